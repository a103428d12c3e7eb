"""A hundred thousand supports of a large town against the rules for heat, and a surface split.

References of the same run: the nearest-building query alone, and a memcpy of the raster.
"""

from __future__ import annotations

import numpy as np
import shapely

from smartmetro.smartmetro_plugin.core.siting.supports.assessment import assess
from smartmetro.smartmetro_plugin.core.siting.supports.distances import to_nearest
from smartmetro.smartmetro_plugin.core.siting.supports.rule_set import load_rule_sets
from smartmetro.smartmetro_plugin.core.siting.supports.support import Supports
from smartmetro.smartmetro_plugin.core.siting.supports.surroundings import (
    Surroundings,
    Trees,
    make_zones,
)
from smartmetro.smartmetro_plugin.core.siting.surface_parts import SplitRules, split_block
from smartmetro.tests.benchmarks.bench_siting import SIZE, town
from smartmetro.tests.benchmarks.row import Row, best_of

SUPPORTS = 100_000
SIDE_M = 10_000.0


def run() -> list[Row]:
    return [*_assess(), *_split()]


def _assess() -> list[Row]:
    random = np.random.default_rng(1)
    xy = random.random((SUPPORTS, 2)) * SIDE_M
    corner = random.random((20_000, 2)) * SIDE_M
    buildings = shapely.box(*corner.T, *(corner + 12).T)
    trees = Trees(random.random((100_000, 2)) * SIDE_M, 1 + 5 * random.random(100_000))
    cells = [(i, j) for i in range(60) for j in range(60)]
    areas = [shapely.box(i * 170, j * 170, i * 170 + 165, j * 170 + 165) for i, j in cells]
    zones = make_zones(areas, ["grass" if (i + j) % 2 else "mineral" for i, j in cells])
    around, rules = Surroundings(buildings, trees, zones), load_rule_sets()["heat"]
    text, real = np.full(SUPPORTS, "", dtype=object), np.full(SUPPORTS, np.nan)
    supports = Supports(
        xy, text, np.full(SUPPORTS, 8.0), np.full(SUPPORTS, 2.8), real, real, real, text, text, text
    )
    alone = best_of(lambda: to_nearest(xy, buildings), 1)
    took = best_of(lambda: assess(supports, around, rules), 1)
    what = "100 000 supports, rules for heat"
    return [Row(what, took, "s", alone, "(nearest building alone)", "10 s", took <= 10)]


def _split() -> list[Row]:
    surface, canopy = town(SIZE)
    ground = np.zeros_like(surface)
    footprint, roof = surface > 0, np.full_like(surface, np.nan)
    both = np.maximum(surface, canopy)
    took = best_of(lambda: split_block(both, ground, footprint, roof, 1.0, SplitRules()), 1)
    copy = best_of(lambda: np.copyto(ground.copy(), both), 3)
    return [Row("surface split, 2000 x 2000", took, "s", copy, "(memcpy)")]
