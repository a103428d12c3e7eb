"""The mission on paper: whom to call, what to check, where to go. One PDF, vector text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from pathlib import Path

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QMarginsF, QSize, QSizeF, QUrl
from qgis.PyQt.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextDocument

from ..core.cache.instants import from_text
from ..core.cache.table_rows import Row
from ..core.errors import ConfigurationError
from ..core.field_work.packing import Packed
from ..core.messages import QT_TRANSLATE_NOOP
from ..core.model import StatusCode
from ..host import locale_format
from ..host.translation import tr
from .mission_map import area_map

#: The map on the sheet, in the 96ths of an inch that HTML counts in, and how much finer it is drawn.
_MAP_WIDTH, _MAP_HEIGHT, _FINER = 680, 400, 2
_MAP = "map"
_MARGIN_MM = 15.0
_RESOLUTION_DPI = 300
#: Those that need somebody come first.
_FIRST = (StatusCode.ALERT, StatusCode.SILENT, StatusCode.WARNING, StatusCode.MAINTENANCE)
_STYLE = """
body { font-family: 'DejaVu Sans', sans-serif; font-size: 9pt; color: #1f2933; }
h1 { font-size: 17pt; } h2 { font-size: 11pt; margin-bottom: 2px; }
th { background-color: #e8edf2; text-align: left; } td, th { padding: 3px 5px; }
"""


def write_sheet(path: Path, packed: Packed, project: QgsProject) -> None:
    """Write the sheet, with a map drawn from the packed ``project``. Only in the main thread.

    Raises:
        ConfigurationError: the file cannot be written.
    """
    writer = QPdfWriter(str(path))
    writer.setResolution(_RESOLUTION_DPI)
    writer.setTitle(packed.request.name)
    writer.setCreator("SmartMetro")
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    writer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    document = QTextDocument()
    document.setDefaultStyleSheet(_STYLE)
    # Laid out for the paper itself, whose margins are the writer's.
    document.documentLayout().setPaintDevice(writer)
    document.setDocumentMargin(0)
    document.setPageSize(QSizeF(writer.width(), writer.height()))
    size = QSize(_MAP_WIDTH * _FINER, _MAP_HEIGHT * _FINER)
    document.addResource(
        int(QTextDocument.ResourceType.ImageResource),
        QUrl(_MAP),
        area_map(project, _in_order(packed.sensors), size),
    )
    document.setHtml(html(packed))
    document.print(writer)
    if not path.exists() or not path.stat().st_size:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "“{path}” cannot be written: {reason}. Choose another folder, or free some space.",
            ),
            path=str(path),
            reason="PDF",
        )


def html(packed: Packed) -> str:
    """Return the sheet; every text from outside is escaped."""
    request = packed.request
    zone_text = locale_format.date_time(request.packed_at)
    facts = [
        (tr("Team"), request.team),
        (tr("Prepared on"), f"{zone_text}, {request.packed_by}"),
        (tr("Sensors in the area"), str(len(packed.sensors))),
        (tr("Candidate sites"), str(packed.row_counts.get("candidates", 0))),
        (tr("Remarks"), request.note),
    ]
    parts = [
        f"<h1>{escape(request.name)}</h1>",
        "<table>"
        + "".join(
            f"<tr><td><b>{escape(head)}</b></td><td>{escape(text)}</td></tr>"
            for head, text in facts
            if text
        )
        + "</table>",
        f"<p><img src='{_MAP}' width='{_MAP_WIDTH}' height='{_MAP_HEIGHT}'></p>",
        "<table width='100%'><tr>"
        + "".join(
            f"<td width='50%'><h2>{escape(title)}</h2>{_boxes(lines)}</td>"
            for title, lines in ((tr("Before leaving"), before()), (tr("On site"), on_site()))
        )
        + "</tr></table>",
        f"<h2>{escape(tr('Contacts'))}</h2>",
        _table(
            {tr("Partner"): 30, tr("Name"): 30, tr("Role"): 20, tr("Telephone"): 20},
            [
                (*_escaped(c["partner"], c["name"], c["role"]), c["call"] or escape(c["phone"] or ""))
                for c in packed.contacts
            ],
            tr("No contact in the register."),
        ),
        f"<h2>{escape(tr('Sensors'))}</h2>",
        _table(
            {
                tr("No."): 5, tr("Sensor"): 30, tr("State"): 32, tr("Support"): 14,
                tr("Last data"): 16, "✓": 3,
            },
            [
                (str(number), *_escaped(*_line(row)), "☐")
                for number, row in enumerate(_in_order(packed.sensors), start=1)
            ],
            tr("No sensor in the area."),
        ),
    ]  # fmt: skip
    return "<body>" + "".join(parts) + "</body>"


def before() -> tuple[str, ...]:
    """Return what to make sure of before leaving (capitalisation report, sheet 3)."""
    return (
        tr("Owner or manager of each support known, agreement given"),
        tr("Traffic order where the work stands on the road"),
        tr("Lock-out asked of the lighting operator where the support is electric"),
        tr("Parties warned, supplier reachable"),
        tr("Certificates: electrical work, aerial platform"),
        tr("Device charged, QField up to date, this mission opened once"),
    )


def on_site() -> tuple[str, ...]:
    """Return what to do on site."""
    return (
        tr("Protective equipment, zone marked out"),
        tr("Photos near and far, before and after"),
        tr("Coverage tested where the sensor will sit, lid closed"),
        tr("First data seen by the supplier or the platform before leaving"),
    )


def _boxes(lines: Iterable[str]) -> str:
    return "".join(f"<p style='margin:2px'>☐ {escape(line)}</p>" for line in lines)


def _table(heads: Mapping[str, int], rows: Sequence[Sequence[str]], none: str) -> str:
    """Return a table; ``heads``: title → width in per cent, ``rows``: HTML."""
    if not rows:
        return f"<p>{escape(none)}</p>"
    head = "".join(f"<th width='{share}%'>{escape(text)}</th>" for text, share in heads.items())
    body = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    return (
        "<table width='100%' border='0.5' cellspacing='0' style='border-collapse:collapse'>"
        f"<thead><tr>{head}</tr></thead>{body}</table>"
    )


def _escaped(*texts: str | None) -> Iterator[str]:
    return (escape(text or "") for text in texts)


def _in_order(sensors: Iterable[Row]) -> list[Row]:
    ranks = {code.value: rank for rank, code in enumerate(_FIRST)}
    return sorted(sensors, key=lambda row: (ranks.get(row["status"], len(ranks)), row["name"]))


def _line(row: Row) -> tuple[str, ...]:
    seen = row["last_seen_at"]
    state = " – ".join(text for text in (row["status_label"], row["status_reason"]) if text)
    return (
        row["name"],
        state,
        row["support_type"],
        locale_format.date_time(from_text(seen)) if seen else "",
    )
