"""Losses of single paths: published intermediates, closed forms, symmetry, monotony."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from smartmetro.smartmetro_plugin.core.siting.radio.building_entry import (
    Building,
    entry_loss_db,
    entry_spread_db,
)
from smartmetro.smartmetro_plugin.core.siting.radio.clutter import (
    street_clutter_loss_db,
    vegetation_loss_db,
)
from smartmetro.smartmetro_plugin.core.siting.radio.diffraction import (
    Wave,
    effective_radius_m,
    knife_edge_loss_db,
)
from smartmetro.smartmetro_plugin.core.siting.radio.free_space import (
    Surroundings,
    free_space_loss_db,
    okumura_hata_loss_db,
)
from smartmetro.smartmetro_plugin.core.siting.radio.profile import (
    Profile,
    bullington_db,
    diffraction,
    fresnel_radius_m,
    path_loss,
)
from smartmetro.smartmetro_plugin.core.siting.radio.time_share import (
    bending_share_pct,
    multipath_gain_db,
    strong_bending_radius_m,
)

PUBLISHED = json.loads(
    (Path(__file__).parents[3] / "data" / "itu_p1812" / "profiles.json").read_text("utf-8")
)
LORA = Wave(868.1)
FLAT_EARTH = 1e12


def _published(row: dict) -> Profile:
    ground = np.array(row["ground_m"])
    obstacle = ground + np.array(row["clutter_m"])
    return Profile(
        1000 * np.array(row["distance_km"]),
        ground,
        obstacle,
        ground[0] + row["htg_m"],
        ground[-1] + row["hrg_m"],
    )


@pytest.mark.parametrize("row", PUBLISHED, ids=lambda row: row["name"])
def test_delta_bullington_is_the_published_one(row: dict) -> None:
    """P.1812's reference results (tests/data/itu_p1812), within the tolerance of 0.01 dB."""
    profile, wave = _published(row), Wave(row["frequency_mhz"], is_vertical=False)
    median = diffraction(profile, wave, effective_radius_m())
    bent = diffraction(profile, wave, strong_bending_radius_m())
    for case in row["cases"]:
        assert effective_radius_m() == pytest.approx(1000 * case["ae_km"], rel=1e-6)
        assert median.loss_db == pytest.approx(case["Ld50"], abs=0.01)
        assert bent.loss_db == pytest.approx(case["Ldb"], abs=0.01)
        assert bent.actual_db == pytest.approx(case["Lbulla"], abs=0.01)
        assert bent.smooth_db == pytest.approx(case["Lbulls"], abs=0.01)
        assert bent.sphere_db == pytest.approx(case["Ldsph"], abs=0.01)


@pytest.mark.parametrize("row", PUBLISHED, ids=lambda row: row["name"])
def test_shares_of_time_are_the_published_ones(row: dict) -> None:
    profile, wave = _published(row), Wave(row["frequency_mhz"], is_vertical=False)
    for case in row["cases"]:
        share = bending_share_pct(profile.length_m, row["latitude_deg"])
        assert share == pytest.approx(case["b0_pct"], rel=1e-4)
        made = path_loss(profile, wave, time_pct=case["time_pct"], latitude_deg=row["latitude_deg"])
        # P.1812 rounds the constant of free space to 92.4; it is 92.448 (P.525).
        assert made.free_space_db - case["Lbfs"] == pytest.approx(0.048, abs=0.001)
        assert made.loss_db - 0.048 == pytest.approx(case["Lbd"], abs=0.01)


def _edges(length_m: float, *edges: tuple[float, float]) -> tuple[np.ndarray, np.ndarray]:
    distance = np.linspace(0, length_m, 1001)
    height = np.full(1001, -1000.0)
    for at_m, height_m in edges:
        height[round(at_m / length_m * 1000)] = height_m
    return distance, height


def _edge_db(nu: float) -> float:
    return 6.9 + 20 * np.log10(np.sqrt((nu - 0.1) ** 2 + 1) + nu - 0.1)


@pytest.mark.parametrize("height_m", [-3.0, 0.0, 4.0, 25.0])
def test_one_knife_edge_in_closed_form(height_m: float) -> None:
    """P.526-15 eq. 26 and 31, with Bullington's correction (P.1812-6 eq. 21)."""
    distance, heights = _edges(4000.0, (1000.0, height_m))
    nu = height_m * np.sqrt(2 * 4000 / (LORA.length_m * 1000 * 3000))
    once = _edge_db(nu) if nu > -0.78 else 0.0
    expected = once + (1 - np.exp(-once / 6)) * (10 + 0.02 * 4)
    made = bullington_db(distance, heights, 0.0, 0.0, LORA, FLAT_EARTH)
    assert made == pytest.approx(expected, abs=1e-4)


