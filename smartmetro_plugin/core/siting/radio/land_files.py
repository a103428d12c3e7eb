"""The land for radio from height rasters, on cells no finer than the reach allows."""

from __future__ import annotations

from dataclasses import replace
from math import ceil
from typing import Final

import numpy as np

from ...messages import QT_TRANSLATE_NOOP
from ..errors import SurfaceError
from ..grid import Grid
from ..progress import NOBODY, Watch
from ..scene import Heights
from ..surface import Surface, align, open_surface
from .fan import Ground
from .prediction import Land

#: Samples along a ray at most: beyond, the cells are made larger.
MOST_SAMPLES: Final = 1000
#: A surface that much above the ground is a roof, metres.
_ROOF_M: Final = 2.5
_TALLEST_TREE_M: Final = 80.0


def load_land(
    dsm: str,
    dtm: str | None,
    canopy: str | None,
    *,
    reach_m: float,
    cell_m: float | None = None,
    across: int | None = None,
    trees_attenuate: bool = False,
    watch: Watch = NOBODY,
) -> tuple[Land, Grid]:
    """Read ground, buildings and trees on one grid.

    Args:
        cell_m: side of the cells; None: as fine as the surface model, or ``reach_m`` over
            :data:`MOST_SAMPLES` where that is coarser. Finer rasters are averaged.
        across: cells along the longer side at most, for a quick look.
        trees_attenuate: keep trees out of the profile.

    Raises:
        SurfaceError: a raster cannot serve.
        Cancelled: the user has cancelled.
    """
    surface = open_surface(dsm)
    across_m = float(np.hypot(*surface.grid.shape)) * surface.grid.cell_m
    samples_m = min(reach_m, across_m) / MOST_SAMPLES
    wanted_m = cell_m or max(surface.grid.cell_m, samples_m)
    if across is not None:
        wanted_m = max(wanted_m, max(surface.grid.shape) * surface.grid.cell_m / across)
    grid = coarser(surface.grid, wanted_m)
    roofs = _read(surface if grid == surface.grid else align(dsm, grid), watch.part(0, 0.4))
    ground = roofs if dtm is None else _read(align(dtm, grid), watch.part(0.4, 0.7))
    trees = None if canopy is None else _read(align(canopy, grid), watch.part(0.7, 1))
    if trees is not None and np.nanmax(trees, initial=0) > _TALLEST_TREE_M:
        raise SurfaceError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "“{name}” reaches {height} m: heights of trees above ground are needed there, not above sea "
                "level.",
            ),
            name=canopy or "",
            height=round(float(np.nanmax(trees))),
        )
    if dtm is not None:
        ground = np.where(np.isnan(ground), roofs, ground)
    buildings = None if dtm is None else roofs - ground > _ROOF_M
    obstacle = roofs if dtm is None else np.fmax(roofs, ground)
    if trees is not None and not trees_attenuate:
        obstacle = np.fmax(obstacle, ground + np.nan_to_num(trees))
    land = Land(
        Ground(grid.cell_m, ground, obstacle), trees if trees_attenuate else None, buildings
    )
    return land, grid


def flat_land(grid: Grid) -> Land:
    """Return a land of which no heights are known."""
    level = np.zeros(grid.shape, dtype=np.float32)
    return Land(Ground(grid.cell_m, level, level), has_heights=False)


def coarser(grid: Grid, cell_m: float) -> Grid:
    """Return a grid of cells of about ``cell_m`` or larger, over the same area."""
    factor = max(round(cell_m / grid.cell_m), 1)
    if factor == 1:
        return grid
    return replace(
        grid,
        rows=ceil(grid.rows / factor),
        columns=ceil(grid.columns / factor),
        cell_m=grid.cell_m * factor,
    )


def _read(surface: Surface, watch: Watch) -> Heights:
    heights = np.empty(surface.grid.shape, dtype=np.float32)
    for start, stop in surface.blocks():
        heights[start:stop] = surface.read(start, stop)
        watch.step(stop / surface.grid.rows)
    return heights
