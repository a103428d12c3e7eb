"""What sensors see, or hear."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsFields,
    QgsGeometry,
    QgsPoint,
    QgsPointXY,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QMetaType

from ...smartmetro_plugin.cartography.placement_style import style_view
from ...smartmetro_plugin.core.errors import ConfigurationError
from ...smartmetro_plugin.core.messages import QT_TRANSLATE_NOOP
from ...smartmetro_plugin.core.siting.surface import Surface, align, open_surface, values_at
from ...smartmetro_plugin.core.siting.view.line_of_sight import line_of_sight
from ...smartmetro_plugin.core.siting.view.observers import Observer
from ...smartmetro_plugin.core.siting.view.sound_ring import hearing_distance_m
from ...smartmetro_plugin.core.siting.view.viewshed import cumulative
from ...smartmetro_plugin.host.translation import tr
from ..base import Parameters
from ..dressing import Dressing
from .placement_inputs import Places, read_places
from .siting_algorithm import SitingAlgorithm, fields_with, filled, save, watch

_DOUBLE = QgsProcessingParameterNumber.Type.Double
_SIGHT, _SOUND = range(2)
_LINE = {
    "sensor": QMetaType.Type.QString,
    "target": QMetaType.Type.QString,
    "seen": QMetaType.Type.Bool,
    "distance_m": QMetaType.Type.Double,
    "clearance_m": QMetaType.Type.Double,
    "obstacle_m": QMetaType.Type.Double,
}
_RING_SEGMENTS = 36


class SensorView(SitingAlgorithm):
    """``smartmetro:sensorview``."""

    NAME = "sensorview"

    def title(self) -> str:
        return tr("What sensors see")

    def describe(self) -> str:
        return tr(
            "How many sensors see each cell of the surface: cameras and counters in their field of view and "
            "range, behind buildings and ground. With targets, the line of sight from each sensor to each "
            "target, and what stands in it.\n\n"
            "For sound-level meters: a ring as far as a source stands above the background, over open hard "
            "ground. Façades, wind and screens are left out; inside a street it may be several times too "
            "small or too large. It tells an order of size and is no noise map."
        )

    def keywords(self) -> str:
        return tr("viewshed,line of sight,visibility,camera,counter,field of view,sound,range")

    def define(self) -> None:
        self.add(
            QgsProcessingParameterFeatureSource(
                "SENSORS", tr("Sensors"), [QgsProcessing.SourceType.TypeVectorPoint]
            ),
            tr("Cameras, counters, sound-level meters."),
        )
        self.add(
            QgsProcessingParameterRasterLayer("DSM", tr("Surface model")),
            tr("Heights of ground and buildings, in metres; with trees in it, they hide too."),
        )
        self.add(
            QgsProcessingParameterRasterLayer("DTM", tr("Terrain model"), optional=True),
            tr(
                "The ground that the sensors’ heights are counted from. Left empty: the surface model."
            ),
        )
        self._add_quantity(
            "RADIUS", tr("Range (m)"), 200.0, "RANGE_FIELD", tr("Farther is not looked at.")
        )
        self._add_quantity(
            "HEIGHT", tr("Height of the sensors (m)"), 4.0, "HEIGHT_FIELD", tr("Above ground.")
        )
        self._add_quantity(
            "FIELD_OF_VIEW",
            tr("Field of view (°)"),
            360.0,
            "FIELD_OF_VIEW_FIELD",
            tr("360: all around."),
        )
        self._add_quantity(
            "AZIMUTH", tr("Axis (°)"), 0.0, "AZIMUTH_FIELD", tr("Where it looks: 0 north, 90 east.")
        )
        self.add(
            QgsProcessingParameterNumber(
                "TARGET_HEIGHT", tr("Height of what is looked at (m)"), _DOUBLE, 1.5, minValue=0
            ),
            tr("Above the surface: 1.5 for a person, 0 for the ground."),
        )
        self._add_targets()
        self._add_sound()
        self.add_raster_output(tr("Sensors that see"), tr("Number of sensors that see each cell."))
        self.addOutput(QgsProcessingOutputNumber("SEEN_HA", tr("Seen by at least one (ha)")))

    def _add_quantity(
        self, name: str, label: str, value: float, field: str, help_text: str
    ) -> None:
        self.add(QgsProcessingParameterNumber(name, label, _DOUBLE, value, minValue=0), help_text)
        self.add(
            QgsProcessingParameterField(
                field,
                tr("{quantity}: column").format(quantity=label),
                None,
                "SENSORS",
                QgsProcessingParameterField.DataType.Numeric,
                optional=True,
            ),
            tr(
                "A column with each sensor’s own value; where it is empty, the number above applies."
            ),
            advanced=True,
        )

    def _add_targets(self) -> None:
        self.add(
            QgsProcessingParameterFeatureSource(
                "TARGETS",
                tr("Targets"),
                [QgsProcessing.SourceType.TypeVectorAnyGeometry],
                optional=True,
            ),
            tr("Places to look at from each sensor."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                "SIGHT",
                tr("Lines of sight"),
                QgsProcessing.SourceType.TypeVectorLine,
                optional=True,
                createByDefault=False,
            ),
            tr(
                "From each sensor to each target in range: seen or not, and the clearance over what stands "
                "between."
            ),
        )

    def _add_sound(self) -> None:
        self.add(
            QgsProcessingParameterEnum(
                "KIND",
                tr("Kind"),
                options=[tr("cameras, counters: what is seen"), tr("sound-level meters: a ring")],
                defaultValue=_SIGHT,
            ),
            tr("A ring is a rough order of size: it knows no façade and no wind."),
        )
        for name, label, value, help_text in (
            (
                "SOURCE_DB",
                tr("Sound power of the source (dB)"),
                95.0,
                tr("95 dB: a passing scooter."),
            ),
            (
                "BACKGROUND_DB",
                tr("Background at the meter (dB)"),
                55.0,
                tr("Everything else, LAeq."),
            ),
        ):
            self.add(
                QgsProcessingParameterNumber(name, label, _DOUBLE, value), help_text, advanced=True
            )
        self.add(
            QgsProcessingParameterFeatureSink(
                "RINGS",
                tr("Rings of hearing"),
                QgsProcessing.SourceType.TypeVectorPolygon,
                optional=True,
                createByDefault=False,
            ),
            tr("One ring for each sound-level meter, with its distance."),
        )

    def compute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Mapping[str, object]:
        dsm_path = self.raster(parameters, "DSM", context)
        if dsm_path is None:
            raise QgsProcessingException(self.invalidRasterError(parameters, "DSM"))
        dsm = open_surface(dsm_path)
        terrain = self.raster(parameters, "DTM", context)
        dtm = None if terrain is None else align(terrain, dsm.grid)
        sensors = self._sensors(parameters, context, dsm, "SENSORS")
        observers = self._observers(parameters, context, sensors)
        target_m = self.parameterAsDouble(parameters, "TARGET_HEIGHT", context)
        if self.parameterAsEnum(parameters, "KIND", context) == _SOUND:
            counts, more = self._hear(parameters, context, feedback, dsm, sensors)
        else:
            counts = cumulative(dsm, observers, target_m, dtm, watch(feedback))
            more = self._look(parameters, context, (dsm, dtm), sensors, observers)
        output = self.parameterAsOutputLayer(parameters, "OUTPUT", context)
        facts = {"SENSORS": len(observers), "TARGET_HEIGHT_M": target_m, "UNIT": "sensors"}
        save(output, counts, dsm.grid, facts)
        Dressing.when_loaded(context, output, style_view)
        seen_ha = float((counts > 0).sum()) * dsm.grid.cell_m**2 / 10_000
        return {"OUTPUT": output, "SEEN_HA": seen_ha, **more}

    def _sensors(
        self, parameters: Parameters, context: QgsProcessingContext, dsm: Surface, name: str
    ) -> Places:
        source = self.parameterAsSource(parameters, name, context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, name))
        crs = QgsCoordinateReferenceSystem.fromWkt(dsm.grid.crs_wkt)
        places = read_places(source, crs, context)
        if not places.features:
            raise ConfigurationError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro", "{parameter}: the layer holds no feature with a place."
                ),
                parameter=name,
            )
        return places

    def _observers(
        self, parameters: Parameters, context: QgsProcessingContext, sensors: Places
    ) -> list[Observer]:
        def values(number: str, column: str) -> Sequence[float]:
            default = self.parameterAsDouble(parameters, number, context)
            field = self.parameterAsString(parameters, column, context)
            if not field:
                return [default] * len(sensors.features)
            own = [feature[field] for feature in sensors.features]
            return [default if v in (None, NULL) else float(v) for v in own]

        return [
            Observer(float(x), float(y), height, reach, axis, opening)
            for (x, y), height, reach, axis, opening in zip(
                sensors.xy,
                values("HEIGHT", "HEIGHT_FIELD"),
                values("RADIUS", "RANGE_FIELD"),
                values("AZIMUTH", "AZIMUTH_FIELD"),
                values("FIELD_OF_VIEW", "FIELD_OF_VIEW_FIELD"),
            )
        ]

    def _hear(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        dsm: Surface,
        sensors: Places,
    ) -> tuple[np.ndarray, dict[str, object]]:
        distance = hearing_distance_m(
            self.parameterAsDouble(parameters, "SOURCE_DB", context),
            self.parameterAsDouble(parameters, "BACKGROUND_DB", context),
        )
        feedback.pushWarning(
            tr(
                "Rings of {distance} m: over open hard ground, without façades, screens or wind. An order of "
                "size, no noise map."
            ).format(distance=round(distance))
        )
        grid = dsm.grid
        x = grid.x_min + (np.arange(grid.columns) + 0.5) * grid.cell_m
        y = grid.y_max - (np.arange(grid.rows) + 0.5) * grid.cell_m
        counts = np.zeros(grid.shape, dtype=np.float32)
        for sx, sy in sensors.xy:
            counts += np.hypot(x[None, :] - sx, y[:, None] - sy) <= distance
        source = self.parameterAsSource(parameters, "SENSORS", context)
        fields = fields_with(source.fields(), {"hearing_m": QMetaType.Type.Double})
        sink, rings = self.parameterAsSink(
            parameters, "RINGS", context, fields, QgsWkbTypes.Type.Polygon, sensors.crs
        )
        if sink is None:
            return counts, {}
        for feature, (sx, sy) in zip(sensors.features, sensors.xy):
            made = filled(feature, fields, {"hearing_m": distance})
            centre = QgsGeometry.fromPointXY(QgsPointXY(float(sx), float(sy)))
            made.setGeometry(centre.buffer(distance, _RING_SEGMENTS))
            sink.addFeature(made, QgsFeatureSink.Flag.FastInsert)
        return counts, {"RINGS": rings}

    def _look(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        surfaces: tuple[Surface, Surface | None],
        sensors: Places,
        observers: Sequence[Observer],
    ) -> dict[str, object]:
        """Write the lines of sight to the targets in range and field."""
        fields = fields_with(QgsFields(), _LINE)
        sink, sight = self.parameterAsSink(
            parameters, "SIGHT", context, fields, QgsWkbTypes.Type.LineStringZ, sensors.crs
        )
        if sink is None:
            return {}
        dsm, dtm = surfaces
        targets = self._sensors(parameters, context, dsm, "TARGETS")
        target_m = self.parameterAsDouble(parameters, "TARGET_HEIGHT", context)
        base = _heights(dtm or dsm, sensors.xy)
        tops = _heights(dsm, targets.xy) + target_m
        for number, observer in enumerate(observers):
            near = observer.looks_at(*targets.xy.T)
            for other in np.flatnonzero(near):
                start = np.array([*sensors.xy[number], base[number] + observer.height_m])
                end = np.array([*targets.xy[other], tops[other]])
                if np.isnan(start).any() or np.isnan(end).any():
                    continue
                found = line_of_sight(dsm, start, end)
                made = QgsFeature(fields)
                made.setGeometry(QgsGeometry.fromPolyline([QgsPoint(*start), QgsPoint(*end)]))
                clear = None if not np.isfinite(found.clearance_m) else found.clearance_m
                made.setAttributes(
                    [
                        sensors.names[number],
                        targets.names[other],
                        found.is_seen,
                        found.distance_m,
                        clear,
                        None if clear is None else found.obstacle_m,
                    ]
                )
                sink.addFeature(made, QgsFeatureSink.Flag.FastInsert)
        return {"SIGHT": sight}


def _heights(surface: Surface, xy: np.ndarray) -> np.ndarray:
    """Return heights at places, nan beyond the surface."""
    rows, columns, inside = surface.grid.cells(*xy.T)
    return np.where(inside, values_at(surface, rows, columns), np.nan)
