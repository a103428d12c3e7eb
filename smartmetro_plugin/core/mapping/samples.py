"""What is mapped: one value a station, its place, and what is known of the place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import numpy.typing as npt

from ..errors import ConfigurationError
from ..messages import QT_TRANSLATE_NOOP

Floats = npt.NDArray[np.float64]
#: Double or single precision: what goes in comes out.
Reals = npt.NDArray[np.floating[Any]]
Single = npt.NDArray[np.float32]
Integers = npt.NDArray[np.intp]

#: Two stations nearer than this stand at one place: no map can pass through both.
SAME_PLACE_M = 1.0


@dataclass(frozen=True)
class Samples:
    """Stations with a value.

    ``xy_m``: shape (n, 2), metres in a projected CRS. ``value``: shape (n,).
    ``covariates``: shape (n, k), what the covariate rasters hold at the stations, in the order of
    ``covariate_names``.

    Raises:
        ConfigurationError: shapes that do not fit, or something that is not a number.
    """

    xy_m: Floats
    value: Floats
    covariates: Floats
    covariate_names: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        n = len(self.value)
        fits = self.xy_m.shape == (n, 2) and self.covariates.shape == (n, len(self.covariate_names))
        arrays = (self.xy_m, self.value, self.covariates)
        if not fits or not all(np.isfinite(array).all() for array in arrays):
            raise ConfigurationError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "The stations' table is not usable: every station needs a place, a value and a "
                    "number in every covariate raster.",
                )
            )

    @staticmethod
    def of(xy_m: npt.ArrayLike, value: npt.ArrayLike) -> Samples:
        """Return samples without covariates."""
        values = np.asarray(value, dtype=np.float64)
        return Samples(
            np.asarray(xy_m, dtype=np.float64).reshape(-1, 2), values, np.empty((values.size, 0))
        )

    def __len__(self) -> int:
        return len(self.value)

    def rows(self, kept: npt.NDArray[np.bool_] | Integers) -> Samples:
        """Return some of the stations, by mask or index."""
        return replace(
            self,
            xy_m=self.xy_m[kept],
            value=self.value[kept],
            covariates=self.covariates[kept],
        )

    def with_covariates(self, columns: Sequence[int]) -> Samples:
        """Return the same stations with only these covariates, in this order."""
        return replace(
            self,
            covariates=self.covariates[:, list(columns)],
            covariate_names=tuple(self.covariate_names[column] for column in columns),
        )


def distances_m(a: Floats, b: Floats) -> Floats:
    """Return the distance of each row of ``a`` (m, 2) to each row of ``b`` (n, 2): shape (m, n)."""
    return np.hypot(a[:, None, 0] - b[None, :, 0], a[:, None, 1] - b[None, :, 1])


def merge_places(samples: Samples, within_m: float = SAME_PLACE_M) -> tuple[Samples, Integers]:
    """Return the samples with stations of one place averaged, and the place of each station given.

    The second array, shape (n,), holds the row in the merged samples of each original station.
    """
    near = distances_m(samples.xy_m, samples.xy_m) < within_m
    first = near.argmax(axis=1)
    first = first[first]  # a chain of close stations ends at its first
    kept, place = np.unique(first, return_inverse=True)
    if kept.size == len(samples):
        return samples, place
    count = np.bincount(place)

    def mean(columns: Floats) -> Floats:
        sums = np.zeros((kept.size, *columns.shape[1:]))
        np.add.at(sums, place, columns)
        return sums / count.reshape(-1, *[1] * (columns.ndim - 1))

    merged = replace(
        samples,
        xy_m=mean(samples.xy_m),
        value=mean(samples.value),
        covariates=mean(samples.covariates),
    )
    return merged, place
