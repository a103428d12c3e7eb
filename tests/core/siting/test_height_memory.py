"""Heights of large rasters: memory does not grow with them."""

from __future__ import annotations

import tracemalloc
from pathlib import Path

import pytest
from osgeo import gdal, osr

from smartmetro.smartmetro_plugin.core.siting.height_above_ground import height_above_ground
from smartmetro.smartmetro_plugin.core.siting.surface import reading as surface_module


def peak_mb(folder: Path, rows: int) -> float:
    """Return the most memory that numpy held while a raster of some rows is worked on."""
    path = str(folder / f"{rows}.tif")
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(2154)
    dataset = gdal.GetDriverByName("GTiff").Create(path, 500, rows, 1, gdal.GDT_Float32)
    dataset.SetGeoTransform((890_000, 1, 0, 6_280_000, 0, -1))
    dataset.SetProjection(crs.ExportToWkt())
    del dataset
    tracemalloc.start()
    height_above_ground(path, path, str(folder / f"height_{rows}.tif"))
    peak = tracemalloc.get_traced_memory()[1] / 1e6
    tracemalloc.stop()
    return peak


def test_ten_times_the_raster_takes_the_same_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(surface_module, "BLOCK_CELLS", 50_000)
    small, large = peak_mb(tmp_path, 500), peak_mb(tmp_path, 5000)
    assert large < 1.5 * small + 0.5
