"""Tables in CSV: separator and columns recognised, rows in large pieces, bad rows set aside."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from ...errors import PlatformError
from ...messages import QT_TRANSLATE_NOOP, Message
from ...model import SetAside
from .text_files import TextLines

_CHUNK_ROWS = 25_000
_SEPARATORS = (",", ";", "\t", "|")
#: Rows told one by one in each file; of more only the number is told.
_MAX_TOLD = 50

_WIDTH = QT_TRANSLATE_NOOP("SmartMetro", "The row has {count} cells instead of {expected}")
_BROKEN = QT_TRANSLATE_NOOP("SmartMetro", "The rows before this line cannot be read: {error}")
_CUT = QT_TRANSLATE_NOOP(
    "SmartMetro", "{file} is cut: what was before the cut has been read. Ask for the file again."
)
_WINDOWS = QT_TRANSLATE_NOOP(
    "SmartMetro", "{file} is not in UTF-8; it was read as Windows-1252. Check names with accents."
)


@dataclass(frozen=True)
class Chunk:
    """Some rows of a table, as columns of equal length; ``lines`` are their lines in the file."""

    columns: Mapping[str, Sequence[str]]
    lines: Sequence[int]


class Table:
    """A CSV file with a header. What could not be read is in ``set_aside`` and ``warnings`` afterwards."""

    def __init__(self, path: Path, required: Sequence[str], optional: Sequence[str] = ()) -> None:
        self.path = path
        self.warnings: list[Message] = []
        self._required = required
        self._optional = optional
        self._told: list[SetAside] = []
        self._set_aside_count = 0

    @property
    def set_aside(self) -> tuple[SetAside, ...]:
        """Return the rows set aside, the first ones by line and the others as a number."""
        untold = self._set_aside_count - len(self._told)
        if not untold:
            return tuple(self._told)
        reason = Message(
            QT_TRANSLATE_NOOP("SmartMetro", "{count} more rows could not be read"),
            {"count": untold},
        )
        return (*self._told, SetAside(self.path.name, reason))

    def set_row_aside(self, line: int, reason: Message) -> None:
        """Keep a row out, with its reason."""
        self._set_aside_count += 1
        if len(self._told) < _MAX_TOLD:
            self._told.append(SetAside(f"{self.path.name}:{line}", reason))

    def chunks(self) -> Iterator[Chunk]:
        """Yield the rows, 25 000 at a time.

        Raises:
            PlatformError: unreadable, too large, empty, or a required column is missing.
        """
        lines = TextLines(self.path)
        text = iter(lines)
        header, separator = self._header(text)
        wanted = {name: header.index(name) for name in self._names(header)}
        reader = _Rows(text, separator)
        while True:
            rows, row_lines = reader.take(_CHUNK_ROWS)
            if not rows:
                break
            rows, row_lines = self._of_width(rows, row_lines, len(header))
            if rows:
                columns = list(zip(*rows))
                yield Chunk({name: columns[index] for name, index in wanted.items()}, row_lines)
        for line, reason in reader.broken:
            self.set_row_aside(line, reason)
        self._tell_oddities(lines)

    def _header(self, text: Iterator[str]) -> tuple[list[str], str]:
        first = next(text, "")
        separator = max(_SEPARATORS, key=first.count)
        cells = next(csv.reader([first], delimiter=separator), [])
        return [cell.strip().casefold() for cell in cells], separator

    def _names(self, header: list[str]) -> list[str]:
        missing = [name for name in self._required if name not in header]
        if missing:
            raise PlatformError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "{file} lacks the columns {missing}. Its first line must name them; "
                    "it names: {found}.",
                ),
                file=self.path.name,
                missing=", ".join(missing),
                found=", ".join(header)[:200],
            )
        return [*self._required, *(name for name in self._optional if name in header)]

    def _of_width(
        self, rows: list[list[str]], lines: list[int], width: int
    ) -> tuple[list[list[str]], list[int]]:
        if set(map(len, rows)) == {width}:
            return rows, lines
        for line, row in zip(lines, rows):
            if row and len(row) != width:
                self.set_row_aside(line, Message(_WIDTH, {"count": len(row), "expected": width}))
        good = [index for index, row in enumerate(rows) if len(row) == width]
        return [rows[index] for index in good], [lines[index] for index in good]

    def _tell_oddities(self, lines: TextLines) -> None:
        if lines.is_cut:
            self.warnings.append(Message(_CUT, {"file": self.path.name}))
        if lines.is_windows_encoded:
            self.warnings.append(Message(_WINDOWS, {"file": self.path.name}))


class _Rows:
    """The rows of a CSV file with their lines; a quote left open costs what it swallows only."""

    def __init__(self, text: Iterator[str], separator: str) -> None:
        self._text = text
        self._separator = separator
        self._reader = csv.reader(text, delimiter=separator)
        self._lines_before = 1
        self.broken: list[tuple[int, Message]] = []

    def take(self, count: int) -> tuple[list[list[str]], list[int]]:
        """Return the next ``count`` rows and the line of each, fewer or none at the end."""
        rows: list[list[str]] = []
        lines: list[int] = []
        while True:
            reader, before = self._reader, self._lines_before
            try:
                for row in islice(reader, count - len(rows)):
                    rows.append(row)
                    lines.append(before + reader.line_num)
            except csv.Error as error:
                self._lines_before = before + reader.line_num
                self.broken.append((self._lines_before, Message(_BROKEN, {"error": str(error)})))
                self._reader = csv.reader(self._text, delimiter=self._separator)
            else:
                return rows, lines
