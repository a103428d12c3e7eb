"""The alert log in the cache: events are added, never changed."""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from ..alerts.alert import Alert, Event, Source, event_uuid
from ..alerts.replay_state import replay_state
from ..model import SensorKey
from . import opening
from .instants import from_text, from_text_or_none, to_text
from .rows import json_or_none, message_or_none

_EVENT_ROW = (
    "uuid", "alert_uuid", "event", "at", "recorded_at", "connection", "tenant", "sensor_id",
    "use_case", "rule", "property", "severity", "value", "unit", "reason", "made_by", "comment",
    "source",
)  # fmt: skip
_INSERT = (
    f"INSERT OR IGNORE INTO alerts ({', '.join(_EVENT_ROW)})"
    f" VALUES ({', '.join('?' * len(_EVENT_ROW))})"
)
_ALERT = """l.alert_uuid, l.connection, l.tenant, l.sensor_id, l.use_case, l.rule, l.property,
    l.severity, l.opened_at, l.last_seen_at, l.closed_at, l.value, l.unit, l.reason,
    l.closing_reason, l.acknowledged_at, l.acknowledged_by, l.comment, l.source"""
#: Ids of the alerts that are open, by the indexes: the view would group the whole log.
_OPEN = """SELECT o.alert_uuid FROM alerts o WHERE o.event = 'opened' AND NOT EXISTS
    (SELECT 1 FROM alerts c WHERE c.alert_uuid = o.alert_uuid AND c.event = 'closed')"""


class AlertLog:
    """The alerts of one open cache."""

    def __init__(self, db: sqlite3.Connection, path: Path) -> None:
        self._db = db
        self._path = path

    def open_alerts(self, connection: str | None = None, tenant: str = "") -> list[Alert]:
        """Return the alerts that are open, of one connection or of all, by opening."""
        if connection is None:
            return self._alerts(f"l.alert_uuid IN ({_OPEN})", ())
        where = f"{_OPEN} AND o.connection = ? AND o.tenant = ?"
        return self._alerts(f"l.alert_uuid IN ({where})", (connection, tenant))

    def open_count(self, connection: str, tenant: str) -> int:
        """Return how many alerts of a connection are open."""
        where = f"{_OPEN} AND o.connection = ? AND o.tenant = ?"
        return int(self._read(f"SELECT count(*) FROM ({where})", (connection, tenant))[0][0])

    def of_sensors(self, connection: str, tenant: str, sensor_ids: Iterable[str]) -> list[Alert]:
        """Return all alerts that rules ever raised on these sensors."""
        where = """l.alert_uuid IN (SELECT alert_uuid FROM alerts WHERE connection = ? AND tenant = ?
            AND sensor_id IN (SELECT value FROM json_each(?)) AND event = 'opened'
            AND source = 'rules')"""
        return self._alerts(where, (connection, tenant, json.dumps(list(sensor_ids))))

    def during(self, start: datetime | None, end: datetime | None) -> list[Alert]:
        """Return the alerts that were open at some moment of ``[start, end)``, by opening."""
        conditions, values = ["l.opened_at IS NOT NULL"], []
        if start is not None:
            conditions.append("(l.closed_at IS NULL OR l.closed_at >= ?)")
            values.append(to_text(start))
        if end is not None:
            conditions.append("l.opened_at < ?")
            values.append(to_text(end))
        return self._alerts(" AND ".join(conditions), values)

    def known(self, uuids: Iterable[str]) -> dict[str, bool]:
        """Return which of these alerts the log holds: id to whether it is closed."""
        rows = self._read(
            """SELECT alert_uuid, max(event = 'closed') FROM alerts
            WHERE alert_uuid IN (SELECT value FROM json_each(?)) GROUP BY alert_uuid""",
            (json.dumps(list(uuids)),),
        )
        return {uuid: bool(closed) for uuid, closed in rows}

    def replay_states(self, connection: str, tenant: str) -> dict[str, Any]:
        """Return what was kept of each rule's last replay, by rule."""
        rows = self._read(
            "SELECT rule, state FROM alert_replays WHERE connection = ? AND tenant = ?",
            (connection, tenant),
        )
        return {rule: json.loads(zlib.decompress(state)) for rule, state in rows}

    def distrust(self, connection: str, tenant: str, sensor_ids: Collection[str]) -> None:
        """Have the next replay tell the stories of these sensors again: values were corrected."""
        if not sensor_ids:
            return
        with self.writing() as writer:
            for rule, state in self.replay_states(connection, tenant).items():
                places = replay_state(state, state["fingerprint"], 0).places
                judged = places.keys() & set(sensor_ids)
                for sensor_id in judged:
                    places[sensor_id] = places[sensor_id].distrusted()
                if judged:
                    writer.save_replay_state(connection, tenant, rule, {**state, "places": places})

    @contextmanager
    def writing(self) -> Iterator[AlertWriter]:
        """Give what writes to the log; all of the ``with`` or nothing."""
        with opening.in_words(self._path), opening.transaction(self._db):
            yield AlertWriter(self._db)

    def acknowledge(self, uuids: Iterable[str], by: str, comment: str, at: datetime) -> int:
        """Note that somebody has taken note; alerts acknowledged before stay so. Return how many."""
        count = 0
        with self.writing() as writer:
            for uuid in uuids:
                count += writer.acknowledge(uuid, by, comment, at)
        return count

    def _alerts(self, where: str, values: Iterable[Any]) -> list[Alert]:
        rows = self._read(
            f"SELECT {_ALERT} FROM alert_log l WHERE {where} ORDER BY l.opened_at, l.alert_uuid",
            tuple(values),
        )
        return [_alert_of(*row) for row in rows]

    def _read(self, statement: str, values: Iterable[Any]) -> list[Any]:
        with opening.in_words(self._path):
            return self._db.execute(statement, tuple(values)).fetchall()


