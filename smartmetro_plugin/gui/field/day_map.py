"""The map of the day, read from the cache: who is out where, what crews did last."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping

from qgis.core import QgsGeometry, QgsJsonUtils, QgsProject, QgsVectorLayer

from ...core.cache.store import Cache
from ...core.field_work.day_work import Work, last_day
from ...core.field_work.mission import MissionState
from ...core.field_work.missions import KnownMission, missions
from ...core.model import Geometry, SensorKey
from ...core.platform.connection import DEFAULT_TIME_ZONE
from ...field.form_words import form_words
from ...host import locale_format
from ...host.translation import say
from ...host.use_cases import use_cases
from ...layers.field_map import AreaRow, WorkRow, show_field_map
from .mission_table import state_in_words

_NOT_BACK = (MissionState.PLANNED, MissionState.OUT, MissionState.BACK)


def show_day_map(cache: Cache, project: QgsProject) -> list[QgsVectorLayer]:
    """Show the missions that are not back and the last day of work; return the layers.

    Raises:
        CacheError: the cache cannot be read.
    """
    day, work = last_day(cache, form_words(use_cases()), DEFAULT_TIME_ZONE)
    return show_field_map(
        project,
        [
            _area_row(mission, mission.area)
            for mission in missions(cache)
            if mission.state in _NOT_BACK and mission.area is not None
        ],
        list(_work_rows(work, _places(cache, work))),
        locale_format.day(day) if day else "",
    )


def _area_row(mission: KnownMission, area: Geometry) -> AreaRow:
    shape: QgsGeometry = QgsJsonUtils.geometryFromGeoJson(
        json.dumps({"type": area.type, "coordinates": area.coordinates})
    )
    shape.convertToMultiType()
    return mission.name, state_in_words(mission.state), mission.team, shape


def _places(cache: Cache, work: Iterable[Work]) -> dict[SensorKey, tuple[float, float]]:
    """Return where the sensors stand on which work was done."""
    ids = sorted({one.key.sensor_id for one in work if one.lon_lat is None})
    found = {}
    for cached in cache.records(with_gone=True, sensor_ids=ids):
        sensor = cached.record.sensor
        if sensor.lon is not None and sensor.lat is not None:
            found[sensor.key] = (sensor.lon, sensor.lat)
    return found


def _work_rows(
    work: Iterable[Work], places: Mapping[SensorKey, tuple[float, float]]
) -> Iterator[WorkRow]:
    for one in work:
        place = one.lon_lat or places.get(one.key)
        if place is not None and one.at is not None:
            yield (
                one.table, say(one.title), locale_format.date_time(one.at), one.place,
                say(one.what), one.who, *place,
            )  # fmt: skip
