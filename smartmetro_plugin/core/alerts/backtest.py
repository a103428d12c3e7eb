"""When a rule would have fired over the archive, so that a threshold is chosen by looking."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo

import numpy as np

from ..cache.archive import Archive
from ..cache.states import CachedRecord
from ..cancellation import Cancellation, check
from ..instants import from_microseconds, to_microseconds
from ..messages import Message
from ..model import Maintenance, SensorKey
from ..use_cases.declaration import UseCase
from .blocking import Blocking, spans_of
from .levels import level_of
from .reading import batch_of, floor_ms
from .rule import ANY_PROPERTY, Rule, RuleKind
from .runs import Run, runs, silences
from .signal import Batch, signals
from .words import explain


@dataclass(frozen=True)
class WouldBe:
    """An alert that a rule would have raised; ``closed_at`` None: at the period's end it went on."""

    key: SensorKey
    opened_at: datetime
    closed_at: datetime | None
    value: float | None
    reason: Message


@dataclass(frozen=True)
class History:
    """The series of one rule over a period, read once and tried under many levels."""

    records: tuple[CachedRecord, ...]
    batch: Batch
    end_us: int

    def series(self, number: int) -> tuple[np.ndarray, np.ndarray]:
        """Return instants and values of one sensor."""
        mine = self.batch.series == number
        return self.batch.at_us[mine], self.batch.value[mine]


def read_history(
    archive: Archive,
    rule: Rule,
    records: Sequence[CachedRecord],
    start: datetime,
    end: datetime,
    cancel: Cancellation,
) -> History:
    """Read ``[start, end)`` of the sensors that the rule watches.

    Raises:
        CacheError: the archive cannot be read.
        Cancelled: the user stopped.
    """
    by_key: dict[SensorKey, list[tuple[np.ndarray, np.ndarray]]] = {
        cached.record.sensor.key: [] for cached in records
    }
    properties = None if rule.property == ANY_PROPERTY else [rule.property]
    for key, series in archive.series(rule.use_case, start, end, properties=properties):
        check(cancel)
        if key in by_key:
            good = np.isfinite(series.value)
            by_key[key].append((floor_ms_array(series.observed_at_us[good]), series.value[good]))
    arrays = [_joined(parts) for parts in by_key.values()]
    return History(tuple(records), batch_of(arrays), to_microseconds(end))


def floor_ms_array(at_us: np.ndarray) -> np.ndarray:
    """Return instants in whole milliseconds."""
    return np.asarray(at_us // 1000 * 1000, dtype=np.int64)


def _joined(parts: Sequence[tuple[np.ndarray, np.ndarray]]) -> tuple[np.ndarray, np.ndarray]:
    at_us = np.concatenate([np.empty(0, np.int64), *(at for at, _ in parts)])
    value = np.concatenate([np.empty(0), *(v for _, v in parts)])
    unique, first = np.unique(at_us, return_index=True)
    return unique.astype(np.int64), value[first]


def would_fire(
    rule: Rule,
    use_case: UseCase,
    history: History,
    maintenance: Mapping[SensorKey, Sequence[Maintenance]],
    zone: tzinfo,
) -> list[WouldBe]:
    """Return the alerts that the rule would have raised, by instant. Holes count as silence: over an
    archive, nobody knows better."""
    blocking = [
        Blocking(
            spans_of(c.record.sensor, maintenance.get(c.record.sensor.key, ()), c.gone_at, zone),
            rule.quiet_hours,
            zone,
        )
        for c in history.records
    ]
    sensors = [cached.record.sensor for cached in history.records]
    level = np.array([np.nan if (x := level_of(rule, s)) is None else x for s in sensors], float)
    spells = _spells(rule, use_case, history, level, blocking)
    found = []
    for spell in spells:
        if spell.opened_us is None:
            continue
        value, reason = explain(rule, use_case, spell, history.batch, level)
        closed = None if spell.closed_us is None else from_microseconds(spell.closed_us)
        key = sensors[spell.series].key
        found.append(WouldBe(key, from_microseconds(spell.opened_us), closed, value, reason))
    return sorted(found, key=lambda alert: (alert.opened_at, alert.key))


def _spells(
    rule: Rule, use_case: UseCase, history: History, level: np.ndarray, blocking: list[Blocking]
) -> list[Run]:
    batch = history.batch
    lasting_us = int(rule.lasting_s(use_case) * 1e6)
    begin = np.full(batch.count, np.iinfo(np.int64).min)
    if rule.kind is RuleKind.SILENCE:
        everything = [(floor_ms(0), history.end_us)]
        return silences(batch, begin, lasting_us, history.end_us, everything, blocking)
    return runs(batch, signals(rule, batch, level), begin, lasting_us, blocking, kind=rule.kind)
