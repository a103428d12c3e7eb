"""Shade, sky view, sun hours and horizons of a dense town, 2000 x 2000 cells of one metre.

The reference is a memcpy of the raster in the same run, where one is meaningful.
"""

from __future__ import annotations

from datetime import datetime, timezone

import numpy as np

from smartmetro.smartmetro_plugin.core.siting.canopy import CanopyModel
from smartmetro.smartmetro_plugin.core.siting.direct_sun import direct_sun, stand_on
from smartmetro.smartmetro_plugin.core.siting.grid import Grid
from smartmetro.smartmetro_plugin.core.siting.irradiance import Plane
from smartmetro.smartmetro_plugin.core.siting.panel import PanelSystem
from smartmetro.smartmetro_plugin.core.siting.scene import Scene, make_scene
from smartmetro.smartmetro_plugin.core.siting.shade import shade
from smartmetro.smartmetro_plugin.core.siting.site import SiteStudy
from smartmetro.smartmetro_plugin.core.siting.sky_view import sky_view
from smartmetro.smartmetro_plugin.core.siting.sun import Place
from smartmetro.smartmetro_plugin.core.siting.sun_bins import SunTrack, sun_track
from smartmetro.smartmetro_plugin.core.siting.sun_hours import sun_hours
from smartmetro.tests.benchmarks.row import Row, best_of

SIZE = 2000
POINTS = 10_000
MARSEILLE = Place(43.2965, 5.3698)


def town(size: int) -> tuple[np.ndarray, np.ndarray]:
    """Return boxes of buildings and clumps of trees, as dense whatever the size."""
    random = np.random.default_rng(0)
    surface, canopy = np.zeros((size, size), np.float32), np.zeros((size, size), np.float32)
    for _ in range(3000 * size * size // SIZE**2):
        row, column = random.integers(0, size - 30, 2)
        rows, columns = random.integers(5, 30, 2)
        surface[row : row + rows, column : column + columns] = random.uniform(3, 30)
    for _ in range(8000 * size * size // SIZE**2):
        row, column = random.integers(6, size - 6, 2)
        reach = random.integers(2, 6)
        crown = random.uniform(4, 18)
        canopy[row - reach : row + reach, column - reach : column + reach] = crown
    return surface, canopy


def run() -> list[Row]:
    surface, canopy = town(SIZE)
    bare, leafy = make_scene(surface, 1.0), make_scene(surface, 1.0, canopy_m=canopy)
    return [
        *_one_sun(surface, bare, leafy),
        *_growth(),
        *_sky(bare, leafy),
        *_year(bare, leafy),
        *_one_site(leafy),
    ]


def _one_sun(surface: np.ndarray, bare: Scene, leafy: Scene) -> list[Row]:
    copy = np.empty_like(surface)
    memcpy_s = best_of(lambda: np.copyto(copy, surface), 20)
    rows = []
    for what, scene, most in (("buildings", bare, 25), ("with canopy", leafy, 100)):
        for azimuth, altitude in ((170.0, 60.0), (215.0, 30.0), (100.0, 10.0)):
            seconds = best_of(lambda s=scene, z=azimuth, a=altitude: shade(s, z, a), 3)
            rows.append(
                Row(
                    f"one sun, {what}, azimuth {azimuth:.0f}, altitude {altitude:.0f}",
                    seconds * 1000,
                    "ms",
                    memcpy_s * 1000,
                    "(memcpy)",
                    f"{most} x",
                    seconds <= most * memcpy_s,
                )
            )
    return rows


def _growth() -> list[Row]:
    """One sun over growing towns: what a cell costs."""
    per_cell_ns = {}
    for size in (500, 2000, 8000):
        scene = make_scene(town(size)[0], 1.0)
        per_cell_ns[size] = best_of(lambda s=scene: shade(s, 215.0, 10.0), 3) * 1e9 / size**2
    largest = per_cell_ns[8000]
    return [
        Row(
            "one sun, per cell, 8000 x 8000",
            largest,
            "ns",
            per_cell_ns[500],
            "(500 x 500)",
            "2 x",
            largest <= 2 * per_cell_ns[500],
        )
    ]


def _one_site(leafy: Scene) -> list[Row]:
    """A candidate that is moved: horizon, sun by month and hour, panel."""
    grid = Grid(
        SIZE, SIZE, 1.0, 0.0, SIZE, "", MARSEILLE.latitude_deg, MARSEILLE.longitude_deg, 1.7
    )
    study = SiteStudy(leafy, grid, None, CanopyModel(), 2026, "Europe/Paris")
    panel = PanelSystem(Plane(60, 180), 10, 0.3, 60)
    seconds = best_of(lambda: study.look(1000.5, 1000.5, 3.0, panel), 10)
    return [_seconds("one site: horizon, year of sun, panel", seconds, 0.3)]


def _sky(bare: Scene, leafy: Scene) -> list[Row]:
    rows = []
    for what, scene in (("buildings", bare), ("with canopy", leafy)):
        seconds = best_of(lambda s=scene: sky_view(s), 1)
        rows.append(_seconds(f"sky view, 384 directions, {what}", seconds, 10))
    return rows


def _year(bare: Scene, leafy: Scene) -> list[Row]:
    track = _track()
    rows = []
    for what, scene in (("buildings", bare), ("with canopy", leafy)):
        seconds = best_of(lambda s=scene: sun_hours(s, track), 1)
        rows.append(_seconds(f"a year of sun hours, {what}", seconds, 30))
    random = np.random.default_rng(1)
    cells = random.integers(0, SIZE, (2, POINTS))
    for what, scene in (("buildings", bare), ("with canopy", leafy)):
        stands, _ = stand_on(scene, cells[0], cells[1], 3.0)
        seconds = best_of(lambda s=scene, p=stands: direct_sun(s, p, track), 1)
        rows.append(_seconds(f"10 000 points, a year of direct sun, {what}", seconds, 10))
    return rows


def _track() -> SunTrack:
    start, end = (datetime(year, 1, 1, tzinfo=timezone.utc) for year in (2025, 2026))
    return sun_track(start, end, MARSEILLE, "Europe/Paris", step_minutes=10)


def _seconds(what: str, seconds: float, aim_s: float) -> Row:
    return Row(what, seconds, "s", aim=f"{aim_s} s", met=seconds <= aim_s)
