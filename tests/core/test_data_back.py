"""After an intervention: the first value that came, once it came."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from smartmetro.smartmetro_plugin.core.cache.archive import archive_folder, open_archive
from smartmetro.smartmetro_plugin.core.cache.store import Cache
from smartmetro.smartmetro_plugin.core.data_back import note_data_back
from smartmetro.smartmetro_plugin.core.model import Maintenance, MaintenanceKind, SensorKey
from smartmetro.tests.core.alerts.world import World, at


def visit(start: float, end: float | None, uuid: str = "u") -> Maintenance:
    return Maintenance(
        uuid, SensorKey("metro", "", "a"), MaintenanceKind.CURATIVE, at(start),
        None if end is None else at(end), parts="Battery", photos=("DCIM/é.jpg",),
        next_visit_on=at(0).date() + timedelta(days=90),
    )  # fmt: skip


def check(world: World, minutes: float) -> list[Maintenance]:
    with Cache.open(world.path) as cache:
        archive = open_archive(archive_folder(world.path))
        return note_data_back(cache, archive, "metro", at(minutes))


def test_the_first_value_after_the_end_is_noted_once(tmp_path: Path) -> None:
    world = World(tmp_path, [])
    with Cache.open(world.path) as cache:
        cache.put_maintenance([visit(10, 60), visit(100, None, "open")])
    world.observe("a", [(0, 20), (30, 20)])
    world.sync(70)
    assert check(world, 70) == []
    world.observe("a", [(75, 20), (90, 20)])
    world.sync(95)
    [back] = check(world, 95)
    assert (back.uuid, back.data_back_at) == ("u", at(75))
    assert check(world, 96) == []
    with Cache.open(world.path) as cache:
        kept = {item.uuid: item for item in cache.maintenance()}
    assert kept["u"] == back
    assert kept["open"].data_back_at is None


def test_a_platform_that_tells_the_intervention_again_forgets_nothing(tmp_path: Path) -> None:
    world = World(tmp_path, [])
    world.observe("a", [(0, 20)])
    for _ in range(2):
        with Cache.open(world.path) as cache, cache.staging("metro", "") as writer:
            writer.add_maintenance([visit(10, 60)])
            writer.commit(complete=False, use_cases=(), synced_at=at(70))
        world.observe("a", [(80, 20)])
        world.sync(81)
        check(world, 81)
    with Cache.open(world.path) as cache:
        [kept] = cache.maintenance()
        assert kept.data_back_at == at(80)
        assert not cache.delete_maintenance("u")  # a platform's stays
