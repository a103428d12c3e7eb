"""What a refresh of 10 000 sensors costs the alert rules, when each has one new value.

The reference is what nobody can do without: reading the same sensors with their last values from
the cache, which the status of each refresh does too.
"""

from __future__ import annotations

import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np

from smartmetro.smartmetro_plugin.core.alerts.replay import replay_alerts
from smartmetro.smartmetro_plugin.core.alerts.rule import Rule, RuleBook, RuleKind
from smartmetro.smartmetro_plugin.core.alerts.rule_file import default_rules_path, load_rules
from smartmetro.smartmetro_plugin.core.cache.archive import archive_folder, open_archive
from smartmetro.smartmetro_plugin.core.cache.store import Cache
from smartmetro.smartmetro_plugin.core.instants import to_microseconds
from smartmetro.smartmetro_plugin.core.model import (
    ObservationSeries,
    Reading,
    Sensor,
    SensorKey,
    SensorRecord,
)
from smartmetro.smartmetro_plugin.core.platform.connection import Connection
from smartmetro.smartmetro_plugin.core.use_cases.loading import load_use_cases

from .row import Row

_SENSORS = 10_000
_START = datetime(2026, 7, 20, tzinfo=UTC)
_CONNECTION = Connection("metro", "ngsi-ld", "http://host")
_HISTORY = 96
_BASIC = RuleBook(
    (
        Rule("full", "waste", RuleKind.THRESHOLD, "fill", level=90.0, hysteresis=10.0),
        Rule("silent", "waste", RuleKind.SILENCE, min_duration_s=None),
        Rule("battery", "waste", RuleKind.BATTERY, "battery_pct", above=False, level=20.0),
    )
)


def run() -> list[Row]:
    """Measure and return the rows."""
    rows = []
    shipped = load_rules(default_rules_path(), load_use_cases())
    for what, book in (("threshold, silence, battery", _BASIC), ("all shipped rules", shipped)):
        with tempfile.TemporaryDirectory() as folder:
            replay_s, read_s = _refresh(Path(folder) / "cache.gpkg", book)
        rows.append(
            Row(
                f"alert rules over {_SENSORS} sensors, one new value each ({what})",
                replay_s,
                "s",
                read_s,
                "reading them from the cache",
                "0.5 s",
                replay_s <= 0.5,
            )
        )
    return rows


def _refresh(path: Path, book: RuleBook) -> tuple[float, float]:
    """Return the best of three refreshes, and of reading the sensors."""
    use_cases, rng = load_use_cases(), np.random.default_rng(1)
    with Cache.open(path) as cache:
        archive = open_archive(archive_folder(path))
        before = np.array([to_microseconds(_START) - n * 900_000_000 for n in range(_HISTORY)])
        archive.append(
            "metro", "", "waste",
            (
                ObservationSeries(_id(n), "fill", "P1", before, rng.uniform(20, 60, _HISTORY))
                for n in range(_SENSORS)
            ),
        )  # fmt: skip
        replays, reads = [], []
        for step in range(4):
            now = _START + timedelta(minutes=15 * (step + 1))
            values = rng.uniform(20, 92, _SENSORS)
            with cache.staging("metro", "") as writer:
                writer.add([_record(n, float(values[n]), now) for n in range(_SENSORS)], now)
                writer.commit(complete=True, use_cases=(), synced_at=now)
            instant = np.array([to_microseconds(now)])
            archive.append(
                "metro", "", "waste",
                (
                    ObservationSeries(_id(n), "fill", "P1", instant, values[n : n + 1])
                    for n in range(_SENSORS)
                ),
            )  # fmt: skip
            begun = time.perf_counter()
            sum(1 for _ in cache.records("metro"))
            reads.append(time.perf_counter() - begun)
            begun = time.perf_counter()
            replay_alerts(_CONNECTION, cache, archive, use_cases, book, now)
            replays.append(time.perf_counter() - begun)
    return min(replays[1:]), min(reads)  # the first looks back a week


def _id(number: int) -> str:
    return f"urn:ngsi-ld:WasteContainer:{number:05d}"


def _record(number: int, value: float, now: datetime) -> SensorRecord:
    key = SensorKey("metro", "", _id(number))
    sensor = Sensor(key, f"PAV {number}", "waste", "WasteContainer", battery_pct=80.0)
    return SensorRecord(sensor, (Reading("fill", value, "P1", now),))
