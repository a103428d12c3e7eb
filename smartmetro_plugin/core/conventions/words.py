"""The coded values of the convention tables, in words."""

from __future__ import annotations

from collections.abc import Mapping

from ..messages import QT_TRANSLATE_NOOP, Message

PARTIES = {
    "partner": QT_TRANSLATE_NOOP("SmartMetro", "the partner"),
    "metropolis": QT_TRANSLATE_NOOP("SmartMetro", "the metropolis"),
}
#: Who puts equipment on the supports of each host.
OTHER_PARTY = {"partner": "metropolis", "metropolis": "partner"}
DIRECTIONS = {
    "to_partner": QT_TRANSLATE_NOOP("SmartMetro", "from the metropolis to the partner"),
    "from_partner": QT_TRANSLATE_NOOP("SmartMetro", "from the partner to the metropolis"),
    "both": QT_TRANSLATE_NOOP("SmartMetro", "both ways"),
}
ACCESS = {
    "open": QT_TRANSLATE_NOOP("SmartMetro", "open data"),
    "restricted": QT_TRANSLATE_NOOP("SmartMetro", "restricted"),
}
ANSWERS = {
    "agreed": QT_TRANSLATE_NOOP("SmartMetro", "agreed"),
    "agreed_with_conditions": QT_TRANSLATE_NOOP("SmartMetro", "agreed with conditions"),
    "refused": QT_TRANSLATE_NOOP("SmartMetro", "refused"),
}
COST_KINDS = {
    "purchase": QT_TRANSLATE_NOOP("SmartMetro", "Purchase of equipment"),
    "installation": QT_TRANSLATE_NOOP("SmartMetro", "Installation"),
    "connectivity": QT_TRANSLATE_NOOP("SmartMetro", "Connectivity"),
    "subscription": QT_TRANSLATE_NOOP("SmartMetro", "Platform and subscriptions"),
    "maintenance": QT_TRANSLATE_NOOP("SmartMetro", "Maintenance"),
    "energy": QT_TRANSLATE_NOOP("SmartMetro", "Energy"),
    "removal": QT_TRANSLATE_NOOP("SmartMetro", "Removal and recycling"),
    "other": QT_TRANSLATE_NOOP("SmartMetro", "Other"),
}


def word(words: Mapping[str, str], code: str) -> Message | str:
    """Return a code in words; a code that nobody knows stays as it was typed."""
    return Message(words[code]) if code in words else code


def shown_day(text: str | None) -> Message | None:
    """Return what shows an ISO date as the reader writes dates."""
    return Message("{shown_on}", {"shown_on": text[:10]}) if text else None
