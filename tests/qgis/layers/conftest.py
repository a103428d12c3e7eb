"""A cache with a few sensors, and live layers on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import QLocale

from smartmetro.smartmetro_plugin.core.cache.store import Cache
from smartmetro.smartmetro_plugin.core.model import Reading, Sensor, SensorKey, SensorRecord
from smartmetro.smartmetro_plugin.core.platform.connection import Connection
from smartmetro.smartmetro_plugin.layers.live_layers import LiveLayers
from smartmetro.tests.qgis.waiting import Waiter

NOW = datetime(2026, 7, 21, 12, tzinfo=UTC)
NAME = "Métropole"


def heat(
    sensor_id: str, value: float = 28.4, name: str = "", lon: float | None = 5.4
) -> SensorRecord:
    """A thermometer."""
    lat = None if lon is None else 43.5
    key = SensorKey(NAME, "", sensor_id)
    sensor = Sensor(key, name or f"Place {sensor_id}", "heat", "WeatherObserved", lon, lat)
    return SensorRecord(sensor, (Reading("temperature", value, "CEL", NOW),))


def waste(sensor_id: str, fill: float) -> SensorRecord:
    """A waste container."""
    key = SensorKey(NAME, "", sensor_id)
    sensor = Sensor(key, f"PAV {sensor_id}", "waste", "WasteContainer", 5.41, 43.51)
    return SensorRecord(sensor, (Reading("fill", fill, "P1", NOW),))


@dataclass
class World:
    """A cache, a clock and the connections that a test plays with."""

    path: Path
    now: datetime = NOW
    connections: dict[str, Connection] = field(
        default_factory=lambda: {NAME: Connection(NAME, "ngsi-ld", "https://example.org")}
    )

    def get(self, name: str) -> Connection | None:
        """The store's part."""
        return self.connections.get(name)

    def sync(self, records: Sequence[SensorRecord]) -> None:
        """Make the cache hold exactly these sensors."""
        with Cache.open(self.path) as cache, cache.staging(NAME, "") as writer:
            writer.add(records, self.now)
            writer.commit(
                complete=True,
                use_cases=("heat", "waste"),
                server_date=self.now,
                synced_at=self.now,
                announced_count=len(records),
            )


@pytest.fixture
def world(tmp_path: Path) -> World:
    """An empty world."""
    return World(tmp_path / "cache.gpkg")


@pytest.fixture
def live(world: World) -> Iterator[LiveLayers]:
    """Live layers on the world's cache."""
    layers = LiveLayers(None, world, lambda: world.path, now=lambda: world.now)
    yield layers
    layers.unload()


@pytest.fixture
def shown(
    live: LiveLayers, world: World, waiter: Waiter
) -> Callable[[Sequence[SensorRecord]], LiveLayers]:
    """Sync the given sensors and wait until the layers hold them."""

    def show(records: Sequence[SensorRecord]) -> LiveLayers:
        world.sync(records)
        with waiter.signal(live.refreshed):
            live.show(world.connections[NAME])
        return live

    return show


@pytest.fixture
def french() -> Iterator[None]:
    """QGIS in French, as far as numbers and dates go."""
    before = QLocale()
    QLocale.setDefault(QLocale("fr_FR"))
    yield
    QLocale.setDefault(before)
