"""The judge: one ray per cell, marched cell by cell, slow and plain.

A ray leaves a point of the cell towards the sun. It is looked at where it crosses the centre lines
of rows (of columns when the sun stands nearer to east or west); the nearest cell there blocks it
when it is higher than the ray. A crown fills base to top, and the space between two neighbouring
cells that it covers.
"""

from __future__ import annotations

import math

import numpy as np

UNBLOCKED, LEAVES, BLOCKED = 1.0, 0.5, 0.0


def cast(
    solid: np.ndarray,
    cell_m: float,
    azimuth_deg: float,
    altitude_deg: float,
    *,
    top: np.ndarray | None = None,
    base: np.ndarray | None = None,
    across: np.ndarray | float = 0.0,
    height_m: float = 0.0,
) -> np.ndarray:
    """Return light per cell: 1, 0.5 under leaves, 0.

    ``across``: where the ray starts, in cells to the right or below of the cell's centre, at right
    angles to the axis that the ray follows.
    """
    rows, columns = solid.shape
    light = np.empty(solid.shape)
    offsets = np.broadcast_to(across, solid.shape)
    for row in range(rows):
        for column in range(columns):
            light[row, column] = _ray(
                solid, cell_m, azimuth_deg, altitude_deg, top, base, row, column,
                float(offsets[row, column]), height_m,
            )  # fmt: skip
    return light


def _ray(solid, cell_m, azimuth_deg, altitude_deg, top, base, row, column, across, height_m):  # type: ignore[no-untyped-def]
    azimuth = math.radians(azimuth_deg)
    east, south = math.sin(azimuth), -math.cos(azimuth)
    along = max(abs(east), abs(south))
    step_east, step_south = east / along, south / along
    rise = cell_m / along * math.tan(math.radians(altitude_deg))
    by_rows = abs(south) >= abs(east)
    start_row, start_column = (row, column + across) if by_rows else (row + across, column)
    start = solid[row, column] + height_m
    light, crown = UNBLOCKED, None
    if top is not None and top[row, column] > base[row, column]:
        crown = (base[row, column], top[row, column])
    if crown and crown[0] <= start <= crown[1]:
        light = LEAVES
    for step in range(1, rows_and_columns(solid)):
        r = math.floor(start_row + step * step_south + 0.5)
        c = math.floor(start_column + step * step_east + 0.5)
        if not (0 <= r < solid.shape[0] and 0 <= c < solid.shape[1]):
            break
        ray = start + step * rise
        if solid[r, c] > ray:
            return BLOCKED
        here = None
        if top is not None and top[r, c] > base[r, c]:
            here = (base[r, c] - step * rise, top[r, c] - step * rise)
        for low, high in _filled(here, crown):
            if low <= start < high:
                light = LEAVES
        crown = here
    return light


def _filled(here, before):  # type: ignore[no-untyped-def]
    """The interval of this cell's crown, joined with the one of the cell before."""
    if here is None:
        return []
    if before is None:
        return [here]
    return [(min(here[0], before[0]), max(here[1], before[1]))]


def rows_and_columns(raster: np.ndarray) -> int:
    return sum(raster.shape)
