"""The archive for millions of values: Parquet files by use case and month, through DuckDB.

A month is rewritten as a whole into a temporary file that then takes the place of the old one.
DuckDB's extensions are neither installed nor loaded.
"""

from __future__ import annotations

import os
import sqlite3
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from ..errors import CacheError, ConfigurationError
from ..file_names import safe_file_name
from ..messages import QT_TRANSLATE_NOOP
from ..model import ObservationSeries, SensorKey
from . import opening
from .archive import AppendReport, Coverage
from .network_path import refuse_network_path
from .series_merge import Batch, batches

if TYPE_CHECKING:
    import narwhals as nw

_COLUMNS = "connection, tenant, sensor_id, observed_at, property, value, unit"
_ORDER = "connection, tenant, sensor_id, property, observed_at"
_EMPTY = """SELECT ''::VARCHAR AS connection, ''::VARCHAR AS tenant, ''::VARCHAR AS sensor_id,
    TIMESTAMPTZ '1970-01-01 00:00:00+00' AS observed_at, ''::VARCHAR AS property,
    0::DOUBLE AS value, ''::VARCHAR AS unit WHERE false"""
_NAME = "use_case.txt"
_LOCK = "archive.lock"
_UNFINISHED = ".unfinished"
#: On Windows a file that somebody reads cannot be replaced: how often it is tried, how far apart.
_TRIES, _PAUSE_S = 50, 0.1


