"""A small network whose values are appended and replayed at chosen instants."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np

from smartmetro.smartmetro_plugin.core.alerts.alert import Alert
from smartmetro.smartmetro_plugin.core.alerts.replay import replay_alerts
from smartmetro.smartmetro_plugin.core.alerts.rule import Rule, RuleBook, RuleKind
from smartmetro.smartmetro_plugin.core.alerts.summary import AlertSummary
from smartmetro.smartmetro_plugin.core.cache.archive import archive_folder, open_archive
from smartmetro.smartmetro_plugin.core.cache.states import FetchState
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

START = datetime(2026, 7, 20, 0, 0, tzinfo=UTC)
CONNECTION = Connection("metro", "ngsi-ld", "http://host")
USE_CASES = load_use_cases()
Point = tuple[float, float]  # minutes since START, value


def rule(kind: RuleKind = RuleKind.THRESHOLD, **changes: Any) -> Rule:
    base: dict[str, Any] = {"id": f"r_{kind.value}", "use_case": "heat", "property": "temperature"}
    if kind is RuleKind.SILENCE:
        base |= {"property": "", "min_duration_s": None}
    return Rule(kind=kind, **{**base, **changes})


def at(minutes: float) -> datetime:
    return START + timedelta(minutes=minutes)


class World:
    """One cache with its archive; ``fetched`` says that the whole history was read."""

    def __init__(self, folder: Path, rules: Iterable[Rule], fetched: bool = False) -> None:
        self.path = folder / "cache.gpkg"
        self.book = RuleBook(tuple(rules))
        self.sensors: dict[str, dict[str, Any]] = {}
        self.last: dict[str, tuple[datetime, float]] = {}
        self.fetched = fetched

    def observe(self, sensor_id: str, points: Sequence[Point], **sensor: Any) -> None:
        """Put values into the archive, and the newest into the cache."""
        self.sensors.setdefault(sensor_id, {}).update(sensor)
        instants = [at(minutes) for minutes, _ in points]
        if points:
            series = ObservationSeries(
                sensor_id,
                "temperature",
                "CEL",
                np.array([to_microseconds(i) for i in instants]),
                np.array([float(v) for _, v in points]),
            )
            report = open_archive(archive_folder(self.path)).append("metro", "", "heat", [series])
            if report.corrected:
                with Cache.open(self.path) as cache:
                    cache.alert_log.distrust("metro", "", report.corrected)
            newest = max(zip(instants, (v for _, v in points), strict=True))
            self.last[sensor_id] = max(newest, self.last.get(sensor_id, newest))

    def sync(self, minutes: float) -> AlertSummary:
        """Bring the cache in step and replay."""
        now = at(minutes)
        with Cache.open(self.path) as cache:
            with cache.staging("metro", "") as writer:
                writer.add([self._record(sensor_id) for sensor_id in self.sensors], now)
                writer.commit(complete=True, use_cases=(), synced_at=now)
            if self.fetched:
                long_ago = START - timedelta(days=400)
                cache.save_fetch_state(FetchState("metro", "", "heat", long_ago, now))
            return self.replay(cache, now)

    def replay(self, cache: Cache, now: datetime) -> AlertSummary:
        archive = open_archive(archive_folder(self.path), cache.succession())
        summary = replay_alerts(CONNECTION, cache, archive, USE_CASES, self.book, now)
        assert summary.open_count == sum(
            a.closed_at is None for a in cache.alert_log.during(None, None)
        )
        return summary

    def log(self) -> list[Alert]:
        with Cache.open(self.path) as cache:
            return cache.alert_log.during(None, None)

    def spells(self, sensor_id: str | None = None) -> list[tuple[float, float | None]]:
        """Return (opened, closed) in minutes since START."""
        return [
            (minutes_of(a.opened_at), None if a.closed_at is None else minutes_of(a.closed_at))
            for a in self.log()
            if sensor_id in (None, a.key.sensor_id)
        ]

    def _record(self, sensor_id: str) -> SensorRecord:
        described = {"name": sensor_id, "use_case": "heat", "type": "Device"}
        sensor = Sensor(
            key=SensorKey("metro", "", sensor_id), **{**described, **self.sensors[sensor_id]}
        )
        last = self.last.get(sensor_id)
        readings = (Reading("temperature", last[1], "CEL", last[0]),) if last else ()
        return SensorRecord(sensor, readings)


def minutes_of(instant: datetime) -> float:
    return (instant - START) / timedelta(minutes=1)
