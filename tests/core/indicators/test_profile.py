"""24 h profiles: local slots, means by kind of measure, share of valid data."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta, timezone

import narwhals as nw
import pandas as pd
import pytest

from smartmetro.smartmetro_plugin.core.indicators.daily import Season
from smartmetro.smartmetro_plugin.core.indicators.profile import profile
from smartmetro.smartmetro_plugin.core.use_cases.loading import load_use_cases
from smartmetro.tests.core.indicators.engines import ENGINES, assert_same, frame, regular

PARIS = "Europe/Paris"
MIDNIGHT = datetime(2026, 6, 29, 22, tzinfo=timezone.utc)
Engine = Callable[[pd.DataFrame], nw.LazyFrame]


@pytest.fixture(params=list(ENGINES))
def engine(request: pytest.FixtureRequest) -> Engine:
    return ENGINES[request.param]


def local_hour(at: datetime) -> int:
    return (at + timedelta(hours=2)).hour


def test_hours_and_half_hours_are_local(engine: Engine) -> None:
    rows = regular("a", MIDNIGHT, 4 * 96, 15, lambda at: float(local_hour(at)))
    hours = profile(engine(frame(rows)), "temperature", PARIS)
    assert hours["value"].tolist() == list(range(24))
    assert hours["samples"].tolist() == [16] * 24
    assert hours["valid_pct"].tolist() == [100.0] * 24
    halves = profile(engine(frame(rows)), "temperature", PARIS, minutes=30)
    assert halves["value"].tolist() == [n // 2 for n in range(48)]


def test_levels_are_averaged_by_energy_and_counts_by_day(engine: Engine) -> None:
    rows = regular("a", MIDNIGHT, 96, 15, lambda at: 70.0 if at.minute < 30 else 50.0)
    levels = profile(engine(frame(rows, "laeq")), "laeq", PARIS)
    assert levels["value"].tolist() == pytest.approx([10 * math.log10((1e7 + 1e5) / 2)] * 24)
    counts = profile(
        engine(frame(regular("a", MIDNIGHT, 2 * 96, 15, 3.0), "count")), "count", PARIS
    )
    assert counts["value"].tolist() == [12.0] * 24


def test_counts_that_stand_at_the_end_of_their_step_lie_in_it(engine: Engine) -> None:
    step = timedelta(minutes=15)
    begun_at_8 = regular(
        "a", MIDNIGHT + step, 96, 15, lambda at: 9.0 * (local_hour(at - step) == 8)
    )
    shipped = load_use_cases()["mobility"]
    counts = replace(shipped.properties["count"], at_step_end=True)
    declared = replace(shipped, properties={**shipped.properties, "count": counts})
    hours = profile(engine(frame(begun_at_8, "count")), "count", PARIS, use_case=declared)
    assert hours["value"].tolist() == [36.0 * (hour == 8) for hour in range(24)]


def test_a_season_and_what_is_missing_in_it(engine: Engine) -> None:
    # 30 June to 3 July; one of three July days is not there.
    rows = regular("a", MIDNIGHT, 4 * 96, 15, lambda at: 10.0 if at.month == 6 else 20.0)
    gone = (MIDNIGHT + timedelta(days=2), MIDNIGHT + timedelta(days=3))
    rows = [row for row in rows if not gone[0] <= row[1] < gone[1]]
    table = profile(engine(frame(rows)), "temperature", PARIS, season=Season((7, 1), (8, 31)))
    assert table["valid_pct"].tolist() == pytest.approx([200 / 3] * 24)
    assert table["value"].iloc[12] == 20.0


def test_engines_agree() -> None:
    rows = regular("a", MIDNIGHT, 500, 15, lambda at: math.sin(at.timestamp() / 9000))
    rows += regular(
        "b", MIDNIGHT + timedelta(minutes=7), 200, 30, lambda at: math.cos(at.timestamp() / 7000)
    )
    tables = [profile(make(frame(rows)), "temperature", PARIS) for make in ENGINES.values()]
    assert_same(tables[0], tables[1])
