"""What the rules for supports are called, in the user's language."""

from __future__ import annotations

from ..core.messages import Message
from .supports import rule_sets
from .translation import say


def rule_words() -> dict[str, str]:
    """Return the labels of all rules by key; keys that sets share keep the first one's label."""
    words: dict[str, str] = {}
    for rules in rule_sets().values():
        for rule in rules.rules:
            words.setdefault(rule.key, say(Message(rule.label)))
    return words
