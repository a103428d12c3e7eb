"""Stations and fields that the tests of the map share."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from smartmetro.smartmetro_plugin.core.mapping.covariance import Variogram
from smartmetro.smartmetro_plugin.core.mapping.samples import Samples, distances_m

DWD = Path(__file__).parents[2] / "data" / "dwd_temperature" / "temp_obs.txt"
_EARTH_M = 6_371_000.0


def german_stations() -> Samples:
    """Return the stations of 2020-06-09 12:00, one a place, on a plane: 493 of them."""
    table = np.loadtxt(DWD)
    _, first = np.unique(table[:, 1:3], axis=0, return_index=True)
    _, lat, lon, value = table[np.sort(first)].T
    x = np.radians(lon - lon.mean()) * _EARTH_M * np.cos(np.radians(lat.mean()))
    y = np.radians(lat - lat.mean()) * _EARTH_M
    return Samples.of(np.column_stack([x, y]), value)


def places(count: int, seed: int, size_m: float = 10_000.0) -> np.ndarray:
    """Return places on a square."""
    return np.random.default_rng(seed).uniform(0, size_m, (count, 2))


def field(xy_m: np.ndarray, variogram: Variogram, seed: int) -> np.ndarray:
    """Return a Gaussian field with this variogram at the places."""
    covariance = variogram.covariance(distances_m(xy_m, xy_m))
    root = np.linalg.cholesky(covariance + 1e-9 * variogram.sill * np.eye(len(xy_m)))
    return root @ np.random.default_rng(seed).standard_normal(len(xy_m))
