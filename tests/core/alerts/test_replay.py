"""The log that replays leave: true times, no holes, nothing said twice, whatever the slicing."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smartmetro.smartmetro_plugin.core.alerts import replay
from smartmetro.smartmetro_plugin.core.alerts.rule import QuietHours, Rule, RuleBook, RuleKind
from smartmetro.smartmetro_plugin.core.alerts.watching import watch_alone
from smartmetro.smartmetro_plugin.core.cache.store import Cache
from smartmetro.smartmetro_plugin.core.model import (
    Maintenance,
    MaintenanceKind,
    OwnThreshold,
    SensorKey,
)

from .world import CONNECTION, START, USE_CASES, World, at, minutes_of, rule

HOT = rule(level=30.0, hysteresis=2.0)
SILENT = rule(RuleKind.SILENCE, min_duration_s=7200.0)
ALL_RULES = (
    HOT,
    replace(HOT, id="r_lasting", min_duration_s=3600.0),
    SILENT,
    rule(RuleKind.JUMP, level=8.0, window_s=3600.0),
    rule(RuleKind.FLAT_LINE, level=0.0, min_duration_s=3600.0),
    rule(RuleKind.RISE, level=6.0, hysteresis=1.0, window_s=1800.0),
    rule(RuleKind.FILL_FORECAST, level=35.0, window_s=86_400.0, horizon_s=3 * 3600.0),
)


def test_a_night_with_qgis_closed_is_told_with_true_times(tmp_path: Path) -> None:
    world = World(tmp_path, [HOT])
    world.observe("a", [(0, 20)])
    world.sync(1)
    world.observe("a", [(60, 31), (75, 33), (90, 29), (105, 27), (120, 31)])
    summary = world.sync(480)
    # 29 lies inside the hysteresis of 2: the alert goes on
    assert world.spells() == [(60, 105), (120, None)]
    assert [minutes_of(a.opened_at) for a in summary.opened] == [120]
    assert [minutes_of(a.opened_at) for a in summary.passed] == [60]
    first = world.log()[0]
    assert (first.value, minutes_of(first.last_seen_at)) == (31, 90)
    assert first.reason is not None and "31" in first.reason.in_english()


def test_replaying_again_says_nothing_new(tmp_path: Path) -> None:
    world = World(tmp_path, ALL_RULES)
    world.observe("a", [(m, 20 + m / 10) for m in range(0, 300, 15)])
    world.sync(301)
    before = _events(world)
    summary = world.sync(301)
    assert _events(world) == before
    assert not summary.opened and not summary.closed and not summary.passed


def test_a_condition_must_last(tmp_path: Path) -> None:
    world = World(tmp_path, [replace(HOT, min_duration_s=3600.0)])
    world.observe("a", [(0, 31), (30, 32), (45, 20), (60, 31), (100, 31), (120, 33), (150, 20)])
    world.sync(200)
    assert world.spells() == [(120, 150)]


def test_below_and_the_stations_own_level(tmp_path: Path) -> None:
    own = replace(HOT, id="r_own", level=None, hysteresis=0.0)
    world = World(tmp_path, [replace(HOT, above=False, level=5.0), own])
    world.observe("a", [(0, 4), (15, 6), (30, 8)])
    world.observe("b", [(0, 26), (15, 24)], own_thresholds=(OwnThreshold("temperature", 25.0),))
    world.sync(40)
    assert world.spells("a") == [(0, 30)]
    assert world.spells("b") == [(0, 15)]


def test_silence_opens_after_its_delay_and_closes_with_the_first_value(tmp_path: Path) -> None:
    world = World(tmp_path, [SILENT])
    world.observe("a", [(0, 20), (15, 20)])
    world.sync(60)
    assert not world.sync(134).opened
    assert [minutes_of(a.opened_at) for a in world.sync(140).opened] == [135]
    world.observe("a", [(200, 20)])
    world.sync(205)
    assert world.spells() == [(135, 200)]


def test_a_hole_nobody_watched_is_no_silence(tmp_path: Path) -> None:
    """The platform's last value alone does not tell whether the sensor spoke while QGIS was closed."""
    for fetched, expected in ((False, []), (True, [(120, 600)])):
        folder = tmp_path / str(fetched)
        folder.mkdir()
        world = World(folder, [SILENT], fetched=fetched)
        world.observe("a", [(0, 20)])
        world.sync(10)
        world.observe("a", [(600, 20)])
        world.sync(610)
        assert world.spells() == expected


