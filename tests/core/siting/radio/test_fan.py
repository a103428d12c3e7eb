"""The fan of profiles against one path at a time."""

from __future__ import annotations

import time

import numpy as np
import pytest

from smartmetro.smartmetro_plugin.core.cancellation import CancelFlag
from smartmetro.smartmetro_plugin.core.errors import Cancelled
from smartmetro.smartmetro_plugin.core.siting.progress import Watch
from smartmetro.smartmetro_plugin.core.siting.radio.diffraction import Wave, effective_radius_m
from smartmetro.smartmetro_plugin.core.siting.radio.fan import (
    Ground,
    Mast,
    diffraction_raster_db,
    fan_loss_db,
)
from smartmetro.smartmetro_plugin.core.siting.radio.profile import Profile, diffraction

LORA, RADIUS_M = Wave(868.1), effective_radius_m()


def _land(size: int, seed: int = 1, cell_m: float = 10.0) -> Ground:
    rng = np.random.default_rng(seed)
    y, x = np.mgrid[0:size, 0:size] * cell_m
    ground = (60 * np.sin(x / 700) * np.cos(y / 900) + 100).astype(np.float32)
    houses = (rng.random((size // 2 + 1,) * 2) < 0.25) * rng.uniform(5, 25, (size // 2 + 1,) * 2)
    roofs = np.kron(houses, np.ones((2, 2)))[:size, :size]
    return Ground(cell_m, ground, (ground + roofs).astype(np.float32))


@pytest.mark.parametrize("antenna_m", [3.0, 12.0, 60.0])
@pytest.mark.parametrize("built", [True, False])
def test_each_receiver_gets_what_its_own_path_gives(antenna_m: float, built: bool) -> None:
    rng = np.random.default_rng(3)
    steps = np.cumsum(rng.normal(0, 2, (6, 160)), axis=1).astype(np.float32)
    ground = steps - steps[:, :1] - np.float32(antenna_m)
    roofs = (rng.random(ground.shape) < 0.2) * rng.uniform(3, 15, ground.shape)
    obstacle = (ground + roofs * built).astype(np.float32)
    fast = fan_loss_db(ground, obstacle, 1.5, 10.0, 2, LORA, RADIUS_M)
    for ray in range(6):
        for k in range(2, 160, 5):
            alone = diffraction(_path(ground[ray], obstacle[ray], k, 1.5), LORA, RADIUS_M)
            assert fast[ray, k - 2] == pytest.approx(alone.loss_db, abs=0.02)


def test_a_bare_sphere_too() -> None:
    """Where only the Earth stands in the way: beyond the horizon of low antennas."""
    ground = np.full((1, 2000), -4.0, dtype=np.float32)
    fast = fan_loss_db(ground, ground, 1.5, 10.0, 2, LORA, RADIUS_M)
    for k in (2, 10, 60, 300, 900, 1999):
        alone = diffraction(_path(ground[0], ground[0], k, 1.5), LORA, RADIUS_M)
        assert fast[0, k - 2] == pytest.approx(alone.loss_db, abs=0.03)
    assert fast[0, -1] > 10


def _path(ground: np.ndarray, obstacle: np.ndarray, k: int, device_m: float) -> Profile:
    low, high = (a[: k + 1].astype(np.float64) for a in (ground, obstacle))
    return Profile(10.0 * np.arange(k + 1), low, high, 0.0, float(low[-1]) + device_m)


def test_cells_get_the_loss_of_the_path_to_their_centre() -> None:
    """A cell takes the nearest of the fan's samples: at most half a cell aside. Over smooth ground
    that is the same loss; among houses the same on average."""
    land, mast = _land(121), Mast(60, 60, 20.0)
    bare = Ground(10.0, land.ground_m, land.ground_m)
    for ground, least, mean in ((bare, 0.5, 0.2), (land, 8.0, 0.6)):
        fast = diffraction_raster_db(ground, mast, 1.5, 600.0, LORA, RADIUS_M)
        rng = np.random.default_rng(5)
        errors = []
        for row, column in rng.integers(5, 115, (120, 2)):
            if 30 < np.hypot(row - 60, column - 60) < 59:
                errors.append(fast[row, column] - _direct_db(ground, mast, row, column))
        assert abs(np.median(errors)) < mean
        assert np.percentile(np.abs(errors), 75) < least


def _direct_db(ground: Ground, mast: Mast, row: int, column: int) -> float:
    away = np.hypot(row - mast.row, column - mast.column)
    share = np.linspace(0, 1, int(away) + 1)
    rows = np.rint(mast.row + share * (row - mast.row)).astype(int)
    columns = np.rint(mast.column + share * (column - mast.column)).astype(int)
    low = ground.ground_m[rows, columns].astype(float)
    high = ground.obstacle_m[rows, columns].astype(float)
    profile = Profile(10 * away * share, low, high, low[0] + mast.height_m, low[-1] + 1.5)
    return diffraction(profile, LORA, RADIUS_M).loss_db


def test_all_cells_in_reach_and_no_others_get_a_value() -> None:
    land = _land(81)
    land.ground_m[10:14, 10:14] = np.nan
    made = diffraction_raster_db(land, Mast(40, 40, 15.0), 1.5, 300.0, LORA, RADIUS_M)
    rows, columns = np.indices(made.shape)
    away = np.hypot(rows - 40, columns - 40)
    assert np.isfinite(made[away <= 30]).all()
    assert np.isnan(made[away > 31]).all()


def test_a_mast_at_the_border_looks_into_the_grid_only() -> None:
    made = diffraction_raster_db(_land(40), Mast(0, 39, 15.0), 1.5, 300.0, LORA, RADIUS_M)
    assert np.isfinite(made[0:20, 20:40]).all()


def test_a_cancel_is_heard_within_half_a_second() -> None:
    flag = CancelFlag()
    asked: list[float] = []

    def progress(done: float) -> None:
        if done > 0.2 and not asked:
            asked.append(time.monotonic())
            flag.cancel()

    with pytest.raises(Cancelled):
        diffraction_raster_db(
            _land(701), Mast(350, 350, 25.0), 1.5, 3500.0, LORA, RADIUS_M, Watch(flag, progress)
        )
    assert time.monotonic() - asked[0] < 0.5
