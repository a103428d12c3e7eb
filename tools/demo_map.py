"""The demo's map: the live layers of a cache, kept as a project that any QGIS opens, and a PNG of it.

Usage: demo_map.py CONNECTION FOLDER PICTURE
"""

from __future__ import annotations

import sys
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsLayerTree,
    QgsLayout,
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsMapLayerStyle,
    QgsProject,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsTextFormat,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QEventLoop, QTimer
from qgis.PyQt.QtGui import QColor

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "build" / "plugins"))

from smartmetro import classFactory  # noqa: E402
from smartmetro.smartmetro_plugin.core.platform.connection import (  # noqa: E402
    Connection,
    from_uri,
)
from smartmetro.smartmetro_plugin.host.translation import tr  # noqa: E402
from smartmetro.smartmetro_plugin.layers.backdrop import add_backdrop  # noqa: E402
from smartmetro.smartmetro_plugin.layers.live_layers import LiveLayers  # noqa: E402

PAGE_MM = (297.0, 210.0)
MAP_MM = (10.0, 26.0, 215.0, 172.0)
LEGEND_MM = (230.0, 26.0)


class OneConnection:
    """Finds the demo's connection, without settings."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, name: str) -> Connection | None:
        return self._connection if name == self._connection.name else None


def live_layers(connection: Connection, cache: Path) -> list[QgsVectorLayer]:
    """Fill the live layers from the cache and return them."""
    live = LiveLayers(None, OneConnection(connection), lambda: cache)
    loop = QEventLoop()
    live.refreshed.connect(loop.quit)
    QTimer.singleShot(60_000, loop.quit)
    live.show(connection)
    loop.exec()
    layers = live.layers_of(connection.name)
    live.unload()
    return layers


def kept(layers: list[QgsVectorLayer], path: Path) -> list[QgsVectorLayer]:
    """Write the layers to a GeoPackage and return them from there, looking the same."""
    path.unlink(missing_ok=True)
    found = []
    for layer in layers:
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.driverName = "GPKG"
        options.layerName = str(layer.customProperty("smartmetro/use_case"))
        if path.exists():
            options.actionOnExistingFile = (
                QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
            )
        error, message, *_ = QgsVectorFileWriter.writeAsVectorFormatV3(
            layer, str(path), QgsProject.instance().transformContext(), options
        )
        if error != QgsVectorFileWriter.WriterError.NoError:
            raise SystemExit(message)
        file_layer = QgsVectorLayer(f"{path}|layername={options.layerName}", layer.name(), "ogr")
        style = QgsMapLayerStyle()
        style.readFromLayer(layer)
        style.writeToLayer(file_layer)
        found.append(file_layer)
    return found


def sheet(project: QgsProject, extent: QgsRectangle, subtitle: str) -> QgsLayout:
    """Return an A4 landscape page: title, map, legend, scale bar, what the data are."""
    layout = QgsLayout(project)
    layout.initializeDefaults()
    map_item = QgsLayoutItemMap(layout)
    layout.addLayoutItem(map_item)
    map_item.attemptMove(QgsLayoutPoint(MAP_MM[0], MAP_MM[1], Qgis.LayoutUnit.Millimeters))
    map_item.attemptResize(QgsLayoutSize(MAP_MM[2], MAP_MM[3], Qgis.LayoutUnit.Millimeters))
    map_item.zoomToExtent(extent)
    map_item.setFrameEnabled(True)
    map_item.setFrameStrokeColor(QColor("#9aa5b1"))
    _label(layout, tr("Connected sensors of the metropolis, by status"), 10, 6, 18, bold=True)
    _label(layout, subtitle, 10, 16, 10)
    note = tr("Simulated data: no figure here is a measurement of a real city.")
    _label(layout, note, 10, 199.5, 8)
    legend = QgsLayoutItemLegend(layout)
    legend.setAutoUpdateModel(False)
    legend.setLegendFilterByMapEnabled(True)
    legend.setLinkedMap(map_item)
    _without_backdrop(legend.model().rootGroup())
    _small(legend)
    layout.addLayoutItem(legend)
    legend.attemptMove(QgsLayoutPoint(*LEGEND_MM, Qgis.LayoutUnit.Millimeters))
    bar = QgsLayoutItemScaleBar(layout)
    bar.setLinkedMap(map_item)
    bar.applyDefaultSize()
    bar.setStyle("Line Ticks Up")
    layout.addLayoutItem(bar)
    bar.attemptMove(QgsLayoutPoint(14, 186, Qgis.LayoutUnit.Millimeters))
    return layout


def _small(legend: QgsLayoutItemLegend) -> None:
    """Six use cases fit beside the map."""
    for style, size_pt in (
        (QgsLegendStyle.Style.Group, 10.0),
        (QgsLegendStyle.Style.Subgroup, 9.0),
        (QgsLegendStyle.Style.SymbolLabel, 8.0),
    ):
        look = QgsLegendStyle()
        text = QgsTextFormat()
        text.setSize(size_pt)
        look.setTextFormat(text)
        look.setMargin(QgsLegendStyle.Side.Top, 1.4)
        look.setMargin(QgsLegendStyle.Side.Left, 1.4)
        legend.setStyle(style, look)
    between = QgsLegendStyle()
    between.setMargin(QgsLegendStyle.Side.Top, 0.6)
    legend.setStyle(QgsLegendStyle.Style.Symbol, between)
    legend.setMaximumSymbolSize(3.6)
    legend.setSymbolHeight(3.6)
    legend.setSymbolWidth(5.0)


def _without_backdrop(root: QgsLayerTree) -> None:
    for group in root.findGroups():
        if group.customProperty("smartmetro/backdrop"):
            root.removeChildNode(group)
        else:
            QgsLegendRenderer.setNodeLegendStyle(group, QgsLegendStyle.Style.Hidden)


def _label(
    layout: QgsLayout, text: str, x: float, y: float, size_pt: float, *, bold: bool = False
) -> None:
    label = QgsLayoutItemLabel(layout)
    label.setText(text)
    form = QgsTextFormat()
    form.setSize(size_pt)
    form.setColor(QColor("#1f2933"))
    font = form.font()
    font.setBold(bold)
    form.setFont(font)
    label.setTextFormat(form)
    layout.addLayoutItem(label)
    width_mm = PAGE_MM[0] - 2 * x
    label.attemptResize(QgsLayoutSize(width_mm, size_pt, Qgis.LayoutUnit.Millimeters))
    label.attemptMove(QgsLayoutPoint(x, y, Qgis.LayoutUnit.Millimeters))


def extent_of(layers: list[QgsVectorLayer], project: QgsProject) -> QgsRectangle:
    """Return where the sensors are, in the project's projection, with a margin."""
    box = QgsRectangle()
    for layer in layers:
        if not layer.extent().isNull():
            transform = QgsCoordinateTransform(layer.crs(), project.crs(), project)
            box.combineExtentWith(transform.transformBoundingBox(layer.extent()))
    return box.scaled(1.08)


