"""The sample that ships, in a cache with its archive; made once, copied for those who write."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from smartmetro.smartmetro_plugin.core.cache.archive import archive_folder, open_archive
from smartmetro.smartmetro_plugin.core.cache.store import Cache
from smartmetro.smartmetro_plugin.core.cancellation import CancelFlag
from smartmetro.smartmetro_plugin.core.fetch import fetch_observations
from smartmetro.smartmetro_plugin.core.platform.connection import FILES, Connection
from smartmetro.smartmetro_plugin.core.platform.files import FilesPlatform
from smartmetro.smartmetro_plugin.core.sync import sync_connection
from smartmetro.smartmetro_plugin.core.use_cases.loading import load_use_cases

USE_CASES = load_use_cases()


@pytest.fixture(scope="session")
def sample_cache(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the path of a cache with the sample's sensors, interventions, alerts and heat series."""
    path = tmp_path_factory.mktemp("exports") / "cache.gpkg"
    demo = Connection(
        "demo", FILES, str(repository / "resources" / "demo"), id_template="{usage}-{insee}-{nn}"
    )
    platform = FilesPlatform(demo, USE_CASES, CancelFlag())
    archive = open_archive(archive_folder(path))
    now = datetime(2031, 1, 1, tzinfo=UTC)
    with Cache.open(path) as cache:
        sync_connection(
            demo, platform, cache, archive, USE_CASES,
            now=lambda: now, cancel=CancelFlag(), owner="test",
        )  # fmt: skip
        for use_case in ("heat", "mobility"):
            fetch_observations(
                demo, platform, cache, archive, USE_CASES[use_case],
                datetime(2026, 7, 1, tzinfo=UTC), datetime(2026, 9, 1, tzinfo=UTC),
                now=now, cancel=CancelFlag(),
            )  # fmt: skip
    return path
