"""Reads from the archive what a chart needs; runs in a background task."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from ..core.cache.store import Cache
from ..core.cancellation import Cancellation, check
from ..core.identity.history import open_history
from ..core.model import ObservationSeries, OwnThreshold, SensorKey
from ..core.use_cases.declaration import Threshold, UseCase
from ..host.locale_format import translate
from .chart_data import Band, BandKind, ChartData, ChartSeries, Panel

#: More curves than this cannot be told apart.
MAX_SENSORS = 12


@dataclass(frozen=True)
class ChosenSensor:
    """A sensor to chart: where it is filed, and its name."""

    key: SensorKey
    name: str
    use_case: str


@dataclass(frozen=True)
class ChartQuery:
    """What to read. ``property`` empty means the main property of each sensor's use case."""

    sensors: tuple[ChosenSensor, ...]
    property: str
    start: datetime
    end: datetime
    zone: str
    cache_path: Path
    thresholds: Mapping[tuple[str, str], tuple[Threshold, ...]]


def read_chart(
    query: ChartQuery, use_cases: Mapping[str, UseCase], cancel: Cancellation
) -> ChartData:
    """Return the series asked for, one panel a property.

    Raises:
        CacheError: the archive cannot be read.
        Cancelled: the user stopped.
    """
    groups: dict[tuple[str, str], list[ChosenSensor]] = defaultdict(list)
    for sensor in query.sensors[:MAX_SENSORS]:
        use_case = use_cases.get(sensor.use_case)
        wanted = query.property or (use_case.main_property if use_case else "")
        if use_case is not None and wanted in use_case.properties:
            groups[sensor.use_case, wanted].append(sensor)
    panels = []
    archive = open_history(query.cache_path)
    for (key, property_name), sensors in groups.items():
        found: dict[SensorKey, ObservationSeries] = {}
        for connection, tenant in sorted({(s.key.connection, s.key.tenant) for s in sensors}):
            check(cancel)
            of_sensors = archive.series(
                key,
                query.start,
                query.end,
                connection=connection,
                tenant=tenant,
                sensor_ids=[s.key.sensor_id for s in sensors],
                properties=[property_name],
            )
            found.update(of_sensors)
        panels.append(_panel(query, use_cases[key], property_name, sensors, found))
    bands = _bands(query, [s for sensors in groups.values() for s in sensors])
    return ChartData(tuple(panels), query.start, query.end, query.zone, bands=bands)


def _bands(query: ChartQuery, sensors: Sequence[ChosenSensor]) -> tuple[Band, ...]:
    """Return the interventions on the sensors in the period."""
    if not query.cache_path.exists() or not sensors:
        return ()
    keys = {sensor.key for sensor in sensors}
    with Cache.open(query.cache_path, create=False, read_only=True) as cache:
        found = cache.maintenance(sensor_ids=sorted({key.sensor_id for key in keys}))
    return tuple(
        Band(
            max(m.started_at, query.start),
            min(m.ended_at or query.end, query.end),
            BandKind.MAINTENANCE,
        )
        for m in found
        if m.key in keys
        and m.started_at < query.end
        and (m.ended_at is None or m.ended_at > query.start)
    )


def _panel(
    query: ChartQuery,
    use_case: UseCase,
    property_name: str,
    sensors: Sequence[ChosenSensor],
    found: Mapping[SensorKey, ObservationSeries],
) -> Panel:
    declaration = use_case.properties[property_name]
    series = tuple(
        ChartSeries(
            sensor.key,
            sensor.name,
            property_name,
            found[sensor.key].unit or declaration.unit,
            use_case.step_s,
            found[sensor.key].observed_at_us,
            found[sensor.key].value,
        )
        for sensor in sensors
        if sensor.key in found
    )
    return Panel(
        translate(declaration.label),
        declaration.symbol,
        declaration.decimals,
        series,
        _thresholds(query, use_case, property_name, sensors),
        use_case.key,
    )


def _thresholds(
    query: ChartQuery, use_case: UseCase, property_name: str, sensors: Sequence[ChosenSensor]
) -> tuple[Threshold, ...]:
    """Return the levels in force: a lone station's own, else the connection's, else the use case's."""
    if len(sensors) == 1:
        own = _own_thresholds(query.cache_path, sensors[0].key)
        mine = tuple(
            Threshold(property_name, True, o.warning, o.alert)
            for o in own
            if o.property == property_name
        )
        if mine:
            return mine
    chosen: list[Threshold] = []
    for connection in dict.fromkeys(s.key.connection for s in sensors):
        levels = query.thresholds.get((connection, use_case.key), use_case.thresholds)
        chosen += [level for level in levels if level.property == property_name]
    return tuple(dict.fromkeys(chosen))


def _own_thresholds(cache_path: Path, key: SensorKey) -> tuple[OwnThreshold, ...]:
    if not cache_path.exists():
        return ()
    with Cache.open(cache_path, create=False, read_only=True) as cache:
        for cached in cache.records(key.connection, sensor_ids=[key.sensor_id], with_gone=True):
            if cached.record.sensor.key == key:
                return cached.record.sensor.own_thresholds
    return ()
