"""How long observations are kept, decided per use case, and the purge that applies it.

Last values, sensors, interventions and alerts are not observations: they stay in the cache.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from enum import Enum

from ..errors import ConfigurationError
from ..messages import QT_TRANSLATE_NOOP
from .archive import Archive
from .store import Cache

#: How long hot data are kept unless a policy says otherwise.
HOT_DAYS = 90


class RetentionKind(str, Enum):
    """The three policies."""

    HOT = "hot"
    ARCHIVE = "archive"
    NONE = "none"


@dataclass(frozen=True)
class Retention:
    """A policy: HOT keeps ``days`` (90 unless given), ARCHIVE all (or ``days``), NONE nothing."""

    kind: RetentionKind
    days: int | None = None

    def __post_init__(self) -> None:
        if self.days is not None and self.days < 1:
            raise ConfigurationError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro", "A retention of {days} days is not possible: give at least one."
                ),
                days=self.days,
            )

    def oldest_kept(self, now: datetime) -> datetime | None:
        """Return the instant before which observations go; None keeps them all."""
        if self.kind is RetentionKind.NONE:
            # Clocks ahead of ours wrote some of them.
            return datetime(9999, 1, 1, tzinfo=timezone.utc)
        days = self.days or (HOT_DAYS if self.kind is RetentionKind.HOT else None)
        return None if days is None else now - timedelta(days=days)


def parse_retention(text: str) -> Retention:
    """Read ``hot``, ``hot:30``, ``archive``, ``archive:3650`` or ``none`` (a use case's declaration).

    Raises:
        ConfigurationError: none of these.
    """
    kind, colon, days = text.strip().lower().partition(":")
    try:
        return Retention(RetentionKind(kind), int(days) if colon else None)
    except ValueError as error:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "“{text}” is not a retention. Write hot, hot:30 (days), archive, archive:3650 or none.",
            ),
            text=text,
        ) from error


@dataclass(frozen=True)
class PurgeReport:
    """How many observations a purge deleted (or would, in a dry run), by use case."""

    deleted: Mapping[str, int]
    dry_run: bool

    @property
    def total(self) -> int:
        """Return the count over all use cases."""
        return sum(self.deleted.values())


def purge(
    cache: Cache,
    archive: Archive,
    policies: Mapping[str, Retention],
    now: datetime,
    dry_run: bool,
) -> PurgeReport:
    """Delete the observations that their use case's policy no longer keeps.

    A use case without a policy keeps everything. Each use case is purged whole or not at all
    (month by month in Parquet). The cache first forgets that the period was fetched, so that asking
    for it again brings it back.

    Raises:
        CacheError: the archive cannot be written.
    """
    deleted = {}
    for use_case in archive.use_cases():
        policy = policies.get(use_case)
        limit = policy.oldest_kept(now) if policy else None
        if limit is not None:
            if not dry_run:
                cache.forget_fetched(use_case, limit)
            deleted[use_case] = archive.delete_before(use_case, limit, dry_run=dry_run)
    return PurgeReport(deleted, dry_run)
