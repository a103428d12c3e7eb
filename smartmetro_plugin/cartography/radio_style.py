"""How radio coverage looks: margins from red to blue around what holds, stations and spreading
factors in classes that colour-blind readers tell apart."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsColorRampShader,
    QgsGraduatedSymbolRenderer,
    QgsMarkerSymbol,
    QgsPalettedRasterRenderer,
    QgsRasterLayer,
    QgsRasterShader,
    QgsRendererCategory,
    QgsRendererRange,
    QgsSingleBandPseudoColorRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from ..core.model import StatusCode
from ..host.translation import tr
from ..layers.palette import STATUS_COLORS, VIRIDIS
from .map_style import colors

_OPACITY = 0.75
#: Upper bound of each class of margin (dB) and its colour, after ColorBrewer's RdYlBu.
_MARGINS = (
    (-10.0, "#a50026"),
    (0.0, "#f46d43"),
    (6.0, "#fee090"),
    (12.0, "#abd9e9"),
    (20.0, "#4575b4"),
    (float("inf"), "#313695"),
)
#: Okabe and Ito (2008), told apart by all.
_STATIONS = ("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#f0e442", "#595959")
_VERDICTS = {
    "served": (StatusCode.OK, "circle"),
    "marginal": (StatusCode.WARNING, "triangle"),
    "silent": (StatusCode.ALERT, "square"),
    "unknown": (StatusCode.UNKNOWN, "diamond"),
}


def style_margin(layer: QgsRasterLayer) -> None:
    """Colour a margin in classes: warm where the link fails, cold where it holds."""
    labels = (
        tr("not heard (below −10 dB)"),
        tr("not sure (−10 to 0 dB)"),
        tr("just enough (0 to 6 dB)"),
        tr("good (6 to 12 dB)"),
        tr("very good (12 to 20 dB)"),
        tr("ample (above 20 dB)"),
    )
    function = QgsColorRampShader(-30, 40)
    function.setColorRampType(Qgis.ShaderInterpolationMethod.Discrete)
    function.setColorRampItemList(
        [
            QgsColorRampShader.ColorRampItem(bound, QColor(color), label)
            for (bound, color), label in zip(_MARGINS, labels)
        ]
    )
    shader = QgsRasterShader()
    shader.setRasterShaderFunction(function)
    renderer = QgsSingleBandPseudoColorRenderer(layer.dataProvider(), 1, shader)
    renderer.setOpacity(_OPACITY)
    layer.setRenderer(renderer)


def style_servers(layer: QgsRasterLayer, names: Sequence[str]) -> None:
    """Give each station its colour and name."""
    _classes(
        layer,
        [(n, _STATIONS[(n - 1) % len(_STATIONS)], name) for n, name in enumerate(names, start=1)],
    )


def style_spreading_factors(layer: QgsRasterLayer, steps: Sequence[int]) -> None:
    """Colour the spreading factors: the slower, the darker."""
    shades = [color.name() for color in reversed(colors(len(steps), VIRIDIS))]
    _classes(layer, [(step, shade, f"SF{step}") for step, shade in zip(steps, shades)])


def style_radio_verdicts(layer: QgsVectorLayer, field: str = "radio") -> None:
    """Show sensors by what is predicted or was measured, by shape and colour."""
    words = {
        "served": tr("heard"),
        "marginal": tr("marginal"),
        "silent": tr("silent"),
        "unknown": tr("not known"),
    }
    categories = []
    for verdict, (status, shape) in _VERDICTS.items():
        look = {"name": shape, "size": "3.6", "color": STATUS_COLORS[status]}
        symbol = QgsMarkerSymbol.createSimple(look)
        categories.append(QgsRendererCategory(verdict, symbol, words[verdict]))
    layer.setRenderer(QgsCategorizedSymbolRenderer(field, categories))


def style_residuals(layer: QgsVectorLayer) -> None:
    """Colour measured less fitted levels: blue where stronger, red where weaker, size by how much."""
    bounds = (-100.0, -12.0, -6.0, 6.0, 12.0, 100.0)
    looks = (
        ("#a50026", 4.6, tr("weaker by more than 12 dB")),
        ("#f46d43", 3.8, tr("weaker by 6 to 12 dB")),
        ("#e0e0e0", 3.0, tr("within 6 dB")),
        ("#74add1", 3.8, tr("stronger by 6 to 12 dB")),
        ("#313695", 4.6, tr("stronger by more than 12 dB")),
    )
    ranges = []
    for low, high, (color, size, label) in zip(bounds, bounds[1:], looks):
        symbol = QgsMarkerSymbol.createSimple({"name": "circle", "color": color, "size": str(size)})
        ranges.append(QgsRendererRange(low, high, symbol, label))
    layer.setRenderer(QgsGraduatedSymbolRenderer("residual_db", ranges))


def _classes(layer: QgsRasterLayer, classes: Sequence[tuple[int, str, str]]) -> None:
    entries = [QgsPalettedRasterRenderer.Class(v, QColor(c), label) for v, c, label in classes]
    renderer = QgsPalettedRasterRenderer(layer.dataProvider(), 1, entries)
    renderer.setOpacity(_OPACITY)
    layer.setRenderer(renderer)
