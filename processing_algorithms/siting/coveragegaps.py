"""What a coverage leaves out of a demand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
from qgis.core import (
    NULL,
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsMapLayer,
    QgsPoint,
    QgsPointXY,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterMapLayer,
    QgsProcessingParameterNumber,
    QgsRasterLayer,
    QgsSpatialIndex,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QMetaType

from ...smartmetro_plugin.cartography.placement_style import style_holes, style_served
from ...smartmetro_plugin.core.errors import ConfigurationError
from ...smartmetro_plugin.core.messages import QT_TRANSLATE_NOOP
from ...smartmetro_plugin.core.siting.view.gaps import (
    Flags,
    Hole,
    Samples,
    covered_by_owner,
    covered_pct,
    holes,
)
from ...smartmetro_plugin.host.translation import tr
from ..base import SITING, Parameters, SmartMetroAlgorithm
from ..dressing import Dressing
from .placement_inputs import crs_for, number_of
from .siting_algorithm import fields_with, filled

_DOUBLE = QgsProcessingParameterNumber.Type.Double
_INTEGER = QgsProcessingParameterNumber.Type.Integer
_REAL = QMetaType.Type.Double
_RESULTS = {
    "weight": _REAL,
    "covered_pct": _REAL,
    "missing_weight": _REAL,
    "covered": QMetaType.Type.Bool,
}
_MOST_SAMPLES = 2_000_000
#: A feature counts as covered from this share on.
_WHOLE_PCT = 99.5


@dataclass(frozen=True)
class _Demand:
    features: list[QgsFeature]
    samples: Samples
    crs: QgsCoordinateReferenceSystem


class CoverageGaps(SmartMetroAlgorithm):
    """``smartmetro:coveragegaps``."""

    NAME = "coveragegaps"
    GROUP = SITING

    def title(self) -> str:
        return tr("Gaps in a coverage")

    def describe(self) -> str:
        return tr(
            "Which share of a demand (population, streets, containers, zones) a coverage reaches, and where "
            "the largest holes are, by name. The coverage is a raster (a radio margin, a number of sensors "
            "that see) or polygons.\n\n"
            "Lines and polygons are looked at point by point, every STEP metres; a polygon’s weight is "
            "spread evenly over it."
        )

    def keywords(self) -> str:
        return tr("coverage,gap,hole,population,streets,share,uncovered")

    def define(self) -> None:
        self.add(
            QgsProcessingParameterFeatureSource(
                "DEMAND", tr("Demand"), [QgsProcessing.SourceType.TypeVectorAnyGeometry]
            ),
            tr("Points, lines or polygons that should be covered."),
        )
        self.add(
            QgsProcessingParameterField(
                "WEIGHT_FIELD", tr("Weight"), None, "DEMAND", optional=True
            ),
            tr("Left empty: points count 1, lines their metres, polygons their square metres."),
        )
        self.add(
            QgsProcessingParameterMapLayer(
                "COVERAGE",
                tr("Coverage"),
                types=[
                    QgsProcessing.SourceType.TypeRaster,
                    QgsProcessing.SourceType.TypeVectorPolygon,
                ],
            ),
            tr("A raster or polygons."),
        )
        self.add(
            QgsProcessingParameterNumber(
                "THRESHOLD", tr("Least value of the raster"), _DOUBLE, optional=True
            ),
            tr(
                "Covered from this value on. Left empty: from 0 on where the raster holds negative values (a "
                "margin in dB), else above 0 (a number, a mask)."
            ),
        )
        self.add(
            QgsProcessingParameterField(
                "NAME_FIELD", tr("Name of the demand"), None, "DEMAND", optional=True
            ),
            tr("Names the holes: street, commune, address."),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "PLACES",
                tr("Streets or communes"),
                [QgsProcessing.SourceType.TypeVectorAnyGeometry],
                optional=True,
            ),
            tr("A layer whose nearest feature names the holes, where the demand has no name."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterField(
                "PLACE_FIELD", tr("Name of the place"), None, "PLACES", optional=True
            ),
            tr("The column with the name of street or commune."),
            advanced=True,
        )
        for name, label, kind, value, help_text in (
            (
                "STEP",
                tr("Step (m)"),
                _DOUBLE,
                10.0,
                tr("Between the points of lines and polygons."),
            ),
            (
                "HOLE_GAP",
                tr("Holes join below (m)"),
                _DOUBLE,
                150.0,
                tr("Uncovered points nearer than this make one hole."),
            ),
            ("HOLE_COUNT", tr("Number of holes"), _INTEGER, 10, tr("The largest ones.")),
        ):
            self.add(
                QgsProcessingParameterNumber(
                    name, label, kind, value, minValue=0.1 if kind == _DOUBLE else 1
                ),
                help_text,
                advanced=True,
            )
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Demand and its cover")),
            tr("The demand with the share covered."),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                "HOLES",
                tr("Largest holes"),
                QgsProcessing.SourceType.TypeVectorPolygon,
                optional=True,
            ),
            tr("Where uncovered demand lies together, the heaviest first."),
        )
        self.addOutput(QgsProcessingOutputNumber("COVERED_PCT", tr("Covered (%)")))
        self.addOutput(QgsProcessingOutputString("LARGEST_HOLE", tr("Largest hole")))

    def compute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Mapping[str, object]:
        demand = self._demand(parameters, context, feedback)
        coverage = self.parameterAsLayer(parameters, "COVERAGE", context)
        covered = self._covered(parameters, context, feedback, coverage, demand)
        pct = covered_pct(demand.samples, covered)
        found = holes(
            demand.samples,
            covered,
            self._names(parameters, context, demand),
            self.parameterAsDouble(parameters, "HOLE_GAP", context),
            self.parameterAsInt(parameters, "HOLE_COUNT", context),
        )
        results = self._write_demand(parameters, context, demand, covered)
        results |= self._write_holes(parameters, context, demand, found)
        total = float(demand.samples.weight.sum())
        feedback.pushInfo(tr("Covered: {pct} % of the demand.").format(pct=round(pct, 1)))
        for number, hole in enumerate(found, start=1):
            feedback.pushInfo(
                tr("{number}. {name}: {share} % of the demand").format(
                    number=number,
                    name=hole.name or tr("without a name"),
                    share=round(100 * hole.weight / total, 1),
                )
            )
        return {**results, "COVERED_PCT": pct, "LARGEST_HOLE": found[0].name if found else ""}

    # -- the demand --------------------------------------------------------------------------------

    def _demand(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> _Demand:
        source = self.parameterAsSource(parameters, "DEMAND", context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, "DEMAND"))
        crs = crs_for(source, context)
        transform = QgsCoordinateTransform(source.sourceCrs(), crs, context.transformContext())
        field = self.parameterAsString(parameters, "WEIGHT_FIELD", context)
        step = self.parameterAsDouble(parameters, "STEP", context)
        features: list[QgsFeature] = []
        xy: list[tuple[float, float]] = []
        weights: list[float] = []
        owners: list[int] = []
        for feature in source.getFeatures():
            if feedback.isCanceled():
                break
            if not feature.hasGeometry() or feature.geometry().isEmpty():
                continue
            geometry = QgsGeometry(feature.geometry())
            geometry.transform(transform)
            points, size = _points(geometry, step)
            weight = size if not field else number_of(feature[field], field, 0.0)
            xy += points
            weights += [weight / len(points)] * len(points)
            owners += [len(features)] * len(points)
            features.append(feature)
            if len(xy) > _MOST_SAMPLES:
                raise ConfigurationError(
                    QT_TRANSLATE_NOOP(
                        "SmartMetro",
                        "The demand makes more than {most} points at a step of {step} m: choose a wider "
                        "STEP.",
                    ),
                    most=_MOST_SAMPLES,
                    step=step,
                )
        samples = Samples(
            np.array(xy, dtype=np.float64).reshape(-1, 2),
            np.array(weights, dtype=np.float64),
            np.array(owners, dtype=np.int64),
        )
        if samples.weight.sum() <= 0:
            raise ConfigurationError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "The demand is empty: no feature with a place and a weight above zero.",
                )
            )
        return _Demand(features, samples, crs)

    def _names(
        self, parameters: Parameters, context: QgsProcessingContext, demand: _Demand
    ) -> list[str]:
        field = self.parameterAsString(parameters, "NAME_FIELD", context)
        if field:
            own = ["" if f[field] in (None, NULL) else str(f[field]) for f in demand.features]
            return [own[owner] for owner in demand.samples.owner]
        source = self.parameterAsSource(parameters, "PLACES", context)
        column = self.parameterAsString(parameters, "PLACE_FIELD", context)
        if source is None or not column:
            return [""] * len(demand.samples.owner)
        transform = QgsCoordinateTransform(
            source.sourceCrs(), demand.crs, context.transformContext()
        )
        index = QgsSpatialIndex(QgsSpatialIndex.Flag.FlagStoreFeatureGeometries)
        named: dict[int, str] = {}
        for feature in source.getFeatures():
            shape = QgsGeometry(feature.geometry())
            if shape.isEmpty():
                continue
            shape.transform(transform)
            feature.setGeometry(shape)
            index.addFeature(feature)
            named[feature.id()] = "" if feature[column] in (None, NULL) else str(feature[column])
        found = []
        for x, y in demand.samples.xy:
            near = index.nearestNeighbor(QgsPointXY(float(x), float(y)), 1)
            found.append(named[near[0]] if near else "")
        return found

    # -- the coverage ------------------------------------------------------------------------------

    def _covered(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        coverage: QgsMapLayer | None,
        demand: _Demand,
    ) -> Flags:
        if coverage is None:
            raise QgsProcessingException(tr("COVERAGE: choose a raster or a layer of polygons."))
        transform = QgsCoordinateTransform(demand.crs, coverage.crs(), context.transformContext())
        points = [QgsPointXY(float(x), float(y)) for x, y in demand.samples.xy]
        if not transform.isShortCircuited():
            points = [transform.transform(point) for point in points]
        if isinstance(coverage, QgsRasterLayer):
            given = parameters.get("THRESHOLD")
            least = (
                None
                if given in (None, "")
                else self.parameterAsDouble(parameters, "THRESHOLD", context)
            )
            return _in_raster(coverage, points, least, feedback)
        if not isinstance(coverage, QgsVectorLayer) or (
            coverage.geometryType() != Qgis.GeometryType.Polygon
        ):
            raise QgsProcessingException(tr("COVERAGE: choose a raster or a layer of polygons."))
        return _in_polygons(coverage, points)

    # -- outputs ------------------------------------------------------------------------------------

    def _write_demand(
        self, parameters: Parameters, context: QgsProcessingContext, demand: _Demand, covered: Flags
    ) -> dict[str, object]:
        source = self.parameterAsSource(parameters, "DEMAND", context)
        fields = fields_with(source.fields(), _RESULTS)
        sink, output = self.open_sink(
            parameters, "OUTPUT", context, fields, source.wkbType(), source.sourceCrs()
        )
        totals, found = covered_by_owner(demand.samples, covered, len(demand.features))
        shares = covered_by_owner(
            Samples(demand.samples.xy, np.ones(len(covered)), demand.samples.owner),
            covered,
            len(demand.features),
        )
        for number, feature in enumerate(demand.features):
            pct = 100 * float(shares[1][number] / shares[0][number])
            values = {
                "weight": float(totals[number]),
                "covered_pct": pct,
                "missing_weight": float(totals[number] - found[number]),
                "covered": pct >= _WHOLE_PCT,
            }
            sink.addFeature(filled(feature, fields, values), QgsFeatureSink.Flag.FastInsert)
        Dressing.when_loaded(context, output, partial(style_served, field="covered"))
        return {"OUTPUT": output}

    def _write_holes(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        demand: _Demand,
        found: Sequence[Hole],
    ) -> dict[str, object]:
        fields = QgsFields()
        for name, kind in (
            ("rank", QMetaType.Type.Int),
            ("name", QMetaType.Type.QString),
            ("missing_weight", _REAL),
            ("missing_pct", _REAL),
        ):
            fields.append(QgsField(name, kind))
        sink, output = self.parameterAsSink(
            parameters, "HOLES", context, fields, QgsWkbTypes.Type.Polygon, demand.crs
        )
        if sink is None:
            return {}
        margin = self.parameterAsDouble(parameters, "STEP", context)
        total = float(demand.samples.weight.sum())
        for rank, hole in enumerate(found, start=1):
            points = [QgsPointXY(float(x), float(y)) for x, y in demand.samples.xy[hole.members]]
            made = QgsFeature(fields)
            made.setGeometry(QgsGeometry.fromMultiPointXY(points).convexHull().buffer(margin, 6))
            made.setAttributes([rank, hole.name, hole.weight, 100 * hole.weight / total])
            sink.addFeature(made, QgsFeatureSink.Flag.FastInsert)
        Dressing.when_loaded(context, output, style_holes)
        return {"HOLES": output}


def _points(geometry: QgsGeometry, step: float) -> tuple[list[tuple[float, float]], float]:
    """Return the points that stand for a shape, and its size (count, metres, square metres)."""
    if geometry.type() == Qgis.GeometryType.Point:
        points = [(p.x(), p.y()) for p in geometry.vertices()]
        return points, float(len(points))
    if geometry.type() == Qgis.GeometryType.Line:
        length = geometry.length()
        count = max(1, round(length / step))
        places = [geometry.interpolate((n + 0.5) * length / count).asPoint() for n in range(count)]
        return [(p.x(), p.y()) for p in places], float(length)
    return _grid_points(geometry, step), float(geometry.area())


def _grid_points(geometry: QgsGeometry, step: float) -> list[tuple[float, float]]:
    """Return the centres of squares of side ``step`` that lie in a polygon, at least one point."""
    box = geometry.boundingBox()
    engine = QgsGeometry.createGeometryEngine(geometry.constGet())
    engine.prepareGeometry()
    columns, rows = (max(1, round(size / step)) for size in (box.width(), box.height()))
    found = []
    for row in range(rows):
        y = box.yMinimum() + (row + 0.5) * box.height() / rows
        for column in range(columns):
            x = box.xMinimum() + (column + 0.5) * box.width() / columns
            point = QgsPoint(x, y)
            if engine.contains(point):
                found.append((x, y))
    if found:
        return found
    inside = geometry.pointOnSurface().asPoint()
    return [(inside.x(), inside.y())]


def _in_raster(
    layer: QgsRasterLayer,
    points: Sequence[QgsPointXY],
    least: float | None,
    feedback: QgsProcessingFeedback,
) -> Flags:
    provider = layer.dataProvider()
    sampled = [provider.sample(point, 1) for point in points]
    values = np.array([value if known else np.nan for value, known in sampled])
    unknown = np.isnan(values)
    if unknown.all():
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "The raster “{name}” has no value at the demand: check its extent and its coordinate system.",
            ),
            name=layer.name(),
        )
    if unknown.any():
        feedback.pushWarning(
            tr("{n} points have no value in the raster and count as not covered.").format(
                n=int(unknown.sum())
            )
        )
    if least is not None:
        return np.nan_to_num(values, nan=-np.inf) >= least
    statistics = provider.bandStatistics(1)
    if statistics.minimumValue < 0:
        return np.nan_to_num(values, nan=-np.inf) >= 0
    return np.nan_to_num(values, nan=0.0) > 0


def _in_polygons(layer: QgsVectorLayer, points: Sequence[QgsPointXY]) -> Flags:
    shapes = QgsGeometry.unaryUnion([f.geometry() for f in layer.getFeatures() if f.hasGeometry()])
    if shapes.isEmpty():
        return np.zeros(len(points), bool)
    engine = QgsGeometry.createGeometryEngine(shapes.constGet())
    engine.prepareGeometry()
    return np.array([engine.intersects(QgsPoint(p)) for p in points], dtype=bool)
