"""When nothing may open: interventions, time out of service, quiet hours of the wall clock."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone, tzinfo

from ..instants import from_microseconds, to_microseconds
from ..model import Maintenance, Sensor
from .rule import QuietHours

#: Later than anything.
NEVER_US = 2**62


@dataclass(frozen=True)
class Blocking:
    """Half-open spans of microseconds, and quiet hours in ``zone``, in which no alert opens."""

    spans: tuple[tuple[int, int], ...] = ()
    quiet_hours: QuietHours | None = None
    zone: tzinfo = timezone.utc

    def until(self, at_us: int) -> int | None:
        """Return until when an opening at ``at_us`` is held back, None when it is not."""
        end: int | None = None
        while True:
            longer = self._end_at(at_us if end is None else end)
            if longer is None:
                return end
            end = longer
            if end >= NEVER_US:
                return end

    def _end_at(self, at_us: int) -> int | None:
        ends = [end for start, end in self.spans if start <= at_us < end]
        if ends:
            return max(ends)
        if self.quiet_hours is None:
            return None
        return _end_of_quiet(self.quiet_hours, at_us, self.zone)


def spans_of(
    sensor: Sensor, maintenance: Iterable[Maintenance], gone_at: datetime | None, zone: tzinfo
) -> tuple[tuple[int, int], ...]:
    """Return when nothing opens for a sensor: interventions, before and after its service, and while
    the platform says that it is under maintenance."""
    spans = [
        (to_microseconds(m.started_at), to_microseconds(m.ended_at) if m.ended_at else NEVER_US)
        for m in maintenance
    ]
    if sensor.commissioned_on is not None:
        spans.append((-NEVER_US, _midnight(sensor.commissioned_on, zone)))
    if "maintenance" in sensor.extra.get("deviceState", "").casefold():  # as its status
        spans.append((-NEVER_US, NEVER_US))
    ends = [] if gone_at is None else [to_microseconds(gone_at)]
    if sensor.decommissioned_on is not None:
        ends.append(_midnight(sensor.decommissioned_on, zone))
    spans += [(end, NEVER_US) for end in ends]
    return tuple(spans)


def _midnight(day: date, zone: tzinfo) -> int:
    return to_microseconds(datetime.combine(day, time(), zone).astimezone(timezone.utc))


def _end_of_quiet(hours: QuietHours, at_us: int, zone: tzinfo) -> int | None:
    """Return the end of the quiet hours that hold ``at_us``, through both changes of summer time."""
    at = from_microseconds(at_us)
    wall = at.astimezone(zone)
    clock = wall.time().replace(fold=0)
    over_midnight = hours.end <= hours.start
    if over_midnight:
        quiet = clock >= hours.start or clock < hours.end
        day = wall.date() + timedelta(days=1) if clock >= hours.start else wall.date()
    else:
        quiet, day = hours.start <= clock < hours.end, wall.date()
    if not quiet:
        return None
    # Where the clock shows the end twice, the one that is still to come.
    for fold in (0, 1):
        end = datetime.combine(day, hours.end, zone).replace(fold=fold).astimezone(timezone.utc)
        if end > at:
            return to_microseconds(end)
    return at_us + 3_600_000_000  # the hour that is told twice holds both start and end
