"""How results of sun and shade look: ramps even to the eye, dark for shade and light for sun."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsColorRampLegendNodeSettings,
    QgsColorRampShader,
    QgsGraduatedSymbolRenderer,
    QgsMarkerSymbol,
    QgsRasterLayer,
    QgsRasterShader,
    QgsRendererCategory,
    QgsRendererRange,
    QgsSingleBandPseudoColorRenderer,
    QgsVectorLayer,
)

from ..core.messages import QT_TRANSLATE_NOOP
from ..core.model import StatusCode
from ..core.siting.panel import Verdict
from ..host.locale_format import number
from ..host.panel_words import verdict_label
from ..host.translation import tr
from ..layers.palette import CIVIDIS, STATUS_COLORS, VIRIDIS
from .map_style import colors

_OPACITY = 0.8
#: Colour and shape of each verdict: apart for colour-blind readers and in a grey print too.
_VERDICTS = {
    Verdict.OK: (StatusCode.OK, "circle"),
    Verdict.TIGHT: (StatusCode.WARNING, "triangle"),
    Verdict.FAILS: (StatusCode.ALERT, "square"),
}
_HOUR_CLASSES = 8
_PERCENT_CLASSES = (0, 20, 40, 60, 80, 100)


def style_shade(layer: QgsRasterLayer) -> None:
    """Colour the share of direct sun; what lies between is light through trees."""
    words = {0.0: tr("shade"), 0.5: tr("half of the sun, through trees"), 1.0: tr("sun")}
    _ramp(layer, CIVIDIS, words)


def style_hours(layer: QgsRasterLayer, possible_h: float) -> None:
    """Colour hours from none to all that an open field has: maps of one period compare."""
    levels = [possible_h * step / _HOUR_CLASSES for step in range(_HOUR_CLASSES + 1)]
    decimals = 0 if possible_h > 40 else 1
    words = {h: tr("{hours} h").format(hours=number(h, decimals)) for h in levels}
    _ramp(layer, CIVIDIS, words, " h")


def style_sky(layer: QgsRasterLayer) -> None:
    """Colour the sky view factor."""
    _ramp(layer, VIRIDIS, {step / 5: f"{number(20 * step)} %" for step in range(6)})


def style_sun_points(layer: QgsVectorLayer) -> None:
    """Colour points by their share of an open field's hours."""
    shades = colors(len(_PERCENT_CLASSES) - 1, CIVIDIS)
    ranges = []
    for low, high, color in zip(_PERCENT_CLASSES, _PERCENT_CLASSES[1:], shades):
        symbol = QgsMarkerSymbol.createSimple({"name": "circle", "size": "3.4"})
        symbol.setColor(color)
        label = tr("{low} to {high} % of the possible sun").format(low=low, high=high)
        ranges.append(QgsRendererRange(low, high + 1e-6 * (high == 100), symbol, label))
    layer.setRenderer(QgsGraduatedSymbolRenderer("sun_pct", ranges))


def style_verdicts(layer: QgsVectorLayer, field: str = "verdict") -> None:
    """Show each panel's verdict by shape and colour."""
    categories = []
    for verdict, (status, shape) in _VERDICTS.items():
        look = {"name": shape, "size": "3.6", "color": STATUS_COLORS[status]}
        symbol = QgsMarkerSymbol.createSimple(look)
        categories.append(QgsRendererCategory(verdict.value, symbol, verdict_label(verdict)))
    layer.setRenderer(QgsCategorizedSymbolRenderer(field, categories))


#: Verdicts of :mod:`..core.siting.supports`: colours that stay apart for colour-blind readers, and a
#: shape each.
_ASSESSED = {
    "ok": (StatusCode.OK, "circle", QT_TRANSLATE_NOOP("SmartMetro", "meets every rule")),
    "to_check": (
        StatusCode.WARNING,
        "triangle",
        QT_TRANSLATE_NOOP("SmartMetro", "to check on site"),
    ),
    "fails": (StatusCode.ALERT, "cross_fill", QT_TRANSLATE_NOOP("SmartMetro", "out")),
}


def style_assessment(layer: QgsVectorLayer) -> None:
    """Show what each support comes to by shape and colour; its score and its reasons in the map tip."""
    categories = []
    for code, (status, shape, label) in _ASSESSED.items():
        look = {
            "name": shape,
            "size": "3.6",
            "color": STATUS_COLORS[status],
            "outline_color": "#ffffff",
        }
        symbol = QgsMarkerSymbol.createSimple(look)
        categories.append(QgsRendererCategory(code, symbol, tr(label)))
    layer.setRenderer(QgsCategorizedSymbolRenderer("siting_verdict", categories))
    layer.setDisplayExpression("concat(round(\"score\"), ' / 100')")


def _ramp(
    layer: QgsRasterLayer, stops: Sequence[str], words: Mapping[float, str], unit: str = ""
) -> None:
    """Colour between the levels of ``words``, which the legend names; its ends have the unit."""
    levels = list(words)
    function = QgsColorRampShader(levels[0], levels[-1])
    function.setColorRampType(Qgis.ShaderInterpolationMethod.Linear)
    fine = colors(len(stops) if len(levels) < len(stops) else len(levels), stops)
    # Between two named levels the ramp keeps its own stops, so that its steps stay even.
    span = levels[-1] - levels[0]
    steps = {round(i / (len(fine) - 1), 9): c for i, c in enumerate(fine)}
    for level, color in zip(levels, colors(len(levels), stops)):
        steps[round((level - levels[0]) / span, 9)] = color
    named = {round((level - levels[0]) / span, 9): text for level, text in words.items()}
    items = [
        QgsColorRampShader.ColorRampItem(
            levels[0] + share * span, steps[share], named.get(share, "")
        )
        for share in sorted(steps)
    ]
    function.setColorRampItemList(items)
    legend = QgsColorRampLegendNodeSettings()
    legend.setSuffix(unit)
    function.setLegendSettings(legend)
    shader = QgsRasterShader()
    shader.setRasterShaderFunction(function)
    renderer = QgsSingleBandPseudoColorRenderer(layer.dataProvider(), 1, shader)
    renderer.setClassificationMin(levels[0])
    renderer.setClassificationMax(levels[-1])
    renderer.setOpacity(_OPACITY)
    layer.setRenderer(renderer)
