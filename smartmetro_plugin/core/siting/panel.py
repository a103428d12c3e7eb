"""Whether a solar panel keeps a sensor alive behind the real horizon, through leaves and clouds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Final

import numpy as np
import numpy.typing as npt

from ..instants import time_zone
from ..messages import QT_TRANSLATE_NOOP
from .canopy import CanopyModel
from .cloudiness import Cloudiness
from .direct_sun import Stands, light_at
from .errors import SitingError
from .horizon import HorizonFinder, Horizons
from .irradiance import Plane, clear_sky, pressure_pa, with_clouds
from .progress import NOBODY, Watch
from .scene import Scene
from .sun import Place
from .sun_bins import SunTrack, binned_sum, sun_track

Values = npt.NDArray[np.float64]

_CHUNK: Final = 64
_HOUR_US: Final = 3_600_000_000
_STEP_MINUTES: Final = 30
#: So few points run their batteries faster one by one.
_FEW_POINTS: Final = 8
#: A margin below this one is called tight: a year differs from the mean year by about as much.
TIGHT_MARGIN: Final = 0.2


@dataclass(frozen=True)
class PanelSystem:
    """A panel, its battery and what hangs on them.

    ``panel_w``: peak power (1000 W/m², 25 °C). ``load_w``: mean power drawn, day and night.
    ``battery_wh``: capacity. ``usable_share``: of the capacity, what the battery may be emptied by.
    ``performance``: what is left after dirt, heat, cables and charging.
    """

    plane: Plane
    panel_w: float
    load_w: float
    battery_wh: float
    usable_share: float = 0.8
    performance: float = 0.7
    albedo: float = 0.2

    def __post_init__(self) -> None:
        shares = (self.usable_share, self.performance, self.albedo)
        positive = (self.panel_w, self.load_w, self.battery_wh)
        if min(positive) <= 0 or not all(0 < share <= 1 for share in shares):
            raise SitingError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "A panel of {panel} W, a load of {load} W, a battery of {battery} Wh: each must be "
                    "above 0, and shares between 0 and 1.",
                ),
                panel=self.panel_w,
                load=self.load_w,
                battery=self.battery_wh,
            )
        if not 0 <= self.plane.tilt_deg <= 90:
            raise SitingError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "A tilt of {tilt} degrees: 0 is level, 90 upright; nothing else is a panel’s.",
                ),
                tilt=self.plane.tilt_deg,
            )


class Verdict(Enum):
    """What a year says of a panel at a place."""

    OK = "ok"
    TIGHT = "tight"
    FAILS = "fails"


@dataclass(frozen=True)
class PanelBudget:
    """One point's year.

    ``received_kwh_m2``, ``produced_wh``, ``used_wh``: by month, shape (12,).
    ``margin``: production over use in the worst month, minus 1. ``longest_deficit_days``: longest
    run of days that produce less than they use. ``lowest_charge``: of the battery's capacity, 0..1.
    ``outage_h``: hours of the year without power. ``clouds_assumed``: nobody gave irradiation.
    """

    received_kwh_m2: Values
    produced_wh: Values
    used_wh: Values
    margin: float
    longest_deficit_days: int
    lowest_charge: float
    outage_h: int
    verdict: Verdict
    clouds_assumed: bool

    @property
    def balance_wh(self) -> Values:
        """Production minus use, by month."""
        return self.produced_wh - self.used_wh


@dataclass(frozen=True)
class Year:
    """A year of sun and sky at one place, half-hour by half-hour."""

    track: SunTrack
    beam_w_m2: Values
    diffuse_w_m2: Values
    ghi_w_m2: Values
    first_hour_us: int
    hours: int
    month_of_hour: npt.NDArray[np.int64]


def make_year(year: int, place: Place, zone: str, clouds: Cloudiness) -> Year:
    """Return sun and sky of a calendar year.

    Raises:
        ConfigurationError: no such zone.
    """
    rules = time_zone(zone)
    start, end = (datetime(y, 1, 1, tzinfo=rules) for y in (year, year + 1))
    track = sun_track(start, end, place, zone, step_minutes=_STEP_MINUTES)
    clear = clear_sky(track.altitude_deg, pressure_pa(place.height_m))
    clear_monthly = binned_sum(track.month - 1, clear.ghi * track.hours / 1000, 12)
    hours = round((end - start).total_seconds() / 3600)
    # The wall clock of the year's first instant; a day is 24 of the hours that follow.
    first_us = int(start.timestamp()) * 1_000_000
    days = (track.utc_us - first_us) // (24 * _HOUR_US)
    day_start = np.datetime64(f"{year}-01-01") + np.arange(-(-hours // 24))
    month_of_day = day_start.astype("datetime64[M]").astype(np.int64) % 12 + 1
    shares = clouds.day_shares(month_of_day, clouds.clear_shares(clear_monthly))
    dull = with_clouds(clear.ghi * shares[days], track.altitude_deg, track.day_of_year)
    # The split by clearness is made for clouds: it takes a fifth off the beam of clear winter days.
    is_clear = shares[days] > 0.999
    beam, diffuse = np.where(is_clear, (clear.dni, clear.dhi), (dull.dni, dull.dhi))
    month_of_hour = np.repeat(month_of_day, 24)[:hours]
    return Year(track, beam, diffuse, dull.ghi, first_us, hours, month_of_hour)


def panel_budgets(
    scene: Scene,
    stands: Stands,
    year: Year,
    system: PanelSystem,
    clouds: Cloudiness,
    convergence_deg: float = 0.0,
    model: CanopyModel | None = None,
    *,
    watch: Watch = NOBODY,
) -> list[PanelBudget]:
    """Return the budget of a panel at each point.

    Args:
        year: from :func:`make_year`, with the same ``clouds``.

    Raises:
        Cancelled: the user has cancelled.
    """
    finder, trees = HorizonFinder(scene), model or CanopyModel()
    budgets: list[PanelBudget] = []
    for start in range(0, len(stands), _CHUNK):
        chunk = stands.part(start, start + _CHUNK)
        horizons = finder.find(chunk.rows, chunk.columns, chunk.eye_m)
        budgets += budgets_behind(horizons, year, system, clouds, convergence_deg, trees)
        watch.step(min(1.0, (start + _CHUNK) / len(stands)))
    return budgets


def budgets_behind(
    horizons: Horizons,
    year: Year,
    system: PanelSystem,
    clouds: Cloudiness,
    convergence_deg: float,
    trees: CanopyModel,
) -> list[PanelBudget]:
    """Return the budget of a panel at each point whose horizon is known; see
    :func:`panel_budgets`."""
    received = _received(horizons, year, system, convergence_deg, trees)
    return _budgets(received, year, system, clouds.is_assumed)


def _received(
    horizons: Horizons, year: Year, system: PanelSystem, convergence_deg: float, trees: CanopyModel
) -> Values:
    """Return the plane's irradiance, W/m², shape (points, samples)."""
    track, plane = year.track, system.plane
    light = light_at(horizons, track, convergence_deg, trees)
    open_share, leafy_share, evergreen_share = sky_shares(horizons, plane, convergence_deg)
    passed = trees.transmissivity(track.day_of_year)
    always = open_share + evergreen_share * trees.leaf_transmissivity
    sky_share = always[:, None] + leafy_share[:, None] * passed
    cosine = plane.incidence_cosine(track.azimuth_deg, track.altitude_deg)
    beam = year.beam_w_m2 * cosine * light
    ground = year.ghi_w_m2 * system.albedo * (1 - plane.sky_share)
    received: Values = beam + year.diffuse_w_m2 * sky_share + ground * _openness(sky_share, plane)
    return received


