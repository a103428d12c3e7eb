"""Height tiles in a folder, told apart by their names: IGN's, and those of other providers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Final

from ...messages import QT_TRANSLATE_NOOP
from ..errors import SurfaceError


class TileKind(Enum):
    """What a tile's heights are."""

    DSM = "dsm"
    DTM = "dtm"
    HEIGHT = "height"


#: LiDAR HD: LHD_FXX_0897_6273_MNS_O_0M50_LAMB93_IGN69.tif; RGE ALTI:
#: RGEALTI_FXX_0895_6275_MNT_LAMB93_IGN69.asc. The two numbers are the upper-left corner, in km.
_IGN: Final = re.compile(
    r"^(?P<product>LHD|LIDARHD|RGEALTI|MNS|BDALTI)\w*?_FXX_(?P<x>\d{4})_(?P<y>\d{4})_(?P<kind>MN[STH])"
    r"(?P<rest>.*)$",
    re.I,
)
#: Words of other providers, French and English, as words of their own.
_WORDS: Final = (
    (TileKind.HEIGHT, re.compile(r"(?<![a-z])(mnh|ndsm|chm|mnc)(?![a-z])", re.I)),
    (TileKind.DSM, re.compile(r"(?<![a-z])(mns|dsm|dom)(?![a-z])", re.I)),
    (TileKind.DTM, re.compile(r"(?<![a-z])(mnt|dtm|dem|dgm)(?![a-z])", re.I)),
)
_KINDS: Final = {"MNS": TileKind.DSM, "MNT": TileKind.DTM, "MNH": TileKind.HEIGHT}
_SUFFIXES: Final = frozenset({".tif", ".tiff", ".asc", ".vrt", ".jp2", ".img"})
_LAMBERT_93: Final = "EPSG:2154"


@dataclass(frozen=True)
class Tile:
    """One file. ``corner_m``: the upper-left corner that an IGN name gives, None for others;
    ``crs``: what to assume where the file says none (``.asc`` never does)."""

    path: Path
    kind: TileKind
    product: str
    corner_m: tuple[float, float] | None = None
    crs: str = ""


def read_name(path: Path) -> Tile | None:
    """Return what a file's name says of it, None when it says nothing of heights."""
    found = _IGN.match(path.stem)
    if found:
        corner = (1000.0 * int(found["x"]), 1000.0 * int(found["y"]))
        crs = _LAMBERT_93 if "LAMB93" in path.stem.upper() else ""
        return Tile(path, _KINDS[found["kind"].upper()], found["product"].upper(), corner, crs)
    words = path.stem.replace("_", " ").replace("-", " ")
    for kind, word in _WORDS:
        if word.search(words):
            return Tile(path, kind, "")
    return None


def find_tiles(folder: Path, extra: Iterable[Tile] = ()) -> list[Tile]:
    """Return the height tiles in a folder and below it, by name, and those given besides.

    Raises:
        SurfaceError: there is none.
    """
    paths = sorted(p for p in folder.rglob("*") if p.suffix.lower() in _SUFFIXES and p.is_file())
    named = (read_name(path) for path in paths)
    tiles = [*(tile for tile in named if tile is not None), *extra]
    if not tiles:
        raise SurfaceError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "“{folder}” holds no height raster whose name tells what it is (MNS or DSM, MNT or DTM, "
                "MNH). Choose the folder of the tiles, or give the surface and the terrain model by name.",
            ),
            folder=str(folder),
        )
    return tiles


def near(tiles: Sequence[Tile], extent: tuple[float, float, float, float]) -> list[Tile]:
    """Return the tiles that can meet an extent in Lambert-93 (x and y of the corners), by their names
    alone: of a thousand tiles few need be opened. Names without numbers always can."""
    x_min, y_min, x_max, y_max = extent
    largest = 10_000.0
    return [
        tile
        for tile in tiles
        if tile.corner_m is None
        or (
            x_min - largest <= tile.corner_m[0] <= x_max
            and y_min <= tile.corner_m[1] <= y_max + largest
        )
    ]
