"""The tables of a cache, of one use case, as they are exported."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from ..cache import gpkg
from ..cache.instants import from_text_or_none
from ..cache.schema import TABLES
from ..cache.states import CachedRecord
from ..cache.store import Cache
from ..cache.table import Table
from ..communes import commune_of
from ..messages import Message
from ..model import SensorKey
from .places import lambert_93
from .selection import Say, Selection
from .table import Column, ExportTable, Kind, table_of_rows

_BY_NAME: Mapping[str, Table] = {table.name: table for table in TABLES}
_KINDS = {"DOUBLE": Kind.NUMBER, "INTEGER": Kind.INTEGER, "BOOLEAN": Kind.TRUTH,
          "DATE": Kind.DAY, "DATETIME": Kind.INSTANT}  # fmt: skip

#: Columns that name people or carry what they wrote, and what only the house needs.
RESTRICTED: Mapping[str, frozenset[str]] = {
    "sensors": frozenset(
        "name owner host provider extra own_thresholds battery_pct rssi_dbm snr_db reception_pct "
        "status_reason connection tenant".split()
    ),
    "maintenance": frozenset(
        "done_by photos fault action parts modified_by created_at modified_at connection tenant".split()
    ),
    "alerts": frozenset("acknowledged_by comment reason closing_reason connection tenant".split()),
    "alert_events": frozenset("made_by comment connection tenant".split()),
    "aliases": frozenset(
        "decided_by comment former_connection former_tenant connection tenant".split()
    ),
    "zones": frozenset("modified_by created_at modified_at connection tenant source".split()),
}
#: Checks of field crews (parties informed, certificates…): never open.
_CHECKS_ARE_RESTRICTED = "maintenance"
#: Tables of which nothing is open: raw events quote people, former names are names.
CLOSED_TABLES = frozenset({"alert_events", "aliases"})
_OPEN_IN_MAINTENANCE = frozenset(
    "uuid sensor_id kind started_at ended_at data_back_at lon lat".split()
)


@dataclass(frozen=True)
class CacheContent:
    """What the exported tables are made of. ``sensors``: by key, those of the selection."""

    tables: tuple[ExportTable, ...]
    sensors: Mapping[SensorKey, CachedRecord] = field(default_factory=dict)


def read_cache(cache: Cache, selection: Selection, say: Say) -> CacheContent:
    """Return sensors, zones, interventions, alerts and former names of a use case.

    Raises:
        CacheError: the cache cannot be read.
    """
    records = {
        record.record.sensor.key: record
        for record in cache.records(use_case=selection.use_case.key, with_gone=True)
        if selection.takes(record.record.sensor)
    }
    statuses = {key: status for key, status in cache.statuses().items() if key in records}
    places = {key: (r.record.sensor.lon, r.record.sensor.lat) for key, r in records.items()}
    raw = {
        name: _rows(cache, name)
        for name in ("sensors", "zones", "maintenance", "alerts", "aliases")
    }
    of_sensors = [row for row in raw["sensors"] if _key(row) in records]
    alerts = [
        row for row in raw["alerts"]
        if row["use_case"] == selection.use_case.key and _is_during(row["at"], selection)
        and (_key(row) in records or selection.contains is None)
    ]  # fmt: skip
    visits = [
        row for row in raw["maintenance"]
        if _key(row) in records and _overlaps(row["started_at"], row["ended_at"], selection)
    ]  # fmt: skip
    aliases = [row for row in raw["aliases"] if _key(row) in records]
    zones = [row for row in raw["zones"] if _takes_zone(row, records.values(), selection)]
    return CacheContent(
        (
            _sensor_table(of_sensors, records, statuses, _addresses(cache), say),
            _reading_table(records.values()),
            _plain("zones", zones, geometry="geometry"),
            _plain("maintenance", visits, places),
            _alert_table(cache, selection, places, say),
            _plain("alert_events", alerts),
            _plain("aliases", aliases),
        ),
        records,
    )


def _rows(cache: Cache, name: str) -> list[dict[str, Any]]:
    table = _BY_NAME[name]
    kinds = {column: _kind(sql) for column, sql in table.columns.items()}
    found = []
    for row in cache.table_rows(table):
        values = {column: _value(kinds[column], row[column]) for column in table.columns}
        if table.geometry_type:
            geometry = gpkg.decode(row["geom"]) if row["geom"] else None
            values["geometry"] = geometry
        found.append(values)
    return found


def _kind(sql: str) -> Kind:
    return _KINDS.get(sql.split(maxsplit=1)[0], Kind.TEXT)


def _value(kind: Kind, value: Any) -> Any:
    if value is None:
        return None
    if kind is Kind.INSTANT:
        return from_text_or_none(value)
    if kind is Kind.DAY:
        return date.fromisoformat(value[:10]) if value else None
    return bool(value) if kind is Kind.TRUTH else value


def _columns(name: str, table: Table) -> list[Column]:
    restricted = RESTRICTED[name]
    return [
        Column(
            column,
            Kind.CODE if column == "insee" else _kind(sql),
            column in restricted
            or name in CLOSED_TABLES
            or (name == _CHECKS_ARE_RESTRICTED and column not in _OPEN_IN_MAINTENANCE),
        )
        for column, sql in table.columns.items()
    ]


def _plain(
    name: str,
    rows: Sequence[dict[str, Any]],
    places: Mapping[SensorKey, tuple[float | None, float | None]] | None = None,
    geometry: str | None = None,
) -> ExportTable:
    """Return a table of the cache with its own columns, at its sensors' places where they have some."""
    columns = _columns(name, _BY_NAME["alerts" if name == "alert_events" else name])
    if geometry:
        columns.append(Column(geometry, Kind.GEOMETRY))
    if places is not None:
        columns += [Column("lon", Kind.NUMBER), Column("lat", Kind.NUMBER)]
        for row in rows:
            row["lon"], row["lat"] = places.get(_key(row), (None, None))
    place = ("lon", "lat") if places is not None else None
    return table_of_rows(name, columns, rows, place=place, geometry=geometry)


