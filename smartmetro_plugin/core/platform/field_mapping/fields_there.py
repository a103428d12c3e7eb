"""Which of a mapping's fields a data set has, and what it cannot do without."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from .mapping import FieldMapping, Role

#: What makes a row an observation, or a sensor; other fields may lack.
_NEEDED = (Role.SENSOR_ID, Role.PLACE_ID, Role.TIME, Role.PROPERTY)


@dataclass(frozen=True)
class FieldsThere:
    """``mapping``: of the fields that are there, by the names that the data set gives them.

    ``missing``: the other fields; ``needed``: those of them without which nothing can be read.
    """

    mapping: FieldMapping
    missing: tuple[str, ...]
    needed: tuple[str, ...]


def fields_there(mapping: FieldMapping, names: Sequence[str]) -> FieldsThere:
    """Look for a mapping's fields among the names of a data set's."""
    rules = [rule for rule in mapping.fields if rule.role is not Role.IGNORED]
    there = matching([rule.field for rule in rules], names)
    missing = tuple(rule.field for rule in rules if rule.field not in there)
    values = [rule.field for rule in rules if rule.role is Role.VALUE]
    needed = [rule.field for rule in rules if rule.role in _NEEDED]
    if not any(name in there for name in values):
        needed += values
    kept = tuple(replace(rule, field=there[rule.field]) for rule in rules if rule.field in there)
    lacking = tuple(name for name in needed if name in missing)
    return FieldsThere(replace(mapping, fields=kept), missing, lacking)


def matching(wanted: Iterable[str], names: Sequence[str]) -> dict[str, str]:
    """Return, of the names wanted, those that are there and how they are written (case apart)."""
    written: dict[str, str] = {}
    for name in names:
        written.setdefault(name, name)
        written.setdefault(name.strip().casefold(), name)
    found = {name: written.get(name) or written.get(name.strip().casefold()) for name in wanted}
    return {name: there for name, there in found.items() if there is not None}
