"""Rules as data; each condition judged against a plain reading of it; quiet hours at both changes of time."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smartmetro.smartmetro_plugin.core.alerts.blocking import Blocking
from smartmetro.smartmetro_plugin.core.alerts.forecast import hours_to_level
from smartmetro.smartmetro_plugin.core.alerts.reading import batch_of
from smartmetro.smartmetro_plugin.core.alerts.rule import QuietHours, RuleKind
from smartmetro.smartmetro_plugin.core.alerts.rule_file import (
    default_rules_path,
    load_rules,
    save_rules,
)
from smartmetro.smartmetro_plugin.core.alerts.runs import runs
from smartmetro.smartmetro_plugin.core.alerts.signal import signals
from smartmetro.smartmetro_plugin.core.errors import ConfigurationError
from smartmetro.smartmetro_plugin.core.instants import from_microseconds, to_microseconds

from .world import USE_CASES, rule

PARIS = ZoneInfo("Europe/Paris")
HOUR_US = 3_600_000_000


def test_the_rules_that_ship_are_read_and_written_back(tmp_path: Path) -> None:
    shipped = load_rules(default_rules_path(), USE_CASES)
    assert {r.use_case for r in shipped.rules} == set(USE_CASES)
    save_rules(tmp_path / "rules.json", shipped)
    assert load_rules(tmp_path / "rules.json", USE_CASES) == shipped


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"kind": "magic"}, "kind"),
        ({"level": "high"}, "level"),
        ({"property": "noise"}, "property"),
        ({"quiet_hours": {"start": "25:00", "end": "06:00"}}, "start"),
        ({"quiet_hours": {"start": "06:00", "end": "06:00"}}, "end"),
        ({"replaces": "other"}, "sensors"),
        ({"surprise": 1}, "surprise"),
        ({"kind": "jump", "level": None}, "level"),
        ({"kind": "flat_line", "level": 0, "min_duration_min": 0}, "min_duration_min"),
    ],
)
def test_what_cannot_be_meant_is_told_by_its_field(
    tmp_path: Path, change: dict[str, object], told: str
) -> None:
    plain = {"id": "r", "use_case": "heat", "kind": "threshold", "level": 3, **change}
    path = tmp_path / "rules.json"
    path.write_text(json.dumps({"format": "smartmetro-alert-rules-1", "rules": [plain]}))
    with pytest.raises(ConfigurationError, match=told):
        load_rules(path, USE_CASES)


@pytest.mark.parametrize(
    ("start", "end", "at", "until"),
    [
        # 29 March 2026: 02:30 does not exist; the night ends at 06:00 summer time
        (time(22), time(6), "2026-03-29T00:30", "2026-03-29T04:00"),
        # 25 October 2026: 02:30 comes twice; quiet until the end that is still to come
        (time(1), time(2, 30), "2026-10-25T00:10", "2026-10-25T00:30"),
        (time(1), time(2, 30), "2026-10-25T01:10", "2026-10-25T01:30"),
        (time(22), time(6), "2026-10-24T20:00", "2026-10-25T05:00"),
        (time(22), time(6), "2026-07-20T19:59", None),
        (time(12), time(14), "2026-07-20T10:00", "2026-07-20T12:00"),
        (time(12), time(14), "2026-07-20T12:00", None),
    ],
)
def test_quiet_hours_follow_the_wall_clock(
    start: time, end: time, at: str, until: str | None
) -> None:
    blocking = Blocking((), QuietHours(start, end), PARIS)
    found = blocking.until(to_microseconds(datetime.fromisoformat(at).replace(tzinfo=UTC)))
    expected = None if until is None else datetime.fromisoformat(until).replace(tzinfo=UTC)
    assert (None if found is None else from_microseconds(found)) == expected


_SERIES = st.lists(
    st.lists(st.tuples(st.integers(1, 9), st.integers(0, 12)), min_size=1, max_size=25),
    min_size=1, max_size=4,
)  # fmt: skip


@settings(max_examples=120, deadline=None)
@given(_SERIES, st.integers(0, 3), st.integers(0, 12))
def test_thresholds_all_at_once_as_one_by_one(
    steps: list[list[tuple[int, int]]], hysteresis: int, lasting: int
) -> None:
    arrays = []
    for one in steps:
        at = np.cumsum([s for s, _ in one]).astype(np.int64)
        arrays.append((at, np.array([float(v) for _, v in one])))
    watched = replace(rule(level=8.0), hysteresis=float(hysteresis))
    batch, count = batch_of(arrays), len(arrays)
    said = signals(watched, batch, np.full(count, 8.0))
    found = runs(
        batch, said, np.zeros(count, np.int64), lasting, [Blocking()] * count, kind=watched.kind
    )
    told = [(r.series, r.start_us, r.opened_us, r.last_us, r.closed_us) for r in found]
    assert told == _one_by_one(arrays, hysteresis, lasting)


def _one_by_one(arrays: list[tuple[np.ndarray, np.ndarray]], hysteresis: int, lasting: int) -> list:
    told = []
    for number, (instants, values) in enumerate(arrays):
        start = opened = last = None
        for at, value in zip(instants.tolist(), values.tolist(), strict=True):
            if start is None:
                start = at if value >= 8 else None
            elif value < 8 - hysteresis:
                told.append((number, start, opened, last, at))
                start = opened = None
            if start is not None:
                last = at
                opened = at if opened is None and at >= start + lasting else opened
        if start is not None:
            told.append((number, start, opened, last, None))
    return told


def test_a_rise_is_measured_over_its_window() -> None:
    """40 cm in an hour, then steady: told while the hour before holds the rise."""
    at = np.arange(9, dtype=np.int64) * (HOUR_US // 4)
    level = np.array([1.0, 1.1, 1.2, 1.3, 1.4, 1.4, 1.4, 1.4, 1.4])
    water = rule(RuleKind.RISE, level=0.3, hysteresis=0.05, window_s=3600.0)
    said = signals(water, batch_of([(at, level)]), np.array([0.3]))
    assert said.tolist() == [0, 0, 0, 0, 1, 1, -1, -1, -1]


def test_a_fill_is_forecast_from_a_line_since_the_last_emptying() -> None:
    """5 points an hour from 10 on, 3 hours after 95: full at 90 thirteen hours after the eighth value."""
    fill = np.array([85.0, 90.0, 95.0, *(10.0 + 5 * n for n in range(9))])
    at = np.arange(fill.size, dtype=np.int64) * HOUR_US
    told = hours_to_level(batch_of([(at, fill)]), np.array([90.0]), 14 * 86_400.0)
    assert told.hours[-1] == pytest.approx((90 - 50) / 5)
    assert told.earliest[-1] == pytest.approx(told.latest[-1], abs=0.01)  # no noise, no interval
    assert np.isnan(told.hours[4])  # two values tell no trend


@settings(max_examples=40, deadline=None)
@given(st.lists(st.floats(0, 100), min_size=8, max_size=40), st.integers(0, 2**32 - 1))
def test_forecasts_agree_with_least_squares_one_by_one(values: list[float], seed: int) -> None:
    rng = np.random.default_rng(seed)
    fill = np.sort(np.array(values)) * 0.8  # rises, never emptied
    at = np.cumsum(rng.integers(1, 4, fill.size)).astype(np.int64) * HOUR_US
    told = hours_to_level(batch_of([(at, fill)]), np.array([90.0]), 365 * 86_400.0)
    hours = (at - at[0]) / HOUR_US
    slope, offset = np.polyfit(hours, fill, 1)
    if slope > 1e-3 and hours[-1] >= 6:
        expected = max((90.0 - offset) / slope - hours[-1], 0.0)
        assert told.hours[-1] == pytest.approx(expected, rel=1e-3, abs=1e-2)
        assert told.earliest[-1] <= told.hours[-1] <= told.latest[-1]
