"""Small pictures of photos, for lists; and photos without what a camera adds of its owner."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from qgis.PyQt.QtGui import QImageReader

SIDE_PX = 256
_QUALITY = 80


def thumbnail(photo: Path) -> bytes | None:
    """Return a small JPEG, upright; None where the file is no picture."""
    reader = QImageReader(str(photo))
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid():
        # Decoded small at once: a JPEG is read in an eighth of the time.
        reader.setScaledSize(
            size.scaled(QSize(SIDE_PX, SIDE_PX), Qt.AspectRatioMode.KeepAspectRatio)
        )
    image = reader.read()
    if image.isNull():
        return None
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPEG", _QUALITY)
    return bytes(data)
