"""The GeoPackage that leaves with a crew, and what the office remembers of it."""

from __future__ import annotations

import json
import sqlite3
import uuid
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from html import escape
from pathlib import Path
from typing import Any

from ..cache import gpkg, table_rows
from ..cache.field_tables import FIELD_BASE, MISSIONS, SURVEYS
from ..cache.instants import to_text, to_text_or_none
from ..cache.store import Cache
from ..cache.table import Table
from ..cache.table_rows import Row
from ..geometry import container
from ..live_table import STATUS_LABELS, Formatter
from ..messages import Message
from ..model import Sensor, SensorKey
from ..platform.connection import Connection
from ..sync import assess_cached
from ..use_cases.declaration import UseCase
from . import mission as tables
from .mission import MissionRequest, MissionState
from .packed_table import key_text, packed

#: Interventions that ended longer ago stay at home.
_RECENT = timedelta(days=365)


@dataclass(frozen=True)
class Packed:
    """What was packed: counts by table, the sensors by state, and what the office must remember."""

    mission_uuid: str
    request: MissionRequest
    sensors: tuple[Row, ...]
    row_counts: Mapping[str, int]
    base: tuple[Row, ...]
    contacts: tuple[Row, ...]


#: Tells whether a place, longitude and latitude, lies in a mission's area.
Area = Callable[[float, float], bool]


def write_package(
    path: Path,
    cache: Cache,
    request: MissionRequest,
    use_cases: Mapping[str, UseCase],
    connections: Iterable[Connection],
    formatter: Formatter,
) -> Packed:
    """Write the mission's GeoPackage to ``path``, which must not exist; the cache is only read.

    Raises:
        CacheError: the cache cannot be read.
        sqlite3.Error, OSError: ``path`` cannot be written.
    """
    mission_uuid = str(uuid.uuid4())
    inside = container(request.area)
    sensors = list(_sensors(cache, request, inside, use_cases, connections, formatter))
    keys = {row["sensor_key"] for row in sensors}
    returning = _returning(cache, request, inside, keys)
    content = [
        (tables.FROZEN_SENSORS, sensors),
        (tables.CANDIDATES, list(_candidates(request))),
        (tables.CALLS, list(_calls(cache))),
        (tables.AREA, [{"geom": gpkg.encode(request.area), "name": request.name}]),
        (tables.TRACKS, []),
        (packed(tables.ZONES), [_packed_row(row) for row in cache.table_rows(tables.ZONES)]),
        (tables.MISSION, [_mission_row(mission_uuid, request)]),
        *returning,
    ]
    _write(path, content)
    base = [
        {
            "mission_uuid": mission_uuid,
            "table_name": table.name,
            "row_id": row["uuid"],
            "content": row_to_json(row),
        }
        for table, rows in returning
        for row in rows
    ]
    counts = {table.name: len(rows) for table, rows in content}
    calls = next(rows for table, rows in content if table.name == tables.CALLS.name)
    return Packed(mission_uuid, request, tuple(sensors), counts, tuple(base), tuple(calls))


def enter_mission(cache: Cache, packed_mission: Packed, folder: Path) -> None:
    """Note in the cache that a mission is out in ``folder``, with each row as it left.

    Raises:
        CacheError: the cache cannot be written.
    """
    row = _office_row(packed_mission, folder)
    with cache.writing_rows() as writer:
        writer.insert(MISSIONS, [row])
        writer.insert(FIELD_BASE, packed_mission.base)


def count_sensors(cache: Cache, inside: Area, use_cases: Collection[str]) -> int:
    """Return how many sensors a mission would hold; no ``use_cases``: of all.

    Raises:
        CacheError: the cache cannot be read.
    """
    return sum(_is_wanted(c.record.sensor, inside, use_cases) for c in cache.records())


def _is_wanted(sensor: Sensor, inside: Area, use_cases: Collection[str]) -> bool:
    return (
        sensor.lon is not None
        and sensor.lat is not None
        and inside(sensor.lon, sensor.lat)
        and (not use_cases or sensor.use_case in use_cases)
    )


def row_to_json(row: Mapping[str, Any]) -> str:
    """Return a row as JSON; geometries as hexadecimal text."""
    plain = {k: v.hex() if isinstance(v, bytes) else v for k, v in row.items()}
    return json.dumps(plain, ensure_ascii=False, sort_keys=True)


def _write(path: Path, content: Iterable[tuple[Table, list[Row]]]) -> None:
    db = sqlite3.connect(path)
    try:
        with db:
            for statement in gpkg.DDL:
                db.execute(statement)
            for table, rows in content:
                db.execute(table.ddl())
                gpkg.register_table(db, table.name, table.title, table.geometry_type)
                table_rows.insert(db, table, rows)
            db.execute(f"PRAGMA application_id = {gpkg.APPLICATION_ID}")
            db.execute(f"PRAGMA user_version = {gpkg.USER_VERSION}")
    finally:
        db.close()


# --- what goes along


