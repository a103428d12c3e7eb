"""The missions that the office knows of."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime

from ..cache import gpkg
from ..cache.field_tables import MISSIONS
from ..cache.instants import from_text_or_none, to_text, to_text_or_none
from ..cache.store import Cache
from ..cache.table_rows import Row
from ..model import Geometry
from .mission import MissionState


@dataclass(frozen=True)
class KnownMission:
    """A mission as the office sees it."""

    uuid: str
    name: str
    team: str
    state: MissionState
    folder: str
    area: Geometry | None
    use_cases: tuple[str, ...]
    sensor_count: int
    package_version: int
    packed_at: datetime | None
    packed_by: str
    returned_at: datetime | None
    imported_at: datetime | None
    note: str


def missions(cache: Cache) -> list[KnownMission]:
    """Return the missions, the latest first."""
    return [_mission_of(row) for row in reversed(cache.table_rows(MISSIONS))]


def mission(cache: Cache, uuid: str) -> KnownMission | None:
    """Return one mission, None when this cache did not pack it."""
    rows = cache.table_rows(MISSIONS, "uuid = ?", [uuid])
    return _mission_of(rows[0]) if rows else None


def note_state(
    cache: Cache, uuid: str, state: MissionState, *, by: str, at: datetime, **more: str
) -> None:
    """Write where a mission is now; ``more``: other columns of its row."""
    moments = {
        MissionState.BACK: {"returned_at": to_text(at)},
        MissionState.IMPORTED: {"imported_at": to_text(at), "imported_by": by},
    }.get(state, {})
    changes = {"state": state.value, "modified_at": to_text_or_none(at), "modified_by": by}
    with cache.writing_rows() as writer:
        writer.update(MISSIONS, uuid, {**changes, **moments, **more})


def _mission_of(row: Row) -> KnownMission:
    return KnownMission(
        uuid=row["uuid"],
        name=row["name"],
        team=row["team"],
        state=MissionState(row["state"]),
        folder=row["folder"],
        area=gpkg.decode(row["geom"]) if row["geom"] is not None else None,
        use_cases=tuple(json.loads(row["use_cases"] or "[]")),
        sensor_count=row["sensor_count"] or 0,
        package_version=row["forms_version"] or 0,
        packed_at=from_text_or_none(row["packed_at"]),
        packed_by=row["packed_by"],
        returned_at=from_text_or_none(row["returned_at"]),
        imported_at=from_text_or_none(row["imported_at"]),
        note=row["note"],
    )
