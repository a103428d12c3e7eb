"""When sensors stand in the sun: hours by month and hour of the day, and windows of time."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from typing import Final

import numpy as np
import numpy.typing as npt

from ..instants import from_microseconds
from .canopy import CanopyModel
from .horizon import HorizonFinder, Horizons
from .progress import NOBODY, Watch
from .scene import Heights, Scene
from .sun_bins import SunTrack

#: Points handled together; bounds the memory.
_CHUNK: Final = 128
_HOUR_US: Final = 3_600_000_000


@dataclass(frozen=True)
class Stands:
    """Where sensors stand on a scene: cells, and heights above the scene's datum; shape (points,)."""

    rows: npt.NDArray[np.int64]
    columns: npt.NDArray[np.int64]
    eye_m: npt.NDArray[np.float64]

    def __len__(self) -> int:
        return len(self.rows)

    def part(self, start: int, stop: int) -> Stands:
        """Return some of the points."""
        return Stands(self.rows[start:stop], self.columns[start:stop], self.eye_m[start:stop])


def stand_on(
    scene: Scene,
    rows: npt.NDArray[np.int64],
    columns: npt.NDArray[np.int64],
    height_m: npt.ArrayLike,
    ground_m: npt.NDArray[np.float64] | None = None,
) -> tuple[Stands, npt.NDArray[np.bool_]]:
    """Place points ``height_m`` above the ground.

    Args:
        ground_m: bare ground at each point, absolute; the scene's surface where nan or not given.

    Returns:
        the points, and which of them are in doubt: on an unknown cell, or lower than the roof of
        the cell they are in (inside a building, or beside one by less than a cell). The latter are
        lifted just above it.
    """
    surface = scene.solid_m[rows, columns].astype(np.float64)
    ground = surface
    if ground_m is not None:
        ground = np.where(np.isfinite(ground_m), ground_m - scene.datum_m, surface)
    eye = ground + np.asarray(height_m, dtype=np.float64)
    doubtful = eye < surface
    if scene.missing is not None:
        doubtful |= scene.missing[rows, columns]
    return Stands(rows, columns, np.maximum(eye, surface + 0.01)), doubtful


@dataclass(frozen=True)
class DirectSun:
    """Direct sun at points over a period.

    ``hours``: float32, shape (points, 12, 24), by local month and hour, light through leaves
    counted by its share. ``possible_hours``: shape (12, 24), with nothing around.
    """

    hours: Heights
    possible_hours: Heights

    @property
    def total_h(self) -> Heights:
        """Hours over the whole period, shape (points,)."""
        summed: Heights = self.hours.sum(axis=(1, 2))
        return summed


def light_at(
    horizons: Horizons, track: SunTrack, convergence_deg: float, model: CanopyModel
) -> Heights:
    """Return the share of direct light at each point and sample, float32 (points, samples)."""
    column = horizons.column(track.azimuth_deg - convergence_deg)
    light = horizons.sees(column, track.altitude_deg).astype(np.float32)
    leaves = horizons.through_leaves(column, track.altitude_deg)
    if leaves is not None:
        passed = model.transmissivity(track.day_of_year).astype(np.float32)
        light *= np.where(leaves, passed, np.float32(1))
    evergreen = horizons.through_evergreens(column, track.altitude_deg)
    if evergreen is not None:
        np.minimum(light, np.float32(model.leaf_transmissivity), out=light, where=evergreen)
    return light


def direct_sun(
    scene: Scene,
    stands: Stands,
    track: SunTrack,
    convergence_deg: float = 0.0,
    model: CanopyModel | None = None,
    *,
    workers: int = 2,
    watch: Watch = NOBODY,
) -> DirectSun:
    """Return the direct sun at points, sample by sample of ``track``.

    Raises:
        Cancelled: the user has cancelled.
    """
    trees = model or CanopyModel()
    finder = HorizonFinder(scene)
    wanted = horizon_columns(track, convergence_deg)
    cell = (track.month - 1) * 24 + track.hour
    order = np.argsort(cell, kind="stable")
    sorted_track = track.where(order)  # type: ignore[arg-type]
    cells, starts = np.unique(cell[order], return_index=True)
    sample_hours = sorted_track.hours.astype(np.float32)
    hours = np.zeros((len(stands), 12 * 24), dtype=np.float32)
    possible = np.bincount(cell, track.hours, 12 * 24).astype(np.float32)

    def fill(start: int) -> int:
        chunk = stands.part(start, start + _CHUNK)
        horizons = finder.find(chunk.rows, chunk.columns, chunk.eye_m, wanted=wanted)
        light = light_at(horizons, sorted_track, convergence_deg, trees)
        light *= sample_hours
        if len(cells):
            hours[start : start + _CHUNK, cells] = np.add.reduceat(light, starts, axis=1)
        return start

    with ThreadPoolExecutor(workers) as pool:
        pending = range(0, len(stands), _CHUNK)
        for first in range(0, len(pending), workers):
            for start in pool.map(fill, pending[first : first + workers]):
                watch.step(min(1.0, (start + _CHUNK) / len(stands)))
    return DirectSun(hours.reshape(-1, 12, 24), possible.reshape(12, 24))


def direct_sun_behind(
    horizons: Horizons, track: SunTrack, convergence_deg: float, model: CanopyModel
) -> DirectSun:
    """Return the direct sun at points whose horizons are known, sample by sample of ``track``."""
    cell = (track.month - 1) * 24 + track.hour
    light = light_at(horizons, track, convergence_deg, model) * track.hours
    hours = np.stack([np.bincount(cell, row, 12 * 24) for row in light]).astype(np.float32)
    possible = np.bincount(cell, track.hours, 12 * 24).astype(np.float32)
    return DirectSun(hours.reshape(-1, 12, 24), possible.reshape(12, 24))


def horizon_columns(
    track: SunTrack, convergence_deg: float, azimuths: int = 360
) -> npt.NDArray[np.intp]:
    """Return the indices of the azimuths that the sun stands nearest to during ``track``."""
    turns = (track.azimuth_deg - convergence_deg) * azimuths / 360
    return np.unique(np.rint(turns).astype(np.intp) % azimuths)


@dataclass(frozen=True)
class SunWindow:
    """A stretch of time in the sun, UTC, half-open, as exact as the samples' step."""

    start: datetime
    end: datetime
    hours: float


def sun_windows(light: Heights, track: SunTrack, least_light: float = 0.1) -> list[SunWindow]:
    """Return when one point is in the sun.

    Args:
        light: shape (samples,), from :func:`light_at`.
        least_light: what passes a crown in leaf counts as shade below this share.
    """
    half_us = (track.hours * _HOUR_US / 2).astype(np.int64)
    lit = light >= least_light
    starts_us, ends_us = track.utc_us - half_us, track.utc_us + half_us
    joined = np.zeros(len(track), dtype=bool)
    # A night, or a sample left out, is a gap; half a second of rounding is not.
    joined[1:] = lit[1:] & lit[:-1] & (starts_us[1:] - ends_us[:-1] < 1_000_000)
    first = np.flatnonzero(lit & ~joined)
    last = np.flatnonzero(lit & ~np.append(joined[1:], False))
    return [
        SunWindow(
            from_microseconds(int(starts_us[a])),
            from_microseconds(int(ends_us[b])),
            float((light[a : b + 1] * track.hours[a : b + 1]).sum()),
        )
        for a, b in zip(first, last)
    ]
