"""Comparison with neighbouring sensors (buddy check), altitude taken into account.

The form is that of titanlib's buddy check (MET Norway): the distance from the neighbours' centre over
their spread, the spread not below a floor, all reduced to the altitude of the sensor checked; the
centre and spread are the robust ones of CrowdQC+ (median, and here the median absolute deviation
times 1.4826).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from .flags import Mask
from .network import Site, at_instants, median
from .series import Instants, Values
from .settings import BuddySettings

_MAD_TO_SD = 1.4826
#: More neighbours than this change nothing but the time it takes.
_MOST = 12


@dataclass(frozen=True)
class Expected:
    """What the neighbours of one sensor say, on the grid, NaN where too few of them are there."""

    centre: Values
    tolerance: Values


def expected(
    grid: Values,
    sites: list[Site],
    place: int,
    buddies: npt.NDArray[np.intp],
    settings: BuddySettings,
) -> Expected:
    """Return what the neighbours say at the sensor ``place``.

    ``grid``: values of all sensors, shape (instants, sensors). ``buddies``: places of the
    neighbours, nearest first.
    """
    buddies = buddies[:_MOST]
    if buddies.size < settings.fewest:
        nothing = np.full(grid.shape[0], np.nan)
        return Expected(nothing, nothing)
    reduced = grid[:, buddies] + settings.lapse_per_m * _height_above(sites, place, buddies)
    centre = median(reduced)
    spread = _MAD_TO_SD * median(np.abs(reduced - centre[:, None]))
    centre[np.isfinite(reduced).sum(axis=1) < settings.fewest] = np.nan
    tolerance = settings.cutoff * np.maximum(spread, settings.least_spread)
    return Expected(centre, tolerance)


def far_from_buddies(at_us: Instants, value: Values, grid_us: Instants, said: Expected) -> Mask:
    """Return which values lie beyond the tolerance; never where too few neighbours are there."""
    deviation = np.abs(value - at_instants(at_us, grid_us, said.centre))
    far: Mask = deviation > at_instants(at_us, grid_us, said.tolerance)
    return far


def _height_above(sites: list[Site], place: int, buddies: npt.NDArray[np.intp]) -> Values:
    """Return how much higher the neighbours stand, metres; 0 where an altitude is unknown."""
    own = sites[place].z_m
    heights = [sites[b].z_m for b in buddies.tolist()]
    return np.array([0.0 if own is None or z is None else z - own for z in heights])
