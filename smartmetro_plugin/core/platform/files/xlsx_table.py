"""A sheet of a workbook as a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...errors import PlatformError
from ...messages import QT_TRANSLATE_NOOP, Message
from .tables import Chunk, Table, chunks_of_rows, read_head
from .workbook import Workbook

_FORMULAS = QT_TRANSLATE_NOOP(
    "SmartMetro",
    "{file}: {count} cells hold formulas without a result and are read as empty. Open the file in a "
    "spreadsheet and save it.",
)
_OTHER_SHEETS = QT_TRANSLATE_NOOP(
    "SmartMetro", "{file}: the sheet “{sheet}” is read; others are there: {others}."
)


class XlsxTable(Table):
    """The sheet that ``head`` names, or the first one.

    ``known_sheets``: those that other mappings read; of any further one is told.
    """

    known_sheets: frozenset[str] = frozenset()

    def header(self) -> list[str]:
        """Return the names of the columns and constants."""
        with Workbook(self.path) as book:
            rows = (row for _, row in book.rows(self._part(book)[1]))
            return read_head(rows, self.head).all_names()

    def rows(self) -> Iterator[list[str]]:
        """Yield all rows, with those above the header."""
        with Workbook(self.path) as book:
            for _, row in book.rows(self._part(book)[1]):
                yield row

    def chunks(self, names: Sequence[str]) -> Iterator[Chunk]:
        """Yield the columns of these names."""
        with Workbook(self.path) as book:
            sheet, part = self._part(book)
            rows = book.rows(part)
            head = read_head((row for _, row in rows), self.head)
            width = len(head.names)
            filled = ((n, row[:width] + [""] * (width - len(row))) for n, row in rows if any(row))
            yield from chunks_of_rows(filled, head, names, self.aside)
            if book.formulas_without_value:
                count = book.formulas_without_value
                self.warnings.append(Message(_FORMULAS, {"file": self.path.name, "count": count}))
            others = [n for n in book.sheets() if n != sheet and n not in self.known_sheets]
            if others and not self.head.sheet:
                told = {"file": self.path.name, "sheet": sheet, "others": ", ".join(others)[:200]}
                self.warnings.append(Message(_OTHER_SHEETS, told))

    def _part(self, book: Workbook) -> tuple[str, str]:
        sheets = book.sheets()
        name = self.head.sheet or next(iter(sheets), "")
        if name not in sheets:
            raise PlatformError(
                QT_TRANSLATE_NOOP("SmartMetro", "{file} has no sheet “{sheet}”. It has: {sheets}."),
                file=self.path.name,
                sheet=name,
                sheets=", ".join(sheets)[:200],
            )
        return name, sheets[name]
