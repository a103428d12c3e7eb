"""Who looks from where, how far and which way."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Reals = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Observer:
    """A sensor that looks: place (map metres), ``height_m`` above ground, ``range_m``.

    ``azimuth_deg``: where a camera's or counter's axis points, from the grid's north, clockwise;
    ``field_deg``: its whole opening, 360 for all around.
    """

    x: float
    y: float
    height_m: float
    range_m: float
    azimuth_deg: float = 0.0
    field_deg: float = 360.0

    def looks_at(self, x: Reals, y: Reals) -> npt.NDArray[np.bool_]:
        """Return whether places lie in range and in the field, whatever stands between."""
        east, north = x - self.x, y - self.y
        near = np.hypot(east, north) <= self.range_m
        if self.field_deg >= 360:
            return near
        turn = np.degrees(np.arctan2(east, north)) - self.azimuth_deg
        # The place itself has no direction; the sensor is always in its own field.
        here = (east == 0) & (north == 0)
        return near & (here | (np.abs((turn + 180) % 360 - 180) <= self.field_deg / 2))
