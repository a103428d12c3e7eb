"""Rasters that travel: the base map and others, cut to the mission's area, as cloud optimised GeoTIFF."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from osgeo import gdal
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor, QImage

from ..core.errors import Cancelled, ConfigurationError
from ..core.messages import QT_TRANSLATE_NOOP
from ..core.siting.surface import gdal_raises

#: A telephone shows no more than this of an area at a time, and 150 MB are a long transfer.
MOST_PIXELS = 60_000_000
_FINEST_M = 0.1
_JPEG_BANDS = (1, 3)
_CRS = "EPSG:2154"
Progress = Callable[[float], bool]


def write_raster(
    layer: QgsRasterLayer,
    area: QgsRectangle,
    path: Path,
    go_on: Progress = lambda share: True,
    *,
    lossless: bool = False,
) -> float:
    """Write what ``layer`` shows of ``area`` (EPSG:4326) to ``path`` and return its cell size, m.

    A file is clipped by GDAL; a map service is drawn. ``go_on`` is told the share done and says
    whether to go on. ``lossless`` keeps the values of cells, for rasters that are no pictures.

    Raises:
        ConfigurationError: the raster does not reach the area, or cannot be read or written.
        Cancelled: ``go_on`` said no.
    """
    crs = QgsCoordinateReferenceSystem(_CRS)
    to_map = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:4326"), crs, QgsProject.instance().transformContext()
    )
    box = to_map.transformBoundingBox(area)
    if layer.providerType() == "gdal":
        in_layer = QgsCoordinateTransform(
            crs, layer.crs(), QgsProject.instance().transformContext()
        ).transformBoundingBox(box)
        if not in_layer.intersects(layer.extent()):
            raise _beside(layer)
        cell_m = max(_cell_m(layer, in_layer, box), _coarsest(box))
        return _warp(layer.source(), path, box, cell_m, go_on, lossless)
    cell_m = max(_coarsest(box), _FINEST_M)
    drawn = path.with_name(f"{path.stem}.drawn.tif")
    try:
        _draw(layer, box, crs, cell_m, drawn)
        return _warp(str(drawn), path, box, cell_m, go_on, lossless)
    finally:
        drawn.unlink(missing_ok=True)


def planned_cell_m(layer: QgsRasterLayer, area: QgsRectangle) -> tuple[float, float]:
    """Return the cell size that :func:`write_raster` would make, and the layer's own there, metres."""
    crs = QgsCoordinateReferenceSystem(_CRS)
    context = QgsProject.instance().transformContext()
    to_map = QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:4326"), crs, context)
    box = to_map.transformBoundingBox(area)
    own = _FINEST_M
    if layer.providerType() == "gdal":
        in_layer = QgsCoordinateTransform(crs, layer.crs(), context).transformBoundingBox(box)
        own = _cell_m(layer, in_layer, box)
    return max(own, _coarsest(box)), own


def _cell_m(layer: QgsRasterLayer, in_layer: QgsRectangle, box: QgsRectangle) -> float:
    across = in_layer.width() / layer.rasterUnitsPerPixelX()
    return box.width() / max(across, 1.0)


def _coarsest(box: QgsRectangle) -> float:
    """Return the cell size at which the area has as many pixels as may travel."""
    return (box.width() * box.height() / MOST_PIXELS) ** 0.5


def _warp(
    source: str, path: Path, box: QgsRectangle, cell_m: float, go_on: Progress, lossless: bool
) -> float:
    stopped = False

    def tell(share: float, _text: str, _data: object) -> int:
        nonlocal stopped
        stopped = not go_on(share)
        return 0 if stopped else 1

    with gdal_raises():
        try:
            opened = gdal.Open(source)
            bands, kind = opened.RasterCount, opened.GetRasterBand(1).DataType
            jpeg = not lossless and kind == gdal.GDT_Byte and bands in _JPEG_BANDS
            gdal.Warp(
                str(path),
                opened,
                format="COG",
                dstSRS=_CRS,
                outputBounds=(box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()),
                xRes=cell_m,
                yRes=cell_m,
                resampleAlg="near" if lossless else "average",
                multithread=True,
                creationOptions=[f"COMPRESS={'JPEG' if jpeg else 'DEFLATE'}"],
                callback=tell,
            )
        except RuntimeError as error:
            path.unlink(missing_ok=True)
            if stopped:
                raise Cancelled from error
            raise ConfigurationError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "The raster “{source}” cannot be prepared: {reason}. Choose another one, or none.",
                ),
                source=source,
                reason=str(error),
            ) from error
    return cell_m


def _draw(
    layer: QgsRasterLayer, box: QgsRectangle, crs: QgsCoordinateReferenceSystem, cell_m: float,
    path: Path,
) -> None:  # fmt: skip
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(crs)
    settings.setExtent(box)
    settings.setBackgroundColor(QColor("white"))
    settings.setOutputSize(QSize(round(box.width() / cell_m), round(box.height() / cell_m)))
    settings.setFlag(Qgis.MapSettingsFlag.Antialiasing, True)
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage().convertToFormat(QImage.Format.Format_RGB888)
    _write_image(image, settings.visibleExtent(), crs, path)


def _write_image(
    image: QImage, extent: QgsRectangle, crs: QgsCoordinateReferenceSystem, path: Path
) -> None:
    import numpy as np

    bits = image.constBits()
    bits.setsize(image.sizeInBytes())
    rows = np.frombuffer(bits, np.uint8).reshape(image.height(), image.bytesPerLine())
    pixels = rows[:, : image.width() * 3].reshape(image.height(), image.width(), 3)
    driver = gdal.GetDriverByName("GTiff")
    raster = driver.Create(str(path), image.width(), image.height(), 3, gdal.GDT_Byte)
    step_x, step_y = extent.width() / image.width(), extent.height() / image.height()
    raster.SetGeoTransform((extent.xMinimum(), step_x, 0, extent.yMaximum(), 0, -step_y))
    raster.SetProjection(crs.toWkt())
    for band in range(3):
        raster.GetRasterBand(band + 1).WriteArray(pixels[:, :, band])
    raster.FlushCache()


def _beside(layer: QgsRasterLayer) -> ConfigurationError:
    return ConfigurationError(
        QT_TRANSLATE_NOOP(
            "SmartMetro",
            "The raster “{name}” does not reach the area of the mission. Choose another one, or "
            "another area.",
        ),
        name=layer.name(),
    )
