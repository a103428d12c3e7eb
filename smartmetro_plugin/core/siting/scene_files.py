"""A scene from files, read by blocks; larger than the memory allowed, it lives in a temporary file."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType

import numpy as np
import numpy.typing as npt

from ..messages import QT_TRANSLATE_NOOP
from .canopy import CanopyModel
from .errors import SurfaceError
from .grid import Grid
from .progress import NOBODY, Watch
from .scene import HeightBounds, Heights, Scene, make_scene
from .surface import Surface, align, open_surface


class Store:
    """Room for rasters: memory as far as it is allowed, then files that vanish with the store."""

    def __init__(self, memory_mb: float) -> None:
        self._left = memory_mb * 1e6
        self._cleanup = ExitStack()
        self._folder: Path | None = None
        self._files = 0

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Remove the files; arrays in them are not to be used any more."""
        self._cleanup.close()

    def room(self, shape: tuple[int, int], dtype: npt.DTypeLike) -> npt.NDArray:
        """Return an array to be filled."""
        size = int(np.prod(shape)) * np.dtype(dtype).itemsize
        if size <= self._left:
            self._left -= size
            return np.empty(shape, dtype)
        if self._folder is None:
            folder = tempfile.TemporaryDirectory()
            self._folder = Path(self._cleanup.enter_context(folder))
        self._files += 1
        return np.memmap(self._folder / f"{self._files}.raster", dtype, "w+", shape=shape)


def load_scene(
    dsm: str | Sequence[str],
    *,
    store: Store,
    canopy: str | Sequence[str] | None = None,
    dtm: str | Sequence[str] | None = None,
    crown_base: str | Sequence[str] | None = None,
    evergreen: str | Sequence[str] | None = None,
    model: CanopyModel | None = None,
    unknown_is_open: bool = False,
    watch: Watch = NOBODY,
) -> tuple[Scene, Grid]:
    """Read a scene; see :func:`.scene.make_scene`. Rasters are brought to the surface model's grid.

    ``evergreen``: a raster that is above 0 where trees keep their leaves.

    Raises:
        SurfaceError: a raster cannot serve.
        Cancelled: the user has cancelled.
    """
    surface = open_surface(*([dsm] if isinstance(dsm, str) else dsm))
    grid = surface.grid
    paths = (canopy, dtm, crown_base, evergreen)
    others = [None if path is None else align(path, grid) for path in paths]
    trees = model or CanopyModel()
    bounds, some_unknown = _bounds(surface, others[0], trees, watch.part(0, 0.4))
    some_doubt = some_unknown and not unknown_is_open
    two_kinds = canopy is not None and evergreen is not None
    layers = 1 + 2 * (canopy is not None) + 2 * two_kinds
    solid, *crowns = (store.room(grid.shape, np.float32) for _ in range(layers))
    unknown_top = store.room(grid.shape, np.float32) if some_doubt else None
    missing = store.room(grid.shape, np.bool_) if some_unknown else None
    for start, stop in surface.blocks():
        heights = [None if other is None else other.read(start, stop) for other in others]
        part = make_scene(
            surface.read(start, stop),
            grid.cell_m,
            canopy_m=heights[0],
            dtm_m=heights[1],
            crown_base_m=heights[2],
            evergreen=None if heights[3] is None else heights[3] > 0,
            model=trees,
            unknown_is_open=unknown_is_open,
            bounds=bounds,
        )
        solid[start:stop] = part.solid_m
        for kind, room_of in ((part, crowns[:2]), (part.evergreen, crowns[2:])):
            if kind is not None:
                for room, layer in zip(room_of, (kind.crown_top_m, kind.crown_base_m)):
                    room[start:stop] = layer
        if unknown_top is not None:
            unknown_top[start:stop] = -1e30 if part.unknown_top_m is None else part.unknown_top_m
        if missing is not None:
            missing[start:stop] = False if part.missing is None else part.missing
        watch.step(0.4 + 0.6 * stop / grid.rows)
    top, base = crowns[:2] or (None, None)
    datum_m = float(np.floor(bounds.lowest_m))
    kept = Scene(grid.cell_m, datum_m, solid, crowns[2], crowns[3]) if two_kinds else None
    return Scene(grid.cell_m, datum_m, solid, top, base, unknown_top, missing, kept), grid


def _bounds(
    surface: Surface, canopy: Surface | None, trees: CanopyModel, watch: Watch
) -> tuple[HeightBounds, bool]:
    """Return the lowest and highest heights (at most: highest ground plus highest tree), and
    whether some cells are unknown."""
    lowest, highest, tallest, unknown = np.inf, -np.inf, 0.0, False
    for start, stop in surface.blocks():
        known, some = _finite(surface.read(start, stop))
        unknown |= some
        if known.size:
            lowest, highest = min(lowest, float(known.min())), max(highest, float(known.max()))
        if canopy is not None:
            tops, some = _finite(trees.tops_m(canopy.read(start, stop)), but=-np.inf)
            unknown |= some
            tallest = max(tallest, float(tops.max(initial=0.0)))
        watch.step(stop / surface.grid.rows)
    if not np.isfinite(lowest):
        raise SurfaceError(
            QT_TRANSLATE_NOOP("SmartMetro", "“{name}” holds no height at all."), name=surface.name
        )
    return HeightBounds(lowest, highest + tallest), unknown


def _finite(heights: Heights, but: float = np.nan) -> tuple[Heights, bool]:
    finite = np.isfinite(heights)
    return heights[finite], bool((~finite & (heights != but)).any())
