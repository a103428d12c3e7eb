"""A report as a text document that a service goes on writing in: ODT and DOCX.

Both are zip files of XML (OASIS OpenDocument 1.3; ECMA-376 WordprocessingML). Headings, captions and
table headers are real ones, so that a contents list works and screen readers find their way. A stock
QGIS has no library for them, and Qt's own writer of ODT knows neither headings nor table headers.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from ..messages import Message
from ..whole_file import whole_file
from . import docx, odt
from .document import Block, Cell, Figure, Heading, Items, Paragraph, Report, Table, Wording, Words
from .html import MISSING
from .text_parts import Grid, List, Part, Text

#: What XML 1.0 cannot hold, escaped or not.
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
#: Tables of more columns are read on a page turned on its side.
_MOST_UPRIGHT = 7
_Files = Callable[[str, Iterable[Part], str, bool], Mapping[str, str]]


def write_odt(report: Report, path: Path, wording: Wording) -> None:
    """Write an OpenDocument text, whole or not at all; figures are left to HTML and PDF.

    Raises:
        ConfigurationError: the place cannot be written.
    """
    _write(report, path, wording, odt.files)


def write_docx(report: Report, path: Path, wording: Wording) -> None:
    """Write a Word document, whole or not at all; figures are left to HTML and PDF.

    Raises:
        ConfigurationError: the place cannot be written.
    """
    _write(report, path, wording, docx.files)


def _write(report: Report, path: Path, wording: Wording, files: _Files) -> None:
    title = _said(report.title, wording)
    parts = [_part(block, wording) for block in report.blocks]
    is_wide = any(isinstance(part, Grid) and len(part.heads) > _MOST_UPRIGHT for part in parts)
    with whole_file(path) as partial, zipfile.ZipFile(partial, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, content in files(title, parts, wording.language, is_wide).items():
            # OpenDocument wants its type first, as it is.
            kind = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            zipped.writestr(name, content.encode("utf-8"), kind)


def _part(block: Block, wording: Wording) -> Part:
    if isinstance(block, Heading):
        return Text(_said(block.text, wording), level=min(max(block.level, 2), 4))
    if isinstance(block, Paragraph):
        return Text(_said(block.text, wording), strong=block.strong)
    if isinstance(block, Items):
        return List(tuple(_said(item, wording) for item in block.items))
    if isinstance(block, Figure):
        return Text(_said(block.alternative, wording))
    return _grid(block, wording)


def _grid(table: Table, wording: Wording) -> Grid:
    decimals = [column.decimals for column in table.columns]
    return Grid(
        _said(table.caption, wording),
        tuple(_said(column.title, wording) for column in table.columns),
        tuple(
            tuple(_cell(cell, places, wording) for cell, places in zip(row, decimals))
            for row in table.rows
        ),
    )


def _cell(cell: Cell, decimals: int | None, wording: Wording) -> str:
    if cell is None or cell != cell:  # noqa: PLR0124 (not a number)
        return wording.say(MISSING)
    if isinstance(cell, (Message, str)):
        return _said(cell, wording)
    return wording.number(cell, 0 if isinstance(cell, int) else decimals)


def _said(text: Words, wording: Wording) -> str:
    return _ILLEGAL.sub("�", wording.say(text) if isinstance(text, Message) else text)
