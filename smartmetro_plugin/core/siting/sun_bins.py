"""The sun's positions over a period, and their gathering into fewer directions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

import numpy as np
import numpy.typing as npt

from ..indicators.local_time import to_local_us
from ..instants import to_microseconds
from ..messages import QT_TRANSLATE_NOOP
from .canopy import CanopyModel
from .errors import SitingError
from .light_sum import Fan
from .sun import Place, sun_position

_HOUR_US: Final = 3_600_000_000
_DAY_US: Final = 24 * _HOUR_US

#: Sides (azimuth, altitude) of the bins that positions are gathered in; see :func:`sun_fans` for
#: what they cost. Crowns take several times longer, so their bins are wider.
BIN_DEG: Final = (0.75, 3.0)
BIN_WITH_CROWNS_DEG: Final = (1.5, 4.0)


@dataclass(frozen=True)
class SunTrack:
    """The sun above the horizon, sampled; arrays of one length, in order of time.

    ``utc_us``: middles of the samples. ``local_us``: the same as the zone's wall clock.
    ``azimuth_deg`` (true north), ``altitude_deg`` (apparent), ``day_of_year`` (local, 1..366).
    ``hours``: what each sample stands for.
    """

    utc_us: npt.NDArray[np.int64]
    local_us: npt.NDArray[np.int64]
    azimuth_deg: npt.NDArray[np.float64]
    altitude_deg: npt.NDArray[np.float64]
    day_of_year: npt.NDArray[np.int64]
    hours: npt.NDArray[np.float64]

    def __len__(self) -> int:
        return len(self.utc_us)

    def where(self, chosen: npt.NDArray[np.bool_]) -> SunTrack:
        """Return the chosen samples."""
        return SunTrack(
            self.utc_us[chosen],
            self.local_us[chosen],
            self.azimuth_deg[chosen],
            self.altitude_deg[chosen],
            self.day_of_year[chosen],
            self.hours[chosen],
        )

    @property
    def month(self) -> npt.NDArray[np.int64]:
        """Local month, 1..12."""
        months = self.local_us.astype("datetime64[us]").astype("datetime64[M]")
        return months.astype(np.int64) % 12 + 1

    @property
    def hour(self) -> npt.NDArray[np.int64]:
        """Local hour of the day, 0..23."""
        return self.local_us % _DAY_US // _HOUR_US


def sun_track(
    start: datetime,
    end: datetime,
    place: Place,
    zone: str,
    *,
    step_minutes: float = 10,
    day_hours: tuple[float, float] = (0, 24),
    months: tuple[int, ...] = (),
    min_altitude_deg: float = 0.0,
) -> SunTrack:
    """Sample the sun over [start, end), at the middle of every step; what is not up is left out.

    Args:
        start, end: aware instants.
        zone: IANA name; its wall clock rules hours, days and months.
        day_hours: only this part of the day, local hours, half-open; (22, 4) goes over midnight.
        months: only these local months (1..12); all when empty.
        min_altitude_deg: the sun counts above this apparent altitude.

    Raises:
        SitingError: the period is empty or the step is no step.
    """
    first, last = to_microseconds(start), to_microseconds(end)
    step_us = round(step_minutes * 60_000_000)
    if last <= first or not 0 < step_us <= _DAY_US:
        raise SitingError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "From {start} to {end} in steps of {step} minutes is no period. The end comes after "
                "the start, and a step is longer than 0 and at most a day.",
            ),
            start=start.isoformat(),
            end=end.isoformat(),
            step=step_minutes,
        )
    edges = np.append(np.arange(first, last, step_us, dtype=np.int64), last)
    utc_us = edges[:-1] + np.diff(edges) // 2
    local_us = to_local_us(utc_us, zone)
    position = sun_position(utc_us, place)
    days = local_us.astype("datetime64[us]").astype("datetime64[D]")
    day_of_year = (days - days.astype("datetime64[Y]")).astype(np.int64) + 1
    track = SunTrack(
        utc_us,
        local_us,
        position.azimuth_deg,
        position.altitude_deg,
        day_of_year,
        np.diff(edges) / _HOUR_US,
    )
    chosen = track.altitude_deg > max(min_altitude_deg, 1e-3)
    hour = local_us % _DAY_US / _HOUR_US
    since, until = day_hours
    chosen &= (
        (hour >= since) & (hour < until) if since <= until else (hour >= since) | (hour < until)
    )
    if months:
        chosen &= np.isin(track.month, months)
    return track.where(chosen)


def binned_sum(
    index: npt.NDArray[np.int64], values: npt.NDArray[np.float64], count: int
) -> npt.NDArray[np.float64]:
    """Return the sum of ``values`` at each index, 0..count - 1."""
    return np.bincount(index, values, count).astype(np.float64)


def sun_fans(
    track: SunTrack,
    convergence_deg: float = 0.0,
    model: CanopyModel | None = None,
    *,
    azimuth_step_deg: float = BIN_DEG[0],
    altitude_step_deg: float = BIN_DEG[1],
) -> list[Fan]:
    """Gather a track's samples into directions that weigh their hours.

    A bin's direction is the mean of its samples', all bins of an azimuth column share the column's.
    A year of 10-minute samples (26 600) becomes 4300 directions. Over a dense synthetic quarter at
    43 degrees north, against the sum over all samples, the mean of the hours is then within 0.03 %,
    a cell's within 0.4 % on average and 3.3 % for 99 % of the cells (0.75 x 3 degrees); about 1 % and
    7 % under trees (1.5 x 4 degrees).

    Args:
        convergence_deg: azimuth of the grid's north, from true north.
        model: the trees, for what passes their leaves on each date.
    """
    passed = (model or CanopyModel()).transmissivity(track.day_of_year)
    azimuth = (track.azimuth_deg - convergence_deg) % 360
    column = np.floor(azimuth / azimuth_step_deg).astype(np.int64)
    fans = []
    for chosen in np.unique(column):
        inside = column == chosen
        hours, altitude = track.hours[inside], track.altitude_deg[inside]
        rows, of_sample = np.unique(
            np.floor(altitude / altitude_step_deg).astype(np.int64), return_inverse=True
        )
        weights = binned_sum(of_sample, hours, len(rows))
        fans.append(
            Fan(
                float(np.average(azimuth[inside], weights=hours)),
                binned_sum(of_sample, hours * altitude, len(rows)) / weights,
                weights,
                binned_sum(of_sample, hours * passed[inside], len(rows)),
            )
        )
    return fans