def _sensors(
    cache: Cache,
    request: MissionRequest,
    inside: Area,
    use_cases: Mapping[str, UseCase],
    connections: Iterable[Connection],
    formatter: Formatter,
) -> Iterator[Row]:
    thresholds = {c.name: c.thresholds for c in connections}
    maintenance = cache.maintenance()
    for name in sorted({connection for connection, _ in cache.connections()}):
        state = max(
            (s for c, t in cache.connections() if c == name and (s := cache.sync_state(c, t))),
            key=lambda s: s.last_success_at or request.packed_at,
            default=None,
        )
        at = (state.as_of if state else None) or request.packed_at
        wanted = [
            cached
            for cached in cache.records(name)
            if _is_wanted(cached.record.sensor, inside, request.use_cases)
        ]
        assessed = assess_cached(wanted, maintenance, use_cases, thresholds.get(name, {}), at)
        for cached, status in assessed:
            sensor = cached.record.sensor
            declared = use_cases[sensor.use_case].properties
            values = [
                f"{formatter.say(Message(declared[r.property].label))}: "
                f"{formatter.quantity(r.value, declared[r.property])}"
                for r in cached.record.readings
                if r.value is not None and r.property in declared
            ]
            yield {
                "geom": gpkg.encode_point(sensor.lon or 0.0, sensor.lat or 0.0),
                "sensor_key": key_text(sensor.key),
                "sensor_id": sensor.key.sensor_id,
                "readable_id": cached.readable_id,
                **{
                    column: getattr(sensor, column)
                    for column in (
                        "name", "use_case", "commune", "zone", "owner", "host", "network",
                        "placement", "support_type", "z_m", "height_m", "battery_pct", "rssi_dbm",
                        "snr_db", "reception_pct",
                    )
                },
                "commissioned_on": sensor.commissioned_on.isoformat()
                if sensor.commissioned_on
                else None,
                "status": status.code.value,
                "status_label": formatter.say(Message(STATUS_LABELS[status.code])),
                "status_reason": formatter.say(status.reason) if status.reason else "",
                "last_values": "\n".join(values),
                "last_seen_at": to_text_or_none(cached.record.last_seen_at),
                "frozen_at": to_text(at),
            }  # fmt: skip


def _candidates(request: MissionRequest) -> Iterator[Row]:
    for candidate in request.candidates:
        known = {k: v for k, v in candidate.values.items() if k in tables.CANDIDATES.columns}
        yield {
            **known,
            "geom": gpkg.encode_point(candidate.lon, candidate.lat),
            "candidate": candidate.name,
        }


def _calls(cache: Cache) -> Iterator[Row]:
    from ..cache.register_tables import REGISTER

    partners = {
        row["uuid"]: row["name"]
        for row in cache.table_rows(next(t for t in REGISTER if t.name == "partners"))
    }
    for row in cache.table_rows(tables.CONTACTS):
        kept = {k: row[k] for k in ("uuid", "name", "role", "phone", "email", "note")}
        yield {
            **kept,
            "partner": partners.get(row["partner_uuid"], ""),
            "call": call_link(row["phone"]),
        }


def call_link(phone: str) -> str:
    """Return HTML that a telephone opens as a call; empty where there is no number in the text."""
    digits = "".join(c for c in phone if c.isdigit() or c == "+")
    return f'<a href="tel:{digits}">{escape(phone.strip())}</a>' if len(digits) >= 3 else ""


def _returning(
    cache: Cache, request: MissionRequest, inside: Area, keys: set[str]
) -> list[tuple[Table, list[Row]]]:
    """Return the rows that crews may change, and the empty tables that they fill."""

    def here(row: Row) -> bool:
        point = gpkg.decode(row["geom"]) if row["geom"] is not None else None
        return point is not None and inside(*point.coordinates[:2])  # type: ignore[index]

    supports = [row for row in cache.table_rows(tables.SUPPORTS) if here(row)]
    near = {row["uuid"] for row in supports}
    since = to_text(request.packed_at - _RECENT)
    interventions = map(
        _packed_row,
        cache.table_rows(tables.MAINTENANCE, "ended_at IS NULL OR ended_at >= ?", [since]),
    )
    rows = {
        "supports": [_packed_row(row) for row in supports],
        "surveys": [_packed_row(row) for row in cache.table_rows(SURVEYS) if here(row)],
        "authorisations": [
            _packed_row(row)
            for row in cache.table_rows(tables.AUTHORISATIONS)
            if row["support_uuid"] in near or not row["support_uuid"]
        ],
        "maintenance": [row for row in interventions if row["sensor_key"] in keys],
    }
    return [(packed(table), rows.get(table.name, [])) for table in tables.RETURNING]


def _packed_row(row: Row) -> Row:
    """Return a row of the cache with ``sensor_key`` instead of the parts of a sensor's key."""
    if "sensor_id" not in row:
        return row
    rest = {k: v for k, v in row.items() if k not in SensorKey._fields}
    key = SensorKey(row["connection"] or "", row["tenant"] or "", row["sensor_id"] or "")
    return {**rest, "sensor_key": key_text(key) if key.sensor_id else None}


def _mission_row(mission_uuid: str, request: MissionRequest) -> Row:
    return {
        "uuid": mission_uuid,
        "name": request.name,
        "team": request.team,
        "package_version": tables.PACKAGE_VERSION,
        "packed_at": to_text(request.packed_at),
        "packed_by": request.packed_by,
        "note": request.note,
    }


def _office_row(packed_mission: Packed, folder: Path) -> Row:
    request = packed_mission.request
    moment = to_text(request.packed_at)
    return {
        "geom": gpkg.encode(request.area),
        "uuid": packed_mission.mission_uuid,
        "name": request.name,
        "team": request.team,
        "folder": str(folder),
        "use_cases": json.dumps(list(request.use_cases)),
        "state": MissionState.OUT.value,
        "forms_version": tables.PACKAGE_VERSION,
        "sensor_count": len(packed_mission.sensors),
        "packed_at": moment,
        "packed_by": request.packed_by,
        "note": request.note,
        "created_at": moment,
        "modified_at": moment,
        "modified_by": request.packed_by,
    }
