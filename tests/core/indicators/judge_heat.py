"""The heat indicators of the contract, computed one sample after the other in plain Python.

Independent of the engine: datetimes and :mod:`zoneinfo`, no frame, no break points.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date, datetime, time, timedelta, timezone
from statistics import fmean, median
from zoneinfo import ZoneInfo

UTC = timezone.utc
Values = dict[str, float | None]


def judge(
    rows: Iterable[tuple[str, datetime, float]], zone: str, hour: time, reference: Collection[str]
) -> dict[str, Values]:
    """Return the indicators of preset 0 by sensor; None is missing."""
    paris = ZoneInfo(zone)
    by_sensor: dict[str, list[tuple[datetime, float]]] = defaultdict(list)
    for sensor, at, value in rows:
        by_sensor[sensor].append((at, value))
    at_hour: dict[str, dict[date, float]] = {}
    complete: dict[str, dict[date, list[tuple[datetime, float]]]] = {}
    step_of: dict[str, float] = {}
    for sensor, series in by_sensor.items():
        series.sort()
        steps = [(b - a).total_seconds() for (a, _), (b, _) in zip(series, series[1:])]
        step = median(steps) if steps else 900.0
        days: dict[date, list[tuple[datetime, float]]] = defaultdict(list)
        for at, value in series:
            days[at.astimezone(paris).date()].append((at, value))
        step_of[sensor] = step
        complete[sensor] = {
            day: samples
            for day, samples in days.items()
            if len(samples) >= 0.8 * _length_s(day, paris) / step
        }
        at_hour[sensor] = {}
        for day, samples in complete[sensor].items():
            near = [(abs(_clock_s(at, paris) - _seconds(hour)), at, value) for at, value in samples]
            distance, _, value = min(near)
            if distance <= step / 2:
                at_hour[sensor][day] = value
    return {
        s: _indicators(s, complete[s], step_of[s], at_hour, reference, paris) for s in by_sensor
    }


def _indicators(
    sensor: str,
    days: dict[date, list[tuple[datetime, float]]],
    step_s: float,
    at_hour: dict[str, dict[date, float]],
    reference: Collection[str],
    paris: ZoneInfo,
) -> Values:
    maxima = [max(v for _, v in samples) for samples in days.values()]
    minima = [min(v for _, v in samples) for samples in days.values()]
    everything = [(_clock_s(at, paris), v) for samples in days.values() for at, v in samples]
    afternoon = [v for s, v in everything if 14 * 3600 <= s < 17 * 3600]
    night = [v for s, v in everything if 3 * 3600 <= s < 6 * 3600]
    # Both windows last three hours, and need three quarters of their samples.
    needed = 0.75 * 3 * 3600 / step_s * len(days)
    afternoon, night = (w if len(w) >= needed else [] for w in (afternoon, night))
    differences = []
    for day, value in at_hour[sensor].items():
        others = [at_hour[r][day] for r in reference if day in at_hour.get(r, {})]
        if others:
            differences.append(value - fmean(others))
    return {
        "days_over_30": sum(m > 30 for m in maxima) if days else None,
        "days_over_35": sum(m > 35 for m in maxima) if days else None,
        "t_mean_14_17_c": fmean(afternoon) if afternoon else None,
        "t_max_14_17_c": max(afternoon, default=None),
        "tropical_nights": sum(m >= 20 for m in minima) if days else None,
        "t_mean_3_6_c": fmean(night) if night else None,
        "t_mean_hour_c": fmean(at_hour[sensor].values()) if at_hour[sensor] else None,
        "dt_ref_hour_mean_c": fmean(differences) if differences else None,
        "dt_ref_hour_max_c": max(differences, default=None),
    }


def _length_s(day: date, zone: ZoneInfo) -> float:
    begin = datetime.combine(day, time(), zone).astimezone(UTC)
    end = datetime.combine(day + timedelta(days=1), time(), zone).astimezone(UTC)
    return (end - begin).total_seconds()


def _clock_s(at: datetime, zone: ZoneInfo) -> float:
    local = at.astimezone(zone)
    return local.hour * 3600 + local.minute * 60 + local.second + local.microsecond / 1e6


def _seconds(hour: time) -> int:
    return hour.hour * 3600 + hour.minute * 60
