"""Sensors that went and came back under another id: proposed by SmartMetro, decided by people."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import numpy as np
import pytest

from smartmetro.smartmetro_plugin.core.cache.archive import Archive, archive_folder, open_archive
from smartmetro.smartmetro_plugin.core.cache.store import Cache
from smartmetro.smartmetro_plugin.core.errors import ConfigurationError
from smartmetro.smartmetro_plugin.core.identity import deciding
from smartmetro.smartmetro_plugin.core.identity.alias import AliasKind, AliasState
from smartmetro.smartmetro_plugin.core.identity.history import open_history
from smartmetro.smartmetro_plugin.core.identity.proposing import propose
from smartmetro.smartmetro_plugin.core.instants import to_microseconds
from smartmetro.smartmetro_plugin.core.model import (
    Geometry,
    Maintenance,
    MaintenanceKind,
    ObservationSeries,
    Sensor,
    SensorKey,
    SensorRecord,
)
from smartmetro.smartmetro_plugin.core.observation_reading import Wanted, read_observations
from smartmetro.smartmetro_plugin.core.use_cases.loading import load_use_cases

DAY = timedelta(days=1)
T0 = datetime(2026, 7, 1, tzinfo=timezone.utc)
LON, LAT = 5.37, 43.30


class World:
    """A cache and its archive, and platforms that list sensors day after day."""

    def __init__(self, path: Path) -> None:
        self.cache = Cache.open(path)
        self.archive: Archive = open_archive(archive_folder(path))

    def list(self, at: datetime, *sensors: Sensor, connection: str = "metro") -> int:
        """Say that the platform lists just these, and return how many pairs are proposed."""
        with self.cache.staging(connection, "") as writer:
            writer.add([SensorRecord(sensor) for sensor in sensors], at)
            writer.commit(complete=True, use_cases=(), synced_at=at)
        return propose(self.cache, self.archive, connection, "", at)

    def speak(
        self, sensor_id: str, start: datetime, hours: int, seed: int = 0, connection: str = "metro"
    ) -> None:
        instants = to_microseconds(start) + np.arange(hours, dtype=np.int64) * 3_600_000_000
        values = np.round(20 + np.random.default_rng(seed).normal(0, 3, hours), 1)
        one = ObservationSeries(sensor_id, "temperature", "CEL", instants, values)
        self.archive.append(connection, "", "heat", [one])

    def pairs(self, state: AliasState = AliasState.PROPOSED) -> list[tuple[str, str]]:
        known = self.cache.aliases(AliasKind.SENSOR_ID)
        return [(a.former, a.current) for a in known if a.state is state]


def sensor(
    sensor_id: str,
    name: str = "",
    *,
    metres_east: float = 0.0,
    connection: str = "metro",
    place: bool = True,
    **extra: str,
) -> Sensor:
    lon = LON + metres_east / 81_000
    point = Geometry("Point", (lon, LAT)) if place else None
    return Sensor(
        SensorKey(connection, "", sensor_id),
        name or sensor_id,
        "heat",
        "Device",
        lon if place else None,
        LAT if place else None,
        geometry=point,
        extra=extra,
    )


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = World(tmp_path / "cache.gpkg")
    yield made
    made.cache.close()


def test_the_same_place_under_a_new_id_is_proposed(world: World) -> None:
    world.list(T0, sensor("old"), sensor("other", metres_east=400))
    world.speak("old", T0, 48)
    world.speak("new", T0 + 2 * DAY, 48, seed=1)
    assert world.list(T0 + 3 * DAY, sensor("new"), sensor("other", metres_east=400)) == 1
    assert world.pairs() == [("old", "new")]
    (alias,) = world.cache.aliases(AliasKind.SENSOR_ID)
    assert [reason.in_english() for reason in alias.reasons] == [
        "same place (0 m)",
        "speaks since the other fell silent",
    ]
    assert alias.changed_at == T0 + 2 * DAY
    # asked once only
    assert world.list(T0 + 4 * DAY, sensor("new"), sensor("other", metres_east=400)) == 0


def test_the_same_values_at_the_same_instants_tell_a_renamed_sensor(world: World) -> None:
    """A platform that gives the whole history again under the new id, without a place."""
    world.list(T0, sensor("old", "Square 4", place=False))
    world.speak("old", T0, 72)
    world.speak("new", T0, 96)  # the same generator: the same values
    assert world.list(T0 + 4 * DAY, sensor("new", "Square 4", place=False)) == 1


def test_a_neighbour_that_spoke_at_the_same_time_is_another_device(world: World) -> None:
    world.list(T0, sensor("old"))
    world.speak("old", T0, 96)
    world.speak("new", T0 + DAY, 96, seed=1)
    assert world.list(T0 + 5 * DAY, sensor("new")) == 0


@pytest.mark.parametrize(
    "newcomer",
    [
        sensor("new", "old", place=False),  # only the name
        sensor("new", metres_east=200),  # another place
        sensor("new", metres_east=40),  # close by, nothing else
    ],
)
def test_too_few_clues(world: World, newcomer: Sensor) -> None:
    world.list(T0, sensor("old"))
    assert world.list(T0 + DAY, newcomer) == 0


def test_the_number_of_the_device_says_it_wherever_it_hangs(world: World) -> None:
    world.list(T0, sensor("old", serialNumber="A-4711"))
    assert world.list(T0 + DAY, sensor("new", metres_east=9_000, serialNumber="a-4711")) == 1


def test_from_one_connection_to_another(world: World) -> None:
    """The supplier's files give way to the platform."""
    world.list(T0, sensor("7", connection="files"), connection="files")
    world.speak("7", T0, 48, connection="files")
    world.list(T0 + 2 * DAY, connection="files")
    world.speak("urn:7", T0 + 2 * DAY, 24, seed=1)
    assert world.list(T0 + 3 * DAY, sensor("urn:7")) == 1
    (alias,) = world.cache.aliases(AliasKind.SENSOR_ID)
    assert alias.former_key == SensorKey("files", "", "7")


