"""What is compared day by day, by use case: means, extremes, the hours of the heat study."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import numpy as np

from ..indicators.clock import Clock
from ..indicators.local_time import to_local_us
from ..messages import QT_TRANSLATE_NOOP
from ..quality.gap import median_step_us
from ..quality.series import Instants, Series, Values
from ..use_cases.declaration import UseCase

HOUR_US = 3_600_000_000
DAY_US = 24 * HOUR_US
#: A day counts when it has this share of its expected samples, as for the indicators.
COMPLETE = 0.8


class Kind(Enum):
    """How the samples of a day become one number."""

    MEAN = "mean"
    MINIMUM = "minimum"
    MAXIMUM = "maximum"
    SUM = "sum"
    #: Mean of levels in dB by energy.
    ENERGY_MEAN = "energy_mean"
    #: The sample nearest to the hour, within half a step.
    AT_HOUR = "at_hour"


@dataclass(frozen=True)
class Statistic:
    """One number a day, of the samples in ``[from_h, to_h)`` of local time (at ``from_h`` for AT_HOUR)."""

    key: str
    label: str
    kind: Kind
    from_h: float = 0.0
    to_h: float = 24.0


_MEAN = Statistic("mean", QT_TRANSLATE_NOOP("SmartMetro", "Daily mean"), Kind.MEAN)
_MINIMUM = Statistic("minimum", QT_TRANSLATE_NOOP("SmartMetro", "Daily minimum"), Kind.MINIMUM)
_MAXIMUM = Statistic("maximum", QT_TRANSLATE_NOOP("SmartMetro", "Daily maximum"), Kind.MAXIMUM)
_SUM = Statistic("total", QT_TRANSLATE_NOOP("SmartMetro", "Daily total"), Kind.SUM)
_ENERGY = Statistic(
    "laeq", QT_TRANSLATE_NOOP("SmartMetro", "Daily mean level (energy)"), Kind.ENERGY_MEAN
)
_AFTERNOON = Statistic(
    "mean_14_17", QT_TRANSLATE_NOOP("SmartMetro", "Mean from 14 to 17 h"), Kind.MEAN, 14, 17
)
_NIGHT = Statistic(
    "mean_3_6", QT_TRANSLATE_NOOP("SmartMetro", "Mean from 3 to 6 h"), Kind.MEAN, 3, 6
)


def statistics_of(use_case: UseCase, hour_h: float = 5.0) -> tuple[Statistic, ...]:
    """Return what is compared in a use case, from the unit of its main property."""
    unit = use_case.properties[use_case.main_property].unit
    if use_case.key == "heat":
        label = QT_TRANSLATE_NOOP("SmartMetro", "At the chosen hour of the night")
        at_hour = Statistic("at_hour", label, Kind.AT_HOUR, hour_h, hour_h)
        return at_hour, _NIGHT, _AFTERNOON, _MEAN, _MINIMUM, _MAXIMUM
    if unit == "2N":
        return (_ENERGY,)
    if unit in ("C62", "KWH"):
        return (_SUM,)
    return _MEAN, _MINIMUM, _MAXIMUM


@dataclass(frozen=True)
class Daily:
    """One number a day: ``day`` counted from 1970-01-01 of local time (int64, rising), ``value`` float64."""

    day: Instants
    value: Values


def daily(series: Series, statistic: Statistic, zone: str, default_step_s: int) -> Daily:
    """Return the statistic of each complete day.

    A day, or the hours asked for, counts with 80 % of the expected samples; a day of summer time's
    change has 23 or 25 hours. Missing and doubted values do not count.

    Raises:
        ConfigurationError: no such zone.
    """
    usable = np.isfinite(series.value) & ~series.flagged
    at_us, value = series.at_us[usable], series.value[usable]
    fresh = np.concatenate(([True], np.diff(at_us) > 0)) if at_us.size else np.ones(0, dtype=bool)
    at_us, value = at_us[fresh], value[fresh]
    if not at_us.size:
        return Daily(np.empty(0, dtype=np.int64), np.empty(0))
    step_us = median_step_us(at_us, default_step_s * 1_000_000)
    clock = Clock(zone, int(at_us[0]), int(at_us[-1]))
    if statistic.kind is Kind.AT_HOUR:
        return _at_hour(at_us, value, step_us, clock, statistic.from_h)
    wall = to_local_us(at_us, zone)
    day, time_us = wall // DAY_US, wall % DAY_US
    inside = (time_us >= statistic.from_h * HOUR_US) & (time_us < statistic.to_h * HOUR_US)
    day, value = day[inside], value[inside]
    # Clocks that go back over midnight bring a day twice.
    order = np.argsort(day, kind="stable")
    day, value = day[order], value[order]
    days, first = np.unique(day, return_index=True)
    if not days.size:
        return Daily(days, np.empty(0))
    count = np.diff(np.append(first, day.size))
    whole = statistic.to_h - statistic.from_h >= 24
    length_us: Instants | float = (
        clock.day_length_us(days) if whole else (statistic.to_h - statistic.from_h) * HOUR_US
    )
    complete = count >= COMPLETE * length_us / step_us
    reduced = _reduced(value, first, count, statistic.kind)
    return Daily(days[complete], reduced[complete])


def _reduced(value: Values, first: Instants, count: Instants, kind: Kind) -> Values:
    if kind is Kind.MINIMUM:
        lowest: Values = np.minimum.reduceat(value, first)
        return lowest
    if kind is Kind.MAXIMUM:
        highest: Values = np.maximum.reduceat(value, first)
        return highest
    if kind is Kind.ENERGY_MEAN:
        mean: Values = np.add.reduceat(np.power(10.0, value / 10), first) / count
        level: Values = 10.0 * np.log10(mean)
        return level
    total: Values = np.add.reduceat(value, first)
    average: Values = total / count
    return total if kind is Kind.SUM else average


def _at_hour(at_us: Instants, value: Values, step_us: int, clock: Clock, hour_h: float) -> Daily:
    """Return each day's sample nearest to the hour, within half a step."""
    first, last = clock.local_days(at_us[[0, -1]]).tolist()
    days = np.arange(first, last + 1)
    midnight = clock.day_start_us(days)
    wanted = midnight + int(hour_h * HOUR_US)
    # Where the clock has changed between midnight and the hour, the hour comes earlier or later.
    wanted -= to_local_us(wanted, clock.zone) - (days * DAY_US + int(hour_h * HOUR_US))
    right = np.clip(np.searchsorted(at_us, wanted), 0, at_us.size - 1)
    left = np.maximum(right - 1, 0)
    closer = np.abs(at_us[left] - wanted) <= np.abs(at_us[right] - wanted)
    nearest = np.where(closer, left, right)
    near = np.abs(at_us[nearest] - wanted) <= step_us / 2
    return Daily(days[near], value[nearest[near]])
