"""The heat network: a study quarter with its zones, and thermometers over the metropolis."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from .places import places, sensor_at
from .sensor import Channel, Sensor, Zone
from .signals import DAY_S, HOUR_S, Signal, noise, relative_humidity, share, temperature

STEP_S = 900
STUDY_INSEE = "13001"

# Zone: role, metres east and north of Aix-en-Provence's centre, half width, density, thermometers.
STUDY = (
    ("Secteur 1 – place", "project", -1150.0, -350.0, 110.0, 0.82, 3),
    ("Secteur 2 – écoles", "project", -1420.0, -420.0, 120.0, 0.72, 3),
    ("Secteur 3 – résidences", "project", -1280.0, -640.0, 120.0, 0.64, 3),
    ("Référence – friche", "reference", -2350.0, -1500.0, 170.0, 0.08, 2),
    ("Témoin – centre", "control", -320.0, -120.0, 120.0, 0.90, 2),
)

# Commune, thermometers, density of its built-up area.
METROPOLIS = (
    ("13201", 3, 0.95),
    ("13203", 2, 0.9),
    ("13205", 2, 0.92),
    ("13208", 2, 0.6),
    ("13210", 2, 0.75),
    ("13212", 2, 0.55),
    ("13213", 2, 0.5),
    ("13215", 2, 0.55),
    ("13117", 3, 0.5),
    ("13103", 3, 0.5),
    ("13056", 2, 0.45),
    ("13047", 2, 0.4),
    ("13005", 3, 0.55),
    ("13041", 2, 0.4),
    ("13028", 2, 0.45),
    ("13054", 2, 0.5),
    ("13071", 2, 0.35),
    ("13002", 2, 0.35),
    ("13063", 2, 0.4),
    ("84089", 2, 0.4),
    ("13110", 1, 0.3),
    ("83120", 1, 0.2),
)
DEVICES = (("13001", 0.7), ("13117", 0.5), ("13103", 0.5), ("13206", 0.9))


def study_zones() -> tuple[Zone, ...]:
    """The zones of the study quarter, as slightly turned squares."""
    centre = places()[STUDY_INSEE]
    zones = []
    for name, role, east, north, half, _, _ in STUDY:
        corners = []
        for quarter in range(4):
            angle = math.pi / 4 + quarter * math.pi / 2 + 0.15
            reach = half * math.sqrt(2)
            corners.append(
                centre.at(east + reach * math.cos(angle), north + reach * math.sin(angle))
            )
        zones.append(Zone(name, role, centre.name, (*corners, corners[0])))
    return tuple(zones)


def _thermometer(
    sensor: Sensor, density: float, coast: float, disturb: Signal | None = None
) -> Sensor:
    air = temperature(sensor.seed, density, sensor.z_m, coast)

    def measured(t: float) -> float:
        return air(t) + (disturb(t) if disturb else 0.0)

    channels = (
        Channel("temperature", measured, "CEL", 1, "temperature", "CEL"),
        Channel(
            "relativeHumidity",
            relative_humidity(sensor.seed, air),
            None,
            2,
            "relative_humidity",
            "P1",
            100.0,
        ),
    )
    return replace(sensor, channels=channels)


def morning_sun(t: float) -> float:
    """What a badly shaded shelter adds when the sun strikes it, 9 h to 11 h UTC."""
    hour = (t / HOUR_S) % 24
    return 5.5 * math.exp(-((hour - 9.6) ** 2) / 0.7)


def study_sensors(anchor: float) -> Iterator[Sensor]:
    """15 entities: 13 thermometers, one planned, and one mean over a zone (a polygon)."""
    place = places()[STUDY_INSEE]
    zones = study_zones()
    number = 0
    for (label, role, east, north, half, density, count), zone in zip(STUDY, zones, strict=True):
        for index in range(count):
            number += 1
            seed = number * 7919
            position = place.at(
                east + 0.7 * half * (2 * share(seed, 1) - 1),
                north + 0.7 * half * (2 * share(seed, 2) - 1),
            )
            sensor = sensor_at(
                "WeatherObserved",
                "heat",
                place,
                number,
                anchor=anchor,
                name=f"Thermomètre {label} {index + 1}",
                step_s=STEP_S,
                upload_s=STEP_S,
                position=position,
                zone=zone.name,
                zone_role=role,
                height_m=2.8,
                z_m=round(172 + 12 * share(seed, 3), 1),
                support_type="mât",
            )
            own = density + 0.12 * (share(seed, 4) - 0.5)
            sensor = replace(sensor, raw_dataset=number == 6)
            yield _thermometer(sensor, own, 0.0, morning_sun if number == 5 else None)
    planned = sensor_at(
        "WeatherObserved",
        "heat",
        place,
        14,
        anchor=anchor,
        name="Thermomètre Secteur 1 – place 4 (à poser)",
        step_s=STEP_S,
        upload_s=STEP_S,
        position=place.at(-1100.0, -300.0),
        zone=zones[0].name,
        zone_role="project",
        state="planned",
    )
    yield _thermometer(
        replace(planned, commissioned_at=anchor // DAY_S * DAY_S + 20 * DAY_S), 0.8, 0.0
    )
    areal = sensor_at(
        "WeatherObserved",
        "heat",
        place,
        15,
        anchor=anchor,
        name="Moyenne de la zone témoin",
        step_s=STEP_S,
        upload_s=STEP_S,
        position=place.at(-320.0, -120.0),
        battery=None,
        rssi_dbm=None,
        snr_db=None,
        zone=zones[4].name,
        zone_role="control",
        support_type="",
        network="",
    )
    ring = [list(corner) for corner in zones[4].ring]
    yield _thermometer(
        replace(areal, geometry={"type": "Polygon", "coordinates": [ring]}), 0.88, 0.0
    )


def metropolis_sensors(anchor: float) -> Iterator[Sensor]:
    """Thermometers over the communes, 15 or 30 minutes, some with what goes wrong."""
    rank = 0
    for insee, count, density in METROPOLIS:
        place = places()[insee]
        for index in range(1, count + 1):
            rank += 1
            # Aix's numbers belong to the study; elsewhere each commune counts from 1.
            step_s = STEP_S if rank % 3 else 1800
            sensor = sensor_at(
                "WeatherObserved",
                "heat",
                place,
                index,
                anchor=anchor,
                name=f"Thermomètre {place.name} {index:02d}",
                step_s=step_s,
                upload_s=int(DAY_S / 2) if rank % 11 == 0 else step_s,
                height_m=3.0,
            )
            sensor = _thermometer(
                sensor, density + 0.2 * (share(sensor.seed, 5) - 0.5), place.coast
            )
            yield _with_states(sensor, rank, anchor)
    for insee, density in DEVICES:
        yield from _device_pair(insee, density, anchor)


def _with_states(sensor: Sensor, rank: int, anchor: float) -> Sensor:
    """What goes wrong with a few of them."""
    midnight = anchor // DAY_S * DAY_S
    states: dict[int, dict[str, Any]] = {
        4: {"silent_since": anchor - 5 * DAY_S},
        8: {"battery": 0.08},
        13: {"geometry": None, "name": f"{sensor.name} (sans position)"},
        17: {"silent_since": anchor - 30 * HOUR_S},
        21: {"state": "maintenance"},
        26: {"state": "removed", "decommissioned_at": anchor - 15 * DAY_S},
        30: {"channels": (_implausible(anchor), *sensor.channels[1:])},
        35: {"state": "planned", "commissioned_at": midnight + 10 * DAY_S},
    }
    return replace(sensor, **states.get(rank, {}))


def _implausible(anchor: float) -> Channel:
    def stuck(t: float) -> float:
        return 57.4 if t > anchor - 2 * HOUR_S else 24.0 + noise(30, int(t))

    return Channel("temperature", stuck, "CEL", 1, "temperature", "CEL")


def _device_pair(insee: str, density: float, anchor: float) -> Iterator[Sensor]:
    """A Device (battery, radio) and the DeviceMeasurement it takes, as two entities."""
    place = places()[insee]
    position_key = f"device-{insee}"
    device = sensor_at(
        "Device",
        "heat",
        place,
        1,
        anchor=anchor,
        name=f"Station connectée {place.name}",
        step_s=1800,
        upload_s=1800,
        position_key=position_key,
        height_m=2.6,
    )
    air = temperature(device.seed, density, device.z_m, place.coast)
    yield replace(
        device,
        extra={
            "controlledProperty": ["temperature"],
            "category": ["sensor"],
            "serialNumber": f"SIM-{insee}",
        },
    )
    measure = sensor_at(
        "DeviceMeasurement",
        "heat",
        place,
        1,
        anchor=anchor,
        name=f"Température station {place.name}",
        step_s=1800,
        upload_s=1800,
        position_key=position_key,
        height_m=2.6,
        battery=None,
        rssi_dbm=None,
        snr_db=None,
    )
    yield replace(
        measure,
        channels=(Channel("numValue", air, "CEL", 1, "temperature", "CEL"),),
        extra={
            "controlledProperty": "temperature",
            "unit": "CEL",
            "refDevice": {"type": "Relationship", "object": device.entity_id},
        },
    )
