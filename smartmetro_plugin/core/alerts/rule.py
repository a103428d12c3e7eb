"""What an alert rule says: of which sensors, under which condition, when it may speak."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from datetime import time
from enum import Enum

from ..messages import QT_TRANSLATE_NOOP
from ..use_cases.declaration import UseCase


class RuleKind(str, Enum):
    """The conditions that a rule can watch."""

    THRESHOLD = "threshold"
    SILENCE = "silence"
    JUMP = "jump"
    FLAT_LINE = "flat_line"
    BATTERY = "battery"
    FILL_FORECAST = "fill_forecast"
    RISE = "rise"


class Severity(str, Enum):
    """How much an alert matters."""

    WARNING = "warning"
    ALERT = "alert"


KIND_LABELS = {
    RuleKind.THRESHOLD: QT_TRANSLATE_NOOP("SmartMetro", "Threshold"),
    RuleKind.SILENCE: QT_TRANSLATE_NOOP("SmartMetro", "Silence"),
    RuleKind.JUMP: QT_TRANSLATE_NOOP("SmartMetro", "Jump"),
    RuleKind.FLAT_LINE: QT_TRANSLATE_NOOP("SmartMetro", "Flat line"),
    RuleKind.BATTERY: QT_TRANSLATE_NOOP("SmartMetro", "Low battery"),
    RuleKind.FILL_FORECAST: QT_TRANSLATE_NOOP("SmartMetro", "Soon full"),
    RuleKind.RISE: QT_TRANSLATE_NOOP("SmartMetro", "Fast rise"),
}
SEVERITY_LABELS = {
    Severity.WARNING: QT_TRANSLATE_NOOP("SmartMetro", "Warning"),
    Severity.ALERT: QT_TRANSLATE_NOOP("SmartMetro", "Alert"),
}

#: What stands for a property in rules on the equipment itself.
BATTERY = "battery_pct"
ANY_PROPERTY = ""


@dataclass(frozen=True)
class QuietHours:
    """Hours of the wall clock, ``[start, end)``, in which a rule opens nothing; over midnight when
    ``end`` is not after ``start``."""

    start: time
    end: time


@dataclass(frozen=True)
class Rule:
    """One rule of one use case. Levels are in the property's unit.

    ``sensors``: ids it is for, empty for all; a rule for some takes the place of the one named in
    ``replaces`` for them. ``level``: threshold, height of a jump, tolerance of a flat line, per
    cent of a battery, level that counts as full, rise per hour; None where the station's own level
    is meant (threshold) or the use case's silence. ``hysteresis``: how far a value must come back
    before the alert closes. ``min_duration_s``: how long the condition must have held; of silence
    and flat lines, how long they must last (None: the use case's silence). ``window_s``: over which
    a rise is measured, within which a jump counts, that a forecast looks back to. ``horizon_s``: how
    far ahead a forecast is of interest.
    """

    id: str
    use_case: str
    kind: RuleKind
    property: str = ""
    severity: Severity = Severity.WARNING
    sensors: tuple[str, ...] = ()
    replaces: str = ""
    enabled: bool = True
    above: bool = True
    level: float | None = None
    hysteresis: float = 0.0
    min_duration_s: float | None = 0.0
    window_s: float = 0.0
    horizon_s: float = 0.0
    quiet_hours: QuietHours | None = None

    def fingerprint(self) -> str:
        """Return a digest that changes with what the rule watches."""
        text = json.dumps(asdict(self), sort_keys=True, default=str)
        return hashlib.sha256(text.encode()).hexdigest()[:16]

    def context_s(self) -> float:
        """Return how much before an instant must be read to judge it."""
        if self.kind is RuleKind.RISE:
            return 2 * self.window_s
        if self.kind in (RuleKind.FILL_FORECAST, RuleKind.JUMP):
            return self.window_s
        return 0.0

    def lasting_s(self, use_case: UseCase) -> float:
        """Return how long the condition must have held before an alert opens."""
        if self.min_duration_s is not None:
            return self.min_duration_s
        return use_case.silent_after_periods * use_case.upload_period_s

    def watches(self, sensor_id: str) -> bool:
        """Return whether the rule is for this sensor."""
        return not self.sensors or sensor_id in self.sensors


@dataclass(frozen=True)
class RuleBook:
    """All rules in force, in the order in which they are shown."""

    rules: tuple[Rule, ...] = ()

    def of_use_case(self, use_case: str) -> tuple[Rule, ...]:
        """Return the enabled rules of a use case."""
        return tuple(r for r in self.rules if r.enabled and r.use_case == use_case)

    def is_for_all(self, rule: Rule) -> bool:
        """Return whether the rule speaks for every sensor, so that none needs to be asked."""
        return not rule.sensors and not any(other.replaces == rule.id for other in self.rules)

    def watched(self, rule: Rule, sensor_id: str) -> bool:
        """Return whether ``rule`` speaks for this sensor: it is for it, and none takes its place."""
        if not rule.watches(sensor_id):
            return False
        return not any(
            other.replaces == rule.id and other.sensors and other.watches(sensor_id)
            for other in self.rules
        )
