"""Coverage: symmetry, monotony, buildings, sensors, scenarios and the gateways that mend most."""

from __future__ import annotations

from functools import partial
from itertools import combinations

import numpy as np
import pytest

from smartmetro.smartmetro_plugin.core.siting.errors import SitingError
from smartmetro.smartmetro_plugin.core.siting.radio.budget import (
    Device,
    Levels,
    Station,
    lora_levels,
)
from smartmetro.smartmetro_plugin.core.siting.radio.coverage import (
    Request,
    Sited,
    cover,
    sensor_cover,
)
from smartmetro.smartmetro_plugin.core.siting.radio.fan import Ground, Mast
from smartmetro.smartmetro_plugin.core.siting.radio.link import look_at_link
from smartmetro.smartmetro_plugin.core.siting.radio.lora import SPREADING_FACTORS
from smartmetro.smartmetro_plugin.core.siting.radio.placement_class import (
    Placement,
    starting_losses,
)
from smartmetro.smartmetro_plugin.core.siting.radio.prediction import (
    Land,
    Model,
    Obstacles,
    Prediction,
    loss_raster_db,
)
from smartmetro.smartmetro_plugin.core.siting.radio.scenario import (
    PlacedSensor,
    Planner,
    best_additions,
)

LOSSES = starting_losses(868.1)


def _levels(spreading_factor: int, _station: Station) -> Levels:
    return lora_levels(spreading_factor)


def _request(placement: Placement = Placement.STREET, **prediction: object) -> Request:
    return Request(
        Prediction(**{"reach_m": 2000.0, **prediction}),  # type: ignore[arg-type]
        Device(),
        {sf: partial(_levels, sf) for sf in SPREADING_FACTORS},
        12,
        LOSSES[placement],
    )


def _land(size: int = 61, seed: int | None = None) -> Land:
    ground = np.full((size, size), 50.0, dtype=np.float32)
    obstacle = ground.copy()
    if seed is not None:
        rng = np.random.default_rng(seed)
        obstacle += (rng.random(obstacle.shape) < 0.15) * rng.uniform(4, 25, obstacle.shape)
    buildings = obstacle - ground > 2.5
    return Land(Ground(10.0, ground, obstacle.astype(np.float32)), buildings=buildings)


def _sited(row: int, column: int, height_m: float = 15.0) -> Sited:
    return Sited(Station(f"{row}-{column}", height_m), Mast(row, column, height_m))


def test_flat_land_is_the_same_all_around() -> None:
    loss = loss_raster_db(_land(), Mast(30, 30, 15.0), _request().prediction)
    for turned in (loss[::-1], loss[:, ::-1], loss.T):
        assert np.abs(turned - loss).max() < 0.05


def test_more_gateways_power_or_height_never_serve_less() -> None:
    land = _land(seed=2)
    one = cover(land, [_sited(10, 10)], _request())
    two = cover(land, [_sited(10, 10), _sited(50, 50)], _request())
    assert (two.median_db >= one.median_db - 1e-4).all()
    known = np.ones(land.ground.ground_m.shape, dtype=bool)
    shares = two.area_shares(known)
    assert list(shares.values()) == sorted(shares.values(), reverse=True)
    buried = cover(land, [_sited(10, 10)], _request(Placement.BURIED))
    assert np.allclose(one.median_db - buried.median_db, LOSSES[Placement.BURIED].median_db)
    higher = cover(land, [_sited(10, 10, 40.0)], _request())
    assert np.median(higher.median_db) > np.median(one.median_db)


def test_what_is_under_a_roof_is_heard_as_the_street_beside_it() -> None:
    land = _land()
    land.ground.obstacle_m[20:24, 20:24] += 20
    assert land.buildings is not None
    land.buildings[20:24, 20:24] = True
    coverage = cover(land, [_sited(5, 5)], _request())
    around = coverage.median_db[18:26, 18:26]
    inside = coverage.median_db[20:24, 20:24]
    assert set(inside.ravel()) <= set(around[~land.buildings[18:26, 18:26]].ravel())


