"""Rows of text from batches: what CSV, JSON and XLSX share.

A format says how one column is written as a *fragment*: fixed texts around parts that change from
row to row. Values that a whole batch shares become fixed texts, so that a row of an observation
table costs what its instant and its value cost, whatever the number of columns.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from ..cancellation import Cancellation, check
from ..instants import to_microseconds
from ..model import Geometry
from .table import DAY_US, MISSING, Batch, Column, ExportTable, Values, slices

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

#: Numbers with three decimals up to here are exact, and few enough to be looked up.
_MOST = 2**40
#: Instants and times of day are whole seconds as a rule.
_STEP_US = 1_000_000


@dataclass(frozen=True)
class Fragment:
    """How one column is written: fixed texts around its parts, each a list as long as the batch."""

    texts: tuple[str, ...]
    parts: tuple[Sequence[str], ...] = ()


#: How a format writes one column of a batch.
Render = Callable[[Column, Values, int], Fragment]


def literal(text: str) -> Fragment:
    """Return a fragment that writes ``text`` in every row."""
    return Fragment((text,))


def listed(texts: Sequence[str]) -> Fragment:
    """Return a fragment that writes another text in each row."""
    return Fragment(("", ""), (texts,))


def pieces(table: ExportTable, cancel: Cancellation) -> Iterator[Batch]:
    """Yield the rows of a table in pieces that are rendered at once.

    Raises:
        Cancelled: the user stopped.
    """
    for batch in table.batches():
        for piece in slices(batch):
            check(cancel)
            if piece.count:
                yield piece


def text_of_rows(
    columns: Sequence[Column], batch: Batch, render: Render, joint: str, start: str, end: str
) -> str:
    """Return all rows of a batch as one text: ``start``, the columns between ``joint``, ``end``."""
    fragments = [literal(start)]
    for number, column in enumerate(columns):
        if number:
            fragments.append(literal(joint))
        fragments.append(render(column, batch.columns[column.name], batch.count))
    return joined([*fragments, literal(end)], batch.count)


def joined(fragments: Sequence[Fragment], count: int) -> str:
    """Return ``count`` rows of these fragments as one text.

    Fixed texts that meet become one, also across the end of a row; the list to be joined is filled
    by slices, so that Python's own loops do nothing row by row.
    """
    fixed: list[str] = [""]
    parts: list[Sequence[str]] = []
    for fragment in fragments:
        fixed[-1] += fragment.texts[0]
        fixed += fragment.texts[1:]
        parts += fragment.parts
    if not parts:
        return fixed[0] * count
    width = 2 * len(parts)
    woven: list[str] = [""] * (width * count)
    for number, part in enumerate(parts):
        woven[2 * number :: width] = part
    for number, text in enumerate(fixed[1:-1]):
        woven[2 * number + 1 :: width] = [text] * count
    woven[width - 1 :: width] = [fixed[-1] + fixed[0]] * count
    woven[-1:] = [fixed[-1]] if count else []
    return (fixed[0] if count else "") + "".join(woven)


def numbers(values: Any, decimal_mark: str = ".", missing: str = "") -> list[str]:
    """Return numbers as the shortest texts that read back as the same; whole ones without ``.0``."""
    import numpy as np

    array = np.asarray(values, dtype=np.float64)
    finite = np.isfinite(array)
    thousandths = np.rint(np.where(finite, array, 0.0) * 1000.0)
    # Measures have few decimals, and few of them are different: each is written once.
    if bool((np.abs(thousandths) < _MOST).all()) and bool(
        ((thousandths / 1000.0 == array) | ~finite).all()
    ):
        coded = np.where(finite, thousandths, MISSING).astype(np.int64)
        return by_distinct(coded, lambda v: _number(v / 1000, decimal_mark), missing)
    texts = [_number(value, decimal_mark) for value in array.tolist()]
    for position in np.flatnonzero(~finite).tolist():
        texts[position] = missing
    return texts


def _number(value: float, decimal_mark: str) -> str:
    text = repr(value)
    if text.endswith(".0"):
        return text[:-2] if text != "-0.0" else "0"
    return text if decimal_mark == "." else text.replace(".", decimal_mark)


def by_distinct(values: Any, text_of: Callable[[int], str], missing: str = "") -> list[str]:
    """Return the texts of int64 values of which few are different: days, times of day."""
    import numpy as np

    array = np.asarray(values, dtype=np.int64)
    distinct, places = _distinct(array)
    texts = np.array(
        [missing if v == MISSING else text_of(v) for v in distinct.tolist()], dtype=object
    )
    found: list[str] = texts[places].tolist() if array.size else []
    return found


def _distinct(array: npt.NDArray[np.int64]) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.intp]]:
    """Return the different values, and the place of each value among them.

    Values in a narrow range are counted, which is ten times faster than sorting them.
    """
    import numpy as np

    step = _STEP_US if array.size and not (array % _STEP_US).any() else 1
    low = int(array.min()) // step if array.size else 0
    reach = (int(array.max()) // step - low) if array.size else 0
    if not array.size or reach > 4 * array.size + 100_000:
        distinct, places = np.unique(array, return_inverse=True)
        return distinct, places.reshape(-1)
    offsets = array // step - low
    there = np.zeros(reach + 1, dtype=bool)
    there[offsets] = True
    found = np.flatnonzero(there)
    rank = np.zeros(reach + 1, dtype=np.intp)
    rank[found] = np.arange(found.size)
    return (found + low) * step, rank[offsets]


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
    day_texts, time_texts = by_distinct(days, iso_day), by_distinct(times, clock)
    if (days == MISSING).any():
        return listed(
            [
                f"{quote}{day}T{time}Z{quote}" if day else missing
                for day, time in zip(day_texts, time_texts)
            ]
        )
    return Fragment((quote, "T", f"Z{quote}"), (day_texts, time_texts))


def iso_instant(at: datetime) -> str:
    """Return one instant as :func:`iso_instants` writes it."""
    days, us = divmod(to_microseconds(at), DAY_US)
    return f"{iso_day(days)}T{clock(us)}Z"


def geojson(geometry: Geometry) -> str:
    """Return a geometry as GeoJSON text."""
    return json.dumps({"type": geometry.type, "coordinates": geometry.coordinates})
