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
    QgsLinePatternFillSymbolLayer,
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

from ..host.locale_format import locale, number
from ..layers.palette import VIRIDIS

_GREYS = ("#f7f7f7", "#252525")
_OPACITY = 0.85
_ZONE_OPACITY = 0.6
#: How much larger the highest class is drawn than the lowest, where sizes grow.
_GROWTH_MM = 3.2
_HATCH_ANGLES = (0.0, 45.0, 135.0, 90.0)
_DARK = 0.38


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
    layer: QgsVectorLayer,
    field: str,
    bounds: Sequence[float],
    unit: str,
    decimals: int = 1,
    *,
    growing: bool = False,
) -> None:
    """Draw stations in the classes of the raster below them, each with its value.

    ``growing``: higher classes are larger too, so that a grey print tells them apart.
    """
    ranges = []
    growth_mm = _GROWTH_MM / (len(bounds) - 1) if growing else 0.0
    for rank, (color, low, high) in enumerate(zip(colors(len(bounds) - 1), bounds, bounds[1:])):
        size = f"{3.4 + rank * growth_mm:.2f}"
        symbol = QgsMarkerSymbol.createSimple(
            {"name": "circle", "size": size, "outline_color": "#1b1b1b", "outline_width": "0.35"}
        )
        symbol.setColor(color)
        ranges.append(QgsRendererRange(low, high, symbol, class_label(low, high, unit)))
    layer.setRenderer(QgsGraduatedSymbolRenderer(field, ranges))
    settings = _label_settings(_shown(field, decimals))
    settings.placement = Qgis.LabelPlacement.OrderedPositionsAroundPoint
    if growing:
        settings.offsetType = Qgis.LabelOffsetType.FromSymbolBounds
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


def style_zones(
    layer: QgsVectorLayer,
    field: str,
    bounds: Sequence[float],
    unit: str,
    decimals: int = 1,
    *,
    hatched: bool = False,
) -> None:
    """Draw zones in the classes of the map, each with its name (column ``zone``) and value.

    ``hatched``: each class has hatches of its own, so that a grey print tells them apart.
    """
    ranges = []
    for rank, (color, low, high) in enumerate(zip(colors(len(bounds) - 1), bounds, bounds[1:])):
        symbol = QgsFillSymbol.createSimple({"outline_color": "#1b1b1b", "outline_width": "0.3"})
        symbol.setColor(color)
        if hatched and rank:
            symbol.appendSymbolLayer(_hatches(rank, color))
        symbol.setOpacity(_ZONE_OPACITY)
        ranges.append(QgsRendererRange(low, high, symbol, class_label(low, high, unit)))
    layer.setRenderer(QgsGraduatedSymbolRenderer(field, ranges))
    name = "if(coalesce(\"zone\", '') = '', '', \"zone\" || '\\n')"
    settings = _label_settings(f"{name} || {_shown(field, decimals)}")
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


def style_without_value(layer: QgsVectorLayer) -> None:
    """Draw what has no value so that nobody takes it for a class: a cross, or an empty outline."""
    if layer.geometryType() == Qgis.GeometryType.Polygon:
        look = {"style": "no", "outline_color": "#6b6b6b", "outline_style": "dot"}
        symbol = QgsFillSymbol.createSimple(look)
    else:
        look = {"name": "cross2", "size": "2.6", "outline_color": "#595959", "outline_width": "0.4"}
        symbol = QgsMarkerSymbol.createSimple(look)
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))


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


def _hatches(rank: int, below: QColor) -> QgsLinePatternFillSymbolLayer:
    """Return lines that the class before and after does not have, in ink that shows on ``below``."""
    hatches = QgsLinePatternFillSymbolLayer()
    hatches.setLineAngle(_HATCH_ANGLES[rank % len(_HATCH_ANGLES)])
    hatches.setDistance(max(1.2, 4.0 - 0.4 * rank))
    ink = "#ffffff" if below.lightnessF() < _DARK else "#1b1b1b"
    hatches.setSubSymbol(QgsLineSymbol.createSimple({"color": ink, "width": "0.25"}))
    return hatches


def _shown(field: str, decimals: int) -> str:
    """Return the expression of a value as the legend writes it, also without a window."""
    return f"format_number(\"{field}\", {decimals}, '{locale().name()}')"


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
