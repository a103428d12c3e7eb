"""The formats to choose from, and the files that each makes of a set of tables."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from ..cancellation import Cancellation
from ..errors import ConfigurationError
from ..file_names import safe_file_name
from ..messages import QT_TRANSLATE_NOOP, Message, Value
from .formats.delimited import FRENCH, PLAIN, CsvStyle, write_csv
from .formats.json_rows import write_json
from .formats.parquet import require_duckdb, write_parquet
from .formats.workbook import SHEET_COLUMNS, write_workbook
from .table import Column, ExportTable, table_of_rows, without_place
from .wall_clock import with_wall_clock

_PLACELESS = QT_TRANSLATE_NOOP(
    "SmartMetro",
    "{count} rows of {table} have no place and do not appear on a map: they are in {table}.csv.",
)


_WIDE = QT_TRANSLATE_NOOP(
    "SmartMetro",
    "{table} has {count} columns, more than {format} holds, and is not in it. CSV has no such limit.",
)


class Format(Enum):
    """Formats, in the order in which they are offered."""

    CSV = "CSV"
    XLSX = "XLSX"
    JSON = "JSON"
    PARQUET = "Parquet"
    GEOJSON = "GeoJSON"
    SHAPEFILE = "Shapefile"
    KML = "KML"
    GEOPACKAGE = "GeoPackage"
    FLATGEOBUF = "FlatGeobuf"


FORMATS = tuple(Format)
_GIS = (Format.GEOJSON, Format.SHAPEFILE, Format.KML, Format.GEOPACKAGE, Format.FLATGEOBUF)
#: These hold every table, with or without a place.
_HOLD_ALL = frozenset(
    {Format.CSV, Format.XLSX, Format.JSON, Format.PARQUET, Format.GEOPACKAGE, Format.SHAPEFILE}
)
Progress = Callable[[float], None]


@dataclass
class Written:
    """What became of the tables: rows by table name, and the files."""

    rows: dict[str, int] = field(default_factory=dict)
    files: list[Path] = field(default_factory=list)
    notices: list[Message] = field(default_factory=list)


def check_formats(formats: Iterable[Format]) -> None:
    """Refuse what cannot be written here, before hours of reading.

    Raises:
        ConfigurationError: no format, Parquet without DuckDB, or a GIS format without GDAL.
    """
    chosen = list(formats)
    if not chosen:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP("SmartMetro", "No format is chosen: choose at least one in FORMATS.")
        )
    if Format.PARQUET in chosen:
        require_duckdb()


def write_formats(
    folder: Path,
    name: str,
    tables: Sequence[ExportTable],
    formats: Iterable[Format],
    zone: str,
    style: CsvStyle,
    cancel: Cancellation,
    progress: Progress = lambda share: None,
) -> Written:
    """Write the tables in each format; ``name`` is that of files that hold several tables.

    Where only formats are chosen that need places, tables that lack some are written as CSV too.

    Raises:
        ConfigurationError: a format that cannot be written here.
        Cancelled: the user stopped.
        OSError: the disk is full, or the folder cannot be written.
    """
    chosen = [one for one in FORMATS if one in set(formats)]
    check_formats(chosen)
    written = Written()
    for done, one in enumerate(chosen):
        progress(done / len(chosen))
        if one is Format.XLSX:
            path = folder / f"{safe_file_name(name)}.xlsx"
            sheets = _narrow_enough(tables, SHEET_COLUMNS, one, written)
            write_workbook(path, [with_wall_clock(t, zone) for t in sheets], cancel)
            written.files.append(path)
        elif one in _GIS:
            _write_gis(folder, name, tables, one, cancel, written)
        else:
            for table in tables:
                _write_table(folder, table, one, zone, style, cancel, written)
    if not _HOLD_ALL & set(chosen):
        for table in tables:
            placeless = without_place(table)
            if placeless or (table.place is None and table.geometry is None):
                _write_table(folder, table, Format.CSV, zone, style, cancel, written)
            if placeless and (table.place or table.geometry):
                values: dict[str, Value] = {"count": placeless, "table": table.name}
                written.notices.append(Message(_PLACELESS, values))
    progress(1.0)
    return written


def _write_table(
    folder: Path,
    table: ExportTable,
    format_: Format,
    zone: str,
    style: CsvStyle,
    cancel: Cancellation,
    written: Written,
) -> None:
    stem = folder / safe_file_name(table.name)
    if format_ is Format.CSV:
        path = stem.with_name(f"{stem.name}.csv")
        shown = table if style == PLAIN else with_wall_clock(table, zone)
        count = write_csv(path, shown, cancel, style)
    elif format_ is Format.JSON:
        path = stem.with_name(f"{stem.name}.json")
        count = write_json(path, table, cancel)
    else:
        path = stem.with_name(f"{stem.name}.parquet")
        count = write_parquet(path, table, cancel)
    written.rows[table.name] = count
    written.files.append(path)


def _narrow_enough(
    tables: Sequence[ExportTable], most_columns: int, format_: Format, written: Written
) -> list[ExportTable]:
    """Return the tables that a format has enough columns for; the others are told."""
    for table in tables:
        if len(table.columns) > most_columns:
            values: dict[str, Value] = {
                "table": table.name, "count": len(table.columns), "format": format_.value,
            }  # fmt: skip
            written.notices.append(Message(_WIDE, values))
    return [table for table in tables if len(table.columns) <= most_columns]


def _write_gis(
    folder: Path,
    name: str,
    tables: Sequence[ExportTable],
    format_: Format,
    cancel: Cancellation,
    written: Written,
) -> None:
    # GDAL is loaded when it is needed only.
    from . import gis

    known = {
        Format.GEOJSON: gis.GEOJSON,
        Format.SHAPEFILE: gis.SHAPEFILE,
        Format.KML: gis.KML,
        Format.GEOPACKAGE: gis.GEOPACKAGE,
        Format.FLATGEOBUF: gis.FLATGEOBUF,
    }[format_]
    tables = _narrow_enough(tables, known.most_columns, format_, written)
    if format_ is Format.GEOPACKAGE:
        path = folder / f"{safe_file_name(name)}{known.ending}"
        gis.write_gis(path, tables, known, cancel)
        written.files.append(path)
        return
    shortened: list[gis.ShortName] = []
    for table in tables:
        if not known.has_plain_tables and table.place is None and table.geometry is None:
            continue
        path = folder / f"{safe_file_name(table.name)}{known.ending}"
        count, short = gis.write_gis(path, [table], known, cancel)
        written.rows[table.name] = count
        shortened += short
        # A Shapefile is several files, and a table without place is its .dbf alone.
        written.files += sorted(folder.glob(f"{path.stem}.*")) if known.short_names else [path]
    if shortened:
        path = folder / "shapefile_columns.csv"
        columns = (Column("table"), Column("short_name"), Column("column"))
        rows = [{"table": s.table, "short_name": s.short, "column": s.name} for s in shortened]
        write_csv(path, table_of_rows("shapefile_columns", columns, rows), cancel, FRENCH)
        written.files.append(path)
