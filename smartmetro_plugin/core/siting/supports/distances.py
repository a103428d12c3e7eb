"""Distances from many points to what stands around them, exact, by spatial trees."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from .support import Reals
from .surroundings import Geometries, Trees, Zones

#: Corners of the discs over which land cover is counted; shares are of the same disc.
_QUARTER_CORNERS = 8
#: Points handled together; bounds the memory.
_CHUNK = 20_000


def to_nearest(xy: Reals, geometries: Geometries) -> Reals:
    """Return the distance to the nearest geometry, 0 within one; inf where there is none."""
    import shapely

    found = np.full(len(xy), np.inf)
    if len(geometries) and len(xy):
        pairs, away = shapely.STRtree(geometries).query_nearest(
            shapely.points(xy), all_matches=False, return_distance=True
        )
        found[pairs[0]] = away
    return found


def to_crowns(xy: Reals, trees: Trees, reach_m: float) -> tuple[Reals, npt.NDArray[np.bool_]]:
    """Return the distance to the nearest crown (negative under it), ``reach_m`` where none is nearer,
    and whether a tree whose crown is not known stands within ``reach_m``."""
    from scipy.spatial import cKDTree

    nearest, doubt = np.full(len(xy), reach_m), np.zeros(len(xy), dtype=bool)
    known = np.isfinite(trees.radius_m)
    if known.any():
        centres, radii = trees.xy[known], trees.radius_m[known]
        # Trees of about one size together: a single giant would make every search as wide as its crown.
        for low, high in _size_classes(radii):
            chosen = (radii >= low) & (radii < high)
            if chosen.any():
                own = radii[chosen]
                tree = cKDTree(centres[chosen])
                for start in range(0, len(xy), _CHUNK):
                    part = slice(start, start + _CHUNK)
                    near = tree.query_ball_point(xy[part], reach_m + float(own.max()))
                    counts = np.fromiter((len(n) for n in near), np.int64, len(near))
                    if not counts.sum():
                        continue
                    which = np.concatenate([n for n in near if n]).astype(np.int64)
                    point = np.repeat(np.arange(len(near)), counts)
                    away = xy[part][point] - centres[chosen][which]
                    edge = np.hypot(away[:, 0], away[:, 1]) - own[which]
                    np.minimum.at(nearest[part], point, edge)
    if (~known).any():
        away, _ = cKDTree(trees.xy[~known]).query(xy, distance_upper_bound=reach_m)
        doubt = np.isfinite(away)
    return nearest, doubt


def _size_classes(radii_m: Reals) -> list[tuple[float, float]]:
    edges = [0.0, 2.0, 4.0, 8.0, 16.0, np.inf]
    return [(low, high) for low, high in zip(edges, edges[1:]) if (radii_m < high).any()]


def zone_of(xy: Reals, zones: Zones) -> npt.NDArray[np.int64]:
    """Return the zone that each point lies in, -1 for none; of several, the smallest."""
    import shapely

    found = np.full(len(xy), -1, dtype=np.int64)
    points, areas = shapely.STRtree(zones.areas).query(shapely.points(xy), predicate="intersects")
    # Largest first, so that the smallest is written last.
    order = np.argsort(-shapely.area(zones.areas[areas]), kind="stable")
    found[points[order]] = areas[order]
    return found


def to_edge(xy: Reals, zones: Zones, zone: npt.NDArray[np.int64]) -> Reals:
    """Return the distance to the edge of the zone that each point lies in, nan in none."""
    import shapely

    found = np.full(len(xy), np.nan)
    edges = shapely.boundary(zones.areas)
    shapely.prepare(edges)
    inside = zone >= 0
    found[inside] = shapely.distance(shapely.points(xy[inside]), edges[zone[inside]])
    return found


def cover_shares(
    xy: Reals, zones: Zones, zone: npt.NDArray[np.int64], radius_m: float, edge_m: Reals
) -> tuple[Reals, Reals]:
    """Return the shares (0..1) of the disc around each point that have its own land cover, and that
    have any; nan for points in no zone."""
    import shapely

    own, known = np.full(len(xy), np.nan), np.full(len(xy), np.nan)
    whole = (zone >= 0) & (edge_m >= radius_m)
    own[whole] = known[whole] = 1.0
    kinds, kind_of = np.unique(np.array(zones.covers, dtype=object), return_inverse=True)
    tree = shapely.STRtree(zones.areas)
    mixed = np.flatnonzero((zone >= 0) & ~whole)
    for start in range(0, len(mixed), _CHUNK):
        part = mixed[start : start + _CHUNK]
        discs = shapely.buffer(shapely.points(xy[part]), radius_m, quad_segs=_QUARTER_CORNERS)
        disc, area = tree.query(discs, predicate="intersects")
        size = shapely.area(shapely.intersection(discs[disc], zones.areas[area]))
        table = np.zeros((len(part), len(kinds)))
        np.add.at(table, (disc, kind_of[area]), size)
        table /= shapely.area(discs)[:, None]
        own[part] = table[np.arange(len(part)), kind_of[zone[part]]]
        known[part] = np.minimum(table.sum(axis=1), 1.0)
    return own, known


def lies_beyond(xy: Reals, geometries: Geometries, margin_m: float) -> npt.NDArray[np.bool_]:
    """Return which points a layer says nothing about: farther than ``margin_m`` out of its extent."""
    import shapely

    if not len(geometries):
        return np.ones(len(xy), dtype=bool)
    x_min, y_min, x_max, y_max = shapely.total_bounds(geometries)
    x, y = xy.T
    beyond: npt.NDArray[np.bool_] = (
        (x < x_min - margin_m)
        | (x > x_max + margin_m)
        | (y < y_min - margin_m)
        | (y > y_max + margin_m)
    )
    return beyond
