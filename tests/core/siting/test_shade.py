"""Shade of scenes whose answer is a line of geometry, blocks, unknown cells."""

from __future__ import annotations

import math

import numpy as np
import pytest

from smartmetro.smartmetro_plugin.core.cancellation import CancelFlag
from smartmetro.smartmetro_plugin.core.errors import Cancelled
from smartmetro.smartmetro_plugin.core.siting import shade as shade_module
from smartmetro.smartmetro_plugin.core.siting.canopy import CanopyModel
from smartmetro.smartmetro_plugin.core.siting.errors import SitingError, SurfaceError
from smartmetro.smartmetro_plugin.core.siting.progress import Watch
from smartmetro.smartmetro_plugin.core.siting.scene import make_scene
from smartmetro.smartmetro_plugin.core.siting.shade import shade

SIZE = 61
MIDDLE = 30
#: Azimuth of the sun, and the step (rows, columns) in which shadows then fall.
CARDINAL = [(0, (1, 0)), (90, (0, -1)), (180, (-1, 0)), (270, (0, 1))]


def flat() -> np.ndarray:
    return np.zeros((SIZE, SIZE), np.float32)


def along(light: np.ndarray, step: tuple[int, int], first: int = 0) -> np.ndarray:
    """The cells from the middle outwards in a direction."""
    cells = range(first, MIDDLE + 1)
    return np.array([light[MIDDLE + step[0] * n, MIDDLE + step[1] * n] for n in cells])


@pytest.mark.parametrize("altitude", [5.3, 20.0, 44.0, 71.0])
@pytest.mark.parametrize(("azimuth", "step"), CARDINAL)
def test_wall(azimuth: float, step: tuple[int, int], altitude: float) -> None:
    surface = flat()
    surface[(MIDDLE, slice(None)) if step[0] else (slice(None), MIDDLE)] = 7.3
    light = shade(make_scene(surface, 0.5), azimuth, altitude)
    distance = np.arange(MIDDLE + 1) * 0.5
    wanted = distance * math.tan(math.radians(altitude)) >= 7.3
    wanted[0] = True
    assert np.array_equal(along(light, step) == 1, wanted)
    # The sunny side and the wall's top.
    assert np.all(along(light, (-step[0], -step[1])) == 1)


@pytest.mark.parametrize(("azimuth", "step"), CARDINAL)
def test_box(azimuth: float, step: tuple[int, int]) -> None:
    surface = flat()
    surface[MIDDLE - 3 : MIDDLE + 4, MIDDLE - 3 : MIDDLE + 4] = 10
    light = shade(make_scene(surface, 1.0), azimuth, 35.0)
    length = math.floor(10 / math.tan(math.radians(35.0)))
    wanted = np.ones((SIZE, SIZE))
    last, far = 3 * np.array(step), (3 + length) * np.array(step)
    side = 3 * np.abs(np.array(step)[::-1])
    top, left = np.minimum(last, far) - side + MIDDLE
    bottom, right = np.maximum(last, far) + side + MIDDLE
    wanted[top : bottom + 1, left : right + 1] = 0
    wanted[MIDDLE - 3 : MIDDLE + 4, MIDDLE - 3 : MIDDLE + 4] = 1
    assert np.array_equal(light, wanted)


@pytest.mark.parametrize("azimuth", [0, 90, 180, 270])
@pytest.mark.parametrize(("altitude", "all_lit"), [(46.0, True), (44.0, False)])
def test_pyramid(azimuth: float, altitude: float, all_lit: bool) -> None:
    # Slopes of 45 degrees: lit all round by a higher sun, the far slope dark under a lower one.
    row, column = np.mgrid[:SIZE, :SIZE] - MIDDLE
    height = np.maximum(20 - np.maximum(np.abs(row), np.abs(column)), 0).astype(np.float32)
    light = shade(make_scene(height, 1.0), azimuth, altitude)
    assert bool(np.all(light == 1)) is all_lit
    if not all_lit:
        step = dict(CARDINAL)[azimuth]
        # Beyond the slope's foot the shadow of the tip ends after 20 / tan(44) cells.
        end = math.floor(20 / math.tan(math.radians(altitude)))
        assert np.all(along(light, step)[1 : end + 1] == 0)
        assert np.all(along(light, step)[end + 1 :] == 1)


def test_terrace() -> None:
    surface = flat()
    surface[:MIDDLE] = 4
    light = shade(make_scene(surface, 1.0), 0.0, 30.0)
    assert np.all(light[:MIDDLE] == 1)
    in_shade = math.floor(4 / math.tan(math.radians(30.0)))
    assert np.all(light[MIDDLE : MIDDLE - 1 + in_shade + 1] == 0)
    assert np.all(light[MIDDLE + in_shade :] == 1)


