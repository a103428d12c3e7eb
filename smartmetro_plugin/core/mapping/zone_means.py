"""The mean of the stations of each zone: what the map says before any interpolation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .samples import Floats


@dataclass(frozen=True)
class ZoneMean:
    """``spread``: standard deviation between the zone's stations; None with one station."""

    zone: str
    stations: int
    mean: float
    least: float
    most: float
    spread: float | None


def zone_means(zones: Sequence[str], value: Floats) -> tuple[ZoneMean, ...]:
    """Return the means by zone, in the order of the names; stations of no zone are left out."""
    found = []
    names = np.asarray(zones, dtype=object)
    for name in sorted({zone for zone in zones if zone}):
        values = value[names == name]
        spread = float(values.std(ddof=1)) if values.size > 1 else None
        found.append(
            ZoneMean(
                name,
                int(values.size),
                float(values.mean()),
                float(values.min()),
                float(values.max()),
                spread,
            )
        )
    return tuple(found)
