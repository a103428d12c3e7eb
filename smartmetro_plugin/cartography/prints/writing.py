"""The pages of a sheet as files: PDF with geo-reference and layers, PNG, SVG."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from qgis.core import Qgis, QgsLayoutExporter, QgsLayoutRenderContext
from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSize
from qgis.PyQt.QtGui import QImage, QPageSize, QPainter, QPdfWriter

from ...core.errors import Cancelled, ConfigurationError
from ...core.file_names import safe_file_name
from ...core.messages import QT_TRANSLATE_NOOP
from ...core.whole_file import whole_file
from .page import Format, Page
from .plain_words import literal
from .sheet import Sheet

_DPI = 300
_PNG_DPI = 200
_SCREEN_DPI = 120


@dataclass
class Written:
    """Which files came out, one a page; ``georeferenced`` is False where this QGIS cannot write such PDFs.

    ``whole``: what the user named; the pages in one file where there are several in PDF.
    """

    whole: Path
    files: list[Path] = field(default_factory=list)
    georeferenced: bool = True


def write_pages(
    sheet: Sheet,
    pages: Sequence[Page],
    path: Path,
    kind: Format,
    go_on: Callable[[float], bool] = lambda _share: True,
) -> Written:
    """Write each page; a single one to ``path``, several beside it with their names.

    Several pages of PDF are also bound to ``path``, to be printed at once: only single pages have a
    geo-reference and layers.

    Raises:
        Cancelled: ``go_on`` returned False.
        ConfigurationError: a file cannot be written.
    """
    written = Written(path, georeferenced=can_georeference() or kind is not Format.PDF)
    for number, page in enumerate(pages):
        if not go_on(number / len(pages)):
            raise Cancelled
        sheet.show(page)
        target = path if len(pages) == 1 else _beside(path, number, page)
        with whole_file(target) as partial:
            # Qt and GDAL tell the kind by the ending.
            own = partial.with_name(f"{partial.name}.{kind.value}")
            try:
                _write(sheet, own, kind)
                own.replace(partial)
            finally:
                own.unlink(missing_ok=True)
        written.files.append(target)
    if len(pages) > 1 and kind is Format.PDF:
        _bind(sheet, pages, path)
    elif len(pages) > 1:
        written.whole = written.files[0]
    return written


def _bind(sheet: Sheet, pages: Sequence[Page], path: Path) -> None:
    """Write all pages to one PDF: vectors and text."""
    paper = sheet.layout.pageCollection().page(0).rect()
    size = QPageSize(paper.size(), QPageSize.Unit.Millimeter)
    with whole_file(path) as partial:
        writer = QPdfWriter(str(partial))
        writer.setResolution(_DPI)
        writer.setTitle(literal(pages[0].title))
        writer.setCreator("SmartMetro")
        writer.setPageSize(size)
        writer.setPageMargins(QMarginsF(0, 0, 0, 0))
        painter = QPainter(writer)
        for number, page in enumerate(pages):
            if number:
                writer.newPage()
            draw_page(sheet, page, painter)
        painter.end()
        del painter, writer


def can_georeference() -> bool:
    """Return whether GDAL here writes PDFs with layers and geo-reference."""
    from osgeo import gdal

    driver = gdal.GetDriverByName("PDF")
    return driver is not None and driver.GetMetadataItem("HAVE_POPPLER") == "YES"


def _beside(path: Path, number: int, page: Page) -> Path:
    return path.with_name(f"{path.stem}_{number + 1:02d}_{safe_file_name(page.name)}{path.suffix}")


def _write(sheet: Sheet, path: Path, kind: Format) -> None:
    exporter = QgsLayoutExporter(sheet.layout)
    if kind is Format.PDF:
        result = exporter.exportToPdf(str(path), _pdf_settings())
    elif kind is Format.PNG:
        image = QgsLayoutExporter.ImageExportSettings()
        image.dpi = _PNG_DPI
        image.generateWorldFile = False
        result = exporter.exportToImage(str(path), image)
    else:
        drawing = QgsLayoutExporter.SvgExportSettings()
        drawing.forceVectorOutput = True
        drawing.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
        result = exporter.exportToSvg(str(path), drawing)
    if result != QgsLayoutExporter.ExportResult.Success or not path.exists():
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "“{path}” cannot be written. Close it where it is open, or choose another folder.",
            ),
            path=str(path),
        )


def _pdf_settings() -> QgsLayoutExporter.PdfExportSettings:
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.dpi = _DPI
    settings.forceVectorOutput = True
    settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
    settings.appendGeoreference = True
    settings.exportMetadata = True
    settings.writeGeoPdf = can_georeference()
    settings.includeGeoPdfFeatures = False
    return settings


def draw_page(sheet: Sheet, page: Page, painter: QPainter) -> None:
    """Draw a page on the whole of the painter's paper: vectors and text."""
    sheet.show(page)
    sheet.layout.renderContext().setDpi(_DPI)
    sheet.layout.renderContext().setFlag(QgsLayoutRenderContext.Flag.FlagForceVectorOutput, True)
    sheet.layout.renderContext().setTextRenderFormat(Qgis.TextRenderFormat.AlwaysText)
    QgsLayoutExporter(sheet.layout).renderPage(painter, 0)


def page_as_png(sheet: Sheet, page: Page) -> bytes:
    """Return a page as a picture for the screen."""
    sheet.show(page)
    image = QgsLayoutExporter(sheet.layout).renderPageToImage(0, QSize(), _SCREEN_DPI)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.convertToFormat(QImage.Format.Format_RGB888).save(buffer, "PNG")
    return bytes(data)
