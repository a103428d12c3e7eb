"""A before/after study: every statistic, for the whole project and each of its zones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import numpy as np

from ..cancellation import Cancellation, check
from ..errors import ConfigurationError
from ..indicators.clock import Clock
from ..indicators.daily import Season
from ..instants import to_microseconds
from ..messages import QT_TRANSLATE_NOOP, Message
from ..model import ZoneRole
from ..quality.series import Series
from ..use_cases.declaration import UseCase
from .effect import FEWEST_DAYS, Effect, Group, effect, group
from .statistics import Daily, Statistic, daily

SensorId = tuple[str, str]


@dataclass(frozen=True)
class Place:
    """The zone that a sensor stands in, and that zone's role."""

    zone: str
    role: ZoneRole


@dataclass(frozen=True)
class Result:
    """One statistic of one project zone (``zone`` empty: all of them).

    ``reason``: why ``effect`` is missing.
    """

    statistic: Statistic
    zone: str
    project: Group | None
    control: Group | None
    effect: Effect | None
    reason: Message | None


@dataclass(frozen=True)
class Study:
    """The results, the days that separate before from after, and what the reader must know."""

    results: tuple[Result, ...]
    last_before: int
    first_after: int
    warnings: tuple[Message, ...]


def study(
    series: Sequence[Series],
    places: Mapping[SensorId, Place],
    use_case: UseCase,
    statistics: Sequence[Statistic],
    zone: str,
    change: datetime,
    change_end: datetime | None,
    season: Season | None,
    cancel: Cancellation,
) -> Study:
    """Return the study of the change that began at ``change`` and was over at ``change_end``.

    Days that the change touches belong to neither side. Only the main property is looked at.

    Raises:
        ConfigurationError: the change ends before it begins.
        Cancelled: the user stopped.
    """
    if change_end is not None and change_end < change:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro", "The end of the change lies before its beginning. Check both dates."
            )
        )
    last_before, first_after = _edges(change, change_end or change, zone)
    series = [s for s in series if s.key.property == use_case.main_property and s.at_us.size]
    results: list[Result] = []
    all_days: list[Daily] = []
    for statistic in statistics:
        check(cancel)
        days = [_kept(daily(s, statistic, zone, use_case.step_s), season) for s in series]
        all_days += days
        roles = [places.get(s.key[:2], Place("", ZoneRole.NONE)) for s in series]
        results += _results(statistic, days, roles, last_before, first_after)
    warnings = _warnings(results, all_days, season, last_before, first_after)
    return Study(tuple(results), last_before, first_after, tuple(warnings))


def _edges(change: datetime, change_end: datetime, zone: str) -> tuple[int, int]:
    """Return the last whole local day before the change, and the first whole one after it."""
    start, end = to_microseconds(change), to_microseconds(change_end)
    clock = Clock(zone, start, end)
    day = clock.local_days(np.array([start, end]))
    starts = clock.day_start_us(day)
    return int(day[0]) - 1, int(day[1]) + int(starts[1] < end)


def _kept(days: Daily, season: Season | None) -> Daily:
    if season is None:
        return days
    inside = season.holds(days.day)
    return Daily(days.day[inside], days.value[inside])


def _results(
    statistic: Statistic,
    days: Sequence[Daily],
    places: Sequence[Place],
    last_before: int,
    first_after: int,
) -> list[Result]:
    def of(role: ZoneRole, zone: str = "") -> Group | None:
        mine = [d for d, p in zip(days, places) if p.role is role and zone in ("", p.zone)]
        return group(mine, last_before, first_after)

    control = of(ZoneRole.CONTROL)
    has_control = any(p.role is ZoneRole.CONTROL for p in places)
    zones = sorted({p.zone for p in places if p.role is ZoneRole.PROJECT and p.zone})
    found = []
    for zone in ["", *zones] if len(zones) > 1 else [""]:
        project = of(ZoneRole.PROJECT, zone)
        measured = (
            effect(project, control, last_before, first_after) if project and control else None
        )
        reason = None if measured else _reason(project, control, has_control)
        found.append(Result(statistic, zone, project, control, measured, reason))
    return found


def _reason(project: Group | None, control: Group | None, has_control: bool) -> Message:
    if not has_control:
        return Message(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "There is no control zone: the change cannot be told from that of the weather. A "
                "reference zone does not stand in for it.",
            )
        )
    key = QT_TRANSLATE_NOOP(
        "SmartMetro",
        "The project zone has no sensor with {days} complete days both before and after.",
    )
    if project is not None:
        key = QT_TRANSLATE_NOOP(
            "SmartMetro",
            "The control zone has no sensor with {days} complete days both before and after.",
        )
    if project is not None and control is not None:
        key = QT_TRANSLATE_NOOP(
            "SmartMetro",
            "Project and control have fewer than {days} days in common before or after.",
        )
    return Message(key, {"days": FEWEST_DAYS})


def _warnings(
    results: Sequence[Result],
    days: Sequence[Daily],
    season: Season | None,
    last_before: int,
    first_after: int,
) -> list[Message]:
    found = []
    if any(r.effect and r.effect.diverged_earlier for r in results):
        found.append(
            Message(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "The zones already went apart before the change: part of what follows may not be "
                    "its work.",
                )
            )
        )
    known = np.concatenate([d.day for d in days]) if days else np.empty(0, dtype=np.int64)
    before, after = (
        set(_months(part)) for part in (known[known <= last_before], known[known >= first_after])
    )
    if before and after and before != after:
        found.append(
            Message(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "Before and after do not cover the same months of the year. The control zone takes the "
                    "weather out, not what the season does to one zone and not to the other. Choose a season "
                    "that both have.",
                )
            )
        )
    return found


def _months(days: np.ndarray) -> list[int]:
    months = np.unique(days).astype("datetime64[D]").astype("datetime64[M]").astype(int) % 12
    return [int(m) for m in np.unique(months)]
