"""How the layers of a prepared area look."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from qgis.core import (
    QgsColorRampShader,
    QgsFillSymbol,
    QgsHillshadeRenderer,
    QgsLineSymbol,
    QgsMapLayer,
    QgsRasterLayer,
    QgsRasterShader,
    QgsSingleBandPseudoColorRenderer,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from ..host.locale_format import number
from ..host.translation import tr
from ..layers.palette import VIRIDIS

#: Greens by height, light to dark: even steps, told apart in grey.
_GREENS = ("#e5f5e0", "#a1d99b", "#41ab5d", "#006d2c", "#00441b")
_HEIGHT_LEVELS_M = (0.0, 3.0, 6.0, 12.0, 24.0, 40.0)
_TREE_LEVELS_M = (2.0, 5.0, 10.0, 20.0, 30.0)


def style_relief(layer: QgsRasterLayer) -> None:
    """Shade a surface by the light from the north-west, as maps do."""
    renderer = QgsHillshadeRenderer(layer.dataProvider(), 1, 315, 45)
    renderer.setOpacity(0.8)
    layer.setRenderer(renderer)


def style_height(layer: QgsRasterLayer) -> None:
    """Colour heights above ground."""
    step = (len(VIRIDIS) - 1) / (len(_HEIGHT_LEVELS_M) - 1)
    stops = [VIRIDIS[round(n * step)] for n in range(len(_HEIGHT_LEVELS_M))]
    _classes(layer, dict(zip(_HEIGHT_LEVELS_M, stops)), hidden_below_m=1.0)


def style_canopy(layer: QgsRasterLayer) -> None:
    """Colour trees by their height; what is no tree is left open."""
    _classes(layer, dict(zip(_TREE_LEVELS_M, _GREENS)), hidden_below_m=1.0)


def style_buildings(layer: QgsVectorLayer) -> None:
    """Draw footprints over shaded relief."""
    look = {"color": "190,120,90,90", "outline_color": "#7a3b20", "outline_width": "0.3"}
    layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(look)))


def style_streets(layer: QgsVectorLayer) -> None:
    """Draw street axes."""
    look = {"color": "#5a5a5a", "width": "0.5"}
    layer.setRenderer(QgsSingleSymbolRenderer(QgsLineSymbol.createSimple(look)))


def style_vegetation(layer: QgsVectorLayer) -> None:
    """Draw areas of vegetation."""
    look = {"color": "65,171,93,60", "outline_color": "#2f7d45", "outline_width": "0.2"}
    layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(look)))


#: Style of each layer of a prepared area, by its name.
AREA_STYLES: Mapping[str, Callable[[QgsMapLayer], None]] = {
    "dsm": style_relief,
    "dtm": style_relief,
    "dsm_buildings": style_relief,
    "height": style_height,
    "canopy": style_canopy,
    "buildings": style_buildings,
    "streets": style_streets,
    "vegetation": style_vegetation,
}


def _classes(layer: QgsRasterLayer, stops: Mapping[float, str], hidden_below_m: float) -> None:
    """Colour between levels; below ``hidden_below_m`` the map shows through."""
    levels = list(stops)
    clear = QColor(stops[levels[0]])
    clear.setAlpha(0)
    items = [QgsColorRampShader.ColorRampItem(hidden_below_m - 1e-3, clear, "")]
    for level, color in stops.items():
        label = tr("{height} m").format(height=number(level))
        at = max(level, hidden_below_m)
        items.append(QgsColorRampShader.ColorRampItem(at, QColor(color), label))
    function = QgsColorRampShader(levels[0], levels[-1])
    function.setColorRampItemList(items)
    shader = QgsRasterShader()
    shader.setRasterShaderFunction(function)
    renderer = QgsSingleBandPseudoColorRenderer(layer.dataProvider(), 1, shader)
    renderer.setClassificationMin(levels[0])
    renderer.setClassificationMax(levels[-1])
    layer.setRenderer(renderer)
