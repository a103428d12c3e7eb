"""Availability summed up: by sensor, supplier, network, commune; by month, week and year."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

import numpy as np
import numpy.typing as npt

from ..indicators.local_time import to_local_us
from ..instants import from_microseconds, time_zone, to_microseconds
from .counting import HOUR_US, Equipment, Outage, Record

#: A sensor, and a use case, works when this share of what was expected is valid, by default.
WORKS_PCT = 80.0

#: Wider than all instants.
_EVER = (-(2**63), 2**63)


class Level(str, Enum):
    """What a line of the balance sums up."""

    ALL = "all"
    SENSOR = "sensor"
    SUPPLIER = "supplier"
    NETWORK = "network"
    COMMUNE = "commune"


_NAME_OF: dict[Level, Callable[[Equipment], str]] = {
    Level.ALL: lambda _: "",
    Level.SENSOR: lambda e: "\n".join(e.key),
    Level.SUPPLIER: lambda e: e.supplier,
    Level.NETWORK: lambda e: e.network,
    Level.COMMUNE: lambda e: e.commune,
}


@dataclass(frozen=True)
class Line:
    """One line. ``name`` is a supplier, network or commune (a sensor's is in ``equipment``); ``month``
    is ``YYYY-MM`` of local time, empty for the whole period. Outages and their times to repair count where
    they began, an outage's hours where they lie: ``outage_h`` of a month holds none of another's.
    None: there was none.
    """

    level: Level
    name: str
    month: str
    sensors: int
    expected: int
    received: int
    valid: int
    outages: int
    open_outages: int
    outage_h: float
    mean_repair_h: float | None
    median_repair_h: float | None
    longest_h: float | None
    explained_outages: int
    equipment: Equipment | None = None

    @property
    def received_pct(self) -> float | None:
        """Return the share of the expected data that came, per cent."""
        return 100 * self.received / self.expected if self.expected else None

    @property
    def valid_pct(self) -> float | None:
        """Return the share of the expected data that came and is usable, per cent."""
        return 100 * self.valid / self.expected if self.expected else None


def balance(records: Sequence[Record], zone: str) -> list[Line]:
    """Return the lines of all levels, for the whole period and each local month.

    A level whose name nobody has (no supplier known) is left out.
    """
    lines = []
    for level, name_of in _NAME_OF.items():
        groups: dict[str, list[Record]] = {}
        for one in records:
            groups.setdefault(name_of(one.equipment), []).append(one)
        if level not in (Level.ALL, Level.SENSOR) and set(groups) <= {""}:
            continue
        for name, group in sorted(groups.items()):
            lines.append(_whole(level, name, group))
            lines += _by_month(level, name, group, zone)
    return lines


def between(records: Sequence[Record], start_us: int, end_us: int) -> Line:
    """Return one line over all sensors for ``[start_us, end_us)``."""
    parts = [cut(one, start_us, end_us) for one in records]
    return _whole(Level.ALL, "", parts, (start_us, end_us))


def cut(record: Record, start_us: int, end_us: int) -> Record:
    """Return the part of a record in ``[start_us, end_us)``, with the outages that reach into it."""
    inside = (record.at_us >= start_us) & (record.at_us < end_us)
    return Record(
        record.equipment,
        record.step_us,
        record.at_us[inside],
        record.received[inside],
        record.valid[inside],
        tuple(o for o in record.outages if o.start_us < end_us and o.end_us > start_us),
    )


@dataclass(frozen=True)
class Year:
    """A local calendar year: how many of the sensors in service work, and whether the use case does."""

    year: int
    line: Line
    sensors: int
    working: int
    works: bool


def years(records: Sequence[Record], zone: str, works_pct: float = WORKS_PCT) -> list[Year]:
    """Return the balance of each local calendar year that the records touch.

    A sensor works when ``works_pct`` of its expected data is valid, the use case when that share of
    its sensors does and of all data is valid.
    """
    edges = [us for r in records if r.at_us.size for us in (int(r.at_us[0]), int(r.at_us[-1]))]
    if not edges:
        return []
    rules = time_zone(zone)
    first, last = (from_microseconds(us).astimezone(rules).year for us in (min(edges), max(edges)))
    found = []
    for year in range(first, last + 1):
        start, end = (to_microseconds(datetime(y, 1, 1, tzinfo=rules)) for y in (year, year + 1))
        parts = [part for one in records if (part := cut(one, start, end)).at_us.size]
        working = sum(100 * p.valid.mean() >= works_pct for p in parts)
        line = _whole(Level.ALL, "", parts, (start, end))
        share = line.valid_pct or 0.0
        works = share >= works_pct and 100 * working >= works_pct * len(parts)
        found.append(Year(year, line, len(parts), int(working), bool(works)))
    return found


def last_week(end_us: int, zone: str) -> tuple[int, int]:
    """Return the last whole week, Monday to Monday of local time, that ends by ``end_us``."""
    rules = time_zone(zone)
    local = from_microseconds(end_us).astimezone(rules)
    monday = local.date() - timedelta(days=local.weekday())
    edges = [
        to_microseconds(datetime(d.year, d.month, d.day, tzinfo=rules))
        for d in (monday - timedelta(days=7), monday)
    ]
    return edges[0], edges[1]


def _whole(
    level: Level, name: str, group: Sequence[Record], window_us: tuple[int, int] = _EVER
) -> Line:
    return _line(
        level,
        name,
        "",
        group,
        tuple(sum(int(getattr(r, k).sum()) for r in group) for k in ("received", "valid")),
        sum(r.at_us.size for r in group),
        [o for r in group for o in r.outages],
        window_us,
    )


def _by_month(level: Level, name: str, group: Sequence[Record], zone: str) -> Iterable[Line]:
    totals: dict[int, npt.NDArray[np.int64]] = {}
    outages = [o for one in group for o in one.outages]
    for one in group:
        months = _months(one.at_us, zone)
        for month in np.unique(months).tolist():
            mine = months == month
            sums = np.array([mine.sum(), one.received[mine].sum(), one.valid[mine].sum()])
            totals[month] = totals.get(month, np.zeros(3, dtype=np.int64)) + sums
    for month, (expected, received, valid) in sorted(totals.items()):
        text = str(np.datetime64(month, "M"))
        counts = (int(received), int(valid))
        window_us = _month_us(month, zone), _month_us(month + 1, zone)
        yield _line(level, name, text, group, counts, int(expected), outages, window_us)


def _months(at_us: npt.NDArray[np.int64], zone: str) -> npt.NDArray[np.int64]:
    """Return the local months of instants, counted from January 1970."""
    local = to_local_us(at_us, zone).astype("datetime64[us]")
    months: npt.NDArray[np.int64] = local.astype("datetime64[M]").astype(np.int64)
    return months


def _month_us(month: int, zone: str) -> int:
    """Return the instant at which a local month, counted from January 1970, begins."""
    year, number = divmod(month, 12)
    return to_microseconds(datetime(1970 + year, 1 + number, 1, tzinfo=time_zone(zone)))


def _line(
    level: Level,
    name: str,
    month: str,
    group: Sequence[Record],
    counts: tuple[int, ...],
    expected: int,
    outages: Sequence[Outage],
    window_us: tuple[int, int],
) -> Line:
    first, last = window_us
    begun = [o for o in outages if first <= o.start_us < last]
    repaired = [o.hours for o in begun if not o.is_open]
    inside = (min(o.end_us, last) - max(o.start_us, first) for o in outages)
    received, valid = counts
    return Line(
        level=level,
        name="" if level is Level.SENSOR else name,
        month=month,
        sensors=len(group),
        expected=expected,
        received=received,
        valid=valid,
        outages=len(begun),
        open_outages=len(begun) - len(repaired),
        outage_h=sum(us for us in inside if us > 0) / HOUR_US,
        mean_repair_h=float(np.mean(repaired)) if repaired else None,
        median_repair_h=float(np.median(repaired)) if repaired else None,
        longest_h=max((o.hours for o in begun), default=None),
        explained_outages=sum(o.cause is not None for o in begun),
        equipment=group[0].equipment if level is Level.SENSOR and group else None,
    )
