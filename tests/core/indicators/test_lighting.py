"""Lighting against the sun: energy, hours lit by day, nights with a fault, dimming."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import narwhals as nw
import pandas as pd
import pytest

from smartmetro.smartmetro_plugin.core.indicators.samples import AT
from smartmetro.smartmetro_plugin.core.indicators.sun_expression import is_up
from smartmetro.smartmetro_plugin.core.instants import to_microseconds
from smartmetro.smartmetro_plugin.core.use_cases import lighting
from smartmetro.smartmetro_plugin.core.use_cases.loading import load_use_cases
from smartmetro.tests.core.indicators.engines import ENGINES, assert_same, frame, regular

PARIS = "Europe/Paris"
START = datetime(2026, 6, 20, 10, tzinfo=timezone.utc)  # noon in Paris
Engine = Callable[[pd.DataFrame], nw.LazyFrame]


@pytest.fixture(params=list(ENGINES))
def engine(request: pytest.FixtureRequest) -> Engine:
    return ENGINES[request.param]


def hour(at: datetime) -> float:
    local = at.astimezone(ZoneInfo(PARIS))
    return local.hour + local.minute / 60


def by_night(at: datetime) -> float:
    """Lit from 22 to 5 h: all in the dark at midsummer."""
    return 2.0 if hour(at) >= 22 or hour(at) < 5 else 0.0


@pytest.mark.parametrize(
    ("day", "rise", "set_"),
    # Sunrise and sunset at Greenwich (51.4779 N, 0 E), UTC, computed with NOAA's solar calculator.
    [
        ((2026, 3, 20), "06:05", "18:13"),
        ((2026, 6, 21), "03:43", "20:21"),
        ((2026, 12, 21), "08:04", "15:53"),
    ],
)
def test_sunrise_and_sunset(day: tuple[int, int, int], rise: str, set_: str) -> None:
    midnight = datetime(*day, tzinfo=timezone.utc)
    minutes = pd.DataFrame(
        {AT: [to_microseconds(midnight + timedelta(minutes=n)) for n in range(1440)]}
    )
    up = (
        nw.from_native(minutes)
        .with_columns(up=is_up(nw, nw.col(AT), 0.0, 51.4779))
        .to_native()["up"]
    )
    first, last = up.idxmax(), 1439 - up[::-1].reset_index(drop=True).idxmax()
    for found, text in ((first, rise), (last, set_)):
        expected = int(text[:2]) * 60 + int(text[3:])
        assert abs(found - expected) <= 2


def test_energy_is_power_by_time(engine: Engine) -> None:
    rows = regular("a", START, 4 * 24 * 3, 15, by_night)
    row = lighting.compute(engine(frame(rows, "active_power")), PARIS).rows.iloc[0]
    assert row["energy_kwh"] == pytest.approx(3 * 7 * 2.0)
    assert (row["by_day_h"], row["energy_day_kwh"], row["faults"]) == (0.0, 0.0, 0)


def test_increments_of_energy_are_summed(engine: Engine) -> None:
    rows = regular("a", START, 24 * 3, 60, lambda at: by_night(at) * 1.5)
    row = lighting.compute(engine(frame(rows, "energy")), PARIS).rows.iloc[0]
    assert row["energy_kwh"] == pytest.approx(3 * 7 * 3.0)
    assert row["by_day_h"] == 0.0


def test_burning_by_day(engine: Engine) -> None:
    rows = regular("a", START, 4 * 24, 15, lambda at: 2.0 if 10 <= hour(at) < 13 else by_night(at))
    row = lighting.compute(engine(frame(rows, "active_power")), PARIS).rows.iloc[0]
    assert row["by_day_h"] == pytest.approx(3.0)
    assert row["energy_day_kwh"] == pytest.approx(6.0)


def test_a_night_without_light_is_a_fault(engine: Engine) -> None:
    dark = START + timedelta(days=2)
    rows = regular(
        "a",
        START,
        4 * 24 * 6,
        15,
        lambda at: 0.0 if dark <= at < dark + timedelta(days=1) else by_night(at),
    )
    assert lighting.compute(engine(frame(rows, "active_power")), PARIS).rows.iloc[0]["faults"] == 1


def test_an_extinction_of_every_night_is_none(engine: Engine) -> None:
    rows = regular("a", START, 4 * 24 * 6, 15, lambda at: 2.0 if 22 <= hour(at) < 24 else 0.0)
    assert lighting.compute(engine(frame(rows, "active_power")), PARIS).rows.iloc[0]["faults"] == 0


def test_what_dimming_would_save(engine: Engine) -> None:
    rows = regular("a", START, 4 * 24, 15, by_night)
    plan = lighting.Dimming(23, 5, 50)
    row = lighting.compute(engine(frame(rows, "active_power")), PARIS, dimming=plan).rows.iloc[0]
    assert row["saving_kwh"] == pytest.approx(6 * 2 * 0.5)


def test_engines_agree() -> None:
    rows = regular("a", START, 500, 15, lambda at: by_night(at) + 0.01 * at.minute)
    rows += regular("b", START, 150, 60, lambda at: 3 * by_night(at))
    tables = [
        lighting.compute(make(frame(rows, "active_power")), PARIS).rows for make in ENGINES.values()
    ]
    assert_same(tables[0], tables[1])


def test_increments_that_stand_at_the_end_of_their_step(engine: Engine) -> None:
    # The same nights as their meter gives them: 23:00 is what was used from 22 to 23 h.
    hourly = timedelta(hours=1)
    rows = regular("a", START, 24 * 3, 60, lambda at: by_night(at - hourly) * 1.5)
    dimming = lighting.Dimming(from_h=22, to_h=23, by_pct=50)
    found = [
        lighting.compute(engine(frame(rows, "energy")), PARIS, dimming=dimming, at_step_end=at_end)
        for at_end in (True, False)
    ]
    at_end, at_start = (table.rows.iloc[0] for table in found)
    assert at_end["energy_kwh"] == at_start["energy_kwh"] == pytest.approx(3 * 7 * 3.0)
    assert (at_end["by_day_h"], at_end["energy_day_kwh"]) == (0.0, 0.0)
    assert at_end["saving_kwh"] == pytest.approx(3 * 3.0 / 2)
    assert at_start["saving_kwh"] == 0.0


def test_what_was_made_from_meter_readings_stands_at_the_end(engine: Engine) -> None:
    # 1 kWh more each hour, read on the hour over one day; the increment of 22 to 23 h stands at 23 h.
    readings = regular("a", START, 25, 60, lambda at: (at - START).total_seconds() / 3600)
    used = [(sensor, at, 1.0) for sensor, at, _ in readings[1:]]
    energy, index = frame(used, "energy"), frame(readings, "energy_index")
    day = {
        "start": START,
        "end": START + timedelta(days=1),
        "use_case": load_use_cases()["lighting"],
    }
    with_index = lighting.compute(engine(pd.concat([energy, index])), PARIS, **day).rows.iloc[0]
    # All of it was used that day, midnight's increment included.
    assert (with_index["energy_kwh"], with_index["valid_pct"]) == (24.0, 100.0)
    # Without readings beside them increments are taken to stand at the beginning: one is of the day after.
    alone = lighting.compute(engine(energy), PARIS, **day).rows.iloc[0]
    assert alone["energy_kwh"] == 23.0
