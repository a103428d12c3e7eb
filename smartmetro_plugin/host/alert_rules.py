"""The alert rules of this QGIS: those of the user's profile, else those that SmartMetro ships."""

from __future__ import annotations

from pathlib import Path

from ..core.alerts.rule import RuleBook
from ..core.alerts.rule_file import default_rules_path, load_rules, rules_or_defaults
from ..core.errors import ConfigurationError
from ..core.messages import Message
from .paths import profile_folder
from .use_cases import use_cases


def rules_path() -> Path:
    """Return the file of the profile that a department edits and shares."""
    return profile_folder() / "alert_rules.json"


def alert_rules() -> RuleBook:
    """Return the rules in force, read anew.

    Raises:
        ConfigurationError: the profile's file cannot be used; it names the field.
    """
    return rules_or_defaults(rules_path(), use_cases())


def rules_in_force() -> tuple[RuleBook, tuple[Message, ...]]:
    """Return the rules, and what is wrong with the profile's file: a spoilt one gives way to the
    rules that ship rather than stop a synchronisation."""
    try:
        return alert_rules(), ()
    except ConfigurationError as error:
        return load_rules(default_rules_path(), use_cases()), (error.message,)
