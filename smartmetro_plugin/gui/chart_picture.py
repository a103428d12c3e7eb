"""A drawn chart on the screen, and the value under the mouse."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, QPointF, QRect, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QHelpEvent, QImage, QPainter, QPaintEvent, QPalette, QResizeEvent
from qgis.PyQt.QtWidgets import QSizePolicy, QToolTip, QWidget

from ..core.model import StatusCode
from ..host.locale_format import date_time, measure
from ..host.translation import tr
from ..layers.palette import STATUS_COLORS
from .chart_data import ChartData, Panel, instant, nearest, slot
from .chart_drawing import DrawnPanel, Look, Picture
from .status_look import is_dark


class ChartPicture(QWidget):
    """Shows a drawn chart, and the value under the mouse."""

    resized = pyqtSignal()
    restyled = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._data: ChartData | None = None
        self._panels: tuple[DrawnPanel, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Chart of the selected sensors"))

    def sizeHint(self) -> QSize:
        """Return a size in proportion to the font."""
        em = self.fontMetrics().height()
        return QSize(20 * em, 14 * em)

    def minimumSizeHint(self) -> QSize:
        """Return the size below which a chart says nothing."""
        em = self.fontMetrics().height()
        return QSize(12 * em, 8 * em)

    def show_picture(self, picture: Picture, data: ChartData) -> None:
        """Show what was drawn of ``data``."""
        image = QImage(
            picture.pixels, picture.width, picture.height, QImage.Format.Format_RGBA8888
        ).copy()  # the bytes belong to Python and may go
        self._image, self._data, self._panels = image, data, picture.panels
        self.update()

    def look(self, size: QSize | None = None) -> Look:
        """Return sizes and colours as they are on the screen now; ``size`` while not shown yet."""
        palette, ratio = self.palette(), self.devicePixelRatioF()
        size = (size or self.size()).expandedTo(self.minimumSizeHint())
        role = QPalette.ColorRole
        points = self.font().pointSizeF()
        return Look(
            width_px=max(1, round(size.width() * ratio)),
            height_px=max(1, round(size.height() * ratio)),
            dpi=self.logicalDpiX() * ratio,
            font_pt=0.9 * points if points > 0 else 9.0,
            text=palette.color(role.WindowText).name(),
            background=palette.color(role.Window).name(),
            grid=_between(palette),
            dark=is_dark(palette),
            warning=STATUS_COLORS[StatusCode.WARNING],
            alert=STATUS_COLORS[StatusCode.ALERT],
            maintenance=STATUS_COLORS[StatusCode.MAINTENANCE],
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture, stretched until it is drawn anew after a resize."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if not self._image.isNull():
            painter.drawImage(QRect(0, 0, self.width(), self.height()), self._image)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for a picture of the new size."""
        super().resizeEvent(event)
        self.resized.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Ask for a picture in the new colours or font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self.restyled.emit()

    def event(self, event: QEvent) -> bool:
        """Say the value under the mouse."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            text = self.value_at(QPointF(event.pos()))
            if text:
                QToolTip.showText(event.globalPos(), text, self)
                return True
        return bool(super().event(event))

    def value_at(self, position: QPointF) -> str:
        """Return sensor, value and instant nearest to a point of the widget; empty off the curves."""
        ratio = self._image.width() / self.width() if self.width() else 1.0
        x, y = position.x() * ratio, position.y() * ratio
        if self._data is None:
            return ""
        for drawn, panel in zip(self._panels, self._data.panels):
            if not (drawn.left <= x <= drawn.right and drawn.top <= y <= drawn.bottom):
                continue
            share = (x - drawn.left) / (drawn.right - drawn.left)
            day = drawn.first_day + share * (drawn.last_day - drawn.first_day)
            level = drawn.high - (y - drawn.top) / (drawn.bottom - drawn.top) * (
                drawn.high - drawn.low
            )
            return _nearest_value(self._data, panel, round(day * 86_400e6), level)
        return ""


def _nearest_value(data: ChartData, panel: Panel, at_us: int, level: float) -> str:
    """Return the sample at ``at_us`` whose value is nearest to ``level``, in words."""
    found = [
        (abs(float(series.value[n]) - level), series, n)
        for series in panel.series
        if (n := nearest(series, at_us)) is not None
    ]
    found = [one for one in found if one[0] == one[0]]
    if not found:
        return ""
    _, series, n = min(found, key=lambda item: item[0])
    value = measure(float(series.value[n]), panel.symbol, panel.decimals)
    at_us = int(series.observed_at_us[n])
    when = (
        " – ".join(slot(data, at_us)) if data.slot_minutes else date_time(instant(at_us), data.zone)
    )
    return f"{series.name}\n{value}\n{when}"


def _between(palette: QPalette) -> str:
    """Return a grid's colour: the text's, faint on the background."""
    text = palette.color(QPalette.ColorRole.WindowText)
    back = palette.color(QPalette.ColorRole.Window)
    mixed = [round(0.2 * t + 0.8 * b) for t, b in zip(text.getRgb()[:3], back.getRgb()[:3])]
    return "#{:02x}{:02x}{:02x}".format(*mixed)
