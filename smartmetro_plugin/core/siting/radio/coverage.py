"""Coverage by several stations: margin, best server, spreading factor, and shares served."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ..progress import NOBODY, Watch
from .budget import Budget, Device, Levels, Station, budget
from .fan import Heights, Mast
from .placement_class import PlacementLoss
from .prediction import Land, Prediction, loss_raster_db
from .reliability import RELIABILITIES, fade_margin_db, served_share

#: Levels of each step of robustness; for LoRa its spreading factors, else one.
LevelsBySf = dict[int, Callable[[Station], Levels]]


@dataclass(frozen=True)
class Sited:
    """A station and the cell where it stands."""

    station: Station
    mast: Mast


@dataclass(frozen=True)
class Request:
    """What is asked of a coverage.

    ``levels``: by spreading factor, rising. ``spreading_factor``: the one of the margin.
    ``location_spread_db``: standard deviation of the level from place to place.
    ``reliability``: share of places, 0.5 to below 1. ``uplink_only``: for sensors that need no
    answer.
    """

    prediction: Prediction
    device: Device
    levels: LevelsBySf
    spreading_factor: int
    placement: PlacementLoss
    location_spread_db: float = 5.0
    reliability: float = 0.9
    uplink_only: bool = False

    @property
    def spread_db(self) -> float:
        """Standard deviation over places and, in a placement, over objects of its kind."""
        return float(np.hypot(self.location_spread_db, self.placement.spread_db))

    @property
    def reliabilities(self) -> list[float]:
        """The usual ones and the wanted one."""
        return sorted({*RELIABILITIES, self.reliability})

    def bearable_db(self, station: Station, spreading_factor: int) -> float:
        """Return the loss that a link with the station bears."""
        found: Budget = budget(station, self.device, self.levels[spreading_factor](station))
        return found.uplink_db if self.uplink_only else found.both_db


@dataclass(frozen=True)
class Coverage:
    """Rasters of a grid, float32, nan where nothing was computed.

    ``median_db``: margin at half of the places, at the request's spreading factor and placement,
    with the best station. ``server``: number of that station, from 1.
    """

    request: Request
    median_db: Heights
    server: Heights

    @property
    def margin_db(self) -> Heights:
        """Margin at the wanted reliability."""
        request = self.request
        fade = float(fade_margin_db(request.reliability, request.spread_db))
        return np.asarray(self.median_db - np.float32(fade), dtype=np.float32)

    def best_server(self) -> Heights:
        """Return the station's number where it serves."""
        return np.where(self.margin_db >= 0, self.server, np.float32(np.nan))

    def spreading_factors(self, stations: Sequence[Sited]) -> Heights:
        """Return the smallest spreading factor that serves each cell, nan where none does."""
        request = self.request
        steps = sorted(request.levels)
        margin, found = self.margin_db, np.full(self.median_db.shape, np.nan, dtype=np.float32)
        # What each step adds to the margin differs between stations in a downlink only.
        for number, sited in enumerate(stations, start=1):
            own = self.server == number
            now = request.bearable_db(sited.station, request.spreading_factor)
            for step in reversed(steps):
                more = request.bearable_db(sited.station, step) - now
                found[own & (margin + np.float32(more) >= 0)] = step
        return found

    def area_shares(self, known: npt.NDArray[np.bool_]) -> dict[float, float]:
        """Return the share of the known cells that is served at each reliability, the wanted one
        among them."""
        total = max(int(known.sum()), 1)
        shares = {}
        for reliability in self.request.reliabilities:
            fade = float(fade_margin_db(reliability, self.request.spread_db))
            shares[reliability] = float((self.median_db[known] >= fade).sum()) / total
        return shares


def cover(
    land: Land, stations: Sequence[Sited], request: Request, watch: Watch = NOBODY
) -> Coverage:
    """Return what the stations cover together.

    Raises:
        SitingError: the model needs terrain and there is none.
        Cancelled: the user has cancelled.
    """
    parts = (watch.part(n / len(stations), (n + 1) / len(stations)) for n in range(len(stations)))
    losses = (
        street_loss_db(land, sited.mast, request.prediction, part)
        for sited, part in zip(stations, parts)
    )
    return best_of(losses, stations, request, land.ground.ground_m.shape)


