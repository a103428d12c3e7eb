"""Comparison of two sensors: pairing by a patient judge, figures certified by NIST."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartmetro.smartmetro_plugin.core.comparison.agreement import (
    FEWEST_IN_BIN,
    FEWEST_PAIRS,
    agree,
    regress,
)
from smartmetro.smartmetro_plugin.core.comparison.pairing import Paired, pair
from smartmetro.smartmetro_plugin.core.comparison.report import Comparison, report
from smartmetro.smartmetro_plugin.core.quality.series import Series, SeriesKey
from smartmetro.smartmetro_plugin.core.reports.document import English
from smartmetro.smartmetro_plugin.core.reports.html import render

STEP = 900_000_000

#: Norris, NIST Statistical Reference Datasets, linear regression (public domain): y, x.
NORRIS = """
0.1 0.2 338.8 337.4 118.1 118.2 888.0 884.6 9.2 10.1 228.1 226.5 668.5 666.3 998.5 996.3 449.1 448.6
778.9 777.0 559.2 558.2 0.3 0.4 0.1 0.6 778.1 775.5 668.8 666.9 339.3 338.0 448.9 447.5 10.8 11.6
557.7 556.0 228.3 228.1 998.0 995.8 888.8 887.6 119.6 120.2 0.3 0.3 0.6 0.3 557.6 556.8 339.3 339.1
888.0 887.2 998.5 999.0 778.9 779.0 10.2 11.1 117.6 118.3 228.9 229.2 668.4 669.1 449.2 448.9 0.2 0.5
"""


def series(at: np.ndarray, value: np.ndarray) -> Series:
    key = SeriesKey("", "a", "temperature")
    return Series(key, np.asarray(at, np.int64), np.asarray(value, float), np.zeros(len(at), bool))


def test_the_regression_has_nists_certified_values() -> None:
    y, x = np.array(NORRIS.split(), dtype=float).reshape(-1, 2).T
    line = regress(x, y)
    assert line is not None and x.size == 36
    assert line.intercept == pytest.approx(-0.262323073774029, rel=1e-11)
    assert line.slope == pytest.approx(1.00211681802045, rel=1e-13)
    assert line.residual_sd == pytest.approx(0.884796396144373, rel=1e-12)
    assert line.r**2 == pytest.approx(0.999993745883712, rel=1e-13)


@given(
    st.lists(st.integers(0, 400), min_size=12, max_size=60, unique=True),
    st.integers(-40, 40),
)
def test_the_finer_series_is_averaged_around_the_coarser(minutes: list[int], shift: int) -> None:
    fine_at = np.sort(np.array(minutes)) * 60_000_000
    fine = np.arange(fine_at.size) ** 1.5
    coarse_at = (np.arange(12) * 40 + shift) * 60_000_000
    coarse = np.arange(12.0)
    found = pair(series(coarse_at, coarse), series(fine_at, fine))
    if np.median(np.diff(fine_at)) > np.median(np.diff(coarse_at)):
        return
    half = 20 * 60_000_000
    wanted = []
    for t, v in zip(coarse_at, coarse):
        near = [f for at, f in zip(fine_at, fine) if t - half <= at < t + half]
        if near:
            wanted.append((t, v, sum(near) / len(near)))
    assert found.at_us.tolist() == [t for t, _, _ in wanted]
    assert found.sensor.tolist() == [v for _, v, _ in wanted]
    assert found.reference == pytest.approx([m for _, _, m in wanted])


def test_roles_do_not_depend_on_the_steps() -> None:
    fine, coarse = np.arange(100) * STEP, np.arange(25) * 4 * STEP
    sensor, reference = series(fine, np.full(100, 21.0)), series(coarse, np.full(25, 20.0))
    there, back = pair(sensor, reference), pair(reference, sensor)
    assert (there.sensor - there.reference).tolist() == [1.0] * 25
    assert (back.sensor - back.reference).tolist() == [-1.0] * 25


def test_missing_doubted_and_repeated_values_take_no_part() -> None:
    at = np.repeat(np.arange(50), 2) * STEP
    sensor = series(at, np.full(100, 20.0))
    sensor.value[0:4], sensor.flagged[4:6] = np.nan, True
    found = pair(sensor, series(np.arange(50) * STEP, np.arange(50.0)))
    assert found.reference.tolist() == list(range(3, 50))


def test_bias_rmse_and_limits_by_hand() -> None:
    rng = np.random.default_rng(1)
    y = rng.normal(20, 5, 500)
    x = y + 0.5 + rng.normal(0, 0.3, 500)
    found = agree(Paired(np.arange(500), x, y))
    assert found is not None and found.regression is not None
    d = x - y
    assert found.bias == pytest.approx(sum(d) / 500)
    assert found.rmse == pytest.approx((sum(d * d) / 500) ** 0.5)
    assert found.rmse**2 == pytest.approx(found.bias**2 + d.var())
    inside = np.mean((d > found.limits[0]) & (d < found.limits[1]))
    assert 0.93 < inside < 0.97


def test_the_conversion_holds_where_it_was_seen_and_says_how_well() -> None:
    rng = np.random.default_rng(2)
    x = rng.uniform(0, 30, 4000)
    y = 1.5 + 0.9 * x + rng.normal(0, 0.4, 4000)
    found = agree(Paired(np.arange(4000), x, y))
    assert found is not None
    assert found.valid_from == pytest.approx(0.15, abs=0.1) and found.valid_to < 30
    shown = [line.sensor for line in found.table]
    assert shown == [float(v) for v in range(2, 30, 2)]
    for line in found.table:
        assert line.reference == pytest.approx(1.5 + 0.9 * line.sensor, abs=0.1)
        assert line.uncertainty == pytest.approx(1.96 * 0.4, rel=0.2)
        assert line.pairs >= FEWEST_IN_BIN


def test_too_few_pairs_and_a_dead_sensor_give_no_conversion() -> None:
    few = FEWEST_PAIRS - 1
    assert agree(Paired(np.arange(few), np.ones(few), np.ones(few))) is None
    found = agree(Paired(np.arange(99), np.ones(99), np.arange(99.0)))
    assert found is not None and found.regression is None and found.table == ()


def test_the_report_says_what_it_can() -> None:
    x = np.arange(100.0)
    good = agree(Paired(np.arange(100), x, x + 1))
    text = render(
        report(
            [
                Comparison("A", "B<", "temperature", "°C", 100, good),
                Comparison("C", "D", "temperature", "°C", 3, None),
            ]
        ),
        English(),
    )
    assert "B&lt;" in text and "Only 3 simultaneous values" in text
    assert "Reference = 1 + 1 × sensor" in text
