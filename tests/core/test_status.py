"""The state of a sensor: precedence, reasons in words, and no input without an answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartmetro.smartmetro_plugin.core.instants import time_zone
from smartmetro.smartmetro_plugin.core.messages import Message
from smartmetro.smartmetro_plugin.core.model import (
    Maintenance,
    MaintenanceKind,
    OwnThreshold,
    Reading,
    Sensor,
    SensorKey,
    SensorRecord,
    Status,
    StatusCode,
)
from smartmetro.smartmetro_plugin.core.status import SEVERITY, assess, duration
from smartmetro.smartmetro_plugin.core.use_cases.declaration import Threshold
from smartmetro.smartmetro_plugin.core.use_cases.loading import load_use_cases

USE_CASES = load_use_cases()
AT = datetime(2026, 7, 21, 10, tzinfo=UTC)
RECENT = AT - timedelta(minutes=10)
KEY = SensorKey("c", "", "s")
NAN = float("nan")


def record(
    use_case: str,
    readings: dict[str, float | None],
    seen: datetime | None = RECENT,
    **sensor: object,
) -> SensorRecord:
    units = {name: p.unit for name, p in USE_CASES[use_case].properties.items()}
    return SensorRecord(
        Sensor(KEY, "n", use_case, "T", **sensor),  # type: ignore[arg-type]
        tuple(Reading(name, value, units.get(name, ""), seen) for name, value in readings.items()),
    )


def judged(what: SensorRecord, at: datetime = AT, **more: object) -> Status:
    return assess(what, USE_CASES[what.sensor.use_case], at, **more)  # type: ignore[arg-type]


def told(status: Status) -> str:
    return status.reason.in_english() if status.reason else ""


FLOOD = {"own_thresholds": (OwnThreshold("water_level", 1.5, 2.3),)}
READINGS = [
    ("heat", {"temperature": 25.0, "relative_humidity": 40.0}, {}, "ok", ""),
    ("heat", {"temperature": 34.9}, {}, "ok", ""),
    ("heat", {"temperature": 35.0}, {}, "warning", "Air temperature 35 °C: warning level 35 °C reached"),
    ("heat", {"temperature": 40.04}, {}, "alert", "Air temperature 40 °C: alert level 40 °C reached"),
    ("heat", {"temperature": 57.4}, {}, "warning", "Implausible value: Air temperature 57.4 °C"),
    ("heat", {"temperature": NAN}, {}, "warning", "Implausible value: Air temperature is not a number"),
    ("heat", {"temperature": float("inf")}, {}, "warning", "is not a number"),
    ("heat", {"temperature": None}, {}, "warning", "Data arrive without any value"),
    ("heat", {"temperature": None, "relative_humidity": 40.0}, {}, "ok", ""),
    ("heat", {"relative_humidity": 5400.0}, {}, "warning", "Implausible value: Relative humidity"),
    ("heat", {"temperature": 20.0}, {"battery_pct": 8.4}, "warning", "Battery low: 8 %"),
    ("heat", {"temperature": 20.0}, {"battery_pct": 20.1}, "ok", ""),
    ("heat", {"temperature": 20.0}, {"battery_pct": -100.0}, "ok", ""),
    ("heat", {"temperature": 20.0}, {"battery_pct": NAN}, "ok", ""),
    ("heat", {"somethingElse": 1e9}, {}, "ok", ""),
    # The worst wins, with its own reason.
    ("heat", {"temperature": 41.0, "relative_humidity": 500.0}, {"battery_pct": 3}, "alert", "Air temp"),
    ("waste", {"fill": 80.0}, {}, "warning", "Fill level 80 %: warning level 80 % reached"),
    ("waste", {"fill": 0.29 * 100 + 61}, {}, "alert", "Fill level 90 %"),
    ("waste", {"fill": 65.0}, {"own_thresholds": (OwnThreshold("fill", alert=60.0),)}, "alert",
     "Fill level 65 %: the station’s own alert level 60 % reached"),
    ("water", {"water_level": 12.0}, {}, "ok", ""),
    ("water", {"water_level": 1.98}, FLOOD, "warning",
     "Water level 1.98 m: the station’s own warning level 1.5 m reached"),
    ("water", {"water_level": 2.3}, FLOOD, "alert", "own alert"),
    ("water", {"water_level": 1.49}, FLOOD, "ok", ""),
    ("water", {"ph": 4.9}, {}, "alert", "pH 4.9: not above the alert level 5"),
    ("water", {"ph": 6.2}, {}, "warning", "pH 6.2: not above the warning level 6.5"),
    ("water", {"ph": 9.3}, {}, "warning", "pH 9.3: warning level 9 reached"),
    ("lighting", {"voltage": 205.0}, {}, "warning", "Voltage 205 V"),
    ("mobility", {"count": 0.0}, {}, "ok", ""),
]  # fmt: skip


@pytest.mark.parametrize(("use_case", "values", "sensor", "code", "reason"), READINGS)
def test_readings(
    use_case: str,
    values: dict[str, float | None],
    sensor: dict[str, object],
    code: str,
    reason: str,
) -> None:
    status = judged(record(use_case, values, **sensor))
    assert status.code.value == code
    assert reason in told(status)
    assert bool(status.reason) == (code != "ok")


def test_implausible_value_never_raises_an_alert() -> None:
    flood = OwnThreshold("water_level", 1.5, 2.3)
    status = judged(record("water", {"water_level": 900.0}, own_thresholds=(flood,)))
    assert (status.code, told(status)) == (
        StatusCode.WARNING,
        "Implausible value: Water level 900 m",
    )


@pytest.mark.parametrize(
    ("own", "value", "code"),
    [
        # Declared for waste: warning from 80, alert from 90.
        (OwnThreshold("fill", warning=50.0), 55.0, "warning"),
        (OwnThreshold("fill", warning=50.0), 91.0, "alert"),
        (OwnThreshold("fill", warning=95.0), 91.0, "ok"),
        (OwnThreshold("fill", alert=60.0), 59.0, "ok"),
        (OwnThreshold("fill", alert=95.0), 91.0, "warning"),
        (OwnThreshold("fill"), 91.0, "alert"),
        (OwnThreshold("temperature", alert=20.0), 91.0, "alert"),
    ],
)
def test_own_level_replaces_the_declared_one_and_the_other_stays(
    own: OwnThreshold, value: float, code: str
) -> None:
    assert judged(record("waste", {"fill": value}, own_thresholds=(own,))).code.value == code


def test_thresholds_of_the_connection_replace_those_of_the_use_case() -> None:
    hot = record("heat", {"temperature": 33.0})
    assert judged(hot, thresholds=(Threshold("temperature", alert=32.0),)).code is StatusCode.ALERT
    assert judged(record("heat", {"temperature": 45.0}), thresholds=()).code is StatusCode.OK


def test_service_life_counts_in_days_of_the_time_zone_given() -> None:
    life = record(
        "heat", {"temperature": 20.0}, commissioned_on=date(2026, 7, 21), decommissioned_on=date(2026, 7, 23)
    )  # fmt: skip
    paris = time_zone("Europe/Paris")

    def code(day: int, hour: int, minute: int = 0) -> str:
        at = datetime(2026, 7, day, hour, minute, tzinfo=UTC).astimezone(paris)
        fresh = replace(life, readings=(replace(life.readings[0], observed_at=at),))
        return judged(fresh, at).code.value

    assert code(20, 21, 59) == "planned"
    assert code(20, 22) == "ok"
    assert code(22, 21, 59) == "ok"
    assert code(22, 22) == "removed"
    assert told(judged(life, AT - timedelta(days=9))) == "To be commissioned on 2026-07-21"
    assert told(judged(life, AT + timedelta(days=9))) == "Decommissioned on 2026-07-23"


def test_gone_from_the_platform_is_removed_from_then_on() -> None:
    here = record("heat", {"temperature": 20.0})
    assert judged(here, gone_at=AT).code is StatusCode.REMOVED
    assert "No longer on the platform since 2026-07-21" in told(judged(here, gone_at=AT))
    assert judged(here, gone_at=AT + timedelta(hours=1)).code is StatusCode.OK


@pytest.mark.parametrize(
    ("started_h", "ended_h", "code"),
    [(-5, None, "maintenance"), (-5, 1, "maintenance"), (0, None, "maintenance"),
     (-5, 0, "alert"), (1, None, "alert"), (1, 2, "alert")],
)  # fmt: skip
def test_open_intervention_comes_before_alerts(
    started_h: int, ended_h: int | None, code: str
) -> None:
    ended_at = None if ended_h is None else AT + timedelta(hours=ended_h)
    visit = Maintenance(
        "u", KEY, MaintenanceKind.CURATIVE, AT + timedelta(hours=started_h), ended_at, "Panne"
    )
    status = judged(record("heat", {"temperature": 45.0}), maintenance=[visit])
    assert status.code.value == code
    assert told(status).endswith("Panne") == (code == "maintenance")


def test_a_platform_that_speaks_of_maintenance_is_believed() -> None:
    what = record("waste", {"fill": 97.0})
    said = replace(what.sensor, extra={"deviceState": "Maintenance"})
    status = judged(SensorRecord(said, what.readings))
    assert status.code is StatusCode.MAINTENANCE
    assert "says the platform" in told(status)


def test_silent_after_a_multiple_of_the_upload_period_not_of_the_step() -> None:
    # Waste: measured every hour, sent once a day, silent after three days.
    full = record("waste", {"fill": 95.0}, AT)
    assert judged(full, AT + timedelta(days=3)).code is StatusCode.ALERT
    status = judged(full, AT + timedelta(days=3, seconds=1))
    assert status.code is StatusCode.SILENT
    assert told(status) == "No data since 2026-07-21T10:00:00+00:00, expected every 1 d"


def test_never_seen_is_unknown() -> None:
    assert told(judged(record("heat", {}))) == "No data received yet"
    undated = judged(record("heat", {"temperature": 41.0}, None))
    assert (undated.code, told(undated)) == (StatusCode.UNKNOWN, "The values received bear no date")


def test_clock_that_is_ahead_is_a_warning_with_its_reason() -> None:
    ahead = AT + timedelta(days=365)
    status = judged(record("heat", {"temperature": 45.0}, ahead))
    assert status.code is StatusCode.WARNING
    assert told(status) == f"Clock is wrong: a value is dated {ahead.isoformat()}"
    # A few minutes are what clocks differ by.
    assert (
        judged(record("heat", {"temperature": 20.0}, AT + timedelta(minutes=14))).code
        is StatusCode.OK
    )


def test_value_from_the_future_does_not_hide_a_silence() -> None:
    readings = (
        Reading("temperature", 20.0, "CEL", AT - timedelta(days=9)),
        Reading("relative_humidity", 40.0, "P1", AT + timedelta(days=9)),
    )
    status = judged(SensorRecord(record("heat", {}).sensor, readings))
    assert status.code is StatusCode.SILENT


def test_main_property_that_stopped_is_told_and_its_old_value_not_judged() -> None:
    readings = (
        Reading("temperature", 45.0, "CEL", AT - timedelta(days=9)),
        Reading("relative_humidity", 40.0, "P1", RECENT),
    )
    status = judged(SensorRecord(record("heat", {}).sensor, readings))
    assert status.code is StatusCode.WARNING
    assert told(status).startswith("Air temperature: no value since 2026-07-12")


def test_precedence() -> None:
    """Each state hides those after it; take away the causes one by one."""
    worst = record(
        "heat", {"temperature": 45.0}, AT - timedelta(days=30),
        commissioned_on=date(2027, 1, 1), decommissioned_on=date(2026, 1, 1), battery_pct=1.0,
    )  # fmt: skip
    visit = Maintenance("u", KEY, MaintenanceKind.PREVENTIVE, AT - timedelta(hours=1))
    seen: list[StatusCode] = [judged(worst, gone_at=AT, maintenance=[visit]).code]
    worst = replace(worst, sensor=replace(worst.sensor, decommissioned_on=None))
    seen.append(judged(worst, maintenance=[visit]).code)
    worst = replace(worst, sensor=replace(worst.sensor, commissioned_on=None))
    seen.append(judged(worst, maintenance=[visit]).code)
    seen.append(judged(replace(worst, readings=())).code)
    seen.append(judged(worst).code)
    worst = replace(worst, readings=(replace(worst.readings[0], observed_at=RECENT),))
    seen.append(judged(worst).code)
    seen.append(judged(worst, thresholds=()).code)
    worst = replace(worst, sensor=replace(worst.sensor, battery_pct=90.0))
    seen.append(judged(worst, thresholds=()).code)
    assert [code.value for code in seen] == [
        "removed", "planned", "maintenance", "unknown", "silent", "alert", "warning", "ok",
    ]  # fmt: skip


def test_severity_orders_what_needs_somebody() -> None:
    assert set(SEVERITY) == set(StatusCode)
    needing = sorted((c for c in StatusCode if SEVERITY[c]), key=lambda c: -SEVERITY[c])
    assert [code.value for code in needing] == [
        "alert", "silent", "warning", "unknown", "maintenance",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(900, "15 min"), (3600, "1 h"), (21600, "6 h"), (86400, "1 d"), (90, "90 s")],
)
def test_durations_in_words(seconds: int, text: str) -> None:
    assert duration(seconds).in_english() == text


INSTANTS = st.datetimes(
    datetime(2020, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)  # noqa: DTZ001
)  # fmt: skip
NUMBERS = st.none() | st.floats()
READING = st.builds(
    Reading,
    st.sampled_from([*USE_CASES["water"].properties, "unheard_of"]),
    NUMBERS,
    st.just("MTR"),
    st.none() | INSTANTS,
)
SENSOR = st.builds(
    Sensor,
    st.just(KEY),
    st.just("n"),
    st.just("water"),
    st.just("T"),
    commissioned_on=st.none() | st.dates(),
    decommissioned_on=st.none() | st.dates(),
    battery_pct=NUMBERS,
    own_thresholds=st.lists(
        st.builds(OwnThreshold, st.just("water_level"), NUMBERS, NUMBERS), max_size=2
    ).map(tuple),
)
VISIT = st.builds(
    Maintenance, st.just("u"), st.just(KEY), st.sampled_from(MaintenanceKind), INSTANTS, st.none() | INSTANTS
)  # fmt: skip


@given(
    SENSOR,
    st.lists(READING, max_size=5),
    INSTANTS,
    st.lists(VISIT, max_size=2),
    st.none() | INSTANTS,
)
def test_every_input_has_a_state_and_all_but_ok_a_reason(
    sensor: Sensor,
    readings: list[Reading],
    at: datetime,
    visits: list[Maintenance],
    gone_at: datetime | None,
) -> None:
    status = judged(SensorRecord(sensor, tuple(readings)), at, maintenance=visits, gone_at=gone_at)
    assert (status.reason is None) == (status.code is StatusCode.OK)
    if status.reason is not None:
        assert Message.from_json(status.reason.to_json()) == status.reason
        assert "{" not in status.reason.in_english()


@given(st.lists(READING, min_size=1, max_size=4), st.timedeltas(timedelta(0), timedelta(days=4000)))
def test_who_is_silent_stays_silent_until_heard(readings: list[Reading], later: timedelta) -> None:
    latest = max((r.observed_at for r in readings if r.observed_at), default=AT)
    what = SensorRecord(record("water", {}).sensor, tuple(readings))
    states = [judged(what, latest + wait).code for wait in (timedelta(0), later, later * 2)]
    for before, after in zip(states, states[1:], strict=False):
        assert before is not StatusCode.SILENT or after is StatusCode.SILENT
