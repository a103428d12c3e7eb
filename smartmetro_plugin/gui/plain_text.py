"""Texts from outside shown as the texts that they are: Qt takes what looks like HTML for HTML.

A platform's answer or a sensor's name must not draw a picture, load a file or imitate a button.
"""

from __future__ import annotations

from html import escape

from qgis.PyQt import QtGui  # noqa: F401 (gives Qt its mightBeRichText)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel, QSizePolicy


def wrapping_label() -> QLabel:
    """Return a label that shows any text as it stands, in as many lines as it takes."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    return label


def tool_tip(text: str) -> str:
    """Return ``text`` for a tool tip, which has no plain format of its own."""
    if not Qt.mightBeRichText(text):
        return text
    return f"<p>{escape(text)}</p>".replace("\n", "<br>")
