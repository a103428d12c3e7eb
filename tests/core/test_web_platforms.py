"""Every kind of platform, from its API to cache and archive: synchronised, fetched, resumed."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from smartmetro.smartmetro_plugin.core.cache.archive_sqlite import SqliteArchive
from smartmetro.smartmetro_plugin.core.cache.store import Cache
from smartmetro.smartmetro_plugin.core.cancellation import CancelFlag
from smartmetro.smartmetro_plugin.core.errors import Cancelled, PlatformError
from smartmetro.smartmetro_plugin.core.fetch import FetchSummary, fetch_observations
from smartmetro.smartmetro_plugin.core.platform.connection import Connection, from_uri
from smartmetro.smartmetro_plugin.core.platform.opening import open_platform
from smartmetro.smartmetro_plugin.core.platform.requests_transport import RequestsTransport
from smartmetro.smartmetro_plugin.core.platform.retry import RetryingTransport, RetryPolicy
from smartmetro.smartmetro_plugin.core.sync import SyncSummary, sync_connection
from smartmetro.smartmetro_plugin.core.use_cases.loading import load_use_cases
from smartmetro.tests.platform_server import Platform, running_platform

USE_CASES = load_use_cases()
#: One has been silent for longer than the data set of measures goes back.
SENSORS = {"ngsi-ld": 24, "ngsi-v2": 24, "sensorthings": 24, "opendatasoft": 23}
IMPATIENT = RetryPolicy(attempts=2, base_s=0.01, longest_wait_s=0.0)
ADDRESSES = {
    "ngsi-ld": "/ngsi-ld/v1",
    "ngsi-v2": "/v2",
    "sensorthings": "/FROST-Server/v1.1",
    "opendatasoft": "/explore/dataset/mesures-mobility/",
}
WITH_HISTORY = ("ngsi-ld", "sensorthings", "opendatasoft")


@dataclass
class Room:
    """One connection with its cache and archive."""

    connection: Connection
    server: Platform
    cache: Cache
    archive: SqliteArchive
    cancel: CancelFlag = field(default_factory=CancelFlag)

    @property
    def now(self) -> datetime:
        return datetime.fromtimestamp(self.server.store.clock.now(), timezone.utc)

    def sync(self) -> SyncSummary:
        return sync_connection(
            self.connection, self._platform(), self.cache, self.archive, USE_CASES,
            now=lambda: self.now, cancel=self.cancel, owner="test", requested=("mobility",),
        )  # fmt: skip

    def fetch(self) -> FetchSummary:
        return fetch_observations(
            self.connection, self._platform(), self.cache, self.archive, USE_CASES["mobility"],
            self.now - timedelta(hours=6), self.now, now=self.now, cancel=CancelFlag(),
        )  # fmt: skip

    def _platform(self):  # type: ignore[no-untyped-def]
        transport = RetryingTransport(RequestsTransport(), IMPATIENT)
        return open_platform(self.connection, transport, USE_CASES, self.cancel)


@pytest.fixture(params=list(ADDRESSES))
def room(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Room]:
    kind = request.param
    with (
        running_platform(rate=0, history_days=2) as server,
        Cache.open(tmp_path / "c.gpkg") as cache,
    ):
        connection = from_uri(f"{kind}:{server.url}{ADDRESSES[kind]}")
        yield Room(connection, server, cache, SqliteArchive(tmp_path / "archive"))


def test_a_second_synchronisation_finds_nothing_new(room: Room) -> None:
    first, again = room.sync(), room.sync()
    count = SENSORS[room.connection.kind]
    assert (first.sensor_count, first.result.created) == (count, count)
    assert (again.sensor_count, again.result.created, again.result.removed) == (count, 0, 0)
    sensors = [cached.record.sensor for cached in room.cache.records(room.connection.name)]
    assert all(sensor.lon is not None and sensor.use_case == "mobility" for sensor in sensors)


@pytest.mark.parametrize(
    ("fault", "settings"),
    [
        ("status", {"status": 503, "count": None}),
        ("wrong_json", {"count": None}),
        ("cut", {"count": None}),
    ],
)
def test_a_failed_synchronisation_leaves_the_cache_whole(
    room: Room, fault: str, settings: dict[str, int]
) -> None:
    room.sync()
    room.server.fault(fault, **settings)
    with pytest.raises(PlatformError):
        room.sync()
    room.server.clear_faults()
    kept = list(room.cache.records(room.connection.name))
    assert len(kept) == SENSORS[room.connection.kind]


def test_a_slow_answer_is_cancelled_at_once(room: Room) -> None:
    room.server.fault("slow_body", seconds=30, count=None)
    timer = threading.Timer(0.3, room.cancel.cancel)
    timer.start()
    began = time.monotonic()
    with pytest.raises(Cancelled):
        room.sync()
    assert time.monotonic() - began < 3
    assert not list(room.cache.records(room.connection.name))


def test_histories_come_once_and_go_on(room: Room) -> None:
    if room.connection.kind not in WITH_HISTORY:
        with pytest.raises(PlatformError, match="no history"):
            room.fetch()
        return
    first, again = room.fetch(), room.fetch()
    assert first.added == first.received > 300
    assert (again.added, again.changed) == (0, 0)
    room.server.advance(3 * 3600)
    later = room.fetch()
    assert 0 < later.added < first.added


@pytest.mark.parametrize(
    ("room", "path", "after"),
    [
        ("ngsi-ld", "/temporal/", 0),
        ("sensorthings", "/Observations", 9),
        ("opendatasoft", "offset=", 1),
    ],
    indirect=["room"],
)
def test_a_fetch_that_breaks_off_is_made_good(room: Room, path: str, after: int) -> None:
    room.server.fault("broken_stream", path=path, after=after)
    with pytest.raises(PlatformError):
        room.fetch()
    received = room.fetch().received
    period = room.now - timedelta(days=1), room.now
    kept = sum(len(series.value) for _, series in room.archive.series("mobility", *period))
    assert kept == received > 300


def test_an_address_tells_a_kind_and_keeps_its_parts() -> None:
    v2 = from_uri("ngsi-v2:https://host/v2?tenant=amp&service_path=/heat&authcfg=abc1234")
    assert (v2.kind, v2.url, v2.tenant, v2.service_path, v2.authcfg) == (
        "ngsi-v2", "https://host/v2", "amp", "/heat", "abc1234",
    )  # fmt: skip
    assert v2.name == "ngsi-v2:https://host/v2?tenant=amp&service_path=/heat"
    portal = from_uri("opendatasoft:https://data.host/explore/dataset/bruit/?time_zone=UTC")
    assert (portal.kind, portal.time_zone) == ("opendatasoft", "UTC")
    assert from_uri("sensorthings:https://host/FROST-Server/v1.1/").url.endswith("/v1.1")