def test_two_knife_edges_become_the_one_where_their_rays_cross() -> None:
    distance, heights = _edges(3000.0, (900.0, 9.0), (2100.0, 9.0))
    # Rays over both edges rise at 1 % and meet in the middle, 15 m up.
    nu = 15.0 * np.sqrt(2 * 3000 / (LORA.length_m * 1500 * 1500))
    once = _edge_db(nu)
    expected = once + (1 - np.exp(-once / 6)) * (10 + 0.02 * 3)
    made = bullington_db(distance, heights, 0.0, 0.0, LORA, FLAT_EARTH)
    assert made == pytest.approx(expected, abs=1e-4)


def test_grazing_an_edge_costs_six_decibels() -> None:
    """P.526-15 §4.1: 6 dB at ν = 0."""
    assert float(knife_edge_loss_db(0.0)) == pytest.approx(6.0, abs=0.05)
    assert float(knife_edge_loss_db(-0.79)) == 0


def _rough(seed: int) -> Profile:
    rng = np.random.default_rng(seed)
    distance = np.arange(0, 3000.0, 10.0)
    ground = 100 + 40 * np.sin(distance / rng.uniform(300, 900) + rng.uniform(0, 6))
    obstacle = ground + (rng.random(len(distance)) < 0.3) * rng.uniform(3, 20, len(distance))
    return Profile(distance, ground, obstacle, ground[0] + 25, ground[-1] + 1.5)


@pytest.mark.parametrize("seed", range(6))
def test_a_path_loses_as_much_both_ways(seed: int) -> None:
    there = path_loss(_rough(seed), LORA)
    back = path_loss(_rough(seed).turned(), LORA)
    assert back.loss_db == pytest.approx(there.loss_db, abs=1e-6)


def test_a_higher_obstacle_never_costs_less() -> None:
    losses = []
    for height_m in np.arange(-10.0, 40.0, 1.0):
        distance, heights = _edges(2000.0, (800.0, height_m))
        losses.append(bullington_db(distance, heights, 5.0, 2.0, LORA, FLAT_EARTH))
    assert np.all(np.diff(losses) >= 0)
    assert losses[0] == 0


def test_free_space_at_a_kilometre() -> None:
    """P.525: 32.45 + 20 log f(MHz) + 20 log d(km)."""
    assert float(free_space_loss_db(1000.0, 868.0)) == pytest.approx(91.22, abs=0.01)
    assert float(free_space_loss_db(2000.0, 868.0)) == pytest.approx(97.24, abs=0.01)


def test_hata_at_900_mhz() -> None:
    """Hata (1980): 900 MHz, 30 and 1.5 m, a kilometre of town: 126.4 dB, 35.2 dB a decade."""
    town = float(okumura_hata_loss_db(1000.0, 900.0, 30.0, 1.5))
    assert town == pytest.approx(126.42, abs=0.05)
    decade = float(okumura_hata_loss_db(10_000.0, 900.0, 30.0, 1.5)) - town
    assert decade == pytest.approx(35.22, abs=0.01)
    open_land = float(okumura_hata_loss_db(1000.0, 900.0, 30.0, 1.5, Surroundings.OPEN))
    assert town - open_land == pytest.approx(28.5, abs=0.1)


def test_building_entry_medians_at_868_mhz() -> None:
    """P.2109: 14.2 and 31.2 dB."""
    assert entry_loss_db(868.0) == pytest.approx(14.2, abs=0.05)
    efficient = entry_loss_db(868.0, building=Building.THERMALLY_EFFICIENT)
    assert efficient == pytest.approx(31.2, abs=0.05)
    assert entry_loss_db(868.0, 0.9) > entry_loss_db(868.0, 0.5) + entry_spread_db(868.0)


def test_clutter_grows_with_distance_and_levels_off() -> None:
    distances = np.array([300.0, 600.0, 1500.0, 10_000.0, 30_000.0])
    loss = street_clutter_loss_db(distances, 868.0)
    assert np.all(np.diff(loss) >= 0)
    assert loss[-1] - loss[-2] < 0.01
    assert street_clutter_loss_db(2000.0, 868.0, 0.9) > street_clutter_loss_db(2000.0, 868.0)
    assert float(street_clutter_loss_db(100.0, 868.0)) == 0


def test_trees_cost_at_most_what_the_way_around_them_does() -> None:
    """P.833-9: 0.18 f^0.752, 29.2 dB at 868 MHz."""
    assert float(vegetation_loss_db(1e5, 868.0)) == pytest.approx(29.2, abs=0.1)
    assert float(vegetation_loss_db(10.0, 868.0)) == pytest.approx(1.46, abs=0.05)


def test_fresnel_zone_is_widest_in_the_middle() -> None:
    """sqrt(λ D) / 2: 9.3 m in the middle of a kilometre at 868 MHz."""
    radius = fresnel_radius_m(np.array([0.0, 500.0, 1000.0]), 1000.0, LORA)
    assert radius == pytest.approx([0, 9.29, 0], abs=0.01)


def test_half_of_the_time_has_no_gain_over_time() -> None:
    assert multipath_gain_db(50, 10_000) == 0
    assert multipath_gain_db(1, 10_000) == pytest.approx(2.79, abs=0.01)
