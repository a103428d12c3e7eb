"""Places a candidate on the map with a click, moves it by dragging."""

from __future__ import annotations

from qgis.core import QgsPointXY
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool, QgsVertexMarker
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor

_FILL = QColor("#ffd166")
_RIM = QColor("#1d2129")


class SiteTool(QgsMapTool):
    """Says where the candidate is wanted, in the map's coordinates, while the button is down."""

    placed = pyqtSignal(QgsPointXY)

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._marker: QgsVertexMarker | None = None
        self.setCursor(Qt.CursorShape.CrossCursor)

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:
        """Place the candidate."""
        self._follow(event, Qt.MouseButton.LeftButton == event.button())

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        """Take it along."""
        self._follow(event, bool(event.buttons() & Qt.MouseButton.LeftButton))

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """Let it stand."""
        self._follow(event, Qt.MouseButton.LeftButton == event.button())

    def show_at(self, point: QgsPointXY) -> None:
        """Draw the candidate there."""
        if self._marker is None:
            self._marker = QgsVertexMarker(self._canvas)
            self._marker.setIconType(QgsVertexMarker.IconType.ICON_CIRCLE)
            self._marker.setIconSize(16)
            self._marker.setPenWidth(3)
            self._marker.setColor(_RIM)
            self._marker.setFillColor(_FILL)
        self._marker.setCenter(point)

    def remove(self) -> None:
        """Take the candidate and the tool off the map."""
        if self._marker is not None and not sip.isdeleted(self._marker):
            self._canvas.scene().removeItem(self._marker)
        self._marker = None
        self._canvas.unsetMapTool(self)

    def _follow(self, event: QgsMapMouseEvent, holds: bool) -> None:
        if holds:
            point = self.toMapCoordinates(event.pos())
            self.show_at(point)
            self.placed.emit(point)
