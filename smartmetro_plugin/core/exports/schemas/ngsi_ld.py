"""Sensors as NGSI-LD entities *Device* and *DeviceModel* of the Smart Data Models (CC BY 4.0).

Normalised representation (ETSI GS CIM 009 §4.5), as a context broker takes it in one batch.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

from ...cache.states import CachedRecord
from ...use_cases.declaration import UseCase

CONTEXT = [
    "https://raw.githubusercontent.com/smart-data-models/dataModel.Device/master/context.jsonld",
    "https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context-v1.7.jsonld",
]
#: Our properties in the words that ``controlledProperty`` allows; others have none there.
CONTROLLED = {
    "temperature": "temperature", "relative_humidity": "humidity", "laeq": "noiseLevel",
    "l10": "noiseLevel", "l50": "noiseLevel", "l90": "noiseLevel", "la95eq": "noiseLevel",
    "fill": "fillingLevel", "water_level": "depth", "water_temperature": "temperature",
    "ph": "pH", "conductivity": "conductivity", "turbidity": "turbidity", "count": "motion",
    "energy": "energy", "active_power": "power", "pm25": "airPollution", "pm10": "airPollution",
    "no2": "airPollution", "o3": "airPollution",
}  # fmt: skip
_RELATIONSHIPS = frozenset({"refDeviceModel"})
Entity = dict[str, Any]


def write_devices(
    path: Path, records: Iterable[CachedRecord], use_case: UseCase, *, is_open: bool
) -> None:
    """Write the sensors and their models as one array of normalised entities."""
    found = list(records)
    entities = [*models(found, use_case), *(device(one, use_case, is_open) for one in found)]
    with path.open("w", encoding="utf-8", newline="\n") as file:
        json.dump([normalised(one) for one in entities], file, ensure_ascii=False, indent=1)


def device(record: CachedRecord, use_case: UseCase, is_open: bool) -> Entity:
    """Return a sensor as a Device, in simplified representation; open data leave out what is restricted."""
    sensor = record.record.sensor
    entity: Entity = {
        "id": urn("Device", sensor.key.sensor_id),
        "type": "Device",
        "category": ["sensor"],
        "controlledProperty": _controlled(use_case),
        "refDeviceModel": _model_id(sensor.type, use_case),
    }
    if sensor.lon is not None and sensor.lat is not None:
        entity["location"] = {"type": "Point", "coordinates": [sensor.lon, sensor.lat]}
    if sensor.commune:
        entity["address"] = {"addressLocality": sensor.commune, "addressCountry": "FR"}
    if sensor.commissioned_on:
        entity["dateInstalled"] = f"{sensor.commissioned_on.isoformat()}T00:00:00Z"
    seen = record.record.last_seen_at
    if seen:
        entity["dateLastValueReported"] = seen.strftime("%Y-%m-%dT%H:%M:%SZ")
    if is_open:
        return entity
    entity["name"] = sensor.name
    if sensor.provider:
        entity["provider"] = sensor.provider
    if sensor.owner:
        entity["owner"] = [sensor.owner]
    if sensor.battery_pct is not None and 0 <= sensor.battery_pct <= 100:
        entity["batteryLevel"] = sensor.battery_pct / 100
    if sensor.rssi_dbm is not None:
        entity["rssi"] = sensor.rssi_dbm
    return entity


def models(records: Iterable[CachedRecord], use_case: UseCase) -> list[Entity]:
    """Return one DeviceModel by type of sensor. What makes them is not in the cache: “unknown”."""
    units = sorted({one.unit for one in use_case.properties.values()})
    return [
        {
            "id": _model_id(type_, use_case),
            "type": "DeviceModel",
            "category": ["sensor"],
            "controlledProperty": _controlled(use_case),
            "manufacturerName": "unknown",
            "brandName": "unknown",
            "modelName": type_ or use_case.key,
            "function": ["sensing"],
            "supportedUnits": units,
        }
        for type_ in sorted({one.record.sensor.type for one in records})
    ]


def normalised(entity: Mapping[str, Any]) -> Entity:
    """Return an entity whose attributes are Property, GeoProperty or Relationship."""
    found: Entity = {"id": entity["id"], "type": entity["type"]}
    for name, value in entity.items():
        if name in ("id", "type"):
            continue
        if name == "location":
            found[name] = {"type": "GeoProperty", "value": value}
        elif name in _RELATIONSHIPS:
            found[name] = {"type": "Relationship", "object": value}
        elif name.startswith("date"):
            found[name] = {
                "type": "Property",
                "value": {"@type": "DateTime", "@value": value},
            }
        else:
            found[name] = {"type": "Property", "value": value}
    return {**found, "@context": CONTEXT}


def urn(type_: str, text: str) -> str:
    """Return the id of an entity: the text itself when it is a URN, else one made of it."""
    return text if text.startswith("urn:") else f"urn:ngsi-ld:{type_}:{quote(text, safe='')}"


def _model_id(type_: str, use_case: UseCase) -> str:
    return urn("DeviceModel", f"{use_case.key}-{type_}" if type_ else use_case.key)


def _controlled(use_case: UseCase) -> list[str]:
    return sorted({CONTROLLED[name] for name in use_case.properties if name in CONTROLLED})
