"""Sun hours and sky view: bins against all samples, and scenes with a formula."""

from __future__ import annotations

import math
from datetime import datetime, timezone

import numpy as np
import pytest

from smartmetro.smartmetro_plugin.core.cancellation import CancelFlag
from smartmetro.smartmetro_plugin.core.errors import Cancelled
from smartmetro.smartmetro_plugin.core.siting.canopy import CanopyModel
from smartmetro.smartmetro_plugin.core.siting.errors import SitingError
from smartmetro.smartmetro_plugin.core.siting.light_sum import sum_light
from smartmetro.smartmetro_plugin.core.siting.progress import Watch
from smartmetro.smartmetro_plugin.core.siting.scene import Scene, make_scene
from smartmetro.smartmetro_plugin.core.siting.shade import shade
from smartmetro.smartmetro_plugin.core.siting.sky_view import sky_fans, sky_view
from smartmetro.smartmetro_plugin.core.siting.sun import Place
from smartmetro.smartmetro_plugin.core.siting.sun_bins import SunTrack, sun_fans, sun_track
from smartmetro.smartmetro_plugin.core.siting.sun_hours import sun_hours

MARSEILLE = Place(43.2965, 5.3698)
ZONE = "Europe/Paris"


def utc(year: int, month: int, day: int) -> datetime:
    return datetime(year, month, day, tzinfo=timezone.utc)


def year(step_minutes: float = 60) -> SunTrack:
    return sun_track(utc(2025, 1, 1), utc(2026, 1, 1), MARSEILLE, ZONE, step_minutes=step_minutes)


def quarter(crowns: bool) -> Scene:
    random = np.random.default_rng(3)
    surface, canopy = np.zeros((60, 60), np.float32), np.zeros((60, 60), np.float32)
    for _ in range(9):
        row, column = random.integers(0, 50, 2)
        surface[row : row + 8, column : column + 8] = random.uniform(4, 20)
    for _ in range(12):
        row, column = random.integers(0, 55, 2)
        canopy[row : row + 5, column : column + 5] = random.uniform(4, 15)
    return make_scene(surface, 1.0, canopy_m=canopy if crowns else None)


def test_the_sum_is_that_of_single_suns() -> None:
    scene, model = quarter(crowns=True), CanopyModel()
    track = sun_track(utc(2025, 10, 26), utc(2025, 10, 28), MARSEILLE, ZONE, step_minutes=60)
    fans = sun_fans(track, 1.7, model, azimuth_step_deg=0.01, altitude_step_deg=0.01)
    wanted = np.zeros(scene.shape)
    passed = model.transmissivity(track.day_of_year)
    for azimuth, altitude, hours, share in zip(
        track.azimuth_deg, track.altitude_deg, track.hours, passed, strict=True
    ):
        wanted += hours * shade(scene, azimuth - 1.7, altitude, transmissivity=share)
    assert np.allclose(sum_light(scene, fans), wanted, atol=1e-4)


@pytest.mark.slow
@pytest.mark.parametrize("crowns", [False, True])
def test_a_year_in_bins_is_within_a_hundredth(crowns: bool) -> None:
    scene, track = quarter(crowns), year(10)
    every = sun_fans(track, model=CanopyModel(), azimuth_step_deg=0.4, altitude_step_deg=0.15)
    truth = sum_light(scene, every)
    binned = sun_hours(scene, track, model=CanopyModel())
    assert sum(len(fan.weights) for fan in every) > 15_000
    assert binned.mean() == pytest.approx(truth.mean(), rel=0.001)
    assert np.abs(binned - truth).mean() < 0.01 * truth.mean()
    assert np.quantile(np.abs(binned - truth), 0.99) < 0.025 * track.hours.sum()


def test_open_ground_has_all_hours() -> None:
    track = year()
    hours = sun_hours(make_scene(np.zeros((9, 11), np.float32), 1.0), track)
    # Half of the year, and what refraction adds to it.
    assert track.hours.sum() == pytest.approx(4440, abs=30)
    assert np.allclose(hours, track.hours.sum(), rtol=1e-5)


