"""Before and after: a published study, planted changes, days of 23 and 25 hours, honest intervals."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import numpy as np
import pytest

from smartmetro.smartmetro_plugin.core.before_after.effect import block_means, effect, group
from smartmetro.smartmetro_plugin.core.before_after.report import report
from smartmetro.smartmetro_plugin.core.before_after.statistics import (
    Daily,
    Kind,
    Statistic,
    daily,
    statistics_of,
)
from smartmetro.smartmetro_plugin.core.before_after.study import Place, Study, study
from smartmetro.smartmetro_plugin.core.cancellation import CancelFlag
from smartmetro.smartmetro_plugin.core.errors import ConfigurationError
from smartmetro.smartmetro_plugin.core.indicators.daily import Season
from smartmetro.smartmetro_plugin.core.instants import to_microseconds
from smartmetro.smartmetro_plugin.core.model import ZoneRole
from smartmetro.smartmetro_plugin.core.quality.series import Series, SeriesKey
from smartmetro.smartmetro_plugin.core.reports.document import English
from smartmetro.smartmetro_plugin.core.reports.html import render
from smartmetro.smartmetro_plugin.core.use_cases.loading import load_use_cases

PARIS = ZoneInfo("Europe/Paris")
USE_CASES = load_use_cases()
HEAT = USE_CASES["heat"]
MEAN = next(s for s in statistics_of(HEAT) if s.key == "mean")
STEP = 900_000_000


def days(values: list[float] | np.ndarray, first: int = 0) -> Daily:
    return Daily(first + np.arange(len(values)), np.asarray(values, dtype=float))


def flat(before: float, after: float, count: int = 10) -> Daily:
    return days([before] * count + [after] * count)


def test_card_and_krueger() -> None:
    """Employment in New Jersey (20.44 to 21.03) and Pennsylvania (23.33 to 21.17).

    Published: 2.76; these means are rounded.
    """
    project, control = group([flat(20.44, 21.03)], 9, 10), group([flat(23.33, 21.17)], 9, 10)
    assert project is not None and control is not None
    found = effect(project, control, 9, 10)
    assert found is not None and found.effect == pytest.approx(2.75) and found.is_clear
    assert (project.before, project.after) == pytest.approx((20.44, 21.03))
    assert control.change == pytest.approx(-2.16)


def test_a_sensor_that_comes_later_does_not_move_the_course() -> None:
    low, high = days([20.0] * 20), days([30.0] * 13, first=3)
    found = group([low, high], 9, 10)
    assert found is not None and found.sensors == 1  # the second has six days after
    high = days([30.0] * 15, first=3)
    found = group([low, high], 9, 10)
    assert found is not None and found.sensors == 2 and found.change == pytest.approx(0)


def test_the_interval_holds_the_truth_as_often_as_it_says() -> None:
    """Differences with memory from day to day (lag one 0.4): 95 % promised, at least 90 % kept."""
    rng = np.random.default_rng(11)
    kept = 0
    for _ in range(200):
        noise = rng.normal(size=180)
        for k in range(1, 180):
            noise[k] += 0.4 * noise[k - 1]
        weather = rng.normal(0, 5, 180)
        project = group([days(20 + weather + noise - 0.8 * (np.arange(180) >= 90))], 89, 90)
        control = group([days(18 + weather)], 89, 90)
        assert project is not None and control is not None
        found = effect(project, control, 89, 90)
        assert found is not None
        kept += found.low <= -0.8 <= found.high
    assert 180 <= kept <= 198


def test_blocks_keep_neighbours_together_and_figures_repeat() -> None:
    values = np.arange(27.0)
    once = block_means(values, np.random.default_rng(1))
    assert once.shape == (2000,) and once.mean() == pytest.approx(13, abs=0.3)
    assert np.array_equal(once, block_means(values, np.random.default_rng(1)))
    # Blocks of three days of a series that repeats every three days all have the same mean.
    assert np.ptp(block_means(np.tile([0.0, 1, 5], 3), np.random.default_rng(2))) < 1e-9


# -- a day's number ------------------------------------------------------------------------------


def quarter_hours(first: datetime, last: datetime) -> np.ndarray:
    return np.arange(to_microseconds(first), to_microseconds(last), STEP, dtype=np.int64)


def series(at: np.ndarray, value: np.ndarray, sensor: str = "a") -> Series:
    key = SeriesKey("", sensor, "temperature")
    return Series(key, at, value.astype(float), np.zeros(at.size, dtype=bool))


@pytest.mark.parametrize("month", [3, 10])
def test_local_days_and_hours_through_both_changes_of_time(month: int) -> None:
    at = quarter_hours(
        datetime(2026, month, 22, tzinfo=PARIS), datetime(2026, month, 31, tzinfo=PARIS)
    )
    local = [datetime.fromtimestamp(us / 1e6, PARIS) for us in at.tolist()]
    clock = np.array([t.hour + t.minute / 60 for t in local])
    mine = series(at, clock)
    by_day: dict[int, list[float]] = {}
    for t, hour in zip(local, clock):
        by_day.setdefault(t.toordinal() - 719_163, []).append(hour)
    mean = daily(mine, MEAN, "Europe/Paris", 900)
    assert mean.day.tolist() == list(by_day)
    assert mean.value == pytest.approx([np.mean(v) for v in by_day.values()])
    at_five = daily(mine, Statistic("h", "", Kind.AT_HOUR, 5, 5), "Europe/Paris", 900)
    assert at_five.day.tolist() == list(by_day) and set(at_five.value) == {5.0}
    night = daily(mine, Statistic("n", "", Kind.MEAN, 3, 6), "Europe/Paris", 900)
    assert night.day.size == 9 and night.value == pytest.approx(np.full(9, 4.375))


def test_a_stub_day_and_a_day_of_holes_do_not_count() -> None:
    at = quarter_hours(datetime(2026, 7, 1, tzinfo=PARIS), datetime(2026, 7, 5, 2, tzinfo=PARIS))
    value = np.full(at.size, 20.0)
    value[96:116] = np.nan  # 79 % left of the second
    value[192:211] = np.nan  # 80 % of the third
    found = daily(series(at, value), MEAN, "Europe/Paris", 900)
    assert (found.day - found.day[0]).tolist() == [0, 2, 3]


def test_kinds_by_hand() -> None:
    at = quarter_hours(datetime(2026, 7, 1, tzinfo=PARIS), datetime(2026, 7, 2, tzinfo=PARIS))
    value = np.where(np.arange(96) < 48, 70.0, 50.0)
    levels = series(at, value)

    def of(kind: Kind) -> float:
        return float(daily(levels, Statistic("k", "", kind), "Europe/Paris", 900).value[0])

    assert of(Kind.MEAN) == 60 and of(Kind.SUM) == 5760
    assert (of(Kind.MINIMUM), of(Kind.MAXIMUM)) == (50, 70)
    assert of(Kind.ENERGY_MEAN) == pytest.approx(10 * np.log10((1e7 + 1e5) / 2))


def test_nothing_gives_nothing() -> None:
    empty = series(np.empty(0, dtype=np.int64), np.empty(0))
    assert all(daily(empty, s, "Europe/Paris", 900).day.size == 0 for s in statistics_of(HEAT))


def test_each_use_case_has_its_statistics() -> None:
    keys = {key: [s.key for s in statistics_of(USE_CASES[key])] for key in USE_CASES}
    assert keys["noise"] == ["laeq"] and keys["mobility"] == ["total"]
    assert keys["heat"][0] == "at_hour" and "minimum" in keys["water"]


# -- a whole study -------------------------------------------------------------------------------

PLACES = {
    ("", "p1"): Place("square", ZoneRole.PROJECT),
    ("", "p2"): Place("school", ZoneRole.PROJECT),
    ("", "c"): Place("centre", ZoneRole.CONTROL),
    ("", "r"): Place("fallow", ZoneRole.REFERENCE),
}
CHANGE = datetime(2026, 7, 16, 10, tzinfo=PARIS)


def made(change: float = -1.5, without: str = "", **more: object) -> Study:
    first = datetime(2026, 7, 1, tzinfo=PARIS)
    at = quarter_hours(first, datetime(2026, 8, 1, tzinfo=PARIS))
    rng = np.random.default_rng(4)
    weather = np.repeat(rng.normal(0, 3, 32), 96)[: at.size]
    parts = []
    for k, (_, sensor) in enumerate(PLACES):
        own = 24 + k + weather + rng.normal(0, 0.4, at.size)
        if sensor == "p1":
            own += change * (at >= to_microseconds(CHANGE))
        if sensor != without:
            parts.append(series(at, own, sensor))
    arguments = {"change": CHANGE, "change_end": None, "season": None} | more
    return study(
        parts, PLACES, HEAT, statistics_of(HEAT), "Europe/Paris", cancel=CancelFlag(), **arguments
    )


def test_the_change_is_found_where_it_was_made() -> None:
    found = {(r.statistic.key, r.zone): r.effect for r in made().results}
    square, school, both = (found["mean", zone] for zone in ("square", "school", ""))
    assert square is not None and square.effect == pytest.approx(-1.5, abs=0.1) and square.is_clear
    assert school is not None and school.effect == pytest.approx(0, abs=0.1)
    assert both is not None and both.effect == pytest.approx(-0.75, abs=0.1)
    assert (square.days_before, square.days_after) == (15, 15)  # the day of the change is neither


def test_the_works_themselves_are_left_out() -> None:
    over = CHANGE + timedelta(days=4)
    later = made(change_end=over)
    assert later.first_after - later.last_before == 6
    midnight = datetime.combine(CHANGE.date(), time(), PARIS)
    sharp = study([], {}, HEAT, [], "Europe/Paris", midnight, None, None, CancelFlag())
    assert sharp.first_after - sharp.last_before == 1
    with pytest.raises(ConfigurationError, match="before its beginning"):
        made(change_end=CHANGE - timedelta(days=1))


def test_the_reference_never_stands_in_for_the_control() -> None:
    results = made(without="c").results
    assert all(r.effect is None and r.control is None for r in results)
    assert "no control zone" in results[0].reason.in_english()  # type: ignore[union-attr]
    assert results[0].project is not None and results[0].project.sensors == 2


def test_too_few_days_are_said_so() -> None:
    season = Season((7, 1), (7, 20))
    result = made(season=season).results[0]
    assert result.effect is None and "7 complete days" in result.reason.in_english()  # type: ignore[union-attr]


def test_zones_that_went_apart_before_are_told() -> None:
    drift = np.concatenate((np.zeros(20), np.full(20, 2.0), np.full(40, 2.0)))
    noise = np.random.default_rng(6).normal(0, 0.2, 80)
    project, control = group([days(20 + drift + noise)], 39, 40), group([days([20.0] * 80)], 39, 40)
    assert project is not None and control is not None
    found = effect(project, control, 39, 40)
    assert found is not None and found.diverged_earlier


def test_the_report_says_it_in_a_sentence() -> None:
    text = render(report(made(), HEAT, "°C", 1), English())
    assert "Daily mean: -0.7" in text and "beyond the control zone" in text
    assert "up to 2026-07-15" in text and "from 2026-07-17" in text
    none = render(report(made(without="c"), HEAT, "°C", 1), English())
    assert "A reference zone does not stand in for it" in none.replace("&#x27;", "'")
