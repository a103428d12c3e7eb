"""Keeps the connections in step: when to synchronise, what state each is in."""

from __future__ import annotations

import time
import uuid
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone
from enum import Enum
from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..core.alerts.summary import AlertSummary
from ..core.cache.archive import archive_folder, open_archive
from ..core.cache.store import Cache
from ..core.errors import SmartMetroError, UnreachableError
from ..core.fetch import fetch_observations
from ..core.messages import Message
from ..core.missed_history import read_missed_history, was_away
from ..core.model import Maintenance, SetAside
from ..core.platform.connection import FILES, Connection
from ..core.sync import LeasedError, SyncSummary, sync_connection
from .alert_rules import rules_in_force
from .cancellation import FeedbackCancellation
from .connections import ConnectionStore
from .open_connection import open_for
from .retention import not_archived
from .tasks import BackgroundTask, Progress
from .translation import tr
from .use_cases import use_cases

Watched = tuple[AlertSummary, tuple[Maintenance, ...]]

_TICK_MS = 1000
#: Before any connected sensor.
_BEGINNING = datetime(1990, 1, 1, tzinfo=timezone.utc)
_LONGEST_BACKOFF_S = 3600.0
#: A connection counts as stale after this many of its refresh intervals without a success.
_STALE_INTERVALS = 3


class Phase(Enum):
    """What is being done for a connection."""

    IDLE = "idle"
    SYNCING = "syncing"
    FETCHING = "fetching"


@dataclass(frozen=True)
class ConnectionState:
    """What the dock shows of a connection. ``progress`` runs from 0 to 1, None when unknown.

    ``as_of`` is the instant at which a sample was frozen, None for a living platform.
    """

    name: str
    phase: Phase = Phase.IDLE
    progress: float | None = None
    last_success_at: datetime | None = None
    offline_since: datetime | None = None
    error: Message | None = None
    sensor_count: int = 0
    set_aside_count: int = 0
    set_aside: tuple[SetAside, ...] = ()
    as_of: datetime | None = None
    notices: tuple[Message, ...] = ()

    def is_stale(self, refresh_s: int, now: datetime) -> bool:
        """Return whether what is shown is older than the connection's rhythm promises."""
        if self.last_success_at is None or self.error is not None:
            return True
        if refresh_s <= 0:
            return False
        return now - self.last_success_at > timedelta(seconds=_STALE_INTERVALS * refresh_s)


