"""From tiles to the five rasters of an area, on one grid, in one go: whole or not at all."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

from ...messages import QT_TRANSLATE_NOOP, Message
from ..errors import SurfaceError
from ..grid import Grid
from ..height_above_ground import height_above_ground
from ..progress import NOBODY, Watch
from ..split_surface import SplitPaths, split_surface
from ..surface import Shapes, Surface, align, grid_over, new_surface, open_surface, write_rows
from ..surface_parts import SplitRules
from .roofs import FootprintHeights
from .tiles import Tile, TileKind

#: The rasters that come out, by name.
RASTERS: Final = ("dsm", "dtm", "height", "dsm_buildings", "canopy")
#: A corner in a name and one in a file that differ by more than this contradict each other.
_CORNER_M: Final = 2.0
Extent = tuple[float, float, float, float]


@dataclass(frozen=True)
class AreaRequest:
    """What to prepare: ``extent`` (x_min, y_min, x_max, y_max) in ``crs_wkt``; ``cell_m`` None takes
    the surface model's."""

    tiles: Sequence[Tile]
    extent: Extent
    crs_wkt: str
    folder: Path
    cell_m: float | None = None
    rules: SplitRules = field(default_factory=SplitRules)


@dataclass(frozen=True)
class PreparedArea:
    """Paths of the rasters by name, heights above ground of each footprint (nan: unknown), and what to
    tell the user."""

    rasters: dict[str, Path]
    footprint_m: npt.NDArray[np.float64]
    notices: list[Message]


def prepare_area(
    request: AreaRequest,
    footprints: Callable[[Grid], Sequence[tuple[bytes, float | None]]],
    *,
    watch: Watch = NOBODY,
) -> PreparedArea:
    """Mosaic, clip, align, subtract and split.

    Args:
        footprints: gives the buildings in a grid's coordinates, see :func:`..split_surface`.

    Raises:
        SurfaceError: no surface or no terrain model over the area, or a tile cannot serve.
        Cancelled: the user has cancelled; nothing is left behind.
    """
    tiles, notices = _over(request)
    chosen = {kind: _finest(tiles, kind) for kind in TileKind}
    grid = _grid(request, chosen)
    buildings = footprints(grid)
    request.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=request.folder, prefix=".preparing-") as temporary:
        paths = {name: str(Path(temporary) / f"{name}.tif") for name in RASTERS}
        _write(chosen, grid, paths, watch.part(0, 0.4))
        notices += height_above_ground(
            paths["dsm"], paths["dtm"], paths["height"], watch=watch.part(0.4, 0.55)
        )
        split = SplitPaths(paths["dsm_buildings"], paths["canopy"])
        told = split_surface(
            paths["dsm"],
            paths["dtm"],
            buildings,
            split,
            request.rules,
            watch=watch.part(0.55, 0.9),
        )
        notices += [notice for notice in told if notice not in notices]
        heights = _footprint_heights(paths["height"], buildings, watch.part(0.9, 1))
        rasters = {}
        for name, path in paths.items():
            rasters[name] = request.folder / f"{name}.tif"
            shutil.move(path, rasters[name])
    return PreparedArea(rasters, heights, notices)


def _over(request: AreaRequest) -> tuple[list[tuple[Tile, Surface]], list[Message]]:
    """Open the tiles that meet the area."""
    found, notices = [], []
    area = grid_over(request.extent, request.cell_m or 1.0, request.crs_wkt)
    for tile in request.tiles:
        surface = open_surface(str(tile.path), default_crs=tile.crs)
        if not surface.meets(area):
            continue
        found.append((tile, surface))
        corner, own = tile.corner_m, surface.grid
        if corner is None:
            continue
        away = max(abs(corner[0] - own.x_min), abs(corner[1] - own.y_max))
        if away > max(_CORNER_M, 2 * own.cell_m):
            notices.append(
                Message(
                    QT_TRANSLATE_NOOP(
                        "SmartMetro",
                        "“{name}” lies {away} m from the upper-left corner that its name gives. Its own "
                        "coordinates are kept: look at the result before you trust it.",
                    ),
                    {"name": surface.name, "away": round(away)},
                )
            )
    return found, notices


def _finest(tiles: Sequence[tuple[Tile, Surface]], kind: TileKind) -> list[tuple[Tile, Surface]]:
    """Return the tiles of a kind in the finest resolution that there is, in one coordinate system."""
    own = [(tile, surface) for tile, surface in tiles if tile.kind is kind]
    if not own:
        return []
    finest = min(surface.grid.cell_m for _, surface in own)
    return [pair for pair in own if pair[1].grid.cell_m <= finest * 1.01]


def _grid(request: AreaRequest, chosen: dict[TileKind, list[tuple[Tile, Surface]]]) -> Grid:
    """Return the area's grid, on the surface model's cells where coordinates and size agree."""
    dsm, dtm, height = (chosen[kind] for kind in TileKind)
    leading = dsm or height
    if sum(map(bool, (dsm, dtm, height))) < 2 or not leading:
        raise SurfaceError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "Over this area there is {dsm} surface (MNS), {dtm} terrain (MNT) and {height} height (MNH) "
                "tile. Two of the three are needed: choose another area, or add the missing tiles.",
            ),
            dsm=len(dsm),
            dtm=len(dtm),
            height=len(height),
        )
    surface = leading[0][1]
    cell = request.cell_m or surface.grid.cell_m
    anchor = (surface.grid.x_min, surface.grid.y_max)
    return grid_over(request.extent, cell, request.crs_wkt, anchor)


def _write(
    chosen: dict[TileKind, list[tuple[Tile, Surface]]],
    grid: Grid,
    paths: dict[str, str],
    watch: Watch,
) -> None:
    """Write surface and terrain; the one that is missing is made from the other and the heights."""
    layers = {
        kind: align([str(tile.path) for tile, _ in tiles], grid, default_crs=tiles[0][0].crs)
        for kind, tiles in chosen.items()
        if tiles
    }
    with new_surface(paths["dsm"], grid) as dsm, new_surface(paths["dtm"], grid) as dtm:
        for start, stop in next(iter(layers.values())).blocks():
            read = {kind: layer.read(start, stop) for kind, layer in layers.items()}
            top, ground = read.get(TileKind.DSM), read.get(TileKind.DTM)
            if top is None and ground is not None:
                top = ground + read[TileKind.HEIGHT]
            elif ground is None and top is not None:
                ground = top - read[TileKind.HEIGHT]
            if top is not None and ground is not None:
                write_rows(dsm, start, top)
                write_rows(dtm, start, ground)
            watch.step(stop / grid.rows)


def _footprint_heights(
    path: str, buildings: Sequence[tuple[bytes, float | None]], watch: Watch
) -> npt.NDArray[np.float64]:
    height = open_surface(path)
    ids = Shapes(height.grid, ((wkb, float(n)) for n, (wkb, _) in enumerate(buildings)))
    collected = FootprintHeights()
    for start, stop in height.blocks():
        collected.add(ids.rows(start, stop), height.read(start, stop))
        watch.step(stop / height.grid.rows)
    return collected.quantiles(len(buildings))
