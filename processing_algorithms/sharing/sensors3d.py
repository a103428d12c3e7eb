"""Sensors at their true altitude, ready for QGIS's 3D view over a surface model."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from qgis.core import (
    NULL,
    QgsCoordinateTransform,
    QgsFeature,
    QgsFeatureSink,
    QgsGeometry,
    QgsMapLayer,
    QgsPoint,
    QgsPointXY,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProject,
    QgsRasterLayer,
    QgsUnitTypes,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ...smartmetro_plugin.core.errors import ConfigurationError
from ...smartmetro_plugin.core.messages import QT_TRANSLATE_NOOP
from ...smartmetro_plugin.host.translation import tr
from ...smartmetro_plugin.layers.scene_3d import dress_in_3d, stand_on
from ..base import SHARING, Parameters, SmartMetroAlgorithm
from ..dressing import Dressing

_USUAL_RADIUS_M = 1.0


class Sensors3d(SmartMetroAlgorithm):
    """``smartmetro:sensors3d``."""

    NAME = "sensors3d"
    GROUP = SHARING

    def flags(self) -> QgsProcessingAlgorithm.Flag:
        # The project's terrain belongs to the main thread.
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def title(self) -> str:
        return tr("Sensors in 3D")

    def describe(self) -> str:
        return tr(
            "Puts each sensor at its altitude, z_m + height_m, coloured by status, and makes the surface "
            "model the ground of the project’s 3D views. Where z_m is missing the ground is read from the "
            "terrain model, else from the surface model. Open the view from "
            "SmartMetro > 3D view of sensors."
        )

    def keywords(self) -> str:
        return tr("3D,view,altitude,height,DSM,terrain,scene")

    def define(self) -> None:
        self.add(
            QgsProcessingParameterFeatureSource(
                "SENSORS", tr("Sensors"), [QgsProcessing.SourceType.TypeVectorPoint]
            ),
            tr("A layer of sensors: a live layer, or the output of “Sensor status”."),
        )
        self.add(
            QgsProcessingParameterRasterLayer("DSM", tr("Surface model")),
            tr("Altitudes of the ground, buildings and trees, in a projected CRS in metres."),
        )
        self.add(
            QgsProcessingParameterRasterLayer("DTM", tr("Terrain model"), optional=True),
            tr("Altitudes of the bare ground, for sensors without z_m."),
        )
        self.add(
            QgsProcessingParameterNumber(
                "RADIUS", tr("Radius of the balls (m)"), QgsProcessingParameterNumber.Type.Double,
                _USUAL_RADIUS_M, minValue=0.05,
            ),
            tr("How large a sensor is drawn."),
            advanced=True,
        )  # fmt: skip
        self.add(
            QgsProcessingParameterFeatureSink(
                "OUTPUT", tr("Sensors in 3D"), QgsProcessing.SourceType.TypeVectorPoint
            ),
            tr("Points with their altitude, in the surface model’s CRS."),
        )
        self.addOutput(QgsProcessingOutputNumber("SENSOR_COUNT", tr("Number of sensors")))
        self.addOutput(QgsProcessingOutputNumber("ASIDE_COUNT", tr("Sensors without an altitude")))

    def compute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Mapping[str, object]:
        source = self.parameterAsSource(parameters, "SENSORS", context)
        surface = self.parameterAsRasterLayer(parameters, "DSM", context)
        ground = self.parameterAsRasterLayer(parameters, "DTM", context) or surface
        _need_metres(surface)
        to_surface = QgsCoordinateTransform(source.sourceCrs(), surface.crs(), context.project())
        sink, sink_id = self.open_sink(
            parameters, "OUTPUT", context, source.fields(), QgsWkbTypes.Type.PointZ, surface.crs()
        )
        count = aside = 0
        for feature in source.getFeatures():
            if feedback.isCanceled():
                break
            point = _place(feature, to_surface, ground)
            if point is None:
                aside += 1
                continue
            made = QgsFeature(feature)
            made.setGeometry(QgsGeometry(point))
            sink.addFeature(made, QgsFeatureSink.Flag.FastInsert)
            count += 1
        if aside:
            feedback.pushWarning(
                tr("Sensors without a place, or without z_m outside the surface model: {n}").format(
                    n=aside
                )
            )
        radius_m = self.parameterAsDouble(parameters, "RADIUS", context)
        dress = partial(_dress, surface_id=surface.id(), radius_m=radius_m)
        Dressing.when_loaded(context, sink_id, dress)
        return {"OUTPUT": sink_id, "SENSOR_COUNT": count, "ASIDE_COUNT": aside}


def _need_metres(surface: QgsRasterLayer) -> None:
    crs = surface.crs()
    if crs.isGeographic() or crs.mapUnits() != QgsUnitTypes.DistanceUnit.DistanceMeters:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "DSM: “{layer}” is not in a projected CRS in metres. Warp it first, in France to EPSG:2154.",
            ),
            layer=surface.name(),
        )


def _place(
    feature: QgsFeature, to_surface: QgsCoordinateTransform, ground: QgsRasterLayer
) -> QgsPoint | None:
    if feature.geometry().isNull() or feature.geometry().isEmpty():
        return None
    at: QgsPointXY = to_surface.transform(feature.geometry().centroid().asPoint())
    z_m = _number(feature, "z_m")
    if z_m is None:
        in_ground = QgsCoordinateTransform(
            to_surface.destinationCrs(), ground.crs(), QgsProject.instance()
        )
        value, is_there = ground.dataProvider().sample(in_ground.transform(at), 1)
        if not is_there:
            return None
        z_m = value
    return QgsPoint(at.x(), at.y(), z_m + (_number(feature, "height_m") or 0.0))


def _number(feature: QgsFeature, name: str) -> float | None:
    index = feature.fields().indexOf(name)
    value: Any = None if index < 0 else feature.attribute(index)
    return None if value in (None, NULL) else float(value)


def _dress(layer: QgsMapLayer, surface_id: str, radius_m: float) -> None:
    if isinstance(layer, QgsVectorLayer):
        dress_in_3d(layer, radius_m)
    surface = QgsProject.instance().mapLayer(surface_id)
    if isinstance(surface, QgsRasterLayer):
        stand_on(QgsProject.instance(), surface)
