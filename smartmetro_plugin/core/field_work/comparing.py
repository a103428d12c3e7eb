"""What a crew added, changed and deleted, against the rows as they left and as they are here now.

A field is a conflict when it was changed both in the field and at the office, to different values.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..cache import table_rows
from ..cache.field_tables import FIELD_BASE, FIELD_HISTORY
from ..cache.store import Cache
from ..cache.table import Table
from ..cache.table_rows import Row
from . import mission as tables
from .packed_table import SENSOR_KEY, key_of, packed
from .returned import Returned
from .values import normal, same

#: Written by the device itself, never a person's decision.
_TRACE = frozenset({"created_at", "modified_at", "modified_by", "mission_uuid"})
#: Columns that only the office writes.
_OFFICE = frozenset({"thumbnail", "sha256", "bytes", "z_m", "data_back_at", "source"})


@dataclass(frozen=True)
class Change:
    """One field that the crew changed and the office did not."""

    table: Table
    row_id: str
    field: str
    office: Any
    crew: Any


@dataclass(frozen=True)
class Conflict:
    """One field that both changed. ``crew_at``, ``office_at``: when the row was last changed."""

    table: Table
    row_id: str
    field: str
    base: Any
    office: Any
    crew: Any
    crew_at: str | None
    office_at: str | None


@dataclass(frozen=True)
class Comparison:
    """All that an import would do. Rows are those of the cache's tables, values in normal form."""

    added: tuple[tuple[Table, Row], ...]
    changed: tuple[Change, ...]
    conflicts: tuple[Conflict, ...]
    #: Rows that the crew deleted; proposed once, never done.
    deleted: tuple[tuple[Table, str], ...]
    #: Rows that could not be read, with the reason in English for the report.
    unreadable: tuple[tuple[Table, str], ...]


def compare(cache: Cache, returned: Returned) -> Comparison:
    """Compare what came back with what left and with what is here.

    Raises:
        CacheError: the cache cannot be read.
    """
    base = _base(cache, returned.mission_uuid)
    proposed = _proposed(cache, returned.mission_uuid)
    added: list[tuple[Table, Row]] = []
    changed: list[Change] = []
    conflicts: list[Conflict] = []
    deleted: list[tuple[Table, str]] = []
    unreadable: list[tuple[Table, str]] = []
    for table in tables.RETURNING:
        office = {row["uuid"]: normal_row(table, row) for row in cache.table_rows(table)}
        left = base.get(table.name, {})
        crew: dict[str, Row] = {}
        for row in returned.rows[table.name]:
            try:
                crew[row["uuid"]] = unpacked(table, row)
            except ValueError:
                unreadable.append((table, str(row["uuid"])))
        for row_id, row in crew.items():
            here, before = office.get(row_id), left.get(row_id)
            if here is None and before is None:
                added.append((table, row))
            elif here is not None:
                for difference in _differences(table, row_id, row, here, before or here):
                    (changed if isinstance(difference, Change) else conflicts).append(
                        difference  # type: ignore[arg-type]
                    )
        deleted += [
            (table, row_id)
            for row_id in left
            if row_id not in crew and row_id in office and (table.name, row_id) not in proposed
        ]
    return Comparison(
        tuple(added), tuple(changed), tuple(conflicts), tuple(deleted), tuple(unreadable)
    )


def normal_row(table: Table, row: Mapping[str, Any]) -> Row:
    """Return a row of the cache with its values in normal form."""
    return {
        name: normal(row.get(name), _kind(table, name)) for name in table_rows.columns_of(table)
    }


def unpacked(table: Table, row: Mapping[str, Any]) -> Row:
    """Return a row of a package as a row of the cache, in normal form.

    Raises:
        ValueError: its ``sensor_key`` is none.
    """
    full = dict(row)
    if SENSOR_KEY in packed(table).columns and SENSOR_KEY not in table.columns:
        key = key_of(full.pop(SENSOR_KEY, None))
        full |= dict(zip(("connection", "tenant", "sensor_id"), key or ("", "", "")))
    return {
        name: normal(full[name], _kind(table, name))
        for name in table_rows.columns_of(table)
        if name in full
    }


def _differences(
    table: Table, row_id: str, crew: Row, office: Row, base: Row
) -> Iterator[Change | Conflict]:
    for name, value in crew.items():
        if name in _TRACE or name in _OFFICE or name == "uuid":
            continue
        here, before = office.get(name), base.get(name)
        if same(value, before) or same(value, here):
            continue
        if same(here, before):
            yield Change(table, row_id, name, here, value)
        else:
            yield Conflict(
                table, row_id, name, before, here, value,
                crew.get("modified_at"), office.get("modified_at"),
            )  # fmt: skip


def _base(cache: Cache, mission_uuid: str) -> dict[str, dict[str, Row]]:
    """Return the rows as they left, by table and uuid."""
    by_name = {table.name: table for table in tables.RETURNING}
    found: dict[str, dict[str, Row]] = {}
    for row in cache.table_rows(FIELD_BASE, "mission_uuid = ?", [mission_uuid]):
        table = by_name.get(row["table_name"])
        if table is None:
            continue
        content = json.loads(row["content"])
        if content.get("geom"):
            content["geom"] = bytes.fromhex(content["geom"])
        found.setdefault(table.name, {})[row["row_id"]] = unpacked(table, content)
    return found


def _proposed(cache: Cache, mission_uuid: str) -> set[tuple[str, str]]:
    """Return the rows, by table and uuid, whose deletion was proposed before."""
    rows = cache.table_rows(FIELD_HISTORY, "mission_uuid = ? AND kind = 'deletion'", [mission_uuid])
    return {(row["table_name"], row["row_id"]) for row in rows}


def _kind(table: Table, column: str) -> str:
    return "GEOMETRY" if column == "geom" else table.columns.get(column, "TEXT")
