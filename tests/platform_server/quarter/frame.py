"""The quarter's own axes: along its streets, turned a little from Lambert-93, as towns are."""

from __future__ import annotations

import math
from collections.abc import Sequence

#: Centre of the quarter and its angle, those of the heat study's project zones (EPSG:2154, metres).
CENTRE = (896_800.0, 6_272_460.0)
ANGLE_RAD = math.radians(10.35)
#: The square that the rasters cover, and their cell.
EXTENT = (896_500.0, 6_272_160.0, 897_100.0, 6_272_760.0)
CELL_M = 1.0
SIZE = 600

Point = tuple[float, float]


def to_map(u: float, v: float) -> Point:
    """Return Lambert-93 coordinates of a place on the quarter's axes (m along, m across)."""
    cosine, sine = math.cos(ANGLE_RAD), math.sin(ANGLE_RAD)
    x = CENTRE[0] + u * cosine - v * sine
    y = CENTRE[1] + u * sine + v * cosine
    return round(x, 2), round(y, 2)


def is_inside(point: Point, margin_m: float = 0.0) -> bool:
    """Whether a map point lies in the extent, at least ``margin_m`` from its border."""
    x_min, y_min, x_max, y_max = EXTENT
    x, y = point
    return x_min + margin_m <= x <= x_max - margin_m and y_min + margin_m <= y <= y_max - margin_m


def box_ring(box: Sequence[float]) -> list[Point]:
    """Return the closed ring of a box (u_min, v_min, u_max, v_max), counter-clockwise."""
    u_min, v_min, u_max, v_max = box
    corners = ((u_min, v_min), (u_max, v_min), (u_max, v_max), (u_min, v_max), (u_min, v_min))
    return [to_map(u, v) for u, v in corners]
