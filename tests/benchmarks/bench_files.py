"""A million-row CSV of a supplier read into the archive, beside DuckDB reading the same file raw.

DuckDB reads with two threads, its types guessed, decimals turned from commas; it checks no unit,
tells of no bad row and writes nothing.
"""

from __future__ import annotations

import tempfile
from datetime import datetime, timezone
from pathlib import Path

import duckdb
import numpy as np

from smartmetro.smartmetro_plugin.core.cache.archive import open_archive
from smartmetro.smartmetro_plugin.core.cancellation import CancelFlag
from smartmetro.smartmetro_plugin.core.platform.connection import FILES, Connection
from smartmetro.smartmetro_plugin.core.platform.field_mapping.mapping import (
    FieldMapping,
    FieldRule,
    Measure,
    Role,
)
from smartmetro.smartmetro_plugin.core.platform.files import FilesPlatform
from smartmetro.smartmetro_plugin.core.platform.protocol import ObservationQuery, SensorQuery
from smartmetro.smartmetro_plugin.core.use_cases.loading import load_use_cases
from smartmetro.tests.benchmarks.row import Row, best_of

ROWS, SENSORS = 1_000_000, 500
EVER = (datetime(2000, 1, 1, tzinfo=timezone.utc), datetime(2100, 1, 1, tzinfo=timezone.utc))
MAPPING = FieldMapping(
    "mesures.csv",
    "heat",
    (
        FieldRule("Capteur", Role.SENSOR_ID),
        FieldRule("Horodatage", Role.TIME),
        FieldRule("Température (°C)", Role.VALUE, Measure("temperature", "CEL")),
    ),
)


def run() -> list[Row]:
    """Return the rows of the table."""
    with tempfile.TemporaryDirectory() as text:
        folder = Path(text)
        rows = []
        for what, french in (("ISO dates", False), ("French local dates", True)):
            write(folder / "mesures.csv", french)
            raw_s = best_of(lambda: read_raw(folder / "mesures.csv"))
            read_s = best_of(lambda: read(folder))
            write_s = best_of(lambda: into_archive(folder), 1)
            reference = (raw_s, "(DuckDB, raw)")
            rows += [
                Row(f"1 M rows read, {what}", read_s, "s", *reference),
                Row(f"1 M rows into the archive, {what}", write_s, "s", *reference),
            ]
        platform = open_folder(folder)
        first_s = best_of(lambda: list(platform.sensors(SensorQuery())), 1)
        again_s = best_of(lambda: list(platform.sensors(SensorQuery())))
        rows.append(
            Row("refresh of the unchanged folder", again_s, "s", first_s, "(the first reading)")
        )
        return rows


def write(path: Path, french: bool) -> None:
    """Write half-hours of 500 sensors with decimal commas, in the order of time."""
    values = 15 + 10 * np.random.default_rng(1).standard_normal(ROWS)
    instants = np.datetime64("2026-05-01T00:00", "m") + 30 * np.arange(ROWS // SENSORS)
    texts = [
        f"{t:%d/%m/%Y %H:%M}" if french else f"{t:%Y-%m-%dT%H:%M:%S}Z" for t in instants.tolist()
    ]
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write("Capteur;Horodatage;Température (°C);Remarque\n")
        for row, value in enumerate(values.tolist()):
            number = f"{value:.1f}".replace(".", ",")
            file.write(f"TH-{row % SENSORS:04d};{texts[row // SENSORS]};{number};\n")


def open_folder(folder: Path) -> FilesPlatform:
    connection = Connection("bench", FILES, str(folder), mappings=(MAPPING,))
    return FilesPlatform(connection, load_use_cases(), CancelFlag())


def read(folder: Path) -> int:
    query = ObservationQuery("heat", *EVER)
    pages = open_folder(folder).observations(query)
    count = sum(series.value.size for page in pages for series in page.series)
    if count != ROWS:
        raise RuntimeError(f"{count} values instead of {ROWS}")
    return count


def into_archive(folder: Path) -> None:
    archive = open_archive(folder / f"archive_{len(list(folder.iterdir()))}")
    for page in open_folder(folder).observations(ObservationQuery("heat", *EVER)):
        archive.append("bench", "", "heat", page.series)


def read_raw(path: Path) -> None:
    with duckdb.connect() as database:
        relation = database.read_csv(str(path), sep=";", decimal=",", header=True)
        relation.fetchnumpy()
