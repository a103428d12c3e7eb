"""What forms call the values that the cache holds, in the words of its lists and use cases."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from ...forms.definition import word
from ..core.field_work.day_work import Word
from ..core.use_cases.declaration import UseCase


def form_words(declared: Mapping[str, UseCase]) -> Word:
    """Return what names a value of a table's column; the English key, None where it is a text."""
    return partial(
        _word, {p.name: p.label for u in declared.values() for p in u.properties.values()}
    )


def _word(properties: Mapping[str, str], table: str, field: str, value: str) -> str | None:
    return properties.get(value) if field == "property" else word(table, field, value)
