"""Counts: averages by day, working days, public holidays, peak hour, directions, one year before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import narwhals as nw
import pandas as pd
import pytest

from smartmetro.smartmetro_plugin.core.indicators.public_holidays import easter, public_holidays
from smartmetro.smartmetro_plugin.core.use_cases import mobility
from smartmetro.smartmetro_plugin.core.use_cases.loading import load_use_cases
from smartmetro.tests.core.indicators.engines import ENGINES, assert_same, frame, regular

PARIS = "Europe/Paris"
Engine = Callable[[pd.DataFrame], nw.LazyFrame]


@pytest.fixture(params=list(ENGINES))
def engine(request: pytest.FixtureRequest) -> Engine:
    return ENGINES[request.param]


def local(at: datetime) -> datetime:
    return at.astimezone(ZoneInfo(PARIS))


def midnight(year: int, month: int, day: int) -> datetime:
    return datetime(year, month, day, tzinfo=ZoneInfo(PARIS)).astimezone(timezone.utc)


@pytest.mark.parametrize(
    ("year", "month", "day"),
    # Dates of Easter as published by the Institut de mécanique céleste (IMCCE).
    [(2024, 3, 31), (2025, 4, 20), (2026, 4, 5), (2027, 3, 28), (2038, 4, 25)],
)
def test_easter(year: int, month: int, day: int) -> None:
    assert easter(year) == date(year, month, day)


def test_public_holidays_of_2026() -> None:
    # The eleven of the Code du travail: Easter Monday 6 April, Ascension 14 May, Whit Monday 25 May.
    days = public_holidays(2026)
    assert len(days) == 11
    assert {date(2026, 4, 6), date(2026, 5, 14), date(2026, 5, 25)} <= days
    more = public_holidays(2026, alsace_moselle=True) - days
    assert more == {date(2026, 4, 3), date(2026, 12, 26)}


def test_working_days_leave_out_weekends_and_14_july(engine: Engine) -> None:
    # Monday 13 July to Sunday 19 July 2026.
    counts = {13: 10, 14: 99, 15: 20, 16: 30, 17: 40, 18: 0, 19: 0}
    rows = regular("a", midnight(2026, 7, 13), 7 * 24, 60, lambda at: counts[local(at).day])
    row = mobility.compute(engine(frame(rows, "count")), PARIS).rows.iloc[0]
    assert row["tmj"] == pytest.approx(24 * sum(counts.values()) / 7)
    assert row["tmjo"] == pytest.approx(24 * (10 + 20 + 30 + 40) / 4)


def test_zero_is_no_passage_and_empty_is_no_measure(engine: Engine) -> None:
    rows = regular("a", midnight(2026, 7, 6), 24, 60, 10) + regular(
        "a", midnight(2026, 7, 7), 24, 60, 0
    )
    row = mobility.compute(engine(frame(rows, "count")), PARIS).rows.iloc[0]
    assert row["tmj"] == 120.0
    emptied = frame(rows, "count")
    emptied.loc[emptied["value"] == 0, "value"] = None
    row = mobility.compute(engine(emptied), PARIS).rows.iloc[0]
    assert row["tmj"] == 240.0


def test_peak_hour_is_local(engine: Engine) -> None:
    rows = regular(
        "a", midnight(2026, 7, 6), 4 * 48, 15, lambda at: 9 if local(at).hour == 8 else 1
    )
    row = mobility.compute(engine(frame(rows, "count")), PARIS).rows.iloc[0]
    assert (row["peak_hour"], row["peak_hour_count"]) == (8, 36.0)


def test_alsace_moselle_and_school_holidays(engine: Engine) -> None:
    # Good Friday 3 April 2026.
    rows = regular("a", midnight(2026, 4, 2), 48, 60, lambda at: local(at).day)
    calendar = mobility.Calendar(
        alsace_moselle=True, school_holidays=[(date(2026, 4, 2), date(2026, 4, 2))]
    )
    table = mobility.compute(engine(frame(rows, "count")), PARIS, calendar=calendar)
    assert table.rows.iloc[0]["tmjo"] == 48.0
    assert pd.isna(table.rows.iloc[0]["tmjo_school"])
    plain = mobility.compute(engine(frame(rows, "count")), PARIS)
    assert plain.rows.iloc[0]["tmjo"] == 60.0
    assert "tmjo_school" not in plain.rows.columns


def test_directions_of_one_counter(engine: Engine) -> None:
    start = midnight(2026, 7, 6)
    rows = (
        regular("in", start, 24, 60, 3)
        + regular("out", start, 24, 60, 1)
        + regular("alone", start, 24, 60, 7)
    )
    counters = {("metropolis", "in"): "quay", ("metropolis", "out"): "quay"}
    table = mobility.compute(engine(frame(rows, "count")), PARIS, counters=counters)
    shares = dict(zip(table.rows["sensor_id"], table.rows["direction_pct"]))
    assert (shares["in"], shares["out"]) == (75.0, 25.0)
    assert pd.isna(shares["alone"])


def test_against_one_year_before(engine: Engine) -> None:
    rows = regular("a", midnight(2025, 7, 6), 24, 60, 10) + regular(
        "a", midnight(2026, 7, 6), 24, 60, 12
    )
    table = mobility.compute(
        engine(frame(rows, "count")), PARIS, start=midnight(2026, 7, 6), end=midnight(2026, 7, 7)
    )
    row = table.rows.iloc[0]
    assert (row["tmj"], row["tmj_change_pct"]) == (288.0, pytest.approx(20.0))


def test_engines_agree() -> None:
    rows = regular(
        "a", midnight(2026, 10, 20), 4 * 24 * 9, 15, lambda at: (at.hour * 7 + at.day) % 13
    )
    rows += regular(
        "b", midnight(2026, 10, 20) + timedelta(hours=9), 200, 60, lambda at: at.hour % 5
    )
    tables = [mobility.compute(make(frame(rows, "count")), PARIS).rows for make in ENGINES.values()]
    assert_same(tables[0], tables[1])


def test_counts_that_stand_at_the_end_of_their_step(engine: Engine) -> None:
    # 09:00 is what was counted from 8 to 9 h, and midnight belongs to the day that ends.
    start, end = midnight(2026, 9, 7), midnight(2026, 9, 9)
    step = timedelta(hours=1)

    def passed(at: datetime) -> float:
        begun = local(at - step)
        return (100.0 if begun.hour == 8 else 1.0) + (50.0 if begun.day == 8 else 0.0)

    rows = regular("a", start + step, 48, 60, passed)
    table = mobility.compute(
        engine(frame(rows, "count")), PARIS, start=start, end=end, at_step_end=True
    )
    row = table.rows.iloc[0]
    assert (row["peak_hour"], row["days_counted"]) == (8, 2)
    assert row["tmj"] == pytest.approx(123 + 24 * 50 / 2)
    assert row["valid_pct"] == pytest.approx(100)
    open_ended = mobility.compute(engine(frame(rows, "count")), PARIS, at_step_end=True).rows.iloc[
        0
    ]
    assert open_ended["tmj"] == row["tmj"]


def test_a_use_case_declares_that_counts_stand_at_the_end_of_their_step(engine: Engine) -> None:
    step = timedelta(hours=1)
    rows = regular(
        "a", midnight(2026, 9, 7) + step, 48, 60, lambda at: 100.0 if local(at).hour == 9 else 1.0
    )
    shipped = load_use_cases()["mobility"]
    counts = replace(shipped.properties["count"], at_step_end=True)
    declared = replace(shipped, properties={**shipped.properties, "count": counts})
    tables = [
        mobility.compute(engine(frame(rows, "count")), PARIS, use_case=use_case)
        for use_case in (shipped, declared)
    ]
    assert [table.rows.iloc[0]["peak_hour"] for table in tables] == [9, 8]
