"""Sensors as crews know them: installed before a platform lists them, completed, taken down.

A platform's description is never overwritten: what crews wrote fills what it leaves empty, when a
sensor is read. A synchronisation may come at any time.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from ..model import Sensor, SensorKey
from .instants import day_or_none, from_text_or_none, to_text
from .rows import SENSOR_ROW, sensor_row

Facts = Mapping[str, Any]
_NUMBERS = ("z_m", "height_m")
_TEXTS = ("placement", "support_type")
#: The content of a sighting that no platform made.
_BY_CREW = b""


def facts(db: sqlite3.Connection) -> Mapping[SensorKey, Facts]:
    """Return what installations and removals say of sensors; the latest one counts."""
    found: dict[SensorKey, dict[str, Any]] = {}
    columns = (*_NUMBERS, *_TEXTS, "commissioned_on")
    for row in db.execute(
        f"""SELECT s.connection, s.tenant, s.sensor_id, {", ".join(f"i.{c}" for c in columns)}
        FROM installations i JOIN sensors s ON s.sensor_id = coalesce(nullif(i.sensor_id, ''), i.device_id)
            AND (coalesce(i.sensor_id, '') = ''
                OR s.connection = i.connection AND s.tenant = coalesce(i.tenant, ''))
        ORDER BY i.installed_at, i.fid"""
    ):
        known = found.setdefault(SensorKey(*row[:3]), {})
        known.update(
            {name: value for name, value in zip(columns, row[3:]) if value not in (None, "")}
        )
    for *key, removed_at in db.execute(
        "SELECT connection, tenant, sensor_id, coalesce(removed_at, created_at) FROM removals"
        " WHERE coalesce(sensor_id, '') <> '' ORDER BY 4"
    ):
        found.setdefault(SensorKey(key[0] or "", key[1] or "", key[2]), {})["removed_at"] = (
            removed_at
        )
    return found


def completed(sensor: Sensor, known: Facts) -> Sensor:
    """Return the sensor with what crews know where its platform says nothing."""
    changes: dict[str, Any] = {
        name: known[name] for name in _NUMBERS if getattr(sensor, name) is None and name in known
    }
    changes |= {name: known[name] for name in _TEXTS if not getattr(sensor, name) and name in known}
    if sensor.commissioned_on is None and "commissioned_on" in known:
        changes["commissioned_on"] = day_or_none(known["commissioned_on"])
    if sensor.decommissioned_on is None and known.get("removed_at"):
        removed_at = from_text_or_none(known["removed_at"])
        again = day_or_none(known.get("commissioned_on"))
        if removed_at is not None and (again is None or again <= removed_at.date()):
            changes["decommissioned_on"] = removed_at.date()
    return replace(sensor, **changes) if changes else sensor


def add(db: sqlite3.Connection, sensor: Sensor, at: datetime) -> None:
    """Write a sensor that a crew installed, unless it is there already."""
    values = dict(zip(SENSOR_ROW, sensor_row(sensor)))
    values.pop("shape")
    names = ("connection", "tenant", "first_listed_at", *values)
    cursor = db.execute(
        f"INSERT OR IGNORE INTO sensors ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})",
        (sensor.key.connection, sensor.key.tenant, to_text(at), *values.values()),
    )
    if cursor.rowcount:
        db.execute(
            "INSERT INTO sightings (sensor_fid, fetched_at, content) VALUES (?, ?, ?)",
            (cursor.lastrowid, to_text(at), _BY_CREW),
        )
