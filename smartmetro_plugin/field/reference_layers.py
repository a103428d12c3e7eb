"""Layers that travel to be read: results of a siting study, networks, whatever helps on site.

What lies in the mission's area is copied, with its looks; the office's project stays as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsMapLayer,
    QgsProject,
    QgsRasterLayer,
    QgsReadWriteContext,
    QgsRectangle,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtXml import QDomDocument

from ..core.errors import ConfigurationError
from ..core.messages import QT_TRANSLATE_NOOP
from .base_map import write_raster

GEOPACKAGE = "references.gpkg"
_LOOKS = (
    QgsMapLayer.StyleCategory.Symbology
    | QgsMapLayer.StyleCategory.Labeling
    | QgsMapLayer.StyleCategory.Fields
    | QgsMapLayer.StyleCategory.MapTips
)


def cut_rasters(
    layers: Sequence[QgsMapLayer], area: QgsRectangle, folder: Path, go_on: Callable[[float], bool]
) -> dict[str, Path]:
    """Write the rasters among ``layers``, cut to ``area`` (EPSG:4326), and return them by layer id.

    Raises:
        ConfigurationError: one does not reach the area, or cannot be read or written.
        Cancelled: ``go_on`` said no.
    """
    made = {}
    for number, layer in enumerate(layers, start=1):
        if isinstance(layer, QgsRasterLayer):
            path = folder / f"reference_{number}.tif"
            write_raster(layer, area, path, go_on, lossless=True)
            made[layer.id()] = path
    return made


def copied(
    layers: Sequence[QgsMapLayer], rasters: Mapping[str, Path], area: QgsRectangle, folder: Path
) -> list[QgsMapLayer]:
    """Return copies of ``layers`` that live in ``folder``. Only in the main thread.

    Raises:
        ConfigurationError: a layer cannot be copied.
    """
    made: list[QgsMapLayer] = []
    for number, layer in enumerate(layers, start=1):
        if layer.id() in rasters:
            copy: QgsMapLayer = QgsRasterLayer(str(rasters[layer.id()]), layer.name())
            has_own_looks = layer.providerType() == "gdal"
        elif isinstance(layer, QgsVectorLayer):
            copy = _copied_features(layer, area, folder / GEOPACKAGE, f"reference_{number}")
            has_own_looks = True
        else:
            continue
        if has_own_looks:
            _dress_as(copy, layer)
        if isinstance(copy, QgsVectorLayer):
            copy.setReadOnly(True)
        made.append(copy)
    return made


def _copied_features(
    layer: QgsVectorLayer, area: QgsRectangle, path: Path, table: str
) -> QgsVectorLayer:
    context = QgsProject.instance().transformContext()
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.layerName, options.fileEncoding = "GPKG", table, "UTF-8"
    options.layerOptions = ["FID=smartmetro_fid"]  # a column named fid is the layer's own
    if path.exists():
        options.actionOnExistingFile = (
            QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
        )
    if layer.isSpatial():
        to_layer = QgsCoordinateTransform(
            QgsCoordinateReferenceSystem("EPSG:4326"), layer.crs(), context
        )
        options.filterExtent = to_layer.transformBoundingBox(area)
    error, reason, _, _ = QgsVectorFileWriter.writeAsVectorFormatV3(
        layer, str(path), context, options
    )
    if error != QgsVectorFileWriter.WriterError.NoError:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "The reference layer “{name}” cannot be copied: {reason}. Repair it, or leave it out.",
            ),
            name=layer.name(),
            reason=reason,
        )
    return QgsVectorLayer(f"{path}|layername={table}", layer.name(), "ogr")


def _dress_as(copy: QgsMapLayer, layer: QgsMapLayer) -> None:
    looks = QDomDocument()
    layer.exportNamedStyle(looks, QgsReadWriteContext(), _LOOKS)
    copy.importNamedStyle(looks, _LOOKS)
