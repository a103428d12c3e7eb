"""What a surface receives: clear sky, clouds by clearness, and a tilted plane.

Sources: P. Ineichen, A broadband simplified version of the Solis clear sky model, Solar Energy 82
(2008) 758-762 (with the limits and constants used by pvlib's ``simplified_solis``); B. Haurwitz,
Journal of Meteorology 2 (1945) 154-166; D. G. Erbs, S. A. Klein, J. A. Duffie, Solar Energy 28
(1982) 293-302; B. Liu and R. Jordan, Solar Energy 7 (1963) 53-74 (isotropic sky).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

Values = npt.NDArray[np.float64]

SOLAR_CONSTANT_W_M2: Final = 1364.0
_SEA_LEVEL_PA: Final = 101325.0


@dataclass(frozen=True)
class Irradiance:
    """W/m², one per instant. ``ghi``: on a level plane, ``dni``: facing the sun, ``dhi``: from the
    sky without the sun, on a level plane."""

    ghi: Values
    dni: Values
    dhi: Values


def pressure_pa(height_m: float) -> float:
    """Return the standard atmosphere's pressure at a height above the sea (ISO 2533)."""
    return float(_SEA_LEVEL_PA * (1 - 2.25577e-5 * height_m) ** 5.25588)


def clear_sky(
    apparent_altitude_deg: npt.ArrayLike,
    pressure: float = _SEA_LEVEL_PA,
    aerosol_700: float = 0.1,
    water_cm: float = 1.5,
) -> Irradiance:
    """Return the irradiance without clouds (simplified Solis).

    Args:
        pressure: Pa. aerosol_700: optical depth at 700 nm, 0..0.45. water_cm: precipitable water.
    """
    altitude = np.asarray(apparent_altitude_deg, dtype=np.float64)
    water, aerosol = max(water_cm, 0.2), aerosol_700
    wet, air = np.log(water), np.log(pressure / _SEA_LEVEL_PA)
    enhanced = SOLAR_CONSTANT_W_M2 * (
        0.12 * water**0.56 * aerosol**2
        + 0.97 * water**0.032 * aerosol
        + 1.08 * water**0.0051
        + 0.071 * air
    )
    tau_b = (
        (1.82 + 0.056 * wet + 0.0071 * wet**2) * aerosol
        + (0.33 + 0.045 * wet + 0.0096 * wet**2)
        + (0.0089 * water + 0.13) * air
    )
    b = (0.00925 * aerosol**2 + 0.0148 * aerosol - 0.0172) * wet + (
        -0.7565 * aerosol**2 + 0.5057 * aerosol + 0.4557
    )
    tau_g = (
        (1.24 + 0.047 * wet + 0.0061 * wet**2) * aerosol
        + (0.27 + 0.043 * wet + 0.0090 * wet**2)
        + (0.0079 * water + 0.1) * air
    )
    g = -0.0147 * wet - 0.3079 * aerosol**2 + 0.2846 * aerosol + 0.3798
    tau_d = _diffuse_depth(aerosol, water, air)
    d = -0.337 * aerosol**2 + 0.63 * aerosol + 0.116 + air / (18 + 152 * aerosol)
    up = altitude > 0
    sine = np.maximum(np.sin(np.radians(altitude)), 1e-10)
    return Irradiance(
        np.where(up, enhanced * np.exp(-tau_g / sine**g) * sine, 0.0),
        np.where(up, enhanced * np.exp(-tau_b / sine**b), 0.0),
        np.where(up, enhanced * np.exp(-tau_d / sine**d), 0.0),
    )


def _diffuse_depth(aerosol: float, water: float, air: float) -> float:
    if aerosol < 0.05:
        factors = (
            86 * water - 13800, -3.11 * water + 79.4, -0.23 * water + 74.8,
            0.092 * water - 8.86, 0.0042 * water + 3.12,
        )  # fmt: skip
        of_air = -0.83 * (1 + aerosol) ** -17.2
    else:
        factors = (
            -0.21 * water + 11.6, 0.27 * water - 20.7, -0.134 * water + 15.5,
            0.0554 * water - 5.71, 0.0057 * water + 2.94,
        )  # fmt: skip
        of_air = -0.71 * (1 + aerosol) ** -15.0
    return float(np.polyval(factors, aerosol) + of_air * air)


