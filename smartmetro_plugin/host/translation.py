"""The core's messages and the interface's texts in the user's language."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from ..core.messages import Message

CONTEXT = "SmartMetro"


def tr(text: str, n: int = -1) -> str:
    """Return ``text`` in the language of QGIS; ``n`` chooses the plural and replaces ``%n``."""
    return QCoreApplication.translate(CONTEXT, text, None, n)
