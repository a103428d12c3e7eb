"""Rasters of a map: covariates read on its grid, results written in blocks as GeoTIFF."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from pathlib import Path

import numpy as np
from osgeo import gdal
from qgis.core import QgsCoordinateReferenceSystem, QgsRasterLayer

from ..core.errors import ConfigurationError
from ..core.mapping.gridding import Grid, Tile, Window
from ..core.mapping.samples import Floats
from ..core.messages import QT_TRANSLATE_NOOP
from ..core.whole_file import whole_file

NODATA = -9999.0
_CREATION = (
    "TILED=YES",
    "BLOCKXSIZE=256",
    "BLOCKYSIZE=256",
    "COMPRESS=DEFLATE",
    "PREDICTOR=3",
    "BIGTIFF=IF_SAFER",
)


class Covariates:
    """Covariate rasters as seen by cells of ``grid``'s size, anywhere on its lattice.

    Finer rasters are averaged over the cell, coarser ones interpolated. What is read is warped on
    the fly, so that memory does not grow with the rasters.

    Raises:
        ConfigurationError: a raster cannot be read by GDAL.
    """

    def __init__(
        self, rasters: Sequence[QgsRasterLayer], crs: QgsCoordinateReferenceSystem, grid: Grid
    ) -> None:
        self.names = tuple(raster.name() for raster in rasters)
        self.grid = grid
        self._crs = crs.toWkt()
        self._sources = [_opened(raster) for raster in rasters]
        self._on_grid = [self._warped(source, grid) for source in self._sources]

    def window(self, window: Window) -> np.ndarray:
        """Return the covariates of a window, float32, shape (height, width, k), NaN where unknown."""
        return _stack(self._on_grid, window)

    def at(self, xy_m: Floats) -> Floats:
        """Return the covariates of the cells that hold the places (n, 2): shape (n, k)."""
        found = np.full((len(xy_m), len(self._sources)), np.nan)
        if not self._sources or not len(xy_m):
            return found
        cell = self.grid.cell_m
        column = np.floor((xy_m[:, 0] - self.grid.west_m) / cell).astype(int)
        row = np.floor((self.grid.north_m - xy_m[:, 1]) / cell).astype(int)
        around = Grid(
            self.grid.west_m + int(column.min()) * cell,
            self.grid.north_m - int(row.min()) * cell,
            cell,
            int(np.ptp(column)) + 1,
            int(np.ptp(row)) + 1,
        )
        warped = [self._warped(source, around) for source in self._sources]
        for station, (r, c) in enumerate(zip(row - row.min(), column - column.min())):
            found[station] = _stack(warped, Window(int(r), int(c), 1, 1))[0, 0]
        return found

    def _warped(self, source: gdal.Dataset, grid: Grid) -> gdal.Dataset:
        transform = source.GetGeoTransform()
        finer = abs(transform[1]) < grid.cell_m
        east, south = (
            grid.west_m + grid.columns * grid.cell_m,
            grid.north_m - grid.rows * grid.cell_m,
        )
        return gdal.Warp(
            "",
            source,
            format="VRT",
            dstSRS=self._crs,
            outputBounds=(grid.west_m, south, east, grid.north_m),
            width=grid.columns,
            height=grid.rows,
            resampleAlg="average" if finer else "bilinear",
            outputType=gdal.GDT_Float32,
            dstNodata=NODATA,
        )


def write_rasters(
    paths: Sequence[Path | None],
    names: Sequence[str],
    grid: Grid,
    crs: QgsCoordinateReferenceSystem,
    tiles: Iterable[Tile],
) -> Iterable[tuple[Tile, float]]:
    """Write mean and standard deviation, each where a path is given; yield each tile and the share done.

    The files appear whole or not at all, when the iteration ends.

    Raises:
        ConfigurationError: a place cannot be written.
    """
    total = grid.columns * grid.rows
    with ExitStack() as stack:
        files = [None if path is None else stack.enter_context(whole_file(path)) for path in paths]
        outputs = [
            None if file is None else _created(file, name, grid, crs)
            for file, name in zip(files, names)
        ]
        done = 0
        for tile in tiles:
            for output, values in zip(outputs, (tile.mean, tile.deviation)):
                if output is not None:
                    filled = np.where(np.isnan(values), np.float32(NODATA), values)
                    output.GetRasterBand(1).WriteArray(filled, tile.window.column, tile.window.row)
            done += tile.window.height * tile.window.width
            yield tile, done / total
        output = None
        outputs.clear()  # GDAL writes what is left when the last reference goes


def _created(path: Path, name: str, grid: Grid, crs: QgsCoordinateReferenceSystem) -> gdal.Dataset:
    driver = gdal.GetDriverByName("GTiff")
    try:
        made = driver.Create(
            str(path), grid.columns, grid.rows, 1, gdal.GDT_Float32, options=list(_CREATION)
        )
    except RuntimeError:
        made = None
    if made is None:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "“{path}” cannot be written: {reason}. Choose another folder, or free some space.",
            ),
            path=str(path),
            reason=gdal.GetLastErrorMsg(),
        )
    made.SetGeoTransform((grid.west_m, grid.cell_m, 0.0, grid.north_m, 0.0, -grid.cell_m))
    made.SetProjection(crs.toWkt())
    band = made.GetRasterBand(1)
    band.SetNoDataValue(NODATA)
    band.SetDescription(name)
    band.SetUnitType("°C")
    return made


def _opened(raster: QgsRasterLayer) -> gdal.Dataset:
    try:
        found = gdal.Open(raster.source())
    except RuntimeError:
        found = None
    if found is None:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "The raster “{name}” cannot be read as a file: save it as GeoTIFF first.",
            ),
            name=raster.name(),
        )
    return found


def _stack(sources: Sequence[gdal.Dataset], window: Window) -> np.ndarray:
    stack = np.empty((window.height, window.width, len(sources)), dtype=np.float32)
    for number, source in enumerate(sources):
        stack[..., number] = source.GetRasterBand(1).ReadAsArray(
            window.column, window.row, window.width, window.height
        )
    stack[stack == NODATA] = np.nan
    return stack
