"""The checks that need other sensors, month by month: neighbours, correlation, clock, direct sun."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from ..cancellation import Cancellation, check
from ..siting.sun import Place, sun_position
from . import buddy, clock, direct_sun
from .correlation import FEWEST_SENSORS, correlations, network_median
from .flags import Flag, Flags
from .maintenance import Window, inside_windows
from .network import Site, at_instants, neighbours, on_grid, regular_instants
from .series import Instants, Series, Values
from .settings import PropertySettings

_MINUTE_US = 60_000_000
#: The grid is no finer and no coarser.
_STEPS_US = (5 * _MINUTE_US, 30 * _MINUTE_US)
#: Below this altitude of the sun a shelter is not warmed.
_SUN_UP_DEG = 3.0


@dataclass
class Beside:
    """What the comparison told about one sensor, for the report.

    ``buddies``: how many neighbours it has (None: not asked for). ``shifts``: (start of the day in UTC
    microseconds, minutes), NaN where unknown. ``sunlit``: by month, which hours of the UTC day.
    """

    buddies: int | None = None
    has_enough_buddies: bool = False
    least_correlation: float | None = None
    shift_days: list[float] = field(default_factory=list)
    shifts_min: list[float] = field(default_factory=list)
    sunlit: dict[str, npt.NDArray[np.bool_]] = field(default_factory=dict)

    @property
    def largest_shift_min(self) -> float:
        """Return the running daily shift that is furthest from zero; 0 when none is known."""
        running = clock.running_median(np.array(self.shifts_min))
        known = running[np.isfinite(running)]
        return float(known[np.argmax(np.abs(known))]) if known.size else 0.0

    @property
    def drift(self) -> clock.Drift | None:
        """Return the slope of the clock, None where there is none to tell."""
        return clock.drift(np.array(self.shift_days), np.array(self.shifts_min))


def check_beside_others(
    series: Sequence[Series],
    flags: Sequence[Flags],
    steps_us: Sequence[int],
    sites: Sequence[Site],
    sun_windows: Sequence[Sequence[Window] | None],
    settings: PropertySettings,
    cancel: Cancellation,
) -> tuple[list[Beside], list[Flags]]:
    """Return what the comparison told, and new flags, for each series (all of one property).

    Raises:
        Cancelled: the user stopped.
    """
    task = _Comparison(series, flags, steps_us, list(sites), sun_windows, settings)
    if settings.buddy or settings.correlation or settings.clock:
        for start_us, end_us in task.months():
            check(cancel)
            task.compare(start_us, end_us)
        task.judge_clocks()
    return task.told, task.raised


class _Comparison:
    def __init__(
        self,
        series: Sequence[Series],
        flags: Sequence[Flags],
        steps_us: Sequence[int],
        sites: list[Site],
        sun_windows: Sequence[Sequence[Window] | None],
        settings: PropertySettings,
    ) -> None:
        self._series, self._sites, self._settings = series, sites, settings
        self._steps, self._sun_windows = steps_us, sun_windows
        self._usable = [(s.at_us[f == 0], s.value[f == 0]) for s, f in zip(series, flags)]
        self._grid_step = int(np.clip(np.median(steps_us), *_STEPS_US))
        self.raised = [np.zeros(f.size, dtype=np.uint16) for f in flags]
        self.told = [Beside() for _ in series]
        self._buddies: list[npt.NDArray[np.intp]] = []
        if settings.buddy:
            chosen = settings.buddy
            self._buddies = neighbours(sites, chosen.radius_m, chosen.max_height_difference_m)
            for one, near in zip(self.told, self._buddies):
                one.buddies = int(near.size)
                one.has_enough_buddies = near.size >= chosen.fewest

    def months(self) -> list[tuple[int, int]]:
        """Return the calendar months (UTC) that hold usable values."""
        edges = [t[k] for t, _ in self._usable if t.size for k in (0, -1)]
        if not edges:
            return []
        first, last = (
            np.array([edge]).astype("datetime64[us]").astype("datetime64[M]")[0]
            for edge in (min(edges), max(edges))
        )
        starts = np.arange(first, last + 2).astype("datetime64[us]").astype(np.int64)
        return list(zip(starts[:-1].tolist(), starts[1:].tolist()))

    def compare(self, start_us: int, end_us: int) -> None:
        """Make the checks of one month."""
        pad_us = clock.MAX_SHIFT_US if self._settings.clock else 0
        instants = regular_instants(start_us - pad_us, end_us + pad_us, self._grid_step)
        grid = self._grid(instants)
        reference = network_median(grid)
        pad = pad_us // self._grid_step
        inner = slice(pad, instants.size - pad)
        if self._settings.clock:
            days, shifts = clock.daily_shifts_min(
                grid, reference, self._grid_step, int(instants[0])
            )
            for place, told in enumerate(self.told):
                told.shift_days += days.tolist()
                told.shifts_min += shifts[:, place].tolist()
        self._correlate(instants[inner], grid[inner], reference[inner], start_us, end_us)
        if self._settings.buddy:
            self._meet_buddies(instants[inner], grid[inner], reference[inner], start_us, end_us)

    def judge_clocks(self) -> None:
        """Doubt the values of the days on which a clock is wrong."""
        if self._settings.clock is None:
            return
        for place, told in enumerate(self.told):
            at_us = self._series[place].at_us
            most = self._settings.clock.max_shift_min
            wrong = clock.wrong_times(
                at_us, np.array(told.shift_days), np.array(told.shifts_min), most
            )
            self.raised[place][wrong] |= np.uint16(Flag.CLOCK)

    def _grid(self, instants: Instants) -> Values:
        grid = np.full((instants.size, len(self._series)), np.nan)
        margin = 3 * self._grid_step
        for place, (at_us, value) in enumerate(self._usable):
            step = self._steps[place]
            near = slice(
                np.searchsorted(at_us, instants[0] - margin - 3 * step),
                np.searchsorted(at_us, instants[-1] + margin + 3 * step),
            )
            grid[:, place] = on_grid(at_us[near], value[near], step, instants)
        return grid

    def _correlate(
        self, instants: Instants, grid: Values, reference: Values, start_us: int, end_us: int
    ) -> None:
        chosen = self._settings.correlation
        if chosen is None or len(self._series) < FEWEST_SENSORS:
            return
        for place, r in enumerate(correlations(grid, reference, chosen.fewest_values).tolist()):
            if np.isnan(r):
                continue
            told = self.told[place]
            told.least_correlation = min(r, told.least_correlation or 1.0)
            if r < chosen.least:
                at_us = self._series[place].at_us
                month = (at_us >= start_us) & (at_us < end_us)
                self.raised[place][month] |= np.uint16(Flag.CORRELATION)

    def _meet_buddies(
        self, instants: Instants, grid: Values, reference: Values, start_us: int, end_us: int
    ) -> None:
        chosen = self._settings.buddy
        if chosen is None:
            return
        by_day = self._by_day(instants)
        clear = direct_sun.clear_days(instants, reference)
        month = str(np.array([start_us]).astype("datetime64[us]").astype("datetime64[M]")[0])
        for place, one in enumerate(self._series):
            mine = slice(np.searchsorted(one.at_us, start_us), np.searchsorted(one.at_us, end_us))
            at_us, value = one.at_us[mine], one.value[mine]
            if not at_us.size:
                continue
            said = buddy.expected(grid, self._sites, place, self._buddies[place], chosen)
            far = buddy.far_from_buddies(at_us, value, instants, said)
            self.raised[place][mine][far] |= np.uint16(Flag.BUDDY)
            if self._settings.direct_sun is None:
                continue
            deviation = value - at_instants(at_us, instants, said.centre)
            nearest = np.clip(np.searchsorted(instants, at_us), 0, instants.size - 1)
            windows = self._sun_windows[place]
            if windows is not None:
                inside = inside_windows(at_us, windows)
                warm = direct_sun.warmed_in_windows(inside, deviation, self._settings.direct_sun)
            else:
                found = direct_sun.signature(
                    at_us, deviation, by_day[nearest], clear[nearest], self._settings.direct_sun
                )
                if found is None:
                    continue
                self.told[place].sunlit[month] = found.sunlit
                warm = direct_sun.warmed(at_us, deviation, found, self._settings.direct_sun)
            self.raised[place][mine][warm] |= np.uint16(Flag.DIRECT_SUN)

    def _by_day(self, instants: Instants) -> npt.NDArray[np.bool_]:
        """Return when the sun is up over the middle of the network."""
        located = [(s.lon, s.lat) for s in self._sites if s.lon is not None and s.lat is not None]
        if not located:
            return np.zeros(instants.size, dtype=bool)
        lon, lat = np.mean(np.array(located, dtype=float), axis=0).tolist()
        altitude = sun_position(instants, Place(lat, lon)).altitude_deg
        up: npt.NDArray[np.bool_] = altitude > _SUN_UP_DEG
        return up
