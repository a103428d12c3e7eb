"""Writes the print layouts that ship: resources/layouts/*.qpt, A3 and A4, landscape and portrait.

Each item has an id, by which :mod:`smartmetro_plugin.cartography.prints` fills it. A department may
move, restyle or remove items in QGIS's layout designer: what has no item is not printed.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsFillSymbol,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemMapOverview,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendStyle,
    QgsPrintLayout,
    QgsProject,
    QgsReadWriteContext,
    QgsTextFormat,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "layouts"
#: The first that the computer has; all of them have the letters of French.
_FONTS = ("Open Sans", "Segoe UI", "Arial", "DejaVu Sans")
_INK = "#1b1b1b"
_MARGIN_MM = 10.0

Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Sheet:
    """A paper: size in millimetres, how much larger than on A4 texts are."""

    name: str
    width_mm: float
    height_mm: float
    larger: float = 1.0

    @property
    def is_landscape(self) -> bool:
        return self.width_mm > self.height_mm


SHEETS = (
    Sheet("a4_landscape", 297, 210),
    Sheet("a4_portrait", 210, 297),
    Sheet("a3_landscape", 420, 297, 1.3),
    Sheet("a3_portrait", 297, 420, 1.3),
)


def main() -> None:
    """Write all of them."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QgsApplication([], False)
    application.initQgis()
    FOLDER.mkdir(parents=True, exist_ok=True)
    for sheet in SHEETS:
        path = FOLDER / f"{sheet.name}.qpt"
        if not _layout(sheet).saveAsTemplate(str(path), QgsReadWriteContext()):
            sys.exit(f"{path} cannot be written")
    application.exitQgis()


def _layout(sheet: Sheet) -> QgsPrintLayout:
    layout = QgsPrintLayout(QgsProject.instance())
    layout.initializeDefaults()
    page = layout.pageCollection().page(0)
    page.setPageSize(QgsLayoutSize(sheet.width_mm, sheet.height_mm))
    boxes = dict(_boxes(sheet))
    k = sheet.larger
    drawn = _map(layout, "map", boxes["map"])
    _label(layout, "title", boxes["title"], 17 * k, bold=True)
    _label(layout, "subtitle", boxes["subtitle"], 10 * k)
    _label(layout, "facts", boxes["facts"], 8 * k)
    _label(layout, "sources", boxes["sources"], 7 * k)
    for name in ("logo_1", "logo_2", "north"):
        picture = QgsLayoutItemPicture(layout)
        picture.setResizeMode(QgsLayoutItemPicture.ResizeMode.Zoom)
        picture.setPictureAnchor(QgsLayoutItem.ReferencePoint.UpperRight)
        if name == "north":
            picture.setLinkedMap(drawn)
        _add(layout, picture, name, boxes[name])
    legend = QgsLayoutItemLegend(layout)
    legend.setLinkedMap(drawn)
    legend.setAutoUpdateModel(False)
    styles = QgsLegendStyle.Style
    for style in (styles.SymbolLabel, styles.Subgroup, styles.Title, styles.Group):
        legend.rstyle(style).setTextFormat(_format(8.5 * k, bold=style == styles.Subgroup))
    legend.setBoxSpace(0)
    _add(layout, legend, "legend", boxes["legend"])
    bar = QgsLayoutItemScaleBar(layout)
    bar.setStyle("Single Box")
    bar.setLinkedMap(drawn)
    bar.setTextFormat(_format(8 * k))
    bar.setHeight(1.8 * k)
    _add(layout, bar, "scale_bar", boxes["scale_bar"])
    inset = _map(layout, "inset", boxes["inset"])
    overview = QgsLayoutItemMapOverview("overview", inset)
    overview.setLinkedMap(drawn)
    overview.setFrameSymbol(
        QgsFillSymbol.createSimple(
            {"style": "no", "outline_color": "#b3261e", "outline_width": str(0.6 * k)}
        )
    )
    inset.overviews().addOverview(overview)
    return layout


def _boxes(sheet: Sheet) -> Iterator[tuple[str, Box]]:
    """Yield x, y, width and height of each item, millimetres."""
    width, height, m, k = sheet.width_mm, sheet.height_mm, _MARGIN_MM, sheet.larger
    inner, gap, logo, top = width - 2 * m, 4 * k, 30 * k, m + 22 * k
    yield "title", (m, m, inner - 2 * logo - 2 * gap, 13 * k)
    yield "subtitle", (m, m + 13.5 * k, inner - 2 * logo - 2 * gap, 7 * k)
    yield "logo_1", (width - m - logo, m, logo, 18 * k)
    yield "logo_2", (width - m - 2 * logo - gap, m, logo, 18 * k)
    foot = height - m - 13 * k
    if sheet.is_landscape:
        side = 74 * k
        x = width - m - side
        yield "map", (m, top, inner - side - gap, foot - top - 1)
        yield "legend", (x, top, side, 66 * k)
        yield "facts", (x, top + 68 * k, side, foot - top - 68 * k - 42 * k)
        yield "inset", (x, foot - 40 * k, side, 39 * k)
        yield "scale_bar", (m, foot + 1, 80 * k, 12 * k)
        yield "sources", (m + 84 * k, foot + 2, inner - 84 * k, 11 * k)
        north_x = x - gap
    else:
        low = foot - 68 * k
        yield "map", (m, top, inner, low - top - 14 * k)
        yield "scale_bar", (m, low - 13 * k, 80 * k, 12 * k)
        yield "legend", (m, low, 60 * k, 67 * k)
        yield "facts", (m + 62 * k, low, inner - 62 * k - 52 * k, 67 * k)
        yield "inset", (width - m - 50 * k, low, 50 * k, 50 * k)
        yield "sources", (m, foot + 2, inner, 11 * k)
        north_x = width - m
    yield "north", (north_x - 11 * k, top + 2, 9 * k, 13 * k)


def _map(layout: QgsPrintLayout, name: str, box: Box) -> QgsLayoutItemMap:
    drawn = QgsLayoutItemMap(layout)
    drawn.setFrameEnabled(True)
    drawn.setBackgroundColor(QColor("white"))
    _add(layout, drawn, name, box)
    return drawn


def _label(
    layout: QgsPrintLayout, name: str, box: Box, size_pt: float, *, bold: bool = False
) -> None:
    label = QgsLayoutItemLabel(layout)
    label.setMode(QgsLayoutItemLabel.Mode.ModeFont)
    label.setTextFormat(_format(size_pt, bold=bold))
    label.setHAlign(Qt.AlignmentFlag.AlignLeft)
    label.setVAlign(Qt.AlignmentFlag.AlignTop)
    label.setMarginX(0)
    label.setMarginY(0)
    _add(layout, label, name, box)


def _format(size_pt: float, *, bold: bool = False) -> QgsTextFormat:
    text = QgsTextFormat()
    font = text.font()
    font.setFamily(_FONTS[0])
    font.setBold(bold)
    text.setFont(font)
    text.setFamilies(list(_FONTS))
    text.setSize(size_pt)
    text.setColor(QColor(_INK))
    return text


def _add(layout: QgsPrintLayout, item: QgsLayoutItem, name: str, box: Box) -> None:
    x, y, width, height = box
    item.setId(name)
    layout.addLayoutItem(item)
    item.attemptMove(QgsLayoutPoint(x, y))
    item.attemptResize(QgsLayoutSize(width, height))


if __name__ == "__main__":
    main()
