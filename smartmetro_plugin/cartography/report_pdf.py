"""A report as a PDF on A4: vector text, fonts embedded, tables whose heads come back on each page."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path

from qgis.PyQt.QtCore import QMarginsF, QRectF, QSizeF, Qt
from qgis.PyQt.QtGui import (
    QFont,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from ..core.errors import ConfigurationError
from ..core.messages import QT_TRANSLATE_NOOP
from ..core.reports.document import Report, Wording
from ..core.reports.html import render, words
from ..core.whole_file import whole_file
from .report_figures import Picture, make_room

_HEAD = re.compile("<thead>.*?</thead>", re.DOTALL)
_FIGURE = re.compile("<figure[^>]*>")
_TITLE_OF_FIGURE = re.compile(r"<(h[234])>(?=[^<]*</h[234]>\s*<p><img)")
#: Draws one page of its own.
Drawing = Callable[[QPainter], None]
_MARGIN_MM = 15.0
#: The share of the height where the number of the page stands.
_FOOT = 0.035
_NUMBER_PT = 7.0
#: A heading below this share of the page would stand alone.
_LAST_HEADING = 0.8
_SMALL_PT = 6.5
#: More columns than these leave the names in the first one too little room.
_MOST_EVEN_COLUMNS = 6
_RESOLUTION_DPI = 300
_STYLE = """
body { font-family: 'DejaVu Sans', sans-serif; font-size: 8.5pt; color: #1b1b1b; }
h1 { font-size: 17pt; } h2 { font-size: 12pt; } h3 { font-size: 10pt; }
caption { font-style: italic; }
th { background-color: #eef2f5; text-align: left; font-weight: 600; }
td, th { padding: 3px 4px; }
"""


def write_pdf(
    report: Report,
    path: Path,
    wording: Wording,
    *,
    landscape: bool = False,
    sheets: Sequence[Drawing] = (),
) -> None:
    """Write the report, whole or not at all; ``sheets`` draw whole pages, which follow the text.

    Raises:
        ConfigurationError: the place cannot be written.
    """
    with whole_file(path) as partial:
        writer = QPdfWriter(str(partial))
        writer.setResolution(_RESOLUTION_DPI)
        writer.setTitle(words(report.title, wording))
        writer.setCreator("SmartMetro")
        margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
        turned = QPageLayout.Orientation
        writer.setPageLayout(
            QPageLayout(
                QPageSize(QPageSize.PageSizeId.A4),
                turned.Landscape if landscape else turned.Portrait,
                margins,
                QPageLayout.Unit.Millimeter,
            )
        )
        document = QTextDocument()
        document.setDefaultStyleSheet(_STYLE)
        # Laid out for the paper itself, whose margins are the writer's.
        document.documentLayout().setPaintDevice(writer)
        document.setDocumentMargin(0)
        foot = writer.height() * _FOOT
        document.setPageSize(QSizeF(writer.width(), writer.height() - foot))
        document.setHtml(_for_qt(render(report, wording)))
        pictures = make_room(document, _RESOLUTION_DPI)
        keep_headings(document)
        painter = QPainter(writer)
        _draw_text(document, pictures, painter, writer)
        for draw in sheets:
            # Whole paper: a sheet has margins of its own.
            writer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
            writer.newPage()
            draw(painter)
        painter.end()
        del document, painter, writer
        if not partial.exists() or not partial.stat().st_size:
            raise ConfigurationError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "“{path}” cannot be written: {reason}. Choose another folder, or free some space.",
                ),
                path=str(path),
                reason="PDF",
            )


def keep_headings(document: QTextDocument) -> None:
    """Send a heading at the foot of a page to the next one: what it announces comes with it."""
    height = document.pageSize().height()
    block = document.begin()
    while block.isValid():
        shape = block.blockFormat()
        if shape.headingLevel():
            top = document.documentLayout().blockBoundingRect(block).top() % height
            if top > _LAST_HEADING * height:
                shape.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
                QTextCursor(block).setBlockFormat(shape)
        block = block.next()


def _draw_text(
    document: QTextDocument, pictures: Sequence[Picture], painter: QPainter, writer: QPdfWriter
) -> None:
    """Draw the document page by page, each with its number."""
    size, count = document.pageSize(), document.pageCount()
    for page in range(count):
        if page:
            writer.newPage()
        top = page * size.height()
        painter.save()
        painter.translate(0, -top)
        room = QRectF(0, top, size.width(), size.height())
        painter.setClipRect(room)
        document.drawContents(painter, room)
        for picture in pictures:
            picture.draw(painter, document)
        painter.restore()
        foot = QRectF(0, size.height(), size.width(), writer.height() - size.height())
        painter.save()
        small = QFont(document.defaultFont())
        small.setPointSizeF(_NUMBER_PT)
        painter.setFont(small)
        where = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
        painter.drawText(foot, where, f"{page + 1} / {count}")
        painter.restore()


def _for_qt(page: str) -> str:
    """Return the page without its own style sheet, its tables as Qt's rich text draws them."""
    head, _, rest = page.partition("<style>")
    body = rest.partition("</style>")[2]
    tables = "<table width='100%' border='1' cellspacing='0' style='border-collapse:collapse'>"
    page = (head + body).replace("<table>", tables)
    # Rich text knows no figures: a picture is a paragraph, its caption the next.
    page = _FIGURE.sub("<p>", page).replace("</figure>", "</p>")
    page = page.replace("<figcaption>", "</p><p>").replace("</figcaption>", "")
    # A title does not stay behind when its picture goes to the next page.
    page = _TITLE_OF_FIGURE.sub(r'<\1 style="page-break-before:always">', page)
    return _HEAD.sub(_with_room, page)


def _with_room(head: re.Match[str]) -> str:
    """Return the head of a table; the first of many columns keeps a fifth of the width."""
    cells = head.group()
    if cells.count("<th ") <= _MOST_EVEN_COLUMNS:
        return cells
    small = cells.replace("<th ", f'<th style="font-size:{_SMALL_PT}pt" ')
    return small.replace('scope="col">', 'scope="col" width="18%">', 1)