class SyncService(QObject):
    """Synchronises connections on demand and by their interval, one task a connection.

    ``is_wanted(name)`` says whether anybody looks at a connection: nobody's is not refreshed.
    """

    stateChanged = pyqtSignal(str)  # noqa: N815 (Qt's way of naming signals)
    synced = pyqtSignal(str)
    #: A connection, what its rules found, and the interventions that data came back after.
    watched = pyqtSignal(str, object, object)
    #: Connection, and how many of its new sensors look like one that went.
    proposed = pyqtSignal(str, int)

    def __init__(
        self,
        store: ConnectionStore,
        cache_path: Callable[[], Path],
        is_wanted: Callable[[str], bool] = lambda name: True,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._cache_path = cache_path
        self.is_wanted = is_wanted
        self._states: dict[str, ConnectionState] = {}
        self._tasks: dict[str, BackgroundTask] = {}
        self._waiting: dict[str, deque[Callable[[], None]]] = {}
        self._due: dict[str, float] = {}
        self._failures: dict[str, int] = {}
        self._to_compare: set[str] = set()
        self._owner = f"qgis-{uuid.uuid4().hex}"
        store.changed.connect(self._plan)
        self._planned = False
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def state(self, name: str) -> ConnectionState:
        """Return the connection's state; at first what the cache remembers of it."""
        if name not in self._states:
            self._states[name] = self._remembered(name)
        return self._states[name]

    def forget(self, name: str) -> None:
        """Drop what is known of a connection that was removed or renamed."""
        self.cancel(name)
        for known in (self._states, self._due, self._failures):
            known.pop(name, None)

    def sync(self, name: str, full: bool = False) -> None:
        """Synchronise a connection now, unless it is busy already."""
        connection = self._connection(name)
        if connection is None or name in self._tasks:
            return
        path, owner = self._cache_path(), self._owner
        if full:  # until one succeeds: the first may fail
            self._to_compare.add(name)
        full = name in self._to_compare

        def work(
            cancel: FeedbackCancellation, progress: Progress
        ) -> tuple[SyncSummary, tuple[Message, ...]]:
            declared = use_cases()
            rules, problems = rules_in_force()
            with Cache.open(path) as cache:
                platform = open_for(connection, declared, cancel)
                archive = open_archive(archive_folder(path))
                if connection.kind != FILES and was_away(cache, connection, _now()):
                    # what cannot be read now is read by the chart, or the next time
                    for _missed in read_missed_history(
                        connection, platform, cache, archive, declared,
                        now=_now(), cancel=cancel, not_archived=not_archived(declared),
                    ):  # fmt: skip
                        pass
                summary = sync_connection(
                    connection,
                    platform,
                    cache,
                    archive,
                    declared,
                    now=_now,
                    cancel=cancel,
                    owner=owner,
                    progress=progress,
                    full=full,
                    not_archived=not_archived(declared),
                    # those of a folder are replayed once its histories are read
                    alert_rules=None if connection.kind == FILES else rules,
                )
                return summary, (*cache.notices, *problems)

        self._start(
            name,
            Phase.SYNCING,
            tr("Synchronising {name}").format(name=name),
            work,
            lambda outcome: self._succeeded(name, *outcome, full=full),
        )

    def fetch_history(
        self,
        name: str,
        use_case: str,
        sensor_ids: Sequence[str],
        start: datetime,
        end: datetime,
        *,
        watch: bool = True,
    ) -> None:
        """Read a history into the archive, after what is being done; ``synced`` fires when it is there.

        ``watch``: replay the alert rules afterwards.
        """
        if name in self._tasks:
            self._waiting.setdefault(name, deque()).append(
                lambda: self.fetch_history(name, use_case, sensor_ids, start, end, watch=watch)
            )
            return
        connection = self._connection(name)
        if connection is None:
            return
        path, owner = self._cache_path(), self._owner

        def work(cancel: FeedbackCancellation, progress: Progress) -> Watched | None:
            from ..core.alerts.watching import watch_alone  # numpy is not loaded at QGIS's start

            declared = use_cases()
            with Cache.open(path) as cache:
                fetch_observations(
                    connection,
                    open_for(connection, declared, cancel),
                    cache,
                    open_archive(archive_folder(path)),
                    declared[use_case],
                    start,
                    end,
                    now=_now(),
                    cancel=cancel,
                    progress=progress,
                    sensor_ids=sensor_ids,
                )
                if not watch:
                    return None
                state = cache.sync_state(connection.name, connection.tenant)
                # Of what happened since the last success only the platform knows.
                at = None if state is None else state.as_of or state.last_success_at
                if at is None:
                    return None
                rules, _ = rules_in_force()
                return watch_alone(connection, cache, declared, rules, at, owner, cancel)

        def fetched(watched: Watched | None) -> None:
            self._change(name, error=None)
            if watched is not None:
                self.watched.emit(name, *watched)

        self._start(
            name,
            Phase.FETCHING,
            tr("Fetching observations of {name}").format(name=name),
            work,
            fetched,
        )

    def cancel(self, name: str) -> None:
        """Stop what is being done for a connection, and what waits; the cache stays as it was."""
        self._waiting.pop(name, None)
        task = self._tasks.get(name)
        if task is not None:
            task.cancel()

    def is_busy(self) -> bool:
        """Return whether anything is being done."""
        return bool(self._tasks)

    def stop(self) -> None:
        """Stop everything: the plugin unloads."""
        if self._timer.isActive():
            self._timer.stop()
            self._store.changed.disconnect(self._plan)
        for task in self._tasks.values():
            task.silence()
            task.cancel()
        self._tasks.clear()
        self._waiting.clear()

    def _connection(self, name: str) -> Connection | None:
        demo = self._store.demo()
        return self._store.get(name) or (demo if demo.name == name else None)

    def _start(
        self,
        name: str,
        phase: Phase,
        description: str,
        work: Callable[[FeedbackCancellation, Progress], object],
        on_done: Callable[[Any], None],
    ) -> None:
        task = BackgroundTask(
            description,
            work,
            on_done=on_done,
            on_error=lambda message: self._failed(name, message),
            on_end=lambda: self._ended(name),
            hidden=True,
        )
        task.progressChanged.connect(lambda percent: self._progressed(name, percent / 100))
        self._tasks[name] = task
        self._change(name, phase=phase, progress=None)
        task.start()

    def _succeeded(
        self, name: str, summary: SyncSummary, notices: tuple[Message, ...], *, full: bool
    ) -> None:
        self._failures.pop(name, None)
        if full:
            self._to_compare.discard(name)
        remembered = self._remembered(name)
        self._change(
            name,
            last_success_at=remembered.last_success_at or _now(),
            offline_since=None,
            error=None,
            sensor_count=summary.sensor_count,
            set_aside_count=len(summary.set_aside),
            set_aside=summary.set_aside,
            as_of=remembered.as_of,
            notices=(*notices, *summary.warnings),
        )
        if summary.proposals:
            self.proposed.emit(name, summary.proposals)
        self.watched.emit(name, summary.alerts, summary.data_back)
        connection = self._connection(name)
        if connection is not None and connection.kind == FILES:
            self._read_files(connection)

    def _read_files(self, connection: Connection) -> None:
        """Bring the observations of a folder into the archive too: reading them costs no network."""
        declared = use_cases()
        not_kept = not_archived(declared)
        wanted = [key for key in connection.use_cases or declared if key not in not_kept]
        for use_case in wanted:  # rules judge the whole, once
            last = use_case == wanted[-1]
            self.fetch_history(connection.name, use_case, (), _BEGINNING, _now(), watch=last)

    def _failed(self, name: str, message: Message) -> None:
        if message.key == LeasedError.KEY:  # somebody else does it; what they bring shows here
            return
        self._failures[name] = self._failures.get(name, 0) + 1
        # A platform that answers, even with a refusal, is not offline.
        unreachable = isinstance(self._tasks[name].error, UnreachableError)
        since = (self.state(name).offline_since or _now()) if unreachable else None
        self._change(name, error=message, offline_since=since)

    def _ended(self, name: str) -> None:
        self._tasks.pop(name, None)
        connection = self._connection(name)
        if connection is not None and connection.refresh_s > 0:
            self._due[name] = time.monotonic() + self._pause(name, connection.refresh_s)
        self._change(name, phase=Phase.IDLE, progress=None)
        self.synced.emit(name)
        waiting = self._waiting.get(name)
        if waiting:
            waiting.popleft()()

    def _pause(self, name: str, refresh_s: int) -> float:
        backed_off = refresh_s * 2.0 ** min(self._failures.get(name, 0), 10)
        return max(float(refresh_s), min(backed_off, _LONGEST_BACKOFF_S))

    def _progressed(self, name: str, fraction: float) -> None:
        if name in self._tasks:
            self._change(name, progress=fraction)

    def _change(self, name: str, **changes: object) -> None:
        self._states[name] = replace(self.state(name), **changes)  # type: ignore[arg-type]
        self.stateChanged.emit(name)

    def _plan(self) -> None:
        """Give each connection with an interval its next time: at once, the first time in a session."""
        intervals = {c.name: c.refresh_s for c in self._store.all() if c.refresh_s > 0}
        now = time.monotonic()
        self._due = {
            name: min(self._due.get(name, now), now + refresh_s)
            for name, refresh_s in intervals.items()
        }
        self._planned = True

    def _tick(self) -> None:
        if not self._planned:
            self._plan()
        now = time.monotonic()
        for name in [name for name, due in self._due.items() if due <= now]:
            if self.is_wanted(name):
                self.sync(name)

    def _remembered(self, name: str) -> ConnectionState:
        connection = self._connection(name)
        path = self._cache_path()
        if connection is None or not path.exists():
            return ConnectionState(name)
        try:
            with Cache.open(path, create=False, read_only=True) as cache:
                state = cache.sync_state(connection.name, connection.tenant)
        except SmartMetroError as error:
            return ConnectionState(name, error=error.message)
        if state is None:
            return ConnectionState(name)
        return ConnectionState(
            name,
            last_success_at=state.last_success_at,
            offline_since=state.last_attempt_at if state.last_error else None,
            error=state.last_error,
            sensor_count=state.sensor_count,
            set_aside_count=state.set_aside_count,
            set_aside=state.set_aside,
            as_of=state.as_of,
        )


def _now() -> datetime:
    return datetime.now(timezone.utc)
