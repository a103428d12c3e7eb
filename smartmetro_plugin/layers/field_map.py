"""The map of the day: areas of the missions that are not back, and what crews did, as two layers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsFeature,
    QgsField,
    QgsFillSymbol,
    QgsGeometry,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsPointXY,
    QgsProject,
    QgsRendererCategory,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import QMetaType
from qgis.PyQt.QtGui import QColor

from ..host.translation import tr

#: Mission, state, team, shape.
AreaRow = tuple[str, str, str, QgsGeometry]
#: Kind of work (a table's name), its name in words, hour, place, what, who; longitude, latitude.
WorkRow = tuple[str, str, str, str, str, str, float, float]
_MARK = "smartmetro/field_map"
_AREAS, _WORK = "areas", "work"
#: To the upper right of a sensor's own sign, which stays in view.
_BESIDE_MM = "3.6,-3.6"
_SIGNS: Mapping[str, tuple[str, str]] = {
    "surveys": ("square", "#3b6fb5"),
    "installations": ("diamond", "#2a7f62"),
    "maintenance": ("triangle", "#e6a817"),
    "removals": ("cross2", "#c0392b"),
    "cross_checks": ("circle", "#7b3fa0"),
}


def show_field_map(
    project: QgsProject, areas: Sequence[AreaRow], work: Sequence[WorkRow], day: str
) -> list[QgsVectorLayer]:
    """Add both layers where they are missing and fill them; ``day`` stands in a layer's name."""
    area_layer = _layer(project, _AREAS) or _add(project, _AREAS, "MultiPolygon", _area_columns())
    work_layer = _layer(project, _WORK) or _add(project, _WORK, "Point", _work_columns())
    area_layer.setName(tr("Missions that are out"))
    work_layer.setName(tr("Field work, {day}").format(day=day) if day else tr("Field work"))
    _fill(area_layer, ((row[:3], row[3]) for row in areas))
    _fill(
        work_layer,
        ((row[:6], QgsGeometry.fromPointXY(QgsPointXY(row[6], row[7]))) for row in work),
    )
    titles = {row[0]: row[1] for row in work}
    work_layer.setRenderer(_signs(titles))
    return [work_layer, area_layer]


def _layer(project: QgsProject, kind: str) -> QgsVectorLayer | None:
    return next((x for x in project.mapLayers().values() if x.customProperty(_MARK) == kind), None)


def _area_columns() -> dict[str, str]:
    return {"name": tr("Mission"), "state": tr("State"), "team": tr("Team")}


def _work_columns() -> dict[str, str]:
    return {
        "kind": tr("Kind"), "title": tr("Work"), "at": tr("Date and time"), "place": tr("Sensor or site"),
        "what": tr("What"), "who": tr("Who"),
    }  # fmt: skip


def _add(
    project: QgsProject, kind: str, geometry: str, columns: Mapping[str, str]
) -> QgsVectorLayer:
    layer = QgsVectorLayer(f"{geometry}?crs=EPSG:4326", kind, "memory")
    layer.setCustomProperty(_MARK, kind)
    layer.setCustomProperty("skipMemoryLayersCheck", True)
    layer.dataProvider().addAttributes([QgsField(n, QMetaType.Type.QString) for n in columns])
    layer.updateFields()
    for index, heading in enumerate(columns.values()):
        layer.setFieldAlias(index, heading)
    if kind == _AREAS:
        layer.renderer().setSymbol(
            QgsFillSymbol.createSimple(
                {
                    "color": "192,57,43,20",
                    "outline_color": "#c0392b",
                    "outline_width": "0.6",
                    "outline_style": "dash",
                }
            )
        )
        _label(layer, "\"name\" || coalesce('\\n' || nullif(\"team\", ''), '')")
        layer.setDisplayExpression('"name"')
    else:
        layer.setDisplayExpression('"place"')
        layer.setMapTipTemplate('<b>[% "place" %]</b><br>[% "at" %] – [% "title" %]<br>[% "who" %]')
    project.addMapLayer(layer, False)
    project.layerTreeRoot().insertLayer(0, layer)
    return layer


def _label(layer: QgsVectorLayer, expression: str) -> None:
    settings = QgsPalLayerSettings()
    settings.fieldName, settings.isExpression = expression, True
    settings.placement = Qgis.LabelPlacement.OverPoint
    text = QgsTextFormat()
    text.setSize(9)
    text.setColor(QColor("#7d241a"))
    buffer = QgsTextBufferSettings()
    buffer.setEnabled(True)
    text.setBuffer(buffer)
    settings.setFormat(text)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


def _signs(titles: Mapping[str, str]) -> QgsCategorizedSymbolRenderer:
    return QgsCategorizedSymbolRenderer(
        "kind",
        [
            QgsRendererCategory(
                kind,
                QgsMarkerSymbol.createSimple(
                    {
                        "name": name,
                        "color": color,
                        "size": "4.4",
                        "outline_color": "#ffffff",
                        "offset": _BESIDE_MM,
                    }
                ),
                titles[kind],
            )
            for kind, (name, color) in _SIGNS.items()
            if kind in titles
        ],
    )


def _fill(layer: QgsVectorLayer, rows: Iterable[tuple[Sequence[str], QgsGeometry]]) -> None:
    """Replace what the layer holds: a day's work is little."""
    features = []
    for values, shape in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(list(values))
        feature.setGeometry(shape)
        features.append(feature)
    provider = layer.dataProvider()
    provider.truncate()
    provider.addFeatures(features)
    layer.updateExtents()
    layer.triggerRepaint()
