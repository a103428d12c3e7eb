"""Closed forms of diffraction, for numbers and arrays alike (ITU-R P.526-15, P.1812-6).

Distances in metres, heights in metres above one datum, Earth radii in metres, slopes in metres per
metre. Everything broadcasts.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from .free_space import SPEED_OF_LIGHT_M_MHZ

Reals = npt.NDArray

EARTH_RADIUS_M: Final = 6_371_000.0
#: Median fall of refractivity in the lowest kilometre at mid-latitudes, N-units (P.1812 §3.5).
MEDIAN_REFRACTIVITY_FALL: Final = 45.0
#: Below it an edge costs nothing (P.526-15 §4.1).
_CLEAR_NU: Final = -0.78
#: Relative permittivity and conductivity (S/m) of land (P.1812-6 §4.3.3).
_PERMITTIVITY, _CONDUCTIVITY = 22.0, 0.003


@dataclass(frozen=True)
class Wave:
    """A radio wave and the ground under it."""

    frequency_mhz: float
    is_vertical: bool = True

    @property
    def length_m(self) -> float:
        """Wavelength."""
        return SPEED_OF_LIGHT_M_MHZ / self.frequency_mhz


def effective_radius_m(refractivity_fall: float = MEDIAN_REFRACTIVITY_FALL) -> float:
    """Return the Earth's radius for rays bent by a median atmosphere (P.1812-6, eq. 6 and 7)."""
    return EARTH_RADIUS_M * 157 / (157 - refractivity_fall)


def knife_edge_loss_db(nu: npt.ArrayLike) -> Reals:
    """Return what one sharp edge costs (P.526-15, eq. 31); ``nu``: its Fresnel parameter."""
    shifted = np.maximum(np.asarray(nu), _CLEAR_NU) - np.float32(0.1)
    loss = 6.9 + 20 * np.log10(np.sqrt(shifted * shifted + 1) + shifted)
    return np.where(np.asarray(nu) > _CLEAR_NU, loss, 0.0)


def bullington_loss_db(
    from_slope: Reals,
    to_slope: Reals,
    clear_nu: Reals,
    start_m: Reals,
    end_m: Reals,
    distance_m: Reals,
    wave: Wave,
) -> Reals:
    """Return the loss of the one edge that stands for all (P.526-15 §4.5.1, P.1812-6 §4.3.1).

    ``from_slope``, ``to_slope``: steepest slopes to an obstacle from either antenna, curvature
    included. ``clear_nu``: largest Fresnel parameter, read where the path is clear. ``start_m``,
    ``end_m``: heights of the antennas.
    """
    straight = (end_m - start_m) / distance_m
    clear = from_slope < straight
    with np.errstate(divide="ignore", invalid="ignore"):
        edge_m = (end_m - start_m + to_slope * distance_m) / (from_slope + to_slope)
        edge_m = np.clip(edge_m, 1e-3 * distance_m, (1 - 1e-3) * distance_m)
        above_m = from_slope * edge_m - straight * edge_m
        bent = above_m * np.sqrt(2 * distance_m / (wave.length_m * edge_m * (distance_m - edge_m)))
    once = knife_edge_loss_db(np.where(clear, clear_nu, bent))
    return np.asarray(once + (1 - np.exp(-once / 6)) * (10 + 2e-5 * distance_m))


def smooth_slopes(
    height_m: Reals, distance_m: Reals, radius_m: float, step_m: Reals | float
) -> Reals:
    """Return the steepest slope from a height to the bulge of a bare sphere, sampled every ``step_m``.

    The slope to a sample at x is (x (D - x) / 2R - h) / x; the best real x is sqrt(2 R h), the best
    sample one of its two neighbours.
    """
    best = np.sqrt(np.maximum(2 * radius_m * height_m, 0.0))
    last = distance_m - step_m
    slopes = []
    for sample in (np.floor(best / step_m), np.ceil(best / step_m)):
        x = np.clip(sample * step_m, step_m, np.maximum(last, step_m))
        slopes.append((distance_m - x) / (2 * radius_m) - height_m / x)
    return np.maximum(*slopes)


def smooth_clear_nu(
    start_m: Reals, end_m: Reals, distance_m: Reals, radius_m: float, wave: Wave
) -> Reals:
    """Return the largest Fresnel parameter over a bare sphere, sought at the point of least clearance.

    Clearance relative to the Fresnel zone is smallest near the reflection point of P.526-15 §3.2.2;
    a few points around it are compared.
    """
    point_m, _ = _reflection(start_m, end_m, distance_m, radius_m)
    best = np.full(np.shape(point_m), -np.inf)
    for shift in (-0.06, -0.03, -0.015, 0.0, 0.015, 0.03, 0.06):
        x = np.clip(point_m + shift * distance_m, 1e-3 * distance_m, (1 - 1e-3) * distance_m)
        line_m = start_m + (end_m - start_m) * x / distance_m
        over_m = x * (distance_m - x) / (2 * radius_m) - line_m
        nu = over_m * np.sqrt(2 * distance_m / (wave.length_m * x * (distance_m - x)))
        best = np.maximum(best, nu)
    return best


