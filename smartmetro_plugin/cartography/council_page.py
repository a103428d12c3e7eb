"""One A4 page for readers who are no specialists: the map, and one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsLayoutExporter,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendStyle,
    QgsMapLayer,
    QgsPointXY,
    QgsPrintLayout,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsTextFormat,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt

from ..core.errors import ConfigurationError
from ..core.messages import QT_TRANSLATE_NOOP
from ..host.translation import tr
from .background import visible_layers
from .map_style import style_outlines, style_stations

_WIDTH_MM, _HEIGHT_MM = 210.0, 297.0
_MARGIN_MM = 15.0
_MAP_TOP_MM, _MAP_HEIGHT_MM = 62.0, 165.0
_INNER_MM = _WIDTH_MM - 2 * _MARGIN_MM


@dataclass(frozen=True)
class CouncilPage:
    """What is printed, and where. ``stations``: place in ``crs`` and value; ``raster``: a styled map;

    ``zones``: name and shape, drawn as outlines.
    """

    path: Path
    title: str
    sentence: str
    stations: Sequence[tuple[Sequence[float], float]]
    crs: QgsCoordinateReferenceSystem
    bounds: Sequence[float]
    field: str
    unit: str
    raster: Path | None = None
    zones: Sequence[tuple[str, QgsGeometry]] = ()


def print_page(page: CouncilPage, background: QgsProject | None = None) -> None:
    """Write the page as PDF; layers shown in ``background`` lie under the map. Main thread only.

    Raises:
        ConfigurationError: the file cannot be written.
    """
    project = QgsProject()
    project.setCrs(page.crs)
    stations = _stations_layer(page)
    layers: list[QgsMapLayer] = [stations]
    if page.zones:
        layers.append(_zones_layer(page))
    if page.raster is not None:
        layers.append(QgsRasterLayer(str(page.raster), page.title))
    project.addMapLayers(layers, False)
    extent = _extent(layers)

    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    sheet = layout.pageCollection().page(0)
    sheet.setPageSize("A4", type(sheet).Orientation.Portrait)
    _text(layout, page.title, 20, _MARGIN_MM, 20.0, bold=True)
    _text(layout, page.sentence, 15, 38.0, 22.0)
    drawn = QgsLayoutItemMap(layout)
    drawn.setCrs(page.crs)
    drawn.setFrameEnabled(True)
    _place(drawn, _MARGIN_MM, _MAP_TOP_MM, _INNER_MM, _MAP_HEIGHT_MM)
    drawn.zoomToExtent(extent)
    drawn.setLayers([*layers, *visible_layers(background)])
    drawn.setKeepLayerSet(True)
    layout.addLayoutItem(drawn)
    _scale_bar(layout, drawn)
    _legend(layout, drawn, stations)
    note = tr("The dots are the sensors; the number is the mean measured there, in {unit}.")
    if page.raster is not None:
        note += " " + tr("Where there is no colour, no sensor is near enough to tell.")
    _text(layout, note.format(unit=page.unit), 10, 272.0, 14.0)
    page.path.parent.mkdir(parents=True, exist_ok=True)
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.exportMetadata = False
    result = QgsLayoutExporter(layout).exportToPdf(str(page.path), settings)
    if result != QgsLayoutExporter.ExportResult.Success:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "“{path}” cannot be written. Close it where it is open, or choose another folder.",
            ),
            path=str(page.path),
        )


def _stations_layer(page: CouncilPage) -> QgsVectorLayer:
    layer = QgsVectorLayer(
        f"Point?crs={page.crs.authid()}&field={page.field}:double", tr("Sensors"), "memory"
    )
    features = []
    for (x, y), value in page.stations:
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(x, y)))
        feature.setAttributes([value])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    style_stations(layer, page.field, page.bounds, page.unit)
    return layer


def _zones_layer(page: CouncilPage) -> QgsVectorLayer:
    layer = QgsVectorLayer(
        f"MultiPolygon?crs={page.crs.authid()}&field=zone:string", tr("Zones"), "memory"
    )
    features = []
    for name, shape in page.zones:
        feature = QgsFeature(layer.fields())
        feature.setGeometry(shape)
        feature.setAttributes([name])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    style_outlines(layer, "zone")
    return layer


def _extent(layers: Sequence[QgsMapLayer]) -> QgsRectangle:
    """Return what the page shows: the raster, else stations and zones with ground around them."""
    extent = QgsRectangle(layers[-1].extent())
    if isinstance(layers[-1], QgsVectorLayer):
        for layer in layers:
            extent.combineExtentWith(layer.extent())
        extent.grow(max(extent.width(), extent.height()) * 0.15 + 100.0)
    return extent


def _place(item: QgsLayoutItem, x: float, y: float, width: float, height: float) -> None:
    item.attemptMove(QgsLayoutPoint(x, y))
    item.attemptResize(QgsLayoutSize(width, height))


def _text(
    layout: QgsPrintLayout, text: str, size: float, y: float, height: float, *, bold: bool = False
) -> None:
    label = QgsLayoutItemLabel(layout)
    label.setText(text)
    label.setMode(QgsLayoutItemLabel.Mode.ModeFont)
    label.setTextFormat(_format(size, bold=bold))
    label.setHAlign(Qt.AlignmentFlag.AlignLeft)
    _place(label, _MARGIN_MM, y, _INNER_MM, height)
    layout.addLayoutItem(label)


def _format(size: float, *, bold: bool = False) -> QgsTextFormat:
    text = QgsTextFormat()
    text.setSize(size)
    font = text.font()
    font.setBold(bold)
    text.setFont(font)
    return text


def _scale_bar(layout: QgsPrintLayout, drawn: QgsLayoutItemMap) -> None:
    bar = QgsLayoutItemScaleBar(layout)
    bar.setStyle("Single Box")
    bar.setLinkedMap(drawn)
    bar.applyDefaultSize(
        Qgis.DistanceUnit.Kilometers if drawn.extent().width() > 3000 else Qgis.DistanceUnit.Meters
    )
    bar.setTextFormat(_format(10))
    layout.addLayoutItem(bar)
    bar.attemptMove(QgsLayoutPoint(_MARGIN_MM, _MAP_TOP_MM + _MAP_HEIGHT_MM + 4))


def _legend(layout: QgsPrintLayout, drawn: QgsLayoutItemMap, stations: QgsVectorLayer) -> None:
    legend = QgsLayoutItemLegend(layout)
    legend.setAutoUpdateModel(False)
    group = legend.model().rootGroup()
    group.clear()
    group.addLayer(stations)
    legend.setLinkedMap(drawn)
    legend.setColumnCount(3)
    legend.setSplitLayer(True)
    for style in (QgsLegendStyle.Style.SymbolLabel, QgsLegendStyle.Style.Subgroup):
        legend.rstyle(style).setTextFormat(_format(11))
    legend.adjustBoxSize()
    layout.addLayoutItem(legend)
    legend.attemptMove(QgsLayoutPoint(_MARGIN_MM + 60, _MAP_TOP_MM + _MAP_HEIGHT_MM + 2))
