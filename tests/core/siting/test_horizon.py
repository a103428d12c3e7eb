"""Horizons of points, and when they stand in the sun."""

from __future__ import annotations

import math
from datetime import datetime, timezone

import numpy as np
import pytest

from smartmetro.smartmetro_plugin.core.siting.canopy import CanopyModel
from smartmetro.smartmetro_plugin.core.siting.direct_sun import (
    direct_sun,
    light_at,
    stand_on,
    sun_windows,
)
from smartmetro.smartmetro_plugin.core.siting.horizon import BIT_DEG, HorizonFinder
from smartmetro.smartmetro_plugin.core.siting.scene import Scene, make_scene
from smartmetro.smartmetro_plugin.core.siting.sun import Place
from smartmetro.smartmetro_plugin.core.siting.sun_bins import SunTrack, sun_track

from .ray_caster import cast

MARSEILLE = Place(43.2965, 5.3698)
HERE = (np.array([30]), np.array([30]))


def one_day(month: int, day: int = 21) -> SunTrack:
    start = datetime(2025, month, day, tzinfo=timezone.utc)
    end = datetime(2025, month, day + 1, tzinfo=timezone.utc)
    return sun_track(start, end, MARSEILLE, "Europe/Paris", step_minutes=10)


def find(scene: Scene, height_m: float):  # type: ignore[no-untyped-def]
    stands, doubtful = stand_on(scene, *HERE, height_m)
    return HorizonFinder(scene).find(stands.rows, stands.columns, stands.eye_m), doubtful


def test_wall_in_the_south() -> None:
    surface = np.zeros((61, 61), np.float32)
    surface[40, :] = 8
    horizons, _ = find(make_scene(surface, 0.5), 3.0)
    degrees = horizons.solid_deg[0]
    # 10 cells of half a metre away, 5 m above the eye.
    assert degrees[180] == pytest.approx(45, abs=0.1)
    assert degrees[225] == pytest.approx(math.degrees(math.atan(5 / (5 * math.sqrt(2)))), abs=2)
    assert degrees[0] == degrees[90] == 0


def test_a_far_tower_keeps_its_height() -> None:
    surface = np.zeros((900, 61), np.float32)
    surface[30:32, 28:33] = 100
    stands, _ = stand_on(make_scene(surface, 1.0), np.array([830]), np.array([30]), 0.0)
    horizons = HorizonFinder(make_scene(surface, 1.0)).find(
        stands.rows, stands.columns, stands.eye_m
    )
    # Grouped cells: never too low, displaced by a 32nd of the distance at most.
    found, exact = horizons.solid_deg[0, 0], math.degrees(math.atan(100 / 799))
    assert exact - 0.05 <= found <= exact * (1 + 1 / 16)


def test_crowns_leave_light_below_and_above() -> None:
    canopy = np.zeros((61, 61), np.float32)
    canopy[40, 25:36] = 10
    scene = make_scene(np.zeros((61, 61), np.float32), 1.0, canopy_m=canopy)
    horizons, _ = find(scene, 1.0)
    low, high = (math.degrees(math.atan((h - 1) / 10)) for h in (2.5, 10))
    altitudes = np.arange(0.5, 89, BIT_DEG)
    leaves = horizons.through_leaves(np.full(len(altitudes), 180), altitudes)
    assert leaves is not None
    inside = (altitudes > low + BIT_DEG) & (altitudes < high - BIT_DEG)
    outside = (altitudes < low - BIT_DEG) | (altitudes > high + BIT_DEG)
    assert leaves[0][inside].all()
    assert not leaves[0][outside].any()


def test_under_a_crown_the_zenith_is_green() -> None:
    canopy = np.zeros((61, 61), np.float32)
    canopy[26:35, 26:35] = 12
    scene = make_scene(np.zeros((61, 61), np.float32), 1.0, canopy_m=canopy)
    columns, altitudes = np.array([0, 90, 180, 270]), np.full(4, 85.0)
    for height_m, green in ((1.0, True), (6.0, True), (13.0, False)):
        leaves = find(scene, height_m)[0].through_leaves(columns, altitudes)
        assert leaves is not None
        assert bool(leaves.all()) is green
        assert bool(leaves.any()) is green


