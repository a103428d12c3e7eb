"""The sample that ships, from its files through cache and archive to statuses and readable ids."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from smartmetro.smartmetro_plugin.core.cache.archive_sqlite import SqliteArchive
from smartmetro.smartmetro_plugin.core.cache.store import Cache
from smartmetro.smartmetro_plugin.core.cancellation import CancelFlag
from smartmetro.smartmetro_plugin.core.fetch import fetch_observations
from smartmetro.smartmetro_plugin.core.model import StatusCode
from smartmetro.smartmetro_plugin.core.platform.connection import FILES, Connection
from smartmetro.smartmetro_plugin.core.platform.files import FilesPlatform
from smartmetro.smartmetro_plugin.core.sync import sync_connection
from smartmetro.smartmetro_plugin.core.use_cases.loading import load_use_cases

USE_CASES = load_use_cases()
#: Long after the sample was frozen: its ages must not count from here.
NOW = datetime(2031, 1, 1, tzinfo=UTC)


def test_frozen_sample_is_assessed_at_its_own_instant_and_gets_readable_ids(
    repository: Path, tmp_path: Path
) -> None:
    demo = Connection(
        "demo", FILES, str(repository / "resources" / "demo"), id_template="{usage}-{insee}-{nn}"
    )
    platform = FilesPlatform(demo, USE_CASES, CancelFlag())
    archive = SqliteArchive(tmp_path / "archive")
    with Cache.open(tmp_path / "cache.gpkg") as cache:
        for _ in range(2):
            sync_connection(
                demo,
                platform,
                cache,
                archive,
                USE_CASES,
                now=lambda: NOW,
                cancel=CancelFlag(),
                owner="test",
            )
        counts = Counter(status.code for status in cache.statuses("demo").values())
        ids = [cached.readable_id for cached in cache.records("demo")]
        state = cache.sync_state("demo", "")
    assert set(StatusCode) - {StatusCode.UNKNOWN} <= set(counts)
    assert counts[StatusCode.OK] > 0.6 * sum(counts.values())
    assert state is not None and state.as_of is not None and state.as_of.year == 2026
    assert len(set(ids)) == len(ids) and "heat-13001-01" in ids


def test_template_given_later_leaves_no_sensor_without_id_and_changes_none(
    repository: Path, tmp_path: Path
) -> None:
    demo = Connection("demo", FILES, str(repository / "resources" / "demo"), use_cases=("water",))
    archive = SqliteArchive(tmp_path / "archive")
    given: list[dict[str, str]] = []
    with Cache.open(tmp_path / "cache.gpkg") as cache:
        for template in ("", "{usage}-{nn}", "{insee}-{nn}"):
            connection = replace(demo, id_template=template)
            platform = FilesPlatform(connection, USE_CASES, CancelFlag())
            sync_connection(
                connection, platform, cache, archive, USE_CASES,
                now=lambda: NOW, cancel=CancelFlag(), owner="test",
            )  # fmt: skip
            given.append(
                {c.record.sensor.key.sensor_id: c.readable_id for c in cache.records("demo")}
            )
    assert set(given[0].values()) == {""}
    assert sorted(given[1].values())[0] == "water-01"
    assert given[2] == given[1]


def test_history_of_the_sample_goes_into_the_archive_once(repository: Path, tmp_path: Path) -> None:
    demo = Connection("demo", FILES, str(repository / "resources" / "demo"))
    platform = FilesPlatform(demo, USE_CASES, CancelFlag())
    archive = SqliteArchive(tmp_path / "archive")
    period = datetime(2026, 8, 1, tzinfo=UTC), datetime(2026, 9, 2, tzinfo=UTC)
    with Cache.open(tmp_path / "cache.gpkg") as cache:
        first, again = (
            fetch_observations(
                demo, platform, cache, archive, USE_CASES["water"], *period,
                now=NOW, cancel=CancelFlag(), everything=True,
            )
            for _ in range(2)
        )  # fmt: skip
    assert first.added == first.received > 10_000
    assert (again.received, again.added, again.changed) == (first.received, 0, 0)
