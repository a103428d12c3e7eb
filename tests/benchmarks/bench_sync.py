"""A whole synchronisation, from pages to statuses in the cache: time and memory at 100 000 sensors.

Reference for the memory: the same with a tenth of the pages; flat means that the ratio is near 1.
Reference for the time: SQLite alone inserting the same rows into one table.
"""

from __future__ import annotations

import sqlite3
import tempfile
import time
import tracemalloc
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

from smartmetro.smartmetro_plugin.core.cache.archive import open_archive
from smartmetro.smartmetro_plugin.core.cache.store import Cache
from smartmetro.smartmetro_plugin.core.cancellation import CancelFlag
from smartmetro.smartmetro_plugin.core.model import Reading, Sensor, SensorKey, SensorRecord
from smartmetro.smartmetro_plugin.core.platform.connection import Connection
from smartmetro.smartmetro_plugin.core.platform.protocol import SensorPage, SensorQuery
from smartmetro.smartmetro_plugin.core.sync import sync_connection
from smartmetro.smartmetro_plugin.core.use_cases.loading import load_use_cases
from smartmetro.tests.benchmarks.row import Row

PAGE = 1000
SENSORS = 100_000
NOW = datetime(2026, 7, 21, 12, tzinfo=timezone.utc)
CONNECTION = Connection("bench", "ngsi-ld", "http://broker")


def run() -> list[Row]:
    """Return the rows of the table."""
    few_mb, _ = _sync(SENSORS // 10, measured=True)
    many_mb, _ = _sync(SENSORS, measured=True)
    _, seconds = _sync(SENSORS, measured=False)
    plain_s = _plain_insert(SENSORS)
    return [
        Row(
            f"sync memory, {SENSORS:,} sensors",
            many_mb,
            "MB",
            few_mb,
            f"({SENSORS // 10:,} sensors)",
            "flat in pages",
            many_mb <= few_mb * 1.5,
        ),
        Row(f"first sync, {SENSORS:,} sensors", seconds, "s", plain_s, "(bare INSERT of the rows)"),
    ]


class _Pages:
    """A platform that makes its pages as they are asked for."""

    def __init__(self, count: int) -> None:
        self._count = count

    def supports_incremental(self) -> bool:
        return False

    def sensors(self, query: SensorQuery) -> Iterator[SensorPage]:
        for start in range(0, self._count, PAGE):
            yield SensorPage(
                tuple(_record(number) for number in range(start, start + PAGE)),
                server_date=NOW,
                announced_count=self._count,
            )


def _record(number: int) -> SensorRecord:
    sensor = Sensor(
        SensorKey("", "", f"urn:ngsi-ld:WeatherObserved:{number:06}"),
        f"Thermomètre {number}",
        "heat",
        "WeatherObserved",
        5.0 + number % 1000 / 1000,
        43.3,
        commune="Marseille",
    )
    seen = NOW - timedelta(minutes=number % 60)
    return SensorRecord(
        sensor,
        (
            Reading("temperature", 20.0 + number % 15, "CEL", seen),
            Reading("relative_humidity", 40.0, "P1", seen),
        ),
    )


def _sync(count: int, *, measured: bool) -> tuple[float, float]:
    """Return the peak of Python's memory in MB (0 when not measured) and the seconds."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "cache.gpkg"
        if measured:
            tracemalloc.start()
        began = time.perf_counter()
        with Cache.open(path) as cache:
            sync_connection(
                CONNECTION,
                _Pages(count),  # type: ignore[arg-type]
                cache,
                open_archive(Path(folder) / "cache.archive"),
                load_use_cases(),
                now=lambda: NOW,
                cancel=CancelFlag(),
                owner="bench",
            )
        seconds = time.perf_counter() - began
        peak = tracemalloc.get_traced_memory()[1] / 1e6 if measured else 0.0
        tracemalloc.stop()
    return peak, seconds


def _plain_insert(count: int) -> float:
    records = (_record(number) for number in range(count))
    rows = (
        (
            r.sensor.key.sensor_id,
            r.sensor.name,
            r.sensor.lon,
            r.sensor.lat,
            *(x.value for x in r.readings),
        )
        for r in records
    )
    with tempfile.TemporaryDirectory() as folder:
        began = time.perf_counter()
        with sqlite3.connect(Path(folder) / "plain.db") as database:
            database.execute(
                "CREATE TABLE t (id TEXT PRIMARY KEY, n TEXT, x REAL, y REAL, t REAL, h REAL)"
            )
            database.executemany("INSERT INTO t VALUES (?, ?, ?, ?, ?, ?)", rows)
        return time.perf_counter() - began
