"""How GDAL tells that something went wrong."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from osgeo import gdal


@contextmanager
def gdal_raises() -> Iterator[None]:
    """Let GDAL raise; whether it does otherwise is QGIS's affair."""
    before = gdal.GetUseExceptions()
    gdal.UseExceptions()
    try:
        yield
    finally:
        if not before:
            gdal.DontUseExceptions()
