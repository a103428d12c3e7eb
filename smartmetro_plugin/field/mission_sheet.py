"""The mission on paper: whom to call, what to check, where to go. One PDF, vector text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path

from qgis.PyQt.QtCore import QMarginsF, QSizeF
from qgis.PyQt.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextDocument

from ..core.cache.instants import from_text
from ..core.cache.table_rows import Row
from ..core.errors import ConfigurationError
from ..core.field_work.packing import Packed
from ..core.messages import QT_TRANSLATE_NOOP
from ..core.model import StatusCode
from ..host import locale_format
from ..host.translation import tr

_MARGIN_MM = 15.0
_RESOLUTION_DPI = 300
#: Those that need somebody come first.
_FIRST = (StatusCode.ALERT, StatusCode.SILENT, StatusCode.WARNING, StatusCode.MAINTENANCE)
_STYLE = """
body { font-family: 'DejaVu Sans', sans-serif; font-size: 9pt; color: #1f2933; }
h1 { font-size: 17pt; } h2 { font-size: 11pt; }
th { background-color: #e8edf2; text-align: left; } td, th { padding: 3px 5px; }
"""


def write_sheet(path: Path, packed: Packed) -> None:
    """Write the sheet. It names no coordinates that a lost sheet should not tell.

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
        f"<h2>{escape(tr('Before leaving'))}</h2>",
        _boxes(before()),
        f"<h2>{escape(tr('On site'))}</h2>",
        _boxes(on_site()),
        f"<h2>{escape(tr('Contacts'))}</h2>",
        _table(
            (tr("Partner"), tr("Name"), tr("Role"), tr("Telephone")),
            [(c["partner"], c["name"], c["role"], c["phone"]) for c in packed.contacts],
            tr("No contact in the register."),
        ),
        f"<h2>{escape(tr('Sensors'))}</h2>",
        _table(
            (tr("Sensor"), tr("State"), tr("Support"), tr("Last data")),
            [_line(row) for row in _in_order(packed.sensors)],
            tr("No sensor in the area."),
        ),
    ]
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


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]], none: str) -> str:
    if not rows:
        return f"<p>{escape(none)}</p>"
    head = "".join(f"<th>{escape(text)}</th>" for text in heads)
    body = "".join(
        "<tr>" + "".join(f"<td>{escape(str(text or ''))}</td>" for text in row) + "</tr>"
        for row in rows
    )
    return (
        "<table width='100%' border='0.5' cellspacing='0' style='border-collapse:collapse'>"
        f"<thead><tr>{head}</tr></thead>{body}</table>"
    )


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
