"""A folder of files as a platform: what a supplier sends, what the demo ships.

``sensors.geojson`` is required; ``observations*.csv`` (or ``.csv.gz``), ``zones.geojson``,
``maintenance.csv`` and ``dataset.json`` may be there. A sample that was frozen says so in
``dataset.json`` (``as_of``): its sensors are assessed at that instant, not now.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from ...cancellation import Cancellation, check
from ...errors import UnreachableError
from ...instants import time_zone, to_microseconds
from ...messages import QT_TRANSLATE_NOOP, Message
from ...model import ObservationSeries, Sensor, SensorKey, SensorRecord
from ...use_cases.declaration import UseCase
from ..connection import Connection
from ..protocol import (
    ObservationPage,
    ObservationQuery,
    PlatformReport,
    SensorPage,
    SensorQuery,
)
from .dataset import Dataset, read_dataset
from .features import SensorList, read_sensors, read_zones
from .interventions import read_interventions
from .observations import LastReadings, ObservationReader, observation_files

_PAGE_SENSORS = 500
_WINDOWS_DRIVE = re.compile(r"^/+(?=[A-Za-z]:)")

_SOFTWARE = "Files"
_FROZEN = QT_TRANSLATE_NOOP(
    "SmartMetro", "Sample frozen on {frozen_at}: statuses are of that moment."
)
_SIMULATED = QT_TRANSLATE_NOOP("SmartMetro", "The data are simulated: nothing was measured.")


def folder_of(url: str) -> Path:
    """Return the folder that a connection of kind ``files`` names (``/folder``, ``///C:/folder``)."""
    return Path(_WINDOWS_DRIVE.sub("", url)).expanduser()


class FilesPlatform:
    """Reads the folder anew at each call: files may have been replaced in between."""

    def __init__(
        self, connection: Connection, use_cases: Mapping[str, UseCase], cancel: Cancellation
    ) -> None:
        self._connection = connection
        self._use_cases = use_cases
        self._cancel = cancel
        self._folder = folder_of(connection.url)

    def report(self) -> PlatformReport:
        """Count the sensors by type; nothing is read of the observations.

        Raises:
            PlatformError: no folder, no usable list of sensors.
        """
        dataset = self._dataset()
        found = self._sensors()
        counts: dict[str, int | None] = {}
        for sensor in found.sensors:
            counts[sensor.type] = (counts.get(sensor.type) or 0) + 1
        return PlatformReport(
            software=_SOFTWARE,
            counts_by_type=counts,
            temporal=bool(observation_files(self._folder)),
            notes=(*_notes(dataset), *found.warnings),
        )

    def supports_incremental(self) -> bool:
        """Return False: a file does not tell what changed in it."""
        return False

    def resumes_by_modification(self) -> bool:
        """Return False: a file does not tell when its rows arrived."""
        return False

    def sensors(self, query: SensorQuery) -> Iterator[SensorPage]:
        """Yield the sensors with their last values, then what was odd.

        Raises:
            PlatformError: no folder, or a file that cannot be used as a whole.
            Cancelled: the user stopped.
        """
        dataset = self._dataset()
        found = self._sensors()
        wanted = [s for s in found.sensors if not query.use_cases or s.use_case in query.use_cases]
        inside = [s for s in wanted if _is_inside(s, query)]
        last, closing = self._last_readings(dataset, found, inside)
        zones, zones_aside = read_zones(self._folder)
        visits, visits_aside, visit_warnings = read_interventions(
            self._folder, self._key(), time_zone(dataset.time_zone)
        )
        records = [SensorRecord(sensor, last.of(sensor.key.sensor_id)) for sensor in inside]
        complete = len(inside) == len(wanted)
        for start in range(0, len(records), _PAGE_SENSORS):
            check(self._cancel)
            yield SensorPage(
                tuple(records[start : start + _PAGE_SENSORS]),
                announced_count=len(records),
                absence_proves_removal=complete,
                as_of=dataset.as_of,
            )
        yield SensorPage(
            (),
            set_aside=(*found.set_aside, *zones_aside, *visits_aside, *closing.set_aside),
            warnings=(*found.warnings, *visit_warnings, *closing.warnings),
            announced_count=len(records),
            absence_proves_removal=complete,
            zones=tuple(zones),
            maintenance=tuple(visits),
            as_of=dataset.as_of,
        )

    def observations(self, query: ObservationQuery) -> Iterator[ObservationPage]:
        """Yield the series piece by piece, in the order of the files.

        Raises:
            PlatformError: no folder, or a file that cannot be used as a whole.
            Cancelled: the user stopped.
        """
        dataset = self._dataset()
        found = self._sensors()
        wanted = [
            sensor
            for sensor in found.sensors
            if sensor.use_case == query.use_case
            and (not query.sensor_ids or sensor.key.sensor_id in query.sensor_ids)
        ]
        start_us, end_us = to_microseconds(query.start), to_microseconds(query.end)
        for page in self._observation_pages(dataset, found, wanted):
            inside = (
                _between(series, start_us, end_us)
                for series in page.series
                if not query.properties or series.property in query.properties
            )
            kept = tuple(series for series in inside if series.value.size)
            if kept or page.set_aside or page.warnings:
                yield ObservationPage(kept, page.set_aside, page.warnings)

    def _last_readings(
        self, dataset: Dataset, found: SensorList, wanted: list[Sensor]
    ) -> tuple[LastReadings, ObservationPage]:
        last = LastReadings()
        closing = ObservationPage(())
        for page in self._observation_pages(dataset, found, wanted):
            for series in page.series:
                last.add(series)
            closing = ObservationPage(
                (), (*closing.set_aside, *page.set_aside), (*closing.warnings, *page.warnings)
            )
        return last, closing

    def _observation_pages(
        self, dataset: Dataset, found: SensorList, wanted: list[Sensor]
    ) -> Iterator[ObservationPage]:
        use_case_of = {s.key.sensor_id: self._use_cases[s.use_case] for s in wanted}
        known = frozenset(sensor.key.sensor_id for sensor in found.sensors)
        reader = ObservationReader(use_case_of, time_zone(dataset.time_zone), self._cancel)
        for path in observation_files(self._folder):
            for chunk in reader.read(path, known):
                yield ObservationPage(chunk.series, chunk.set_aside, chunk.warnings)

    def _dataset(self) -> Dataset:
        if not self._folder.is_dir():
            raise UnreachableError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro", "There is no folder {folder}. Is its drive or share connected?"
                ),
                folder=str(self._folder),
            )
        return read_dataset(self._folder, self._connection.time_zone)

    def _sensors(self) -> SensorList:
        return read_sensors(self._folder, self._key(), self._use_cases, self._connection.extent)

    def _key(self) -> SensorKey:
        return SensorKey(self._connection.name, self._connection.tenant, "")


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
