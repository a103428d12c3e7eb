"""Wall-clock time from UTC by integer arithmetic: a zone is a few break points and the offsets between.

Days, hours and weekdays of local time follow by division of the local microseconds; no date object
is made per value. The break points are found with :mod:`zoneinfo` (the IANA time zone database).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone, tzinfo
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from ..instants import EPOCH, time_zone

_Integers = npt.NDArray[np.int64]
_US = timedelta(microseconds=1)
_SECOND = timedelta(seconds=1)
#: No zone of the database changes twice within a week and comes back.
_SCAN = timedelta(days=7)


@dataclass(frozen=True)
class ZoneBreaks:
    """A zone over some years.

    ``at_us``: shape (n,), microseconds since 1970 UTC at which the offset changes, rising.
    ``offset_us``: shape (n + 1,), local minus UTC before the first, between, and after the last.
    """

    at_us: _Integers
    offset_us: _Integers

    def offsets(self, utc_us: _Integers) -> _Integers:
        """Return local minus UTC in microseconds for each instant; same shape."""
        return self.offset_us[np.searchsorted(self.at_us, utc_us, side="right")]


@lru_cache(maxsize=64)
def zone_breaks(zone: str, first_year: int, last_year: int) -> ZoneBreaks:
    """Return the break points of a zone from the start of ``first_year`` to the end of ``last_year``.

    Raises:
        ConfigurationError: no such zone.
    """
    rules = time_zone(zone)
    now = datetime(first_year, 1, 1, tzinfo=timezone.utc) - timedelta(days=1)
    end = datetime(last_year + 1, 1, 1, tzinfo=timezone.utc) + timedelta(days=1)
    at: list[int] = []
    offsets = [_offset_us(now, rules)]
    while now < end:
        after = now + _SCAN
        if _offset_us(after, rules) != offsets[-1]:
            now = _bisect(now, after, rules)
            at.append((now - EPOCH) // _US)
            offsets.append(_offset_us(now, rules))
        else:
            now = after
    return ZoneBreaks(np.array(at, dtype=np.int64), np.array(offsets, dtype=np.int64))


def to_local_us(utc_us: _Integers, zone: str) -> _Integers:
    """Return the wall clock of ``zone`` as microseconds since 1970-01-01 00:00 on that clock.

    In autumn the repeated hour gives the same digits twice: :func:`is_second_pass` tells them apart.

    Raises:
        ConfigurationError: no such zone.
    """
    return utc_us + _breaks_for(utc_us, zone).offsets(utc_us)


def is_second_pass(utc_us: _Integers, zone: str) -> npt.NDArray[np.bool_]:
    """Return which instants show digits that the clock has shown already (the ``fold`` of PEP 495)."""
    breaks = _breaks_for(utc_us, zone)
    place = np.searchsorted(breaks.at_us, utc_us, side="right")
    backwards = np.concatenate(([0], -np.diff(breaks.offset_us)))
    since = utc_us - np.concatenate(([np.iinfo(np.int64).min // 2], breaks.at_us))[place]
    return since < backwards[place]


def _breaks_for(utc_us: _Integers, zone: str) -> ZoneBreaks:
    if utc_us.size == 0:
        return zone_breaks(zone, 1970, 1970)
    edges = np.array([utc_us.min(), utc_us.max()]).astype("datetime64[us]")
    first, last = edges.astype("datetime64[Y]").astype(int) + 1970
    return zone_breaks(zone, int(first), int(last))


def _offset_us(at: datetime, rules: tzinfo) -> int:
    offset = at.astimezone(rules).utcoffset()
    return (offset or timedelta()) // _US


def _bisect(before: datetime, after: datetime, rules: tzinfo) -> datetime:
    """Return the first second in ``(before, after]`` whose offset is no more that of ``before``."""
    start = _offset_us(before, rules)
    while after - before > _SECOND:
        middle = before + (after - before) // 2
        middle = middle.replace(microsecond=0)
        if middle <= before:
            break
        if _offset_us(middle, rules) == start:
            before = middle
        else:
            after = middle
    return after
