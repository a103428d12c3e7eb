"""Whole fans of profiles at once: the diffraction loss from one gateway to every cell around it.

Rays leave the gateway so close together that none of the cells of the ring they serve lies further
than half a cell from one; rings nearer by half need half as many. Along a ray all receivers are
treated together: what the gateway sees is a running maximum (its steepest slope so far), the smooth
surface is a running sum, and what a receiver sees backwards is the maximum of one short float32
matrix, which stays in the processor's cache. Searching convex hulls instead would save arithmetic,
yet gathers from memory cost more than they save up to some thousand samples a ray.
"""

from __future__ import annotations

import os
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from threading import Event
from typing import Final

import numpy as np
import numpy.typing as npt

from ...errors import Cancelled
from ..progress import NOBODY, Watch
from .diffraction import (
    Wave,
    bullington_loss_db,
    smooth_clear_nu,
    smooth_slopes,
    spherical_earth_loss_db,
)

Heights = npt.NDArray[np.float32]

#: Rays treated together: their samples fit the second-level cache.
_RAYS: Final = 96
#: The innermost ring, in samples.
_CORE: Final = 32


@dataclass(frozen=True)
class Ground:
    """What radio meets on a grid of square cells of ``cell_m``; float32, shape (rows, columns).

    ``ground_m``: bare ground, nan where unknown. ``obstacle_m``: ground with what stands on it.
    """

    cell_m: float
    ground_m: Heights
    obstacle_m: Heights


@dataclass(frozen=True)
class Mast:
    """An antenna: its cell (``row``, ``column``) and ``height_m`` above the ground there."""

    row: int
    column: int
    height_m: float


@dataclass(frozen=True)
class _Ring:
    """Receivers at ``first`` to ``last`` (excluded) samples, on ``rays`` rays."""

    first: int
    last: int
    rays: int


def diffraction_raster_db(
    ground: Ground,
    mast: Mast,
    device_height_m: float,
    reach_m: float,
    wave: Wave,
    radius_m: float,
    watch: Watch = NOBODY,
) -> Heights:
    """Return the delta-Bullington loss to every cell within ``reach_m``, nan elsewhere.

    Args:
        device_height_m: of the receivers, above the bare ground.
        radius_m: effective radius of the Earth.

    Returns:
        float32, the grid's shape. Unknown cells on the way are taken as low, as water is; unknown
        receivers stay nan.

    Raises:
        Cancelled: the user has cancelled.
    """
    rows, columns = ground.ground_m.shape
    farthest = np.hypot(max(mast.row, rows - mast.row), max(mast.column, columns - mast.column))
    reach = max(min(int(reach_m / ground.cell_m), int(farthest) + 1), 2)
    rings = _rings(reach)
    start_m = float(ground.ground_m[mast.row, mast.column]) + mast.height_m
    lowest = float(min(np.nanmin(ground.ground_m), np.nanmin(ground.obstacle_m)))
    known = Ground(
        ground.cell_m,
        np.nan_to_num(ground.ground_m - np.float32(start_m), nan=lowest - start_m),
        np.nan_to_num(ground.obstacle_m - np.float32(start_m), nan=lowest - start_m),
    )
    polar = _in_threads(known, mast, device_height_m, rings, wave, radius_m, watch)
    made = _to_cells(polar, rings, mast, ground.ground_m.shape, reach)
    made[np.isnan(ground.ground_m)] = np.nan
    return made


def fan_loss_db(
    ground_m: Heights,
    obstacle_m: Heights,
    device_height_m: float,
    step_m: float,
    first: int,
    wave: Wave,
    radius_m: float,
    stopped: Event | None = None,
) -> Heights:
    """Return the loss to the samples from ``first`` (>= 2) on of several rays.

    Args:
        ground_m, obstacle_m: shape (rays, samples), relative to the gateway's antenna; sample 0 is
            its own place.
        stopped: asked now and then whether to give up.

    Returns:
        float32, shape (rays, samples - first).

    Raises:
        Cancelled: ``stopped`` was set.
    """
    distance = step_m * np.arange(ground_m.shape[1], dtype=np.float32)
    away = distance[first:]
    end_m = ground_m[:, first:] + np.float32(device_height_m)
    back = _looking_back(ground_m, obstacle_m, end_m, distance, first, wave, radius_m, stopped)
    inner = distance[1:-1]
    ahead = np.maximum.accumulate(obstacle_m[:, 1:-1] / inner - inner / (2 * radius_m), axis=1)
    ahead = ahead[:, first - 2 :] + away / (2 * radius_m)
    zero = np.zeros(1, dtype=np.float32)
    actual = bullington_loss_db(ahead, back.slope, back.clear_nu, zero, end_m, away, wave)
    start_over, end_over = _above_smooth(ground_m, end_m, back, distance, first)
    smooth = _smooth_loss_db(start_over, end_over, away, step_m, wave, radius_m)
    sphere = spherical_earth_loss_db(start_over, end_over, away, radius_m, wave)
    return np.asarray(actual + np.maximum(sphere - smooth, 0), dtype=np.float32)