def test_values_that_come_late_open_what_they_show(tmp_path: Path) -> None:
    world = World(tmp_path, [HOT])
    world.observe("a", [(0, 20), (300, 20)])
    world.sync(301)
    world.observe("a", [(60, 35), (90, 20)])
    world.sync(310)
    assert world.spells() == [(60, 90)]


def test_corrected_values_are_judged_again(tmp_path: Path) -> None:
    world = World(tmp_path, ALL_RULES)
    world.observe("a", [(0, 20), (60, 20), (120, 20), (180, 20)])
    world.sync(181)
    assert not [alert for alert in world.log() if alert.rule == HOT.id]
    world.observe("a", [(60, 35)])  # as many values as before
    world.sync(190)
    assert [alert for alert in world.log() if alert.rule == HOT.id]
    before = _events(world)
    world.sync(190)
    assert _events(world) == before


def test_values_that_come_late_close_what_they_deny(tmp_path: Path) -> None:
    world = World(tmp_path, [SILENT])
    world.observe("a", [(0, 20)])
    world.sync(200)
    world.observe("a", [(60, 20), (120, 20), (180, 20), (240, 20)])
    world.sync(250)
    [alert] = world.log()
    assert (minutes_of(alert.opened_at), minutes_of(alert.closed_at or START)) == (120, 250)
    assert "later" in (alert.closing_reason.in_english() if alert.closing_reason else "")


def _visit(start: float, end: float | None) -> Maintenance:
    return Maintenance(
        "u1", SensorKey("metro", "", "a"), MaintenanceKind.CURATIVE, at(start),
        None if end is None else at(end),
    )  # fmt: skip


@pytest.mark.parametrize(("end", "expected"), [(None, []), (100, [(120, 150)]), (160, [])])
def test_an_intervention_holds_alerts_back(
    tmp_path: Path, end: float | None, expected: Any
) -> None:
    world = World(tmp_path, [HOT])
    with Cache.open(world.path) as cache:
        cache.put_maintenance([_visit(30, end)])
    world.observe("a", [(0, 20), (60, 35), (120, 36), (150, 20)])
    world.sync(200)
    assert world.spells() == expected


def test_an_intervention_does_not_close_what_is_open(tmp_path: Path) -> None:
    world = World(tmp_path, [HOT])
    world.observe("a", [(0, 35)])
    world.sync(1)
    with Cache.open(world.path) as cache:
        cache.put_maintenance([_visit(10, None)])
    world.observe("a", [(60, 36)])
    assert not world.sync(61).closed
    world.observe("a", [(90, 20)])
    world.sync(91)
    assert world.spells() == [(0, 90)]


def test_quiet_hours_hold_an_opening_back_until_their_end(tmp_path: Path) -> None:
    quiet = QuietHours(time(22), time(6))
    world = World(tmp_path, [replace(HOT, quiet_hours=quiet)])
    # START is 02:00 in Paris
    world.observe("a", [(0, 35), (120, 36), (240, 37), (300, 20)])
    world.sync(400)
    assert world.spells() == [(240, 300)]


def test_outside_its_service_a_sensor_raises_nothing(tmp_path: Path) -> None:
    world = World(tmp_path, [HOT])
    world.observe("a", [(0, 35), (60, 20)], commissioned_on=date(2026, 8, 1))
    world.observe("b", [(0, 35), (60, 20)], decommissioned_on=date(2026, 7, 1))
    world.sync(100)
    assert world.spells() == []


def test_a_sensor_that_leaves_its_platform_closes_its_alerts(tmp_path: Path) -> None:
    world = World(tmp_path, [SILENT])
    world.observe("a", [(0, 20)])
    world.observe("b", [(200, 20)])
    world.sync(200)
    del world.sensors["a"]
    [closed] = world.sync(210).closed
    assert minutes_of(closed.closed_at or START) == 210
    assert not world.sync(220).opened