def test_part_of_the_day_and_months() -> None:
    track = sun_track(
        utc(2025, 1, 1), utc(2026, 1, 1), MARSEILLE, ZONE, day_hours=(14, 17), months=(7, 8)
    )
    assert set(track.month.tolist()) == {7, 8}
    assert set(track.hour.tolist()) == {14, 15, 16}
    assert track.hours.sum() == pytest.approx(62 * 3)
    night = sun_track(
        utc(2025, 6, 1), utc(2025, 7, 1), MARSEILLE, ZONE, day_hours=(21, 7), step_minutes=10
    )
    assert {21, 6} <= set(night.hour.tolist()) <= {21, 5, 6}


def test_the_last_step_may_be_short() -> None:
    track = sun_track(
        datetime(2025, 6, 21, 10, tzinfo=timezone.utc),
        datetime(2025, 6, 21, 11, 25, tzinfo=timezone.utc),
        MARSEILLE,
        ZONE,
        step_minutes=30,
    )
    assert track.hours.tolist() == pytest.approx([0.5, 0.5, 25 / 60])


def test_no_period() -> None:
    with pytest.raises(SitingError, match="no period"):
        sun_track(utc(2025, 2, 1), utc(2025, 1, 1), MARSEILLE, ZONE)


def test_threads_and_memory_change_nothing() -> None:
    scene, track = quarter(crowns=True), year()
    fans = sun_fans(track, model=CanopyModel(), azimuth_step_deg=6)
    one = sum_light(scene, fans, workers=1)
    assert np.allclose(one, sum_light(scene, fans, workers=3), rtol=1e-5)
    assert np.allclose(one, sum_light(scene, fans, memory_mb=0.1), rtol=1e-5)
    assert np.array_equal(sum_light(scene, fans, workers=2), sum_light(scene, fans, workers=2))


def test_sky_weights_are_one() -> None:
    fans = sky_fans()
    assert sum(fan.weights.sum() for fan in fans) == pytest.approx(1)
    assert sum(len(fan.weights) for fan in fans) >= 153


def test_sky_view_of_an_endless_street() -> None:
    # Middle of a street as wide as its walls are high: cos(atan(H / (W/2))) (Oke 1981).
    surface = np.zeros((41, 400), np.float32)
    surface[:10] = surface[31:] = 20
    view = sky_view(make_scene(surface, 1.0))[20, 200]
    # 11 cells from the middle to the first cell of the wall.
    assert view == pytest.approx(math.cos(math.atan(20 / 11)), abs=0.01)


def test_sky_view_of_a_courtyard() -> None:
    row, column = np.mgrid[:101, :101] - 50
    distance = np.hypot(row, column)
    surface = np.where(distance >= 30, 30, 0).astype(np.float32)
    view = sky_view(make_scene(surface, 1.0))
    # A round wall seen at 45 degrees hides sin²(45°) of the sky.
    assert view[50, 50] == pytest.approx(0.5, abs=0.02)
    assert view[2, 2] == pytest.approx(1.0)


def test_sky_view_through_leaves() -> None:
    row, column = np.mgrid[:61, :61] - 30
    canopy = np.where(np.hypot(row, column) < 25, 20, 0).astype(np.float32)
    scene = make_scene(np.zeros((61, 61), np.float32), 1.0, canopy_m=canopy)
    open_sky, leafy = sky_view(scene, 1.0)[30, 30], sky_view(scene, 0.0)[30, 30]
    # Only what lies below the crown's base at its rim, 5 m at 24 m, is seen without leaves.
    assert open_sky == pytest.approx(1.0)
    assert leafy == pytest.approx(math.sin(math.atan(5 / 24)) ** 2, abs=0.05)


def test_unknown_cells_blank_what_they_could_shade() -> None:
    surface = np.zeros((60, 60), np.float32)
    surface[0, 0] = 5
    surface[30:33, 20:40] = np.nan
    hours = sun_hours(make_scene(surface, 1.0), year())
    assert np.isnan(hours[31, 30])
    assert np.isnan(hours[29, 30])
    assert np.isfinite(hours[40, 30])
    assert np.isfinite(hours[2, 30])


def test_cancelled() -> None:
    flag = CancelFlag()
    with pytest.raises(Cancelled):
        sky_view(quarter(crowns=False), watch=Watch(flag, lambda share: flag.cancel()))
