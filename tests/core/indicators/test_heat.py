"""Heat indicators: hand-made series, both changes of the clocks, presets, and a plain-Python judge."""

from __future__ import annotations

import math
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, time, timedelta, timezone

import narwhals as nw
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smartmetro.smartmetro_plugin.core.errors import ConfigurationError
from smartmetro.smartmetro_plugin.core.indicators.daily import Season
from smartmetro.smartmetro_plugin.core.indicators.table import IndicatorTable
from smartmetro.smartmetro_plugin.core.use_cases import heat
from smartmetro.smartmetro_plugin.core.use_cases.loading import load_use_cases
from smartmetro.tests.core.indicators.engines import (
    ENGINES,
    Row,
    assert_same,
    frame,
    on_duckdb,
    on_pandas,
    regular,
)
from smartmetro.tests.core.indicators.judge_heat import judge

UTC = timezone.utc
PARIS = "Europe/Paris"
Engine = Callable[[pd.DataFrame], nw.LazyFrame]


@pytest.fixture(params=list(ENGINES))
def engine(request: pytest.FixtureRequest) -> Engine:
    return ENGINES[request.param]


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)  # type: ignore[arg-type]


def july(day: int, hour: int = 0, minute: int = 0) -> datetime:
    """An instant of July 2026, wall clock of Paris."""
    return utc(2026, 7, day, hour, minute) - timedelta(hours=2)


def one(table: IndicatorTable, sensor: str = "a") -> dict[str, object]:
    rows = table.rows[table.rows["sensor_id"] == sensor]
    assert len(rows) == 1
    return rows.iloc[0].to_dict()


def day_with(extreme: float, at: int, rest: float = 25.0) -> list[Row]:
    """96 samples of 1 July, one of them ``extreme``."""
    return [
        (s, t, extreme if n == at else rest)
        for n, (s, t, _) in enumerate(regular("a", july(1), 96, 15, rest))
    ]


class TestOperators:
    @pytest.mark.parametrize(
        ("preset", "maximum", "days"),
        [(0, 30.0, 0), (0, 30.1, 1), (1, 30.0, 1), (1, 29.9, 0), (2, 30.0, 0), (2, 30.1, 1)],
    )
    def test_hot_days(self, engine: Engine, preset: int, maximum: float, days: int) -> None:
        # Three days: Météo-France's window of the middle one is then complete.
        rows = (
            regular("a", july(0 + 1), 96, 15, 20.0)
            + [(s, t + timedelta(days=1), v) for s, t, v in day_with(maximum, 60, 20.0)]
            + regular("a", july(3), 96, 15, 20.0)
        )
        table = heat.compute(engine(frame(rows)), PARIS, rules=heat.PRESETS[preset])
        assert one(table)["days_over_30"] == days

    @pytest.mark.parametrize(("preset", "nights"), [(0, 1), (2, 0)])
    def test_tropical_nights_at_exactly_20(self, engine: Engine, preset: int, nights: int) -> None:
        table = heat.compute(engine(frame(day_with(20.0, 20))), PARIS, rules=heat.PRESETS[preset])
        assert one(table)["tropical_nights"] == nights

    def test_etccdi_counts_are_strictly_greater(self) -> None:
        # ETCCDI: SU is TX > 25, TR is TN > 20; here at the study's thresholds.
        rules = heat.PRESETS[2]
        assert rules.strictly_hot and rules.strictly_tropical


