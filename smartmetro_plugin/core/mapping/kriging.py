"""Kriging around a drift, in dual form, with its leave-one-out in closed form.

A value is a drift (a constant, a plane, covariates) plus a field whose covariance a variogram
gives. The same equations serve three methods: ordinary kriging (the drift is a constant), kriging
with external drift (the drift's coefficients by generalised least squares, together with the
kriging) and regression kriging (coefficients by ordinary least squares, then kriging of what is
left). A pure nugget makes it a regression, whose map is the trend alone.

Sources: Cressie, Statistics for Spatial Data (1993), sections 3.4 and 3.5; Dubrule, Cross
validation of kriging in a unique neighborhood (1983), for the leave-one-out; Hengl, Heuvelink and
Rossiter, About regression-kriging (2007), for how the methods are related.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import numpy as np

from ..errors import ConfigurationError
from ..messages import QT_TRANSLATE_NOOP
from .covariance import Variogram, correlation_in_place
from .samples import Floats, Single, distances_m
from .strips import Strips


class Coefficients(str, Enum):
    """How the drift's coefficients are found."""

    GENERALISED = "generalised least squares"
    ORDINARY = "ordinary least squares"


@dataclass(frozen=True)
class Errors:
    """What each station, left out, would have been missed by. Arrays of shape (n,).

    ``error``: predicted minus measured. ``deviation``: the standard deviation that the method
    announced for it; NaN when it announces none.
    """

    error: Floats
    deviation: Floats


