"""One synchronisation: a platform's sensors into the cache, their last values into the archive.

Pages are staged outside the cache; the archive commits first, then the cache in one transaction.
Whatever stops the work before that leaves the previous state whole.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import groupby, islice

from .alerts.rule import RuleBook
from .alerts.summary import AlertSummary
from .cache.archive import Archive
from .cache.staging import SyncWriter
from .cache.states import CachedRecord, SyncResult, SyncState
from .cache.store import Cache
from .cancellation import Cancellation, check
from .errors import CacheError, PlatformError
from .identity.proposing import propose
from .instants import time_zone, to_microseconds
from .messages import QT_TRANSLATE_NOOP, Message
from .model import (
    Extent,
    Maintenance,
    ObservationSeries,
    Reading,
    Sensor,
    SensorKey,
    SensorRecord,
    SetAside,
    Status,
    interventions_by_sensor,
)
from .platform.connection import Connection
from .platform.protocol import Platform, SensorPage, SensorQuery
from .readable_ids import assign
from .status import assess
from .use_cases.declaration import Threshold, UseCase

#: An incremental refresh asks again for this much before the platform's own clock at the last one:
#: entities may become visible a little after the instant they say they were modified.
INCREMENTAL_OVERLAP = timedelta(minutes=2)
#: Deletions never show in an incremental refresh, hence a full one now and then.
FULL_CHECK_INTERVAL = timedelta(hours=6)
LEASE_S = 120.0
#: How many sensors, and how many series, memory holds at a time.
_STATUS_BATCH = 2000
_ARCHIVE_BATCH = 5000

Progress = Callable[[float], None]


@dataclass(frozen=True)
class SyncSummary:
    """What one synchronisation did.

    ``sensor_count`` sensors of the connection are in the cache; ``set_aside`` could not be read.
    ``proposals``: new sensors that look like one that went, for a person to decide. ``alerts``: what
    the rules found; ``data_back``: interventions after which data came back.
    """

    result: SyncResult
    sensor_count: int
    incremental: bool
    warnings: tuple[Message, ...]
    set_aside: tuple[SetAside, ...]
    proposals: int = 0
    alerts: AlertSummary = field(default_factory=AlertSummary)
    data_back: tuple[Maintenance, ...] = ()


class LeasedError(CacheError):
    """Another QGIS is synchronising this connection into this cache."""

    KEY = QT_TRANSLATE_NOOP(
        "SmartMetro",
        "“{connection}” is being synchronised by another QGIS that uses the same cache. "
        "Its results will show here; try again in a moment.",
    )

    def __init__(self, connection: str) -> None:
        super().__init__(self.KEY, connection=connection)


def sync_connection(
    connection: Connection,
    platform: Platform,
    cache: Cache,
    archive: Archive,
    use_cases: Mapping[str, UseCase],
    *,
    now: Callable[[], datetime],
    cancel: Cancellation,
    owner: str,
    progress: Progress = lambda fraction: None,
    requested: Sequence[str] = (),
    full: bool = False,
    not_archived: Collection[str] = (),
    extent: Extent | None = None,
    alert_rules: RuleBook | None = None,
) -> SyncSummary:
    """Bring the cache in step with the platform and return what changed.

    ``requested`` use cases default to the connection's, else to all. ``owner`` names this QGIS in
    the cache's lease, so that two of them never synchronise one connection at once. Last values of
    the use cases in ``not_archived`` stay out of the archive. With ``extent`` the platform is asked
    for what lies there only; nothing is then taken for gone. With ``alert_rules`` they are replayed
    over what is new, and interventions checked for data that came back.

    Raises:
        LeasedError: another QGIS does it right now.
        PlatformError: the platform gave no usable answer; the cache is as before, and remembers why.
        Cancelled: the user stopped; the cache is as before.
    """
    wanted = tuple(requested or connection.use_cases or use_cases)
    if not cache.lease(connection.name, connection.tenant, owner=owner, seconds=LEASE_S):
        raise LeasedError(connection.name)
    work = _Work(
        connection, cache, archive, use_cases, now, cancel, owner, progress,
        frozenset(not_archived), alert_rules,
    )  # fmt: skip
    try:
        return work.run(platform, wanted, full, extent)
    except PlatformError as error:
        cache.note_sync_failure(connection.name, connection.tenant, now(), error.message)
        raise
    finally:
        cache.release(connection.name, connection.tenant, owner=owner)


@dataclass(frozen=True)
class _Work:
    """What one synchronisation works with."""

    connection: Connection
    cache: Cache
    archive: Archive
    use_cases: Mapping[str, UseCase]
    now: Callable[[], datetime]
    cancel: Cancellation
    owner: str
    progress: Progress
    not_archived: frozenset[str]
    alert_rules: RuleBook | None

    def run(
        self, platform: Platform, wanted: Sequence[str], full: bool, extent: Extent | None
    ) -> SyncSummary:
        name, tenant = self.connection.name, self.connection.tenant
        followed = self.connection.use_cases or tuple(self.use_cases)
        partial = extent is not None or not set(wanted) >= set(followed)
        state = self.cache.sync_state(name, tenant)
        since = None if full or partial else _since(state, wanted, self.now())
        if since is not None and not platform.supports_incremental():
            since = None
        tally = _Tally()
        with self.cache.staging(name, tenant) as writer:
            # Not by the connection's extent: that would hide what has no place, or a wrong one.
            for page in platform.sensors(SensorQuery(tuple(wanted), since, extent)):
                self._stage(page, writer)
                tally.add(page)
                self.progress(tally.fraction())
            check(self.cancel)
            corrected = self._archive(writer.new_readings())
            result = writer.commit(
                complete=since is None and extent is None and tally.absence_proves_removal,
                use_cases=wanted,
                server_date=tally.server_date,
                synced_at=self.now(),
                announced_count=tally.announced_count,
                warnings=tuple(tally.warnings),
                set_aside=tuple(tally.set_aside),
                as_of=tally.as_of,
                partial=partial,
            )
        self.cache.alert_log.distrust(name, tenant, corrected)
        _give_readable_ids(self.connection, self.cache)
        proposals = 0
        if result.created or result.removed:
            proposals = propose(self.cache, self.archive, name, tenant, self.now())
        count = refresh_statuses(
            self.connection, self.cache, self.use_cases, tally.as_of or self.now()
        )
        watched: tuple[AlertSummary, tuple[Maintenance, ...]] = (AlertSummary(), ())
        # What was not asked about is not silent.
        if self.alert_rules is not None and extent is None:
            from .alerts.watching import watch  # numpy is not loaded at QGIS's start

            asked = {key: self.use_cases[key] for key in wanted if key in self.use_cases}
            self.cache.lease(name, tenant, owner=self.owner, seconds=LEASE_S)
            watched = watch(
                self.connection, self.cache, asked, self.alert_rules,
                tally.as_of or self.now(), self.cancel,
            )  # fmt: skip
        self.progress(1.0)
        return SyncSummary(
            result,
            count,
            since is not None,
            tuple(tally.warnings),
            tuple(tally.set_aside),
            proposals,
            *watched,
        )

    def _stage(self, page: SensorPage, writer: SyncWriter) -> None:
        check(self.cancel)
        name, tenant = self.connection.name, self.connection.tenant
        writer.add(_named(page, self.connection), self.now())
        writer.keep(item.what for item in page.set_aside)
        writer.add_zones(page.zones)
        writer.add_maintenance(
            replace(m, key=SensorKey(name, tenant, m.key.sensor_id)) for m in page.maintenance
        )
        self.cache.lease(name, tenant, owner=self.owner, seconds=LEASE_S)

    def _archive(self, readings: Iterable[tuple[str, str, Reading]]) -> frozenset[str]:
        """Keep values; return the sensors that corrected some."""
        name, tenant = self.connection.name, self.connection.tenant
        corrected: frozenset[str] = frozenset()
        for use_case, group in groupby(readings, key=lambda item: item[0]):
            if use_case in self.not_archived:
                continue
            series = _as_series((sensor_id, reading) for _, sensor_id, reading in group)
            while batch := list(islice(series, _ARCHIVE_BATCH)):
                check(self.cancel)
                corrected |= self.archive.append(name, tenant, use_case, batch).corrected
        return corrected


def _give_readable_ids(connection: Connection, cache: Cache) -> None:
    """Give an id by the connection's template to each sensor that has none yet."""
    if not connection.id_template:
        return
    taken: dict[SensorKey, str] = {}
    new: list[Sensor] = []
    for cached in cache.records(connection.name, with_gone=True):
        if cached.readable_id:
            taken[cached.record.sensor.key] = cached.readable_id
        else:
            new.append(cached.record.sensor)
    cache.write_readable_ids(assign(connection.id_template, new, taken))


