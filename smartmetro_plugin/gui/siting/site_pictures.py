"""The three pictures of a site, drawn anew at each answer."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import QRectF, QSize
from qgis.PyQt.QtGui import QPainter, QPaintEvent
from qgis.PyQt.QtWidgets import QSizePolicy, QWidget

from ...cartography.paper import Paper

Draw = Callable[[Paper, QRectF], None]


class SitePicture(QWidget):
    """A picture that a function draws; empty without one."""

    def __init__(self, name: str, description: str, lines: int) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(description)
        self._lines = lines
        self._draw: Draw | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_drawing(self, draw: Draw | None) -> None:
        """Show another picture, or nothing."""
        self._draw = draw
        self.update()

    def sizeHint(self) -> QSize:
        """Return a size in proportion to the letters."""
        em = self.fontMetrics().height()
        return QSize(26 * em, self._lines * em)

    def minimumSizeHint(self) -> QSize:
        """Return the least that can be read."""
        em = self.fontMetrics().height()
        return QSize(18 * em, round(0.75 * self._lines) * em)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw."""
        del event
        if self._draw is None:
            return
        painter = QPainter(self)
        self._draw(Paper.of(painter, self.font(), self.palette()), QRectF(self.rect()))
        painter.end()
