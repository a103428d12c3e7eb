"""Rule sets and field mappings of supports: the built-in ones and those of the user's profile."""

from __future__ import annotations

import json
from pathlib import Path

from ..core.errors import ConfigurationError
from ..core.file_names import safe_file_name
from ..core.messages import QT_TRANSLATE_NOOP
from ..core.siting.supports.field_mapping import (
    SupportMapping,
    load_support_mapping,
    load_support_mappings,
)
from ..core.siting.supports.rule_set import RuleSet, load_rule_set, load_rule_sets, to_plain
from ..core.whole_file import whole_file
from .paths import profile_folder


def rule_folder() -> Path:
    """Return the folder of the profile where a department puts rule sets of its own."""
    return profile_folder() / "support_rules"


def support_mapping_folder() -> Path:
    """Return the folder of the profile where a metropolis puts how its registers are read."""
    return profile_folder() / "support_mappings"


def rule_sets() -> dict[str, RuleSet]:
    """Return the rule sets by key, read anew.

    Raises:
        ConfigurationError: a file of the profile is no rule set; it names the file and the field.
    """
    return load_rule_sets(rule_folder())


def support_mappings() -> dict[str, SupportMapping]:
    """Return the field mappings by key, read anew.

    Raises:
        ConfigurationError: a file of the profile is no mapping; it names the file and the field.
    """
    return load_support_mappings(support_mapping_folder())


def resolve_rule_set(text: str) -> RuleSet:
    """Return the set that a key or a path names.

    Raises:
        ConfigurationError: neither.
    """
    if text.lower().endswith(".json"):
        return load_rule_set(Path(text))
    known = rule_sets()
    if text not in known:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "“{text}” is no rule set. Known are {known}; or give the path of a JSON file.",
            ),
            text=text,
            known=", ".join(known),
        )
    return known[text]


def resolve_support_mapping(text: str) -> SupportMapping | None:
    """Return the mapping that a key or a path names; None for an empty text: look at the fields.

    Raises:
        ConfigurationError: neither.
    """
    if not text:
        return None
    if text.lower().endswith(".json"):
        return load_support_mapping(Path(text))
    known = support_mappings()
    if text not in known:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "“{text}” is no field mapping. Known are {known}; or give the path of a JSON file.",
            ),
            text=text,
            known=", ".join(known),
        )
    return known[text]


def save_rule_set(rules: RuleSet) -> Path:
    """Write a set to the profile, where it replaces the built-in one of its key.

    Raises:
        ConfigurationError: it is no good set, or cannot be written; the old file stays.
    """
    path = rule_folder() / f"{safe_file_name(rules.key)}.json"
    text = json.dumps(to_plain(rules), ensure_ascii=False, indent=2) + "\n"
    with whole_file(path) as partial:
        partial.write_text(text, encoding="utf-8")
        load_rule_set(partial)
    return path
