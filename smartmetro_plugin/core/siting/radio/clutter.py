"""What surrounds a device, as statistics, where the surface model does not hold it.

Either buildings and trees stand in the profile as obstacles, or one of these losses is added to a
profile of bare ground: never both, they would count twice.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

#: Shortest path that P.2108 corrects at one end.
_SHORTEST_M = 250.0
#: Attenuation in leaf near 900 MHz, dB per metre (P.833-9, figure 2).
LEAF_DB_PER_M = 0.15


def street_clutter_loss_db(
    distance_m: npt.ArrayLike, frequency_mhz: float, location_share: float = 0.5
) -> npt.NDArray:
    """Return the loss of a device among roofs, not exceeded at a share of places (P.2108-1 §3.2).

    For 0.5 to 67 GHz and paths of 250 m or more; a shorter one loses nothing here.
    """
    from scipy.special import ndtri

    ghz, distance = frequency_mhz / 1000, np.asarray(distance_m)
    long = -2 * np.log10(10 ** (-5 * np.log10(ghz) - 12.5) + 10**-16.5)
    kilometres = np.maximum(distance, _SHORTEST_M) / 1000
    short = 32.98 + 23.9 * np.log10(kilometres) + 3 * np.log10(ghz)
    weights = 10 ** (-0.2 * long), 10 ** (-0.2 * short)
    both = weights[0] + weights[1]
    spread = np.sqrt((16 * weights[0] + 36 * weights[1]) / both)
    loss = -5 * np.log10(both) - spread * ndtri(1 - location_share)
    return np.where(distance < _SHORTEST_M, 0.0, loss)


def street_clutter_spread_db(distance_m: npt.ArrayLike, frequency_mhz: float) -> npt.NDArray:
    """Return the standard deviation of :func:`street_clutter_loss_db` over places."""
    worse = street_clutter_loss_db(distance_m, frequency_mhz, 0.841345)
    return np.asarray(worse - street_clutter_loss_db(distance_m, frequency_mhz))


def vegetation_loss_db(
    depth_m: npt.ArrayLike, frequency_mhz: float, per_metre_db: float = LEAF_DB_PER_M
) -> npt.NDArray:
    """Return the loss of a device in or behind trees, ``depth_m`` of them (P.833-9 §2.1).

    It levels off at 0.18 f^0.752 (f in MHz), where the way around the trees is shorter.
    """
    most = 0.18 * frequency_mhz**0.752
    return np.asarray(most * (1 - np.exp(-np.asarray(depth_m) * per_metre_db / most)))