def test_best_server_and_spreading_factor_follow_the_margin() -> None:
    land, stations = _land(seed=4), [_sited(10, 10), _sited(50, 50)]
    coverage = cover(land, stations, _request(Placement.BURIED))
    best, margin = coverage.best_server(), coverage.margin_db
    assert np.isnan(best[margin < 0]).all()
    assert set(best[margin >= 0]) <= {1.0, 2.0}
    steps = coverage.spreading_factors(stations)
    # SF12's margin is that of the request; a cell holds at SF7 when 14 dB (uplink) or 13 dB
    # (downlink, which is the weaker one at both) less are left over.
    assert np.array_equal(np.isfinite(steps), margin >= 0)
    loss_of_seven = 13.0
    assert np.array_equal(steps == 7, margin >= loss_of_seven)


def test_a_sensor_is_judged_in_its_own_placement() -> None:
    land, stations = _land(seed=4), [_sited(30, 30)]
    coverage = cover(land, stations, _request())
    street, buried = (
        sensor_cover(coverage, stations, 12, 48, LOSSES[p])
        for p in (Placement.STREET, Placement.BURIED)
    )
    assert street.median_db - buried.median_db == pytest.approx(25, abs=1e-3)
    assert buried.share < street.share
    order = ["silent", "marginal", "served"]
    assert order.index(buried.verdict) <= order.index(street.verdict)


def test_a_cell_and_the_link_to_it_agree() -> None:
    land, sited, request = _land(), _sited(30, 30), _request()
    loss = loss_raster_db(land, sited.mast, request.prediction)
    for row, column in ((30, 50), (10, 30), (12, 12)):
        link = look_at_link(land, (30, 30), (row, column), sited.station, request)
        assert link.losses.total_db == pytest.approx(float(loss[row, column]), abs=0.3)
        assert link.median_db == pytest.approx(link.bearable_db - link.losses.total_db)


def test_obstacles_and_clutter_are_not_both_counted() -> None:
    land, mast = _land(seed=7), Mast(30, 30, 15.0)
    clutter = loss_raster_db(land, mast, _request(obstacles=Obstacles.AS_CLUTTER).prediction)
    flat = loss_raster_db(_land(), mast, _request(obstacles=Obstacles.AS_CLUTTER).prediction)
    assert np.abs(clutter - flat).max() < 1e-3


def test_models_are_ordered_and_need_what_they_need() -> None:
    land, mast = _land(seed=3), Mast(30, 30, 15.0)
    free = loss_raster_db(land, mast, _request(model=Model.FREE_SPACE).prediction)
    bent = loss_raster_db(land, mast, _request(model=Model.DIFFRACTION).prediction)
    often = loss_raster_db(land, mast, _request(model=Model.P1812).prediction)
    rare = loss_raster_db(land, mast, _request(model=Model.P1812, time_pct=1.0).prediction)
    assert (bent >= free - 1e-4).all()
    assert np.array_equal(bent, often)
    assert (rare <= often + 1e-3).all()
    with pytest.raises(SitingError, match="surface model"):
        flat = Land(land.ground, has_heights=False)
        loss_raster_db(flat, mast, _request(model=Model.DIFFRACTION).prediction)
    with pytest.raises(SitingError, match="1 to 50"):
        _request(time_pct=90.0)


def test_a_gateway_over_a_hole_of_the_model_is_refused() -> None:
    land = _land()
    land.ground.ground_m[30, 30] = np.nan
    with pytest.raises(SitingError, match="hole"):
        cover(land, [_sited(30, 30)], _request())


def test_the_gateways_that_mend_most_are_those_of_brute_force() -> None:
    land = _land(size=61, seed=11)
    planner, request = Planner(land), _request(Placement.BURIED)
    rng = np.random.default_rng(1)
    sensors = [
        PlacedSensor(str(n), int(r), int(c), LOSSES[Placement.BURIED])
        for n, (r, c) in enumerate(rng.integers(2, 58, (14, 2)))
    ]
    candidates = [_sited(int(r), int(c), 8.0) for r, c in rng.integers(2, 58, (7, 2))]
    found = best_additions(planner, [], candidates, request, sensors, 2)
    best = max(
        planner.look(pair, request, sensors).count("served") for pair in combinations(candidates, 2)
    )
    assert found[-1][1].count("served") == best
    assert found[0][1].count("served") <= best
