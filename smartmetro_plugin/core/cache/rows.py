"""Between the model and the rows of the cache."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from ..messages import Message
from ..model import (
    Maintenance,
    MaintenanceKind,
    OwnThreshold,
    Sensor,
    SensorKey,
    Status,
    StatusCode,
    Zone,
    ZoneRole,
)
from . import gpkg, schema
from .instants import day_or_none, from_text, from_text_or_none, to_text, to_text_or_none

DESCRIPTION = tuple(schema.DESCRIPTION)
#: The columns of :func:`sensor_row`, in order.
SENSOR_ROW = ("sensor_id", "geom", "shape", *DESCRIPTION)
MAINTENANCE_ROW = (
    "uuid", "connection", "tenant", "sensor_id", "kind", "started_at", "ended_at", "fault",
    "action", "done_by", "parts", "photos", "data_back_at", "next_visit_on",
)  # fmt: skip


def sensor_row(sensor: Sensor) -> tuple[Any, ...]:
    """Return the values of :data:`SENSOR_ROW`.

    Raises:
        ValueError: a shape or an instant that cannot be written.
    """
    shape = None
    point = None
    if sensor.geometry is not None and sensor.geometry.is_point:
        point = gpkg.encode(sensor.geometry)
    else:
        if sensor.geometry is not None:
            shape = gpkg.encode(sensor.geometry)
        if sensor.lon is not None and sensor.lat is not None:
            point = gpkg.encode_point(sensor.lon, sensor.lat)
    thresholds = [[t.property, t.warning, t.alert] for t in sensor.own_thresholds]
    return (
        sensor.key.sensor_id,
        point,
        shape,
        sensor.name,
        sensor.use_case,
        sensor.type,
        sensor.commune,
        sensor.zone,
        sensor.zone_role.value,
        sensor.owner,
        sensor.host,
        sensor.provider,
        sensor.insee,
        sensor.network,
        sensor.placement,
        sensor.support_type,
        sensor.z_m,
        sensor.height_m,
        sensor.commissioned_on.isoformat() if sensor.commissioned_on else None,
        sensor.decommissioned_on.isoformat() if sensor.decommissioned_on else None,
        sensor.battery_pct,
        sensor.rssi_dbm,
        sensor.snr_db,
        sensor.reception_pct,
        to_text_or_none(sensor.modified_at),
        json.dumps(thresholds, ensure_ascii=False) if thresholds else None,
        json.dumps(dict(sensor.extra), ensure_ascii=False, sort_keys=True)
        if sensor.extra
        else None,
    )


def sensor_of(
    key: SensorKey, geom: bytes | None, shape: bytes | None, row: Sequence[Any]
) -> Sensor:
    """Read a sensor back; ``row`` holds the values of :data:`DESCRIPTION`."""
    point = gpkg.decode(geom) if geom is not None else None
    lon, lat = (None, None) if point is None else point.coordinates[:2]  # type: ignore[index]
    (
        name, use_case, type_, commune, zone, zone_role, owner, host, provider, insee, network,
        placement, support_type, z_m, height_m, commissioned_on, decommissioned_on, battery_pct,
        rssi_dbm, snr_db, reception_pct, modified_at, own_thresholds, extra,
    ) = row  # fmt: skip
    return Sensor(
        key=key,
        name=name,
        use_case=use_case,
        type=type_,
        lon=lon,
        lat=lat,
        geometry=point if shape is None else gpkg.decode(shape),
        commune=commune,
        insee=insee,
        zone=zone,
        zone_role=ZoneRole(zone_role),
        owner=owner,
        host=host,
        provider=provider,
        network=network,
        placement=placement,
        support_type=support_type,
        z_m=z_m,
        height_m=height_m,
        commissioned_on=day_or_none(commissioned_on),
        decommissioned_on=day_or_none(decommissioned_on),
        battery_pct=battery_pct,
        rssi_dbm=rssi_dbm,
        snr_db=snr_db,
        reception_pct=reception_pct,
        modified_at=from_text_or_none(modified_at),
        own_thresholds=tuple(OwnThreshold(*t) for t in json.loads(own_thresholds))
        if own_thresholds
        else (),
        extra=json.loads(extra) if extra else {},
    )


def status_of(code: str, reason: str | None) -> Status:
    """Read a status back."""
    return Status(StatusCode(code), message_or_none(reason))


def message_or_none(text: str | None) -> Message | None:
    """Read a message stored as JSON."""
    return None if text is None else Message.from_json(text)


def json_or_none(message: Message | None) -> str | None:
    """Write a message as JSON."""
    return None if message is None else message.to_json()


def messages_to_json(messages: Sequence[Message]) -> str:
    """Write messages as a JSON list of texts."""
    return json.dumps([message.to_json() for message in messages], ensure_ascii=False)


def messages_from_json(text: str) -> tuple[Message, ...]:
    """Read what :func:`messages_to_json` wrote."""
    return tuple(Message.from_json(part) for part in json.loads(text))


def zone_of(name: str, role: str, commune: str, geom: bytes | None) -> Zone:
    """Read a zone back."""
    return Zone(name, ZoneRole(role), commune, gpkg.decode(geom) if geom is not None else None)


def maintenance_row(item: Maintenance) -> tuple[Any, ...]:
    """Return the values of :data:`MAINTENANCE_ROW`."""
    return (
        item.uuid,
        *item.key,
        item.kind.value,
        to_text(item.started_at),
        to_text_or_none(item.ended_at),
        item.fault,
        item.action,
        item.done_by,
        item.parts,
        json.dumps(item.photos, ensure_ascii=False) if item.photos else None,
        to_text_or_none(item.data_back_at),
        None if item.next_visit_on is None else item.next_visit_on.isoformat(),
    )


def maintenance_of(row: Sequence[Any]) -> Maintenance:
    """Read an intervention back."""
    uuid, connection, tenant, sensor_id, kind, started_at, ended_at, fault, action = row[:9]
    done_by, parts, photos, data_back_at, next_visit_on = row[9:]
    return Maintenance(
        uuid=uuid,
        key=SensorKey(connection, tenant, sensor_id),
        kind=MaintenanceKind(kind),
        started_at=from_text(started_at),
        ended_at=from_text_or_none(ended_at),
        fault=fault,
        action=action,
        done_by=done_by,
        parts=parts,
        photos=_photos(photos),
        data_back_at=from_text_or_none(data_back_at),
        next_visit_on=day_or_none(next_visit_on),
    )


def _photos(text: str | None) -> tuple[str, ...]:
    """Read paths as a JSON list; a path typed in QGIS stands for itself."""
    if not text:
        return ()
    try:
        paths = json.loads(text)
    except ValueError:
        return (text,)
    return tuple(str(path) for path in paths) if isinstance(paths, list) else (text,)
