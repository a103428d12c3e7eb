"""Table Schema (Frictionless Data) as schema.data.gouv.fr publishes it: what a row must obey."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import isfinite
from pathlib import Path
from typing import Any

from ...instants import InvalidInstant, parse_instant

#: Schemas that come with the plugin.
FOLDER = Path(__file__).parents[4] / "resources" / "schemas"


@dataclass(frozen=True)
class TableSchema:
    """The fields of a published table, in its order."""

    fields: tuple[Mapping[str, Any], ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Return the columns that the table must have, all of them."""
        return tuple(field["name"] for field in self.fields)

    def problems(self, row: Mapping[str, str]) -> list[str]:
        """Return what is wrong with a row of texts, as ``field: text``; empty when it obeys."""
        return [
            f"{field['name']}: {row.get(field['name'], '')[:80]}"
            for field in self.fields
            if not _obeys(row.get(field["name"], ""), field)
        ]


@lru_cache(maxsize=8)
def published(path: str) -> TableSchema:
    """Return a schema among :data:`FOLDER`, such as ``comptage_mobilites/site``."""
    content = json.loads((FOLDER / f"{path}.json").read_text("utf-8"))
    return TableSchema(tuple(content["fields"]))


def _obeys(text: str, field: Mapping[str, Any]) -> bool:
    rules = field.get("constraints") or {}
    if not text:
        return not rules.get("required")
    if field["type"] == "number":
        return _is_number_within(text, rules)
    if field["type"] == "datetime":
        try:
            parse_instant(text)
        except InvalidInstant:
            return False
    pattern, choices = rules.get("pattern"), rules.get("enum")
    return (pattern is None or re.search(pattern, text) is not None) and (
        choices is None or text in choices
    )


def _is_number_within(text: str, rules: Mapping[str, Any]) -> bool:
    try:
        number = float(text)
    except ValueError:
        return False
    return isfinite(number) and rules.get("minimum", number) <= number <= rules.get(
        "maximum", number
    )
