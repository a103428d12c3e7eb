"""Installations that become sensors: of a device that the platform does not list yet."""

from __future__ import annotations

from collections.abc import Iterable

from ..cache import gpkg
from ..cache.instants import day_or_none
from ..cache.store import Cache
from ..cache.table_rows import Row
from ..model import Geometry, Sensor, SensorKey

#: The connection of a new sensor where the cache has none of its use case.
FIELD_CONNECTION = "SmartMetro – terrain"


def sensors_of(cache: Cache, installations: Iterable[Row]) -> list[Sensor]:
    """Return a sensor for each installation of a device unknown so far.

    A row that names a sensor of the platform, or whose device number is one's id, completes that
    sensor instead. A new sensor joins the connection that most of its use case are of.
    """
    ids = {key.sensor_id for key in cache.sensor_names()}
    homes = cache.usual_connections()
    made = []
    for row in installations:
        device = str(row.get("device_id") or "").strip()
        if row.get("sensor_id") or not device or device in ids:
            continue
        shape = gpkg.decode(row["geom"]) if isinstance(row.get("geom"), bytes) else None
        lon, lat = shape.coordinates[:2] if shape is not None else (None, None)  # type: ignore[index]
        ids.add(device)
        made.append(
            Sensor(
                SensorKey(
                    *homes.get(str(row.get("use_case") or ""), (FIELD_CONNECTION, "")), device
                ),
                str(row.get("name") or device),
                str(row.get("use_case") or ""),
                "Device",
                lon,
                lat,
                None if lon is None else Geometry("Point", (lon, lat)),
                placement=str(row.get("placement") or ""),
                support_type=str(row.get("support_type") or ""),
                z_m=row.get("z_m"),
                height_m=row.get("height_m"),
                commissioned_on=day_or_none(row.get("commissioned_on")),
            )
        )
    return made