def _openness(sky_share: Values, plane: Plane) -> Values:
    """Ground that is shaded from the sky reflects less, by as much as the panel's own sky is."""
    return np.clip(sky_share / plane.sky_share, 0, 1)


def sky_shares(
    horizons: Horizons, plane: Plane, convergence_deg: float = 0.0, rings: int = 45
) -> tuple[Values, Values, Values]:
    """Return what a plane sees of an isotropic sky, over an open level plane's view: through air,
    behind crowns, and behind those that are always in leaf; shape (points,)."""
    altitude = (np.arange(rings) + 0.5) * 90 / rings
    azimuths = len(horizons.grid_azimuth_deg)
    column = np.repeat(np.arange(azimuths), rings)
    altitudes = np.tile(altitude, azimuths)
    azimuth = horizons.grid_azimuth_deg[column] + convergence_deg
    solid_angle = np.cos(np.radians(altitudes)) * np.radians(90 / rings) * 2 * np.pi / azimuths
    weight = (plane.incidence_cosine(azimuth, altitudes) * solid_angle / np.pi).astype(np.float32)
    seen = horizons.sees(column, altitudes)
    leaves = horizons.through_leaves(column, altitudes)
    if leaves is None:
        leaves = np.zeros_like(seen)
    evergreen = horizons.through_evergreens(column, altitudes)
    if evergreen is None:
        evergreen = np.zeros_like(seen)
    kinds = (~leaves & ~evergreen, leaves & ~evergreen, evergreen)
    open_share, leafy, kept = (((seen & k) @ weight).astype(np.float64) for k in kinds)
    return open_share, leafy, kept


