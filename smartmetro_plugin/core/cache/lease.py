"""One QGIS at a time syncs a connection; the others read what it wrote."""

from __future__ import annotations

import sqlite3
from datetime import datetime, timedelta, timezone

from .instants import to_text
from .opening import transaction

#: A lease further ahead than this was written by a clock that was wrong.
_LONGEST = timedelta(days=1)


def take(db: sqlite3.Connection, connection: str, tenant: str, owner: str, seconds: float) -> bool:
    """Take or prolong the lease; return False while somebody else holds it."""
    now = datetime.now(timezone.utc)
    with transaction(db):
        cursor = db.execute(
            """INSERT INTO leases (connection, tenant, owner, until) VALUES (?, ?, ?, ?)
            ON CONFLICT (connection, tenant) DO UPDATE
            SET owner = excluded.owner, until = excluded.until
            WHERE owner = excluded.owner OR until <= ? OR until > ?""",
            (
                connection,
                tenant,
                owner,
                to_text(now + timedelta(seconds=seconds)),
                to_text(now),
                to_text(now + _LONGEST),
            ),
        )
        return cursor.rowcount == 1


def release(db: sqlite3.Connection, connection: str, tenant: str, owner: str) -> None:
    """Give the lease back; nothing happens when ``owner`` no longer holds it."""
    with transaction(db):
        db.execute(
            "DELETE FROM leases WHERE connection = ? AND tenant = ? AND owner = ?",
            (connection, tenant, owner),
        )
