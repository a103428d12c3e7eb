"""One link looked at closely: its profile, what each thing costs, what is left."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ...messages import QT_TRANSLATE_NOOP
from ..errors import SitingError
from .budget import Station
from .clutter import street_clutter_loss_db, vegetation_loss_db
from .coverage import Request
from .diffraction import effective_radius_m
from .free_space import free_space_loss_db, okumura_hata_loss_db
from .prediction import Land, Model, Obstacles, chosen_model
from .profile import PathLoss, Profile, fresnel_radius_m, path_loss
from .reliability import fade_margin_db, served_share

Reals = npt.NDArray[np.float64]
#: As in the raster of the prediction: trees nearer than this to the sensor are in its way, metres.
_TREES_WITHIN_M = 100.0


@dataclass(frozen=True)
class Losses:
    """What a link loses, dB: the parts add up to ``total_db``."""

    free_space_db: float
    diffraction_db: float = 0.0
    sphere_db: float = 0.0
    time_gain_db: float = 0.0
    clutter_db: float = 0.0
    empirical_db: float = 0.0
    placement_db: float = 0.0

    @property
    def total_db(self) -> float:
        """Everything together, at half of the places."""
        return (
            self.free_space_db
            + self.diffraction_db
            + self.sphere_db
            - self.time_gain_db
            + self.clutter_db
            + self.empirical_db
            + self.placement_db
        )


@dataclass(frozen=True)
class Link:
    """A link. ``worst_m``: distance of the point that stands in the Fresnel zone most, and
    ``worst_share``: how far its top reaches into it, 0 at the line of sight, 1 at a clear zone's rim,
    negative above the line."""

    profile: Profile
    station: Station
    request: Request
    losses: Losses
    fresnel_m: Reals
    worst_m: float
    worst_share: float

    @property
    def bearable_db(self) -> float:
        """Loss that the link bears."""
        return self.request.bearable_db(self.station, self.request.spreading_factor)

    @property
    def median_db(self) -> float:
        """Margin at half of the places."""
        return self.bearable_db - self.losses.total_db

    @property
    def fade_db(self) -> float:
        """What the wanted reliability keeps back."""
        return float(fade_margin_db(self.request.reliability, self.request.spread_db))

    @property
    def margin_db(self) -> float:
        """Margin at the wanted reliability."""
        return self.median_db - self.fade_db

    @property
    def share(self) -> float:
        """Share of such places where the link holds."""
        return float(served_share(self.median_db, self.request.spread_db))

    @property
    def level_dbm(self) -> float:
        """Median level of the sensor's signal at the gateway's receiver."""
        gain = self.station.gain_dbi - self.station.cable_loss_db
        return self.request.device.eirp_dbm + gain - self.losses.total_db


def look_at_link(
    land: Land,
    start: tuple[float, float],
    end: tuple[float, float],
    station: Station,
    request: Request,
) -> Link:
    """Return the link from a station to a sensor; places as rows and columns of the grid, fractions
    allowed.

    Raises:
        SitingError: the ends are too near each other, or no ground is known under one.
    """
    profile = _profile(land, start, end, station.height_m, request)
    fresnel = fresnel_radius_m(profile.distance_m, profile.length_m, request.prediction.wave)
    worst, share = _worst(profile, fresnel)
    losses = _losses(land, start, end, profile, request, station)
    return Link(profile, station, request, losses, fresnel, worst, share)


def _profile(
    land: Land,
    start: tuple[float, float],
    end: tuple[float, float],
    start_height_m: float,
    request: Request,
) -> Profile:
    ground, cell = land.ground, land.ground.cell_m
    samples = int(np.hypot(end[0] - start[0], end[1] - start[1]))
    if samples < 2:
        raise SitingError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "Gateway and sensor are nearer than two cells of the surface model ({cell} m): nothing "
                "stands between them. Choose places farther apart.",
            ),
            cell=cell,
        )
    share = np.linspace(0, 1, samples + 1)
    rows, columns = _cells(land, start, end, share)
    low = ground.ground_m[rows, columns].astype(np.float64)
    high = ground.obstacle_m[rows, columns].astype(np.float64)
    if np.isnan(low[[0, -1]]).any():
        raise SitingError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "No height is known under the gateway or the sensor: choose a model that reaches there.",
            )
        )
    lowest = float(np.nanmin(low))
    low, high = np.nan_to_num(low, nan=lowest), np.nan_to_num(high, nan=lowest)
    if request.prediction.obstacles is Obstacles.AS_CLUTTER:
        high = low
    length = cell * float(np.hypot(end[0] - start[0], end[1] - start[1]))
    device_m = request.prediction.device_height_m
    return Profile(length * share, low, high, low[0] + start_height_m, low[-1] + device_m)


def _cells(
    land: Land, start: tuple[float, float], end: tuple[float, float], share: Reals
) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    rows, columns = land.ground.ground_m.shape
    row = np.rint(start[0] + share * (end[0] - start[0])).astype(np.intp)
    column = np.rint(start[1] + share * (end[1] - start[1])).astype(np.intp)
    return np.clip(row, 0, rows - 1), np.clip(column, 0, columns - 1)


def _worst(profile: Profile, fresnel_m: Reals) -> tuple[float, float]:
    inner, rest = profile.distance_m[1:-1], profile.length_m - profile.distance_m[1:-1]
    line = (profile.start_m * rest + profile.end_m * inner) / profile.length_m
    bulge = inner * rest / (2 * effective_radius_m())
    clear = (line - bulge - profile.obstacle_m[1:-1]) / fresnel_m[1:-1]
    worst = int(clear.argmin())
    return float(inner[worst]), float(clear[worst])


def _losses(
    land: Land,
    start: tuple[float, float],
    end: tuple[float, float],
    profile: Profile,
    request: Request,
    station: Station,
) -> Losses:
    prediction = request.prediction
    frequency = prediction.wave.frequency_mhz
    model = chosen_model(prediction.model, land.has_heights)
    placement = request.placement.median_db
    slant = float(np.hypot(profile.length_m, profile.end_m - profile.start_m))
    free = float(free_space_loss_db(slant, frequency))
    if model is Model.FREE_SPACE:
        return Losses(free, placement_db=placement)
    if model is Model.OKUMURA_HATA:
        whole = okumura_hata_loss_db(
            profile.length_m,
            frequency,
            station.height_m,
            prediction.device_height_m,
            prediction.surroundings,
        )
        return Losses(free, empirical_db=float(whole) - free, placement_db=placement)
    found: PathLoss = path_loss(
        profile,
        prediction.wave,
        time_pct=prediction.time_pct if model is Model.P1812 else 50.0,
        latitude_deg=prediction.latitude_deg,
    )
    diffraction = found.diffraction
    clutter = 0.0
    if prediction.obstacles is Obstacles.AS_CLUTTER:
        clutter = float(street_clutter_loss_db(profile.length_m, frequency))
    elif prediction.trees_attenuate and land.canopy_m is not None:
        clutter = _trees_db(land, start, end, profile, request)
    return Losses(
        found.free_space_db,
        diffraction.actual_db,
        diffraction.loss_db - diffraction.actual_db,
        found.time_gain_db,
        clutter,
        placement_db=placement,
    )


def _trees_db(
    land: Land,
    start: tuple[float, float],
    end: tuple[float, float],
    profile: Profile,
    request: Request,
) -> float:
    if land.canopy_m is None:
        return 0.0
    rows, columns = _cells(land, start, end, profile.distance_m / profile.length_m)
    near = profile.length_m - profile.distance_m <= _TREES_WITHIN_M
    tall = np.nan_to_num(land.canopy_m[rows, columns]) > request.prediction.device_height_m
    step = profile.distance_m[1]
    depth = float((tall & near).sum() * step)
    return float(vegetation_loss_db(depth, request.prediction.wave.frequency_mhz))