def test_confirmed_one_history_taken_back_two(world: World) -> None:
    world.list(T0, sensor("old"))
    world.speak("old", T0, 48)
    world.speak("new", T0 + 2 * DAY, 48, seed=1)
    world.list(T0 + 3 * DAY, sensor("new"))
    (alias,) = world.cache.aliases(AliasKind.SENSOR_ID)
    deciding.confirm(world.cache, alias, by="Zoé", at=T0 + 4 * DAY, comment="plaque changée")

    def lengths() -> dict[str, int]:
        history = open_history(world.cache.path)
        return {
            key.sensor_id: one.value.size for key, one in history.series("heat", T0, T0 + 9 * DAY)
        }

    assert lengths() == {"new": 96}
    visit = Maintenance("m", sensor("old").key, MaintenanceKind.CURATIVE, T0 + DAY)
    world.cache.put_maintenance([visit])
    (shown,) = world.cache.maintenance("metro", sensor_ids=["new"])
    assert shown.key == sensor("new").key
    assert world.cache.maintenance("metro", sensor_ids=["old"]) == []
    (written,) = world.cache.aliases(AliasKind.SENSOR_ID)
    assert (written.decided_by, written.comment) == ("Zoé", "plaque changée")
    # a later synchronisation does not touch what a person decided
    world.list(T0 + 5 * DAY, sensor("new"))
    assert lengths() == {"new": 96}
    deciding.reject(world.cache, written, by="Zoé", at=T0 + 6 * DAY)
    assert lengths() == {"old": 48, "new": 48}


def test_confirming_one_rejects_the_other_candidates(world: World) -> None:
    world.list(T0, sensor("old"))
    world.speak("old", T0, 24)
    for name in ("left", "right"):
        world.speak(name, T0 + 2 * DAY, 24, seed=2)
    assert world.list(T0 + 3 * DAY, sensor("left"), sensor("right")) == 2
    alias = next(a for a in world.cache.aliases(AliasKind.SENSOR_ID) if a.current == "left")
    deciding.confirm(world.cache, alias, by="Zoé", at=T0 + 4 * DAY)
    assert world.pairs() == [] and world.pairs(AliasState.REJECTED) == [("old", "right")]


def test_what_cannot_be_is_refused_in_words(world: World) -> None:
    world.list(T0, sensor("a"), sensor("b"), sensor("c"))
    a, b, c = (SensorKey("metro", "", name) for name in "abc")

    def declare(former: SensorKey, current: SensorKey) -> None:
        deciding.declare(world.cache, former, current, T0, by="Zoé", at=T0)

    declare(a, b)
    with pytest.raises(ConfigurationError, match="circle"):
        declare(b, a)
    with pytest.raises(ConfigurationError, match="already became"):
        declare(a, c)
    with pytest.raises(ConfigurationError, match="itself"):
        declare(a, a)
    with pytest.raises(ConfigurationError, match="not a sensor"):
        declare(a, SensorKey("metro", "", "unheard of"))
    assert world.pairs(AliasState.CONFIRMED) == [("a", "b")]


def test_names_and_places_that_changed_are_kept(world: World) -> None:
    world.list(T0, sensor("a", "Old name"))
    world.list(T0 + DAY, sensor("a", "New name", metres_east=5))  # 5 m: other digits, same place
    world.list(T0 + 2 * DAY, sensor("a", "New name", metres_east=500))
    kept = [(a.kind, a.former, a.current) for a in world.cache.aliases()]
    assert kept == [
        (AliasKind.NAME, "Old name", "New name"),
        (AliasKind.PLACE, "5.370062 43.300000", "5.376173 43.300000"),
    ]


def test_a_thousand_renames_at_once(world: World) -> None:
    old = [sensor(f"old-{n}", f"Mât {n}", metres_east=100 * n) for n in range(1000)]
    new = [sensor(f"new-{n}", f"Mât {n}", metres_east=100 * n) for n in range(1000)]
    world.list(T0, *old)
    assert world.list(T0 + DAY, *new) == 1000
    assert sorted(world.pairs()) == sorted((f"old-{n}", f"new-{n}") for n in range(1000))


def test_the_tables_of_indicators_have_todays_ids_or_those_of_the_time(world: World) -> None:
    world.list(T0, sensor("old"), sensor("new"))
    world.speak("old", T0, 24)
    deciding.declare(
        world.cache, sensor("old").key, sensor("new").key, T0 + DAY, by="Zoé", at=T0 + DAY
    )
    heat = load_use_cases()["heat"]
    for historical, expected in ((False, "new"), (True, "old")):
        wanted = Wanted(heat, "Europe/Paris", historical_ids=historical)
        frame = read_observations(None, world.cache.path, wanted).frame.collect(backend="pandas")
        assert set(frame["sensor_id"]) == {expected}
