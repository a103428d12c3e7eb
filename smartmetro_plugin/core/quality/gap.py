"""What is missing from a series: its step, its gaps, the share of what was expected."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from .series import Instants

#: Fewer differences than this do not tell a step.
_ENOUGH = 8


class Gap(NamedTuple):
    """Nothing was measured in ``(start_us, end_us)``; ``missing`` samples should have been."""

    start_us: int
    end_us: int
    missing: int


def median_step_us(at_us: Instants, default_us: int) -> int:
    """Return the median difference of consecutive distinct instants, ``default_us`` when too few."""
    steps = np.diff(at_us)
    steps = steps[steps > 0]
    return int(np.median(steps)) if steps.size >= _ENOUGH else default_us


def gaps(at_us: Instants, step_us: int, start_us: int, end_us: int) -> list[Gap]:
    """Return the gaps of a series (``at_us`` rising) in ``[start_us, end_us)``, edges included.

    Instants half a step late are still in time.
    """
    inside = at_us[(at_us >= start_us) & (at_us < end_us)]
    if inside.size == 0:
        missing = expected_count(step_us, start_us, end_us)
        return [Gap(start_us, end_us, missing)] if missing else []
    first, last = int(inside[0]), int(inside[-1])
    between = np.floor(np.diff(inside) / step_us + 0.5).astype(np.int64) - 1
    found = [Gap(start_us, first, (first - start_us) // step_us)]
    found += [
        Gap(int(inside[i]), int(inside[i + 1]), int(between[i]))
        for i in np.flatnonzero(between > 0)
    ]
    found.append(Gap(last, end_us, -((last - end_us) // step_us) - 1))
    return [gap for gap in found if gap.missing > 0]


def occupied_slots(
    at_us: Instants, step_us: int, start_us: int, end_us: int
) -> npt.NDArray[np.int64]:
    """Return which of the expected slots of ``[start_us, end_us)`` hold a sample, each once, rising.

    Slots are one step long and centred where the sensor usually measures, so that samples some
    seconds early or late neither share a slot nor leave one empty.
    """
    inside = at_us[(at_us >= start_us) & (at_us < end_us)]
    if inside.size == 0:
        return np.empty(0, dtype=np.int64)
    angle = (inside - start_us) % step_us * (2 * np.pi / step_us)
    phase = np.angle(np.exp(1j * angle).mean()) * step_us / (2 * np.pi)
    slots = np.floor((inside - start_us - phase) / step_us + 0.5).astype(np.int64)
    return np.unique(np.clip(slots, 0, max(expected_count(step_us, start_us, end_us) - 1, 0)))


def expected_count(step_us: int, start_us: int, end_us: int) -> int:
    """Return how many samples a sensor should have delivered in ``[start_us, end_us)``."""
    return max(0, round((end_us - start_us) / step_us))
