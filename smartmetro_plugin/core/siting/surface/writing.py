"""Height rasters written by rows; a file takes its name when all went well."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
from osgeo import gdal

from ...messages import QT_TRANSLATE_NOOP
from ..errors import SurfaceError
from ..grid import Grid
from ..scene import Heights
from .blocks import BLOCK_CELLS, NODATA
from .gdal_errors import gdal_raises


def write_surface(
    path: str, values: Heights, grid: Grid, metadata: Mapping[str, str] | None = None
) -> None:
    """Write a raster as GeoTIFF (tiled, compressed); nan becomes nodata.

    Raises:
        SurfaceError: the file cannot be written.
    """
    writer = create_surface(path, grid, metadata)
    rows = max(1, BLOCK_CELLS // grid.columns)
    for start in range(0, grid.rows, rows):
        write_rows(writer, start, values[start : start + rows])
    writer.FlushCache()


def create_surface(path: str, grid: Grid, metadata: Mapping[str, str] | None = None) -> Any:
    """Return a new float32 GeoTIFF of the grid, to be written with :func:`write_rows`.

    Raises:
        SurfaceError: it cannot be made.
    """
    options = ["TILED=YES", "COMPRESS=DEFLATE", "PREDICTOR=3", "BIGTIFF=IF_SAFER"]
    try:
        with gdal_raises():
            dataset = gdal.GetDriverByName("GTiff").Create(
                path, grid.columns, grid.rows, 1, gdal.GDT_Float32, options
            )
    except RuntimeError as error:
        raise _unwritable(path, error) from error
    dataset.SetGeoTransform((grid.x_min, grid.cell_m, 0, grid.y_max, 0, -grid.cell_m))
    dataset.SetProjection(grid.crs_wkt)
    dataset.SetMetadata(dict(metadata or {}))
    dataset.GetRasterBand(1).SetNoDataValue(NODATA)
    return dataset


def write_rows(dataset: Any, start: int, values: Heights) -> None:
    """Write rows from ``start`` on; nan becomes nodata.

    Raises:
        SurfaceError: the disk is full or gone.
    """
    filled = np.where(np.isnan(values), np.float32(NODATA), values)
    try:
        with gdal_raises():
            dataset.GetRasterBand(1).WriteArray(filled, 0, start)
    except RuntimeError as error:
        raise _unwritable(dataset.GetDescription(), error) from error


@contextmanager
def new_surface(path: str, grid: Grid, metadata: Mapping[str, str] | None = None) -> Iterator[Any]:
    """Yield a new raster to be written with :func:`write_rows`; it takes the name ``path`` when all
    went well, and else leaves nothing.

    Raises:
        SurfaceError: it cannot be written.
    """
    target = Path(path)
    partial = target.with_name(f"{target.stem}.{uuid.uuid4().hex[:8]}.partial.tif")
    dataset = None
    try:
        dataset = create_surface(str(partial), grid, metadata)
        yield dataset
        with gdal_raises():
            dataset.FlushCache()
        dataset = None
        partial.replace(target)
    except (OSError, RuntimeError) as error:
        raise _unwritable(path, error) from error
    finally:
        dataset = None
        partial.unlink(missing_ok=True)


def _unwritable(path: str, error: Exception) -> SurfaceError:
    return SurfaceError(
        QT_TRANSLATE_NOOP("SmartMetro", "“{path}” cannot be written: {reason}"),
        path=path,
        reason=str(error),
    )
