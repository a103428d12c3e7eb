"""Light from many directions at once: sun hours, sky view and their like are weighted sums of it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import Final

import numpy as np
import numpy.typing as npt

from .line_sweep import Flags, LineSweep, Seen, facing_side
from .progress import NOBODY, Watch
from .scene import Heights, Layers, Room, Scene, Side
from .shade import check_altitudes

Weights = npt.NDArray[np.float64]

#: A cell has a result when unknown cells put no more than this share of it in doubt.
DOUBT_TOLERANCE: Final = 0.01
#: Suns of one azimuth that are swept together: enough to make a row's overhead small, few enough
#: for the state of a row to stay in the processor's cache, and for a byte to hold a bit of each.
_SUNS_TOGETHER: Final = 8
_BLOCK_ROWS: Final = 64


@dataclass(frozen=True)
class Fan:
    """Directions of one azimuth: altitudes (degrees, above 0, rising), what light from each counts
    (``weights``), and what it counts after a crown (``leaf_weights``); all of one length."""

    grid_azimuth_deg: float
    altitudes_deg: Weights
    weights: Weights
    leaf_weights: Weights

    def behind_evergreens(self, leaf_weights: Weights) -> Fan:
        """Return what the same directions count more (less) behind evergreen crowns, where
        ``leaf_weights`` is what they count there."""
        nothing = np.zeros_like(self.weights)
        return Fan(
            self.grid_azimuth_deg, self.altitudes_deg, nothing, leaf_weights - self.leaf_weights
        )

    def parts(self, size: int) -> list[Fan]:
        """Return the fan cut into fans of at most ``size`` directions."""
        cuts = range(0, len(self.altitudes_deg), size)
        return [
            Fan(
                self.grid_azimuth_deg,
                self.altitudes_deg[i : i + size],
                self.weights[i : i + size],
                self.leaf_weights[i : i + size],
            )
            for i in cuts
        ]


def sum_light(
    scene: Scene,
    fans: Iterable[Fan],
    *,
    workers: int | None = None,
    memory_mb: float = 1024,
    room: Room = np.empty,
    watch: Watch = NOBODY,
) -> Heights:
    """Return each cell's sum of the weights of the directions it has light from.

    Args:
        workers: threads; as many as there are processors, four at most, when not given.
        memory_mb: what states and buffers may take beside the scene and the result; more passes
            are made when it is short. The result depends on neither of the two beyond rounding.
        room: what makes the result's array.

    Returns:
        float32, shape (rows, columns); nan where unknown, or in doubt by more than 1 %.

    Raises:
        SitingError: a direction lies at or below the horizon.
        Cancelled: the user has cancelled.
    """
    parts = [part for fan in fans for part in fan.parts(_SUNS_TOGETHER)]
    for part in parts:
        check_altitudes(part.altitudes_deg)
    workers = workers or min(4, os.cpu_count() or 1)
    total: Heights = room(scene.shape, np.float32)
    total.fill(0)
    doubt: Heights | None = None
    if scene.unknown_top_m is not None:
        doubt = room(scene.shape, np.float32)
        doubt.fill(0)
    batches = _batches(scene, parts, memory_mb)
    with ThreadPoolExecutor(workers) as pool:
        for number, batch in enumerate(batches):
            piece = watch.part(number / len(batches), (number + 1) / len(batches))
            _add_batch(scene, batch, total, doubt, pool, workers, piece)
    if doubt is not None:
        all_weights = sum(float(part.weights.sum()) for part in parts)
        total[doubt > DOUBT_TOLERANCE * all_weights] = np.nan
    if scene.missing is not None:
        total[scene.missing] = np.nan
    return total


class _Adder:
    """One fan's sweep, and what its light adds."""

    def __init__(self, fan: Fan, scene: Scene) -> None:
        self._crowns = scene.crown_top_m is not None
        self.sweep = LineSweep(
            fan.grid_azimuth_deg,
            fan.altitudes_deg,
            scene.shape,
            scene.cell_m,
            crowns=self._crowns,
            unknown=scene.unknown_top_m is not None,
        )
        self._weights = _sums_of_sets(fan.weights)
        self._lost = _sums_of_sets(fan.weights - fan.leaf_weights)
        # Ground and buildings hide the lower directions first: the number of those that are seen
        # says which.
        rising = np.argsort(fan.altitudes_deg)[::-1]
        self._of_count = np.concatenate(([0.0], np.cumsum(fan.weights[rising]))).astype(np.float32)

    def add(self, layers: Layers, room: Seen, light: Heights, doubt: Heights | None) -> None:
        """Sweep the next rows and add what they see."""
        seen = self.sweep.advance(layers, room)
        count = np.add.reduce(seen.lit.view(np.uint8), axis=0, dtype=np.uint8)
        light += self._of_count.take(count)
        if seen.leaves is not None:
            light -= self._lost.take(_sets(seen.lit, seen.leaves))
        if doubt is not None and seen.doubt is not None:
            doubt += self._weights.take(_sets(seen.lit, seen.doubt))


