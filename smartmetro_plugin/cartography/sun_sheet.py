"""A sheet of sensors' sun by month and hour, side by side."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, sqrt
from pathlib import Path
from typing import Final

from qgis.PyQt.QtCore import QRectF, QSize

from ..core.siting.direct_sun import DirectSun
from .paper import Paper, save_drawing
from .sun_drawing import draw_months_and_hours

#: More pictures on one sheet could not be read.
MOST_DRAWN: Final = 24
_WIDTH: Final = 380
_HEIGHT: Final = 300


def save_sun_sheet(path: Path, sun: DirectSun, names: Sequence[str]) -> None:
    """Write the pictures of the first points, titled by ``names``; PNG or SVG by the ending.

    Raises:
        ConfigurationError: another ending, or a place that cannot be written.
    """
    count = min(len(names), MOST_DRAWN)
    across = ceil(sqrt(count))
    down = ceil(count / across)

    def draw(paper: Paper, _box: QRectF) -> None:
        for n in range(count):
            row, column = divmod(n, across)
            box = QRectF(column * _WIDTH, row * _HEIGHT, _WIDTH, _HEIGHT)
            draw_months_and_hours(paper, box, sun.hours[n], sun.possible_hours, names[n])

    save_drawing(path, QSize(across * _WIDTH, down * _HEIGHT), draw)
