"""Distances along a network of streets or paths."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ...messages import QT_TRANSLATE_NOOP
from ..errors import SitingError
from ..progress import NOBODY, Watch
from .choice import Reals


@dataclass(frozen=True)
class Network:
    """Nodes (``xy``, metres) and a symmetric sparse matrix of the lengths between neighbours."""

    xy: Reals
    lengths: Any

    @staticmethod
    def of_lines(lines: Sequence[Reals], snap_m: float = 0.5) -> Network:
        """Return the network of polylines, each of shape (k, 2); vertices nearer than ``snap_m`` join.

        Raises:
            SitingError: there is no line.
        """
        from scipy.sparse import coo_matrix

        usable = [line for line in lines if len(line) > 1]
        if not usable:
            raise SitingError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "The network has no line: choose a layer of streets or paths for the network distance.",
                )
            )
        points = np.concatenate(usable)
        cells = np.rint(points / snap_m).astype(np.int64)
        _, first, node = np.unique(cells, axis=0, return_index=True, return_inverse=True)
        node = node.reshape(-1)
        ends = np.cumsum([len(line) for line in usable])
        start = np.delete(np.arange(len(points)), ends - 1)
        one, other = node[start], node[start + 1]
        length = np.hypot(*(points[start + 1] - points[start]).T)
        kept = one != other
        one, other, length = one[kept], other[kept], length[kept]
        low, high = np.minimum(one, other), np.maximum(one, other)
        # Two lines between the same nodes: the shorter one counts.
        order = np.lexsort((length, high, low))
        low, high, length = low[order], high[order], length[order]
        new = np.ones(len(low), bool)
        new[1:] = (low[1:] != low[:-1]) | (high[1:] != high[:-1])
        low, high, length = low[new], high[new], length[new]
        n = len(first)
        matrix = coo_matrix((length, (low, high)), shape=(n, n)).tocsr()
        return Network(points[first], matrix)

    def distances(
        self, sites_xy: Reals, demand_xy: Reals, limit_m: float = np.inf, watch: Watch = NOBODY
    ) -> Reals:
        """Return shortest ways, metres, shape (sites, demand), float32; inf where none is.

        From each point to its nearest node the way is straight. ``limit_m``: no farther.
        """
        from scipy.sparse.csgraph import dijkstra
        from scipy.spatial import cKDTree

        tree = cKDTree(self.xy)
        to_site, site_node = tree.query(sites_xy)
        to_demand, demand_node = tree.query(demand_xy)
        starts, which = np.unique(site_node, return_inverse=True)
        found = np.empty((len(sites_xy), len(demand_xy)), dtype=np.float32)
        for first in range(0, len(starts), 64):
            watch.step(first / len(starts))
            part = starts[first : first + 64]
            ways = dijkstra(self.lengths, directed=False, indices=part, limit=limit_m)
            mine = np.flatnonzero((which >= first) & (which < first + 64))
            way = ways[which[mine] - first][:, demand_node]
            found[mine] = way + to_site[mine, None] + to_demand[None, :]
        return found  # type: ignore[return-value]
