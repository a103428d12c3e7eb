"""The sensors of a network side by side: on one grid of instants, with their distances and heights."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from .flags import Mask
from .series import Instants, Values

#: Mean radius of the Earth, metres (IUGG R1).
_EARTH_RADIUS_M = 6_371_008.8
#: A value holds between two samples no further apart than this many steps.
_LONGEST_STEPS = 2.5


@dataclass(frozen=True)
class Site:
    """Where a sensor stands: WGS84 degrees and altitude of the ground or sensor; None where unknown."""

    lon: float | None = None
    lat: float | None = None
    z_m: float | None = None


def regular_instants(start_us: int, end_us: int, step_us: int) -> Instants:
    """Return the multiples of ``step_us`` in ``[start_us, end_us)``."""
    first = -(-start_us // step_us) * step_us
    return np.arange(first, end_us, step_us, dtype=np.int64)


def on_grid(at_us: Instants, value: Values, step_us: int, grid_us: Instants) -> Values:
    """Return a series (usable values, ``at_us`` strictly rising) at the instants of a grid.

    Linear between samples; NaN outside them and inside gaps. Shape of ``grid_us``.
    """
    result = np.full(grid_us.size, np.nan)
    if at_us.size < 2:
        return result
    right = np.clip(np.searchsorted(at_us, grid_us), 1, at_us.size - 1)
    near = at_us[right] - at_us[right - 1] <= _LONGEST_STEPS * max(step_us, 1)
    near |= (at_us[right] == grid_us) | (at_us[right - 1] == grid_us)
    inside = (grid_us >= at_us[0]) & (grid_us <= at_us[-1]) & near
    origin = at_us[0]
    # Relative to the first instant: microseconds since 1970 need more digits than a float has.
    result[inside] = np.interp(
        (grid_us[inside] - origin).astype(float), (at_us - origin).astype(float), value
    )
    return result


def at_instants(at_us: Instants, grid_us: Instants, values: Values) -> Values:
    """Return a grid's values (shape of ``grid_us``) at other instants, NaN beside a missing one."""
    if grid_us.size == 0:
        return np.full(at_us.size, np.nan)
    origin = grid_us[0]
    return np.interp(
        (at_us - origin).astype(float), (grid_us - origin).astype(float), values, np.nan, np.nan
    )


def distances_m(sites: Sequence[Site]) -> Values:
    """Return great-circle distances, shape (n, n), by the haversine formula; NaN without position."""
    lon, lat = (
        np.radians([np.nan if v is None else v for v in column])
        for column in zip(*((s.lon, s.lat) for s in sites))
    )
    half_lat = np.sin((lat[:, None] - lat[None, :]) / 2) ** 2
    half_lon = np.sin((lon[:, None] - lon[None, :]) / 2) ** 2
    chord = half_lat + np.cos(lat)[:, None] * np.cos(lat)[None, :] * half_lon
    distances: Values = 2 * _EARTH_RADIUS_M * np.arcsin(np.sqrt(np.clip(chord, 0, 1)))
    return distances


def neighbours(
    sites: Sequence[Site], radius_m: float, max_height_difference_m: float
) -> list[npt.NDArray[np.intp]]:
    """Return the places of each site's neighbours, nearest first, itself left out.

    An unknown altitude speaks against nobody.
    """
    if not sites:
        return []
    distance = distances_m(sites)
    np.fill_diagonal(distance, np.nan)
    height = np.array([np.nan if s.z_m is None else s.z_m for s in sites])
    too_high = np.abs(height[:, None] - height[None, :]) > max_height_difference_m
    usable: Mask = (distance <= radius_m) & ~too_high
    order = np.argsort(distance, axis=1)
    return [row[usable[place][row]] for place, row in enumerate(order)]


def median(values: Values, axis: int = 1) -> Values:
    """Return the median without NaN along an axis; NaN where nothing is.

    ``numpy.nanmedian`` takes a slow path as soon as one value is missing.
    """
    ordered = np.sort(np.moveaxis(values, axis, -1), axis=-1)
    count = np.isfinite(ordered).sum(axis=-1)
    low, high = np.maximum(count - 1, 0) // 2, np.minimum(count // 2, ordered.shape[-1] - 1)
    picked = [np.take_along_axis(ordered, k[..., None], axis=-1)[..., 0] for k in (low, high)]
    result: Values = np.where(count > 0, (picked[0] + picked[1]) / 2, np.nan)
    return result
