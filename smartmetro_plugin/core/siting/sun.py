"""Where the sun stands: azimuth and altitude at instants, sunrise and sunset of a day.

Sources: J. Meeus, Astronomical Algorithms (2nd ed. 1998), ch. 12, 13, 22, 25 and 40, with the
largest terms of VSOP87; refraction as in I. Reda and A. Andreas, Solar Position Algorithm
(NREL/TP-560-34302, 2008), 3.14. Differs from that algorithm by less than 0.001 degree on the sky
between 1970 and 2060.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

import numpy as np
import numpy.typing as npt

from ..instants import from_microseconds, time_zone, to_microseconds
from ..messages import QT_TRANSLATE_NOOP
from .errors import SitingError

Degrees = npt.NDArray[np.float64]

#: TT - UT1. Right within half a minute from 1970 to 2060, which moves the sun by 0.0003 degree.
DELTA_T_S: Final = 69.0
#: Where the sun's upper edge touches a horizon at sea, in mean refraction (34' and 16').
RISE_ALTITUDE_DEG: Final = -0.8333
_J2000_US: Final = 946_728_000_000_000
_US_PER_DAY: Final = 86_400_000_000


@dataclass(frozen=True)
class SunPosition:
    """Positions of the sun, float64, one per instant, degrees.

    ``azimuth_deg``: from true north, clockwise, 0..360. ``true_altitude_deg``: of its centre,
    without air. ``altitude_deg``: apparent, raised by refraction.
    """

    azimuth_deg: Degrees
    true_altitude_deg: Degrees
    altitude_deg: Degrees


@dataclass(frozen=True)
class Place:
    """Where one looks from: WGS84 degrees (north and east positive) and metres; the air's pressure
    and temperature for refraction (yearly means)."""

    latitude_deg: float
    longitude_deg: float
    height_m: float = 0.0
    pressure_hpa: float = 1010.0
    temperature_c: float = 12.0

    def __post_init__(self) -> None:
        if not (abs(self.latitude_deg) <= 90 and abs(self.longitude_deg) <= 180):
            raise SitingError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "Latitude {latitude} and longitude {longitude} are no place on Earth.",
                ),
                latitude=self.latitude_deg,
                longitude=self.longitude_deg,
            )


def sun_position(instants_us: npt.ArrayLike, place: Place) -> SunPosition:
    """Return where the sun stands.

    Args:
        instants_us: microseconds since 1970-01-01 UTC, any shape.
        place: from where.
    """
    us = np.asarray(instants_us, dtype=np.int64)
    days = (us - _J2000_US) / _US_PER_DAY
    right_ascension, declination, distance_au, equinoxes_deg = _equatorial(days)
    sidereal_deg = 280.46061837 + 360.98564736629 * days + 0.000387933 * (days / 36525) ** 2
    hour_angle = np.radians(sidereal_deg + equinoxes_deg + place.longitude_deg) - right_ascension
    latitude = np.radians(place.latitude_deg)
    sin_altitude = np.sin(latitude) * np.sin(declination) + np.cos(latitude) * np.cos(
        declination
    ) * np.cos(hour_angle)
    geocentric = np.arcsin(np.clip(sin_altitude, -1, 1))
    azimuth = np.arctan2(
        np.sin(hour_angle),
        np.cos(hour_angle) * np.sin(latitude) - np.tan(declination) * np.cos(latitude),
    )
    parallax_deg = 8.794 / 3600 / distance_au * np.cos(geocentric)
    true_altitude = np.degrees(geocentric) - parallax_deg
    return SunPosition(
        (np.degrees(azimuth) + 180) % 360,
        true_altitude,
        true_altitude + refraction_deg(true_altitude, place.pressure_hpa, place.temperature_c),
    )


def refraction_deg(
    true_altitude_deg: npt.ArrayLike, pressure_hpa: float, temperature_c: float
) -> Degrees:
    """Return by how much air raises the sun; 0 once it is wholly below the horizon."""
    altitude = np.asarray(true_altitude_deg, dtype=np.float64)
    seen = np.maximum(altitude, RISE_ALTITUDE_DEG)
    air = pressure_hpa / 1010 * 283 / (273 + temperature_c)
    raised = air * 1.02 / (60 * np.tan(np.radians(seen + 10.3 / (seen + 5.11))))
    return np.where(altitude >= RISE_ALTITUDE_DEG, raised, 0.0)


def _equatorial(days: Degrees) -> tuple[Degrees, Degrees, Degrees, Degrees]:
    """Return right ascension and declination (radians), distance (au) and the equation of the
    equinoxes (degrees) for days from J2000.0."""
    century = (days + DELTA_T_S / 86400) / 36525
    anomaly = np.radians(357.52911 + 35999.05029 * century)
    distance_au = 1.00014 - 0.01671 * np.cos(anomaly) - 0.00014 * np.cos(2 * anomaly)
    node = np.radians(125.04452 - 1934.136261 * century)
    moon2 = np.radians(2 * (218.3165 + 481267.8813 * century))
    sun2 = np.radians(2 * (280.4665 + 36000.7698 * century))
    nutation_deg = (
        -17.20 * np.sin(node) - 1.32 * np.sin(sun2) - 0.23 * np.sin(moon2) + 0.21 * np.sin(2 * node)
    ) / 3600
    nutation_obliquity_deg = (
        9.20 * np.cos(node) + 0.57 * np.cos(sun2) + 0.10 * np.cos(moon2) - 0.09 * np.cos(2 * node)
    ) / 3600
    aberration_deg = -20.4898 / 3600 / distance_au
    # 0.09033": from VSOP87's ecliptic to FK5's.
    geometric_deg = np.degrees(_earth_longitude(century / 10)) + 180 - 0.09033 / 3600
    longitude = np.radians(geometric_deg + nutation_deg + aberration_deg)
    obliquity = np.radians(23.439291 - 0.013004167 * century + nutation_obliquity_deg)
    right_ascension = np.arctan2(np.cos(obliquity) * np.sin(longitude), np.cos(longitude))
    declination = np.arcsin(np.sin(obliquity) * np.sin(longitude))
    return right_ascension, declination, distance_au, nutation_deg * np.cos(obliquity)


#: The largest terms of VSOP87D's heliocentric longitude of the Earth, as Meeus' appendix III lists
#: them: amplitude (1e-8 rad), phase (rad), frequency (rad per thousand years); by power of time.
_L0: Final = (
    (175347046, 0.0, 0.0), (3341656, 4.6692568, 6283.07585), (34894, 4.6261, 12566.1517),
    (3497, 2.7441, 5753.3849), (3418, 2.8289, 3.5231), (3136, 3.6277, 77713.7715),
    (2676, 4.4181, 7860.4194), (2343, 6.1352, 3930.2097), (1324, 0.7425, 11506.7698),
    (1273, 2.0371, 529.691), (1199, 1.1096, 1577.3435), (990, 5.233, 5884.927),
    (902, 2.045, 26.298), (857, 3.508, 398.149), (780, 1.179, 5223.694), (753, 2.533, 5507.553),
    (505, 4.583, 18849.228), (492, 4.205, 775.523), (357, 2.92, 0.067), (317, 5.849, 11790.629),
    (284, 1.899, 796.298), (271, 0.315, 10977.079), (243, 0.345, 5486.778),
    (206, 4.806, 2544.314), (205, 1.869, 5573.143), (202, 2.458, 6069.777), (156, 0.833, 213.299),
)  # fmt: skip
_L1: Final = (
    (628331966747, 0.0, 0.0), (206059, 2.678235, 6283.07585), (4303, 2.6351, 12566.1517),
    (425, 1.59, 3.523), (119, 5.796, 26.298), (109, 2.966, 1577.344),
)  # fmt: skip
_L2: Final = ((52919, 0.0, 0.0), (8720, 1.0721, 6283.0758), (309, 0.867, 12566.152))


def _earth_longitude(millennium: Degrees) -> Degrees:
    """Return the Earth's heliocentric longitude, radians, of the mean equinox of date."""
    longitude = np.zeros_like(millennium)
    for power, terms in enumerate((_L0, _L1, _L2)):
        for amplitude, phase, frequency in terms:
            longitude += amplitude * millennium**power * np.cos(phase + frequency * millennium)
    return longitude * 1e-8


