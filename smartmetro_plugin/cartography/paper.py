"""What drawings are made on: a widget, a PNG or an SVG, with its colours and letters."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from qgis.PyQt.QtCore import QPointF, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPalette, QPen
from qgis.PyQt.QtSvg import QSvgGenerator

from ..core.errors import ConfigurationError
from ..core.messages import QT_TRANSLATE_NOOP
from ..core.whole_file import whole_file

#: Pixels of a PNG for one of the drawing's units.
_SHARPNESS = 2


@dataclass(frozen=True)
class Paper:
    """A painter and what it writes with; lengths of drawings are multiples of ``em``."""

    painter: QPainter
    font: QFont
    text: QColor
    background: QColor
    em: float

    @staticmethod
    def of(painter: QPainter, font: QFont, palette: QPalette) -> Paper:
        """Return a paper in the colours of a widget."""
        role = QPalette.ColorRole
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        em = QFontMetricsF(font, painter.device()).height()
        return Paper(painter, font, palette.color(role.WindowText), palette.color(role.Window), em)

    @property
    def faint(self) -> QColor:
        """The colour of lines that help to read."""
        return self.mixed(0.22)

    def mixed(self, share: float) -> QColor:
        """Return the text's colour, so strong on the background."""
        pairs = zip(self.text.getRgb()[:3], self.background.getRgb()[:3])
        return QColor(*(round(share * t + (1 - share) * b) for t, b in pairs))

    def write(
        self,
        text: str,
        at: QPointF,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignHCenter,
        *,
        size: float = 0.85,
        bold: bool = False,
        halo: bool = False,
    ) -> None:
        """Write a line whose middle (or left, or right end) is at a point; with a halo it is read
        over a picture."""
        font = QFont(self.font)
        font.setPointSizeF(max(1.0, self.font.pointSizeF() * size))
        font.setBold(bold)
        self.painter.setFont(font)
        width, height = self.width(text, size=size, bold=bold) + 2, self.em * 1.2
        left = {
            Qt.AlignmentFlag.AlignLeft: at.x(),
            Qt.AlignmentFlag.AlignRight: at.x() - width,
        }.get(align, at.x() - width / 2)
        box = QRectF(left, at.y() - height / 2, width, height)
        if halo:
            back = QColor(self.background)
            back.setAlphaF(0.75)
            self.fill(back)
            self.painter.drawRoundedRect(box.adjusted(-2, 2, 2, -2), 3, 3)
        self.painter.setPen(self.text)
        self.painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | align, text)

    def width(self, text: str, *, size: float = 0.85, bold: bool = False) -> float:
        """Return how wide a line is."""
        font = QFont(self.font)
        font.setPointSizeF(max(1.0, self.font.pointSizeF() * size))
        font.setBold(bold)
        return float(QFontMetricsF(font, self.painter.device()).horizontalAdvance(text))

    def pen(self, color: QColor, width: float = 1.0) -> None:
        """Draw lines so from now on, and fill nothing."""
        self.painter.setPen(QPen(color, width))
        self.painter.setBrush(Qt.BrushStyle.NoBrush)

    def fill(self, color: QColor) -> None:
        """Fill shapes so from now on, without outlines."""
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(color)


def save_drawing(path: Path, size: QSize, draw: Callable[[Paper, QRectF], None]) -> None:
    """Draw into a PNG or SVG, dark on white; the file appears whole or not at all.

    Raises:
        ConfigurationError: another ending, or a place that cannot be written.
    """
    kind = path.suffix.lower()
    if kind not in (".png", ".svg"):
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro", "“{path}” must end in .png or .svg: choose one of these formats."
            ),
            path=str(path),
        )
    with whole_file(path) as file:
        if not (_save_svg if kind == ".svg" else _save_png)(file, size, draw):
            raise ConfigurationError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "“{path}” cannot be written. Choose another folder, or free some space.",
                ),
                path=str(path),
            )


def _save_png(file: Path, size: QSize, draw: Callable[[Paper, QRectF], None]) -> bool:
    image = QImage(size * _SHARPNESS, QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    painter.scale(_SHARPNESS, _SHARPNESS)
    draw(_on_white(painter), QRectF(0, 0, size.width(), size.height()))
    painter.end()
    return bool(image.save(str(file), "PNG"))


def _save_svg(file: Path, size: QSize, draw: Callable[[Paper, QRectF], None]) -> bool:
    generator = QSvgGenerator()
    generator.setFileName(str(file))
    generator.setSize(size)
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    painter = QPainter()
    if not painter.begin(generator):
        return False
    draw(_on_white(painter), QRectF(0, 0, size.width(), size.height()))
    return bool(painter.end())


def _on_white(painter: QPainter) -> Paper:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    font = QFont("DejaVu Sans")
    font.setPixelSize(13)
    # Letters in pixels: the same drawing whatever the device's resolution.
    font.setPointSizeF(13 * 72 / painter.device().logicalDpiY())
    return Paper(painter, font, QColor("#1d2129"), QColor("#ffffff"), 16.0)
