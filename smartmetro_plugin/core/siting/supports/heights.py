"""Ground, relief and what stands above at supports, from the surface and terrain models."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from ..surface import Surface, align, open_surface, values_at
from .support import Reals

#: Directions in which the ground is looked at, on two rings.
_DIRECTIONS = 16


class HeightsAt(NamedTuple):
    """At each support, nan where unknown; see :class:`.surroundings.Surroundings`."""

    ground_m: Reals
    relief_m: Reals
    above_m: Reals | None


def heights_at(xy: Reals, dtm: str, dsm: str | None, relief_radius_m: float) -> HeightsAt:
    """Read the rasters at supports, ``xy`` in the terrain model's coordinates.

    Raises:
        SurfaceError: a raster cannot serve, or they do not meet.
    """
    terrain = open_surface(dtm)
    ground = _sample(terrain, xy)
    angle = np.arange(_DIRECTIONS) * 2 * np.pi / _DIRECTIONS
    low, high = ground.copy(), ground.copy()
    for radius in (relief_radius_m / 2, relief_radius_m):
        for dx, dy in zip(radius * np.cos(angle), radius * np.sin(angle)):
            # Beyond the model nothing is known: a relief that misses a part would look too even.
            height = _sample(terrain, xy + np.array([dx, dy]))
            low, high = np.minimum(low, height), np.maximum(high, height)
    return HeightsAt(ground, high - low, None if dsm is None else _above(xy, terrain, dsm))


def _above(xy: Reals, terrain: Surface, dsm: str) -> Reals:
    """Return the height of the surface above ground, the highest of the cells around each support:
    positions of registers are good to a metre or so."""
    surface = align(dsm, terrain.grid)
    cell = terrain.grid.cell_m
    highest = np.full(len(xy), -np.inf)
    for dx in (-cell, 0, cell):
        for dy in (-cell, 0, cell):
            near = xy + np.array([dx, dy])
            highest = np.fmax(highest, _sample(surface, near) - _sample(terrain, near))
    return np.where(np.isfinite(highest), highest, np.nan)


def _sample(surface: Surface, xy: Reals) -> Reals:
    rows, columns, inside = surface.grid.cells(xy[:, 0], xy[:, 1])
    heights = values_at(surface, rows, columns)
    heights[~inside] = np.nan
    return heights
