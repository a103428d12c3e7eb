"""Writes observations as the table every SmartMetro algorithm reads: CSV, or Parquet with DuckDB.

Columns: ``connection``, ``sensor_id``, ``observed_at`` (ISO 8601, UTC), ``property``, ``value``,
``unit`` (UN/CEFACT code).
"""

from __future__ import annotations

import csv
import math
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import IO

from .cancellation import Cancellation, check
from .errors import ConfigurationError
from .messages import QT_TRANSLATE_NOOP
from .model import ObservationSeries, SensorKey
from .whole_file import whole_file

COLUMNS = ("connection", "sensor_id", "observed_at", "property", "value", "unit")
KeyedSeries = tuple[SensorKey, ObservationSeries]


def write_table(path: Path, series: Iterable[KeyedSeries], cancel: Cancellation) -> int:
    """Write the series to ``path`` by its ending (``.csv``, ``.parquet``) and return how many values.

    The file appears whole or not at all.

    Raises:
        ConfigurationError: another ending, a folder that cannot be written, or no DuckDB for Parquet.
        Cancelled: the user stopped; no file is left.
    """
    writers: dict[str, Callable[[Path, Iterable[KeyedSeries], Cancellation], int]] = {
        ".csv": _write_csv,
        ".parquet": _write_parquet,
    }
    writer = writers.get(path.suffix.lower())
    if writer is None:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro", "“{path}” must end in .csv or .parquet: choose one of these formats."
            ),
            path=str(path),
        )
    with whole_file(path) as partial:
        return writer(partial, series, cancel)


def _write_csv(path: Path, series: Iterable[KeyedSeries], cancel: Cancellation) -> int:
    with path.open("w", encoding="utf-8", newline="") as file:
        return _rows_to(file, series, cancel)


def _rows_to(file: IO[str], series: Iterable[KeyedSeries], cancel: Cancellation) -> int:
    import numpy as np

    rows = csv.writer(file, lineterminator="\n")
    rows.writerow(COLUMNS)
    count = 0
    for key, one in series:
        check(cancel)
        whole = not (one.observed_at_us % 1_000_000).any()
        instants = np.datetime_as_string(
            one.observed_at_us.astype("datetime64[us]"), unit="s" if whole else "us"
        )
        values = ["" if math.isnan(value) else repr(value) for value in one.value.tolist()]
        rows.writerows(
            (key.connection, key.sensor_id, f"{instant}Z", one.property, value, one.unit)
            for instant, value in zip(instants.tolist(), values)
        )
        count += len(values)
    return count


def _write_parquet(path: Path, series: Iterable[KeyedSeries], cancel: Cancellation) -> int:
    try:
        import duckdb
    except ImportError as error:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "Writing Parquet needs the package duckdb, which is not installed. Write CSV instead, "
                "or install it from SmartMetro > Options > Packages.",
            )
        ) from error
    rows = path.with_name(path.name + ".csv")
    try:
        count = _write_csv(rows, series, cancel)
        with duckdb.connect() as database:
            relation = database.read_csv(
                str(rows),
                header=True,
                dtype={
                    "connection": "VARCHAR",
                    "sensor_id": "VARCHAR",
                    "observed_at": "TIMESTAMPTZ",
                    "property": "VARCHAR",
                    "value": "DOUBLE",
                    "unit": "VARCHAR",
                },
            )
            relation.write_parquet(str(path), compression="zstd")
    finally:
        rows.unlink(missing_ok=True)
    return count
