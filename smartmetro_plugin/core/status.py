"""The state of a sensor at one instant, with its reason in words.

The first of these that holds decides; within the last one the most severe finding wins:

1. ``removed``: no longer on its platform, or decommissioned on that day or before;
2. ``planned``: to be commissioned after that day;
3. ``maintenance``: an intervention is open, or the platform itself says so (``deviceState``);
4. ``unknown``: never seen, that is no value with a plausible time;
5. ``silent``: last seen longer ago than ``silent_after_periods`` upload periods;
6. the readings: an alert or warning level reached (the station's own levels first), an implausible
   value, a clock that is ahead, a main property that stopped coming, a low battery; else ``ok``.

An implausible value raises a warning and never an alert: what is outside the valid range says
something about the sensor, not about the street.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from math import isfinite

from .messages import QT_TRANSLATE_NOOP, Message, Value
from .model import (
    Maintenance,
    OwnThreshold,
    Reading,
    Sensor,
    SensorRecord,
    Status,
    StatusCode,
)
from .use_cases.declaration import PropertyDeclaration, Threshold, UseCase

#: How urgently a state needs somebody, for sorting; what needs nobody is 0.
SEVERITY: Mapping[StatusCode, int] = {
    StatusCode.ALERT: 5,
    StatusCode.SILENT: 4,
    StatusCode.WARNING: 3,
    StatusCode.UNKNOWN: 2,
    StatusCode.MAINTENANCE: 1,
    StatusCode.OK: 0,
    StatusCode.PLANNED: 0,
    StatusCode.REMOVED: 0,
}

#: Clocks of sensors, platforms and computers differ; more than this is a clock that is wrong.
CLOCK_TOLERANCE = timedelta(minutes=15)

_GONE = QT_TRANSLATE_NOOP("SmartMetro", "No longer on the platform since {gone_at}")
_DECOMMISSIONED = QT_TRANSLATE_NOOP("SmartMetro", "Decommissioned on {decommissioned_on}")
_PLANNED = QT_TRANSLATE_NOOP("SmartMetro", "To be commissioned on {commissioned_on}")
_MAINTENANCE = QT_TRANSLATE_NOOP("SmartMetro", "Intervention since {started_at}")
_MAINTENANCE_FOR = QT_TRANSLATE_NOOP("SmartMetro", "Intervention since {started_at}: {fault}")
_SAID_MAINTENANCE = QT_TRANSLATE_NOOP("SmartMetro", "Under maintenance, says the platform")
_NEVER_SEEN = QT_TRANSLATE_NOOP("SmartMetro", "No data received yet")
_UNDATED = QT_TRANSLATE_NOOP("SmartMetro", "The values received bear no date")
_SILENT = QT_TRANSLATE_NOOP("SmartMetro", "No data since {last_seen_at}, expected every {period}")
_CLOCK = QT_TRANSLATE_NOOP("SmartMetro", "Clock is wrong: a value is dated {observed_at}")
_IMPLAUSIBLE = QT_TRANSLATE_NOOP("SmartMetro", "Implausible value: {property} {value}")
_NOT_A_NUMBER = QT_TRANSLATE_NOOP("SmartMetro", "Implausible value: {property} is not a number")
_NO_VALUE = QT_TRANSLATE_NOOP("SmartMetro", "Data arrive without any value")
_STOPPED = QT_TRANSLATE_NOOP("SmartMetro", "{property}: no value since {last_seen_at}")
_BATTERY = QT_TRANSLATE_NOOP("SmartMetro", "Battery low: {value}")

#: By (station's own level, direction is up, level is alert).
_LEVELS = {
    (False, True, True): QT_TRANSLATE_NOOP(
        "SmartMetro", "{property} {value}: alert level {level} reached"
    ),
    (False, True, False): QT_TRANSLATE_NOOP(
        "SmartMetro", "{property} {value}: warning level {level} reached"
    ),
    (False, False, True): QT_TRANSLATE_NOOP(
        "SmartMetro", "{property} {value}: not above the alert level {level}"
    ),
    (False, False, False): QT_TRANSLATE_NOOP(
        "SmartMetro", "{property} {value}: not above the warning level {level}"
    ),
    (True, True, True): QT_TRANSLATE_NOOP(
        "SmartMetro", "{property} {value}: the station’s own alert level {level} reached"
    ),
    (True, True, False): QT_TRANSLATE_NOOP(
        "SmartMetro", "{property} {value}: the station’s own warning level {level} reached"
    ),
}

_QUANTITY = QT_TRANSLATE_NOOP("SmartMetro", "{value} {symbol}")
_DURATIONS = (
    (86_400, QT_TRANSLATE_NOOP("SmartMetro", "{n} d")),
    (3_600, QT_TRANSLATE_NOOP("SmartMetro", "{n} h")),
    (60, QT_TRANSLATE_NOOP("SmartMetro", "{n} min")),
    (1, QT_TRANSLATE_NOOP("SmartMetro", "{n} s")),
)


def assess(
    record: SensorRecord,
    use_case: UseCase,
    at: datetime,
    *,
    thresholds: tuple[Threshold, ...] | None = None,
    maintenance: Sequence[Maintenance] = (),
    gone_at: datetime | None = None,
) -> Status:
    """Return the state of one sensor at ``at``, from what was known of it then.

    Args:
        at: an aware datetime. The dates of the service life are days of its own time zone, so
            pass it in the zone of the connection; both ends follow the half-open rule (in service
            from the start of ``commissioned_on``, no more from the start of ``decommissioned_on``).
        thresholds: replace the use case's own when given (the connection's).
        maintenance: the sensor's interventions, open or not.
        gone_at: since when the platform no longer lists the sensor.
    """
    outside = (
        _outside_service(record.sensor, at, gone_at)
        or _in_maintenance(maintenance, at)
        or _said_in_maintenance(record.sensor)
    )
    if outside is not None:
        return outside
    seen = [r.observed_at for r in record.readings if r.observed_at and not _is_ahead(r, at)]
    ahead = [r.observed_at for r in record.readings if r.observed_at and _is_ahead(r, at)]
    if not seen and not ahead:
        return Status(StatusCode.UNKNOWN, Message(_UNDATED if record.readings else _NEVER_SEEN))
    silent_after = timedelta(seconds=use_case.silent_after_periods * use_case.upload_period_s)
    last_seen_at = max(seen, default=None)
    if last_seen_at is not None and at - last_seen_at > silent_after:
        period = duration(use_case.upload_period_s)
        values: dict[str, Value] = {"last_seen_at": last_seen_at.isoformat(), "period": period}
        return Status(StatusCode.SILENT, Message(_SILENT, values))
    findings = list(_findings(record, use_case, thresholds, at, silent_after))
    if not findings:
        return Status(StatusCode.OK)
    return max(findings, key=lambda status: SEVERITY[status.code])


def _outside_service(sensor: Sensor, at: datetime, gone_at: datetime | None) -> Status | None:
    if gone_at is not None and gone_at <= at:
        return Status(StatusCode.REMOVED, Message(_GONE, {"gone_at": gone_at.isoformat()}))
    day = at.date()
    if sensor.decommissioned_on is not None and sensor.decommissioned_on <= day:
        since = sensor.decommissioned_on.isoformat()
        return Status(StatusCode.REMOVED, Message(_DECOMMISSIONED, {"decommissioned_on": since}))
    if sensor.commissioned_on is not None and day < sensor.commissioned_on:
        start = sensor.commissioned_on.isoformat()
        return Status(StatusCode.PLANNED, Message(_PLANNED, {"commissioned_on": start}))
    return None


def _said_in_maintenance(sensor: Sensor) -> Status | None:
    """Believe the Smart Data Models' ``Device.deviceState`` when it speaks of maintenance."""
    if "maintenance" not in sensor.extra.get("deviceState", "").casefold():
        return None
    return Status(StatusCode.MAINTENANCE, Message(_SAID_MAINTENANCE))