def refresh_statuses(
    connection: Connection, cache: Cache, use_cases: Mapping[str, UseCase], at: datetime
) -> int:
    """Assess every cached sensor of the connection at ``at``, store the statuses, return how many are there.

    The days of a service life are days of the connection's time zone. Memory holds one batch at a
    time, whatever the number of sensors.
    """
    local = at.astimezone(time_zone(connection.time_zone))
    maintenance = cache.maintenance(connection.name)
    sensor_ids = cache.sensor_ids(connection.name)
    present = 0
    for start in range(0, len(sensor_ids), _STATUS_BATCH):
        batch = sensor_ids[start : start + _STATUS_BATCH]
        statuses = []
        for cached, status in assess_cached(
            cache.records(connection.name, with_gone=True, sensor_ids=batch),
            maintenance,
            use_cases,
            connection.thresholds,
            local,
        ):
            present += cached.gone_at is None
            statuses.append((cached.record.sensor.key, status))
        cache.write_statuses(statuses, at)
    return present


def assess_cached(
    records: Iterable[CachedRecord],
    maintenance: Iterable[Maintenance],
    use_cases: Mapping[str, UseCase],
    thresholds: Mapping[str, tuple[Threshold, ...]],
    at: datetime,
) -> Iterator[tuple[CachedRecord, Status]]:
    """Yield each record with its status at ``at``; records of an unknown use case are left out."""
    by_sensor = interventions_by_sensor(maintenance)
    for cached in records:
        sensor = cached.record.sensor
        use_case = use_cases.get(sensor.use_case)
        if use_case is not None:
            yield (
                cached,
                assess(
                    cached.record,
                    use_case,
                    at,
                    thresholds=thresholds.get(sensor.use_case),
                    maintenance=by_sensor.get(sensor.key, ()),
                    gone_at=cached.gone_at,
                ),
            )


