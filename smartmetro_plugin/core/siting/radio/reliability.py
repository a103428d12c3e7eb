"""From a median to what holds at nine places in ten."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

#: Width of the area over which a prediction's places vary, metres.
AREA_M = 50.0
#: Shares of places that a report answers for.
RELIABILITIES = (0.5, 0.7, 0.8, 0.9, 0.95, 0.99)


def location_spread_db(frequency_mhz: float) -> float:
    """Return the standard deviation of the level over places in streets, antennas below the roofs,
    narrow band (P.1546-6 annex 5 §12: K + 1.3 log f, K = 1.2, f in MHz): 5.0 dB at 868 MHz."""
    return float(1.2 + 1.3 * np.log10(frequency_mhz))


def area_spread_db(frequency_mhz: float, area_m: float = AREA_M) -> float:
    """Return that of P.1812-6 (§4.8, eq. 66): within an area ``area_m`` wide whose own level is known."""
    return float((0.52 + 0.024 * frequency_mhz / 1000) * area_m**0.28)


def fade_margin_db(reliability: float, spread_db: npt.ArrayLike) -> npt.NDArray:
    """Return what must be left over the median so that a share of places is served."""
    from scipy.special import ndtri

    return np.asarray(ndtri(reliability) * np.asarray(spread_db))


def served_share(median_margin_db: npt.ArrayLike, spread_db: npt.ArrayLike) -> npt.NDArray:
    """Return the share of places where a link with this median margin holds."""
    from scipy.special import ndtr

    return np.asarray(ndtr(np.asarray(median_margin_db) / np.asarray(spread_db)))
