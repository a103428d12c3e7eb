"""The archive for millions of values: Parquet files by use case and month, through DuckDB.

A month is rewritten as a whole into a temporary file that then takes the place of the old one.
DuckDB's extensions are neither installed nor loaded.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from datetime import datetime, timezone
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from ..duckdb_settings import duckdb_settings
from ..errors import CacheError, ConfigurationError
from ..file_names import safe_file_name
from ..identity.inheritance import Filters, widened
from ..identity.succession import NONE, Succession
from ..messages import QT_TRANSLATE_NOOP
from ..model import ObservationSeries, SensorKey
from . import opening
from .archive import AppendReport, Coverage
from .network_path import refuse_network_path
from .series_merge import Batch, Instants, Run, Values, batches, by_month, merge_run

if TYPE_CHECKING:
    import narwhals as nw

_COLUMNS = "connection, tenant, sensor_id, observed_at, property, value, unit"
_ORDER = "connection, tenant, sensor_id, property, observed_at"
_EMPTY = """SELECT ''::VARCHAR AS connection, ''::VARCHAR AS tenant, ''::VARCHAR AS sensor_id,
    TIMESTAMPTZ '1970-01-01 00:00:00+00' AS observed_at, ''::VARCHAR AS property,
    0::DOUBLE AS value, ''::VARCHAR AS unit WHERE false"""
Arrays = tuple[Instants, Values]
_NAME = "use_case.txt"
_LOCK = "archive.lock"
_UNFINISHED = ".unfinished"
#: On Windows a file that somebody reads cannot be replaced: how often it is tried, how far apart.
_TRIES, _PAUSE_S = 50, 0.1


class ParquetArchive:
    """Observations in ``folder/<use case>/<year>-<month>.parquet``. Usable from any thread.

    What is read stands under the ids that ``succession`` gives today.
    """

    def __init__(self, folder: Path, succession: Succession = NONE) -> None:
        self.folder = folder
        self._succession = succession

    def append(
        self, connection: str, tenant: str, use_case: str, series: Iterable[ObservationSeries]
    ) -> AppendReport:
        """Merge series; each month is replaced whole, one after the other."""
        report = AppendReport()
        for batch, refused in batches(series):
            if batch:
                with self._writing(use_case) as (folder, db):
                    report += _append(db, folder, connection, tenant, batch)
            report += AppendReport(refused=refused)
        return report

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
        """Return ``[start, end)`` as a lazy frame that DuckDB reads from the files."""
        import narwhals as nw

        filters = {"connection": connections, "sensor_id": sensor_ids, "property": properties}
        with _in_words(self.folder):
            relation = self._relation(_duckdb(), use_case, start, end, filters)
        frame = nw.from_native(relation)
        return frame.lazy()

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
        with _in_words(self.folder), closing(_duckdb()) as db:
            found = _series_of(db, self._relation(db, use_case, start, end, filters))
        for (connection_, tenant_, sensor_id, name, unit), (instants, values) in sorted(
            found.items(), key=lambda item: item[0]
        ):
            key = SensorKey(connection_, tenant_, sensor_id)
            yield key, ObservationSeries(sensor_id, name, unit, instants, values)

    def coverage(self, use_case: str) -> list[Coverage]:
        """Return what is kept, by sensor and property."""
        identity = "connection, tenant, sensor_id, property, unit"
        with _in_words(self.folder), closing(_duckdb()) as db:
            part = _read(db, self._files(use_case))
            rows = (
                part.aggregate(f"{identity}, min(observed_at), max(observed_at), count(*)")
                .order(identity)
                .fetchall()
            )
        return [
            Coverage(
                SensorKey(*key),
                name,
                unit,
                first.astimezone(timezone.utc),
                last.astimezone(timezone.utc),
                count,
            )
            for *key, name, unit, first, last, count in rows
        ]

    def use_cases(self) -> list[str]:
        """Return the use cases that have files, sorted."""
        names = [p for p in self.folder.glob(f"*/{_NAME}") if any(p.parent.glob("*.parquet"))]
        return sorted(path.read_text("utf-8") for path in names)

    def delete_before(self, use_case: str, before: datetime, *, dry_run: bool) -> int:
        """Delete what was observed before an instant, month by month; return how many values."""
        last_month = before.astimezone(timezone.utc).strftime("%Y-%m")
        files = [path for path in self._files(use_case) if path.stem <= last_month]
        if not files:
            return 0
        deleted = 0
        with self._writing(use_case) as (_, db):
            for path in files:
                rows = _read(db, [path])
                kept = rows.filter(_at_least(before))
                count, left = _count(rows), _count(kept)
                deleted += count - left
                if dry_run or left == count:
                    continue
                if left:
                    _replace(kept.order(_ORDER), path)
                else:
                    path.unlink()
        return deleted

    def _files(self, use_case: str) -> list[Path]:
        return sorted((self.folder / safe_file_name(use_case)).glob("*.parquet"))

    def _relation(
        self, db: Any, use_case: str, start: datetime, end: datetime, filters: Filters
    ) -> Any:
        if not self._succession:
            return self._stored(db, use_case, start, end, filters)
        stored = self._stored(db, use_case, start, end, widened(filters, self._succession))
        return _filtered(_inherited(db, stored, self._succession), filters)

    def _stored(
        self, db: Any, use_case: str, start: datetime, end: datetime, filters: Filters
    ) -> Any:
        first, last = (
            instant.astimezone(timezone.utc).strftime("%Y-%m") for instant in (start, end)
        )
        relation = _read(db, [p for p in self._files(use_case) if first <= p.stem <= last])
        return _filtered(relation.filter(_at_least(start)).filter(~_at_least(end)), filters)

    @contextmanager
    def _writing(self, use_case: str) -> Iterator[tuple[Path, Any]]:
        """Hold the use case's files for writing: two writers would lose one another's values."""
        refuse_network_path(self.folder)
        folder = self.folder / safe_file_name(use_case)
        with _in_words(self.folder):
            folder.mkdir(parents=True, exist_ok=True)
            with opening.in_words(folder / _LOCK), closing(_lock(folder / _LOCK)):
                for left_over in folder.glob(f"*{_UNFINISHED}"):
                    left_over.unlink()
                (folder / _NAME).write_text(use_case, "utf-8")
                with closing(_duckdb()) as db:
                    yield folder, db


def _lock(path: Path) -> sqlite3.Connection:
    """Lock through SQLite: the same on every system, and gone with the process that held it."""
    db = sqlite3.connect(path, timeout=opening.BUSY_TIMEOUT_MS / 1000, isolation_level=None)
    try:
        db.execute("BEGIN EXCLUSIVE")
    except sqlite3.Error:
        db.close()
        raise
    return db


def _duckdb() -> Any:
    try:
        import duckdb
    except ImportError as error:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "This archive is in Parquet and needs the package duckdb. Install it in SmartMetro’s "
                "packages, or ask your administrator.",
            )
        ) from error
    db = duckdb.connect(config=duckdb_settings())
    db.execute("SET TimeZone = 'UTC'")
    return db


def _read(db: Any, files: Sequence[Path]) -> Any:
    if not files:
        return db.sql(_EMPTY)
    return db.read_parquet([str(path) for path in files]).project(_COLUMNS)


def _filtered(relation: Any, filters: Filters) -> Any:
    import duckdb

    for column, accepted in filters.items():
        if accepted is not None:
            # IN of nothing is no SQL; no value is NULL in these columns.
            wanted = [duckdb.ConstantExpression(text) for text in accepted] or [
                duckdb.ConstantExpression(None)
            ]
            relation = relation.filter(duckdb.ColumnExpression(column).isin(*wanted))
    return relation


def _inherited(db: Any, relation: Any, succession: Succession) -> Any:
    """Return the rows under today's ids; at one instant a sensor's own value stands, then the
    latest of its former selves'."""
    rows = [(*former, *heir.key, heir.until_us) for former, heir in succession.heirs.items()]
    db.execute(
        "CREATE TEMP TABLE heirs (connection VARCHAR, tenant VARCHAR, sensor_id VARCHAR,"
        " to_connection VARCHAR, to_tenant VARCHAR, to_sensor_id VARCHAR, until_us BIGINT)"
    )
    db.executemany("INSERT INTO heirs VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
    relation.create_view("stored", replace=True)
    # Only the rows of heirs and of those they inherit are looked at for two of one instant.
    return db.sql(
        f"""WITH named AS (
            SELECT coalesce(h.to_connection, o.connection) AS connection,
                coalesce(h.to_tenant, o.tenant) AS tenant,
                coalesce(h.to_sensor_id, o.sensor_id) AS sensor_id,
                o.observed_at, o.property, o.value, o.unit,
                coalesce(h.until_us, {2**63 - 1}) AS rank
            FROM stored o LEFT JOIN heirs h ON h.connection = o.connection
                AND h.tenant = o.tenant AND h.sensor_id = o.sensor_id
                AND epoch_us(o.observed_at) < h.until_us),
        known AS (SELECT DISTINCT to_connection AS connection, to_tenant AS tenant,
            to_sensor_id AS sensor_id FROM heirs)
        SELECT {_COLUMNS} FROM named ANTI JOIN known USING (connection, tenant, sensor_id)
        UNION ALL SELECT {_COLUMNS} FROM (
            SELECT * FROM named SEMI JOIN known USING (connection, tenant, sensor_id)
            QUALIFY row_number() OVER (PARTITION BY connection, tenant, sensor_id, property, unit,
                observed_at ORDER BY rank DESC) = 1)"""
    )


def _at_least(instant: datetime) -> Any:
    import duckdb

    return duckdb.ColumnExpression("observed_at") >= duckdb.ConstantExpression(
        instant.astimezone(timezone.utc)
    )


def _count(relation: Any) -> int:
    return int(relation.aggregate("count(*)").fetchall()[0][0])


def _append(db: Any, folder: Path, connection: str, tenant: str, batch: Batch) -> AppendReport:
    """Merge a batch into the month files that it touches, one after the other."""
    by_file: dict[int, list[tuple[tuple[str, str], Run]]] = defaultdict(list)
    for key, runs in batch.items():
        for run in runs:
            for month, instants, values in by_month(run.instants, run.values):
                by_file[month].append((key, Run(run.unit, instants, values)))
    report = AppendReport()
    for month, arrivals in sorted(by_file.items()):
        path = folder / f"{1970 + month // 12:04d}-{month % 12 + 1:02d}.parquet"
        found = _series_of(db, _read(db, [path] if path.exists() else []))
        known: dict[tuple[str, ...], dict[str, Arrays]] = defaultdict(dict)
        for (*identity, unit), arrays in found.items():
            known[tuple(identity)][unit] = arrays
        touched = False
        for key, run in arrivals:
            counts, units = merge_run(known[(connection, tenant, *key)], run)
            corrected = frozenset([key[0]] if counts.changed else ())
            report += AppendReport(*counts, corrected=corrected)
            touched = touched or bool(units)
        if touched:
            _replace(_relation_of(db, known), path)
    return report


def _series_of(db: Any, relation: Any) -> dict[tuple[str, ...], Arrays]:
    """Return a relation's rows as sorted arrays by (connection, tenant, sensor, property, unit)."""
    relation.create_view("part", replace=True)
    # One statement: the files may be replaced between two.
    columns = db.execute(
        """SELECT connection, tenant, sensor_id, property, unit, list(epoch_us(observed_at)) AS t,
            list(coalesce(value, 'nan'::DOUBLE)) AS v
        FROM part GROUP BY ALL"""
    ).fetchnumpy()
    names = ("connection", "tenant", "sensor_id", "property", "unit", "t", "v")
    found = {}
    for *identity, t, v in zip(*(columns[name] for name in names)):
        instants, values = np.asarray(t, np.int64), np.asarray(v, np.float64)
        if not np.all(instants[1:] > instants[:-1]):
            order = np.argsort(instants)
            instants, values = instants[order], values[order]
        found[tuple(identity)] = (instants, values)
    return found


def _relation_of(db: Any, known: dict[tuple[str, ...], dict[str, Arrays]]) -> Any:
    """Return the rows of a month, sorted by series and time."""
    found = sorted((*identity, unit) for identity, units in known.items() for unit in units)
    arrays = [known[identity[:4]][identity[4]] for identity in found]
    numbers = np.arange(len(found), dtype=np.int32)
    texts = [np.array(column, dtype=object) for column in zip(*found)]
    names = ("connection", "tenant", "sensor_id", "property", "unit")
    db.register("merged_series", {"number": numbers, **dict(zip(names, texts))})
    db.register(
        "merged",
        {
            "number": np.repeat(numbers, [t.size for t, _ in arrays]),
            "instant": np.concatenate([t for t, _ in arrays]),
            "value": np.concatenate([v for _, v in arrays]),
        },
    )
    return db.sql(
        """SELECT connection, tenant, sensor_id, make_timestamptz(instant) AS observed_at, property,
            CASE WHEN isnan(value) THEN NULL ELSE value END AS value, unit
        FROM merged JOIN merged_series USING (number) ORDER BY number, instant"""
    )


def _replace(relation: Any, path: Path) -> None:
    """Write a month beside its file, then put it in its place."""
    temporary = path.with_name(path.name + _UNFINISHED)
    try:
        relation.write_parquet(str(temporary), compression="zstd")
        with temporary.open("rb+") as written:
            os.fsync(written.fileno())
        _put_in_place(temporary, path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _put_in_place(temporary: Path, path: Path) -> None:
    for _ in range(_TRIES):
        with suppress(PermissionError):
            temporary.replace(path)
            return
        time.sleep(_PAUSE_S)
    temporary.replace(path)


@contextmanager
def _in_words(folder: Path) -> Iterator[None]:
    """Turn DuckDB's and the system's errors into a :class:`CacheError`."""
    try:
        import duckdb

        problems: tuple[type[Exception], ...] = (duckdb.Error, OSError)
    except ImportError:
        problems = (OSError,)
    try:
        yield
    except problems as error:
        raise CacheError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "The archive in “{path}” could not be read or written: {detail}. A file that is "
                "named there is damaged or in use, or the disk is full; the others stay as they were.",
            ),
            path=str(folder),
            detail=str(error),
        ) from error