def haurwitz_ghi(apparent_altitude_deg: npt.ArrayLike) -> Values:
    """Return the clear sky's irradiance on a level plane by the altitude alone, W/m²."""
    sine = np.sin(np.radians(np.asarray(apparent_altitude_deg, dtype=np.float64)))
    up = sine > 0
    return np.where(up, 1098 * sine * np.exp(-0.059 / np.where(up, sine, 1)), 0.0)


def extraterrestrial_w_m2(day_of_year: npt.ArrayLike) -> Values:
    """Return the irradiance outside the air, facing the sun (Spencer 1971)."""
    turn = 2 * np.pi * (np.asarray(day_of_year, dtype=np.float64) - 1) / 365
    return 1366.1 * (
        1.00011 + 0.034221 * np.cos(turn) + 0.00128 * np.sin(turn)
        + 0.000719 * np.cos(2 * turn) + 0.000077 * np.sin(2 * turn)
    )  # fmt: skip


def with_clouds(
    ghi: Values, apparent_altitude_deg: Values, day_of_year: npt.NDArray[np.int64]
) -> Irradiance:
    """Split the irradiance on a level plane into beam and diffuse light (Erbs)."""
    sine = np.sin(np.radians(np.maximum(apparent_altitude_deg, 0)))
    outside = extraterrestrial_w_m2(day_of_year) * np.maximum(sine, 0.065)
    kt = np.clip(ghi / outside, 0, 1)
    share = np.where(
        kt <= 0.22,
        1 - 0.09 * kt,
        np.where(
            kt <= 0.8, 0.9511 - 0.1604 * kt + 4.388 * kt**2 - 16.638 * kt**3 + 12.336 * kt**4, 0.165
        ),
    )
    diffuse = ghi * share
    # Near the horizon a small error of the split would make a huge beam: none is counted there.
    beam = np.where(sine > 0.035, (ghi - diffuse) / np.maximum(sine, 0.035), 0.0)
    return Irradiance(ghi, beam, diffuse)


@dataclass(frozen=True)
class Plane:
    """A tilted plane: degrees from level, and the true azimuth that it faces."""

    tilt_deg: float
    azimuth_deg: float

    def incidence_cosine(self, azimuth_deg: npt.ArrayLike, altitude_deg: npt.ArrayLike) -> Values:
        """Return the cosine of the angle between the plane's normal and directions; 0 from behind."""
        tilt, altitude = np.radians(self.tilt_deg), np.radians(np.asarray(altitude_deg))
        turn = np.radians(np.asarray(azimuth_deg) - self.azimuth_deg)
        cosine = np.sin(altitude) * np.cos(tilt) + np.cos(altitude) * np.sin(tilt) * np.cos(turn)
        return np.maximum(cosine, 0.0)

    @property
    def sky_share(self) -> float:
        """What the plane sees of an open isotropic sky."""
        return float((1 + np.cos(np.radians(self.tilt_deg))) / 2)


def on_plane(
    sky: Irradiance,
    cosine: Values,
    *,
    beam_share: npt.ArrayLike = 1.0,
    sky_share: npt.ArrayLike,
    ground_share: float,
    albedo: float = 0.2,
) -> Values:
    """Return what a plane receives, W/m².

    Args:
        cosine: of incidence, at each instant.
        beam_share: of the beam that reaches it past horizon and leaves.
        sky_share: of an isotropic sky that it sees, weighted by incidence.
        ground_share: of its view that is ground, ``(1 - cos(tilt)) / 2`` in the open.
    """
    beam = sky.dni * cosine * np.asarray(beam_share)
    return beam + sky.dhi * np.asarray(sky_share) + sky.ghi * albedo * ground_share
