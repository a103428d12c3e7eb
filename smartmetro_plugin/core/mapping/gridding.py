"""A fitted surface on the cells of a raster, window by window."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np

from ..cancellation import Cancellation, check
from .coarse import explained_on
from .drift import Drift
from .kriging import Kriging
from .methods import Fit
from .samples import Floats, Single
from .support import Support

#: Windows are blocks of a tiled GeoTIFF.
WINDOW = 256
#: Distances of this many cells and stations are held at once: what a processor's cache takes.
_VALUES_AT_ONCE = 250_000
_WORKERS = 2


@dataclass(frozen=True)
class Grid:
    """Square cells of ``cell_m``; ``west_m``, ``north_m`` is the outer corner of the first one."""

    west_m: float
    north_m: float
    cell_m: float
    columns: int
    rows: int

    def windows(self) -> Iterator[Window]:
        """Yield the windows, row by row of them."""
        for row in range(0, self.rows, WINDOW):
            for column in range(0, self.columns, WINDOW):
                height, width = min(WINDOW, self.rows - row), min(WINDOW, self.columns - column)
                yield Window(row, column, height, width)

    def x_m(self, window: Window) -> Floats:
        """Return the eastings of the window's columns, at the middle of the cells."""
        return self.west_m + (window.column + np.arange(window.width) + 0.5) * self.cell_m

    def y_m(self, window: Window) -> Floats:
        """Return the northings of the window's rows, from north to south."""
        return self.north_m - (window.row + np.arange(window.height) + 0.5) * self.cell_m


@dataclass(frozen=True)
class Window:
    """A part of a grid."""

    row: int
    column: int
    height: int
    width: int


@dataclass(frozen=True)
class Tile:
    """A window's mean and standard deviation, shape (height, width), NaN beyond the support."""

    window: Window
    mean: Single
    deviation: Single


#: Gives the covariates of a window, shape (height, width, k), NaN where a raster has none.
Covariates = Callable[[Window], Single]


def interpolate(
    fit: Fit,
    grid: Grid,
    support: Support,
    cancel: Cancellation,
    covariates: Covariates | None = None,
) -> Generator[Tile, None, None]:
    """Yield the tiles of a map, in order. Cells stand for what a station there would show.

    ``covariates`` is called in this thread; the arithmetic runs in two others.

    Raises:
        Cancelled: the user stopped.
    """
    read = covariates or _no_covariates
    waiting: deque[Future[Tile]] = deque()
    with ThreadPoolExecutor(_WORKERS) as pool:
        try:
            for window in grid.windows():
                check(cancel)
                waiting.append(pool.submit(_tile, fit, grid, support, window, read(window)))
                if len(waiting) > 2 * _WORKERS:
                    yield waiting.popleft().result()
            while waiting:
                check(cancel)
                yield waiting.popleft().result()
        finally:
            for future in waiting:
                future.cancel()


def _tile(fit: Fit, grid: Grid, support: Support, window: Window, covariates: Single) -> Tile:
    x_m, y_m = grid.x_m(window), grid.y_m(window)
    stations = fit.field.xy_m
    explained = _explained(fit, grid, x_m, y_m)
    dx2 = np.square(x_m[:, None] - stations[:, 0]).astype(np.float32)
    dy2 = np.square(y_m[:, None] - stations[:, 1]).astype(np.float32)
    mean = np.full((window.height, window.width), np.nan, dtype=np.float32)
    deviation = np.full_like(mean, np.nan)
    step = max(1, _VALUES_AT_ONCE // (window.width * len(stations)))
    for top in range(0, window.height, step):
        rows = slice(top, top + step)
        square = (dy2[rows, None, :] + dx2[None, :, :]).reshape(-1, len(stations))
        known = covariates[rows].reshape(len(square), -1)
        kept = support.holds(np.sqrt(square.min(axis=1)), known)
        at_cells = None if explained is None else explained[rows].ravel()
        if not kept.any():
            continue
        if not kept.all():
            square, known = square[kept], known[kept]
            at_cells = None if at_cells is None else at_cells[kept]
        xy_m = (
            _places(x_m, y_m[rows], kept) if fit.drift.by_position else np.empty((len(square), 2))
        )
        columns = _single_drift(fit.drift, xy_m, known)
        found, spread = fit.field.predict_block(square, columns, at_cells)
        shape = mean[rows].shape
        mean[rows][kept.reshape(shape)] = found
        deviation[rows][kept.reshape(shape)] = spread
    return Tile(window, mean, deviation)


def _explained(fit: Fit, grid: Grid, x_m: Floats, y_m: Floats) -> Single | None:
    """Return what is explained of a window's variance, where interpolating it is worth while."""
    if not isinstance(fit.field, Kriging):
        return None
    return explained_on(
        fit.field.explained_block, fit.field.xy_m, x_m, y_m, grid.cell_m, fit.variogram.range_m
    )


def _places(x_m: Floats, y_m: Floats, kept: np.ndarray) -> Floats:
    places = np.column_stack([np.tile(x_m, y_m.size), np.repeat(y_m, x_m.size)])
    return places[kept]


def _single_drift(drift: Drift, xy_m: Floats, covariates: Single) -> Single:
    return drift.at(xy_m, covariates.astype(np.float64)).astype(np.float32)


def _no_covariates(window: Window) -> Single:
    return np.empty((window.height, window.width, 0), dtype=np.float32)
