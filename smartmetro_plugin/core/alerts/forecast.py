"""When a container will be full: a line through its fill since it was last emptied."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
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


@dataclass(frozen=True)
class Trends:
    """Straight lines being fitted, each of the values since ``first_us``, arrays of one shape.

    ``last``: the newest value; sums are of hours since ``first_us`` (x) and of values (y).
    """

    first_us: npt.NDArray[np.int64]
    last: Values
    count: Values
    x: Values
    y: Values
    xx: Values
    xy: Values
    yy: Values

    def to_plain(self) -> list[PlainTrend]:
        """Return each as plain numbers, to a millionth."""
        parts = (np.round(getattr(self, each.name), 6).tolist() for each in fields(self))
        return list(zip(*parts))

    def forecast(self, at_us: npt.NDArray[np.int64], level: Values) -> Forecast:
        """Return when the lines reach ``level``, told from their newest values, which stand at
        ``at_us``."""
        hours = (at_us - self.first_us) / _HOUR_US
        x, y = self.x / self.count, self.y / self.count
        sxx = self.xx - self.count * x * x
        sxy = self.xy - self.count * x * y
        syy = self.yy - self.count * y * y
        with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
            slope = sxy / sxx
            residual = np.maximum(syy - slope * sxy, 0.0) / (self.count - 2)
            error = np.sqrt(residual / sxx)
            missing = level - (y + slope * (hours - x))
            enough = (self.count >= _LEAST_VALUES) & (hours >= _LEAST_HOURS)
            found = _reached(missing, slope)
            earliest = _reached(missing, slope + _Z95 * error)
            latest = _reached(missing, slope - _Z95 * error)
        full = self.last >= level
        return Forecast(*(_told(each, enough, full) for each in (found, earliest, latest)))

    def followed(self, at_us: npt.NDArray[np.int64], value: Values) -> Trends:
        """Return them with one newer value each; a container that was emptied begins anew."""
        emptied = value - self.last < -EMPTYING
        first_us = np.where(emptied, at_us, self.first_us)
        x = (at_us - first_us) / _HOUR_US
        added = (np.ones_like(value), x, value, x * x, x * value, value * value)
        sums = (self.count, self.x, self.y, self.xx, self.xy, self.yy)
        return Trends(
            first_us, value, *(np.where(emptied, 0.0, s) + more for s, more in zip(sums, added))
        )


#: The numbers of one trend, in the order of ``Trends``.
PlainTrend = tuple[float, ...]


def plain_trends(plain: Sequence[Sequence[float]]) -> Trends:
    """Return trends of plain numbers, shape (n,)."""
    first_us = np.array([each[0] for each in plain], np.int64)
    sums = np.array([each[1:] for each in plain], float).reshape(-1, len(fields(Trends)) - 1)
    return Trends(first_us, *sums.T)


def hours_to_level(batch: Batch, level: Values, window_s: float) -> Forecast:
    """Forecast from each observation by least squares over the values since the last emptying, at
    most ``window_s`` before it. ``level``: of each series, shape (count,).

    The interval comes from the slope's standard error (Draper and Smith, Applied Regression
    Analysis, section 1.4), with the normal quantile.
    """
    return trends(batch, window_s).forecast(batch.at_us, level[batch.series])


def trends(batch: Batch, window_s: float) -> Trends:
    """Return the trend that ends at each observation, shape (n,)."""
    n = batch.value.size
    if not n:
        return plain_trends([])
    first = _first_of_trend(batch, window_s)
    index = np.arange(n)
    # Hours from each series' own start: sums of squares keep their digits.
    start_of = np.flatnonzero(np.r_[True, batch.series[1:] != batch.series[:-1]])
    origin = batch.at_us[start_of][np.searchsorted(start_of, index, side="right") - 1]
    hours = (batch.at_us - origin) / _HOUR_US

    def total(values: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        sums = np.r_[0.0, np.cumsum(values)]
        return sums[index + 1] - sums[first]

    count = (index - first + 1).astype(float)
    x, y, value = total(hours), total(batch.value), batch.value
    shift = hours[first]  # from the series' start to the trend's own
    return Trends(
        first_us=batch.at_us[first],
        last=value,
        count=count,
        x=x - count * shift,
        y=y,
        xx=total(hours * hours) - 2 * shift * x + count * shift * shift,
        xy=total(hours * value) - shift * y,
        yy=total(value * value),
    )


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
