"""The statements that bring a staged answer into the cache; the caller holds the transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from .rows import DESCRIPTION, SENSOR_ROW
from .states import SyncResult

#: A last value that is dated later than it was fetched, by more than a clock may be wrong, does
#: not hold back what follows.
_CLOCK_TOLERANCE = "+10 minutes"
_TEMPORARY = ("seen", "staged", "staged_readings", "kept", "touched")

_SAME = " AND ".join(f"s.{name} IS t.{name}" for name in ("geom", *DESCRIPTION))
#: A reading is taken when it says something else and is not older than what is known: sensors that
#: log and send late deliver their newest value first, so a platform's current value may go back.
#: An undated value is taken as new, and a known one from the future gives way.
_NEWS = f"""r.property IS NULL OR (
    (r.value IS NOT t.value OR r.unit IS NOT t.unit OR r.observed_at IS NOT t.observed_at)
    AND (t.observed_at IS NULL AND (r.value IS NOT t.value OR r.unit IS NOT t.unit)
        OR r.observed_at IS NULL OR t.observed_at >= r.observed_at
        OR r.observed_at > strftime('%Y-%m-%dT%H:%M:%fZ', t.fetched_at, '{_CLOCK_TOLERANCE}')))"""
#: Nearer than this (degrees, 25 to 33 m) is the same place said with other digits.
_MOVED = """s.geom IS NOT t.geom AND s.geom IS NOT NULL AND t.geom IS NOT NULL
    AND max(abs(ST_MinX(s.geom) - ST_MinX(t.geom)), abs(ST_MinY(s.geom) - ST_MinY(t.geom))) > 0.0003"""


def _place(row: str) -> str:
    """Return an SQL text of a row's place: longitude, latitude, and the commune where it has one."""
    return f"trim(printf('%.6f %.6f ', ST_MinX({row}.geom), ST_MinY({row}.geom)) || {row}.commune)"


def make_staging(db: sqlite3.Connection) -> None:
    """Make the empty temporary tables, outside the cache's file."""
    drop_staging(db)
    columns = ", ".join(name for name in SENSOR_ROW if name != "sensor_id")
    # every sensor of the answer; of those that say something else than last time, all of it
    db.execute(
        "CREATE TEMP TABLE seen (sensor_id TEXT PRIMARY KEY, fetched_at TEXT, content BLOB)"
        " WITHOUT ROWID"
    )
    db.execute(f"CREATE TEMP TABLE staged (sensor_id TEXT PRIMARY KEY, {columns})")
    db.execute(
        "CREATE TEMP TABLE staged_readings (sensor_id TEXT, property TEXT, value DOUBLE, unit TEXT,"
        " observed_us INTEGER, observed_at TEXT, fetched_at TEXT,"
        " PRIMARY KEY (sensor_id, property)) WITHOUT ROWID"
    )
    # ids that the platform still lists, though what it says of them could not be read
    db.execute("CREATE TEMP TABLE kept (sensor_id TEXT PRIMARY KEY)")
    # fid of every sensor that truly changed
    db.execute("CREATE TEMP TABLE touched (fid INTEGER PRIMARY KEY)")


def drop_staging(db: sqlite3.Connection) -> None:
    """Forget what was staged."""
    for table in _TEMPORARY:
        db.execute(f"DROP TABLE IF EXISTS temp.{table}")


def next_revision(db: sqlite3.Connection) -> int:
    """Move the cache's revision on and return it."""
    db.execute("UPDATE smartmetro SET revision = revision + 1")
    return int(db.execute("SELECT revision FROM smartmetro").fetchone()[0])


def new_readings(db: sqlite3.Connection, connection: str, tenant: str) -> sqlite3.Cursor:
    """Return (use_case, sensor_id, property, value, unit, observed_us) of what is new here.

    Microseconds, as in histories: the archive would keep a rounded instant as another one.
    """
    return db.execute(
        """SELECT g.use_case, t.sensor_id, t.property, t.value, t.unit, t.observed_us
        FROM temp.staged_readings t JOIN temp.staged g ON g.sensor_id = t.sensor_id
        LEFT JOIN sensors s ON s.connection = ? AND s.tenant = ? AND s.sensor_id = t.sensor_id
        LEFT JOIN readings r ON r.sensor_fid = s.fid AND r.property = t.property
        WHERE t.value IS NOT NULL AND t.observed_at IS NOT NULL
            AND (r.observed_at IS NOT t.observed_at OR r.value IS NOT t.value)
        ORDER BY g.use_case, t.sensor_id, t.property""",
        (connection, tenant),
    )


