"""Which containers a tour should empty: levels, intervals and probabilities against plain arithmetic."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import datetime, timedelta, timezone

import narwhals as nw
import numpy as np
import pandas as pd
import pytest

from smartmetro.smartmetro_plugin.core.instants import to_microseconds
from smartmetro.smartmetro_plugin.core.use_cases import waste
from smartmetro.smartmetro_plugin.core.use_cases.waste_tour import Filling, Tour, at_tour
from smartmetro.tests.core.indicators.engines import ENGINES, frame, regular

PARIS = "Europe/Paris"
START = datetime(2026, 6, 30, 22, tzinfo=timezone.utc)
LAST = START + timedelta(hours=47)
Engine = Callable[[pd.DataFrame], nw.LazyFrame]


@pytest.fixture(params=list(ENGINES))
def engine(request: pytest.FixtureRequest) -> Engine:
    return ENGINES[request.param]


def rising(start_pct: float, by_hour: float) -> Callable[[datetime], float]:
    return lambda at: start_pct + by_hour * (at - START).total_seconds() / 3600


# Normal distribution function, NIST Digital Library of Mathematical Functions 7.20: Φ(1) = 0.8413447,
# Φ(1.959964) = 0.975.
@pytest.mark.parametrize(
    ("level_pct", "probability_pct"),
    [(70.0, 50.0), (60.0, 84.13447), (80.0, 15.86553), (70 - 19.59964, 97.5)],
)
def test_probabilities_are_those_of_the_normal_distribution(
    level_pct: float, probability_pct: float
) -> None:
    # 50 % now, 1 % an hour for 20 hours: 70 %, give or take 0.5 x 20 = 10.
    filling = Filling(50.0, to_microseconds(START), 1.0, 0.5, 0.0)
    told = at_tour(filling, Tour(START + timedelta(hours=20), level_pct))
    expected = 100.0 if level_pct <= 50 else probability_pct
    assert told["tour_probability_pct"] == pytest.approx(expected, abs=1e-4)
    assert told["tour_fill_pct"] == 70.0
    # Nine in ten: 1.6449 deviations (NIST, 7.20).
    assert told["tour_fill_low_pct"] == pytest.approx(70 - 16.449, abs=1e-3)


def test_who_is_on_the_tour_and_in_which_order(engine: Engine) -> None:
    rows = [
        *regular("slow", START, 48, 60, rising(10, 0.1)),
        *regular("full", START, 48, 60, 90.0),
        *regular("quick", START, 48, 60, rising(10, 1.0)),
        *regular("quicker", START, 48, 60, rising(10, 1.4)),
        *regular("still", START, 48, 60, 30.0),
    ]
    tour = Tour(LAST + timedelta(hours=24))
    table = waste.compute(engine(frame(rows, "fill")), PARIS, tour=tour)
    by_id = table.rows.set_index("sensor_id")
    assert by_id.loc["quick", "tour_fill_pct"] == pytest.approx(10 + 71)
    assert by_id.loc["slow", "tour_fill_pct"] == pytest.approx(10 + 7.1)
    assert by_id.loc["quicker", "tour_fill_pct"] == 100.0
    assert by_id["tour"].to_dict() == pytest.approx(
        {"slow": 0, "full": 1, "quick": 1, "quicker": 1, "still": math.nan}, nan_ok=True
    )
    order = by_id[by_id["tour"] == 1].sort_values("tour_rank")
    assert list(order.index) == ["full", "quicker", "quick"]
    # What cannot be told is said, not left out.
    told = [m.key for m in table.reasons[("metropolis", "still")]]
    assert any("cannot be told" in text for text in told)


def test_the_spread_against_numpys_regression(engine: Engine) -> None:
    random = np.random.default_rng(4)
    noise = dict(enumerate(random.normal(0, 2, 48)))
    rows = regular(
        "a", START, 48, 60,
        lambda at: rising(10, 1.0)(at) + noise[round((at - START).total_seconds() / 3600)],
    )  # fmt: skip
    tour = Tour(LAST + timedelta(hours=30))
    row = waste.compute(engine(frame(rows, "fill")), PARIS, tour=tour).rows.iloc[0]
    hours, level = np.arange(48.0), np.array([r[2] for r in rows])
    (slope, _), covariance = np.polyfit(hours, level, 1, cov=True)
    residual = level - np.polyval(np.polyfit(hours, level, 1), hours)
    scatter = math.sqrt(float(residual @ residual) / 46)
    spread = math.hypot(30 * math.sqrt(covariance[0, 0]), scatter)
    expected = level[-1] + 30 * slope
    assert row["tour_fill_pct"] == pytest.approx(expected)
    assert row["tour_fill_low_pct"] == pytest.approx(expected - 1.6448536 * spread, abs=1e-5)
    assert row["tour_probability_pct"] == pytest.approx(
        50 * math.erfc((80 - expected) / spread / math.sqrt(2))
    )


def test_a_container_that_told_nothing_for_long_is_less_sure(engine: Engine) -> None:
    wobbling = lambda at: rising(10, 0.5)(at) + at.hour % 3  # noqa: E731
    rows = regular("fresh", START, 96, 60, wobbling) + regular("stale", START, 48, 60, wobbling)
    tour = Tour(START + timedelta(hours=100))
    by_id = waste.compute(engine(frame(rows, "fill")), PARIS, tour=tour).rows.set_index("sensor_id")
    width = by_id["tour_fill_high_pct"] - by_id["tour_fill_low_pct"]
    assert width["stale"] > 1.1 * width["fresh"]
