"""Rule sets: which rules a use case's supports are held against. JSON files, checked when read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from ...declaration_folders import OnError, read_folders
from ...declaration_reader import Fields, read_object
from ...messages import QT_TRANSLATE_NOOP
from .support import POWERS, SUPPORT_TYPES

#: The sets that ship, in the order in which they are listed.
BUILT_IN: Final = ("heat", "noise", "waste", "water", "mobility", "lighting", "panel")
#: Settings of each kind of rule: name → lowest, highest, default (None: has to be given).
NUMBERS: Final[Mapping[str, Mapping[str, tuple[float, float, float | None]]]] = {
    "mounting_height": {"min_m": (0, 100, 0), "max_m": (0, 100, 100)},
    "support_height": {"above_mount_m": (0, 20, 0)},
    "vandalism": {"min_m": (0, 20, None)},
    "support_type": {},
    "facade_distance": {"min_m": (0, 500, None)},
    "crown_distance": {"min_m": (0, 200, None), "below_crown_m": (0, 20, 0.5)},
    "zone_edge": {"min_m": (0, 1000, None)},
    "land_cover_mix": {"radius_m": (1, 500, 50), "min_share": (0, 1, None)},
    "open_above": {"clearance_m": (0, 20, 1)},
    "relief": {"radius_m": (1, 500, 50), "max_m": (0, 500, None)},
    "power": {},
    "vehicle_access": {"street_within_m": (0, 200, 15)},
    "agreement": {},
    "column": {"min": (-1e9, 1e9, -1e9), "max": (-1e9, 1e9, 1e9)},
}
KINDS: Final = tuple(NUMBERS)
#: Settings that are lists of words: name → words allowed (none: any).
_LISTS: Final[Mapping[str, tuple[str, tuple[str, ...]]]] = {
    "support_type": ("allowed", SUPPORT_TYPES),
    "power": ("accepted", POWERS),
    "column": ("accepted", ()),
}


@dataclass(frozen=True)
class Rule:
    """One rule.

    ``key`` names its columns. ``weight`` counts in the score. ``is_blocking``: a support that fails
    it is out. ``numbers``: the settings of its kind, see :data:`NUMBERS`; ``words``: accepted types,
    powers or texts of a column; ``column``: which one is looked at.
    """

    key: str
    kind: str
    label: str
    weight: float
    is_blocking: bool
    numbers: Mapping[str, float]
    words: tuple[str, ...] = ()
    column: str = ""


@dataclass(frozen=True)
class RuleSet:
    """The rules of one use: ``mount_m`` is where its sensor hangs unless said otherwise."""

    key: str
    label: str
    mount_m: float
    rules: tuple[Rule, ...]

    def number(self, kind: str, name: str) -> float | None:
        """Return a setting of the first rule of a kind, None when there is no such rule."""
        return next((rule.numbers[name] for rule in self.rules if rule.kind == kind), None)


def builtin_folder() -> Path:
    """Return the folder of the sets that SmartMetro ships."""
    return Path(__file__).parent / "rules"


def load_rule_sets(*folders: Path, on_error: OnError = None) -> dict[str, RuleSet]:
    """Return the sets by key: the built-in ones, then those of ``folders``, which may replace them.

    Raises:
        ConfigurationError: a file cannot be used, and nobody is told by ``on_error``.
    """
    found = {key: load_rule_set(builtin_folder() / f"{key}.json") for key in BUILT_IN}
    return read_folders(found, folders, load_rule_set, on_error)


def load_rule_set(path: Path) -> RuleSet:
    """Read one set.

    Raises:
        ConfigurationError: naming the file, the field and what is expected there.
    """
    fields = read_object(path)
    rules = RuleSet(
        fields.name("key"),
        fields.label("label"),
        fields.number("mount_height_m", -10, 100),
        tuple(_rule(item) for item in fields.objects("rules")),
    )
    fields.done()
    keys = [rule.key for rule in rules.rules]
    if not keys or len(set(keys)) < len(keys):
        raise fields.error(
            "rules", QT_TRANSLATE_NOOP("SmartMetro", "at least one rule is expected, each key once")
        )
    return rules


def to_plain(rules: RuleSet) -> dict[str, Any]:
    """Return what :func:`load_rule_set` reads, for a set that a user has changed."""
    return {
        "key": rules.key,
        "label": rules.label,
        "mount_height_m": rules.mount_m,
        "rules": [_plain_rule(rule) for rule in rules.rules],
    }


def _plain_rule(rule: Rule) -> dict[str, Any]:
    plain: dict[str, Any] = {
        "key": rule.key,
        "kind": rule.kind,
        "label": rule.label,
        "weight": rule.weight,
        "blocking": rule.is_blocking,
        **rule.numbers,
    }
    if rule.kind in _LISTS and rule.words:
        plain[_LISTS[rule.kind][0]] = list(rule.words)
    if rule.column:
        plain["column"] = rule.column
    return plain


def _rule(fields: Fields) -> Rule:
    kind = fields.choice("kind", KINDS)
    numbers = {
        name: fields.number(name, low, high, default)
        for name, (low, high, default) in NUMBERS[kind].items()
    }
    words: tuple[str, ...] = ()
    if kind in _LISTS:
        name, allowed = _LISTS[kind]
        words = fields.texts(name, () if kind == "column" else None)
        if allowed and not set(words) <= set(allowed):
            raise fields.error(
                name,
                QT_TRANSLATE_NOOP("SmartMetro", "one of {allowed} is expected"),
                allowed=", ".join(allowed),
            )
    rule = Rule(
        fields.name("key", kind),
        kind,
        fields.label("label"),
        fields.number("weight", 0, 100, 1.0),
        fields.flag("blocking", False),
        numbers,
        words,
        fields.text("column") if kind == "column" else "",
    )
    fields.done()
    low, high = numbers.get("min_m", numbers.get("min")), numbers.get("max_m", numbers.get("max"))
    if low is not None and high is not None and low > high:
        raise fields.error(
            "max_m" if "max_m" in numbers else "max",
            QT_TRANSLATE_NOOP("SmartMetro", "the highest value comes before the lowest"),
        )
    return rule
