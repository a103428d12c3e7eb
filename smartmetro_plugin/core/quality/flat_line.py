"""Flat lines: a sensor that repeats one value for longer than the weather, or people, would.

WMO-No. 488, Appendix VI.2 (Zahumenský), asks for a least variability over an hour of one-minute
values; QARTOD (flat line test) for five repetitions. With steps of a quarter to one hour both a time
and a number of values are asked for here.
"""

from __future__ import annotations

import numpy as np

from .flags import Mask
from .series import Instants, Values


def flat_lines(
    at_us: Instants,
    value: Values,
    least_us: int,
    least_values: int,
    max_gap_us: int,
    *,
    normal_below: float | None = None,
    normal_above: float | None = None,
) -> Mask:
    """Return which of the usable values (finite, ``at_us`` rising) belong to a flat line; same shape.

    A flat line is a run of equal values, no two neighbours further apart than ``max_gap_us``, that
    lasts ``least_us`` and has ``least_values`` values. At or below ``normal_below`` (no passage at
    night, a lamp switched off), at or above ``normal_above`` (saturated air), it is normal.
    """
    if value.size < 2:
        return np.zeros(value.size, dtype=bool)
    broken = (np.diff(value) != 0) | (np.diff(at_us) > max_gap_us)
    edges = np.concatenate(([0], np.flatnonzero(broken) + 1, [value.size]))
    first, last = edges[:-1], edges[1:] - 1
    long = (at_us[last] - at_us[first] >= least_us) & (last - first + 1 >= least_values)
    if normal_below is not None:
        long &= value[first] > normal_below
    if normal_above is not None:
        long &= value[first] < normal_above
    return np.repeat(long, np.diff(edges))
