"""Attributes of NGSI-LD entities in all the forms brokers write them (GS CIM 009, 4.5).

Normalized ``{"type": "Property", "value": 3, "unitCode": "CEL", "observedAt": "…"}``, concise
(without ``type``), simplified (``3``), several instances told apart by ``datasetId``, typed values
``{"@type": "DateTime", "@value": "…"}``, relationships, texts in several languages.

Everything here takes any JSON and raises nothing: what cannot be read is None.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import lru_cache
from math import isfinite

from ...instants import MAX_YEAR, MIN_YEAR, InvalidInstant, parse_instant

#: Members that hold an attribute's value, by kind of attribute, the usual one first.
_VALUE_MEMBERS = ("value", "object", "languageMap", "json", "vocab", "valueList", "objectList")
#: Members that instances have and other objects have not, of several instances at least one.
_INSTANCE_MARKS = ("type", "datasetId", "observedAt", "unitCode")
#: What stands for a deleted value (GS CIM 009, 5.5.4).
NULL = "urn:ngsi-ld:null"
_NOTHING: Mapping[str, object] = {}
_LANGUAGES = ("fr", "en", "@none")
#: ``2026-07-21T05:00:00Z``, with milliseconds, with microseconds: read without a regular expression.
_USUAL_LENGTHS = frozenset({20, 24, 27})


def short_name(name: str) -> str:
    """Return the last part of an expanded (``https://…/speed``) or prefixed (``sdm:speed``) name."""
    for separator in ("#", "/", ":"):
        name = name.rstrip(separator).rpartition(separator)[2] or name
    return name


def instance_of(attribute: object) -> tuple[object, Mapping[str, object]]:
    """Return an attribute's value and the instance that carries its unit and time.

    Of several instances the default one (without ``datasetId``) is taken, else the last observed.
    """
    if type(attribute) is dict:
        if "value" in attribute:
            return attribute["value"], attribute
        for member in _VALUE_MEMBERS:
            if member in attribute:
                return attribute[member], attribute
        if (
            "dataset" in attribute
            and len(attribute) == 1
            and isinstance(attribute["dataset"], dict)
        ):
            datasets = attribute["dataset"]
            return datasets.get("@none", next(iter(datasets.values()), None)), _NOTHING
        return attribute, _NOTHING  # simplified: an object as value
    if type(attribute) is list and is_multiple(attribute):
        return instance_of(default_instance(attribute))
    return attribute, _NOTHING


def is_multiple(values: list[object]) -> bool:
    """Return whether a list holds several instances of one attribute, not a value that is a list."""
    marked = False
    for item in values:
        if type(item) is not dict or not any(member in item for member in _VALUE_MEMBERS):
            return False
        marked = marked or any(member in item for member in _INSTANCE_MARKS)
    return marked


def default_instance(instances: Iterable[object]) -> object:
    """Return the instance without ``datasetId``, else the one observed last, else None."""
    dicts = [item for item in instances if isinstance(item, dict)]
    unnamed = [item for item in dicts if "datasetId" not in item]
    return max(unnamed or dicts, key=lambda item: str(item.get("observedAt", "")), default=None)


def bare(value: object) -> object:
    """Return a value without its JSON-LD type: ``{"@type": …, "@value": v}`` gives ``v``."""
    if type(value) is dict and "@value" in value:
        return value["@value"]
    return value


def number(value: object) -> float | None:
    """Return a finite number, also when written as text or as the only item of a list; else None."""
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    value = bare(value)
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        return None
    try:
        result = float(value)
    except (ValueError, OverflowError):
        return None
    return result if isfinite(result) else None


def is_absent(value: object) -> bool:
    """Return whether a value says that there is none."""
    value = bare(value)
    return value is None or value in ("", NULL) or value == []


def text(value: object) -> str:
    """Return a value as text: of several languages French first, of a list its items; else empty."""
    if type(value) is not str:
        value = bare(value)
    if isinstance(value, str):
        return "" if value == NULL else value.strip()
    if isinstance(value, bool) or value is None:
        return ""
    if isinstance(value, (int, float)):
        return str(value)
    if isinstance(value, list):
        return ", ".join(part for part in map(text, value) if part)
    if isinstance(value, dict):
        candidates = [value[key] for key in _LANGUAGES if key in value] or list(value.values())
        return next((item.strip() for item in candidates if isinstance(item, str)), "")
    return ""


def instant(value: object) -> datetime | None:
    """Return an ISO 8601 instant in UTC; of an interval ``a/b`` its end, when the measure was complete.

    Without an offset it is UTC, the only zone that NGSI-LD knows (GS CIM 009, 4.6.3).
    """
    value = bare(value)
    return _instant(value) if isinstance(value, str) else None


@lru_cache(maxsize=8192)  # a network's sensors measure at the same instants
def _instant(written: str) -> datetime | None:
    if len(written) in _USUAL_LENGTHS and written[-1] == "Z" and written[10] == "T":
        try:
            at = datetime.fromisoformat(written[:-1] + "+00:00")
        except ValueError:
            return None
        return at if MIN_YEAR <= at.year <= MAX_YEAR else None
    if "/" in written:
        start, _, end = written.partition("/")
        written = end if end.strip(" .") else start
    try:
        return parse_instant(written)
    except InvalidInstant:
        return None
