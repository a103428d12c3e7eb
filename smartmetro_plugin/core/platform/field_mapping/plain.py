"""A mapping as JSON-ready data: in a connection, in a file of connections, in a ready-made mapping."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NoReturn

from ...errors import ConfigurationError
from ...messages import QT_TRANSLATE_NOOP
from .mapping import Dialect, FieldMapping, FieldRule, Head, Measure, Role

_MAX_WORDS = 500


def to_plain(mapping: FieldMapping) -> dict[str, object]:
    """Return the mapping as JSON-ready data; what is as by default is left out."""
    plain: dict[str, object] = {"source": mapping.source, "use_case": mapping.use_case}
    for key in ("type", "sensor_id"):
        if getattr(mapping, key):
            plain[key] = getattr(mapping, key)
    plain["fields"] = [_rule_to_plain(rule) for rule in mapping.fields]
    if mapping.words:
        plain["words"] = {word: _measure_to_plain(m) for word, m in mapping.words.items()}
    for key, part, default in (
        ("dialect", mapping.dialect, Dialect()),
        ("head", mapping.head, Head()),
    ):
        changed = {
            name: list(value) if isinstance(value, tuple) else value
            for name, value in vars(part).items()
            if value != getattr(default, name)
        }
        if changed:
            plain[key] = changed
    return plain


def from_plain(plain: object, where: str) -> FieldMapping:
    """Read what :func:`to_plain` wrote. ``where`` names the file or setting in errors.

    Raises:
        ConfigurationError: a part is missing or of the wrong kind.
    """
    reader = _Reader(where)
    given = reader.mapping(plain, "mappings")
    words = reader.mapping(given.get("words", {}), "words")
    if len(words) > _MAX_WORDS:
        reader.refuse("words")
    return FieldMapping(
        source=reader.text(given, "source", required=True),
        use_case=reader.text(given, "use_case", required=True),
        type=reader.text(given, "type"),
        sensor_id=reader.text(given, "sensor_id"),
        fields=tuple(reader.rule(rule) for rule in reader.items(given.get("fields"), "fields")),
        words={word: reader.measure(item, "words") for word, item in words.items()},
        dialect=reader.dialect(reader.mapping(given.get("dialect", {}), "dialect")),
        head=reader.head(reader.mapping(given.get("head", {}), "head")),
    )


def _rule_to_plain(rule: FieldRule) -> dict[str, object]:
    plain: dict[str, object] = {"field": rule.field, "role": rule.role.value}
    if rule.measure is not None:
        plain |= _measure_to_plain(rule.measure)
    if rule.is_guess:
        plain["guess"] = True
    return plain


def _measure_to_plain(measure: Measure) -> dict[str, object]:
    plain: dict[str, object] = {"property": measure.property}
    if measure.unit:
        plain["unit"] = measure.unit
    return plain


class _Reader:
    """Takes plain data apart and says what of it is not as expected."""

    def __init__(self, where: str) -> None:
        self._where = where

    def refuse(self, field: str) -> NoReturn:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "{where}: “{field}” of the mapping is missing or not as expected. "
                "Make the mapping again in the connection editor.",
            ),
            where=self._where,
            field=field,
        )

    def mapping(self, plain: object, field: str) -> Mapping[str, object]:
        if not isinstance(plain, Mapping) or not all(isinstance(key, str) for key in plain):
            self.refuse(field)
        return plain

    def items(self, plain: object, field: str) -> list[object]:
        if not isinstance(plain, list):
            self.refuse(field)
        return plain

    def text(self, plain: Mapping[str, object], field: str, *, required: bool = False) -> str:
        value = plain.get(field, "")
        if not isinstance(value, str) or (required and not value):
            self.refuse(field)
        return value

    def integer(self, plain: Mapping[str, object], field: str, default: int) -> int:
        value = plain.get(field, default)
        if type(value) is not int:
            self.refuse(field)
        return value

    def rule(self, plain: object) -> FieldRule:
        given = self.mapping(plain, "fields")
        try:
            role = Role(self.text(given, "role", required=True))
        except ValueError:
            self.refuse("role")
        name = self.text(given, "field", required=True)
        measure = self.measure(given, "property") if "property" in given else None
        return FieldRule(name, role, measure, given.get("guess") is True)

    def measure(self, plain: object, field: str) -> Measure:
        given = self.mapping(plain, field)
        return Measure(self.text(given, "property", required=True), self.text(given, "unit"))

    def dialect(self, plain: Mapping[str, object]) -> Dialect:
        missing = self.items(plain.get("missing", list(Dialect().missing)), "missing")
        if not all(isinstance(item, str) for item in missing):
            self.refuse("missing")
        return Dialect(
            time_zone=self.text(plain, "time_zone"),
            date_order=self.text(plain, "date_order"),
            decimal=self.text(plain, "decimal"),
            shift_s=self.integer(plain, "shift_s", 0),
            missing=tuple(str(item) for item in missing),
        )

    def head(self, plain: Mapping[str, object]) -> Head:
        return Head(
            header_line=self.integer(plain, "header_line", 1),
            constants_line=self.integer(plain, "constants_line", 0),
            sheet=self.text(plain, "sheet"),
        )
