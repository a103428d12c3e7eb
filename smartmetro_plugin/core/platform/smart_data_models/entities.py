"""Entities of a broker as sensors with their last values.

Written for speed, since a metropolis has tens of thousands: what depends on the type alone is worked
out once a type, and an entity's attributes are gone through once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from itertools import chain

from ...errors import SmartMetroError
from ...geometry import GeometryError
from ...instants import time_zone
from ...messages import QT_TRANSLATE_NOOP, Message
from ...model import OwnThreshold, Reading, SensorKey, SensorRecord, SetAside
from ...use_cases.declaration import OwnThresholdMapping, UseCase
from ..connection import Connection
from . import vocabulary
from .attributes import bare, instance_of, instant, is_absent, number, short_name, text
from .description import Found, describe
from .location import LocationReader, Place
from .measures import Measure, conversion_between, measures_of

_NO_NUMBER = QT_TRANSLATE_NOOP(
    "SmartMetro", "“{value}” of {attribute} is not a number; it is left out."
)
_UNKNOWN_UNIT = QT_TRANSLATE_NOOP(
    "SmartMetro",
    "The unit “{unit}” of {attribute} is not known or cannot become {wanted}; the value is left out.",
)
_SEVERAL_VALUES = QT_TRANSLATE_NOOP(
    "SmartMetro", "{attribute} holds {count} values where one is expected; it is left out."
)


class MalformedEntityError(SmartMetroError):
    """An entity that cannot be a sensor; the others go on."""


@dataclass
class EntityBook:
    """What only current entities tell, kept for reading histories in their short form.

    ``units``: unit codes that the data carry, by sensor and attribute.
    ``properties``: what an attribute that may be several properties is, by sensor and attribute.
    """

    units: dict[tuple[str, str], str] = field(default_factory=dict)
    properties: dict[tuple[str, str], str] = field(default_factory=dict)


@dataclass(frozen=True)
class _Role:
    """How entities of one type are read."""

    use_case: UseCase
    type: str
    measures: tuple[Measure, ...]
    thresholds: tuple[OwnThresholdMapping, ...]
    names: frozenset[str]


class EntityReader:
    """Reads the entities of one connection with the declarations of its use cases."""

    def __init__(self, connection: Connection, use_cases: Mapping[str, UseCase]) -> None:
        self.book = EntityBook()
        self.locations = LocationReader(connection.extent)
        self._connection, self._tenant = connection.name, connection.tenant
        self._zone = time_zone(connection.time_zone)
        self._roles = {
            type_: _role(use_case, type_)
            for use_case in reversed(list(use_cases.values()))
            for type_ in use_case.types
        }
        self._default_units = {
            (mapping.attribute, mapping.default_unit)
            for use_case in use_cases.values()
            for mapping in use_case.attributes
        }
        self._set_aside: list[SetAside] = []

    def take_set_aside(self) -> tuple[SetAside, ...]:
        """Return what could not be read since the last call."""
        taken, self._set_aside = tuple(self._set_aside), []
        return taken

    def read_all(self, entities: Iterable[object]) -> list[SensorRecord]:
        """Return the sensors among ``entities``; what is none goes to the set-aside."""
        records = []
        for entity in entities:
            record = self._read_or_set_aside(entity)
            if record is not None:
                records.append(record)
        return records

    def read(self, entity: object) -> SensorRecord:
        """Return one entity as a sensor with its last values.

        Raises:
            MalformedEntityError: it has no id or no declared type.
        """
        entity_id = id_of(entity)
        if not entity_id or not isinstance(entity, dict):
            raise MalformedEntityError(
                QT_TRANSLATE_NOOP("SmartMetro", "An entity without id: {start}"),
                start=repr(entity)[:80],
            )
        role, members = self._role_of(entity)
        names = role.names
        found: dict[str, object] = {}
        for name, attribute in members:
            if name in names:
                found[name] = attribute
            elif (":" in name or "/" in name) and (short := short_name(name)) in names:
                found.setdefault(short, attribute)
        sensor = describe(
            SensorKey(self._connection, self._tenant, entity_id),
            role.type,
            role.use_case.key,
            found,
            self._place(entity_id, found),
            _own_thresholds(role, found),
            self._zone,
        )
        return SensorRecord(sensor, self._readings(entity_id, role, found))

    def _read_or_set_aside(self, entity: object) -> SensorRecord | None:
        try:
            return self.read(entity)
        except MalformedEntityError as error:
            self._set_aside.append(SetAside(id_of(entity) or "?", error.message))
            return None

    def _role_of(self, entity: Mapping[str, object]) -> tuple[_Role, Iterable[tuple[str, object]]]:
        """Return how an entity or GeoJSON feature is read, and its attributes."""
        type_ = entity.get("type", entity.get("@type"))
        members: Iterable[tuple[str, object]] = entity.items()
        if type_ == "Feature" and isinstance(properties := entity.get("properties"), dict):
            type_ = properties.get("type")
            members = chain([("location", entity.get("geometry"))], properties.items())
        for candidate in type_ if isinstance(type_, list) else (type_,):
            if isinstance(candidate, str):
                role = self._roles.get(candidate) or self._roles.get(short_name(candidate))
                if role is not None:
                    return role, members
        raise MalformedEntityError(
            QT_TRANSLATE_NOOP("SmartMetro", "No use case declares the type “{type}”."),
            type=text(type_)[:80],
        )

    def _place(self, entity_id: str, found: Found) -> Place | None:
        if "location" not in found:
            return None
        try:
            return self.locations.read(entity_id, found["location"])
        except GeometryError as error:
            self._set_aside.append(SetAside(entity_id, error.message))
            return None

    def _readings(self, entity_id: str, role: _Role, found: Found) -> tuple[Reading, ...]:
        readings: dict[str, Reading] = {}
        for measure in role.measures:
            name = measure.attribute
            if name not in found or measure.property in readings:
                continue
            if measure.condition is not None:
                if not _holds(measure.condition, found):
                    continue
                self.book.properties[entity_id, name] = measure.property
            value, instance = instance_of(found[name])
            unit_code = instance.get("unitCode")
            if unit_code is None and name == "numValue" and "unit" in found:
                unit_code = text(instance_of(found["unit"])[0])
            if unit_code:
                self._note_unit(entity_id, name, unit_code)
            observed_at = instant(instance.get("observedAt")) or _observed_at(found)
            amount = self._amount(entity_id, measure, value, unit_code)
            if amount is not None or is_absent(value):
                readings[measure.property] = Reading(
                    measure.property, amount, measure.unit, observed_at
                )
        return tuple(readings.values())

    def _note_unit(self, entity_id: str, name: str, unit_code: object) -> None:
        if isinstance(unit_code, str) and (name, unit_code) not in self._default_units:
            self.book.units[entity_id, name] = unit_code

    def _amount(
        self, entity_id: str, measure: Measure, value: object, unit_code: object
    ) -> float | None:
        """Return a value in the property's unit; what cannot be is set aside with its reason."""
        amount = number(value)
        if amount is None:
            if not is_absent(value):
                self._set_aside.append(SetAside(entity_id, _no_number(measure, bare(value))))
            return None
        conversion = measure.conversion(unit_code)
        if conversion is None:
            values = {"unit": str(unit_code)[:20], "attribute": measure.attribute}
            reason = Message(_UNKNOWN_UNIT, {**values, "wanted": measure.unit})
            self._set_aside.append(SetAside(entity_id, reason))
            return None
        return amount * conversion[0] + conversion[1]