class ParquetArchive:
    """Observations in ``folder/<use case>/<year>-<month>.parquet``. Usable from any thread."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

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
            relation = self._relation(db, use_case, start, end, filters)
            # As of one moment: the files may be replaced between two readings of them.
            relation.create("part")
            identity = "connection, tenant, sensor_id, property, unit"
            keys = db.execute(
                f"SELECT {identity}, count(*) FROM part GROUP BY ALL ORDER BY {identity}"
            ).fetchall()
            columns = db.execute(
                "SELECT epoch_us(observed_at) AS t, coalesce(value, 'nan'::DOUBLE) AS v FROM part"
                f" ORDER BY {identity}, observed_at"
            ).fetchnumpy()
        instants, values = np.asarray(columns["t"], np.int64), np.asarray(columns["v"], np.float64)
        at = 0
        for *key, name, unit, count in keys:
            part = slice(at, at + count)
            at += count
            yield (
                SensorKey(*key),
                ObservationSeries(key[2], name, unit, instants[part], values[part]),
            )

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
                SensorKey(*key), name, unit, first.astimezone(UTC), last.astimezone(UTC), count
            )
            for *key, name, unit, first, last, count in rows
        ]

    def use_cases(self) -> list[str]:
        """Return the use cases that have files, sorted."""
        names = [p for p in self.folder.glob(f"*/{_NAME}") if any(p.parent.glob("*.parquet"))]
        return sorted(path.read_text("utf-8") for path in names)

    def delete_before(self, use_case: str, before: datetime, *, dry_run: bool) -> int:
        """Delete what was observed before an instant, month by month; return how many values."""
        last_month = before.astimezone(UTC).strftime("%Y-%m")
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
        self, db: Any, use_case: str, start: datetime, end: datetime,
        filters: dict[str, Sequence[str] | None],
    ) -> Any:  # fmt: skip
        import duckdb

        first, last = (instant.astimezone(UTC).strftime("%Y-%m") for instant in (start, end))
        relation = _read(db, [p for p in self._files(use_case) if first <= p.stem <= last])
        relation = relation.filter(_at_least(start)).filter(~_at_least(end))
        for column, accepted in filters.items():
            if accepted is not None:
                # IN of nothing is no SQL; no value is NULL in these columns.
                wanted = [duckdb.ConstantExpression(text) for text in accepted] or [
                    duckdb.ConstantExpression(None)
                ]
                relation = relation.filter(duckdb.ColumnExpression(column).isin(*wanted))
        return relation

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
    spill = Path(tempfile.gettempdir()) / "smartmetro-duckdb"
    db = duckdb.connect(
        config={
            "autoinstall_known_extensions": "false",
            "autoload_known_extensions": "false",
            "temp_directory": str(spill),
        }
    )
    db.execute("SET TimeZone = 'UTC'")
    return db


def _read(db: Any, files: Sequence[Path]) -> Any:
    if not files:
        return db.sql(_EMPTY)
    return db.read_parquet([str(path) for path in files]).project(_COLUMNS)


def _at_least(instant: datetime) -> Any:
    import duckdb

    return duckdb.ColumnExpression("observed_at") >= duckdb.ConstantExpression(
        instant.astimezone(UTC)
    )


def _count(relation: Any) -> int:
    return int(relation.aggregate("count(*)").fetchall()[0][0])


def _append(db: Any, folder: Path, connection: str, tenant: str, batch: Batch) -> AppendReport:
    """Merge a batch into the month files that it touches."""
    _stage(db, connection, tenant, batch)
    months = [
        month
        for (month,) in db.execute(
            "SELECT DISTINCT strftime(observed_at, '%Y-%m') FROM staged ORDER BY 1"
        ).fetchall()
    ]
    report = AppendReport()
    for month in months:
        path = folder / f"{month}.parquet"
        known = _read(db, [path] if path.exists() else [])
        known.create_view("known", replace=True)
        db.execute(_MERGE, {"month": month})
        added, changed, unchanged = db.execute(_COUNTS).fetchall()[0]
        report += AppendReport(added, changed, unchanged)
        if added or changed:
            _replace(db.sql(f"SELECT {_COLUMNS} FROM merged WHERE is_last ORDER BY {_ORDER}"), path)
    return report


#: Every arrival beside the one before it at the same instant; ``arrival`` 0 is what is known.
_MERGE = f"""CREATE OR REPLACE TEMP TABLE merged AS
    SELECT {_COLUMNS}, arrival, lead(arrival) OVER same IS NULL AS is_last,
        lag(arrival) OVER same IS NOT NULL AS is_repeat,
        lag(value) OVER same IS NOT DISTINCT FROM value AND lag(unit) OVER same = unit AS is_equal
    FROM (SELECT {_COLUMNS}, 0 AS arrival FROM known UNION ALL SELECT {_COLUMNS}, arrival
        FROM staged WHERE strftime(observed_at, '%Y-%m') = $month)
    WINDOW same AS (PARTITION BY {_ORDER} ORDER BY arrival)"""
_COUNTS = """SELECT count(*) FILTER (NOT is_repeat), count(*) FILTER (is_repeat AND NOT is_equal),
    count(*) FILTER (is_repeat AND is_equal) FROM merged WHERE arrival > 0"""


def _stage(db: Any, connection: str, tenant: str, batch: Batch) -> None:
    runs = [(key, run) for key, group in batch.items() for run in group]
    lengths = [run.instants.size for _, run in runs]
    arrays = {
        "number": np.repeat(np.arange(len(runs), dtype=np.int64), lengths),
        "instant": np.concatenate([run.instants for _, run in runs]),
        "value": np.concatenate([run.values for _, run in runs]),
        "arrival": np.arange(1, sum(lengths) + 1, dtype=np.int64),
    }
    texts = {
        "number": np.arange(len(runs), dtype=np.int64),
        "sensor_id": np.array([key[0] for key, _ in runs], dtype=object),
        "property": np.array([key[1] for key, _ in runs], dtype=object),
        "unit": np.array([run.unit for _, run in runs], dtype=object),
    }
    db.register("arrived", arrays)
    db.register("series_of_run", texts)
    db.execute(
        """CREATE OR REPLACE TEMP TABLE staged AS
        SELECT $connection::VARCHAR AS connection, $tenant::VARCHAR AS tenant, sensor_id,
            make_timestamptz(instant) AS observed_at, property,
            CASE WHEN isnan(value) THEN NULL ELSE value END AS value, unit, arrival
        FROM arrived JOIN series_of_run USING (number)""",
        {"connection": connection, "tenant": tenant},
    )
    db.unregister("arrived")
    db.unregister("series_of_run")


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
