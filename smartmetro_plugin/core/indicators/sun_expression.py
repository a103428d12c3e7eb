"""The height of the sun as a Narwhals expression, so that it is computed where the samples are.

J. Meeus, Astronomical Algorithms, chapter 25, low accuracy, and chapter 12 for sidereal time: 0.01
degree between 1950 and 2050, a few seconds of sunrise.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from .definition import DAY_US

if TYPE_CHECKING:
    import narwhals as nw

_J2000_US = 946_728_000_000_000
_DEGREE = math.pi / 180
#: The sun's centre at sunrise and sunset: refraction and half its width below the horizon.
HORIZON_DEG = -0.833


def sine_of_height(nw: Any, at_us: nw.Expr, lon_deg: float, lat_deg: float) -> nw.Expr:
    """Return the sine of the sun's height above the horizon at instants in microseconds UTC."""
    days = (at_us - _J2000_US) / DAY_US
    anomaly = (days * 0.98560028 + 357.529) * _DEGREE
    longitude = (
        days * 0.98564736 + 280.459 + anomaly.sin() * 1.915 + (anomaly * 2).sin() * 0.020
    ) * _DEGREE
    tilt = 23.439 * _DEGREE
    # Sun on the celestial sphere, as a unit vector: no inverse functions are needed.
    x, y, z = longitude.cos(), longitude.sin() * math.cos(tilt), longitude.sin() * math.sin(tilt)
    turned = (days * 360.98564737 + 280.46061837 + lon_deg) * _DEGREE
    towards_meridian = x * turned.cos() + y * turned.sin()
    return z * math.sin(lat_deg * _DEGREE) + towards_meridian * math.cos(lat_deg * _DEGREE)


def is_up(nw: Any, at_us: nw.Expr, lon_deg: float, lat_deg: float) -> nw.Expr:
    """Return whether the sun has risen and not yet set."""
    limit = math.sin(HORIZON_DEG * _DEGREE)
    return sine_of_height(nw, at_us, lon_deg, lat_deg) > limit
