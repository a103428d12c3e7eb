"""Records and caches that the tests of the cache share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from smartmetro.smartmetro_plugin.core.cache.store import Cache


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[Cache]:
    with Cache.open(tmp_path / "cache.gpkg") as opened:
        yield opened
