"""What sensors send, what the platform keeps of it, and how hard that works it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

_DAY_H: Final = 24
_YEAR_DAYS: Final = 365.25
#: A light NGSI-LD entity of one measure with its metadata, as brokers keep hot data; the Smart Data
#: Models examples of the six use cases have 0.6 to 1.9 kB.
HOT_BYTES_PER_MESSAGE: Final = 1000.0
#: SmartMetro's archive: 5 million values took 10.5 MB (bench of the archive).
ARCHIVE_BYTES_PER_VALUE: Final = 2.1
#: Gateways' traffic is not even: devices started together send together.
_PEAK: Final = 10.0


@dataclass(frozen=True)
class Traffic:
    """``sensors`` that measure ``properties`` values every ``step_minutes`` and send each time.

    ``hot_days``: how long the platform keeps entities at hand (0: last values only).
    ``archive_years``: how long values are archived.
    """

    sensors: int
    properties: int
    step_minutes: float
    hot_days: float = 90.0
    archive_years: float = 5.0

    @property
    def messages_per_day(self) -> float:
        """Return how many messages come a day."""
        return self.sensors * 1440 / self.step_minutes

    @property
    def values_per_year(self) -> float:
        """Return how many values come a year."""
        return self.messages_per_day * self.properties * _YEAR_DAYS

    @property
    def peak_per_hour(self) -> float:
        """Return the updates that the platform must take in an hour: ten times the mean."""
        return _PEAK * self.messages_per_day / _DAY_H

    @property
    def hot_mb(self) -> float:
        """Return the size of what is at hand, MB."""
        return self.messages_per_day * self.hot_days * HOT_BYTES_PER_MESSAGE / 1e6

    @property
    def archive_mb(self) -> float:
        """Return the size of the archive at the end of its period, MB."""
        return self.values_per_year * self.archive_years * ARCHIVE_BYTES_PER_VALUE / 1e6
