"""The service that keeps connections in step, against the local platform."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from qgis.core import QgsSettings

from smartmetro.smartmetro_plugin.core.cache.archive import archive_folder, open_archive
from smartmetro.smartmetro_plugin.core.cache.store import Cache
from smartmetro.smartmetro_plugin.core.platform.connection import Connection
from smartmetro.smartmetro_plugin.host.connections import ConnectionStore
from smartmetro.smartmetro_plugin.host.paths import demo_folder
from smartmetro.smartmetro_plugin.host.sync_service import Phase, SyncService
from smartmetro.tests.platform_server import Platform, running_platform
from smartmetro.tests.qgis.waiting import Waiter

NAME = "Métropole"


@pytest.fixture
def platform() -> Iterator[Platform]:
    with running_platform(now=None) as running:
        yield running


@pytest.fixture
def store(platform: Platform) -> Iterator[ConnectionStore]:
    QgsSettings().remove("SmartMetro")
    store = ConnectionStore()
    store.save(Connection(NAME, "ngsi-ld", platform.base_url, refresh_s=1))
    yield store
    QgsSettings().remove("SmartMetro")


@pytest.fixture
def cache_path(tmp_path: Path) -> Path:
    return tmp_path / "cache.gpkg"


@pytest.fixture
def service(store: ConnectionStore, cache_path: Path) -> Iterator[SyncService]:
    service = SyncService(store, lambda: cache_path, lambda name: False)
    yield service
    service.stop()


def test_a_sync_fills_the_cache_and_tells(
    service: SyncService, cache_path: Path, waiter: Waiter
) -> None:
    with waiter.signal(service.synced, 20):
        service.sync(NAME)
        assert service.state(NAME).phase is Phase.SYNCING
    state = service.state(NAME)
    assert state.phase is Phase.IDLE
    assert state.error is None
    assert state.sensor_count > 150
    with Cache.open(cache_path, create=False) as cache:
        assert len(list(cache.records(NAME))) == state.sensor_count


def test_a_platform_switched_off_is_told_and_what_was_known_stays(
    service: SyncService, platform: Platform, cache_path: Path, waiter: Waiter
) -> None:
    with waiter.signal(service.synced, 20):
        service.sync(NAME)
    before = service.state(NAME)
    platform.stop()
    with waiter.signal(service.synced, 60):
        service.sync(NAME)
    state = service.state(NAME)
    assert state.error is not None
    assert state.offline_since is not None
    assert state.last_success_at == before.last_success_at
    assert state.sensor_count == before.sensor_count
    with Cache.open(cache_path, create=False) as cache:
        assert len(list(cache.records(NAME))) == before.sensor_count


def test_what_the_cache_remembers_is_known_before_the_first_sync(
    service: SyncService, store: ConnectionStore, cache_path: Path, waiter: Waiter
) -> None:
    with waiter.signal(service.synced, 20):
        service.sync(NAME)
    later = SyncService(store, lambda: cache_path)
    try:
        assert later.state(NAME).sensor_count == service.state(NAME).sensor_count
        assert later.state(NAME).last_success_at is not None
    finally:
        later.stop()


def test_cancelling_a_stalled_platform_takes_no_time(
    service: SyncService, platform: Platform, waiter: Waiter
) -> None:
    platform.fault("slow_body", seconds=30, count=None)
    service.sync(NAME)
    waiter.until(lambda: bool(platform.requests), 10)
    with waiter.signal(service.synced, 3):
        service.cancel(NAME)
    assert service.state(NAME).phase is Phase.IDLE
    assert service.state(NAME).error is None


def test_nobody_looking_means_no_refresh_and_somebody_means_one(
    service: SyncService, platform: Platform, waiter: Waiter
) -> None:
    with waiter.signal(service.synced, 20):
        service.sync(NAME)
    seen = len(platform.requests)
    waiter.turn(2.5)
    assert len(platform.requests) == seen
    service.is_wanted = lambda name: True
    with waiter.signal(service.synced, 20):
        pass
    assert len(platform.requests) > seen


def test_the_first_refresh_of_a_session_comes_by_itself(
    service: SyncService, store: ConnectionStore, platform: Platform, waiter: Waiter
) -> None:
    store.save(Connection("À la main", "ngsi-ld", platform.base_url, refresh_s=0))
    service.is_wanted = lambda name: True
    with waiter.signal(service.synced, 20) as told:
        pass
    assert service.state(NAME).last_success_at is not None
    assert ("À la main",) not in told


def test_a_connection_that_is_saved_later_is_refreshed_too_and_a_removed_one_no_more(
    service: SyncService, store: ConnectionStore, platform: Platform, waiter: Waiter
) -> None:
    service.is_wanted = lambda name: name == "Commune"
    waiter.turn(1.2)
    store.save(Connection("Commune", "ngsi-ld", platform.base_url, refresh_s=1))
    with waiter.signal(service.synced, 20):
        pass
    assert service.state("Commune").last_success_at is not None
    store.remove("Commune")
    waiter.until(lambda: not service.is_busy(), 20)
    seen = len(platform.requests)
    waiter.turn(2.2)
    assert len(platform.requests) == seen


def test_errors_slow_the_refresh_down(
    service: SyncService, platform: Platform, waiter: Waiter
) -> None:
    platform.stop()
    for _ in range(2):
        with waiter.signal(service.synced, 60):
            service.sync(NAME)
    assert service._pause(NAME, 60) == 240


def test_a_folder_brings_its_observations_too(
    store: ConnectionStore, cache_path: Path, waiter: Waiter
) -> None:
    store.save(
        Connection("Dossier", "files", str(demo_folder()), use_cases=("water",), refresh_s=0)
    )
    service = SyncService(store, lambda: cache_path, lambda name: False)
    try:
        service.sync("Dossier")
        waiter.until(lambda: not service.is_busy(), 60)
        assert open_archive(archive_folder(cache_path)).use_cases() == ["water"]
        assert service.state("Dossier").as_of is not None
    finally:
        service.stop()


def test_a_use_case_that_is_not_to_be_kept_stays_out_of_the_archive(
    store: ConnectionStore, service: SyncService, cache_path: Path, waiter: Waiter
) -> None:
    QgsSettings().setValue("SmartMetro/retention", '{"water": "none"}')
    both = ("noise", "water")
    store.save(Connection("Dossier", "files", str(demo_folder()), use_cases=both, refresh_s=0))
    service.sync("Dossier")
    waiter.until(lambda: not service.is_busy(), 60)
    assert open_archive(archive_folder(cache_path)).use_cases() == ["noise"]


def test_everything_is_compared_until_that_succeeded_once(
    service: SyncService, platform: Platform, waiter: Waiter
) -> None:
    with waiter.signal(service.synced, 20):
        service.sync(NAME)
    platform.fault("forbidden", count=None)
    with waiter.signal(service.synced, 20):
        service.sync(NAME, full=True)
    platform.clear_faults()
    for is_full in (True, False):
        platform.requests.clear()
        with waiter.signal(service.synced, 20):
            service.sync(NAME)
        lists = [r["query"] for r in platform.requests if "limit=1000" in r["query"]]
        assert ("modifiedAt" not in lists[-1]) is is_full


def test_stopping_in_the_middle_leaves_nothing_running(
    service: SyncService, platform: Platform, waiter: Waiter
) -> None:
    told: list[str] = []
    service.synced.connect(told.append)
    platform.fault("slow_body", seconds=30, count=None)
    service.sync(NAME)
    service.stop()
    waiter.turn(0.5)
    assert told == []
    assert not service.is_busy()
