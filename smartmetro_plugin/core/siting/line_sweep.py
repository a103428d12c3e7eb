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

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from .scene import NOWHERE_M, Heights, Layers, Side

Flags = npt.NDArray[np.bool_]

#: Planes of a sweep's state, all falling by the same drop per row; crowns' ones only with crowns,
#: the unknown cells' one last.
_SHADOW: Final = 0
_ENTERED_TOP: Final = 1
_PENDING_BASE: Final = 2
_PENDING_TOP: Final = 3


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
        # The line of each row's first column: lines keep their place in the state, rows move.
        self._first_line = (shift.max() - shift).tolist()
        lines = self._columns + int(shift.max() - shift.min())
        altitudes = np.atleast_1d(np.asarray(altitudes_deg, dtype=np.float64))
        drops_m = (np.hypot(1.0, slope) * cell_m * np.tan(np.radians(altitudes))).astype(np.float32)
        self.suns = len(altitudes)
        # A scalar costs numpy less than an axis of one to broadcast.
        self._drops_m = drops_m[:, None] if self.suns > 1 else drops_m[0]
        self._row = 0
        # Planes of (suns, lines), with what lines bring when they enter the raster.
        self._state = np.full((1 + 3 * crowns + unknown, self.suns, lines), -NOWHERE_M)
        if crowns:
            self._state[_PENDING_BASE] = NOWHERE_M
            self._gate = np.empty((self.suns, self._columns), dtype=np.float32)

    def advance(self, layers: Layers, buffer: Seen) -> Seen:
        """Feed the next rows of the turned raster, each layer (rows, columns).

        Returns a view of ``buffer``, which must have room for this sweep's suns and these rows.
        """
        count = len(layers.solid_m)
        seen = buffer.first(self.suns, count, self._columns)
        lines = self._first_line[self._row : self._row + count]
        on_line = None
        for row, (first, height) in enumerate(zip(lines, layers.solid_m)):
            if first != on_line:
                on_line = first
                state = self._state[:, :, first : first + self._columns]
                shadow = state[_SHADOW]
            np.subtract(state, self._drops_m, out=state)
            np.greater_equal(height, shadow, out=seen.lit[:, row])
            np.maximum(shadow, height, out=shadow)
            if seen.leaves is not None:
                self._cross_crowns(layers, row, state, seen.leaves[:, row])
            if seen.doubt is not None and layers.unknown_top_m is not None:
                np.greater(state[-1], height, out=seen.doubt[:, row])
                np.maximum(state[-1], layers.unknown_top_m[row], out=state[-1])
        self._row += count
        return seen

    def _cross_crowns(self, layers: Layers, row: int, state: Heights, leaves: Flags) -> None:
        """Say which cells look through leaves, and take this row's crowns in."""
        if layers.crown_top_m is None or layers.crown_base_m is None:
            return
        _, entered_top, base, top = state[:4]
        np.minimum(base, layers.crown_base_m[row], out=base)
        np.maximum(top, layers.crown_top_m[row], out=top)
        # +NOWHERE where the ray has reached the lowest pending base, -NOWHERE elsewhere: minimum
        # and maximum with it do what masks would, several times faster.
        gate = self._gate
        np.subtract(state[_SHADOW], base, out=gate)
        np.copysign(NOWHERE_M, gate, out=gate)
        np.maximum(base, gate, out=base)
        np.minimum(gate, top, out=gate)
        np.maximum(entered_top, gate, out=entered_top)
        np.greater(entered_top, layers.solid_m[row], out=leaves)
        # Kept for the next row: a crown fills the space between two cells that it covers. The top
        # of an entered crown may stay: it is not above entered_top.
        np.minimum(base, layers.crown_base_m[row], out=base)
