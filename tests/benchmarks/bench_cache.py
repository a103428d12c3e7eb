"""The cache and the archives of observations, beside the same rows or arrays with nothing around."""

from __future__ import annotations

import resource
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import chain
from pathlib import Path

import numpy as np

from smartmetro.smartmetro_plugin.core.cache.archive import Archive
from smartmetro.smartmetro_plugin.core.cache.archive_parquet import ParquetArchive
from smartmetro.smartmetro_plugin.core.cache.archive_sqlite import SqliteArchive
from smartmetro.smartmetro_plugin.core.cache.rows import sensor_row
from smartmetro.smartmetro_plugin.core.cache.store import Cache
from smartmetro.smartmetro_plugin.core.model import (
    Geometry,
    ObservationSeries,
    Reading,
    Sensor,
    SensorKey,
    SensorRecord,
)
from smartmetro.tests.benchmarks.row import Row, best_of

NOW = datetime(2026, 7, 21, 10, 0, tzinfo=UTC)
SENSORS, PAGE = 50_000, 1000
ALWAYS = (datetime(2020, 1, 1, tzinfo=UTC), datetime(2030, 1, 1, tzinfo=UTC))


def record(number: int, turn: int) -> SensorRecord:
    """Return a sensor with two readings; every twentieth changes with each ``turn``."""
    changes = turn if number % 20 == 0 else 0
    lon, lat = 5.0 + number % 700 / 1000, 43.0 + number // 700 / 1000
    at = NOW + timedelta(minutes=changes)
    return SensorRecord(
        Sensor(
            SensorKey("metro", "", f"urn:ngsi-ld:WeatherObserved:{number:06d}"),
            f"Capteur {number}",
            "heat",
            "WeatherObserved",
            lon,
            lat,
            Geometry("Point", (lon, lat)),
            commune="Marseille",
            insee="13055",
            battery_pct=80.0,
        ),
        (
            Reading("relative_humidity", 50.0, "P1", at),
            Reading("temperature", 20.0 + changes, "CEL", at),
        ),
    )


def pages(count: int, turn: int) -> Iterator[list[SensorRecord]]:
    for start in range(0, count, PAGE):
        yield [record(number, turn) for number in range(start, start + PAGE)]


def sync(cache: Cache, answer: list[list[SensorRecord]] | Iterator[list[SensorRecord]]) -> None:
    with cache.staging("metro", "") as writer:
        for page in answer:
            writer.add(page, NOW)
        writer.commit(complete=True, use_cases=(), synced_at=NOW)


def plain_insert(path: Path, answer: list[list[SensorRecord]]) -> float:
    """Insert the same values, already rows, into plain tables."""
    records = list(chain.from_iterable(answer))
    sensors = [(number, *sensor_row(r.sensor)) for number, r in enumerate(records)]
    readings = [
        (r.sensor.key.sensor_id, x.property, x.value, x.unit, "", "")
        for r in records
        for x in r.readings
    ]
    path.unlink(missing_ok=True)
    start = time.perf_counter()
    with sqlite3.connect(path) as db:
        db.execute(f"CREATE TABLE s ({', '.join(f'c{i}' for i in range(len(sensors[0])))})")
        db.execute("CREATE TABLE r (a, b, c, d, e, f)")
        db.executemany(f"INSERT INTO s VALUES ({', '.join('?' * len(sensors[0]))})", sensors)
        db.executemany("INSERT INTO r VALUES (?, ?, ?, ?, ?, ?)", readings)
    db.close()
    return time.perf_counter() - start


def cache_rows(folder: Path) -> list[Row]:
    turns = [list(pages(SENSORS, turn)) for turn in range(4)]
    plain = min(plain_insert(folder / "plain.sqlite", turns[0]) for _ in range(3))
    rows = []

    def row(what: str, seconds: float, aim: float | None = None) -> None:
        figure = SENSORS / seconds
        rows.append(
            Row(
                what,
                figure,
                "sensors/s",
                SENSORS / plain,
                "(plain INSERT)",
                f"{aim:,.0f}" if aim else "",
                figure >= aim if aim else None,
            )
        )

    with Cache.open(folder / "cache.gpkg") as cache:
        start = time.perf_counter()
        sync(cache, turns[0])
        row("first sync of 50 000 sensors", time.perf_counter() - start)
        left = iter(turns[1:])
        row("staged and diffed, 5 % changed", best_of(lambda: sync(cache, next(left))), 50_000)
        row("read back", best_of(lambda: sum(1 for _ in cache.records())))
    return rows


