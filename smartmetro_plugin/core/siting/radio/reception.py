"""What was really received of a sensor: from frame counters where there are any, else from its data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final

import numpy as np
import numpy.typing as npt

from ...quality.gap import expected_count, median_step_us, occupied_slots

Instants = npt.NDArray[np.int64]
Reals = npt.NDArray[np.float64]

DAY_US: Final = 86_400_000_000
#: Counters of 16 bits start anew here.
_ROLL: Final = 65_536
#: A jump by more frames than this is a restart of the sensor, not a loss.
_JUMP: Final = 5_000
#: A frame may come so many places late.
_LATE: Final = 3


class Basis(str, Enum):
    """What a share of reception was counted from."""

    FRAMES = "frames"
    NETWORK = "network"
    DATA = "data"
    NONE = ""


@dataclass(frozen=True)
class Window:
    """A period ``[start_us, end_us)`` and what came in it, as a share; None where nothing was expected."""

    start_us: int
    end_us: int
    share: float | None


def frame_share(counters: Reals) -> float | None:
    """Return the share of frames that arrived, from their counters in order of arrival.

    Repeated and late frames count once; a restart (a lower counter) begins anew; a roll over at 65536
    does not. None for fewer than two frames.
    """
    known = counters[np.isfinite(counters)]
    received, sent = 0, 0
    seen: set[float] = set()
    previous: float | None = None
    for counter in known.tolist():
        step = 1.0 if previous is None else counter - previous
        if step < 0 and step + _ROLL < _JUMP:
            step += _ROLL
        if counter in seen and -_LATE <= step <= 0:
            continue
        received += 1
        if -_LATE <= step < 0 and sent > received - 1:
            seen.add(counter)
            continue
        restarted = step < 0 or step > _JUMP
        if restarted:
            seen.clear()
        seen.add(counter)
        sent += 1 if restarted else int(step)
        previous = counter
    return received / sent if sent >= 2 else None


def data_share(at_us: Instants, default_step_us: int, start_us: int, end_us: int) -> float | None:
    """Return the share of the expected samples that came; batches sent late count as received."""
    step_us = median_step_us(at_us, default_step_us)
    expected = expected_count(step_us, start_us, end_us)
    if expected <= 0:
        return None
    return min(len(occupied_slots(at_us, step_us, start_us, end_us)) / expected, 1.0)


def by_window(
    at_us: Instants,
    counters: tuple[Instants, Reals] | None,
    default_step_us: int,
    start_us: int,
    end_us: int,
    window_us: int = 7 * DAY_US,
) -> list[Window]:
    """Return the share of each week of ``[start_us, end_us)``, the last one perhaps shorter; nothing is
    expected before a sensor's first data."""
    windows = []
    for first in range(start_us, end_us, window_us):
        last = min(first + window_us, end_us)
        share = None
        if at_us.size and at_us[0] >= last:
            windows.append(Window(first, last, None))
            continue
        if counters is not None:
            inside = (counters[0] >= first) & (counters[0] < last)
            share = frame_share(counters[1][inside])
        if share is None:
            since = max(first, int(at_us[0])) if at_us.size else first
            share = data_share(at_us, default_step_us, since, last)
        windows.append(Window(first, last, share))
    return windows
