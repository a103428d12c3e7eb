"""Roof heights of buildings: the ridge where it is recorded, else what the height model shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from ..scene import Heights

#: Of the cells in a footprint: near the ridge, below chimneys and antennas.
ROOF_QUANTILE: Final = 0.9
#: Fewer cells are all edge.
_FEWEST_CELLS: Final = 4


@dataclass(frozen=True)
class Roof:
    """Height above ground, and where it comes from: ``ridge``, ``model``, ``eave`` or ``""``."""

    height_m: float | None
    source: str


class FootprintHeights:
    """Collects the heights above ground in each footprint, block by block."""

    def __init__(self) -> None:
        self._ids: list[npt.NDArray[np.int64]] = []
        self._heights: list[Heights] = []

    def add(self, ids: Heights, height_m: Heights) -> None:
        """Take a block: index of the footprint over each cell (nan for none), heights above ground."""
        known = np.isfinite(ids) & np.isfinite(height_m)
        self._ids.append(ids[known].astype(np.int64))
        self._heights.append(height_m[known])

    def quantiles(self, count: int, quantile: float = ROOF_QUANTILE) -> npt.NDArray[np.float64]:
        """Return a quantile (of the cells' own values) for each of ``count`` footprints, nan for those
        with too few cells."""
        found = np.full(count, np.nan)
        if not self._ids:
            return found
        ids, heights = np.concatenate(self._ids), np.concatenate(self._heights)
        order = np.lexsort((heights, ids))
        ids, heights = ids[order], heights[order]
        present, start, cells = np.unique(ids, return_index=True, return_counts=True)
        at = start + np.round(quantile * (cells - 1)).astype(np.int64)
        enough = cells >= _FEWEST_CELLS
        found[present[enough]] = heights[at[enough]]
        return found


def roof(
    ridge_m: float | None, ground_m: float | None, model_m: float, eave_m: float | None
) -> Roof:
    """Choose a building's height: ``ridge_m`` and ``ground_m`` are absolute, as BD TOPO records them;
    ``model_m`` is above ground, nan when unknown; ``eave_m`` is BD TOPO's ``hauteur``."""
    if ridge_m is not None and ground_m is not None and 0 < ridge_m - ground_m < 400:
        return Roof(round(ridge_m - ground_m, 2), "ridge")
    if np.isfinite(model_m) and model_m > 0:
        return Roof(round(float(model_m), 2), "model")
    if eave_m is not None and eave_m > 0:
        return Roof(eave_m, "eave")
    return Roof(None, "")


def roofs(records: Sequence[tuple[float | None, ...]], model_m: npt.NDArray) -> list[Roof]:
    """Choose for many buildings: (ridge, ground, eave) each, and the model's heights."""
    return [
        roof(ridge, ground, float(model), eave)
        for (ridge, ground, eave), model in zip(records, model_m)
    ]
