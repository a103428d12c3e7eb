"""Interventions from ``maintenance.csv``: sensor_id, kind, started_at, ended_at, fault, action, by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import tzinfo
from pathlib import Path
from uuid import UUID, uuid5

from ...instants import InvalidInstant, parse_instant
from ...messages import QT_TRANSLATE_NOOP, Message
from ...model import Maintenance, MaintenanceKind, SensorKey, SetAside
from ..field_mapping.fields_there import matching
from ..field_mapping.mapping import Head
from .csv_table import CsvTable
from .tables import Chunk, require

MAINTENANCE = "maintenance.csv"

_REQUIRED = ("sensor_id", "kind", "started_at")
_OPTIONAL = ("uuid", "ended_at", "fault", "action", "by", "done_by")
#: Rows without uuid get one made from sensor and beginning, the same at each reading.
_NAMESPACE = UUID("6f0c1d1e-4d0b-5c55-9f4e-0c6b3f2a7d10")
_UNKNOWN_KIND = QT_TRANSLATE_NOOP(
    "SmartMetro", "“{kind}” is not a kind of intervention: planned, preventive or curative"
)
_NO_SENSOR = QT_TRANSLATE_NOOP("SmartMetro", "The intervention names no sensor")
_ENDS_FIRST = QT_TRANSLATE_NOOP("SmartMetro", "The intervention ends before it starts")


def read_interventions(
    folder: Path, key: SensorKey, zone: tzinfo
) -> tuple[list[Maintenance], tuple[SetAside, ...], list[Message]]:
    """Return the interventions, the rows set aside and the warnings; nothing without such a file.

    Raises:
        PlatformError: the table as a whole cannot be used.
    """
    path = folder / MAINTENANCE
    if not path.exists():
        return [], (), []
    table = CsvTable(path, Head())
    header = table.header()
    require(_REQUIRED, header, path.name)
    names = matching((*_REQUIRED, *_OPTIONAL), header)
    found: list[Maintenance] = []
    for chunk in table.chunks(list(names.values())):
        for line, row in _rows(chunk, names):
            try:
                found.append(_intervention(row, key, zone))
            except InvalidInstant as error:
                table.aside.add(line, error.message)
            except _UnusableRow as error:
                table.aside.add(line, error.reason)
    return found, table.aside.all(), table.warnings


class _UnusableRow(Exception):
    def __init__(self, reason: Message) -> None:
        super().__init__(reason.key)
        self.reason = reason


def _rows(chunk: Chunk, names: Mapping[str, str]) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield each row with its line, by our names; ``names`` gives those of the file."""
    for row, line in enumerate(chunk.lines):
        yield line, {ours: chunk.columns[there].text(row).strip() for ours, there in names.items()}


def _intervention(row: dict[str, str], key: SensorKey, zone: tzinfo) -> Maintenance:
    if not row["sensor_id"]:
        raise _UnusableRow(Message(_NO_SENSOR))
    try:
        kind = MaintenanceKind(row["kind"].casefold())
    except ValueError as error:
        raise _UnusableRow(Message(_UNKNOWN_KIND, {"kind": row["kind"][:40]})) from error
    started_at = parse_instant(row["started_at"], zone)
    ended = row.get("ended_at", "")
    ended_at = parse_instant(ended, zone) if ended else None
    if ended_at is not None and ended_at < started_at:
        raise _UnusableRow(Message(_ENDS_FIRST))
    made = uuid5(_NAMESPACE, f"{row['sensor_id']} {started_at.isoformat()} {kind.value}")
    return Maintenance(
        uuid=row.get("uuid") or str(made),
        key=key._replace(sensor_id=row["sensor_id"]),
        kind=kind,
        started_at=started_at,
        ended_at=ended_at,
        fault=row.get("fault", ""),
        action=row.get("action", ""),
        done_by=row.get("by") or row.get("done_by", ""),
    )
