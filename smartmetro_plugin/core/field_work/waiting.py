"""What a person must still decide of field work: conflicts, and rows that a crew deleted."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from ..cache.field_tables import FIELD_BASE, FIELD_HISTORY
from ..cache.instants import to_text
from ..cache.store import Cache
from ..cache.table import Table
from ..cache.table_rows import Row
from ..model import SensorKey
from . import mission as tables
from .comparing import unpacked

CREW, OFFICE = "crew", "office"
#: Columns that name a row, the first that says something.
_NAMES = ("label", "name", "candidate", "device_id", "reference", "caption")
_BY_NAME = {table.name: table for table in tables.RETURNING}


@dataclass(frozen=True)
class Waiting:
    """One decision that waits. ``office`` and ``crew`` as people read them; a deletion has no field.

    ``name``: what the row is called at the office.
    """

    uuid: str
    mission_uuid: str
    table: Table
    row_id: str
    name: str
    field: str
    office: str
    crew: str

    @property
    def is_deletion(self) -> bool:
        """Return whether the crew deleted the whole row."""
        return not self.field


def waiting(cache: Cache) -> list[Waiting]:
    """Return the decisions that wait, mission by mission.

    Raises:
        CacheError: the cache cannot be read.
    """
    rows = [
        row
        for row in cache.table_rows(FIELD_HISTORY, "kept = '' AND kind IN ('conflict', 'deletion')")
        if row["table_name"] in _BY_NAME
    ]
    names = _names(cache, {row["table_name"] for row in rows})
    return [
        Waiting(
            row["uuid"],
            row["mission_uuid"],
            _BY_NAME[row["table_name"]],
            row["row_id"],
            names.get((row["table_name"], row["row_id"])) or row["row_id"][:8],
            row["field"],
            row["office"] or "",
            row["crew"] or "",
        )
        for row in rows
    ]


def _names(cache: Cache, tables_named: Iterable[str]) -> dict[tuple[str, str], str]:
    """Return what the rows of some tables are called, by table and uuid."""
    sensors = cache.sensor_names() if tables_named else {}
    found = {}
    for name in tables_named:
        for row in cache.table_rows(_BY_NAME[name]):
            key = SensorKey(*(str(row.get(part) or "") for part in SensorKey._fields))
            own = next((str(row[c]) for c in _NAMES if row.get(c)), "")
            found[name, row["uuid"]] = own or sensors.get(key, key.sensor_id)
    return found


def decide(cache: Cache, decisions: Mapping[str, str], *, by: str, at: datetime) -> int:
    """Write decisions by the uuid of what waits, ``crew`` or ``office``; return how many rows changed.

    All are written, or none.

    Raises:
        CacheError: the cache cannot be written.
    """
    chosen = [(one, decisions[one.uuid]) for one in waiting(cache) if one.uuid in decisions]
    values = {one.uuid: _crew_value(cache, one) for one, kept in chosen if kept == CREW}
    moment = to_text(at)
    with cache.writing_rows() as writer:
        for one, kept in chosen:
            if kept == CREW and one.is_deletion:
                writer.delete(one.table, one.row_id)
            elif kept == CREW:
                trace = (
                    {"modified_at": moment, "modified_by": by}
                    if "modified_at" in one.table.columns
                    else {}
                )
                writer.update(one.table, one.row_id, {one.field: values[one.uuid], **trace})
            writer.update(
                FIELD_HISTORY, one.uuid, {"kept": kept, "decided_by": by, "decided_at": moment}
            )
    return sum(kept == CREW for _, kept in chosen)


def decide_mission(cache: Cache, mission_uuid: str, kept: str, *, by: str, at: datetime) -> int:
    """Decide all conflicts of a mission that wait, for ``crew`` or ``office``; deletions stay open.

    Raises:
        CacheError: the cache cannot be written.
    """
    open_ones = [
        one for one in waiting(cache) if one.mission_uuid == mission_uuid and not one.is_deletion
    ]
    return decide(cache, {one.uuid: kept for one in open_ones}, by=by, at=at) if open_ones else 0


def _crew_value(cache: Cache, one: Waiting) -> Any:
    """Return the crew's value of a field, as it came back with the mission."""
    if one.is_deletion:
        return None
    rows: list[Row] = cache.table_rows(
        FIELD_BASE,
        "mission_uuid = ? AND table_name = ? AND row_id = ?",
        [one.mission_uuid, one.table.name, one.row_id],
    )
    content = json.loads(rows[0]["content"]) if rows else {}
    if content.get("geom"):
        content["geom"] = bytes.fromhex(content["geom"])
    return unpacked(one.table, content).get(one.field)
