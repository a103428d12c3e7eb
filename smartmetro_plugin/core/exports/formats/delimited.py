"""CSV that spreadsheets open by a double click, or plain RFC 4180 for machines."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...cancellation import Cancellation
from ..harmless import harmless
from ..table import Column, ExportTable, Kind, Same, Values, days_of, microseconds_of
from ..text_rows import (
    Fragment,
    by_distinct,
    clock,
    geojson,
    iso_day,
    iso_instant,
    iso_instants,
    listed,
    literal,
    numbers,
    pieces,
    text_of_rows,
)

#: What a first character of a file says of it to spreadsheets: UTF-8.
_MARK = "\ufeff"


@dataclass(frozen=True)
class CsvStyle:
    """How a CSV file is written. ``day_first``: ``21/07/2026``, else ISO 8601."""

    delimiter: str = ";"
    decimal_mark: str = ","
    mark: bool = True
    day_first: bool = True


#: What a French spreadsheet opens without a question.
FRENCH = CsvStyle()
#: RFC 4180, ISO 8601, decimal point: what programs read.
PLAIN = CsvStyle(",", ".", mark=False, day_first=False)


def write_csv(
    path: Path, table: ExportTable, cancel: Cancellation, style: CsvStyle = FRENCH
) -> int:
    """Write the table and return how many rows.

    Codes are quoted, which spreadsheets keep as texts when they are told to; texts never run as
    formulas.

    Raises:
        Cancelled: the user stopped.
        OSError: the disk is full, or the folder cannot be written.
    """
    write = _Cells(style)
    count = 0
    with path.open("w", encoding="utf-8", newline="", buffering=1024**2) as file:
        if style.mark:
            file.write(_MARK)
        heading = style.delimiter.join(write.text(column.name) for column in table.columns)
        file.write(heading + "\r\n")
        for piece in pieces(table, cancel):
            file.write(
                text_of_rows(table.columns, piece, write.fragment, style.delimiter, "", "\r\n")
            )
            count += piece.count
    return count


class _Cells:
    def __init__(self, style: CsvStyle) -> None:
        self._style = style
        self._special = (style.delimiter, '"', "\n", "\r")
        self._of_kind: dict[Kind, Callable[[Any], str]] = {
            Kind.TEXT: self.text,
            Kind.CODE: self._code,
            Kind.NUMBER: lambda value: numbers([value], style.decimal_mark)[0],
            Kind.INTEGER: str,
            Kind.TRUTH: lambda value: "true" if value else "false",
            Kind.INSTANT: iso_instant,
            Kind.DAY: lambda value: self._day(days_of(value)),
            Kind.TIME: lambda value: clock(microseconds_of(value)),
            Kind.GEOMETRY: lambda value: self.text(geojson(value)),
        }

    def fragment(self, column: Column, values: Values, count: int) -> Fragment:
        if isinstance(values, Same):
            return literal(self._one(column.kind, values.value))
        if column.kind is Kind.NUMBER:
            return listed(numbers(values, self._style.decimal_mark))
        if column.kind is Kind.INSTANT:
            return iso_instants(values)
        if column.kind is Kind.DAY:
            return listed(by_distinct(values, self._day))
        if column.kind is Kind.TIME:
            return listed(by_distinct(values, clock))
        return listed([self._one(column.kind, value) for value in values])

    def text(self, text: str) -> str:
        """Return a text as a cell, quoted where it must be."""
        safe = harmless(text)
        if any(character in safe for character in self._special):
            return '"' + safe.replace('"', '""') + '"'
        return safe

    def _code(self, code: str) -> str:
        return '"' + harmless(code).replace('"', '""') + '"' if code else ""

    def _one(self, kind: Kind, value: Any) -> str:
        return "" if value is None else self._of_kind[kind](value)

    def _day(self, days: int) -> str:
        year, month, day = iso_day(days).split("-")
        return f"{day}/{month}/{year}" if self._style.day_first else f"{year}-{month}-{day}"
