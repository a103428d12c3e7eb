"""Site sheets: a page for each candidate, to be signed; photo, map, verdicts, sun, owner, power, radio.

All words are text in the PDF: they can be searched, copied and read aloud.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsLayoutExporter,
    QgsLayoutFrame,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemManualTable,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutItemShape,
    QgsLayoutMeasurement,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLayoutTable,
    QgsMapLayer,
    QgsMarkerSymbol,
    QgsPointXY,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsTableCell,
    QgsTextFormat,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QFont

from ..core.errors import ConfigurationError
from ..core.file_names import safe_file_name
from ..core.messages import QT_TRANSLATE_NOOP, Message
from ..core.siting.placement.report import role_name
from ..core.siting.site_sheet import SiteSheet, Verdict
from ..core.whole_file import whole_file
from ..host.locale_format import number
from ..host.translation import say, tr

_WIDTH: Final = 210.0
_MARGIN: Final = 14.0
_INNER: Final = _WIDTH - 2 * _MARGIN
_INK, _FAINT, _BLUE = QColor("#1b1b1b"), QColor("#6b6b6b"), QColor("#1f4e79")
_BAND = QColor("#eef2f6")
_FRAME = QColor("#9aa5b1")
#: Metres that the map shows across.
_MAP_WIDTH_M: Final = 160.0
#: Rows of verdicts that fit a page beside the sun's picture; met rules give way first.
_MOST_VERDICTS: Final = 4
#: With more rows than these the names of met rules would not fit.
_NAMED_UP_TO: Final = 6
_VERDICT_COLORS: Final = {"ok": "#1a7f4b", "fails": "#b3261e", "to_check": "#8a5a00"}


@dataclass(frozen=True)
class SheetPage:
    """A candidate with its place. ``sun_picture``: an SVG or PNG, ``photo``: a picture; either may lack."""

    sheet: SiteSheet
    place: QgsPointXY
    crs: QgsCoordinateReferenceSystem
    photo: Path | None = None
    sun_picture: Path | None = None


@dataclass(frozen=True)
class SheetBook:
    """All pages of a study, in one CRS. ``layers``: what the maps show under the candidates, the top one
    first. ``words``: what keys of use cases, rules and verdicts are called."""

    title: str
    pages: Sequence[SheetPage]
    day: str
    layers: Sequence[QgsMapLayer] = ()
    words: dict[str, str] = field(default_factory=dict)


def write_sheets(
    book: SheetBook, folder: Path, step: Callable[[float], None] = lambda share: None
) -> tuple[list[Path], Path]:
    """Write a PDF for each candidate and one of all; return their paths. Main thread only.

    Raises:
        ConfigurationError: a file cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    paths: list[Path] = []
    count = len(book.pages)
    for number_, page in enumerate(book.pages, start=1):
        step((number_ - 1) / (count + 1))
        name = f"{number_:02}_{safe_file_name(page.sheet.name)}.pdf"
        paths.append(folder / name)
        _export(_laid_out(book, [(number_, page)]), paths[-1])
    together = folder / f"{safe_file_name(tr('site sheets'))}.pdf"
    step(count / (count + 1))
    _export(_laid_out(book, list(enumerate(book.pages, start=1))), together)
    step(1.0)
    return paths, together


def _export(laid_out: tuple[QgsPrintLayout, list[QgsMapLayer]], path: Path) -> None:
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
    settings.exportMetadata = False
    settings.dpi = 200
    with whole_file(path) as partial:
        result = QgsLayoutExporter(laid_out[0]).exportToPdf(str(partial), settings)
        if result != QgsLayoutExporter.ExportResult.Success:
            raise ConfigurationError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "“{path}” cannot be written. Close it where it is open, or choose another folder.",
                ),
                path=str(path),
            )


def _laid_out(
    book: SheetBook, pages: Sequence[tuple[int, SheetPage]]
) -> tuple[QgsPrintLayout, list[QgsMapLayer]]:
    """Return the layout and the layers of its dots, which it does not keep alive."""
    layout = QgsPrintLayout(QgsProject.instance())
    layout.initializeDefaults()
    grey = _candidates(book.pages, "#8a8f96", "3")
    dots: list[QgsMapLayer] = [grey]
    collection = layout.pageCollection()
    collection.page(0).setPageSize("A4", QgsLayoutItemPage.Orientation.Portrait)
    for _ in pages[1:]:
        added = QgsLayoutItemPage(layout)
        added.setPageSize("A4", QgsLayoutItemPage.Orientation.Portrait)
        collection.addPage(added)
    for place, (number_, page) in enumerate(pages):
        own = _candidates([page], "#d7301f", "5")
        dots.append(own)
        _Page(layout, place, book, [own, grey]).draw(number_, page)
    return layout, dots


