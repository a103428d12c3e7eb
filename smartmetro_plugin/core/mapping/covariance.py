"""Covariance as a function of distance: the fitted half of a variogram."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import numpy as np

from .samples import Reals


class Model(str, Enum):
    """Shapes of variogram. The first two rise linearly at the origin, as rough fields do; Matérn's

    (smoothness 3/2) rises as a parabola, as smooth fields do.
    """

    EXPONENTIAL = "exponential"
    SPHERICAL = "spherical"
    MATERN = "matern"


#: Distance, in ranges, at which 95 % of the rise is done.
_PRACTICAL = {Model.EXPONENTIAL: 3.0, Model.SPHERICAL: 1.0, Model.MATERN: 2.739}
_SQRT_3 = 3**0.5


@dataclass(frozen=True)
class Variogram:
    """``sill`` is the whole variance, ``nugget`` its part that distance does not explain.

    ``range_m`` is the model's scale: covariance ends there (spherical), or is down to 1/e
    (exponential) or 0.48 (Matérn). Sources: Cressie, Statistics for Spatial Data (1993), section
    2.3.1; Stein, Interpolation of Spatial Data (1999), section 2.7.
    """

    model: Model
    nugget: float
    sill: float
    range_m: float

    @property
    def practical_range_m(self) -> float:
        """Distance at which 95 % of the rise is done."""
        return self.range_m * _PRACTICAL[self.model]

    def semivariance(self, distance_m: Reals) -> Reals:
        """Return half the mean squared difference at each distance; 0 at 0; same shape."""
        rise = self.sill - (self.sill - self.nugget) * correlation(
            self.model, distance_m / self.range_m
        )
        return np.where(distance_m > 0, rise, 0.0)

    def covariance(self, distance_m: Reals) -> Reals:
        """Return the covariance at each distance, the whole sill at 0; same shape."""
        return self.sill - self.semivariance(distance_m)


def correlation(model: Model, lag: Reals) -> Reals:
    """Return the correlation without nugget at ``lag`` = distance / range; same shape, same type."""
    found = lag.copy()
    correlation_in_place(model, found)
    return found


def correlation_in_place(model: Model, lag: Reals) -> None:
    """Turn lags into correlations where they stand: rasters hold millions of them."""
    if model is Model.EXPONENTIAL:
        np.negative(lag, out=lag)
        np.exp(lag, out=lag)
        return
    if model is Model.MATERN:
        lag *= _SQRT_3
        fading = np.exp(-lag)
        lag += 1
        lag *= fading
        return
    np.minimum(lag, 1, out=lag)
    slope = lag * lag
    slope *= 0.5
    slope -= 1.5
    lag *= slope
    lag += 1
