"""Rasters against the surface predicted place by place; support; cancelling."""

from __future__ import annotations

import numpy as np
import pytest

from smartmetro.smartmetro_plugin.core.cancellation import CancelFlag
from smartmetro.smartmetro_plugin.core.errors import Cancelled
from smartmetro.smartmetro_plugin.core.mapping.choice import choose
from smartmetro.smartmetro_plugin.core.mapping.covariance import Model, Variogram
from smartmetro.smartmetro_plugin.core.mapping.gridding import Grid, Window, interpolate
from smartmetro.smartmetro_plugin.core.mapping.methods import Method
from smartmetro.smartmetro_plugin.core.mapping.samples import Samples
from smartmetro.smartmetro_plugin.core.mapping.support import Support, support_of

from . import fields

GRID = Grid(west_m=0.0, north_m=10_000.0, cell_m=30.0, columns=300, rows=280)
EVERYWHERE = Support(float("inf"), np.array([-np.inf]), np.array([np.inf]))


def stations() -> Samples:
    xy = fields.places(40, 2)
    value = 20 + fields.field(xy, Variogram(Model.EXPONENTIAL, 0.1, 2.0, 3000.0), 2)
    return Samples(xy, value + xy[:, 0] / 2000, xy[:, :1] / 1000, ("east",))


def covariates(window: Window) -> np.ndarray:
    row = GRID.x_m(window).astype(np.float32) / 1000
    return np.broadcast_to(row[None, :, None], (window.height, window.width, 1))


@pytest.mark.parametrize("method", [m for m in Method if m > Method.STATIONS])
def test_every_cell_is_what_the_method_predicts_there(method: Method) -> None:
    samples = stations()
    fitted = choose(method, samples).fit
    assert fitted is not None
    mean = np.full((GRID.rows, GRID.columns), np.nan)
    deviation = mean.copy()
    for tile in interpolate(fitted, GRID, EVERYWHERE, CancelFlag(), covariates):
        part = np.s_[
            tile.window.row : tile.window.row + tile.window.height,
            tile.window.column : tile.window.column + tile.window.width,
        ]
        mean[part], deviation[part] = tile.mean, tile.deviation

    rows, columns = np.random.default_rng(0).integers(0, 280, (2, 200))
    xy = np.column_stack([(columns + 0.5) * 30.0, 10_000 - (rows + 0.5) * 30.0])
    expected = fitted.predict(xy, xy[:, :1] / 1000)

    assert mean[rows, columns] == pytest.approx(expected[0], abs=2e-3)
    assert deviation[rows, columns] == pytest.approx(expected[1], abs=2e-3)
    assert np.isfinite(mean).all()


def test_beyond_the_support_there_is_nothing() -> None:
    samples = stations()
    fitted = choose(Method.ORDINARY_KRIGING, samples).fit
    assert fitted is not None
    near = Support(400.0, EVERYWHERE.low, EVERYWHERE.high)
    for tile in interpolate(fitted, GRID, near, CancelFlag(), covariates):
        x, y = np.meshgrid(GRID.x_m(tile.window), GRID.y_m(tile.window))
        nearest = np.min([np.hypot(x - east, y - north) for east, north in samples.xy_m], axis=0)
        sure = abs(nearest - 400.0) > 0.1
        assert (np.isfinite(tile.mean) == (nearest <= 400.0))[sure].all()
        assert (np.isnan(tile.mean) == np.isnan(tile.deviation)).all()


def test_the_support_reaches_to_the_third_neighbour_and_the_covariates_seen() -> None:
    xy = np.array([[x * 1000.0, y * 1000.0] for x in range(6) for y in range(6)])
    samples = Samples(xy, xy[:, 0], xy[:, :1], ("altitude",))

    support = support_of(samples, (0,))

    assert support.reach_m == pytest.approx(1000.0)
    nearest = np.array([900.0, 1100.0, 100.0, 100.0, 100.0])
    altitude = np.array([[100.0], [100.0], [5400.0], [5600.0], [np.nan]])
    assert support.holds(nearest, altitude).tolist() == [True, False, True, False, False]


def test_pairs_of_sensors_do_not_shrink_the_support_to_their_own_distance() -> None:
    centres = np.array([[x * 1000.0, y * 1000.0] for x in range(4) for y in range(4)])
    xy = np.vstack([centres, centres + np.array([20.0, 0.0])])

    assert support_of(Samples.of(xy, xy[:, 0])).reach_m > 900


def test_interpolation_stops_when_cancelled() -> None:
    fitted = choose(Method.INVERSE_DISTANCE, stations()).fit
    assert fitted is not None
    flag = CancelFlag()
    tiles = interpolate(fitted, GRID, EVERYWHERE, flag, covariates)
    next(tiles)
    flag.cancel()
    with pytest.raises(Cancelled):
        list(tiles)
