"""What observers see of a surface: GDAL's viewshed, for many observers together."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import numpy.typing as npt
from osgeo import gdal

from ...messages import QT_TRANSLATE_NOOP
from ..errors import SurfaceError
from ..grid import Grid
from ..progress import NOBODY, Watch
from ..surface import Surface
from .observers import Observer, Reals

Heights = npt.NDArray[np.float32]
Flags = npt.NDArray[np.bool_]

#: Earth's curvature less the refraction of light: 1 - 1/7 (GDAL's default for visible light).
_CURVATURE: Final = 0.85714
_SEEN: Final = 255


@dataclass(frozen=True)
class View:
    """What one observer sees: ``seen`` and ``known`` in a window of the grid from ``row``, ``column``."""

    row: int
    column: int
    seen: Flags
    known: Flags


def views(
    dsm: Surface,
    observers: Sequence[Observer],
    target_height_m: float = 0.0,
    dtm: Surface | None = None,
    watch: Watch = NOBODY,
) -> Iterator[View]:
    """Yield what each observer sees, within its range and field.

    Args:
        target_height_m: height above the surface of what shall be seen.
        dtm: the ground that the observers' heights are counted from (aligned to ``dsm``); without
            it, the surface itself.

    Raises:
        SurfaceError: an observer stands beyond the surface, or where no height is known.
        Cancelled: the user cancelled.
    """
    for number, observer in enumerate(observers):
        watch.step(number / len(observers))
        yield _view(dsm, dtm, observer, number, target_height_m, watch.cancel)


def cumulative(
    dsm: Surface,
    observers: Sequence[Observer],
    target_height_m: float = 0.0,
    dtm: Surface | None = None,
    watch: Watch = NOBODY,
) -> Heights:
    """Return how many observers see each cell, float32 of the grid's shape; nan where no height is known."""
    counts = np.zeros(dsm.grid.shape, dtype=np.float32)
    for view in views(dsm, observers, target_height_m, dtm, watch):
        rows, columns = view.seen.shape
        part = counts[view.row : view.row + rows, view.column : view.column + columns]
        part += view.seen
    for start, stop in dsm.blocks():
        counts[start:stop][np.isnan(dsm.read(start, stop))] = np.nan
    return counts


def sight_table(
    dsm: Surface,
    observers: Sequence[Observer],
    x: Reals,
    y: Reals,
    target_height_m: float = 0.0,
    dtm: Surface | None = None,
    watch: Watch = NOBODY,
) -> Flags:
    """Return which observer sees which place, shape (observers, places)."""
    rows, columns, inside = dsm.grid.cells(x, y)
    table = np.zeros((len(observers), len(x)), dtype=bool)
    for number, view in enumerate(views(dsm, observers, target_height_m, dtm, watch)):
        row, column = rows - view.row, columns - view.column
        there = inside & (row >= 0) & (column >= 0)
        there &= (row < view.seen.shape[0]) & (column < view.seen.shape[1])
        table[number, there] = view.seen[row[there], column[there]]
    return table


def _view(
    dsm: Surface,
    dtm: Surface | None,
    observer: Observer,
    number: int,
    target_height_m: float,
    cancel: Any,
) -> View:
    grid = dsm.grid
    rows, columns, inside = grid.cells([observer.x], [observer.y])
    if not inside[0]:
        raise _no_ground(number)
    reach = int(np.ceil(observer.range_m / grid.cell_m)) + 1
    top, bottom = max(0, int(rows[0]) - reach), min(grid.rows, int(rows[0]) + reach + 1)
    left, right = max(0, int(columns[0]) - reach), min(grid.columns, int(columns[0]) + reach + 1)
    heights = dsm.read(top, bottom)[:, left:right].copy()
    row, column = int(rows[0]) - top, int(columns[0]) - left
    ground = heights[row, column]
    if dtm is not None:
        ground = dtm.read(int(rows[0]), int(rows[0]) + 1)[0, int(columns[0])]
    known = ~np.isnan(heights)
    if np.isnan(ground):
        raise _no_ground(number)
    # A post stands in its own cell, not on it; unknown cells hide nothing.
    heights[row, column] = ground
    heights[~known] = np.nanmin(heights)
    seen = _gdal_view(heights, grid, (top, left), observer, target_height_m, cancel)
    x = grid.x_min + (np.arange(left, right) + 0.5) * grid.cell_m
    y = grid.y_max - (np.arange(top, bottom) + 0.5) * grid.cell_m
    seen &= known & observer.looks_at(x[None, :], y[:, None])
    return View(top, left, seen, known)


def _gdal_view(
    heights: Heights,
    grid: Grid,
    corner: tuple[int, int],
    observer: Observer,
    target_height_m: float,
    cancel: Any,
) -> Flags:
    source = gdal.GetDriverByName("MEM").Create(
        "", heights.shape[1], heights.shape[0], 1, gdal.GDT_Float32
    )
    x, y = grid.x_min + corner[1] * grid.cell_m, grid.y_max - corner[0] * grid.cell_m
    source.SetGeoTransform((x, grid.cell_m, 0, y, 0, -grid.cell_m))
    source.SetProjection(grid.crs_wkt)
    band = source.GetRasterBand(1)
    band.WriteArray(heights)
    made = gdal.ViewshedGenerate(
        band,
        "MEM",
        "",
        [],
        observer.x,
        observer.y,
        observer.height_m,
        target_height_m,
        _SEEN,
        0,
        0,
        -1,
        _CURVATURE,
        gdal.GVM_Edge,
        observer.range_m + 2 * grid.cell_m,
        callback=_go_on(cancel),
    )
    if made is None:
        if cancel is not None and cancel.is_cancelled():
            from ...errors import Cancelled

            raise Cancelled
        raise SurfaceError(
            QT_TRANSLATE_NOOP("SmartMetro", "The viewshed failed: {reason}"),
            reason=gdal.GetLastErrorMsg(),
        )
    # GDAL cuts its answer to the range; it tells where it lies.
    first_x, _, _, first_y, _, _ = made.GetGeoTransform()
    row = round((y - first_y) / grid.cell_m)
    column = round((first_x - x) / grid.cell_m)
    values = made.GetRasterBand(1).ReadAsArray() == _SEEN
    seen = np.zeros(heights.shape, dtype=bool)
    part = seen[row : row + values.shape[0], column : column + values.shape[1]]
    part[:] = values[: part.shape[0], : part.shape[1]]
    return seen


def _go_on(cancel: Any) -> Callable[..., int]:
    """Return GDAL's callback: 0 stops it."""
    return lambda *_: 0 if cancel is not None and cancel.is_cancelled() else 1


def _no_ground(number: int) -> SurfaceError:
    return SurfaceError(
        QT_TRANSLATE_NOOP(
            "SmartMetro",
            "Sensor {n} stands beyond the surface model, or where it has no data: choose a model that "
            "reaches there, or leave this sensor out.",
        ),
        n=number + 1,
    )
