"""One synchronisation: what is kept, what is marked gone, what an interrupted one leaves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from smartmetro.smartmetro_plugin.core.cache.archive import AppendReport
from smartmetro.smartmetro_plugin.core.cache.store import Cache
from smartmetro.smartmetro_plugin.core.cancellation import CancelFlag
from smartmetro.smartmetro_plugin.core.errors import Cancelled, UnreachableError
from smartmetro.smartmetro_plugin.core.messages import Message
from smartmetro.smartmetro_plugin.core.model import (
    Extent,
    ObservationSeries,
    Reading,
    Sensor,
    SensorKey,
    SensorRecord,
    SetAside,
)
from smartmetro.smartmetro_plugin.core.platform.connection import Connection
from smartmetro.smartmetro_plugin.core.platform.protocol import SensorPage, SensorQuery
from smartmetro.smartmetro_plugin.core.sync import (
    FULL_CHECK_INTERVAL,
    INCREMENTAL_OVERLAP,
    LeasedError,
    SyncSummary,
    sync_connection,
)
from smartmetro.smartmetro_plugin.core.use_cases.loading import load_use_cases

NOW = datetime(2026, 7, 21, 3, 0, tzinfo=timezone.utc)
CONNECTION = Connection("Métropole", "ngsi-ld", "http://broker/ngsi-ld/v1", tenant="amp")


def thermometer(
    sensor_id: str, value: float = 28.4, at: datetime = NOW, name: str = ""
) -> SensorRecord:
    sensor = Sensor(
        SensorKey("as the connector says", "", sensor_id),
        name or sensor_id,
        "heat",
        "WeatherObserved",
        5.4,
        43.3,
    )
    return SensorRecord(sensor, (Reading("temperature", value, "CEL", at),))


@dataclass
class FakePlatform:
    """Gives its pages; an exception among them is raised there."""

    pages: Sequence[SensorPage | Exception]
    incremental: bool = False
    queries: list[SensorQuery] = field(default_factory=list)

    def supports_incremental(self) -> bool:
        return self.incremental

    def sensors(self, query: SensorQuery) -> Iterator[SensorPage]:
        self.queries.append(query)
        for page in self.pages:
            if isinstance(page, Exception):
                raise page
            yield page


@dataclass
class ListArchive:
    """Remembers what was appended."""

    appended: list[tuple[str, str, float]] = field(default_factory=list)

    def append(
        self, connection: str, tenant: str, use_case: str, series: Iterable[ObservationSeries]
    ) -> AppendReport:
        assert (connection, tenant) == ("Métropole", "amp")
        new = [(use_case, s.sensor_id, float(s.value[0])) for s in series]
        self.appended += new
        return AppendReport(len(new))


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[Cache]:
    with Cache.open(tmp_path / "cache.gpkg") as opened:
        yield opened


def page(*records: SensorRecord, **more: object) -> SensorPage:
    return SensorPage(records, server_date=NOW, **more)  # type: ignore[arg-type]


def sync(
    cache: Cache,
    platform: FakePlatform,
    archive: ListArchive | None = None,
    now: datetime = NOW,
    **more: object,
) -> SyncSummary:
    return sync_connection(
        more.pop("connection", CONNECTION),  # type: ignore[arg-type]
        platform,  # type: ignore[arg-type]
        cache,
        archive or ListArchive(),  # type: ignore[arg-type]
        load_use_cases(),
        now=lambda: now,
        cancel=more.pop("cancel", CancelFlag()),  # type: ignore[arg-type]
        owner=str(more.pop("owner", "this QGIS")),
        **more,  # type: ignore[arg-type]
    )


def ids(cache: Cache) -> list[str]:
    return [c.record.sensor.key.sensor_id for c in cache.records()]


def test_sensors_are_kept_under_the_connections_own_name(cache: Cache) -> None:
    summary = sync(cache, FakePlatform([page(thermometer("a")), page(thermometer("b"))]))
    assert (summary.result.created, summary.sensor_count) == (2, 2)
    assert [c.record.sensor.key for c in cache.records()] == [
        SensorKey("Métropole", "amp", "a"),
        SensorKey("Métropole", "amp", "b"),
    ]


def test_the_status_is_in_the_cache_for_who_opens_it_without_smartmetro(cache: Cache) -> None:
    sync(cache, FakePlatform([page(thermometer("a"), thermometer("late", at=NOW - timedelta(9)))]))
    assert [c.record.sensor.key.sensor_id for c in cache.records()] == ["a", "late"]
    import sqlite3

    with sqlite3.connect(cache.path) as plain:
        found = dict(plain.execute("SELECT sensor_id, status FROM sensors"))
    assert found == {"a": "ok", "late": "silent"}


def test_only_new_readings_reach_the_archive(cache: Cache) -> None:
    archive = ListArchive()
    later = NOW + timedelta(minutes=15)
    sync(cache, FakePlatform([page(thermometer("a"), thermometer("b"))]), archive)
    sync(cache, FakePlatform([page(thermometer("a"), thermometer("b", 29.0, later))]), archive)
    assert archive.appended == [("heat", "a", 28.4), ("heat", "b", 28.4), ("heat", "b", 29.0)]


def test_a_use_case_that_is_not_archived_still_has_its_last_values(cache: Cache) -> None:
    archive = ListArchive()
    sync(cache, FakePlatform([page(thermometer("a"))]), archive, not_archived={"heat"})
    assert archive.appended == []
    assert [c.record.readings[0].value for c in cache.records()] == [28.4]


def test_a_sensor_that_a_whole_answer_lacks_is_gone_but_keeps_its_history(cache: Cache) -> None:
    sync(cache, FakePlatform([page(thermometer("a"), thermometer("b"))]))
    summary = sync(cache, FakePlatform([page(thermometer("a"))]))
    assert (summary.result.removed, ids(cache)) == (1, ["a"])
    assert [c.gone_at for c in cache.records(with_gone=True)] == [None, NOW]


def test_fewer_than_announced_removes_nothing(cache: Cache) -> None:
    sync(cache, FakePlatform([page(thermometer("a"), thermometer("b"))]))
    short = page(thermometer("a"), absence_proves_removal=False, announced_count=2)
    assert sync(cache, FakePlatform([short])).result.removed == 0
    assert ids(cache) == ["a", "b"]


def test_a_malformed_entity_is_told_and_not_taken_for_gone(cache: Cache) -> None:
    sync(cache, FakePlatform([page(thermometer("a"), thermometer("b"))]))
    aside = SetAside("b", Message("no coordinates"))
    summary = sync(cache, FakePlatform([page(thermometer("a"), set_aside=(aside,))]))
    assert summary.set_aside == (aside,)
    assert ids(cache) == ["a", "b"]


def test_a_platform_that_fails_midway_leaves_the_cache_and_says_why(cache: Cache) -> None:
    sync(cache, FakePlatform([page(thermometer("a"))]))
    broken = FakePlatform([page(thermometer("new")), UnreachableError("cut")])
    archive = ListArchive()
    with pytest.raises(UnreachableError):
        sync(cache, broken, archive)
    assert ids(cache) == ["a"]
    assert archive.appended == []
    state = cache.sync_state("Métropole", "amp")
    assert state is not None
    assert state.last_error == Message("cut")
    assert state.last_success_at == NOW


def test_cancelling_leaves_the_cache_as_it_was(cache: Cache) -> None:
    flag = CancelFlag()
    flag.cancel()
    with pytest.raises(Cancelled):
        sync(cache, FakePlatform([page(thermometer("a"))]), cancel=flag)
    assert ids(cache) == []


def test_changes_alone_are_asked_for_where_the_platform_can_tell(cache: Cache) -> None:
    platform = FakePlatform([page(thermometer("a"), thermometer("b"))], incremental=True)
    sync(cache, platform)
    platform.pages = [page(thermometer("a", 30.0, NOW + timedelta(minutes=15)))]
    summary = sync(cache, platform, now=NOW + timedelta(minutes=15))
    assert [q.since for q in platform.queries] == [None, NOW - INCREMENTAL_OVERLAP]
    assert summary.incremental
    assert ids(cache) == ["a", "b"]


@pytest.mark.parametrize("later", [FULL_CHECK_INTERVAL, -timedelta(days=1)])
def test_everything_is_asked_for_now_and_then_and_when_the_clock_jumped(
    cache: Cache, later: timedelta
) -> None:
    platform = FakePlatform([page(thermometer("a"))], incremental=True)
    sync(cache, platform)
    sync(cache, platform, now=NOW + later)
    assert [q.since for q in platform.queries] == [None, None]


def test_a_use_case_followed_since_today_is_read_whole(cache: Cache) -> None:
    platform = FakePlatform([page(thermometer("a"))], incremental=True)
    few = replace(CONNECTION, use_cases=("heat",))
    sync(cache, platform, connection=few)
    sync(cache, platform, connection=few)
    sync(cache, platform, connection=replace(CONNECTION, use_cases=("heat", "water")))
    assert [q.since is None for q in platform.queries] == [True, False, True]


@pytest.mark.parametrize(
    "part", [{"requested": ("water",)}, {"extent": Extent(4.9, 43.1, 5.9, 43.8)}]
)
def test_a_partial_sync_never_hides_what_changed_elsewhere(
    cache: Cache, part: dict[str, object]
) -> None:
    platform = FakePlatform([page(thermometer("a"))], incremental=True)
    sync(cache, platform)
    later = replace(page(), server_date=NOW + timedelta(hours=1))
    partial = FakePlatform([later], incremental=True)
    sync(cache, partial, now=NOW + timedelta(hours=1), **part)
    sync(cache, platform, now=NOW + timedelta(hours=2))
    assert partial.queries[0].since is None
    assert platform.queries[-1].since == NOW - INCREMENTAL_OVERLAP
    assert ids(cache) == ["a"]


def test_two_qgis_never_synchronise_one_connection_at_once(cache: Cache, tmp_path: Path) -> None:
    class Meanwhile(FakePlatform):
        def sensors(self, query: SensorQuery) -> Iterator[SensorPage]:
            with Cache.open(tmp_path / "cache.gpkg") as other, pytest.raises(LeasedError):
                sync(other, FakePlatform([]), owner="another QGIS")
            yield page(thermometer("a"))

    assert sync(cache, Meanwhile([])).sensor_count == 1
    assert (
        sync(cache, FakePlatform([page(thermometer("a"))]), owner="another QGIS").sensor_count == 1
    )


def test_a_frozen_sample_is_assessed_when_it_was_frozen(cache: Cache) -> None:
    frozen = replace(page(thermometer("a")), as_of=NOW)
    sync(cache, FakePlatform([frozen]), now=NOW + timedelta(days=400))
    state = cache.sync_state("Métropole", "amp")
    assert state is not None
    assert state.as_of == NOW
