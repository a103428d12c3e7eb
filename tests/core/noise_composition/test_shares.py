"""Shares of sources, classes and levels by part of the day, on each engine, against plain counting."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta, timezone

import narwhals as nw
import pandas as pd
import pytest

from smartmetro.smartmetro_plugin.core.noise_composition.shares import (
    Composition,
    Kind,
    Part,
    compose,
)
from smartmetro.tests.core.indicators.engines import ENGINES, assert_same, frame, regular

PARIS = "Europe/Paris"
MIDNIGHT = datetime(2026, 6, 30, 22, tzinfo=timezone.utc)
Engine = Callable[[pd.DataFrame], nw.LazyFrame]


@pytest.fixture(params=list(ENGINES))
def engine(request: pytest.FixtureRequest) -> Engine:
    return ENGINES[request.param]


def local_hour(at: datetime) -> int:
    return (at + timedelta(hours=2)).hour


def value(found: Composition, part: Part, kind: Kind, name: str, column: str) -> float:
    table = found.table
    row = table[
        (table["part"] == part.value) & (table["kind"] == kind.value) & (table["name"] == name)
    ]
    return float(row[column].iloc[0])


def day_of_sounds() -> pd.DataFrame:
    """Road 60 % by day and 20 % else, rail 20 % at night alone, birds 20 % of the day."""
    road = regular("a", MIDNIGHT, 96, 15, lambda at: 60.0 if 6 <= local_hour(at) < 18 else 20.0)
    birds = regular("a", MIDNIGHT, 96, 15, lambda at: 20.0 if 6 <= local_hour(at) < 18 else 0.0)
    rail = [r for r in regular("a", MIDNIGHT, 96, 15, 20.0) if not 6 <= local_hour(r[1]) < 22]
    parts = {"source_road": road, "source_birds": birds, "source_rail": rail}
    return pd.concat([frame(rows, name) for name, rows in parts.items()], ignore_index=True)


def test_shares_add_up_and_times_are_those_measured(engine: Engine) -> None:
    found = compose(engine(day_of_sounds()), PARIS)
    # Day, 12 h: road 60, birds 20 of 80 heard.
    assert value(found, Part.DAY, Kind.CATEGORY, "road", "share_pct") == pytest.approx(75)
    assert value(found, Part.DAY, Kind.CLASS, "nature", "share_pct") == pytest.approx(25)
    assert value(found, Part.DAY, Kind.CATEGORY, "road", "hours") == pytest.approx(12 * 0.6)
    # Night, 8 h: road and rail are both traffic.
    assert value(found, Part.NIGHT, Kind.CATEGORY, "rail", "share_pct") == pytest.approx(50)
    assert value(found, Part.NIGHT, Kind.CLASS, "traffic", "time_pct") == pytest.approx(40)
    # What a recogniser does not send at an instant it did not hear: rail, 20 % of 8 of 24 hours.
    assert value(found, Part.WHOLE, Kind.CATEGORY, "rail", "time_pct") == pytest.approx(20 / 3)
    sums = found.table.groupby(["part", "kind"])["share_pct"].sum()
    assert sums.tolist() == pytest.approx([100] * len(sums))


def test_classes_of_levels(engine: Engine) -> None:
    rows = regular("a", MIDNIGHT, 96, 15, lambda at: 62.5 if 18 <= local_hour(at) < 22 else 49.9)
    found = compose(engine(frame(rows, "laeq")), PARIS)
    assert value(found, Part.EVENING, Kind.LEVEL, "60", "share_pct") == 100
    assert value(found, Part.WHOLE, Kind.LEVEL, "45", "time_pct") == pytest.approx(100 * 20 / 24)
    assert value(found, Part.WHOLE, Kind.LEVEL, "60", "hours") == 4


def test_a_part_of_the_day_that_is_hardly_measured_is_missing(engine: Engine) -> None:
    table = day_of_sounds()
    hours = table["observed_at"].map(local_hour)
    table = table[(hours < 22) & (hours >= 3)]
    found = compose(engine(table), PARIS, start=MIDNIGHT, end=MIDNIGHT + timedelta(days=1))
    # Three of eight hours of the night.
    assert pd.isna(value(found, Part.NIGHT, Kind.CATEGORY, "road", "share_pct"))
    assert value(found, Part.NIGHT, Kind.CATEGORY, "road", "valid_pct") == pytest.approx(37.5)
    assert value(found, Part.DAY, Kind.CATEGORY, "road", "valid_pct") == pytest.approx(100)


@pytest.mark.parametrize(("month", "day", "expected_h"), [(3, 29, 7), (10, 25, 9)])
def test_nights_of_both_clock_changes(
    engine: Engine, month: int, day: int, expected_h: int
) -> None:
    from zoneinfo import ZoneInfo

    zone = ZoneInfo(PARIS)
    begin = datetime(2026, month, day, tzinfo=zone).astimezone(timezone.utc)
    end = datetime(2026, month, day + 1, tzinfo=zone).astimezone(timezone.utc)
    count = round((end - begin).total_seconds() / 900)
    found = compose(engine(frame(regular("a", begin, count, 15, 100.0), "source_road")), PARIS)
    assert value(found, Part.NIGHT, Kind.CATEGORY, "road", "hours") == pytest.approx(expected_h)
    assert value(found, Part.NIGHT, Kind.CATEGORY, "road", "valid_pct") == pytest.approx(100)


def test_engines_agree() -> None:
    tables = [compose(make(day_of_sounds()), PARIS).table for make in ENGINES.values()]
    assert_same(tables[0], tables[1])


def test_nothing_to_tell_is_an_empty_table(engine: Engine) -> None:
    assert not len(compose(engine(frame(regular("a", MIDNIGHT, 4, 15, 1.0), "l10")), PARIS).table)
