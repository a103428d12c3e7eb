"""Values of two sensors that belong to the same moment."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..quality.gap import median_step_us
from ..quality.series import Instants, Series, Values

#: Where too few values tell a step.
_DEFAULT_STEP_US = 900_000_000


@dataclass(frozen=True)
class Paired:
    """Simultaneous values, shape (n,): of the sensor compared and of the one it is compared with."""

    at_us: Instants
    sensor: Values
    reference: Values


def pair(sensor: Series, reference: Series) -> Paired:
    """Return the values of both at the same moments.

    The sensor with the longer step sets the moments; the other's values are averaged over half that
    step to each side (a mean of what it measured, where it measures more often). Each value is used
    once, missing and doubted ones not at all.
    """
    left, right = _usable(sensor), _usable(reference)
    steps = [median_step_us(at, _DEFAULT_STEP_US) for at, _ in (left, right)]
    sensor_is_coarse = steps[0] >= steps[1]
    (at_us, coarse), fine = (left, right) if sensor_is_coarse else (right, left)
    mean = _mean_around(at_us, max(steps), fine)
    both = np.isfinite(mean)
    pairs = (coarse[both], mean[both]) if sensor_is_coarse else (mean[both], coarse[both])
    return Paired(at_us[both], *pairs)


def _usable(series: Series) -> tuple[Instants, Values]:
    usable = np.isfinite(series.value) & ~series.flagged
    at_us, value = series.at_us[usable], series.value[usable]
    first = np.concatenate(([True], np.diff(at_us) > 0)) if at_us.size else np.ones(0, dtype=bool)
    return at_us[first], value[first]


def _mean_around(at_us: Instants, step_us: int, fine: tuple[Instants, Values]) -> Values:
    """Return the mean of ``fine`` in ``[t - step/2, t + step/2)``, NaN where there is none."""
    fine_at, value = fine
    # About their mean: a cumulated sum of large values would lose digits.
    middle = float(value.mean()) if value.size else 0.0
    total = np.concatenate(([0.0], np.cumsum(value - middle)))
    first = np.searchsorted(fine_at, at_us - step_us // 2, side="left")
    last = np.searchsorted(fine_at, at_us + (step_us + 1) // 2, side="left")
    count = last - first
    with np.errstate(invalid="ignore", divide="ignore"):
        mean: Values = np.where(count > 0, (total[last] - total[first]) / count + middle, np.nan)
    return mean
