"""Sensors and observations as SensorThings JSON (OGC 18-088): deep inserts and data arrays."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ...cache.states import CachedRecord
from ...cancellation import Cancellation, check
from ...messages import Message
from ...model import ObservationSeries, SensorKey
from ...units import symbol_of
from ...use_cases.declaration import UseCase
from ..observations import Observations
from ..selection import Say
from ..text_rows import iso_instants, joined, listed, literal, numbers

_MEASUREMENT = "http://www.opengis.net/def/observationType/OGC-OM/2.0/OM_Measurement"


def write_things(
    folder: Path,
    records: Mapping[SensorKey, CachedRecord],
    observations: Observations,
    use_case: UseCase,
    say: Say,
    cancel: Cancellation,
    *,
    is_open: bool,
) -> list[Path]:
    """Write ``sensorthings_things.json`` and ``sensorthings_observations.json``; return them.

    Raises:
        Cancelled: the user stopped.
        OSError: the disk is full, or the folder cannot be written.
    """
    things, values = (folder / f"sensorthings_{name}.json" for name in ("things", "observations"))
    series: dict[SensorKey, list[tuple[str, str]]] = {}
    with values.open("w", encoding="utf-8", newline="\n") as file:
        file.write("[")
        joint = "\n"
        for key, one in observations.series():
            check(cancel)
            series.setdefault(key, []).append((one.property, one.unit))
            file.write(joint)
            _write_values(file, key, one)
            joint = ",\n"
        file.write("\n]\n")
    described = [
        _thing(record, series.get(key, []), use_case, say, is_open)
        for key, record in records.items()
    ]
    with things.open("w", encoding="utf-8", newline="\n") as file:
        json.dump({"value": described}, file, ensure_ascii=False, indent=1)
    return [things, values]


def _write_values(file: Any, key: SensorKey, one: ObservationSeries) -> None:
    head = {
        "Datastream": {"@iot.id": _stream_id(key.sensor_id, one.property)},
        "components": ["phenomenonTime", "result"],
        "dataArray@iot.count": int(one.value.size),
    }
    file.write(json.dumps(head, ensure_ascii=False)[:-1] + ', "dataArray": [')
    rows = (
        literal("["), iso_instants(one.observed_at_us, quote='"'), literal(", "),
        listed(numbers(one.value, missing="null")), literal("],\n"),
    )  # fmt: skip
    file.write(joined(rows, int(one.value.size))[:-2] + "]}")


def _thing(
    record: CachedRecord, streams: list[tuple[str, str]], use_case: UseCase, say: Say, is_open: bool
) -> dict[str, Any]:
    sensor = record.record.sensor
    own = sensor.key.sensor_id
    label = record.readable_id or own if is_open else sensor.name or own
    thing: dict[str, Any] = {
        "@iot.id": own,
        "name": label,
        "description": say(Message(use_case.label)),
        "properties": {
            "zone": sensor.zone, "zone_role": sensor.zone_role.value, "commune": sensor.commune,
            "insee": sensor.insee, "height_m": sensor.height_m, "z_m": sensor.z_m,
        },
    }  # fmt: skip
    if sensor.lon is not None and sensor.lat is not None:
        thing["Locations"] = [
            {
                "name": label, "description": sensor.commune, "encodingType": "application/geo+json",
                "location": {"type": "Point", "coordinates": [sensor.lon, sensor.lat]},
            }
        ]  # fmt: skip
    thing["Datastreams"] = [
        _stream(own, label, name, unit, use_case, say) for name, unit in sorted(set(streams))
    ]
    return thing


def _stream(
    sensor_id: str, label: str, name: str, unit: str, use_case: UseCase, say: Say
) -> dict[str, Any]:
    declared = use_case.properties.get(name)
    words = say(Message(declared.label)) if declared else name
    return {
        "@iot.id": _stream_id(sensor_id, name),
        "name": f"{label}: {words}",
        "description": words,
        "observationType": _MEASUREMENT,
        "unitOfMeasurement": {
            "name": unit,
            "symbol": symbol_of(unit) if unit else "",
            "definition": f"urn:un:unece:uncefact:codelist:standard:UNECE:MeasurementUnitCommonCode:{unit}",
        },
        "ObservedProperty": {"name": name, "description": words, "definition": f"urn:smartmetro:{name}"},
        "Sensor": {
            "name": label, "description": words, "encodingType": "text/plain", "metadata": sensor_id,
        },
    }  # fmt: skip


def _stream_id(sensor_id: str, name: str) -> str:
    return f"{sensor_id}/{name}"
