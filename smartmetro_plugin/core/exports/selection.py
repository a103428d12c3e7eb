"""What of a use case is exported: period, area, ids, and whether only what is open leaves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from ..messages import Message
from ..model import Sensor
from ..use_cases.declaration import UseCase

#: Translates a message of the core into the reader's language.
Say = Callable[[Message], str]


@dataclass(frozen=True)
class Selection:
    """What is asked for. ``contains``: whether (longitude, latitude) lies in the area; None: anywhere.

    ``is_open``: the profile “open data”. ``historical_ids``: ids that values came with, not today's.
    """

    use_case: UseCase
    zone: str
    start: datetime | None = None
    end: datetime | None = None
    contains: Callable[[float, float], bool] | None = None
    is_open: bool = False
    historical_ids: bool = False

    def takes(self, sensor: Sensor) -> bool:
        """Return whether a sensor is of the use case and stands in the area."""
        if sensor.use_case != self.use_case.key:
            return False
        if self.contains is None:
            return True
        if sensor.lon is None or sensor.lat is None:
            return False
        return self.contains(sensor.lon, sensor.lat)
