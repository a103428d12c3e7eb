"""Parquet, by DuckDB, through a table on disk so that memory stays flat."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...cancellation import Cancellation, check
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

    store = path.with_name(f"{path.name}.duckdb")
    count = 0
    try:
        with duckdb.connect(str(store)) as database:
            declared = ", ".join(
                f"{_quoted(c.name)} {_TYPES.get(c.kind, 'VARCHAR')}" for c in table.columns
            )
            # Never committed: what is written on the way need not be safe, only small in memory.
            database.execute("BEGIN")
            database.execute(f"CREATE TABLE exported ({declared})")
            for batch in table.batches():
                check(cancel)
                _insert(database, table.columns, batch)
                count += batch.count
            check(cancel)
            database.table("exported").write_parquet(str(path), compression="zstd")
            database.execute("ROLLBACK")
    except duckdb.IOException as error:
        raise OSError(str(error)) from error
    finally:
        for left in (store, store.with_name(f"{store.name}.wal")):
            left.unlink(missing_ok=True)
    return count


def _insert(database: duckdb.DuckDBPyConnection, columns: tuple[Column, ...], batch: Batch) -> None:
    import numpy as np
    import pandas as pd

    frame: dict[str, Any] = {"row_number": np.arange(batch.count)}
    selected, shared = [], []
    for position, column in enumerate(columns):
        values, name = batch.columns[column.name], f"c{position}"
        if isinstance(values, Same):
            selected.append(f"?::{_TYPES.get(column.kind, 'VARCHAR')}")
            shared.append(_plain(column.kind, values.value))
        elif column.kind in _READ:
            frame[name] = np.asarray(values, dtype=np.int64)
            selected.append(
                f"CASE WHEN {name} <> {MISSING} THEN {_READ[column.kind].format(name)} END"
            )
        elif column.kind is Kind.NUMBER:
            frame[name] = values
            selected.append(f"CASE WHEN isfinite({name}) THEN {name} END")
        else:
            plain = python_values(column.kind, values, batch.count)
            frame[name] = pd.Series([_plain(column.kind, v) for v in plain], dtype=object)
            selected.append(f"{name}::{_TYPES.get(column.kind, 'VARCHAR')}")
    database.register("batch", pd.DataFrame(frame, copy=False))
    database.execute(f"INSERT INTO exported SELECT {', '.join(selected)} FROM batch", shared)
    database.unregister("batch")


def _plain(kind: Kind, value: Any) -> Any:
    if value is None:
        return None
    if kind is Kind.GEOMETRY:
        return geojson(value)
    return clock(microseconds_of(value)) if kind is Kind.TIME else value


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
