"""The rows of former names, places and ids of sensors; the caller holds the transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import datetime

from ..identity.alias import Alias, AliasKind, AliasState
from ..model import SensorKey
from .instants import from_text, from_text_or_none, to_text, to_text_or_none
from .rows import messages_from_json, messages_to_json

_ROW = (
    "uuid", "connection", "tenant", "sensor_id", "kind", "former", "current", "changed_at", "state",
    "former_connection", "former_tenant", "reasons", "decided_by", "decided_at", "comment",
)  # fmt: skip


def read(db: sqlite3.Connection, kind: AliasKind | None = None) -> list[Alias]:
    """Return what is known, by instant of the change; ``kind``: only of that kind."""
    where = "" if kind is None else "WHERE kind = ?"
    values = () if kind is None else (kind.value,)
    rows = db.execute(
        f"SELECT {', '.join(_ROW)} FROM aliases {where} ORDER BY changed_at, uuid", values
    )
    return [_alias_of(*row) for row in rows]


def add(db: sqlite3.Connection, aliases: Iterable[Alias]) -> None:
    """Write new ones; those whose uuid is known stay as they are."""
    db.executemany(
        f"INSERT OR IGNORE INTO aliases ({', '.join(_ROW)}) VALUES ({', '.join('?' * len(_ROW))})",
        [_row_of(alias) for alias in aliases],
    )


def decide(
    db: sqlite3.Connection,
    uuid: str,
    state: AliasState,
    *,
    by: str,
    at: datetime,
    changed_at: datetime | None = None,
    comment: str = "",
) -> None:
    """Write what a person decided of one."""
    db.execute(
        """UPDATE aliases SET state = ?, decided_by = ?, decided_at = ?,
            changed_at = coalesce(?, changed_at), comment = ? WHERE uuid = ?""",
        (state.value, by, to_text(at), to_text_or_none(changed_at), comment, uuid),
    )


def _row_of(alias: Alias) -> tuple[object, ...]:
    former = alias.former_key
    return (
        alias.uuid,
        *alias.key,
        alias.kind.value,
        alias.former,
        alias.current,
        to_text(alias.changed_at),
        alias.state.value,
        None if former is None else former.connection,
        None if former is None else former.tenant,
        messages_to_json(alias.reasons),
        alias.decided_by,
        to_text_or_none(alias.decided_at),
        alias.comment,
    )


def _alias_of(
    uuid: str, connection: str, tenant: str, sensor_id: str, kind: str, former: str, current: str,
    changed_at: str, state: str, former_connection: str | None, former_tenant: str | None,
    reasons: str, decided_by: str, decided_at: str | None, comment: str,
) -> Alias:  # fmt: skip
    former_key = None
    if kind == AliasKind.SENSOR_ID.value:
        # A row typed in QGIS names no former connection: it is the same one.
        same = former_connection is None
        former_key = SensorKey(
            connection if same else former_connection or "",
            tenant if same else former_tenant or "",
            former,
        )
    return Alias(
        uuid=uuid,
        key=SensorKey(connection, tenant, sensor_id),
        kind=AliasKind(kind),
        former=former,
        current=current,
        changed_at=from_text(changed_at),
        state=AliasState(state),
        former_key=former_key,
        reasons=messages_from_json(reasons),
        decided_by=decided_by,
        decided_at=from_text_or_none(decided_at),
        comment=comment,
    )
