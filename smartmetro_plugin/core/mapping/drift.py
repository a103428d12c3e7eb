"""What explains the mean of a field: a constant, the position, covariates."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .samples import Floats, Samples

#: One coefficient is learnt from no fewer stations than this.
STATIONS_PER_COVARIATE = 10
#: A further covariate must lower the trend's leave-one-out error by this share.
_WORTH = 0.02


@dataclass(frozen=True)
class Drift:
    """Columns scaled by the stations' centre and spread, so that coefficients compare.

    ``by_position``: a plane in x and y. ``columns``: which covariates, by their place.
    """

    centre: Floats
    spread: Floats
    by_position: bool = False
    columns: tuple[int, ...] = ()

    @staticmethod
    def of(samples: Samples, *, by_position: bool = False, columns: tuple[int, ...] = ()) -> Drift:
        """Return the drift of these stations; with neither, a constant."""
        raw = _raw(samples.xy_m, samples.covariates, by_position, columns)
        spread = raw.std(axis=0)
        return Drift(raw.mean(axis=0), np.where(spread > 0, spread, 1.0), by_position, columns)

    def at(self, xy_m: Floats, covariates: Floats) -> Floats:
        """Return the columns at places (m, 2) whose covariates are (m, k): shape (m, p), ones first."""
        raw = _raw(xy_m, covariates, self.by_position, self.columns)
        return np.column_stack([np.ones(len(raw)), (raw - self.centre) / self.spread])

    @property
    def is_constant(self) -> bool:
        """Return whether nothing but the mean is explained."""
        return self.centre.size == 0


def trend_errors(value: Floats, drift: Floats) -> Floats:
    """Return the leave-one-out errors, shape (n,), of ordinary least squares on ``drift`` (n, p).

    Source: Allen, The relationship between variable selection and data augmentation (1974).
    """
    hat = drift @ np.linalg.pinv(drift)
    leverage = np.minimum(np.diag(hat), 1 - 1e-12)
    return (hat @ value - value) / (1 - leverage)


def best_columns(samples: Samples, at_most: int) -> tuple[int, ...]:
    """Return the covariates worth taking, best first: each lowers the trend's leave-one-out error."""
    chosen: tuple[int, ...] = ()
    error = _rmse(samples, chosen)
    while len(chosen) < min(at_most, samples.covariates.shape[1]):
        others = [c for c in range(samples.covariates.shape[1]) if c not in chosen]
        found, column = min((_rmse(samples, (*chosen, c)), c) for c in others)
        if found > error * (1 - _WORTH):
            break
        chosen, error = (*chosen, column), found
    return chosen


def _rmse(samples: Samples, columns: tuple[int, ...]) -> float:
    drift = Drift.of(samples, columns=columns).at(samples.xy_m, samples.covariates)
    if np.linalg.matrix_rank(drift) < drift.shape[1]:
        return float("inf")
    return float(np.sqrt(np.square(trend_errors(samples.value, drift)).mean()))


def _raw(xy_m: Floats, covariates: Floats, by_position: bool, columns: tuple[int, ...]) -> Floats:
    taken = covariates[:, list(columns)]
    return np.column_stack([xy_m, taken]) if by_position else taken
