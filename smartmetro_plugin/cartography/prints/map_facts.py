"""What a printed map says about itself: asked for, else what its layer was given when it was made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qgis.core import QgsMapLayer

from ...core.indicators.dictionary import Entry, entries
from ...core.messages import Message
from ...core.units import symbol_of
from ...host.locale_format import measure, number
from ...host.translation import say, tr
from ..lineage import load_from_beside
from .drawn_layer import Place

_LONGEST_VALUE = 170
#: Our own fields name their unit.
_UNITS_BY_ENDING = {"_c": "°C", "_pct": "%", "_db": "dB", "_m": "m", "_h": "h", "_kwh": "kWh"}


def history_facts(layer: QgsMapLayer) -> list[tuple[str, str]]:
    """Return what the lineage of a layer tells, label and value each."""
    if not layer.metadata().history():
        load_from_beside(layer)
    found = []
    for line in layer.metadata().history():
        label, colon, value = line.partition(":")
        if colon and value.strip():
            found.append((label.strip(), _short(value.strip())))
    return found


def joined_facts(
    asked: Mapping[str, str], counted: Sequence[tuple[str, str]], history: Sequence[tuple[str, str]]
) -> list[tuple[str, str]]:
    """Return facts in the order asked for, then counted, then what history adds to them."""
    facts = [(label, _short(text)) for label, text in asked.items() if text]
    facts += counted
    known = {label for label, _ in facts}
    return facts + [(label, text) for label, text in history if label not in known]


def count_facts(places: Sequence[Place], are_zones: bool) -> list[tuple[str, str]]:
    """Return how many places have a value, and how many have none."""
    there = sum(place.value is not None for place in places)
    label = tr("Zones with a value") if are_zones else tr("Stations with a value")
    facts = [(label, number(there, 0))]
    if there < len(places):
        without = tr("Zones without a value") if are_zones else tr("Stations without a value")
        facts.append((without, number(len(places) - there, 0)))
    return facts


def values_in(places: Sequence[Place]) -> list[float]:
    """Return the values that are there."""
    return [place.value for place in places if place.value is not None]


def range_fact(values: Sequence[float], unit: str, decimals: int) -> list[tuple[str, str]]:
    """Return the lowest and the highest value, for readers who cannot see the map."""
    if not values:
        return []
    low, high = (measure(value, unit, decimals) for value in (min(values), max(values)))
    return [(tr("Values"), tr("{low} to {high}").format(low=low, high=high))]


def entry_of(key: str) -> Entry | None:
    """Return what the dictionary of indicators says about a field."""
    return next((entry for entry in entries() if entry.key == key), None)


def label_and_unit(field: str, alias: str) -> tuple[str, str]:
    """Return what a field means, in words, and its unit: from its heading, else from the dictionary.

    The words are empty where nothing tells them.
    """
    label, parenthesis, rest = alias.rpartition(" (")
    if parenthesis and rest.endswith(")"):
        return label, rest[:-1]
    entry = entry_of(field)
    if entry is None:
        unit = next((unit for end, unit in _UNITS_BY_ENDING.items() if field.endswith(end)), "")
        return alias, unit
    unit = say(Message(symbol_of(entry.unit))) if entry.unit else ""
    return alias or say(entry.label), unit


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_VALUE else f"{text[: _LONGEST_VALUE - 1].rstrip()}…"
