"""Pictures of a report on paper: drawings stay vectors, at a share of the width of the text.

Qt's rich text would turn drawings into pixels: it keeps their room, and they are drawn into it.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterator
from dataclasses import dataclass

from qgis.PyQt.QtCore import QByteArray, QPointF, QRectF, QSizeF, QUrl
from qgis.PyQt.QtGui import (
    QGuiApplication,
    QImage,
    QPainter,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextImageFormat,
)
from qgis.PyQt.QtSvg import QSvgRenderer

_SHARE = 0.62
_BLANK = "smartmetro:blank"


@dataclass(frozen=True)
class Picture:
    """A picture that has its room in a document, at ``position``."""

    position: int
    data: bytes
    is_drawing: bool
    size: QSizeF

    def draw(self, painter: QPainter, document: QTextDocument) -> None:
        """Draw it into its room, in the document's coordinates."""
        block = document.findBlock(self.position)
        document.documentLayout().blockBoundingRect(block)  # lays the block out
        line = block.layout().lineForTextPosition(self.position - block.position())
        corner: QPointF = block.layout().position() + line.rect().topLeft()
        room = QRectF(corner, self.size)
        if self.is_drawing:
            QSvgRenderer(QByteArray(self.data)).render(painter, room)
        else:
            painter.drawImage(room, QImage.fromData(self.data))


def make_room(document: QTextDocument, dpi: int) -> list[Picture]:
    """Replace the pictures inside the document (data URIs) by their room; return them.

    ``dpi``: of the paper that the document is laid out for.
    """
    blank = QImage(1, 1, QImage.Format.Format_ARGB32)
    blank.fill(0)
    # Rich text gives sizes in pixels of the screen.
    scale = QGuiApplication.primaryScreen().logicalDotsPerInch() / dpi
    image = QTextDocument.ResourceType.ImageResource
    document.addResource(int(image), QUrl(_BLANK), blank)
    found = list(_pictures(document))
    for picture in found:
        room = QTextImageFormat()
        room.setName(_BLANK)
        room.setWidth(picture.size.width() * scale)
        room.setHeight(picture.size.height() * scale)
        cursor = QTextCursor(document)
        cursor.setPosition(picture.position)
        cursor.setPosition(picture.position + 1, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertImage(room)
    return found


def _pictures(document: QTextDocument) -> Iterator[Picture]:
    block: QTextBlock = document.begin()
    while block.isValid():
        iterator = block.begin()
        while not iterator.atEnd():
            fragment = iterator.fragment()
            text_format = fragment.charFormat()
            if text_format.isImageFormat():
                head, _, body = text_format.toImageFormat().name().partition(",")
                yield _picture(fragment.position(), body, "svg" in head, document)
            iterator += 1
        block = block.next()


def _picture(position: int, body: str, is_drawing: bool, document: QTextDocument) -> Picture:
    try:
        data = base64.b64decode(body)
    except binascii.Error:
        data = b""
    natural = QSizeF(
        QSvgRenderer(QByteArray(data)).defaultSize() if is_drawing else QImage.fromData(data).size()
    )
    width = document.pageSize().width() * _SHARE
    height = width * natural.height() / natural.width() if natural.width() > 0 else 0.0
    # Taller than a page it would be cut.
    shrink = min(1.0, document.pageSize().height() * 0.8 / height) if height else 1.0
    return Picture(position, data, is_drawing, QSizeF(width * shrink, height * shrink))
