"""The first rows of a data set as a mapping would read them, each with what is wrong about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo

from ...instants import from_microseconds
from ...messages import QT_TRANSLATE_NOOP, Message
from ...use_cases.declaration import UseCase
from .columns import Column, column
from .fields_there import fields_there
from .mapping import FieldMapping
from .places import Place
from .preview import DatasetPreview
from .reading import MappedReader

_PASSED_OVER = QT_TRANSLATE_NOOP("SmartMetro", "passed over: no measure of this use case")
_REPEATED = QT_TRANSLATE_NOOP(
    "SmartMetro", "the hour comes twice here: the order of the whole file will tell which it is"
)
_LACKS = QT_TRANSLATE_NOOP("SmartMetro", "the field “{field}” is not in the data")


@dataclass(frozen=True)
class TriedValue:
    """A value as it would be read; ``unit`` is the property's. ``observed_at`` is in UTC."""

    observed_at: datetime
    property: str
    value: float
    unit: str


@dataclass(frozen=True)
class TriedRow:
    """A row as it would be read, or why it would not."""

    sensor_id: str
    values: tuple[TriedValue, ...] = ()
    place: Place | None = None
    problem: Message | None = None


def try_mapping(
    preview: DatasetPreview, mapping: FieldMapping, use_cases: Mapping[str, UseCase], zone: tzinfo
) -> list[TriedRow]:
    """Return the rows of a preview as ``mapping`` reads them; it must be one that can be used."""
    names = [field.name for field in preview.fields]
    found = fields_there(mapping, names)
    if found.needed:
        return [TriedRow("", problem=Message(_LACKS, {"field": found.needed[0]}))]
    use_case = use_cases[mapping.use_case]
    return [
        _try_row(
            {name: column([text], 1) for name, text in zip(names, row)},
            found.mapping,
            use_case,
            zone,
        )
        for row in preview.rows
    ]


def _try_row(
    columns: Mapping[str, Column], mapping: FieldMapping, use_case: UseCase, zone: tzinfo
) -> TriedRow:
    reader = MappedReader(mapping, lambda _: use_case, zone)
    series = list(reader.read(columns, [1]))
    values = tuple(
        TriedValue(
            from_microseconds(int(one.observed_at_us[0])),
            one.property,
            float(one.value[0]),
            one.unit,
        )
        for one in series
        if one.value.size
    )
    places = reader.places()
    id_, place = next(iter(places.items()), ("", None))
    told = reader.aside.all()
    if told:
        return TriedRow(id_, values, place, told[0].reason)
    if values or not mapping.has_observations:
        return TriedRow(id_, values, place)
    # Nothing was read and nothing is wrong: a word without meaning, or an hour that comes twice.
    problem = Message(_PASSED_OVER if reader.warnings() else _REPEATED)
    return TriedRow(id_, (), place, problem)
