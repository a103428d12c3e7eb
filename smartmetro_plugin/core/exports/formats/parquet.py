"""Parquet, by DuckDB; rows beyond a fixed memory wait on the disk."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...cancellation import Cancellation, check
from ...duckdb_settings import duckdb_settings
from ...errors import ConfigurationError
from ...messages import QT_TRANSLATE_NOOP
from ..table import MISSING, Batch, Column, ExportTable, Kind, Same, microseconds_of, python_values
from ..text_rows import clock, geojson

if TYPE_CHECKING:
    import duckdb

_TYPES = {
    Kind.NUMBER: "DOUBLE",
    Kind.INTEGER: "BIGINT",
    Kind.TRUTH: "BOOLEAN",
    Kind.INSTANT: "TIMESTAMPTZ",
    Kind.DAY: "DATE",
    Kind.TIME: "TIME",
}
#: Beyond this DuckDB puts rows aside on the disk.
_MEMORY = "512MB"
#: How a column of a frame becomes one of the table; ``{}`` is its name.
_READ = {
    Kind.INSTANT: "make_timestamptz({})",
    Kind.DAY: "DATE '1970-01-01' + {}::INTEGER",
    Kind.TIME: "make_timestamp({})::TIME",
}


def require_duckdb() -> None:
    """Make sure before the work begins that Parquet can be written.

    Raises:
        ConfigurationError: DuckDB is not installed.
    """
    try:
        import duckdb  # noqa: F401
    except ImportError as error:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "Writing Parquet needs the package duckdb, which is not installed. Write CSV instead, "
                "or install it from SmartMetro > Options > Packages.",
            )
        ) from error


def write_parquet(path: Path, table: ExportTable, cancel: Cancellation) -> int:
    """Write the table and return how many rows.

    Raises:
        ConfigurationError: DuckDB is not installed.
        Cancelled: the user stopped.
        OSError: the disk is full, or the folder cannot be written.
    """
    require_duckdb()
    import duckdb

    overflow = path.with_name(f"{path.name}.tmp")
    settings = {**duckdb_settings(), "memory_limit": _MEMORY, "temp_directory": str(overflow)}
    count = 0
    try:
        with duckdb.connect(config=settings) as database:
            for kept in ("varying", "shared"):
                database.execute(f"CREATE TABLE {kept} ({_declared(table.columns)})")
            for number, batch in enumerate(table.batches()):
                check(cancel)
                _insert(database, table.columns, batch, number)
                count += batch.count
            check(cancel)
            database.sql(_joined(table.columns)).write_parquet(str(path), compression="zstd")
    # The latter when the disk for what is put aside is full.
    except (duckdb.IOException, duckdb.OutOfMemoryException) as error:
        raise OSError(str(error)) from error
    finally:
        shutil.rmtree(overflow, ignore_errors=True)
    return count


def _declared(columns: tuple[Column, ...]) -> str:
    types = [f"c{n} {_TYPES.get(c.kind, 'VARCHAR')}" for n, c in enumerate(columns)]
    return ", ".join(["batch INTEGER", *types])


def _joined(columns: tuple[Column, ...]) -> str:
    """Return the query that puts together what varies and what whole batches share."""
    selected = ", ".join(
        f"coalesce(v.c{n}, s.c{n}) AS {_quoted(c.name)}" for n, c in enumerate(columns)
    )
    return f"SELECT {selected} FROM varying v JOIN shared s ON v.batch = s.batch"


def _insert(
    database: duckdb.DuckDBPyConnection, columns: tuple[Column, ...], batch: Batch, number: int
) -> None:
    """Write the rows; a value that they all share is written once, ten times less to store."""
    import numpy as np
    import pandas as pd

    frame: dict[str, Any] = {"batch": np.full(batch.count, number, dtype=np.int32)}
    read = {"batch": "batch"}
    shared: list[Any] = [number]
    for position, column in enumerate(columns):
        values, name = batch.columns[column.name], f"c{position}"
        if isinstance(values, Same):
            shared.append(_plain(column.kind, values.value))
            continue
        shared.append(None)
        if column.kind in _READ:
            frame[name] = np.asarray(values, dtype=np.int64)
            read[name] = f"CASE WHEN {name} <> {MISSING} THEN {_READ[column.kind].format(name)} END"
        elif column.kind is Kind.NUMBER:
            frame[name] = values
            read[name] = f"CASE WHEN isfinite({name}) THEN {name} END"
        else:
            plain = python_values(column.kind, values, batch.count)
            frame[name] = pd.Series([_plain(column.kind, v) for v in plain], dtype=object)
            read[name] = f"{name}::{_TYPES.get(column.kind, 'VARCHAR')}"
    places = ", ".join("?" * len(shared))
    database.execute(f"INSERT INTO shared VALUES ({places})", shared)
    database.register("rows_of_batch", pd.DataFrame(frame, copy=False))
    database.execute(
        f"INSERT INTO varying ({', '.join(read)}) SELECT {', '.join(read.values())} FROM rows_of_batch"
    )
    database.unregister("rows_of_batch")


def _plain(kind: Kind, value: Any) -> Any:
    if value is None:
        return None
    if kind is Kind.GEOMETRY:
        return geojson(value)
    return clock(microseconds_of(value)) if kind is Kind.TIME else value


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
