"""Tiles of agencies brought to one grid: names, corners, missing kinds, other coordinates, whole output."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, osr

from smartmetro.smartmetro_plugin.core.cancellation import CancelFlag
from smartmetro.smartmetro_plugin.core.errors import Cancelled
from smartmetro.smartmetro_plugin.core.siting.area.preparing import (
    RASTERS,
    AreaRequest,
    PreparedArea,
    prepare_area,
)
from smartmetro.smartmetro_plugin.core.siting.area.roofs import FootprintHeights, roof
from smartmetro.smartmetro_plugin.core.siting.area.tiles import (
    Tile,
    TileKind,
    find_tiles,
    near,
    read_name,
)
from smartmetro.smartmetro_plugin.core.siting.errors import SurfaceError
from smartmetro.smartmetro_plugin.core.siting.progress import NOBODY, Watch

#: Around the corner of four kilometre squares.
X, Y = 897_000.0, 6_273_000.0
AREA = (X - 40, Y - 40, X + 40, Y + 40)


def terrain(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    return 180 + 0.01 * (x - X) + 0.02 * (y - Y)


def write_tile(path: Path, west: float, north: float, above: float, *, cell: float = 1.0) -> None:
    """Write 100 m beside the corner of a kilometre square, as a file of that square's name would."""
    size = round(100 / cell)
    x = west + (np.arange(size) + 0.5) * cell
    y = north - (np.arange(size) + 0.5) * cell
    values = (terrain(*np.meshgrid(x, y)) + above).astype(np.float32)
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), size, size, 1, gdal.GDT_Float32)
    dataset.SetGeoTransform((west, cell, 0, north, 0, -cell))
    crs = osr.SpatialReference()
    crs.SetFromUserInput("IGNF:LAMB93") if above else crs.ImportFromEPSG(2154)
    dataset.SetProjection(crs.ExportToWkt())
    dataset.GetRasterBand(1).SetNoDataValue(-9999)
    dataset.GetRasterBand(1).WriteArray(values)
    del dataset


def write_square(folder: Path, kind: str, above: float, *, product: str = "LHD") -> None:
    for n, (west, north) in enumerate(((X - 100, Y), (X, Y), (X - 100, Y + 100), (X, Y + 100))):
        name = f"ville_{kind}_{n}.tif" if not product else f"{product}_{n}_{kind}.tif"
        write_tile(folder / name, west, north, above)


def prepare(tmp_path: Path, watch: Watch = NOBODY, **more: object) -> PreparedArea:
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(int(more.pop("epsg", 2154)))  # type: ignore[call-overload]
    extent = more.pop("extent", AREA)
    tiles = find_tiles(tmp_path / "tiles")
    request = AreaRequest(tiles, extent, crs.ExportToWkt(), tmp_path / "out", **more)  # type: ignore[arg-type]
    return prepare_area(request, lambda grid: [], watch=watch)


def read(area: PreparedArea, name: str) -> np.ndarray:
    return gdal.Open(str(area.rasters[name])).ReadAsArray()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "tiles"
    made.mkdir()
    return made


@pytest.mark.parametrize(
    ("name", "kind", "corner", "crs"),
    [
        (
            "LHD_FXX_0897_6273_MNS_O_0M50_LAMB93_IGN69.tif",
            TileKind.DSM,
            (897e3, 6273e3),
            "EPSG:2154",
        ),
        (
            "LHD_FXX_0897_6273_MNT_O_0M50_LAMB93_IGN69.tif",
            TileKind.DTM,
            (897e3, 6273e3),
            "EPSG:2154",
        ),
        (
            "LHD_FXX_0897_6273_MNH_O_0M50_LAMB93_IGN69.tif",
            TileKind.HEIGHT,
            (897e3, 6273e3),
            "EPSG:2154",
        ),
        # Seen in https://geoservices.ign.fr deliveries: RGEALTI_FXX_0351_6696_MNT_LAMB93_IGN69.asc
        ("RGEALTI_FXX_0351_6696_MNT_LAMB93_IGN69.asc", TileKind.DTM, (351e3, 6696e3), "EPSG:2154"),
        ("marseille-MNS-2024.tif", TileKind.DSM, None, ""),
        ("city_dtm_50cm.tif", TileKind.DTM, None, ""),
        ("aix_CHM.tif", TileKind.HEIGHT, None, ""),
    ],
)
def test_names_tell_what_a_tile_is(
    name: str, kind: TileKind, corner: tuple[float, float] | None, crs: str
) -> None:
    tile = read_name(Path(name))
    assert tile is not None
    assert (tile.kind, tile.corner_m, tile.crs) == (kind, corner, crs)


