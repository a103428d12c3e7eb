"""Texts from data on a layout: shown as they are, never evaluated, cut where the paper ends."""

from __future__ import annotations

import unicodedata

from qgis.core import QgsLayoutItemLabel
from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QFontMetricsF

_PIXELS_PER_MM = 40.0
_MM_PER_POINT = 25.4 / 72
_SMALLEST = 0.6
_WORD_JOINER = "\u2060"


def literal(text: str) -> str:
    """Return a text in which layouts find no expression (``[% … %]``) and no control character."""
    shown = "".join(
        " " if unicodedata.category(c) in ("Cc", "Cf", "Cs") and c != "\n" else c for c in text
    )
    return shown.replace("[%", f"[{_WORD_JOINER}%")


def fill_label(label: QgsLayoutItemLabel, text: str) -> None:
    """Put a text into a label; it gets smaller, to three fifths, then is cut with an ellipsis."""
    shown, chosen = literal(text).strip(), label.textFormat()
    size = float(chosen.size())
    steps = [size * (1 - 0.05 * n) for n in range(9)]
    fitting = next((s for s in steps if _fits(label, shown, s)), None)
    while fitting is None and shown:
        shorter = shown.rstrip("…").rstrip()
        shorter = shorter[: -max(1, len(shorter) // 12)].rstrip()
        shown = f"{shorter}…" if shorter else ""
        fitting = steps[-1] if _fits(label, shown, steps[-1]) else None
    chosen.setSize(fitting or size * _SMALLEST)
    label.setTextFormat(chosen)
    label.setText(shown)


def _fits(label: QgsLayoutItemLabel, text: str, size_pt: float) -> bool:
    """Return whether the text, wrapped, stays in the label's box."""
    font = label.textFormat().font()
    font.setPixelSize(max(1, round(size_pt * _MM_PER_POINT * _PIXELS_PER_MM)))
    box = label.rect()
    # Layouts break lines a little earlier than the font's own metrics do.
    width, height = box.width() * _PIXELS_PER_MM * 0.95, box.height() * _PIXELS_PER_MM
    flags = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft)
    needed = QFontMetricsF(font).boundingRect(QRectF(0, 0, width, 1e7), flags, text)
    return bool(needed.height() <= height * 0.97 and needed.width() <= width + 1)
