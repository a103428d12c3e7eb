"""One sync: pages go to a temporary store on disk, then into the cache in one transaction.

Nothing of the cache changes before :meth:`SyncWriter.commit`; memory does not grow with the number
of pages. A record that says what the platform said last time is only noted as seen (a
digest tells); the others are compared column by column, so that only true changes are written.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any

from ..instants import from_microseconds, to_microseconds
from ..messages import QT_TRANSLATE_NOOP, Message
from ..model import Maintenance, Reading, SensorRecord, SetAside, Zone
from . import gpkg, merging, state_rows
from .instants import to_text, to_text_or_none
from .opening import in_words, transaction
from .rows import MAINTENANCE_ROW, SENSOR_ROW, maintenance_row, sensor_row
from .states import SyncResult, SyncState

#: What SQLite or the rows refuse of one record: lone surrogates, numbers too large, naive times.
_UNWRITABLE = (ValueError, TypeError, OverflowError, AttributeError, sqlite3.InterfaceError)
_STAGE_SENSOR = f"""INSERT OR REPLACE INTO temp.staged ({", ".join(SENSOR_ROW)})
    VALUES ({", ".join("?" * len(SENSOR_ROW))})"""
#: What the last answer said of the sensors of a page, unless this answer names them for the second
#: time: then all of it is compared. CROSS JOIN keeps the order: the page's few ids lead.
_SAID_BEFORE = """SELECT s.sensor_id, g.content FROM json_each(?1) j
    CROSS JOIN sensors s ON s.connection = ?2 AND s.tenant = ?3 AND s.sensor_id = j.value
    CROSS JOIN sightings g ON g.sensor_fid = s.fid
    WHERE s.gone_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM temp.seen w WHERE w.sensor_id = s.sensor_id)"""
#: The same sensor twice in one answer: the later instant counts.
_STAGE_READING = """INSERT INTO temp.staged_readings VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (sensor_id, property) DO UPDATE SET value = excluded.value, unit = excluded.unit,
        observed_at = excluded.observed_at, fetched_at = excluded.fetched_at,
        observed_us = excluded.observed_us
    WHERE excluded.observed_at IS NULL OR observed_at IS NULL
        OR excluded.observed_at >= observed_at"""
#: What was set aside is shown, but a platform that sends nothing else must not fill the cache.
_SET_ASIDE_KEPT = 1000


class SyncWriter:
    """Collects one answer of a platform; made by :meth:`Cache.staging`, used in a ``with``."""

    def __init__(
        self, db: sqlite3.Connection, path: Path, connection: str, tenant: str,
        on_close: Callable[[], None],
    ) -> None:  # fmt: skip
        self._db = db
        self._path = path
        self._connection = connection
        self._tenant = tenant
        self._on_close = on_close
        self._zones: dict[str, tuple[Any, ...]] = {}
        self._maintenance: dict[str, tuple[Any, ...]] = {}
        self.set_aside: list[SetAside] = []

    def __enter__(self) -> SyncWriter:
        try:
            with in_words(self._path):
                merging.make_staging(self._db)
        except BaseException:
            self._on_close()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._on_close()
        with in_words(self._path):
            merging.drop_staging(self._db)

    @property
    def seen_count(self) -> int:
        """Return how many different sensors were staged."""
        with in_words(self._path):
            return int(self._db.execute("SELECT count(*) FROM temp.seen").fetchone()[0])

    def add(self, records: Sequence[SensorRecord], fetched_at: datetime) -> None:
        """Stage records; one that cannot be written is set aside with its reason, the others go on.

        Raises:
            CacheError: no room left on the disk of temporary files.
        """
        moment = to_text(fetched_at)
        with in_words(self._path):
            try:
                self._stage(records, moment)
            except _UNWRITABLE:
                for record in records:
                    self._stage_alone(record, moment)

    def add_zones(self, zones: Iterable[Zone]) -> None:
        """Stage zones, by name."""
        for zone in zones:
            with self._setting_aside(zone.name):
                geom = None if zone.geometry is None else gpkg.encode(zone.geometry)
                self._zones[zone.name] = _writable((zone.role.value, zone.commune, geom, zone.name))

    def add_maintenance(self, items: Iterable[Maintenance]) -> None:
        """Stage interventions, by uuid."""
        for item in items:
            with self._setting_aside(item.uuid):
                self._maintenance[item.uuid] = _writable(maintenance_row(item))

    def keep(self, sensor_ids: Iterable[str]) -> None:
        """Note ids that the platform lists but that could not be read: they are not gone."""
        with in_words(self._path):
            for sensor_id in sensor_ids:
                self._db.execute(
                    "INSERT OR IGNORE INTO temp.kept VALUES (?)",
                    (sensor_id.encode("utf-8", "replace").decode("utf-8"),),
                )

    def new_readings(self) -> Iterator[tuple[str, str, Reading]]:
        """Yield (use case, sensor id, reading) of what the cache does not hold yet, in that order.

        For the archive, which is written before the cache.
        """
        with in_words(self._path):
            rows = merging.new_readings(self._db, self._connection, self._tenant)
            for use_case, sensor_id, property_, value, unit, us in rows:
                yield use_case, sensor_id, Reading(property_, value, unit, from_microseconds(us))

    def commit(
        self,
        *,
        complete: bool,
        use_cases: Sequence[str],
        synced_at: datetime,
        server_date: datetime | None = None,
        announced_count: int | None = None,
        warnings: Sequence[Message] = (),
        set_aside: Sequence[SetAside] = (),
        as_of: datetime | None = None,
        partial: bool = False,
    ) -> SyncResult:
        """Bring what was staged into the cache, all or nothing.

        With ``complete`` the sensors of ``use_cases`` (none named: all) that were not staged are
        marked as gone since ``synced_at``; they keep their history. After a ``partial`` sync (some
        use cases only, an extent) the next refresh by changes does not count from this one.

        Raises:
            CacheError: full disk, lock that lasts, rights. The cache is then as it was.
        """
        with in_words(self._path), transaction(self._db):
            merge = merging.Merge(self._db, self._connection, self._tenant, to_text(synced_at))
            result = merge.run(complete=complete, use_cases=use_cases)
            self._write_zones(complete)
            write_maintenance(self._db, self._maintenance.values(), source="platform")
            aside = (*set_aside, *self.set_aside)
            state_rows.note_success(
                self._db,
                SyncState(
                    self._connection,
                    self._tenant,
                    last_success_at=synced_at,
                    last_full_at=synced_at if complete and not partial else None,
                    server_date=None if partial else server_date,
                    announced_count=announced_count if complete else None,
                    warnings=tuple(warnings),
                    set_aside_count=len(aside),
                    set_aside=aside[:_SET_ASIDE_KEPT],
                    as_of=as_of,
                    use_cases=tuple(use_cases) if complete and not partial else (),
                ),
            )
        return result

    @contextmanager
    def _setting_aside(self, what: str) -> Iterator[None]:
        try:
            yield
        except _UNWRITABLE as error:
            self.set_aside.append(_unwritable(what, error))

    def _stage_alone(self, record: SensorRecord, moment: str) -> None:
        """Stage one record; set aside, it is not taken for gone either."""
        sensor_id = record.sensor.key.sensor_id
        try:
            self._stage((record,), moment)
        except _UNWRITABLE as error:
            self.set_aside.append(_unwritable(sensor_id, error))
            self.keep((sensor_id,))

    def _stage(self, records: Sequence[SensorRecord], moment: str) -> None:
        """Note every record as seen, and all of those that say something else than last time."""
        ids = [record.sensor.key.sensor_id for record in records]
        twice = {id_ for id_, count in Counter(ids).items() if count > 1}
        before = dict(
            self._db.execute(_SAID_BEFORE, (json.dumps(ids), self._connection, self._tenant))
        )
        seen, sensors = [], []
        readings: list[tuple[Any, ...]] = []
        for id_, record in zip(ids, records):
            sensor, values = sensor_row(record.sensor), _reading_rows(record)
            content = hashlib.blake2b(repr((sensor, values)).encode("utf-8"), digest_size=16)
            seen.append((id_, moment, content.digest()))
            if before.get(id_) != content.digest() or id_ in twice:
                sensors.append(sensor)
                instants = (to_text_or_none(reading.observed_at) for reading in record.readings)
                readings.extend((*value, text, moment) for value, text in zip(values, instants))
        self._db.execute("BEGIN")
        try:
            self._db.executemany("INSERT OR REPLACE INTO temp.seen VALUES (?, ?, ?)", seen)
            self._db.executemany(_STAGE_SENSOR, sensors)
            self._db.executemany(_STAGE_READING, readings)
            self._db.execute("COMMIT")
        except BaseException:
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")
            raise

    def _write_zones(self, complete: bool) -> None:
        """Write the platform's zones; those that people drew (another source) are not touched."""
        owner = (self._connection, self._tenant)
        if complete and self._zones:
            known = self._db.execute(
                "SELECT name FROM zones WHERE connection = ? AND tenant = ? AND source = 'platform'",
                owner,
            ).fetchall()
            self._db.executemany(
                "DELETE FROM zones WHERE connection = ? AND tenant = ? AND name = ?"
                " AND source = 'platform'",
                [(*owner, name) for (name,) in known if name not in self._zones],
            )
        for role, commune, geom, name in self._zones.values():
            updated = self._db.execute(
                "UPDATE zones SET role = ?, commune = ?, geom = ?"
                " WHERE connection = ? AND tenant = ? AND name = ? AND source = 'platform'",
                (role, commune, geom, *owner, name),
            ).rowcount
            if not updated:
                self._db.execute(
                    "INSERT INTO zones (role, commune, geom, connection, tenant, name, source)"
                    " VALUES (?, ?, ?, ?, ?, ?, 'platform')",
                    (role, commune, geom, *owner, name),
                )


