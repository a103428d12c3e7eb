"""The archive that works everywhere: SQLite, one file per use case, one block per series and month."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from ..errors import CacheError
from ..file_names import safe_file_name
from ..identity.inheritance import Filters, inherited
from ..identity.succession import NONE, Succession
from ..instants import from_microseconds, to_microseconds
from ..messages import QT_TRANSLATE_NOOP, Message
from ..model import ObservationSeries, SensorKey
from . import opening
from . import sqlite_blocks as blocks
from .archive import AppendReport, Coverage
from .series_merge import Instants, Values, batches

if TYPE_CHECKING:
    import narwhals as nw

_VERSION = 1
_IDENTITY = "s.connection, s.tenant, s.sensor_id, s.property, s.unit"


class SqliteArchive:
    """Observations in ``folder``, one ``<use case>.sqlite`` each. Usable from any thread.

    ``notices``: files found damaged, set aside and begun anew. What is read stands under the ids
    that ``succession`` gives today.
    """

    def __init__(self, folder: Path, succession: Succession = NONE) -> None:
        self.folder = folder
        self._succession = succession
        self.notices: tuple[Message, ...] = ()

    def append(
        self, connection: str, tenant: str, use_case: str, series: Iterable[ObservationSeries]
    ) -> AppendReport:
        """Merge series; each batch of some millions of values is written whole or not at all."""
        report = AppendReport()
        path = self._path(use_case)
        for batch, refused in batches(series):
            if batch:
                with (
                    opening.in_words(path),
                    closing(self._open(path, use_case)) as db,
                    opening.transaction(db),
                ):
                    report += blocks.append(db, connection, tenant, batch)
            report += AppendReport(refused=refused)
        return report

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
        """Yield ``[start, end)`` series by series, sorted by key, then time."""
        filters = {
            "connection": None if connection is None else [connection],
            "tenant": None if tenant is None else [tenant],
            "sensor_id": sensor_ids,
            "property": properties,
        }
        yield from self._series(use_case, start, end, filters)

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
        """Return ``[start, end)`` as a frame held by pandas."""
        import narwhals as nw
        import pandas as pd

        filters = {"connection": connections, "sensor_id": sensor_ids, "property": properties}
        parts = list(self._series(use_case, start, end, filters))
        lengths = [part.value.size for _, part in parts]

        def repeated(texts: list[str]) -> Any:
            return np.repeat(np.array(texts, dtype=object), lengths)

        instants = np.concatenate([p.observed_at_us for _, p in parts] or [np.empty(0, np.int64)])
        frame = pd.DataFrame(
            {
                "connection": repeated([key.connection for key, _ in parts]),
                "tenant": repeated([key.tenant for key, _ in parts]),
                "sensor_id": repeated([key.sensor_id for key, _ in parts]),
                "observed_at": pd.Series(instants.view("datetime64[us]")).dt.tz_localize("UTC"),
                "property": repeated([part.property for _, part in parts]),
                "value": np.concatenate([p.value for _, p in parts] or [np.empty(0)]),
                "unit": repeated([part.unit for _, part in parts]),
            },
            copy=False,
        )
        return nw.from_native(frame).lazy()

    def coverage(self, use_case: str) -> list[Coverage]:
        """Return what is kept, by sensor and property, without reading the values."""
        path = self._path(use_case)
        if not path.exists():
            return []
        with opening.in_words(path), closing(_reader(path)) as db:
            rows = db.execute(
                f"""SELECT {_IDENTITY}, p.first_us, p.last_us, p.count
                FROM series s JOIN (
                    SELECT series, min(first_us) AS first_us, max(last_us) AS last_us,
                        sum(count) AS count
                    FROM (SELECT series, first_us, last_us, count FROM blocks
                        UNION ALL SELECT series, instant, instant, 1 FROM tail)
                    GROUP BY series) p ON p.series = s.id
                ORDER BY {_IDENTITY}"""
            ).fetchall()
        return [
            Coverage(
                SensorKey(*key),
                name,
                unit,
                from_microseconds(first),
                from_microseconds(last),
                count,
            )
            for *key, name, unit, first, last, count in rows
        ]

    def use_cases(self) -> list[str]:
        """Return the use cases that have a file, sorted."""
        found = []
        for path in sorted(self.folder.glob("*.sqlite")) if self.folder.is_dir() else ():
            with opening.in_words(path), closing(_reader(path)) as db:
                found += [name for (name,) in db.execute("SELECT use_case FROM archive")]
        return sorted(found)

    def delete_before(self, use_case: str, before: datetime, *, dry_run: bool) -> int:
        """Delete what was observed before an instant, in one transaction; return how many values."""
        path = self._path(use_case)
        if not path.exists():
            return 0
        limit = to_microseconds(before)
        with opening.in_words(path), closing(self._open(path, use_case)) as db:
            with opening.transaction(db):
                deleted = blocks.delete_before(db, limit, dry_run)
            if deleted and not dry_run:
                # A script is stepped to its end; execute() would free one page.
                db.executescript("PRAGMA incremental_vacuum")
        return deleted

    def _series(
        self, use_case: str, start: datetime, end: datetime, filters: Filters
    ) -> Iterator[tuple[SensorKey, ObservationSeries]]:
        def stored(wanted: Filters) -> Iterator[tuple[SensorKey, ObservationSeries]]:
            return self._stored(use_case, start, end, wanted)

        return inherited(stored, filters, self._succession) if self._succession else stored(filters)

    def _stored(
        self, use_case: str, start: datetime, end: datetime, filters: Filters
    ) -> Iterator[tuple[SensorKey, ObservationSeries]]:
        path = self._path(use_case)
        if not path.exists():
            return
        first, limit = to_microseconds(start), to_microseconds(end)
        conditions, values = ["1"], []
        for column, accepted in filters.items():
            if accepted is not None:
                conditions.append(f"s.{column} IN (SELECT value FROM json_each(?))")
                values.append(json.dumps(list(accepted)))
        where = " AND ".join(conditions)
        with opening.in_words(path), closing(_reader(path)) as db:
            # Blocks and tails as of one moment.
            db.execute("BEGIN")
            series = db.execute(
                f"SELECT s.id, {_IDENTITY} FROM series s WHERE {where} ORDER BY {_IDENTITY}",
                values,
            ).fetchall()
            tails = blocks.tails(db, where, values, first, limit)
            for id_, *identity in series:
                parts = blocks.read(db, id_, identity[2], identity[3], first, limit)
                if id_ in tails:
                    parts.append(tails[id_])
                if parts:
                    yield _whole(identity, parts)

    def _path(self, use_case: str) -> Path:
        return self.folder / f"{safe_file_name(use_case)}.sqlite"

    def _open(self, path: Path, use_case: str) -> sqlite3.Connection:
        def prepare(db: sqlite3.Connection) -> None:
            if not _is_ready(db, path):
                # What deletion frees goes back to the disk.
                db.execute("PRAGMA auto_vacuum = INCREMENTAL")
                db.execute("VACUUM")
                with opening.transaction(db):
                    if not _is_ready(db, path):
                        for statement in blocks.DDL:
                            db.execute(statement)
                        db.execute("INSERT INTO archive VALUES (?, ?)", (_VERSION, use_case))

        # Blocks carry their own checksum (zlib's); checking the whole file would read all of it.
        db, notices = opening.connect(path, prepare, thorough=False)
        self.notices += notices
        return db


def _reader(path: Path) -> sqlite3.Connection:
    db = opening.connect_read_only(path)
    try:
        _is_ready(db, path)
    except BaseException:
        db.close()
        raise
    return db


def _is_ready(db: sqlite3.Connection, path: Path) -> bool:
    """Return whether the tables are there; refuse the file of a newer SmartMetro."""
    tables = {name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if "archive" not in tables:
        return False
    (version,) = db.execute("SELECT version FROM archive").fetchone()
    if version > _VERSION:
        raise CacheError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "“{path}” was written by a newer SmartMetro (format {found}; this one knows "
                "{known}). Update the plugin, or choose another cache.",
            ),
            path=str(path),
            found=version,
            known=_VERSION,
        )
    return True


def _whole(
    identity: Sequence[str], parts: list[tuple[Instants, Values]]
) -> tuple[SensorKey, ObservationSeries]:
    connection, tenant, sensor_id, name, unit = identity
    one = len(parts) == 1
    instants = parts[0][0] if one else np.concatenate([t for t, _ in parts])
    values = parts[0][1] if one else np.concatenate([v for _, v in parts])
    key = SensorKey(connection, tenant, sensor_id)
    return key, ObservationSeries(sensor_id, name, unit, instants, values)
