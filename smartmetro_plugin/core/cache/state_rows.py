"""Reading and writing what the cache remembers of synchronisation and of fetching."""

from __future__ import annotations

import json
import sqlite3
from datetime import datetime

from ..messages import Message
from ..model import SetAside
from .instants import from_text, from_text_or_none, to_text, to_text_or_none
from .rows import json_or_none, message_or_none, messages_from_json, messages_to_json
from .states import FetchState, SyncState


def sync_state(db: sqlite3.Connection, connection: str, tenant: str) -> SyncState | None:
    """Return how the last sync went, None before the first."""
    row = db.execute(
        """SELECT last_attempt_at, last_success_at, last_full_at, server_date, announced_count,
            sensor_count, last_error, warnings, set_aside_count, set_aside, as_of, use_cases
        FROM sync_state WHERE connection = ? AND tenant = ?""",
        (connection, tenant),
    ).fetchone()
    if row is None:
        return None
    attempt, success, full, server, announced, count, error = row[:7]
    warnings, aside_count, aside, as_of, use_cases = row[7:]
    return SyncState(
        connection=connection,
        tenant=tenant,
        last_attempt_at=from_text_or_none(attempt),
        last_success_at=from_text_or_none(success),
        last_full_at=from_text_or_none(full),
        server_date=from_text_or_none(server),
        announced_count=announced,
        sensor_count=count,
        last_error=message_or_none(error),
        warnings=messages_from_json(warnings),
        set_aside_count=aside_count,
        set_aside=tuple(
            SetAside(what, Message.from_json(reason)) for what, reason in json.loads(aside)
        ),
        as_of=from_text_or_none(as_of),
        use_cases=tuple(json.loads(use_cases)) if use_cases else (),
    )


def note_success(db: sqlite3.Connection, state: SyncState) -> None:
    """Remember a sync that ended at ``last_success_at``; what it could not say stays as it was.

    ``sensor_count`` is counted here.
    """
    aside = [(part.what, part.reason.to_json()) for part in state.set_aside]
    db.execute(
        """INSERT INTO sync_state (connection, tenant, last_attempt_at, last_success_at,
            last_full_at, server_date, announced_count, sensor_count, set_aside_count, warnings,
            set_aside, as_of, use_cases)
        VALUES (:connection, :tenant, :at, :at, :full_at, :server_date, :announced,
            (SELECT count(*) FROM sensors WHERE connection = :connection AND tenant = :tenant
                AND gone_at IS NULL), :aside_count, :warnings, :aside, :as_of,
            :use_cases)
        ON CONFLICT (connection, tenant) DO UPDATE SET
            last_attempt_at = excluded.last_attempt_at, last_success_at = excluded.last_success_at,
            last_full_at = coalesce(excluded.last_full_at, last_full_at),
            server_date = coalesce(excluded.server_date, server_date),
            announced_count = coalesce(excluded.announced_count, announced_count),
            sensor_count = excluded.sensor_count, set_aside_count = excluded.set_aside_count,
            warnings = excluded.warnings, set_aside = excluded.set_aside,
            as_of = excluded.as_of, use_cases = coalesce(excluded.use_cases, use_cases),
            last_error = NULL""",
        {
            "connection": state.connection,
            "tenant": state.tenant,
            "at": to_text_or_none(state.last_success_at),
            "full_at": to_text_or_none(state.last_full_at),
            "server_date": to_text_or_none(state.server_date),
            "announced": state.announced_count,
            "aside_count": state.set_aside_count,
            "warnings": messages_to_json(state.warnings),
            "aside": json.dumps(aside),
            "as_of": to_text_or_none(state.as_of),
            "use_cases": json.dumps(state.use_cases) if state.use_cases else None,
        },
    )


def note_failure(
    db: sqlite3.Connection, connection: str, tenant: str, at: datetime, reason: Message
) -> None:
    """Remember that a sync failed; everything else stays as the last success left it."""
    db.execute(
        """INSERT INTO sync_state (connection, tenant, last_attempt_at, last_error)
        VALUES (?, ?, ?, ?) ON CONFLICT (connection, tenant) DO UPDATE SET
        last_attempt_at = excluded.last_attempt_at, last_error = excluded.last_error""",
        (connection, tenant, to_text(at), reason.to_json()),
    )


def fetch_state(
    db: sqlite3.Connection, connection: str, tenant: str, use_case: str
) -> FetchState | None:
    """Return how far observations were fetched, None before the first fetch."""
    row = db.execute(
        """SELECT fetched_from, fetched_until, server_date, last_attempt_at, last_success_at,
            last_error, gaps
        FROM fetch_state WHERE connection = ? AND tenant = ? AND use_case = ?""",
        (connection, tenant, use_case),
    ).fetchone()
    if row is None:
        return None
    begin, until, server, attempt, success, error, gaps = row
    return FetchState(
        connection=connection,
        tenant=tenant,
        use_case=use_case,
        fetched_from=from_text_or_none(begin),
        fetched_until=from_text_or_none(until),
        server_date=from_text_or_none(server),
        last_attempt_at=from_text_or_none(attempt),
        last_success_at=from_text_or_none(success),
        last_error=message_or_none(error),
        gaps=tuple((from_text(start), from_text(end)) for start, end in json.loads(gaps)),
    )


def save_fetch_state(db: sqlite3.Connection, state: FetchState) -> None:
    """Write how far observations were fetched; the archive must have been written before."""
    gaps = [[to_text(start), to_text(end)] for start, end in state.gaps]
    db.execute(
        "INSERT OR REPLACE INTO fetch_state (connection, tenant, use_case, fetched_from,"
        " fetched_until, server_date, last_attempt_at, last_success_at, last_error, gaps)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            state.connection,
            state.tenant,
            state.use_case,
            to_text_or_none(state.fetched_from),
            to_text_or_none(state.fetched_until),
            to_text_or_none(state.server_date),
            to_text_or_none(state.last_attempt_at),
            to_text_or_none(state.last_success_at),
            json_or_none(state.last_error),
            json.dumps(gaps),
        ),
    )


def forget_fetched(db: sqlite3.Connection, use_case: str, before: datetime) -> None:
    """Note that observations before an instant are no longer kept, for every connection."""
    limit = to_text(before)
    db.execute(
        "DELETE FROM fetch_state WHERE use_case = ? AND fetched_until <= ?",
        (use_case, limit),
    )
    db.execute(
        "UPDATE fetch_state SET fetched_from = ?2 WHERE use_case = ?1 AND fetched_from < ?2",
        (use_case, limit),
    )
