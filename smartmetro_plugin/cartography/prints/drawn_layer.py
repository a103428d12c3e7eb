"""The layer of a printed map: a copy of the values of one field, in its classes, and what has none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from math import isfinite

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFields,
    QgsGeometry,
    QgsMapLayer,
    QgsProcessingFeatureSource,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ...host.translation import tr
from ..map_style import style_raster, style_stations, style_without_value, style_zones
from .plain_words import literal

_VALUE = "value"


@dataclass(frozen=True)
class Place:
    """A feature of the map. ``name`` is its zone's or its own, ``commune`` where it stands."""

    shape: QgsGeometry
    value: float | None
    name: str = ""
    commune: str = ""


@dataclass(frozen=True)
class Drawn:
    """What a page shows of an indicator: places, or a ``raster``."""

    title: str
    unit: str
    crs: QgsCoordinateReferenceSystem
    places: Sequence[Place] = ()
    raster: QgsRasterLayer | None = None
    decimals: int = 1
    raster_range: Sequence[float] = field(default=())

    @property
    def values(self) -> list[float]:
        """Return the values that classes must hold."""
        if self.raster is not None:
            return list(self.raster_range)
        return [place.value for place in self.places if place.value is not None]

    @property
    def extent(self) -> QgsRectangle:
        """Return what the map must show, with ground around places."""
        if self.raster is not None:
            to_page = QgsCoordinateTransform(self.raster.crs(), self.crs, QgsProject.instance())
            return QgsRectangle(to_page.transformBoundingBox(self.raster.extent()))
        return extent_of(self.places)

    @property
    def are_zones(self) -> bool:
        """Return whether the places are polygons."""
        return any(place.shape.type() == Qgis.GeometryType.Polygon for place in self.places)

    def layers(self, bounds: Sequence[float]) -> list[QgsMapLayer]:
        """Return the styled layers, topmost first."""
        if self.raster is not None:
            style_raster(self.raster, bounds, self.unit)
            return [self.raster]
        kind = "MultiPolygon" if self.are_zones else "Point"
        with_value = [p for p in self.places if p.value is not None]
        without = [p for p in self.places if p.value is None]
        made = [self._layer(kind, with_value, self.title)]
        if self.are_zones:
            style_zones(made[0], _VALUE, bounds, self.unit, self.decimals, hatched=True)
        else:
            style_stations(made[0], _VALUE, bounds, self.unit, self.decimals, growing=True)
        if without:
            made.append(self._layer(kind, without, tr("Without a value")))
            style_without_value(made[1])
        return list(made)

    def _layer(self, kind: str, places: Iterable[Place], name: str) -> QgsVectorLayer:
        layer = QgsVectorLayer(
            f"{kind}?field=zone:string&field={_VALUE}:double", literal(name), "memory"
        )
        layer.setCrs(self.crs)
        features = []
        for place in places:
            feature = QgsFeature(layer.fields())
            feature.setGeometry(place.shape)
            feature.setAttributes([place.name, place.value])
            features.append(feature)
        layer.dataProvider().addFeatures(features)
        layer.updateExtents()
        return layer


def places_of(
    source: QgsProcessingFeatureSource,
    value_field: str,
    crs: QgsCoordinateReferenceSystem,
    transforms: QgsCoordinateTransformContext,
) -> list[Place]:
    """Return the features of a layer in ``crs``; lines become a point on them."""
    to_page = QgsCoordinateTransform(source.sourceCrs(), crs, transforms)
    are_zones = QgsWkbTypes.geometryType(source.wkbType()) == Qgis.GeometryType.Polygon
    found = []
    for feature in source.getFeatures():
        if not feature.hasGeometry():
            continue
        shape = QgsGeometry(feature.geometry())
        shape.transform(to_page)
        if are_zones:
            shape.convertToMultiType()
        elif shape.type() != Qgis.GeometryType.Point or shape.isMultipart():
            shape = shape.pointOnSurface()
        found.append(
            Place(
                shape,
                number_of(feature[value_field]),
                text_of(feature, source.fields(), ("zone", "name", "nom")),
                text_of(feature, source.fields(), ("commune",)),
            )
        )
    return found


def number_of(value: object) -> float | None:
    """Return a number of an attribute; None where there is none."""
    try:
        number = float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return None
    return number if isfinite(number) else None


def text_of(feature: QgsFeature, fields: QgsFields, names: Iterable[str]) -> str:
    """Return the first of the columns that says something."""
    for name in names:
        if fields.lookupField(name) >= 0 and feature[name] not in (None, ""):
            text = str(feature[name])
            if text != "NULL":
                return text
    return ""


def extent_of(places: Iterable[Place]) -> QgsRectangle:
    """Return the box around the places that have a value (all, when none has), with ground around it."""
    everything = list(places)
    box = QgsRectangle()
    box.setNull()
    for place in [p for p in everything if p.value is not None] or everything:
        box.combineExtentWith(place.shape.boundingBox())
    box.grow(max(box.width(), box.height()) * 0.06 + 150.0)
    return box