def _since(state: SyncState | None, wanted: Sequence[str], now: datetime) -> datetime | None:
    """Return from when to ask for changes; None asks for everything."""
    if state is None or state.server_date is None or state.last_full_at is None:
        return None
    if not set(wanted) <= set(state.use_cases):  # one that is followed only since then
        return None
    age = now - state.last_full_at
    if not timedelta(0) <= age < FULL_CHECK_INTERVAL:  # a clock set back also asks for everything
        return None
    return state.server_date - INCREMENTAL_OVERLAP


def _named(page: SensorPage, connection: Connection) -> list[SensorRecord]:
    """Return the page's records under the connection's own name, whatever the connector called it."""
    renamed = []
    for record in page.records:
        key = SensorKey(connection.name, connection.tenant, record.sensor.key.sensor_id)
        same = record.sensor.key == key
        renamed.append(record if same else replace(record, sensor=replace(record.sensor, key=key)))
    return renamed


def _as_series(readings: Iterable[tuple[str, Reading]]) -> Iterator[ObservationSeries]:
    import numpy as np

    for sensor_id, reading in readings:
        if reading.observed_at is None or reading.value is None:
            continue
        yield ObservationSeries(
            sensor_id,
            reading.property,
            reading.unit,
            np.array([to_microseconds(reading.observed_at)], dtype=np.int64),
            np.array([reading.value], dtype=np.float64),
        )


class _Tally:
    """What the pages said, added up."""

    def __init__(self) -> None:
        self.seen = 0
        self.announced_count: int | None = None
        self.server_date: datetime | None = None
        self.as_of: datetime | None = None
        self.absence_proves_removal = True
        self.warnings: list[Message] = []
        self.set_aside: list[SetAside] = []

    def add(self, page: SensorPage) -> None:
        self.seen += len(page.records) + len(page.set_aside)
        if page.announced_count is not None:
            self.announced_count = page.announced_count
        if page.server_date is not None:  # the earliest: nothing that changed meanwhile is missed
            self.server_date = min(self.server_date or page.server_date, page.server_date)
        self.as_of = page.as_of or self.as_of
        self.absence_proves_removal &= page.absence_proves_removal
        self.warnings.extend(page.warnings)
        self.set_aside.extend(page.set_aside)

    def fraction(self) -> float:
        if not self.announced_count:
            return 0.0
        return min(self.seen / self.announced_count, 0.95)
