"""The level at which a rule speaks for one sensor."""

from __future__ import annotations

from ..model import Sensor
from .rule import Rule, RuleKind, Severity


def level_of(rule: Rule, sensor: Sensor) -> float | None:
    """Return the rule's level, the station's own where the rule has none; None: nothing to judge."""
    if rule.level is not None or rule.kind is not RuleKind.THRESHOLD:
        return rule.level
    for own in sensor.own_thresholds:
        if own.property == rule.property:
            return own.alert if rule.severity is Severity.ALERT else own.warning
    return None
