"""From one kind of archive to the other, in the same folder, in force only when all of it is there."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from datetime import datetime, timezone
from itertools import groupby
from pathlib import Path

from ..cancellation import Cancellation, check
from ..errors import CacheError
from ..messages import QT_TRANSLATE_NOOP
from ..model import ObservationSeries, SensorKey
from .archive import PARQUET, Archive, kind_of, make_archive, set_kind


def convert_folder(folder: Path, kind: str, cancel: Cancellation) -> int:
    """Convert the archive of ``folder`` to ``kind`` and return how many observations it holds.

    The new files grow beside the old ones; then the folder is marked as converted and the old files
    are deleted. Stopped before the mark, the old archive is in force and whole.

    Raises:
        CacheError: a damaged source, a full disk, or counts that differ.
        ConfigurationError: Parquet without duckdb.
        Cancelled: the user stopped.
    """
    current = kind_of(folder)
    source = make_archive(folder, current)
    if current == kind:
        return sum(part.count for name in source.use_cases() for part in source.coverage(name))
    _delete_files(folder, kind)
    count = convert(source, make_archive(folder, kind), cancel)
    set_kind(folder, kind)
    _delete_files(folder, current)
    return count


def convert(source: Archive, target: Archive, cancel: Cancellation) -> int:
    """Copy every observation, year by year, and return how many; what ``target`` held stays.

    Raises:
        CacheError: damaged source, full disk, or ``target`` then holds fewer than ``source``.
        Cancelled: the user stopped; ``target`` then holds a part.
    """
    copied = 0
    for use_case in source.use_cases():
        held = source.coverage(use_case)
        expected = sum(part.count for part in held)
        first = min(part.first_at for part in held) if held else datetime.now(timezone.utc)
        last = max(part.last_at for part in held) if held else first
        for year in range(first.year, last.year + 1):
            start, end = (
                datetime(year, 1, 1, tzinfo=timezone.utc),
                datetime(year + 1, 1, 1, tzinfo=timezone.utc),
            )
            of_owner = groupby(source.series(use_case, start, end), key=lambda item: item[0][:2])
            for (connection, tenant), items in of_owner:
                target.append(connection, tenant, use_case, _each(items, cancel))
        found = sum(part.count for part in target.coverage(use_case))
        if found < expected:
            raise CacheError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "The converted archive of {use_case} holds {found} observations instead of "
                    "{expected}; the old one stays in use.",
                ),
                use_case=use_case,
                found=found,
                expected=expected,
            )
        copied += expected
    return copied


def _each(
    items: Iterable[tuple[SensorKey, ObservationSeries]], cancel: Cancellation
) -> Iterator[ObservationSeries]:
    for _, series in items:
        check(cancel)
        yield series


def _delete_files(folder: Path, kind: str) -> None:
    """Delete the files of one kind of archive."""
    if kind == PARQUET:
        for partition in {path.parent for path in folder.glob("*/use_case.txt")}:
            shutil.rmtree(partition)
        return
    for path in folder.glob("*.sqlite*"):
        path.unlink()
