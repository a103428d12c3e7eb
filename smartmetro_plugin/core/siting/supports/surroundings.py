"""What stands around supports, made ready for distances. Geometries are shapely's, in metres."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from .support import Reals

Geometries = npt.NDArray[np.object_]


@dataclass(frozen=True)
class Trees:
    """Crowns: centres, shape (trees, 2), and radii, nan where they are not known."""

    xy: Reals
    radius_m: Reals


@dataclass(frozen=True)
class Zones:
    """Areas of one land cover; those that touch and have the same cover are one."""

    areas: Geometries
    covers: tuple[str, ...]


@dataclass(frozen=True)
class Surroundings:
    """What is known; None where nobody gave the layer.

    ``ground_m``: bare ground at each support; ``relief_m``: highest minus lowest ground within the
    radius that a rule asks for; ``above_m``: height of the surface above ground at each support.
    """

    buildings: Geometries | None = None
    trees: Trees | None = None
    zones: Zones | None = None
    streets: Geometries | None = None
    ground_m: Reals | None = None
    relief_m: Reals | None = None
    above_m: Reals | None = None


def make_zones(areas: Sequence[Any], covers: Sequence[str]) -> Zones:
    """Join areas of one cover that touch: their common border is no edge of anything."""
    import shapely

    kinds = sorted(set(covers))
    found: list[Any] = []
    names: list[str] = []
    for kind in kinds:
        own = [shapely.make_valid(area) for area, cover in zip(areas, covers) if cover == kind]
        parts = shapely.get_parts(shapely.union_all(np.array(own, dtype=object)))
        parts = [part for part in parts if shapely.get_dimensions(part) == 2]
        found += parts
        names += [kind] * len(parts)
    return Zones(np.array(found, dtype=object), tuple(names))