def test_a_rule_that_is_edited_begins_anew_and_says_so(tmp_path: Path) -> None:
    world = World(tmp_path, [HOT])
    world.observe("a", [(0, 35), (15, 31)])
    world.sync(20)
    world.book = RuleBook((replace(HOT, level=33.0),))
    [closed] = world.sync(25).closed
    assert "rule" in (closed.closing_reason.in_english() if closed.closing_reason else "")
    world.observe("a", [(30, 34)])
    world.sync(31)
    assert world.spells() == [(0, 25), (30, None)]
    world.book = RuleBook(())
    assert len(world.sync(40).closed) == 1


def test_a_rule_for_one_sensor_takes_the_place_of_another(tmp_path: Path) -> None:
    own = replace(HOT, id="r_for_a", level=40.0, sensors=("a",), replaces=HOT.id)
    world = World(tmp_path, [HOT, own])
    for sensor_id in ("a", "b"):
        world.observe(sensor_id, [(0, 35)])
    world.sync(1)
    assert [alert.key.sensor_id for alert in world.log()] == ["b"]


def test_low_batteries(tmp_path: Path) -> None:
    battery = Rule(
        "r_battery",
        "heat",
        RuleKind.BATTERY,
        "battery_pct",
        above=False,
        level=20.0,
        hysteresis=5.0,
    )
    world = World(tmp_path, [battery])
    for minute, level in ((0, 60), (60, 19), (120, 23), (180, 26)):
        world.observe("a", [(minute, 20)], battery_pct=level)
        world.sync(minute + 1)
    assert world.spells() == [(60, 180)]


def test_what_was_acknowledged_stays_with_its_comment(tmp_path: Path) -> None:
    world = World(tmp_path, [HOT])
    world.observe("a", [(0, 35)])
    world.sync(1)
    [alert] = world.log()
    with Cache.open(world.path) as cache:
        assert cache.alert_log.acknowledge([alert.uuid], "M. Roux", "Seen", at(5)) == 1
        assert cache.alert_log.acknowledge([alert.uuid], "Somebody", "Too", at(6)) == 0
    world.observe("a", [(60, 20)])
    world.sync(61)
    [alert] = world.log()
    assert (alert.acknowledged_by, alert.comment) == ("M. Roux", "Seen")
    assert minutes_of(alert.closed_at or START) == 60


def _events(world: World) -> list[Any]:
    import sqlite3

    with sqlite3.connect(world.path) as db:
        return db.execute("SELECT uuid, event, at, value FROM alerts ORDER BY uuid").fetchall()


_VALUES = st.lists(
    st.sampled_from([15.0, 20.0, 27.0, 29.0, 30.0, 31.0, 40.0]), min_size=1, max_size=24
)
_STEPS = st.lists(st.sampled_from([10, 15, 40, 150]), min_size=24, max_size=24)


@settings(max_examples=40, deadline=None)
@given(
    values=st.lists(_VALUES, min_size=1, max_size=3),
    steps=_STEPS,
    cuts=st.lists(st.integers(0, 24 * 60), max_size=5),
    visit=st.none() | st.tuples(st.integers(0, 600), st.integers(1, 600)),
)
def test_any_slicing_gives_the_log_of_one_go(
    values: list[list[float]], steps: list[int], cuts: list[int], visit: tuple[int, int] | None
) -> None:
    minutes = [sum(steps[:n]) for n in range(24)]
    end = minutes[-1] + 300
    logs = []
    for moments in ([end], sorted({c for c in cuts if c < end} | {end})):
        with tempfile.TemporaryDirectory() as folder:
            world = World(Path(folder), ALL_RULES, fetched=True)
            for number in range(len(values)):
                world.observe(f"s{number}", [(-1, 20)])
            if visit:
                with Cache.open(world.path) as cache:
                    key = SensorKey("metro", "", "s0")
                    cache.put_maintenance(
                        [
                            Maintenance(
                                "u", key, MaintenanceKind.PLANNED, at(visit[0]), at(sum(visit))
                            )
                        ]
                    )
            world.sync(0)
            done = -1
            for moment in moments:
                for number, series in enumerate(values):
                    points = list(zip(minutes, series))
                    fresh = [(m, v) for m, v in points if done < m <= moment]
                    world.observe(f"s{number}", fresh)
                done = max(done, moment)
                world.sync(moment)
            logs.append([replace(alert, comment="") for alert in world.log()])
    assert logs[0] == logs[1]


