"""Ten million observations to CSV and Parquet, beside DuckDB's own COPY of the same table."""

from __future__ import annotations

import resource
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import duckdb
import numpy as np

from smartmetro.smartmetro_plugin.core.cancellation import CancelFlag
from smartmetro.smartmetro_plugin.core.exports.formats.delimited import FRENCH, PLAIN, write_csv
from smartmetro.smartmetro_plugin.core.exports.formats.parquet import write_parquet
from smartmetro.smartmetro_plugin.core.exports.observations import COLUMNS
from smartmetro.smartmetro_plugin.core.exports.table import Batch, ExportTable, Same

from .row import Row, best_of

SENSORS, EACH = 100, 100_000


def run() -> list[Row]:
    """Measure and return the figures."""
    with tempfile.TemporaryDirectory() as folder:
        return list(_rows(Path(folder)))


def _rows(folder: Path) -> Iterator[Row]:
    table = _table()
    source = folder / "source.parquet"
    write_parquet(source, table, CancelFlag())
    with duckdb.connect() as database:
        database.execute("SET TimeZone = 'UTC'")
        database.execute(f"CREATE TABLE o AS SELECT * FROM '{source}'")
        csv_s, parquet_s = (
            best_of(partial(database.execute, f"COPY o TO '{folder}/ref.{ending}' ({option})"), 2)
            for option, ending in (("FORMAT csv", "csv"), ("FORMAT parquet, COMPRESSION zstd", "parquet"))
        )  # fmt: skip
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for what, work, reference in (
        ("10 M observations to CSV, ISO", partial(write_csv, folder / "o.csv", table, CancelFlag(), PLAIN), csv_s),
        ("10 M observations to CSV, French", partial(write_csv, folder / "f.csv", table, CancelFlag(), FRENCH), csv_s),
        ("10 M observations to Parquet", partial(write_parquet, folder / "o.parquet", table, CancelFlag()), parquet_s),
    ):  # fmt: skip
        figure = best_of(work, 2)
        yield Row(what, figure, "s", reference, "DuckDB’s COPY", "≤ 1.5", figure <= 1.5 * reference)
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    yield Row("memory grown meanwhile", grown, "MB", aim="flat: under 300", met=grown < 300)


def _table() -> ExportTable:
    def batches() -> Iterator[Batch]:
        random = np.random.default_rng(7)
        at_us = 1_750_000_000_000_000 + 900_000_000 * np.arange(EACH, dtype=np.int64)
        for number in range(SENSORS):
            yield Batch(
                EACH,
                {
                    "connection": Same("metropole"),
                    "tenant": Same(""),
                    "sensor_id": Same(f"urn:ngsi-ld:WeatherObserved:{number:03d}"),
                    "observed_at": at_us,
                    "property": Same("temperature"),
                    "value": np.round(random.normal(20, 8, EACH), 1),
                    "unit": Same("CEL"),
                },
            )

    return ExportTable("observations", COLUMNS, batches)
