"""Whether a surface model still holds trees: used for shade, they would be as opaque as houses."""

from __future__ import annotations

from typing import Final

import numpy as np

from ..messages import QT_TRANSLATE_NOOP, Message
from .progress import NOBODY, Watch
from .surface import BLOCK_CELLS, align, open_surface
from .surface_parts import leafy

#: Crowns of a few trees: a roof garden or a rough roof shows less.
_MIN_AREA_M2: Final = 150.0
#: Below this height above ground nothing counts: rocks, crops.
_MIN_HEIGHT_M: Final = 2.0
_STRIPS: Final = 16
_FEWEST_ROWS: Final = 24


def tree_notice(dsm: str, dtm: str | None = None, *, watch: Watch = NOBODY) -> Message | None:
    """Return a warning when the surface model seems to hold trees, None when it does not.

    Looks at strips spread over the raster, at most about 4 million cells. With a terrain model,
    rough ground is not taken for trees.

    Raises:
        SurfaceError: a raster cannot serve.
        Cancelled: the user has cancelled.
    """
    surface = open_surface(dsm)
    terrain = None if dtm is None else align(dtm, surface.grid)
    grid = surface.grid
    rows = max(_FEWEST_ROWS, BLOCK_CELLS // _STRIPS // grid.columns)
    starts = range(0, grid.rows, max(rows, grid.rows // _STRIPS))
    leaves = seen = 0
    for n, start in enumerate(starts):
        stop = min(start + rows, grid.rows)
        heights = surface.read(start, stop)
        found = leafy(heights)
        if terrain is not None:
            found &= heights - terrain.read(start, stop) > _MIN_HEIGHT_M
        leaves += int(found.sum())
        seen += int(np.isfinite(heights).sum())
        watch.step((n + 1) / len(starts))
    if leaves * grid.cell_m**2 < _MIN_AREA_M2:
        return None
    return Message(
        QT_TRANSLATE_NOOP(
            "SmartMetro",
            "The surface model “{name}” seems to hold trees ({share} % of what was looked at): they will "
            "be as opaque as houses, in winter too. Split it first (Split a surface model into buildings "
            "and trees), then give both results.",
        ),
        {"name": surface.name, "share": round(100 * leaves / max(seen, 1), 1)},
    )