@dataclass(frozen=True)
class _Back:
    """What receivers see backwards, shape (rays, receivers). ``slope``: to the obstacles, with the
    Earth's bulge. ``clear_nu``: largest Fresnel parameter, where the path is clear. ``ground_slope``:
    to the bare ground, without bulge. ``ground_above_m``: the most that ground rises above the
    straight line, 0 where it does not."""

    slope: Heights
    clear_nu: Heights
    ground_slope: Heights
    ground_above_m: Heights


def _looking_back(
    ground_m: Heights,
    obstacle_m: Heights,
    end_m: Heights,
    distance: Heights,
    first: int,
    wave: Wave,
    radius_m: float,
    stopped: Event | None,
) -> _Back:
    shape = end_m.shape
    back = _Back(*(np.zeros(shape, dtype=np.float32) for _ in range(4)))
    with np.errstate(divide="ignore"):
        nearness = (1 / distance[::-1]).astype(np.float32)  # nearness[n - 1 - i] = 1 / distance[i]
    half_bulge = (distance / (2 * radius_m)).astype(np.float32)
    root = np.sqrt(distance)
    count = len(distance)
    room = np.empty(ground_m.size, dtype=np.float32)
    obstacles = np.ascontiguousarray(obstacle_m)
    same = obstacle_m is ground_m
    for column in range(shape[1]):
        if stopped is not None and stopped.is_set():
            raise Cancelled
        k = first + column
        work = room[: shape[0] * (k - 1)].reshape(shape[0], k - 1)
        per_metre = nearness[count - k : count - 1]
        end = end_m[:, column, None]
        tilt = end / distance[k]
        np.subtract(ground_m[:, 1:k], end, out=work)
        work *= per_metre
        np.max(work, axis=1, out=back.ground_slope[:, column])
        hidden = np.flatnonzero(back.ground_slope[:, column] + tilt[:, 0] > 0)
        if hidden.size:
            above = ground_m[hidden, 1:k] - tilt[hidden] * distance[1:k]
            back.ground_above_m[hidden, column] = above.max(axis=1)
        if not same:
            np.subtract(obstacles[:, 1:k], end, out=work)
            work *= per_metre
        work += half_bulge[1:k]
        np.max(work, axis=1, out=back.slope[:, column])
        # Clear when nothing rises above the line: then how near it comes counts.
        clear = np.flatnonzero(back.slope[:, column] < -tilt[:, 0])
        if clear.size:
            weight = root[k - 1 : 0 : -1] / root[1:k]
            weight *= np.float32(np.sqrt(2 * distance[k] / wave.length_m))
            over = work[clear] + tilt[clear]
            over *= weight
            back.clear_nu[clear, column] = over.max(axis=1)
    return back


def _above_smooth(
    ground_m: Heights, end_m: Heights, back: _Back, distance: Heights, first: int
) -> tuple[Heights, Heights]:
    """Return the antennas' heights above the smooth surface of the path (see
    :func:`.profile.smooth_surface_m`), from running sums."""
    d, h = distance.astype(np.float64), ground_m.astype(np.float64)
    step, away = d[1], d[first:]
    sums = np.cumsum(h[:, 1:] + h[:, :-1], axis=1)[:, first - 1 :] * step
    moments = h[:, 1:] * (2 * d[1:] + d[:-1]) + h[:, :-1] * (d[1:] + 2 * d[:-1])
    moments = np.cumsum(moments, axis=1)[:, first - 1 :] * step
    start = (2 * sums * away - moments) / away**2
    end = (moments - sums * away) / away**2
    tilt = end_m / away
    ahead = np.maximum.accumulate(h[:, 1:-1] / d[1:-1], axis=1)[:, first - 2 :] - tilt
    behind = back.ground_slope + tilt
    rises = back.ground_above_m > 0
    with np.errstate(divide="ignore", invalid="ignore"):
        share = np.where(rises, ahead / (ahead + behind), 0)
    start = start - back.ground_above_m * share
    end = end - np.where(rises, back.ground_above_m * (1 - share), 0)
    over_start = np.maximum(-np.minimum(start, h[:, :1]), 0)
    over_end = np.maximum(end_m - np.minimum(end, h[:, first:]), 0)
    return over_start.astype(np.float32), over_end.astype(np.float32)


