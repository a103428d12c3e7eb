"""The pages of an atlas: zones that polygons draw, or communes by where their stations stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsGeometry,
    QgsProcessingFeatureSource,
    QgsRectangle,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)

from ...core.errors import ConfigurationError
from ...core.messages import QT_TRANSLATE_NOOP
from ...host.translation import tr
from ..map_style import style_outlines
from .drawn_layer import Place, extent_of, text_of
from .plain_words import literal

_NAMES = ("zone", "name", "nom", "commune", "nom_com")
#: An atlas of more pages is a mistake in the choice of the layer.
_MOST_PAGES = 300
#: At smaller scales the names of neighbouring zones cover each other.
_NAMED_UP_TO = 150_000.0


@dataclass(frozen=True)
class Zone:
    """A page's zone. ``shape`` is empty for a commune that only its stations tell."""

    name: str
    shape: QgsGeometry
    extent: QgsRectangle

    def places(self, places: Sequence[Place]) -> list[Place]:
        """Return those that belong to the zone."""
        if self.shape.isEmpty():
            return [place for place in places if place.commune == self.name]
        engine = QgsGeometry.createGeometryEngine(self.shape.constGet())
        engine.prepareGeometry()
        return [p for p in places if engine.contains(p.shape.pointOnSurface().constGet())]


def zones_of(
    source: QgsProcessingFeatureSource,
    name_field: str,
    crs: QgsCoordinateReferenceSystem,
    transforms: QgsCoordinateTransformContext,
) -> list[Zone]:
    """Return the polygons of a layer by name, those of one name joined.

    Raises:
        ConfigurationError: no column tells their names.
    """
    columns = [name_field] if name_field else [*_NAMES]
    if not any(source.fields().lookupField(column) >= 0 for column in columns):
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "ZONES: no column tells the names of the zones. Choose it in ZONE_FIELD.",
            )
        )
    to_page = QgsCoordinateTransform(source.sourceCrs(), crs, transforms)
    shapes: dict[str, list[QgsGeometry]] = {}
    for number, feature in enumerate(source.getFeatures(), start=1):
        if not feature.hasGeometry():
            continue
        shape = QgsGeometry(feature.geometry())
        shape.transform(to_page)
        name = text_of(feature, source.fields(), columns) or tr("Zone {n}").format(n=number)
        shapes.setdefault(name, []).append(shape)
    return [_zone(name, QgsGeometry.unaryUnion(parts)) for name, parts in shapes.items()]


def by_zone(zones: Sequence[Zone]) -> list[Zone]:
    """Return the zones as pages, by name.

    Raises:
        ConfigurationError: there are none, or too many.
    """
    return _checked(sorted(zones, key=lambda zone: zone.name.casefold()))


def by_commune(places: Sequence[Place]) -> list[Zone]:
    """Return a page for each commune that the stations name, around them.

    Raises:
        ConfigurationError: no station names a commune.
    """
    grouped: dict[str, list[Place]] = {}
    for place in places:
        if place.commune:
            grouped.setdefault(place.commune, []).append(place)
    found = [Zone(name, QgsGeometry(), extent_of(group)) for name, group in grouped.items()]
    return _checked(sorted(found, key=lambda zone: zone.name.casefold()))


def outlines(
    zones: Sequence[Zone], crs: QgsCoordinateReferenceSystem, *, named: bool = True
) -> QgsVectorLayer:
    """Return the zones as a styled layer of outlines."""
    layer = QgsVectorLayer("MultiPolygon?field=zone:string", literal(tr("Zones")), "memory")
    layer.setCrs(crs)
    features = []
    for zone in zones:
        feature = QgsFeature(layer.fields())
        feature.setGeometry(zone.shape)
        feature.setAttributes([zone.name])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    style_outlines(layer, "zone")
    settings = layer.labeling().settings()
    settings.scaleVisibility = True
    settings.minimumScale = _NAMED_UP_TO
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(named)
    return layer


def _zone(name: str, shape: QgsGeometry) -> Zone:
    shape.convertToMultiType()
    extent = shape.boundingBox()
    extent.grow(max(extent.width(), extent.height()) * 0.04)
    return Zone(name, shape, extent)


def _checked(zones: list[Zone]) -> list[Zone]:
    if not zones:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "There is no page for the atlas: give polygons in ZONES, or a layer whose column commune "
                "is filled.",
            )
        )
    if len(zones) > _MOST_PAGES:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "The atlas would have {count} pages. Give ZONES with at most {most} zones.",
            ),
            count=len(zones),
            most=_MOST_PAGES,
        )
    return zones
