"""How a status looks in lists: its name, and the shape and colour that the map gives it."""

from __future__ import annotations

from functools import lru_cache

from qgis.PyQt.QtGui import QIcon, QPalette

from ..core.live_table import STATUS_LABELS
from ..core.model import StatusCode
from ..host.locale_format import translate
from ..layers import icons
from .state_words import Level

#: The states that call for somebody, worst first.
NEEDING_ATTENTION = (
    StatusCode.ALERT,
    StatusCode.SILENT,
    StatusCode.WARNING,
    StatusCode.UNKNOWN,
    StatusCode.MAINTENANCE,
)

_CODE_OF_LEVEL = {
    Level.NEVER: StatusCode.UNKNOWN,
    Level.BUSY: StatusCode.PLANNED,
    Level.FRESH: StatusCode.OK,
    Level.STALE: StatusCode.WARNING,
    Level.OFFLINE: StatusCode.SILENT,
    Level.ERROR: StatusCode.ALERT,
}


def status_label(code: StatusCode) -> str:
    """Return the status in the user's language."""
    return translate(STATUS_LABELS[code])


@lru_cache(maxsize=16)
def status_icon(code: StatusCode) -> QIcon:
    """Return the shape of a status in its colour."""
    return icons.status_icon(code)


def level_icon(level: Level) -> QIcon:
    """Return how a connection fares, in the colours and shapes of the sensors' statuses."""
    return status_icon(_CODE_OF_LEVEL[level])


def is_dark(palette: QPalette) -> bool:
    """Return whether text is lighter than its background."""
    text = palette.color(QPalette.ColorRole.WindowText).lightness()
    return bool(text > palette.color(QPalette.ColorRole.Window).lightness())
