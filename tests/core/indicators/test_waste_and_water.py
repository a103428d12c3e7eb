"""Waste containers and rivers: forecasts, emptyings, percentiles, rises, hours above alert levels."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta, timezone

import narwhals as nw
import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smartmetro.smartmetro_plugin.core.indicators.daily import Season
from smartmetro.smartmetro_plugin.core.use_cases import waste, water
from smartmetro.smartmetro_plugin.core.use_cases.loading import load_use_cases
from smartmetro.tests.core.indicators.engines import (
    ENGINES,
    Row,
    assert_same,
    frame,
    on_pandas,
    regular,
)

PARIS = "Europe/Paris"
START = datetime(2026, 3, 2, tzinfo=timezone.utc)
Engine = Callable[[pd.DataFrame], nw.LazyFrame]


@pytest.fixture(params=list(ENGINES))
def engine(request: pytest.FixtureRequest) -> Engine:
    return ENGINES[request.param]


def hours_since(at: datetime) -> float:
    return (at - START).total_seconds() / 3600


class TestWaste:
    def test_it_is_full_when_the_line_says(self, engine: Engine) -> None:
        rows = regular("a", START, 61, 60, hours_since)  # one per cent an hour, 60 % at the end
        row = waste.compute(engine(frame(rows, "fill")), PARIS).rows.iloc[0]
        assert (row["fill_pct"], row["emptyings"], row["overflow_h"]) == (60.0, 0, 0.0)
        assert row["fill_rate_pct_d"] == pytest.approx(24.0)
        assert row["days_to_full"] == pytest.approx(40 / 24)
        assert abs(row["full_at"] - (START + timedelta(hours=100))) < timedelta(seconds=1)

    def test_emptyings_and_the_rate_since_the_last(self, engine: Engine) -> None:
        rows = regular("a", START, 121, 60, lambda at: hours_since(at) * 2 % 90)
        row = waste.compute(engine(frame(rows, "fill")), PARIS).rows.iloc[0]
        assert row["emptyings"] == 2
        assert row["fill_rate_pct_d"] == pytest.approx(48.0)

    def test_hours_full(self, engine: Engine) -> None:
        rows = regular("a", START, 60, 60, lambda at: min(100.0, 60 + hours_since(at)))
        row = waste.compute(engine(frame(rows, "fill")), PARIS).rows.iloc[0]
        assert row["overflow_h"] == 20.0
        assert row["days_to_full"] == 0.0

    def test_nothing_is_made_up_in_a_gap(self, engine: Engine) -> None:
        rows = regular("a", START, 24, 60, 100.0) + regular(
            "a", START + timedelta(days=9), 24, 60, 100.0
        )
        row = waste.compute(engine(frame(rows, "fill")), PARIS).rows.iloc[0]
        assert row["overflow_h"] == 48.0

    def test_a_level_that_does_not_rise_has_no_date(self, engine: Engine) -> None:
        table = waste.compute(engine(frame(regular("a", START, 24, 60, 30.0), "fill")), PARIS)
        assert pd.isna(table.rows.iloc[0]["full_at"])
        assert "does not rise" in table.reasons["metropolis", "a"][0].in_english()

    def test_the_interval_holds_the_date_and_widens_with_uneven_cycles(
        self, engine: Engine
    ) -> None:
        rates, rows, at = [1.0, 2.0, 1.5, 0.8, 1.2], [], START
        for rate in rates:
            rows += [("a", at + timedelta(hours=n), rate * n) for n in range(40)]
            at += timedelta(hours=40)
        row = waste.compute(engine(frame(rows, "fill")), PARIS).rows.iloc[0]
        assert row["full_from"] < row["full_at"] < row["full_to"]
        assert row["full_to"] - row["full_from"] > timedelta(days=1)

    def test_engines_agree(self) -> None:
        rows = regular("a", START, 300, 60, lambda at: hours_since(at) * 1.3 % 93)
        rows += regular("b", START, 90, 240, lambda at: min(100.0, 0.4 * hours_since(at)))
        tables = [waste.compute(make(frame(rows, "fill")), PARIS).rows for make in ENGINES.values()]
        for name in ("full_at", "full_from", "full_to"):
            for table in tables:
                table[name] = pd.to_datetime(table[name], utc=True).dt.round("s")
        assert_same(tables[0], tables[1])


class TestWater:
    def test_percentiles_rise_and_hours_over_the_stations_own_level(self, engine: Engine) -> None:
        rows = regular("a", START, 101, 15, lambda at: 1 + hours_since(at) * 4 / 100)
        rows += regular("b", START, 101, 15, 0.5)
        table = water.compute(
            engine(frame(rows, "water_level")), PARIS, alert_m={("metropolis", "a"): 1.9}
        )
        row, other = table.rows.iloc[0], table.rows.iloc[1]
        assert [row["level_p10_m"], row["level_p50_m"], row["level_p90_m"]] == pytest.approx(
            [1.1, 1.5, 1.9]
        )
        assert row["level_m"] == pytest.approx(2.0)
        assert row["rise_max_cm_h"] == pytest.approx(4.0)
        assert row["over_alert_h"] == pytest.approx(11 * 0.25)
        assert other["rise_max_cm_h"] == 0
        assert pd.isna(other["over_alert_h"])
        assert "no alert level" in table.reasons["metropolis", "b"][0].in_english()

    def test_the_fastest_of_several_rises(self, engine: Engine) -> None:
        levels = [1.0, 1.1, 1.1, 1.4, 1.2]
        rows: list[Row] = [
            ("a", START + timedelta(minutes=15 * n), v) for n, v in enumerate(levels)
        ]
        row = water.compute(engine(frame(rows, "water_level")), PARIS).rows.iloc[0]
        assert row["rise_max_cm_h"] == pytest.approx(120.0)

    def test_a_season(self, engine: Engine) -> None:
        rows = regular("a", START, 24 * 60, 60, lambda at: 1.0 if at.month == 3 else 2.0)
        table = water.compute(
            engine(frame(rows, "water_level")), PARIS, season=Season((4, 1), (5, 31))
        )
        assert table.rows.iloc[0]["level_p10_m"] == 2.0

    def test_quality_within_the_declared_limits(self, engine: Engine) -> None:
        table = pd.concat(
            [
                frame(regular("a", START, 96, 15, 1.0), "water_level"),
                frame(regular("q", START, 96, 15, lambda at: 7.0 if at.hour < 18 else 9.5), "ph"),
            ],
            ignore_index=True,
        )
        rows = water.compute(engine(table), PARIS, use_case=load_use_cases()["water"]).rows
        assert rows["sensor_id"].tolist() == ["a", "q"]
        assert rows["ph_ok_pct"].tolist()[1] == 75.0
        assert rows["valid_pct"].tolist() == [100.0, 100.0]

    @settings(max_examples=25, deadline=None)
    @given(st.lists(st.integers(-500, 4000), min_size=1, max_size=60))
    def test_percentiles_are_numpys(self, millimetres: list[int]) -> None:
        rows: list[Row] = [
            ("a", START + timedelta(minutes=15 * n), v / 1000) for n, v in enumerate(millimetres)
        ]
        row = water.compute(on_pandas(frame(rows, "water_level")), PARIS).rows.iloc[0]
        expected = np.percentile(np.array(millimetres) / 1000, [10, 50, 90])
        found = [row["level_p10_m"], row["level_p50_m"], row["level_p90_m"]]
        assert found == pytest.approx(expected.tolist(), abs=1e-9)

    def test_engines_agree(self) -> None:
        rows = regular("a", START, 500, 15, lambda at: 1 + 0.3 * np.sin(hours_since(at) / 3))
        rows += regular("b", START, 200, 60, lambda at: 2 + 0.7 * np.sin(hours_since(at) / 5))
        tables = [
            water.compute(
                make(frame(rows, "water_level")), PARIS, alert_m={("metropolis", "b"): 2.2}
            ).rows
            for make in ENGINES.values()
        ]
        assert_same(tables[0], tables[1])
