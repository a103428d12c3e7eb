"""What casts shadows: ground and buildings, crowns above them, and cells nobody knows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from enum import Enum
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

from ..messages import QT_TRANSLATE_NOOP
from .canopy import CanopyModel
from .errors import SurfaceError

Heights = npt.NDArray[np.float32]

#: Makes arrays from their shape and type: in memory, or in files that are mapped into it.
Room = Callable[[tuple[int, int], npt.DTypeLike], npt.NDArray]

#: Stands for "nothing here" in sweeps: far below (-) or above (+) any height, yet finite, so that
#: differences stay numbers.
NOWHERE_M: Final = np.float32(1e30)


class Side(Enum):
    """A side of the raster, the one that faces the sun."""

    NORTH = "north"
    SOUTH = "south"
    EAST = "east"
    WEST = "west"

    def turn(self, raster: npt.NDArray) -> npt.NDArray:
        """Return a view of ``raster`` (rows, columns) whose row 0 is this side; turning the view
        again by the same side gives a view of the raster as it was."""
        if self is Side.NORTH:
            return raster
        if self is Side.SOUTH:
            return raster[::-1]
        return raster.T if self is Side.WEST else raster[::-1, ::-1].T

    @property
    def is_along_rows(self) -> bool:
        """Whether rows stay rows when turned."""
        return self in (Side.NORTH, Side.SOUTH)


class Layers(NamedTuple):
    """Rows of a scene as a sweep reads them; see :class:`Scene`."""

    solid_m: Heights
    crown_top_m: Heights | None
    crown_base_m: Heights | None
    unknown_top_m: Heights | None

    def present(self) -> list[Heights]:
        """Return the layers that there are."""
        return [layer for layer in self if layer is not None]


@dataclass(frozen=True)
class Scene:
    """Heights on one grid of square cells, row 0 in the north; float32, shape (rows, columns).

    A height stands for the centre of its cell. All are relative to ``datum_m``, which keeps
    float32 precise on high ground.

    ``solid_m``: ground and buildings; ``-NOWHERE_M`` where nobody knows.
    ``crown_top_m``, ``crown_base_m``: ``-NOWHERE_M`` and ``+NOWHERE_M`` where no tree stands; None
    when there are no trees.
    ``unknown_top_m``: how high an unknown cell could at most be, ``-NOWHERE_M`` where it is known;
    None when all is known, or what is unknown is taken as open.
    ``missing``: cells without a result (no ground height); None when there are none.
    ``evergreen``: the same ground with those crowns alone that keep their leaves; None when all
    trees are of one kind. The other layers hold all crowns.
    """

    cell_m: float
    datum_m: float
    solid_m: Heights
    crown_top_m: Heights | None = None
    crown_base_m: Heights | None = None
    unknown_top_m: Heights | None = None
    missing: npt.NDArray[np.bool_] | None = None
    evergreen: Scene | None = None

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns."""
        rows, columns = self.solid_m.shape
        return rows, columns

    def blocks(self, side: Side, rows: int) -> Iterator[tuple[int, int, Layers]]:
        """Yield the scene turned to ``side``, ``rows`` at a time: first row, row behind the last,
        layers. The next block is made ready in a thread meanwhile: turning it takes half as long as
        a sweep."""
        height = self.shape[0 if side.is_along_rows else 1]
        edges = [(start, min(start + rows, height)) for start in range(0, height, rows)]
        with ThreadPoolExecutor(1) as ahead:
            coming = ahead.submit(self.rows, side, *edges[0])
            for (start, stop), following in zip(edges, [*edges[1:], None]):
                layers = coming.result()
                if following is not None:
                    coming = ahead.submit(self.rows, side, *following)
                yield start, stop, layers

    def rows(self, side: Side, start: int, stop: int) -> Layers:
        """Return rows of the scene turned to ``side``, each row contiguous."""
        layers = (self.solid_m, self.crown_top_m, self.crown_base_m, self.unknown_top_m)
        return Layers(*(_rows(layer, side, start, stop) for layer in layers))  # type: ignore[arg-type]


@dataclass(frozen=True)
class HeightBounds:
    """Lowest and highest known heights of a surface, trees included; the same for each of its
    tiles, so that tiles agree."""

    lowest_m: float
    highest_m: float


