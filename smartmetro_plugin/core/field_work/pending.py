"""Authorisations that were asked for and not given yet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ..cache.instants import day_or_none
from ..cache.store import Cache
from .mission import AUTHORISATIONS, SUPPORTS


@dataclass(frozen=True)
class PendingAuthorisation:
    """What was asked, for which support, when."""

    kind: str
    support: str
    asked_on: date | None
    reference: str


def pending_authorisations(cache: Cache) -> list[PendingAuthorisation]:
    """Return what still waits for its answer, the oldest first.

    Raises:
        CacheError: the cache cannot be read.
    """
    supports = {row["uuid"]: row["label"] for row in cache.table_rows(SUPPORTS)}
    found = [
        PendingAuthorisation(
            row["kind"],
            supports.get(row["support_uuid"], ""),
            day_or_none(row["asked_on"]),
            row["reference"],
        )
        for row in cache.table_rows(AUTHORISATIONS, "granted_on IS NULL")
    ]
    return sorted(found, key=lambda one: (one.asked_on is None, one.asked_on or date.max))
