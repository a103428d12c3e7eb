"""Sensors that the sun strikes: warm against their neighbours, at the same hours, by day only.

Where ``directsun`` has computed the windows from a surface model they are used. Otherwise the
signature is looked for: over the clear days of a month (the half with the larger daily range of
the network, after Dai, Trenberth and Karl 1999, J. Climate 12: cloud damps the daily range), the
median deviation from the neighbours at each hour of daylight; where it stands out of the
sensor's own level by day and by night for a limited part of the day, that is the sun, as in Napoly et al.
2018 and Meier et al. 2017, doi:10.1016/j.uclim.2017.01.006, who name it the first error of such
networks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .flags import Mask
from .maintenance import Window
from .network import median
from .series import Instants, Values
from .settings import DirectSunSettings

_SLOT_US = 3_600_000_000
_DAY_US = 86_400_000_000
_SLOTS = _DAY_US // _SLOT_US
#: The sun strikes a shelter during a part of the day; a sensor warm all day has another fault.
_LARGEST_SHARE = 0.6
#: A profile of fewer hours has no level of its own.
_FEWEST_SLOTS = 6
#: A day shows the sun when the value stands this share of the excess above the sensor's level.
_SHARE_ON_A_DAY = 0.5


@dataclass(frozen=True)
class Signature:
    """``sunlit``: which hours of the UTC day, shape (24,). ``level``: the sensor's own deviation
    without sun. ``excess``: the largest median deviation above it."""

    sunlit: Mask
    level: float
    excess: float


def over_whole_months(windows: Sequence[Window]) -> list[Window]:
    """Return windows of one day of a month (UTC) for every day of that month.

    ``directsun`` tells those of the 21st only when it is asked for long periods. Months with windows on
    several days are as they are.
    """
    by_month: dict[np.datetime64, list[Window]] = {}
    for window in windows:
        start = np.datetime64(window[0], "us")
        by_month.setdefault(start.astype("datetime64[M]"), []).append(window)
    found: list[Window] = []
    for month, mine in by_month.items():
        days = {start // _DAY_US for start, _ in mine}
        if len(days) > 1:
            found += mine
            continue
        (told,) = days
        first, last = (int((month + k).astype("datetime64[D]").astype(int)) for k in (0, 1))
        found += [
            (start + shift, None if end is None else end + shift)
            for shift in ((day - told) * _DAY_US for day in range(first, last))
            for start, end in mine
        ]
    return sorted(found, key=lambda window: window[0])


def clear_days(grid_us: Instants, reference: Values) -> Mask:
    """Return which instants of the grid belong to the days of larger range of the network's median."""
    day = grid_us // _DAY_US
    days, place = np.unique(day, return_inverse=True)
    ranges = np.full(days.size, np.nan)
    for k in range(days.size):
        known = reference[place == k]
        known = known[np.isfinite(known)]
        ranges[k] = known.max() - known.min() if known.size else np.nan
    if not np.isfinite(ranges).any():
        return np.zeros(grid_us.size, dtype=bool)
    clear: Mask = (ranges >= np.nanmedian(ranges))[place]
    return clear


def signature(
    at_us: Instants, deviation: Values, by_day: Mask, clear: Mask, settings: DirectSunSettings
) -> Signature | None:
    """Return when the sun strikes a sensor, None when nothing tells so.

    ``deviation`` of its values from the neighbours (NaN allowed), ``by_day`` and ``clear``: sun above
    the horizon, clear day; all of the shape of ``at_us``.
    """
    night = deviation[~by_day & clear & np.isfinite(deviation)]
    used = by_day & clear & np.isfinite(deviation)
    profile = _profile(at_us[used], deviation[used], settings.fewest_days)
    by_day_slots = np.isfinite(profile)
    if by_day_slots.sum() < _FEWEST_SLOTS:
        return None
    level = float(np.percentile(profile[by_day_slots], 25))
    if night.size:
        # By the sea, days are cooler and nights warmer than the neighbours': no sun is needed for it.
        level = max(level, float(np.median(night)))
    above = np.nan_to_num(profile - level, nan=-np.inf)
    sunlit = above >= settings.excess
    if not sunlit.any() or sunlit.sum() > _LARGEST_SHARE * by_day_slots.sum():
        return None
    # The shoulders: what is warmed or cools down beside the hours that stand out.
    wide = sunlit | (np.roll(sunlit, 1) | np.roll(sunlit, -1)) & by_day_slots
    return Signature(wide, level, float(above.max()))


def _profile(at_us: Instants, deviation: Values, fewest_days: int) -> Values:
    """Return the median deviation in each hour of the UTC day, NaN with too few days; shape (24,)."""
    day, slot = at_us // _DAY_US, (at_us % _DAY_US) // _SLOT_US
    order = np.lexsort((deviation, slot))
    ordered, slots = deviation[order], np.arange(_SLOTS)
    first, last = (np.searchsorted(slot[order], slots, side=side) for side in ("left", "right"))
    days = np.bincount(np.unique(day * _SLOTS + slot) % _SLOTS, minlength=_SLOTS)
    profile = np.full(_SLOTS, np.nan)
    known = np.flatnonzero((days >= fewest_days) & (last > first))
    low, high = (first + last - 1)[known] // 2, (first + last)[known] // 2
    profile[known] = (ordered[low] + ordered[high]) / 2
    return profile


def warmed(
    at_us: Instants, deviation: Values, found: Signature, settings: DirectSunSettings
) -> Mask:
    """Return which values the sun has warmed, on the days when it shone; shape of ``at_us``."""
    in_slot = found.sunlit[(at_us % _DAY_US) // _SLOT_US]
    result: Mask = in_slot & (deviation - found.level >= _SHARE_ON_A_DAY * settings.excess)
    return result


def warmed_in_windows(inside: Mask, deviation: Values, settings: DirectSunSettings) -> Mask:
    """Return which values inside windows of direct sun are warmed: well above the sensor's usual
    deviation outside them; all of them where the neighbours say nothing."""
    outside = deviation[~inside & np.isfinite(deviation)]
    if outside.size == 0:
        return inside
    level = float(median(outside[None, :])[0])
    result: Mask = inside & ~(deviation - level < _SHARE_ON_A_DAY * settings.excess)
    return result
