"""Kriging against what defines it: exact, unbiased, and its leave-one-out against refitting."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smartmetro.smartmetro_plugin.core.errors import ConfigurationError
from smartmetro.smartmetro_plugin.core.mapping.covariance import Model, Variogram
from smartmetro.smartmetro_plugin.core.mapping.drift import Drift, trend_errors
from smartmetro.smartmetro_plugin.core.mapping.inverse_distance import InverseDistance
from smartmetro.smartmetro_plugin.core.mapping.kriging import Coefficients, Kriging
from smartmetro.smartmetro_plugin.core.mapping.samples import Samples, distances_m

from . import fields

VARIOGRAM = Variogram(Model.EXPONENTIAL, 0.2, 2.0, 3000.0)


@st.composite
def systems(draw: st.DrawFn) -> tuple[np.ndarray, np.ndarray, np.ndarray, Variogram]:
    """Stations, values, drift and variogram."""
    n = draw(st.integers(6, 25))
    seed = draw(st.integers(0, 10_000))
    columns = draw(st.integers(0, 2))
    variogram = Variogram(
        draw(st.sampled_from(Model)),
        draw(st.floats(0.05, 1.0)),
        draw(st.floats(1.1, 5.0)),
        draw(st.floats(300.0, 20_000.0)),
    )
    random = np.random.default_rng(seed)
    drift = np.column_stack([np.ones(n), random.standard_normal((n, columns))])
    return fields.places(n, seed), random.normal(20, 3, n), drift, variogram


@given(systems(), st.sampled_from(Coefficients))
@settings(max_examples=60)
def test_closed_leave_one_out_is_that_of_refitting_without_the_station(
    system: tuple[np.ndarray, np.ndarray, np.ndarray, Variogram], coefficients: Coefficients
) -> None:
    xy, value, drift, variogram = system

    closed = Kriging(xy, value, drift, variogram, coefficients).leave_one_out()

    for i in range(len(value)):
        others = np.arange(len(value)) != i
        refitted = Kriging(xy[others], value[others], drift[others], variogram, coefficients)
        mean, deviation = refitted.predict(xy[[i]], drift[[i]])
        assert closed.error[i] == pytest.approx(mean[0] - value[i], rel=1e-6, abs=1e-6)
        assert closed.deviation[i] == pytest.approx(deviation[0], rel=1e-6, abs=1e-6)


@given(systems())
@settings(max_examples=30)
def test_leave_one_out_of_inverse_distance_is_that_of_taking_the_station_away(
    system: tuple[np.ndarray, np.ndarray, np.ndarray, Variogram],
) -> None:
    xy, value, drift, variogram = system

    closed = InverseDistance(xy, value, variogram).leave_one_out()

    for i in range(len(value)):
        others = np.arange(len(value)) != i
        mean, deviation = InverseDistance(xy[others], value[others], variogram).predict(
            xy[[i]], drift[[i]]
        )
        assert closed.error[i] == pytest.approx(mean[0] - value[i], abs=1e-9)
        assert closed.deviation[i] == pytest.approx(deviation[0], abs=1e-9)


@given(systems())
@settings(max_examples=30)
def test_leave_one_out_of_a_trend_is_that_of_refitting(
    system: tuple[np.ndarray, np.ndarray, np.ndarray, Variogram],
) -> None:
    _, value, drift, _ = system

    closed = trend_errors(value, drift)

    for i in range(len(value)):
        others = np.arange(len(value)) != i
        refitted = np.linalg.lstsq(drift[others], value[others], rcond=None)[0]
        assert closed[i] == pytest.approx(drift[i] @ refitted - value[i], abs=1e-7)


@pytest.mark.parametrize("coefficients", Coefficients)
@given(system=systems())
@settings(max_examples=20)
def test_the_map_passes_through_the_stations(
    coefficients: Coefficients, system: tuple[np.ndarray, np.ndarray, np.ndarray, Variogram]
) -> None:
    xy, value, drift, variogram = system

    mean, deviation = Kriging(xy, value, drift, variogram, coefficients).predict(xy, drift)

    assert mean == pytest.approx(value, abs=1e-6)
    assert deviation == pytest.approx(0, abs=1e-3 * variogram.sill)


def test_ordinary_kriging_solves_the_textbook_system() -> None:
    """The (n+1) system with a Lagrange multiplier, as in Cressie (1993), section 3.2."""
    xy, target = fields.places(12, 3), np.array([[4000.0, 6000.0]])
    value = fields.field(xy, VARIOGRAM, 4) + 20
    system = np.zeros((13, 13))
    system[:12, :12] = VARIOGRAM.semivariance(distances_m(xy, xy))
    system[12, :12] = system[:12, 12] = 1
    right = np.append(VARIOGRAM.semivariance(distances_m(xy, target))[:, 0], 1)
    weight = np.linalg.solve(system, right)

    mean, deviation = Kriging(xy, value, np.ones((12, 1)), VARIOGRAM).predict(
        target, np.ones((1, 1))
    )

    assert mean[0] == pytest.approx(weight[:12] @ value)
    assert deviation[0] ** 2 == pytest.approx(weight @ right)


def test_two_stations_count_alike_half_way_between_them() -> None:
    xy, ones = np.array([[0.0, 0.0], [1000.0, 0.0]]), np.ones((2, 1))
    middle = np.array([[500.0, 0.0]])

    there = Kriging(xy, np.array([1.0, 3.0]), ones, VARIOGRAM).predict(middle, ones[:1])
    mirrored = Kriging(xy[::-1], np.array([1.0, 3.0]), ones, VARIOGRAM).predict(middle, ones[:1])

    assert there[0][0] == pytest.approx(2.0)
    assert mirrored[1][0] == pytest.approx(there[1][0])


def test_a_constant_added_to_the_values_is_added_to_the_map_and_not_to_its_error() -> None:
    xy, ones = fields.places(15, 8), np.ones((15, 1))
    value, target = fields.field(xy, VARIOGRAM, 8), fields.places(5, 9)
    plain = Kriging(xy, value, ones, VARIOGRAM).predict(target, np.ones((5, 1)))
    raised = Kriging(xy, value + 273.15, ones, VARIOGRAM).predict(target, np.ones((5, 1)))

    assert raised[0] == pytest.approx(plain[0] + 273.15)
    assert raised[1] == pytest.approx(plain[1])


@pytest.mark.parametrize("coefficients", Coefficients)
def test_single_precision_blocks_agree_with_double_precision(coefficients: Coefficients) -> None:
    xy = fields.places(40, 5)
    value = fields.field(xy, VARIOGRAM, 5) + 20
    drift = Drift.of(Samples.of(xy, value), by_position=True)
    columns = drift.at(xy, np.empty((40, 0)))
    target = fields.places(300, 6)
    at_target = drift.at(target, np.empty((300, 0)))
    kriging = Kriging(xy, value, columns, VARIOGRAM, coefficients)

    mean, deviation = kriging.predict(target, at_target)
    block_mean, block_deviation = kriging.predict_block(
        np.square(distances_m(target, xy)).astype(np.float32), at_target.astype(np.float32)
    )

    assert block_mean == pytest.approx(mean, abs=2e-4)
    assert block_deviation == pytest.approx(deviation, abs=2e-4)


def test_covariates_that_repeat_one_another_are_refused_in_words() -> None:
    xy, same = fields.places(12, 1), np.arange(12.0)
    with pytest.raises(ConfigurationError, match="do not tell the 12 stations apart"):
        Kriging(xy, same, np.column_stack([np.ones(12), same, 2 * same]), VARIOGRAM)


def test_stations_of_one_place_without_nugget_are_refused_in_words() -> None:
    xy = np.vstack([fields.places(8, 1), fields.places(8, 1)[:1]])
    smooth = Variogram(Model.SPHERICAL, 0.0, 1.0, 5000.0)
    with pytest.raises(ConfigurationError, match="same place"):
        Kriging(xy, np.arange(9.0), np.ones((9, 1)), smooth)
