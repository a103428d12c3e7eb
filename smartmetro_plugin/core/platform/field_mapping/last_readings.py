"""The last values of sensors, kept while series go by."""

from __future__ import annotations

from math import isnan

from ...instants import from_microseconds
from ...model import ObservationSeries, Reading


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
