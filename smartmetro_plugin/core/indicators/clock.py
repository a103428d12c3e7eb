"""Local time as Narwhals expressions: UTC microseconds plus the offset between two break points.

The zone's changes of the period become nested conditions, a few comparisons a value; no engine's
own notion of time zones is used, so that all of them agree.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from ..instants import EPOCH
from .definition import DAY_US, HOUR_US, Day, units_in
from .local_time import ZoneBreaks, zone_breaks

if TYPE_CHECKING:
    import narwhals as nw

_Integers = npt.NDArray[np.int64]
#: What is added to UTC so that whole days begin at midnight.
_SHIFT_US = {Day.FROM_18_UTC: 6 * HOUR_US, Day.FROM_6_UTC: -6 * HOUR_US}


class Clock:
    """The wall clock of a zone over the instants ``[first_us, last_us]``, microseconds UTC.

    Raises:
        ConfigurationError: no such zone.
    """

    def __init__(self, zone: str, first_us: int, last_us: int) -> None:
        self.zone = zone
        years = [(EPOCH + timedelta(microseconds=us)).year for us in (first_us, last_us)]
        breaks = zone_breaks(zone, years[0] - 1, years[1] + 1)
        inside = (breaks.at_us > first_us - 2 * DAY_US) & (breaks.at_us < last_us + 2 * DAY_US)
        kept = np.flatnonzero(inside)
        before = kept[0] if kept.size else np.searchsorted(breaks.at_us, first_us)
        offsets = breaks.offset_us[before : before + kept.size + 1]
        self._breaks = ZoneBreaks(breaks.at_us[kept], offsets)

    def local(self, nw: Any, at_us: nw.Expr) -> nw.Expr:
        """Return the wall clock as microseconds since 1970-01-01 00:00 on it."""
        return at_us + self._offset(nw, at_us, 0, self._breaks.at_us.size)

    def day(self, nw: Any, at_us: nw.Expr, kind: Day) -> nw.Expr:
        """Return the number of the day since 1970-01-01."""
        shift = _SHIFT_US.get(kind)
        return units_in(nw, self.local(nw, at_us) if shift is None else at_us + shift, DAY_US)

    def day_start_us(self, days: _Integers, kind: Day = Day.LOCAL) -> _Integers:
        """Return the instants (UTC) at which days begin; same shape."""
        shift = _SHIFT_US.get(kind)
        if shift is not None:
            return np.asarray(days, dtype=np.int64) * DAY_US - shift
        return self.instants(days, 0)

    def instants(self, days: _Integers, time_us: int) -> _Integers:
        """Return the instants (UTC) of a time of the local day, in microseconds; same shape as ``days``."""
        wall = np.asarray(days, dtype=np.int64) * DAY_US + time_us
        first = wall - self._breaks.offsets(wall)
        first = wall - self._breaks.offsets(first)
        second = wall - self._breaks.offsets(first)
        # Where clocks skip that time the two differ for ever: the change stands for it.
        return np.where(first == second, first, np.maximum(first, second))

    def day_length_us(self, days: _Integers, kind: Day = Day.LOCAL) -> _Integers:
        """Return how long days last: 23 or 25 hours where clocks change; same shape."""
        days = np.asarray(days, dtype=np.int64)
        return self.day_start_us(days + 1, kind) - self.day_start_us(days, kind)

    def local_days(self, utc_us: _Integers) -> _Integers:
        """Return the local day of instants; same shape."""
        return (utc_us + self._breaks.offsets(utc_us)) // DAY_US

    def days_in(self, start_us: int, end_us: int) -> _Integers:
        """Return the local days that ``[start_us, end_us)`` touches."""
        first, last = self.local_days(np.array([start_us, max(end_us - 1, start_us)]))
        return np.arange(first, last + 1)

    def _offset(self, nw: Any, at_us: nw.Expr, first: int, last: int) -> nw.Expr:
        """Return the offset among those from ``first`` to ``last``, by halving."""
        if first == last:
            return nw.lit(int(self._breaks.offset_us[first]))
        middle = (first + last) // 2
        return (
            nw.when(at_us < int(self._breaks.at_us[middle]))
            .then(self._offset(nw, at_us, first, middle))
            .otherwise(self._offset(nw, at_us, middle + 1, last))
        )