def _sensor_table(
    rows: Iterable[dict[str, Any]],
    records: Mapping[SensorKey, CachedRecord],
    statuses: Mapping[SensorKey, Any],
    addresses: Mapping[SensorKey, str],
    say: Say,
) -> ExportTable:
    columns = [c for c in _columns("sensors", _BY_NAME["sensors"]) if c.name != "revision"]
    columns += [Column("lon", Kind.NUMBER), Column("lat", Kind.NUMBER)]
    columns += [Column("x_l93_m", Kind.NUMBER), Column("y_l93_m", Kind.NUMBER)]
    columns += [Column("shape"), Column("address")]
    readings = sorted({r.property for one in records.values() for r in one.record.readings})
    columns += [Column(name, Kind.NUMBER) for name in readings]
    found = []
    for row in rows:
        record = records[_key(row)]
        sensor = record.record.sensor
        reason = statuses[sensor.key].reason if sensor.key in statuses else None
        x_m, y_m = lambert_93(sensor.lon, sensor.lat)
        shape = sensor.geometry
        found.append(
            {
                **row,
                # what crews wrote completes what the platform leaves empty
                **{c: getattr(sensor, c) for c in _COMPLETED if getattr(sensor, c) is not None},
                "status_reason": say(reason) if reason else "",
                "address": addresses.get(sensor.key, ""),
                "lon": sensor.lon,
                "lat": sensor.lat,
                "x_l93_m": x_m,
                "y_l93_m": y_m,
                "shape": ""
                if shape is None or shape.is_point
                else json.dumps({"type": shape.type, "coordinates": shape.coordinates}),
                **{r.property: r.value for r in record.record.readings},
            }
        )
    return table_of_rows("sensors", columns, found, place=("lon", "lat"))


def _addresses(cache: Cache) -> dict[SensorKey, str]:
    """Return the address of each sensor's support, where the register knows it."""
    rows = cache.table_rows(_BY_NAME["supports"])
    return {_key(row): row["address"] for row in rows if row["sensor_id"] and row["address"]}


