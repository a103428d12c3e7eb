"""What stands around candidate sites, read from the project's vector layers, in any thread."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureRequest,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
)

from ..core.siting.supports.field_mapping import (
    SupportMapping,
    best_mapping,
    load_support_mappings,
)
from ..core.siting.supports.support import Supports
from ..core.siting.supports.surroundings import Surroundings, Trees, Zones, make_zones


@dataclass(frozen=True)
class LayerSnapshot:
    """A vector layer as it was when the snapshot was taken: a task may read it."""

    source: QgsVectorLayerFeatureSource
    names: tuple[str, ...]

    @staticmethod
    def of(layer: QgsVectorLayer | None) -> LayerSnapshot | None:
        """Take a snapshot, in the main thread; None of no layer."""
        if layer is None:
            return None
        names = tuple(field.name() for field in layer.fields())
        return LayerSnapshot(QgsVectorLayerFeatureSource(layer), names)

    def features(
        self, crs: QgsCoordinateReferenceSystem, extent: QgsRectangle
    ) -> Iterator[QgsFeature]:
        """Yield the features that touch an extent, with their geometry in ``crs``."""
        request = QgsFeatureRequest()
        request.setDestinationCrs(crs, QgsProject.instance().transformContext())
        request.setFilterRect(extent)
        for feature in self.source.getFeatures(request):
            if feature.hasGeometry() and not feature.geometry().isEmpty():
                yield feature


@dataclass(frozen=True)
class SurroundingLayers:
    """Snapshots of the layers that rules look at; None where nobody chose one."""

    supports: LayerSnapshot | None = None
    buildings: LayerSnapshot | None = None
    trees: LayerSnapshot | None = None
    zones: LayerSnapshot | None = None
    streets: LayerSnapshot | None = None


def read_surroundings(
    layers: SurroundingLayers, crs: QgsCoordinateReferenceSystem, extent: QgsRectangle
) -> tuple[Surroundings, Supports | None]:
    """Return what stands in an extent, and the supports there; coordinates in ``crs``.

    Raises:
        ModuleNotFoundError: this Python has no shapely.
    """
    import shapely

    def shapes(layer: LayerSnapshot | None) -> np.ndarray | None:
        if layer is None:
            return None
        found = [bytes(f.geometry().asWkb()) for f in layer.features(crs, extent)]
        return np.asarray(shapely.from_wkb(found), dtype=object)

    mappings = load_support_mappings()
    around = Surroundings(
        buildings=shapes(layers.buildings),
        trees=_trees(layers.trees, crs, extent, mappings),
        zones=_zones(layers.zones, crs, extent, mappings),
        streets=shapes(layers.streets),
    )
    return around, _supports(layers.supports, crs, extent, mappings)


def _trees(
    layer: LayerSnapshot | None,
    crs: QgsCoordinateReferenceSystem,
    extent: QgsRectangle,
    mappings: Mapping[str, SupportMapping],
) -> Trees | None:
    if layer is None:
        return None
    mapping = best_mapping(mappings, layer.names)
    name = mapping.field_of("crown_radius_m", layer.names)
    xy, radii = [], []
    for feature in layer.features(crs, extent):
        point = feature.geometry().centroid().asPoint()
        xy.append((point.x(), point.y()))
        radii.append(mapping.number("crown_radius_m", feature[name]) if name else np.nan)
    return Trees(np.array(xy, dtype=np.float64).reshape(-1, 2), np.array(radii, dtype=np.float64))


def _zones(
    layer: LayerSnapshot | None,
    crs: QgsCoordinateReferenceSystem,
    extent: QgsRectangle,
    mappings: Mapping[str, SupportMapping],
) -> Zones | None:
    import shapely

    if layer is None:
        return None
    mapping = best_mapping(mappings, layer.names)
    name = mapping.field_of("land_cover", layer.names)
    if name is None:
        return None
    areas, covers = [], []
    for feature in layer.features(crs, extent):
        areas.append(shapely.from_wkb(bytes(feature.geometry().asWkb())))
        covers.append(mapping.text("land_cover", feature[name]))
    return make_zones(areas, covers)


def _supports(
    layer: LayerSnapshot | None,
    crs: QgsCoordinateReferenceSystem,
    extent: QgsRectangle,
    mappings: Mapping[str, SupportMapping],
) -> Supports | None:
    if layer is None:
        return None
    mapping = best_mapping(mappings, layer.names)
    features = list(layer.features(crs, extent))
    points = [f.geometry().centroid().asPoint() for f in features]

    def values(target: str) -> list[object]:
        name = mapping.field_of(target, layer.names)
        return [None if name is None or f[name] in (None, "") else f[name] for f in features]

    def numbers(target: str) -> np.ndarray:
        known = mapping.sources
        return np.array(
            [
                mapping.number(target, v) if target in known and v is not None else np.nan
                for v in values(target)
            ],
            dtype=np.float64,
        )

    def flags(target: str) -> np.ndarray:
        known = mapping.sources
        return np.array(
            [mapping.flag(target, v) if target in known else np.nan for v in values(target)],
            dtype=np.float64,
        )

    def texts(target: str) -> np.ndarray:
        known = mapping.sources
        found = [mapping.text(target, v) if target in known else "" for v in values(target)]
        return np.array(found, dtype=object)

    kinds = texts("type")
    kinds[kinds == ""] = mapping.type
    return Supports(
        np.array([(p.x(), p.y()) for p in points], dtype=np.float64).reshape(-1, 2),
        kinds,
        numbers("height_m"),
        numbers("mount_m"),
        numbers("crown_base_m"),
        flags("is_protected"),
        flags("has_vehicle_access"),
        texts("power"),
        texts("owner"),
        texts("convention"),
    )
