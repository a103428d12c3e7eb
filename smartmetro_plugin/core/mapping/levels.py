"""Round levels for isolines and classes of colour, no finer than the error of the map."""

from __future__ import annotations

import math

#: More classes than this are not told apart on a map.
MOST_CLASSES = 9


def round_step(least: float) -> float:
    """Return the smallest of 1, 2, 5 × 10ⁿ that is not below ``least`` (positive)."""
    power = 10.0 ** math.floor(math.log10(least))
    for factor in (1.0, 2.0, 5.0, 10.0):
        if factor * power >= least * (1 - 1e-9):
            return float(f"{factor * power:.12g}")
    return 10.0 * power


def boundaries(low: float, high: float, error: float) -> tuple[float, ...]:
    """Return the bounds of classes that hold ``low`` to ``high``, all of one round step.

    The step is no finer than ``error`` and gives nine classes at most. Bounds are multiples of the
    step: maps of the same step share theirs.
    """
    least = max(error, (high - low) / MOST_CLASSES, 1e-6)
    step = round_step(least)
    first = math.floor(low / step + 1e-9)
    last = max(math.ceil(high / step - 1e-9), first + 1)
    if last - first > MOST_CLASSES:
        return boundaries(low, high, step * 1.01)
    return tuple(float(f"{number * step:.12g}") for number in range(first, last + 1))


def widened(shared: tuple[float, ...], low: float, high: float) -> tuple[float, ...]:
    """Return classes given by an earlier map, with more of the same step where values leave them."""
    step = shared[1] - shared[0]
    below = max(0, math.ceil((shared[0] - low) / step - 1e-9))
    above = max(0, math.ceil((high - shared[-1]) / step - 1e-9))
    numbers = range(-below, len(shared) + above)
    return tuple(float(f"{shared[0] + number * step:.12g}") for number in numbers)
