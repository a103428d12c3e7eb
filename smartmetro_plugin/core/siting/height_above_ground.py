"""Heights above ground: surface model minus terrain model, cell by cell."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np

from ..messages import QT_TRANSLATE_NOOP, Message
from .progress import NOBODY, Watch
from .surface import Surface, align, new_surface, open_surface, write_rows

#: The surface is nowhere near the terrain: heights of two systems. In France a height above the
#: ellipsoid exceeds one above the sea (NGF-IGN69) by 40 to 55 m.
_TWO_SYSTEMS_M: Final = 15.0
_SAMPLE: Final = 50_000


def height_above_ground(
    dsm: str | Sequence[str], dtm: str | Sequence[str], output: str, *, watch: Watch = NOBODY
) -> list[Message]:
    """Write DSM minus DTM on the DSM's grid; unknown where one of them is.

    What is lower than the terrain becomes 0 (a bridge's shade, noise).

    Returns:
        what to tell the user.

    Raises:
        SurfaceError: a raster cannot serve, or they do not meet.
        Cancelled: the user has cancelled.
    """
    surface = open_surface(*([dsm] if isinstance(dsm, str) else dsm))
    ground = align(dtm, surface.grid)
    samples, unknown = [], 0
    with new_surface(output, surface.grid) as writer:
        for start, stop in surface.blocks():
            height = surface.read(start, stop) - ground.read(start, stop)
            known = height[np.isfinite(height)]
            unknown += height.size - known.size
            step = max(1, known.size * surface.grid.rows // (_SAMPLE * (stop - start)))
            # A copy: a slice would keep the whole block in memory.
            samples.append(known[::step].copy())
            write_rows(writer, start, np.maximum(height, 0))
            watch.step(stop / surface.grid.rows)
    notices = zero_notices(surface, ground)
    sample = np.concatenate(samples)
    # Streets and lawns are always a good part of a town: the lower tenth is bare ground.
    if sample.size and abs(float(np.quantile(sample, 0.1))) > _TWO_SYSTEMS_M:
        notices.append(
            Message(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "The surface lies {offset} m off the terrain almost everywhere: one of the two "
                    "probably has heights above the ellipsoid, the other above the sea. Convert one "
                    "of them first.",
                ),
                {"offset": round(float(np.quantile(sample, 0.1)), 1)},
            )
        )
    if unknown:
        share_pct = round(100 * unknown / (surface.grid.rows * surface.grid.columns), 1)
        notices.append(
            Message(
                QT_TRANSLATE_NOOP(
                    "SmartMetro", "{share} % of the cells have no height in one of the two rasters."
                ),
                {"share": share_pct},
            )
        )
    return notices


def zero_notices(surface: Surface, terrain: Surface) -> list[Message]:
    """Return a warning when two rasters say that their heights count from different zeros."""
    if not surface.zero or not terrain.zero or surface.zero == terrain.zero:
        return []
    return [
        Message(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "Heights of “{surface}” count from “{one}”, those of “{terrain}” from “{other}”: "
                "convert one of them first.",
            ),
            {
                "surface": surface.name,
                "one": surface.zero,
                "terrain": terrain.name,
                "other": terrain.zero,
            },
        )
    ]
