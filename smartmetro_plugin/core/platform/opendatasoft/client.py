"""The connector for open-data portals: data sets through mappings into sensors and series."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import chain

import numpy as np

from ...cancellation import Cancellation, check
from ...errors import ConfigurationError
from ...instants import InvalidInstant, parse_instant, time_zone, to_microseconds
from ...messages import QT_TRANSLATE_NOOP, Message
from ...model import ObservationSeries, SensorKey, SensorRecord, SetAside
from ...use_cases.declaration import UseCase
from ..connection import Connection
from ..field_mapping.columns import as_text, columns_of
from ..field_mapping.guess import guess
from ..field_mapping.last_readings import LastReadings
from ..field_mapping.mapping import FieldMapping, Role, problem_of
from ..field_mapping.mapping import check as check_mapping
from ..field_mapping.places import Place
from ..field_mapping.preview import DatasetPreview
from ..field_mapping.reading import MappedReader
from ..field_mapping.sensors import sensors_of
from ..headers import http_date
from ..protocol import (
    ObservationPage,
    ObservationQuery,
    PlatformReport,
    SensorPage,
    SensorQuery,
)
from ..transport import Transport
from . import odsql
from .portal import DatasetInfo, Portal, Record, dataset_in

#: Records of one export: some tens of megabytes in memory.
_AN_EXPORT = 100_000
#: Of a larger data set a refresh reads what is recent; the archive has the rest.
_RECENT_DAYS = (60, 14, 3, 1)
#: How much before the last refresh an incremental one reads again.
_LATE = timedelta(days=2)
_SHORTEST = timedelta(minutes=10)
_MOST_IDS = 50
_PREVIEW_ROWS = 20
_DATETIME, _DATE = "datetime", "date"
#: The condition for an area by type of field.
_AREAS = {"geo_point_2d": odsql.points_in, "geo_shape": odsql.shapes_in}
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class _Source:
    """A data set and how it is read; ``time_field`` is empty where the portal cannot filter by it."""

    info: DatasetInfo
    mapping: FieldMapping
    time_field: str

    @property
    def fields(self) -> tuple[str, ...]:
        """Return the fields that are asked for."""
        return tuple(r.field for r in self.mapping.fields if r.role is not Role.IGNORED)

    @property
    def order(self) -> tuple[str, ...]:
        """Return fields by which no two records are the same, as a rule."""
        roles = (Role.SENSOR_ID, Role.PLACE_ID, Role.TIME, Role.PROPERTY)
        return tuple(rule.field for role in roles for rule in self.mapping.of_role(role))

    def period(self, start: datetime, end: datetime) -> str:
        """Return the condition for a period: wider where times are days or are shifted."""
        if not self.time_field:
            return ""
        wider = timedelta(seconds=abs(self.mapping.dialect.shift_s))
        if self.info.type_of(self.time_field) == _DATE:
            wider += _DAY
        return odsql.in_period(self.time_field, start - wider, end + wider)


class OpendatasoftPlatform:
    """A :class:`~..protocol.Platform` over the Explore API v2.1. Used by one thread at a time.

    The data sets are those that the connection has mappings for. Without any it is the one that the
    address names, read by a guessed mapping.
    """

    def __init__(
        self,
        connection: Connection,
        transport: Transport,
        use_cases: Mapping[str, UseCase],
        cancel: Cancellation,
    ) -> None:
        self._connection = connection
        self._use_cases = use_cases
        self._cancel = cancel
        self.portal = Portal(connection, transport, cancel)
        self._zone = time_zone(connection.time_zone)
        self._key = SensorKey(connection.name, connection.tenant, "")
        self._guessed: FieldMapping | None = None

    def report(self) -> PlatformReport:
        """Return which data sets there are for the connection, and what they hold.

        Raises:
            PlatformError: the portal refuses or does not answer.
            ConfigurationError: no data set is chosen, or one cannot be read without a mapping.
        """
        sources = self._sources()
        notes = [
            Message(
                QT_TRANSLATE_NOOP("SmartMetro", "{title}: {count} records, read as {use_case}."),
                {
                    "title": source.info.title,
                    "count": source.info.record_count,
                    "use_case": Message(self._use_cases[source.mapping.use_case].label),
                },
            )
            for source in sources
        ]
        types = [
            source.mapping.type or next(iter(self._use_cases[source.mapping.use_case].types), "")
            for source in sources
        ]
        return PlatformReport(
            software="Opendatasoft",
            counts_by_type=dict.fromkeys(types, None),
            incremental=_say_when_processed(sources),
            temporal=any(source.mapping.has_observations for source in sources),
            notes=tuple(notes),
        )

    def supports_incremental(self) -> bool:
        """Return whether the data sets say when they were last published.

        Raises:
            PlatformError: the portal refuses or does not answer.
        """
        return _say_when_processed(self._sources())

    def resumes_by_modification(self) -> bool:
        """Return False: a data set does not say when each record arrived."""
        return False

    def previews(self) -> Sequence[DatasetPreview]:
        """Return the first records of the connection's data sets.

        Raises:
            PlatformError: the portal refuses or does not answer.
        """
        ids = [mapping.source for mapping in self._connection.mappings]
        named = dataset_in(self._connection.url)
        return [self.preview(id_) for id_ in dict.fromkeys([*ids, *([named] if named else [])])]

    def preview(self, dataset_id: str) -> DatasetPreview:
        """Return the first records of one data set, as the rows from which a mapping is edited.

        Raises:
            PlatformError: there is none, or the portal refuses or does not answer.
        """
        info = self.portal.dataset(dataset_id)
        rows = self.portal.first(dataset_id, _PREVIEW_ROWS)
        texts = tuple(tuple(as_text(row.get(f.name)) for f in info.fields) for row in rows)
        return DatasetPreview(info.id, info.fields, texts)

    def sensors(self, query: SensorQuery) -> Iterator[SensorPage]:
        """Yield the sensors that the data sets describe or name, with their last values.

        Of a data set with very many records the recent ones are read, and that is said: absence from
        them proves nothing.

        Raises:
            PlatformError: the portal refuses or fails, or an answer cannot be read.
        """
        found: list[tuple[FieldMapping, Mapping[str, Place]]] = []
        last = LastReadings()
        set_aside: list[SetAside] = []
        warnings: list[Message] = []
        partial = query.extent is not None
        for source in self._sources():
            mapping = source.mapping
            if query.use_cases and mapping.use_case not in query.use_cases:
                continue
            processed = source.info.processed_at
            if query.since is not None and processed is not None and processed < query.since:
                continue
            where, warning = self._recent(source, query.since)
            partial = partial or bool(warning)
            warnings.extend([warning] if warning else [])
            where = odsql.both(where, self._area(source, query))
            reader = self._reader(mapping)
            for series in chain(self._series(source, reader, where), reader.resolved()):
                last.add(series)
            found.append((mapping, reader.places()))
            set_aside.extend(reader.aside.all())
            warnings.extend(reader.warnings())
        result = sensors_of(found, self._key, self._use_cases, self._connection.extent)
        yield SensorPage(
            tuple(SensorRecord(s, last.of(s.key.sensor_id)) for s in result.sensors),
            (*set_aside, *result.set_aside),
            (*warnings, *result.warnings),
            server_date=http_date(self.portal.date),
            absence_proves_removal=not partial and query.since is None,
        )

    def observations(self, query: ObservationQuery) -> Iterator[ObservationPage]:
        """Yield the series of a period, an export at a time.

        Raises:
            PlatformError: the portal refuses or fails, or an answer cannot be read.
        """
        for source in self._sources():
            mapping = source.mapping
            if mapping.use_case != query.use_case or not mapping.has_observations:
                continue
            reader = self._reader(mapping, query.sensor_ids)
            for where, count in self._parts(source, query.start, query.end, query.sensor_ids):
                series = self._series(source, reader, where, count)
                yield ObservationPage(_asked_for(series, query))
            late = _asked_for(reader.resolved(), query)
            date = http_date(self.portal.date)
            yield ObservationPage(late, reader.aside.all(), reader.warnings(), date)

    # --- data sets

    def _sources(self) -> list[_Source]:
        followed = self._connection.use_cases
        mappings = [m for m in self._mappings() if not followed or m.use_case in followed]
        sources = []
        for mapping in mappings:
            info = self.portal.dataset(mapping.source)
            times = mapping.of_role(Role.TIME)
            filterable = len(times) == 1 and info.type_of(times[0].field) in (_DATETIME, _DATE)
            sources.append(_Source(info, mapping, times[0].field if filterable else ""))
        return sources

    def _mappings(self) -> Sequence[FieldMapping]:
        for mapping in self._connection.mappings:
            check_mapping(mapping, self._use_cases)
        if self._connection.mappings:
            return self._connection.mappings
        if self._guessed is None:
            self._guessed = self._guess()
        return (self._guessed,)

    def _guess(self) -> FieldMapping:
        dataset_id = dataset_in(self._connection.url)
        if not dataset_id:
            raise ConfigurationError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "No data set of the portal is chosen. Search the catalogue in the connection, or "
                    "give the address of a data set (https://data.host/explore/dataset/name).",
                )
            )
        use_cases = self._connection.use_cases
        only = use_cases[0] if len(use_cases) == 1 else ""
        mapping = guess(self.preview(dataset_id), self._use_cases, only)
        problem = problem_of(mapping, self._use_cases)
        if problem is not None:
            raise ConfigurationError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "The fields of “{dataset}” do not tell by themselves what they are ({problem}). "
                    "Say it in the mapping of the connection.",
                ),
                dataset=dataset_id,
                problem=problem,
            )
        return mapping

    def _reader(self, mapping: FieldMapping, sensor_ids: Sequence[str] = ()) -> MappedReader:
        use_case = self._use_cases[mapping.use_case]
        wanted = frozenset(sensor_ids)
        return MappedReader(
            mapping, lambda id_: use_case if not wanted or id_ in wanted else None, self._zone
        )

    # --- records

    def _series(
        self, source: _Source, reader: MappedReader, where: str, count: int | None = None
    ) -> Iterator[ObservationSeries]:
        if count is None:
            count = self.portal.count(source.info.id, where)
        line = 1
        asked = source.fields, source.order, where, count
        for records in self.portal.records(source.info.id, *asked):
            check(self._cancel)
            yield from self._read(source, reader, records, line)
            line += len(records)

    @staticmethod
    def _read(
        source: _Source, reader: MappedReader, records: Sequence[Record], line: int
    ) -> Iterator[ObservationSeries]:
        columns = columns_of(records, source.fields)
        for series in reader.read(columns, range(line, line + len(records))):
            # In a column a quantity, an empty cell is what that sensor does not measure.
            measured = ~np.isnan(series.value)
            at_us, value = series.observed_at_us[measured], series.value[measured]
            yield replace(series, observed_at_us=at_us, value=value)

    def _recent(
        self, source: _Source, changed_since: datetime | None
    ) -> tuple[str, Message | None]:
        """Return the condition that keeps a refresh small, and what to say about it."""
        if changed_since is not None and source.time_field:
            # What is older and comes late is found by the full check that follows now and then.
            return odsql.since(source.time_field, changed_since - _LATE), None
        total = source.info.record_count
        if total is None:
            total = self.portal.count(source.info.id, "")
        if total <= _AN_EXPORT or not source.time_field:
            return "", None
        latest = self._latest(source)
        if latest is None:
            return "", None
        where, days = "", 0
        for days in _RECENT_DAYS:
            where = odsql.since(source.time_field, latest - timedelta(days=days))
            if self.portal.count(source.info.id, where) <= _AN_EXPORT:
                break
        return where, Message(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "{dataset} has {count} records: a refresh reads the last {days} days. Sensors that "
                "have been silent for longer are not looked for in it.",
            ),
            {"dataset": source.info.title, "count": total, "days": days},
        )

    def _latest(self, source: _Source) -> datetime | None:
        found = self.portal.latest(source.info.id, source.time_field)
        text = as_text(found[0].get(source.time_field)) if found else ""
        try:
            return parse_instant(text, self._zone)
        except InvalidInstant:
            return None

    def _parts(
        self, source: _Source, start: datetime, end: datetime, sensor_ids: Sequence[str]
    ) -> Iterator[tuple[str, int]]:
        """Yield (condition, count) of parts of the period that fit into one export each."""
        id_field = source.mapping.name_of(Role.SENSOR_ID)
        whose = ""
        is_text = bool(id_field) and source.info.type_of(id_field) == "text"
        if is_text and 0 < len(sensor_ids) <= _MOST_IDS:
            whose = odsql.one_of(id_field, sensor_ids)
        waiting = [(start, end)]
        while waiting:
            check(self._cancel)
            first, last = waiting.pop(0)
            where = odsql.both(source.period(first, last), whose)
            count = self.portal.count(source.info.id, where)
            if count > _AN_EXPORT and source.time_field and last - first > 2 * _SHORTEST:
                middle = first + (last - first) / 2
                waiting[:0] = [(first, middle), (middle, last)]
            elif count:
                yield where, count

    def _area(self, source: _Source, query: SensorQuery) -> str:
        field = source.mapping.name_of(Role.LOCATION)
        if query.extent is None:
            return ""
        condition = _AREAS.get(source.info.type_of(field))
        return condition(field, query.extent) if condition else ""


def _say_when_processed(sources: Sequence[_Source]) -> bool:
    return bool(sources) and all(source.info.processed_at is not None for source in sources)


def _asked_for(
    found: Iterable[ObservationSeries], query: ObservationQuery
) -> tuple[ObservationSeries, ...]:
    """Return what lies in the period of the query: portals were asked for a little more."""
    start_us, end_us = to_microseconds(query.start), to_microseconds(query.end)
    kept = []
    for series in found:
        if query.properties and series.property not in query.properties:
            continue
        inside = (series.observed_at_us >= start_us) & (series.observed_at_us < end_us)
        if inside.any():
            at_us, value = series.observed_at_us[inside], series.value[inside]
            kept.append(replace(series, observed_at_us=at_us, value=value))
    return tuple(kept)
