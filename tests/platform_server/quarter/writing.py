"""Writes the quarter's files.

python tests/platform_server --write-quarter resources/demo/quarter
"""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np

from .features import Feature, layers
from .frame import CELL_M, EXTENT
from .heights import Raster, make_rasters

EPSG = 2154
_CRS = {"type": "name", "properties": {"name": f"urn:ogc:def:crs:EPSG::{EPSG}"}}


def write_quarter(folder: Path) -> None:
    """Write rasters and layers into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, heights in make_rasters()._asdict().items():
        _write_raster(folder / f"{name}.tif", heights)
    for name, features in layers().items():
        (folder / f"{name}.geojson").write_text(_geojson(name, features), encoding="utf-8")


def _write_raster(path: Path, heights: Raster) -> None:
    from osgeo import gdal, osr

    gdal.UseExceptions()
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(EPSG)
    options = ["COMPRESS=DEFLATE", "PREDICTOR=3", "ZLEVEL=9", "TILED=YES"]
    rows, columns = heights.shape
    dataset = gdal.GetDriverByName("GTiff").Create(
        str(path), columns, rows, 1, gdal.GDT_Float32, options
    )
    dataset.SetGeoTransform((EXTENT[0], CELL_M, 0, EXTENT[3], 0, -CELL_M))
    dataset.SetProjection(crs.ExportToWkt())
    band = dataset.GetRasterBand(1)
    band.SetNoDataValue(-9999)
    band.WriteArray(np.ascontiguousarray(heights))
    dataset.SetMetadataItem("TIFFTAG_IMAGEDESCRIPTION", "SmartMetro demo: simulated heights, CC0")
    dataset.FlushCache()


def _geojson(name: str, features: list[Feature]) -> str:
    document = {"type": "FeatureCollection", "name": name, "crs": _CRS, "features": features}
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
    # One feature a line: readable differences.
    return text.replace('{"type":"Feature",', '\n{"type":"Feature",') + "\n"
