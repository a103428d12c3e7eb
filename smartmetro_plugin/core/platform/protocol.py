"""What every connector offers, whatever the API behind it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from ..messages import Message
from ..model import Extent, Maintenance, ObservationSeries, SensorRecord, SetAside, Zone


@dataclass(frozen=True)
class SensorQuery:
    """Which sensors are wanted. Empty ``use_cases`` means all; ``since`` asks for what changed only."""

    use_cases: tuple[str, ...] = ()
    since: datetime | None = None
    extent: Extent | None = None


@dataclass(frozen=True)
class SensorPage:
    """A part of the answer. Pages come in any number; memory holds one at a time.

    ``server_date`` is the platform's own clock (its Date header), from which the next incremental
    refresh counts. ``announced_count`` is what the platform says there is for the running query.
    ``absence_proves_removal`` is False once fewer sensors came than were announced, or a geographic
    filter was used: a sensor that is missing from the answer may then still exist. ``as_of`` is the
    instant at which a sample was frozen: statuses are assessed then, not now.
    """

    records: tuple[SensorRecord, ...]
    set_aside: tuple[SetAside, ...] = ()
    warnings: tuple[Message, ...] = ()
    server_date: datetime | None = None
    announced_count: int | None = None
    absence_proves_removal: bool = True
    zones: tuple[Zone, ...] = ()
    maintenance: tuple[Maintenance, ...] = ()
    as_of: datetime | None = None


@dataclass(frozen=True)
class ObservationQuery:
    """Which series are wanted, for ``[start, end)``.

    With ``modified_since`` the platform is asked for what arrived since then, whatever its
    instant, where it can say so (:meth:`Platform.resumes_by_modification`).
    """

    use_case: str
    start: datetime
    end: datetime
    sensor_ids: tuple[str, ...] = ()
    properties: tuple[str, ...] = ()
    modified_since: datetime | None = None
    types: tuple[str, ...] = ()


@dataclass(frozen=True)
class ObservationPage:
    """A part of the series asked for; the same sensor may come back in a later page."""

    series: tuple[ObservationSeries, ...]
    set_aside: tuple[SetAside, ...] = ()
    warnings: tuple[Message, ...] = ()
    server_date: datetime | None = None


@dataclass(frozen=True)
class PlatformReport:
    """What *Test connection* found: the software, the types with their counts, the rights, what it can do."""

    software: str
    counts_by_type: Mapping[str, int | None] = field(default_factory=dict)
    incremental: bool = False
    temporal: bool = False
    resumes_by_modification: bool = False
    notes: tuple[Message, ...] = ()


class Platform(Protocol):
    """A source of sensors and observations. Every call may raise PlatformError or Cancelled."""

    def report(self) -> PlatformReport:
        """Ask the platform what it is and what it can do."""
        ...

    def supports_incremental(self) -> bool:
        """Return whether :attr:`SensorQuery.since` can be trusted (probed once)."""
        ...

    def resumes_by_modification(self) -> bool:
        """Return whether :attr:`ObservationQuery.modified_since` can be trusted (probed once)."""
        ...

    def sensors(self, query: SensorQuery) -> Iterator[SensorPage]:
        """Yield the sensors, page after page."""
        ...

    def observations(self, query: ObservationQuery) -> Iterator[ObservationPage]:
        """Yield the series, page after page."""
        ...
