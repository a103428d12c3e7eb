"""A rule in words, and the words of its fields."""

from __future__ import annotations

from collections.abc import Mapping

from ...core.alerts.rule import KIND_LABELS, SEVERITY_LABELS, Rule, RuleKind
from ...core.use_cases.declaration import UseCase
from ...host.locale_format import measure, number, translate
from ...host.translation import tr


def kind_label(kind: RuleKind) -> str:
    """Return the kind of a rule in the user's language."""
    return translate(KIND_LABELS[kind])


def sentence(rule: Rule, use_cases: Mapping[str, UseCase]) -> str:
    """Return what a rule watches, in one line."""
    use_case = use_cases.get(rule.use_case)
    declaration = use_case.properties.get(rule.property) if use_case else None
    label = translate(declaration.label) if declaration else ""
    symbol = declaration.symbol if declaration else "%"
    level = "" if rule.level is None else measure(rule.level, symbol)
    minutes = number((rule.min_duration_s or 0) / 60)
    if rule.kind is RuleKind.SILENCE:
        if rule.min_duration_s is None:
            return tr("No data for longer than the use case allows")
        return tr("No data for {minutes} min").format(minutes=minutes)
    if rule.kind is RuleKind.BATTERY:
        return tr("Battery at or below {level}").format(level=level)
    if rule.kind is RuleKind.THRESHOLD and rule.level is None:
        return tr("{property}: the station’s own level").format(property=label)
    if rule.kind is RuleKind.THRESHOLD:
        sign = "≥" if rule.above else "≤"
        return f"{label} {sign} {level}"
    texts = {
        RuleKind.JUMP: tr("{property} jumps by {level} or more"),
        RuleKind.FLAT_LINE: tr("{property} stays the same for {minutes} min"),
        RuleKind.FILL_FORECAST: tr("{property} reaches {level} within {horizon} h"),
        RuleKind.RISE: tr("{property} rises by {level} per hour or more"),
    }
    return texts[rule.kind].format(
        property=label, level=level, minutes=minutes, horizon=number(rule.horizon_s / 3600)
    )


def severity_label(rule: Rule) -> str:
    """Return how much its alerts matter."""
    return translate(SEVERITY_LABELS[rule.severity])
