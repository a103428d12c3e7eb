"""What a refresh needs of a file: the last values, what it says of sensors, what was odd.

Files that did not change since they were last read are remembered, not read again.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock

from ...messages import Message
from ...model import SetAside
from ..field_mapping.last_readings import LastReadings
from ..field_mapping.places import Place
from .observations import ObservationReader
from .written import Stamp, stamp_of

_MOST_REMEMBERED = 500


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