def write_maintenance(db: sqlite3.Connection, rows: Iterable[tuple[Any, ...]], source: str) -> None:
    """Write rows of interventions by uuid; a platform never overwrites what a person wrote."""
    columns = ", ".join(MAINTENANCE_ROW)
    update = ", ".join(
        f"{name} = excluded.{name}" for name in MAINTENANCE_ROW[1:] if name != "data_back_at"
    )
    db.executemany(
        f"INSERT INTO maintenance ({columns}, source)"
        f" VALUES ({', '.join('?' * len(MAINTENANCE_ROW))}, ?)"
        f" ON CONFLICT (uuid) DO UPDATE SET {update}, source = excluded.source"
        # when data came back is found here, never said by a platform
        ", data_back_at = CASE excluded.source WHEN 'person' THEN excluded.data_back_at"
        " ELSE data_back_at END"
        " WHERE excluded.source = 'person' OR source = 'platform'",
        [(*row, source) for row in rows],
    )


def _reading_rows(record: SensorRecord) -> list[tuple[Any, ...]]:
    return [
        (
            record.sensor.key.sensor_id,
            reading.property,
            None if reading.value is None else float(reading.value),
            reading.unit,
            None if reading.observed_at is None else to_microseconds(reading.observed_at),
        )
        for reading in record.readings
    ]


def _writable(row: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return ``row``; raise ValueError for text that UTF-8 cannot hold (a lone surrogate)."""
    for value in row:
        if isinstance(value, str):
            value.encode("utf-8")
    return row


def _unwritable(what: str, error: Exception) -> SetAside:
    return SetAside(
        what.encode("utf-8", "backslashreplace").decode("utf-8"),
        Message(
            QT_TRANSLATE_NOOP("SmartMetro", "It cannot be written to the cache: {detail}."),
            {"detail": str(error).encode("utf-8", "backslashreplace").decode("utf-8")},
        ),
    )
