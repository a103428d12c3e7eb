"""The colours of SmartMetro on maps and in lists.

Each status has its own shape beside its colour (``resources/icons/status``), and the colours differ
in lightness: alert, warning and in service stay apart for a colour-blind reader and in a grey print.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..core.model import StatusCode

STATUS_COLORS: Mapping[StatusCode, str] = {
    StatusCode.OK: "#12816b",
    StatusCode.WARNING: "#f5b21a",
    StatusCode.ALERT: "#c8281e",
    StatusCode.SILENT: "#3f4350",
    StatusCode.MAINTENANCE: "#3b74c4",
    StatusCode.PLANNED: "#5f87ad",
    StatusCode.REMOVED: "#9a9a9a",
    StatusCode.UNKNOWN: "#7d6f86",
}

#: Drawn as a ring on white: not, or no longer, in service.
HOLLOW = frozenset({StatusCode.PLANNED, StatusCode.REMOVED, StatusCode.UNKNOWN})


def glyph_color(code: StatusCode) -> str:
    """Return the colour of the use case's sign on a status's shape."""
    if code in HOLLOW:
        return STATUS_COLORS[code]
    return "#26210f" if code is StatusCode.WARNING else "#ffffff"


#: Viridis (van der Walt and Smith, 2015; CC0): even steps to the eye, readable in grey.
VIRIDIS: tuple[str, ...] = (
    "#440154", "#472d7b", "#3b528b", "#2c728e", "#21918c", "#28ae80", "#5ec962", "#addc30", "#fde725",
)  # fmt: skip

#: Cividis (Nuñez, Anderton and Renslow, 2018, doi:10.1371/journal.pone.0199239; CC0): even steps, the
#: same for readers with and without colour vision deficiency. Dark is shade, light is sun.
CIVIDIS: tuple[str, ...] = (
    "#00224e", "#1a386f", "#434e6c", "#61656f", "#7d7c78", "#9b9476", "#bcae6c", "#dec958", "#fee838",
)  # fmt: skip
