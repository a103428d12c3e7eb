"""How live layers look: the use case's sign on a shape and colour per status, labels, map tip."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsExpression,
    QgsFeatureRequest,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsProperty,
    QgsRendererCategory,
    QgsSvgMarkerSymbolLayer,
    QgsSymbol,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import QPointF
from qgis.PyQt.QtGui import QColor

from ..core.live_table import STATUS_LABELS
from ..core.model import StatusCode
from ..core.use_cases.declaration import UseCase
from ..host.locale_format import translate
from ..host.translation import tr
from .icons import embedded, glyph_drop, status_svg, use_case_svg
from .palette import STATUS_COLORS, glyph_color

#: Set on a layer while what it shows is old; the style makes it pale and the labels give the age.
STALE_VARIABLE = "smartmetro_stale"
#: Set on a layer whose data were frozen at that instant (a sample): ages count from there.
AS_OF_VARIABLE = "smartmetro_as_of"
#: Labels appear at this scale and closer.
LABEL_SCALE = 15_000.0

_SIZE_MM = 6.4
_GLYPH_SHARE = 0.52
#: Sizes from a street to the whole metropolis, where what needs nobody steps back.
_SIZE_BY_SCALE = "scale_linear(coalesce(@map_scale, 50000), 10000, 250000, 7.6, {far_mm})"
_FAR_MM = 3.6
_FAR_NEEDING_SOMEBODY_MM = 5.4
_PALE_PCT = 45
#: What needs somebody is drawn last, above the rest.
_DRAWING_ORDER = (
    StatusCode.REMOVED,
    StatusCode.PLANNED,
    StatusCode.UNKNOWN,
    StatusCode.OK,
    StatusCode.MAINTENANCE,
    StatusCode.WARNING,
    StatusCode.SILENT,
    StatusCode.ALERT,
)
_NEEDING_SOMEBODY = frozenset(_DRAWING_ORDER[-3:])


def apply_style(layer: QgsVectorLayer, use_case: UseCase) -> None:
    """Give a live layer its whole appearance."""
    layer.setRenderer(renderer(use_case))
    layer.setLabeling(_labeling())
    layer.setLabelsEnabled(True)
    layer.setDisplayExpression('"name"')
    layer.setMapTipTemplate(map_tip_template())


def renderer(use_case: UseCase) -> QgsCategorizedSymbolRenderer:
    """Return one category per status, in the order of the contract, worst on top when drawn."""
    categories = [
        QgsRendererCategory(code.value, _symbol(use_case, code), translate(STATUS_LABELS[code]))
        for code in STATUS_LABELS
    ]
    made = QgsCategorizedSymbolRenderer("status", categories)
    order = ",".join(f"'{code.value}'" for code in _DRAWING_ORDER)
    by_severity = QgsFeatureRequest.OrderByClause(f'array_find(array({order}), "status")', True)
    made.setOrderBy(QgsFeatureRequest.OrderBy([by_severity]))
    made.setOrderByEnabled(True)
    return made


def map_tip_template() -> str:
    """Return the map tip: the column that core escaped, then the age, counted when it is read."""
    return f'[% "map_tip" %]<p style="color:gray">[% {age_expression()} %]</p>'


def age_expression() -> str:
    """Return a QGIS expression for how long ago the last data are, in words."""
    now = f"coalesce(to_datetime(@{AS_OF_VARIABLE}), now())"
    seconds = f'max(0, second({now} - "last_seen_at"))'
    words = {
        "s": tr("{duration} ago").format(duration=tr("{n} s")),
        "min": tr("{duration} ago").format(duration=tr("{n} min")),
        "h": tr("{duration} ago").format(duration=tr("{n} h")),
        "d": tr("{duration} ago").format(duration=tr("{n} d")),
    }

    def counted(unit: str, size: int) -> str:
        text = QgsExpression.quotedString(words[unit])
        return f"replace({text}, '{{n}}', to_string(floor({seconds} / {size})))"

    never = QgsExpression.quotedString(tr("never"))
    return (
        f'CASE WHEN "last_seen_at" IS NULL THEN {never} '
        f"WHEN {seconds} < 60 THEN {counted('s', 1)} "
        f"WHEN {seconds} < 3600 THEN {counted('min', 60)} "
        f"WHEN {seconds} < 86400 THEN {counted('h', 3600)} "
        f"ELSE {counted('d', 86400)} END"
    )


def _symbol(use_case: UseCase, code: StatusCode) -> QgsSymbol:
    color = QColor(STATUS_COLORS[code])
    shape = QgsSvgMarkerSymbolLayer(embedded(status_svg(code)), _SIZE_MM)
    shape.setFillColor(color)
    shape.setStrokeColor(color.darker(140))
    glyph = QgsSvgMarkerSymbolLayer(embedded(use_case_svg(use_case)), _SIZE_MM * _GLYPH_SHARE)
    glyph.setFillColor(QColor(glyph_color(code)))
    glyph.setStrokeColor(QColor(glyph_color(code)))
    glyph.setOffset(QPointF(0, glyph_drop(code, _SIZE_MM * 10) / 10))
    for part in (shape, glyph):
        part.setSizeUnit(Qgis.RenderUnit.Millimeters)
    symbol = QgsMarkerSymbol()  # a list given here would leave its layers to Python's collector
    symbol.changeSymbolLayer(0, shape)
    symbol.appendSymbolLayer(glyph)
    far_mm = _FAR_NEEDING_SOMEBODY_MM if code in _NEEDING_SOMEBODY else _FAR_MM
    symbol.setDataDefinedSize(QgsProperty.fromExpression(_SIZE_BY_SCALE.format(far_mm=far_mm)))
    pale = QgsProperty.fromExpression(f"if(@{STALE_VARIABLE}, {_PALE_PCT}, 100)")
    symbol.setDataDefinedProperty(QgsSymbol.Property.Opacity, pale)
    return symbol


def _labeling() -> QgsVectorLayerSimpleLabeling:
    text = QgsTextFormat()
    text.setSize(8.5)
    text.setColor(QColor("#1f2933"))
    buffer = QgsTextBufferSettings()
    buffer.setEnabled(True)
    buffer.setSize(0.9)
    buffer.setColor(QColor(255, 255, 255, 230))
    text.setBuffer(buffer)
    settings = QgsPalLayerSettings()
    settings.setFormat(text)
    settings.isExpression = True
    is_aged = f'@{STALE_VARIABLE} AND "last_seen_at" IS NOT NULL'
    settings.fieldName = f"\"label\" || if({is_aged}, '\\n' || {age_expression()}, '')"
    settings.placement = Qgis.LabelPlacement.OrderedPositionsAroundPoint
    settings.dist = 0.3
    settings.offsetType = Qgis.LabelOffsetType.FromSymbolBounds
    settings.multilineAlign = Qgis.LabelMultiLineAlignment.FollowPlacement
    settings.scaleVisibility = True
    settings.minimumScale = LABEL_SCALE
    settings.maximumScale = 0
    return QgsVectorLayerSimpleLabeling(settings)
