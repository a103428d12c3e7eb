"""What each field of a data set becomes, and how its dates and numbers are written.

A data set is long (a field names the property, another holds the value) or wide (a field per
property). Its rows describe sensors, observations, or both; rows with an id of a place and none of
a sensor describe places, which sensors point to (sites and channels of the counting schemas).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from ...errors import ConfigurationError
from ...instants import time_zone
from ...messages import QT_TRANSLATE_NOOP, Message
from ...units import UnknownUnit, linear
from ...use_cases.declaration import UseCase


class Role(str, Enum):
    """What a field tells. Those of the last group are attributes of :class:`Sensor` of that name;
    ``counts_what``, of a counter's channel, is its ``vehicleType``."""

    IGNORED = "ignored"
    SENSOR_ID = "sensor_id"
    PLACE_ID = "place_id"
    TIME = "time"
    PROPERTY = "property"
    VALUE = "value"
    UNIT = "unit"
    LON = "lon"
    LAT = "lat"
    LOCATION = "location"
    TYPE = "type"
    NAME = "name"
    COMMUNE = "commune"
    INSEE = "insee"
    ZONE = "zone"
    OWNER = "owner"
    HOST = "host"
    PROVIDER = "provider"
    NETWORK = "network"
    SUPPORT_TYPE = "support_type"
    PLACEMENT = "placement"
    COUNTS_WHAT = "counts_what"
    Z_M = "z_m"
    HEIGHT_M = "height_m"
    BATTERY_PCT = "battery_pct"


TEXTS = (
    Role.TYPE, Role.NAME, Role.COMMUNE, Role.INSEE, Role.ZONE, Role.OWNER, Role.HOST, Role.PROVIDER,
    Role.NETWORK, Role.SUPPORT_TYPE, Role.PLACEMENT, Role.COUNTS_WHAT,
)  # fmt: skip
NUMBERS = (Role.Z_M, Role.HEIGHT_M, Role.BATTERY_PCT)
#: A date and its hour may stand in two fields, and several fields may hold values.
_REPEATABLE = (Role.IGNORED, Role.TIME, Role.VALUE)

AUTOMATIC = ""
#: How dates may be written, when not recognised by themselves.
DATE_ORDERS = (AUTOMATIC, "year_first", "day_first", "compact")
DECIMALS = (AUTOMATIC, ",", ".")
_LONGEST_SHIFT_S = 86_400
_MAX_FIELDS = 400
_PROPERTY = re.compile(r"[a-z][a-z0-9_]{0,39}", re.ASCII)


@dataclass(frozen=True)
class Measure:
    """A property and the unit of its values in the data set, as units.code_of reads it.

    An empty unit is the property's own.
    """

    property: str
    unit: str = ""


@dataclass(frozen=True)
class FieldRule:
    """What one field becomes.

    ``measure`` says of a VALUE which property it is; None where a PROPERTY field tells.
    ``is_guess``: nobody confirmed it yet.
    """

    field: str
    role: Role
    measure: Measure | None = None
    is_guess: bool = False


@dataclass(frozen=True)
class Dialect:
    """How times and numbers are written.

    ``time_zone``: of times without offset; empty means the connection's. ``shift_s`` is added to
    each time: -1800 for half-hours dated at their end. ``missing``: texts that mean no value,
    beside the empty one.
    """

    time_zone: str = ""
    date_order: str = AUTOMATIC
    decimal: str = AUTOMATIC
    shift_s: int = 0
    missing: tuple[str, ...] = ("NA", "NaN", "null", "-")


@dataclass(frozen=True)
class Head:
    """Where the header stands, lines counted from 1.

    ``constants_line``: a line of names whose next line holds one value each, true of all rows (the
    id of the meter above an Enedis export); 0: none. ``sheet``: of a workbook; empty: the first.
    """

    header_line: int = 1
    constants_line: int = 0
    sheet: str = ""


@dataclass(frozen=True)
class FieldMapping:
    """How a data set is read.

    ``source``: the files it holds for (``measures*.csv``), or the id of a portal's data set.
    ``type`` and ``use_case``: of its sensors. ``words``: what the PROPERTY field may say and the
    measure that it means; a word that is not there is no measure of ours and its rows are passed
    over. Without ``words`` the field holds names of properties. ``sensor_id``: of all rows, where
    no field tells.
    """

    source: str
    use_case: str
    fields: tuple[FieldRule, ...]
    type: str = ""
    sensor_id: str = ""
    words: Mapping[str, Measure] = field(default_factory=dict)
    dialect: Dialect = Dialect()
    head: Head = Head()

    def of_role(self, role: Role) -> tuple[FieldRule, ...]:
        """Return the rules of that role, in order."""
        return tuple(rule for rule in self.fields if rule.role is role)

    def name_of(self, role: Role) -> str:
        """Return the field of that role, empty when there is none."""
        return next((rule.field for rule in self.fields if rule.role is role), "")

    @property
    def key(self) -> tuple[str, str]:
        """Return what tells its data set from the others: its source, and its sheet in a workbook."""
        return self.source, self.head.sheet

    @property
    def has_observations(self) -> bool:
        """Return whether rows hold times and values."""
        return bool(self.of_role(Role.TIME) and self.of_role(Role.VALUE))

    @property
    def describes_places(self) -> bool:
        """Return whether rows describe places that sensors of other data sets point to."""
        return bool(self.name_of(Role.PLACE_ID)) and not self.has_sensor_id

    @property
    def has_sensor_id(self) -> bool:
        """Return whether it is known whose the rows are."""
        return bool(self.sensor_id or self.name_of(Role.SENSOR_ID))


