"""Rows of text from batches: what CSV, JSON and XLSX share.

A format says how one column is written as a *fragment*: a template with a ``%s`` for each of its
parts, and the parts as lists. Values that a whole batch shares go into the template, so that a
row of an observation table costs one formatting operation, whatever its number of columns.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from ..cancellation import Cancellation, check
from ..instants import to_microseconds
from ..model import Geometry
from .table import DAY_US, MISSING, Batch, Column, ExportTable, Values, slices


@dataclass(frozen=True)
class Fragment:
    """How one column is written: a %-template and its parts, each a list as long as the batch."""

    template: str
    parts: tuple[Sequence[str], ...] = ()


#: How a format writes one column of a batch.
Render = Callable[[Column, Values, int], Fragment]


def literal(text: str) -> Fragment:
    """Return a fragment that writes ``text`` in every row."""
    return Fragment(text.replace("%", "%%"))


def blocks_of_rows(
    table: ExportTable,
    render: Render,
    joint: str,
    start: str,
    end: str,
    cancel: Cancellation,
) -> Iterator[tuple[int, list[str]]]:
    """Yield (number of rows, their texts), block by block.

    Raises:
        Cancelled: the user stopped.
    """
    for batch in table.batches():
        for piece in slices(batch):
            check(cancel)
            yield piece.count, _rows(table.columns, piece, render, joint, start, end)


def _rows(
    columns: Sequence[Column], batch: Batch, render: Render, joint: str, start: str, end: str
) -> list[str]:
    fragments = [render(c, batch.columns[c.name], batch.count) for c in columns]
    template = (
        start.replace("%", "%%")
        + joint.join(fragment.template for fragment in fragments)
        + end.replace("%", "%%")
    )
    parts = [part for fragment in fragments for part in fragment.parts]
    if not parts:
        return [template % ()] * batch.count
    if len(parts) == 1:
        return [template % part for part in parts[0]]
    return list(map(template.__mod__, zip(*parts)))


def numbers(values: Any, decimal_mark: str = ".", missing: str = "") -> list[str]:
    """Return numbers as the shortest texts that read back as the same; whole ones without ``.0``."""
    import numpy as np

    array = np.asarray(values, dtype=np.float64)
    finite = np.isfinite(array)
    whole = bool(finite.all()) and bool((array == np.floor(array)).all())
    if whole and (not array.size or np.abs(array).max() < 2**53):
        # "-0.0" is 0 here: no measure tells them apart.
        return list(map(str, array.astype(np.int64).tolist()))
    text = "\n".join(map(repr, array.tolist()))
    if decimal_mark != ".":
        text = text.replace(".", decimal_mark)
    found = text.split("\n") if array.size else []
    for position in np.flatnonzero(~finite).tolist():
        found[position] = missing
    return found


def by_distinct(values: Any, text_of: Callable[[int], str], missing: str = "") -> list[str]:
    """Return the texts of int64 values of which few are different: days, times of day."""
    import numpy as np

    array = np.asarray(values, dtype=np.int64)
    distinct, places = np.unique(array, return_inverse=True)
    texts = np.array(
        [missing if v == MISSING else text_of(v) for v in distinct.tolist()], dtype=object
    )
    return texts[places.reshape(-1)].tolist() if array.size else []


def day_and_time(us: Any) -> tuple[Any, Any]:
    """Return days since 1970 and microseconds of the day; both MISSING where the instant is."""
    import numpy as np

    array = np.asarray(us, dtype=np.int64)
    there = array != MISSING
    known = np.where(there, array, 0)
    days = known // DAY_US
    return np.where(there, days, MISSING), np.where(there, known - days * DAY_US, MISSING)


def iso_day(days: int) -> str:
    """Return a day since 1970 as ``2026-07-21``."""
    import numpy as np

    return str(np.datetime64(days, "D"))


def clock(us: int) -> str:
    """Return a time of day as ``05:00:00``, with decimals where there are any."""
    seconds, rest = divmod(us, 1_000_000)
    minutes, second = divmod(seconds, 60)
    text = f"{minutes // 60:02d}:{minutes % 60:02d}:{second:02d}"
    return f"{text}.{rest:06d}".rstrip("0") if rest else text


def iso_instants(us: Any, *, quote: str = "", missing: str = "") -> Fragment:
    """Return instants as ``2026-07-21T03:00:00Z``."""
    days, times = day_and_time(us)
    if (days == MISSING).any():
        texts = [
            missing if not day else f"{quote}{day}T{time}Z{quote}"
            for day, time in zip(by_distinct(days, iso_day), by_distinct(times, clock))
        ]
        return Fragment("%s", (texts,))
    return Fragment(
        f"{quote}%sT%sZ{quote}", (by_distinct(days, iso_day), by_distinct(times, clock))
    )


def iso_instant(at: datetime) -> str:
    """Return one instant as :func:`iso_instants` writes it."""
    days, us = divmod(to_microseconds(at), DAY_US)
    return f"{iso_day(days)}T{clock(us)}Z"


def geojson(geometry: Geometry) -> str:
    """Return a geometry as GeoJSON text."""
    return json.dumps({"type": geometry.type, "coordinates": geometry.coordinates})
