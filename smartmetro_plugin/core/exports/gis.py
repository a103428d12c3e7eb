"""GeoPackage, GeoJSON, Shapefile, KML and FlatGeobuf, by GDAL's vector drivers."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from osgeo import gdal, ogr, osr

from ..cancellation import Cancellation, check
from ..errors import ConfigurationError
from ..messages import QT_TRANSLATE_NOOP
from ..model import Geometry
from .table import Column, ExportTable, Kind, python_values, slices
from .text_rows import clock

_TRANSACTION_ROWS = 200_000
#: dBASE: ten bytes a name, 254 a text.
_SHORT_NAME = 10
_OGR = {
    Kind.TEXT: ogr.OFTString,
    Kind.CODE: ogr.OFTString,
    Kind.NUMBER: ogr.OFTReal,
    Kind.INTEGER: ogr.OFTInteger64,
    Kind.TRUTH: ogr.OFTInteger,
    Kind.INSTANT: ogr.OFTDateTime,
    Kind.DAY: ogr.OFTDate,
    Kind.TIME: ogr.OFTString,
}


@dataclass(frozen=True)
class GisFormat:
    """A driver of GDAL's, how its files end, and what they cannot hold."""

    driver: str
    ending: str
    has_instants: bool = True
    has_plain_tables: bool = False
    short_names: bool = False
    most_columns: int = 16_000
    options: tuple[str, ...] = ()
    fallback: str = ""


#: SQLite’s own limit, and that of dBASE.
GEOPACKAGE = GisFormat("GPKG", ".gpkg", has_plain_tables=True, most_columns=1_990)
GEOJSON = GisFormat("GeoJSON", ".geojson", options=("RFC7946=YES",))
SHAPEFILE = GisFormat(
    "ESRI Shapefile", ".shp", has_instants=False, has_plain_tables=True, short_names=True, most_columns=255,
    options=("ENCODING=UTF-8", "2GB_LIMIT=YES"),
)  # fmt: skip
#: Not LIBKML, which holds the whole file in memory and slows down with every row.
KML = GisFormat("KML", ".kml", fallback="LIBKML")
FLATGEOBUF = GisFormat("FlatGeobuf", ".fgb")


@dataclass(frozen=True)
class ShortName:
    """What a column of a Shapefile is called, and what it is called elsewhere."""

    table: str
    short: str
    name: str


def write_gis(
    path: Path, tables: Sequence[ExportTable], format_: GisFormat, cancel: Cancellation
) -> tuple[int, list[ShortName]]:
    """Write tables as layers of one file; return how many rows, and what had to be shortened.

    Raises:
        ConfigurationError: this GDAL lacks the driver.
        Cancelled: the user stopped.
        OSError: the disk is full, or the folder cannot be written.
    """
    driver = ogr.GetDriverByName(format_.driver) or ogr.GetDriverByName(format_.fallback)
    if driver is None:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "The GDAL of this QGIS cannot write {format}. Choose another format.",
            ),
            format=format_.driver,
        )
    count = 0
    shortened: list[ShortName] = []
    with _errors_raised():
        dataset = driver.CreateDataSource(str(path))
        for table in tables:
            names = _names(table, format_)
            if format_.short_names:
                shortened += [ShortName(table.name, short, name) for name, short in names.items()]
            count += _write_layer(dataset, table, names, format_, cancel)
        gdal.ErrorReset()
        # Closing writes what is left, and raises nothing by itself.
        dataset = None
        if gdal.GetLastErrorType() >= gdal.CE_Failure:
            raise OSError(gdal.GetLastErrorMsg())
    return count, shortened


@contextmanager
def _errors_raised() -> Iterator[None]:
    """Have GDAL raise, as it does not by itself, and leave its setting as it was."""
    used, used_by_osr = ogr.GetUseExceptions(), osr.GetUseExceptions()
    ogr.UseExceptions()
    osr.UseExceptions()
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        yield
    except RuntimeError as error:
        raise OSError(str(error)) from error
    finally:
        gdal.PopErrorHandler()
        # In the reverse order: GDAL keeps them as a stack.
        if not used_by_osr:
            osr.DontUseExceptions()
        if not used:
            ogr.DontUseExceptions()