class TestWindows:
    def test_17_h_is_not_in_14_to_17(self, engine: Engine) -> None:
        table = heat.compute(engine(frame(day_with(40.0, 17 * 4))), PARIS)
        assert one(table)["t_max_14_17_c"] == 25.0

    def test_14_h_is(self, engine: Engine) -> None:
        row = one(heat.compute(engine(frame(day_with(40.0, 14 * 4))), PARIS))
        assert row["t_max_14_17_c"] == 40.0
        assert row["t_mean_14_17_c"] == pytest.approx((11 * 25 + 40) / 12)

    def test_meteo_france_windows_reach_beyond_the_period(self, engine: Engine) -> None:
        # The night of 1 July begins on 30 June at 18 h UTC; the day of the 3rd ends on the 4th at 6 h UTC.
        odd = {utc(2026, 6, 30, 19): 12.0, utc(2026, 7, 4, 5): 36.0}
        rows = [
            (s, t, odd.get(t, v)) for s, t, v in regular("a", utc(2026, 6, 29), 8 * 96, 15, 25.0)
        ]
        row, usual = (
            one(
                heat.compute(
                    engine(frame(rows)), PARIS,
                    start=july(1), end=july(4), rules=heat.PRESETS[preset],
                )
            )
            for preset in (1, 0)
        )  # fmt: skip
        assert (row["tropical_nights"], row["days_over_35"], row["days_counted"]) == (2, 1, 3)
        assert (usual["tropical_nights"], usual["days_over_35"], usual["days_counted"]) == (3, 0, 3)

    def test_meteo_france_night_belongs_to_the_day_it_ends(self, engine: Engine) -> None:
        # Cold at 19 h UTC on the 1st: in [18 h UTC the 1st, 18 h UTC the 2nd), the window of the 2nd.
        rows = [
            (s, t, 12.0 if t == utc(2026, 7, 1, 19) else 25.0)
            for s, t, _ in regular("a", utc(2026, 6, 30, 18), 3 * 96, 15, 25.0)
        ]
        table = heat.compute(engine(frame(rows)), PARIS, rules=heat.PRESETS[1])
        days = table.days.set_index("day")["t_min"].dropna()
        number = (datetime(2026, 7, 1, tzinfo=UTC) - datetime(1970, 1, 1, tzinfo=UTC)).days
        assert days.to_dict() == {number: 25.0, number + 1: 12.0, number + 2: 25.0}

    def test_meteo_france_maximum_from_6_to_6_utc(self, engine: Engine) -> None:
        rows = [
            (s, t, 40.0 if t == utc(2026, 7, 2, 5, 45) else 25.0)
            for s, t, _ in regular("a", utc(2026, 7, 1, 6), 2 * 96, 15, 25.0)
        ]
        table = heat.compute(engine(frame(rows)), PARIS, rules=heat.PRESETS[1])
        assert table.days["t_max"].dropna().tolist() == [40.0, 25.0]
        assert one(table)["days_over_35"] == 1


class TestHour:
    def test_5_h_is_local_and_not_utc(self, engine: Engine) -> None:
        rows = regular("a", july(1), 96, 15, lambda at: float(at.hour))
        assert one(heat.compute(engine(frame(rows)), PARIS))["t_mean_hour_c"] == 3.0
        assert one(heat.compute(engine(frame(rows)), "UTC"))["days_counted"] == 1
        utc_rows = regular("a", utc(2026, 7, 1), 96, 15, lambda at: float(at.hour))
        assert one(heat.compute(engine(frame(utc_rows)), "UTC"))["t_mean_hour_c"] == 5.0

    def test_across_both_changes_of_2026_it_stays_5_h_on_the_wall(self, engine: Engine) -> None:
        for day, before, after in ((utc(2026, 3, 27, 23), 4, 3), (utc(2026, 10, 23, 22), 3, 4)):
            hours = 3 * 24 + (1 if day.month == 10 else -1)
            rows = regular("a", day, 4 * hours, 15, lambda at: float(at.hour))
            table = heat.compute(engine(frame(rows)), PARIS)
            assert table.days["t_hour"].tolist() == [before, after, after]
            assert table.days["samples_local"].tolist() == [96, 4 * (hours - 48), 96]
            assert one(table)["days_counted"] == 3
            assert one(table)["valid_pct"] == 100.0

    def test_it_is_a_sample_and_not_an_hourly_mean(self, engine: Engine) -> None:
        rows = [(s, t, 18.0 if t == july(1, 5) else 25.0) for s, t, _ in day_with(25.0, 0)]
        assert one(heat.compute(engine(frame(rows)), PARIS))["t_mean_hour_c"] == 18.0

    def test_half_past_five(self, engine: Engine) -> None:
        rows = [(s, t, 17.0 if t == july(1, 5, 30) else 25.0) for s, t, _ in day_with(25.0, 0)]
        assert (
            one(heat.compute(engine(frame(rows)), PARIS, hour=time(5, 30)))["t_mean_hour_c"] == 17.0
        )

    def test_nearest_within_half_a_step(self, engine: Engine) -> None:
        # Samples at :04 and :19; 05:04 is four minutes from 05:00, 04:49 eleven.
        rows = regular("a", july(1, 0, 4), 96, 15, lambda at: float(at.hour * 100 + at.minute))
        assert one(heat.compute(engine(frame(rows)), PARIS))["t_mean_hour_c"] == 304.0

    def test_beyond_half_a_step_it_is_missing(self, engine: Engine) -> None:
        rows = [r for r in day_with(25.0, 0) if not july(1, 4, 45) <= r[1] <= july(1, 5, 15)]
        table = heat.compute(engine(frame(rows)), PARIS)
        assert math.isnan(one(table)["t_mean_hour_c"])  # type: ignore[arg-type]
        texts = [m.in_english() for m in table.reasons["metropolis", "a"]]
        assert "No sample within half a step of 05:00 on a complete day." in texts

    def test_a_sensor_of_one_sample_in_two_hours_is_found_too(self, engine: Engine) -> None:
        rows = regular("a", july(1, 0, 10), 12, 120, 21.0) + regular("b", july(1), 96, 15, 22.0)
        table = heat.compute(engine(frame(rows)), PARIS)
        assert one(table)["t_mean_hour_c"] == 21.0
        assert one(table, "b")["t_mean_hour_c"] == 22.0


