"""The histories of a cache, read under today's ids."""

from __future__ import annotations

from pathlib import Path

from ..cache.archive import Archive, archive_folder, open_archive
from ..cache.store import Cache
from .succession import NONE, Succession


def open_history(cache_path: Path) -> Archive:
    """Return the archive of a cache, with what was confirmed in it of former ids.

    Raises:
        CacheError: the cache or its archive cannot be read.
    """
    return open_archive(archive_folder(cache_path), succession_in(cache_path))


def succession_in(cache_path: Path) -> Succession:
    """Return which sensor became which, as confirmed in a cache; nothing where there is no cache."""
    if not cache_path.exists() or not cache_path.stat().st_size:  # none, or one not begun yet
        return NONE
    with Cache.open(cache_path, create=False, read_only=True) as cache:
        return cache.succession()