def main(uri: str, folder: Path, picture: str) -> None:
    application = QgsApplication([], True)
    application.initQgis()
    plugin = classFactory(None)
    project = QgsProject.instance()
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:2154"))
    layers = live_layers(from_uri(uri), folder / "cache.gpkg")
    file_layers = kept(layers, folder / "sensors.gpkg")
    age = next((g.name() for g in project.layerTreeRoot().findGroups()), uri)
    title = age.replace(uri, tr("Simulated platform"))
    project.clear()
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:2154"))
    project.setTitle(tr("SmartMetro demo (simulated data)"))
    group = project.layerTreeRoot().addGroup(title)
    for layer in file_layers:
        project.addMapLayer(layer, False)
        group.addLayer(layer)
    add_backdrop(project)
    extent = extent_of(file_layers, project)
    project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(extent, project.crs()))
    project.write(str(folder / "smartmetro_demo.qgz"))
    settings = QgsLayoutExporter.ImageExportSettings()
    settings.dpi = 150
    layout = sheet(project, extent, title)  # kept: the exporter holds no reference
    result = QgsLayoutExporter(layout).exportToImage(str(folder / picture), settings)
    if result != QgsLayoutExporter.ExportResult.Success:
        raise SystemExit(f"The map could not be written: {result}")
    project.clear()
    plugin.unload()
    application.exitQgis()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), sys.argv[3])
