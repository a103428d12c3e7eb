"""A project of the use cases for QGIS Server and for colleagues without the plugin.

It reads a GeoPackage beside it, or PostGIS: memory layers are empty there. Signs are embedded, and
everything that names people stays out of what the server tells.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsFeatureSink,
    QgsFields,
    QgsLayerTreeModel,
    QgsMapThemeCollection,
    QgsProject,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from ..core.errors import ConfigurationError
from ..core.messages import QT_TRANSLATE_NOOP
from ..core.use_cases.declaration import UseCase
from ..host.locale_format import translate
from ..host.translation import tr
from .status_style import renderer

#: What maps on the web are drawn in, and what the server offers besides.
_MAP_CRS = "EPSG:3857"
_OFFERED_CRS = ("EPSG:3857", "EPSG:4326", "EPSG:2154")
#: Columns of the sensors that no published map tells.
UNPUBLISHED = frozenset(
    "connection tenant owner host provider status_reason battery_pct rssi_dbm snr_db reception_pct "
    "own_thresholds extra map_tip created_at modified_at modified_by".split()
)
_GROWN = 1.1


@dataclass(frozen=True)
class Source:
    """Where the sensors of a use case are read: a provider of QGIS and its data source."""

    provider: str
    uri: str


def gpkg_source(path: Path, table: str) -> Source:
    """Return a table of a GeoPackage."""
    return Source("ogr", f"{path}|layername={table}")


def gpkg_sink(
    path: Path, table: str, fields: QgsFields, wkb: Qgis.WkbType, crs: QgsCoordinateReferenceSystem
) -> QgsFeatureSink:
    """Return what writes a table into a GeoPackage, made when missing.

    Raises:
        ConfigurationError: it cannot be written.
    """
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    options.layerName = table
    action = QgsVectorFileWriter.ActionOnExistingFile
    options.actionOnExistingFile = (
        action.CreateOrOverwriteLayer if path.exists() else action.CreateOrOverwriteFile
    )
    writer = QgsVectorFileWriter.create(
        str(path), fields, wkb, crs, QgsCoordinateTransformContext(), options
    )
    if writer.hasError() != QgsVectorFileWriter.WriterError.NoError:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "“{path}” cannot be written: {reason}. Choose another folder, or free some space.",
            ),
            path=str(path),
            reason=writer.errorMessage(),
        )
    return writer


def write_project(
    path: Path, title: str, use_cases: Sequence[UseCase], sources: Mapping[str, Source]
) -> int:
    """Write the project with one layer and one map theme by use case; return how many sensors it shows.

    Raises:
        ConfigurationError: a source cannot be read, or the project not be written.
    """
    project = QgsProject()
    project.setFilePathStorage(Qgis.FilePathType.Relative)
    project.setFileName(str(path))
    project.setTitle(title)
    project.setCrs(QgsCoordinateReferenceSystem(_MAP_CRS))
    layers = {one.key: _layer(one, sources[one.key]) for one in use_cases}
    project.addMapLayers(list(layers.values()))
    _add_themes(project, use_cases, layers)
    extent = _extent(project, list(layers.values()))
    _publish(project, title, list(layers.values()), extent)
    if not project.write(str(path)):
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "“{path}” cannot be written: {reason}. Choose another folder, or free some space.",
            ),
            path=str(path),
            reason=project.error(),
        )
    return sum(layer.featureCount() for layer in layers.values())


def _layer(use_case: UseCase, source: Source) -> QgsVectorLayer:
    layer = QgsVectorLayer(source.uri, translate(use_case.label), source.provider)
    if not layer.isValid():
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "The sensors of “{use_case}” cannot be read at their new place: {detail}. In a database, run "
                "“Export to PostGIS” first.",
            ),
            use_case=translate(use_case.label),
            detail=layer.error().summary() or source.provider,
        )
    layer.setRenderer(renderer(use_case))
    layer.setDisplayExpression('"name"')
    layer.setMapTipTemplate('<b>[% "name" %]</b><br>[% "status" %]')
    layer.serverProperties().setShortName(use_case.key)
    layer.serverProperties().setTitle(translate(use_case.label))
    for index, field in enumerate(layer.fields()):
        if field.name() in UNPUBLISHED:
            flags = layer.fieldConfigurationFlags(index)
            hidden = Qgis.FieldConfigurationFlag
            layer.setFieldConfigurationFlags(index, flags | hidden.HideFromWms | hidden.HideFromWfs)
    return layer


def _add_themes(
    project: QgsProject, use_cases: Sequence[UseCase], layers: Mapping[str, QgsVectorLayer]
) -> None:
    root = project.layerTreeRoot()
    themes = project.mapThemeCollection()
    model = QgsLayerTreeModel(root)

    def show(name: str, shown: Sequence[str]) -> None:
        for key, layer in layers.items():
            root.findLayer(layer.id()).setItemVisibilityChecked(key in shown)
        themes.insert(name, QgsMapThemeCollection.createThemeFromCurrentState(root, model))

    for one in use_cases:
        show(translate(one.label), [one.key])
    show(tr("All use cases"), list(layers))


def _extent(project: QgsProject, layers: Sequence[QgsVectorLayer]) -> QgsRectangle:
    """Return what the sensors span, in the project's coordinates."""
    whole = QgsRectangle()
    for layer in layers:
        if layer.featureCount() and not layer.extent().isNull():
            to_map = QgsCoordinateTransform(layer.crs(), project.crs(), project)
            whole.combineExtentWith(to_map.transformBoundingBox(layer.extent()))
    whole.scale(_GROWN)
    return whole


def _publish(
    project: QgsProject, title: str, layers: Sequence[QgsVectorLayer], extent: QgsRectangle
) -> None:
    """Say to QGIS Server what it offers: WMS, and the layers as features too."""
    project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(extent, project.crs()))
    project.writeEntry("WMSServiceCapabilities", "/", True)
    project.writeEntry("WMSServiceTitle", "/", title)
    project.writeEntry("WMSCrsList", "/", list(_OFFERED_CRS))
    project.writeEntry("WMSRootName", "/", "smartmetro")
    if not extent.isEmpty():
        corners = (extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum())
        project.writeEntry("WMSExtent", "/", [f"{value:.3f}" for value in corners])
    project.writeEntry("WFSLayers", "/", [layer.id() for layer in layers])
    for layer in layers:
        project.writeEntry("WFSLayersPrecision", f"/{layer.id()}", 6)
