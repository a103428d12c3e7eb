"""A table in a file, whatever its format: named columns of texts, in large pieces."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from ...errors import PlatformError
from ...messages import QT_TRANSLATE_NOOP, Message
from ..field_mapping.columns import Column, column, constant
from ..field_mapping.fields_there import matching
from ..field_mapping.mapping import Head
from ..field_mapping.rows_aside import RowsAside

CHUNK_ROWS = 25_000
_WIDTH = QT_TRANSLATE_NOOP("SmartMetro", "The row has {count} cells instead of {expected}")


@dataclass(frozen=True)
class Chunk:
    """Some rows of a table, as columns of equal length; ``lines`` are their lines in the file."""

    columns: Mapping[str, Column]
    lines: Sequence[int]


class Table(ABC):
    """A table with a header. What could not be read is in ``aside`` and ``warnings`` afterwards."""

    def __init__(self, path: Path, head: Head) -> None:
        """``head`` is where the header stands, in formats that do not say so themselves."""
        self.path = path
        self.head = head
        self.warnings: list[Message] = []
        self.aside = RowsAside(path.name)

    @abstractmethod
    def header(self) -> list[str]:
        """Return the names of the columns, and of the constants above them, as the file writes them.

        Raises:
            PlatformError: unreadable, too large, or of another format than its name says.
        """

    @abstractmethod
    def chunks(self, names: Sequence[str]) -> Iterator[Chunk]:
        """Yield the columns of these names (of :meth:`header`), piece by piece.

        Raises:
            PlatformError: as above.
        """


@dataclass(frozen=True)
class FoundHead:
    """The names of a table's columns, and constants above them that are true of all rows."""

    names: list[str]
    constants: Mapping[str, str]

    def all_names(self) -> list[str]:
        """Return the names of columns and constants, each once."""
        return list(dict.fromkeys((*self.names, *self.constants)))


def read_head(rows: Iterator[Sequence[str]], head: Head) -> FoundHead:
    """Take the header off the rows; blank ones do not count in :class:`Head`'s lines."""
    filled = (row for row in rows if any(cell.strip() for cell in row))
    above = [[cell.strip() for cell in row] for row in islice(filled, head.header_line)]
    names = above[-1] if len(above) == head.header_line else []
    constants: dict[str, str] = {}
    if head.constants_line and len(above) > head.constants_line:
        line = head.constants_line
        constants = dict(zip(above[line - 1], above[line]))
    return FoundHead(names, {name: value for name, value in constants.items() if name})


def require(names: Iterable[str], header: Sequence[str], file: str) -> None:
    """Refuse a table that lacks columns.

    Raises:
        PlatformError: with the columns that are missing and those that are there.
    """
    names = list(names)
    there = matching(names, header)
    missing = [name for name in names if name not in there]
    if missing:
        raise PlatformError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "{file} lacks the columns {missing}. Its first line must name them; "
                "it names: {found}.",
            ),
            file=file,
            missing=", ".join(missing),
            found=", ".join(header)[:200],
        )


def chunks_of_rows(
    rows: Iterator[tuple[int, Sequence[str]]],
    head: FoundHead,
    names: Sequence[str],
    aside: RowsAside,
) -> Iterator[Chunk]:
    """Make pieces of numbered rows; rows of another width than the header's go to ``aside``."""
    width = len(head.names)
    position = {name: head.names.index(name) for name in names if name in head.names}
    while piece := list(islice(rows, CHUNK_ROWS)):
        good = []
        for line, row in piece:
            if len(row) == width:
                good.append((line, row))
            elif row:
                aside.add(line, Message(_WIDTH, {"count": len(row), "expected": width}))
        if not good:
            continue
        cells = list(zip(*(row for _, row in good)))
        columns = {name: column(cells[index], len(good)) for name, index in position.items()}
        yield Chunk(with_constants(columns, head, names, len(good)), [line for line, _ in good])


def with_constants(
    columns: Mapping[str, Column], head: FoundHead, names: Sequence[str], count: int
) -> dict[str, Column]:
    """Add the constants that are wanted to the columns."""
    wanted = {name: head.constants[name] for name in names if name in head.constants}
    return {name: constant(text, count) for name, text in wanted.items()} | dict(columns)