def test_a_forecast_reads_no_history_while_nothing_is_near(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[float] = []
    whole = replay.read
    monkeypatch.setattr(replay, "read", lambda *a: (read.append(minute), whole(*a))[1])
    soon = rule(RuleKind.FILL_FORECAST, level=35.0, window_s=172_800.0, horizon_s=3 * 3600.0)
    world = World(tmp_path, [soon])
    # slowly from 0, emptied after 20 hours, then one degree an hour faster
    points = [(m, 1.2 * m / 60 if m < 1200 else (m - 1200) / 30) for m in range(0, 2400, 60)]
    for minute, value in points:
        world.observe("a", [(minute, value)])
        world.sync(minute + 1)
    assert read[0] == 0, "its beginning"
    assert [m for m in read if m] == list(range(2100, 2281, 60)), "from 3 hours before"
    at_once = World(tmp_path / "at_once", [soon])
    at_once.observe("a", points)
    at_once.sync(2401)
    assert world.spells() == at_once.spells() == [(2100, 2280)]


def test_only_the_holder_of_the_lease_writes_alerts(tmp_path: Path) -> None:
    world = World(tmp_path, [HOT])
    world.observe("a", [(0, 20)])
    world.sync(1)
    world.observe("a", [(60, 35)])
    with Cache.open(world.path) as cache:
        assert cache.lease("metro", "", owner="other", seconds=60)
        told = watch_alone(CONNECTION, cache, USE_CASES, world.book, at(61), "me")
        assert told is None
        cache.release("metro", "", owner="other")
        told = watch_alone(CONNECTION, cache, USE_CASES, world.book, at(61), "me")
        assert told is not None and len(told[0].opened) == 1
        assert cache.lease("metro", "", owner="other", seconds=1)  # given back


def test_a_history_read_later_belongs_to_the_alert_that_is_open(tmp_path: Path) -> None:
    """The first replay knows the last value alone; the history shows since when it lasts."""
    world = World(tmp_path, [HOT])
    world.observe("a", [(300, 35)])
    world.sync(301)
    world.observe("a", [(60, 33), (120, 34), (180, 35)])
    summary = world.sync(310)
    assert not summary.opened and not summary.closed
    world.observe("a", [(360, 20)])
    world.sync(361)
    world.observe("a", [(30, 20)])  # late again: told whole, and nothing new in it
    world.sync(370)
    assert world.spells() == [(300, 360)]


def test_values_of_a_time_to_come_are_judged_when_it_has_come(tmp_path: Path) -> None:
    """A history may be read after the last synchronisation, as of which the rules are replayed."""
    world = World(tmp_path, [HOT])
    world.observe("a", [(0, 20), (60, 35), (90, 20), (600, 33)])
    world.sync(1)
    assert world.spells() == []
    world.sync(700)
    assert world.spells() == [(60, 90), (600, None)]


def test_what_the_platform_calls_maintenance_raises_nothing(tmp_path: Path) -> None:
    world = World(tmp_path, [HOT])
    world.observe("a", [(0, 35)], extra={"deviceState": "Maintenance"})
    world.sync(1)
    assert world.spells() == []
    world.observe("a", [(15, 36)], extra={})
    world.sync(16)
    assert len(world.spells()) == 1


def test_a_sensor_that_had_left_before_raises_nothing(tmp_path: Path) -> None:
    world = World(tmp_path, [SILENT])
    world.observe("a", [(0, 20)])
    world.observe("b", [(0, 20)])
    book, world.book = world.book, RuleBook(())
    world.sync(1)
    del world.sensors["a"]
    world.sync(500)
    world.book = book
    assert [alert.key.sensor_id for alert in world.sync(600).opened] == ["b"]
