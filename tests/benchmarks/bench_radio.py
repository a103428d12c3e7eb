"""Radio coverage of a gateway in a dense town: 10 km around, 2001 x 2001 cells of 10 m, houses in.

The reference is one profile at a time with the same formulas, sampled at a few hundred cells and
scaled to all of them.
"""

from __future__ import annotations

import time

import numpy as np

from smartmetro.smartmetro_plugin.core.cancellation import CancelFlag
from smartmetro.smartmetro_plugin.core.errors import Cancelled
from smartmetro.smartmetro_plugin.core.siting.progress import Watch
from smartmetro.smartmetro_plugin.core.siting.radio.diffraction import Wave, effective_radius_m
from smartmetro.smartmetro_plugin.core.siting.radio.fan import (
    Ground,
    Mast,
    diffraction_raster_db,
)
from smartmetro.smartmetro_plugin.core.siting.radio.profile import Profile, diffraction
from smartmetro.tests.benchmarks.row import Row

SIZE, CELL_M, REACH_M = 2001, 10.0, 10_000.0
SAMPLED = 300
LORA = Wave(868.1)


def run() -> list[Row]:
    ground = town()
    middle = Mast(SIZE // 2, SIZE // 2, 30.0)
    one_s, cells = timed(ground, [middle])
    rng = np.random.default_rng(1)
    ten = [Mast(int(r), int(c), 30.0) for r, c in rng.integers(900, 1100, (10, 2))]
    ten_s, _ = timed(ground, ten)
    reference_s = one_at_a_time_s(ground, middle) * cells
    cancel_s = heard_after_s(ground, middle)
    return [
        Row(
            "one gateway, 10 km", one_s, "s", reference_s,
            f"one path at a time, {SAMPLED} sampled, scaled", "10 s", one_s <= 10,
        ),
        Row("ten gateways", ten_s, "s", 10 * one_s, "ten times one", "linear", ten_s <= 12 * one_s),
        Row("a cancel is heard after", cancel_s, "s", aim="0.5 s", met=cancel_s <= 0.5),
    ]  # fmt: skip


def town() -> Ground:
    """Return hills with houses on a quarter of the cells."""
    rng = np.random.default_rng(0)
    y, x = np.mgrid[0:SIZE, 0:SIZE] * CELL_M
    ground = (60 * np.sin(x / 1700) * np.cos(y / 2300) + 100).astype(np.float32)
    half = (SIZE + 1) // 2
    houses = (rng.random((half, half)) < 0.25) * rng.uniform(5, 25, (half, half))
    roofs = np.kron(houses, np.ones((2, 2)))[:SIZE, :SIZE]
    return Ground(CELL_M, ground, (ground + roofs).astype(np.float32))


def timed(ground: Ground, masts: list[Mast]) -> tuple[float, int]:
    """Return the seconds for all masts, and how many cells the last one reached."""
    start, reached = time.perf_counter(), 0
    for mast in masts:
        loss = diffraction_raster_db(ground, mast, 1.5, REACH_M, LORA, effective_radius_m())
        reached = int(np.isfinite(loss).sum())
    return time.perf_counter() - start, reached


def one_at_a_time_s(ground: Ground, mast: Mast) -> float:
    """Return the seconds that a cell takes on its own, on average."""
    rng = np.random.default_rng(2)
    away = REACH_M / CELL_M * np.sqrt(rng.random(SAMPLED))  # even over the disc
    turn = 2 * np.pi * rng.random(SAMPLED)
    start = time.perf_counter()
    for samples, angle in zip(away.astype(int) + 3, turn):
        steps = np.arange(samples)
        rows = np.clip(np.rint(mast.row - steps * np.cos(angle)).astype(int), 0, SIZE - 1)
        columns = np.clip(np.rint(mast.column + steps * np.sin(angle)).astype(int), 0, SIZE - 1)
        low = ground.ground_m[rows, columns].astype(float)
        high = ground.obstacle_m[rows, columns].astype(float)
        profile = Profile(CELL_M * steps, low, high, low[0] + mast.height_m, low[-1] + 1.5)
        diffraction(profile, LORA, effective_radius_m())
    return (time.perf_counter() - start) / SAMPLED


def heard_after_s(ground: Ground, mast: Mast) -> float:
    """Return how long the work goes on after it was asked to stop."""
    flag = CancelFlag()
    asked: list[float] = []

    def progress(done: float) -> None:
        if done > 0.3 and not asked:
            asked.append(time.perf_counter())
            flag.cancel()

    try:
        diffraction_raster_db(
            ground, mast, 1.5, REACH_M, LORA, effective_radius_m(), Watch(flag, progress)
        )
    except Cancelled:
        return time.perf_counter() - asked[0]
    raise AssertionError("the cancel was not heard")
