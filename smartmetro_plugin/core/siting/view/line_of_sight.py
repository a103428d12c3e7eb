"""Whether one place sees another, and by how much what stands between is cleared."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..surface import Surface, values_at
from .observers import Reals

#: Mean radius of the Earth over 1 - 1/7, for light bent by the air (as in the viewshed).
_BENT_RADIUS_M = 6_371_000 / (1 - 1 / 7)


@dataclass(frozen=True)
class Sight:
    """``clearance_m``: least height of the line above what stands between (negative: hidden, nan:
    unknown). ``obstacle_m``: distance from the observer to that place. ``distance_m``: whole."""

    distance_m: float
    clearance_m: float
    obstacle_m: float

    @property
    def is_seen(self) -> bool:
        """Return whether nothing stands in the line; unknown heights are not seen through."""
        return self.clearance_m >= 0


def line_of_sight(dsm: Surface, start: Reals, end: Reals) -> Sight:
    """Return the sight from ``start`` to ``end``, each (x, y, z): map metres, altitude.

    The surface is read cell by cell, every half cell along the line; the cells of the ends
    themselves do not hide.
    """
    cell = dsm.grid.cell_m
    distance = float(np.hypot(*(end[:2] - start[:2])))
    count = max(2, int(np.ceil(distance / cell * 2)) + 1)
    along = np.linspace(0, 1, count)
    x = start[0] + along * (end[0] - start[0])
    y = start[1] + along * (end[1] - start[1])
    rows, columns, inside = dsm.grid.cells(x, y)
    ends = (rows[[0, -1]], columns[[0, -1]])
    own = ((rows == ends[0][0]) & (columns == ends[1][0])) | (
        (rows == ends[0][1]) & (columns == ends[1][1])
    )
    between = np.flatnonzero(~own)
    if not len(between):
        return Sight(distance, float("inf"), 0.0)
    heights = values_at(dsm, rows[between], columns[between])
    heights[~inside[between]] = np.nan
    far = along[between]
    bulge = far * (1 - far) * distance**2 / (2 * _BENT_RADIUS_M)
    clear = start[2] + far * (end[2] - start[2]) - heights - bulge
    if np.isnan(clear).all():
        return Sight(distance, float("nan"), float("nan"))
    lowest = int(np.nanargmin(clear))
    unknown = bool(np.isnan(clear).any()) and clear[lowest] >= 0
    least = float("nan") if unknown else float(clear[lowest])
    return Sight(distance, least, float(far[lowest]) * distance)
