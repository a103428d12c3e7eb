"""The horizon around points: how high ground, buildings and crowns stand, azimuth by azimuth.

Rays leave the centre of a point's cell at its own height. They look at every cell up to
``NEAR_CELLS``; farther out, at the highest of cells grouped so that a group is at most 1/32 of its
distance: the far horizon is never too low, and displaced by less than its own grain. Crowns are
intervals of altitude, kept as bits of 0.7 degree.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

import numpy as np
import numpy.typing as npt

from .scene import NOWHERE_M, Heights, Room, Scene

Bits = npt.NDArray[np.uint64]
Bins = npt.NDArray[np.int16]
Flags = npt.NDArray[np.bool_]

NEAR_CELLS: Final = 64
#: Bits of altitude, from 0 to 90 degrees, in two words.
ALTITUDE_BITS: Final = 128
BIT_DEG: Final = 90 / ALTITUDE_BITS
_NONE: Final = np.int16(-1)


@dataclass(frozen=True)
class Horizons:
    """What stands around points.

    ``grid_azimuth_deg``: shape (azimuths,), evenly spaced, the first at 0.
    ``solid_tan``: tangent of the altitude of ground and buildings, shape (points, azimuths).
    ``leaves``: altitudes behind crowns, shape (points, azimuths, 2): bit ``i % 64`` of word
    ``i // 64`` covers ``i * BIT_DEG`` to ``(i + 1) * BIT_DEG``; None without trees.
    ``evergreen``: the same of evergreen crowns alone; None when all trees are of one kind.
    """

    grid_azimuth_deg: npt.NDArray[np.float64]
    solid_tan: Heights
    leaves: Bits | None
    evergreen: Bits | None = None

    @property
    def solid_deg(self) -> npt.NDArray[np.float64]:
        """Altitude of ground and buildings, degrees, shape (points, azimuths)."""
        return np.degrees(np.arctan(self.solid_tan.astype(np.float64)))

    def leaf_flags(self, point: int) -> Flags:
        """Return which altitudes lie behind crowns at one point, from 0 to 90 degrees; shape
        (azimuths, ALTITUDE_BITS)."""
        if self.leaves is None:
            return np.zeros((len(self.grid_azimuth_deg), ALTITUDE_BITS), dtype=np.bool_)
        words = np.ascontiguousarray(self.leaves[point]).astype("<u8").view(np.uint8)
        return np.unpackbits(words, axis=1, bitorder="little").astype(np.bool_)

    def column(self, grid_azimuth_deg: npt.ArrayLike) -> npt.NDArray[np.intp]:
        """Return the index of the azimuth nearest to each one given."""
        count = len(self.grid_azimuth_deg)
        turns = np.asarray(grid_azimuth_deg, dtype=np.float64) / (360 / count)
        return np.rint(turns).astype(np.intp) % count

    def sees(self, column: npt.NDArray[np.intp], altitude_deg: npt.NDArray[np.float64]) -> Flags:
        """Return whether each point looks past ground and buildings, shape (points, directions)."""
        tangent = np.tan(np.radians(altitude_deg)).astype(np.float32)
        return self.solid_tan.take(column, axis=1) < tangent

    def through_leaves(
        self, column: npt.NDArray[np.intp], altitude_deg: npt.NDArray[np.float64]
    ) -> Flags | None:
        """Return whether a crown stands there, shape (points, directions); None without trees."""
        return None if self.leaves is None else _stands(self.leaves, column, altitude_deg)

    def through_evergreens(
        self, column: npt.NDArray[np.intp], altitude_deg: npt.NDArray[np.float64]
    ) -> Flags | None:
        """Return whether an evergreen crown stands there; None when all trees are of one kind."""
        return None if self.evergreen is None else _stands(self.evergreen, column, altitude_deg)


def _stands(
    bits: Bits, column: npt.NDArray[np.intp], altitude_deg: npt.NDArray[np.float64]
) -> Flags:
    bit = np.clip((altitude_deg / BIT_DEG).astype(np.int64), 0, ALTITUDE_BITS - 1)
    words = bits.reshape(len(bits), -1).take(column * 2 + bit // 64, axis=1)
    words &= np.uint64(1) << (bit % 64).astype(np.uint64)
    found: Flags = words != 0
    return found


class HorizonFinder:
    """Finds horizons of many points in one scene."""

    def __init__(self, scene: Scene, max_distance_m: float = 5000.0, room: Room = np.empty) -> None:
        """Prepare the scene's maps of far cells.

        Args:
            max_distance_m: what stands farther away is not looked at.
            room: makes the arrays that copies of the scene live in, from shape and type.
        """
        self._scene = scene
        self._reach = min(max_distance_m / scene.cell_m, float(np.hypot(*scene.shape)))
        self._levels = [_Level.of_scene(scene, room)]
        kept = scene.evergreen
        self._evergreen = None if kept is None else HorizonFinder(kept, max_distance_m, room)
        while (NEAR_CELLS << (len(self._levels) - 1)) < self._reach:
            self._levels.append(self._levels[-1].coarser(room))

    def find(
        self,
        rows: npt.NDArray[np.int64],
        columns: npt.NDArray[np.int64],
        eye_m: npt.NDArray[np.float64],
        azimuths: int = 360,
        wanted: npt.NDArray[np.intp] | None = None,
    ) -> Horizons:
        """Return the horizons of points in the cells (``rows``, ``columns``).

        Args:
            eye_m: heights of the points above the scene's datum.
            azimuths: how many around the circle.
            wanted: indices of those that are needed; the others stay open.
        """
        chosen = np.arange(azimuths) if wanted is None else wanted
        rays = _Rays(eye_m.astype(np.float32), len(chosen), self._scene.crown_top_m is not None)
        rays.stand_under(self._levels[0], rows, columns)
        radians = np.radians(chosen * 360 / azimuths)
        for level, distances in self._distances():
            for distance in distances:
                south = _nearest(-distance * np.cos(radians))
                east = _nearest(distance * np.sin(radians))
                cells = level.cells(rows[:, None] + south, columns[:, None] + east)
                rays.pass_over(level, cells, float(distance) * self._scene.cell_m)
        found = rays.horizons(azimuths, chosen)
        if self._evergreen is None:
            return found
        kept = self._evergreen.find(rows, columns, eye_m, azimuths, wanted)
        return replace(found, evergreen=kept.leaves)

    def _distances(self) -> list[tuple[_Level, npt.NDArray[np.float64]]]:
        """Return for each level the distances (cells) at which it is looked at."""
        near = min(self._reach, NEAR_CELLS)
        plan = [(self._levels[0], np.arange(1, near + 1, dtype=np.float64))]
        for number, level in enumerate(self._levels[1:], start=1):
            first, size = float(NEAR_CELLS << (number - 1)), float(1 << number)
            plan.append((level, np.arange(first + size, min(2 * first, self._reach) + size, size)))
        return plan


def _nearest(cells: npt.NDArray[np.float64]) -> npt.NDArray[np.int64]:
    return np.floor(cells + 0.5).astype(np.int64)


#: Groups of nothing around each level: as far as it is ever looked beyond the edge.
_BORDER: Final = NEAR_CELLS + 2


@dataclass(frozen=True)
class _Level:
    """Highest ground, highest and lowest crowns of squares of ``2 ** power`` cells, in a border."""

    power: int
    solid_m: Heights
    top_m: Heights | None
    base_m: Heights | None

    @staticmethod
    def of_scene(scene: Scene, room: Room) -> _Level:
        top, base = scene.crown_top_m, scene.crown_base_m
        return _Level(
            0,
            _framed(scene.solid_m, -NOWHERE_M, room),
            None if top is None else _framed(top, -NOWHERE_M, room),
            None if base is None else _framed(base, NOWHERE_M, room),
        )

    def coarser(self, room: Room) -> _Level:
        """Return squares of twice the side."""
        top, base = self.top_m, self.base_m
        return _Level(
            self.power + 1,
            _framed(_pool(self.solid_m, np.maximum), -NOWHERE_M, room),
            None if top is None else _framed(_pool(top, np.maximum), -NOWHERE_M, room),
            None if base is None else _framed(_pool(base, np.minimum), NOWHERE_M, room),
        )

    def cells(
        self, rows: npt.NDArray[np.int64], columns: npt.NDArray[np.int64]
    ) -> npt.NDArray[np.int64]:
        """Return indices into the flat layers; the arguments are used up."""
        rows >>= self.power
        rows += _BORDER
        rows *= self.solid_m.shape[1]
        columns >>= self.power
        rows += columns
        rows += _BORDER
        return rows


def _framed(layer: Heights, border: np.float32, room: Room) -> Heights:
    rows, columns = layer.shape
    framed: Heights = room((rows + 2 * _BORDER, columns + 2 * _BORDER), np.float32)
    framed.fill(border)
    framed[_BORDER:-_BORDER, _BORDER:-_BORDER] = layer
    return framed


def _pool(framed: Heights, pick: np.ufunc) -> Heights:
    """Return the highest (lowest) of each square of 2 x 2 cells, the frame taken off."""
    # One row and one column of the frame complete odd sizes.
    rows, columns = (size - 2 * _BORDER + size % 2 for size in framed.shape)
    inner = framed[_BORDER : _BORDER + rows, _BORDER : _BORDER + columns]
    pooled: Heights = pick(
        pick(inner[::2, ::2], inner[1::2, ::2]), pick(inner[::2, 1::2], inner[1::2, 1::2])
    )
    return pooled


class _Rays:
    """Rays of some points in all azimuths, as they go outwards."""

    def __init__(self, eye_m: Heights, azimuths: int, has_crowns: bool) -> None:
        shape = (len(eye_m), azimuths)
        self._eye_m = eye_m[:, None]
        self.solid_tan: Heights = np.zeros(shape, dtype=np.float32)
        self.leaves: Bits | None = None
        if has_crowns:
            self.leaves = np.zeros((*shape, 2), dtype=np.uint64)
            self._low: Bins = np.full(shape, _NONE)
            self._high: Bins = np.full(shape, _NONE)

    def stand_under(
        self, level: _Level, rows: npt.NDArray[np.int64], columns: npt.NDArray[np.int64]
    ) -> None:
        """Begin below, within or above the crown of the points' own cells."""
        if level.top_m is None or level.base_m is None or self.leaves is None:
            return
        own = level.cells(rows.copy(), columns.copy())
        top, base, eye = level.top_m.take(own), level.base_m.take(own), self._eye_m[:, 0]
        under = (top > base) & (eye < base)
        self._low[under] = self._high[under] = ALTITUDE_BITS
        self.leaves[(base <= eye) & (eye < top)] = ~np.uint64(0)

    def horizons(self, azimuths: int, chosen: npt.NDArray[np.intp]) -> Horizons:
        """Return what stands in the chosen ones of ``azimuths``."""
        around = np.arange(azimuths) * 360 / azimuths
        if len(chosen) == azimuths:
            return Horizons(around, self.solid_tan, self.leaves)
        solid_tan = np.zeros((len(self.solid_tan), azimuths), dtype=np.float32)
        solid_tan[:, chosen] = self.solid_tan
        leaves = None
        if self.leaves is not None:
            leaves = np.zeros((*solid_tan.shape, 2), dtype=np.uint64)
            leaves[:, chosen] = self.leaves
        return Horizons(around, solid_tan, leaves)

    def pass_over(self, level: _Level, cells: npt.NDArray[np.int64], distance_m: float) -> None:
        """Look at cells (points, azimuths) at a distance."""
        rise = level.solid_m.take(cells)
        rise -= self._eye_m
        rise *= np.float32(1 / distance_m)
        np.maximum(self.solid_tan, rise, out=self.solid_tan)
        if level.top_m is not None and level.base_m is not None:
            top = level.top_m.take(cells)
            # Crowns below the eye, or hidden behind what stands nearer, change nothing.
            hidden_m = self.solid_tan * np.float32(distance_m)
            hidden_m += self._eye_m
            crowned = np.flatnonzero(top > hidden_m)
            self._pass_crowns(level, cells, top, crowned, distance_m)

    def _pass_crowns(
        self,
        level: _Level,
        cells: npt.NDArray[np.int64],
        top: Heights,
        crowned: npt.NDArray[np.intp],
        distance_m: float,
    ) -> None:
        if level.base_m is None or self.leaves is None:
            return
        before_low, before_high = self._low.ravel()[crowned], self._high.ravel()[crowned]
        self._low.fill(_NONE)
        self._high.fill(_NONE)
        if not crowned.size:
            return
        eye = self._eye_m[crowned // cells.shape[1], 0]
        low = _bit((level.base_m.take(cells.ravel()[crowned]) - eye) / distance_m)
        high = _bit((top.ravel()[crowned] - eye) / distance_m)
        self._low.ravel()[crowned], self._high.ravel()[crowned] = low, high
        joined = before_low != _NONE
        low = np.where(joined, np.minimum(low, before_low), low)
        high = np.maximum(high, before_high)
        words = self.leaves.reshape(-1, 2)
        for word in (0, 1):
            words[crowned, word] |= _below(high - 64 * word) & ~_below(low - 64 * word)


def _bit(tangent: Heights) -> Bins:
    """Return the nearest border between bits, 0..128, of altitudes given by their tangent."""
    return np.clip(np.rint(np.degrees(np.arctan(tangent)) / BIT_DEG), 0, ALTITUDE_BITS).astype(
        np.int16
    )


def _below(bit: Bins) -> Bits:
    """Return words whose bits below ``bit`` are set; none under 0, all from 64."""
    return _LOWER_BITS.take(np.clip(bit, 0, 64))


_LOWER_BITS: Final[Bits] = np.array([(1 << count) - 1 for count in range(65)], dtype=np.uint64)
