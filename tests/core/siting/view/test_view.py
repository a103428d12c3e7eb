"""Views against closed forms: walls, sectors, sums, symmetry; gaps by hand."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from smartmetro.smartmetro_plugin.core.cancellation import CancelFlag
from smartmetro.smartmetro_plugin.core.errors import Cancelled
from smartmetro.smartmetro_plugin.core.siting.errors import SitingError, SurfaceError
from smartmetro.smartmetro_plugin.core.siting.grid import Grid
from smartmetro.smartmetro_plugin.core.siting.progress import Watch
from smartmetro.smartmetro_plugin.core.siting.surface import Surface, open_surface, write_surface
from smartmetro.smartmetro_plugin.core.siting.view.gaps import (
    Samples,
    covered_by_owner,
    covered_pct,
    holes,
)
from smartmetro.smartmetro_plugin.core.siting.view.line_of_sight import line_of_sight
from smartmetro.smartmetro_plugin.core.siting.view.observers import Observer
from smartmetro.smartmetro_plugin.core.siting.view.sound_ring import hearing_distance_m
from smartmetro.smartmetro_plugin.core.siting.view.viewshed import cumulative, sight_table, views

SIZE = 101
X, Y = 892_000.0, 6_247_000.0
WALL_ROW, WALL_M = 30, 6.0


@pytest.fixture(scope="module")
def crs() -> str:
    from osgeo import osr

    reference = osr.SpatialReference()
    reference.ImportFromEPSG(2154)
    return str(reference.ExportToWkt())


@pytest.fixture
def scene(tmp_path: Path, crs: str) -> Surface:
    """Flat ground at 20 m, a wall of 6 m across, twenty cells north of the middle; a hole in the data."""
    heights = np.full((SIZE, SIZE), 20, dtype=np.float32)
    heights[WALL_ROW] += WALL_M
    heights[90:95, 90:95] = np.nan
    grid = Grid(SIZE, SIZE, 1.0, X, Y, crs, 43.3, 5.4, 1.7)
    write_surface(str(tmp_path / "dsm.tif"), heights, grid)
    return open_surface(str(tmp_path / "dsm.tif"))


def middle(height_m: float = 3.0, range_m: float = 45.0, **more: float) -> Observer:
    return Observer(X + 50.5, Y - 50.5, height_m, range_m, **more)


def test_a_wall_hides_what_is_low_behind_it(scene: Surface) -> None:
    # The wall's top stands 3 m above the eye, 20 m away: behind it one sees only what rises
    # 0.15 m a metre: at 40 m, 9 m above the ground.
    low = cumulative(scene, [middle()])
    assert low[35, 50] == 1 and low[WALL_ROW, 50] == 1
    assert low[10, 50] == 0
    assert cumulative(scene, [middle()], target_height_m=8.8)[10, 50] == 0
    assert cumulative(scene, [middle()], target_height_m=9.4)[10, 50] == 1


def test_range_field_and_unknown(scene: Surface) -> None:
    # East, 60 degrees wide: 29 degrees to the side are in, 31 are out.
    seen = cumulative(scene, [middle(range_m=40, azimuth_deg=90, field_deg=60)])
    for turn, expected in ((29, 1), (31, 0)):
        row = 50 + round(35 * np.sin(np.radians(turn)))
        column = 50 + round(35 * np.cos(np.radians(turn)))
        assert seen[row, column] == expected
    assert seen[50, 90] == 1 and seen[50, 91] == 0 and seen[50, 49] == 0
    assert np.isnan(seen[92, 92])
    assert np.isfinite(seen).sum() == SIZE * SIZE - 25


def test_sums_and_tables_agree(scene: Surface) -> None:
    observers = [middle(), Observer(X + 20.5, Y - 80.5, 5, 60), Observer(X + 50.5, Y - 10.5, 3, 45)]
    together = cumulative(scene, observers)
    apart = sum(np.nan_to_num(cumulative(scene, [o])) for o in observers)
    assert (np.nan_to_num(together) == apart).all()
    column, row = np.meshgrid(np.arange(0, SIZE, 7), np.arange(0, SIZE, 7))
    table = sight_table(scene, observers, X + column.ravel() + 0.5, Y - row.ravel() - 0.5)
    assert (table.sum(axis=0) == np.nan_to_num(together)[row.ravel(), column.ravel()]).all()


def test_a_farther_look_never_sees_less(scene: Surface) -> None:
    near, far = (np.nan_to_num(cumulative(scene, [middle(range_m=r)])) for r in (20, 40))
    assert (near <= far).all() and near.sum() < far.sum()


def test_the_post_stands_on_the_ground_not_on_the_roof(
    scene: Surface, tmp_path: Path, crs: str
) -> None:
    grid = scene.grid
    write_surface(str(tmp_path / "dtm.tif"), np.full((SIZE, SIZE), 20, np.float32), grid)
    dtm = open_surface(str(tmp_path / "dtm.tif"))
    on_wall = Observer(X + 50.5, Y - WALL_ROW - 0.5, 3, 20)
    # 3 m above the wall's foot it looks north and south, not along the wall's 6 m.
    assert cumulative(scene, [on_wall], dtm=dtm)[WALL_ROW, 60] == 0
    assert cumulative(scene, [on_wall])[WALL_ROW, 60] == 1


def test_beyond_the_surface_is_said(scene: Surface) -> None:
    with pytest.raises(SurfaceError, match="Sensor 2 stands beyond"):
        cumulative(scene, [middle(), Observer(X - 10, Y, 3, 10)])
    with pytest.raises(SurfaceError, match="Sensor 1"):
        cumulative(scene, [Observer(X + 92.5, Y - 92.5, 3, 10)])


def test_cancel(scene: Surface) -> None:
    flag = CancelFlag()
    flag.cancel()
    with pytest.raises(Cancelled):
        list(views(scene, [middle()], watch=Watch(flag)))


def test_line_of_sight_is_symmetric_and_exact(scene: Surface) -> None:
    south = np.array([X + 50.5, Y - 50.5, 23.0])
    for height, clearance in ((20.0, -4.5), (35.0, 3.0)):
        # Half way between the ends stands the wall's top, 26 m.
        north = np.array([X + 50.5, Y - 10.5, height])
        there, back = line_of_sight(scene, south, north), line_of_sight(scene, north, south)
        assert there.clearance_m == pytest.approx((23 + height) / 2 - 26, abs=0.05)
        assert there.clearance_m == pytest.approx(clearance, abs=0.5)
        assert there.clearance_m == pytest.approx(back.clearance_m, abs=1e-6)
        assert there.is_seen == (clearance > 0)
        assert there.obstacle_m == pytest.approx(20, abs=0.6)


def test_unknown_heights_are_not_seen_through(scene: Surface) -> None:
    through = line_of_sight(
        scene, np.array([X + 80.5, Y - 92.5, 30]), np.array([X + 99.5, Y - 92.5, 30])
    )
    assert np.isnan(through.clearance_m) and not through.is_seen


def test_sound_falls_by_six_decibels_a_doubling() -> None:
    # ISO 9613-2, 7.1: 20 log10(d) + 11 dB, less 3 dB for the ground.
    assert hearing_distance_m(100, 50, 0) == pytest.approx(10 ** (42 / 20))
    assert hearing_distance_m(100, 50) / hearing_distance_m(94, 50) == pytest.approx(2, rel=0.01)
    with pytest.raises(SitingError, match="not heard"):
        hearing_distance_m(50, 60)


def test_gaps_by_hand() -> None:
    xy = np.array([[0.0, 0], [10, 0], [20, 0], [500, 0], [510, 0], [900, 0]])
    samples = Samples(xy, np.array([1.0, 2, 3, 10, 4, 5]), np.array([0, 0, 1, 1, 2, 2]))
    covered = np.array([1, 0, 0, 0, 0, 1], bool)
    assert covered_pct(samples, covered) == pytest.approx(24)
    total, found = covered_by_owner(samples, covered, 3)
    assert total.tolist() == [3, 13, 9] and found.tolist() == [1, 0, 5]
    names = ["a", "a", "rue b", "cours c", "d", "e"]
    first, second = holes(samples, covered, names, 50)
    assert (first.name, first.weight) == ("cours c", 14)
    assert (second.name, second.weight) == ("rue b", 5)
    assert holes(samples, np.ones(6, bool), names, 50) == []
    assert np.isnan(covered_pct(Samples(xy[:0], xy[:0, 0], samples.owner[:0]), covered[:0]))
