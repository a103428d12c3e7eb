"""A grid of square cells on a projected map, and what the sun needs to know of it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from .sun import Place


@dataclass(frozen=True)
class Grid:
    """Cells from the north-western corner: ``x_min``, ``y_max`` (m), side ``cell_m``.

    ``crs_wkt``: the projected reference system. ``latitude_deg``, ``longitude_deg``: of the grid's
    centre (WGS84). ``convergence_deg``: azimuth of the grid's north there, from true north; at
    Marseille Lambert-93's is +1.7, a shift of every shadow.
    """

    rows: int
    columns: int
    cell_m: float
    x_min: float
    y_max: float
    crs_wkt: str
    latitude_deg: float
    longitude_deg: float
    convergence_deg: float

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns."""
        return self.rows, self.columns

    @property
    def place(self) -> Place:
        """Where the sun is looked at from."""
        return Place(self.latitude_deg, self.longitude_deg)

    def cells(
        self, x: npt.ArrayLike, y: npt.ArrayLike
    ) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64], npt.NDArray[np.bool_]]:
        """Return rows and columns of map coordinates, and which of them lie on the grid; the others
        get the nearest cell."""
        column = np.floor((np.asarray(x, dtype=np.float64) - self.x_min) / self.cell_m)
        row = np.floor((self.y_max - np.asarray(y, dtype=np.float64)) / self.cell_m)
        inside = (row >= 0) & (row < self.rows) & (column >= 0) & (column < self.columns)
        rows = np.clip(np.nan_to_num(row), 0, self.rows - 1).astype(np.int64)
        columns = np.clip(np.nan_to_num(column), 0, self.columns - 1).astype(np.int64)
        return rows, columns, inside
