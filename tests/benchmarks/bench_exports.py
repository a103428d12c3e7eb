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
    table, never = _table(), CancelFlag()
    before = _peak_mb()
    write_csv(folder / "first.csv", table, never, FRENCH)
    grown = _peak_mb() - before
    yield Row("memory grown by a CSV", grown, "MB", aim="flat: under 200", met=grown < 200)
    source = folder / "source.parquet"
    write_parquet(source, table, never)
    grown = _peak_mb() - before
    yield Row("memory grown by Parquet", grown, "MB", aim="bounded: under 900", met=grown < 900)
    with duckdb.connect() as database:
        database.execute("SET TimeZone = 'UTC'")
        database.execute(f"CREATE TABLE o AS SELECT * FROM '{source}'")
        text_s, parquet_s = (
            best_of(partial(database.execute, f"COPY o TO '{folder}/reference' ({option})"), 2)
            for option in ("FORMAT csv", "FORMAT parquet, COMPRESSION zstd")
        )
    out = folder / "out"
    for what, work, reference_s in (
        ("CSV, ISO", partial(write_csv, out, table, never, PLAIN), text_s),
        ("CSV, French", partial(write_csv, out, table, never, FRENCH), text_s),
        ("Parquet", partial(write_parquet, out, table, never), parquet_s),
    ):
        figure = best_of(work, 2)
        met = figure <= 1.5 * reference_s
        name = f"10 M observations to {what}"
        yield Row(name, figure, "s", reference_s, "DuckDB’s COPY", "ratio under 1.5", met)


def _peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


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
