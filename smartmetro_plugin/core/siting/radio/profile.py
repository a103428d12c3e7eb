"""One path, sample by sample: the reference that the fan of profiles is judged by."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from .diffraction import (
    MEDIAN_REFRACTIVITY_FALL,
    Wave,
    bullington_loss_db,
    effective_radius_m,
    spherical_earth_loss_db,
)
from .free_space import free_space_loss_db
from .time_share import interpolation_factor, multipath_gain_db, strong_bending_radius_m

Reals = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Profile:
    """Heights between two antennas, ends included.

    ``distance_m``: from the first antenna, shape (n,), n >= 3, increasing from 0. ``ground_m``: bare
    ground. ``obstacle_m``: ground with what stands on it; the ends are not read. ``start_m``,
    ``end_m``: heights of the antennas, above the same datum.
    """

    distance_m: Reals
    ground_m: Reals
    obstacle_m: Reals
    start_m: float
    end_m: float

    @property
    def length_m(self) -> float:
        """Length of the path over ground."""
        return float(self.distance_m[-1])

    def turned(self) -> Profile:
        """Return the same path from the other end."""
        return Profile(
            self.length_m - self.distance_m[::-1],
            self.ground_m[::-1],
            self.obstacle_m[::-1],
            self.end_m,
            self.start_m,
        )


@dataclass(frozen=True)
class Diffraction:
    """Delta-Bullington and its terms, dB (P.1812-6 §4.3.4): loss = actual + max(sphere - smooth, 0)."""

    actual_db: float
    smooth_db: float
    sphere_db: float

    @property
    def loss_db(self) -> float:
        """The loss over free space."""
        return self.actual_db + max(self.sphere_db - self.smooth_db, 0.0)


@dataclass(frozen=True)
class PathLoss:
    """Basic loss of a path and what it is made of, dB. ``time_gain_db``: what multipath and focusing
    give for less than half of the time, and what stronger bending takes off diffraction."""

    free_space_db: float
    diffraction: Diffraction
    time_gain_db: float = 0.0

    @property
    def loss_db(self) -> float:
        """Everything together."""
        return self.free_space_db + self.diffraction.loss_db - self.time_gain_db


def path_loss(
    profile: Profile,
    wave: Wave,
    *,
    time_pct: float = 50.0,
    latitude_deg: float = 45.0,
    refractivity_fall: float = MEDIAN_REFRACTIVITY_FALL,
) -> PathLoss:
    """Return the loss not exceeded for ``time_pct`` (1 to 50) of the time over land.

    Free space and diffraction of P.1812-6 (§4.2, 4.3); its troposcatter and ducts matter only beyond
    the horizon of dozens of kilometres and are left out.
    """
    free_db = float(free_space_loss_db(_slant_m(profile), wave.frequency_mhz))
    median = diffraction(profile, wave, effective_radius_m(refractivity_fall))
    if time_pct >= 50:
        return PathLoss(free_db, median)
    bent = diffraction(profile, wave, strong_bending_radius_m())
    factor = interpolation_factor(time_pct, profile.length_m, latitude_deg)
    gain = factor * (median.loss_db - bent.loss_db) + multipath_gain_db(
        time_pct, horizons_m(profile, effective_radius_m(refractivity_fall))
    )
    return PathLoss(free_db, median, gain)


def diffraction(profile: Profile, wave: Wave, radius_m: float) -> Diffraction:
    """Return delta-Bullington of a path over an Earth of effective radius ``radius_m``."""
    distance, length = profile.distance_m, profile.length_m
    actual = bullington_db(
        distance, profile.obstacle_m, profile.start_m, profile.end_m, wave, radius_m
    )
    smooth_start, smooth_end = smooth_surface_m(profile)
    start = max(profile.start_m - smooth_start, 0.0)
    end = max(profile.end_m - smooth_end, 0.0)
    smooth = bullington_db(distance, np.zeros_like(distance), start, end, wave, radius_m)
    sphere = spherical_earth_loss_db(
        np.array([start]), np.array([end]), np.array([length]), radius_m, wave
    )
    return Diffraction(actual, smooth, float(sphere[0]))


def bullington_db(
    distance_m: Reals, heights_m: Reals, start_m: float, end_m: float, wave: Wave, radius_m: float
) -> float:
    """Return Bullington's loss of a profile (P.1812-6 §4.3.1)."""
    length = distance_m[-1]
    inner, height = distance_m[1:-1], heights_m[1:-1]
    rest = length - inner
    bulge = inner * rest / (2 * radius_m)
    line = (start_m * rest + end_m * inner) / length
    nu = (height + bulge - line) * np.sqrt(2 * length / (wave.length_m * inner * rest))
    loss = bullington_loss_db(
        ((height + bulge - start_m) / inner).max(),
        ((height + bulge - end_m) / rest).max(),
        nu.max(),
        np.asarray(start_m),
        np.asarray(end_m),
        length,
        wave,
    )
    return float(loss)


def smooth_surface_m(profile: Profile) -> tuple[float, float]:
    """Return the heights at both ends of the smooth surface that stands for the ground (P.1812-6,
    attachment 1 §5.6.1)."""
    d, h, length = profile.distance_m, profile.ground_m, profile.length_m
    step = np.diff(d)
    first = float(np.sum(step * (h[1:] + h[:-1])))
    second = float(np.sum(step * (h[1:] * (2 * d[1:] + d[:-1]) + h[:-1] * (d[1:] + 2 * d[:-1]))))
    start = (2 * first * length - second) / length**2
    end = (second - first * length) / length**2
    inner, rest = d[1:-1], length - d[1:-1]
    above = h[1:-1] - (profile.start_m * rest + profile.end_m * inner) / length
    highest = float(above.max())
    if highest > 0:
        seen, seen_back = float((above / inner).max()), float((above / rest).max())
        start -= highest * seen / (seen + seen_back)
        end -= highest * seen_back / (seen + seen_back)
    return min(start, float(h[0])), min(end, float(h[-1]))


def horizons_m(profile: Profile, radius_m: float) -> float:
    """Return the two horizon distances added; a clear path has its whole length (P.1812-6, attachment
    1 §5.3 and 5.4)."""
    inner = profile.distance_m[1:-1]
    rest = profile.length_m - inner
    height = profile.obstacle_m[1:-1]
    ahead = (height - profile.start_m) / inner - inner / (2 * radius_m)
    straight = (profile.end_m - profile.start_m) / profile.length_m
    if ahead.max() <= straight - profile.length_m / (2 * radius_m):
        return profile.length_m
    back = (height - profile.end_m) / rest - rest / (2 * radius_m)
    return float(inner[ahead.argmax()] + rest[back.argmax()])


def fresnel_radius_m(distance_m: Reals, length_m: float, wave: Wave) -> Reals:
    """Return the radius of the first Fresnel zone along a path (P.526-15, eq. 2)."""
    inside = distance_m * (length_m - distance_m) / length_m
    return np.asarray(np.sqrt(wave.length_m * np.maximum(inside, 0.0)))


def _slant_m(profile: Profile) -> float:
    return float(np.hypot(profile.length_m, profile.end_m - profile.start_m))
