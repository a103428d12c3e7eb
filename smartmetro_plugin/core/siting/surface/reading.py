"""Height rasters opened, checked, put on one grid and read by rows."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from osgeo import gdal

from ...messages import QT_TRANSLATE_NOOP
from ..errors import SurfaceError
from ..grid import Grid
from ..scene import Heights
from .blocks import BLOCK_CELLS, NODATA
from .gdal_errors import gdal_raises
from .grid_reading import ALIGNED, read_grid
from .reference_system import same_crs, zero_of_heights

#: No ground on Earth lies lower or higher: what does is a mark for unknown.
_LOWEST_M, _HIGHEST_M = -500.0, 9500.0


@dataclass(frozen=True)
class Surface:
    """An open raster of heights in metres and its grid; keep it as long as it is read.

    ``zero``: what its heights count from, "" when the file does not say.
    """

    name: str
    dataset: Any
    grid: Grid
    zero: str = ""

    def read(self, start: int, stop: int) -> Heights:
        """Return rows, float32, shape (stop - start, columns), nan where there is no data.

        Raises:
            SurfaceError: the file is damaged.
        """
        band = self.dataset.GetRasterBand(1)
        try:
            values = band.ReadAsArray(0, start, self.grid.columns, stop - start)
        except RuntimeError as error:
            raise self._damaged() from error
        if values is None:
            raise self._damaged()
        heights: Heights = values.astype(np.float32)
        scale, offset = band.GetScale() or 1.0, band.GetOffset() or 0.0
        if (scale, offset) != (1.0, 0.0):
            # Whole centimetres, as some providers store them.
            heights = (heights * scale + offset).astype(np.float32)
        nodata = band.GetNoDataValue()
        if nodata is not None and not np.isnan(nodata):
            heights[values == values.dtype.type(nodata)] = np.nan
        # A mask band, and marks such as -9999 or -3.4e38 that are not declared.
        if band.GetMaskFlags() & gdal.GMF_PER_DATASET:
            mask = band.GetMaskBand().ReadAsArray(0, start, self.grid.columns, stop - start)
            heights[mask == 0] = np.nan
        heights[~((heights > _LOWEST_M) & (heights < _HIGHEST_M))] = np.nan
        return heights

    def meets(self, grid: Grid) -> bool:
        """Return whether the raster and a grid overlap; roughly, when their coordinates differ."""
        return _overlap(self, grid)

    def blocks(self) -> Iterator[tuple[int, int]]:
        """Return the rows of each block, first and behind the last."""
        rows = max(1, BLOCK_CELLS // self.grid.columns)
        for start in range(0, self.grid.rows, rows):
            yield start, min(start + rows, self.grid.rows)

    def _damaged(self) -> SurfaceError:
        return SurfaceError(
            QT_TRANSLATE_NOOP(
                "SmartMetro", "“{name}” cannot be read to its end. Copy or download it again."
            ),
            name=self.name,
        )


def open_surface(*paths: str, default_crs: str = "") -> Surface:
    """Open a raster, or several tiles of one as a virtual raster.

    ``default_crs``: what to assume where the file says no coordinate system.

    Raises:
        SurfaceError: unreadable, geographic or unknown coordinates, turned or oblong cells.
    """
    name = paths[0].rsplit("/", 1)[-1]
    dataset = _open(paths[0], name) if len(paths) == 1 else _mosaic(paths)
    if default_crs and dataset.GetSpatialRef() is None:
        dataset = gdal.Translate("", dataset, format="VRT", outputSRS=default_crs)
    grid = read_grid(dataset, name)
    return Surface(name, dataset, grid, zero_of_heights(grid.crs_wkt))


def align(other: str | Sequence[str], grid: Grid, *, default_crs: str = "") -> Surface:
    """Open a raster on the cells of ``grid``; resampled (bilinear) only when its own differ: cells of
    one size on the same lines are copied.

    Raises:
        SurfaceError: as :func:`open_surface`, or it covers nothing of the grid.
    """
    paths = [other] if isinstance(other, str) else other
    surface = open_surface(*paths, default_crs=default_crs)
    if _same_cells(surface.grid, grid):
        return surface
    east, south = grid.x_min + grid.columns * grid.cell_m, grid.y_max - grid.rows * grid.cell_m
    # What is finer is averaged, so that no height between the grid's cells is lost.
    finer = surface.grid.cell_m < grid.cell_m * (1 - ALIGNED)
    warped = gdal.Warp(
        "",
        surface.dataset,
        format="VRT",
        srcSRS=surface.grid.crs_wkt,
        dstSRS=grid.crs_wkt,
        outputBounds=(grid.x_min, south, east, grid.y_max),
        width=grid.columns,
        height=grid.rows,
        outputType=gdal.GDT_Float32,
        # A mark that is not declared would be mixed into its neighbours.
        srcNodata=NODATA if surface.dataset.GetRasterBand(1).GetNoDataValue() is None else None,
        dstNodata=NODATA,
        resampleAlg="average"
        if finer
        else "near"
        if _same_lines(surface.grid, grid)
        else "bilinear",
        # Heights stay as they are: a geoid grid that happens to be installed must not shift them.
        options=["-novshift"],
    )
    if warped is None or not _overlap(surface, grid):
        raise SurfaceError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "“{name}” covers nothing of the surface model. Choose rasters of one area, and check "
                "their coordinate systems.",
            ),
            name=surface.name,
        )
    return Surface(surface.name, warped, grid, surface.zero)


def values_at(
    surface: Surface, rows: npt.NDArray[np.int64], columns: npt.NDArray[np.int64]
) -> npt.NDArray[np.float64]:
    """Return heights in some cells, nan where there is no data."""
    heights = np.full(len(rows), np.nan)
    for start, stop in surface.blocks():
        inside = (rows >= start) & (rows < stop)
        if inside.any():
            heights[inside] = surface.read(start, stop)[rows[inside] - start, columns[inside]]
    return heights


def _open(path: str, name: str) -> Any:
    try:
        with gdal_raises():
            return gdal.Open(path)
    except RuntimeError as error:
        raise SurfaceError(
            QT_TRANSLATE_NOOP("SmartMetro", "“{name}” is not a raster that can be read: {reason}"),
            name=name,
            reason=str(error),
        ) from error


def _mosaic(paths: Sequence[str]) -> Any:
    for path in paths:
        _open(path, path.rsplit("/", 1)[-1])
    dataset = gdal.BuildVRT(f"/vsimem/{uuid.uuid4().hex}.vrt", list(paths))
    if dataset is None or dataset.RasterCount == 0:
        raise SurfaceError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "The {n} tiles do not fit together: their coordinate systems or bands differ.",
            ),
            n=len(paths),
        )
    return dataset


def _same_cells(one: Grid, other: Grid) -> bool:
    tolerance = ALIGNED * other.cell_m
    return (
        one.shape == other.shape
        and abs(one.cell_m - other.cell_m) * max(one.shape) < tolerance
        and abs(one.x_min - other.x_min) < tolerance
        and abs(one.y_max - other.y_max) < tolerance
        and same_crs(one.crs_wkt, other.crs_wkt)
    )


def _same_lines(one: Grid, other: Grid) -> bool:
    """Return whether cells have one size and their borders lie on the same lines."""
    cells = np.array([one.x_min - other.x_min, one.y_max - other.y_max]) / other.cell_m
    return bool(
        abs(one.cell_m - other.cell_m) * max(*one.shape, *other.shape) < ALIGNED * other.cell_m
        and np.all(np.abs(cells - np.round(cells)) < ALIGNED)
        and same_crs(one.crs_wkt, other.crs_wkt)
    )


def _overlap(surface: Surface, grid: Grid) -> bool:
    if not same_crs(surface.grid.crs_wkt, grid.crs_wkt):
        # Another system: compare roughly, on Earth.
        degrees = (
            0.7
            * (max(surface.grid.shape) * surface.grid.cell_m + max(grid.shape) * grid.cell_m)
            / 111_000
        )
        away = np.hypot(
            surface.grid.latitude_deg - grid.latitude_deg,
            (surface.grid.longitude_deg - grid.longitude_deg)
            * np.cos(np.radians(grid.latitude_deg)),
        )
        return bool(away < degrees)
    own = surface.grid
    return (
        own.x_min < grid.x_min + grid.columns * grid.cell_m
        and grid.x_min < own.x_min + own.columns * own.cell_m
        and own.y_max > grid.y_max - grid.rows * grid.cell_m
        and grid.y_max > own.y_max - own.rows * own.cell_m
    )
