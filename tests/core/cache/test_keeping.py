"""Which observations are kept, and in which kind of archive."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from unittest.mock import patch

import numpy as np
import pytest

from smartmetro.smartmetro_plugin.core.cache import archive_conversion
from smartmetro.smartmetro_plugin.core.cache.archive import (
    PARQUET,
    SQLITE,
    Archive,
    archive_folder,
    kind_of,
    open_archive,
)
from smartmetro.smartmetro_plugin.core.cache.archive_conversion import convert_folder
from smartmetro.smartmetro_plugin.core.cache.archive_parquet import ParquetArchive
from smartmetro.smartmetro_plugin.core.cache.archive_sqlite import SqliteArchive
from smartmetro.smartmetro_plugin.core.cache.retention import (
    Retention,
    RetentionKind,
    parse_retention,
    purge,
)
from smartmetro.smartmetro_plugin.core.cache.states import FetchState
from smartmetro.smartmetro_plugin.core.cache.store import Cache
from smartmetro.smartmetro_plugin.core.cancellation import CancelFlag
from smartmetro.smartmetro_plugin.core.errors import CacheError, Cancelled, ConfigurationError
from smartmetro.smartmetro_plugin.core.model import ObservationSeries

from .make import NOW

DAY_US = 86_400_000_000
ALWAYS = (datetime(1900, 1, 1, tzinfo=UTC), datetime(2200, 1, 1, tzinfo=UTC))


def fill(archive: Archive, days: int = 400) -> None:
    """One value a day until NOW (excluded), for two sensors of two connections."""
    instants = int(NOW.timestamp()) * 1_000_000 - np.arange(1, days + 1) * DAY_US
    for use_case in ("heat", "noise", "waste"):
        for connection in ("one", "two"):
            series = [
                ObservationSeries(sensor_id, "value", "C62", instants, instants % 1000 / 7)
                for sensor_id in ("urn:ngsi-ld:Device:é", "b")
            ]
            archive.append(connection, "t", use_case, series)


def contents(archive: Archive) -> dict[tuple[object, ...], list[tuple[int, float]]]:
    return {
        (use_case, *key, part.property, part.unit): list(
            zip(part.observed_at_us.tolist(), part.value.tolist(), strict=True)
        )
        for use_case in archive.use_cases()
        for key, part in archive.series(use_case, *ALWAYS)
    }


@pytest.mark.parametrize("kind", [SqliteArchive, ParquetArchive])
def test_a_purge_obeys_each_policy_and_its_dry_run_tells_it(
    cache: Cache, tmp_path: Path, kind: type[SqliteArchive] | type[ParquetArchive]
) -> None:
    archive = kind(tmp_path / "archive")
    fill(archive)
    for use_case in ("heat", "noise"):
        start = NOW - timedelta(days=400)
        cache.save_fetch_state(FetchState("one", "t", use_case, start, NOW))
    policies = {
        "heat": Retention(RetentionKind.HOT),
        "noise": Retention(RetentionKind.NONE),
        "waste": Retention(RetentionKind.ARCHIVE),
        "water": Retention(RetentionKind.NONE),
    }
    before = contents(archive)
    told = purge(cache, archive, policies, NOW, dry_run=True)
    assert contents(archive) == before
    assert told.deleted == {"heat": 4 * 310, "noise": 4 * 400}
    state = cache.fetch_state("one", "t", "heat")
    assert state is not None and state.fetched_from == NOW - timedelta(days=400)
    done = purge(cache, archive, policies, NOW, dry_run=False)
    assert (done.deleted, done.total, done.dry_run) == (told.deleted, told.total, False)
    after = contents(archive)
    assert {len(values) for key, values in after.items() if key[0] == "heat"} == {90}
    assert not any(key[0] == "noise" for key in after)
    assert {len(values) for key, values in after.items() if key[0] == "waste"} == {400}
    state = cache.fetch_state("one", "t", "heat")
    assert state is not None and state.fetched_from == NOW - timedelta(days=90)
    assert cache.fetch_state("one", "t", "noise") is None
    assert purge(cache, archive, policies, NOW, dry_run=False).total == 0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("hot", Retention(RetentionKind.HOT)),
        ("hot:30", Retention(RetentionKind.HOT, 30)),
        (" Archive:3650 ", Retention(RetentionKind.ARCHIVE, 3650)),
        ("none", Retention(RetentionKind.NONE)),
    ],
)
def test_policies_as_text(text: str, expected: Retention) -> None:
    assert parse_retention(text) == expected


@pytest.mark.parametrize("text", ["", "cold", "hot:", "hot:x", "hot:0", "archive:-1"])
def test_what_is_no_policy_is_refused(text: str) -> None:
    with pytest.raises(ConfigurationError):
        parse_retention(text)


def test_a_purge_gives_the_space_back(tmp_path: Path, cache: Cache) -> None:
    archive = SqliteArchive(tmp_path)
    rng = np.random.default_rng(1)
    instants = int(NOW.timestamp()) * 1_000_000 - np.arange(1, 100_001) * 60_000_000
    archive.append(
        "c", "", "heat", [ObservationSeries("a", "t", "C62", instants, rng.random(100_000))]
    )
    size = (tmp_path / "heat.sqlite").stat().st_size
    purge(cache, archive, {"heat": Retention(RetentionKind.NONE)}, NOW, dry_run=False)
    assert size > 500_000 and (tmp_path / "heat.sqlite").stat().st_size < size / 5


def test_there_and_back_again(tmp_path: Path) -> None:
    folder = archive_folder(tmp_path / "metro.v2.gpkg")
    assert folder == tmp_path / "metro.v2.archive"
    fill(open_archive(folder))
    before = contents(open_archive(folder))
    assert len(before) == 12
    for kind, made in ((PARQUET, ParquetArchive), (SQLITE, SqliteArchive)):
        assert convert_folder(folder, kind, CancelFlag()) == 12 * 400
        archive = open_archive(folder)
        assert kind_of(folder) == kind and isinstance(archive, made)
        assert contents(archive) == before
        assert convert_folder(folder, kind, CancelFlag()) == 12 * 400, "already done"
    assert not list(folder.rglob("*.parquet"))


def test_a_conversion_that_is_stopped_changes_nothing(tmp_path: Path) -> None:
    fill(open_archive(tmp_path), days=30)
    before = contents(open_archive(tmp_path))
    cancel = CancelFlag()
    cancel.cancel()
    with pytest.raises(Cancelled):
        convert_folder(tmp_path, PARQUET, cancel)
    with (
        patch.object(archive_conversion, "set_kind", side_effect=OSError("killed")),
        pytest.raises(OSError, match="killed"),
    ):
        convert_folder(tmp_path, PARQUET, CancelFlag())
    assert kind_of(tmp_path) == SQLITE and contents(open_archive(tmp_path)) == before
    assert convert_folder(tmp_path, PARQUET, CancelFlag()) == 12 * 30, "what was left over is gone"


def test_an_unreadable_mark_is_said(tmp_path: Path) -> None:
    (tmp_path / "archive.json").write_text('{"kind": "clay tablets"}')
    with pytest.raises(CacheError) as error:
        open_archive(tmp_path)
    assert "archive.json" in error.value.message.in_english()
    assert '{"kind": "sqlite"}' in error.value.message.in_english()


def test_nothing_heavy_is_imported_with_the_cache() -> None:
    code = (
        "import sys; from smartmetro.smartmetro_plugin.core.cache import archive, archive_sqlite, "
        "archive_parquet, archive_conversion, retention, store; "
        "print([m for m in ('narwhals', 'pandas', 'duckdb', 'scipy') if m in sys.modules])"
    )
    plugins = Path(__file__).parents[3] / "build" / "plugins"
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": str(plugins)},
    )
    assert done.stdout == "[]\n"
