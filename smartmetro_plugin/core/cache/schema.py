"""The tables of the cache, as data: what QGIS shows, and what SmartMetro keeps for itself.

Every table has an integer ``fid`` for QGIS. Equipment is keyed by (connection, tenant, sensor_id);
what people create by ``uuid``. Instants are text, UTC (see ``instants``). Reasons are messages in
JSON, never translated text.
"""

from __future__ import annotations

import sqlite3

from . import gpkg
from .alert_tables import ALERT_LOG_VIEW, ALERT_REPLAYS, ALERT_SIGHTINGS, ALERTS_OF_VERSION_2
from .convention_tables import CONVENTION_TABLES, CONVENTIONS_OF_VERSION_2
from .field_tables import FIELD_TABLES, FIELD_WORK_OF_VERSION_2, MAINTENANCE_CHECKS
from .register_tables import REGISTER
from .table import OPTIONAL_KEY, TEXT, TRACE, UUID, Table

VERSION = 2


_KEY = {
    "connection": "TEXT NOT NULL",
    "tenant": "TEXT NOT NULL DEFAULT ''",
    "sensor_id": "TEXT NOT NULL",
}
#: What a platform says of a sensor, in the order of the sensor layers' contract.
DESCRIPTION = {
    "name": TEXT,
    "use_case": TEXT,
    "type": TEXT,
    "commune": TEXT,
    "zone": TEXT,
    "zone_role": TEXT,
    "owner": TEXT,
    "host": TEXT,
    "provider": TEXT,
    "insee": TEXT,
    "network": TEXT,
    "placement": TEXT,
    "support_type": TEXT,
    "z_m": "DOUBLE",
    "height_m": "DOUBLE",
    "commissioned_on": "DATE",
    "decommissioned_on": "DATE",
    "battery_pct": "DOUBLE",
    "rssi_dbm": "DOUBLE",
    "snr_db": "DOUBLE",
    "reception_pct": "DOUBLE",
    "modified_at": "DATETIME",
    "own_thresholds": "TEXT",
    "extra": "TEXT",
}

SENSORS = Table(
    "sensors",
    "Sensors",
    {
        **_KEY,
        "readable_id": TEXT,
        **DESCRIPTION,
        "status": "TEXT NOT NULL DEFAULT 'unknown'",
        "status_reason": "TEXT",
        "status_at": "DATETIME",
        "last_seen_at": "DATETIME",
        "gone_at": "DATETIME",
        "revision": "INTEGER NOT NULL DEFAULT 0",
        # when the platform first named it
        "first_listed_at": "DATETIME",
    },
    unique=("connection", "tenant", "sensor_id"),
    geometry_type="POINT",
)

_ALIASES = Table(
    "aliases",
    "Former names and ids of sensors",
    {
        **UUID,
        **_KEY,
        # what changed: name, sensor_id, address
        "kind": "TEXT NOT NULL",
        "former": "TEXT NOT NULL",
        "current": "TEXT NOT NULL",
        "changed_at": "DATETIME NOT NULL",
        # seen (the platform said so), proposed (SmartMetro thinks so), confirmed, rejected
        "state": "TEXT NOT NULL",
        "decided_by": TEXT,
        "decided_at": "DATETIME",
        "comment": TEXT,
        # of a former id: whose it was, NULL for the same connection; why it is proposed
        "former_connection": "TEXT",
        "former_tenant": "TEXT",
        "reasons": "TEXT NOT NULL DEFAULT '[]'",
    },
)

_MAINTENANCE = Table(
    "maintenance",
    "Interventions",
    {
        **UUID,
        **_KEY,
        "kind": "TEXT NOT NULL",
        "started_at": "DATETIME NOT NULL",
        "ended_at": "DATETIME",
        "fault": TEXT,
        "action": TEXT,
        "parts": TEXT,
        "done_by": TEXT,
        "photos": "TEXT",
        "data_back_at": "DATETIME",
        "next_visit_on": "DATE",
        # platform, person: what a person wrote is not overwritten by a sync
        "source": "TEXT NOT NULL DEFAULT 'person'",
        **TRACE,
        **MAINTENANCE_CHECKS,
    },
)

