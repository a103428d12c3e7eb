"""Rules as a file: what SmartMetro ships, and what a department edits, validates and shares."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import time
from pathlib import Path

from ..declaration_reader import Fields, read_object
from ..errors import ConfigurationError
from ..messages import QT_TRANSLATE_NOOP
from ..use_cases.declaration import UseCase
from ..whole_file import whole_file
from .rule import ANY_PROPERTY, BATTERY, QuietHours, Rule, RuleBook, RuleKind, Severity

_FORMAT = "smartmetro-alert-rules-1"
_LARGEST = 1e9
_YEAR_S = 366 * 86_400.0
#: Fields that a kind of rule has beside those of all.
FIELDS_OF_KIND: Mapping[RuleKind, tuple[str, ...]] = {
    RuleKind.THRESHOLD: ("property", "direction", "level", "hysteresis", "min_duration_min"),
    RuleKind.SILENCE: ("min_duration_min",),
    RuleKind.JUMP: ("property", "level", "window_min"),
    RuleKind.FLAT_LINE: ("property", "level", "min_duration_min"),
    RuleKind.BATTERY: ("level", "hysteresis"),
    RuleKind.FILL_FORECAST: ("property", "level", "window_min", "horizon_min"),
    RuleKind.RISE: ("property", "level", "hysteresis", "min_duration_min", "window_min"),
}


def default_rules_path() -> Path:
    """Return the file of the rules that SmartMetro ships."""
    return Path(__file__).with_name("default_rules.json")


def load_rules(path: Path, use_cases: Mapping[str, UseCase]) -> RuleBook:
    """Read a file of rules. Rules of a use case that is not declared here are left out.

    Raises:
        ConfigurationError: naming the file, the field and what is expected there.
    """
    fields = read_object(path)
    fields.choice("format", (_FORMAT,))
    rules: list[Rule] = []
    for item in fields.objects("rules"):
        key = item.name("use_case")
        if key not in use_cases:
            continue
        rule = _rule(item, use_cases[key])
        if any(other.id == rule.id for other in rules):
            raise item.error("id", QT_TRANSLATE_NOOP("SmartMetro", "another rule has this name"))
        rules.append(rule)
    fields.done()
    return RuleBook(tuple(rules))


def save_rules(path: Path, book: RuleBook) -> None:
    """Write the rules in the form that :func:`load_rules` reads, whole or not at all.

    Raises:
        ConfigurationError: the file cannot be written.
    """
    content = {"format": _FORMAT, "rules": [_plain(rule) for rule in book.rules]}
    text = json.dumps(content, ensure_ascii=False, indent=2, allow_nan=False)
    with whole_file(path) as partial:
        partial.write_text(text + "\n", "utf-8")


def _rule(fields: Fields, use_case: UseCase) -> Rule:
    kind = RuleKind(fields.choice("kind", tuple(k.value for k in RuleKind)))
    own = FIELDS_OF_KIND[kind]

    def minutes(name: str, default: float, low: float = 0.0) -> float:
        if name not in own:
            return default * 60
        return 60 * fields.number(name, low, _YEAR_S / 60, default)

    rule = Rule(
        id=fields.name("id"),
        use_case=use_case.key,
        kind=kind,
        property=_property(fields, kind, use_case),
        severity=Severity(fields.choice("severity", ("warning", "alert"), "warning")),
        sensors=fields.texts("sensors", ()),
        replaces=fields.name("replaces", ""),
        enabled=fields.flag("enabled", True),
        above=kind is not RuleKind.BATTERY
        and (
            "direction" not in own
            or fields.choice("direction", ("above", "below"), "above") == "above"
        ),
        level=fields.number_or_null("level", -_LARGEST, _LARGEST) if "level" in own else None,
        hysteresis=fields.number("hysteresis", 0, _LARGEST, 0.0) if "hysteresis" in own else 0.0,
        min_duration_s=_lasting(fields, kind, own),
        window_s=minutes("window_min", _WINDOW_MIN.get(kind, 0.0), low=1.0),
        horizon_s=minutes("horizon_min", 1440.0 if "horizon_min" in own else 0.0, low=1.0),
        quiet_hours=fields.optional("quiet_hours", _quiet_hours),
    )
    fields.done()
    check_rule(rule, fields)
    return rule


_WINDOW_MIN = {RuleKind.JUMP: 120.0, RuleKind.FILL_FORECAST: 20_160.0, RuleKind.RISE: 60.0}
_NEEDS_LEVEL = (
    RuleKind.JUMP, RuleKind.FLAT_LINE, RuleKind.BATTERY, RuleKind.FILL_FORECAST, RuleKind.RISE,
)  # fmt: skip


def check_rule(rule: Rule, fields: Fields) -> None:
    """Refuse what cannot be meant.

    Raises:
        ConfigurationError: a level that is missing, or a flat line without duration.
    """
    if rule.kind in _NEEDS_LEVEL and rule.level is None:
        raise fields.error("level", QT_TRANSLATE_NOOP("SmartMetro", "a number is expected"))
    if rule.kind is RuleKind.FLAT_LINE and not rule.min_duration_s:
        raise fields.error(
            "min_duration_min",
            QT_TRANSLATE_NOOP("SmartMetro", "how long the value must stay the same is expected"),
        )
    if rule.replaces and not rule.sensors:
        raise fields.error(
            "sensors",
            QT_TRANSLATE_NOOP(
                "SmartMetro", "the sensors for which it takes the other’s place are expected"
            ),
        )


def _lasting(fields: Fields, kind: RuleKind, own: tuple[str, ...]) -> float | None:
    if "min_duration_min" not in own:
        return 0.0
    minutes = fields.number_or_null("min_duration_min", 0, _YEAR_S / 60)
    if minutes is None:
        return None if kind is RuleKind.SILENCE else 0.0
    return 60 * minutes


def _property(fields: Fields, kind: RuleKind, use_case: UseCase) -> str:
    if kind is RuleKind.SILENCE:
        return ANY_PROPERTY
    if kind is RuleKind.BATTERY:
        return BATTERY
    name = fields.name("property", use_case.main_property)
    if name not in use_case.properties:
        raise fields.error(
            "property",
            QT_TRANSLATE_NOOP("SmartMetro", "a property of the use case is expected: {known}"),
            known=", ".join(use_case.properties),
        )
    return name


def _quiet_hours(fields: Fields) -> QuietHours:
    hours = QuietHours(_clock(fields, "start"), _clock(fields, "end"))
    fields.done()
    if hours.start == hours.end:
        raise fields.error(
            "end", QT_TRANSLATE_NOOP("SmartMetro", "an hour other than the start is expected")
        )
    return hours


def _clock(fields: Fields, name: str) -> time:
    text = fields.text(name)
    try:
        hour, minute = text.split(":")
        return time(int(hour), int(minute))
    except ValueError as error:
        raise fields.error(
            name, QT_TRANSLATE_NOOP("SmartMetro", "a time such as 22:30 is expected")
        ) from error


def _plain(rule: Rule) -> dict[str, object]:
    own = FIELDS_OF_KIND[rule.kind]
    lasting = None if rule.min_duration_s is None else rule.min_duration_s / 60
    written: dict[str, object] = {
        "property": rule.property,
        "direction": "above" if rule.above else "below",
        "level": rule.level,
        "hysteresis": rule.hysteresis,
        "min_duration_min": lasting,
        "window_min": rule.window_s / 60,
        "horizon_min": rule.horizon_s / 60,
    }
    plain: dict[str, object] = {
        "id": rule.id,
        "use_case": rule.use_case,
        "kind": rule.kind.value,
        "severity": rule.severity.value,
        **{name: written[name] for name in own},
    }
    if rule.sensors:
        plain["sensors"] = list(rule.sensors)
    if rule.replaces:
        plain["replaces"] = rule.replaces
    if not rule.enabled:
        plain["enabled"] = False
    if rule.quiet_hours:
        hours = rule.quiet_hours
        plain["quiet_hours"] = {"start": f"{hours.start:%H:%M}", "end": f"{hours.end:%H:%M}"}
    return plain


def rules_or_defaults(path: Path, use_cases: Mapping[str, UseCase]) -> RuleBook:
    """Return the rules of ``path``, those that ship where it does not exist.

    Raises:
        ConfigurationError: the file is there and cannot be used.
    """
    try:
        return load_rules(path if path.exists() else default_rules_path(), use_cases)
    except OSError as error:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP("SmartMetro", "{file} cannot be read: {error}"),
            file=str(path),
            error=error.strerror or str(error),
        ) from error
