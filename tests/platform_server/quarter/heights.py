"""The quarter's rasters: terrain, surface with everything on it, as an aircraft would see them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from . import plan
from .frame import ANGLE_RAD, CELL_M, CENTRE, EXTENT, SIZE

Raster = npt.NDArray[np.float32]
#: Heights are rounded to this: as precise as the survey, and they compress.
_STEP_M = 1 / 16


class Cells(NamedTuple):
    """Centres of the cells on the quarter's axes, shape (SIZE, SIZE), row 0 in the north."""

    u: npt.NDArray[np.float64]
    v: npt.NDArray[np.float64]


class Rasters(NamedTuple):
    """Heights above the sea: bare ground; with buildings, trees, cars, a bridge and a crane; with
    buildings and the bridge alone. And heights of the trees above ground, 0 where there is none."""

    dtm: Raster
    dsm: Raster
    dsm_buildings: Raster
    canopy: Raster


def make_rasters() -> Rasters:
    """Return the rasters; the same each time."""
    cells = _cells()
    ground = _terrain(cells)
    dtm = np.where(_in_box(cells, plan.DITCH), ground - plan.DITCH_DEPTH_M, ground)
    built = dtm.copy()
    np.copyto(built, ground, where=_in_box(cells, plan.BRIDGE))
    for building in plan.BUILDINGS:
        _build(built, dtm, cells, building)
    rough, canopy = _roughness(), np.zeros_like(dtm)
    for tree in plan.trees():
        _plant(canopy, cells, tree, rough)
    canopy[dtm + canopy <= built] = 0
    surface = np.maximum(built, dtm + canopy)
    for box in _cars():
        np.maximum(surface, dtm + plan.CARS_M, out=surface, where=_in_box(cells, box))
    for box in (plan.CRANE_MAST, plan.CRANE_JIB):
        np.copyto(surface, dtm + plan.CRANE_TOP_M, where=_in_box(cells, box))
    return Rasters(*(_rounded(heights) for heights in (dtm, surface, built, canopy)))


def ground_at(u: float, v: float) -> float:
    """Return the ground's height above the sea at a place, beside the ditch."""
    return float(_terrain(Cells(np.array(u), np.array(v))))


def _cells() -> Cells:
    x = EXTENT[0] + CELL_M * (np.arange(SIZE) + 0.5) - CENTRE[0]
    y = EXTENT[3] - CELL_M * (np.arange(SIZE) + 0.5) - CENTRE[1]
    east, north = np.meshgrid(x, y)
    cosine, sine = np.cos(ANGLE_RAD), np.sin(ANGLE_RAD)
    return Cells(east * cosine + north * sine, north * cosine - east * sine)


def _terrain(cells: Cells) -> npt.NDArray[np.float64]:
    """A slope to the west and a knoll in the north-east, about the height of Aix-en-Provence."""
    knoll = 7 * np.exp(-(((cells.u - 330) / 160) ** 2) - ((cells.v - 330) / 160) ** 2)
    waves = 0.8 * np.sin(cells.u / 70) * np.cos(cells.v / 90)
    heights: npt.NDArray[np.float64] = 179 + 0.012 * cells.u + 0.006 * cells.v + knoll + waves
    return heights


def _in_box(cells: Cells, box: plan.Box) -> npt.NDArray[np.bool_]:
    u_min, v_min, u_max, v_max = box
    inside: npt.NDArray[np.bool_] = (
        (cells.u >= u_min) & (cells.u < u_max) & (cells.v >= v_min) & (cells.v < v_max)
    )
    return inside


def _build(
    surface: npt.NDArray[np.float64],
    dtm: npt.NDArray[np.float64],
    cells: Cells,
    building: plan.Building,
) -> None:
    """Raise a building with a level eave; the ridge runs along its longer side."""
    inside = _in_box(cells, building.box)
    if not inside.any():
        return
    u_min, v_min, u_max, v_max = building.box
    across_u = (u_max - u_min) < (v_max - v_min)
    middle, half = (
        ((u_min + u_max) / 2, (u_max - u_min) / 2)
        if across_u
        else ((v_min + v_max) / 2, (v_max - v_min) / 2)
    )
    place = cells.u if across_u else cells.v
    rise = building.ridge_m * (1 - np.abs(place - middle) / half)
    base = float(np.median(dtm[inside]))
    np.copyto(surface, base + building.eave_m + rise, where=inside)


def _plant(
    canopy: npt.NDArray[np.float64],
    cells: Cells,
    tree: plan.Tree,
    rough: npt.NDArray[np.float64],
) -> None:
    """Raise a crown: the upper half of an ellipsoid, uneven as leaves are."""
    share = ((cells.u - tree.u) ** 2 + (cells.v - tree.v) ** 2) / tree.radius_m**2
    crown = share < 1
    if not crown.any():
        return
    middle = (tree.height_m + tree.base_m) / 2
    top = middle + (tree.height_m - middle) * np.sqrt(1 - share[crown])
    top = np.minimum(top + rough[crown] * 0.08 * tree.height_m, tree.height_m)
    canopy[crown] = np.maximum(canopy[crown], top)


def _roughness() -> npt.NDArray[np.float64]:
    """Return a number -1..1 for each cell, without pattern, the same each time."""
    row, column = np.mgrid[0:SIZE, 0:SIZE].astype(np.uint64)
    mixed = row * np.uint64(0x9E3779B1) ^ column * np.uint64(0x85EBCA77)
    mixed = (mixed ^ (mixed >> np.uint64(15))) * np.uint64(0xC2B2AE3D)
    mixed ^= mixed >> np.uint64(13)
    return (mixed % np.uint64(2001)).astype(np.float64) / 1000 - 1


def _cars() -> Iterator[plan.Box]:
    """Yield cars parked in rows; every fifth place is free."""
    for n in range(48):
        if n % 5:
            u, v = -130 + 3.2 * (n % 24), 42 + 26 * (n // 24)
            yield u, v, u + 1.9, v + 4.4


def _rounded(heights: npt.NDArray[np.float64]) -> Raster:
    return (np.round(heights / _STEP_M) * _STEP_M).astype(np.float32)
