"""Height rasters: grids, coordinate systems, tiles, nodata, blocks."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, osr

from smartmetro.smartmetro_plugin.core.siting import surface as surface_module
from smartmetro.smartmetro_plugin.core.siting.canopy import CanopyModel
from smartmetro.smartmetro_plugin.core.siting.errors import SurfaceError
from smartmetro.smartmetro_plugin.core.siting.height_above_ground import height_above_ground
from smartmetro.smartmetro_plugin.core.siting.scene_files import Store, load_scene
from smartmetro.smartmetro_plugin.core.siting.shade import shade
from smartmetro.smartmetro_plugin.core.siting.surface import (
    align,
    open_surface,
    same_crs,
    values_at,
    write_surface,
)

X, Y = 892_000.0, 6_247_000.0
ROWS, COLUMNS = 60, 90


def write(
    path: Path,
    values: np.ndarray,
    *,
    x: float = X,
    y: float = Y,
    cell: float = 1.0,
    crs: str | None = "EPSG:2154",
    nodata: float | None = -9999.0,
    turn: float = 0.0,
) -> str:
    rows, columns = values.shape
    kind = gdal.GDT_Int16 if values.dtype == np.int16 else gdal.GDT_Float32
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), columns, rows, 1, kind)
    dataset.SetGeoTransform((x, cell, turn, y, turn, -cell))
    if crs is not None:
        reference = osr.SpatialReference()
        reference.SetFromUserInput(crs)
        dataset.SetProjection(reference.ExportToWkt())
    if nodata is not None:
        dataset.GetRasterBand(1).SetNoDataValue(nodata)
    dataset.GetRasterBand(1).WriteArray(values)
    del dataset
    return str(path)


def heights() -> np.ndarray:
    return (np.random.default_rng(1).random((ROWS, COLUMNS)) * 10 + 50).astype(np.float32)


def ground(value: float = 45.0, shape: tuple[int, int] = (ROWS, COLUMNS)) -> np.ndarray:
    return np.full(shape, value, np.float32)


def test_where_the_grid_lies(tmp_path: Path) -> None:
    grid = open_surface(write(tmp_path / "a.tif", heights())).grid
    assert grid.latitude_deg == pytest.approx(43.296, abs=0.01)
    assert grid.longitude_deg == pytest.approx(5.366, abs=0.01)
    # Lambert-93: (longitude - 3 degrees) * 0.7256077650 (sine of its cone).
    assert grid.convergence_deg == pytest.approx((grid.longitude_deg - 3) * 0.725607765, abs=0.005)


def test_conical_zone(tmp_path: Path) -> None:
    # CC44: central meridian 3 degrees, sine of 44 degrees.
    path = write(tmp_path / "cc44.tif", heights(), x=1_892_000, y=3_122_000, crs="EPSG:3944")
    grid = open_surface(path).grid
    assert grid.latitude_deg == pytest.approx(43.2, abs=0.2)
    wanted = (grid.longitude_deg - 3) * np.sin(np.radians(44))
    assert grid.convergence_deg == pytest.approx(wanted, abs=0.005)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("EPSG:2154", "IGNF:LAMB93", True),
        ("EPSG:2154", "EPSG:2154+5720", True),
        ("EPSG:2154", "EPSG:3944", False),
        ("EPSG:2154", "EPSG:32631", False),
    ],
)
def test_spellings_of_reference_systems(one: str, other: str, same: bool) -> None:
    wkt = []
    for text in (one, other):
        reference = osr.SpatialReference()
        reference.SetFromUserInput(text)
        wkt.append(reference.ExportToWkt())
    assert same_crs(*wkt) is same


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ({"crs": "EPSG:4326", "x": 5.3, "y": 43.3, "cell": 1e-5}, "not in metres. Reproject"),
        ({"crs": "EPSG:2249"}, "not in metres"),
        ({"crs": None}, "no coordinate system. Assign"),
        ({"turn": 0.2}, "not square"),
    ],
)
def test_refused_with_the_remedy(tmp_path: Path, options: dict, told: str) -> None:  # type: ignore[type-arg]
    with pytest.raises(SurfaceError, match=told):
        open_surface(write(tmp_path / "bad.tif", heights(), **options))


def test_not_a_raster(tmp_path: Path) -> None:
    path = tmp_path / "notes.tif"
    path.write_text("no raster", encoding="utf-8")
    with pytest.raises(SurfaceError, match=r"notes\.tif"):
        open_surface(str(path))


@pytest.mark.parametrize("nodata", [-9999.0, float("nan"), None])
def test_no_data_is_unknown(tmp_path: Path, nodata: float | None) -> None:
    values = heights()
    values[3, 4] = -3.4e38 if nodata is None else nodata
    read = open_surface(write(tmp_path / "a.tif", values, nodata=nodata)).read(0, ROWS)
    assert np.isnan(read).sum() == 1
    assert np.isnan(read[3, 4])


def test_whole_metres(tmp_path: Path) -> None:
    values = heights().astype(np.int16)
    values[0, 0] = -9999
    read = open_surface(write(tmp_path / "a.tif", values)).read(0, ROWS)
    assert read.dtype == np.float32
    assert np.isnan(read[0, 0])
    assert read[1, 1] == values[1, 1]


def test_tiles_are_one_surface(tmp_path: Path) -> None:
    whole = heights()
    west = write(tmp_path / "west.tif", whole[:, :40])
    east = write(tmp_path / "east.tif", whole[:, 40:], x=X + 40)
    surface = open_surface(west, east)
    assert surface.grid.shape == (ROWS, COLUMNS)
    assert np.array_equal(surface.read(0, ROWS), whole)


def test_a_gap_between_tiles_is_unknown(tmp_path: Path) -> None:
    whole = heights()
    west = write(tmp_path / "west.tif", whole[:, :40])
    east = write(tmp_path / "east.tif", whole[:, 50:], x=X + 50)
    read = open_surface(west, east).read(0, ROWS)
    assert np.isnan(read[:, 40:50]).all()
    assert np.isfinite(read[:, :40]).all()


def test_alignment(tmp_path: Path) -> None:
    grid = open_surface(write(tmp_path / "dsm.tif", heights())).grid
    slope = np.add.outer(np.zeros(45), np.arange(60) * 2.0).astype(np.float32)
    other = write(tmp_path / "dtm.tif", slope, x=X - 10, y=Y + 10, cell=2.0)
    read = align(other, grid).read(0, ROWS)
    # A slope of 1 m/m towards the east survives resampling.
    centre = np.arange(COLUMNS) + 0.5 + 10 - 1
    assert np.allclose(read[30, 5:-5], centre[5:-5], atol=0.01)
    finer = write(tmp_path / "fine.tif", ground(45.0, (120, 180)), cell=0.5)
    assert np.allclose(align(finer, grid).read(0, ROWS), 45)
    far = write(tmp_path / "far.tif", heights(), x=100_000)
    with pytest.raises(SurfaceError, match="covers nothing"):
        align(far, grid)


def test_written_and_read(tmp_path: Path) -> None:
    grid = open_surface(write(tmp_path / "dsm.tif", heights())).grid
    values = heights()
    values[2, 3] = np.nan
    write_surface(str(tmp_path / "out.tif"), values, grid, {"SUN_AZIMUTH": "180"})
    surface = open_surface(str(tmp_path / "out.tif"))
    assert np.array_equal(surface.read(0, ROWS), values, equal_nan=True)
    assert surface.grid == grid
    assert surface.dataset.GetMetadataItem("SUN_AZIMUTH") == "180"
    found = values_at(surface, np.array([2, 59, 0]), np.array([3, 89, 0]))
    assert np.array_equal(found.astype(np.float32), values[[2, 59, 0], [3, 89, 0]], equal_nan=True)
    rows, columns, inside = grid.cells([X + 0.5, X + 89.9, X - 1], [Y - 0.5, Y - 59.9, Y])
    assert rows.tolist()[:2] == [0, 59]
    assert columns.tolist()[:2] == [0, 89]
    assert inside.tolist() == [True, True, False]


def test_heights_above_ground(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(surface_module, "BLOCK_CELLS", 700)
    values = heights()
    values[7, 8] = -9999
    values[0, 0] = 44
    dsm = write(tmp_path / "dsm.tif", values)
    dtm = write(tmp_path / "dtm.tif", ground(), crs="IGNF:LAMB93")
    notices = height_above_ground(dsm, dtm, str(tmp_path / "out.tif"))
    read = open_surface(str(tmp_path / "out.tif")).read(0, ROWS)
    assert np.isnan(read[7, 8])
    assert read[0, 0] == 0
    assert np.allclose(read[10:], values[10:] - 45)
    assert [notice.key.split()[0] for notice in notices] == ["{share}"]


def test_ellipsoidal_heights_are_suspected(tmp_path: Path) -> None:
    dsm = write(tmp_path / "dsm.tif", heights() + 48)
    dtm = write(tmp_path / "dtm.tif", ground(50.0))
    (notice,) = height_above_ground(dsm, dtm, str(tmp_path / "out.tif"))
    assert "ellipsoid" in notice.in_english()


def test_a_scene_in_files_gives_the_same_shade(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    values = heights()
    values[5, 5] = -9999
    dsm = write(tmp_path / "dsm.tif", values)
    canopy = write(
        tmp_path / "canopy.tif", np.where(values > 58, values - 50, 0).astype(np.float32)
    )
    with Store(500) as memory, Store(0) as files:
        light = []
        for store, block in ((memory, 10**6), (files, 500)):
            monkeypatch.setattr(surface_module, "BLOCK_CELLS", block)
            scene, grid = load_scene(dsm, canopy=canopy, store=store, model=CanopyModel())
            assert isinstance(scene.solid_m, np.memmap) is (store is files)
            azimuth = 150 - grid.convergence_deg
            light.append(shade(scene, azimuth, 20.0, transmissivity=0.5))
            del scene
        assert np.array_equal(*light, equal_nan=True)
        assert 0 < np.isnan(light[0]).sum() < 60
