"""How propagation varies over time (ITU-R P.1812-6 §3.3, 4.2 and 4.3.5), for paths over land."""

from __future__ import annotations

import numpy as np

from .diffraction import EARTH_RADIUS_M


def strong_bending_radius_m() -> float:
    """Return the Earth's effective radius exceeded for β0 of the time (P.1812-6, eq. 7b)."""
    return 3 * EARTH_RADIUS_M


def bending_share_pct(length_m: float, latitude_deg: float) -> float:
    """Return β0: the share of time in which rays bend strongly, inland (P.1812-6, eq. 2 to 5)."""
    length_km, latitude = length_m / 1000, min(abs(latitude_deg), 70.0)
    tau = 1 - np.exp(-4.12e-4 * length_km**2.41)
    land = 10 ** (-length_km / (16 - 6.6 * tau)) + 10 ** (-5 * (0.496 + 0.354 * tau))
    land = min(land**0.2, 1.0)
    north = 10 ** ((-0.935 + 0.0176 * latitude) * np.log10(land))
    return float(10 ** (-0.015 * latitude + 1.67) * land * north)


def interpolation_factor(time_pct: float, length_m: float, latitude_deg: float) -> float:
    """Return Fi between median (0) and strong bending (1) (P.1812-6, eq. 40)."""
    from scipy.special import ndtri

    share = bending_share_pct(length_m, latitude_deg)
    if time_pct <= share:
        return 1.0
    return float(ndtri(time_pct / 100) / ndtri(share / 100)) if time_pct < 50 else 0.0


def multipath_gain_db(time_pct: float, horizons_m: float) -> float:
    """Return what multipath and focusing add for a share of the time (P.1812-6, eq. 9 and 10)."""
    return float(-2.6 * (1 - np.exp(-1e-4 * horizons_m)) * np.log10(time_pct / 50))