def _in_maintenance(maintenance: Sequence[Maintenance], at: datetime) -> Status | None:
    open_ones = [item for item in maintenance if item.is_open_at(at)]
    if not open_ones:
        return None
    latest = max(open_ones, key=lambda item: item.started_at)
    values: dict[str, Value] = {"started_at": latest.started_at.isoformat()}
    if not latest.fault:
        return Status(StatusCode.MAINTENANCE, Message(_MAINTENANCE, values))
    return Status(
        StatusCode.MAINTENANCE, Message(_MAINTENANCE_FOR, {**values, "fault": latest.fault})
    )


def _is_ahead(reading: Reading, at: datetime) -> bool:
    return reading.observed_at is not None and reading.observed_at - at > CLOCK_TOLERANCE


def _findings(
    record: SensorRecord,
    use_case: UseCase,
    thresholds: tuple[Threshold, ...] | None,
    at: datetime,
    silent_after: timedelta,
) -> Iterator[Status]:
    """Yield what is wrong with a sensor that is heard; of equals the first is told."""
    declared = use_case.thresholds if thresholds is None else thresholds
    own = {threshold.property: threshold for threshold in record.sensor.own_thresholds}
    for reading in record.readings:
        declaration = use_case.properties.get(reading.property)
        if declaration is None or reading.observed_at is None:
            continue
        if _is_ahead(reading, at):
            yield _warning(_CLOCK, observed_at=reading.observed_at.isoformat())
        elif at - reading.observed_at > silent_after:
            if reading.property == use_case.main_property:
                since = reading.observed_at.isoformat()
                yield _warning(_STOPPED, property=Message(declaration.label), last_seen_at=since)
        elif reading.value is not None:
            yield from _judge(reading.value, declaration, declared, own.get(reading.property))
    if all(reading.value is None for reading in record.readings):
        yield _warning(_NO_VALUE)
    battery_pct = record.sensor.battery_pct
    if battery_pct is not None and 0 <= battery_pct <= use_case.battery_low_pct:
        yield _warning(
            _BATTERY, value=Message(_QUANTITY, {"value": round(battery_pct), "symbol": "%"})
        )


