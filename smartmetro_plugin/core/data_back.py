"""Whether a sensor speaks again after somebody went to it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from .cache.archive import Archive
from .cache.store import Cache
from .instants import from_microseconds
from .model import Maintenance


def note_data_back(
    cache: Cache, archive: Archive, connection: str, now: datetime
) -> list[Maintenance]:
    """Find the first value after the end of each intervention that still waits for one, note it in
    the cache, and return those that data came back for.

    Raises:
        CacheError: the cache or the archive cannot be read or written.
    """
    waiting = [
        item
        for item in cache.maintenance(connection)
        if item.ended_at is not None and item.ended_at <= now and item.data_back_at is None
    ]
    if not waiting:
        return []
    ids = sorted({item.key.sensor_id for item in waiting})
    sensors = {
        cached.record.sensor.key: cached.record
        for cached in cache.records(connection, sensor_ids=ids)
    }
    found: dict[str, datetime] = {}
    for item in waiting:
        record = sensors.get(item.key)
        last = record.last_seen_at if record else None
        if record is None or last is None or item.ended_at is None or last <= item.ended_at:
            continue
        found[item.uuid] = _first_value(archive, item, record.sensor.use_case, last)
    cache.note_data_back(found)
    return [replace(i, data_back_at=found[i.uuid]) for i in waiting if i.uuid in found]


def _first_value(archive: Archive, item: Maintenance, use_case: str, last: datetime) -> datetime:
    """Return when the first value after an intervention was observed; the last known at the latest."""
    assert item.ended_at is not None
    firsts = [
        from_microseconds(int(series.observed_at_us[0]))
        for _, series in archive.series(
            use_case,
            item.ended_at + timedelta(microseconds=1),
            last,
            connection=item.key.connection,
            tenant=item.key.tenant,
            sensor_ids=[item.key.sensor_id],
        )
    ]
    return min([*firsts, last])
