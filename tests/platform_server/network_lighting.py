"""Public lighting: control cabinets, feeders and single streetlights."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from .places import places, sensor_at
from .sensor import Channel, Sensor
from .signals import DAY_S, energy_index, lighting_power, linear, share, steady

CABINET_SITES = ("13001", "13041", "13103", "13117", "13056", "13005", "13047", "13071")
LIGHT_SITES = ("13001", "13103", "13117", "13005", "13212", "13214")


def sensors(anchor: float) -> Iterator[Sensor]:
    yield from _cabinets(anchor)
    yield from _feeders(anchor)
    yield from _streetlights(anchor)


def _cabinets(anchor: float) -> Iterator[Sensor]:
    for number, insee in enumerate(CABINET_SITES, 1):
        place = places()[insee]
        sensor = sensor_at(
            "StreetlightControlCabinet",
            "lighting",
            place,
            number,
            anchor=anchor,
            name=f"Armoire éclairage {place.name} {number:02d}",
            step_s=3600,
            upload_s=3600,
            height_m=1.2,
            support_type="armoire",
            network="4G",
        )
        rated = 2.5 + 6 * share(sensor.seed, 8)
        power = lighting_power(
            sensor.seed,
            rated,
            anchor - 1.6 * DAY_S if number == 3 else None,
            anchor - 5 * DAY_S if number == 6 else None,
        )
        channels = (
            Channel("totalActivePower", power, "KWT", 3, "active_power", "KWT"),
            Channel(
                "energyConsumed",
                energy_index(power, anchor - 130 * DAY_S),
                "KWH",
                2,
                "energy",
                "KWH",
                1.0,
                True,
            ),
            Channel(
                "voltageR",
                steady({2: 204.0, 4: 186.0}.get(number, 231.0), 0.8, sensor.seed),
                "VLT",
                1,
                "voltage",
                "VLT",
            ),
            Channel(
                "intensityR",
                linear(power, 1000 / 231 / 0.92),
                "AMP",
                2,
                "current",
                "AMP",
            ),
        )
        # Some cabinets wait for their meter: nothing is measured yet.
        waiting = number in (7, 8)
        yield replace(
            sensor,
            channels=channels,
            battery=None,
            state="planned" if waiting else "ok",
            commissioned_at=anchor // DAY_S * DAY_S + 45 * DAY_S
            if waiting
            else sensor.commissioned_at,
            extra={"workingMode": "automatic", "maximumPowerAvailable": round(rated * 1.3, 1)},
        )


def _feeders(anchor: float) -> Iterator[Sensor]:
    for number, insee in enumerate(LIGHT_SITES, 1):
        place = places()[insee]
        feeder = sensor_at(
            "StreetlightFeeder",
            "lighting",
            place,
            number,
            anchor=anchor,
            name=f"Départ éclairage {place.name} {number:02d}",
            step_s=3600,
            upload_s=3600,
            height_m=1.2,
            support_type="armoire",
            network="4G",
        )
        power = lighting_power(feeder.seed, 0.9 + share(feeder.seed, 8), None, None)
        yield replace(
            feeder,
            battery=None,
            extra={
                "numStreetlight": 12 + number,
                "powerState": "ON",
                "phaseVoltage": [230, 231, 229],
            },
            channels=(Channel("totalActivePower", power, None, 3, "active_power", "KWT"),),
            silent_since=anchor - 3 * DAY_S if number == 5 else None,
        )


def _streetlights(anchor: float) -> Iterator[Sensor]:
    for number, insee in enumerate(LIGHT_SITES, 1):
        place = places()[insee]
        for index in (1, 2):
            light = sensor_at(
                "Streetlight",
                "lighting",
                place,
                2 * number - 2 + index,
                anchor=anchor,
                name=f"Candélabre connecté {place.name} {index:02d}",
                step_s=3600,
                upload_s=3600,
                height_m=8.0,
            )
            lamp = lighting_power(light.seed, 0.072, None, None)
            status = "defectiveLamp" if number == 2 and index == 1 else "ok"
            yield replace(
                light,
                battery=None,
                extra={"status": status, "powerState": "off", "lanternHeight": 8},
                channels=(
                    Channel(
                        "powerConsumption",
                        linear(lamp, 1000.0),
                        "WTT",
                        1,
                        "active_power",
                        "KWT",
                        0.001,
                    ),
                    Channel("voltage", steady(230.0, 1.9, light.seed), "VLT", 1, "voltage", "VLT"),
                ),
            )
