"""What the observed properties of a platform are among the properties of the use cases.

A use case with a mapping is read by its ``words``, which then mean nothing to the others. For the
others the words of names are compared with those that mean a property, as for the fields of a data
set.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ...use_cases.declaration import UseCase
from ..field_mapping.guess import guess
from ..field_mapping.mapping import FieldMapping, FieldRule, Measure, Role
from ..field_mapping.preview import DatasetField, DatasetPreview

#: What a mapping of this kind of platform is made for; one for each use case.
SOURCE = "Datastreams"
_THING, _TIME, _PROPERTY, _RESULT = "Thing", "phenomenonTime", "ObservedProperty", "result"
_ROLES = (
    (_THING, Role.SENSOR_ID),
    (_TIME, Role.TIME),
    (_PROPERTY, Role.PROPERTY),
    (_RESULT, Role.VALUE),
)
_MOST_ROWS = 200


class Words:
    """Finds the measure that a data stream's words mean in a use case; remembers what it found."""

    def __init__(
        self, use_cases: Mapping[str, UseCase], mappings: Sequence[FieldMapping] = ()
    ) -> None:
        self._use_cases = use_cases
        self._mapped = {m.use_case: m.words for m in mappings if m.use_case in use_cases}
        self._claimed = {word for words in self._mapped.values() for word in words}
        self._found: dict[tuple[str, str], Measure | None] = {}

    def measure(self, use_case: str, words: Iterable[str]) -> Measure | None:
        """Return what the first of ``words`` that means something is; None when none does."""
        words = list(words)
        if use_case in self._mapped:
            known = self._mapped[use_case]
            return next((known[word] for word in words if word in known), None)
        if not self._claimed.isdisjoint(words):
            return None
        return next((m for word in words if (m := self._guessed(use_case, word))), None)

    def _guessed(self, use_case: str, word: str) -> Measure | None:
        key = (use_case, word)
        if key not in self._found:
            self._found[key] = self._guess(use_case, word)
        return self._found[key]

    def _guess(self, use_case: str, word: str) -> Measure | None:
        declared = self._use_cases[use_case]
        if word in declared.properties:
            return Measure(word)
        mapping = next((m for m in declared.attributes if m.attribute == word), None)
        if mapping is not None and mapping.when is None and not mapping.types:
            return Measure(mapping.property)
        preview = preview_of([(word, "0")])
        return guess(preview, self._use_cases, use_case).words.get(word)


def preview_of(streams: Sequence[tuple[str, str]]) -> DatasetPreview:
    """Return (observed property, result) pairs as the rows from which a mapping is edited."""
    rows = [("1", "2026-01-01T00:00:00Z", name, result) for name, result in streams]
    fields = tuple(DatasetField(name) for name, _ in _ROLES)
    return DatasetPreview(SOURCE, fields, tuple(rows[:_MOST_ROWS]))


def mapping_of(use_case: str, words: Mapping[str, Measure]) -> FieldMapping:
    """Return the mapping by which observed properties are read as those of a use case."""
    rules = tuple(FieldRule(name, role) for name, role in _ROLES)
    return FieldMapping(SOURCE, use_case, rules, words=words)