@pytest.mark.parametrize("seed", range(4))
def test_horizons_agree_with_rays(seed: int) -> None:
    random = np.random.default_rng(seed)
    surface, canopy = np.zeros((41, 41), np.float32), np.zeros((41, 41), np.float32)
    for _ in range(6):
        row, column = random.integers(0, 34, 2)
        surface[row : row + 6, column : column + 6] = random.uniform(2, 15)
    for _ in range(6):
        row, column = random.integers(0, 34, 2)
        canopy[row : row + 5, column : column + 5] = random.uniform(4, 12)
    scene = make_scene(surface, 1.0, canopy_m=canopy)
    rows, columns = (axis.ravel() for axis in np.mgrid[:41, :41])
    stands, _ = stand_on(scene, rows, columns, 3.0)
    horizons = HorizonFinder(scene).find(rows, columns, stands.eye_m)
    agreement = []
    for azimuth, altitude in ((0, 25.0), (90, 40.0), (137, 30.0), (201, 55.0), (270, 12.0)):
        column = np.array([azimuth])
        leaves = horizons.through_leaves(column, np.array([altitude]))
        light = horizons.sees(column, np.array([altitude]))[:, 0].astype(float)
        assert leaves is not None
        light[(light == 1) & leaves[:, 0]] = 0.5
        judged = cast(
            scene.solid_m, 1.0, azimuth, altitude,
            top=scene.crown_top_m, base=scene.crown_base_m, height_m=3.0,
        )  # fmt: skip
        agreement.append(np.mean(light == judged.ravel()))
    # The rest are cells at the rim of a shadow: steps of one cell along the ray, bits of 0.7 degree.
    assert min(agreement) > 0.93
    assert np.mean(agreement) > 0.96


def test_month_by_hour() -> None:
    surface = np.zeros((61, 61), np.float32)
    surface[:, 33:] = 30
    scene = make_scene(surface, 1.0)
    stands, _ = stand_on(scene, *HERE, 3.0)
    start, end = (datetime(y, 1, 1, tzinfo=timezone.utc) for y in (2025, 2026))
    track = sun_track(start, end, MARSEILLE, "Europe/Paris", step_minutes=30)
    result = direct_sun(scene, stands, track, convergence_deg=0.0)
    assert result.possible_hours.sum() == pytest.approx(track.hours.sum(), rel=1e-5)
    # A wall in the east: no sun before noon in June (true noon at 13:40), all of it at 17 h.
    assert result.hours[0, 5, :13].sum() == 0
    assert result.hours[0, 5, 17] == pytest.approx(30)
    assert result.total_h[0] == pytest.approx(track.hours.sum() / 2, rel=0.05)


def test_grid_north_matters() -> None:
    surface = np.zeros((61, 61), np.float32)
    surface[40, 30] = 30
    scene = make_scene(surface, 1.0)
    horizons, _ = find(scene, 1.0)
    track = one_day(12)
    lit = {turn: light_at(horizons, track, turn, CanopyModel())[0] for turn in (0.0, 30.0)}
    dark = {turn: track.azimuth_deg[light < 0.5].mean() for turn, light in lit.items()}
    assert dark[30.0] - dark[0.0] == pytest.approx(30, abs=4)


def test_windows() -> None:
    track = one_day(6)
    light = np.where((track.hour < 9) | (track.hour >= 15), 1.0, 0.03).astype(np.float32)
    windows = sun_windows(light, track)
    assert [(w.start.hour, w.end.hour) for w in windows] == [(4, 7), (13, 19)]
    assert windows[0].end == datetime(2025, 6, 21, 7, tzinfo=timezone.utc)
    assert windows[1].start == datetime(2025, 6, 21, 13, tzinfo=timezone.utc)


def test_nights_part_windows() -> None:
    start, end = (
        datetime(2025, 6, 21, tzinfo=timezone.utc),
        datetime(2025, 6, 24, tzinfo=timezone.utc),
    )
    track = sun_track(start, end, MARSEILLE, "Europe/Paris")
    assert len(sun_windows(np.ones(len(track), np.float32), track)) == 3
    assert sun_windows(np.zeros(len(track), np.float32), track) == []


def test_a_point_in_a_building_is_told() -> None:
    surface = np.zeros((61, 61), np.float32)
    surface[28:33, 28:33] = 12
    scene = make_scene(surface, 1.0)
    rows, columns = np.array([30, 5]), np.array([30, 5])
    stands, doubtful = stand_on(scene, rows, columns, 3.0, ground_m=np.array([0.0, 0.0]))
    assert doubtful.tolist() == [True, False]
    assert stands.eye_m[0] > 12
    on_roof, doubtful = stand_on(scene, rows, columns, 3.0)
    assert on_roof.eye_m.tolist() == [15.0, 3.0]
    assert not doubtful.any()
