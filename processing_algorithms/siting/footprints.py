"""Building footprints from a layer, in a raster's coordinates, with their roofs' heights."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeatureRequest,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
)

from ...smartmetro_plugin.core.siting.supports.field_mapping import RIDGE_FIELDS


def footprints(
    source: QgsProcessingFeatureSource | None, crs_wkt: str, context: QgsProcessingContext
) -> Iterator[tuple[bytes, float | None]]:
    """Yield each polygon as WKB and the absolute height of its ridge, None where it is not known."""
    if source is None:
        return
    crs = QgsCoordinateReferenceSystem.fromWkt(crs_wkt)
    transform = QgsCoordinateTransform(source.sourceCrs(), crs, context.transformContext())
    names = [field.name() for field in source.fields()]
    ridge = next((name for name in names if name.lower() in RIDGE_FIELDS), None)
    for feature in source.getFeatures(QgsFeatureRequest()):
        geometry = feature.geometry()
        if geometry.isEmpty():
            continue
        geometry.transform(transform)
        value = NULL if ridge is None else feature[ridge]
        yield bytes(geometry.asWkb()), _height(value)


def _height(value: object) -> float | None:
    """Return a height, None for what is none; BD TOPO writes 0 and negative numbers for unknown."""
    try:
        height = float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return None
    return height if height > 0 else None
