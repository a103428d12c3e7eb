"""Rows of the hour that comes twice in October, kept until the end of a file tells their order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import tzinfo
from typing import TYPE_CHECKING, NamedTuple

from ...instants import InstantProblem, explain, from_microseconds
from ...model import ObservationSeries
from .rows_aside import RowsAside
from .times import order_tells, second_instant

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt


class SeriesName(NamedTuple):
    """What tells one series of a file from the others; values are in ``unit`` already."""

    sensor_id: str
    property: str
    unit: str


class _Row(NamedTuple):
    first_us: int
    value: float
    line: int
    text: str


@dataclass
class _Held:
    rows: list[_Row] = field(default_factory=list)
    direction: int = 0
    repeats_rows: bool = False


class RepeatedHours:
    """Gives ambiguous rows the instant that their order shows, or reports them."""

    def __init__(self, zone: tzinfo, date_order: str, aside: RowsAside) -> None:
        self._zone = zone
        self._date_order = date_order
        self._aside = aside
        self._held: dict[SeriesName, _Held] = {}

    def hold(self, name: SeriesName, first_us: int, value: float, line: int, text: str) -> None:
        """Keep one ambiguous row; ``first_us`` is the first of its two instants."""
        self._held.setdefault(name, _Held()).rows.append(_Row(first_us, value, line, text))

    def watch(self, name: SeriesName, us: npt.NDArray[np.int64]) -> None:
        """Learn from a held series' other rows, in the order of the file, which way the file runs."""
        import numpy as np

        held = self._held.get(name)
        if held is None:
            return
        steps = np.diff(us)
        held.direction += int(np.sign(steps).sum())
        held.repeats_rows |= bool((steps == 0).any())

    def resolved(self) -> Iterator[ObservationSeries]:
        """Yield what the order tells; rows of which it tells nothing go aside."""
        import numpy as np

        for name, held in self._held.items():
            nights: dict[object, list[_Row]] = {}
            for row in held.rows:
                night = from_microseconds(row.first_us).astimezone(self._zone).date()
                nights.setdefault(night, []).append(row)
            for rows in nights.values():
                walls = np.array([row.first_us for row in rows], dtype=np.int64)
                second = None
                if not held.repeats_rows:
                    second = order_tells(walls, backwards=held.direction < 0)
                if second is None:
                    for row in rows:
                        reason = explain(InstantProblem.AMBIGUOUS, row.text, self._zone)
                        self._aside.add(row.line, reason)
                    continue
                for position in np.flatnonzero(second).tolist():
                    walls[position] = second_instant(
                        rows[position].text, self._zone, self._date_order
                    )
                yield ObservationSeries(
                    *name, walls, np.array([row.value for row in rows], dtype=np.float64)
                )
