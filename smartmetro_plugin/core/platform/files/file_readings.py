"""What a refresh needs of a file: the last values, what it says of sensors, what was odd.

Files that did not change since they were last read are remembered, not read again.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field
from math import isnan
from pathlib import Path
from threading import Lock

from ...instants import from_microseconds
from ...messages import Message
from ...model import ObservationSeries, Reading, SetAside
from ..field_mapping.places import Place
from .observations import ObservationReader
from .written import Stamp, stamp_of

_MOST_REMEMBERED = 500


class LastReadings:
    """The latest value of each property of each sensor, as series go by."""

    def __init__(self) -> None:
        self._last: dict[str, dict[str, tuple[int, float, str]]] = {}

    def add(self, series: ObservationSeries) -> None:
        """Take a series into account; of two values of one instant the later read wins."""
        import numpy as np

        if not series.observed_at_us.size:
            return
        latest = series.observed_at_us.size - 1 - int(np.argmax(series.observed_at_us[::-1]))
        us = int(series.observed_at_us[latest])
        known = self._last.setdefault(series.sensor_id, {})
        if series.property not in known or us >= known[series.property][0]:
            known[series.property] = (us, float(series.value[latest]), series.unit)

    def merge(self, other: LastReadings) -> None:
        """Take into account what was read later."""
        for sensor_id, readings in other._last.items():
            known = self._last.setdefault(sensor_id, {})
            for property_, reading in readings.items():
                if property_ not in known or reading[0] >= known[property_][0]:
                    known[property_] = reading

    def of(self, sensor_id: str) -> tuple[Reading, ...]:
        """Return the sensor's last readings, by name of property."""
        return tuple(
            Reading(name, None if isnan(value) else value, unit, from_microseconds(us))
            for name, (us, value, unit) in sorted(self._last.get(sensor_id, {}).items())
        )


@dataclass
class FileReadings:
    """What one file holds, or several one after the other."""

    last: LastReadings = field(default_factory=LastReadings)
    places: dict[str, Place] = field(default_factory=dict)
    set_aside: tuple[SetAside, ...] = ()
    warnings: tuple[Message, ...] = ()

    def add(self, other: FileReadings) -> None:
        """Take into account a file that was read later."""
        self.last.merge(other.last)
        self.set_aside = (*self.set_aside, *other.set_aside)
        self.warnings = (*self.warnings, *other.warnings)


def _file_readings(
    reader: ObservationReader, path: Path, known_ids: frozenset[str] | None
) -> FileReadings:
    """Read a file as a whole; the series themselves are not kept.

    Raises:
        PlatformError: it cannot be used.
        Cancelled: the user stopped.
    """
    readings = FileReadings()
    reader.places = readings.places
    for chunk in reader.read(path, known_ids):
        for series in chunk.series:
            readings.last.add(series)
        readings.set_aside = (*readings.set_aside, *chunk.set_aside)
        readings.warnings = (*readings.warnings, *chunk.warnings)
    return readings


_remembered: dict[tuple[Path, Hashable], tuple[Stamp, FileReadings]] = {}
_lock = Lock()


def remembered(
    reader: ObservationReader, path: Path, known_ids: frozenset[str] | None, depends_on: Hashable
) -> FileReadings:
    """Return what a file holds; it is read again only when it changed, or what its reading depends on.

    Raises:
        PlatformError: it cannot be used.
        Cancelled: the user stopped.
    """
    key = (path.absolute(), depends_on)
    stamp = stamp_of(path)
    with _lock:
        known = _remembered.get(key)
    if known is not None and known[0] == stamp:
        return known[1]
    readings = _file_readings(reader, path, known_ids)
    with _lock:
        # What changed while it was read has another stamp the next time.
        _remembered.pop(key, None)
        _remembered[key] = (stamp, readings)
        while len(_remembered) > _MOST_REMEMBERED:
            _remembered.pop(next(iter(_remembered)))
    return readings
