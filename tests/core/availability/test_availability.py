"""Shares, outages and balances, against counts by hand and across both changes of summer time."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from smartmetro.smartmetro_plugin.core.availability.balance import (
    Level,
    balance,
    between,
    last_week,
    years,
)
from smartmetro.smartmetro_plugin.core.availability.counting import Equipment, Record, record
from smartmetro.smartmetro_plugin.core.availability.report import report
from smartmetro.smartmetro_plugin.core.instants import to_microseconds
from smartmetro.smartmetro_plugin.core.model import Maintenance, MaintenanceKind, SensorKey
from smartmetro.smartmetro_plugin.core.quality.series import Series, SeriesKey
from smartmetro.smartmetro_plugin.core.reports.document import English
from smartmetro.smartmetro_plugin.core.reports.html import render
from smartmetro.smartmetro_plugin.core.use_cases.loading import load_use_cases

HEAT = load_use_cases()["heat"]
PARIS = ZoneInfo("Europe/Paris")
STEP = 900_000_000
DAY = 96 * STEP
HOUR = 4 * STEP
#: A Monday, local midnight.
START = to_microseconds(datetime(2026, 6, 1, tzinfo=PARIS))


def series(at_us: np.ndarray, sensor: str = "a") -> Series:
    key = SeriesKey("", sensor, "temperature")
    return Series(key, at_us, np.full(at_us.size, 20.0), np.zeros(at_us.size, dtype=bool))


def one(kept: np.ndarray, sensor: str = "a", **more: object) -> Record:
    at = START + np.flatnonzero(kept).astype(np.int64) * STEP
    about = Equipment(("", sensor), **{"name": sensor, **more})  # type: ignore[arg-type]
    return record(about, series(at, sensor), HEAT, START, START + kept.size * STEP)


@given(st.lists(st.booleans(), min_size=20, max_size=80))
def test_shares_and_outages_are_those_a_patient_judge_counts(kept: list[bool]) -> None:
    kept[:10] = [True] * 10
    assume(np.median(np.diff(np.flatnonzero(kept))) == 1)  # so that the step is known
    found = one(np.array(kept))
    assert found.at_us.size == len(kept) and found.received.sum() == sum(kept)
    runs, length = [], 0
    for there in [*kept, True]:
        if there:
            runs += [length] if length >= 4 else []
            length = 0
        else:
            length += 1
    assert [round(o.hours * 4) for o in found.outages] == runs
    assert sum(o.is_open for o in found.outages) == (runs != [] and not any(kept[-4:]))


def test_valid_is_received_in_range_and_not_doubted() -> None:
    at = START + np.arange(96, dtype=np.int64) * STEP
    mine = series(at)
    mine.value[:5], mine.value[5:9], mine.flagged[9:12] = 99.0, np.nan, True
    found = record(Equipment(("", "a")), mine, HEAT, START, START + DAY)
    assert (found.received.sum(), found.valid.sum()) == (92, 84)


def test_repetitions_do_not_make_up_for_what_is_missing() -> None:
    at = np.sort(np.tile(START + np.arange(48, dtype=np.int64) * STEP, 3))
    found = record(Equipment(("", "a")), series(at), HEAT, START, START + DAY)
    assert found.received.sum() == 48 and found.at_us.size == 96


def test_a_sensor_that_never_spoke_is_counted_and_one_not_in_service_is_not() -> None:
    silent = record(Equipment(("", "s")), None, HEAT, START, START + DAY)
    assert silent.at_us.size == 96 and not silent.received.any() and silent.outages[0].is_open
    later = record(
        Equipment(("", "p"), service_start_us=START + 2 * DAY), None, HEAT, START, START + DAY
    )
    assert later.at_us.size == 0 and later.outages == ()
    half = Equipment(("", "h"), service_start_us=START + DAY // 2, service_end_us=START + DAY)
    assert record(half, None, HEAT, START, START + 2 * DAY).at_us.size == 48


def test_an_outage_names_the_intervention_that_met_it() -> None:
    kept = np.ones(96, dtype=bool)
    kept[20:40] = False
    at = START + np.flatnonzero(kept).astype(np.int64) * STEP
    began = datetime.fromtimestamp((START + 30 * STEP) / 1e6, timezone.utc)
    repair = Maintenance(
        "u",
        SensorKey("", "", "a"),
        MaintenanceKind.CURATIVE,
        began,
        began + timedelta(hours=1),
        "antenna",
    )
    found = record(Equipment(("", "a")), series(at), HEAT, START, START + DAY, [repair])
    (outage,) = found.outages
    assert outage.cause is repair and outage.hours == 5 and not outage.is_open


def test_lines_add_up_at_every_level() -> None:
    rng = np.random.default_rng(5)
    records = [
        one(rng.random(40 * 96) < 0.9, f"s{k}", supplier="AB"[k % 2], commune="Aix")
        for k in range(4)
    ]
    lines = balance(records, "Europe/Paris")
    levels = {line.level for line in lines}
    assert levels == {
        Level.ALL,
        Level.SENSOR,
        Level.SUPPLIER,
        Level.COMMUNE,
    }  # nobody has a network
    whole = next(line for line in lines if line.level is Level.ALL and not line.month)
    for level in levels:
        for with_month in (False, True):
            mine = [x for x in lines if x.level is level and bool(x.month) == with_month]
            for name in ("expected", "received", "valid", "outages"):
                assert sum(getattr(x, name) for x in mine) == getattr(whole, name), (level, name)
    assert whole.expected == 4 * 40 * 96
    assert {x.month for x in lines if x.level is Level.ALL} == {"", "2026-06", "2026-07"}


@pytest.mark.parametrize(("month", "hours"), [(3, 31 * 24 - 1), (10, 31 * 24 + 1)])
def test_months_with_a_change_of_time_have_an_hour_less_or_more(month: int, hours: int) -> None:
    start = to_microseconds(datetime(2026, month - 1, 20, tzinfo=PARIS))
    end = to_microseconds(datetime(2026, month + 1, 10, tzinfo=PARIS))
    found = record(Equipment(("", "a")), None, HEAT, start, end)
    line = next(x for x in balance([found], "Europe/Paris") if x.month == f"2026-{month:02d}")
    assert line.expected == hours * 4


def test_the_week_is_monday_to_monday_of_local_time() -> None:
    end = to_microseconds(datetime(2026, 4, 1, 12, tzinfo=PARIS))  # clocks changed on the 29th
    start, stop = last_week(end, "Europe/Paris")
    assert start == to_microseconds(datetime(2026, 3, 23, tzinfo=PARIS))
    assert (stop - start) / HOUR == 7 * 24 - 1
    assert last_week(stop, "Europe/Paris") == (start, stop)


def test_time_to_repair_is_the_mean_of_repaired_outages() -> None:
    kept = np.ones(10 * 96, dtype=bool)
    kept[100:108] = kept[200:216] = False  # 2 h, 4 h
    kept[-40:] = False  # open
    (line, *_) = [x for x in balance([one(kept)], "Europe/Paris") if x.level is Level.ALL]
    assert (line.mean_repair_h, line.median_repair_h, line.longest_h) == (3, 3, 10)
    assert (line.outages, line.open_outages, line.outage_h) == (3, 1, 16)


def test_the_hours_of_an_outage_are_those_of_their_month() -> None:
    # From 30 June 20 h to 2 July 5 h, local: 4 hours of June, 29 of July.
    kept = np.ones(40 * 96, dtype=bool)
    kept[29 * 96 + 80 : 31 * 96 + 20] = False
    lines = {x.month: x for x in balance([one(kept)], "Europe/Paris") if x.level is Level.ALL}
    june, july = lines["2026-06"], lines["2026-07"]
    assert (june.outage_h, july.outage_h, lines[""].outage_h) == (4, 29, 33)
    # Counted, and as long as it was, where it began.
    assert (june.outages, july.outages) == (1, 0)
    assert (june.longest_h, june.mean_repair_h, july.longest_h) == (33, 33, None)
    week = between([one(kept)], START + 30 * DAY, START + 37 * DAY)
    assert (week.outage_h, week.outages) == (29, 0)


@given(st.lists(st.tuples(st.integers(0, 95 * 60), st.integers(4, 3000)), max_size=6))
def test_months_add_up_to_the_whole(gaps: list[tuple[int, int]]) -> None:
    kept = np.ones(60 * 96, dtype=bool)
    for first, length in gaps:
        kept[10 + first : 10 + first + length] = False
    lines = [x for x in balance([one(kept)], "Europe/Paris") if x.level is Level.ALL]
    whole, months = lines[0], lines[1:]
    assert sum(m.outage_h for m in months) == pytest.approx(whole.outage_h)
    assert sum(m.outages for m in months) == whole.outages
    for month in months:
        # Without data there is no outage longer than what is missing.
        assert month.outage_h <= (month.expected - month.received) / 4 + 1e-9


def test_the_year_answers_the_question() -> None:
    good, poor = np.ones(96 * 5, dtype=bool), np.zeros(96 * 5, dtype=bool)
    poor[:100] = True
    records = [one(good, f"g{k}") for k in range(4)]
    (year,) = years([*records, one(poor, "p")], "Europe/Paris")
    assert (year.year, year.sensors, year.working, year.works) == (2026, 5, 4, True)
    (year,) = years([*records[:2], one(poor, "p")], "Europe/Paris")
    assert year.working == 2 and not year.works
    assert years([], "Europe/Paris") == []


def test_the_report_is_readable_and_tells_who_is_silent() -> None:
    kept = np.ones(20 * 96, dtype=bool)
    kept[-2 * 96 :] = False
    records = [one(kept, "tower <1>", supplier="S"), one(np.ones(20 * 96, dtype=bool), "b")]
    lines = balance(records, "Europe/Paris")
    end = START + 20 * DAY
    text = render(report(records, lines, HEAT, "Europe/Paris", end), English())
    assert "week from 2026-06-08 to 2026-06-14" in text
    assert "Silent at the end" in text and "tower &lt;1&gt;" in text
    assert "2026: yes." in text and "By supplier" in text and "By network" not in text
    assert between(records, START, START + 7 * DAY).valid_pct == 100


def test_no_data_and_no_sensor_is_a_report_all_the_same() -> None:
    assert "No data were expected" in render(report([], [], HEAT, "Europe/Paris", START), English())
