"""The observations that a replay judges: the archive's, and the last values of the cache."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timezone
from typing import NamedTuple

import numpy as np

from ..cache.archive import Archive
from ..cache.states import CachedRecord
from ..identity.succession import Succession
from ..instants import from_microseconds, to_microseconds
from ..model import SensorKey
from .rule import ANY_PROPERTY, BATTERY, Rule
from .signal import Batch

_MS = 1000
#: Later than any value that the archive takes.
_END = datetime(2201, 1, 1, tzinfo=timezone.utc)
#: Dated later than now by more, a value says that a clock is wrong.
_CLOCK_TOLERANCE_US = 15 * 60 * 1_000_000


class Holding(NamedTuple):
    """What there is of one series: how many values in the archive (of silence they are not counted:
    what comes late changes nothing to it), and the last one that the cache knows."""

    value_count: int
    last_us: int | None
    last_value: float


class Holdings:
    """What the archive and the cache hold of a connection's sensors of one use case.

    Instants are whole milliseconds, as the cache keeps them, so that a value has one instant
    wherever it is read.
    """

    def __init__(
        self,
        records: Mapping[str, CachedRecord],
        counted: Mapping[tuple[str, str], int],
        now_us: int,
    ) -> None:
        """``counted``: values in the archive by sensor and property."""
        self.records = records
        self._counted = counted
        self._of_property: dict[str, dict[str, Holding]] = {}
        self._last = {
            sensor_id: dict(_last_values(cached, now_us)) for sensor_id, cached in records.items()
        }

    def of(self, rule: Rule) -> Mapping[str, Holding]:
        """Return what one rule has to judge of each sensor."""
        name = rule.property
        if name not in self._of_property:
            counted = self._counted
            self._of_property[name] = {
                sensor_id: Holding(counted.get((sensor_id, name), 0), *last.get(name, _NOTHING))
                for sensor_id, last in self._last.items()
            }
        return self._of_property[name]


_NOTHING: tuple[int | None, float] = (None, 0.0)


def _last_values(cached: CachedRecord, now_us: int) -> Iterator[tuple[str, tuple[int, float]]]:
    """Yield the last value by property, that of any property, and the battery's."""
    latest = now_us + _CLOCK_TOLERANCE_US
    newest: tuple[int, float] | None = None
    for reading in cached.record.readings:
        if reading.value is None or reading.observed_at is None:
            continue
        at_us = floor_ms(to_microseconds(reading.observed_at))
        if at_us <= latest:
            last = (at_us, reading.value)
            newest = last if newest is None or last > newest else newest
            yield reading.property, last
    if newest is not None:
        yield ANY_PROPERTY, newest
    level = cached.record.sensor.battery_pct
    if level is not None:
        seen = newest[0] if newest else floor_ms(to_microseconds(cached.fetched_at))
        yield BATTERY, (seen, level)


def floor_ms(at_us: int) -> int:
    """Return the instant in whole milliseconds, as microseconds."""
    return at_us // _MS * _MS


def holdings(
    archive: Archive,
    use_case: str,
    records: Iterable[CachedRecord],
    connection: str,
    tenant: str,
    succession: Succession,
    now_us: int,
) -> Holdings:
    """Return what there is, without reading the archive's values."""
    by_id = {cached.record.sensor.key.sensor_id: cached for cached in records}
    counted: dict[tuple[str, str], int] = {}
    for part in archive.coverage(use_case):
        key = succession.current(part.key)
        if (key.connection, key.tenant) != (connection, tenant):
            continue
        place = (key.sensor_id, part.property)
        counted[place] = counted.get(place, 0) + part.count
    return Holdings(by_id, counted, now_us)


@dataclass(frozen=True)
class Read:
    """Series end to end; how many values the archive gave after each series' cursor, and how many it
    holds of a time that is still to come."""

    batch: Batch
    fresh: Sequence[int]
    to_come: Sequence[int]


def read(
    archive: Archive,
    rule: Rule,
    key: SensorKey,
    sensor_ids: Sequence[str],
    from_us: Sequence[int],
    cursors_us: Sequence[int],
    last: Sequence[Holding],
    now_us: int,
) -> Read:
    """Read each series from its instant on; ``key`` names connection and tenant.

    The last value of the cache is added where the archive does not hold its instant.
    """
    latest = now_us + _CLOCK_TOLERANCE_US
    parts: dict[str, list[tuple[np.ndarray, np.ndarray]]] = {}
    fresh, to_come = dict.fromkeys(sensor_ids, 0), dict.fromkeys(sensor_ids, 0)
    cursors = dict(zip(sensor_ids, cursors_us))
    if sensor_ids and rule.property != BATTERY:
        for found, series in archive.series(
            rule.use_case,
            from_microseconds(min(from_us)),
            _END,
            connection=key.connection,
            tenant=key.tenant,
            sensor_ids=sensor_ids,
            properties=None if rule.property == ANY_PROPERTY else [rule.property],
        ):
            at_us = series.observed_at_us // _MS * _MS
            past = at_us <= latest
            if rule.property != ANY_PROPERTY:
                fresh[found.sensor_id] += int((past & (at_us > cursors[found.sensor_id])).sum())
                to_come[found.sensor_id] += int((~past).sum())
            good = past & np.isfinite(series.value)
            parts.setdefault(found.sensor_id, []).append((at_us[good], series.value[good]))
    arrays = []
    for sensor_id, start, holding in zip(sensor_ids, from_us, last):
        at_us, value = _merged(parts.get(sensor_id, []), holding)
        keep = at_us >= start
        arrays.append((at_us[keep], value[keep]))
    return Read(batch_of(arrays), [fresh[s] for s in sensor_ids], [to_come[s] for s in sensor_ids])


def batch_of(arrays: Sequence[tuple[np.ndarray, np.ndarray]]) -> Batch:
    """Return series (instants, values) end to end."""
    lengths = [at_us.size for at_us, _ in arrays]
    return Batch(
        count=len(arrays),
        series=np.repeat(np.arange(len(arrays)), lengths),
        at_us=np.concatenate([np.empty(0, np.int64), *(at for at, _ in arrays)]),
        value=np.concatenate([np.empty(0), *(value for _, value in arrays)]),
    )


def _merged(
    parts: Sequence[tuple[np.ndarray, np.ndarray]], holding: Holding
) -> tuple[np.ndarray, np.ndarray]:
    """Return several properties' instants as one series in order, each instant once."""
    last = (
        []
        if holding.last_us is None
        else [(np.array([holding.last_us]), np.array([holding.last_value]))]
    )
    if not parts and not last:
        return np.empty(0, np.int64), np.empty(0)
    everything = [*parts, *last]
    at_us = np.concatenate([at for at, _ in everything])
    value = np.concatenate([v for _, v in everything])
    # Of one instant the first is kept: the archive's before the cache's.
    unique, first = np.unique(at_us, return_index=True)
    return unique.astype(np.int64), value[first]
