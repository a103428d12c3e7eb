"""Alerts as rows of an output: real dates of the wall clock, harmless texts, the sensor's place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from qgis.core import (
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingOutputLayerDefinition,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QMetaType, QTime

from ...smartmetro_plugin.core.exports.harmless import harmless
from ...smartmetro_plugin.core.model import Sensor

_SPREADSHEETS = (".csv", ".xlsx", ".ods", ".xls")

TEXT = QMetaType.Type.QString
NUMBER = QMetaType.Type.Double
INSTANT = QMetaType.Type.QDateTime
Columns = tuple[tuple[str, str, QMetaType.Type], ...]


def fields_of(columns: Columns) -> QgsFields:
    """Return the fields of (name, heading, type)."""
    fields = QgsFields()
    for name, heading, type_ in columns:
        field = QgsField(name, type_)
        field.setAlias(heading)
        fields.append(field)
    return fields


def is_spreadsheet(destination: object) -> bool:
    """Return whether an output parameter's value names a file that spreadsheets open."""
    if isinstance(destination, QgsProcessingOutputLayerDefinition):
        destination = destination.sink.staticValue()
    return str(destination or "").casefold().endswith(_SPREADSHEETS)


def wall_clock(at: datetime | None, zone: str) -> QDateTime | None:
    """Return an instant as the clock of ``zone`` showed it: a date that a spreadsheet can compute with."""
    if at is None:
        return None
    local = at.astimezone(ZoneInfo(zone))
    return QDateTime(
        QDate(local.year, local.month, local.day), QTime(local.hour, local.minute, local.second)
    )


def place_of(sensor: Sensor | None) -> QgsGeometry:
    """Return where a sensor stands; nothing where it is not known."""
    if sensor is None or sensor.lon is None or sensor.lat is None:
        return QgsGeometry()
    return QgsGeometry.fromPointXY(QgsPointXY(sensor.lon, sensor.lat))


def write(
    sink: QgsFeatureSink,
    fields: QgsFields,
    rows: Iterable[tuple[Mapping[str, object], QgsGeometry]],
    *,
    for_spreadsheet: bool,
) -> int:
    """Write rows of values by column; return how many. In a spreadsheet no text runs as a formula."""
    count = 0
    for values, geometry in rows:
        feature = QgsFeature(fields)
        feature.setGeometry(geometry)
        for name, value in values.items():
            is_risky = for_spreadsheet and isinstance(value, str)
            feature.setAttribute(name, harmless(str(value)) if is_risky else value)
        sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert)
        count += 1
    return count
