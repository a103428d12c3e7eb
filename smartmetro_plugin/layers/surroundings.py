"""What stands around candidate sites, read from the project's vector layers in a task's thread."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureRequest,
    QgsFields,
    QgsRectangle,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
)

from ..core.siting.supports.register import agreements
from ..core.siting.supports.support import Supports
from ..core.siting.supports.surroundings import Surroundings
from ..host.supports import support_mappings
from .support_reading import (
    Mount,
    fitting_mapping,
    read_geometries,
    read_supports,
    read_trees,
    read_zones,
)

#: Stands near the surface's edge count what lies a little beyond it.
_BEYOND_M = 100.0


class LayerSnapshot:
    """A vector layer as it was when the snapshot was taken, within an extent; read like a
    ``QgsFeatureSource``, in any thread."""

    def __init__(self, layer: QgsVectorLayer) -> None:
        self._source = QgsVectorLayerFeatureSource(layer)
        self._fields = QgsFields(layer.fields())
        self._crs = layer.crs()
        self._extent = QgsRectangle()

    def within(
        self,
        extent: QgsRectangle,
        crs: QgsCoordinateReferenceSystem,
        context: QgsCoordinateTransformContext,
    ) -> LayerSnapshot:
        """Read only what touches an extent, given in ``crs``, from now on."""
        to_layer = QgsCoordinateTransform(crs, self._crs, context)
        self._extent = to_layer.transformBoundingBox(extent)
        return self

    def sourceCrs(self) -> QgsCoordinateReferenceSystem:
        """Return the layer's coordinate system."""
        return self._crs

    def fields(self) -> QgsFields:
        """Return the layer's fields."""
        return self._fields

    def getFeatures(self, request: QgsFeatureRequest | None = None) -> Iterator[QgsFeature]:
        """Yield the features."""
        wanted = QgsFeatureRequest() if request is None else request
        if not self._extent.isEmpty():
            wanted.setFilterRect(self._extent)
        yield from self._source.getFeatures(wanted)


@dataclass(frozen=True)
class SurroundingLayers:
    """Snapshots of the layers that rules look at; None where nobody chose one."""

    supports: LayerSnapshot | None = None
    buildings: LayerSnapshot | None = None
    trees: LayerSnapshot | None = None
    zones: LayerSnapshot | None = None
    streets: LayerSnapshot | None = None


def read_surroundings(
    layers: SurroundingLayers,
    crs: QgsCoordinateReferenceSystem,
    extent: QgsRectangle,
    context: QgsCoordinateTransformContext,
    cache: Path,
    on: date,
) -> tuple[Surroundings, Supports | None]:
    """Return what stands in and around an extent, and the supports there; coordinates in ``crs``.

    Args:
        cache: whose conventions cover supports, ``on`` a day.

    Raises:
        ModuleNotFoundError: this Python has no shapely.
    """
    around = extent.buffered(_BEYOND_M)

    def part(layer: LayerSnapshot | None) -> LayerSnapshot | None:
        return None if layer is None else layer.within(around, crs, context)

    buildings, streets, trees = part(layers.buildings), part(layers.streets), part(layers.trees)
    zones, supports = part(layers.zones), part(layers.supports)
    mappings = support_mappings()
    found = Surroundings(
        buildings=None if buildings is None else read_geometries(buildings, crs, context)[0],
        trees=None
        if trees is None
        else read_trees(trees, crs, context, fitting_mapping(trees, mappings)),
        zones=None if zones is None else read_zones(zones, crs, context, _cover_field(zones)),
        streets=None if streets is None else read_geometries(streets, crs, context)[0],
    )
    if supports is None:
        return found, None
    mapping = fitting_mapping(supports, mappings)
    mount = Mount(float("nan"))
    read = read_supports(supports, crs, context, mapping, mount, agreements(cache, on))
    return found, read.supports


def _cover_field(zones: LayerSnapshot) -> str:
    names = zones.fields().names()
    mapping = fitting_mapping(zones, support_mappings())
    return mapping.field_of("land_cover", names) or ""
