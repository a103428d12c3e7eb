"""The grid of cells that a raster or an area has."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from osgeo import gdal, osr

from ...messages import QT_TRANSLATE_NOOP
from ..errors import SurfaceError
from ..grid import Grid
from .reference_system import place_on_earth

#: Cells are the same when their borders differ by less than this share of a cell.
ALIGNED: Final = 0.01


def grid_over(
    extent: tuple[float, float, float, float],
    cell_m: float,
    crs: str,
    anchor: tuple[float, float] = (0.0, 0.0),
) -> Grid:
    """Return the grid that covers an extent (x_min, y_min, x_max, y_max), its lines through ``anchor``.

    Raises:
        SurfaceError: the extent holds no cell, or the coordinates are not in metres.
    """
    x_min, y_min, x_max, y_max = extent
    left = anchor[0] + np.floor((x_min - anchor[0]) / cell_m + ALIGNED) * cell_m
    top = anchor[1] + np.ceil((y_max - anchor[1]) / cell_m - ALIGNED) * cell_m
    columns = int(np.ceil((x_max - left) / cell_m - ALIGNED))
    rows = int(np.ceil((top - y_min) / cell_m - ALIGNED))
    if columns < 1 or rows < 1:
        raise SurfaceError(
            QT_TRANSLATE_NOOP("SmartMetro", "The area is empty: draw a rectangle on the map.")
        )
    reference = osr.SpatialReference()
    reference.SetFromUserInput(crs)
    dataset = gdal.GetDriverByName("VRT").Create("", columns, rows, 0)
    dataset.SetGeoTransform((left, cell_m, 0, top, 0, -cell_m))
    dataset.SetProjection(reference.ExportToWkt())
    return read_grid(dataset, "area")


def read_grid(dataset: Any, name: str) -> Grid:
    x_min, cell, turn_x, y_max, turn_y, minus_cell = dataset.GetGeoTransform()
    crs = dataset.GetSpatialRef()
    if crs is None:
        raise SurfaceError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "“{name}” says no coordinate system. Assign it one (Raster, Projections, Assign "
                "Projection), EPSG:2154 for files of the French mapping agency.",
            ),
            name=name,
        )
    if not crs.IsProjected() or abs(crs.GetLinearUnits() - 1) > 1e-9:
        raise SurfaceError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "“{name}” has coordinates in {unit}, not in metres. Reproject it first (Raster, "
                "Projections, Warp), to EPSG:2154 in metropolitan France.",
            ),
            name=name,
            unit=crs.GetLinearUnitsName() if crs.IsProjected() else crs.GetAngularUnitsName(),
        )
    if turn_x or turn_y or minus_cell >= 0 or abs(cell + minus_cell) > 1e-6 * cell:
        raise SurfaceError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "“{name}” has cells that are turned or not square ({width} by {height} m). Warp it "
                "to square cells first.",
            ),
            name=name,
            width=cell,
            height=-minus_cell,
        )
    rows, columns = dataset.RasterYSize, dataset.RasterXSize
    centre_x, centre_y = x_min + columns * cell / 2, y_max - rows * cell / 2
    latitude, longitude, convergence = place_on_earth(crs, centre_x, centre_y)
    return Grid(
        rows, columns, cell, x_min, y_max, crs.ExportToWkt(), latitude, longitude, convergence
    )
