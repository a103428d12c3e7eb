"""Tables to be exported: described columns, and rows that come in batches of columns.

A batch is columns, not rows, so that millions of rows are rendered by numpy and memory stays flat;
a value that all rows of a batch share is written once (:class:`Same`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from typing import TYPE_CHECKING, Any, Union

from ..instants import EPOCH, to_microseconds

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

#: Rows rendered at once: some megabytes of text.
BATCH_ROWS = 50_000
#: A missing instant, day or time of day; numpy's NaT.
MISSING = -(2**63)
DAY_US = 86_400_000_000


class Kind(str, Enum):
    """What a column holds, and how a batch gives it.

    Texts, codes, truths and geometries come as lists with None for what is missing; numbers as
    float64 with NaN; the others as int64 with :data:`MISSING`: instants in microseconds UTC,
    days since 1970, times of day in microseconds.
    """

    TEXT = "text"
    #: digits that are no number: INSEE, SIRET
    CODE = "code"
    NUMBER = "number"
    INTEGER = "integer"
    TRUTH = "truth"
    INSTANT = "instant"
    DAY = "day"
    TIME = "time"
    GEOMETRY = "geometry"


@dataclass(frozen=True)
class Column:
    """One column. ``restricted``: never in open data."""

    name: str
    kind: Kind = Kind.TEXT
    restricted: bool = False


@dataclass(frozen=True)
class Same:
    """One value for all rows of a batch, as :func:`python_values` would give it."""

    value: Any


Values = Union[Same, Sequence[Any], "npt.NDArray[Any]"]


@dataclass(frozen=True)
class Batch:
    """``count`` rows, as columns of that length."""

    count: int
    columns: Mapping[str, Values]


@dataclass(frozen=True)
class ExportTable:
    """A named table. ``batches`` starts anew at each call: several formats read the same table.

    ``geometry``: the name of a geometry column; else ``place``: those of longitude and latitude.
    """

    name: str
    columns: tuple[Column, ...]
    batches: Callable[[], Iterator[Batch]]
    place: tuple[str, str] | None = None
    geometry: str | None = None

    def column(self, name: str) -> Column:
        """Return the column called ``name``."""
        return next(column for column in self.columns if column.name == name)


def table_of_rows(
    name: str,
    columns: Sequence[Column],
    rows: Sequence[Mapping[str, Any]],
    *,
    place: tuple[str, str] | None = None,
    geometry: str | None = None,
) -> ExportTable:
    """Return a table that fits in memory, from rows of Python values by column name."""

    def batches() -> Iterator[Batch]:
        for start in range(0, len(rows), BATCH_ROWS):
            part = rows[start : start + BATCH_ROWS]
            yield Batch(
                len(part),
                {c.name: _as_batch(c.kind, [r.get(c.name) for r in part]) for c in columns},
            )

    return ExportTable(name, tuple(columns), batches, place, geometry)


def without(table: ExportTable, names: Iterable[str]) -> ExportTable:
    """Return the table without some columns; a table without its place has no geometry."""
    dropped = frozenset(names)
    place = None if table.place and dropped & set(table.place) else table.place
    return ExportTable(
        table.name,
        tuple(c for c in table.columns if c.name not in dropped),
        table.batches,
        place,
        None if table.geometry in dropped else table.geometry,
    )


def without_place(table: ExportTable) -> int:
    """Return how many rows have no geometry; all of them where the table has none."""
    count = 0
    for batch in table.batches():
        if table.geometry:
            shapes = python_values(Kind.GEOMETRY, batch.columns[table.geometry], batch.count)
            count += sum(shape is None for shape in shapes)
        elif table.place:
            lon, lat = (
                python_values(Kind.NUMBER, batch.columns[name], batch.count) for name in table.place
            )
            count += sum(x is None or y is None for x, y in zip(lon, lat))
        else:
            count += batch.count
    return count


def slices(batch: Batch, rows: int = BATCH_ROWS) -> Iterator[Batch]:
    """Cut a batch into pieces of at most ``rows`` rows."""
    while batch.count > rows:
        piece, batch = cut(batch, rows)
        yield piece
    yield batch


def cut(batch: Batch, rows: int) -> tuple[Batch, Batch]:
    """Return the first ``rows`` rows of a batch, and the others."""
    first = min(rows, batch.count)
    return _part(batch, 0, first), _part(batch, first, batch.count)


def _part(batch: Batch, start: int, end: int) -> Batch:
    columns = {n: v if isinstance(v, Same) else v[start:end] for n, v in batch.columns.items()}
    return Batch(end - start, columns)


def python_values(kind: Kind, values: Values, count: int) -> list[Any]:
    """Return a column as Python values, None where missing: str, float, int, bool, datetime (UTC),
    date, time of day as a timedelta, Geometry."""
    if isinstance(values, Same):
        return [values.value] * count
    if kind is Kind.NUMBER:
        return [v if v == v and abs(v) != float("inf") else None for v in _list(values)]  # noqa: PLR0124
    if kind is Kind.INSTANT:
        return [None if v == MISSING else EPOCH + timedelta(microseconds=v) for v in _list(values)]
    if kind is Kind.DAY:
        return [
            None if v == MISSING else date.fromordinal(v + _ORDINAL_1970) for v in _list(values)
        ]
    if kind is Kind.TIME:
        return [None if v == MISSING else timedelta(microseconds=v) for v in _list(values)]
    return _list(values)


def days_of(day: date) -> int:
    """Return a day as days since 1970."""
    return day.toordinal() - _ORDINAL_1970


def microseconds_of(time_of_day: timedelta) -> int:
    """Return a time of day as microseconds since midnight."""
    return time_of_day // timedelta(microseconds=1)


_ORDINAL_1970 = date(1970, 1, 1).toordinal()


def _list(values: Any) -> list[Any]:
    return values.tolist() if hasattr(values, "tolist") else list(values)


def _as_batch(kind: Kind, values: list[Any]) -> Values:
    import numpy as np

    if kind is Kind.NUMBER:
        return np.array([np.nan if v is None else v for v in values], dtype=np.float64)
    if kind is Kind.INSTANT:
        return _integers(values, to_microseconds)
    if kind is Kind.DAY:
        return _integers(values, days_of)
    if kind is Kind.TIME:
        return _integers(values, microseconds_of)
    return values


def _integers(values: list[Any], of: Callable[[Any], int]) -> npt.NDArray[np.int64]:
    import numpy as np

    return np.array([MISSING if v is None else of(v) for v in values], dtype=np.int64)
