"""The same variogram and stations give the same map as other implementations of kriging."""

from __future__ import annotations

import gstools
import numpy as np
import pytest
from pykrige.ok import OrdinaryKriging
from pykrige.uk import UniversalKriging

from smartmetro.smartmetro_plugin.core.mapping.covariance import Model, Variogram
from smartmetro.smartmetro_plugin.core.mapping.drift import Drift
from smartmetro.smartmetro_plugin.core.mapping.kriging import Kriging
from smartmetro.smartmetro_plugin.core.mapping.samples import Samples

from . import fields

TARGETS = fields.places(50, 77)


def pykrige_parameters(variogram: Variogram) -> dict[str, float]:
    """PyKrige's range of an exponential is the practical one."""
    factor = 3.0 if variogram.model is Model.EXPONENTIAL else 1.0
    return {
        "psill": variogram.sill - variogram.nugget,
        "range": factor * variogram.range_m,
        "nugget": variogram.nugget,
    }


@pytest.mark.parametrize("model", [Model.EXPONENTIAL, Model.SPHERICAL])
def test_ordinary_kriging_is_that_of_pykrige(model: Model) -> None:
    variogram = Variogram(model, 0.2, 2.0, 4000.0)
    xy = fields.places(60, 1)
    value = 20 + fields.field(xy, variogram, 1)
    peer = OrdinaryKriging(
        *xy.T,
        value,
        variogram_model=model.value,
        variogram_parameters=pykrige_parameters(variogram),
    )
    expected, variance = peer.execute("points", *TARGETS.T)

    ours = Kriging(xy, value, np.ones((60, 1)), variogram)
    mean, deviation = ours.predict(TARGETS, np.ones((50, 1)))

    assert mean == pytest.approx(np.asarray(expected), abs=1e-8)
    assert deviation**2 == pytest.approx(np.asarray(variance), abs=1e-8)


def test_kriging_with_a_plane_is_universal_kriging_of_pykrige() -> None:
    variogram = Variogram(Model.EXPONENTIAL, 0.2, 2.0, 4000.0)
    xy = fields.places(60, 2)
    value = 20 + fields.field(xy, variogram, 2) + xy[:, 0] / 3000
    peer = UniversalKriging(
        *xy.T, value, variogram_model="exponential",
        variogram_parameters=pykrige_parameters(variogram), drift_terms=["regional_linear"],
    )  # fmt: skip
    expected, variance = peer.execute("points", *TARGETS.T)

    none = np.empty((60, 0))
    drift = Drift.of(Samples(xy, value, none), by_position=True)
    ours = Kriging(xy, value, drift.at(xy, none), variogram)
    mean, deviation = ours.predict(TARGETS, drift.at(TARGETS, np.empty((50, 0))))

    assert mean == pytest.approx(np.asarray(expected), abs=1e-6)
    assert deviation**2 == pytest.approx(np.asarray(variance), abs=1e-6)


def test_matern_kriging_is_that_of_gstools() -> None:
    variogram = Variogram(Model.MATERN, 0.0, 1.5, 2000.0)
    xy = fields.places(60, 3)
    value = 20 + fields.field(xy, variogram, 3)
    # GSTools' Matérn correlates as (√ν h/l)^ν K_ν(√ν h/l)… : its rescale states ours.
    model = gstools.Matern(dim=2, var=1.5, len_scale=2000.0, nu=1.5, rescale=2**0.5)
    lags = np.array([100.0, 1000.0, 5000.0])
    assert model.covariance(lags) == pytest.approx(variogram.covariance(lags), rel=1e-6)
    expected, variance = gstools.krige.Ordinary(model, xy.T, value)(TARGETS.T)

    ours = Kriging(xy, value, np.ones((60, 1)), variogram)
    mean, deviation = ours.predict(TARGETS, np.ones((50, 1)))

    assert mean == pytest.approx(expected, abs=1e-6)
    assert deviation**2 == pytest.approx(variance, abs=1e-6)
