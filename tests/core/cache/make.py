"""Sensors, records and syncs in one line."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from smartmetro.smartmetro_plugin.core.cache.states import SyncResult
from smartmetro.smartmetro_plugin.core.cache.store import Cache
from smartmetro.smartmetro_plugin.core.model import Reading, Sensor, SensorKey, SensorRecord

NOW = datetime(2026, 7, 21, 10, 0, tzinfo=UTC)


def sensor(sensor_id: str, **changes: Any) -> Sensor:
    values = {"name": sensor_id, "use_case": "heat", "type": "Device", **changes}
    return Sensor(key=SensorKey("metro", "", sensor_id), **values)


def record(sensor_id: str, value: float = 20.0, minute: int = 0, **changes: Any) -> SensorRecord:
    reading = Reading("temperature", value, "CEL", NOW + timedelta(minutes=minute))
    return SensorRecord(sensor(sensor_id, **changes), (reading,))


def sync(
    cache: Cache,
    *records: SensorRecord,
    complete: bool = True,
    use_cases: tuple[str, ...] = (),
    at: datetime = NOW,
    **more: Any,
) -> SyncResult:
    with cache.staging("metro", "") as writer:
        writer.add(records, at)
        return writer.commit(complete=complete, use_cases=use_cases, synced_at=at, **more)


def ids(cache: Cache, **filters: Any) -> list[str]:
    return [cached.record.sensor.key.sensor_id for cached in cache.records(**filters)]
