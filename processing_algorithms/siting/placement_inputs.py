"""What the placement reads from layers: places in metres, weights, flags, names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from qgis.core import (
    NULL,
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsFeatureSource,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingContext,
)

from ...smartmetro_plugin.core.errors import ConfigurationError
from ...smartmetro_plugin.core.messages import QT_TRANSLATE_NOOP
from ...smartmetro_plugin.core.siting.placement.choice import Flags, Reals
from ...smartmetro_plugin.layers.working_crs import working_crs

_WGS84 = "EPSG:4326"
#: Columns that name a site, in the order in which they are looked for.
_NAMES = ("support_id", "sensor_id", "site_id", "id", "name", "nom")
_YES = ("1", "true", "t", "yes", "y", "oui", "o", "vrai", "x")


@dataclass(frozen=True)
class Places:
    """Features with a place: ``xy`` (n, 2) metres in ``crs``."""

    features: list[QgsFeature]
    xy: Reals
    crs: QgsCoordinateReferenceSystem
    names: list[str] = field(default_factory=list)

    def within(self, crs: QgsCoordinateReferenceSystem, context: QgsProcessingContext) -> Places:
        """Return the places in another system: that of a raster that they are looked up in."""
        if crs == self.crs:
            return self
        transform = QgsCoordinateTransform(self.crs, crs, context.transformContext())
        points = [transform.transform(QgsPointXY(float(x), float(y))) for x, y in self.xy]
        xy = np.array([(p.x(), p.y()) for p in points], dtype=np.float64).reshape(-1, 2)
        return replace(self, xy=xy, crs=crs)

    def numbers(self, name: str, default: float) -> Reals:
        """Return a column as numbers, (n,); ``default`` where it is empty or none is named.

        Raises:
            ConfigurationError: a value that is no number, or negative.
        """
        if not name:
            return np.full(len(self.features), default)
        values = [number_of(feature[name], name, default) for feature in self.features]
        return np.array(values, dtype=np.float64)

    def flags(self, name: str) -> Flags:
        """Return a column as yes or no, (n,); nothing named means no."""
        if not name:
            return np.zeros(len(self.features), dtype=bool)
        return np.array([_is_yes(feature[name]) for feature in self.features], dtype=bool)


def number_of(value: object, field: str, default: float) -> float:
    """Return a column's value as a number, ``default`` where it is empty.

    Raises:
        ConfigurationError: it is no number, or negative.
    """
    if value in (None, NULL, ""):
        return default
    try:
        number = float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        number = -1.0
    if not 0 <= number < float("inf"):
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "Column “{field}” holds “{value}”: numbers of zero or more are needed there.",
            ),
            field=field,
            value=str(value),
        )
    return number


def crs_for(
    source: QgsFeatureSource, context: QgsProcessingContext
) -> QgsCoordinateReferenceSystem:
    """Return the layer's CRS when its units are metres, else one that suits its place."""
    to_earth = QgsCoordinateTransform(
        source.sourceCrs(), QgsCoordinateReferenceSystem(_WGS84), context.transformContext()
    )
    extent = source.sourceExtent()
    centre = QgsPointXY() if extent.isNull() else to_earth.transform(extent.center())
    return working_crs((), source.sourceCrs(), centre)


def read_places(
    source: QgsFeatureSource,
    crs: QgsCoordinateReferenceSystem,
    context: QgsProcessingContext,
    name_field: str = "",
) -> Places:
    """Return the features that have a place, as points in ``crs``: lines at their middle, polygons at
    a point inside."""
    transform = QgsCoordinateTransform(source.sourceCrs(), crs, context.transformContext())
    features, xy, names = [], [], []
    columns = [field.name().lower() for field in source.fields()]
    found = next((name for name in _NAMES if name in columns), "")
    named = name_field or (source.fields()[columns.index(found)].name() if found else "")
    for feature in source.getFeatures():
        if not feature.hasGeometry() or feature.geometry().isEmpty():
            continue
        geometry = QgsGeometry(feature.geometry())
        geometry.transform(transform)
        point = _point(geometry)
        features.append(feature)
        xy.append((point.x(), point.y()))
        own = feature[named] if named else None
        names.append(str(feature.id()) if own in (None, NULL, "") else str(own))
    return Places(features, np.array(xy, dtype=np.float64).reshape(-1, 2), crs, names)


def read_lines(
    source: QgsFeatureSource, crs: QgsCoordinateReferenceSystem, context: QgsProcessingContext
) -> list[Reals]:
    """Return the lines as arrays of points, (k, 2) each."""
    transform = QgsCoordinateTransform(source.sourceCrs(), crs, context.transformContext())
    lines = []
    for feature in source.getFeatures():
        geometry = QgsGeometry(feature.geometry())
        if geometry.isEmpty():
            continue
        geometry.transform(transform)
        geometry.convertToMultiType()
        lines += [
            np.array([(p.x(), p.y()) for p in line], dtype=np.float64)
            for line in geometry.asMultiPolyline()
        ]
    return lines


def zone_of_each(places: Places, zones: Sequence[QgsGeometry]) -> list[int]:
    """Return the index of the zone that holds each place, -1 for none. Zones in the places' CRS."""
    engines = []
    for zone in zones:
        engine = QgsGeometry.createGeometryEngine(zone.constGet())
        engine.prepareGeometry()
        engines.append(engine)
    found = []
    for x, y in places.xy:
        point = QgsGeometry.fromPointXY(QgsPointXY(float(x), float(y)))
        inside = (n for n, engine in enumerate(engines) if engine.intersects(point.constGet()))
        found.append(next(inside, -1))
    return found


def _point(geometry: QgsGeometry) -> QgsPointXY:
    if geometry.type() == Qgis.GeometryType.Line:
        return geometry.interpolate(geometry.length() / 2).asPoint()
    if geometry.type() == Qgis.GeometryType.Polygon:
        return geometry.pointOnSurface().asPoint()
    return geometry.centroid().asPoint()


def _is_yes(value: object) -> bool:
    if isinstance(value, (bool, int, float)):
        return value not in (0, False)
    return value not in (None, NULL) and str(value).strip().lower() in _YES
