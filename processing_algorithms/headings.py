"""Headings of columns, on the outputs that can hold them.

QGIS writes two warnings into the log for each field whose alias an output cannot hold, scratch
layers included: a hundred for a layer of sensors. On a scratch layer they can be set afterwards.
"""

from __future__ import annotations

from qgis.core import (
    QgsField,
    QgsFields,
    QgsProcessingContext,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingUtils,
    QgsProperty,
    QgsVectorLayer,
)


def holds_headings(destination: object) -> bool:
    """Return whether an output parameter's value names a GeoPackage, and this GDAL stores aliases."""
    from osgeo import gdal

    if isinstance(destination, QgsProcessingOutputLayerDefinition):
        destination = destination.sink
    if isinstance(destination, QgsProperty):
        destination = destination.staticValue()
    if ".gpkg" not in str(destination or "").casefold():
        return False
    flags = gdal.GetDriverByName("GPKG").GetMetadataItem("GDAL_DMD_ALTER_FIELD_DEFN_FLAGS")
    return "AlternativeName" in (flags or "").split()


def without_headings(fields: QgsFields) -> QgsFields:
    """Return the same fields with no alias."""
    bare = QgsFields()
    for field in fields:
        copy = QgsField(field)
        copy.setAlias("")
        bare.append(copy)
    return bare


def set_headings(sink_id: str, fields: QgsFields, context: QgsProcessingContext) -> None:
    """Give a scratch layer that was just made the aliases of ``fields``."""
    layer = QgsProcessingUtils.mapLayerFromString(sink_id, context, False)
    if isinstance(layer, QgsVectorLayer) and layer.providerType() == "memory":
        for index, field in enumerate(fields):
            layer.setFieldAlias(index, field.alias())
