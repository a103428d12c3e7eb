"""The sun's position against NREL's published vector and a year's table of NREL SPA."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import numpy as np
import pytest

from smartmetro.smartmetro_plugin.core.instants import to_microseconds
from smartmetro.smartmetro_plugin.core.siting.errors import SitingError
from smartmetro.smartmetro_plugin.core.siting.sun import Place, day_of_sun, sun_position

from .pvlib_table import column

MARSEILLE = Place(43.2965, 5.3698, 30.0, 1012.9, 12.0)


def test_published_vector_of_nrel() -> None:
    # Reda and Andreas, NREL/TP-560-34302, appendix A.5: 2003-10-17 12:30:30 UTC-7, zenith
    # 50.11162, azimuth 194.34024. Found: 0.0001 degree off in both.
    instant = datetime(2003, 10, 17, 19, 30, 30, tzinfo=timezone.utc)
    place = Place(39.742476, -105.1786, 1830.14, 820.0, 11.0)
    position = sun_position(to_microseconds(instant), place)
    assert 90 - float(position.altitude_deg) == pytest.approx(50.11162, abs=0.0005)
    assert float(position.azimuth_deg) == pytest.approx(194.340241, abs=0.0005)


def test_a_year_of_positions() -> None:
    # 576 instants of 2025, night included. Found: 0.0005 degree in azimuth, 0.0003 in altitude,
    # 0.002 in apparent altitude (refraction at the horizon).
    position = sun_position(column("utc"), MARSEILLE)
    turned = (position.azimuth_deg - column("azimuth") + 180) % 360 - 180
    assert np.abs(turned).max() < 0.001
    assert np.abs(position.true_altitude_deg - column("elevation")).max() < 0.001
    assert np.abs(position.altitude_deg - column("apparent_elevation")).max() < 0.003


def test_shapes_are_kept() -> None:
    instants = column("utc")[:6].reshape(2, 3)
    assert sun_position(instants, MARSEILLE).azimuth_deg.shape == (2, 3)


@pytest.mark.parametrize("month", range(1, 13))
def test_sunrise_and_sunset(month: int) -> None:
    # The upper edge touches the horizon at -0.8333 degree: interpolated in the table's half-hours.
    found = day_of_sun(date(2025, month, 21), MARSEILLE, "Europe/Paris")
    instants, elevation = column("utc"), column("elevation")
    of_day = np.flatnonzero(
        instants // 86_400_000_000 == date(2025, month, 21).toordinal() - 719163
    )
    altitude, us = elevation[of_day] + 0.8333, instants[of_day]
    crossings = np.flatnonzero(altitude[1:] * altitude[:-1] < 0)
    wanted = us[crossings] - altitude[crossings] * 1.8e9 / np.diff(altitude)[crossings]
    assert found.sunrise is not None
    assert found.sunset is not None
    for instant, expected in zip((found.sunrise, found.sunset), wanted, strict=True):
        assert abs(to_microseconds(instant) - expected) < 40e6


def test_the_day_on_which_clocks_change() -> None:
    days = [day_of_sun(date(2025, 3, day), MARSEILLE, "Europe/Paris") for day in (29, 30, 31)]
    lengths = [day.sunset - day.sunrise for day in days if day.sunset and day.sunrise]
    assert timedelta(minutes=2) < lengths[1] - lengths[0] < timedelta(minutes=4)
    assert timedelta(minutes=2) < lengths[2] - lengths[1] < timedelta(minutes=4)


def test_polar_day_and_night() -> None:
    tromso = Place(69.65, 18.96)
    summer = day_of_sun(date(2025, 6, 21), tromso, "Europe/Oslo")
    winter = day_of_sun(date(2025, 12, 21), tromso, "Europe/Oslo")
    assert (summer.sunrise, summer.sunset, summer.is_up_all_day) == (None, None, True)
    assert (winter.sunrise, winter.sunset, winter.is_up_all_day) == (None, None, False)


def test_no_such_place() -> None:
    with pytest.raises(SitingError, match="Latitude 143"):
        Place(143.0, 5.0)