def street_loss_db(
    land: Land, mast: Mast, prediction: Prediction, watch: Watch = NOBODY
) -> Heights:
    """Return the median loss to each cell's street: under a roof, that of the nearest open ground."""
    loss = loss_raster_db(land, mast, prediction, watch)
    fill_buildings(loss, land.buildings)
    return loss


def best_of(
    losses: Iterable[Heights], stations: Sequence[Sited], request: Request, shape: tuple[int, ...]
) -> Coverage:
    """Return the coverage of stations whose losses are known, one raster at a time."""
    best = np.full(shape, np.nan, dtype=np.float32)
    server = np.full(shape, np.nan, dtype=np.float32)
    for number, (loss, sited) in enumerate(zip(losses, stations), start=1):
        margin = margin_raster_db(loss, sited.station, request)
        better = ~(margin <= best) & ~np.isnan(margin)
        best[better] = margin[better]
        server[better] = number
    return Coverage(request, best, server)


def margin_raster_db(loss_db: Heights, station: Station, request: Request) -> Heights:
    """Return the median margin of one station, given its losses."""
    bearable = request.bearable_db(station, request.spreading_factor)
    return np.asarray(
        np.float32(bearable - request.placement.median_db) - loss_db, dtype=np.float32
    )


def fill_buildings(loss_db: Heights, buildings: npt.NDArray[np.bool_] | None) -> None:
    """Give cells under a roof the loss of the nearest open ground: losses into a building are
    counted from the street outside (P.2109), and a building is no obstacle to itself."""
    if buildings is None or not buildings.any():
        return
    from scipy.ndimage import distance_transform_edt

    closed = buildings | np.isnan(loss_db)
    if closed.all():
        return
    nearest = distance_transform_edt(closed, return_distances=False, return_indices=True)
    here = buildings & ~np.isnan(loss_db)
    loss_db[here] = loss_db[nearest[0][here], nearest[1][here]]


@dataclass(frozen=True)
class SensorCover:
    """A sensor under a coverage. ``server``: number of its station, 0 for none. ``spreading_factor``:
    the smallest that serves it, None for none. ``share``: of places like its own that are served."""

    margin_db: float
    median_db: float
    share: float
    server: int
    spreading_factor: int | None

    @property
    def verdict(self) -> str:
        """Return ``served``, ``marginal`` (at half of such places at least) or ``silent``."""
        if self.margin_db >= 0:
            return "served"
        return "marginal" if self.median_db >= 0 else "silent"


def sensor_cover(
    coverage: Coverage,
    stations: Sequence[Sited],
    row: int,
    column: int,
    placement: PlacementLoss,
) -> SensorCover:
    """Return how a sensor of its own placement is covered in a cell, at the request's reliability
    and spreading factor."""
    request = coverage.request
    median = float(coverage.median_db[row, column])
    if np.isnan(median):
        return SensorCover(-np.inf, -np.inf, 0.0, 0, None)
    median += request.placement.median_db - placement.median_db
    spread = float(np.hypot(request.location_spread_db, placement.spread_db))
    margin = median - float(fade_margin_db(request.reliability, spread))
    number = int(coverage.server[row, column])
    station = stations[number - 1].station
    now = request.bearable_db(station, request.spreading_factor)
    serving = [
        step
        for step in sorted(request.levels)
        if margin + request.bearable_db(station, step) - now >= 0
    ]
    return SensorCover(
        margin, median, float(served_share(median, spread)), number, serving[0] if serving else None
    )


def sensor_shares(covers: Sequence[SensorCover], request: Request) -> dict[float, float]:
    """Return the share of sensors that are served at each reliability, each in its placement."""
    shares = np.array([cover.share for cover in covers])
    return {r: float((shares >= r - 1e-9).mean()) for r in request.reliabilities}
