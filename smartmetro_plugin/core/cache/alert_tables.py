"""What the alert log needs beside its rows: how far rules were replayed, and the log by alert."""

from __future__ import annotations

from .table import Table

#: How far each rule was replayed on a connection. ``state``: JSON, see ``core.alerts.replay_state``.
ALERT_REPLAYS = Table(
    "alert_replays",
    "",
    {
        "connection": "TEXT NOT NULL",
        "tenant": "TEXT NOT NULL DEFAULT ''",
        "rule": "TEXT NOT NULL",
        "state": "TEXT NOT NULL",
    },
    unique=("connection", "tenant", "rule"),
)

#: When an open alert was last seen to hold. The log gets it as one event when the alert closes: a
#: row at each synchronisation would bury it.
ALERT_SIGHTINGS = Table(
    "alert_sightings",
    "",
    {"alert": "TEXT NOT NULL UNIQUE", "at": "DATETIME NOT NULL"},
)

ALERT_LOG_VIEW = """CREATE VIEW alert_log AS
    SELECT min(a.fid) AS fid, a.alert_uuid, max(connection) AS connection, max(tenant) AS tenant,
        max(sensor_id) AS sensor_id, max(use_case) AS use_case, max(rule) AS rule,
        max(property) AS property, max(severity) AS severity,
        max(CASE event WHEN 'opened' THEN value END) AS value,
        max(CASE event WHEN 'opened' THEN unit END) AS unit,
        max(CASE event WHEN 'opened' THEN reason END) AS reason,
        min(CASE event WHEN 'opened' THEN a.at END) AS opened_at,
        max(max(CASE WHEN event IN ('opened', 'seen') THEN a.at END), coalesce(max(s.at), ''))
            AS last_seen_at,
        max(CASE event WHEN 'closed' THEN a.at END) AS closed_at,
        max(CASE event WHEN 'closed' THEN reason END) AS closing_reason,
        max(CASE event WHEN 'acknowledged' THEN a.at END) AS acknowledged_at,
        max(CASE event WHEN 'acknowledged' THEN made_by END) AS acknowledged_by,
        max(CASE event WHEN 'acknowledged' THEN comment END) AS comment,
        max(CASE event WHEN 'opened' THEN source END) AS source
    FROM alerts a LEFT JOIN alert_sightings s ON s.alert = a.alert_uuid
    GROUP BY a.alert_uuid"""

ALERTS_OF_VERSION_2 = (
    ALERT_REPLAYS.ddl(),
    ALERT_SIGHTINGS.ddl(),
    "CREATE INDEX alerts_by_sensor ON alerts (connection, tenant, sensor_id)",
    "DROP VIEW alert_log",
    ALERT_LOG_VIEW,
)