class TestCompleteness:
    def test_a_stub_day_does_not_count(self, engine: Engine) -> None:
        rows = regular("a", july(1), 96, 15, 22.0) + regular("a", july(2), 8, 15, 36.0)
        row = one(heat.compute(engine(frame(rows)), PARIS))
        assert (row["days_counted"], row["days_over_35"], row["tropical_nights"]) == (1, 0, 1)

    @pytest.mark.parametrize(("count", "complete"), [(76, 0), (77, 1)])
    def test_80_per_cent_of_96(self, engine: Engine, count: int, complete: int) -> None:
        table = heat.compute(engine(frame(regular("a", july(1), count, 15, 22.0))), PARIS)
        row = one(table)
        assert row["days_counted"] == complete
        if not complete:
            assert math.isnan(row["days_over_30"])  # type: ignore[arg-type]
            assert "80.0 %" in table.reasons["metropolis", "a"][0].in_english()

    def test_each_sensor_has_its_own_step(self, engine: Engine) -> None:
        rows = regular("a", july(1), 48, 30, 22.0) + regular("b", july(1), 48, 15, 22.0)
        table = heat.compute(engine(frame(rows)), PARIS)
        assert one(table)["days_counted"] == 1
        assert one(table, "b")["days_counted"] == 0

    def test_rows_twice_count_once(self, engine: Engine) -> None:
        rows = regular("a", july(1), 50, 15, 22.0)
        row = one(heat.compute(engine(frame(rows + rows)), PARIS))
        assert row["days_counted"] == 0

    def test_impossible_and_flagged_values_are_missing(self, engine: Engine) -> None:
        table = frame(regular("a", july(1), 96, 15, 22.0) + regular("b", july(1), 96, 15, 22.0))
        table.loc[:30, "value"] = -999.0
        table["qc_flag"] = ["" if n < 96 or n > 130 else "spike" for n in range(192)]
        result = heat.compute(
            engine(table), PARIS, use_case=load_use_cases()["heat"], start=july(1), end=july(2)
        )
        assert one(result)["days_counted"] == 0
        assert one(result, "b")["days_counted"] == 0
        assert one(result, "b")["valid_pct"] == pytest.approx(100 * 61 / 96)

    def test_start_and_end_bound_everything(self, engine: Engine) -> None:
        rows = regular("a", july(1), 3 * 96, 15, lambda at: 36.0 if at < july(2) else 22.0)
        table = heat.compute(engine(frame(rows)), PARIS, start=july(2), end=july(4))
        row = one(table)
        assert (row["days_counted"], row["days_over_35"], row["valid_pct"]) == (2, 0, 100.0)

    def test_valid_pct_is_of_the_period_asked_for(self, engine: Engine) -> None:
        rows = regular("a", july(1), 96, 15, 22.0)
        assert (
            one(heat.compute(engine(frame(rows)), PARIS, start=july(1), end=july(5)))["valid_pct"]
            == 25.0
        )

    def test_a_season_applies_only_when_given(self, engine: Engine) -> None:
        rows = regular("a", utc(2026, 5, 30, 22), 2 * 96, 15, 36.0)
        assert one(heat.compute(engine(frame(rows)), PARIS))["days_over_35"] == 2
        summer = heat.compute(engine(frame(rows)), PARIS, season=Season((6, 1), (8, 31)))
        assert one(summer)["days_over_35"] == 1
        winter = heat.compute(engine(frame(rows)), PARIS, season=Season((12, 1), (2, 28)))
        assert math.isnan(one(winter)["days_over_35"])  # type: ignore[arg-type]

    def test_nothing_gives_nothing(self, engine: Engine) -> None:
        rows = regular("a", july(1), 96, 15, 22.0)
        table = heat.compute(engine(frame(rows)), PARIS, start=july(20), end=july(21))
        assert table.rows.empty


