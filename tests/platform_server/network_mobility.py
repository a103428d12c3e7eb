"""Counters of bicycles, of people on foot and of road traffic."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from .places import Place, places, sensor_at
from .sensor import Channel, Sensor
from .signals import DAY_S, passages, share

STEP_S = 900
WAYS = (("inbound", "entrant"), ("outbound", "sortant"))

BIKE_SITES = (
    ("13001", "Cours Sextius"),
    ("13201", "Vieux-Port"),
    ("13208", "Prado"),
    ("13041", "Gare de Gardanne"),
    ("13117", "Anjoly"),
    ("13103", "Gare de Salon"),
)
WALK_SITES = (
    ("13001", "Cours Mirabeau"),
    ("13201", "Saint-Ferréol"),
    ("13206", "Castellane"),
    ("13005", "Cours Foch"),
    ("13028", "Vieux port"),
    ("13056", "Île"),
)
ROAD_SITES = (
    ("13001", "RD 7n"),
    ("13117", "RD 20"),
    ("13041", "RD 6"),
    ("13103", "RD 538"),
    ("13047", "RD 5"),
    ("13054", "RD 48"),
)


def sensors(anchor: float) -> Iterator[Sensor]:
    yield from _bicycles(anchor)
    yield from _people(anchor)
    yield from _roads(anchor)


def _bicycles(anchor: float) -> Iterator[Sensor]:
    """Two channels a counter, one for each direction."""
    for number, (insee, label) in enumerate(BIKE_SITES, 1):
        for lane, (direction, way) in enumerate(WAYS, 1):
            sensor = _counter(
                "ItemFlowObserved",
                places()[insee],
                number,
                anchor=anchor,
                name=f"Compteur vélos {label} ({way})",
                suffix=f"-{direction}",
            )
            per_day = 380 + 900 * share(number, 5)
            yield replace(
                sensor,
                channels=(_count("intensity", sensor, per_day, 0.8),),
                extra={"itemType": "bicycle", "laneDirection": direction, "laneId": lane},
                silent_since=anchor - 9 * DAY_S if (number, lane) == (4, 2) else None,
            )


def _people(anchor: float) -> Iterator[Sensor]:
    for number, (insee, label) in enumerate(WALK_SITES, 1):
        sensor = _counter(
            "CrowdFlowObserved",
            places()[insee],
            number,
            anchor=anchor,
            name=f"Compteur piétons {label}",
        )
        per_day = 2400 + 5200 * share(number, 6)
        yield replace(
            sensor,
            channels=(_count("peopleCount", sensor, per_day, 0.3),),
            battery=0.09 if number == 5 else sensor.battery,
            extra={"direction": "inbound"},
        )


def _roads(anchor: float) -> Iterator[Sensor]:
    """Hourly counts, the first two published as a counting section."""
    for number, (insee, label) in enumerate(ROAD_SITES, 1):
        sensor = _counter(
            "TrafficFlowObserved",
            places()[insee],
            number,
            anchor=anchor,
            name=f"Comptage routier {label}",
            step_s=3600,
        )
        section = [
            [round(sensor.lon + 0.0004 * k, 6), round(sensor.lat + 0.0002 * k * k, 6)]
            for k in (-1, 0, 1, 2)
        ]
        line = {"type": "LineString", "coordinates": section}
        yield replace(
            sensor,
            channels=(_count("intensity", sensor, 5200 + 9000 * share(number, 7), 0.7),),
            geometry=line if number <= 2 else sensor.geometry,
            network="NB-IoT",
            extra={"laneId": 1, "laneDirection": "forward"},
        )


def _counter(entity_type: str, place: Place, number: int, **others: Any) -> Sensor:
    """A counter on a mast; the channels of one counter stand at one place."""
    place_key = f"{entity_type}-{place.insee}-{number}"
    settings = {"step_s": STEP_S, "upload_s": 3600, "height_m": 3.6, "position_key": place_key}
    return sensor_at(entity_type, "mobility", place, number, **{**settings, **others})


def _count(attribute: str, sensor: Sensor, per_day: float, commuting: float) -> Channel:
    signal = passages(sensor.seed, per_day, commuting, sensor.step_s)
    return Channel(attribute, signal, "C62", 0, "count", "C62", adds_up=True)
