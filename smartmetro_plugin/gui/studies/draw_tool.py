"""Draws a zone on the map: a click for each corner, a right click or Enter to close it."""

from __future__ import annotations

from qgis.core import Qgis, QgsGeometry, QgsPointXY
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool, QgsRubberBand
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QKeyEvent

_FILL = QColor(255, 209, 102, 70)
_RIM = QColor("#b36b00")
_FEWEST = 3


class DrawTool(QgsMapTool):
    """Says the polygon drawn, in the map's coordinates."""

    drawn = pyqtSignal(QgsGeometry)

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._points: list[QgsPointXY] = []
        self._band = QgsRubberBand(canvas, Qgis.GeometryType.Polygon)
        self._band.setFillColor(_FILL)
        self._band.setStrokeColor(_RIM)
        self._band.setWidth(2)
        self.setCursor(Qt.CursorShape.CrossCursor)

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:
        """Add a corner, or close."""
        if event.button() == Qt.MouseButton.RightButton:
            self._close()
            return
        self._points.append(self.toMapCoordinates(event.pos()))
        self._show(self._points)

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        """Show where the next corner would be."""
        if self._points:
            self._show([*self._points, self.toMapCoordinates(event.pos())])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter closes, Escape starts anew, Backspace takes the last corner back."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._close()
        elif event.key() == Qt.Key.Key_Escape:
            self.forget()
        elif event.key() == Qt.Key.Key_Backspace and self._points:
            self._points.pop()
            self._show(self._points)

    def deactivate(self) -> None:
        """Leave nothing half drawn."""
        self.forget()
        super().deactivate()

    def forget(self) -> None:
        """Take the corners away."""
        self._points = []
        if not sip.isdeleted(self._band):
            self._band.reset(Qgis.GeometryType.Polygon)

    def remove(self) -> None:
        """Take the tool and what it drew off the map."""
        self.forget()
        if not sip.isdeleted(self._band):
            self._canvas.scene().removeItem(self._band)
        self._canvas.unsetMapTool(self)

    def _show(self, points: list[QgsPointXY]) -> None:
        self._band.setToGeometry(QgsGeometry.fromPolygonXY([points]), None)

    def _close(self) -> None:
        points, self._points = self._points, []
        self.forget()
        if len(points) >= _FEWEST:
            shape = QgsGeometry.fromPolygonXY([points])
            self.drawn.emit(shape if shape.isGeosValid() else shape.makeValid())