class TestReference:
    def test_differences_are_taken_day_by_day(self, engine: Engine) -> None:
        # The reference is there on the first day only: the second must not enter.
        rows = regular("a", july(1), 96, 15, 24.0) + regular("a", july(2), 96, 15, 30.0)
        rows += regular("r", july(1), 96, 15, 20.0) + regular("s", july(1), 96, 15, 22.0)
        table = heat.compute(
            engine(frame(rows)), PARIS, reference=[("metropolis", "r"), ("metropolis", "s")]
        )
        row = one(table)
        assert (row["dt_ref_hour_mean_c"], row["dt_ref_hour_max_c"]) == (3.0, 3.0)

    def test_without_a_reference_it_is_missing_with_its_reason(self, engine: Engine) -> None:
        rows = regular("a", july(1), 96, 15, 24.0) + regular("control", july(1), 96, 15, 20.0)
        table = heat.compute(engine(frame(rows)), PARIS)
        assert math.isnan(one(table)["dt_ref_hour_mean_c"])  # type: ignore[arg-type]
        assert "control zone does not stand in" in table.reasons["metropolis", "a"][0].in_english()


class TestHeatWaves:
    def waves(self, maxima: list[float | None]) -> dict[str, object]:
        rows: list[Row] = []
        for day, maximum in enumerate(maxima):
            if maximum is not None:
                start = july(1) + timedelta(days=day)
                rows += [(s, t, maximum if t == start + timedelta(hours=15) else 24.0)
                         for s, t, _ in regular("a", start, 96, 15, 24.0)]  # fmt: skip
        return one(heat.compute(on_pandas(frame(rows)), PARIS))

    def test_three_days_whose_mean_reaches_the_threshold(self) -> None:
        row = self.waves([30, 36, 34, 35, 30, 28])
        assert (row["heat_waves"], row["heat_wave_days"], row["heat_wave_longest_d"]) == (1, 3, 3)

    def test_a_missing_day_breaks_it(self) -> None:
        assert self.waves([36, 36, None, 36, 36])["heat_waves"] == 0

    def test_two_of_them(self) -> None:
        row = self.waves([36, 36, 36, 36, 25, 25, 36, 36, 36])
        assert (row["heat_waves"], row["heat_wave_days"], row["heat_wave_longest_d"]) == (2, 7, 4)


class TestCompletenessOfHoursAndPeriod:
    """Complete days alone do not tell that the hours looked at were measured."""

    @staticmethod
    def without(first: int, last: int, days: range) -> list[Row]:
        """Ten days at 25 °C without the quarters from ``first`` to ``last`` of some of them."""
        gone = {
            july(1) + timedelta(days=d, minutes=15 * q) for d in days for q in range(first, last)
        }
        return [row for row in regular("a", july(1), 960, 15, 25.0) if row[1] not in gone]

    def test_half_of_the_afternoons_is_missing_with_its_reason(self, engine: Engine) -> None:
        # From 15:30 to 17 h: 90 of 96 samples make each day complete, 6 of 12 of its afternoon are there.
        table = heat.compute(engine(frame(self.without(62, 68, range(10)))), PARIS)
        row = one(table)
        assert row["days_counted"] == 10 and row["t_mean_3_6_c"] == 25.0
        assert pd.isna(row["t_mean_14_17_c"]) and pd.isna(row["t_max_14_17_c"])
        reasons = table.reasons["metropolis", "a"]
        named = [r.values["name"] for r in reasons if "window" in r.values]
        assert named == ["t_mean_14_17_c", "t_max_14_17_c"]

    def test_three_quarters_of_them_are_enough(self, engine: Engine) -> None:
        # Two whole afternoons of ten are gone; their days still have 84 of 96 samples.
        row = one(heat.compute(engine(frame(self.without(56, 68, range(2)))), PARIS))
        assert (row["days_counted"], row["t_mean_14_17_c"], row["t_max_14_17_c"]) == (
            10,
            25.0,
            25.0,
        )

    @pytest.mark.parametrize(("least", "nights"), [(0.0, 5), (60.0, None)])
    def test_a_share_of_the_period_can_be_asked_for(
        self, engine: Engine, least: float, nights: int | None
    ) -> None:
        rules = replace(heat.PRESETS[0], least_pct=least)
        table = heat.compute(
            engine(frame(regular("a", july(1), 5 * 96, 15, 25.0))), PARIS,
            start=july(1), end=july(11), rules=rules,
        )  # fmt: skip
        row = one(table)
        assert (None if pd.isna(row["tropical_nights"]) else row["tropical_nights"]) == nights
        told = [r for r in table.reasons["metropolis", "a"] if r.values.get("found") == 50.0]
        assert bool(told) == (nights is None)


