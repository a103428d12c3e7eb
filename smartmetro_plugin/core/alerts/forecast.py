"""When a container will be full: a line through its fill since it was last emptied."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from .signal import Batch, Values

#: A fall by more than this, in the property's unit (per cent), is an emptying.
EMPTYING = 20.0
#: Fewer values, or over less time, tell no trend.
_LEAST_VALUES = 4
_LEAST_HOURS = 6.0
#: Two-sided 95 % of the normal distribution.
_Z95 = 1.959964
_HOUR_US = 3600e6


@dataclass(frozen=True)
class Forecast:
    """Hours from each observation until the level is reached, shape (n,), with a 95 % interval.

    NaN where no trend can be told, infinity where it does not rise. ``latest`` is infinity where the
    slope is not known to be positive.
    """

    hours: Values
    earliest: Values
    latest: Values


def hours_to_level(batch: Batch, level: Values, window_s: float) -> Forecast:
    """Forecast from each observation by least squares over the values since the last emptying, at
    most ``window_s`` before it. ``level``: of each series, shape (count,).

    The interval comes from the slope's standard error (Draper and Smith, Applied Regression
    Analysis, section 1.4), with the normal quantile.
    """
    n = batch.value.size
    if not n:
        return Forecast(np.empty(0), np.empty(0), np.empty(0))
    first = _first_of_trend(batch, window_s)
    index = np.arange(n)
    count = (index - first + 1).astype(float)
    # Hours from each series' own start: sums of squares keep their digits.
    start_of = np.flatnonzero(np.r_[True, batch.series[1:] != batch.series[:-1]])
    origin = batch.at_us[start_of][np.searchsorted(start_of, index, side="right") - 1]
    hours = (batch.at_us - origin) / _HOUR_US

    def total(values: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        sums = np.r_[0.0, np.cumsum(values)]
        return sums[index + 1] - sums[first]

    x, y = total(hours) / count, total(batch.value) / count
    sxx = total(hours * hours) - count * x * x
    sxy = total(hours * batch.value) - count * x * y
    syy = total(batch.value * batch.value) - count * y * y
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        slope = sxy / sxx
        residual = np.maximum(syy - slope * sxy, 0.0) / (count - 2)
        error = np.sqrt(residual / sxx)
        missing = level[batch.series] - (y + slope * (hours - x))
        enough = (count >= _LEAST_VALUES) & (hours - hours[first] >= _LEAST_HOURS)
        found = _reached(missing, slope)
        earliest = _reached(missing, slope + _Z95 * error)
        latest = _reached(missing, slope - _Z95 * error)
    full = batch.value >= level[batch.series]
    return Forecast(*(_told(h, enough, full) for h in (found, earliest, latest)))


def _reached(missing: Values, slope: Values) -> Values:
    return np.where(missing <= 0, 0.0, np.where(slope > 1e-9, missing / slope, np.inf))


def _told(
    hours: Values, enough: npt.NDArray[np.bool_], full: npt.NDArray[np.bool_]
) -> npt.NDArray[np.float64]:
    # Rounded, so that sums taken from another start say the same.
    return np.where(full, 0.0, np.where(enough, np.round(hours, 4), np.nan))


def _first_of_trend(batch: Batch, window_s: float) -> npt.NDArray[np.int64]:
    """Return the index where each observation's trend begins, shape (n,)."""
    from .signal import last_at_or_before

    index = np.arange(batch.value.size)
    starts = np.r_[True, batch.series[1:] != batch.series[:-1]]
    starts[1:] |= np.diff(batch.value) < -EMPTYING
    since_emptied = np.maximum.accumulate(np.where(starts, index, 0))
    too_old = last_at_or_before(batch, batch.at_us - int(window_s * 1e6) - 1000)
    series_start = np.maximum.accumulate(
        np.where(np.r_[True, batch.series[1:] != batch.series[:-1]], index, 0)
    )
    in_window = np.where(too_old >= 0, too_old + 1, series_start)
    return np.maximum(since_emptied, in_window)
