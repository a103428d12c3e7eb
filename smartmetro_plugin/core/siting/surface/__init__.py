"""Height rasters through GDAL: checked, on one grid, read and written by rows.

The one room of the siting tools that knows GDAL.
"""

from __future__ import annotations

from .blocks import BLOCK_CELLS, NODATA
from .gdal_errors import gdal_raises
from .grid_reading import grid_over
from .reading import Surface, align, open_surface, values_at
from .reference_system import same_crs, zero_of_heights
from .shapes import Shapes
from .writing import create_surface, new_surface, write_rows, write_surface

__all__ = [
    "BLOCK_CELLS",
    "NODATA",
    "Shapes",
    "Surface",
    "align",
    "create_surface",
    "gdal_raises",
    "grid_over",
    "new_surface",
    "open_surface",
    "same_crs",
    "values_at",
    "write_rows",
    "write_surface",
    "zero_of_heights",
]