def make_scene(
    dsm_m: Heights,
    cell_m: float,
    *,
    canopy_m: Heights | None = None,
    dtm_m: Heights | None = None,
    model: CanopyModel | None = None,
    crown_base_m: Heights | None = None,
    evergreen: npt.NDArray[np.bool_] | None = None,
    unknown_is_open: bool = False,
    bounds: HeightBounds | None = None,
) -> Scene:
    """Prepare heights for sweeps.

    Args:
        dsm_m: ground and buildings, without trees; nan where unknown.
        cell_m: side of a cell.
        canopy_m: height of the vegetation above ground; nan where unknown, 0 where there is none.
        dtm_m: bare ground under the trees; ``dsm_m`` when it is not given.
        model: the trees' nature; the defaults of :class:`CanopyModel` when it is not given.
        crown_base_m: crown bases above ground where they are known.
        evergreen: where the trees keep their leaves, those of ``model`` elsewhere.
        unknown_is_open: take unknown cells as lower than everything (a harbour, the sea). Else a
            cell that an unknown one could shade has no result.
        bounds: of the whole surface when this is a part of it.

    Raises:
        SurfaceError: shapes differ, or no cell is known.
    """
    others = (canopy_m, dtm_m, crown_base_m, evergreen)
    if dsm_m.ndim != 2 or any(a is not None and a.shape != dsm_m.shape for a in others):
        raise SurfaceError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "The surface model, the ground and the vegetation do not cover the same cells. Align "
                "them first.",
            )
        )
    unknown = ~np.isfinite(dsm_m)
    tops = bases = None
    if canopy_m is not None:
        tops, bases = _crowns(dsm_m, canopy_m, dtm_m, model or CanopyModel(), crown_base_m)
    bounds = bounds or _bounds(dsm_m, tops)
    datum_m = np.float32(np.floor(bounds.lowest_m))
    some_unknown = bool(unknown.any())
    solid = dsm_m.astype(np.float32) - datum_m
    solid[unknown] = -NOWHERE_M
    unknown_top = None
    doubtful = unknown if tops is None else unknown | np.isnan(tops)
    if not unknown_is_open and doubtful.any():
        could_be = np.float32(bounds.highest_m) - datum_m
        unknown_top = np.where(doubtful, could_be, -NOWHERE_M)
    if tops is not None and bases is not None:
        tops = np.where(np.isfinite(tops), tops - datum_m, -NOWHERE_M)
        bases = np.where(np.isfinite(bases), bases - datum_m, NOWHERE_M)
    kept = None
    if evergreen is not None and tops is not None and bases is not None:
        kept_tops = np.where(evergreen, tops, -NOWHERE_M)
        kept_bases = np.where(evergreen, bases, NOWHERE_M)
        kept = Scene(cell_m, float(datum_m), solid, kept_tops, kept_bases)
    return Scene(
        cell_m,
        float(datum_m),
        solid,
        tops,
        bases,
        unknown_top,
        unknown if some_unknown else None,
        kept,
    )


def _rows(layer: Heights | None, side: Side, start: int, stop: int) -> Heights | None:
    if layer is None:
        return None
    rows = side.turn(layer)[start:stop]
    return rows if side.is_along_rows else np.ascontiguousarray(rows)


def _crowns(
    dsm_m: Heights,
    canopy_m: Heights,
    dtm_m: Heights | None,
    model: CanopyModel,
    crown_base_m: Heights | None,
) -> tuple[Heights, Heights]:
    """Return absolute tops (-inf: no tree, nan: unknown) and bases (+inf where not known)."""
    ground = dsm_m if dtm_m is None else np.where(np.isfinite(dtm_m), dtm_m, dsm_m)
    height = model.tops_m(canopy_m.astype(np.float32))
    tops = (ground + height).astype(np.float32)
    bases = (ground + model.bases_m(height, crown_base_m)).astype(np.float32)
    hidden = tops <= dsm_m
    tops[hidden] = -np.inf
    bases[hidden] = np.inf
    bases[np.isnan(bases)] = np.inf
    return tops, np.maximum(bases, np.where(np.isfinite(dsm_m), dsm_m, -np.inf), dtype=np.float32)


def _bounds(dsm_m: Heights, tops: Heights | None) -> HeightBounds:
    known = dsm_m[np.isfinite(dsm_m)]
    if not known.size:
        raise SurfaceError(
            QT_TRANSLATE_NOOP("SmartMetro", "The surface model holds no value in this area.")
        )
    highest = float(known.max())
    if tops is not None and np.isfinite(tops).any():
        highest = max(highest, float(tops[np.isfinite(tops)].max()))
    return HeightBounds(float(known.min()), highest)