def _reading_table(records: Iterable[CachedRecord]) -> ExportTable:
    """Return the last values with their units and instants, which columns of the sensors lack."""
    columns = (
        Column("connection", restricted=True), Column("tenant", restricted=True), Column("sensor_id"),
        Column("property"), Column("value", Kind.NUMBER), Column("unit"),
        Column("observed_at", Kind.INSTANT),
    )  # fmt: skip
    rows = [
        {
            **record.record.sensor.key._asdict(), "property": one.property, "value": one.value,
            "unit": one.unit, "observed_at": one.observed_at,
        }
        for record in records
        for one in record.record.readings
    ]  # fmt: skip
    return table_of_rows("last_values", columns, rows)


_COMPLETED = ("placement", "support_type", "z_m", "height_m", "commissioned_on")

_ALERT_COLUMNS = (
    Column("alert_uuid"), Column("connection"), Column("tenant"), Column("sensor_id"),
    Column("use_case"), Column("rule"), Column("property"), Column("severity"),
    Column("value", Kind.NUMBER), Column("unit"), Column("reason"),
    Column("opened_at", Kind.INSTANT), Column("last_seen_at", Kind.INSTANT),
    Column("closed_at", Kind.INSTANT), Column("duration_h", Kind.NUMBER), Column("closing_reason"),
    Column("acknowledged_at", Kind.INSTANT), Column("acknowledged_by"), Column("comment"),
    Column("source"), Column("lon", Kind.NUMBER), Column("lat", Kind.NUMBER),
)  # fmt: skip


def _alert_table(
    cache: Cache,
    selection: Selection,
    places: Mapping[SensorKey, tuple[float | None, float | None]],
    say: Say,
) -> ExportTable:
    def words(message: Message | None) -> str:
        return say(message) if message else ""

    rows = []
    for alert in cache.alert_log.during(selection.start, selection.end):
        if alert.use_case != selection.use_case.key:
            continue
        if selection.contains is not None and alert.key not in places:
            continue
        lasted = None if alert.closed_at is None else alert.closed_at - alert.opened_at
        lon, lat = places.get(alert.key, (None, None))
        rows.append(
            {
                "alert_uuid": alert.uuid, "connection": alert.key.connection,
                "tenant": alert.key.tenant, "sensor_id": alert.key.sensor_id,
                "use_case": alert.use_case, "rule": alert.rule, "property": alert.property,
                "severity": alert.severity, "value": alert.value, "unit": alert.unit,
                "reason": words(alert.reason), "opened_at": alert.opened_at,
                "last_seen_at": alert.last_seen_at, "closed_at": alert.closed_at,
                "duration_h": None if lasted is None else round(lasted.total_seconds() / 3600, 2),
                "closing_reason": words(alert.closing_reason),
                "acknowledged_at": alert.acknowledged_at,
                "acknowledged_by": alert.acknowledged_by, "comment": alert.comment,
                "source": alert.source.value, "lon": lon, "lat": lat,
            }
        )  # fmt: skip
    restricted = RESTRICTED["alerts"]
    columns = [Column(c.name, c.kind, c.name in restricted) for c in _ALERT_COLUMNS]
    return table_of_rows("alerts", columns, rows, place=("lon", "lat"))


def _key(row: Mapping[str, Any]) -> SensorKey:
    return SensorKey(row["connection"] or "", row["tenant"] or "", row["sensor_id"] or "")


def _is_during(at: Any, selection: Selection) -> bool:
    return (selection.start is None or at >= selection.start) and (
        selection.end is None or at < selection.end
    )


def _overlaps(start: Any, end: Any, selection: Selection) -> bool:
    return (selection.end is None or start < selection.end) and (
        selection.start is None or end is None or end > selection.start
    )


def _takes_zone(
    row: Mapping[str, Any], records: Collection[CachedRecord], selection: Selection
) -> bool:
    """Return whether a zone is one of the use case's sensors, or of nobody's."""
    connections = {r.record.sensor.key.connection for r in records}
    if row["connection"] and row["connection"] not in connections:
        return False
    names = {r.record.sensor.zone for r in records}
    return selection.contains is None or row["name"] in names


def commune_name(insee: str, given: str) -> str:
    """Return the commune's name: the platform's, else the one of its code."""
    commune = commune_of(insee) if insee and not given else None
    return commune.name if commune else given