_ALERTS = Table(
    "alerts",
    "Alert events, append-only",
    {
        **UUID,
        "alert_uuid": "TEXT NOT NULL",
        # opened, seen, closed, acknowledged
        "event": "TEXT NOT NULL",
        "at": "DATETIME NOT NULL",
        "recorded_at": "DATETIME NOT NULL",
        **OPTIONAL_KEY,
        "use_case": TEXT,
        "rule": TEXT,
        "property": TEXT,
        "severity": TEXT,
        "value": "DOUBLE",
        "unit": TEXT,
        "reason": "TEXT",
        "cause": TEXT,
        "made_by": TEXT,
        "comment": TEXT,
        # rules, platform_mail, person
        "source": "TEXT NOT NULL DEFAULT 'rules'",
    },
)

_SYNC_STATE = Table(
    "sync_state",
    "State of synchronisation by connection",
    {
        "connection": "TEXT NOT NULL",
        "tenant": "TEXT NOT NULL DEFAULT ''",
        "last_attempt_at": "DATETIME",
        "last_success_at": "DATETIME",
        "last_full_at": "DATETIME",
        "server_date": "DATETIME",
        "announced_count": "INTEGER",
        "sensor_count": "INTEGER NOT NULL DEFAULT 0",
        # when a sample was frozen; NULL for a living platform
        "as_of": "DATETIME",
        # of which use cases server_date and last_full_at speak, JSON; NULL: none
        "use_cases": "TEXT",
        "set_aside_count": "INTEGER NOT NULL DEFAULT 0",
        "last_error": "TEXT",
        "warnings": "TEXT NOT NULL DEFAULT '[]'",
        "set_aside": "TEXT NOT NULL DEFAULT '[]'",
    },
    unique=("connection", "tenant"),
)

TABLES = (
    SENSORS,
    Table(
        "shapes",
        "Lines and areas of sensors",
        dict(_KEY),
        unique=("connection", "tenant", "sensor_id"),
        geometry_type="GEOMETRY",
    ),
    _ALIASES,
    Table(
        "zones",
        "Study zones",
        {
            **UUID,
            "connection": TEXT,
            "tenant": TEXT,
            "name": "TEXT NOT NULL",
            "role": TEXT,
            "commune": TEXT,
            "source": "TEXT NOT NULL DEFAULT 'person'",
            **TRACE,
        },
        geometry_type="GEOMETRY",
    ),
    _MAINTENANCE,
    _ALERTS,
    _SYNC_STATE,
    *REGISTER,
    *FIELD_TABLES,
    *CONVENTION_TABLES,
    Table(
        "fetch_state",
        "",
        {
            "connection": "TEXT NOT NULL",
            "tenant": "TEXT NOT NULL",
            "use_case": "TEXT NOT NULL",
            "fetched_from": "DATETIME",
            "fetched_until": "DATETIME",
            "server_date": "DATETIME",
            "last_attempt_at": "DATETIME",
            "last_success_at": "DATETIME",
            "last_error": "TEXT",
            "gaps": "TEXT NOT NULL DEFAULT '[]'",
        },
        unique=("connection", "tenant", "use_case"),
    ),
    ALERT_REPLAYS,
    ALERT_SIGHTINGS,
    Table(
        "leases",
        "",
        {
            "connection": "TEXT NOT NULL",
            "tenant": "TEXT NOT NULL",
            "owner": "TEXT NOT NULL",
            "until": "DATETIME NOT NULL",
        },
        unique=("connection", "tenant"),
    ),
)

