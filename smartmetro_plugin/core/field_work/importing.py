"""Field work brought back: everything of a mission, or nothing of it."""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from typing import Any

from ..cache.field_tables import FIELD_BASE, FIELD_HISTORY, MISSIONS
from ..cache.instants import to_text
from ..cache.store import Cache, RowWriter
from ..cache.table import Table
from ..cache.table_rows import Row
from ..cancellation import Cancellation
from ..errors import CacheError
from ..messages import QT_TRANSLATE_NOOP, Message
from ..model import MaintenanceKind, SensorKey
from . import mission as tables
from .altitude import ToNgf
from .becoming import sensors_of
from .comparing import Change, Comparison, Conflict, compare, unpacked
from .mission import MissionState
from .packing import row_to_json
from .photo_store import PhotoReport, Thumbnail, keep_photos
from .returned import Returned
from .values import instant_of, text_of

#: A device whose clock runs this far ahead is told to its crew.
_CLOCK_AHEAD = timedelta(hours=1)


class Rule(Enum):
    """Who wins where the field and the office changed the same thing."""

    ASK = "ask"
    CREW = "crew"
    OFFICE = "office"
    NEWEST = "newest"


#: A person's decision on one conflict; None where nobody decided.
Decide = Callable[[Conflict], "Rule | None"]


@dataclass(frozen=True)
class ImportReport:
    """What an import did. ``waiting``: conflicts and deletions that a person must decide."""

    mission: str
    team: str
    added: Mapping[str, int]
    updated: int
    conflicts: int
    waiting: int
    deleted: tuple[tuple[str, str], ...]
    photos: PhotoReport
    new_sensors: int
    warnings: tuple[Message, ...]
    rows: tuple[tuple[Table, Row], ...]

    @property
    def added_count(self) -> int:
        """Return how many rows are new."""
        return sum(self.added.values())


def bring_back(
    cache: Cache,
    returned: Returned,
    *,
    by: str,
    at: datetime,
    rule: Rule,
    thumbnail: Thumbnail,
    cancel: Cancellation,
    to_ngf: ToNgf,
    decide: Decide = lambda conflict: None,
) -> ImportReport:
    """Write what a crew did into the cache, in one transaction. Run twice, nothing comes in twice.

    A row deleted in the field stays; it is proposed for deletion. What loses a conflict is kept in
    ``field_history``.

    Raises:
        CacheError: this cache did not pack the mission, or cannot be written; it is as it was.
        Cancelled: the user stopped; the cache is as it was.
    """
    mission = _known(cache, returned)
    comparison = compare(cache, returned)
    photo_rows = [row for table, row in comparison.added if table.name == "photos"]
    facts, photos = keep_photos(photo_rows, returned.folder, cache.path, thumbnail, cancel)
    added = _completed(comparison, facts, returned, to_ngf)
    sensors = sensors_of(cache, [row for table, row in added if table.name == "installations"])
    waiting = 0
    with cache.writing_rows() as writer:
        for table, row in added:
            writer.insert(table, [_stamped(row, returned.mission_uuid, at, by)])
        for change in comparison.changed:
            _write_change(writer, change, returned.mission_uuid, at, by)
        for conflict in comparison.conflicts:
            winner = decide(conflict) or _by_rule(rule, conflict)
            waiting += winner is Rule.ASK
            _write_conflict(writer, conflict, winner, returned.mission_uuid, at, by)
        for table, row_id in comparison.deleted:
            waiting += 1
            _note(writer, returned.mission_uuid, table, row_id, "", "deletion", kept="")
        for sensor in sensors:
            writer.add_field_sensor(sensor, at)
        _remember(writer, returned)
        writer.update(
            MISSIONS,
            returned.mission_uuid,
            {
                "state": MissionState.IMPORTED.value,
                "returned_at": mission["returned_at"] or to_text(at),
                "imported_at": to_text(at),
                "imported_by": by,
                "modified_at": to_text(at),
                "modified_by": by,
            },
        )
    return ImportReport(
        mission=returned.name,
        team=returned.team,
        added=Counter(table.name for table, _ in added),
        updated=len({(c.table.name, c.row_id) for c in comparison.changed}),
        conflicts=len(comparison.conflicts),
        waiting=waiting,
        deleted=tuple((table.name, row_id) for table, row_id in comparison.deleted),
        photos=photos,
        new_sensors=len(sensors),
        warnings=tuple(_warnings(comparison, added, at)),
        rows=tuple(added),
    )


def _known(cache: Cache, returned: Returned) -> Row:
    rows = cache.table_rows(MISSIONS, "uuid = ?", [returned.mission_uuid])
    if not rows:
        raise CacheError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "The mission “{name}” was not packed from this cache ({path}). Choose the cache that "
                "packed it.",
            ),
            name=returned.name,
            path=str(cache.path),
        )
    return rows[0]


