"""An export read back into a cache that does not exist yet: nothing of it is lost.

JSON, GeoPackage and CSV say the same; the first of them that a folder holds is read. Statuses come
back as they were exported, with their reasons in the words of that day.
"""

from __future__ import annotations

import shutil
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timezone
from itertools import groupby
from pathlib import Path
from typing import Any

from ..cache import gpkg
from ..cache.archive import archive_folder, open_archive
from ..cache.instants import from_text, from_text_or_none, to_text
from ..cache.rows import DESCRIPTION, sensor_of
from ..cache.schema import SENSORS, TABLES
from ..cache.store import Cache
from ..cache.table import Table
from ..cancellation import Cancellation, check
from ..errors import ConfigurationError
from ..geometry import read_geometry
from ..messages import QT_TRANSLATE_NOOP, Message
from ..model import ObservationSeries, Reading, SensorKey, SensorRecord
from .stored_tables import StoredExport, open_stored

_PEOPLES = {
    "zones": "zones",
    "maintenance": "maintenance",
    "aliases": "aliases",
    "alert_events": "alerts",
}
_BY_NAME: Mapping[str, Table] = {table.name: table for table in TABLES}
_PIECE_ROWS = 200_000
_BEGUN = datetime(1970, 1, 1, tzinfo=timezone.utc)


@dataclass
class ReadBack:
    """How many of each came back."""

    sensors: int = 0
    observations: int = 0
    rows: int = 0


def read_back(folder: Path, cache_path: Path, use_case: str, cancel: Cancellation) -> ReadBack:
    """Make a cache and its archive from an export.

    Raises:
        ConfigurationError: no export of everything there, or the cache exists already.
        CacheError: the cache cannot be written.
        Cancelled: the user stopped; nothing is left.
    """
    if cache_path.exists():
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "“{path}” exists already: an export is read into a new cache. Choose another name.",
            ),
            path=str(cache_path),
        )
    stored = open_stored(folder)
    try:
        return _made(stored, cache_path, use_case, cancel)
    except BaseException:
        # Neither was there before: half of an export is worth less than none.
        shutil.rmtree(archive_folder(cache_path), ignore_errors=True)
        for left in (
            cache_path,
            *(cache_path.with_name(cache_path.name + e) for e in ("-wal", "-shm")),
        ):
            left.unlink(missing_ok=True)
        raise


def _made(stored: StoredExport, cache_path: Path, use_case: str, cancel: Cancellation) -> ReadBack:
    found = ReadBack()
    with Cache.open(cache_path) as cache:
        found.sensors = _read_sensors(stored, cache)
        check(cancel)
        with cache.writing_rows() as writer:
            for name, table in _PEOPLES.items():
                target = _BY_NAME[table]
                rows = [_row_of(target, row) for row in stored.rows(name)]
                found.rows += writer.insert(target, rows)
    archive = open_archive(archive_folder(cache_path))
    for (connection, tenant), series in _pieces(stored, cancel):
        archive.append(connection, tenant, use_case, series)
        found.observations += sum(int(one.value.size) for one in series)
    return found


def _read_sensors(stored: StoredExport, cache: Cache) -> int:
    readings: dict[SensorKey, list[Reading]] = defaultdict(list)
    for row in stored.rows("last_values"):
        reading = Reading(
            row["property"], row["value"], row["unit"] or "", from_text_or_none(row["observed_at"])
        )
        readings[_key(row)].append(reading)
    rows = list(stored.rows("sensors"))
    rows.sort(key=_key)
    for (connection, tenant), group in groupby(rows, key=lambda row: _key(row)[:2]):
        with cache.staging(connection, tenant) as writer:
            records = [_record(row, readings[_key(row)]) for row in group]
            writer.add(records, _seen_at(rows))
            writer.commit(complete=True, use_cases=(), synced_at=_seen_at(rows))
    with cache.writing_rows() as writer:
        for row in rows:
            writer.replace(SENSORS, _state_of(row))
    return len(rows)


def _record(row: Mapping[str, Any], readings: list[Reading]) -> SensorRecord:
    lon, lat = row.get("lon"), row.get("lat")
    geom = None if lon is None or lat is None else gpkg.encode_point(lon, lat)
    shape = row.get("shape")
    blob = gpkg.encode(read_geometry(shape)) if isinstance(shape, Mapping) else None
    values = [_cell(SENSORS, name, row.get(name)) for name in DESCRIPTION]
    return SensorRecord(sensor_of(_key(row), geom, blob, values), tuple(readings))


def _state_of(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return what no platform says: status, ids for people, when it was seen and when it left."""
    names = (
        "connection", "tenant", "sensor_id", "readable_id", "status", "status_at", "last_seen_at",
        "gone_at", "first_listed_at",
    )  # fmt: skip
    state = {name: _cell(SENSORS, name, row.get(name)) for name in names}
    reason = row.get("status_reason")
    # A message of which the words are its one value: braces in it stay braces.
    state["status_reason"] = Message("{text}", {"text": reason}).to_json() if reason else None
    return state


def _row_of(table: Table, row: Mapping[str, Any]) -> dict[str, Any]:
    values = {name: _cell(table, name, row.get(name)) for name in table.columns if name in row}
    if table.geometry_type and isinstance(row.get("geometry"), Mapping):
        values["geom"] = gpkg.encode(read_geometry(row["geometry"]))
    return values


def _cell(table: Table, name: str, value: Any) -> Any:
    """Return a value as the cache stores it; an empty text where it has no NULL."""
    if value is None and "NOT NULL" in table.columns[name] and "TEXT" in table.columns[name]:
        return ""
    if value is not None and table.columns[name].startswith("DATETIME"):
        return to_text(from_text(value))
    return int(value) if isinstance(value, bool) else value


def _pieces(
    stored: StoredExport, cancel: Cancellation
) -> Iterator[tuple[tuple[str, str], list[ObservationSeries]]]:
    """Yield some series at a time, of one connection and tenant."""
    import numpy as np

    for piece in stored.pieces("observations", _PIECE_ROWS):
        check(cancel)
        groups: dict[tuple[str, ...], list[tuple[int, float]]] = defaultdict(list)
        instants = np.array([row["observed_at"].rstrip("Z") for row in piece], "datetime64[us]")
        for row, at_us in zip(piece, instants.astype(np.int64).tolist()):
            identity = (
                row.get("connection") or "", row.get("tenant") or "", row["sensor_id"],
                row["property"], row["unit"] or "",
            )  # fmt: skip
            value = float("nan") if row["value"] is None else row["value"]
            groups[identity].append((at_us, value))
        by_owner: dict[tuple[str, str], list[ObservationSeries]] = defaultdict(list)
        for (connection, tenant, sensor_id, name, unit), pairs in groups.items():
            by_owner[connection, tenant].append(
                ObservationSeries(
                    sensor_id, name, unit,
                    np.array([at for at, _ in pairs], dtype=np.int64),
                    np.array([value for _, value in pairs], dtype=np.float64),
                )
            )  # fmt: skip
        yield from by_owner.items()


def _key(row: Mapping[str, Any]) -> SensorKey:
    return SensorKey(row.get("connection") or "", row.get("tenant") or "", row["sensor_id"])


def _seen_at(rows: Iterable[Mapping[str, Any]]) -> datetime:
    """Return when the platform last said something, as far as the export tells."""
    instants = (from_text_or_none(row.get("status_at") or row.get("last_seen_at")) for row in rows)
    return max((at for at in instants if at), default=_BEGUN)
