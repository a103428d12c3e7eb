"""One candidate site looked at closely: its horizon, its sun by month and hour, its panel's year.

Everything that does not depend on the place is prepared once, so that a site that is moved over the
map answers within a few hundredths of a second.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Final

import numpy as np
import numpy.typing as npt

from ..instants import time_zone
from .canopy import CanopyModel
from .cloudiness import Cloudiness
from .direct_sun import DirectSun, Stands, direct_sun_behind, stand_on
from .grid import Grid
from .horizon import BIT_DEG, HorizonFinder, Horizons
from .irradiance import Plane
from .panel import PanelBudget, PanelSystem, Year, budgets_behind, make_year, sky_shares
from .scene import NOWHERE_M, Heights, Room, Scene
from .sun import Place
from .sun_bins import SunTrack, sun_track

Degrees = npt.NDArray[np.float64]

#: The year's sun is looked at this often.
_STEP_MINUTES: Final = 10
#: Days whose paths are drawn over a horizon: solstices, and the months between them.
PATH_MONTHS: Final = (12, 1, 2, 3, 4, 5, 6)
_PATH_DAY: Final = 21
_LEVEL: Final = Plane(0.0, 180.0)


@dataclass(frozen=True)
class SunPath:
    """The sun on the 21st of a month: true azimuth and apparent altitude (degrees), local hour of
    each point, only above the horizon. ``leaf_share``: what crowns let through on that day."""

    month: int
    leaf_share: float
    azimuth_deg: Degrees
    altitude_deg: Degrees
    hour: Degrees


@dataclass(frozen=True)
class SiteFindings:
    """What a sensor meets at one place.

    ``azimuth_deg``: true azimuths, shape (azimuths,), rising from the grid's north.
    ``horizon_deg``: altitude of ground and buildings there. ``leaves_deg``: lowest and highest
    altitude behind crowns, shape (azimuths, 2), nan where there is none.
    ``sky_share``: of the sky over a level plane, trees as bare, and ``sky_share_in_leaf``.
    ``is_doubtful``: no height known, or within a building; see :func:`.direct_sun.stand_on`.
    """

    ground_m: float
    azimuth_deg: Degrees
    horizon_deg: Degrees
    leaves_deg: Degrees
    sun: DirectSun
    sky_share: float
    sky_share_in_leaf: float
    budget: PanelBudget | None
    is_doubtful: bool

    @property
    def sun_h(self) -> float:
        """Hours of direct sun of the year."""
        return float(self.sun.total_h[0])

    @property
    def sun_share(self) -> float:
        """Hours of direct sun over those of an open field, 0..1."""
        possible = float(self.sun.possible_hours.sum())
        return self.sun_h / possible if possible else 0.0


class SiteStudy:
    """A scene made ready for sites that move."""

    def __init__(
        self,
        scene: Scene,
        grid: Grid,
        terrain_m: Heights | None,
        trees: CanopyModel,
        year: int,
        zone: str,
        *,
        room: Room = np.empty,
    ) -> None:
        """Prepare the far horizon and the sun's year.

        Args:
            terrain_m: bare ground on the scene's cells, absolute; the surface when not given.
            room: see :class:`.horizon.HorizonFinder`.
        """
        self.scene, self.grid, self.trees = scene, grid, trees
        self.year, self.zone = year, zone
        self._terrain_m = terrain_m
        self._finder = HorizonFinder(scene, room=room)
        self.track = _year_track(year, grid.place, zone)

    def paths(self, months: Sequence[int] = PATH_MONTHS) -> list[SunPath]:
        """Return the sun's paths over this place."""
        days = self.track.local_us.astype("datetime64[us]").astype("datetime64[D]")
        day = (days - days.astype("datetime64[M]")).astype(np.int64) + 1
        return [
            SunPath(
                month,
                float(self.trees.transmissivity(self.track.day_of_year[chosen[:1]])[0]),
                self.track.azimuth_deg[chosen],
                self.track.altitude_deg[chosen],
                self.track.local_us[chosen] % 86_400_000_000 / 3_600_000_000,
            )
            for month in months
            for chosen in [np.flatnonzero((self.track.month == month) & (day == _PATH_DAY))]
            if chosen.size  # beyond the polar circle there may be none
        ]

    def contains(self, x: float, y: float) -> bool:
        """Return whether map coordinates lie on the surface."""
        return bool(self.grid.cells(x, y)[2])

    def surface_m(self, x: float, y: float) -> float:
        """Return the height of ground or roof at map coordinates, absolute; nan where unknown."""
        row, column, _ = self.grid.cells([x], [y])
        height = float(self.scene.solid_m[row[0], column[0]])
        return height + self.scene.datum_m if height > -NOWHERE_M else float("nan")

    def relief_m(self, x: float, y: float, radius_m: float) -> float:
        """Return the highest minus the lowest bare ground within a square of half side
        ``radius_m``; nan without a terrain model, or where some of it is unknown."""
        if self._terrain_m is None:
            return float("nan")
        row, column, _ = self.grid.cells([x], [y])
        reach = int(np.ceil(radius_m / self.grid.cell_m))
        rows = slice(max(0, row[0] - reach), row[0] + reach + 1)
        columns = slice(max(0, column[0] - reach), column[0] + reach + 1)
        return float(np.ptp(self._terrain_m[rows, columns]))

    def look(
        self,
        x: float,
        y: float,
        height_m: float,
        panel: PanelSystem | None = None,
        clouds: Cloudiness | None = None,
    ) -> SiteFindings:
        """Return what a sensor meets ``height_m`` above the ground at map coordinates.

        A place beyond the surface is taken to its nearest cell: ask :meth:`contains` before.
        """
        row, column, _ = self.grid.cells([x], [y])
        ground = None
        if self._terrain_m is not None:
            ground = self._terrain_m[row, column].astype(np.float64)
        stands, doubtful = stand_on(self.scene, row, column, height_m, ground)
        horizons = self._finder.find(stands.rows, stands.columns, stands.eye_m)
        north = self.grid.convergence_deg
        shares = (float(share[0]) for share in sky_shares(horizons, _LEVEL, north))
        open_share, leafy_share, evergreen_share = shares
        open_share += evergreen_share * self.trees.leaf_transmissivity
        return SiteFindings(
            self._ground_m(stands, ground),
            (horizons.grid_azimuth_deg + north) % 360,
            horizons.solid_deg[0],
            _behind_leaves(horizons),
            direct_sun_behind(horizons, self.track, north, self.trees),
            open_share + leafy_share * float(self.trees.bare_transmissivity),
            open_share + leafy_share * float(self.trees.leaf_transmissivity),
            None if panel is None else self._budget(horizons, panel, clouds or Cloudiness()),
            bool(doubtful[0]),
        )

    def _budget(self, horizons: Horizons, panel: PanelSystem, clouds: Cloudiness) -> PanelBudget:
        year = _panel_year(self.year, self.grid.place, self.zone, clouds)
        north = self.grid.convergence_deg
        return budgets_behind(horizons, year, panel, clouds, north, self.trees)[0]

    def _ground_m(self, stands: Stands, ground: npt.NDArray[np.float64] | None) -> float:
        if ground is not None and np.isfinite(ground[0]):
            return float(ground[0])
        return float(self.scene.solid_m[stands.rows[0], stands.columns[0]]) + self.scene.datum_m


@lru_cache(maxsize=4)
def _year_track(year: int, place: Place, zone: str) -> SunTrack:
    rules = time_zone(zone)
    start, end = (datetime(y, 1, 1, tzinfo=rules) for y in (year, year + 1))
    return sun_track(start, end, place, zone, step_minutes=_STEP_MINUTES)


@lru_cache(maxsize=4)
def _panel_year(year: int, place: Place, zone: str, clouds: Cloudiness) -> Year:
    return make_year(year, place, zone, clouds)


def _behind_leaves(horizons: Horizons) -> Degrees:
    """Return the lowest and the highest altitude behind crowns of one point, shape (azimuths, 2)."""
    spans = np.full((len(horizons.grid_azimuth_deg), 2), np.nan)
    for azimuth, bits in enumerate(horizons.leaf_flags(0)):
        where = np.flatnonzero(bits)
        if where.size:
            spans[azimuth] = where[0] * BIT_DEG, (where[-1] + 1) * BIT_DEG
    return spans
