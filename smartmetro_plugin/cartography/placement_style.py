"""How chosen sites, served demand, gaps and views look; shape tells what colour tells."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsRasterLayer,
    QgsRendererCategory,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor

from ..host.translation import tr
from .map_style import style_raster

_CHOSEN, _RESERVE, _SERVED, _LEFT = "#12816b", "#d98200", "#4d5a66", "#c8281e"
_MOST_CLASSES = 6


def style_sites(layer: QgsVectorLayer) -> None:
    """Show chosen sites, mandatory ones and reserves, each with its name."""
    kinds = (
        ("chosen", "circle", _CHOSEN, tr("chosen")),
        ("mandatory", "square", _CHOSEN, tr("mandatory")),
        ("reserve", "triangle", _RESERVE, tr("reserve")),
    )
    categories = [
        QgsRendererCategory(
            value,
            QgsMarkerSymbol.createSimple(
                {"name": shape, "color": color, "size": "4", "outline_color": "#ffffff"}
            ),
            words,
        )
        for value, shape, color, words in kinds
    ]
    if layer.geometryType() == Qgis.GeometryType.Point:
        layer.setRenderer(QgsCategorizedSymbolRenderer("choice", categories))
    label_by(layer, '"site_id"')


def style_served(layer: QgsVectorLayer, field: str = "served") -> None:
    """Show which demand is served: the rest is red and larger."""
    layer.setRenderer(
        QgsCategorizedSymbolRenderer(
            field,
            [
                QgsRendererCategory(True, _symbol(layer, _SERVED, "1.4"), tr("served")),
                QgsRendererCategory(False, _symbol(layer, _LEFT, "2.6"), tr("not served")),
            ],
        )
    )


def style_holes(layer: QgsVectorLayer) -> None:
    """Outline the holes, each with its rank and name."""
    look = {"color": "200,40,30,50", "outline_color": _LEFT, "outline_width": "0.6"}
    layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(look)))
    label_by(layer, "\"rank\" || '. ' || coalesce(\"name\", '')")


def style_view(layer: QgsRasterLayer) -> None:
    """Colour the number of sensors that see; what none sees stays clear."""
    provider = layer.dataProvider()
    most = max(1, int(provider.bandStatistics(1).maximumValue))
    step = max(1, -(-most // _MOST_CLASSES))
    bounds = [0.5, *(n + 0.5 for n in range(step, most + step, step))]
    style_raster(layer, bounds, "")
    shader = layer.renderer().shader().rasterShaderFunction()
    items = shader.colorRampItemList()
    clear = type(items[0])(0.5, QColor(0, 0, 0, 0), tr("seen by none"))
    for number, item in enumerate(items):
        low, high = round(bounds[number] + 0.5), round(bounds[number + 1] - 0.5)
        item.label = str(low) if low == high else tr("{low} to {high}").format(low=low, high=high)
    shader.setColorRampItemList([clear, *items])


def _symbol(layer: QgsVectorLayer, color: str, size: str) -> QgsSymbol:
    if layer.geometryType() == Qgis.GeometryType.Point:
        return QgsMarkerSymbol.createSimple({"color": color, "size": size, "outline_style": "no"})
    if layer.geometryType() == Qgis.GeometryType.Line:
        return QgsLineSymbol.createSimple({"color": color, "width": size})
    symbol = QgsFillSymbol.createSimple({"color": color, "outline_color": color})
    symbol.setOpacity(0.5)
    return symbol


def label_by(layer: QgsVectorLayer, expression: str) -> None:
    """Label features with an expression, on a light rim."""
    text = QgsTextFormat()
    text.setSize(9)
    buffer = QgsTextBufferSettings()
    buffer.setEnabled(True)
    text.setBuffer(buffer)
    settings = QgsPalLayerSettings()
    settings.setFormat(text)
    settings.isExpression = True
    settings.fieldName = expression
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)
