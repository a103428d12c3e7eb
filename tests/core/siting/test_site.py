"""One site looked at closely: a wall, a tree and a free place, against what other modules say."""

from __future__ import annotations

from datetime import datetime, timezone

import numpy as np
import pytest

from smartmetro.smartmetro_plugin.core.siting.canopy import CanopyModel
from smartmetro.smartmetro_plugin.core.siting.cloudiness import Cloudiness
from smartmetro.smartmetro_plugin.core.siting.direct_sun import direct_sun, stand_on
from smartmetro.smartmetro_plugin.core.siting.grid import Grid
from smartmetro.smartmetro_plugin.core.siting.irradiance import Plane
from smartmetro.smartmetro_plugin.core.siting.panel import PanelSystem, make_year, panel_budgets
from smartmetro.smartmetro_plugin.core.siting.scene import Scene, make_scene
from smartmetro.smartmetro_plugin.core.siting.site import SiteStudy

SIZE = 80
GRID = Grid(SIZE, SIZE, 1.0, 0.0, float(SIZE), "", 43.2965, 5.3698, 1.7)
PANEL = PanelSystem(Plane(60, 180), 10, 0.3, 60)
ZONE = "Europe/Paris"
TREES = CanopyModel(base_ratio=0.6)


@pytest.fixture(scope="module")
def scene() -> Scene:
    """A wall in the south, and in the middle a plane tree pruned as those along streets are."""
    surface, canopy = np.full((SIZE, SIZE), 100, np.float32), np.zeros((SIZE, SIZE), np.float32)
    surface[74:77] = 115
    canopy[30:36, 35:45] = 12
    return make_scene(surface, 1.0, canopy_m=canopy, model=TREES)


@pytest.fixture(scope="module")
def study(scene: Scene) -> SiteStudy:
    return SiteStudy(scene, GRID, None, TREES, 2026, ZONE)


def test_a_site_is_what_the_algorithms_say_of_it(scene: Scene, study: SiteStudy) -> None:
    found = study.look(60.5, 19.5, 3.0, PANEL)
    rows, columns = np.array([60]), np.array([60])
    stands, _ = stand_on(scene, rows, columns, 3.0)
    sun = direct_sun(scene, stands, study.track, GRID.convergence_deg, TREES)
    assert np.allclose(found.sun.hours, sun.hours, atol=1e-3)
    clouds = Cloudiness()
    year = make_year(2026, GRID.place, ZONE, clouds)
    (budget,) = panel_budgets(scene, stands, year, PANEL, clouds, GRID.convergence_deg, TREES)
    assert found.budget is not None
    assert found.budget.verdict is budget.verdict
    assert found.budget.margin == pytest.approx(budget.margin)
    assert found.ground_m == 100


def test_a_batch_of_points_and_single_ones_run_their_batteries_alike(scene: Scene) -> None:
    rows = np.full(12, 60)
    stands, _ = stand_on(scene, rows, np.arange(20, 80, 5), 3.0)
    clouds = Cloudiness()
    year = make_year(2026, GRID.place, ZONE, clouds)
    together = panel_budgets(scene, stands, year, PANEL, clouds)
    for n, of_many in enumerate(together):
        (alone,) = panel_budgets(scene, stands.part(n, n + 1), year, PANEL, clouds)
        assert (alone.outage_h, alone.verdict) == (of_many.outage_h, of_many.verdict)
        assert alone.lowest_charge == pytest.approx(of_many.lowest_charge)


def test_good_in_january_and_shaded_in_june(study: SiteStudy) -> None:
    """North of a plane tree: the low sun passes under its crown, the high one stands behind it."""
    found = study.look(40.5, SIZE - 28.5, 3.0)
    at_noon = found.sun.hours[0, :, 13] / found.sun.possible_hours[:, 13]
    assert at_noon[0] > 0.8
    assert at_noon[5] < 0.1
    assert found.sky_share_in_leaf < found.sky_share


def test_the_horizon_stands_where_it_is(study: SiteStudy) -> None:
    found = study.look(70.5, 15.5, 2.0)
    south = int(np.argmin(np.abs(found.azimuth_deg - 181.7)))
    # The wall's top is 13 m above the sensor, 10 cells to the south.
    assert found.horizon_deg[south] == pytest.approx(np.degrees(np.arctan2(13, 10)), abs=0.5)
    to_tree = int(np.argmin(np.abs(found.azimuth_deg - 320)))
    low, high = found.leaves_deg[to_tree]
    assert 0 <= low < high < 45


def test_paths_are_of_the_21st_and_know_the_leaves(study: SiteStudy) -> None:
    paths = {path.month: path for path in study.paths()}
    assert max(paths[6].altitude_deg) == pytest.approx(90 - 43.2965 + 23.43, abs=0.1)
    assert max(paths[12].altitude_deg) == pytest.approx(90 - 43.2965 - 23.43, abs=0.1)
    assert (paths[6].leaf_share, paths[12].leaf_share) == (0.03, 0.5)
    noon = paths[12].hour[np.argmax(paths[12].altitude_deg)]
    assert noon == pytest.approx(12 + 37 / 60, abs=0.2)


def test_places_beyond_and_inside(study: SiteStudy) -> None:
    assert not study.contains(-1, 20)
    assert study.contains(40, 20)
    assert study.look(40.5, SIZE - 75.5, 3.0).is_doubtful is False  # on the wall's top
    terrain = np.full((SIZE, SIZE), 100, np.float32)
    inside = SiteStudy(study.scene, GRID, terrain, TREES, 2026, ZONE)
    assert inside.look(40.5, SIZE - 75.5, 3.0).is_doubtful is True


def test_a_move_takes_a_fraction_of_what_is_allowed(study: SiteStudy) -> None:
    study.look(20.5, 20.5, 3.0, PANEL)
    start = datetime.now(timezone.utc)
    for step in range(5):
        study.look(20.5 + step, 20.5, 3.0, PANEL)
    # 0.3 s are allowed for one; a slow machine gets five times that.
    assert (datetime.now(timezone.utc) - start).total_seconds() < 5 * 0.3
