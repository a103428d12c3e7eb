"""Which demand each site serves: by distance, along a network, by a raster's value, by a table."""

from __future__ import annotations

from typing import Any

import numpy as np

from ...messages import QT_TRANSLATE_NOOP
from ..errors import SitingError
from .choice import Reals

#: Distances held in memory at once: 400 MB of float32.
MOST_DISTANCES = 100_000_000


def within(sites_xy: Reals, demand_xy: Reals, radius_m: float) -> Any:
    """Return which demand lies within ``radius_m`` (border included) of each site.

    Sparse matrix of ones, shape (sites, demand).
    """
    from scipy.sparse import csr_matrix
    from scipy.spatial import cKDTree

    near = cKDTree(sites_xy).query_ball_tree(cKDTree(demand_xy), radius_m * (1 + 1e-12))
    starts = np.concatenate([[0], np.cumsum([len(found) for found in near])])
    columns = np.fromiter((i for found in near for i in sorted(found)), np.int64, int(starts[-1]))
    ones = np.ones(len(columns), dtype=np.float64)
    return csr_matrix((ones, columns, starts), shape=(len(sites_xy), len(demand_xy)))


def distances(sites_xy: Reals, demand_xy: Reals) -> Reals:
    """Return straight distances, metres, shape (sites, demand), float32.

    Raises:
        SitingError: more than fit in memory.
    """
    if len(sites_xy) * len(demand_xy) > MOST_DISTANCES:
        raise SitingError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "{sites} candidates and {demand} demand points make more distances than memory holds "
                "({most}): thin the candidates out, or gather the demand in a grid.",
            ),
            sites=len(sites_xy),
            demand=len(demand_xy),
            most=MOST_DISTANCES,
        )
    found = np.empty((len(sites_xy), len(demand_xy)), dtype=np.float32)
    for start in range(0, len(sites_xy), 256):
        part = sites_xy[start : start + 256, None, :] - demand_xy[None, :, :]
        found[start : start + 256] = np.hypot(part[..., 0], part[..., 1])
    return found  # type: ignore[return-value]


def where(table: Reals, least: float) -> Any:
    """Return where a table (sites, demand) is at least ``least``; nan is not. Sparse, of ones."""
    from scipy.sparse import csr_matrix

    return csr_matrix((np.nan_to_num(table, nan=-np.inf) >= least).astype(np.float64))


def closer_than(table: Reals, most: float) -> Any:
    """Return where a table of distances is at most ``most``; sparse, of ones."""
    from scipy.sparse import csr_matrix

    return csr_matrix((table <= most * (1 + 1e-6)).astype(np.float64))
