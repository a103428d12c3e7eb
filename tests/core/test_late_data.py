"""Data that arrive late reach the archive, whether the platform can tell what arrived or not."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from smartmetro.smartmetro_plugin.core.cache.archive import Archive, open_archive
from smartmetro.smartmetro_plugin.core.cache.store import Cache
from smartmetro.smartmetro_plugin.core.cancellation import CancelFlag
from smartmetro.smartmetro_plugin.core.fetch import FetchSummary, fetch_observations
from smartmetro.smartmetro_plugin.core.platform.connection import Connection
from smartmetro.smartmetro_plugin.core.platform.opening import open_platform
from smartmetro.smartmetro_plugin.core.platform.requests_transport import RequestsTransport
from smartmetro.smartmetro_plugin.core.use_cases.loading import load_use_cases
from smartmetro.tests.platform_server import Platform, running_platform

NOW = datetime(2026, 9, 1, 8, tzinfo=timezone.utc)
START = NOW - timedelta(days=12)
USE_CASES = load_use_cases()


def fetch(platform: Platform, cache: Cache, archive: Archive, now: datetime) -> FetchSummary:
    connection = Connection("c", "ngsi-ld", platform.base_url)
    cancel = CancelFlag()
    return fetch_observations(
        connection,
        open_platform(connection, RequestsTransport(), USE_CASES, cancel),
        cache,
        archive,
        USE_CASES["water"],
        START,
        now,
        now=now,
        cancel=cancel,
    )


def contents(archive: Archive) -> dict[tuple[str, str], list[tuple[int, float]]]:
    return {
        (key.sensor_id, series.property): list(
            zip(series.observed_at_us.tolist(), series.value.tolist())
        )
        for key, series in archive.series("water", START, NOW)
    }


def size(archive: Archive) -> int:
    return sum(len(values) for values in contents(archive).values())


@pytest.mark.parametrize("personality", ["plain", "newest_first", "silent_modified"])
def test_three_late_days_are_in_the_archive_after_the_next_fetch(
    personality: str, tmp_path: Path
) -> None:
    with running_platform("plain", now="2026-09-01T08:00:00Z", rate=0) as whole:
        whole.advance(3600)
        truth = open_archive(tmp_path / "truth.archive")
        with Cache.open(tmp_path / "truth.gpkg") as cache:
            fetch(whole, cache, truth, NOW + timedelta(hours=1))
    with running_platform(personality, now="2026-09-01T08:00:00Z", rate=0) as platform:
        platform.fault("late_history", days=3, share=0.5, count=None)
        archive = open_archive(tmp_path / "late.archive")
        with Cache.open(tmp_path / "late.gpkg") as cache:
            fetch(platform, cache, archive, NOW)
            assert size(archive) < size(truth) - 1000
            platform.clear_faults()
            platform.advance(3600)
            platform.deliver_late(10)
            later = NOW + timedelta(hours=1)
            fetch(platform, cache, archive, later)
    assert contents(archive) == contents(truth)


def test_a_second_fetch_of_the_same_period_adds_nothing(tmp_path: Path) -> None:
    with running_platform("plain", now="2026-09-01T08:00:00Z", rate=0) as platform:
        archive = open_archive(tmp_path / "a.archive")
        with Cache.open(tmp_path / "a.gpkg") as cache:
            first = fetch(platform, cache, archive, NOW)
            again = fetch(platform, cache, archive, NOW)
    assert first.added > 0
    assert (again.added, again.changed) == (0, 0)