class _Page:
    """Puts the items of one candidate on page ``index`` of a layout."""

    def __init__(
        self, layout: QgsPrintLayout, index: int, book: SheetBook, dots: Sequence[QgsMapLayer]
    ) -> None:
        self._layout, self._index, self._book, self._dots = layout, index, book, dots

    def draw(self, number_: int, page: SheetPage) -> None:
        """Draw everything, from the head to the signatures."""
        sheet = page.sheet
        self._head(number_, sheet)
        self._map(page, 34.0, 78.0)
        self._photo(page, 34.0, 78.0)
        below = self._facts(page, 116.0)
        self._verdicts(sheet.verdicts, below + 2, bool(page.sun_picture))
        if page.sun_picture is not None:
            self._sun(page.sun_picture, below + 2)
        self._decision(238.0)

    def _head(self, number_: int, sheet: SiteSheet) -> None:
        self._box(0, 0, _WIDTH, 28, _BLUE)
        white = QColor("#ffffff")
        self._text(tr("Site sheet"), 9, _MARGIN, 5, 100, 5, color=white)
        self._text(sheet.name, 18, _MARGIN, 9.5, 130, 9, bold=True, color=white)
        role = role_name(sheet.zone_role)
        parts = [
            self._book.words.get(sheet.use_case, sheet.use_case),
            sheet.zone and tr("zone {name}").format(name=sheet.zone),
            role if isinstance(role, str) else say(role),
        ]
        self._text(" · ".join(p for p in parts if p), 10, _MARGIN, 19.5, 130, 6, color=white)
        right = Qt.AlignmentFlag.AlignRight
        self._text(self._book.title, 10, 120, 5, 76, 11, align=right, color=white)
        count = tr("{number} of {count}").format(number=number_, count=len(self._book.pages))
        self._text(f"{self._book.day} · {count}", 9, 120, 20, 76, 6, align=right, color=white)

    def _map(self, page: SheetPage, top: float, height: float) -> None:
        width = 100.0
        drawn = QgsLayoutItemMap(self._layout)
        drawn.setCrs(page.crs)
        self._place(drawn, _MARGIN, top, width, height)
        half = _MAP_WIDTH_M / 2
        tall = half * height / width
        x, y = page.place.x(), page.place.y()
        drawn.setLayers([*self._dots, *self._book.layers])
        drawn.setKeepLayerSet(True)
        drawn.zoomToExtent(QgsRectangle(x - half, y - tall, x + half, y + tall))
        drawn.setFrameEnabled(True)
        drawn.setFrameStrokeColor(_FRAME)
        drawn.setFrameStrokeWidth(QgsLayoutMeasurement(0.2))
        self._layout.addLayoutItem(drawn)
        bar = QgsLayoutItemScaleBar(self._layout)
        bar.setStyle("Line Ticks Up")
        bar.setLinkedMap(drawn)
        bar.setUnits(Qgis.DistanceUnit.Meters)
        bar.setUnitLabel("m")
        bar.setNumberOfSegments(2)
        bar.setNumberOfSegmentsLeft(0)
        bar.setUnitsPerSegment(20)
        bar.setTextFormat(_format(8))
        bar.setBackgroundEnabled(True)
        bar.setBackgroundColor(QColor(255, 255, 255, 200))
        self._layout.addLayoutItem(bar)
        bar.attemptMove(QgsLayoutPoint(_MARGIN + 2, top + height - 12), True, False, self._index)

    def _photo(self, page: SheetPage, top: float, height: float) -> None:
        left, width = _MARGIN + 104.0, _INNER - 104.0
        if page.photo is not None:
            picture = QgsLayoutItemPicture(self._layout)
            picture.setPicturePath(str(page.photo))
            picture.setResizeMode(QgsLayoutItemPicture.ResizeMode.Zoom)
            picture.setPictureAnchor(QgsLayoutItem.ReferencePoint.Middle)
            picture.setFrameEnabled(True)
            picture.setFrameStrokeColor(_FRAME)
            self._place(picture, left, top, width, height)
            self._layout.addLayoutItem(picture)
            return
        self._box(left, top, width, height, _BAND, _FRAME)
        self._text(
            tr("Photo of the support and its surroundings, to be taken at the visit"),
            10,
            left + 8,
            top + height / 2 - 8,
            width - 16,
            16,
            align=Qt.AlignmentFlag.AlignHCenter,
            color=_FAINT,
        )

    def _facts(self, page: SheetPage, top: float) -> float:
        """Write what is known in two columns; return where they end."""
        rows = [(say(heading), _value(value, unit)) for heading, value, unit in page.sheet.facts]
        plane, earth = _position(page)
        rows.insert(5, (tr("Position"), plane))
        rows.insert(6, (tr("Latitude, longitude"), earth))
        shown = [row for row in rows if row[1]]
        open_ = [row for row in rows if not row[1]][: max(0, 10 - len(shown))]
        listed = [*shown, *((heading, "…………………………") for heading, _ in open_)]
        half = (len(listed) + 1) // 2
        for place, (heading, value) in enumerate(listed):
            left = _MARGIN + (_INNER / 2 + 2) * (place // half)
            y = top + 6.2 * (place % half)
            self._text(heading, 8.5, left, y, 32, 5.5, color=_FAINT)
            self._text(value, 9, left + 33, y - 0.1, _INNER / 2 - 34, 6.0)
        below = top + 6.2 * half
        if page.sheet.why:
            self._text(tr("Why here"), 8.5, _MARGIN, below, 32, 5.5, color=_FAINT)
            self._text(page.sheet.why, 9, _MARGIN + 33, below - 0.1, _INNER - 34, 6.0)
            below += 6.2
        return below

    def _verdicts(self, verdicts: Sequence[Verdict], top: float, narrow: bool) -> None:
        width = 108.0 if narrow else _INNER
        self._text(tr("Rules"), 11, _MARGIN, top, width, 6, bold=True, color=_BLUE)
        if not verdicts:
            self._text(
                tr(
                    "No rule was held against this support: assess the supports first, or check on site."
                ),
                9,
                _MARGIN,
                top + 7,
                width,
                10,
                color=_FAINT,
            )
            return
        widths = (32.0, 19.0, width - 51.0)
        rows = [[_cell(t, bold=True, fill=_BAND) for t in (tr("Rule"), tr("Verdict"), tr("Why"))]]
        words = self._book.words
        told, met = _told(verdicts)
        for verdict in told:
            color = QColor(_VERDICT_COLORS.get(verdict.verdict.lower(), "#1b1b1b"))
            rows.append(
                [
                    _cell(words.get(verdict.rule, verdict.rule.replace("_", " "))),
                    _cell(words.get(verdict.verdict, verdict.verdict), bold=True, color=color),
                    _cell(verdict.reason or verdict.value),
                ]
            )
        if met:
            names = ""
            if len(told) <= _NAMED_UP_TO:
                names = ", ".join(words.get(v.rule, v.rule.replace("_", " ")) for v in met)
            rows.append(
                [
                    _cell(tr("{n} others").format(n=len(met))),
                    _cell(words.get("ok", "ok"), bold=True, color=QColor(_VERDICT_COLORS["ok"])),
                    _cell(names),
                ]
            )
        table = QgsLayoutItemManualTable.create(self._layout)
        self._layout.addMultiFrame(table)
        table.setTableContents(rows)
        table.setColumnWidths(list(widths))
        table.setCellMargin(0.8)
        table.setGridColor(_FRAME)
        table.setGridStrokeWidth(0.15)
        table.setWrapBehavior(QgsLayoutTable.WrapBehavior.WrapText)
        frame = QgsLayoutFrame(self._layout, table)
        self._place(frame, _MARGIN, top + 7, width, 231 - top)
        table.addFrame(frame)

    def _sun(self, path: Path, top: float) -> None:
        left, width = _MARGIN + 112.0, _INNER - 112.0
        self._text(tr("Sun over the year"), 11, left, top, width, 6, bold=True, color=_BLUE)
        picture = QgsLayoutItemPicture(self._layout)
        picture.setPicturePath(str(path))
        picture.setResizeMode(QgsLayoutItemPicture.ResizeMode.Zoom)
        picture.setPictureAnchor(QgsLayoutItem.ReferencePoint.UpperLeft)
        self._place(picture, left, top + 7, width, 229 - top)
        self._layout.addLayoutItem(picture)

    def _decision(self, top: float) -> None:
        self._box(_MARGIN, top, _INNER, 47, QColor("#ffffff"), _INK)
        self._box(_MARGIN, top, _INNER, 8, _BAND, _INK)
        self._text(tr("Decision"), 11, _MARGIN + 3, top + 1.5, 60, 6, bold=True)
        y = top + 12
        for left, words in ((_MARGIN + 4, tr("validated")), (_MARGIN + 44, tr("refused"))):
            self._box(left, y, 4, 4, QColor("#ffffff"), _INK)
            self._text(words, 11, left + 6, y - 0.6, 32, 6)
        lines = (
            (tr("by (name, service)"), _MARGIN + 4, y + 12, 86.0),
            (tr("on"), _MARGIN + 104, y + 12, 30.0),
            (tr("Signature"), _MARGIN + 142, y + 12, 36.0),
            (
                tr("Remarks: access, lock-out, traffic order, agreement of the host"),
                _MARGIN + 4,
                y + 28,
                174.0,
            ),
        )
        for words, left, line, width in lines:
            self._box(left, line, width, 0.2, _INK)
            self._text(words, 8, left, line + 0.8, width, 5, color=_FAINT)
        self._text(tr("Made with SmartMetro"), 7, _MARGIN, top + 49, _INNER, 4, color=_FAINT)

    # -- how

    def _place(self, item: QgsLayoutItem, x: float, y: float, width: float, height: float) -> None:
        item.attemptResize(QgsLayoutSize(width, height))
        item.attemptMove(QgsLayoutPoint(x, y), True, False, self._index)

    def _text(
        self,
        text: str,
        size: float,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        bold: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        color: QColor = _INK,
    ) -> None:
        label = QgsLayoutItemLabel(self._layout)
        label.setMode(QgsLayoutItemLabel.Mode.ModeFont)
        # In a label, [% … %] is an expression: what comes from data is text alone.
        label.setText(text.replace("[%", "[ %"))
        label.setTextFormat(_format(size, bold=bold, color=color))
        label.setHAlign(align)
        label.setMarginX(0)
        label.setMarginY(0)
        self._place(label, x, y, width, height)
        self._layout.addLayoutItem(label)

    def _box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        fill: QColor,
        line: QColor | None = None,
    ) -> None:
        shape = QgsLayoutItemShape(self._layout)
        shape.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
        style = {"color": fill.name(), "outline_width": "0.2"}
        style["outline_style" if line is None else "outline_color"] = (
            "no" if line is None else line.name()
        )
        shape.setSymbol(QgsFillSymbol.createSimple(style))
        self._place(shape, x, y, width, height)
        self._layout.addLayoutItem(shape)


