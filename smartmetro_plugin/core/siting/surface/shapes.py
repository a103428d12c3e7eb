"""Polygons turned into cells."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from osgeo import gdal, ogr, osr

from ..grid import Grid
from ..scene import Heights


class Shapes:
    """Polygons that are turned into cells, block by block."""

    def __init__(self, grid: Grid, polygons: Iterable[tuple[bytes, float]]) -> None:
        """Keep polygons (WKB in the grid's coordinates) and a value each."""
        self._grid = grid
        self._crs = osr.SpatialReference()
        self._crs.ImportFromWkt(grid.crs_wkt)
        self._source = ogr.GetDriverByName("Memory").CreateDataSource("shapes")
        self._layer = self._source.CreateLayer("shapes", self._crs, ogr.wkbUnknown)
        self._layer.CreateField(ogr.FieldDefn("value", ogr.OFTReal))
        self.count = 0
        for wkb, value in polygons:
            feature = ogr.Feature(self._layer.GetLayerDefn())
            feature.SetGeometry(ogr.CreateGeometryFromWkb(wkb))
            feature.SetField("value", value)
            self._layer.CreateFeature(feature)
            self.count += 1

    def rows(self, start: int, stop: int, background: float = np.nan) -> Heights:
        """Return the value of the polygon over the centre of each cell of some rows; of several, the
        last. Float32, shape (stop - start, columns)."""
        grid = self._grid
        top = grid.y_max - start * grid.cell_m
        dataset = gdal.GetDriverByName("MEM").Create(
            "", grid.columns, stop - start, 1, gdal.GDT_Float32
        )
        dataset.SetGeoTransform((grid.x_min, grid.cell_m, 0, top, 0, -grid.cell_m))
        dataset.SetProjection(grid.crs_wkt)
        dataset.GetRasterBand(1).Fill(background)
        east, bottom = grid.x_min + grid.columns * grid.cell_m, top - (stop - start) * grid.cell_m
        self._layer.SetSpatialFilterRect(grid.x_min, bottom, east, top)
        if self._layer.GetFeatureCount():
            gdal.RasterizeLayer(dataset, [1], self._layer, options=["ATTRIBUTE=value"])
        values: Heights = dataset.GetRasterBand(1).ReadAsArray()
        return values