def memory_row(folder: Path) -> Row:
    """Peak memory of a sync of 100 000 sensors above that of one of 10 000."""
    with Cache.open(folder / "memory.gpkg") as cache:
        sync(cache, pages(10_000, 0))
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        sync(cache, pages(100_000, 1))
        grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    aim = "flat: under 20 MB"
    return Row("100 000 sensors: memory above 10 000", grown, "MB", None, "", aim, grown < 20)


def history() -> list[ObservationSeries]:
    """Return 5 million values: 280 sensors, two properties, three months every quarter of an hour."""
    rng = np.random.default_rng(0)
    start = int(np.datetime64("2026-06-01", "us").astype(np.int64))
    instants = start + np.arange(8928, dtype=np.int64) * 900_000_000
    day = 5 * np.sin(np.arange(instants.size) / 96 * 2 * np.pi)
    return [
        ObservationSeries(
            f"urn:ngsi-ld:WeatherObserved:{number // 2:06d}",
            ("temperature", "relative_humidity")[number % 2],
            "CEL",
            instants,
            np.round(20 + day + rng.normal(0, 0.5, instants.size), 1),
        )
        for number in range(560)
    ]


def archive_rows(name: str, archive: Archive, folder: Path, series: list) -> list[Row]:
    arrays = {str(i): np.stack([s.observed_at_us, s.value]) for i, s in enumerate(series)}
    plain = folder / "plain.npz"
    write_plain = best_of(lambda: np.savez_compressed(plain, **arrays), 1)

    def read_plain() -> None:
        with np.load(plain) as file:
            for key in file.files:
                file[key]

    start = time.perf_counter()
    archive.append("metro", "", "heat", series)
    wrote = time.perf_counter() - start
    folder_of = archive.folder  # type: ignore[attr-defined]
    size = sum(p.stat().st_size for p in folder_of.rglob("*") if p.is_file()) / 1e6
    read = best_of(lambda: sum(s.value.size for _, s in archive.series("heat", *ALWAYS)))
    scanned = best_of(lambda: archive.scan("heat", *ALWAYS).collect(backend="pandas"), 2)
    # What one refresh brings: a new value of each series.
    step = 900_000_000
    newest = [
        ObservationSeries(
            s.sensor_id, s.property, s.unit, s.observed_at_us[-1:] + step, s.value[-1:]
        )
        for s in series
    ]
    start = time.perf_counter()
    archive.append("metro", "", "heat", newest)
    refreshed = time.perf_counter() - start
    again = best_of(lambda: archive.append("metro", "", "heat", series), 1)
    npz = plain.stat().st_size / 1e6
    return [
        Row(f"{name}: write 5 M values", wrote, "s", write_plain, "(savez_compressed)"),
        Row(f"{name}: read as series", read, "s", best_of(read_plain), "(numpy.load)"),
        Row(f"{name}: scan to a pandas frame", scanned, "s"),
        Row(f"{name}: append all of it again", again, "s", wrote, "(first write)"),
        Row(f"{name}: append one value a series", refreshed * 1000, "ms"),
        Row(f"{name}: size", size, "MB", npz, "(savez_compressed)"),
    ]


def run() -> list[Row]:
    import narwhals  # noqa: F401 (what is measured is the archive, not the import)
    import pandas  # noqa: F401

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        rows = [memory_row(folder), *cache_rows(folder)]
        series = history()
        rows += archive_rows("sqlite", SqliteArchive(folder / "a"), folder, series)
        rows += archive_rows("parquet", ParquetArchive(folder / "b"), folder, series)
    return rows