def _smooth_loss_db(
    start_m: Heights, end_m: Heights, away: Heights, step_m: float, wave: Wave, radius_m: float
) -> Heights:
    """Return Bullington's loss over a bare sphere, where it costs anything at all."""
    near_nu = smooth_clear_nu(start_m, end_m, away, radius_m, wave)
    ahead = smooth_slopes(start_m, away, radius_m, step_m)
    back = smooth_slopes(end_m, away, radius_m, step_m)
    return np.asarray(bullington_loss_db(ahead, back, near_nu, start_m, end_m, away, wave))


def _rings(reach: int) -> list[_Ring]:
    """Return rings from the outside in, down to the samples next to the gateway."""
    rings = []
    last = reach + 1
    while last > 2:
        first = 2 if last <= _CORE else last // 2
        rings.append(_Ring(first, last, int(np.ceil(2 * np.pi * last))))
        last = first
    return rings


def _in_threads(
    ground: Ground,
    mast: Mast,
    device_height_m: float,
    rings: list[_Ring],
    wave: Wave,
    radius_m: float,
    watch: Watch,
) -> list[Heights]:
    """Return the losses of each ring, shape (rays, samples)."""
    polar = [np.empty((ring.rays, ring.last - ring.first), dtype=np.float32) for ring in rings]
    parts = [
        (number, start) for number, ring in enumerate(rings) for start in range(0, ring.rays, _RAYS)
    ]
    costs = [rings[number].last ** 2 - rings[number].first ** 2 for number, _ in parts]
    total, done = sum(costs), 0
    stopped = Event()

    def work(number: int, start: int) -> None:
        ring = rings[number]
        stop = min(start + _RAYS, ring.rays)
        rows, columns = _samples(ring, start, stop, mast, ground.ground_m.shape)
        low = ground.ground_m[rows, columns]
        same = ground.obstacle_m is ground.ground_m
        high = low if same else ground.obstacle_m[rows, columns]
        polar[number][start:stop] = fan_loss_db(
            low, high, device_height_m, ground.cell_m, ring.first, wave, radius_m, stopped
        )

    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        waiting: deque[Future[None]] = deque()
        try:
            for (number, start), cost in zip(parts, costs):
                waiting.append(pool.submit(work, number, start))
                if len(waiting) > 3:
                    waiting.popleft().result()
                done += cost
                watch.step(done / total)
            while waiting:
                waiting.popleft().result()
        finally:
            stopped.set()
            for one in waiting:
                one.cancel()
    return polar


def _samples(
    ring: _Ring, start: int, stop: int, mast: Mast, shape: tuple[int, ...]
) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    """Return the cells under the samples of some rays; beyond the grid its border goes on."""
    angle = 2 * np.pi * np.arange(start, stop)[:, None] / ring.rays
    away = np.arange(ring.last)
    rows = np.rint(mast.row - away * np.cos(angle)).astype(np.intp)
    columns = np.rint(mast.column + away * np.sin(angle)).astype(np.intp)
    return np.clip(rows, 0, shape[0] - 1), np.clip(columns, 0, shape[1] - 1)


def _to_cells(
    polar: list[Heights], rings: list[_Ring], mast: Mast, shape: tuple[int, ...], reach: int
) -> Heights:
    """Return the loss of each cell: that of the nearest sample on the nearest ray."""
    made = np.full(shape, np.nan, dtype=np.float32)
    top, left = max(mast.row - reach, 0), max(mast.column - reach, 0)
    bottom, right = min(mast.row + reach + 1, shape[0]), min(mast.column + reach + 1, shape[1])
    east = np.arange(left, right, dtype=np.float32) - mast.column
    for start in range(top, bottom, 256):
        stop = min(start + 256, bottom)
        south = np.arange(start, stop, dtype=np.float32)[:, None] - mast.row
        away = np.rint(np.hypot(south, east)).astype(np.int32)
        turn = np.arctan2(east + 0 * south, -south) / np.float32(2 * np.pi)
        part = made[start:stop, left:right]
        part[away < 2] = 0
        for losses, ring in zip(polar, rings):
            here = (away >= ring.first) & (away < ring.last)
            ray = np.rint(turn[here] * ring.rays).astype(np.int32) % ring.rays
            part[here] = losses[ray, away[here] - ring.first]
    return made
