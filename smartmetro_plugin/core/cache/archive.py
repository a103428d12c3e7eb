"""The archive of observations: one protocol, two ways of keeping it (SQLite, Parquet).

An archive stands beside its cache. One folder holds either kind; a small file names the one in
force, so that a conversion takes effect at once or not at all.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from ..errors import CacheError
from ..identity.succession import NONE, Succession
from ..messages import QT_TRANSLATE_NOOP
from ..model import ObservationSeries, SensorKey

if TYPE_CHECKING:
    import narwhals as nw

SQLITE = "sqlite"
PARQUET = "parquet"
KINDS = (SQLITE, PARQUET)
_NAME_OF_KIND = "archive.json"


@dataclass(frozen=True)
class AppendReport:
    """What became of the values handed in: new instants, corrected ones, ones already known.

    ``refused``: instants outside the years 1900 to 2200, which no sensor of ours can have meant.
    ``corrected``: the sensors that had known instants with other values.
    """

    added: int = 0
    changed: int = 0
    unchanged: int = 0
    refused: int = 0
    corrected: frozenset[str] = frozenset()

    def __add__(self, other: AppendReport) -> AppendReport:
        return AppendReport(
            self.added + other.added,
            self.changed + other.changed,
            self.unchanged + other.unchanged,
            self.refused + other.refused,
            self.corrected | other.corrected if other.corrected else self.corrected,
        )


@dataclass(frozen=True)
class Coverage:
    """What the archive holds of one property of one sensor, in one unit."""

    key: SensorKey
    property: str
    unit: str
    first_at: datetime
    last_at: datetime
    count: int


class Archive(Protocol):
    """Where observations are kept, by use case. Every call may raise CacheError.

    An observation is told by connection, tenant, sensor, property and instant; the one that
    arrives later wins.
    """

    def append(
        self, connection: str, tenant: str, use_case: str, series: Iterable[ObservationSeries]
    ) -> AppendReport:
        """Merge series, in any order and with duplicates."""
        ...

    def scan(
        self,
        use_case: str,
        start: datetime,
        end: datetime,
        *,
        connections: Sequence[str] | None = None,
        sensor_ids: Sequence[str] | None = None,
        properties: Sequence[str] | None = None,
    ) -> nw.LazyFrame:
        """Return ``[start, end)`` as a frame of ``connection``, ``tenant``, ``sensor_id``,
        ``observed_at`` (UTC), ``property``, ``value`` (null where missing), ``unit``.

        Rows come in no promised order.
        """
        ...

    def series(
        self,
        use_case: str,
        start: datetime,
        end: datetime,
        *,
        connection: str | None = None,
        tenant: str | None = None,
        sensor_ids: Sequence[str] | None = None,
        properties: Sequence[str] | None = None,
    ) -> Iterator[tuple[SensorKey, ObservationSeries]]:
        """Yield ``[start, end)`` series by series, each sorted by time and in one unit."""
        ...

    def coverage(self, use_case: str) -> list[Coverage]:
        """Return what is kept, by sensor and property, sorted."""
        ...

    def use_cases(self) -> list[str]:
        """Return the use cases that have observations, sorted."""
        ...

    def delete_before(self, use_case: str, before: datetime, *, dry_run: bool) -> int:
        """Delete what was observed before an instant; return how many values it was or would be."""
        ...


def archive_folder(cache_path: Path) -> Path:
    """Return the folder of the archive that belongs to a cache."""
    return cache_path.with_name(f"{cache_path.stem}.archive")


def cache_of(folder: Path) -> Path | None:
    """Return the cache that an archive belongs to, None where there is none beside it."""
    path = folder.with_name(f"{folder.stem}.gpkg")
    return path if folder.suffix == ".archive" and path.exists() else None


def kind_of(folder: Path) -> str:
    """Return which kind of archive is in force in ``folder``: SQLite until a conversion.

    Raises:
        CacheError: the file that says so is not readable or names a kind unknown here.
    """
    marker = folder / _NAME_OF_KIND
    try:
        kind = json.loads(marker.read_text("utf-8"))["kind"]
    except (FileNotFoundError, NotADirectoryError):  # no such place: who writes there says so
        return SQLITE
    except (OSError, ValueError, KeyError, TypeError):
        kind = None
    if kind not in KINDS:
        raise CacheError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "“{path}” does not say which kind of archive this is. It must hold "
                '{{"kind": "sqlite"}} or {{"kind": "parquet"}}.',
            ),
            path=str(marker),
        )
    return str(kind)


def set_kind(folder: Path, kind: str) -> None:
    """Put a kind of archive in force, at once or not at all."""
    folder.mkdir(parents=True, exist_ok=True)
    temporary = folder / f"{_NAME_OF_KIND}.new"
    temporary.write_text(json.dumps({"kind": kind}), "utf-8")
    temporary.replace(folder / _NAME_OF_KIND)


def make_archive(folder: Path, kind: str, succession: Succession = NONE) -> Archive:
    """Return an archive of the given kind in ``folder``, whichever is in force there."""
    if kind == PARQUET:
        from .archive_parquet import ParquetArchive

        return ParquetArchive(folder, succession)
    from .archive_sqlite import SqliteArchive

    return SqliteArchive(folder, succession)


def open_archive(folder: Path, succession: Succession = NONE) -> Archive:
    """Return the archive that is in force in ``folder``; nothing is made before the first append.

    ``scan`` and ``series`` give the ids of today by ``succession`` (see ``history.open_history``
    for the one of a cache); without it, and in ``coverage``, ids are those that values came with.
    """
    return make_archive(folder, kind_of(folder), succession)