@dataclass(frozen=True)
class DayOfSun:
    """Sunrise and sunset (UTC) of one local day; None in polar night and polar day."""

    sunrise: datetime | None
    sunset: datetime | None
    is_up_all_day: bool


def day_of_sun(day: date, place: Place, zone: str) -> DayOfSun:
    """Return when the sun's upper edge crosses a flat horizon during ``day`` of the IANA ``zone``,
    to the second."""
    rules = time_zone(zone)
    midnight = datetime(day.year, day.month, day.day, tzinfo=rules)
    following = day + timedelta(days=1)
    next_midnight = datetime(following.year, following.month, following.day, tzinfo=rules)
    first, last = to_microseconds(midnight), to_microseconds(next_midnight)
    # Every minute, then every second within the minute that holds the crossing.
    minutes = np.arange(first, last + 1, 60_000_000)
    above = sun_position(minutes, place).true_altitude_deg > RISE_ALTITUDE_DEG
    changes = np.flatnonzero(above[1:] != above[:-1])
    crossings: dict[bool, datetime] = {}
    for change in changes:
        seconds = minutes[change] + np.arange(61) * 1_000_000
        up = sun_position(seconds, place).true_altitude_deg > RISE_ALTITUDE_DEG
        rises = bool(up[-1])
        crossings.setdefault(rises, from_microseconds(int(seconds[np.argmax(up == rises)])))
    return DayOfSun(crossings.get(True), crossings.get(False), bool(above.all()))
