"""Why an alert opened, as a message with its values."""

from __future__ import annotations

import numpy as np

from ..instants import from_microseconds
from ..messages import QT_TRANSLATE_NOOP, Message, Value
from ..status import duration
from ..use_cases.declaration import UseCase
from .forecast import hours_to_level
from .rule import BATTERY, Rule, RuleKind
from .runs import Run
from .signal import Batch

_ABOVE = QT_TRANSLATE_NOOP("SmartMetro", "{property} {value}, level {level}")
_BELOW = QT_TRANSLATE_NOOP("SmartMetro", "{property} {value}, at or below the level {level}")
_SILENT = QT_TRANSLATE_NOOP("SmartMetro", "No data since {last_seen_at}, for more than {delay}")
_JUMP = QT_TRANSLATE_NOOP("SmartMetro", "{property} jumped by {change} to {value}")
_FLAT = QT_TRANSLATE_NOOP("SmartMetro", "{property} has stayed at {value} since {since_at}")
_BATTERY = QT_TRANSLATE_NOOP("SmartMetro", "Battery low: {value} %")
_RISE = QT_TRANSLATE_NOOP("SmartMetro", "{property} rises faster than {rate} per hour, now {value}")
_FULL = QT_TRANSLATE_NOOP("SmartMetro", "Full on {full_at} (between {earliest_at} and {latest_at})")
_FULL_FROM = QT_TRANSLATE_NOOP("SmartMetro", "Full on {full_at} (from {earliest_at} on)")
_FULL_NOW = QT_TRANSLATE_NOOP("SmartMetro", "{property} {value}: full")
_QUANTITY = QT_TRANSLATE_NOOP("SmartMetro", "{value} {symbol}")


def unit_of(rule: Rule, use_case: UseCase) -> str:
    """Return the unit (UN/CEFACT code) of an alert's value."""
    if rule.property == BATTERY:
        return "P1"
    return use_case.properties[rule.property].unit if rule.property else ""


def explain(
    rule: Rule, use_case: UseCase, spell: Run, batch: Batch, level: np.ndarray
) -> tuple[float | None, Message]:
    """Return the value at the opening and the reason. ``level``: of each series."""
    if rule.kind is RuleKind.SILENCE:
        since = from_microseconds(spell.start_us).isoformat()
        delay = duration(rule.lasting_s(use_case))
        return None, Message(_SILENT, {"last_seen_at": since, "delay": delay})
    index = max(spell.index, 0)
    value, limit = float(batch.value[index]), float(level[spell.series])
    if rule.kind is RuleKind.BATTERY:
        return value, Message(_BATTERY, {"value": value})
    declaration = use_case.properties[rule.property]

    def quantity(number: float) -> Message:
        shown = round(number, max(declaration.decimals, 2))
        return Message(_QUANTITY, {"value": shown, "symbol": declaration.symbol})

    values: dict[str, Value] = {
        "property": Message(declaration.label),
        "value": quantity(value),
        "level": quantity(limit),
        "rate": quantity(limit),
        "since_at": from_microseconds(spell.start_us).isoformat(),
        "change": quantity(value - float(batch.value[index - 1]) if index else 0.0),
    }
    if rule.kind is RuleKind.FILL_FORECAST:
        return value, _forecast(rule, batch, level, index, values)
    return value, _with(_KEYS.get(rule.kind, _ABOVE if rule.above else _BELOW), values)


_KEYS = {RuleKind.RISE: _RISE, RuleKind.FLAT_LINE: _FLAT, RuleKind.JUMP: _JUMP}


def _with(key: str, values: dict[str, Value]) -> Message:
    """Return the message with those of the values that it names."""
    return Message(key, {name: value for name, value in values.items() if f"{{{name}}}" in key})


def _forecast(
    rule: Rule, batch: Batch, level: np.ndarray, index: int, values: dict[str, Value]
) -> Message:
    first = int(np.searchsorted(batch.series, batch.series[index]))
    part = slice(first, index + 1)
    alone = Batch(1, np.zeros(index + 1 - first, np.int64), batch.at_us[part], batch.value[part])
    limit = np.array([level[batch.series[index]]])
    told = hours_to_level(alone, limit, rule.window_s)
    hours = float(told.hours[-1])
    if not 0 < hours < 1e5:
        return _with(_FULL_NOW, values)

    def at(later_h: float) -> str:
        return from_microseconds(int(batch.at_us[index]) + int(later_h * 3600e6)).isoformat()

    found: dict[str, Value] = {"full_at": at(hours), "earliest_at": at(float(told.earliest[-1]))}
    latest = float(told.latest[-1])
    if latest > 24 * 366:
        return Message(_FULL_FROM, found)
    return Message(_FULL, {**found, "latest_at": at(latest)})
