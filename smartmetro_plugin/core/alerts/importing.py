"""Brings alerts that others raised into the log, once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from ..cache.store import Cache
from .alert import Alert


@dataclass(frozen=True)
class ImportCount:
    """How many alerts were new, and how many the log held before."""

    added: int
    known: int


def import_alerts(cache: Cache, alerts: Iterable[Alert], now: datetime) -> ImportCount:
    """Add alerts with their end, in one transaction; what the log holds stays as it is.

    Raises:
        CacheError: the cache cannot be written.
    """
    added = known = 0
    with cache.alert_log.writing() as writer:
        for alert in alerts:
            is_new = writer.opened(alert, now)
            added, known = added + is_new, known + (not is_new)
            if alert.closed_at is not None and is_new:
                writer.closed(alert, now)
    return ImportCount(added, known)