def _candidates(pages: Sequence[SheetPage], color: str, size: str) -> QgsVectorLayer:
    crs = pages[0].crs
    layer = QgsVectorLayer(f"Point?crs={crs.authid() or crs.toWkt()}", "candidates", "memory")
    features = []
    for page in pages:
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromPointXY(page.place))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.setRenderer(
        QgsSingleSymbolRenderer(
            QgsMarkerSymbol.createSimple(
                {
                    "name": "circle",
                    "size": size,
                    "color": color,
                    "outline_color": "#ffffff",
                    "outline_width": "0.6",
                }
            )
        )
    )
    return layer


def _told(verdicts: Sequence[Verdict]) -> tuple[list[Verdict], list[Verdict]]:
    """Return the verdicts to write out, what stands against the place first, and the met ones that are
    only named. Every verdict that is not met is written out."""
    order = {"fails": 0, "to_check": 1, "ok": 2}
    ranked = sorted((v for v in verdicts if v.verdict in order), key=lambda v: order[v.verdict])
    against = sum(v.verdict != "ok" for v in ranked)
    kept = max(_MOST_VERDICTS, against)
    return ranked[:kept], ranked[kept:]


def _format(size: float, *, bold: bool = False, color: QColor = _INK) -> QgsTextFormat:
    text = QgsTextFormat()
    text.setSize(size)
    text.setColor(color)
    font = QFont(text.font())
    font.setBold(bold)
    text.setFont(font)
    return text


def _cell(
    text: str, *, bold: bool = False, color: QColor = _INK, fill: QColor | None = None
) -> QgsTableCell:
    cell = QgsTableCell(text)
    cell.setTextFormat(_format(8, bold=bold, color=color))
    if fill is not None:
        cell.setBackgroundColor(fill)
    return cell


def _value(value: Message | str | float, unit: str) -> str:
    if isinstance(value, Message):
        return say(value)
    if isinstance(value, float):
        return f"{number(value, 0 if abs(value) >= 20 else 1)} {unit}".strip()
    return f"{value} {unit}".strip() if value else ""


def _position(page: SheetPage) -> tuple[str, str]:
    """Return the place in the sheet's coordinates and on Earth."""
    to_earth = QgsCoordinateTransform(
        page.crs, QgsCoordinateReferenceSystem("EPSG:4326"), QgsProject.instance()
    )
    earth = to_earth.transform(page.place)
    plane = f"{number(page.place.x(), 0)} ; {number(page.place.y(), 0)} ({page.crs.authid()})"
    return plane, f"{number(earth.y(), 5)} ; {number(earth.x(), 5)}"
