"""Clear sky and tilted planes against figures of pvlib."""

from __future__ import annotations

import numpy as np
import pytest

from smartmetro.smartmetro_plugin.core.siting.irradiance import (
    Irradiance,
    Plane,
    clear_sky,
    haurwitz_ghi,
    on_plane,
    with_clouds,
)

from .pvlib_table import column


def test_simplified_solis_is_pvlibs() -> None:
    sky = clear_sky(column("apparent_elevation"))
    # W/m², to the table's last digits.
    assert np.abs(sky.ghi - column("solis_ghi")).max() < 1e-4
    assert np.abs(sky.dni - column("solis_dni")).max() < 1e-4
    assert np.abs(sky.dhi - column("solis_dhi")).max() < 1e-4
    assert sky.ghi.max() == pytest.approx(990.36, abs=0.01)


def test_haurwitz_is_pvlibs() -> None:
    assert np.abs(haurwitz_ghi(column("apparent_elevation")) - column("haurwitz_ghi")).max() < 1e-4


@pytest.mark.parametrize(("tilt", "azimuth"), [(45, 180), (60, 180), (30, 135)])
def test_tilted_planes_are_pvlibs(tilt: int, azimuth: int) -> None:
    sky = Irradiance(column("solis_ghi"), column("solis_dni"), column("solis_dhi"))
    plane = Plane(tilt, azimuth)
    cosine = plane.incidence_cosine(column("azimuth"), column("apparent_elevation"))
    received = on_plane(
        sky, cosine, sky_share=plane.sky_share, ground_share=1 - plane.sky_share, albedo=0.2
    )
    assert np.abs(received - column(f"poa_iso_t{tilt}_a{azimuth}")).max() < 1e-4


def test_clouds_keep_the_sum() -> None:
    altitude = np.array([5.0, 20.0, 60.0])
    ghi = np.array([20.0, 150.0, 700.0])
    sky = with_clouds(ghi, altitude, np.array([10, 80, 170]))
    assert np.allclose(sky.dhi + sky.dni * np.sin(np.radians(altitude)), ghi)
    assert np.all(sky.dhi <= ghi)


def test_an_overcast_sky_is_diffuse() -> None:
    dull = with_clouds(np.array([60.0]), np.array([40.0]), np.array([100]))
    assert dull.dhi[0] > 0.98 * 60
