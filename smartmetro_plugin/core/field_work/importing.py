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
from ..cache.instants import from_text_or_none, to_text
from ..cache.row_writer import RowWriter
from ..cache.store import Cache
from ..cache.table import Table
from ..cache.table_rows import Row
from ..cancellation import Cancellation
from ..errors import CacheError
from ..messages import QT_TRANSLATE_NOOP, Message
from ..model import MaintenanceKind, SensorKey
from . import mission as tables
from .altitude import ToNgf
from .becoming import sensors_of
from .clock import corrected, require_clock
from .comparing import Change, Comparison, Conflict, compare
from .completing import completed, heights_without_grid, late_heights, photos_without_file
from .mission import MissionState
from .packing import row_to_json
from .photo_store import PhotoReport, Thumbnail, keep_photos
from .replacing import confirm_replacements
from .returned import Returned
from .values import instant_of, text_of
from .waiting import decide_mission


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
    replaced: int
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
    clock_correction: timedelta | None = None,
) -> ImportReport:
    """Write what a crew did into the cache, in one transaction. Run twice, nothing comes in twice.

    A row deleted in the field stays; it is proposed for deletion. What loses a conflict is kept in
    ``field_history``. ``clock_correction``: added to the device's times; None has its clock checked.

    Raises:
        CacheError: this cache did not pack the mission, or cannot be written; it is as it was.
        PackageError: the device's clock was wrong; the cache is as it was.
        Cancelled: the user stopped; the cache is as it was.
    """
    mission = _known(cache, returned)
    comparison = compare(cache, returned)
    if clock_correction is None:
        require_clock(comparison.added, from_text_or_none(mission["packed_at"]), at)
    else:
        comparison = corrected(comparison, clock_correction)
    late_photos = photos_without_file(cache, returned)
    photo_rows = [row for table, row in comparison.added if table is tables.PHOTOS]
    facts, photos = keep_photos(
        [*photo_rows, *late_photos], returned.folder, cache.path, thumbnail, cancel
    )
    added = completed(comparison.added, facts, returned, to_ngf)
    heights = list(late_heights(cache, returned, to_ngf))
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
        for row_id in {photo["uuid"] for photo in late_photos} & facts.keys():
            writer.update(tables.PHOTOS, row_id, facts[row_id])
        for row_id, z_m in heights:
            writer.update(tables.INSTALLATIONS, row_id, {"z_m": z_m})
        for sensor in sensors:
            writer.add_field_sensor(sensor, at)
        _remember(writer, returned)
        _note_imported(writer, mission, at, by)
    if rule in (Rule.CREW, Rule.OFFICE):
        decide_mission(cache, returned.mission_uuid, rule.value, by=by, at=at)
    replaced = confirm_replacements(cache, returned.mission_uuid, by=by, at=at)
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
        replaced=replaced.confirmed,
        warnings=(*_unreadable(comparison), *heights_without_grid(added), *replaced.warnings),
        rows=tuple(added),
    )


def _note_imported(writer: RowWriter, mission: Row, at: datetime, by: str) -> None:
    moment = to_text(at)
    changes = {
        "state": MissionState.IMPORTED.value,
        "returned_at": mission["returned_at"] or moment,
        "imported_at": moment,
        "imported_by": by,
        "modified_at": moment,
        "modified_by": by,
    }
    writer.update(MISSIONS, mission["uuid"], changes)


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


def _unreadable(comparison: Comparison) -> Iterable[Message]:
    for table, row_id in comparison.unreadable:
        yield Message(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "The row {id} of {table} names no sensor that can be read; it was left out.",
            ),
            {"id": row_id, "table": table.name},
        )
