"""Maximum cover of 10 000 demand points from 1 000 candidates in a 10 km square, 30 sites.

The reference is HiGHS alone (``scipy.optimize.milp``) on the same problem, in the same run, with the
same gap to reach and a time limit.
"""

from __future__ import annotations

import sys
import time
from dataclasses import replace
from pathlib import Path

import numpy as np

from smartmetro.smartmetro_plugin.core.siting.placement import exact, reach
from smartmetro.smartmetro_plugin.core.siting.placement.answer import Effort, gap_pct
from smartmetro.smartmetro_plugin.core.siting.placement.choice import Choice
from smartmetro.smartmetro_plugin.core.siting.placement.cover_search import CoverSearch
from smartmetro.smartmetro_plugin.core.siting.placement.max_cover import cover_program, max_cover
from smartmetro.smartmetro_plugin.core.siting.progress import NOBODY
from smartmetro.tests.benchmarks.row import Row

SITE_COUNT, DEMAND_COUNT, WANTED, SIDE_M = 1000, 10_000, 30, 10_000
LIMIT_S = 60.0
#: Radius (m) and the gap that is aimed at (%).
AIMS = ((400, 1.0), (800, 3.0))


def run() -> list[Row]:
    rows = []
    for gathered in (False, True):
        sites, demand, weight = town(gathered)
        where = "in clusters" if gathered else "evenly spread"
        for radius, aim in AIMS:
            rows += _one(reach.within(sites, demand, radius), weight, f"{radius} m, {where}", aim)
    return rows


def town(gathered: bool) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return candidates, demand and weights: all over the square, or gathered around forty places."""
    random = np.random.default_rng(1)
    sites = random.uniform(0, SIDE_M, (SITE_COUNT, 2))
    demand = random.uniform(0, SIDE_M, (DEMAND_COUNT, 2))
    if gathered:
        places = random.uniform(0, SIDE_M, (40, 2))
        demand = places[random.integers(0, 40, DEMAND_COUNT)] + random.normal(
            0, 500, (DEMAND_COUNT, 2)
        )
    return sites, demand, random.integers(1, 101, DEMAND_COUNT).astype(float)


def _one(near: object, weight: np.ndarray, what: str, aim: float) -> list[Row]:
    choice, python = Choice.of(SITE_COUNT, WANTED), Path(sys.executable)
    began = time.perf_counter()
    answer = max_cover(near, weight, choice, Effort(30, aim, python))
    own_s = time.perf_counter() - began
    search = CoverSearch(near, weight, choice)
    began = time.perf_counter()
    program = replace(cover_program(search, np.arange(SITE_COUNT)))
    outcome = exact.solve(program, python, LIMIT_S, aim / 100, NOBODY)
    plain_s = time.perf_counter() - began
    plain = float("nan")
    if outcome is not None and outcome.x is not None:
        plain = gap_pct(search.value(outcome.x[:SITE_COUNT] > 0.5), -outcome.bound)
    return [
        Row(f"time, {what}", own_s, "s", plain_s, "milp alone", "30 s", own_s <= 30),
        Row(
            f"proven gap, {what}",
            answer.gap_pct,
            "%",
            plain,
            "milp alone",
            f"{aim:g} %",
            answer.gap_pct <= aim,
        ),
    ]
