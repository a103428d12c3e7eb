"""Where a map may speak: near enough to the stations, and within what they have seen."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from .samples import Floats, Reals, Samples, distances_m

#: Zones of the studies hold one to three sensors: the third neighbour stands in another one.
NEIGHBOUR = 3
#: Covariates may leave the stations' span by this share of it.
_MARGIN = 0.1


@dataclass(frozen=True)
class Support:
    """``reach_m``: how far from the nearest station. ``low``, ``high``: bounds of the covariates used,

    shape (k,), infinite for those that are not.
    """

    reach_m: float
    low: Floats
    high: Floats

    def holds(self, nearest_m: Reals, covariates: Reals) -> npt.NDArray[np.bool_]:
        """Return which places are supported: ``nearest_m`` (m,), ``covariates`` (m, k)."""
        inside = (covariates >= self.low) & (covariates <= self.high)
        kept: npt.NDArray[np.bool_] = (nearest_m <= self.reach_m) & inside.all(axis=1)
        return kept


def support_of(samples: Samples, columns: tuple[int, ...] = ()) -> Support:
    """Return the support of these stations and of the covariates that the map follows.

    A place is supported when the nearest station is no farther than half of the stations have
    their third neighbour: leave-one-out has judged the map at such distances, not beyond. A third
    neighbour rather than the first, so that pairs of sensors in one zone do not shrink it.
    """
    distance = np.sort(distances_m(samples.xy_m, samples.xy_m), axis=1)
    neighbour = min(NEIGHBOUR, len(samples) - 1)
    reach = float(np.median(distance[:, neighbour])) if neighbour > 0 else 0.0
    k = samples.covariates.shape[1]
    low, high = np.full(k, -np.inf), np.full(k, np.inf)
    for column in columns:
        least, most = samples.covariates[:, column].min(), samples.covariates[:, column].max()
        low[column] = least - _MARGIN * (most - least)
        high[column] = most + _MARGIN * (most - least)
    return Support(reach, low, high)
