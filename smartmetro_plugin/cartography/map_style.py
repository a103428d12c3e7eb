"""How a map of temperatures looks: classes of a ramp that the eye reads evenly, stations on top.

The ramp is viridis, even to the eye and kept apart by colour-blind readers and in grey; deviations
are in greys, so that nobody takes one for the other.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

from qgis.core import (
    Qgis,
    QgsColorRampShader,
    QgsFillSymbol,
    QgsGradientColorRamp,
    QgsGradientStop,
    QgsGraduatedSymbolRenderer,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsRasterLayer,
    QgsRasterShader,
    QgsRendererRange,
    QgsSingleBandPseudoColorRenderer,
    QgsSingleSymbolRenderer,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor

from ..host.locale_format import number
from ..layers.palette import VIRIDIS

_GREYS = ("#f7f7f7", "#252525")
_OPACITY = 0.85
_ZONE_OPACITY = 0.6


def colors(count: int, stops: Sequence[str] = VIRIDIS) -> list[QColor]:
    """Return as many colours, evenly along the ramp; one alone is its middle."""
    ramp = QgsGradientColorRamp(QColor(stops[0]), QColor(stops[-1]))
    inner = list(enumerate(stops))[1:-1]
    ramp.setStops([QgsGradientStop(i / (len(stops) - 1), QColor(c)) for i, c in inner])
    return [ramp.color(0.5 if count == 1 else i / (count - 1)) for i in range(count)]


def style_raster(
    layer: QgsRasterLayer, bounds: Sequence[float], unit: str, *, grey: bool = False
) -> None:
    """Colour a raster by classes between ``bounds`` (rising); the legend gives both ends of each."""
    shader_function = QgsColorRampShader(bounds[0], bounds[-1])
    shader_function.setColorRampType(Qgis.ShaderInterpolationMethod.Discrete)
    shades = colors(len(bounds) - 1, _GREYS if grey else VIRIDIS)
    tops = [*bounds[1:-1], inf]
    items = [
        QgsColorRampShader.ColorRampItem(top, color, class_label(low, high, unit))
        for top, color, low, high in zip(tops, shades, bounds, bounds[1:])
    ]
    shader_function.setColorRampItemList(items)
    shader = QgsRasterShader()
    shader.setRasterShaderFunction(shader_function)
    renderer = QgsSingleBandPseudoColorRenderer(layer.dataProvider(), 1, shader)
    renderer.setClassificationMin(bounds[0])
    renderer.setClassificationMax(bounds[-1])
    renderer.setOpacity(_OPACITY)
    layer.setRenderer(renderer)


def style_stations(
    layer: QgsVectorLayer, field: str, bounds: Sequence[float], unit: str, decimals: int = 1
) -> None:
    """Draw stations in the classes of the raster below them, each with its value."""
    ranges = []
    for color, low, high in zip(colors(len(bounds) - 1), bounds, bounds[1:]):
        symbol = QgsMarkerSymbol.createSimple(
            {"name": "circle", "size": "3.4", "outline_color": "#1b1b1b", "outline_width": "0.35"}
        )
        symbol.setColor(color)
        ranges.append(QgsRendererRange(low, high, symbol, class_label(low, high, unit)))
    layer.setRenderer(QgsGraduatedSymbolRenderer(field, ranges))
    settings = _label_settings(f'format_number("{field}", {decimals})')
    settings.placement = Qgis.LabelPlacement.OrderedPositionsAroundPoint
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


def style_zones(layer: QgsVectorLayer, field: str, bounds: Sequence[float], unit: str) -> None:
    """Draw zones in the classes of the map, each with its name and mean."""
    ranges = []
    for color, low, high in zip(colors(len(bounds) - 1), bounds, bounds[1:]):
        symbol = QgsFillSymbol.createSimple({"outline_color": "#1b1b1b", "outline_width": "0.3"})
        symbol.setColor(color)
        symbol.setOpacity(_ZONE_OPACITY)
        ranges.append(QgsRendererRange(low, high, symbol, class_label(low, high, unit)))
    layer.setRenderer(QgsGraduatedSymbolRenderer(field, ranges))
    name = "\"zone\" || '\\n'"
    settings = _label_settings(f'{name} || format_number("{field}", 1)')
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


def style_outlines(layer: QgsVectorLayer, field: str) -> None:
    """Draw zones as outlines alone, each with its name, so that the map below stays readable."""
    symbol = QgsFillSymbol.createSimple(
        {"style": "no", "outline_color": "#1b1b1b", "outline_width": "0.5", "outline_style": "dash"}
    )
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    settings = _label_settings(f'"{field}"')
    text = settings.format()
    font = text.font()
    font.setBold(True)
    text.setFont(font)
    settings.setFormat(text)
    # Above the zone, whatever else is there: the sentence beside the map names zones.
    settings.geometryGeneratorEnabled = True
    settings.geometryGeneratorType = Qgis.GeometryType.Point
    settings.geometryGenerator = "make_point(x(centroid($geometry)), y_max($geometry))"
    settings.placement = Qgis.LabelPlacement.OrderedPositionsAroundPoint
    point = settings.pointSettings()
    position = Qgis.LabelPredefinedPointPosition
    point.setPredefinedPositionOrder([position.TopMiddle, position.TopLeft, position.TopRight])
    settings.setPointSettings(point)
    settings.dist = 1.0
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


def style_isolines(layer: QgsVectorLayer, field: str) -> None:
    """Draw isolines thin and dark, each with its level on the line."""
    symbol = QgsLineSymbol.createSimple({"color": "#1b1b1b", "width": "0.25"})
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    settings = _label_settings(f'"{field}"')
    settings.placement = Qgis.LabelPlacement.Line
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


def class_label(low: float, high: float, unit: str) -> str:
    """Return a class as the legend gives it (20 – 20,5 °C)."""
    return f"{number(low)} – {number(high)} {unit}"


def _label_settings(expression: str) -> QgsPalLayerSettings:
    text = QgsTextFormat()
    text.setSize(9)
    text.setColor(QColor("#1b1b1b"))
    buffer = QgsTextBufferSettings()
    buffer.setEnabled(True)
    buffer.setSize(0.9)
    buffer.setColor(QColor(255, 255, 255, 230))
    text.setBuffer(buffer)
    settings = QgsPalLayerSettings()
    settings.setFormat(text)
    settings.isExpression = True
    settings.fieldName = expression
    # All of them are shown, one over another only where there is no other way.
    settings.placementSettings().setOverlapHandling(
        Qgis.LabelOverlapHandling.AllowOverlapIfRequired
    )
    return settings
