"""The live table's columns as fields of a QGIS layer, and its values as QGIS keeps them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timezone

from qgis.core import (
    QgsEditorWidgetSetup,
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsPointXY,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QMetaType, Qt, QTime

from ..core.live_table import Field, FieldKind, LiveRow, Value
from ..host.locale_format import translate

_TYPES = {
    FieldKind.TEXT: QMetaType.Type.QString,
    FieldKind.NUMBER: QMetaType.Type.Double,
    FieldKind.DATE: QMetaType.Type.QDate,
    FieldKind.DATE_TIME: QMetaType.Type.QDateTime,
}


def qgs_fields(fields: Sequence[Field]) -> list[QgsField]:
    """Return the columns as QGIS fields, with their headings in the user's language."""
    made = []
    for field in fields:
        made.append(QgsField(field.name, _TYPES[field.kind]))
        made[-1].setAlias(heading(field))
    return made


def heading(field: Field) -> str:
    """Return a column's heading with its unit."""
    label = translate(field.label)
    return f"{label} ({field.unit})" if field.unit else label


def hide_technical(layer: QgsVectorLayer, fields: Sequence[Field]) -> None:
    """Keep the columns that serve the layer itself out of its form and its table."""
    config = layer.attributeTableConfig()
    config.update(layer.fields())
    columns = config.columns()
    hidden = {field.name for field in fields if field.technical}
    for column in columns:
        column.hidden = column.name in hidden
    config.setColumns(columns)
    layer.setAttributeTableConfig(config)
    for index, field in enumerate(fields):
        layer.setFieldAlias(index, heading(field))
        if field.technical:
            layer.setEditorWidgetSetup(index, QgsEditorWidgetSetup("Hidden", {}))


def attribute(value: Value) -> object:
    """Return a value of the table as QGIS keeps it; instants stay UTC, None is NULL."""
    if isinstance(value, datetime):
        at = value.astimezone(timezone.utc)
        time = QTime(at.hour, at.minute, at.second, at.microsecond // 1000)
        return QDateTime(QDate(at.year, at.month, at.day), time, Qt.TimeSpec.UTC)
    if isinstance(value, date):
        return QDate(value.year, value.month, value.day)
    return value


def point(row: LiveRow) -> QgsGeometry:
    """Return where the sensor is drawn; null when its platform gives no location."""
    if row.lon is None or row.lat is None:
        return QgsGeometry()
    return QgsGeometry.fromPointXY(QgsPointXY(row.lon, row.lat))


def feature(row: LiveRow) -> QgsFeature:
    """Return the row as a feature, not yet in a layer."""
    made = QgsFeature()
    made.setAttributes([attribute(value) for value in row.attributes])
    made.setGeometry(point(row))
    return made
