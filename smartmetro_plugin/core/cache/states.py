"""What the cache remembers of synchronisation and of fetching, by connection."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ..messages import Message
from ..model import SensorRecord, SetAside


@dataclass(frozen=True)
class CachedRecord:
    """One sensor as the cache knows it.

    ``fetched_at``: when the platform last said so. ``gone_at``: since when the platform no longer
    lists it. ``revision``: the cache's revision at its last true change.
    """

    record: SensorRecord
    fetched_at: datetime
    gone_at: datetime | None
    readable_id: str
    revision: int


@dataclass(frozen=True)
class SyncResult:
    """What one sync changed. ``updated`` counts true changes, not sensors that were merely seen again."""

    created: int
    updated: int
    removed: int
    unchanged: int


@dataclass(frozen=True)
class SyncState:
    """How the last sync of a connection went. ``last_error`` is None after a success.

    ``as_of``: the instant at which a sample was frozen, None for a living platform. ``use_cases``:
    those of the last whole sync, of which ``server_date`` and ``last_full_at`` speak.
    """

    connection: str
    tenant: str
    last_attempt_at: datetime | None = None
    last_success_at: datetime | None = None
    last_full_at: datetime | None = None
    server_date: datetime | None = None
    announced_count: int | None = None
    sensor_count: int = 0
    last_error: Message | None = None
    warnings: tuple[Message, ...] = ()
    set_aside_count: int = 0
    set_aside: tuple[SetAside, ...] = ()
    as_of: datetime | None = None
    use_cases: tuple[str, ...] = ()


@dataclass(frozen=True)
class FetchState:
    """How far the observations of a use case have been fetched: ``[fetched_from, fetched_until)``.

    ``server_date``: the platform's clock at the last success, from which a fetch by date of
    modification resumes. ``gaps``: half-open intervals known to be missing.
    """

    connection: str
    tenant: str
    use_case: str
    fetched_from: datetime | None = None
    fetched_until: datetime | None = None
    server_date: datetime | None = None
    last_attempt_at: datetime | None = None
    last_success_at: datetime | None = None
    last_error: Message | None = None
    gaps: tuple[tuple[datetime, datetime], ...] = ()