def id_of(entity: object) -> str:
    """Return an entity's id, or nothing when it has none."""
    if not isinstance(entity, dict):
        return ""
    entity_id = entity.get("id", entity.get("@id"))
    return entity_id if isinstance(entity_id, str) else ""


def _role(use_case: UseCase, type_: str) -> _Role:
    measures = measures_of(use_case, type_)
    thresholds = tuple(m for m in use_case.own_thresholds if not m.types or type_ in m.types)
    names = {*vocabulary.KNOWN, *(m.attribute for m in measures)}
    names.update(m.condition[0] for m in measures if m.condition is not None)
    names.update(m.warning_attribute for m in thresholds)
    names.update(m.alert_attribute for m in thresholds)
    return _Role(use_case, type_, measures, thresholds, frozenset(names))


def _holds(condition: tuple[str, tuple[str, ...]], found: Found) -> bool:
    attribute, wanted = condition
    if attribute not in found:
        return False
    value = bare(instance_of(found[attribute])[0])
    said = value if isinstance(value, list) else [value]
    return any(isinstance(one, str) and short_name(one) in wanted for one in said)


def _observed_at(found: Found) -> datetime | None:
    for name in vocabulary.OBSERVED_AT:
        if name in found and (at := instant(instance_of(found[name])[0])):
            return at
    return None


def _own_thresholds(role: _Role, found: Found) -> tuple[OwnThreshold, ...]:
    thresholds = []
    for mapping in role.thresholds:
        warning = _level(found, mapping.warning_attribute, mapping, role.use_case)
        alert = _level(found, mapping.alert_attribute, mapping, role.use_case)
        if warning is not None or alert is not None:
            thresholds.append(OwnThreshold(mapping.property, warning, alert))
    return tuple(thresholds)


def _level(
    found: Found, attribute: str, mapping: OwnThresholdMapping, use_case: UseCase
) -> float | None:
    """Return a station's own threshold in the property's unit."""
    if attribute not in found:
        return None
    value, instance = instance_of(found[attribute])
    level = number(value)
    wanted = use_case.properties[mapping.property].unit
    code = instance.get("unitCode") or mapping.default_unit or wanted
    conversion = conversion_between(code, wanted) if isinstance(code, str) else None
    if level is None or conversion is None:
        return None
    return level * conversion[0] + conversion[1]


def _no_number(measure: Measure, value: object) -> Message:
    if isinstance(value, list):
        return Message(_SEVERAL_VALUES, {"attribute": measure.attribute, "count": len(value)})
    return Message(_NO_NUMBER, {"attribute": measure.attribute, "value": str(value)[:40]})
