"""Shade by a running maximum along the sun's direction: one pass over the raster.

Method. The grid is turned so that the sun stands beyond row 0, within 45 degrees of the columns.
Lines that run away from the sun then go from row to row, shifted sideways by a constant slope;
each takes the cell nearest to it in every row, so that every cell lies on exactly one line, at most
half a cell from its centre. Along a line the shadow's height falls by ``step * tan(altitude)`` per
row, and a cell is lit when it stands at least as high::

    shadow -= drop; lit = height >= shadow; shadow = max(shadow, height)

All lines of a row are one vector operation, so the cost is O(cells) at any altitude. Suns of one
azimuth share the lines, one plane of state each. The state passes from a block of rows to the next:
a raster read in blocks gives the same bits as the whole.

Crowns block an interval, base to top. While the ray from a cell passes below a crown's base that
crown is *pending*. The shadow height of lit cells only rises, as seen from the sun, so a crown once
*entered* stays entered, and the highest entered top decides. Pending crowns of one line are kept as
one interval, lowest base to highest top: a gap between two crowns that both still hang above the
ray counts as leaves.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from .scene import NOWHERE_M, Heights, Layers, Side

Flags = npt.NDArray[np.bool_]

#: The sign of a float32, and the bits of +NOWHERE_M.
_SIGN: Final = np.int32(-(2**31))
_NOWHERE_BITS: Final = NOWHERE_M.view(np.int32)

#: By a row's step aside: columns that are kept, where they go, and the column that lines enter by.
_ASIDE: Final = {
    1: ((..., slice(None, -1)), (..., slice(1, None)), (..., slice(1))),
    -1: ((..., slice(1, None)), (..., slice(None, -1)), (..., slice(-1, None))),
}


def facing_side(grid_azimuth_deg: float) -> tuple[Side, float]:
    """Return the side that faces the sun, and the columns (of the turned raster) by which lines
    shift per row going away from it, -1..1."""
    azimuth = np.radians(grid_azimuth_deg)
    east, north = float(np.sin(azimuth)), float(np.cos(azimuth))
    if abs(north) >= abs(east):
        return (Side.NORTH if north > 0 else Side.SOUTH), -east / abs(north)
    return (Side.EAST, -north / abs(east)) if east > 0 else (Side.WEST, north / abs(east))


@dataclass(frozen=True)
class Seen:
    """What rows see of each sun; bool, shape (suns, rows, columns) of the turned raster.

    ``lit``: no ground or building in between. ``leaves``: a crown in between (meaningful where
    lit). ``doubt``: an unknown cell could be in between. None where there is no such layer.
    """

    lit: Flags
    leaves: Flags | None = None
    doubt: Flags | None = None

    @staticmethod
    def buffer(suns: int, rows: int, columns: int, *, crowns: bool, unknown: bool) -> Seen:
        """Return room for a block, to be used again for the next."""
        shape = (suns, rows, columns)
        return Seen(
            np.empty(shape, np.bool_),
            np.empty(shape, np.bool_) if crowns else None,
            np.empty(shape, np.bool_) if unknown else None,
        )

    def first(self, suns: int, rows: int, columns: int) -> Seen:
        """Return views of a part of the room."""
        parts = (self.lit, self.leaves, self.doubt)
        return Seen(*(p if p is None else p[:suns, :rows, :columns] for p in parts))  # type: ignore[arg-type]


class LineSweep:
    """The state of one pass for suns of one azimuth, fed with blocks of rows in order."""

    def __init__(
        self,
        grid_azimuth_deg: float,
        altitudes_deg: npt.ArrayLike,
        shape: tuple[int, int],
        cell_m: float,
        *,
        crowns: bool = False,
        unknown: bool = False,
    ) -> None:
        """Prepare suns at ``altitudes_deg`` (above 0) over a raster of ``shape`` (not turned)."""
        self.side, slope = facing_side(grid_azimuth_deg)
        rows, self._columns = shape if self.side.is_along_rows else shape[::-1]
        shift = np.floor(slope * np.arange(rows) + 0.5).astype(np.int64)
        self._steps = np.diff(shift, prepend=shift[:1]).tolist()
        altitudes = np.atleast_1d(np.asarray(altitudes_deg, dtype=np.float64))
        drops_m = (np.hypot(1.0, slope) * cell_m * np.tan(np.radians(altitudes))).astype(np.float32)
        self.suns = len(altitudes)
        # One sun has no axis of its own, and a row of equal drops: half of numpy's price of a call.
        self._drops_m = drops_m[:, None] if self.suns > 1 else np.repeat(drops_m, self._columns)
        self._row = 0
        # What lines bring when they enter the raster, by plane.
        self._entering = [-NOWHERE_M, *[-NOWHERE_M, NOWHERE_M, -NOWHERE_M] * crowns]
        self._entering += [-NOWHERE_M] * unknown
        size = (self._columns,) if self.suns == 1 else (self.suns, self._columns)
        # Planes of (suns, columns); the spare takes the next row's when lines shift.
        self._planes = [np.full(size, height) for height in self._entering]
        self._spare = np.empty(size, dtype=np.float32)
        self._gate = np.empty(size if crowns else 0, dtype=np.float32)

    def advance(self, layers: Layers, buffer: Seen) -> Seen:
        """Feed the next rows of the turned raster, each layer (rows, columns).

        Returns a view of ``buffer``, which must have room for this sweep's suns and these rows.
        """
        count = len(layers.solid_m)
        seen = buffer.first(self.suns, count, self._columns)
        lit = self._by_row(seen.lit)
        leaves, doubt = (
            None if flags is None else self._by_row(flags) for flags in (seen.leaves, seen.doubt)
        )
        steps = self._steps[self._row : self._row + count]
        planes = self._planes
        for row, (step, height) in enumerate(zip(steps, layers.solid_m)):
            self._follow_lines(step)
            np.greater_equal(height, planes[0], out=lit[row])
            np.maximum(planes[0], height, out=planes[0])
            if leaves is not None:
                self._cross_crowns(layers, row, planes, leaves[row])
            if doubt is not None and layers.unknown_top_m is not None:
                np.greater(planes[-1], height, out=doubt[row])
                np.maximum(planes[-1], layers.unknown_top_m[row], out=planes[-1])
        self._row += count
        return seen

    def _follow_lines(self, step: int) -> None:
        """Bring the state to the next row: down by the drop, aside by ``step`` columns, -1..1."""
        planes, drops = self._planes, self._drops_m
        if step == 0:
            for plane in planes:
                np.subtract(plane, drops, out=plane)
            return
        # Written where it is aligned, which the many operations that follow gain from.
        source, target, edge = _ASIDE[step]
        if self.suns == 1:
            drops = drops[1:]
        for number, (plane, entering) in enumerate(zip(planes, self._entering)):
            spare = self._spare
            np.subtract(plane[source], drops, out=spare[target])
            spare[edge] = entering
            planes[number], self._spare = spare, plane

    def _by_row(self, flags: Flags) -> Flags:
        """Return a view, rows first; of one sun without an axis of suns."""
        return flags[0] if self.suns == 1 else flags.swapaxes(0, 1)

    def _cross_crowns(
        self, layers: Layers, row: int, planes: Sequence[Heights], leaves: Flags
    ) -> None:
        """Say which cells look through leaves, and take this row's crowns in."""
        if layers.crown_top_m is None or layers.crown_base_m is None:
            return
        shadow, entered_top, base, top = planes[:4]
        crown_base = layers.crown_base_m[row]
        np.minimum(base, crown_base, out=base)
        np.maximum(top, layers.crown_top_m[row], out=top)
        # +NOWHERE where the ray has reached the lowest pending base, -NOWHERE elsewhere: the sign
        # of the difference on another number's bits. Minimum and maximum with it do what masks
        # would, several times faster.
        gate = self._gate
        np.subtract(shadow, base, out=gate)
        bits = gate.view(np.int32)
        np.bitwise_and(bits, _SIGN, out=bits)
        np.bitwise_or(bits, _NOWHERE_BITS, out=bits)
        np.maximum(base, gate, out=base)
        np.minimum(gate, top, out=gate)
        np.maximum(entered_top, gate, out=entered_top)
        np.greater(entered_top, layers.solid_m[row], out=leaves)
        # Kept for the next row: a crown fills the space between two cells that it covers. The top
        # of an entered crown may stay: it is not above entered_top.
        np.minimum(base, crown_base, out=base)
