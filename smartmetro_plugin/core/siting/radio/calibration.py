"""Placement losses from measured levels: fitted by class, robustly, with what the data can tell.

Each sensor's level, as measured, is compared with what the model predicts in the street. The
difference is the error of the model, common to all, and the loss of the placement. Sensors outdoors
(street or high) show the former; without them the two cannot be told apart.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from .placement_class import Placement

Reals = npt.NDArray[np.float64]

#: Huber's bound in robust standard deviations: 95 % efficiency on normal errors (Huber 1981).
_HUBER: Final = 1.345
#: A median absolute deviation of normal errors, in standard deviations.
_MAD: Final = 0.6745
_OUTDOORS: Final = (Placement.HIGH_OUTDOOR, Placement.STREET)
#: Fewer sensors of a class give no interval.
LEAST_SENSORS: Final = 3
_ROUNDS = 50


@dataclass(frozen=True)
class Measured:
    """A sensor: its placement, measured level (its own, see :func:`.lora.signal_dbm`) and the level
    that the model predicts for the street there."""

    placement: Placement
    signal_dbm: float
    street_dbm: float

    @property
    def excess_db(self) -> float:
        """How much weaker it is than the model says."""
        return self.street_dbm - self.signal_dbm


@dataclass(frozen=True)
class FittedLoss:
    """A class's loss with its 95 % interval (nan: too few sensors). ``spread_db``: standard deviation
    among sensors. ``count``: of sensors."""

    placement: Placement
    loss_db: float
    low_db: float
    high_db: float
    spread_db: float
    count: int


@dataclass(frozen=True)
class Calibration:
    """What was fitted. ``bias_db``: how much weaker than predicted sensors outdoors are, its
    half-interval ``bias_error_db`` (nan: not known). ``is_separable``: sensors outdoors tell the
    model's error from the placements' losses; else losses contain it. ``residuals_db``: measured less
    fitted, in the order of the sensors; ``outliers``: beyond three robust standard deviations."""

    losses: Mapping[Placement, FittedLoss]
    bias_db: float
    bias_error_db: float
    is_separable: bool
    residuals_db: Reals
    outliers: npt.NDArray[np.bool_]


def calibrate(sensors: Sequence[Measured]) -> Calibration:
    """Return the losses that explain the measured levels best."""
    excess = np.array([sensor.excess_db for sensor in sensors])
    groups = np.array([_group(sensor.placement) for sensor in sensors])
    outdoors = excess[groups == Placement.STREET]
    scale = _common_scale(excess, groups)
    bias, bias_error, _ = _location(outdoors, scale)
    is_separable = outdoors.size > 0
    bias = bias if is_separable else 0.0
    losses: dict[Placement, FittedLoss] = {}
    fitted = np.full(excess.shape, bias)
    for placement in Placement:
        own = excess[groups == placement]
        if placement in _OUTDOORS or not own.size:
            continue
        centre, error, spread = _location(own, scale)
        both = float(np.hypot(error, bias_error)) if is_separable else error
        loss = centre - bias
        losses[placement] = FittedLoss(
            placement, loss, loss - both, loss + both, spread, int(own.size)
        )
        fitted[groups == placement] = centre
    residuals = fitted - excess
    return Calibration(
        losses, bias, bias_error, is_separable, residuals, np.abs(residuals) > 3 * scale
    )


def _group(placement: Placement) -> Placement:
    return Placement.STREET if placement in _OUTDOORS else placement


def _common_scale(excess: Reals, groups: npt.NDArray[np.int64]) -> float:
    """Return the robust standard deviation around the classes' medians."""
    around = np.concatenate(
        [np.zeros(0), *(excess[groups == g] - np.median(excess[groups == g]) for g in set(groups))]
    )
    freedom = max(around.size - len(set(groups)), 1)
    deviation = float(np.median(np.abs(around))) / _MAD if around.size else 0.0
    return max(deviation * float(np.sqrt(max(around.size, 1) / freedom)), 0.5)


def _location(values: Reals, scale: float) -> tuple[float, float, float]:
    """Return Huber's centre, the half-width of its 95 % interval and the standard deviation."""
    from scipy.stats import t as student

    if not values.size:
        return float("nan"), float("nan"), float("nan")
    centre = float(np.median(values))
    weights = np.ones_like(values)
    for _ in range(_ROUNDS):
        distance = np.abs(values - centre) / scale
        weights = np.minimum(1.0, _HUBER / np.maximum(distance, 1e-12))
        moved = float(np.sum(weights * values) / np.sum(weights))
        if abs(moved - centre) < 1e-6:
            break
        centre = moved
    if values.size < LEAST_SENSORS:
        return centre, float("nan"), float("nan")
    # Variance of an M-estimate: mean of the squared influence over the squared share that is not
    # bounded (Huber 1981, §6.3); never less than what the common scale would give.
    influence = np.clip((values - centre) / scale, -_HUBER, _HUBER)
    free = max(float(np.mean(np.abs(values - centre) <= _HUBER * scale)), 1 / values.size)
    freedom = values.size - 1
    variance = scale**2 * float(np.sum(influence**2)) / freedom / free**2
    spread = float(np.sqrt(variance))
    error = max(spread, 0.5 * scale) / np.sqrt(values.size)
    return centre, float(student.ppf(0.975, freedom)) * float(error), spread
