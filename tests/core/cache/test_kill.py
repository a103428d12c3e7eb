"""Killed at any moment, the cache and the archive are whole: the old generation or the new one."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from smartmetro.smartmetro_plugin.core.cache.archive import PARQUET, SQLITE, make_archive
from smartmetro.smartmetro_plugin.core.cache.store import Cache

SENSORS = 300
ROUNDS = 25
ROOT = Path(__file__).parents[3]

#: Syncs a network for ever; in generation N each sensor reads N, and N names each of them.
WRITER = f"""
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np

from smartmetro.smartmetro_plugin.core.cache.archive import make_archive
from smartmetro.smartmetro_plugin.core.cache.store import Cache
from smartmetro.smartmetro_plugin.core.model import (
    ObservationSeries, Reading, Sensor, SensorKey, SensorRecord,
)

path, kind = Path(sys.argv[1]), sys.argv[2]
archive = make_archive(path.with_suffix(".archive"), kind)
start = datetime(2026, 1, 1, tzinfo=UTC)
with Cache.open(path) as cache:
    generation = 0
    for cached in cache.records():
        generation = int(cached.record.sensor.name)
    print("ready", flush=True)
    while True:
        generation += 1
        now = start + timedelta(hours=generation)
        ids = [f"s{{(i + generation) % {SENSORS}}}" for i in range({SENSORS})]
        instant = np.array([int(now.timestamp()) * 1_000_000])
        archive.append("metro", "", "heat", (
            ObservationSeries(i, "temperature", "CEL", instant, np.array([float(generation)]))
            for i in ids[:20]
        ))
        with cache.staging("metro", "") as writer:
            for page in range(0, {SENSORS}, 50):
                writer.add([
                    SensorRecord(
                        Sensor(SensorKey("metro", "", i), str(generation), "heat", "Device"),
                        (Reading("temperature", float(generation), "CEL", now),),
                    )
                    for i in ids[page : page + 50]
                ], now)
            writer.commit(complete=True, use_cases=(), synced_at=now, server_date=now)
        print(generation, flush=True)
"""


def run_and_kill(script: Path, path: Path, kind: str, seconds: float) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "build" / "plugins")}
    command = [sys.executable, str(script), str(path), kind]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        # One whole generation, then somewhere in the next ones, however slow the machine.
        assert process.stdout.readline()
        time.sleep(seconds)
        process.send_signal(signal.SIGKILL)
        process.wait()


def check_cache(path: Path) -> int:
    """Return the generation that the cache holds, whole."""
    with Cache.open(path) as cache:
        assert cache.notices == ()
        records = [cached.record for cached in cache.records()]
        state = cache.sync_state("metro", "")
        revision = cache.revision()
    if not records:
        assert state is None and revision == 0
        return 0
    assert len(records) == SENSORS
    (generation,) = {int(record.sensor.name) for record in records}
    assert {reading.value for record in records for reading in record.readings} == {generation}
    assert state is not None and state.sensor_count == SENSORS and revision == generation
    with sqlite3.connect(path) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    db.close()
    return generation


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
@pytest.mark.parametrize(("kind", "rounds"), [(SQLITE, ROUNDS), (PARQUET, 6)])
def test_kill_during_sync(tmp_path: Path, kind: str, rounds: int) -> None:
    script = tmp_path / "writer.py"
    script.write_text(WRITER, "utf-8")
    path = tmp_path / "cache.gpkg"
    rng = random.Random(20260721)
    generation = 0
    for _ in range(rounds):
        run_and_kill(script, path, kind, rng.uniform(0.0, 0.15))
        found = check_cache(path)
        assert found >= generation, "what was committed never goes back"
        generation = found
        archive = make_archive(path.with_suffix(".archive"), kind)
        always = datetime(2026, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)
        kept = {float(v) for _, series in archive.series("heat", *always) for v in series.value}
        # The archive is written first, so it is never behind the cache; nor more than one ahead.
        assert set(map(float, range(1, generation + 1))) <= kept
        assert kept <= set(map(float, range(1, generation + 2)))
    assert generation >= rounds
