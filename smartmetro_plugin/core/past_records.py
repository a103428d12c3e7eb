"""What was known of sensors at a past instant, from the archive of observations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from .cache.archive import Archive
from .cache.states import CachedRecord
from .instants import from_microseconds
from .model import Reading, SensorKey

#: How far back a last value is looked for.
LOOK_BACK = timedelta(days=92)


def records_at(
    records: Iterable[CachedRecord], archive: Archive, at: datetime
) -> Iterator[CachedRecord]:
    """Yield the records with their readings replaced by the last ones observed until ``at``.

    A sensor without any observation in the 92 days before has no reading. One that left its
    platform after ``at`` was still there. The battery and radio state of the time are not kept, so
    they are empty rather than today's.
    """
    remembered = list(records)
    last: dict[SensorKey, list[Reading]] = {}
    for use_case in {cached.record.sensor.use_case for cached in remembered}:
        # The archive's end is excluded; one microsecond more takes ``at`` itself in.
        end = at + timedelta(microseconds=1)
        for key, series in archive.series(use_case, at - LOOK_BACK, end):
            instant = from_microseconds(int(series.observed_at_us[-1]))
            last.setdefault(key, []).append(
                Reading(series.property, float(series.value[-1]), series.unit, instant)
            )
    for cached in remembered:
        sensor = replace(
            cached.record.sensor, battery_pct=None, rssi_dbm=None, snr_db=None, reception_pct=None
        )
        gone_at = cached.gone_at if cached.gone_at and cached.gone_at <= at else None
        record = replace(cached.record, sensor=sensor, readings=tuple(last.get(sensor.key, ())))
        yield replace(cached, record=record, gone_at=gone_at)
