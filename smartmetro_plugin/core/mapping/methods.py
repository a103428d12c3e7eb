"""The methods of the map, and what each gives when fitted to the stations."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Protocol

import numpy as np

from ..cancellation import Cancellation
from ..messages import QT_TRANSLATE_NOOP
from .covariance import Model, Variogram
from .drift import Drift
from .inverse_distance import InverseDistance
from .kriging import Coefficients, Errors, Kriging
from .samples import Floats, Samples, Single
from .scores import Scores, score
from .variogram import fit_variogram


class Method(IntEnum):
    """In the order of the algorithm's parameter."""

    AUTO = 0
    STATIONS = 1
    INVERSE_DISTANCE = 2
    ORDINARY_KRIGING = 3
    EXTERNAL_DRIFT = 4
    REGRESSION_KRIGING = 5
    TREND = 6


METHOD_LABELS = {
    Method.AUTO: QT_TRANSLATE_NOOP("SmartMetro", "Choose by cross-validation"),
    Method.STATIONS: QT_TRANSLATE_NOOP("SmartMetro", "Stations and zone means, not interpolated"),
    Method.INVERSE_DISTANCE: QT_TRANSLATE_NOOP("SmartMetro", "Inverse distance weighting"),
    Method.ORDINARY_KRIGING: QT_TRANSLATE_NOOP("SmartMetro", "Ordinary kriging"),
    Method.EXTERNAL_DRIFT: QT_TRANSLATE_NOOP("SmartMetro", "Kriging with external drift"),
    Method.REGRESSION_KRIGING: QT_TRANSLATE_NOOP("SmartMetro", "Regression kriging"),
    Method.TREND: QT_TRANSLATE_NOOP("SmartMetro", "Trend alone"),
}

#: Methods whose mean follows covariates, or the position where none is given.
WITH_DRIFT = frozenset({Method.EXTERNAL_DRIFT, Method.REGRESSION_KRIGING, Method.TREND})


class Field(Protocol):
    """A fitted surface. ``drift`` has the columns of :class:`Drift`; n is the number of stations."""

    xy_m: Floats

    def predict(self, xy_m: Floats, drift: Floats) -> tuple[Floats, Floats]:
        """Return mean and standard deviation at places (m, 2)."""
        ...

    def predict_block(
        self, square_m2: Single, drift: Single, explained: Single | None = None
    ) -> tuple[Single, Single]:
        """Return the same for cells, given squared distances (m, n), which may be overwritten.

        ``explained``: what the stations explain of the variance there, where it is known already.
        """
        ...

    def leave_one_out(self) -> Errors:
        """Return the errors at stations predicted from the others."""
        ...


@dataclass(frozen=True)
class Fit:
    """A method fitted to stations, and what leave-one-out says of it."""

    method: Method
    field: Field
    drift: Drift
    variogram: Variogram
    errors: Errors
    scores: Scores

    def predict(self, xy_m: Floats, covariates: Floats) -> tuple[Floats, Floats]:
        """Return mean and standard deviation at places (m, 2) with covariates (m, k)."""
        return self.field.predict(xy_m, self.drift.at(xy_m, covariates))


def fit(
    method: Method,
    samples: Samples,
    drift: Drift,
    cancel: Cancellation | None = None,
    variogram: Variogram | None = None,
) -> Fit:
    """Fit a method that makes a surface; ``drift`` is what its mean follows.

    ``variogram``: one fitted around the same drift before; else it is fitted here.

    Raises:
        ConfigurationError: the drift's columns do not tell the stations apart.
        Cancelled: the user stopped.
    """
    columns = drift.at(samples.xy_m, samples.covariates)
    if method is Method.TREND:
        variogram = _noise(samples.value, columns)
    elif variogram is None:
        variogram = fit_variogram(samples.xy_m, samples.value, columns, cancel)
    field: Field
    if method is Method.INVERSE_DISTANCE:
        field = InverseDistance(samples.xy_m, samples.value, variogram)
    else:
        ordinary = method is Method.REGRESSION_KRIGING
        field = Kriging(
            samples.xy_m,
            samples.value,
            columns,
            variogram,
            Coefficients.ORDINARY if ordinary else Coefficients.GENERALISED,
        )
    errors = field.leave_one_out()
    return Fit(method, field, drift, variogram, errors, score(errors, samples.value))


def _noise(value: Floats, columns: Floats) -> Variogram:
    """Return a pure nugget: what a regression leaves, unrelated from place to place."""
    residual = value - columns @ (np.linalg.pinv(columns) @ value)
    variance = max(float(residual @ residual) / max(len(value) - columns.shape[1], 1), 1e-12)
    return Variogram(Model.EXPONENTIAL, variance, variance, 1.0)