@pytest.mark.parametrize(
    "name", ["orthophoto.tif", "domaine.tif", "demographie.tif", "montagne.asc"]
)
def test_other_names_tell_nothing(name: str) -> None:
    assert read_name(Path(name)) is None


def test_a_folder_without_heights_is_refused(folder: Path) -> None:
    (folder / "orthophoto.tif").touch()
    with pytest.raises(SurfaceError, match="MNS"):
        find_tiles(folder)


def test_far_tiles_are_left_out_by_their_names() -> None:
    names = [f"LHD_FXX_{x:04}_6273_MNS_O_0M50_LAMB93_IGN69.tif" for x in range(700, 1000)]
    tiles = [read_name(Path(name)) for name in names]
    assert 0 < len(near([t for t in tiles if t], AREA)) < 15


def test_four_tiles_become_one_to_the_cell(tmp_path: Path, folder: Path) -> None:
    write_square(folder, "mns", 9)
    write_square(folder, "mnt", 0)
    area = prepare(tmp_path)
    assert set(area.rasters) == set(RASTERS)
    dataset = gdal.Open(str(area.rasters["dsm"]))
    assert dataset.GetGeoTransform() == (AREA[0], 1, 0, AREA[3], 0, -1)
    x = AREA[0] + np.arange(80) + 0.5
    y = AREA[3] - np.arange(80) - 0.5
    np.testing.assert_allclose(read(area, "dtm"), terrain(*np.meshgrid(x, y)), atol=1e-3)
    np.testing.assert_allclose(read(area, "height"), 9, atol=1e-3)


@pytest.mark.parametrize("missing", ["mns", "mnt"])
def test_two_of_the_three_are_enough(tmp_path: Path, folder: Path, missing: str) -> None:
    write_square(folder, "mns", 9)
    write_square(folder, "mnt", 0)
    whole = prepare(tmp_path)
    kept = {name: read(whole, name) for name in ("dsm", "dtm")}
    for path in folder.glob(f"*{missing}*"):
        path.unlink()
    for n, (west, north) in enumerate(((X - 100, Y), (X, Y), (X - 100, Y + 100), (X, Y + 100))):
        write_height(folder / f"LHD_{n}_mnh.tif", west, north)
    made = prepare(tmp_path)
    for name, values in kept.items():
        np.testing.assert_allclose(read(made, name), values, atol=1e-3)


def write_height(path: Path, west: float, north: float) -> None:
    write_tile(path, west, north, 9)
    dataset = gdal.Open(str(path), gdal.GA_Update)
    dataset.GetRasterBand(1).WriteArray(np.full((100, 100), 9, np.float32))
    del dataset


def test_one_kind_alone_is_refused_and_nothing_is_left(tmp_path: Path, folder: Path) -> None:
    write_square(folder, "mns", 9)
    with pytest.raises(SurfaceError, match="Two of the three"):
        prepare(tmp_path)
    assert not (tmp_path / "out").exists()


