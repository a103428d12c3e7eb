"""The cache as its users see it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from smartmetro.smartmetro_plugin.core.cache.store import Cache
from smartmetro.smartmetro_plugin.core.messages import Message
from smartmetro.smartmetro_plugin.core.model import (
    Geometry,
    Maintenance,
    MaintenanceKind,
    OwnThreshold,
    Reading,
    Sensor,
    SensorKey,
    SensorRecord,
    Status,
    StatusCode,
    Zone,
    ZoneRole,
)

NOW = datetime(2026, 7, 21, 10, 0, tzinfo=UTC)
FULL = Sensor(
    key=SensorKey("metro", "ville", "urn:ngsi-ld:Device:é:1"),
    name="Capteur « été »",
    use_case="heat",
    type="WeatherObserved",
    lon=5.37,
    lat=43.29,
    geometry=Geometry("Point", (5.37, 43.29)),
    commune="Marseille 3e Arrondissement",
    insee="13203",
    zone="Îlot A",
    zone_role=ZoneRole.REFERENCE,
    owner="Métropole",
    host="Commune",
    provider="Fournisseur",
    network="LoRa",
    placement="street",
    support_type="lamp_post",
    z_m=12.5,
    height_m=3.0,
    commissioned_on=date(2024, 5, 1),
    decommissioned_on=date(2026, 12, 31),
    battery_pct=88.0,
    rssi_dbm=-101.0,
    snr_db=4.5,
    reception_pct=97.0,
    modified_at=NOW - timedelta(minutes=3),
    own_thresholds=(OwnThreshold("water_level", 1.5, None),),
    extra={"serial": "A\u00a01", "b": ""},
)


def sensor(sensor_id: str, **changes: object) -> Sensor:
    values = {"name": sensor_id, "use_case": "heat", "type": "Device", **changes}
    return Sensor(key=SensorKey("metro", "", sensor_id), **values)  # type: ignore[arg-type]


def record(sensor_id: str, value: float = 20.0, minute: int = 0, **changes: object) -> SensorRecord:
    reading = Reading("temperature", value, "CEL", NOW + timedelta(minutes=minute))
    return SensorRecord(sensor(sensor_id, **changes), (reading,))


def sync(cache: Cache, *records: SensorRecord, complete: bool = True, at: datetime = NOW, **more):
    with cache.staging("metro", "") as writer:
        writer.add(records, at)
        return writer.commit(complete=complete, use_cases=(), synced_at=at, **more)


@pytest.fixture
def cache(tmp_path: Path):
    with Cache.open(tmp_path / "cache.gpkg") as opened:
        yield opened


def test_every_field_comes_back(cache: Cache) -> None:
    readings = (
        Reading("humidity", None, "P1", None),
        Reading("temperature", 28.4, "CEL", NOW - timedelta(minutes=5)),
    )
    with cache.staging("metro", "ville") as writer:
        writer.add([SensorRecord(FULL, readings)], NOW)
        writer.commit(complete=True, use_cases=["heat"], synced_at=NOW)
    (cached,) = cache.records()
    assert cached.record == SensorRecord(FULL, readings)
    assert (cached.fetched_at, cached.gone_at, cached.revision) == (NOW, None, 1)
    assert cache.connections() == [("metro", "ville")]


def test_only_true_changes_count_and_move_the_revision(cache: Cache) -> None:
    first = sync(cache, record("a"), record("b"), record("c"))
    assert (first.created, first.updated, first.removed, first.unchanged) == (3, 0, 0, 0)
    later = NOW + timedelta(minutes=5)
    again = sync(cache, record("a"), record("b"), record("c"), at=later)
    assert (again.created, again.updated, again.removed, again.unchanged) == (0, 0, 0, 3)
    assert cache.revision() == 1
    assert {r.fetched_at for r in cache.records()} == {later}
    third = sync(cache, record("a", 21.0, 1), record("b", name="new"), record("d"))
    assert (third.created, third.updated, third.removed, third.unchanged) == (1, 2, 1, 0)
    assert {r.record.sensor.key.sensor_id for r in cache.records(since_revision=1)} == set("abd")
