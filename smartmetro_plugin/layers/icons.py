"""The signs of use cases and statuses, on maps and as icons.

On maps they are embedded in the style, not named by path: a project opened on another machine,
or where the plugin is not installed, still draws them.
"""

from __future__ import annotations

from base64 import b64encode
from functools import lru_cache
from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtGui import QColor, QIcon, QImage, QPainter, QPixmap

from ..core.model import StatusCode
from ..core.use_cases.declaration import UseCase
from ..host.paths import RESOURCES, use_case_folder
from .palette import STATUS_COLORS, glyph_color

_USE_CASES = RESOURCES / "icons" / "use_cases"
_STATUSES = RESOURCES / "icons" / "status"
_DARK = "#1f2933"


def use_case_svg(use_case: UseCase | None) -> Path:
    """Return the sign of a use case: of the profile's folder, else a built-in one, else a plain sensor."""
    name = Path(use_case.icon).name.removesuffix(".svg") if use_case else ""
    for folder in (use_case_folder(), _USE_CASES):
        path = folder / f"{name}.svg"
        if name and path.is_file():
            return path
    return _USE_CASES / "sensor.svg"


def status_svg(code: StatusCode) -> Path:
    """Return the shape of a status."""
    return _STATUSES / f"{code.value}.svg"


@lru_cache(maxsize=64)
def embedded(path: Path) -> str:
    """Return the file in the form that QGIS's symbols take in place of a path."""
    return "base64:" + b64encode(path.read_bytes()).decode("ascii")


def use_case_icon(use_case: UseCase | None, color: QColor | None = None, size: int = 48) -> QIcon:
    """Return the sign of a use case in ``color`` (by default the use case's own)."""
    own = QColor(use_case.color) if use_case else QColor(_DARK)
    return QIcon(QPixmap.fromImage(_drawn(use_case_svg(use_case), color or own, size)))


def status_icon(code: StatusCode, size: int = 48) -> QIcon:
    """Return the shape of a status in its colour."""
    return QIcon(QPixmap.fromImage(_drawn(status_svg(code), QColor(STATUS_COLORS[code]), size)))


def sensor_icon(use_case: UseCase | None, code: StatusCode, size: int = 48) -> QIcon:
    """Return what the map shows for a sensor: the sign of its use case on the shape of its status."""
    image = _drawn(status_svg(code), QColor(STATUS_COLORS[code]), size)
    inner = round(size * 0.52)
    glyph = _drawn(use_case_svg(use_case), QColor(glyph_color(code)), inner)
    painter = QPainter(image)
    painter.drawImage((size - inner) // 2, (size - inner) // 2 + glyph_drop(code, size), glyph)
    painter.end()
    return QIcon(QPixmap.fromImage(image))


def glyph_drop(code: StatusCode, size: float) -> int:
    """Return how far below the middle the sign stands: a triangle's centre is low."""
    return round(size * 0.1) if code is StatusCode.WARNING else 0


def _drawn(path: Path, color: QColor, size: int) -> QImage:
    image, _ = QgsApplication.svgCache().svgAsImage(
        str(path), float(size), color, color.darker(140), 1.0, 1.0
    )
    canvas = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    canvas.fill(0)
    painter = QPainter(canvas)
    painter.drawImage((size - image.width()) // 2, (size - image.height()) // 2, image)
    painter.end()
    return canvas
