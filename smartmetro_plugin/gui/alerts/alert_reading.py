"""Reads the open alerts with what the window shows of them; runs in a background task."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ...core.alerts.alert import Alert
from ...core.alerts.shared_cause import SharedCause, shared_causes
from ...core.cache.store import Cache
from ...core.model import Sensor, SensorKey
from ...core.use_cases.declaration import UseCase


@dataclass(frozen=True)
class OpenAlerts:
    """The open alerts, their sensors, and what several of them share."""

    alerts: tuple[Alert, ...] = ()
    sensors: Mapping[SensorKey, Sensor] | None = None
    causes: tuple[SharedCause, ...] = ()

    def unacknowledged(self) -> int:
        """Return how many nobody has taken note of."""
        return sum(alert.acknowledged_at is None for alert in self.alerts)

    def sensor(self, alert: Alert) -> Sensor | None:
        """Return the sensor of an alert, where it is known."""
        return (self.sensors or {}).get(alert.key)

    def name_of(self, alert: Alert) -> str:
        """Return the sensor's name, else its id."""
        sensor = self.sensor(alert)
        return (sensor.name if sensor else "") or alert.key.sensor_id


def read_open_alerts(cache_path: Path, use_cases: Mapping[str, UseCase]) -> OpenAlerts:
    """Return the open alerts of a cache.

    Raises:
        CacheError: the cache cannot be read.
    """
    if not cache_path.exists():
        return OpenAlerts()
    with Cache.open(cache_path, create=False, read_only=True) as cache:
        alerts = cache.alert_log.open_alerts()
        if not alerts:
            return OpenAlerts()
        # The share of a network that is silent counts its other sensors too.
        sensors = {c.record.sensor.key: c.record.sensor for c in cache.records()}
    return OpenAlerts(tuple(alerts), sensors, tuple(shared_causes(alerts, sensors, use_cases)))
