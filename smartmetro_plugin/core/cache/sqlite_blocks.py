"""The rows of a SQLite archive: compressed blocks by series and month, and a tail of newest values.

A refresh brings one new value to each of thousands of series. Rewriting a block for each would cost
a hundred times the value, so values newer than a series' blocks wait as plain rows (its tail) and
go into a block together. A tail is always later than the blocks of its series. The caller holds the
transaction.
"""

from __future__ import annotations

import sqlite3
import zlib
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from ..errors import CacheError
from ..messages import QT_TRANSLATE_NOOP
from .archive import AppendReport
from .series_merge import Batch, Counts, Instants, Run, Values, by_month, merge, merge_run

DDL = (
    "CREATE TABLE archive (version INTEGER NOT NULL, use_case TEXT NOT NULL)",
    """CREATE TABLE series (id INTEGER PRIMARY KEY, connection TEXT NOT NULL, tenant TEXT NOT NULL,
        sensor_id TEXT NOT NULL, property TEXT NOT NULL, unit TEXT NOT NULL,
        UNIQUE (connection, tenant, sensor_id, property, unit))""",
    """CREATE TABLE blocks (series INTEGER NOT NULL, month INTEGER NOT NULL,
        first_us INTEGER NOT NULL, last_us INTEGER NOT NULL, count INTEGER NOT NULL,
        instants BLOB NOT NULL, vals BLOB NOT NULL, UNIQUE (series, month))""",
    "CREATE INDEX blocks_by_end ON blocks (series, last_us)",
    """CREATE TABLE tail (series INTEGER NOT NULL, instant INTEGER NOT NULL, value DOUBLE,
        PRIMARY KEY (series, instant)) WITHOUT ROWID""",
)
#: zlib's fastest: instants cost 0.06 bytes each, values two to five.
_LEVEL = 1
#: A longer arrival goes into blocks at once.
_SHORT = 16
#: A tail is folded at one to two times this length, not all series' at the same refresh.
_TAIL = 48


class _Place(NamedTuple):
    """Where a block belongs, for the error that must name it."""

    sensor_id: str
    property: str
    month: int


def append(db: sqlite3.Connection, connection: str, tenant: str, batch: Batch) -> AppendReport:
    """Merge a batch and report what became of it."""
    report = AppendReport()
    for (sensor_id, name), runs in batch.items():
        key = (connection, tenant, sensor_id, name)
        for run in runs:
            ids = _series(db, key, run.unit)
            counts = None
            if run.instants.size <= _SHORT and len(ids) == 1:
                counts = _append_to_tail(db, ids[run.unit], run, sensor_id, name)
            if counts is None:
                for id_ in ids.values():
                    _fold(db, id_, sensor_id, name)
                counts = _append_to_blocks(db, ids, run, sensor_id, name)
            corrected = frozenset([sensor_id] if counts.changed else ())
            report += AppendReport(*counts, corrected=corrected)
    return report


def read(
    db: sqlite3.Connection, id_: int, sensor_id: str, name: str, first: int, limit: int
) -> list[tuple[Instants, Values]]:
    """Return the parts of a series' blocks in ``[first, limit)``, in order of time.

    Raises:
        CacheError: a block is damaged; it is named.
    """
    parts = []
    for month, count, instants, vals in db.execute(
        "SELECT month, count, instants, vals FROM blocks"
        " WHERE series = ? AND last_us >= ? AND first_us < ? ORDER BY month",
        (id_, first, limit),
    ):
        t, v = _decode(instants, vals, count, _Place(sensor_id, name, month))
        if t[0] < first or t[-1] >= limit:
            start, end = np.searchsorted(t, (first, limit))
            t, v = t[start:end], v[start:end]
        if t.size:
            parts.append((t, v))
    return parts


def tails(
    db: sqlite3.Connection, where: str, values: Sequence[str], first: int, limit: int
) -> dict[int, tuple[Instants, Values]]:
    """Return what waits in the tails of the series ``s`` of a condition, in ``[first, limit)``."""
    rows: dict[int, list[tuple[int, float | None]]] = defaultdict(list)
    for id_, instant, value in db.execute(
        "SELECT t.series, t.instant, t.value FROM tail t JOIN series s ON s.id = t.series"
        f" WHERE t.instant >= ? AND t.instant < ? AND {where} ORDER BY t.series, t.instant",
        (first, limit, *values),
    ):
        rows[id_].append((instant, value))
    return {id_: _arrays(pairs) for id_, pairs in rows.items()}


