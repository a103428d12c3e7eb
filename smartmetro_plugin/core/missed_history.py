"""What a platform recorded while nobody synchronised, into the archive."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from .alerts.summary import FIRST_LOOK_BACK
from .cache.archive import Archive
from .cache.store import Cache
from .cancellation import Cancellation
from .errors import Cancelled, SmartMetroError
from .fetch import fetch_observations
from .messages import Message
from .platform.connection import Connection
from .platform.protocol import Platform
from .use_cases.declaration import UseCase

#: A pause shorter than this misses nothing that last values do not tell.
WORTH_ASKING = timedelta(hours=1)


@dataclass(frozen=True)
class Missed:
    """What one use case's history brought, or why it could not be read."""

    use_case: str
    added: int = 0
    problem: Message | None = None


def read_missed_history(
    connection: Connection,
    platform: Platform,
    cache: Cache,
    archive: Archive,
    use_cases: Mapping[str, UseCase],
    *,
    now: datetime,
    cancel: Cancellation,
    not_archived: Collection[str] = (),
) -> Iterator[Missed]:
    """Read each followed use case since it was last read, the first time a week. One that cannot be
    read is told and costs nothing to the others.

    Raises:
        Cancelled: the user stopped; what came whole is kept.
    """
    for key in connection.use_cases or use_cases:
        if key not in use_cases or key in not_archived:
            continue
        state = cache.fetch_state(connection.name, connection.tenant, key)
        start = now - FIRST_LOOK_BACK
        if state is not None and state.fetched_until is not None:
            start = min(state.fetched_until, now - timedelta(minutes=1))
        try:
            summary = fetch_observations(
                connection, platform, cache, archive, use_cases[key], start, now,
                now=now, cancel=cancel,
            )  # fmt: skip
        except Cancelled:
            raise
        except SmartMetroError as error:
            yield Missed(key, problem=error.message)
        else:
            yield Missed(key, summary.added)


def was_away(cache: Cache, connection: Connection, now: datetime) -> bool:
    """Return whether the last success is so long ago that values may have been missed."""
    state = cache.sync_state(connection.name, connection.tenant)
    if state is None or state.last_success_at is None or state.as_of is not None:
        return False
    return now - state.last_success_at > WORTH_ASKING
