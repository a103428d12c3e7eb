"""Pines among planes: two kinds of crowns, against the same trees computed kind by kind."""

from __future__ import annotations

from datetime import datetime, timezone

import numpy as np
import pytest

from smartmetro.smartmetro_plugin.core.siting.canopy import CanopyModel
from smartmetro.smartmetro_plugin.core.siting.direct_sun import direct_sun, stand_on
from smartmetro.smartmetro_plugin.core.siting.horizon import HorizonFinder
from smartmetro.smartmetro_plugin.core.siting.irradiance import Plane
from smartmetro.smartmetro_plugin.core.siting.panel import sky_shares
from smartmetro.smartmetro_plugin.core.siting.scene import Scene, make_scene
from smartmetro.smartmetro_plugin.core.siting.shade import shade
from smartmetro.smartmetro_plugin.core.siting.sky_view import sky_view
from smartmetro.smartmetro_plugin.core.siting.sun import Place
from smartmetro.smartmetro_plugin.core.siting.sun_bins import sun_track
from smartmetro.smartmetro_plugin.core.siting.sun_hours import sun_hours

SIZE = 60
TREES = CanopyModel(base_ratio=0.0)


def park(kind: str) -> Scene:
    """A pine in the west, a plane in the east, far enough from each other."""
    surface, canopy = np.zeros((SIZE, SIZE), np.float32), np.zeros((SIZE, SIZE), np.float32)
    canopy[30:34, 10:14] = canopy[30:34, 44:48] = 10
    west = np.zeros(surface.shape, bool)
    west[:, :30] = True
    if kind == "pine alone":
        canopy[~west] = 0
    if kind == "plane alone":
        canopy[west] = 0
    return make_scene(
        surface, 1.0, canopy_m=canopy, model=TREES, evergreen=west if kind == "both" else None
    )


def test_a_winter_shadow() -> None:
    light = shade(park("both"), 180, 40, transmissivity=0.5, leaf_transmissivity=0.03)
    assert light[25, 12] == pytest.approx(0.03)
    assert light[25, 46] == pytest.approx(0.5)
    assert light[25, 30] == 1


def test_a_summer_shadow_is_the_same_for_both() -> None:
    light = shade(park("both"), 180, 40, transmissivity=0.03, leaf_transmissivity=0.03)
    assert light[25, 12] == light[25, 46] == pytest.approx(0.03)


def test_hours_of_a_winter_near_each_tree() -> None:
    start, end = (
        datetime(2025, 12, 1, tzinfo=timezone.utc),
        datetime(2026, 1, 1, tzinfo=timezone.utc),
    )
    track = sun_track(start, end, Place(43.3, 5.37), "Europe/Paris", step_minutes=30)
    found = sun_hours(park("both"), track, model=TREES)
    pines = CanopyModel(base_ratio=0.0, evergreen=True)
    pine = sun_hours(park("pine alone"), track, model=pines)
    plane = sun_hours(park("plane alone"), track, model=TREES)
    open_h = track.hours.sum()
    # Light lost behind one tree or the other; where the sun meets both, less is lost than their sum.
    apart = pine + plane - open_h
    assert np.abs(found - apart)[20:40].mean() < 0.02 * open_h
    assert found[28, 12] == pytest.approx(pine[28, 12], abs=0.02 * open_h)
    assert found[28, 46] == pytest.approx(plane[28, 46], abs=0.03 * open_h)


def test_points_in_winter() -> None:
    start, end = (
        datetime(2025, 12, 1, tzinfo=timezone.utc),
        datetime(2026, 1, 1, tzinfo=timezone.utc),
    )
    track = sun_track(start, end, Place(43.3, 5.37), "Europe/Paris", step_minutes=30)
    stands, _ = stand_on(park("both"), np.array([28, 28]), np.array([12, 46]), 0.0)
    hours = direct_sun(park("both"), stands, track, model=TREES).total_h
    pines = CanopyModel(base_ratio=0.0, evergreen=True)
    pine = direct_sun(park("pine alone"), stands, track, model=pines).total_h
    plane = direct_sun(park("plane alone"), stands, track, model=TREES).total_h
    assert hours[0] == pytest.approx(pine[0], rel=0.05)
    assert hours[1] == pytest.approx(plane[1], rel=0.05)
    assert hours[0] < 0.5 * plane[1]


def test_bare_sky() -> None:
    view = sky_view(park("both"), 0.5, 0.03)
    assert view[29, 12] == pytest.approx(sky_view(park("pine alone"), 0.03)[29, 12], abs=0.02)
    assert view[29, 46] == pytest.approx(sky_view(park("plane alone"), 0.5)[29, 46], abs=0.02)


def test_sky_shares_tell_three_kinds() -> None:
    stands, _ = stand_on(park("both"), np.array([29]), np.array([12]), 0.0)
    horizons = HorizonFinder(park("both")).find(stands.rows, stands.columns, stands.eye_m)
    free, leafy, kept = (float(s[0]) for s in sky_shares(horizons, Plane(0, 180)))
    assert free + leafy + kept == pytest.approx(1, abs=0.01)
    assert kept > 5 * leafy > 0
