"""A surface model split into buildings and trees: exact on drawn scenes, the same in tiles."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, ogr

from smartmetro.smartmetro_plugin.core.siting import split_surface as split_module
from smartmetro.smartmetro_plugin.core.siting.grid import Grid
from smartmetro.smartmetro_plugin.core.siting.split_surface import SplitPaths, split_surface
from smartmetro.smartmetro_plugin.core.siting.surface import open_surface, write_surface
from smartmetro.smartmetro_plugin.core.siting.surface import reading as surface_module
from smartmetro.smartmetro_plugin.core.siting.surface_parts import (
    Parts,
    SplitRules,
    leafy,
    split_block,
)

QUARTER = Path(__file__).resolve().parents[3] / "resources" / "demo" / "quarter"
SHAPE = (80, 100)
GROUND = 120.0


class Scene:
    """Level ground on which things are set."""

    def __init__(self) -> None:
        self.dtm = np.full(SHAPE, GROUND, np.float32)
        self.dsm = self.dtm.copy()
        self.footprint = np.zeros(SHAPE, dtype=bool)
        self.roof = np.full(SHAPE, np.nan, np.float32)

    def box(self, rows: slice, columns: slice, height: float, *, mapped: bool = False) -> None:
        self.dsm[rows, columns] = self.dtm[rows, columns] + height
        if mapped:
            self.footprint[rows, columns] = True

    def tree(self, row: int, column: int, radius: int, height: float) -> np.ndarray:
        """Set an uneven crown and return its cells."""
        r, c = np.mgrid[: SHAPE[0], : SHAPE[1]]
        crown = (r - row) ** 2 + (c - column) ** 2 <= radius**2
        uneven = height - 2.5 * ((r * 7 + c * 13 + r * c) % 3)
        self.dsm[crown] = np.maximum(self.dsm[crown], self.dtm[crown] + uneven[crown])
        return crown

    def split(self, rules: SplitRules | None = None) -> Parts:
        return split_block(
            self.dsm, self.dtm, self.footprint, self.roof, 1.0, rules or SplitRules()
        )


@pytest.fixture
def scene() -> Scene:
    return Scene()


def test_ground_alone_stays_ground(scene: Scene) -> None:
    parts = scene.split()
    np.testing.assert_array_equal(parts.built_m, scene.dtm)
    assert not parts.canopy_m.any()


def test_a_mapped_building_is_built_to_the_cell(scene: Scene) -> None:
    scene.box(slice(20, 40), slice(30, 60), 12, mapped=True)
    parts = scene.split()
    np.testing.assert_array_equal(parts.built_m, scene.dsm)
    assert not parts.canopy_m.any()


def test_a_roof_that_overhangs_its_footprint_is_built(scene: Scene) -> None:
    scene.box(slice(20, 40), slice(30, 60), 12)
    scene.footprint[21:39, 31:59] = True
    parts = scene.split()
    np.testing.assert_array_equal(parts.built_m, scene.dsm)
    assert not parts.canopy_m.any()


def test_a_tree_becomes_canopy_over_the_terrain(scene: Scene) -> None:
    crown = scene.tree(40, 50, 6, 14)
    parts = scene.split()
    np.testing.assert_array_equal(parts.built_m, scene.dtm)
    np.testing.assert_array_equal(parts.canopy_m[crown], (scene.dsm - scene.dtm)[crown])
    assert not parts.canopy_m[~crown].any()


def test_bridges_and_buildings_without_footprint_are_built(scene: Scene) -> None:
    scene.dtm[:, 45:57] -= 6
    scene.dsm[:, 45:57] -= 6
    scene.dsm[30:44, 45:57] = GROUND
    scene.box(slice(60, 75), slice(10, 30), 9)
    parts = scene.split()
    np.testing.assert_array_equal(parts.built_m, scene.dsm)
    assert not parts.canopy_m.any()


def test_cars_poles_and_cranes_are_taken_out(scene: Scene) -> None:
    scene.box(slice(10, 14), slice(10, 12), 1.6)
    scene.box(slice(20, 21), slice(20, 21), 9)
    scene.box(slice(50, 52), slice(10, 90), 42)
    scene.box(slice(30, 72), slice(60, 62), 44)
    parts = scene.split()
    np.testing.assert_array_equal(parts.built_m, scene.dtm)
    assert not parts.canopy_m.any()


def test_a_gabled_roof_keeps_its_ridge(scene: Scene) -> None:
    rise = 5 - np.abs(np.arange(20) - 9.5) / 2
    for n in range(20):
        scene.box(slice(20 + n, 21 + n), slice(30, 60), 8 + float(rise[n]))
    for mapped in (False, True):
        scene.footprint[20:40, 30:60] = mapped
        np.testing.assert_array_equal(scene.split().built_m, scene.dsm)


def test_a_crown_over_a_roof_is_told_apart_where_the_ridge_is_known(scene: Scene) -> None:
    scene.box(slice(20, 40), slice(30, 60), 8, mapped=True)
    crown = scene.tree(40, 45, 7, 18)
    scene.roof[scene.footprint] = GROUND + 8
    parts = scene.split()
    assert np.all(parts.built_m[scene.footprint] == GROUND + 8)
    assert np.all(parts.canopy_m[crown] > 8)


def test_only_footprints_are_built_when_asked(scene: Scene) -> None:
    scene.box(slice(20, 40), slice(30, 60), 12)
    parts = scene.split(SplitRules(roughness_m=0))
    np.testing.assert_array_equal(parts.built_m, scene.dtm)
    assert np.all(parts.canopy_m[20:40, 30:60] == 12)


def test_unknown_in_either_model_stays_unknown(scene: Scene) -> None:
    scene.dsm[5, 5] = scene.dtm[8, 9] = np.nan
    scene.footprint[5, 5] = True
    parts = scene.split()
    for values in parts:
        assert np.isnan(values[5, 5])
        assert np.isnan(values[8, 9])
        assert np.isnan(values).sum() == 2


def test_crowns_show_by_their_texture_and_buildings_do_not(scene: Scene) -> None:
    scene.box(slice(20, 40), slice(60, 90), 12, mapped=True)
    assert not leafy(scene.dsm).any()
    scene.tree(40, 30, 8, 14)
    assert leafy(scene.dsm).sum() > 40


def quarter(name: str) -> np.ndarray:
    return gdal.Open(str(QUARTER / f"{name}.tif")).ReadAsArray()


def footprints() -> list[tuple[bytes, float | None]]:
    text = (QUARTER / "buildings.geojson").read_text(encoding="utf-8")
    return [
        (
            bytes(ogr.CreateGeometryFromJson(json.dumps(feature["geometry"])).ExportToWkb()),
            feature["properties"]["altitude_maximale_toit"],
        )
        for feature in json.loads(text)["features"]
    ]


def test_the_sample_quarter_is_split_as_it_was_made(tmp_path: Path) -> None:
    paths = SplitPaths(str(tmp_path / "built.tif"), str(tmp_path / "canopy.tif"))
    rasters = (str(QUARTER / "dsm.tif"), str(QUARTER / "dtm.tif"))
    assert split_surface(*rasters, footprints(), paths) == []
    built, canopy = (gdal.Open(path).ReadAsArray() for path in (paths.built, paths.canopy))
    trees, found = quarter("canopy") >= 2, canopy > 0
    assert (trees & ~found).sum() < 0.02 * trees.sum()
    assert (found & ~trees).sum() < 0.005 * trees.sum()
    off = np.abs(built - quarter("dsm_buildings")) > 0.5
    assert off.mean() < 0.002


def test_tiles_give_what_the_whole_gives(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rasters = (str(QUARTER / "dsm.tif"), str(QUARTER / "dtm.tif"))
    whole = SplitPaths(str(tmp_path / "a.tif"), str(tmp_path / "b.tif"))
    tiled = SplitPaths(str(tmp_path / "c.tif"), str(tmp_path / "d.tif"))
    split_surface(*rasters, footprints(), whole)
    monkeypatch.setattr(surface_module, "BLOCK_CELLS", 600 * 37)
    split_surface(*rasters, footprints(), tiled)
    for one, other in ((whole.built, tiled.built), (whole.canopy, tiled.canopy)):
        np.testing.assert_array_equal(*(gdal.Open(path).ReadAsArray() for path in (one, other)))


def test_footprints_elsewhere_are_noticed(tmp_path: Path) -> None:
    grid = open_surface(str(QUARTER / "dsm.tif")).grid
    small = Grid(50, 50, 1.0, grid.x_min, grid.y_max, grid.crs_wkt, 43.5, 5.4, 1.7)
    path = str(tmp_path / "flat.tif")
    write_surface(path, np.full((50, 50), 100, np.float32), small)
    paths = SplitPaths(str(tmp_path / "built.tif"), str(tmp_path / "canopy.tif"))
    far = [(bytes(ogr.CreateGeometryFromWkt("POLYGON((0 0,9 0,9 9,0 0))").ExportToWkb()), None)]
    (notice,) = split_module.split_surface(path, path, far, paths)
    assert "coordinate system" in notice.in_english()
    (notice,) = split_module.split_surface(path, path, [], paths)
    assert "BUILDINGS" in notice.in_english()
