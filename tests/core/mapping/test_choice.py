"""Which map is drawn: obeyed when asked, honest when it is chosen."""

from __future__ import annotations

import numpy as np
import pytest

from smartmetro.smartmetro_plugin.core.errors import ConfigurationError
from smartmetro.smartmetro_plugin.core.mapping.choice import Choice, choose
from smartmetro.smartmetro_plugin.core.mapping.covariance import Model, Variogram
from smartmetro.smartmetro_plugin.core.mapping.methods import Method
from smartmetro.smartmetro_plugin.core.mapping.samples import Samples, merge_places

from . import fields

SMOOTH = Variogram(Model.SPHERICAL, 0.02, 2.0, 8000.0)


def made(count: int, seed: int = 1, covariates: int = 0, effect: float = 0.0) -> Samples:
    """Return stations on a smooth field; the last covariate has an effect."""
    xy = fields.places(count, seed)
    known = np.random.default_rng(seed + 100).standard_normal((count, covariates))
    value = 20 + fields.field(xy, SMOOTH, seed)
    if covariates:
        value = value + effect * known[:, -1]
    return Samples(xy, value, known, tuple(f"raster {c}" for c in range(covariates)))


def words(choice: Choice) -> str:
    return " ".join(notice.in_english() for notice in choice.notices)


def test_below_twenty_stations_auto_draws_the_stations_and_says_so() -> None:
    choice = choose(Method.AUTO, made(19))

    assert choice.method is Method.STATIONS
    assert choice.fit is None
    assert "19 stations: below 20 the map is not interpolated" in words(choice)
    assert choice.tried, "the report still shows what surfaces would have done"


def test_auto_interpolates_a_smooth_field_of_many_stations_by_the_best_method() -> None:
    choice = choose(Method.AUTO, made(80))

    assert choice.fit is not None
    assert choice.fit is choice.tried[0]
    assert choice.fit.scores.rmse == min(one.scores.rmse for one in choice.tried)
    assert choice.fit.scores.gain > 0.5


def test_auto_falls_back_on_the_stations_where_position_says_nothing() -> None:
    noise = np.random.default_rng(5).normal(20, 1, 40)

    choice = choose(Method.AUTO, Samples.of(fields.places(40, 5), noise))

    assert choice.method is Method.STATIONS
    assert "plain mean" in words(choice)


@pytest.mark.parametrize("method", [m for m in Method if m > Method.STATIONS])
def test_a_method_asked_for_is_obeyed_even_when_it_is_poor(method: Method) -> None:
    noise = np.random.default_rng(5).normal(20, 1, 12)

    choice = choose(method, Samples.of(fields.places(12, 5), noise))

    assert choice.method is method
    assert choice.fit is not None
    assert choice.notices, "the reader is warned"


def test_stations_asked_for_fit_nothing() -> None:
    choice = choose(Method.STATIONS, made(60))

    assert (choice.method, choice.fit, choice.tried) == (Method.STATIONS, None, ())


def test_auto_takes_the_covariate_that_explains_and_leaves_the_others() -> None:
    choice = choose(Method.AUTO, made(50, covariates=3, effect=3.0))

    assert choice.fit is not None
    assert choice.method in (Method.EXTERNAL_DRIFT, Method.REGRESSION_KRIGING)
    assert choice.fit.drift.columns == (2,)
    assert "Not used: raster 0, raster 1" in words(choice)


def test_no_more_than_one_covariate_for_ten_stations() -> None:
    stations = made(25, covariates=5, effect=3.0)

    asked = choose(Method.EXTERNAL_DRIFT, stations)
    chosen = choose(Method.AUTO, stations)

    assert asked.fit is not None
    assert len(asked.fit.drift.columns) <= 2
    assert all(len(one.drift.columns) <= 2 for one in chosen.tried)


def test_a_covariate_that_is_the_same_everywhere_is_not_taken() -> None:
    stations = made(30, covariates=1)
    flat = Samples(stations.xy_m, stations.value, np.ones((30, 1)), ("flat",))

    choice = choose(Method.AUTO, flat)

    assert all(one.drift.columns == () for one in choice.tried)


def test_two_stations_carry_no_surface() -> None:
    with pytest.raises(ConfigurationError, match="2 stations with a value are too few"):
        choose(Method.ORDINARY_KRIGING, made(2))
    assert choose(Method.AUTO, made(2)).method is Method.STATIONS


def test_stations_of_one_place_become_one_with_their_mean() -> None:
    xy = np.array([[0.0, 0.0], [5000.0, 0.0], [0.5, 0.0]])

    merged, place = merge_places(Samples.of(xy, [10.0, 20.0, 12.0]))

    assert merged.value == pytest.approx([11.0, 20.0])
    assert place.tolist() == [0, 1, 0]


def test_a_value_that_is_no_number_is_refused() -> None:
    with pytest.raises(ConfigurationError, match="stations' table"):
        Samples.of([[0, 0], [1, 1]], [1.0, float("nan")])
