"""The map of a mission's sheet: the packed project as drawn, sensors numbered as in the table."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsMapRendererCustomPainterJob,
    QgsMapSettings,
    QgsPointXY,
    QgsProject,
)
from qgis.PyQt.QtCore import QPointF, QRectF, QSize
from qgis.PyQt.QtGui import QColor, QFont, QImage, QPainter, QPainterPath, QPen

from ..core.cache import gpkg
from ..core.cache.table_rows import Row
from ..core.geometry import representative_point

#: Beyond these, numbers would hide the map.
MOST_NUMBERS = 99
_DPI = 200
_TEXT_PX, _HALO_PX = 20, 5
_INK, _PAPER = QColor("#1f2933"), QColor("white")


def area_map(project: QgsProject, sensors: Sequence[Row], size: QSize) -> QImage:
    """Return the map of the project's area, of ``size`` pixels; ``sensors`` numbered from 1."""
    settings = QgsMapSettings()
    settings.setLayers(
        [layer for layer in project.layerTreeRoot().layerOrder() if layer.isSpatial()]
    )
    settings.setDestinationCrs(project.crs())
    settings.setTransformContext(project.transformContext())
    settings.setOutputDpi(_DPI)
    settings.setOutputSize(size)
    settings.setBackgroundColor(_PAPER)
    settings.setFlag(Qgis.MapSettingsFlag.Antialiasing, True)
    settings.setExtent(project.viewSettings().defaultViewExtent())
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(_PAPER)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QgsMapRendererCustomPainterJob(settings, painter).renderSynchronously()
    _number(painter, settings, project, sensors[:MOST_NUMBERS])
    painter.setPen(QPen(_INK, 2))
    painter.drawRect(QRectF(0, 0, size.width(), size.height()).adjusted(1, 1, -1, -1))
    painter.end()
    return image


def _number(
    painter: QPainter, settings: QgsMapSettings, project: QgsProject, sensors: Sequence[Row]
) -> None:
    to_map = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:4326"), project.crs(), project
    )
    font = QFont(painter.font())
    font.setPixelSize(_TEXT_PX)
    font.setBold(True)
    for number, row in enumerate(sensors, start=1):
        shape = gpkg.decode(row["geom"])
        if shape is None:
            continue
        place = to_map.transform(QgsPointXY(*representative_point(shape)))
        pixel = settings.mapToPixel().transform(place)
        path = QPainterPath()
        path.addText(QPointF(pixel.x() + _TEXT_PX / 2, pixel.y() - _TEXT_PX / 4), font, str(number))
        painter.strokePath(path, QPen(_PAPER, _HALO_PX))
        painter.fillPath(path, _INK)
