"""Loss where nothing stands in the way, and Okumura-Hata where no terrain is known."""

from __future__ import annotations

from enum import IntEnum

import numpy as np
import numpy.typing as npt

#: Metres in a wave of one megahertz (speed of light over 10^6 Hz).
SPEED_OF_LIGHT_M_MHZ = 299.792458


class Surroundings(IntEnum):
    """Okumura-Hata's kinds of land."""

    URBAN = 0
    SUBURBAN = 1
    OPEN = 2


def free_space_loss_db(distance_m: npt.ArrayLike, frequency_mhz: float) -> npt.NDArray:
    """Return the basic loss between isotropic antennas (ITU-R P.525-4, eq. 4).

    ``distance_m``: between the antennas, > 0; distances under a wavelength count as one.
    """
    wave_m = SPEED_OF_LIGHT_M_MHZ / frequency_mhz
    distance = np.maximum(np.asarray(distance_m), wave_m)
    return np.asarray(20 * np.log10(4 * np.pi / wave_m) + 20 * np.log10(distance))


def okumura_hata_loss_db(
    distance_m: npt.ArrayLike,
    frequency_mhz: float,
    gateway_height_m: float,
    device_height_m: float,
    surroundings: Surroundings = Surroundings.URBAN,
) -> npt.NDArray:
    """Return the median loss over land without obstacles in detail.

    M. Hata, Empirical formula for propagation loss in land mobile radio services, IEEE Trans. VT-29
    (1980), small and medium cities. Valid for 150 to 1500 MHz, 1 to 20 km, gateways at 30 to 200 m,
    devices at 1 to 10 m; heights beyond are taken as the nearest valid one, and a loss is never below
    free space.
    """
    gateway, device = np.clip(gateway_height_m, 30, 200), np.clip(device_height_m, 1, 10)
    distance = np.asarray(distance_m)
    log_f = np.log10(frequency_mhz)
    device_gain = (1.1 * log_f - 0.7) * device - (1.56 * log_f - 0.8)
    loss = (
        69.55
        + 26.16 * log_f
        - 13.82 * np.log10(gateway)
        - device_gain
        + (44.9 - 6.55 * np.log10(gateway)) * np.log10(np.maximum(distance, 1.0) / 1000)
    )
    if surroundings is Surroundings.SUBURBAN:
        loss = loss - 2 * np.log10(frequency_mhz / 28) ** 2 - 5.4
    elif surroundings is Surroundings.OPEN:
        loss = loss - 4.78 * log_f**2 + 18.33 * log_f - 40.94
    return np.maximum(loss, free_space_loss_db(distance, frequency_mhz))
