"""Observation tables for the indicators: CSV, Parquet, a folder of them, an archive, or the cache's.

Whatever it is, one lazy Narwhals frame comes out: ``connection``, ``sensor_id``, ``observed_at``
(UTC), ``property``, ``value`` in the unit that the use case declares, and ``qc_flag`` where the
table has it. Archives and Parquet stay with DuckDB where it is installed; the rest is pandas.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .cache.archive import archive_folder, cache_of, open_archive
from .duckdb_settings import duckdb_settings
from .errors import ConfigurationError
from .identity.history import succession_in
from .identity.succession import NONE
from .instants import MAX_YEAR, MIN_YEAR
from .messages import QT_TRANSLATE_NOOP, Message
from .observation_cleaning import OPTIONAL, REQUIRED, Cleaner, check_columns
from .units import UnknownUnit, linear
from .use_cases.declaration import UseCase

if TYPE_CHECKING:
    import narwhals as nw

_EVER = (
    datetime(MIN_YEAR, 1, 1, tzinfo=timezone.utc),
    datetime(MAX_YEAR, 12, 31, tzinfo=timezone.utc),
)
_CSV = (".csv", ".csv.gz", ".txt", ".tsv")
_PARQUET = (".parquet",)


@dataclass(frozen=True)
class Wanted:
    """Which observations: of a use case, in ``[start, end)``, of some properties and sensors.

    ``zone`` is that of times without offset. None means no limit. ``keep_missing``: rows without a
    number stay, as NaN (quality control tells of them). ``historical_ids``: those that values came
    with, not today's ids of sensors that were renamed; archives alone know the difference.
    """

    use_case: UseCase
    zone: str
    start: datetime | None = None
    end: datetime | None = None
    properties: Sequence[str] | None = None
    sensor_ids: Sequence[str] | None = None
    keep_missing: bool = False
    historical_ids: bool = False


@dataclass(frozen=True)
class ObservationTable:
    """Observations and what was odd about them."""

    frame: nw.LazyFrame
    notices: tuple[Message, ...] = ()


def read_observations(path: Path | None, cache: Path, wanted: Wanted) -> ObservationTable:
    """Return the observations in ``path``; None: those of the cache's archive.

    A ``.gpkg`` stands for the archive of that cache.

    Raises:
        ConfigurationError: nothing there, not an observation table, or Parquet without DuckDB.
        CacheError: an archive that cannot be read.
    """
    if path is None:
        return _archive(archive_folder(cache), wanted)
    if path.suffix.lower() == ".gpkg":
        return _archive(archive_folder(path), wanted)
    if path.is_dir() and _is_archive(path):
        return _archive(path, wanted)
    files = _tables(path)
    if all(file.name.lower().endswith(_PARQUET) for file in files):
        return _parquet(files, wanted)
    cleaner = Cleaner(wanted)
    for file in files:
        if file.name.lower().endswith(_PARQUET):
            cleaner.add(_parquet_in_memory([file]), file)
        else:
            cleaner.add_csv(file)
    return ObservationTable(cleaner.frame(), cleaner.notices())


def _tables(path: Path) -> list[Path]:
    if path.is_file() and path.name.lower().endswith((*_CSV, *_PARQUET)):
        return [path]
    files = sorted(
        p
        for p in (path.rglob("*") if path.is_dir() else ())
        if p.name.lower().endswith((".csv", ".csv.gz", *_PARQUET))
    )
    if not files:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "There are no observations in “{path}”. Give a table in CSV or Parquet, a folder of "
                "them, or an archive; or leave it empty for the archive of the cache.",
            ),
            path=str(path),
        )
    return files


def _is_archive(folder: Path) -> bool:
    return (
        (folder / "archive.json").exists()
        or any(folder.glob("*.sqlite"))
        or any(folder.glob("*/use_case.txt"))
    )


def _archive(folder: Path, wanted: Wanted) -> ObservationTable:
    cache = None if wanted.historical_ids else cache_of(folder)
    archive = open_archive(folder, NONE if cache is None else succession_in(cache))
    if not folder.is_dir() or wanted.use_case.key not in archive.use_cases():
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "The archive “{path}” holds no observations of {use_case}. Run “Fetch observations” "
                "first, or give a file of observations.",
            ),
            path=str(folder),
            use_case=Message(wanted.use_case.label),
        )
    frame = archive.scan(
        wanted.use_case.key,
        wanted.start or _EVER[0],
        wanted.end or _EVER[1],
        sensor_ids=wanted.sensor_ids,
        properties=wanted.properties,
    )
    return ObservationTable(frame, tuple(getattr(archive, "notices", ())))


def _parquet(files: Sequence[Path], wanted: Wanted) -> ObservationTable:
    import narwhals as nw

    try:
        import duckdb
    except ImportError:
        return _cleaned(_parquet_in_memory(files), files[0], wanted)
    try:
        database = duckdb.connect(config=duckdb_settings())
        relation = database.read_parquet([str(f) for f in files], union_by_name=True)
        names = {name.strip().casefold(): name for name in relation.columns}
        check_columns(list(names), files[0].name)
        kind = str(dict(zip(relation.columns, relation.types))[names["observed_at"]])
        if not kind.startswith("TIMESTAMP"):
            return _cleaned(relation.df(), files[0], wanted)
        kept = [n for n in (*REQUIRED, *OPTIONAL) if n in names]
        columns = {name: f'"{names[name]}"' for name in kept}
        if kind == "TIMESTAMPTZ_NS":
            # What pandas writes; DuckDB has no function on it.
            columns["observed_at"] = f"CAST({columns['observed_at']} AS TIMESTAMPTZ)"
        # Without a zone the contract says UTC; a cast would take the session's.
        columns["observed_at"] = f"make_timestamptz(epoch_us({columns['observed_at']}))"
        columns["value"] = f"CAST({columns['value']} AS DOUBLE)"
        relation = relation.project(
            ", ".join(f"{text} AS {name}" for name, text in columns.items())
        )
        return _in_declared_units(nw.from_native(relation).lazy(), wanted)
    except duckdb.Error as error:
        raise _unreadable(files[0], error) from error


def _cleaned(rows: Any, file: Path, wanted: Wanted) -> ObservationTable:
    cleaner = Cleaner(wanted)
    cleaner.add(rows, file)
    return ObservationTable(cleaner.frame(), cleaner.notices())


def _parquet_in_memory(files: Sequence[Path]) -> Any:
    import pandas as pd

    try:
        return pd.concat([pd.read_parquet(file) for file in files], ignore_index=True)
    except ImportError as error:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "“{path}” is in Parquet and needs the package duckdb. Install it in SmartMetro’s "
                "packages, or give the observations in CSV.",
            ),
            path=files[0].name,
        ) from error
    except (OSError, ValueError) as error:
        raise _unreadable(files[0], error) from error


def _unreadable(file: Path, error: Exception) -> ConfigurationError:
    return ConfigurationError(
        QT_TRANSLATE_NOOP(
            "SmartMetro",
            "“{path}” cannot be read: {reason}. Ask for the file again, or export it anew.",
        ),
        path=file.name,
        reason=str(error)[:300],
    )


def _in_declared_units(frame: nw.LazyFrame, wanted: Wanted) -> ObservationTable:
    """Convert values whose unit is not the declared one; those that cannot be become missing."""
    import narwhals as nw

    declared = wanted.use_case.properties
    frame = frame.filter(nw.col("property").is_in(list(wanted.properties or declared)))
    if wanted.sensor_ids is not None:
        frame = frame.filter(nw.col("sensor_id").is_in(list(wanted.sensor_ids)))
    if "unit" not in frame.collect_schema().names():
        return ObservationTable(frame)
    value, notices = nw.col("value"), []
    found = frame.select("property", "unit").unique().collect(backend="pandas").to_native()
    for name, unit in sorted(found.dropna().itertuples(index=False)):
        if unit in ("", declared[name].unit):
            continue
        here = (nw.col("property") == name) & (nw.col("unit") == unit)
        try:
            factor, offset = linear(unit, declared[name].unit)
            converted = nw.col("value") * factor + offset
        except UnknownUnit as error:
            notices.append(error.message)
            converted = nw.lit(None, dtype=nw.Float64)
        value = nw.when(here).then(converted).otherwise(value)
    return ObservationTable(frame.with_columns(value.alias("value")), tuple(notices))