class AlertWriter:
    """Adds events; what the log holds by its uuid stays as it is."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def opened(self, alert: Alert, recorded_at: datetime) -> bool:
        """Note an opening; return whether it was new."""
        cursor = self._db.execute(
            _INSERT,
            _row(
                alert, Event.OPENED, alert.opened_at, recorded_at, reason=json_or_none(alert.reason)
            ),
        )
        return cursor.rowcount == 1

    def closed(self, alert: Alert, recorded_at: datetime) -> bool:
        """Note when it was last seen and its end; return whether that was new."""
        assert alert.closed_at is not None
        if alert.last_seen_at > alert.opened_at:
            self._db.execute(_INSERT, _row(alert, Event.SEEN, alert.last_seen_at, recorded_at))
        cursor = self._db.execute(
            _INSERT,
            _row(
                alert, Event.CLOSED, alert.closed_at, recorded_at,
                reason=json_or_none(alert.closing_reason),
            ),
        )  # fmt: skip
        self._db.execute("DELETE FROM alert_sightings WHERE alert = ?", (alert.uuid,))
        return cursor.rowcount == 1

    def sighted(self, alert: Alert) -> None:
        """Remember when an open alert was last seen to hold."""
        self._db.execute(
            "INSERT INTO alert_sightings (alert, at) VALUES (?, ?)"
            " ON CONFLICT (alert) DO UPDATE SET at = excluded.at",
            (alert.uuid, to_text(alert.last_seen_at)),
        )

    def acknowledge(self, uuid: str, by: str, comment: str, at: datetime) -> int:
        """Note that ``by`` has taken note of an alert; return 1, or 0 where somebody had before."""
        cursor = self._db.execute(
            """INSERT OR IGNORE INTO alerts (uuid, alert_uuid, event, at, recorded_at, connection,
                tenant, sensor_id, use_case, rule, property, severity, made_by, comment, source)
            SELECT ?1, alert_uuid, 'acknowledged', ?2, ?2, connection, tenant, sensor_id, use_case,
                rule, property, severity, ?3, ?4, 'person'
            FROM alerts WHERE alert_uuid = ?5 AND event = 'opened'""",
            (event_uuid(uuid, Event.ACKNOWLEDGED), to_text(at), by, comment, uuid),
        )
        return max(cursor.rowcount, 0)

    def save_replay_state(
        self, connection: str, tenant: str, rule: str, state: Mapping[str, Any]
    ) -> None:
        """Keep how far a rule was replayed."""
        packed = zlib.compress(json.dumps(state, separators=(",", ":")).encode(), 1)
        self._db.execute(
            "INSERT INTO alert_replays (connection, tenant, rule, state) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (connection, tenant, rule) DO UPDATE SET state = excluded.state",
            (connection, tenant, rule, packed),
        )

    def forget_replay(self, connection: str, tenant: str, rule: str) -> None:
        """Drop the state of a rule that is no more."""
        self._db.execute(
            "DELETE FROM alert_replays WHERE connection = ? AND tenant = ? AND rule = ?",
            (connection, tenant, rule),
        )


def _row(
    alert: Alert, event: Event, at: datetime, recorded_at: datetime, reason: str | None = None
) -> tuple[Any, ...]:
    is_opening = event is Event.OPENED
    return (
        event_uuid(alert.uuid, event), alert.uuid, event.value, to_text(at), to_text(recorded_at),
        *alert.key, alert.use_case, alert.rule, alert.property, alert.severity,
        alert.value if is_opening else None, alert.unit, reason, "",
        "", alert.source.value,
    )  # fmt: skip


def _alert_of(uuid: str, connection: str, tenant: str, sensor_id: str, *row: Any) -> Alert:
    use_case, rule, property_, severity, opened_at, last_seen_at, closed_at, value, unit = row[:9]
    reason, closing_reason, acknowledged_at, acknowledged_by, comment, source = row[9:]
    opened = from_text(opened_at or last_seen_at)
    return Alert(
        uuid=uuid,
        key=SensorKey(connection or "", tenant or "", sensor_id or ""),
        use_case=use_case or "",
        rule=rule or "",
        property=property_ or "",
        severity=severity or "",
        opened_at=opened,
        last_seen_at=from_text(last_seen_at) if last_seen_at else opened,
        closed_at=from_text_or_none(closed_at),
        value=value,
        unit=unit or "",
        reason=message_or_none(reason),
        closing_reason=message_or_none(closing_reason),
        acknowledged_at=from_text_or_none(acknowledged_at),
        acknowledged_by=acknowledged_by or "",
        comment=comment or "",
        source=Source(source) if source in _SOURCES else Source.RULES,
    )


_SOURCES = {source.value for source in Source}
