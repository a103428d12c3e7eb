"""Things and their data streams as sensors with their last values.

A thing is a sensor, its id the thing's. Where two of its streams measure the same property (two
channels of a counter), each further one, in the order of ids, is a sensor of its own with the id
``<thing>/<datastream>``: two series are never mixed into one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timezone

from ...geometry import GeometryError
from ...instants import time_zone
from ...messages import QT_TRANSLATE_NOOP, Message
from ...model import Reading, Sensor, SensorKey, SensorRecord, SetAside
from ...use_cases.declaration import UseCase
from ..connection import Connection
from ..field_mapping.mapping import Measure
from ..smart_data_models.attributes import instant, is_absent, number
from ..smart_data_models.description import describe
from ..smart_data_models.location import LocationReader, Place
from ..smart_data_models.measures import Conversion, conversion_between
from .pages import ID, Pages, literal
from .units import code_of_unit
from .words import Words

Entity = Mapping[str, object]
#: The national schema and the indicators date a count at the start of its step.
_DATED_AT_START = frozenset({"count"})
_GEOJSON = ("geo+json", "vnd.geo+json", "geojson")


@dataclass(frozen=True)
class Stream:
    """One data stream of ours: whose it is, what it measures, how values get into the unit."""

    address: str
    sensor_id: str
    use_case: str
    property: str
    unit: str
    conversion: Conversion


@dataclass(frozen=True)
class _Candidate:
    """A data stream and what it would be in each use case."""

    entity: Entity
    words: tuple[str, ...]
    measures: Mapping[str, Measure]


class ThingReader:
    """Reads the things of one connection; ``unread`` collects observed properties that mean nothing here."""

    def __init__(
        self, connection: Connection, use_cases: Mapping[str, UseCase], pages: Pages
    ) -> None:
        self._connection = connection
        self._zone = time_zone(connection.time_zone)
        followed = connection.use_cases or tuple(use_cases)
        self._use_cases = {key: use_cases[key] for key in followed if key in use_cases}
        self._by_type = {t: use_case for use_case in use_cases.values() for t in use_case.types}
        self._words = Words(self._use_cases, connection.mappings)
        self._pages = pages
        self.locations = LocationReader(connection.extent)
        self.set_aside: list[SetAside] = []
        self.unread: dict[str, None] = {}
        self.read_as: dict[str, str] = {}

    def take_set_aside(self) -> tuple[SetAside, ...]:
        """Return what could not be read since the last call."""
        taken, self.set_aside = tuple(self.set_aside), []
        return taken

    def read(self, thing: Entity) -> list[tuple[SensorRecord, list[Stream]]]:
        """Return the sensors of a thing, none where nothing of it is of a use case that is followed.

        Raises:
            PlatformError: an expansion that goes on elsewhere cannot be read.
        """
        if ID not in thing:
            start = {"start": repr(thing)[:80]}
            reason = Message(QT_TRANSLATE_NOOP("SmartMetro", "A thing without id: {start}"), start)
            self.set_aside.append(SetAside("?", reason))
            return []
        streams = [
            self._candidate(s) for s in self._pages.expanded(thing, "Datastreams") if ID in s
        ]
        use_case = self._use_case_of(thing, streams)
        if use_case is None:
            return []
        sensor = self._sensor(thing, use_case)
        found: dict[str, tuple[SensorRecord, list[Stream]]] = {}
        taken: set[str] = set()
        for candidate in sorted(streams, key=_in_order):
            measure = candidate.measures.get(use_case.key)
            if measure is None or measure.property not in use_case.properties:
                continue
            own = sensor
            if measure.property in taken:
                own = _channel(sensor, candidate.entity)
            taken.add(measure.property)
            stream = self._stream(own.key.sensor_id, use_case, measure, candidate.entity)
            if stream is None:
                continue
            record, others = found.get(own.key.sensor_id, (SensorRecord(own), []))
            reading = self._reading(stream, candidate.entity)
            readings = record.readings if reading is None else (*record.readings, reading)
            found[own.key.sensor_id] = replace(record, readings=readings), [*others, stream]
        return list(found.values())

    def _candidate(self, stream: Entity) -> _Candidate:
        observed = stream.get("ObservedProperty")
        observed = observed if isinstance(observed, dict) else {}
        definition = str(observed.get("definition") or "")
        tail = definition.rstrip("/").rpartition("#")[2].rpartition("/")[2].rpartition(":")[2]
        said = (observed.get("name"), tail, stream.get("name"))
        words = tuple(text for text in said if isinstance(text, str) and text)
        measures = {
            key: measure
            for key in self._use_cases
            if (measure := self._words.measure(key, words)) is not None
        }
        if words and not measures:
            self.unread[words[0][:60]] = None
        return _Candidate(stream, words, measures)

    def _use_case_of(self, thing: Entity, streams: Sequence[_Candidate]) -> UseCase | None:
        """Return the use case that a thing says by its type, else that of the most telling streams.

        What one use case alone knows tells more than what several do: a temperature beside a water
        level is that of a river.
        """
        declared = self._by_type.get(str(_properties(thing).get("type", "")))
        if declared is not None:
            return self._use_cases.get(declared.key)
        scores: dict[str, float] = {}
        for candidate in streams:
            for key in candidate.measures:
                scores[key] = scores.get(key, 0.0) + 1.0 / len(candidate.measures)
        best = max(scores, key=lambda key: scores[key], default=None)
        return None if best is None else self._use_cases[best]

    def _sensor(self, thing: Entity, use_case: UseCase) -> Sensor:
        properties = _properties(thing)
        said = str(properties.get("type", ""))
        names = {name: thing[name] for name in ("name", "description") if thing.get(name)}
        key = SensorKey(self._connection.name, self._connection.tenant, str(thing[ID]))
        return describe(
            key,
            said if said in use_case.types else next(iter(use_case.types), ""),
            use_case.key,
            {**properties, **names},
            self._place(str(thing[ID]), thing),
            (),
            self._zone,
        )

    def _place(self, sensor_id: str, thing: Entity) -> Place | None:
        for location in self._pages.expanded(thing, "Locations"):
            encoding = str(location.get("encodingType", "")).lower()
            shape = location.get("location")
            if not encoding.endswith(_GEOJSON) or not isinstance(shape, dict):
                continue
            if shape.get("type") == "Feature":
                shape = shape.get("geometry")
            try:
                return self.locations.read(sensor_id, shape)
            except GeometryError as error:
                self.set_aside.append(SetAside(sensor_id, error.message))
        return None

    def _stream(
        self, sensor_id: str, use_case: UseCase, measure: Measure, stream: Entity
    ) -> Stream | None:
        wanted = use_case.properties[measure.property].unit
        code = measure.unit or code_of_unit(stream.get("unitOfMeasurement"))
        conversion = None if code is None else conversion_between(code or wanted, wanted)
        if conversion is None:
            self.set_aside.append(SetAside(sensor_id, _unknown_unit(stream, wanted)))
            return None
        address = f"Datastreams({literal(stream[ID])})"
        self.read_as[measure.property] = use_case.key
        return Stream(address, sensor_id, use_case.key, measure.property, wanted, conversion)

    def _reading(self, stream: Stream, entity: Entity) -> Reading | None:
        """Return the last value that came with a stream; links to earlier ones are not followed."""
        observations = entity.get("Observations")
        last = observations[0] if isinstance(observations, list) and observations else None
        if not isinstance(last, dict):
            return None
        amount = number(last.get("result"))
        if amount is None and not is_absent(last.get("result")):
            reason = Message(
                QT_TRANSLATE_NOOP(
                    "SmartMetro", "“{value}” of {attribute} is not a number; it is left out."
                ),
                {"attribute": stream.property, "value": str(last.get("result"))[:40]},
            )
            self.set_aside.append(SetAside(stream.sensor_id, reason))
            return None
        factor, offset = stream.conversion
        return Reading(
            stream.property,
            None if amount is None else amount * factor + offset,
            stream.unit,
            observed_at(stream.property, last.get("phenomenonTime") or last.get("resultTime")),
        )


def observed_at(property_: str, time: object) -> datetime | None:
    """Return the instant of a ``phenomenonTime``: of an interval its end, of a count its start."""
    if isinstance(time, str) and property_ in _DATED_AT_START:
        time = time.partition("/")[0]
    at = instant(time)
    return None if at is None else at.astimezone(timezone.utc)


def instant_text(property_: str, time: object) -> str:
    """Return the part of a ``phenomenonTime`` that :func:`observed_at` reads."""
    start, slash, end = str(time).partition("/")
    return end if slash and property_ not in _DATED_AT_START else start


def _properties(thing: Entity) -> Mapping[str, object]:
    properties = thing.get("properties")
    return properties if isinstance(properties, dict) else {}


def _channel(sensor: Sensor, stream: Entity) -> Sensor:
    key = sensor.key._replace(sensor_id=f"{sensor.key.sensor_id}/{stream[ID]}")
    return replace(sensor, key=key, name=str(stream.get("name") or sensor.name)[:200])


def _in_order(candidate: _Candidate) -> tuple[int, float, str]:
    """Order by id: numbers by their size, before texts."""
    entity_id = candidate.entity[ID]
    if isinstance(entity_id, (int, float)):
        return 0, float(entity_id), ""
    return 1, 0.0, str(entity_id)


def _unknown_unit(stream: Entity, wanted: str) -> Message:
    unit = stream.get("unitOfMeasurement")
    said = unit.get("symbol") or unit.get("name") if isinstance(unit, dict) else unit
    return Message(
        QT_TRANSLATE_NOOP(
            "SmartMetro",
            "The unit “{unit}” of {attribute} is not known or cannot become {wanted}; "
            "the value is left out.",
        ),
        {"unit": str(said)[:20], "attribute": str(stream.get("name"))[:60], "wanted": wanted},
    )