def problem_of(mapping: FieldMapping, use_cases: Mapping[str, UseCase]) -> Message | None:
    """Return why a mapping cannot be used, None when it can."""
    for check in (_roles_problem, _shape_problem, _dialect_problem):
        problem = check(mapping)
        if problem is not None:
            return problem
    return _measures_problem(mapping, use_cases)


def check(mapping: FieldMapping, use_cases: Mapping[str, UseCase]) -> None:
    """Refuse a mapping that cannot be used.

    Raises:
        ConfigurationError: with what is wrong and what to do.
    """
    problem = problem_of(mapping, use_cases)
    if problem is not None:
        raise ConfigurationError(problem.key, **problem.values)


def _roles_problem(mapping: FieldMapping) -> Message | None:
    names = [rule.field for rule in mapping.fields]
    twice = next((name for name in names if names.count(name) > 1), None)
    if len(names) > _MAX_FIELDS or twice is not None:
        return Message(
            QT_TRANSLATE_NOOP(
                "SmartMetro", "{source}: the field “{field}” is mapped twice. Keep one of the two."
            ),
            {"source": mapping.source, "field": twice or names[_MAX_FIELDS]},
        )
    for role in Role:
        rules = mapping.of_role(role)
        if len(rules) > 1 and role not in _REPEATABLE:
            return Message(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "{source}: “{first}” and “{second}” are mapped to the same thing. "
                    "Leave one of them out.",
                ),
                {"source": mapping.source, "first": rules[0].field, "second": rules[1].field},
            )
    return None


def _shape_problem(mapping: FieldMapping) -> Message | None:
    where = {"source": mapping.source}
    if not mapping.has_sensor_id and not mapping.name_of(Role.PLACE_ID):
        return Message(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "{source}: say which field is the sensor’s id, or type the id of the one sensor.",
            ),
            where,
        )
    times, values = mapping.of_role(Role.TIME), mapping.of_role(Role.VALUE)
    if values and not times:
        return Message(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "{source}: values are mapped but no time. Choose the field of the time.",
            ),
            where,
        )
    unnamed = [rule for rule in values if rule.measure is None]
    if unnamed and not mapping.name_of(Role.PROPERTY):
        return Message(
            QT_TRANSLATE_NOOP(
                "SmartMetro", "{source}: choose which property the values of “{field}” are."
            ),
            {**where, "field": unnamed[0].field},
        )
    if len(unnamed) > 1:
        return Message(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "{source}: with a field that names the property, one field only holds its value.",
            ),
            where,
        )
    if bool(mapping.name_of(Role.LON)) != bool(mapping.name_of(Role.LAT)):
        return Message(
            QT_TRANSLATE_NOOP(
                "SmartMetro", "{source}: a longitude needs a latitude, and the other way round."
            ),
            where,
        )
    return None


def _dialect_problem(mapping: FieldMapping) -> Message | None:
    dialect, head = mapping.dialect, mapping.head
    usable = (
        dialect.date_order in DATE_ORDERS
        and dialect.decimal in DECIMALS
        and abs(dialect.shift_s) <= _LONGEST_SHIFT_S
        and 1 <= head.header_line <= 100
        and 0 <= head.constants_line < head.header_line
    )
    if not usable:
        return Message(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "{source}: the way dates, numbers or the header are read is not one known here. "
                "Choose it again in the mapping.",
            ),
            {"source": mapping.source},
        )
    try:
        time_zone(dialect.time_zone or "UTC")
    except ConfigurationError as error:
        return error.message
    return None


def _measures_problem(mapping: FieldMapping, use_cases: Mapping[str, UseCase]) -> Message | None:
    use_case = use_cases.get(mapping.use_case)
    if use_case is None:
        return Message(
            QT_TRANSLATE_NOOP(
                "SmartMetro", "{source}: there is no use case “{use_case}”. Choose one of the list."
            ),
            {"source": mapping.source, "use_case": mapping.use_case},
        )
    named = [rule.measure for rule in mapping.fields if rule.measure is not None]
    for measure in (*named, *mapping.words.values()):
        declared = use_case.properties.get(measure.property)
        if declared is None and not _PROPERTY.fullmatch(measure.property):
            return Message(
                QT_TRANSLATE_NOOP(
                    "SmartMetro", "{source}: “{property}” is not the name of a property."
                ),
                {"source": mapping.source, "property": measure.property[:40]},
            )
        try:
            if declared is not None and measure.unit:
                linear(measure.unit, declared.unit)
        except UnknownUnit as error:
            return error.message
    return None
