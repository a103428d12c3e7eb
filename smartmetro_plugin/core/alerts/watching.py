"""What follows each synchronisation: rules are replayed, interventions checked."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from ..cache.archive import archive_folder, open_archive
from ..cache.store import Cache
from ..cancellation import Cancellation
from ..data_back import note_data_back
from ..model import Maintenance
from ..platform.connection import Connection
from ..use_cases.declaration import UseCase
from .replay import replay_alerts
from .rule import RuleBook
from .summary import AlertSummary

#: How long the lease is asked for when the rules are replayed apart from a synchronisation.
_LEASE_S = 120.0


def watch(
    connection: Connection,
    cache: Cache,
    use_cases: Mapping[str, UseCase],
    rules: RuleBook,
    now: datetime,
    cancel: Cancellation | None = None,
) -> tuple[AlertSummary, tuple[Maintenance, ...]]:
    """Replay the rules, then note which interventions data came back after. The caller holds the
    connection's lease.

    Raises:
        CacheError: the cache or the archive cannot be read or written.
        Cancelled: the user stopped; nothing of the replay was kept.
    """
    history = open_archive(archive_folder(cache.path), cache.succession())
    summary = replay_alerts(connection, cache, history, use_cases, rules, now, cancel)
    back = note_data_back(cache, history, connection.name, now)
    return summary, tuple(back)


def watch_alone(
    connection: Connection,
    cache: Cache,
    use_cases: Mapping[str, UseCase],
    rules: RuleBook,
    now: datetime,
    owner: str,
    cancel: Cancellation | None = None,
) -> tuple[AlertSummary, tuple[Maintenance, ...]] | None:
    """Do what :func:`watch` does under a lease of its own; None while another QGIS holds it: that
    one writes the alerts.

    Raises:
        CacheError, Cancelled: as :func:`watch`.
    """
    name, tenant = connection.name, connection.tenant
    if not cache.lease(name, tenant, owner=owner, seconds=_LEASE_S):
        return None
    try:
        return watch(connection, cache, use_cases, rules, now, cancel)
    finally:
        cache.release(name, tenant, owner=owner)
