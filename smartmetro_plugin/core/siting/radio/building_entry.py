"""What walls cost (ITU-R P.2109-2): loss into a building, over all buildings of a kind."""

from __future__ import annotations

from enum import IntEnum

import numpy as np


class Building(IntEnum):
    """P.2109's two kinds. Metallised glass and foil-backed panels make the second."""

    TRADITIONAL = 0
    THERMALLY_EFFICIENT = 1


#: P.2109-2, table 1: r, s, t, u, v, w, x, y, z.
_COEFFICIENTS = {
    Building.TRADITIONAL: (12.64, 3.72, 0.96, 9.6, 2.0, 9.1, -3.0, 4.5, -2.0),
    Building.THERMALLY_EFFICIENT: (28.19, -3.00, 8.48, 13.5, 3.8, 27.8, -2.9, 9.4, -2.1),
}
#: The third term, C (P.2109-2, eq. 1).
_FLOOR_DB = -3.0


def entry_loss_db(
    frequency_mhz: float,
    probability: float = 0.5,
    building: Building = Building.TRADITIONAL,
    elevation_deg: float = 0.0,
) -> float:
    """Return the loss not exceeded with ``probability`` (0 to 1, open), 80 MHz to 100 GHz."""
    from scipy.special import ndtri

    r, s, t, u, v, w, x, y, z = _COEFFICIENTS[building]
    log_f = np.log10(frequency_mhz / 1000)
    quantile = ndtri(probability)
    first = quantile * (u + v * log_f) + r + s * log_f + t * log_f**2 + 0.212 * abs(elevation_deg)
    second = quantile * (y + z * log_f) + w + x * log_f
    powers = 10 ** (0.1 * np.array([first, second, _FLOOR_DB]))
    return float(10 * np.log10(powers.sum()))


def entry_spread_db(frequency_mhz: float, building: Building = Building.TRADITIONAL) -> float:
    """Return the loss's spread: from the median to the 84th percentile, a standard deviation."""
    worse = entry_loss_db(frequency_mhz, 0.841345, building)
    return worse - entry_loss_db(frequency_mhz, 0.5, building)