def _judge(
    value: float,
    declaration: PropertyDeclaration,
    declared: Sequence[Threshold],
    own: OwnThreshold | None,
) -> Iterator[Status]:
    label = Message(declaration.label)
    if not isfinite(value):
        yield _warning(_NOT_A_NUMBER, property=label)
        return
    value = round(value, 9)  # 0.29 of a container is 28.999999999999996 per cent
    shown = _quantity(round(value, declaration.decimals), declaration)
    if not declaration.is_plausible(value):
        yield _warning(_IMPLAUSIBLE, property=label, value=shown)
        return
    concerned = [item for item in declared if item.property == declaration.name]
    for threshold, is_own in _effective(concerned, own):
        for code, level in (
            (StatusCode.ALERT, threshold.alert),
            (StatusCode.WARNING, threshold.warning),
        ):
            if level is not None and (value >= level if threshold.above else value <= level):
                key = _LEVELS[is_own, threshold.above, code is StatusCode.ALERT]
                values: dict[str, Value] = {"property": label, "value": shown}
                yield Status(code, Message(key, {**values, "level": _quantity(level, declaration)}))
                break


def _effective(
    declared: Sequence[Threshold], own: OwnThreshold | None
) -> Iterator[tuple[Threshold, bool]]:
    """Yield the thresholds that hold, and whether the station gave them.

    A level that the station gives takes the place of the declared one; the other declared level
    stays as long as the two keep their order.
    """
    if own is None or (own.warning is None and own.alert is None):
        yield from ((threshold, False) for threshold in declared)
        return
    yield Threshold(own.property, above=True, warning=own.warning, alert=own.alert), True
    for threshold in declared:
        if not threshold.above:
            yield threshold, False
            continue
        warning = threshold.warning if own.warning is None else None
        alert = threshold.alert if own.alert is None else None
        if warning is not None and own.alert is not None and warning >= own.alert:
            warning = None
        if alert is not None and own.warning is not None and alert <= own.warning:
            alert = None
        yield Threshold(threshold.property, above=True, warning=warning, alert=alert), False


def _warning(key: str, **values: Value) -> Status:
    return Status(StatusCode.WARNING, Message(key, values))


def _quantity(value: float, declaration: PropertyDeclaration) -> Value:
    if value.is_integer():
        value = int(value)
    if not declaration.symbol:
        return value
    return Message(_QUANTITY, {"value": value, "symbol": declaration.symbol})


def duration(seconds: float) -> Message:
    """Return a length of time in the largest unit that it is a whole number of."""
    size, key = next((item for item in _DURATIONS if seconds % item[0] == 0), _DURATIONS[-1])
    return Message(key, {"n": round(seconds / size)})
