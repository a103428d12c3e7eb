"""A surface model with trees in it, split into ground with buildings and trees above ground."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from ..messages import QT_TRANSLATE_NOOP, Message
from .height_above_ground import zero_notices
from .progress import NOBODY, Watch
from .surface import Shapes, Surface, align, new_surface, open_surface, write_rows
from .surface_parts import HALO_CELLS, Parts, SplitRules, split_block

#: Burned for a footprint whose roof's height is not known.
_NO_ROOF: Final = 1e6
_TOO_FEW_PCT: Final = 0.05


@dataclass(frozen=True)
class SplitPaths:
    """Where the two rasters go."""

    built: str
    canopy: str


def split_surface(
    dsm: str | Sequence[str],
    dtm: str | Sequence[str],
    footprints: Iterable[tuple[bytes, float | None]],
    output: SplitPaths,
    rules: SplitRules | None = None,
    *,
    watch: Watch = NOBODY,
) -> list[Message]:
    """Write ground with buildings, and trees above ground, on the surface model's grid.

    Args:
        footprints: of buildings, WKB in the surface model's coordinates, and the absolute height of
            the roof's highest point where it is known.

    Returns:
        what to tell the user.

    Raises:
        SurfaceError: a raster cannot serve, or they do not meet.
        Cancelled: the user has cancelled.
    """
    rules = rules or SplitRules()
    surface = open_surface(*([dsm] if isinstance(dsm, str) else dsm))
    ground = align(dtm, surface.grid)
    shapes = Shapes(
        surface.grid, ((wkb, _NO_ROOF if roof is None else roof) for wkb, roof in footprints)
    )
    covered = unknown = 0
    with (
        new_surface(output.built, surface.grid) as built,
        new_surface(output.canopy, surface.grid) as canopy,
    ):
        for start, stop in surface.blocks():
            parts, footprint = _split_rows(surface, ground, shapes, rules, start, stop)
            covered += int(footprint.sum())
            unknown += int(np.isnan(parts.built_m).sum())
            write_rows(built, start, parts.built_m)
            write_rows(canopy, start, parts.canopy_m)
            watch.step(stop / surface.grid.rows)
    cells = surface.grid.rows * surface.grid.columns
    return zero_notices(surface, ground) + _notices(
        shapes.count, 100 * covered / cells, 100 * unknown / cells
    )


def _split_rows(
    surface: Surface, ground: Surface, shapes: Shapes, rules: SplitRules, start: int, stop: int
) -> tuple[Parts, Any]:
    """Split some rows, looking at the rows around them too."""
    first, last = max(0, start - HALO_CELLS), min(surface.grid.rows, stop + HALO_CELLS)
    burned = shapes.rows(first, last)
    footprint = ~np.isnan(burned)
    roof = np.where(burned < _NO_ROOF, burned, np.nan).astype(np.float32)
    parts = split_block(
        surface.read(first, last),
        ground.read(first, last),
        footprint,
        roof,
        surface.grid.cell_m,
        rules,
    )
    kept = slice(start - first, stop - first)
    return Parts(*(part[kept] for part in parts)), footprint[kept]


def _notices(footprints: int, built_pct: float, unknown_pct: float) -> list[Message]:
    notices = []
    if not footprints:
        notices.append(
            Message(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "Without footprints buildings are told from trees by their smooth roofs alone. "
                    "Give BUILDINGS for a sure result.",
                )
            )
        )
    elif built_pct < _TOO_FEW_PCT:
        notices.append(
            Message(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "The footprints cover {share} % of the surface model. Check that they lie in its "
                    "area and that their coordinate system is right.",
                ),
                {"share": round(built_pct, 2)},
            )
        )
    if unknown_pct:
        notices.append(
            Message(
                QT_TRANSLATE_NOOP(
                    "SmartMetro", "{share} % of the cells have no height in one of the two rasters."
                ),
                {"share": round(unknown_pct, 1)},
            )
        )
    return notices