def spherical_earth_loss_db(
    start_m: Reals, end_m: Reals, distance_m: Reals, radius_m: float, wave: Wave
) -> Reals:
    """Return the diffraction loss of a smooth Earth (P.526-15 §3.2, P.1812-6 §4.3.2 and 4.3.3).

    ``start_m``, ``end_m``: heights above it, both >= 0.
    """
    start_m, end_m, distance_m = np.broadcast_arrays(start_m, end_m, distance_m)
    start_m, end_m = np.maximum(start_m, 1e-3), np.maximum(end_m, 1e-3)
    sight_m = np.sqrt(2 * radius_m) * (np.sqrt(start_m) + np.sqrt(end_m))
    loss = np.zeros(distance_m.shape, dtype=np.result_type(distance_m, np.float32))
    beyond = distance_m >= sight_m
    if beyond.any():
        loss[beyond] = _first_term_db(
            start_m[beyond], end_m[beyond], distance_m[beyond], radius_m, wave
        )
    near = ~beyond
    if not near.any():
        return loss
    start, end, distance = start_m[near], end_m[near], distance_m[near]
    first, clearance = _reflection(start, end, distance, radius_m)
    wanted = 0.552 * np.sqrt(first * (distance - first) * wave.length_m / distance)
    tight = clearance <= wanted
    if tight.any():
        start, end, distance = start[tight], end[tight], distance[tight]
        marginal = 0.5 * (distance / (np.sqrt(start) + np.sqrt(end))) ** 2
        there = np.maximum(_first_term_db(start, end, distance, marginal, wave), 0.0)
        part = np.zeros(near.sum(), dtype=loss.dtype)
        part[tight] = (1 - clearance[tight] / wanted[tight]) * there
        loss[near] = part
    return loss


def _reflection(
    start_m: Reals, end_m: Reals, distance_m: Reals, radius_m: float
) -> tuple[Reals, Reals]:
    """Return where a ray nears the sphere most, from the start, and its height there."""
    total = np.maximum(start_m + end_m, 1e-3)
    skew = (start_m - end_m) / total
    bulge = distance_m**2 / (4 * radius_m * total)
    inner = 1.5 * skew * np.sqrt(3 * bulge / (bulge + 1) ** 3)
    turn = np.cos(np.pi / 3 + np.arccos(np.clip(inner, -1, 1)) / 3)
    first = distance_m / 2 * (1 + 2 * np.sqrt((bulge + 1) / (3 * bulge)) * turn)
    second = distance_m - first
    height = (
        (start_m - first**2 / (2 * radius_m)) * second
        + (end_m - second**2 / (2 * radius_m)) * first
    ) / distance_m
    return first, height


def _first_term_db(
    start_m: Reals, end_m: Reals, distance_m: Reals, radius_m: Reals | float, wave: Wave
) -> Reals:
    """Return the first term of the residue series (P.1812-6 eq. 29 to 36)."""
    ghz, radius_km = wave.frequency_mhz / 1000, np.asarray(radius_m) / 1000
    ground = 18 * _CONDUCTIVITY / ghz
    admittance = (
        0.036 * (radius_km * ghz) ** (-1 / 3) * ((_PERMITTIVITY - 1) ** 2 + ground**2) ** -0.25
    )
    if wave.is_vertical:
        admittance = admittance * np.sqrt(_PERMITTIVITY**2 + ground**2)
    square = admittance**2
    beta = (1 + 1.6 * square + 0.67 * square**2) / (1 + 4.5 * square + 1.53 * square**2)
    length = 21.88 * beta * (ghz / radius_km**2) ** (1 / 3) * distance_m / 1000
    scale = 0.9575 * beta * (ghz**2 / radius_km) ** (1 / 3)
    along = np.where(
        length >= 1.6,
        11 + 10 * np.log10(length) - 17.6 * length,
        -20 * np.log10(length) - 5.6488 * length**1.425,
    )
    heights = [_height_gain_db(scale * h, beta, admittance) for h in (start_m, end_m)]
    return np.asarray(-along - heights[0] - heights[1])


def _height_gain_db(normal: Reals, beta: Reals, admittance: Reals) -> Reals:
    b = beta * normal
    high = np.maximum(b - 1.1, 1e-6)
    gain = np.where(
        b > 2,
        17.6 * np.sqrt(high) - 5 * np.log10(high) - 8,
        20 * np.log10(b + 0.1 * b**3),
    )
    return np.maximum(gain, 2 + 20 * np.log10(admittance))
