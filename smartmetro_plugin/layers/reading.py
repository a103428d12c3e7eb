"""What a worker thread does for the live layers: read the cache, assess, compare, prepare the edits."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from ..core.cache.states import CachedRecord, SyncState
from ..core.cache.store import Cache
from ..core.cancellation import Cancellation, check
from ..core.live_table import LiveRow, build_rows, diff
from ..core.model import SensorKey, interventions_by_sensor
from ..core.platform.connection import Connection
from ..core.use_cases.declaration import UseCase
from ..host.translation import LocaleFormatter
from .apply import LayerEdit, prepare

Table = Mapping[SensorKey, LiveRow]


@dataclass(frozen=True)
class LiveReading:
    """The tables of a connection at one moment, by use case as ``declared``, and how layers get there."""

    declared: Mapping[str, UseCase] = field(default_factory=dict)
    tables: Mapping[str, Table] = field(default_factory=dict)
    edits: Mapping[str, LayerEdit] = field(default_factory=dict)
    state: SyncState | None = None
    took_s: float = 0.0


def read(
    connection: Connection,
    cache_path: Path,
    use_cases: Mapping[str, UseCase],
    shown: Mapping[str, Table],
    now: datetime,
    cancel: Cancellation,
    *,
    reuse: bool = False,
) -> LiveReading:
    """Return the connection's tables at ``now`` (a frozen sample: at its own instant).

    ``use_cases`` must declare what is ``shown`` as when it was first shown. Only what the tables
    ``shown`` lack is in the edits; with ``reuse`` (same connection, unedited) rows that cannot have
    changed are taken over. A cache that does not exist yet gives no table and leaves the layers
    as they are.

    Raises:
        CacheError: the cache cannot be read.
        Cancelled: as soon as ``cancel`` says so.
    """
    if not cache_path.exists():
        return LiveReading()
    began = time.perf_counter()
    with Cache.open(cache_path, create=False, read_only=True) as cache:
        state = cache.sync_state(connection.name, connection.tenant)
        by_use_case: dict[str, list[CachedRecord]] = {}
        for item in cache.records(connection.name):
            if item.record.sensor.key.tenant == connection.tenant:
                by_use_case.setdefault(item.record.sensor.use_case, []).append(item)
        at = (state.as_of if state and state.as_of else now).astimezone(
            ZoneInfo(connection.time_zone)
        )
        maintenance = interventions_by_sensor(cache.maintenance(connection.name, open_at=at))
    formatter = LocaleFormatter(connection.time_zone)
    tables: dict[str, Table] = {}
    edits: dict[str, LayerEdit] = {}
    for key in sorted({*by_use_case, *shown}):
        check(cancel)
        use_case = use_cases.get(key)
        if use_case is None or (connection.use_cases and key not in connection.use_cases):
            continue
        tables[key] = build_rows(
            by_use_case.get(key, ()),
            use_case,
            at,
            formatter,
            maintenance=maintenance,
            thresholds=connection.thresholds.get(key),
            previous=shown.get(key) if reuse else None,
        )
        edits[key] = prepare(diff(shown.get(key, {}), tables[key]))
    return LiveReading(use_cases, tables, edits, state, time.perf_counter() - began)
