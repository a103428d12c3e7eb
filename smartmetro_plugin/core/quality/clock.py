"""Clocks that are shifted or drift, seen by the daily course: when the sensor's comes late or early.

Each day the sensor is laid over the network's median at every shift of up to six hours; the shift
of the best correlation, refined by a parabola through its neighbours, is that day's. One day tells
little, the median over five does. A logger that writes local time as if it were UTC shows up as a
shift of one or two hours, a clock without synchronisation as a slope.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .flags import Mask
from .series import Instants, Values

HOUR_US = 3_600_000_000
DAY_US = 24 * HOUR_US
MAX_SHIFT_US = 6 * HOUR_US
#: A day counts when this share of it is there, and the best shift correlates so well.
_COMPLETE = 0.8
_LEAST_CORRELATION = 0.8
#: Days of the running median.
_DAYS = 5
#: Fewer days tell no drift.
_DAYS_FOR_DRIFT = 14


@dataclass(frozen=True)
class Drift:
    """A slope of the daily shifts: minutes a day, and over the whole time."""

    min_per_day: float
    total_min: float


def daily_shifts_min(
    grid: Values, reference: Values, step_us: int, first_us: int
) -> tuple[Values, Values]:
    """Return the starts of the days (UTC microseconds) and the shifts, shape (days, sensors), minutes.

    ``grid``: shape (instants, sensors), ``reference``: the network's median, both from ``first_us``
    by ``step_us``, six hours longer at each end than the days judged. Positive: the sensor's times
    are late. NaN where the day tells nothing.
    """
    pad, length = MAX_SHIFT_US // step_us, DAY_US // step_us
    days = max(0, (grid.shape[0] - 2 * pad) // length)
    starts = first_us + MAX_SHIFT_US + np.arange(days) * float(DAY_US)
    shifts = np.full((days, grid.shape[1]), np.nan)
    for day in range(days):
        begin = pad + day * length
        around = reference[begin - pad : begin + length + pad]
        shifts[day] = _best_shifts(grid[begin : begin + length], around, pad) * step_us / 60e6
    return starts, shifts


def _best_shifts(window: Values, around: Values, pad: int) -> Values:
    """Return each sensor's best shift in steps; ``around`` is ``pad`` longer at both ends."""
    nothing = np.full(window.shape[1], np.nan)
    if np.isnan(around).mean() > 1 - _COMPLETE:
        return nothing
    # Row k holds the reference from k steps after -pad: the sensor's times are late by pad - k.
    shifted = np.lib.stride_tricks.sliding_window_view(around, window.shape[0])[::-1]
    a, b = _standardised(window.T), _standardised(shifted)
    r = a @ b.T
    best = np.argmax(r, axis=1)
    place = np.arange(r.shape[0])
    inner = np.clip(best, 1, r.shape[1] - 2)
    left, top, right = r[place, inner - 1], r[place, inner], r[place, inner + 1]
    bend = left - 2 * top + right
    with np.errstate(invalid="ignore", divide="ignore"):
        offset = np.where(bend < 0, 0.5 * (left - right) / bend, 0.0)
    usable = (
        (np.isfinite(window).mean(axis=0) >= _COMPLETE)
        & (r[place, best] >= _LEAST_CORRELATION)
        & (best == inner)
    )
    return np.where(usable, inner + np.clip(offset, -0.5, 0.5) - pad, np.nan)


def _standardised(rows: Values) -> Values:
    """Return rows with mean 0 and length 1; missing values weigh nothing."""
    there = np.isfinite(rows)
    count = np.maximum(there.sum(axis=1, keepdims=True), 1)
    centred = np.where(there, rows, 0.0)
    centred = np.where(there, centred - centred.sum(axis=1, keepdims=True) / count, 0.0)
    length = np.sqrt((centred**2).sum(axis=1, keepdims=True))
    result: Values = centred / np.where(length > 0, length, 1.0)
    return result


def running_median(shifts: Values) -> Values:
    """Return the median of each day's five days (fewer at the ends and beside gaps, at least three).

    ``shifts``: shape (days,); NaN stays NaN. Days are taken in their order, gaps closed.
    """
    result = np.full(shifts.size, np.nan)
    days = np.flatnonzero(np.isfinite(shifts))
    if days.size < 3:
        return result
    width = min(_DAYS, days.size)
    medians = np.median(np.lib.stride_tricks.sliding_window_view(shifts[days], width), axis=1)
    window = np.clip(np.arange(days.size) - _DAYS // 2, 0, medians.size - 1)
    result[days] = medians[window]
    return result


def drift(day_starts_us: Values, shifts: Values) -> Drift | None:
    """Return the slope of the shifts (Theil-Sen), None when it is not clear of their noise.

    Clear: at least fourteen days, fifteen minutes in all, and nine tenths of the slopes between
    the first and the last third of the days of one sign.
    """
    known = np.isfinite(shifts)
    if known.sum() < _DAYS_FOR_DRIFT:
        return None
    day, shift = day_starts_us[known] / DAY_US, shifts[known]
    third = day.size // 3
    rise = (shift[-third:, None] - shift[None, :third]) / (day[-third:, None] - day[None, :third])
    slope = float(np.median(rise))
    total = slope * float(day[-1] - day[0])
    of_one_sign = np.mean(np.sign(rise) == np.sign(slope))
    if abs(total) < 15 or of_one_sign < 0.9:
        return None
    return Drift(slope, total)


def wrong_times(at_us: Instants, day_starts_us: Values, shifts: Values, most_min: float) -> Mask:
    """Return which instants lie where the running shift exceeds ``most_min``; shape of ``at_us``.

    A day that tells nothing is taken for the nearest one that does, two days away at most.
    """
    running = running_median(shifts)
    known = np.flatnonzero(np.isfinite(running))
    if not (np.abs(running[known]) > most_min).any():
        return np.zeros(at_us.size, dtype=bool)
    middles = day_starts_us[known] + DAY_US / 2
    right = np.clip(np.searchsorted(middles, at_us.astype(float)), 1, max(known.size - 1, 1))
    right = np.minimum(right, known.size - 1)
    left = np.maximum(right - 1, 0)
    nearest = np.where(np.abs(at_us - middles[left]) <= np.abs(at_us - middles[right]), left, right)
    close = np.abs(at_us - middles[nearest]) <= 2.5 * DAY_US
    result: Mask = close & (np.abs(running[known[nearest]]) > most_min)
    return result
