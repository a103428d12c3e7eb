"""What each observation says of a rule's condition: it holds, it does not, or nothing new.

All series of a rule are judged at once, end to end in flat arrays, sorted by series, then time.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from .forecast import Forecast, hours_to_level
from .rule import Rule, RuleKind

Instants = npt.NDArray[np.int64]
Values = npt.NDArray[np.float64]
#: 1: the condition holds; -1: it does not; 0: inside the hysteresis, or nothing to compare with.
Signals = npt.NDArray[np.int8]
_HOUR_US = 3600e6
#: A forecast ends its alert only when fullness is this many times further away than the horizon.
_FORECAST_MARGIN = 1.5


@dataclass(frozen=True)
class Batch:
    """``count`` series end to end. ``series``, ``at_us``, ``value``: shape (n,); ``series`` holds
    the number of each observation's series, in order; instants rise within a series."""

    count: int
    series: npt.NDArray[np.int64]
    at_us: Instants
    value: Values


def signals(rule: Rule, batch: Batch, level: Values) -> Signals:
    """Return what each observation says, shape (n,). ``level``: of each series, shape (count,)."""
    if rule.kind in (RuleKind.THRESHOLD, RuleKind.BATTERY):
        return _threshold(rule, batch, level)
    if rule.kind is RuleKind.JUMP:
        change, elapsed_us = _from_before(batch)
        near = elapsed_us <= rule.window_s * 1e6
        return _said(near & (np.abs(change) >= level[batch.series]), True)
    if rule.kind is RuleKind.FLAT_LINE:
        change, _ = _from_before(batch)
        return _said(np.abs(change) <= level[batch.series], True)
    if rule.kind is RuleKind.RISE:
        return _rise(rule, batch, level)
    if rule.kind is RuleKind.FILL_FORECAST:
        return _forecast(rule, batch, level)
    raise ValueError(f"{rule.kind} is not judged by values")


def _said(holds: npt.NDArray[np.bool_], otherwise: npt.NDArray[np.bool_] | bool) -> Signals:
    return np.where(holds, 1, np.where(otherwise, -1, 0)).astype(np.int8)


def _threshold(rule: Rule, batch: Batch, level: Values) -> Signals:
    sign = 1.0 if rule.above else -1.0
    beyond = sign * (batch.value - level[batch.series])
    return _said(beyond >= 0, beyond < -rule.hysteresis)


def _from_before(batch: Batch) -> tuple[Values, Values]:
    """Return the change from the value before, and the time since (NaN at a series' start)."""
    change = np.full(batch.value.shape, np.nan)
    elapsed = np.full(batch.value.shape, np.nan)
    same = batch.series[1:] == batch.series[:-1]
    change[1:][same] = np.diff(batch.value)[same]
    elapsed[1:][same] = np.diff(batch.at_us)[same]
    return change, elapsed


def _rise(rule: Rule, batch: Batch, level: Values) -> Signals:
    window_us = int(rule.window_s * 1e6)
    before = last_at_or_before(batch, batch.at_us - window_us)
    found = before >= 0
    earlier = np.where(found, before, 0)
    elapsed_us = batch.at_us - batch.at_us[earlier]
    found &= elapsed_us <= 2 * window_us
    with np.errstate(divide="ignore", invalid="ignore"):
        per_hour = (batch.value - batch.value[earlier]) / elapsed_us * _HOUR_US
    beyond = np.round(per_hour, 9) - level[batch.series]
    return _said(found & (beyond >= 0), found & (beyond < -rule.hysteresis))


def _forecast(rule: Rule, batch: Batch, level: Values) -> Signals:
    hours = hours_to_level(batch, level, rule.window_s).hours
    horizon = rule.horizon_s / 3600
    with np.errstate(invalid="ignore"):
        # What is full already is no forecast any more.
        soon = (hours > 0) & (hours <= horizon)
        return _said(soon, ~((hours > 0) & (hours <= _FORECAST_MARGIN * horizon)))


def may_be_soon(rule: Rule, forecast: Forecast) -> npt.NDArray[np.bool_]:
    """Return where the condition of a forecast holds, or nearly: whatever is lost in rounding."""
    return forecast.hours <= rule.horizon_s / 3600 * 1.001


def last_at_or_before(batch: Batch, instants: Instants) -> npt.NDArray[np.int64]:
    """Return, for each observation, the last one of its series at or before an instant; -1: none.

    ``instants``: shape (n,).
    """
    if not batch.at_us.size:
        return np.empty(0, np.int64)
    # One sorted key for all series. Milliseconds: microseconds times series would not fit.
    origin = min(int(batch.at_us.min()), int(instants.min())) // 1000
    span = max(int(batch.at_us.max()), int(instants.max())) // 1000 - origin + 1
    keys = batch.series * span + (batch.at_us // 1000 - origin)
    wanted = batch.series * span + (instants // 1000 - origin)
    index = np.searchsorted(keys, wanted, side="right") - 1
    same = (index >= 0) & (batch.series[np.maximum(index, 0)] == batch.series)
    return np.where(same, index, -1)
