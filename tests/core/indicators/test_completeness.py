"""A value of a period that was hardly measured is missing, with its reason; not wrong."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta, timezone

import narwhals as nw
import pandas as pd
import pytest

from smartmetro.smartmetro_plugin.core.indicators import samples
from smartmetro.smartmetro_plugin.core.indicators.completeness import PERIOD_PCT
from smartmetro.smartmetro_plugin.core.indicators.daily import Season
from smartmetro.smartmetro_plugin.core.indicators.profile import profile
from smartmetro.smartmetro_plugin.core.indicators.table import IndicatorTable
from smartmetro.smartmetro_plugin.core.use_cases import lighting, mobility, noise, waste, water
from smartmetro.tests.core.indicators.engines import ENGINES, frame, regular

PARIS = "Europe/Paris"
START = datetime(2026, 6, 30, 22, tzinfo=timezone.utc)
END = START + timedelta(days=8)
Engine = Callable[[pd.DataFrame], nw.LazyFrame]


@pytest.fixture(params=list(ENGINES))
def engine(request: pytest.FixtureRequest) -> Engine:
    return ENGINES[request.param]


def reasons(table: IndicatorTable) -> list[dict[str, object]]:
    return [dict(m.values) for m in table.reasons.get(("metropolis", "a"), ())]


# 8 days; three quarters are 6 days: one sample less is too few.
@pytest.mark.parametrize(("hours", "is_given"), [(8 * 18, True), (8 * 18 - 1, False)])
class TestThreeQuarters:
    def test_levels_exceeded(self, engine: Engine, hours: int, is_given: bool) -> None:
        rows = frame(regular("a", START, hours, 60, 55.0), "laeq")
        table = noise.compute(engine(rows), PARIS, start=START, end=END)
        row = table.rows.iloc[0]
        assert [pd.notna(row[f"l{n}_db"]) for n in (10, 50, 90)] == [is_given] * 3
        # LAeq has its own rule, complete days.
        assert row["laeq_db"] == pytest.approx(55)
        assert (
            {"l10_db, l50_db, l90_db"} == {r["indicators"] for r in reasons(table)}
        ) is not is_given

    def test_percentiles_of_water(self, engine: Engine, hours: int, is_given: bool) -> None:
        rows = frame(regular("a", START, hours, 60, 1.5), "water_level")
        table = water.compute(
            engine(rows), PARIS, start=START, end=END, alert_m={("metropolis", "a"): 1.0}
        )
        row = table.rows.iloc[0]
        assert [pd.notna(row[f"level_p{n}_m"]) for n in (10, 50, 90)] == [is_given] * 3
        # What was seen stays: the last level, the hours above.
        assert (row["level_m"], row["over_alert_h"]) == (1.5, hours)

    def test_mean_fill(self, engine: Engine, hours: int, is_given: bool) -> None:
        rows = frame(regular("a", START, hours, 60, 100.0), "fill")
        row = waste.compute(engine(rows), PARIS, start=START, end=END).rows.iloc[0]
        assert pd.notna(row["fill_mean_pct"]) is is_given
        assert (row["fill_pct"], row["overflow_h"]) == (100.0, hours)

    def test_lighting(self, engine: Engine, hours: int, is_given: bool) -> None:
        rows = frame(regular("a", START, hours, 60, 2.0), "active_power")
        row = lighting.compute(engine(rows), PARIS, start=START, end=END).rows.iloc[0]
        names = ["energy_kwh", "energy_day_kwh", "by_day_h", "night_lit_pct", "faults"]
        assert [pd.notna(row[name]) for name in names] == [is_given] * 5


@pytest.mark.parametrize(("hours", "is_given"), [(4 * 24, True), (4 * 24 - 1, False)])
def test_a_mean_hour_needs_half_of_its_days(engine: Engine, hours: int, is_given: bool) -> None:
    rows = frame(regular("a", START, hours, 60, 20.0))
    table = profile(engine(rows), "temperature", PARIS, start=START, end=END)
    # 4 of 8 days at each hour; at 23 h one less.
    expected = [20.0] * 23 + [20.0 if is_given else None]
    assert [None if pd.isna(v) else v for v in table["value"]] == expected


def test_the_reason_says_how_much_there_was() -> None:
    rows = frame(regular("a", START, 48, 60, 55.0), "laeq")
    table = noise.compute(ENGINES["pandas"](rows), PARIS, start=START, end=END)
    assert reasons(table) == [
        {"found": 25.0, "least": PERIOD_PCT, "indicators": "l10_db, l50_db, l90_db"}
    ]


def test_a_season_is_judged_by_itself(engine: Engine) -> None:
    # Nothing before 5 July, everything after: too little of the period, all of the season.
    rows = frame(regular("a", START + timedelta(days=4), 96, 60, 1.0), "water_level")
    whole = water.compute(engine(rows), PARIS, start=START, end=END).rows.iloc[0]
    late = water.compute(
        engine(rows), PARIS, start=START, end=END, season=Season((7, 5), (7, 31))
    ).rows.iloc[0]
    assert pd.isna(whole["level_p50_m"])
    assert late["level_p50_m"] == 1.0


def test_own_levels_are_judged_by_their_own_samples(engine: Engine) -> None:
    levels = frame(regular("a", START, 8 * 24, 60, 55.0), "laeq")
    own = frame(regular("a", START, 24, 60, 60.0), "l10")
    table = noise.compute(engine(pd.concat([levels, own])), PARIS, start=START, end=END)
    row = table.rows.iloc[0]
    assert pd.isna(row["l10_db"])
    assert row["l50_db"] == 55.0


def test_energy_is_judged_by_the_meter_and_light_by_power(engine: Engine) -> None:
    power = frame(regular("a", START, 24, 60, 2.0), "active_power")
    energy = frame(regular("a", START, 8 * 24, 60, 2.0), "energy")
    row = lighting.compute(
        engine(pd.concat([power, energy])), PARIS, start=START, end=END
    ).rows.iloc[0]
    assert row["energy_kwh"] == 8 * 24 * 2.0
    assert pd.isna(row["by_day_h"])


def test_an_hour_of_harmonica_needs_its_samples(engine: Engine) -> None:
    # Quarter-hours of LAeq and LA95eq; every second hour has two of four only.
    day = 24 * 4
    rows = [
        r for r in regular("a", START, 2 * day, 15, 60.0)
        if not (r[1].hour % 2 and r[1].minute >= 30)
    ]  # fmt: skip
    quiet = [(s, at, 40.0) for s, at, _ in rows]
    both = pd.concat([frame(rows, "laeq"), frame(quiet, "la95eq")])
    end = START + timedelta(days=2)
    table = noise.compute(engine(both), PARIS, start=START, end=end, with_harmonica=True)
    assert pd.isna(table.rows["harmonica"].iloc[0])
    assert {
        "found": 50.0,
        "least": PERIOD_PCT,
        "indicators": "harmonica, harmonica_bgn, harmonica_evt",
    } in reasons(table)
    half = noise.compute(
        engine(both), PARIS, start=START, end=end, with_harmonica=True, least_pct=50
    )
    # BGN = 0.2 (40 - 30) = 2, EVT = 0.25 (60 - 40) = 5.
    assert half.rows["harmonica"].iloc[0] == pytest.approx(7.0)


def test_a_part_of_an_hour_is_no_count_of_it(engine: Engine) -> None:
    rows = [
        r for r in regular("a", START, 4 * 24 * 4, 15, 10.0)
        if not (r[1] >= START + timedelta(days=3) and r[1].minute >= 15)
    ]  # fmt: skip
    table = profile(engine(frame(rows, "count")), "count", PARIS)
    # Of the fourth day one quarter-hour is there: three whole hours of 40 decide.
    assert set(table["value"]) == {40.0}


class TestMobility:
    def test_a_channel_that_is_missing_makes_the_split_unknown(self, engine: Engine) -> None:
        rows = regular("north", START, 8 * 24, 60, 3.0) + regular("south", START, 6, 60, 1.0)
        counters = {("metropolis", name): "quay" for name in ("north", "south")}
        table = mobility.compute(
            engine(frame(rows, "count")), PARIS, start=START, end=END, counters=counters
        )
        assert table.rows["direction_pct"].isna().all()
        assert table.rows["tmj"].tolist()[0] == 72.0

    @pytest.mark.parametrize(("days", "is_given"), [(6, True), (5, False)])
    def test_a_year_of_few_days_is_no_year(self, engine: Engine, days: int, is_given: bool) -> None:
        before = datetime(2025, 6, 30, 22, tzinfo=timezone.utc)
        rows = regular("a", START, 8 * 24, 60, 3.0) + regular("a", before, days * 24, 60, 2.0)
        row = mobility.compute(engine(frame(rows, "count")), PARIS, start=START, end=END).rows.iloc[
            0
        ]
        assert pd.notna(row["tmj_change_pct"]) is is_given
        assert not is_given or row["tmj_change_pct"] == pytest.approx(50.0)


def test_of_a_long_history_steps_are_told_from_some_weeks_and_nobody_is_forgotten(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    # One week in four or five is looked at; "late" only measured between those.
    monkeypatch.setattr(samples, "_ROWS_FOR_STEPS", 2000)
    start = datetime(2026, 1, 1, tzinfo=timezone.utc)
    rows = regular("a", start, 60 * 96, 15, 20.0) + regular("b", start, 60 * 24, 60, 20.0)
    rows += regular("late", start + timedelta(days=9), 3 * 48, 30, 20.0)
    found = samples.usable(engine(frame(rows)), "temperature", None)
    steps = dict(zip(found.steps["sensor_id"], found.steps["step_us"] / 60e6))
    assert steps == {"a": 15, "b": 60, "late": 30}
    assert found.rows == len(rows)