def test_ascii_grids_without_coordinate_system_are_taken_for_what_they_are(
    tmp_path: Path, folder: Path
) -> None:
    write_square(folder, "mns", 9)
    write_tile(folder / "t.tif", 896_999.5, Y + 100.5, 0)
    name = "RGEALTI_FXX_0897_6273_MNT_LAMB93_IGN69.asc"
    gdal.Translate(str(folder / name), str(folder / "t.tif"), format="AAIGrid", noData=-99999)
    for rest in (*folder.glob("t.tif*"), *folder.glob("*.prj"), *folder.glob("*.aux.xml")):
        rest.unlink()
    area = prepare(tmp_path, extent=(X + 5, Y + 5, X + 85, Y + 85))
    np.testing.assert_allclose(read(area, "height"), 9, atol=0.05)
    # Its 100 m lie north of the corner that the name gives: told, not believed.
    (notice,) = [n.in_english() for n in area.notices if "upper-left corner" in n.in_english()]
    assert name in notice


def test_a_conical_zone_holds_the_same_heights(tmp_path: Path, folder: Path) -> None:
    write_square(folder, "mns", 9)
    write_square(folder, "mnt", 0)
    to = osr.CoordinateTransformation(*(_crs(code) for code in (2154, 3944)))
    x, y, _ = to.TransformPoint(X, Y)
    area = prepare(tmp_path, epsg=3944, extent=(x - 30, y - 30, x + 30, y + 30))
    np.testing.assert_allclose(read(area, "height"), 9, atol=0.01)
    assert read(area, "dtm")[30, 30] == pytest.approx(180, abs=0.05)


def _crs(code: int) -> osr.SpatialReference:
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(code)
    crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return crs


def test_the_finest_tiles_win(tmp_path: Path, folder: Path) -> None:
    write_square(folder, "mns", 9)
    write_square(folder, "mnt", 0)
    write_tile(folder / "old_mnt_5m.tif", X - 100, Y + 50, 100, cell=5.0)
    np.testing.assert_allclose(read(prepare(tmp_path), "height"), 9, atol=1e-3)


def test_a_run_that_is_cancelled_leaves_nothing(tmp_path: Path, folder: Path) -> None:
    write_square(folder, "mns", 9)
    write_square(folder, "mnt", 0)
    flag = CancelFlag()
    flag.cancel()
    with pytest.raises(Cancelled):
        prepare(tmp_path, Watch(flag))
    assert list((tmp_path / "out").iterdir()) == []


def test_given_rasters_go_through_the_same_door(tmp_path: Path, folder: Path) -> None:
    write_square(folder, "mns", 9)
    write_tile(folder / "ground.tif", X - 50, Y + 50, 0)
    given = Tile(folder / "ground.tif", TileKind.DTM, "")
    crs = _crs(2154).ExportToWkt()
    request = AreaRequest(find_tiles(folder, [given]), AREA, crs, tmp_path / "out")
    np.testing.assert_allclose(read(prepare_area(request, lambda grid: []), "height"), 9, atol=1e-3)


def test_roofs_come_from_the_ridge_else_from_the_model_else_from_the_eave() -> None:
    assert roof(192.5, 180.0, 11.0, 9.0).source == "ridge"
    assert roof(192.5, 180.0, 11.0, 9.0).height_m == 12.5
    assert roof(None, 180.0, 11.0, 9.0).height_m == 11.0
    assert roof(192.5, None, 11.0, 9.0).source == "model"
    assert roof(None, None, float("nan"), 9.0).source == "eave"
    assert roof(None, None, float("nan"), None).height_m is None


def test_quantiles_of_footprints_equal_numpys_over_blocks() -> None:
    random = np.random.default_rng(2)
    ids = np.where(random.random((40, 40)) < 0.8, random.integers(0, 5, (40, 40)), np.nan)
    heights = (random.random((40, 40)) * 30).astype(np.float32)
    heights[random.random((40, 40)) < 0.05] = np.nan
    collected = FootprintHeights()
    for start in range(0, 40, 7):
        collected.add(ids[start : start + 7], heights[start : start + 7])
    found = collected.quantiles(7)
    for n in range(5):
        own = heights[(ids == n) & np.isfinite(heights)]
        assert found[n] == np.quantile(own, 0.9, method="nearest")
    assert np.isnan(found[5:]).all()
