"""XLSX, written as a stream: real dates, times and numbers, texts that never run as formulas.

Office Open XML (ECMA-376 part 1): sheets in SpreadsheetML, texts inline so that nothing has to be
remembered, dates as days since 1899-12-30 (§18.17.4.1). A table longer than a sheet goes on in the
next one.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from ...cancellation import Cancellation
from ...instants import to_microseconds
from ..harmless import harmless
from ..table import (
    DAY_US,
    Batch,
    Column,
    ExportTable,
    Kind,
    Same,
    Values,
    cut,
    days_of,
    microseconds_of,
    python_values,
)
from ..text_rows import (
    Fragment,
    by_distinct,
    geojson,
    listed,
    literal,
    numbers,
    pieces,
    text_of_rows,
)

#: A sheet's limits, header included (Excel specifications and limits).
SHEET_ROWS = 1_048_576
#: Wall clocks may add some to those of a table.
SHEET_COLUMNS = 16_300
_CELL_CHARACTERS = 32_767
_NAME_CHARACTERS = 31
#: Days from 1899-12-30, where the calendar of spreadsheets begins, to 1970-01-01.
_EPOCH_DAYS = 25_569

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_NOTHING = "<c/>"
_DAY, _TIME, _INSTANT, _BOLD, _TEXT = 1, 2, 3, 4, 5
#: Cell formats in the order of the numbers above. @ keeps a text a text when it is edited.
_STYLES = (
    f'{_HEAD}<styleSheet xmlns="{_MAIN}"><numFmts count="2">'
    '<numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/>'
    '<numFmt numFmtId="165" formatCode="hh:mm:ss"/></numFmts>'
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="6">'
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    '<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>'
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    "</cellXfs></styleSheet>"
)
_ILLEGAL = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]|_(?=x[0-9A-Fa-f]{4}_)"
)


def write_workbook(path: Path, tables: Iterable[ExportTable], cancel: Cancellation) -> int:
    """Write each table into a sheet of its own, or several; return how many rows in all.

    Raises:
        Cancelled: the user stopped.
        OSError: the disk is full, or the folder cannot be written.
    """
    sheets: list[str] = []
    count = 0
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=3) as file:
        for table in tables:
            left = _Rows(table, cancel)
            part = 0
            while part == 0 or left.more():
                part += 1
                sheets.append(_sheet_name(table.name, part, sheets))
                with file.open(
                    f"xl/worksheets/sheet{len(sheets)}.xml", "w", force_zip64=True
                ) as xml:
                    for text in _sheet(table.columns, left):
                        xml.write(text.encode("utf-8"))
            count += left.count
        for name, text in _parts(sheets):
            file.writestr(name, text)
    return count


class _Rows:
    """Rows of a table, handed out up to the limit of a sheet."""

    def __init__(self, table: ExportTable, cancel: Cancellation) -> None:
        self._columns = table.columns
        self._pieces = pieces(table, cancel)
        self._left: Batch | None = None
        self.count = 0

    def more(self) -> bool:
        """Return whether rows are left."""
        while self._left is None or not self._left.count:
            self._left = next(self._pieces, None)
            if self._left is None:
                return False
        return True

    def up_to(self, rows: int) -> Iterator[str]:
        """Yield at most so many rows, some at a time."""
        while rows and self.more() and self._left is not None:
            taken, self._left = cut(self._left, rows)
            rows -= taken.count
            self.count += taken.count
            yield text_of_rows(self._columns, taken, _fragment, "", "<row>", "</row>")


def _sheet(columns: Sequence[Column], rows: _Rows) -> Iterator[str]:
    yield (
        f'{_HEAD}<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">'
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView>'
        "</sheetViews><cols>"
    )
    for number, column in enumerate(columns, 1):
        width = max(len(column.name) + 2, 20 if column.kind is Kind.INSTANT else 12)
        yield f'<col min="{number}" max="{number}" width="{width}" customWidth="1"/>'
    yield "</cols><sheetData><row>"
    yield "".join(_text(column.name, _BOLD) for column in columns) + "</row>"
    yield from rows.up_to(SHEET_ROWS - 1)
    yield "</sheetData></worksheet>"


def _fragment(column: Column, values: Values, count: int) -> Fragment:
    if isinstance(values, Same):
        return literal(_one(column.kind, values.value))
    if column.kind is Kind.NUMBER:
        texts = numbers(values)
        if "" not in texts:
            return Fragment(("<c><v>", "</v></c>"), (texts,))
        return listed([_number(text) for text in texts])
    if column.kind in _REPEATED:
        return listed(by_distinct(values, _REPEATED[column.kind], _NOTHING))
    plain = python_values(column.kind, values, count)
    return listed([_one(column.kind, value) for value in plain])


def _one(kind: Kind, value: Any) -> str:
    return _NOTHING if value is None or value == "" else _OF_KIND[kind](value)


def _number(text: str) -> str:
    return f"<c><v>{text}</v></c>" if text else _NOTHING


def _day(days: int) -> str:
    return f'<c s="{_DAY}"><v>{days + _EPOCH_DAYS}</v></c>'


def _time(us: int) -> str:
    return f'<c s="{_TIME}"><v>{us / DAY_US!r}</v></c>'


def _instant(us: int) -> str:
    return f'<c s="{_INSTANT}"><v>{us / DAY_US + _EPOCH_DAYS!r}</v></c>'


def _text(text: str, style: int = _TEXT) -> str:
    legal = _ILLEGAL.sub(lambda found: f"_x{ord(found[0]):04X}_", harmless(text)[:_CELL_CHARACTERS])
    return (
        f'<c s="{style}" t="inlineStr"><is><t xml:space="preserve">'
        + escape(legal, {"\r": "_x000D_"})
        + "</t></is></c>"
    )


#: Kinds of which few values are different, or that are cheap to tell apart.
_REPEATED: Mapping[Kind, Callable[[int], str]] = {
    Kind.DAY: _day,
    Kind.TIME: _time,
    Kind.INSTANT: _instant,
}
_OF_KIND: Mapping[Kind, Callable[[Any], str]] = {
    Kind.TEXT: _text,
    Kind.CODE: _text,
    Kind.NUMBER: lambda value: _number(numbers([value])[0]),
    Kind.INTEGER: lambda value: _number(str(value)),
    Kind.TRUTH: lambda value: f'<c t="b"><v>{int(value)}</v></c>',
    Kind.DAY: lambda value: _day(days_of(value)),
    Kind.TIME: lambda value: _time(microseconds_of(value)),
    Kind.INSTANT: lambda value: _instant(to_microseconds(value)),
    Kind.GEOMETRY: lambda value: _text(geojson(value)),
}


def _sheet_name(table: str, part: int, taken: Sequence[str]) -> str:
    """Return a name of at most 31 characters that no sheet of the workbook has yet."""
    plain = re.sub(r"[\[\]:*?/\\']", " ", table) or "sheet"
    end = f" {part}" if part > 1 else ""
    name = plain[: _NAME_CHARACTERS - len(end)] + end
    used = {one.casefold() for one in taken}
    number = 1
    while name.casefold() in used:
        number += 1
        end = f" ({number})"
        name = plain[: _NAME_CHARACTERS - len(end)] + end
    return name


def _parts(sheets: Sequence[str]) -> Iterator[tuple[str, str]]:
    numbered = list(enumerate(sheets, 1))
    listed = "".join(
        f'<sheet name={quoteattr(name)} sheetId="{n}" r:id="rId{n}"/>' for n, name in numbered
    )
    relations = "".join(
        f'<Relationship Id="rId{n}" Type="{_OFFICE}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n, _ in numbered
    )
    overrides = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType='
        '"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
        for n, _ in numbered
    )
    yield (
        "[Content_Types].xml",
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/xl/workbook.xml" ContentType='
        '"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
        '<Override PartName="/xl/styles.xml" ContentType='
        '"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>'
        f"{overrides}</Types>",
    )
    yield (
        "_rels/.rels",
        f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    )
    yield (
        "xl/workbook.xml",
        f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><bookViews>'
        f"<workbookView/></bookViews><sheets>{listed}</sheets></workbook>",
    )
    yield (
        "xl/_rels/workbook.xml.rels",
        f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{relations}<Relationship '
        f'Id="rId{len(sheets) + 1}" Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>',
    )
    yield "xl/styles.xml", _STYLES
