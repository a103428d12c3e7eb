"""Height rasters: grids, coordinate systems, tiles, nodata, blocks."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, osr

from smartmetro.smartmetro_plugin.core.cancellation import CancelFlag
from smartmetro.smartmetro_plugin.core.errors import Cancelled
from smartmetro.smartmetro_plugin.core.siting.canopy import CanopyModel
from smartmetro.smartmetro_plugin.core.siting.errors import SurfaceError
from smartmetro.smartmetro_plugin.core.siting.height_above_ground import height_above_ground
from smartmetro.smartmetro_plugin.core.siting.progress import Watch
from smartmetro.smartmetro_plugin.core.siting.scene_files import Store, load_scene
from smartmetro.smartmetro_plugin.core.siting.shade import shade
from smartmetro.smartmetro_plugin.core.siting.surface import (
    align,
    open_surface,
    same_crs,
    values_at,
    write_surface,
)
from smartmetro.smartmetro_plugin.core.siting.surface import reading as surface_module
from smartmetro.smartmetro_plugin.core.siting.tree_check import tree_notice

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


# --- what files say and do not say of their heights


def test_whole_centimetres_are_read_as_metres(tmp_path: Path) -> None:
    path = write(tmp_path / "cm.tif", np.full((ROWS, COLUMNS), 12345, np.int16))
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.GetRasterBand(1).SetScale(0.01)
    dataset = None
    assert np.allclose(open_surface(path).read(0, ROWS), 123.45)
    half = write(tmp_path / "half.tif", heights()[:30, :45], cell=2.0)
    assert np.allclose(align(path, open_surface(half).grid).read(0, 30), 123.45, atol=1e-3)


def test_marks_that_nobody_declared_are_unknown(tmp_path: Path) -> None:
    values = heights()
    values[10, 10] = -9999
    path = write(tmp_path / "a.tif", values, nodata=None)
    read = open_surface(path).read(0, ROWS)
    assert np.isnan(read[10, 10])
    assert np.isnan(read).sum() == 1
    # Shifted by a tenth of a cell, the mark is not mixed into its neighbours either.
    other = write(tmp_path / "b.tif", heights(), x=X + 0.1)
    shifted = align(path, open_surface(other).grid).read(1, ROWS - 1)[:, 1:-1]
    assert np.nanmin(shifted) > 49


def test_a_conical_zone_and_lambert_93_meet_on_one_grid(tmp_path: Path) -> None:
    # The same place in CC44 (EPSG:3944): a plane that rises to the east by 1 cm a metre.
    dsm = write(tmp_path / "dsm.tif", ground(60.0))
    to_cc44 = osr.CoordinateTransformation(*(_crs(code) for code in (2154, 3944)))
    x, y, _ = to_cc44.TransformPoint(X + COLUMNS / 2, Y - ROWS / 2)
    slope = np.tile(50 + 0.01 * np.arange(300, dtype=np.float32), (300, 1))
    dtm = write(tmp_path / "dtm.tif", slope, x=x - 150, y=y + 150, crs="EPSG:3944")
    out = str(tmp_path / "height.tif")
    assert height_above_ground(dsm, dtm, out) == []
    height = open_surface(out).read(0, ROWS)
    assert np.isfinite(height).all()
    assert height[ROWS // 2, COLUMNS // 2] == pytest.approx(60 - 51.5, abs=0.02)


def _crs(code: int) -> osr.SpatialReference:
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(code)
    crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return crs


@pytest.mark.parametrize("offset", [49.0, -49.0])
def test_heights_above_the_ellipsoid_are_suspected(tmp_path: Path, offset: float) -> None:
    dsm = write(tmp_path / "dsm.tif", heights() + offset)
    dtm = write(tmp_path / "dtm.tif", ground(50.0))
    (notice,) = height_above_ground(dsm, dtm, str(tmp_path / "height.tif"))
    assert "ellipsoid" in notice.in_english()


def test_zeros_of_heights_that_differ_are_told(tmp_path: Path) -> None:
    dsm = write(tmp_path / "dsm.tif", heights(), crs="EPSG:2154+5720")
    dtm = write(tmp_path / "dtm.tif", ground(), crs="EPSG:2154+5721")
    (notice,) = height_above_ground(dsm, dtm, str(tmp_path / "height.tif"))
    assert "IGN69" in notice.in_english()
    assert height_above_ground(dsm, dsm, str(tmp_path / "same.tif")) == []


def test_blocks_give_what_the_whole_gives(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dsm = write(tmp_path / "dsm.tif", heights())
    dtm = write(tmp_path / "dtm.tif", heights()[:40, :60] - 5, x=X - 3.3, y=Y + 2.1, cell=2.0)
    height_above_ground(dsm, dtm, str(tmp_path / "whole.tif"))
    monkeypatch.setattr(surface_module, "BLOCK_CELLS", COLUMNS * 7)
    height_above_ground(dsm, dtm, str(tmp_path / "blocks.tif"))
    whole = gdal.Open(str(tmp_path / "whole.tif")).ReadAsArray()
    blocks = gdal.Open(str(tmp_path / "blocks.tif")).ReadAsArray()
    np.testing.assert_array_equal(whole, blocks)


def test_work_that_is_cancelled_leaves_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    dsm, dtm = write(tmp_path / "a.tif", heights()), write(tmp_path / "b.tif", ground())

    tired = CancelFlag()
    tired.cancel()
    with pytest.raises(Cancelled):
        height_above_ground(dsm, dtm, str(folder / "height.tif"), watch=Watch(tired))
    assert list(folder.iterdir()) == []


def test_trees_in_a_surface_model_are_noticed() -> None:
    quarter = Path(__file__).resolve().parents[3] / "resources" / "demo" / "quarter"
    dsm, built, dtm = (str(quarter / f"{n}.tif") for n in ("dsm", "dsm_buildings", "dtm"))
    for terrain in (None, dtm):
        notice = tree_notice(dsm, terrain)
        assert notice is not None
        assert "dsm.tif" in notice.in_english()
        assert tree_notice(built, terrain) is None
    assert tree_notice(dtm) is None
