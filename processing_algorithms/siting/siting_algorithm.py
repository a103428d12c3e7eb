"""What the siting algorithms share: the surface with its trees, their nature, and points on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timezone

import numpy as np
import numpy.typing as npt
from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsExpression,
    QgsFeature,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExpression,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
)
from qgis.PyQt.QtCore import QMetaType

from ...smartmetro_plugin.core.errors import SmartMetroError
from ...smartmetro_plugin.core.siting.canopy import CanopyModel
from ...smartmetro_plugin.core.siting.direct_sun import Stands, stand_on
from ...smartmetro_plugin.core.siting.grid import Grid
from ...smartmetro_plugin.core.siting.progress import Watch
from ...smartmetro_plugin.core.siting.scene import Heights, Scene
from ...smartmetro_plugin.core.siting.scene_files import Store, load_scene
from ...smartmetro_plugin.core.siting.surface import align, values_at, write_surface
from ...smartmetro_plugin.core.siting.tree_check import tree_notice
from ...smartmetro_plugin.host.translation import say, tr
from ..base import SITING, Parameters, SmartMetroAlgorithm, cancellation

_DOUBLE = QgsProcessingParameterNumber.Type.Double
_INTEGER = QgsProcessingParameterNumber.Type.Integer
_HIGHEST_MOUNT_M = 500.0


@dataclass(frozen=True)
class PlacedPoints:
    """Features with a place on the grid: their stands, and which of them are in doubt."""

    features: list[QgsFeature]
    stands: Stands
    doubtful: list[bool]


class SitingAlgorithm(SmartMetroAlgorithm):
    """Base of the algorithms over a surface model."""

    GROUP = SITING
    #: Set by :meth:`add_surface`: trees in the surface model would falsify the result.
    _is_about_shade = False

    def processAlgorithm(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, object]:
        if self._is_about_shade:
            self._warn_of_trees(parameters, context, feedback)
        return super().processAlgorithm(parameters, context, feedback)

    def _warn_of_trees(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Warn when shade is asked from a surface model that seems to hold trees."""
        try:
            dsm = self.raster(parameters, "DSM", context)
            terrain = self.raster(parameters, "DTM", context)
            notice = None if dsm is None else tree_notice(dsm, terrain)
        except (SmartMetroError, QgsProcessingException):
            return  # the work itself stops at it and says why
        if notice is not None:
            feedback.pushWarning(say(notice))

    def add_surface(self) -> None:
        self._is_about_shade = True
        self.add(
            QgsProcessingParameterRasterLayer("DSM", tr("Surface model: ground and buildings")),
            tr(
                "Heights in metres, in a projected coordinate system, without trees: a tree in it is as "
                "opaque as a house, in January too."
            ),
        )
        self.add(
            QgsProcessingParameterRasterLayer("DTM", tr("Terrain model"), optional=True),
            tr(
                "The bare ground, which trees stand on and mounting heights are counted from. Left empty: "
                "the surface model."
            ),
        )
        self.add(
            QgsProcessingParameterRasterLayer("CANOPY", tr("Height of the trees"), optional=True),
            tr("Metres above ground. Left empty: no trees."),
        )

    def add_trees(self) -> None:
        """Add what describes the trees."""
        usual = CanopyModel()
        self._add_number(
            "CROWN_BASE_RATIO",
            tr("Height of the crown’s base, as a share of the tree’s height"),
            usual.base_ratio,
            tr("Light passes below it."),
            highest=0.95,
        )
        self.add(
            QgsProcessingParameterRasterLayer("CROWN_BASE", tr("Crown bases"), optional=True),
            tr("Metres above ground, where they are known; the share applies elsewhere."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterEnum(
                "FOLIAGE",
                tr("Trees"),
                options=[tr("Deciduous"), tr("Evergreen")],
                defaultValue=0,
            ),
            tr("Evergreen trees are in leaf all the year."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterRasterLayer("EVERGREEN", tr("Evergreen trees"), optional=True),
            tr(
                "Above 0 where the trees keep their leaves: pines, cypresses, holm oaks. The choice above "
                "holds elsewhere."
            ),
            advanced=True,
        )
        for name, label, value in (
            ("LEAF_TRANSMISSIVITY", tr("Light through leaves"), usual.leaf_transmissivity),
            ("BARE_TRANSMISSIVITY", tr("Light through bare branches"), usual.bare_transmissivity),
        ):
            self._add_number(name, label, value, tr("As a share, 0 to 1."), highest=1)
        for name, label, day in (
            ("LEAF_ON_DAY", tr("First day in leaf"), usual.leaf_on_day),
            ("LEAF_OFF_DAY", tr("Last day in leaf"), usual.leaf_off_day),
        ):
            self.add(
                QgsProcessingParameterNumber(
                    name, label, _INTEGER, defaultValue=day, minValue=1, maxValue=366
                ),
                tr("Day of the year, 1 to 366."),
                advanced=True,
            )
        self._add_number(
            "GROWTH_M_PER_YEAR",
            tr("Growth of the trees (m a year)"),
            0.0,
            tr("What if: with the years below, how tall the trees will be."),
            highest=3,
        )
        self._add_number("YEARS", tr("Years of growth"), 0.0, tr("0: as they are."), highest=100)

    def add_limits(self) -> None:
        """Add how unknown cells and memory are dealt with."""
        self.add(
            QgsProcessingParameterBoolean(
                "UNKNOWN_IS_OPEN", tr("Take cells without height as open"), defaultValue=False
            ),
            tr(
                "For water that the model leaves out. Otherwise what they could shade stays without "
                "result."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                "MEMORY_MB", tr("Memory (MB)"), _INTEGER, defaultValue=2000, minValue=100
            ),
            tr("Beyond it, rasters wait in temporary files."),
            advanced=True,
        )

    def _add_number(
        self, name: str, label: str, value: float, help_text: str, *, highest: float
    ) -> None:
        self.add(
            QgsProcessingParameterNumber(
                name, label, _DOUBLE, defaultValue=value, minValue=0.0, maxValue=highest
            ),
            help_text,
            advanced=True,
        )

    def add_points(self) -> None:
        """Add the points and the height of the sensors at them."""
        self.add(
            QgsProcessingParameterFeatureSource(
                "POINTS", tr("Points"), [QgsProcessing.SourceType.TypeVectorPoint]
            ),
            tr("Sensors or candidate sites."),
        )
        self.add(
            QgsProcessingParameterExpression(
                "HEIGHT",
                tr("Mounting height (m)"),
                defaultValue="3",
                parentLayerParameterName="POINTS",
            ),
            tr("Above ground: a number, a field of the points or an expression."),
        )

    def add_raster_output(self, label: str, help_text: str) -> None:
        self.add(QgsProcessingParameterRasterDestination("OUTPUT", label), help_text)

    def trees(self, parameters: Parameters, context: QgsProcessingContext) -> CanopyModel:
        """Return the trees that the parameters describe."""

        def number(name: str) -> float:
            return float(self.parameterAsDouble(parameters, name, context))

        return CanopyModel(
            base_ratio=number("CROWN_BASE_RATIO"),
            leaf_transmissivity=number("LEAF_TRANSMISSIVITY"),
            bare_transmissivity=number("BARE_TRANSMISSIVITY"),
            leaf_on_day=self.parameterAsInt(parameters, "LEAF_ON_DAY", context),
            leaf_off_day=self.parameterAsInt(parameters, "LEAF_OFF_DAY", context),
            evergreen=self.parameterAsEnum(parameters, "FOLIAGE", context) == 1,
            growth_m_per_year=number("GROWTH_M_PER_YEAR"),
            years=number("YEARS"),
        )

    def memory_mb(self, parameters: Parameters, context: QgsProcessingContext) -> float:
        """Return what the rasters may take of it."""
        return float(self.parameterAsInt(parameters, "MEMORY_MB", context))

    def scene(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        store: Store,
        trees: CanopyModel,
        watch: Watch,
    ) -> tuple[Scene, Grid]:
        """Read the surface that the parameters name."""
        dsm = self.raster(parameters, "DSM", context)
        if dsm is None:
            raise QgsProcessingException(self.invalidRasterError(parameters, "DSM"))
        return load_scene(
            dsm,
            store=store,
            canopy=self.raster(parameters, "CANOPY", context),
            dtm=self.raster(parameters, "DTM", context),
            crown_base=self.raster(parameters, "CROWN_BASE", context),
            evergreen=self.raster(parameters, "EVERGREEN", context),
            model=trees,
            unknown_is_open=self.parameterAsBoolean(parameters, "UNKNOWN_IS_OPEN", context),
            watch=watch,
        )

    def raster(
        self, parameters: Parameters, name: str, context: QgsProcessingContext
    ) -> str | None:
        """Return what GDAL opens for a raster parameter, None when it is empty."""
        if self.parameterDefinition(name) is None or parameters.get(name) in (None, ""):
            return None
        layer = self.parameterAsRasterLayer(parameters, name, context)
        if layer is None or layer.providerType() != "gdal":
            raise QgsProcessingException(
                tr(
                    "{parameter}: choose a raster file; web layers hold pictures, not heights."
                ).format(parameter=name)
            )
        return str(layer.source())

    def place(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        scene: Scene,
        grid: Grid,
        feedback: QgsProcessingFeedback,
    ) -> PlacedPoints:
        """Return the points that lie on the surface; others are left out, with a warning."""
        source = self.parameterAsSource(parameters, "POINTS", context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, "POINTS"))
        to_grid = QgsCoordinateTransform(
            source.sourceCrs(),
            QgsCoordinateReferenceSystem.fromWkt(grid.crs_wkt),
            context.transformContext(),
        )
        features = [
            f for f in source.getFeatures() if f.hasGeometry() and not f.geometry().isEmpty()
        ]
        heights_m = self.heights_m(parameters, "HEIGHT", context, source, features)
        places = []
        for feature in features:
            geometry = QgsGeometry(feature.geometry())
            geometry.transform(to_grid)
            point = geometry.centroid().asPoint()
            places.append((point.x(), point.y()))
        x, y = np.array(places, dtype=np.float64).reshape(-1, 2).T
        rows, columns, inside = grid.cells(x, y)
        if not inside.all():
            feedback.pushWarning(
                tr("{n} points lie beyond the surface model and are left out.").format(
                    n=int((~inside).sum())
                )
            )
        unknown = inside & np.isnan(heights_m)
        if unknown.any():
            feedback.pushWarning(
                tr("{n} points have no mounting height and are left out.").format(
                    n=int(unknown.sum())
                )
            )
        inside &= ~unknown
        rows, columns = rows[inside], columns[inside]
        terrain = self.raster(parameters, "DTM", context)
        ground = None if terrain is None else values_at(align(terrain, grid), rows, columns)
        stands, doubtful = stand_on(scene, rows, columns, heights_m[inside], ground)
        if doubtful.any():
            feedback.pushWarning(
                tr(
                    "{n} points lie in a building, closer to one than a cell, or where no height is "
                    "known: look at the column “to_check”."
                ).format(n=int(doubtful.sum()))
            )
        kept = [feature for feature, keep in zip(features, inside) if keep]
        return PlacedPoints(kept, stands, doubtful.tolist())

    def heights_m(
        self,
        parameters: Parameters,
        name: str,
        context: QgsProcessingContext,
        source: QgsProcessingFeatureSource,
        features: Sequence[QgsFeature],
    ) -> npt.NDArray[np.float64]:
        """Return the mounting height of each feature by the expression ``name``, nan where it has none.

        Raises:
            QgsProcessingException: the expression is none, or gives what is no height.
        """
        text = self.parameterAsExpression(parameters, name, context)
        given = parameters.get("HEIGHT")
        if isinstance(given, str) and given.strip():
            text = given  # QGIS would take the default in the place of what it cannot read
        expression = QgsExpression(text)
        if expression.hasParserError():
            raise _no_height(text, expression.parserErrorString())
        scope = self.createExpressionContext(parameters, context, source)
        expression.prepare(scope)
        heights_m = np.full(len(features), np.nan)
        for n, feature in enumerate(features):
            scope.setFeature(feature)
            value = expression.evaluate(scope)
            if expression.hasEvalError():
                raise _no_height(text, expression.evalErrorString())
            if value is None or value == NULL:
                continue
            try:
                heights_m[n] = float(value)
            except (TypeError, ValueError) as error:
                raise _no_height(text, str(value)) from error
            if not 0 <= heights_m[n] <= _HIGHEST_MOUNT_M:
                raise _no_height(text, str(value))
        return heights_m


def _no_height(text: str, reason: str) -> QgsProcessingException:
    return QgsProcessingException(
        tr(
            "HEIGHT: “{text}” gives no height in metres above ground, 0 to {most} ({reason}). Give a "
            "number, or a field of the points that holds numbers."
        ).format(text=text, most=round(_HIGHEST_MOUNT_M), reason=reason)
    )


def watch(feedback: QgsProcessingFeedback) -> Watch:
    """Return the core's view of QGIS's feedback."""
    return Watch(cancellation(feedback), lambda share: feedback.setProgress(100 * share))


def save(path: str, values: Heights, grid: Grid, facts: Mapping[str, object]) -> None:
    """Write a raster with what it was made from in its metadata."""
    now = datetime.now(timezone.utc).isoformat(timespec="seconds")
    metadata = {"SOFTWARE": "SmartMetro", "MADE_AT": now}
    write_surface(path, values, grid, metadata | {key: str(value) for key, value in facts.items()})


def fields_with(source: QgsFields, added: Mapping[str, QMetaType.Type]) -> QgsFields:
    """Return the source's fields and new ones.

    A field of the source whose name a new one takes is kept under another (:func:`_name_beside`):
    nobody's data is lost. A source that has every new field is an earlier result, which is replaced.
    """
    fields = QgsFields()
    taken = {name.lower() for name in added}
    is_earlier = taken <= {name.lower() for name in source.names()}
    for field in source:
        kept = QgsField(field)
        if field.name().lower() in taken:
            if is_earlier:
                continue
            kept.setName(_name_beside(field.name(), source))
        fields.append(kept)
    for name, kind in added.items():
        fields.append(QgsField(name, kind))
    return fields


def _name_beside(name: str, source: QgsFields) -> str:
    """Return a free name for a column that gives its own away: ``power_before``, ``power_before2``…"""
    taken = {other.lower() for other in source.names()}
    names = (f"{name}_before{number or ''}" for number in (None, *range(2, len(taken) + 3)))
    return next(kept for kept in names if kept.lower() not in taken)


def filled(feature: QgsFeature, fields: QgsFields, values: Mapping[str, object]) -> QgsFeature:
    """Return the feature with the new values beside its own; fields are :func:`fields_with`'s."""
    made = QgsFeature(fields)
    made.setGeometry(feature.geometry())
    for field in feature.fields():
        beside = _name_beside(field.name(), feature.fields())
        kept = beside if fields.indexOf(beside) >= 0 else field.name()
        if fields.indexOf(kept) >= 0:
            made[kept] = feature[field.name()]
    for name, value in values.items():
        made[name] = value
    return made
