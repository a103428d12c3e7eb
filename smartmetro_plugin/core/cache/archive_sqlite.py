"""The archive that works everywhere: SQLite, one file per use case, one block per series and month."""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from ..errors import CacheError
from ..file_names import safe_file_name
from ..instants import from_microseconds, to_microseconds
from ..messages import QT_TRANSLATE_NOOP, Message
from ..model import ObservationSeries, SensorKey
from . import opening
from .archive import AppendReport, Coverage
from .series_merge import Batch, Instants, Values, batches, by_month, merge

if TYPE_CHECKING:
    import narwhals as nw

_VERSION = 1
#: zlib's fastest: instants cost 0.06 bytes each, values two to five.
_LEVEL = 1
_DDL = (
    "CREATE TABLE archive (version INTEGER NOT NULL, use_case TEXT NOT NULL)",
    """CREATE TABLE series (id INTEGER PRIMARY KEY, connection TEXT NOT NULL, tenant TEXT NOT NULL,
        sensor_id TEXT NOT NULL, property TEXT NOT NULL, unit TEXT NOT NULL,
        UNIQUE (connection, tenant, sensor_id, property, unit))""",
    """CREATE TABLE blocks (series INTEGER NOT NULL, month INTEGER NOT NULL,
        first_us INTEGER NOT NULL, last_us INTEGER NOT NULL, count INTEGER NOT NULL,
        instants BLOB NOT NULL, vals BLOB NOT NULL, UNIQUE (series, month))""",
)
_IDENTITY = "s.connection, s.tenant, s.sensor_id, s.property, s.unit"


class _Named(NamedTuple):
    """A block's place, for the error that must name it."""

    sensor_id: str
    property: str
    month: int


