"""What is measured in an area already, and by whom."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ...cache.states import CachedRecord


@dataclass(frozen=True)
class Measured:
    """Sensors of one owner on one connection in the area: how many in zones, how many near."""

    connection: str
    owner: str
    use_case: str
    inside: int
    near: int
    properties: tuple[str, ...]


def by_owner(
    records: Iterable[CachedRecord], place: Callable[[float, float], str | None]
) -> list[Measured]:
    """Return who measures what; ``place`` tells of longitude and latitude "inside", "near" or None.

    A station without an owner is its connection's.
    """
    found: dict[tuple[str, str, str], tuple[list[str], set[str]]] = {}
    for record in records:
        sensor = record.record.sensor
        if sensor.lon is None or sensor.lat is None:
            continue
        where = place(sensor.lon, sensor.lat)
        if where is None:
            continue
        key = (sensor.key.connection, sensor.owner or sensor.provider, sensor.use_case)
        places, properties = found.setdefault(key, ([], set()))
        places.append(where)
        properties.update(reading.property for reading in record.record.readings)
    return [
        Measured(*key, places.count("inside"), places.count("near"), tuple(sorted(properties)))
        for key, (places, properties) in sorted(found.items())
    ]
