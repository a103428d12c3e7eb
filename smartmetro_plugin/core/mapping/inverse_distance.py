"""Inverse distance weighting: every station counts, by the power of its nearness.

Source: Shepard, A two-dimensional interpolation function for irregularly-spaced data (1968). The
method itself announces no error; the variogram of the same stations does, since the error of any
weighted mean follows from it.
"""

from __future__ import annotations

import numpy as np

from .covariance import Variogram, correlation_in_place
from .kriging import Errors
from .samples import Floats, Reals, Single, distances_m
from .strips import Strips

POWER = 2.0
#: A cell this near to a station shows its value, to six digits.
_NEAREST_M2 = np.float32(1e-6)


class InverseDistance:
    """Weights 1 / distance² of all stations. ``xy_m``: (n, 2); ``value``: (n,)."""

    def __init__(self, xy_m: Floats, value: Floats, variogram: Variogram) -> None:
        self.xy_m, self.value, self.variogram = xy_m, value, variogram
        self._covariance = variogram.covariance(distances_m(xy_m, xy_m))
        self._own = Strips(np.linalg.cholesky(self._covariance))

    def predict(self, xy_m: Floats, drift: Floats) -> tuple[Floats, Floats]:
        """Return the mean and its standard deviation at places (m, 2); ``drift`` is not used."""
        del drift
        distance = distances_m(xy_m, self.xy_m)
        covariance = self.variogram.covariance(distance)
        weight = _weights(distance)
        return weight @ self.value, self._deviation(weight, covariance, self._covariance)

    def predict_block(
        self, square_m2: Single, drift: Single, explained: Single | None = None
    ) -> tuple[Single, Single]:
        """Return mean and standard deviation for cells, given squared distances (m, n); overwritten."""
        del drift, explained
        lag = np.sqrt(square_m2)
        lag *= np.float32(1 / self.variogram.range_m)
        correlation_in_place(self.variogram.model, lag)
        np.maximum(square_m2, _NEAREST_M2, out=square_m2)
        np.reciprocal(square_m2, out=square_m2)
        weight = square_m2
        weight /= weight.sum(axis=1, keepdims=True)
        mean = weight @ self.value.astype(np.float32)
        variance = self._own.square_lengths(weight) + np.float32(self.variogram.sill)
        field = 2 * (self.variogram.sill - self.variogram.nugget)
        variance -= np.float32(field) * np.einsum("ij,ij->i", weight, lag)
        return mean, np.sqrt(np.maximum(variance, 0.0, out=variance), out=variance)

    def leave_one_out(self) -> Errors:
        """Return the errors at each station predicted from the others."""
        distance = distances_m(self.xy_m, self.xy_m)
        np.fill_diagonal(distance, np.inf)
        weight = _weights(distance)
        covariance = self._covariance.copy()
        np.fill_diagonal(covariance, 0.0)
        deviation = self._deviation(weight, covariance, self._covariance)
        return Errors(weight @ self.value - self.value, deviation)

    def _deviation(self, weight: Reals, covariance: Reals, between: Reals) -> Reals:
        crossed = np.einsum("ij,ij->i", weight, covariance)
        own = np.einsum("ij,ij->i", weight @ between, weight)
        return np.sqrt(np.maximum(self.variogram.sill - 2 * crossed + own, 0))


def _weights(distance_m: Reals) -> Reals:
    """Return the weights of the stations (columns) at each place (row); they sum to 1."""
    nearest = distance_m.min(axis=1, keepdims=True)
    # Relative to the nearest, so that nothing overflows; on a station, it alone counts.
    weight = np.where(
        nearest > 0,
        (
            np.maximum(nearest, np.finfo(distance_m.dtype).tiny)
            / np.where(distance_m > 0, distance_m, 1)
        )
        ** distance_m.dtype.type(POWER),
        distance_m == 0,
    )
    return weight / weight.sum(axis=1, keepdims=True)
