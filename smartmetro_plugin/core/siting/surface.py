"""Height rasters through GDAL: checked, on one grid, read and written by rows.

The one module of the siting tools that knows GDAL.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt
from osgeo import gdal, ogr, osr

from ..messages import QT_TRANSLATE_NOOP
from .errors import SurfaceError
from .grid import Grid
from .scene import Heights

#: Cells read at once: 4 MB of float32, a dozen times that with what is made of them.
BLOCK_CELLS: Final = 1_000_000
#: Cells are the same when their borders differ by less than this share of a cell.
_ALIGNED: Final = 0.01
#: Squared eccentricity of WGS84's ellipsoid.
_WGS84_E2: Final = 0.00669438
#: Written for unknown cells.
NODATA: Final = -9999.0
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
    grid = _grid(dataset, name)
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
    finer = surface.grid.cell_m < grid.cell_m * (1 - _ALIGNED)
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
    left = anchor[0] + np.floor((x_min - anchor[0]) / cell_m + _ALIGNED) * cell_m
    top = anchor[1] + np.ceil((y_max - anchor[1]) / cell_m - _ALIGNED) * cell_m
    columns = int(np.ceil((x_max - left) / cell_m - _ALIGNED))
    rows = int(np.ceil((top - y_min) / cell_m - _ALIGNED))
    if columns < 1 or rows < 1:
        raise SurfaceError(
            QT_TRANSLATE_NOOP("SmartMetro", "The area is empty: draw a rectangle on the map.")
        )
    reference = osr.SpatialReference()
    reference.SetFromUserInput(crs)
    dataset = gdal.GetDriverByName("VRT").Create("", columns, rows, 0)
    dataset.SetGeoTransform((left, cell_m, 0, top, 0, -cell_m))
    dataset.SetProjection(reference.ExportToWkt())
    return _grid(dataset, "area")


def same_crs(one_wkt: str, other_wkt: str) -> bool:
    """Return whether two reference systems are the same horizontally, however they are spelled:
    IGNF:LAMB93 is EPSG:2154, with or without a height system."""
    one, other = _horizontal(one_wkt), _horizontal(other_wkt)
    if one.IsSame(other, ["IGNORE_DATA_AXIS_TO_SRS_AXIS_MAPPING=YES", "CRITERION=EQUIVALENT"]):
        return True
    if _epsg(one) is not None and _epsg(one) == _epsg(other):
        return True
    return bool(one.ExportToProj4() == other.ExportToProj4())


def zero_of_heights(wkt: str) -> str:
    """Return what heights are counted from as the reference system says it, "" when it does not."""
    crs = osr.SpatialReference()
    crs.ImportFromWkt(wkt)
    if crs.IsCompound():
        return str(crs.GetAttrValue("VERT_CS") or crs.GetAttrValue("VERTCRS") or "")
    return "ellipsoid" if crs.GetAxesCount() == 3 else ""


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


def _grid(dataset: Any, name: str) -> Grid:
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
    latitude, longitude, convergence = _on_earth(crs, centre_x, centre_y)
    return Grid(
        rows, columns, cell, x_min, y_max, crs.ExportToWkt(), latitude, longitude, convergence
    )


def _on_earth(crs: Any, x: float, y: float) -> tuple[float, float, float]:
    """Return latitude, longitude, and the azimuth of the grid's north from true north."""
    wgs84 = osr.SpatialReference()
    wgs84.ImportFromEPSG(4326)
    source = crs.Clone()
    for reference in (wgs84, source):
        reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    transform = osr.CoordinateTransformation(source, wgs84)
    longitude, latitude, *_ = transform.TransformPoint(x, y)
    east, north, *_ = transform.TransformPoint(x, y + 100)
    sine, cosine = np.sin(np.radians(latitude)), np.cos(np.radians(latitude))
    # A degree of longitude over one of latitude, on the ellipsoid.
    oblong = cosine * (1 - _WGS84_E2 * sine**2) / (1 - _WGS84_E2)
    convergence = np.degrees(np.arctan2((east - longitude) * oblong, north - latitude))
    return latitude, longitude, float(convergence)


def _horizontal(wkt: str) -> Any:
    crs = osr.SpatialReference()
    crs.ImportFromWkt(wkt)
    if crs.IsCompound():
        crs.DemoteTo2D()
        crs.StripVertical()
    return crs


def _epsg(crs: Any) -> str | None:
    if crs.GetAuthorityName(None) == "EPSG":
        return str(crs.GetAuthorityCode(None))
    matches = crs.FindMatches()
    for match, confidence in matches or ():
        if confidence >= 70 and match.GetAuthorityName(None) == "EPSG":
            return str(match.GetAuthorityCode(None))
    return None


def _same_cells(one: Grid, other: Grid) -> bool:
    tolerance = _ALIGNED * other.cell_m
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
        abs(one.cell_m - other.cell_m) * max(*one.shape, *other.shape) < _ALIGNED * other.cell_m
        and np.all(np.abs(cells - np.round(cells)) < _ALIGNED)
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