class Merge:
    """Brings the staged rows of one connection into the tables that stay."""

    def __init__(self, db: sqlite3.Connection, connection: str, tenant: str, at: str) -> None:
        self._db = db
        self._names = {"connection": connection, "tenant": tenant, "at": at}

    def run(self, *, complete: bool, use_cases: Sequence[str]) -> SyncResult:
        """Merge sensors, shapes and last values, in this order, and count."""
        self._run("DELETE FROM temp.touched")
        created = self._create()
        self._describe()
        self._shape()
        self._read()
        touched = self._count("SELECT count(*) FROM temp.touched")
        removed = self._mark_gone(use_cases) if complete else 0
        self._run(
            """INSERT OR REPLACE INTO sightings SELECT s.fid, t.fetched_at, t.content
            FROM temp.seen t JOIN sensors s ON s.connection = :connection AND s.tenant = :tenant
                AND s.sensor_id = t.sensor_id"""
        )
        if touched or removed:
            revision = next_revision(self._db)
            self._run(
                f"""UPDATE sensors SET revision = {revision}, last_seen_at =
                    (SELECT max(observed_at) FROM readings WHERE sensor_fid = sensors.fid)
                WHERE fid IN temp.touched"""
            )
            self._run(
                "UPDATE gpkg_contents SET last_change = :at"
                " WHERE table_name IN ('sensors', 'shapes', 'last_values')"
            )
        seen = self._count("SELECT count(*) FROM temp.seen")
        return SyncResult(created, touched - created, removed, seen - touched)

    def _create(self) -> int:
        before = self._count("SELECT coalesce(max(fid), 0) FROM sensors")
        columns = ", ".join(("sensor_id", "geom", *DESCRIPTION))
        created = self._run(
            f"""INSERT INTO sensors (connection, tenant, first_listed_at, {columns})
            SELECT :connection, :tenant, :at, {columns} FROM temp.staged t WHERE NOT EXISTS (
                SELECT 1 FROM sensors s WHERE s.connection = :connection AND s.tenant = :tenant
                    AND s.sensor_id = t.sensor_id)"""
        )
        self._run(f"INSERT INTO temp.touched SELECT fid FROM sensors WHERE fid > {before}")
        return created

    def _describe(self) -> None:
        """Update what a sensor is where it differs, and keep its former name and place."""
        joined = """sensors s JOIN temp.staged t ON s.connection = :connection
            AND s.tenant = :tenant AND s.sensor_id = t.sensor_id"""
        self._run(
            f"""INSERT OR IGNORE INTO temp.touched SELECT s.fid FROM {joined}
            WHERE s.gone_at IS NOT NULL OR NOT ({_SAME})"""
        )
        self._run(
            f"""INSERT INTO aliases (connection, tenant, sensor_id, kind, former, current,
                changed_at, state)
            SELECT s.connection, s.tenant, s.sensor_id, 'name', s.name, t.name, :at, 'seen'
            FROM {joined} WHERE s.fid IN temp.touched AND s.name <> t.name AND s.name <> ''"""
        )
        self._run(
            f"""INSERT INTO aliases (connection, tenant, sensor_id, kind, former, current,
                changed_at, state)
            SELECT s.connection, s.tenant, s.sensor_id, 'address', {_place("s")}, {_place("t")},
                :at, 'seen'
            FROM {joined} WHERE s.fid IN temp.touched AND {_MOVED}"""
        )
        names = ("geom", *DESCRIPTION)
        self._run(
            f"""UPDATE sensors SET gone_at = NULL, {", ".join(f"{n} = t.{n}" for n in names)}
            FROM temp.staged t WHERE connection = :connection AND tenant = :tenant
                AND sensors.sensor_id = t.sensor_id AND sensors.fid IN temp.touched"""
        )

    def _shape(self) -> None:
        """Keep the platform's own line or area where it is not a point."""
        self._run(
            """INSERT OR IGNORE INTO temp.touched SELECT s.fid FROM sensors s
            JOIN temp.staged t ON s.connection = :connection AND s.tenant = :tenant
                AND s.sensor_id = t.sensor_id
            LEFT JOIN shapes g ON g.connection = s.connection AND g.tenant = s.tenant
                AND g.sensor_id = s.sensor_id
            WHERE g.geom IS NOT t.shape"""
        )
        self._run(
            """DELETE FROM shapes WHERE connection = :connection AND tenant = :tenant
            AND sensor_id IN (SELECT sensor_id FROM temp.staged WHERE shape IS NULL)"""
        )
        self._run(
            """INSERT INTO shapes (connection, tenant, sensor_id, geom)
            SELECT :connection, :tenant, sensor_id, shape FROM temp.staged
            WHERE shape IS NOT NULL
            ON CONFLICT (connection, tenant, sensor_id) DO UPDATE SET geom = excluded.geom
            WHERE geom IS NOT excluded.geom"""
        )

    def _read(self) -> None:
        self._run(f"CREATE TEMP TABLE IF NOT EXISTS news AS {self._NEWS_OF_STAGED}")
        self._run("INSERT OR IGNORE INTO temp.touched SELECT fid FROM temp.news")
        self._run("INSERT OR REPLACE INTO readings SELECT * FROM temp.news")
        self._run("DROP TABLE temp.news")

    _NEWS_OF_STAGED = f"""
        SELECT s.fid, t.property, t.value, t.unit, t.observed_at, t.fetched_at
        FROM temp.staged_readings t JOIN sensors s ON s.connection = :connection
            AND s.tenant = :tenant AND s.sensor_id = t.sensor_id
        LEFT JOIN readings r ON r.sensor_fid = s.fid AND r.property = t.property
        WHERE {_NEWS}"""

    def _mark_gone(self, use_cases: Sequence[str]) -> int:
        """Mark what the platform no longer lists; what a crew installed it never did."""
        names = {f"use_case_{i}": name for i, name in enumerate(use_cases)}
        among = f"AND use_case IN ({', '.join(f':{n}' for n in names)})" if names else ""
        before = self._count("SELECT count(*) FROM temp.touched")
        condition = f"""connection = :connection AND tenant = :tenant AND gone_at IS NULL {among}
            AND sensor_id NOT IN (SELECT sensor_id FROM temp.seen)
            AND sensor_id NOT IN (SELECT sensor_id FROM temp.kept)
            AND fid NOT IN (SELECT sensor_fid FROM sightings WHERE content = x'')"""
        self._db.execute(
            f"INSERT OR IGNORE INTO temp.touched SELECT fid FROM sensors WHERE {condition}",
            {**self._names, **names},
        )
        self._db.execute(
            f"UPDATE sensors SET gone_at = :at WHERE {condition}", {**self._names, **names}
        )
        return self._count("SELECT count(*) FROM temp.touched") - before

    def _run(self, statement: str) -> int:
        return self._db.execute(statement, self._names).rowcount

    def _count(self, statement: str) -> int:
        return int(self._db.execute(statement).fetchone()[0])
