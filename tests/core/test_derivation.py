"""Energy used in each step, archived beside the meter's readings, also when readings come late."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np

from smartmetro.smartmetro_plugin.core.cache.archive_sqlite import SqliteArchive
from smartmetro.smartmetro_plugin.core.derivation import derive
from smartmetro.smartmetro_plugin.core.instants import to_microseconds
from smartmetro.smartmetro_plugin.core.model import ObservationSeries
from smartmetro.smartmetro_plugin.core.use_cases.loading import load_use_cases

LIGHTING = load_use_cases()["lighting"]
START = datetime(2026, 7, 1, tzinfo=UTC)
END = datetime(2026, 7, 2, tzinfo=UTC)


def arrive(archive: SqliteArchive, readings: dict[int, float]) -> None:
    at_us = [to_microseconds(START + timedelta(hours=hour)) for hour in readings]
    series = ObservationSeries(
        "m", "energy_index", "KWH", np.array(at_us, np.int64), np.array([*readings.values()], float)
    )
    archive.append("c", "t", "lighting", [series])
    derive(archive, LIGHTING, START, END, connection="c", tenant="t")


def energy(archive: SqliteArchive) -> dict[int, float]:
    found: dict[int, float] = {}
    for key, one in archive.series(
        "lighting", START - timedelta(days=9), END, properties=("energy",)
    ):
        assert (key.connection, key.tenant, key.sensor_id, one.unit) == ("c", "t", "m", "KWH")
        hours = (one.observed_at_us - to_microseconds(START)) // 3_600_000_000
        found.update(zip(hours.tolist(), one.value.tolist(), strict=True))
    return found


def test_increments_are_archived_from_the_reading_before_the_period_on(tmp_path: Path) -> None:
    archive = SqliteArchive(tmp_path)
    arrive(archive, {-30: 95.0, -1: 99.0, 0: 100.0, 1: 101.5})
    assert energy(archive) == {0: 1.0, 1: 1.5}


def test_late_reading_splits_the_increment_that_spanned_it(tmp_path: Path) -> None:
    archive = SqliteArchive(tmp_path)
    arrive(archive, {0: 100.0, 3: 106.0})
    assert energy(archive) == {3: 6.0}
    arrive(archive, {2: 104.0, 1: 101.0})
    assert energy(archive) == {1: 1.0, 2: 3.0, 3: 2.0}


def test_other_use_cases_derive_nothing(tmp_path: Path) -> None:
    archive = SqliteArchive(tmp_path)
    derive(archive, load_use_cases()["heat"], START, END, connection="c", tenant="t")
    assert energy(archive) == {}
