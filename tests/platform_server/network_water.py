"""Rivers: levels with their own alert thresholds, flows, water quality."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from .places import places, sensor_at
from .sensor import Channel, Sensor
from .signals import DAY_S, HOUR_S, Signal, discharge, linear, river_level, share, water_quality

STEP_S = 900

LEVEL_SITES = (
    ("13103", "Touloubre"),
    ("13069", "Touloubre"),
    ("13044", "Touloubre"),
    ("13091", "Touloubre"),
    ("13117", "Cadière"),
    ("13102", "Cadière"),
    ("13054", "Cadière"),
    ("13071", "Cadière"),
)
FLOW_SITES = (
    ("13029", "Touloubre"),
    ("13092", "Touloubre"),
    ("13113", "Touloubre"),
    ("13117", "Cadière"),
)
QUALITY_SITES = (
    ("13103", "Touloubre"),
    ("13092", "Touloubre"),
    ("13054", "Cadière"),
    ("13102", "Cadière"),
)


def sensors(anchor: float) -> Iterator[Sensor]:
    yield from _levels(anchor)
    yield from _flows(anchor)
    yield from _quality(anchor)


def _level(seed: int, anchor: float, now_m: float = 0.0) -> Signal:
    past = (anchor // DAY_S * DAY_S - 24 * DAY_S, 1.15 + 0.5 * share(seed, 41), 26 * HOUR_S)
    under_way = (anchor - 9 * HOUR_S, now_m, 40 * DAY_S)
    floods = (past, under_way) if now_m else (past,)
    return river_level(seed, 0.32 + 0.4 * share(seed, 42), floods)


def _levels(anchor: float) -> Iterator[Sensor]:
    for number, (insee, river) in enumerate(LEVEL_SITES, 1):
        place = places()[insee]
        sensor = sensor_at(
            "FloodMonitoring",
            "water",
            place,
            number,
            anchor=anchor,
            name=f"Limnimètre {river} – {place.name}",
            step_s=STEP_S,
            upload_s=STEP_S,
            height_m=4.2,
            support_type="pont",
        )
        level = _level(sensor.seed, anchor, {5: 2.35, 6: 1.35}.get(number, 0.0))
        thresholds = {"alertLevel": 1.5, "dangerLevel": 2.3, "referenceLevel": 4.2}
        channels = (
            Channel("currentLevel", level, "MTR", 3, "water_level", "MTR"),
            Channel("measuredDistance", linear(level, -1.0, 4.2), "MTR", 3),
        )
        yield replace(
            sensor,
            channels=channels,
            extra={
                **{
                    name: {"type": "Property", "value": value, "unitCode": "MTR"}
                    for name, value in thresholds.items()
                },
                "stationID": f"SIM-{river[:3].upper()}-{number:02d}",
            },
            silent_since=anchor - 2.5 * DAY_S if number == 3 else None,
        )


def _flows(anchor: float) -> Iterator[Sensor]:
    for number, (insee, river) in enumerate(FLOW_SITES, 1):
        place = places()[insee]
        sensor = sensor_at(
            "WaterObserved",
            "water",
            place,
            number,
            anchor=anchor,
            name=f"Station débit {river} – {place.name}",
            step_s=STEP_S,
            upload_s=3600,
            height_m=3.8,
            support_type="pont",
        )
        level = _level(sensor.seed, anchor)
        channels = (
            Channel("waterLevel", level, "MTR", 3, "water_level", "MTR"),
            Channel("flow", discharge(level, 3.4), "MQS", 3, "flow", "MQS"),
        )
        yield replace(sensor, channels=channels)


def _quality(anchor: float) -> Iterator[Sensor]:
    for number, (insee, river) in enumerate(QUALITY_SITES, 1):
        place = places()[insee]
        sensor = sensor_at(
            "WaterQualityObserved",
            "water",
            place,
            number,
            anchor=anchor,
            name=f"Sonde qualité {river} – {place.name}",
            step_s=3600,
            upload_s=3600,
            height_m=0.5,
            placement="indoor",
            support_type="berge",
        )
        seed = sensor.seed
        channels = (
            Channel(
                "temperature", water_quality(seed, 18.4, 2.2), "CEL", 1, "water_temperature", "CEL"
            ),
            Channel("pH", water_quality(seed + 1, 7.9, 0.15), None, 2, "ph", "Q30"),
            Channel(
                "conductivity", water_quality(seed + 2, 690, 60), "G42", 0, "conductivity", "G42"
            ),
            Channel("O2", water_quality(seed + 3, 8.1, 0.9), "M1", 2, "dissolved_oxygen", "M1"),
            Channel("turbidity", water_quality(seed + 4, 9.0, 3.0), "NTU", 1, "turbidity", "NTU"),
        )
        yield replace(sensor, channels=channels, battery=0.31 if number == 2 else sensor.battery)