class SqliteArchive:
    """Observations in ``folder``, one ``<use case>.sqlite`` each. Usable from any thread.

    ``notices``: files found damaged, set aside and begun anew.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
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
                    report += _append(db, connection, tenant, batch)
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
        rows = self._query(
            use_case,
            f"SELECT {_IDENTITY}, min(b.first_us), max(b.last_us), sum(b.count) FROM series s"
            f" JOIN blocks b ON b.series = s.id GROUP BY s.id ORDER BY {_IDENTITY}",
        )
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
                deleted = _delete_before(db, limit, dry_run)
            if deleted and not dry_run:
                db.execute("PRAGMA incremental_vacuum").fetchall()
        return deleted

    def _series(
        self, use_case: str, start: datetime, end: datetime,
        filters: dict[str, Sequence[str] | None],
    ) -> Iterator[tuple[SensorKey, ObservationSeries]]:  # fmt: skip
        first, limit = to_microseconds(start), to_microseconds(end)
        conditions = ["b.last_us >= ?", "b.first_us < ?"]
        values: list[int | str] = [first, limit]
        for column, accepted in filters.items():
            if accepted is not None:
                conditions.append(f"s.{column} IN (SELECT value FROM json_each(?))")
                values.append(json.dumps(list(accepted)))
        path = self._path(use_case)
        if not path.exists():
            return
        with opening.in_words(path), closing(_reader(path)) as db:
            rows = db.execute(
                f"SELECT {_IDENTITY}, b.month, b.count, b.instants, b.vals FROM series s"
                f" JOIN blocks b ON b.series = s.id WHERE {' AND '.join(conditions)}"
                f" ORDER BY {_IDENTITY}, b.month",
                values,
            )
            held: tuple[str, ...] | None = None
            parts: list[tuple[Instants, Values]] = []
            for *identity, month, count, instants, vals in rows:
                if held != tuple(identity):
                    if held is not None and parts:
                        yield _whole(held, parts)
                    held, parts = tuple(identity), []
                t, v = _decode(instants, vals, count, _Named(held[2], held[3], month))
                if t[0] < first or t[-1] >= limit:
                    a, b = np.searchsorted(t, (first, limit))
                    t, v = t[a:b], v[a:b]
                if t.size:
                    parts.append((t, v))
            if held is not None and parts:
                yield _whole(held, parts)

    def _query(self, use_case: str, statement: str) -> list[Any]:
        path = self._path(use_case)
        if not path.exists():
            return []
        with opening.in_words(path), closing(_reader(path)) as db:
            return db.execute(statement).fetchall()

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
                        for statement in _DDL:
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


def _append(db: sqlite3.Connection, connection: str, tenant: str, batch: Batch) -> AppendReport:
    report = AppendReport()
    for (sensor_id, name), runs in batch.items():
        key = (connection, tenant, sensor_id, name)
        for run in runs:
            id_ = _series_id(db, key, run.unit)
            others = [
                other
                for (other,) in db.execute(
                    "SELECT id FROM series WHERE connection = ? AND tenant = ? AND sensor_id = ?"
                    " AND property = ? AND id <> ?",
                    (*key, id_),
                )
            ]
            for month, instants, values in by_month(run.instants, run.values):
                place = _Named(sensor_id, name, month)
                known = _read_block(db, id_, place)
                merged = merge(known, instants, values)
                if merged.added or merged.changed:
                    _write_block(db, id_, month, merged.instants, merged.values)
                # The same instant in another unit is the same observation, corrected.
                moved = sum(_take_out(db, other, place, instants) for other in others)
                report += AppendReport(
                    merged.added - moved, merged.changed + moved, merged.unchanged
                )
    return report


def _series_id(db: sqlite3.Connection, key: tuple[str, str, str, str], unit: str) -> int:
    db.execute(
        "INSERT OR IGNORE INTO series (connection, tenant, sensor_id, property, unit)"
        " VALUES (?, ?, ?, ?, ?)",
        (*key, unit),
    )
    row = db.execute(
        "SELECT id FROM series WHERE connection = ? AND tenant = ? AND sensor_id = ?"
        " AND property = ? AND unit = ?",
        (*key, unit),
    ).fetchone()
    return int(row[0])


def _take_out(db: sqlite3.Connection, id_: int, place: _Named, instants: Instants) -> int:
    known = _read_block(db, id_, place)
    if known is None:
        return 0
    keep = ~np.isin(known[0], instants)
    taken = int(np.count_nonzero(~keep))
    if taken:
        _write_block(db, id_, place.month, known[0][keep], known[1][keep])
    return taken


def _delete_before(db: sqlite3.Connection, limit: int, dry_run: bool) -> int:
    (deleted,) = db.execute(
        "SELECT coalesce(sum(count), 0) FROM blocks WHERE last_us < ?", (limit,)
    ).fetchone()
    cut = db.execute(
        "SELECT s.id, s.sensor_id, s.property, b.month FROM blocks b JOIN series s"
        " ON s.id = b.series WHERE b.first_us < ? AND b.last_us >= ?",
        (limit, limit),
    ).fetchall()
    for id_, *place in cut:
        named = _Named(*place)
        known = _read_block(db, id_, named)
        if known is None:
            continue
        at = int(np.searchsorted(known[0], limit))
        deleted += at
        if not dry_run:
            _write_block(db, id_, named.month, known[0][at:], known[1][at:])
    if not dry_run:
        db.execute("DELETE FROM blocks WHERE last_us < ?", (limit,))
    return int(deleted)


def _read_block(db: sqlite3.Connection, id_: int, place: _Named) -> tuple[Instants, Values] | None:
    row = db.execute(
        "SELECT instants, vals, count FROM blocks WHERE series = ? AND month = ?",
        (id_, place.month),
    ).fetchone()
    return None if row is None else _decode(row[0], row[1], row[2], place)


def _write_block(
    db: sqlite3.Connection, id_: int, month: int, instants: Instants, values: Values
) -> None:
    if not instants.size:
        db.execute("DELETE FROM blocks WHERE series = ? AND month = ?", (id_, month))
        return
    steps = np.diff(instants, prepend=np.int64(0)).astype("<i8")
    db.execute(
        "INSERT OR REPLACE INTO blocks VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            id_,
            month,
            int(instants[0]),
            int(instants[-1]),
            instants.size,
            zlib.compress(steps.tobytes(), _LEVEL),
            zlib.compress(values.astype("<f8").tobytes(), _LEVEL),
        ),
    )


def _decode(instants: bytes, vals: bytes, count: int, place: _Named) -> tuple[Instants, Values]:
    """Read a block; zlib's checksum and the count tell a damaged one."""
    try:
        t = np.cumsum(np.frombuffer(zlib.decompress(instants), "<i8"), dtype=np.int64)
        v = np.frombuffer(zlib.decompress(vals), "<f8").astype(np.float64, copy=False)
        if t.size != count or v.size != count:
            raise ValueError("another count of values than noted")
    except (zlib.error, ValueError, TypeError) as error:
        raise CacheError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "In the archive, the values of {property} of {sensor_id} for {month} are damaged "
                "({detail}). Purge the archive up to the end of that month, or move its file away; "
                "then fetch the period again.",
            ),
            property=place.property,
            sensor_id=place.sensor_id,
            month=f"{1970 + place.month // 12:04d}-{place.month % 12 + 1:02d}",
            detail=str(error),
        ) from error
    return t, v


def _whole(
    identity: tuple[str, ...], parts: list[tuple[Instants, Values]]
) -> tuple[SensorKey, ObservationSeries]:
    connection, tenant, sensor_id, name, unit = identity
    one = len(parts) == 1
    instants = parts[0][0] if one else np.concatenate([t for t, _ in parts])
    values = parts[0][1] if one else np.concatenate([v for _, v in parts])
    key = SensorKey(connection, tenant, sensor_id)
    return key, ObservationSeries(sensor_id, name, unit, instants, values)