class Kriging:
    """A field fitted to stations.

    ``xy_m``: (n, 2); ``value``: (n,); ``drift``: (n, p), a column of ones included.

    Raises:
        ConfigurationError: drift columns that say the same thing twice, or as many as stations.
    """

    def __init__(
        self,
        xy_m: Floats,
        value: Floats,
        drift: Floats,
        variogram: Variogram,
        coefficients: Coefficients = Coefficients.GENERALISED,
    ) -> None:
        n, p = drift.shape
        if n <= p or np.linalg.matrix_rank(drift) < p:
            raise ConfigurationError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "The covariates do not tell the {stations} stations apart: give fewer of them, or "
                    "others.",
                ),
                stations=n,
            )
        self.xy_m, self.value, self.drift, self.variogram = xy_m, value, drift, variogram
        self._method = coefficients
        self._covariance = variogram.covariance(distances_m(xy_m, xy_m))
        self._inverse_root = _inverse_root(self._covariance)
        inverse = self._inverse_root.T @ self._inverse_root
        self._inverse, self._weighted_drift = inverse, inverse @ drift
        if coefficients is Coefficients.GENERALISED:
            self.coefficient_covariance = np.linalg.inv(drift.T @ self._weighted_drift)
            self.coefficient = self.coefficient_covariance @ (self._weighted_drift.T @ value)
        else:
            solve = np.linalg.pinv(drift)
            self.coefficient_covariance = solve @ self._covariance @ solve.T
            self.coefficient = solve @ value
        self.residual = value - drift @ self.coefficient
        self._dual = inverse @ self.residual
        self._deviation_root = np.linalg.cholesky(self.coefficient_covariance)
        self._single = self._in_single_precision()

    def predict(self, xy_m: Floats, drift: Floats) -> tuple[Floats, Floats]:
        """Return the mean and its standard deviation at places (m, 2) with drift (m, p).

        At a station the mean is the station's value and the deviation 0: the map is exact there.
        """
        covariance = self.variogram.covariance(distances_m(xy_m, self.xy_m))
        mean = drift @ self.coefficient + covariance @ self._dual
        explained = np.square(covariance @ self._inverse_root.T).sum(axis=1)
        gap = (drift - covariance @ self._weighted_drift) @ self._deviation_root
        variance = self.variogram.sill - explained + np.square(gap).sum(axis=1)
        return mean, np.sqrt(np.maximum(variance, 0.0))

    def explained_block(self, square_m2: Single) -> Single:
        """Return what the stations explain of the variance at cells, given squared distances (m, n).

        Shape (m,); ``square_m2`` is overwritten.
        """
        return self._single.explained.square_lengths(self._correlation(square_m2))

    def predict_block(
        self, square_m2: Single, drift: Single, explained: Single | None = None
    ) -> tuple[Single, Single]:
        """Return mean and standard deviation for cells, given squared distances (m, n), drift (m, p).

        Single precision, for rasters: 200 stations and a million cells are a few matrix products.
        ``square_m2`` is overwritten. ``explained``: :meth:`explained_block` where it is known, (m,).
        """
        single = self._single
        lag = self._correlation(square_m2)
        weighted = lag @ single.dual_and_drift
        mean = drift @ single.coefficient + weighted[:, 0]
        gap = (drift - weighted[:, 1:]) @ single.deviation_root
        if explained is None:
            explained = single.explained.square_lengths(lag)
        variance = np.float32(self.variogram.sill) - explained
        variance += np.einsum("ij,ij->i", gap, gap)
        return mean, np.sqrt(np.maximum(variance, 0.0, out=variance), out=variance)

    def _correlation(self, square_m2: Single) -> Single:
        """Turn squared distances into correlations where they stand."""
        lag = np.sqrt(square_m2, out=square_m2)
        lag *= np.float32(1 / self.variogram.range_m)
        correlation_in_place(self.variogram.model, lag)
        return lag

    def leave_one_out(self) -> Errors:
        """Return the errors at each station predicted from the others, with the same variogram."""
        if self._method is Coefficients.GENERALISED:
            weighted = self._weighted_drift
            inverse = self._inverse - weighted @ self.coefficient_covariance @ weighted.T
            precision = np.diag(inverse)
            return Errors(-(inverse @ self.value) / precision, 1 / np.sqrt(precision))
        return self._leave_one_out_ordinary()

    def _leave_one_out_ordinary(self) -> Errors:
        """The same when a regression without the station gives the residuals that are kriged.

        Without station i, ordinary least squares leave the residuals e + H_i e_i / (1 - h_ii),
        H being the hat matrix; kriging them without i misses the one at i by [K⁻¹ r]_i / [K⁻¹]_ii.
        """
        precision = np.diag(self._inverse)
        hat = self.drift @ np.linalg.pinv(self.drift)
        leverage = np.diag(hat)
        moved = np.einsum("ij,ji->i", self._inverse, hat) * self.residual / (1 - leverage)
        missed = (self._inverse @ self.residual + moved) / precision

        k, f = self._covariance, self.drift
        products = f[:, :, None] * f[:, None, :]
        without = np.linalg.inv(f.T @ f - products)
        kf = k @ f
        crossed = f[:, :, None] * kf[:, None, :]
        middle = f.T @ kf - crossed - crossed.transpose(0, 2, 1)
        middle += np.diag(k)[:, None, None] * products
        gap = self._weighted_drift / precision[:, None]
        turned = np.einsum("ijk,ik->ij", without, gap)
        of_drift = np.einsum("ij,ijk,ik->i", turned, middle, turned)
        return Errors(-missed, np.sqrt(1 / precision + of_drift))

    def _in_single_precision(self) -> _InSingle:
        # Correlations are multiplied here: the field's variance goes into the matrices.
        field = self.variogram.sill - self.variogram.nugget
        return _InSingle(
            _single(self.coefficient),
            _single(field * np.column_stack([self._dual, self._weighted_drift])),
            _single(self._deviation_root),
            Strips(field * self._inverse_root.T),
        )


@dataclass(frozen=True)
class _InSingle:
    """The solved system in float32."""

    coefficient: Single
    dual_and_drift: Single
    deviation_root: Single
    explained: Strips


def _single(array: Floats) -> Single:
    return np.ascontiguousarray(array, dtype=np.float32)


def _inverse_root(covariance: Floats) -> Floats:
    """Return L⁻¹ where the covariance is L Lᵀ.

    Raises:
        ConfigurationError: stations of one place with no nugget between them.
    """
    from scipy.linalg import solve_triangular

    try:
        root = np.linalg.cholesky(covariance)
    except np.linalg.LinAlgError as error:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "Two stations stand at the same place or nearly so: keep one of them.",
            )
        ) from error
    inverse: Floats = solve_triangular(root, np.eye(len(root)), lower=True)
    return inverse
