"""The cache: a GeoPackage of sensors, last values, statuses, alerts and the register."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Any

from ..errors import CacheError
from ..identity.alias import Alias, AliasKind
from ..identity.inheritance import accepts, widened
from ..identity.succession import Succession, succession_of
from ..messages import QT_TRANSLATE_NOOP, Message
from ..model import Maintenance, Reading, Sensor, SensorKey, SensorRecord, Status, Zone
from . import alias_rows, field_sensors, gpkg, lease, opening, schema, state_rows, table_rows
from .alert_log import AlertLog
from .instants import from_text, from_text_or_none, to_text
from .merging import next_revision
from .row_writer import RowWriter
from .rows import (
    DESCRIPTION,
    MAINTENANCE_ROW,
    json_or_none,
    maintenance_of,
    maintenance_row,
    sensor_of,
    status_of,
    zone_of,
)
from .staging import SyncWriter, write_maintenance
from .states import CachedRecord, FetchState, SyncState
from .table import Table
from .where import Where

#: Tables that hold rows of a connection's equipment. Interventions and alerts are a log: they stay.
_OF_A_CONNECTION = ("shapes", "zones", "sync_state", "fetch_state", "leases", "sensors")


class Cache:
    """One open cache: one SQLite connection, used by one thread; open another in another thread.

    ``notices`` say what happened at opening: a damaged file set aside and rebuilt.
    """

    def __init__(self, path: Path, db: sqlite3.Connection, notices: tuple[Message, ...]) -> None:
        self.path = path
        self.notices = notices
        self._db = db
        self._staging = False
        gpkg.register_functions(db)

    @classmethod
    def open(cls, path: Path, *, create: bool = True, read_only: bool = False) -> Cache:
        """Open the cache at ``path``, made when missing (unless ``create`` is False).

        Raises:
            CacheError: network path, missing, no rights, full disk, another program's file, a
                file of a newer SmartMetro.
        """
        path = Path(path)
        if read_only:
            db = opening.connect_read_only(path)
            try:
                with opening.in_words(path):
                    _require_current(path, schema.version_of(db))
            except BaseException:
                db.close()
                raise
            return cls(path, db, ())

        def prepare(db: sqlite3.Connection) -> None:
            _make_current(path, db)

        db, notices = opening.connect(path, prepare, create=create)
        return cls(path, db, notices)

    def close(self) -> None:
        """Close the file; what was staged and not committed is forgotten."""
        with opening.in_words(self.path):
            self._db.close()

    def __enter__(self) -> Cache:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def alert_log(self) -> AlertLog:
        """Return the alerts that this cache keeps."""
        return AlertLog(self._db, self.path)

    # -- synchronisation

    def staging(self, connection: str, tenant: str) -> SyncWriter:
        """Return the writer of one sync, for a ``with``; one at a time per open cache."""
        if self._staging:
            raise RuntimeError("another answer is being staged through this Cache")
        self._staging = True
        return SyncWriter(self._db, self.path, connection, tenant, self._staging_ended)

    def _staging_ended(self) -> None:
        self._staging = False

    def connections(self) -> list[tuple[str, str]]:
        """Return the (connection, tenant) pairs that the cache holds, sorted."""
        return [
            (connection, tenant)
            for connection, tenant in self._read(
                "SELECT connection, tenant FROM sync_state UNION"
                " SELECT connection, tenant FROM sensors ORDER BY 1, 2"
            )
        ]

    def sync_state(self, connection: str, tenant: str) -> SyncState | None:
        """Return how the last sync went, None before the first."""
        with opening.in_words(self.path):
            return state_rows.sync_state(self._db, connection, tenant)

    def note_sync_failure(
        self, connection: str, tenant: str, at: datetime, reason: Message
    ) -> None:
        """Remember that a sync failed; everything else stays as the last success left it."""
        with self._write():
            state_rows.note_failure(self._db, connection, tenant, at, reason)

    def lease(self, connection: str, tenant: str, *, owner: str, seconds: float) -> bool:
        """Take or prolong the right to sync a connection; False while somebody else holds it."""
        with opening.in_words(self.path):
            return lease.take(self._db, connection, tenant, owner, seconds)

    def release(self, connection: str, tenant: str, *, owner: str) -> None:
        """Give the right to sync back."""
        with opening.in_words(self.path):
            lease.release(self._db, connection, tenant, owner)

    def fetch_state(self, connection: str, tenant: str, use_case: str) -> FetchState | None:
        """Return how far observations were fetched, None before the first fetch."""
        with opening.in_words(self.path):
            return state_rows.fetch_state(self._db, connection, tenant, use_case)

    def save_fetch_state(self, state: FetchState) -> None:
        """Write how far observations were fetched; the archive must have been written before."""
        with self._write():
            state_rows.save_fetch_state(self._db, state)

    def forget_fetched(self, use_case: str, before: datetime) -> None:
        """Note that observations before an instant are no longer kept, for every connection."""
        with self._write():
            state_rows.forget_fetched(self._db, use_case, before)

    # -- sensors

    def revision(self) -> int:
        """Return the number of the last commit that truly changed sensors or their last values."""
        return int(self._read("SELECT revision FROM smartmetro")[0][0])

    def sensor_ids(self, connection: str) -> list[str]:
        """Return the ids of a connection's sensors, also of those that are gone, sorted."""
        return [
            sensor_id
            for (sensor_id,) in self._read(
                "SELECT sensor_id FROM sensors WHERE connection = ? ORDER BY tenant, sensor_id",
                (connection,),
            )
        ]

    def records(
        self,
        connection: str | None = None,
        use_case: str | None = None,
        *,
        with_gone: bool = False,
        sensor_ids: Sequence[str] | None = None,
        since_revision: int | None = None,
    ) -> Iterator[CachedRecord]:
        """Yield sensors with their last values, sorted by key, as of one moment.

        What a platform leaves empty is completed by what crews wrote down.

        ``since_revision``: only those that changed after that :meth:`revision`.
        """
        where = Where()
        where.equal("s.connection", connection)
        where.equal("s.use_case", use_case)
        where.among("s.sensor_id", sensor_ids)
        if not with_gone:
            where.add("s.gone_at IS NULL")
        if since_revision is not None:
            where.add("s.revision > ?", since_revision)
        description = ", ".join(f"s.{name}" for name in DESCRIPTION)
        with self._snapshot():
            sensors = self._read(
                f"""SELECT s.fid, s.connection, s.tenant, s.sensor_id, f.fetched_at, s.gone_at,
                    s.readable_id, s.revision, s.geom, g.geom, {description}
                FROM sensors s JOIN sightings f ON f.sensor_fid = s.fid
                LEFT JOIN shapes g ON g.connection = s.connection
                    AND g.tenant = s.tenant AND g.sensor_id = s.sensor_id
                {where.sql} ORDER BY s.connection, s.tenant, s.sensor_id""",
                where.values,
            )
            known = field_sensors.facts(self._db)
            readings: dict[int, list[Reading]] = defaultdict(list)
            for fid, name, value, unit, observed_at in self._read(
                f"""SELECT r.sensor_fid, r.property, r.value, r.unit, r.observed_at
                FROM readings r JOIN sensors s ON s.fid = r.sensor_fid {where.sql}
                ORDER BY r.sensor_fid, r.property""",
                where.values,
            ):
                readings[fid].append(Reading(name, value, unit, from_text_or_none(observed_at)))
        for row in sensors:
            fid, *key, fetched_at, gone_at, readable_id, revision, geom, shape = row[:10]
            sensor = sensor_of(SensorKey(*key), geom, shape, row[10:])
            if sensor.key in known:
                sensor = field_sensors.completed(sensor, known[sensor.key])
            yield CachedRecord(
                record=SensorRecord(sensor, tuple(readings.get(fid, ()))),
                fetched_at=from_text(fetched_at),
                gone_at=from_text_or_none(gone_at),
                readable_id=readable_id,
                revision=revision,
            )

    def write_readable_ids(self, ids: Mapping[SensorKey, str]) -> None:
        """Keep the readable ids given to sensors."""
        with self._write():
            self._db.executemany(
                """UPDATE sensors SET readable_id = ?1 WHERE connection = ?2 AND tenant = ?3
                AND sensor_id = ?4 AND readable_id <> ?1""",
                [(readable, *key) for key, readable in ids.items()],
            )

    def statuses(self, connection: str | None = None) -> dict[SensorKey, Status]:
        """Return the statuses last written."""
        where = Where()
        where.equal("connection", connection)
        return {
            SensorKey(*key): status_of(code, reason)
            for *key, code, reason in self._read(
                f"SELECT connection, tenant, sensor_id, status, status_reason FROM sensors {where.sql}",
                where.values,
            )
        }

    def write_statuses(self, items: Iterable[tuple[SensorKey, Status]], at: datetime) -> None:
        """Write statuses assessed at ``at`` where they differ, so that QGIS alone shows them."""
        moment = to_text(at)
        rows = (
            (status.code.value, json_or_none(status.reason), moment, *key) for key, status in items
        )
        with self._write():
            self._db.executemany(
                """UPDATE sensors SET status = ?1, status_reason = ?2, status_at = ?3
                WHERE connection = ?4 AND tenant = ?5 AND sensor_id = ?6
                    AND (status IS NOT ?1 OR status_reason IS NOT ?2 OR status_at IS NULL)""",
                rows,
            )

    def remove_connection(self, connection: str, tenant: str) -> None:
        """Forget a connection's sensors and states; interventions and alerts stay, as a log."""
        key = (connection, tenant)
        with self._write():
            for table in ("readings", "sightings"):
                self._db.execute(
                    f"""DELETE FROM {table} WHERE sensor_fid IN
                    (SELECT fid FROM sensors WHERE connection = ? AND tenant = ?)""",
                    key,
                )
            for table in _OF_A_CONNECTION:
                self._db.execute(f"DELETE FROM {table} WHERE connection = ? AND tenant = ?", key)
            next_revision(self._db)

    # -- who sensors were before

    def aliases(self, kind: AliasKind | None = None) -> list[Alias]:
        """Return former names, places and ids, by instant of the change."""
        with opening.in_words(self.path):
            return alias_rows.read(self._db, kind)

    def add_aliases(self, aliases: Iterable[Alias]) -> None:
        """Write new ones; what is known by its uuid stays."""
        with self._write():
            alias_rows.add(self._db, aliases)

    @contextmanager
    def deciding(self) -> Iterator[Callable[..., None]]:
        """Give ``alias_rows.decide`` on this cache; all decisions of the ``with`` or none."""
        with self._write():
            yield partial(alias_rows.decide, self._db)

    def succession(self) -> Succession:
        """Return which sensor became which, as confirmed."""
        return succession_of(self.aliases(AliasKind.SENSOR_ID))

    def sensor_names(self) -> dict[SensorKey, str]:
        """Return the name of every sensor, gone or not."""
        rows = self._read("SELECT connection, tenant, sensor_id, name FROM sensors")
        return {SensorKey(*key): name for *key, name in rows}

    def usual_connections(self) -> dict[str, tuple[str, str]]:
        """Return the connection and tenant that most sensors of each use case are of."""
        rows = self._read(
            "SELECT use_case, connection, tenant, count(*) FROM sensors GROUP BY 1, 2, 3 ORDER BY 4"
        )
        return {use_case: (connection, tenant) for use_case, connection, tenant, _ in rows}

    def has_sensor(self, key: SensorKey) -> bool:
        """Return whether the cache knows the sensor, gone or not."""
        return bool(
            self._read(
                "SELECT 1 FROM sensors WHERE connection = ? AND tenant = ? AND sensor_id = ?", key
            )
        )

    def gone_and_newer(
        self, connection: str, tenant: str, since: datetime
    ) -> tuple[list[Sensor], list[Sensor]]:
        """Return the sensors of any connection that went after ``since``, and those of one
        connection that were first listed after the oldest of them was."""
        description = ", ".join(DESCRIPTION)
        columns = f"connection, tenant, sensor_id, geom, {description}"

        def sensors(where: str, *values: str) -> list[Sensor]:
            return [
                sensor_of(SensorKey(*row[:3]), row[3], None, row[4:])
                for row in self._read(f"SELECT {columns} FROM sensors WHERE {where}", values)
            ]

        with self._snapshot():
            gone = sensors("gone_at >= ?", to_text(since))
            newer = sensors(
                """gone_at IS NULL AND connection = ? AND tenant = ? AND first_listed_at >
                (SELECT min(coalesce(first_listed_at, '')) FROM sensors WHERE gone_at >= ?)""",
                connection,
                tenant,
                to_text(since),
            )
        return gone, newer

    # -- zones and interventions

    def zones(self, connection: str | None = None) -> list[Zone]:
        """Return the zones of a connection (of all without one) and those that people drew."""
        where = Where()
        if connection is not None:
            where.add("(connection = ? OR source = 'person')", connection)
        return [
            zone_of(*row)
            for row in self._read(
                f"SELECT name, role, commune, geom FROM zones {where.sql} ORDER BY name, fid",
                where.values,
            )
        ]

    def maintenance(
        self,
        connection: str | None = None,
        sensor_ids: Sequence[str] | None = None,
        open_at: datetime | None = None,
    ) -> list[Maintenance]:
        """Return interventions by start; with ``open_at`` those under way at that instant.

        Those on a sensor's former self stand under its id of today.
        """
        filters = {
            "connection": None if connection is None else [connection],
            "sensor_id": sensor_ids,
        }
        succession = self.succession()
        where = Where()
        for column, accepted in widened(filters, succession).items():
            where.among(column, accepted)
        if open_at is not None:
            moment = to_text(open_at)
            where.add("started_at <= ? AND (ended_at IS NULL OR ended_at > ?)", moment, moment)
        columns = ", ".join(MAINTENANCE_ROW)
        rows = self._read(
            f"SELECT {columns} FROM maintenance {where.sql} ORDER BY started_at, uuid", where.values
        )
        found = [maintenance_of(row) for row in rows]
        today = [replace(m, key=succession.current(m.key, m.started_at)) for m in found]
        return [m for m in today if accepts(filters, m.key)]

    def put_maintenance(self, items: Iterable[Maintenance]) -> None:
        """Write interventions that a person entered, by uuid; a sync does not overwrite them."""
        with self._write():
            write_maintenance(self._db, [maintenance_row(item) for item in items], "person")

    def delete_maintenance(self, uuid: str) -> bool:
        """Forget an intervention that a person entered by mistake; those of a platform stay."""
        with self._write():
            cursor = self._db.execute(
                "DELETE FROM maintenance WHERE uuid = ? AND source = 'person'", (uuid,)
            )
            return cursor.rowcount == 1

    def note_data_back(self, found: Mapping[str, datetime]) -> None:
        """Keep when data came back after interventions, by uuid."""
        with self._write():
            self._db.executemany(
                "UPDATE maintenance SET data_back_at = ? WHERE uuid = ? AND data_back_at IS NULL",
                [(to_text(at), uuid) for uuid, at in found.items()],
            )

    # -- rows of people's tables: the register, field work

    def table_rows(
        self, table: Table, where: str = "", values: Sequence[Any] = ()
    ) -> list[table_rows.Row]:
        """Return rows of a table by column name, in the order in which they were written."""
        with opening.in_words(self.path):
            return list(table_rows.read(self._db, table, where, values))

    @contextmanager
    def writing_rows(self) -> Iterator[RowWriter]:
        """Give what inserts and updates rows by uuid; all of the ``with`` is written, or nothing."""
        with self._write():
            yield RowWriter(self._db)
            next_revision(self._db)

    # -- access

    def _read(self, statement: str, values: Sequence[Any] = ()) -> list[Any]:
        with opening.in_words(self.path):
            return self._db.execute(statement, values).fetchall()

    @contextmanager
    def _write(self) -> Iterator[None]:
        with opening.in_words(self.path), opening.transaction(self._db):
            yield

    @contextmanager
    def _snapshot(self) -> Iterator[None]:
        """Read several tables as of one moment, whatever others write meanwhile."""
        with opening.in_words(self.path):
            self._db.execute("BEGIN")
            try:
                yield
            finally:
                self._db.execute("COMMIT")


