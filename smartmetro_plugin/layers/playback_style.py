"""How a playback layer looks: its main property in even steps of colour, legible in grey."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from qgis.core import (
    Qgis,
    QgsFeatureRequest,
    QgsGradientColorRamp,
    QgsGradientStop,
    QgsGraduatedSymbolRenderer,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsRendererRange,
    QgsSimpleMarkerSymbolLayer,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor

from ..core.use_cases.declaration import PropertyDeclaration
from ..host import locale_format
from .palette import VIRIDIS
from .status_style import LABEL_SCALE

_CLASSES = 7
_SIZE_MM = 4.6
#: The outer classes are open; QGIS's ranges want a number.
_BEYOND = 1e300


def apply_playback_style(
    layer: QgsVectorLayer,
    column: str,
    declaration: PropertyDeclaration,
    values: npt.NDArray[np.float64],
) -> None:
    """Give a playback layer its appearance; ``values``, shape (n,), are those of the main property."""
    layer.setRenderer(_renderer(column, declaration, class_edges(values)))
    layer.setLabeling(_labeling(column, declaration))
    layer.setLabelsEnabled(True)
    layer.setDisplayExpression('"name"')


def class_edges(values: npt.NDArray[np.float64], classes: int = _CLASSES) -> list[float]:
    """Return rising, round edges over what is common (2nd to 98th percentile), open to the extremes."""
    known = values[np.isfinite(values)]
    if known.size == 0:
        return [0.0, 1.0]
    low, high = (float(v) for v in np.percentile(known, [2, 98]))
    if high <= low:
        return [low - 0.5, low + 0.5]
    raw = (high - low) / classes
    power = 10.0 ** math.floor(math.log10(raw))
    step = next(m * power for m in (1, 2, 2.5, 5, 10) if m * power >= raw * 0.999)
    first, last = math.floor(low / step), math.ceil(high / step)
    return [round(n * step, 10) for n in range(first, last + 1)]


def _renderer(
    column: str, declaration: PropertyDeclaration, edges: Sequence[float]
) -> QgsGraduatedSymbolRenderer:
    ramp = _ramp()
    inner = len(edges) - 1
    ranges = []
    for n in range(inner):
        low, high = edges[n], edges[n + 1]
        label = f"{_edge(low, edges)} – {_edge(high, edges)}\u00a0{declaration.symbol}".rstrip()
        if n == 0:
            low, label = -_BEYOND, f"< {label.partition(' – ')[2]}"
        elif n == inner - 1:
            high, label = _BEYOND, f"≥ {_edge(low, edges)}\u00a0{declaration.symbol}".rstrip()
        color = ramp.color(n / max(inner - 1, 1))
        ranges.append(QgsRendererRange(low, high, _symbol(color), label))
    renderer = QgsGraduatedSymbolRenderer(f'"{column}"', ranges)
    renderer.setSourceColorRamp(ramp)
    # The second pass of the repeated hour is drawn over the first.
    renderer.setOrderBy(QgsFeatureRequest.OrderBy([QgsFeatureRequest.OrderByClause("observed_at")]))
    renderer.setOrderByEnabled(True)
    return renderer


def _edge(value: float, edges: Sequence[float]) -> str:
    step = abs(edges[1] - edges[0])
    return locale_format.number(value, max(0, math.ceil(-math.log10(step) - 1e-9)))


def _ramp() -> QgsGradientColorRamp:
    colors = [QColor(color) for color in VIRIDIS]
    last = len(colors) - 1
    stops = [QgsGradientStop(n / last, color) for n, color in enumerate(colors) if 0 < n < last]
    return QgsGradientColorRamp(colors[0], colors[-1], False, stops)


def _symbol(color: QColor) -> QgsMarkerSymbol:
    marker = QgsSimpleMarkerSymbolLayer(Qgis.MarkerShape.Circle, _SIZE_MM)
    marker.setColor(color)
    marker.setStrokeColor(QColor("#2b2b2b"))
    marker.setStrokeWidth(0.25)
    symbol = QgsMarkerSymbol()
    symbol.changeSymbolLayer(0, marker)
    return symbol


def _labeling(column: str, declaration: PropertyDeclaration) -> QgsVectorLayerSimpleLabeling:
    buffer = QgsTextBufferSettings()
    buffer.setEnabled(True)
    buffer.setSize(0.9)
    text = QgsTextFormat()
    text.setSize(8.5)
    text.setBuffer(buffer)
    settings = QgsPalLayerSettings()
    settings.setFormat(text)
    settings.isExpression = True
    settings.fieldName = f"format_number(\"{column}\", {declaration.decimals}, '{_language()}')"
    settings.placement = Qgis.LabelPlacement.OrderedPositionsAroundPoint
    settings.dist = 0.5
    settings.offsetType = Qgis.LabelOffsetType.FromSymbolBounds
    settings.scaleVisibility = True
    settings.minimumScale = LABEL_SCALE * 4
    settings.maximumScale = 0
    return QgsVectorLayerSimpleLabeling(settings)


def _language() -> str:
    return str(locale_format.locale().name().partition("_")[0])
