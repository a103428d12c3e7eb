"""SQL that brings export tables into PostGIS: made when missing, widened, rows written or renewed by key.

The database's own connection runs the text, without parameters, so every value is written here as a
literal (PostgreSQL 15 documentation, 4.1.2: a quote is doubled, a backslash only counts after ``E``).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta
from typing import Any

from ..model import Geometry
from .table import Column, ExportTable, Kind, Same, Values, python_values, slices
from .text_rows import clock

#: What tells one row from all others, by table.
KEYS: Mapping[str, tuple[str, ...]] = {
    "sensors": ("connection", "tenant", "sensor_id"),
    "last_values": ("connection", "tenant", "sensor_id", "property"),
    "zones": ("uuid",),
    "maintenance": ("uuid",),
    "alerts": ("alert_uuid",),
    "alert_events": ("uuid",),
    "aliases": ("uuid",),
    "observations": ("connection", "sensor_id", "property", "observed_at"),
}
GEOMETRY = "geom"
_TYPES = {
    Kind.TEXT: "text",
    Kind.CODE: "text",
    Kind.NUMBER: "double precision",
    Kind.INTEGER: "bigint",
    Kind.TRUTH: "boolean",
    Kind.INSTANT: "timestamp with time zone",
    Kind.DAY: "date",
    Kind.TIME: "time",
}
_STATEMENT_ROWS = 2_000
#: PostgreSQL cuts longer names off.
_NAME_BYTES = 63


def make_table(table: ExportTable, schema: str) -> str:
    """Return the statements that make the table, or widen one that is there, in one transaction."""
    name = _full(table, schema)
    key = KEYS[table.name]
    columns = ", ".join(
        f"{identifier(c.name)} {_TYPES[c.kind]}{' NOT NULL' if c.name in key else ''}"
        for c in _columns(table)
    )
    statements = [
        f"CREATE TABLE IF NOT EXISTS {name} (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, "
        f"{columns}, UNIQUE ({', '.join(map(identifier, key))}))",
        *(
            f"ALTER TABLE {name} ADD COLUMN IF NOT EXISTS {identifier(c.name)} {_TYPES[c.kind]}"
            for c in _columns(table)
            if c.name not in key
        ),
    ]
    if _has_place(table):
        index = identifier(f"{table.name}_{GEOMETRY}")
        statements += [
            f"ALTER TABLE {name} ADD COLUMN IF NOT EXISTS {GEOMETRY} geometry({_shape(table)}, 4326)",
            f"CREATE INDEX IF NOT EXISTS {index} ON {name} USING gist ({GEOMETRY})",
        ]
    return ";\n".join(statements)


def upserts(
    table: ExportTable, schema: str, rows: int = _STATEMENT_ROWS
) -> Iterator[tuple[int, str]]:
    """Yield statements of at most ``rows`` rows each, with how many: new rows are written, known
    ones renewed, none deleted."""
    key = KEYS[table.name]
    columns = _columns(table)
    names = [c.name for c in columns] + ([GEOMETRY] if _has_place(table) else [])
    renewed = [identifier(name) for name in names if name not in key]
    head = f"INSERT INTO {_full(table, schema)} ({', '.join(map(identifier, names))}) VALUES\n"
    tail = (
        f"\nON CONFLICT ({', '.join(map(identifier, key))}) DO UPDATE SET "
        + ", ".join(f"{name} = excluded.{name}" for name in renewed)
        if renewed
        else f"\nON CONFLICT ({', '.join(map(identifier, key))}) DO NOTHING"
    )
    for batch in table.batches():
        for piece in slices(batch, rows):
            # The last of rows with one key wins: one statement may renew a row only once.
            written: dict[tuple[str, ...], str] = {}
            values = [
                _literals(c, piece.columns[c.name], piece.count, c.name in key) for c in columns
            ]
            places = list(_places(table, piece.columns, piece.count))
            at = [names.index(name) for name in key]
            for row in zip(*values, places) if _has_place(table) else zip(*values):
                written[tuple(row[i] for i in at)] = f"({', '.join(row)})"
            if written:
                yield len(written), head + ",\n".join(written.values()) + tail


def identifier(name: str) -> str:
    """Return a name as SQL takes it, whatever it holds."""
    plain = (
        name.replace("\x00", "").encode("utf-8", "replace")[:_NAME_BYTES].decode("utf-8", "ignore")
    )
    return '"' + plain.replace('"', '""') + '"'


def text_literal(text: str) -> str:
    """Return a text as SQL takes it, whatever the server's settings. PostgreSQL holds no NUL."""
    plain = text.replace("\x00", "").encode("utf-8", "replace").decode("utf-8")
    quoted = plain.replace("'", "''")
    return "E'" + quoted.replace("\\", "\\\\") + "'" if "\\" in quoted else f"'{quoted}'"


def _columns(table: ExportTable) -> list[Column]:
    return [c for c in table.columns if c.kind is not Kind.GEOMETRY]


def _full(table: ExportTable, schema: str) -> str:
    return f"{identifier(schema)}.{identifier(table.name)}"


def _has_place(table: ExportTable) -> bool:
    return table.place is not None or table.geometry is not None


def _shape(table: ExportTable) -> str:
    return "Point" if table.place else "Geometry"


#: How values are written; texts and codes are those left.
_WRITERS: Mapping[Kind, Callable[[Any], str]] = {
    Kind.NUMBER: lambda value: repr(float(value)),
    Kind.INTEGER: lambda value: str(int(value)),
    Kind.TRUTH: lambda value: "true" if value else "false",
    Kind.INSTANT: lambda value: f"'{value.isoformat(sep=' ')}'",
    Kind.DAY: lambda value: f"'{value.isoformat()}'",
    Kind.TIME: lambda value: f"'{clock(value // timedelta(microseconds=1))}'",
}


def _literals(column: Column, values: Values, count: int, is_key: bool) -> list[str]:
    """Return a column's values as SQL takes them; one that all rows share is written once."""
    write = _WRITERS.get(column.kind, lambda value: text_literal(str(value)))
    # A key of texts has no NULL, which would never be equal to another.
    missing = "''" if is_key and column.kind in (Kind.TEXT, Kind.CODE) else "NULL"
    if isinstance(values, Same):
        return [missing if values.value is None else write(values.value)] * count
    plain = python_values(column.kind, values, count)
    return [missing if value is None else write(value) for value in plain]


def _places(table: ExportTable, columns: Mapping[str, Any], count: int) -> Iterator[str]:
    if table.geometry:
        for shape in python_values(Kind.GEOMETRY, columns[table.geometry], count):
            yield "NULL" if shape is None else _shape_literal(shape)
    elif table.place:
        lon, lat = (python_values(Kind.NUMBER, columns[name], count) for name in table.place)
        for x, y in zip(lon, lat):
            yield (
                "NULL"
                if x is None or y is None
                else f"ST_SetSRID(ST_MakePoint({float(x)!r}, {float(y)!r}), 4326)"
            )


def _shape_literal(shape: Geometry) -> str:
    text = json.dumps({"type": shape.type, "coordinates": shape.coordinates})
    return f"ST_SetSRID(ST_GeomFromGeoJSON({text_literal(text)}), 4326)"