def _budgets(
    received: Values, year: Year, system: PanelSystem, clouds_assumed: bool
) -> list[PanelBudget]:
    hour = (year.track.utc_us - year.first_hour_us) // _HOUR_US
    points = len(received)
    energy = received * year.track.hours
    hourly_wh_m2 = np.stack([np.bincount(hour, row, year.hours)[: year.hours] for row in energy])
    produced = hourly_wh_m2 / 1000 * system.panel_w * system.performance
    lowest_wh, outages = _run_battery(produced, system)
    month = year.month_of_hour - 1
    used = np.bincount(month, minlength=12) * system.load_w
    days = produced[:, : year.hours // 24 * 24].reshape(points, -1, 24).sum(axis=2)
    budgets = []
    for point in range(points):
        monthly = binned_sum(month, produced[point], 12)
        margin = float((monthly / used).min() - 1)
        outage_h = int(outages[point])
        budgets.append(
            PanelBudget(
                binned_sum(month, hourly_wh_m2[point], 12) / 1000,
                monthly,
                used,
                margin,
                _longest_run(days[point] < 24 * system.load_w),
                float(lowest_wh[point] / system.battery_wh),
                outage_h,
                _verdict(margin, outage_h),
                clouds_assumed,
            )
        )
    return budgets


def _verdict(margin: float, outage_h: int) -> Verdict:
    if outage_h or margin < 0:
        return Verdict.FAILS
    return Verdict.TIGHT if margin < TIGHT_MARGIN else Verdict.OK


def _run_battery(produced_wh: Values, system: PanelSystem) -> tuple[Values, npt.NDArray[np.int64]]:
    """Return the battery's lowest charge (Wh) and the hours without power, per point, over a year
    that follows one like it."""
    floor = system.battery_wh * (1 - system.usable_share)
    gain = produced_wh - system.load_w
    if len(gain) <= _FEW_POINTS:
        each = [_run_one_battery(row.tolist(), system.battery_wh, floor) for row in gain]
        return np.array([e[0] for e in each]), np.array([e[1] for e in each], dtype=np.int64)
    charge = np.full(len(gain), float(system.battery_wh))
    by_hour = np.ascontiguousarray(gain.T)
    lowest, outages = charge.copy(), np.zeros(len(gain), dtype=np.int64)
    for turn in range(2):
        for hour_gain in by_hour:
            charge = np.minimum(charge + hour_gain, system.battery_wh)
            empty = charge < floor
            charge = np.maximum(charge, floor)
            if turn:
                outages += empty
                np.minimum(lowest, charge, out=lowest)
    return lowest, outages


def _run_one_battery(gain: list[float], full: float, floor: float) -> tuple[float, int]:
    """The same for one point, without numpy's price of a call."""
    charge = lowest = full
    outages = 0
    for turn in range(2):
        for hour_gain in gain:
            charge = min(charge + hour_gain, full)
            if charge < floor:
                charge = floor
                outages += turn
            if turn and charge < lowest:
                lowest = charge
    return lowest, outages


def _longest_run(flags: Sequence[bool] | npt.NDArray[np.bool_]) -> int:
    longest = run = 0
    for flag in flags:
        run = run + 1 if flag else 0
        longest = max(longest, run)
    return longest
