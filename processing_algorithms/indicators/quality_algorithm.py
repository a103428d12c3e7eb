"""What the algorithms on the quality of data share: use case, interventions, sites, and the report."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import isnan
from typing import Any, ClassVar

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProject,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QMetaType

from ...smartmetro_plugin.core.cache.store import Cache
from ...smartmetro_plugin.core.instants import to_microseconds
from ...smartmetro_plugin.core.model import Maintenance
from ...smartmetro_plugin.core.quality.maintenance import Window
from ...smartmetro_plugin.core.quality.network import Site
from ...smartmetro_plugin.core.quality.series import Series, split
from ...smartmetro_plugin.core.use_cases.declaration import UseCase
from ...smartmetro_plugin.host.translation import tr
from ...smartmetro_plugin.host.use_cases import use_cases
from ...smartmetro_plugin.layers.interventions import interventions_of_layer
from ...smartmetro_plugin.layers.stations import Stations
from ..base import Parameters
from .indicator_algorithm import IndicatorAlgorithm, Inputs

_DEGREES = QgsCoordinateReferenceSystem("EPSG:4326")
SensorId = tuple[str, str]


@dataclass(frozen=True)
class Column:
    """A column of an output table."""

    name: str
    kind: QMetaType.Type
    alias: str


def text(name: str, alias: str) -> Column:
    """Return a column of texts."""
    return Column(name, QMetaType.Type.QString, alias)


def number(name: str, alias: str) -> Column:
    """Return a column of numbers."""
    return Column(name, QMetaType.Type.Double, alias)


def whole(name: str, alias: str) -> Column:
    """Return a column of whole numbers."""
    return Column(name, QMetaType.Type.Int, alias)


class QualityAlgorithm(IndicatorAlgorithm):
    """An algorithm on the data themselves, of any use case, with a report beside its output."""

    USE_CASE = "heat"
    ICON = "smartmetro.svg"
    KEEPS_MISSING = True
    #: Only the sensors of SENSORS are taken; else they describe, and leave no observation out.
    SENSORS_CHOOSE: ClassVar[bool] = True

    # -- parameters ----------------------------------------------------------------------------

    def add_use_case(self) -> None:
        keys = list(use_cases())
        self.add(
            QgsProcessingParameterEnum(
                "USE_CASE",
                tr("Use case"),
                options=keys,
                defaultValue=self.USE_CASE,
                optional=True,
                usesStaticStrings=True,
            ),
            tr("The use case that the observations belong to; heat when none is chosen."),
        )

    def add_maintenance(self) -> None:
        self.add(
            QgsProcessingParameterFeatureSource(
                "MAINTENANCE",
                tr("Interventions"),
                [QgsProcessing.SourceType.TypeVector],
                optional=True,
            ),
            tr(
                "A table with sensor_id, started_at and ended_at. Left empty: the interventions of the cache."
            ),
        )

    def use_case(self, parameters: Parameters, context: QgsProcessingContext) -> UseCase:
        if parameters.get("USE_CASE") in (None, ""):
            return use_cases()[self.USE_CASE]
        return use_cases()[self.parameterAsEnumString(parameters, "USE_CASE", context)]

    def _stations(
        self, parameters: Parameters, context: QgsProcessingContext, use_case: UseCase
    ) -> Stations:
        found = super()._stations(parameters, context, use_case)
        mine = {
            key: station
            for key, station in found.by_key.items()
            if station.columns.get("use_case", "") in ("", use_case.key)
        }
        return replace(found, by_key=mine, are_chosen=found.are_chosen and self.SENSORS_CHOOSE)

    # -- reading -------------------------------------------------------------------------------

    def series(self, inputs: Inputs) -> list[Series]:
        """Return the observations, series by series."""
        return split(inputs.frame)

    def interventions(
        self, inputs: Inputs, parameters: Parameters, context: QgsProcessingContext
    ) -> dict[SensorId, list[Maintenance]]:
        """Return the interventions of each sensor, known as the observations know it."""
        source = self.parameterAsSource(parameters, "MAINTENANCE", context)
        found: Iterable[Maintenance] = ()
        if source is not None:
            found = interventions_of_layer(source, inputs.zone)
        else:
            path = self.cache_path(parameters, context)
            if path.exists():
                with Cache.open(path, create=False, read_only=True) as cache:
                    found = list(cache.maintenance())
        return by_sensor(found, inputs.stations)

    # -- writing -------------------------------------------------------------------------------

    def write_rows(
        self,
        columns: Sequence[Column],
        rows: Iterable[tuple[Mapping[str, Any], QgsGeometry | None]],
        parameters: Parameters,
        context: QgsProcessingContext,
        *,
        name: str = "OUTPUT",
        crs: QgsCoordinateReferenceSystem | None = None,
    ) -> str:
        """Write rows to a sink and return its id; with ``crs`` they are points, else without geometry."""
        fields = QgsFields()
        for column in columns:
            field = QgsField(column.name, column.kind)
            field.setAlias(column.alias)
            fields.append(field)
        kind = QgsWkbTypes.Type.NoGeometry if crs is None else QgsWkbTypes.Type.Point
        sink, sink_id = self.parameterAsSink(
            parameters, name, context, fields, kind, crs or QgsCoordinateReferenceSystem()
        )
        if sink is None:
            raise QgsProcessingException(
                tr("The output layer cannot be written. Choose another place.")
            )
        for values, geometry in rows:
            feature = QgsFeature(fields)
            feature.setAttributes([_plain(values.get(column.name)) for column in columns])
            if geometry is not None and crs is not None:
                feature.setGeometry(geometry)
            sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert)
        return str(sink_id)


def by_sensor(
    found: Iterable[Maintenance], stations: Stations
) -> dict[SensorId, list[Maintenance]]:
    """Return windows by sensor; a table or a layer without connections names sensors by their ids."""
    grouped: dict[SensorId, list[Maintenance]] = {}
    anywhere: dict[str, list[Maintenance]] = {}
    for one in found:
        if one.key.connection and stations.have_connections:
            grouped.setdefault((one.key.connection, one.key.sensor_id), []).append(one)
        else:
            anywhere.setdefault(one.key.sensor_id, []).append(one)
    for sensor_id, windows in anywhere.items():
        keys = [key for key in stations.by_key if key[1] == sensor_id] or [("", sensor_id)]
        for key in keys:
            grouped.setdefault(key, []).extend(windows)
    return grouped


def windows(found: Mapping[SensorId, Sequence[Maintenance]]) -> dict[SensorId, list[Window]]:
    """Return interventions as windows of microseconds."""
    return {
        key: [
            (to_microseconds(m.started_at), to_microseconds(m.ended_at) if m.ended_at else None)
            for m in items
        ]
        for key, items in found.items()
    }


def sites(stations: Stations, feedback: QgsProcessingFeedback) -> dict[SensorId, Site]:
    """Return where the sensors stand, in degrees, with their altitude where the layer tells it."""
    to_degrees = QgsCoordinateTransform(stations.crs, _DEGREES, QgsProject.instance())
    found = {}
    for key, station in stations.by_key.items():
        z_m = station.numbers.get("z_m")
        if station.geometry.isNull():
            found[key] = Site(z_m=z_m)
            continue
        try:
            point = to_degrees.transform(station.geometry.centroid().asPoint())
        except QgsCsException as error:
            feedback.pushWarning(f"{key[1]}: {error}")
            continue
        found[key] = Site(point.x(), point.y(), z_m)
    return found


def names(stations: Stations) -> dict[SensorId, str]:
    """Return what people call the sensors."""
    return {key: station.texts["name"] or key[1] for key, station in stations.by_key.items()}


def _plain(value: Any) -> Any:
    return None if isinstance(value, float) and isnan(value) else value
