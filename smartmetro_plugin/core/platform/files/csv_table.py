"""Tables in CSV: separator recognised, clean pieces read by pandas, the others row by row.

pandas' C reader takes a column as codes and texts, five times faster than row by row; what it would
read differently from the careful reader (rows of another width, odd quotes) is never given to it.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from itertools import chain, islice

from ...messages import QT_TRANSLATE_NOOP, Message
from ..field_mapping.columns import Column
from ..field_mapping.rows_aside import RowsAside
from .tables import Chunk, FoundHead, Table, chunks_of_rows, read_head, with_constants
from .text_files import TextLines

#: The first of those that come most often: commas are also decimal marks and parts of names.
_SEPARATORS = (";", "\t", "|", ",")
#: Larger ones spare the archive merges of the same series; memory holds about four times one.
_PIECE_BYTES = 32 * 1024**2
_FIRST_LINES = 10
_BROKEN = QT_TRANSLATE_NOOP("SmartMetro", "The rows before this line cannot be read: {error}")
_CUT = QT_TRANSLATE_NOOP(
    "SmartMetro", "{file} is cut: what was before the cut has been read. Ask for the file again."
)
_WINDOWS = QT_TRANSLATE_NOOP(
    "SmartMetro", "{file} is not in UTF-8; it was read as Windows-1252. Check names with accents."
)


class CsvTable(Table):
    """A CSV file, packed (``.gz``) or not."""

    def header(self) -> list[str]:
        """Return the names of the columns and constants."""
        lines = TextLines(self.path)
        text = chain.from_iterable(map(lines.lines_of, lines.whole_lines()))
        return self._take_head(text)[0].all_names()

    def rows(self) -> Iterator[list[str]]:
        """Yield all rows as they are written, with those above the header."""
        lines = TextLines(self.path)
        text = chain.from_iterable(map(lines.lines_of, lines.whole_lines()))
        first = list(islice(text, _FIRST_LINES))
        yield from csv.reader(chain(first, text), delimiter=_separator("".join(first)))

    def chunks(self, names: Sequence[str]) -> Iterator[Chunk]:
        """Yield the columns of these names."""
        lines = TextLines(self.path)
        pieces = lines.whole_lines(_PIECE_BYTES)
        first = next(pieces, b"")
        text = lines.lines_of(first)
        head, separator, count = self._take_head(text)
        piece = "".join(text).encode("utf-8")
        yield from self._pieces(chain([piece], pieces), lines, head, separator, count, names)
        if lines.is_cut:
            self.warnings.append(Message(_CUT, {"file": self.path.name}))
        if lines.is_windows_encoded:
            self.warnings.append(Message(_WINDOWS, {"file": self.path.name}))

    def _pieces(
        self,
        pieces: Iterator[bytes],
        lines: TextLines,
        head: FoundHead,
        separator: str,
        line: int,
        names: Sequence[str],
    ) -> Iterator[Chunk]:
        """Read clean pieces at once; from the first other one on, row by row."""
        for piece in pieces:
            if not piece:
                continue
            columns = _read_clean(piece, separator, head, names)
            if columns is None:
                text = chain.from_iterable(map(lines.lines_of, chain([piece], pieces)))
                yield from self._row_by_row(text, separator, line, head, names)
                return
            count = _line_count(piece)
            yield Chunk(
                with_constants(columns, head, names, count), range(line + 1, line + 1 + count)
            )
            line += count

    def _row_by_row(
        self, text: Iterator[str], separator: str, line: int, head: FoundHead, names: Sequence[str]
    ) -> Iterator[Chunk]:
        rows = _Rows(text, separator, line, self.aside)
        yield from chunks_of_rows(iter(rows), head, names, self.aside)

    def _take_head(self, text: Iterator[str]) -> tuple[FoundHead, str, int]:
        """Return the head, the separator, and how many lines were taken."""
        taken: list[str] = []
        separator = ","

        def rows() -> Iterator[list[str]]:
            nonlocal separator
            for line in text:
                taken.append(line)
                separator = _separator(line)
                yield next(csv.reader([line], delimiter=separator), [])

        head = read_head(rows(), self.head)
        return head, separator, len(taken)


def _separator(line: str) -> str:
    return max(_SEPARATORS, key=line.count)


def _line_count(piece: bytes) -> int:
    return piece.count(b"\n") + (not piece.endswith(b"\n"))


def _read_clean(
    piece: bytes, separator: str, head: FoundHead, names: Sequence[str]
) -> dict[str, Column] | None:
    """Return the columns of a piece, None when it is not plain enough: then nothing is lost."""
    count, width = _line_count(piece), len(head.names)
    position = {name: head.names.index(name) for name in names if name in head.names}
    if piece.count(separator.encode()) != count * (width - 1) or not position or b"\0" in piece:
        return None
    try:
        import pandas as pd

        frame = pd.read_csv(
            io.BytesIO(piece),
            sep=separator,
            header=None,
            names=range(width),
            usecols=sorted(set(position.values())),
            dtype="category",
            na_filter=False,
            skip_blank_lines=False,
            index_col=False,
            low_memory=False,
            engine="c",
        )
    except (ImportError, ValueError):  # ValueError: rows that are too wide
        return None
    if len(frame) != count:
        return None
    columns = {}
    for name, index in position.items():
        cells = frame[index].cat
        columns[name] = Column(cells.codes.to_numpy().astype("int64"), cells.categories.tolist())
    return columns


class _Rows:
    """The rows of a CSV file with their lines; a quote left open costs what it swallows only."""

    def __init__(
        self, text: Iterator[str], separator: str, lines_before: int, aside: RowsAside
    ) -> None:
        self._text = text
        self._separator = separator
        self._lines_before = lines_before
        self._aside = aside

    def __iter__(self) -> Iterator[tuple[int, list[str]]]:
        """Yield each row with its line."""
        while True:
            reader, before = csv.reader(self._text, delimiter=self._separator), self._lines_before
            try:
                for row in reader:
                    yield before + reader.line_num, row
            except csv.Error as error:
                self._lines_before = before + reader.line_num
                self._aside.add(self._lines_before, Message(_BROKEN, {"error": str(error)}))
            else:
                return