def delete_before(db: sqlite3.Connection, limit: int, dry_run: bool) -> int:
    """Delete what was observed before ``limit``; return how many values it was or would be."""
    (deleted,) = db.execute(
        """SELECT (SELECT coalesce(sum(count), 0) FROM blocks WHERE last_us < :limit)
            + (SELECT count(*) FROM tail WHERE instant < :limit)""",
        {"limit": limit},
    ).fetchone()
    cut = db.execute(
        "SELECT s.id, s.sensor_id, s.property, b.month FROM blocks b JOIN series s"
        " ON s.id = b.series WHERE b.first_us < ? AND b.last_us >= ?",
        (limit, limit),
    ).fetchall()
    for id_, sensor_id, name, month in cut:
        place = _Place(sensor_id, name, month)
        known = _read_block(db, id_, place)
        if known is None:
            continue
        at = int(np.searchsorted(known[0], limit))
        deleted += at
        if not dry_run:
            _write_block(db, id_, month, known[0][at:], known[1][at:])
    if not dry_run:
        db.execute("DELETE FROM blocks WHERE last_us < ?", (limit,))
        db.execute("DELETE FROM tail WHERE instant < ?", (limit,))
    return int(deleted)


def _series(db: sqlite3.Connection, key: tuple[str, str, str, str], unit: str) -> dict[str, int]:
    """Return the ids of a property's series by unit; that of ``unit`` is made when new."""
    found = db.execute(
        "SELECT unit, id FROM series"
        " WHERE connection = ? AND tenant = ? AND sensor_id = ? AND property = ?",
        key,
    ).fetchall()
    ids: dict[str, int] = dict(found)
    if unit not in ids:
        cursor = db.execute(
            "INSERT INTO series (connection, tenant, sensor_id, property, unit)"
            " VALUES (?, ?, ?, ?, ?) RETURNING id",
            (*key, unit),
        )
        (ids[unit],) = cursor.fetchone()
    return ids


def _append_to_tail(
    db: sqlite3.Connection, id_: int, run: Run, sensor_id: str, name: str
) -> Counts | None:
    """Merge a short arrival into the tail; None when it is not later than the blocks."""
    (end,) = db.execute("SELECT max(last_us) FROM blocks WHERE series = ?", (id_,)).fetchone()
    if end is not None and int(run.instants.min()) <= end:
        return None
    merged = merge(_read_tail(db, id_), run.instants, run.values)
    if merged.added or merged.changed:
        # In order of arrival: the later one replaces. SQLite keeps NaN as NULL.
        db.executemany(
            "INSERT OR REPLACE INTO tail VALUES (?, ?, ?)",
            [
                (id_, instant, value)
                for instant, value in zip(run.instants.tolist(), run.values.tolist())
            ],
        )
    if merged.instants.size > _TAIL + id_ % _TAIL:
        _fold(db, id_, sensor_id, name)
    return Counts(merged.added, merged.changed, merged.unchanged)


def _append_to_blocks(
    db: sqlite3.Connection, ids: dict[str, int], run: Run, sensor_id: str, name: str
) -> Counts:
    total = Counts(0, 0, 0)
    for month, instants, values in by_month(run.instants, run.values):
        place = _Place(sensor_id, name, month)
        blocks = {unit: _read_block(db, id_, place) for unit, id_ in ids.items()}
        known = {unit: block for unit, block in blocks.items() if block is not None}
        counts, touched = merge_run(known, Run(run.unit, instants, values))
        for unit in touched:
            _write_block(db, ids[unit], month, *known[unit])
        total = Counts(*(a + b for a, b in zip(total, counts)))
    return total


def _fold(db: sqlite3.Connection, id_: int, sensor_id: str, name: str) -> None:
    """Move a series' tail into its blocks."""
    waiting = _read_tail(db, id_)
    if waiting is None:
        return
    for month, instants, values in by_month(*waiting):
        merged = merge(_read_block(db, id_, _Place(sensor_id, name, month)), instants, values)
        _write_block(db, id_, month, merged.instants, merged.values)
    db.execute("DELETE FROM tail WHERE series = ?", (id_,))


def _read_tail(db: sqlite3.Connection, id_: int) -> tuple[Instants, Values] | None:
    rows = db.execute(
        "SELECT instant, value FROM tail WHERE series = ? ORDER BY instant", (id_,)
    ).fetchall()
    return _arrays(rows) if rows else None


def _arrays(rows: Sequence[tuple[int, float | None]]) -> tuple[Instants, Values]:
    instants, values = zip(*rows)
    # None becomes NaN.
    return np.array(instants, dtype=np.int64), np.array(values, dtype=np.float64)


def _read_block(db: sqlite3.Connection, id_: int, place: _Place) -> tuple[Instants, Values] | None:
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


def _decode(instants: bytes, vals: bytes, count: int, place: _Place) -> tuple[Instants, Values]:
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
