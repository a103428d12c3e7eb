"""The open alerts as a layer of the project, kept in step while it is there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsMarkerSymbol,
    QgsPointXY,
    QgsProject,
    QgsRendererCategory,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QMetaType

from ..core.model import StatusCode
from ..host.translation import tr
from .palette import STATUS_COLORS

_MARK = "smartmetro/open_alerts"
#: Sensor, reason, since, severity, name of who acknowledged; longitude, latitude.
AlertRow = tuple[str, str, str, str, str, float, float]
_COLUMNS = ("sensor", "reason", "since", "severity", "acknowledged_by")


def find_alert_layer(project: QgsProject) -> QgsVectorLayer | None:
    """Return the layer of open alerts, None where there is none."""
    return next((x for x in project.mapLayers().values() if x.customProperty(_MARK)), None)


def show_alert_layer(project: QgsProject, rows: Sequence[AlertRow]) -> QgsVectorLayer:
    """Add the layer where it is missing, and fill it."""
    layer = find_alert_layer(project)
    if layer is None:
        layer = _made()
        project.addMapLayer(layer, False)
        project.layerTreeRoot().insertLayer(0, layer)
    fill_alert_layer(layer, rows)
    return layer


def fill_alert_layer(layer: QgsVectorLayer, rows: Iterable[AlertRow]) -> None:
    """Replace what the layer holds: open alerts are few."""
    features = []
    for row in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(list(row[:5]))
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(row[5], row[6])))
        features.append(feature)
    provider = layer.dataProvider()
    provider.truncate()
    provider.addFeatures(features)
    layer.updateExtents()
    layer.triggerRepaint()


def _made() -> QgsVectorLayer:
    layer = QgsVectorLayer("Point?crs=EPSG:4326", tr("Open alerts"), "memory")
    layer.setCustomProperty(_MARK, True)
    layer.setCustomProperty("skipMemoryLayersCheck", True)
    layer.dataProvider().addAttributes(
        [QgsField(name, QMetaType.Type.QString) for name in _COLUMNS]
    )
    layer.updateFields()
    headings = (tr("Sensor"), tr("Reason"), tr("Since"), tr("Severity"), tr("Acknowledged by"))
    for index, heading in enumerate(headings):
        layer.setFieldAlias(index, heading)
    layer.setRenderer(
        QgsCategorizedSymbolRenderer(
            "severity",
            [
                QgsRendererCategory("alert", _ring(STATUS_COLORS[StatusCode.ALERT]), tr("Alert")),
                QgsRendererCategory(
                    "warning", _ring(STATUS_COLORS[StatusCode.WARNING]), tr("Warning")
                ),
            ],
        )
    )
    layer.setDisplayExpression('"sensor" || \' : \' || "reason"')
    return layer


def _ring(color: str) -> QgsMarkerSymbol:
    """Return a ring around the sensor's own mark."""
    return QgsMarkerSymbol.createSimple(
        {
            "name": "circle",
            "color": "0,0,0,0",
            "outline_color": color,
            "outline_width": "0.8",
            "size": "7",
        }
    )
