"""Supports and what stands around them, from QGIS's layers, in one coordinate system in metres."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from qgis.core import (
    NULL,
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureRequest,
    QgsFeatureSource,
    QgsGeometry,
)

from ..core.siting.supports.field_mapping import SupportMapping, best_mapping
from ..core.siting.supports.register import Agreements
from ..core.siting.supports.support import SUPPORT_TYPES, Reals, Supports
from ..core.siting.supports.surroundings import Geometries, Trees, Zones, make_zones


@dataclass(frozen=True)
class ReadSupports:
    """Features that have a place, and their columns."""

    features: list[QgsFeature]
    supports: Supports
    mapping: SupportMapping


@dataclass(frozen=True)
class Mount:
    """Where sensors hang: one height for all, or one each (nan: not known)."""

    usual_m: float
    each_m: Mapping[int, float] | None = None

    def of(self, feature_id: int, mapped_m: float) -> float:
        """Return the height for a feature: the one asked for, else the register's, else the usual."""
        if self.each_m is not None:
            return self.each_m.get(feature_id, float("nan"))
        return self.usual_m if np.isnan(mapped_m) else mapped_m


def read_supports(
    source: QgsFeatureSource,
    crs: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
    mapping: SupportMapping,
    mount: Mount,
    agreements: Agreements,
    further: Sequence[str] = (),
) -> ReadSupports:
    """Read the features of a layer as supports.

    Args:
        further: columns that rules look at, kept as they are.
    """
    to_crs = QgsCoordinateTransform(source.sourceCrs(), crs, context)
    names = source.fields().names()
    columns = {target: mapping.field_of(target, names) for target in mapping.sources}
    present = {name.lower(): name for name in names}
    kept = {name: present.get(name.lower()) for name in further}
    features, xy, rows = [], [], []
    for feature in source.getFeatures():
        geometry = QgsGeometry(feature.geometry())
        if geometry.isEmpty():
            continue
        geometry.transform(to_crs)
        point = _middle(geometry)
        features.append(feature)
        xy.append((point.x(), point.y()))
        rows.append(_row(feature, columns, mapping, mount, agreements))
    table = {name: [row[name] for row in rows] for name in _ROW}
    texts = {name: np.array(table[name], dtype=object) for name in _TEXTS}
    reals = {name: np.array(table[name], dtype=np.float64) for name in _ROW - _TEXTS}
    extra = {name: _column(features, field) for name, field in kept.items() if field is not None}
    places = np.array(xy, dtype=np.float64).reshape(-1, 2)
    columns_of: dict[str, Any] = {**texts, **reals}
    return ReadSupports(features, Supports(places, **columns_of, further=extra), mapping)


def fitting_mapping(
    source: QgsFeatureSource, mappings: Mapping[str, SupportMapping]
) -> SupportMapping:
    """Return the mapping that knows most of the layer's fields."""
    return best_mapping(mappings, source.fields().names())


_TEXTS = {"type", "power", "owner", "convention"}
_ROW = _TEXTS | {
    "height_m",
    "mount_m",
    "crown_base_m",
    "is_protected",
    "has_vehicle_access",
}


def _row(
    feature: QgsFeature,
    columns: Mapping[str, str | None],
    mapping: SupportMapping,
    mount: Mount,
    agreements: Agreements,
) -> dict[str, Any]:
    def raw(target: str) -> object:
        name = columns.get(target)
        value = None if name is None else feature[name]
        return None if value == NULL else value

    def text(target: str) -> str:
        value = raw(target)
        return "" if value is None else mapping.text(target, value)

    def number(target: str) -> float:
        value = raw(target)
        return float("nan") if value is None else mapping.number(target, value)

    def flag(target: str) -> float:
        value = raw(target)
        return float("nan") if value is None else mapping.flag(target, value)

    kind = text("type") or mapping.type
    owner = text("owner")
    return {
        "type": kind if kind in SUPPORT_TYPES else "",
        "height_m": number("height_m"),
        "mount_m": mount.of(feature.id(), number("mount_m")),
        "crown_base_m": number("crown_base_m"),
        "is_protected": flag("is_protected"),
        "has_vehicle_access": flag("has_vehicle_access"),
        "power": text("power"),
        "owner": owner,
        "convention": text("convention") or agreements.covering(text("support_id"), owner),
    }


def _column(features: Sequence[QgsFeature], field: str) -> Any:
    values = [None if feature[field] == NULL else feature[field] for feature in features]
    if all(value is None or isinstance(value, (int, float)) for value in values):
        return np.array([np.nan if v is None else float(v) for v in values], dtype=np.float64)
    return np.array(values, dtype=object)


def read_geometries(
    source: QgsFeatureSource,
    crs: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
    attributes: Sequence[str] = (),
) -> tuple[Geometries, list[tuple[object, ...]]]:
    """Return a layer's geometries, shapely's, in ``crs``, and some attributes of each."""
    import shapely

    to_crs = QgsCoordinateTransform(source.sourceCrs(), crs, context)
    wkb, rows = [], []
    for feature in source.getFeatures(QgsFeatureRequest()):
        geometry = QgsGeometry(feature.geometry())
        if geometry.isEmpty():
            continue
        geometry.transform(to_crs)
        geometry.get().dropZValue()
        wkb.append(bytes(geometry.asWkb()))
        rows.append(tuple(None if feature[n] == NULL else feature[n] for n in attributes))
    found = shapely.from_wkb(np.array(wkb, dtype=object)) if wkb else np.array([], dtype=object)
    return found, rows


def read_trees(
    source: QgsFeatureSource,
    crs: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
    mapping: SupportMapping,
) -> Trees:
    """Return crowns: points with a radius, or polygons as the circle around them."""
    import shapely

    field = mapping.field_of("crown_radius_m", source.fields().names())
    shapes, rows = read_geometries(source, crs, context, [field] if field else [])
    radius = np.full(len(shapes), np.nan)
    if field:
        values = [
            float("nan") if r[0] is None else mapping.number("crown_radius_m", r[0]) for r in rows
        ]
        radius = np.array(values, dtype=np.float64)
    if not len(shapes):
        return Trees(np.empty((0, 2)), radius)
    wide = shapely.get_dimensions(shapes) == 2
    radius[wide] = shapely.minimum_bounding_radius(shapes[wide])
    centres: Reals = shapely.get_coordinates(shapely.centroid(shapes))
    return Trees(centres, radius)


def read_zones(
    source: QgsFeatureSource,
    crs: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
    cover_field: str,
) -> Zones:
    """Return areas by land cover; without a field each feature is a cover of its own."""
    shapes, rows = read_geometries(source, crs, context, [cover_field] if cover_field else [])
    covers = [str(row[0]) if row and row[0] is not None else f"#{n}" for n, row in enumerate(rows)]
    return make_zones(list(shapes), covers)


def _middle(geometry: QgsGeometry) -> Any:
    if geometry.type() == Qgis.GeometryType.Polygon:
        return geometry.pointOnSurface().asPoint()
    return geometry.centroid().asPoint()
