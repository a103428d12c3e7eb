"""The variance between nodes against the exact one, on whole maps, for every model of variogram."""

from __future__ import annotations

import numpy as np
import pytest

from smartmetro.smartmetro_plugin.core.mapping.coarse import explained_on
from smartmetro.smartmetro_plugin.core.mapping.covariance import Model, Variogram
from smartmetro.smartmetro_plugin.core.mapping.kriging import Kriging

from . import fields

CELL_M = 10.0
SIDE = 256


def kriging(variogram: Variogram, count: int, seed: int = 3) -> Kriging:
    xy = fields.places(count, seed, CELL_M * SIDE)
    value = fields.field(xy, variogram, seed)
    return Kriging(xy, value, np.ones((count, 1)), variogram)


def exact(field: Kriging, x_m: np.ndarray, y_m: np.ndarray) -> np.ndarray:
    places = np.column_stack([np.tile(x_m, y_m.size), np.repeat(y_m, x_m.size)])
    square = np.square(places[:, None, :] - field.xy_m[None]).sum(axis=2).astype(np.float32)
    return field.explained_block(square).reshape(y_m.size, x_m.size)


@pytest.mark.parametrize("model", list(Model))
@pytest.mark.parametrize("nugget", [0.0, 0.1])
@pytest.mark.parametrize("range_m", [400.0, 2000.0])
def test_deviations_are_those_of_the_exact_map(model: Model, nugget: float, range_m: float) -> None:
    field = kriging(Variogram(model, nugget, 1.0, range_m), 30)
    x_m = (np.arange(SIDE) + 0.5) * CELL_M
    y_m = (np.arange(200)[::-1] + 0.5) * CELL_M
    found = explained_on(field.explained_block, field.xy_m, x_m, y_m, CELL_M, range_m)
    assert found is not None
    judge = exact(field, x_m, y_m)
    deviation, expected = (np.sqrt(np.maximum(1.0 - e, 0)) for e in (found, judge))
    # A five-hundredth of the field's deviation at worst, a five-thousandth on average.
    assert np.abs(deviation - expected).max() < 2e-3
    assert np.abs(deviation - expected).mean() < 2e-4


def test_a_rough_field_or_crowded_stations_are_left_to_the_exact_way() -> None:
    field = kriging(Variogram(Model.EXPONENTIAL, 0.1, 1.0, 100.0), 30)
    axis = (np.arange(64) + 0.5) * CELL_M
    args = (field.explained_block, field.xy_m, axis, axis[::-1])
    assert explained_on(*args, CELL_M, 100.0) is None
    crowded = kriging(Variogram(Model.EXPONENTIAL, 0.1, 1.0, 2000.0), 600)
    args = (crowded.explained_block, crowded.xy_m, axis, axis[::-1])
    assert explained_on(*args, CELL_M, 2000.0) is None