def _completed(
    comparison: Comparison,
    photo_facts: Mapping[str, Mapping[str, Any]],
    returned: Returned,
    to_ngf: ToNgf,
) -> list[tuple[Table, Row]]:
    """Return the new rows with what only the office can say: photos' facts, heights in NGF."""
    parents = {
        row["uuid"]: (table.name, row)
        for table in tables.RETURNING
        for row in returned.rows[table.name]
    }
    made = []
    for table, row in comparison.added:
        full = dict(row)
        if table.name == "photos":
            full |= photo_facts.get(row["uuid"], {})
            parent = parents.get(str(row.get("of_row")))
            if parent is not None:
                full["of_table"] = parent[0]
                shown = unpacked(
                    next(t for t in tables.RETURNING if t.name == parent[0]), parent[1]
                )
                for column in ("connection", "tenant", "sensor_id"):
                    full[column] = full.get(column) or shown.get(column)
        if table.name == "installations":
            full["z_m"] = to_ngf(full)
        made.append((table, full))
    return made


def _stamped(row: Row, mission_uuid: str, at: datetime, by: str) -> Row:
    stamped = dict(row)
    if "mission_uuid" in stamped:
        stamped["mission_uuid"] = mission_uuid
    if "created_at" in stamped:
        stamped["created_at"] = stamped["created_at"] or to_text(at)
        stamped["modified_at"] = stamped.get("modified_at") or to_text(at)
        stamped["modified_by"] = stamped.get("modified_by") or by
    if (
        "data_came_back" in stamped
    ):  # an intervention: what the cache demands and a crew may leave out
        stamped["kind"] = stamped.get("kind") or MaintenanceKind.CURATIVE.value
        stamped["started_at"] = stamped.get("started_at") or stamped["created_at"]
        stamped |= {part: stamped.get(part) or "" for part in SensorKey._fields}
    return stamped


def _write_change(
    writer: RowWriter, change: Change, mission_uuid: str, at: datetime, by: str
) -> None:
    writer.update(
        change.table, change.row_id, {change.field: change.crew, **_trace(change.table, at, by)}
    )
    _note(
        writer, mission_uuid, change.table, change.row_id, change.field, "changed",
        office=change.office, crew=change.crew, kept="crew", by=by, at=at,
    )  # fmt: skip


def _write_conflict(
    writer: RowWriter, conflict: Conflict, winner: Rule, mission_uuid: str, at: datetime, by: str
) -> None:
    if winner is Rule.CREW:
        writer.update(
            conflict.table,
            conflict.row_id,
            {conflict.field: conflict.crew, **_trace(conflict.table, at, by)},
        )
    kept = {Rule.CREW: "crew", Rule.OFFICE: "office"}.get(winner, "")
    _note(
        writer, mission_uuid, conflict.table, conflict.row_id, conflict.field, "conflict",
        office=conflict.office, crew=conflict.crew, kept=kept,
        by=by if kept else "", at=at if kept else None,
    )  # fmt: skip


def _trace(table: Table, at: datetime, by: str) -> Row:
    if "modified_at" not in table.columns:
        return {}
    return {"modified_at": to_text(at), "modified_by": by}


def _by_rule(rule: Rule, conflict: Conflict) -> Rule:
    if rule is not Rule.NEWEST:
        return rule
    crew, office = instant_of(conflict.crew_at), instant_of(conflict.office_at)
    if crew is None or office is None:
        return Rule.ASK
    return Rule.CREW if crew > office else Rule.OFFICE


def _note(
    writer: RowWriter,
    mission_uuid: str,
    table: Table,
    row_id: str,
    field: str,
    kind: str,
    *,
    kept: str,
    office: Any = None,
    crew: Any = None,
    by: str = "",
    at: datetime | None = None,
) -> None:
    writer.replace(
        FIELD_HISTORY,
        {
            "uuid": str(uuid.uuid4()),
            "mission_uuid": mission_uuid,
            "table_name": table.name,
            "row_id": row_id,
            "field": field,
            "office": text_of(office),
            "crew": text_of(crew),
            "kept": kept,
            "kind": kind,
            "decided_by": by,
            "decided_at": None if at is None else to_text(at),
        },
    )


def _remember(writer: RowWriter, returned: Returned) -> None:
    """Note the rows as they came back: what comes in a second time is no change."""
    for table in tables.RETURNING:
        for row in returned.rows[table.name]:
            writer.replace(
                FIELD_BASE,
                {
                    "mission_uuid": returned.mission_uuid,
                    "table_name": table.name,
                    "row_id": row["uuid"],
                    "content": row_to_json(row),
                },
            )


def _warnings(
    comparison: Comparison, added: Iterable[tuple[Table, Row]], at: datetime
) -> Iterable[Message]:
    for table, row_id in comparison.unreadable:
        yield Message(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "The row {id} of {table} names no sensor that can be read; it was left out.",
            ),
            {"id": row_id, "table": table.name},
        )
    ahead = [
        instant
        for _, row in added
        if (instant := instant_of(row.get("created_at"))) is not None
        and instant > at + _CLOCK_AHEAD
    ]
    if ahead:
        yield Message(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "{count} rows are dated in the future, as late as {latest_at}: the device’s clock is wrong. "
                "Check the times of this mission.",
            ),
            {"count": len(ahead), "latest_at": max(ahead).isoformat()},
        )
