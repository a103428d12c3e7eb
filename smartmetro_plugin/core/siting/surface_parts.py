"""What stands on the ground, told apart by its height and its texture: roofs, trees, the rest.

Pure arithmetic on one block of cells, which must bring :data:`HALO_CELLS` cells around what is kept,
so that a tiled run equals the whole run.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

from .scene import Heights

Mask = npt.NDArray[np.bool_]

#: How far a cell's answer looks around it.
HALO_CELLS: Final = 16
#: Share of smooth cells around one from which it is built: leaves are uneven everywhere, a roof
#: only at its edges and its ridge.
_SMOOTH_SHARE: Final = 0.5
#: A cell joins a neighbouring roof when their heights differ by less than this.
_ROOF_STEP_M: Final = 1.0
#: Footprints and surface models differ by about this at roof edges (overhang, two surveys).
_EDGE_M: Final = 1.5
#: What stands out from around it by this much, and is too thin for a crown, is a pole or a jib.
_SPIKE_M: Final = 5.0


@dataclass(frozen=True)
class SplitRules:
    """What counts as what.

    ``min_height_m``: lower things (cars, benches, walls) belong to the ground.
    ``roughness_m``: unevenness from cell to cell above which what stands outside footprints is
    leaves; smoother things are buildings the footprints lack, and bridges. 0: only footprints are
    built.
    ``tallest_tree_m``: higher and thinner things are cranes and masts.
    """

    min_height_m: float = 2.0
    roughness_m: float = 0.3
    tallest_tree_m: float = 30.0


class Parts(NamedTuple):
    """A block split: ground and buildings (absolute), trees above ground; nan where unknown."""

    built_m: Heights
    canopy_m: Heights


def split_block(
    dsm_m: Heights,
    dtm_m: Heights,
    footprint: Mask,
    roof_m: Heights,
    cell_m: float,
    rules: SplitRules,
) -> Parts:
    """Split a block.

    Args:
        dsm_m, dtm_m: heights above one zero, nan where unknown; shape (rows, columns).
        footprint: cells of known buildings.
        roof_m: height of the roof's highest point above the same zero, nan where it is not known.
            What stands higher there is a crown that hangs over it.
        cell_m: side of a cell.

    Returns:
        the same shape. Where trees stand, ``built_m`` is the terrain below them.
    """
    unknown = ~(np.isfinite(dsm_m) & np.isfinite(dtm_m))
    height = np.where(unknown, 0, dsm_m - dtm_m).astype(np.float32)
    spike = _spikes(height, rules) & ~footprint
    height = np.where(spike, np.minimum(_opened(height), height), height)
    tall = height >= rules.min_height_m
    over_roof = footprint & (dsm_m > roof_m + rules.min_height_m)
    roofs = footprint & ~unknown & ~over_roof
    solid = roofs
    if rules.roughness_m > 0:
        solid = solid | _smooth_roofs(height, tall & ~footprint, rules.roughness_m)
        solid = _grown(solid, tall, height, steps=2)
    edge_steps = max(1, round(_EDGE_M / cell_m))
    solid = (solid | _roof_edges(roofs, tall, height, min(edge_steps, 4))) & ~over_roof
    crown = tall & ~solid & ~_too_small(tall & ~solid)
    built = np.where(solid, dtm_m + height, dtm_m)
    # A footprint's own cells keep the surface, low annexes too.
    built = np.where(footprint, dsm_m, built)
    built = np.where(over_roof, roof_m, built).astype(np.float32)
    canopy = np.where(crown, height, 0).astype(np.float32)
    built[unknown] = np.nan
    canopy[unknown] = np.nan
    return Parts(built, canopy)


def leafy(dsm_m: Heights, rules: SplitRules | None = None) -> Mask:
    """Return the cells of a surface whose texture is that of crowns: uneven in both directions, most
    of the cells around too, and standing out from what is near."""
    rules = rules or SplitRules()
    known = np.isfinite(dsm_m)
    filled = np.where(known, dsm_m, 0).astype(np.float32)
    rough = ~_even(filled, rules.roughness_m or SplitRules.roughness_m) & known
    relief = _window(filled, 5, np.maximum) - _window(filled, 5, np.minimum)
    around = _mean(known.astype(np.float32), 5) > 1 - 1e-6
    return rough & around & (_mean(rough.astype(np.float32), 5) > 0.7) & (relief > 2)


def _spikes(height: Heights, rules: SplitRules) -> Mask:
    """Cells of poles (one cell wide), cranes and masts (thin and higher than trees)."""
    stands_out = height - _opened(height) > _SPIKE_M
    # The tip of a crown is thin too, but has its crown beside it.
    single = stands_out & (height - _window(_opened(height, 2), 3, np.maximum) > _SPIKE_M)
    found: Mask = single | (stands_out & (height > rules.tallest_tree_m))
    return found


def _smooth_roofs(height: Heights, tall: Mask, roughness_m: float) -> Mask:
    """Cells outside footprints that look built: tall, smooth, and at least three cells wide."""
    smooth = tall & _even(height, roughness_m)
    share = _mean(smooth.astype(np.float32), 5)
    inside = _mean(tall.astype(np.float32), 5)
    built = tall & (share > _SMOOTH_SHARE * np.maximum(inside, 0.2))
    # Opened twice: leaves that are even by chance form no surface of five cells a side.
    return _opened_mask(built & _window_mask(smooth, 3), 5)


def _grown(solid: Mask, tall: Mask, height: Heights, steps: int) -> Mask:
    """Let roofs grow into tall neighbours of about their height."""
    for _ in range(steps):
        roof = np.where(solid, height, -np.inf).astype(np.float32)
        near = np.abs(_window(roof, 3, np.maximum) - height) < _ROOF_STEP_M
        solid = solid | (tall & near)
    return solid


def _roof_edges(roofs: Mask, tall: Mask, height: Heights, steps: int) -> Mask:
    """Cells just beyond a footprint that belong to its roof: no higher than it, beside it."""
    roof = np.where(roofs & tall, height, -np.inf).astype(np.float32)
    added = np.zeros_like(roofs)
    for _ in range(steps):
        highest = _window(roof, 3, np.maximum)
        joins = tall & ~roofs & ~added & (height < highest + 0.5) & (height > highest - 3)
        added |= joins
        roof = np.where(joins, height, roof)
    return added


def _too_small(loose: Mask) -> Mask:
    """Cells of things smaller than a crown, less than two cells in some direction; the tips of a crown
    are not."""
    kept = _window_mask(_opened_mask(loose, 2), 3)
    return loose & ~kept


def _even(height: Heights, roughness_m: float) -> Mask:
    """Cells that lie on the line between their neighbours, in rows and in columns."""
    padded = np.pad(height, 1, mode="edge")
    middle = 2 * padded[1:-1, 1:-1]
    across = np.abs(padded[1:-1, :-2] + padded[1:-1, 2:] - middle)
    along = np.abs(padded[:-2, 1:-1] + padded[2:, 1:-1] - middle)
    even: Mask = (across < 2 * roughness_m) & (along < 2 * roughness_m)
    return even


def _opened(height: Heights, size: int = 3) -> Heights:
    """Cut off what is thinner than ``size`` cells."""
    lowest = _window(height, size, np.minimum)
    return _window(lowest, size, np.maximum, mirrored=True)


def _opened_mask(mask: Mask, size: int) -> Mask:
    opened: Mask = _opened(mask.astype(np.float32), size) > 0.5
    return opened


def _window_mask(mask: Mask, size: int) -> Mask:
    found: Mask = _window(mask.astype(np.float32), size, np.maximum) > 0.5
    return found


def _window(
    values: Heights, size: int, join: np.ufunc, *, mirrored: bool = False
) -> npt.NDArray[np.float32]:
    """Join ``size`` by ``size`` cells around each; an even window reaches one further to the north
    and west, mirrored to the south and east."""
    before, after = size // 2, size - 1 - size // 2
    if mirrored:
        before, after = after, before
    for axis in (0, 1):
        pad = [(0, 0), (0, 0)]
        pad[axis] = (before, after)
        padded = np.pad(values, pad, mode="edge")
        length = values.shape[axis]
        parts = [np.take(padded, range(n, n + length), axis) for n in range(size)]
        values = join.reduce(parts)
    return values


def _mean(values: Heights, size: int) -> Heights:
    """Return the mean over ``size`` by ``size`` cells, fewer at the border."""
    half = size // 2
    for axis in (0, 1):
        pad = [(0, 0), (0, 0)]
        pad[axis] = (half + 1, half)
        total = np.cumsum(np.pad(values, pad).astype(np.float64), axis)
        length = values.shape[axis]
        ahead = np.take(total, range(size, size + length), axis)
        behind = np.take(total, range(length), axis)
        values = ((ahead - behind) / size).astype(np.float32)
    return values