#: Last values hold their sensor's ``fid``: three long texts a row would double the file. The view
#: shows them by the sensor's key.
_EXTRA_DDL = (
    """CREATE TABLE readings (
        sensor_fid INTEGER NOT NULL, property TEXT NOT NULL, value DOUBLE, unit TEXT NOT NULL,
        observed_at DATETIME, fetched_at DATETIME NOT NULL,
        PRIMARY KEY (sensor_fid, property)) WITHOUT ROWID""",
    # One short row a sensor and answer, so that seeing a sensor again unchanged does not rewrite it:
    # when it was last seen, and a digest of what was said of it.
    """CREATE TABLE sightings (
        sensor_fid INTEGER PRIMARY KEY, fetched_at DATETIME NOT NULL, content BLOB NOT NULL)""",
    """CREATE VIEW last_values AS
        SELECT s.fid * 1000 + row_number() OVER (PARTITION BY s.fid ORDER BY r.property) AS fid,
            s.connection, s.tenant, s.sensor_id, s.use_case, r.property, r.value, r.unit,
            r.observed_at, r.fetched_at
        FROM readings r JOIN sensors s ON s.fid = r.sensor_fid""",
    "CREATE INDEX maintenance_by_sensor ON maintenance (connection, tenant, sensor_id)",
    "CREATE INDEX aliases_by_sensor ON aliases (connection, tenant, sensor_id)",
    "CREATE INDEX alerts_by_alert ON alerts (alert_uuid)",
    "CREATE INDEX alerts_by_time ON alerts (at)",
    "CREATE INDEX alerts_by_sensor ON alerts (connection, tenant, sensor_id)",
    """CREATE TRIGGER alerts_keep_updates BEFORE UPDATE ON alerts
        BEGIN SELECT RAISE(ABORT, 'the alert log is append-only'); END""",
    """CREATE TRIGGER alerts_keep_deletes BEFORE DELETE ON alerts
        BEGIN SELECT RAISE(ABORT, 'the alert log is append-only'); END""",
    ALERT_LOG_VIEW,
    "CREATE TABLE smartmetro (version INTEGER NOT NULL, revision INTEGER NOT NULL)",
    f"INSERT INTO smartmetro VALUES ({VERSION}, 0)",
)
_VIEWS = {"last_values": "Last values of sensors", "alert_log": "Alert log"}

#: Statements that bring version N to N + 1, under N. Never edited once released: a new version
#: adds its own and a copy of the schema before it to the tests.
MIGRATIONS: dict[int, tuple[str, ...]] = {
    1: (
        "ALTER TABLE sensors ADD COLUMN first_listed_at DATETIME",
        "ALTER TABLE aliases ADD COLUMN former_connection TEXT",
        "ALTER TABLE aliases ADD COLUMN former_tenant TEXT",
        "ALTER TABLE aliases ADD COLUMN reasons TEXT NOT NULL DEFAULT '[]'",
        *ALERTS_OF_VERSION_2,
        *FIELD_WORK_OF_VERSION_2,
        *CONVENTIONS_OF_VERSION_2,
    ),
}


def create(db: sqlite3.Connection) -> None:
    """Write the whole schema; the caller holds the transaction."""
    for statement in gpkg.DDL:
        db.execute(statement)
    for table in TABLES:
        db.execute(table.ddl())
        if table.title:
            gpkg.register_table(db, table.name, table.title, table.geometry_type)
    for statement in _EXTRA_DDL:
        db.execute(statement)
    for view, title in _VIEWS.items():
        gpkg.register_table(db, view, title, None)
    db.execute(f"PRAGMA application_id = {gpkg.APPLICATION_ID}")
    db.execute(f"PRAGMA user_version = {gpkg.USER_VERSION}")


def version_of(db: sqlite3.Connection) -> int | None:
    """Return the schema's version, 0 for an empty database, None when the file is something else."""
    tables = {name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if "smartmetro" in tables and "gpkg_contents" in tables:
        return int(db.execute("SELECT version FROM smartmetro").fetchone()[0])
    return None if tables else 0


def migrate(
    db: sqlite3.Connection, version: int, migrations: dict[int, tuple[str, ...]] = MIGRATIONS
) -> None:
    """Bring the schema from ``version`` to the newest; the caller holds the transaction."""
    while version in migrations:
        for statement in migrations[version]:
            db.execute(statement)
        version += 1
    db.execute("UPDATE smartmetro SET version = ?", (version,))
