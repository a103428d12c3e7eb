"""Plausible signals of a simulated metropolis, as pure functions of UTC seconds.

Nothing is stored: the same seed and instant always give the same value, so a
summer of quarter-hours costs only what is asked for. Standard library only.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from threading import Lock

Signal = Callable[[float], float]

HOUR_S = 3600.0
DAY_S = 86400.0
LATITUDE_RAD = math.radians(43.4)
LONGITUDE_H = 5.4 / 15.0
_MASK = (1 << 64) - 1


def noise(seed: int, slot: int) -> float:
    """Reproducible noise, mean 0, standard deviation 1, bounded by ±3 (splitmix64)."""
    x = (seed * 0x9E3779B97F4A7C15 + slot * 0xD1B54A32D192ED03 + 0x632BE59BD9B4E019) & _MASK
    x = ((x ^ (x >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
    x = ((x ^ (x >> 27)) * 0x94D049BB133111EB) & _MASK
    x ^= x >> 31
    total = (x & 0x1FFFFF) + ((x >> 21) & 0x1FFFFF) + ((x >> 42) & 0x1FFFFF)
    return total / 0x0FFFFF - 3.0


def share(seed: int, slot: int = 0) -> float:
    """Reproducible number in [0, 1), for choices rather than for noise."""
    x = (seed * 0xD1B54A32D192ED03 + slot * 0x9E3779B97F4A7C15 + 1) & _MASK
    x = ((x ^ (x >> 29)) * 0xBF58476D1CE4E5B9) & _MASK
    x ^= x >> 32
    return (x >> 11) / float(1 << 53)


def slow_noise(seed: int, t: float, period_s: float) -> float:
    """Noise that drifts from one knot to the next every `period_s` seconds."""
    position = t / period_s
    knot = math.floor(position)
    weight = (1 - math.cos(math.pi * (position - knot))) / 2
    return noise(seed, knot) * (1 - weight) + noise(seed, knot + 1) * weight


@lru_cache(maxsize=16)
def _summer_time(year: int) -> tuple[float, float]:
    def last_sunday(month: int) -> float:
        day = datetime(year, month, 31, 1, tzinfo=UTC)
        return (day - timedelta(days=(day.weekday() + 1) % 7)).timestamp()

    return last_sunday(3), last_sunday(10)


@lru_cache(maxsize=4096)
def _year_and_day(day: int) -> tuple[int, int]:
    parts = datetime.fromtimestamp(day * DAY_S, UTC).timetuple()
    return parts.tm_year, parts.tm_yday


def local_clock(t: float) -> tuple[float, int]:
    """Hour of day and weekday (Monday 0) on clocks in metropolitan France (EU rule)."""
    start, end = _summer_time(_year_and_day(int(t // DAY_S))[0])
    local = t + (2 if start <= t < end else 1) * HOUR_S
    return (local % DAY_S) / HOUR_S, (int(local // DAY_S) + 3) % 7


def day_of_year(t: float) -> float:
    day = int(t // DAY_S)
    return _year_and_day(day)[1] + (t / DAY_S - day)


def night_half_h(t: float) -> float:
    """Half the length of the night, hours, from the declination of the sun."""
    declination = math.radians(-23.44) * math.cos(2 * math.pi * (day_of_year(t) + 10) / 365.25)
    cosine = -math.tan(LATITUDE_RAD) * math.tan(declination)
    return 12.0 - math.degrees(math.acos(max(-1.0, min(1.0, cosine)))) / 15.0


def is_dark(t: float) -> bool:
    solar_h = (t / HOUR_S + LONGITUDE_H) % 24
    return min(solar_h, 24 - solar_h) < night_half_h(t)


def temperature(seed: int, density: float, z_m: float, coast: float = 0.0) -> Signal:
    """Air temperature in °C: season, spells of weather, a day's course, urban heat island.

    density: 0 (open country) to 1 (dense centre): up to 4 °C at the end of the night.
    coast: 0 to 1, damps the daily course as the sea does.
    """
    weather = 20260601

    def at(t: float) -> float:
        solar_h = (t / HOUR_S + LONGITUDE_H) % 24
        season = 15.5 + 9.0 * math.cos(2 * math.pi * (day_of_year(t) - 203) / 365.25)
        spell = 2.2 * slow_noise(weather, t, 4 * DAY_S) + 0.8 * slow_noise(weather + 1, t, DAY_S)
        course = math.cos(2 * math.pi * (solar_h - 15.0) / 24) + 0.22 * math.cos(
            4 * math.pi * (solar_h - 15.5) / 24
        )
        calm = 1 - 0.35 * max(0.0, slow_noise(weather + 2, t, 2 * DAY_S)) / 3
        night = math.sqrt(max(0.0, math.cos(2 * math.pi * (solar_h - 3.0) / 24)))
        # The heat wave of every early August.
        spell += 5.0 * math.exp(-(((day_of_year(t) - 216) / 5) ** 2))
        island = density * (0.5 + 3.5 * night * calm)
        own = 0.35 * slow_noise(seed, t, 3 * HOUR_S) + 0.12 * noise(seed, int(t))
        amplitude = 6.2 * (1 - 0.4 * coast) * calm
        return season + spell + amplitude * course + island - 0.0065 * z_m + own

    return at


def relative_humidity(seed: int, air: Signal) -> Signal:
    """Relative humidity as a fraction of one, falling when the air warms."""

    def at(t: float) -> float:
        moist = 0.06 * slow_noise(20260602, t, 2 * DAY_S)
        value = 0.98 - 0.0205 * (air(t) - 4.0) + moist + 0.012 * noise(seed + 7, int(t))
        return max(0.12, min(0.99, value))

    return at


def sound_level(seed: int, day_db: float, above_db: float = 0.0, spread_db: float = 1.2) -> Signal:
    """Sound level over a step, dB(A); `above_db` shifts it (LAmax, L10, L90)."""

    def at(t: float) -> float:
        hour, weekday = local_clock(t)
        asleep = 0.5 * (1 + math.cos(2 * math.pi * (hour - 3.5) / 24))
        rush = math.exp(-((hour - 8.2) ** 2) / 2) + math.exp(-((hour - 17.8) ** 2) / 3)
        going_out = 2.5 * math.exp(-((hour - 23) ** 2) / 2) if weekday in (4, 5) else 0.0
        calm = -1.8 if weekday >= 5 else 0.0
        own = spread_db * noise(seed, int(t)) + 0.6 * slow_noise(seed, t, 2 * DAY_S)
        return day_db - 9.5 * asleep**2 + 1.6 * rush + going_out + calm + own + above_db

    return at


def filling(
    seed: int, days: float, top: float, full_since: float | None, full_level: float
) -> Signal:
    """Fill level as a fraction: a sawtooth of `days` days that reaches about `top`.

    full_since: from then on the container is not emptied and ends at `full_level`.
    """

    def free(t: float) -> float:
        position = t / (days * DAY_S) + share(seed, 3)
        round_no = math.floor(position)
        peak = top * (0.88 + 0.12 * share(seed, round_no))
        hour, weekday = local_clock(t)
        wobble = 0.012 * noise(seed, int(t)) + 0.01 * math.sin(hour / 24 * 2 * math.pi)
        slope = 0.93 if weekday >= 5 else 1.0
        return peak * (position - round_no) ** slope + wobble

    def at(t: float) -> float:
        if full_since is None or t < full_since:
            return max(0.0, min(1.0, free(t)))
        gained = 1 - math.exp(-(t - full_since) / (1.2 * DAY_S))
        start = min(free(full_since), full_level)
        return max(
            0.0, min(1.0, start + (full_level - start) * gained + 0.004 * noise(seed, int(t)))
        )

    return at


def pulse(t: float, start: float, rise_s: float, fall_s: float) -> float:
    """A flood wave of height 1: quick rise from `start`, slow recession."""
    age = t - start
    if age <= 0:
        return 0.0
    if age < rise_s:
        return math.sin(math.pi / 2 * age / rise_s) ** 2
    return math.exp(-(age - rise_s) / fall_s)


def river_level(seed: int, base_m: float, floods: Sequence[tuple[float, float, float]]) -> Signal:
    """Water level in metres; floods are (start, height_m, recession in seconds)."""

    def at(t: float) -> float:
        storm_no = math.floor(t / (17 * DAY_S))
        storm_m = 0.45 * share(20260603, storm_no) ** 2
        storm_start = (storm_no + share(20260604, storm_no) * 0.5) * 17 * DAY_S
        level = base_m * (1 + 0.12 * slow_noise(seed, t, 9 * DAY_S))
        level += storm_m * pulse(t, storm_start, 5 * HOUR_S, 30 * HOUR_S)
        for start, height_m, fall_s in floods:
            level += height_m * pulse(t, start, 6 * HOUR_S, fall_s)
        return max(0.02, level + 0.006 * noise(seed, int(t)))

    return at


def discharge(level: Signal, coefficient: float) -> Signal:
    """Flow in m³/s by a rating curve."""
    return lambda t: coefficient * max(0.0, level(t) - 0.08) ** 1.6


def water_quality(seed: int, mean: float, swing: float, period_s: float = DAY_S) -> Signal:
    """A mean with a daily course (highest in the afternoon) and a slow drift."""

    def at(t: float) -> float:
        solar_h = (t / HOUR_S + LONGITUDE_H) % 24
        course = math.cos(2 * math.pi * (solar_h - 16) / 24)
        return mean + swing * (
            0.6 * course + 0.5 * slow_noise(seed, t, 3 * period_s) + 0.1 * noise(seed, int(t))
        )

    return at


def passages(seed: int, per_day: float, commuting: float, step_s: int) -> Signal:
    """Count over the step that begins at t; commuting 1 peaks at rush hours, 0 strolls."""

    def at(t: float) -> float:
        hour, weekday = local_clock(t + step_s / 2)
        rush = math.exp(-((hour - 8.3) ** 2) / 1.6) + 0.9 * math.exp(-((hour - 17.7) ** 2) / 2.4)
        stroll = math.exp(-((hour - 16.0) ** 2) / 14) + 0.4 * math.exp(-((hour - 11.0) ** 2) / 5)
        working = commuting if weekday < 5 else 0.15 * commuting
        rate = 0.01 + 0.17 * working * rush + 0.12 * (1 - 0.55 * commuting) * stroll
        weather = 1 + 0.15 * slow_noise(20260605, t, 2 * DAY_S)
        mean = per_day * rate * weather * step_s / HOUR_S
        return float(max(0, round(mean + math.sqrt(max(mean, 0.05)) * noise(seed, int(t)))))

    return at


def lighting_power(
    seed: int, rated_kw: float, dead_since: float | None, by_day_since: float | None
) -> Signal:
    """Active power of a lighting circuit, kW: dusk to dawn, half dimmed after midnight."""

    def at(t: float) -> float:
        hour, _ = local_clock(t)
        if dead_since is not None and t >= dead_since:
            return 0.0
        lit = is_dark(t) or (by_day_since is not None and t >= by_day_since)
        if not lit:
            return 0.004 * rated_kw
        dimmed = 0.6 if hour < 5 else 1.0
        return rated_kw * dimmed * (1 + 0.008 * noise(seed, int(t)))

    return at


def energy_index(power: Signal, since: float, step_s: float = HOUR_S) -> Signal:
    """Meter reading in kWh since `since`: the sum of the power at each hour's middle."""
    readings = [0.0]
    lock = Lock()

    def at(t: float) -> float:
        hours = max(0.0, (t - since) / step_s)
        whole = int(hours)
        with lock:
            while len(readings) <= whole:
                middle = since + (len(readings) - 0.5) * step_s
                readings.append(readings[-1] + power(middle) * step_s / HOUR_S)
        return (
            readings[whole]
            + power(since + (whole + 0.5) * step_s) * (hours - whole) * step_s / HOUR_S
        )

    return at


def linear(signal: Signal, factor: float, shift: float = 0.0) -> Signal:
    """Another quantity that follows the first on a straight line."""
    return lambda t: shift + factor * signal(t)


def steady(mean: float, sigma: float, seed: int) -> Signal:
    return lambda t: mean + sigma * noise(seed, int(t))
