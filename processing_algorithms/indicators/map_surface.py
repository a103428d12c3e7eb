"""The rasters of a heat map: their grid, their cells, their classes, their look."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from math import ceil
from pathlib import Path

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingFeedback,
    QgsRasterLayer,
    QgsRectangle,
)

from ...smartmetro_plugin.cartography.lineage import save_beside
from ...smartmetro_plugin.cartography.map_style import style_raster
from ...smartmetro_plugin.core.errors import ConfigurationError
from ...smartmetro_plugin.core.mapping.gridding import Grid, interpolate
from ...smartmetro_plugin.core.mapping.levels import boundaries, round_step
from ...smartmetro_plugin.core.mapping.methods import Fit
from ...smartmetro_plugin.core.mapping.samples import Samples
from ...smartmetro_plugin.core.mapping.support import support_of
from ...smartmetro_plugin.core.messages import QT_TRANSLATE_NOOP
from ...smartmetro_plugin.host.translation import tr
from ...smartmetro_plugin.layers.map_rasters import Covariates, write_rasters
from ..base import cancellation
from .map_sinks import UNIT, MapSinks

#: Cells along the longest side when no size is given.
_CELLS_BY_DEFAULT = 500
_MOST_CELLS = 100_000_000
#: Deviations are told apart down to this, in °C.
_DEVIATION_STEP_C = 0.05
_PROGRESS_FROM, _PROGRESS_TO = 40, 95


@dataclass(frozen=True)
class Surface:
    """The rasters that were written, and the least and most of each."""

    mean: Path
    deviation: Path | None
    low: float
    high: float
    least_deviation: float
    most_deviation: float


def grid_over(extent: QgsRectangle, cell_m: float) -> Grid:
    """Return cells of ``cell_m`` that cover the extent; 0 lets a round size be found.

    Raises:
        ConfigurationError: more cells than a map can have.
    """
    if cell_m <= 0:
        cell_m = round_step(max(extent.width(), extent.height()) / _CELLS_BY_DEFAULT)
    west = np.floor(extent.xMinimum() / cell_m) * cell_m
    north = np.ceil(extent.yMaximum() / cell_m) * cell_m
    columns = max(1, ceil((extent.xMaximum() - west) / cell_m - 1e-6))
    rows = max(1, ceil((north - extent.yMinimum()) / cell_m - 1e-6))
    if columns * rows > _MOST_CELLS:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "{columns} × {rows} cells are too many: choose larger cells or a smaller extent.",
            ),
            columns=columns,
            rows=rows,
        )
    return Grid(float(west), float(north), cell_m, columns, rows)


def write_surface(
    paths: tuple[Path, Path | None],
    fit: Fit,
    samples: Samples,
    grid: Grid,
    covariates: Covariates,
    crs: QgsCoordinateReferenceSystem,
    feedback: QgsProcessingFeedback,
) -> Surface:
    """Interpolate and write the rasters, block by block.

    Raises:
        ConfigurationError: nothing of the extent is supported by the stations, or a file cannot be
            written.
        Cancelled: the user stopped; no file is left.
    """
    support = support_of(samples, fit.drift.columns)
    names = (tr("Mean temperature"), tr("Standard deviation"))
    least, most = np.full(2, np.inf), np.full(2, -np.inf)
    tiles = interpolate(fit, grid, support, cancellation(feedback), covariates.window)
    with closing(tiles):
        for tile, share in write_rasters(paths, names, grid, crs, tiles):
            feedback.setProgress(_PROGRESS_FROM + share * (_PROGRESS_TO - _PROGRESS_FROM))
            for number, values in enumerate((tile.mean, tile.deviation)):
                known = values[np.isfinite(values)]
                if known.size:
                    least[number] = min(least[number], known.min())
                    most[number] = max(most[number], known.max())
    if not np.isfinite(least).all():
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "No cell of the extent is near enough to the stations: choose an extent around them.",
            )
        )
    return Surface(paths[0], paths[1], *(float(v) for pair in zip(least, most) for v in pair))


def dress(surface: Surface, bounds: Sequence[float], sinks: MapSinks) -> None:
    """Style the rasters and keep style and lineage beside the files, where QGIS finds them."""
    spread = boundaries(surface.least_deviation, surface.most_deviation, _DEVIATION_STEP_C)
    for path, classes, grey in ((surface.mean, bounds, False), (surface.deviation, spread, True)):
        if path is None:
            continue
        layer = QgsRasterLayer(str(path), path.stem)
        style_raster(layer, classes, UNIT, grey=grey)
        sinks.lineage_of(layer)
        save_beside(layer)
        sinks.describe_file(path)
        sinks.show_raster(str(path))