def _make_current(path: Path, db: sqlite3.Connection) -> None:
    """Make the tables of a new file, or bring those of an older SmartMetro up to date."""
    version = schema.version_of(db)
    if version == schema.VERSION:
        return
    if version is None or version > schema.VERSION:
        _require_current(path, version)
    gpkg.register_functions(db)
    with opening.transaction(db):
        # Another program may have done it while this one waited for the lock.
        version = schema.version_of(db)
        if version == 0:
            schema.create(db)
        elif version is not None and version < schema.VERSION:
            schema.migrate(db, version)


def _require_current(path: Path, version: int | None) -> None:
    if version is None:
        raise CacheError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "“{path}” is a database, but not a SmartMetro cache; it was left as it is. Choose "
                "another file name.",
            ),
            path=str(path),
        )
    if version > schema.VERSION:
        raise CacheError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "“{path}” was written by a newer SmartMetro (format {found}; this one knows "
                "{known}). Update the plugin, or choose another cache.",
            ),
            path=str(path),
            found=version,
            known=schema.VERSION,
        )
    if version < schema.VERSION:
        raise CacheError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "“{path}” is of an older format ({found}; this SmartMetro needs {known}). Open it "
                "once in a folder that can be written, so that it is brought up to date.",
            ),
            path=str(path),
            found=version,
            known=schema.VERSION,
        )
