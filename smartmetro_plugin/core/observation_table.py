"""Writes observations as the table every SmartMetro algorithm reads: CSV, or Parquet with DuckDB.

Columns: ``connection``, ``sensor_id``, ``observed_at`` (ISO 8601, UTC), ``property``, ``value``,
``unit`` (UN/CEFACT code), and ``qc_flag`` where quality control has been made.
"""

from __future__ import annotations

import csv
import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from pathlib import Path

from .cancellation import Cancellation, check
from .duckdb_settings import duckdb_settings
from .errors import ConfigurationError
from .exports.formats.parquet import require_duckdb
from .messages import QT_TRANSLATE_NOOP
from .model import ObservationSeries, SensorKey
from .whole_file import whole_file

COLUMNS = ("connection", "sensor_id", "observed_at", "property", "value", "unit")
FLAG_COLUMN = "qc_flag"
_BATCH = 10_000
#: Those of the columns in Parquet that are no texts.
_TYPES = {"observed_at": "TIMESTAMPTZ", "value": "DOUBLE"}
KeyedSeries = tuple[SensorKey, ObservationSeries]
#: A series with the text of ``qc_flag`` of each of its values.
FlaggedSeries = tuple[SensorKey, ObservationSeries, Sequence[str]]


def check_ending(path: Path) -> None:
    """Refuse a file name that no table is written to: before hours of reading, not after.

    Raises:
        ConfigurationError: it ends neither in ``.csv`` nor in ``.parquet``.
    """
    if path.suffix.lower() not in (".csv", ".parquet"):
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro", "“{path}” must end in .csv or .parquet: choose one of these formats."
            ),
            path=str(path),
        )


def write_table(path: Path, series: Iterable[KeyedSeries], cancel: Cancellation) -> int:
    """Write the series to ``path`` by its ending (``.csv``, ``.parquet``) and return how many values.

    The file appears whole or not at all.

    Raises:
        ConfigurationError: another ending, a folder that cannot be written, or no DuckDB for Parquet.
        Cancelled: the user stopped; no file is left.
    """
    return _write(path, COLUMNS, _rows(series, cancel))


def write_flagged_table(path: Path, series: Iterable[FlaggedSeries], cancel: Cancellation) -> int:
    """Write the series as :func:`write_table` does, with the column ``qc_flag``."""
    rows = chain.from_iterable(
        ((*row, flag) for row, flag in zip(_rows([(key, one)], cancel), flags))
        for key, one, flags in series
    )
    return _write(path, (*COLUMNS, FLAG_COLUMN), rows)


def _write(path: Path, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> int:
    """Write rows to ``path`` by its ending and return how many.

    The file appears whole or not at all.

    Raises:
        ConfigurationError: another ending, a folder that cannot be written, or no DuckDB for Parquet.
        Cancelled: the user stopped; no file is left.
    """
    check_ending(path)
    writer = _write_csv if path.suffix.lower() == ".csv" else _write_parquet
    with whole_file(path) as partial:
        return writer(partial, columns, rows)


def _write_csv(path: Path, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> int:
    count = 0
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        left = iter(rows)
        while batch := list(islice(left, _BATCH)):
            writer.writerows(batch)
            count += len(batch)
    return count


def _rows(series: Iterable[KeyedSeries], cancel: Cancellation) -> Iterator[tuple[str, ...]]:
    import numpy as np

    for key, one in series:
        check(cancel)
        whole = not (one.observed_at_us % 1_000_000).any()
        instants = np.datetime_as_string(
            one.observed_at_us.astype("datetime64[us]"), unit="s" if whole else "us"
        )
        values = ["" if math.isnan(value) else repr(value) for value in one.value.tolist()]
        for instant, value in zip(instants.tolist(), values):
            yield key.connection, key.sensor_id, f"{instant}Z", one.property, value, one.unit


def _write_parquet(path: Path, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> int:
    require_duckdb()
    import duckdb

    text = path.with_name(path.name + ".csv")
    try:
        count = _write_csv(text, columns, rows)
        with duckdb.connect(config=duckdb_settings()) as database:
            relation = database.read_csv(
                str(text),
                header=True,
                dtype={name: _TYPES.get(name, "VARCHAR") for name in columns},
            )
            relation.write_parquet(str(path), compression="zstd")
    finally:
        text.unlink(missing_ok=True)
    return count