steps = st.sampled_from([15, 30, 60])
values = st.floats(10, 40).map(lambda v: round(v, 1))


@st.composite
def series(draw: st.DrawFn) -> list[Row]:
    """Up to three sensors over a few days around a change of the clocks, with holes."""
    start = draw(st.sampled_from([utc(2026, 3, 27, 21), utc(2026, 7, 1, 3), utc(2026, 10, 23, 20)]))
    rows: list[Row] = []
    for sensor in "abr"[: draw(st.integers(1, 3))]:
        step = draw(steps)
        count = draw(st.integers(1, 4 * 24 * 60 // step))
        shift = draw(st.integers(0, 29))
        pattern = draw(st.lists(values, min_size=1, max_size=9))
        holes = draw(st.sets(st.integers(0, count - 1), max_size=count // 4))
        rows += [
            (sensor, start + timedelta(minutes=shift + step * n), pattern[n % len(pattern)])
            for n in range(count)
            if n not in holes or n == 0
        ]
    return rows


@settings(max_examples=25, deadline=None)
@given(series(), st.sampled_from([time(5), time(5, 30), time(2, 30), time(0, 0)]))
def test_the_engine_agrees_with_a_plain_python_judge(rows: list[Row], hour: time) -> None:
    table = heat.compute(on_pandas(frame(rows)), PARIS, hour=hour, reference=[("metropolis", "r")])
    for sensor, expected in judge(rows, PARIS, hour, ["r"]).items():
        found = one(table, sensor)
        for key, value in expected.items():
            if value is None:
                assert pd.isna(found[key]), (sensor, key, found[key])
            else:
                assert found[key] == pytest.approx(value, abs=1e-9), (sensor, key)


@pytest.mark.parametrize("preset", [0, 1, 2])
def test_pandas_and_duckdb_give_the_same(preset: int) -> None:
    rows = []
    for n, sensor in enumerate("abcr"):
        rows += regular(
            sensor, utc(2026, 10, 20, 5, n), 1000, 15 + 15 * (n % 2),
            lambda at, n=n: round(24 + n + 9 * math.sin(at.timestamp() / 13751 + n), 2),
        )  # fmt: skip
    del rows[300:420]
    chosen = {"rules": heat.PRESETS[preset], "reference": [("metropolis", "r")]}
    first = heat.compute(on_pandas(frame(rows)), PARIS, **chosen)  # type: ignore[arg-type]
    second = heat.compute(on_duckdb(frame(rows)), PARIS, **chosen)  # type: ignore[arg-type]
    assert_same(first.rows, second.rows)
    assert first.reasons == second.reasons


def test_an_unknown_zone_is_refused() -> None:
    with pytest.raises(ConfigurationError):
        heat.compute(on_pandas(frame(regular("a", july(1), 9, 15, 20.0))), "Europe/Marseille")


def test_all_of_heat_runs_without_duckdb(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "duckdb", None)
    rows = regular("a", july(1), 96, 15, 22.0) + regular("r", july(1), 96, 15, 20.0)
    row = one(heat.compute(on_pandas(frame(rows)), PARIS, reference=[("metropolis", "r")]))
    assert row["dt_ref_hour_mean_c"] == 2.0
    with pytest.raises(ImportError):
        import duckdb  # noqa: F401