def _write_layer(
    dataset: Any,
    table: ExportTable,
    names: dict[str, str],
    format_: GisFormat,
    cancel: Cancellation,
) -> int:
    has_geometry = table.place is not None or table.geometry is not None
    # Zones are polygons and multipolygons, sometimes points: one type holds them all, but dBASE.
    type_ = ogr.wkbNone if not has_geometry else ogr.wkbPoint if table.place else ogr.wkbUnknown
    if table.geometry and format_.short_names:
        type_ = ogr.wkbMultiPolygon
    layer = dataset.CreateLayer(
        _layer_name(table.name), _wgs84() if has_geometry else None, type_, list(format_.options)
    )
    fields = [c for c in table.columns if c.name != table.geometry and c.kind is not Kind.GEOMETRY]
    for column in fields:
        layer.CreateField(_field(column, names[column.name], format_))
    definition = layer.GetLayerDefn()
    # KML has fields of its own before ours.
    first = definition.GetFieldCount() - len(fields)
    as_multi = type_ == ogr.wkbMultiPolygon
    count = 0
    layer.StartTransaction()
    for row, geometry in _rows(table, fields, format_, cancel):
        feature = ogr.Feature(definition)
        for index, value in enumerate(row, first):
            if value is not None:
                feature.SetField(index, value)
        if geometry is not None:
            shape = ogr.CreateGeometryFromJson(geometry)
            feature.SetGeometryDirectly(ogr.ForceToMultiPolygon(shape) if as_multi else shape)
        layer.CreateFeature(feature)
        count += 1
        if count % _TRANSACTION_ROWS == 0:
            layer.CommitTransaction()
            layer.StartTransaction()
    layer.CommitTransaction()
    return count


def _rows(
    table: ExportTable, fields: Sequence[Column], format_: GisFormat, cancel: Cancellation
) -> Iterator[tuple[tuple[Any, ...], str | None]]:
    """Yield the values of each row as SetField takes them, and its geometry as GeoJSON."""
    for batch in table.batches():
        for piece in slices(batch):
            check(cancel)
            columns = [
                _settable(c, python_values(c.kind, piece.columns[c.name], piece.count), format_)
                for c in fields
            ]
            yield from zip(zip(*columns), _geometries(table, piece))


def _layer_name(name: str) -> str:
    """Return a name that every driver takes: letters, digits, underscores."""
    return re.sub(r"\W", "_", name) or "_"


def _field(column: Column, name: str, format_: GisFormat) -> Any:
    type_ = _OGR[column.kind]
    if type_ == ogr.OFTDateTime and not format_.has_instants:
        type_ = ogr.OFTString
    field = ogr.FieldDefn(name, type_)
    if column.kind is Kind.TRUTH:
        field.SetSubType(ogr.OFSTBoolean)
    if format_.short_names and type_ == ogr.OFTString:
        field.SetWidth(254)
    if format_.short_names and column.kind is Kind.NUMBER:
        # dBASE would keep as many decimals as stand here, whatever the number.
        field.SetWidth(24)
        field.SetPrecision(15)
    return field


def _settable(column: Column, values: list[Any], format_: GisFormat) -> list[Any]:
    """Return values as SetField takes them: instants and days as ISO texts, which it parses."""
    if column.kind is Kind.INSTANT:
        end = "+00" if format_.has_instants else "Z"
        joint = " " if format_.has_instants else "T"
        return [
            None if v is None else v.replace(tzinfo=None).isoformat(joint) + end for v in values
        ]
    if column.kind is Kind.DAY:
        return [None if v is None else v.strftime("%Y/%m/%d") for v in values]
    if column.kind is Kind.TIME:
        return [None if v is None else clock(v // timedelta(microseconds=1)) for v in values]
    if column.kind is Kind.TRUTH:
        return [None if v is None else int(v) for v in values]
    if column.kind in (Kind.TEXT, Kind.CODE):
        return [None if v is None else v.replace("\x00", "") for v in values]
    return values


def _geometries(table: ExportTable, piece: Any) -> Iterator[str | None]:
    if table.geometry:
        shapes = python_values(Kind.GEOMETRY, piece.columns[table.geometry], piece.count)
        yield from (None if shape is None else _json(shape) for shape in shapes)
        return
    if table.place is None:
        yield from [None] * piece.count
        return
    lon, lat = (
        python_values(Kind.NUMBER, piece.columns[name], piece.count) for name in table.place
    )
    for x, y in zip(lon, lat):
        yield None if x is None or y is None else f'{{"type": "Point", "coordinates": [{x}, {y}]}}'


def _json(shape: Geometry) -> str:
    return json.dumps({"type": shape.type, "coordinates": shape.coordinates})


def _wgs84() -> Any:
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(4326)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return reference


def _names(table: ExportTable, format_: GisFormat) -> dict[str, str]:
    """Return what each column is called in the file; ``fid`` is the GeoPackage's own."""
    if not format_.short_names:
        return {c.name: "fid_" if c.name.casefold() == "fid" else c.name for c in table.columns}
    names: dict[str, str] = {}
    taken: set[str] = set()
    for column in table.columns:
        short = _short(column.name, lambda name: name.casefold() in taken)
        taken.add(short.casefold())
        names[column.name] = short
    return names


def _short(name: str, is_taken: Callable[[str], bool]) -> str:
    plain = re.sub(r"\W", "_", name, flags=re.ASCII)
    short = plain[:_SHORT_NAME]
    number = 1
    while is_taken(short):
        number += 1
        short = f"{plain[: _SHORT_NAME - len(str(number))]}{number}"
    return short
