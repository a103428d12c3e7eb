"""Histories from a platform into the archive, without holes where data exist.

Late data are normal: sensors log internally and send once a day, or after an outage, newest first.
Where the platform tells what arrived since the last time (modifiedAt), that is asked for; elsewhere
an overlap and the known gaps are read again. The archive merges what comes twice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from .cache.archive import Archive
from .cache.states import FetchState
from .cache.store import Cache
from .cancellation import Cancellation, check
from .derivation import derive
from .instants import from_microseconds
from .messages import Message
from .model import ObservationSeries, SetAside
from .platform.connection import Connection
from .platform.protocol import ObservationPage, ObservationQuery, Platform
from .use_cases.declaration import UseCase

#: What is read again where the platform cannot tell what arrived late.
OVERLAP = timedelta(days=7)
#: Gaps older than this are taken as lost: they are no longer asked for by themselves.
GAP_MEMORY = timedelta(days=60)
#: A hole longer than this many measuring steps is a gap worth asking for again.
GAP_STEPS = 3

Progress = Callable[[float], None]


@dataclass(frozen=True)
class Window:
    """A period ``[start, end)`` to ask for; empty ``sensor_ids`` means every sensor."""

    start: datetime
    end: datetime
    sensor_ids: tuple[str, ...] = ()


@dataclass(frozen=True)
class FetchSummary:
    """What one fetch brought: observations received, of which new or corrected in the archive."""

    received: int
    added: int
    changed: int
    warnings: tuple[Message, ...] = ()
    set_aside: tuple[SetAside, ...] = ()


def fetch_observations(
    connection: Connection,
    platform: Platform,
    cache: Cache,
    archive: Archive,
    use_case: UseCase,
    start: datetime,
    end: datetime,
    *,
    now: datetime,
    cancel: Cancellation,
    progress: Progress = lambda fraction: None,
    sensor_ids: Sequence[str] = (),
    everything: bool = False,
) -> FetchSummary:
    """Read ``[start, end)`` of a use case into the archive; ask only for what can be new.

    ``everything`` asks for the whole period again. A cancelled or failed fetch keeps what came
    whole before, and the next one asks again for the rest.

    Raises:
        PlatformError: the platform gave no usable answer.
        Cancelled: the user stopped.
    """
    state = cache.fetch_state(connection.name, connection.tenant, use_case.key)
    end = min(end, now)
    windows, modified_since = _plan(
        connection, platform, archive, use_case, state, start, end, now, sensor_ids, everything
    )
    tally = _Tally()
    for done, window in enumerate(windows):
        query = ObservationQuery(
            use_case.key, window.start, window.end, window.sensor_ids, types=use_case.types
        )
        _read(platform, query, connection, cache, archive, use_case, cancel, tally)
        progress((done + 1) / (len(windows) + 1))
    if modified_since is not None:
        query = ObservationQuery(
            use_case.key, start, end, tuple(sensor_ids), (), modified_since, use_case.types
        )
        _read(platform, query, connection, cache, archive, use_case, cancel, tally)
    if not sensor_ids:
        known = state or FetchState(connection.name, connection.tenant, use_case.key)
        cache.save_fetch_state(_extended(known, start, end, tally.server_date, now))
    derive(
        archive,
        use_case,
        start,
        end,
        connection=connection.name,
        tenant=connection.tenant,
        sensor_ids=sensor_ids,
    )
    progress(1.0)
    return tally.summary()


def _plan(
    connection: Connection,
    platform: Platform,
    archive: Archive,
    use_case: UseCase,
    state: FetchState | None,
    start: datetime,
    end: datetime,
    now: datetime,
    sensor_ids: Sequence[str],
    everything: bool,
) -> tuple[list[Window], datetime | None]:
    """Return the windows to read and, where the platform can say it, since when to ask for late data."""
    if everything or state is None or sensor_ids:
        return plan_windows(start, end, None, None, [], tuple(sensor_ids)), None
    if state.server_date is not None and platform.resumes_by_modification():
        windows = plan_windows(start, end, state.fetched_from, state.fetched_until, [])
        return windows, state.server_date - timedelta(minutes=2)
    gaps = find_gaps(
        (
            series
            for _, series in archive.series(
                use_case.key,
                max(start, now - GAP_MEMORY),
                end,
                connection=connection.name,
                tenant=connection.tenant,
            )
        ),
        timedelta(seconds=use_case.step_s * GAP_STEPS),
    )
    reread_from = state.fetched_until - OVERLAP if state.fetched_until else None
    return plan_windows(start, end, state.fetched_from, reread_from, gaps), None


def plan_windows(
    start: datetime,
    end: datetime,
    covered_from: datetime | None,
    covered_to: datetime | None,
    gaps: Iterable[Window],
    sensor_ids: tuple[str, ...] = (),
) -> list[Window]:
    """Return what of ``[start, end)`` lies outside ``[covered_from, covered_to)``, then the gaps inside it.

    Gaps of several sensors over the same period become one window.
    """
    if start >= end:
        return []
    if covered_from is None or covered_to is None or covered_to <= start or end <= covered_from:
        return [Window(start, end, sensor_ids)]
    windows = []
    if start < covered_from:
        windows.append(Window(start, covered_from, sensor_ids))
    if covered_to < end:
        windows.append(Window(covered_to, end, sensor_ids))
    inner: dict[tuple[datetime, datetime], list[str]] = {}
    low, high = max(start, covered_from), min(end, covered_to)
    for gap in gaps:
        clipped = (max(gap.start, low), min(gap.end, high))
        if clipped[0] < clipped[1]:
            inner.setdefault(clipped, []).extend(gap.sensor_ids)
    windows.extend(Window(a, b, tuple(dict.fromkeys(ids))) for (a, b), ids in sorted(inner.items()))
    return windows


def find_gaps(series: Iterable[ObservationSeries], longest: timedelta) -> Iterator[Window]:
    """Yield the holes longer than ``longest`` between the values of each series, widened to whole hours.

    Whole hours let holes of sensors that failed together be asked for together.
    """
    import numpy as np

    longest_us = longest // timedelta(microseconds=1)
    hour_us = 3_600_000_000
    for one in series:
        instants = np.sort(one.observed_at_us)
        for position in np.flatnonzero(np.diff(instants) > longest_us):
            first = int(instants[position]) // hour_us * hour_us
            last = -(-int(instants[position + 1]) // hour_us) * hour_us
            yield Window(from_microseconds(first), from_microseconds(last), (one.sensor_id,))


def _read(
    platform: Platform,
    query: ObservationQuery,
    connection: Connection,
    cache: Cache,
    archive: Archive,
    use_case: UseCase,
    cancel: Cancellation,
    tally: _Tally,
) -> None:
    for page in platform.observations(query):
        check(cancel)
        report = archive.append(connection.name, connection.tenant, use_case.key, page.series)
        cache.alert_log.distrust(connection.name, connection.tenant, report.corrected)
        tally.add(page, report.added, report.changed)


def _extended(
    state: FetchState, start: datetime, end: datetime, server_date: datetime | None, now: datetime
) -> FetchState:
    """Return the state with ``[start, end)`` covered: joined to what was when they touch, else alone."""
    apart = (
        state.fetched_from is None
        or state.fetched_until is None
        or end < state.fetched_from
        or state.fetched_until < start
    )
    if not apart:
        start, end = min(start, state.fetched_from or start), max(end, state.fetched_until or end)
    return replace(
        state,
        fetched_from=start,
        fetched_until=end,
        server_date=server_date or now,
        last_attempt_at=now,
        last_success_at=now,
        last_error=None,
    )


class _Tally:
    """What the pages brought, added up."""

    def __init__(self) -> None:
        self.received = self.added = self.changed = 0
        self.server_date: datetime | None = None
        self.warnings: list[Message] = []
        self.set_aside: list[SetAside] = []

    def add(self, page: ObservationPage, added: int, changed: int) -> None:
        self.received += sum(len(series.value) for series in page.series)
        self.added += added
        self.changed += changed
        if page.server_date is not None:
            self.server_date = min(self.server_date or page.server_date, page.server_date)
        self.warnings.extend(page.warnings)
        self.set_aside.extend(page.set_aside)

    def summary(self) -> FetchSummary:
        return FetchSummary(
            self.received, self.added, self.changed, tuple(self.warnings), tuple(self.set_aside)
        )
