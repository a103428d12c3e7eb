"""Several rows for one instant: repeated deliveries, contradictions, and a clock that stands still."""

from __future__ import annotations

import numpy as np

from .flags import Mask
from .series import Instants, Values

#: So many different values at one instant are no repeated delivery: the clock stood still.
FROZEN_VALUES = 3


def duplicates(at_us: Instants, value: Values) -> Mask:
    """Return which rows share their instant with another; same shape, ``at_us`` rising.

    The first of rows that all say the same is not doubted; of rows that contradict each other all
    are, because nothing tells which is right. A missing value contradicts nothing.
    """
    doubted = np.zeros(at_us.size, dtype=bool)
    for first, last in _repeated(at_us):
        said = value[first:last]
        distinct = np.unique(said[~np.isnan(said)])
        doubted[first:last] = True
        if distinct.size == 1:
            doubted[first + int(np.argmax(said == distinct[0]))] = False
        elif distinct.size == 0:
            doubted[first] = False
    return doubted


def frozen_clock(at_us: Instants, value: Values) -> Mask:
    """Return which rows were stamped by a clock that stood still: one instant, many values."""
    frozen = np.zeros(at_us.size, dtype=bool)
    for first, last in _repeated(at_us):
        if last - first >= FROZEN_VALUES:
            said = value[first:last]
            frozen[first:last] = np.unique(said[~np.isnan(said)]).size >= FROZEN_VALUES
    return frozen


def _repeated(at_us: Instants) -> list[tuple[int, int]]:
    """Return ``(first, last + 1)`` of the runs of one instant that have more than one row."""
    if at_us.size < 2:
        return []
    edges = np.concatenate(([0], np.flatnonzero(np.diff(at_us)) + 1, [at_us.size]))
    long = np.flatnonzero(np.diff(edges) > 1)
    return [(int(edges[i]), int(edges[i + 1])) for i in long]