@pytest.mark.parametrize(("azimuth", "step"), CARDINAL)
def test_light_passes_under_a_crown(azimuth: float, step: tuple[int, int]) -> None:
    # One cell of crown from 4 to 10 m: its shadow begins where the ray clears the base.
    canopy = flat()
    canopy[MIDDLE, MIDDLE] = 10
    scene = make_scene(flat(), 1.0, canopy_m=canopy, model=CanopyModel(base_ratio=0.4))
    light = shade(scene, azimuth, 30.0, transmissivity=0.03)
    ray_m = np.arange(MIDDLE + 1) * math.tan(math.radians(30.0))
    wanted = np.where((ray_m >= 4) & (ray_m < 10), np.float32(0.03), np.float32(1))
    assert np.array_equal(along(light, step), wanted)


def test_a_bush_stands_on_the_ground() -> None:
    canopy = flat()
    canopy[MIDDLE, MIDDLE] = 3
    scene = make_scene(flat(), 1.0, canopy_m=canopy, model=CanopyModel(base_ratio=0.0))
    light = shade(scene, 180.0, 45.5, transmissivity=0.5)
    assert along(light, (-1, 0)).tolist()[:5] == [0.5, 0.5, 0.5, 1, 1]


def test_a_building_behind_leaves_is_dark() -> None:
    canopy, surface = flat(), flat()
    canopy[MIDDLE - 5 : MIDDLE, :] = 8
    surface[MIDDLE, :] = 6
    light = shade(make_scene(surface, 1.0, canopy_m=canopy), 0.0, 40.0, transmissivity=0.5)
    assert np.all(light[MIDDLE + 1 : MIDDLE + 7] == 0)


@pytest.mark.parametrize("azimuth", [13.0, 77.0, 123.0, 200.0, 271.0, 333.0])
def test_blocks_change_nothing(azimuth: float, monkeypatch: pytest.MonkeyPatch) -> None:
    random = np.random.default_rng(5)
    surface = (random.random((90, 70)) ** 8 * 30).astype(np.float32)
    surface[10, 20] = np.nan
    canopy = (random.random((90, 70)) ** 12 * 20).astype(np.float32)
    scene = make_scene(surface, 1.0, canopy_m=canopy)
    whole = shade(scene, azimuth, 17.0, transmissivity=0.25)
    for rows in (1, 7):
        monkeypatch.setattr(shade_module, "BLOCK_ROWS", rows)
        in_blocks = shade(scene, azimuth, 17.0, transmissivity=0.25)
        assert np.array_equal(whole, in_blocks, equal_nan=True)


def test_unknown_is_not_low() -> None:
    surface = flat()
    surface[0, 0] = 10
    surface[MIDDLE, MIDDLE] = np.nan
    light = shade(make_scene(surface, 1.0), 180.0, 45.5)
    # As high as the highest that is known: 9 cells behind it could be in its shade.
    assert np.all(np.isnan(along(light, (-1, 0))[:10]))
    assert np.all(along(light, (-1, 0))[10:] == 1)
    as_open = shade(make_scene(surface, 1.0, unknown_is_open=True), 180.0, 45.5)
    assert np.isnan(as_open).sum() == 1


def test_unknown_vegetation_is_not_bare() -> None:
    canopy = flat()
    canopy[0, 0] = 5
    canopy[MIDDLE, MIDDLE] = np.nan
    light = shade(make_scene(flat(), 1.0, canopy_m=canopy), 0.0, 45.5)
    assert np.isnan(along(light, (1, 0))[1:5]).all()
    assert light[MIDDLE, MIDDLE] == 1


def test_high_ground_keeps_its_precision() -> None:
    surface = flat() + np.float32(3800)
    surface[MIDDLE] += np.float32(7.3)
    low = flat()
    low[MIDDLE] = 7.3
    assert np.array_equal(
        shade(make_scene(surface, 0.5), 0.0, 20.0), shade(make_scene(low, 0.5), 0.0, 20.0)
    )


@pytest.mark.parametrize("altitude", [0.0, -3.0, 91.0, math.nan])
def test_the_sun_must_be_up(altitude: float) -> None:
    with pytest.raises(SitingError, match="not up"):
        shade(make_scene(flat(), 1.0), 180.0, altitude)


def test_shapes_must_agree() -> None:
    with pytest.raises(SurfaceError, match="Align"):
        make_scene(flat(), 1.0, canopy_m=flat()[:-1])


def test_cancelled() -> None:
    flag = CancelFlag()
    done = []

    def progress(share: float) -> None:
        done.append(share)
        flag.cancel()

    surface = np.zeros((500, 20), np.float32)
    with pytest.raises(Cancelled):
        shade(make_scene(surface, 1.0), 180.0, 30.0, watch=Watch(flag, progress))
    assert len(done) == 1
