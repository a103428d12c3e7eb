"""A folder of files as a platform: what a supplier sends, what the demo ships.

SmartMetro's own files are ``sensors.geojson``, ``observations*`` (CSV, XLSX, JSON, Parquet),
``zones.geojson``, ``maintenance.csv`` and ``dataset.json``. Files of others are read through the
mappings of the connection; with such ones ``sensors.geojson`` may lack. With neither, files that
tell by themselves what they hold are read, which is said. A sample that was frozen says so in
``dataset.json`` (``as_of``): its sensors are assessed at that instant, not now.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from functools import cached_property
from pathlib import Path

from ...cancellation import Cancellation, check
from ...errors import PlatformError, UnreachableError
from ...instants import time_zone, to_microseconds
from ...messages import QT_TRANSLATE_NOOP, Message
from ...model import ObservationSeries, Sensor, SensorKey, SensorRecord, SetAside
from ...use_cases.declaration import UseCase
from ..connection import Connection
from ..field_mapping.mapping import FieldMapping
from ..field_mapping.mapping import check as check_mapping
from ..field_mapping.places import Place
from ..field_mapping.presets import FOLDER, read_presets
from ..field_mapping.preview import DatasetPreview
from ..field_mapping.reading import UseCaseOf
from ..field_mapping.sensors import MappedSensors, sensors_of
from ..field_mapping.undescribed import usable_mappings
from ..protocol import (
    ObservationPage,
    ObservationQuery,
    PlatformReport,
    SensorPage,
    SensorQuery,
)
from .dataset import Dataset, read_dataset
from .features import SENSORS, SensorList, read_sensors, read_zones
from .file_readings import FileReadings, remembered
from .interventions import read_interventions
from .observations import OWN, ChunkOfSeries, ObservationReader, files_of, observation_files
from .previews import previews_of
from .written import newest, written_since

_PAGE_SENSORS = 500
_WINDOWS_DRIVE = re.compile(r"^/+(?=[A-Za-z]:)")

_SOFTWARE = "Files"
_FROZEN = QT_TRANSLATE_NOOP(
    "SmartMetro", "Sample frozen on {frozen_at}: statuses are of that moment."
)
_SIMULATED = QT_TRANSLATE_NOOP("SmartMetro", "The data are simulated: nothing was measured.")


_UNDESCRIBED = QT_TRANSLATE_NOOP(
    "SmartMetro",
    "“{source}” is read as its fields tell by themselves, for {use_case}. Check it under “Fields and "
    "units…” in the connection’s editor.",
)


def folder_of(url: str) -> Path:
    """Return the folder that a connection of kind ``files`` names (``/folder``, ``///C:/folder``)."""
    return Path(_WINDOWS_DRIVE.sub("", url)).expanduser()


@dataclass
class _Others:
    """What files of others hold; ``unread``: those that cannot be used as a whole."""

    sensors: MappedSensors = field(default_factory=MappedSensors)
    read: FileReadings = field(default_factory=FileReadings)
    unread: list[SetAside] = field(default_factory=list)


class FilesPlatform:
    """Reads the folder anew at each call: files may have been replaced in between."""

    def __init__(
        self, connection: Connection, use_cases: Mapping[str, UseCase], cancel: Cancellation
    ) -> None:
        self._connection = connection
        self._use_cases = use_cases
        self._cancel = cancel
        self._folder = folder_of(connection.url)
        for mapping in connection.mappings:
            check_mapping(mapping, use_cases)

    @cached_property
    def _mappings(self) -> tuple[FieldMapping, ...]:
        """The connection's mappings; where nothing describes the folder, what its files tell."""
        if self._connection.mappings or (self._folder / SENSORS).exists():
            return self._connection.mappings
        previews = previews_of(self._folder, self._cancel)
        return usable_mappings(previews, read_presets(FOLDER), self._use_cases)

    def _undescribed(self) -> Iterator[Message]:
        if self._connection.mappings:
            return
        for mapping in self._mappings:
            use_case = Message(self._use_cases[mapping.use_case].label)
            yield Message(_UNDESCRIBED, {"source": mapping.source, "use_case": use_case})

    def report(self) -> PlatformReport:
        """Count the sensors by type; of SmartMetro's own files no observations are read for it.

        Raises:
            PlatformError: no folder, no usable list of sensors.
        """
        dataset = self._dataset()
        own = self._own_sensors()
        others = self._others(dataset, [])
        counts: dict[str, int | None] = {}
        for sensor in (*own.sensors, *others.sensors.sensors):
            counts[sensor.type] = (counts.get(sensor.type) or 0) + 1
        mapped = any(files_of(self._folder, m.source) for m in self._mappings)
        return PlatformReport(
            software=_SOFTWARE,
            counts_by_type=counts,
            temporal=mapped or bool(self._own_files()),
            resumes_by_modification=True,
            notes=(
                *_notes(dataset),
                *self._undescribed(),
                *own.warnings,
                *others.sensors.warnings,
            ),
        )

    def previews(self) -> list[DatasetPreview]:
        """Return the beginning of each kind of file in the folder, SmartMetro's own left out.

        Raises:
            PlatformError: no folder.
        """
        self._dataset()
        return previews_of(self._folder, self._cancel)

    def supports_incremental(self) -> bool:
        """Return False: a file does not tell what changed in it."""
        return False

    def resumes_by_modification(self) -> bool:
        """Return True: files that were written since are read again, as a whole."""
        return True

    def sensors(self, query: SensorQuery) -> Iterator[SensorPage]:
        """Yield the sensors with their last values, then what was odd.

        Raises:
            PlatformError: no folder, or a file that cannot be used as a whole.
            Cancelled: the user stopped.
        """
        dataset = self._dataset()
        own = self._own_sensors()
        others = self._others(dataset, own.sensors)
        found = [*own.sensors, *others.sensors.sensors]
        wanted = [s for s in found if not query.use_cases or s.use_case in query.use_cases]
        inside = [s for s in wanted if _is_inside(s, query)]
        read = self._own_readings(dataset, own)
        read.last.merge(others.read.last)
        zones, zones_aside = read_zones(self._folder)
        visits, visits_aside, visit_warnings = read_interventions(
            self._folder, self._key(), time_zone(dataset.time_zone)
        )
        records = [SensorRecord(s, read.last.of(s.key.sensor_id)) for s in inside]
        complete = len(inside) == len(wanted) and not others.unread
        for start in range(0, len(records), _PAGE_SENSORS):
            check(self._cancel)
            yield SensorPage(
                tuple(records[start : start + _PAGE_SENSORS]),
                announced_count=len(records),
                absence_proves_removal=complete,
                as_of=dataset.as_of,
            )
        aside = (*own.set_aside, *others.sensors.set_aside, *zones_aside, *visits_aside)
        told = (
            *self._undescribed(), *own.warnings, *others.sensors.warnings, *visit_warnings,
        )  # fmt: skip
        yield SensorPage(
            (),
            set_aside=(*aside, *read.set_aside, *others.read.set_aside, *others.unread),
            warnings=(*told, *read.warnings, *others.read.warnings),
            announced_count=len(records),
            absence_proves_removal=complete,
            zones=tuple(zones),
            maintenance=tuple(visits),
            as_of=dataset.as_of,
        )

    def observations(self, query: ObservationQuery) -> Iterator[ObservationPage]:
        """Yield the series piece by piece, in the order of the files.

        With ``modified_since``, of the files written since; every page tells as ``server_date`` up
        to when the folder was seen, by the clock that wrote it.

        Raises:
            PlatformError: no folder, or a file that cannot be used as a whole.
            Cancelled: the user stopped.
        """
        dataset = self._dataset()
        seen_until = newest(self._folder)
        start_us, end_us = to_microseconds(query.start), to_microseconds(query.end)
        for chunk in self._chunks_of(dataset, query):
            inside = (
                _between(series, start_us, end_us)
                for series in chunk.series
                if not query.properties or series.property in query.properties
            )
            kept = tuple(series for series in inside if series.value.size)
            if kept or chunk.set_aside or chunk.warnings:
                yield ObservationPage(kept, chunk.set_aside, chunk.warnings, seen_until)
        yield ObservationPage((), server_date=seen_until)

    def _chunks_of(self, dataset: Dataset, query: ObservationQuery) -> Iterator[ChunkOfSeries]:
        found = self._own_sensors()
        of_use_case = {
            sensor.key.sensor_id: self._use_cases[sensor.use_case]
            for sensor in found.sensors
            if sensor.use_case == query.use_case
        }
        ids = frozenset(query.sensor_ids)
        chosen = {id_: one for id_, one in of_use_case.items() if not ids or id_ in ids}
        zone = time_zone(dataset.time_zone)
        known = frozenset(sensor.key.sensor_id for sensor in found.sensors)
        reader = ObservationReader(OWN, chosen.get, zone, self._cancel)
        for path in self._written_since(self._own_files(), query.modified_since):
            yield from reader.read(path, known)
        use_case = self._use_cases.get(query.use_case)
        for mapping in self._mappings:
            if mapping.use_case != query.use_case or not mapping.has_observations:
                continue

            def use_case_of(id_: str) -> UseCase | None:
                return use_case if not ids or id_ in ids else None

            reader = self._reader(mapping, use_case_of, zone)
            files = files_of(self._folder, mapping.source)
            for path in self._written_since(files, query.modified_since):
                yield from reader.read(path)

    def _reader(
        self, mapping: FieldMapping, use_case_of: UseCaseOf, zone: tzinfo
    ) -> ObservationReader:
        reader = ObservationReader(mapping, use_case_of, zone, self._cancel)
        same = (m for m in self._mappings if m.source == mapping.source)
        reader.known_sheets = frozenset(m.head.sheet for m in same)
        return reader

    def _own_files(self) -> list[Path]:
        return observation_files(self._folder, self._mappings)

    def _written_since(self, files: list[Path], since: datetime | None) -> list[Path]:
        return files if since is None else written_since(self._folder, files, since)

    def _own_readings(self, dataset: Dataset, own: SensorList) -> FileReadings:
        """Return the last values in SmartMetro's own tables."""
        use_case_of = {s.key.sensor_id: self._use_cases[s.use_case] for s in own.sensors}
        zone = time_zone(dataset.time_zone)
        reader = ObservationReader(OWN, use_case_of.get, zone, self._cancel)
        known = frozenset(use_case_of)
        depends = (str(zone), str(sorted((i, u.key) for i, u in use_case_of.items())))
        whole = FileReadings()
        for path in self._own_files():
            whole.add(remembered(reader, path, known, depends))
        return whole

    def _others(self, dataset: Dataset, own: Sequence[Sensor]) -> _Others:
        """Read the files that mappings are for; a sensor of SmartMetro's own list stays as it says."""
        result = _Others()
        zone = time_zone(dataset.time_zone)
        found: list[tuple[FieldMapping, Mapping[str, Place]]] = []
        for mapping in self._mappings:
            use_case = self._use_cases[mapping.use_case]
            depends = (str(zone), repr(self._mappings), repr(use_case), mapping.key)
            places: dict[str, Place] = {}
            reader = self._reader(mapping, _always(use_case), zone)
            for path in files_of(self._folder, mapping.source):
                try:
                    readings = remembered(reader, path, None, depends)
                except PlatformError as error:
                    # One spoilt file does not hide what the others say.
                    result.unread.append(SetAside(path.name, error.message))
                    continue
                result.read.add(readings)
                for id_, place in readings.places.items():
                    known = places.setdefault(id_, copy(place))
                    known.complete(place)
            found.append((mapping, places))
        result.sensors = sensors_of(found, self._key(), self._use_cases, self._connection.extent)
        own_ids = {sensor.key.sensor_id for sensor in own}
        others = result.sensors.sensors
        result.sensors.sensors = [s for s in others if s.key.sensor_id not in own_ids]
        return result

    def _dataset(self) -> Dataset:
        if not self._folder.is_dir():
            raise UnreachableError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro", "There is no folder {folder}. Is its drive or share connected?"
                ),
                folder=str(self._folder),
            )
        return read_dataset(self._folder, self._connection.time_zone)

    def _own_sensors(self) -> SensorList:
        """Return what ``sensors.geojson`` says; without mappings there must be one."""
        if not (self._folder / SENSORS).exists():
            if self._mappings:
                return SensorList()
            raise PlatformError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "There is no {file} in {folder}. Say what the files there hold: “Fields and "
                    "units…” in the connection’s editor.",
                ),
                file=SENSORS,
                folder=str(self._folder),
            )
        return read_sensors(self._folder, self._key(), self._use_cases, self._connection.extent)

    def _key(self) -> SensorKey:
        return SensorKey(self._connection.name, self._connection.tenant, "")


def _always(use_case: UseCase) -> UseCaseOf:
    return lambda _: use_case


def _notes(dataset: Dataset) -> Iterator[Message]:
    if dataset.as_of is not None:
        yield Message(_FROZEN, {"frozen_at": dataset.as_of.isoformat()})
    if dataset.is_simulated:
        yield Message(_SIMULATED)


def _is_inside(sensor: Sensor, query: SensorQuery) -> bool:
    if query.extent is None or sensor.lon is None or sensor.lat is None:
        return True
    return query.extent.contains(sensor.lon, sensor.lat)


def _between(series: ObservationSeries, start_us: int, end_us: int) -> ObservationSeries:
    inside = (series.observed_at_us >= start_us) & (series.observed_at_us < end_us)
    if inside.all():
        return series
    return ObservationSeries(
        series.sensor_id,
        series.property,
        series.unit,
        series.observed_at_us[inside],
        series.value[inside],
    )