def _sets(lit: Flags, flags: Flags) -> npt.NDArray[np.uint8]:
    """Return which of at most eight suns are lit and flagged, as bits; shape (rows, columns)."""
    both = np.logical_and(lit, flags, out=flags).view(np.uint8)
    bits = both[0].copy()
    for sun in range(1, len(both)):
        np.left_shift(both[sun], sun, out=both[sun])
        np.bitwise_or(bits, both[sun], out=bits)
    return bits


def _sums_of_sets(weights: Weights) -> Heights:
    """Return the sum of each set of weights, by the set's bits."""
    sums = np.zeros(1)
    for weight in weights:
        sums = np.concatenate((sums, sums + weight))
    return sums.astype(np.float32)


def _batches(scene: Scene, parts: Sequence[Fan], memory_mb: float) -> list[list[Fan]]:
    """Return fans that start from one side together, each group's states within the memory."""
    planes = len(scene.rows(Side.NORTH, 0, 0).present())
    bytes_per_sun = (planes + 1) * sum(scene.shape) * np.dtype(np.float32).itemsize
    most_suns = max(_SUNS_TOGETHER, int(memory_mb * 1e6 / bytes_per_sun))
    by_side: dict[Side, list[list[Fan]]] = {}
    for part in parts:
        batches = by_side.setdefault(facing_side(part.grid_azimuth_deg)[0], [[]])
        if sum(len(fan.weights) for fan in batches[-1]) + len(part.weights) > most_suns:
            batches.append([])
        batches[-1].append(part)
    return [batch for batches in by_side.values() for batch in batches if batch]


def _add_batch(
    scene: Scene,
    fans: Sequence[Fan],
    total: Heights,
    doubt: Heights | None,
    pool: ThreadPoolExecutor,
    workers: int,
    watch: Watch,
) -> None:
    """Sweep the scene once with all ``fans``, which start from one side, and add their light."""
    adders = [_Adder(fan, scene) for fan in fans]
    side = adders[0].sweep.side
    turned, turned_doubt = side.turn(total), None if doubt is None else side.turn(doubt)
    rows, columns = turned.shape
    shares = [adders[first::workers] for first in range(min(workers, len(adders)))]
    rooms = [
        Seen.buffer(
            _SUNS_TOGETHER,
            _BLOCK_ROWS,
            columns,
            crowns=scene.crown_top_m is not None,
            unknown=doubt is not None,
        )
        for _ in shares
    ]

    def sweep_share(layers: Layers, share: int) -> tuple[Heights, Heights | None]:
        light = np.zeros(layers.solid_m.shape, dtype=np.float32)
        in_doubt = None if doubt is None else np.zeros_like(light)
        for adder in shares[share]:
            adder.add(layers, rooms[share], light, in_doubt)
        return light, in_doubt

    for start, stop, layers in scene.blocks(side, _BLOCK_ROWS):
        # Added in the order of the shares, whoever finishes first: the same sum at every run.
        for light, in_doubt in pool.map(partial(sweep_share, layers), range(len(shares))):
            turned[start:stop] += light
            if turned_doubt is not None and in_doubt is not None:
                turned_doubt[start:stop] += in_doubt
        watch.step(stop / rows)
