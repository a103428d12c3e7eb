"""Placement against brute force on small cases, monotony, limits in words, and cancel."""

from __future__ import annotations

import sys
import threading
import time
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from smartmetro.smartmetro_plugin.core.cancellation import CancelFlag
from smartmetro.smartmetro_plugin.core.errors import Cancelled
from smartmetro.smartmetro_plugin.core.siting.errors import SitingError
from smartmetro.smartmetro_plugin.core.siting.placement import exact, reach
from smartmetro.smartmetro_plugin.core.siting.placement.answer import Effort
from smartmetro.smartmetro_plugin.core.siting.placement.center import center
from smartmetro.smartmetro_plugin.core.siting.placement.choice import Choice, too_near
from smartmetro.smartmetro_plugin.core.siting.placement.cover_bound import bound
from smartmetro.smartmetro_plugin.core.siting.placement.max_cover import max_cover
from smartmetro.smartmetro_plugin.core.siting.placement.median import median
from smartmetro.smartmetro_plugin.core.siting.placement.network import Network
from smartmetro.smartmetro_plugin.core.siting.placement.set_cover import set_cover
from smartmetro.smartmetro_plugin.core.siting.progress import Watch

PYTHON = Path(sys.executable)
EXACT = Effort(time_limit_s=20, gap_pct=0, python=PYTHON)
SEEDS = range(6)


def scene(seed: int, sites: int = 12, demand: int = 60) -> tuple[Any, Any, Any, Any]:
    random = np.random.default_rng(seed)
    at, to = random.uniform(0, 1000, (sites, 2)), random.uniform(0, 1000, (demand, 2))
    return at, to, random.integers(1, 20, demand).astype(float), random.uniform(1, 5, sites)


def all_choices(choice: Choice, sizes: range) -> Any:
    """Yield every choice that obeys the limits."""
    pairs = {tuple(pair) for pair in choice.pairs.tolist()}
    must = set(np.flatnonzero(choice.must).tolist())
    for size in sizes:
        for chosen in combinations(np.flatnonzero(choice.may).tolist(), size):
            if must - set(chosen) or (choice.count is not None and size > choice.count):
                continue
            if choice.budget is not None and choice.cost[list(chosen)].sum() > choice.budget:
                continue
            if any(pair in pairs or pair[::-1] in pairs for pair in combinations(chosen, 2)):
                continue
            yield list(chosen)


def limited(seed: int, at: Any, cost: Any, count: int | None = 4) -> Choice:
    """A choice with everything: a mandatory and a forbidden site, a budget, a spacing."""
    must, may = np.zeros(len(at), bool), np.ones(len(at), bool)
    must[seed % len(at)], may[(seed + 5) % len(at)] = True, False
    return Choice(cost, must, may, count, 12.0, too_near(at, 150))


@pytest.mark.parametrize("seed", SEEDS)
def test_cover_is_the_best_there_is(seed: int) -> None:
    at, to, weight, cost = scene(seed)
    near = reach.within(at, to, 220)
    table = near.toarray() > 0
    for choice in (Choice.of(len(at), 4), limited(seed, at, cost)):
        best = max(
            weight[table[chosen].any(axis=0)].sum() for chosen in all_choices(choice, range(1, 5))
        )
        answer = max_cover(near, weight, choice, EXACT)
        assert answer.value == pytest.approx(best)
        assert answer.is_proven_best
        assert weight[table[answer.sites].any(axis=0)].sum() == pytest.approx(best)


@pytest.mark.parametrize("seed", SEEDS)
def test_what_a_site_adds_is_what_its_loss_costs(seed: int) -> None:
    at, to, weight, _ = scene(seed)
    near = reach.within(at, to, 220)
    answer = max_cover(near, weight, Choice.of(len(at), 5), EXACT)
    table = near.toarray() > 0
    for number, gain in enumerate(answer.gain):
        rest = np.delete(answer.sites, number)
        assert answer.value - weight[table[rest].any(axis=0)].sum() == pytest.approx(gain)


def test_bound_and_curve_hold_and_rise() -> None:
    at, to, weight, _ = scene(3)
    near = reach.within(at, to, 220)
    table = near.toarray() > 0
    curve = max_cover(near, weight, Choice.of(len(at), 3), Effort()).curve
    values = [value for _, value, _ in curve]
    assert values == sorted(values)
    for number, value, top in curve:
        best = max(
            weight[table[list(c)].any(axis=0)].sum() for c in combinations(range(12), number)
        )
        assert value <= best + 1e-9 <= top + 2e-9
    found = bound(near, weight, Choice.of(12, 3), 0.0, lambda: True)
    assert found.value >= values[2]


@pytest.mark.parametrize("seed", SEEDS)
def test_a_wider_radius_or_one_more_site_never_covers_less(seed: int) -> None:
    at, to, weight, _ = scene(seed)
    by_radius = [
        max_cover(reach.within(at, to, r), weight, Choice.of(12, 3), EXACT).value
        for r in (100, 200, 300)
    ]
    by_count = [
        max_cover(reach.within(at, to, 200), weight, Choice.of(12, n), EXACT).value
        for n in (1, 2, 4)
    ]
    assert by_radius == sorted(by_radius)
    assert by_count == sorted(by_count)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("share", [1.0, 0.8])
def test_set_cover_is_the_cheapest(seed: int, share: float) -> None:
    at, to, weight, cost = scene(seed)
    near = reach.within(at, to, 400)
    table = near.toarray() > 0
    seen = table.any(axis=0)
    near, table, weight = near[:, seen], table[:, seen], weight[seen]
    for costs in (np.ones(12), cost):
        choice = Choice(costs, np.zeros(12, bool), np.ones(12, bool))
        enough = share * weight.sum() - 1e-6
        best = min(
            costs[chosen].sum()
            for chosen in all_choices(choice, range(1, 8))
            if weight[table[chosen].any(axis=0)].sum() >= enough
        )
        answer = set_cover(near, weight, choice, share, EXACT)
        assert answer.value == pytest.approx(best)
        assert answer.bound == pytest.approx(best, rel=1e-6)
        assert weight[table[answer.sites].any(axis=0)].sum() >= enough


@pytest.mark.parametrize("seed", [2, 4])
def test_median_and_center_are_the_best(seed: int) -> None:
    at, to, weight, cost = scene(seed, demand=40)
    metres = reach.distances(at, to)
    standing = reach.distances(np.array([[500.0, 500.0]]), to)[0]
    for choice in (Choice.of(12, 3), limited(seed, at, cost)):
        for existing in (None, standing):
            far = np.full(40, np.inf) if existing is None else existing
            near = [
                np.minimum(metres[chosen].min(axis=0), far)
                for chosen in all_choices(choice, range(1, 5))
            ]
            sum_ = min(float(weight @ n) for n in near)
            most = min(float(n.max()) for n in near)
            by_median = median(metres, weight, choice, existing, EXACT)
            assert by_median.value == pytest.approx(sum_, rel=1e-6)
            assert by_median.bound <= sum_ * (1 + 1e-6)
            assert by_median.gap_pct < 0.01
            by_center = center(metres, choice, existing, EXACT)
            assert by_center.value == pytest.approx(most, rel=1e-6)
            assert by_center.bound <= most * (1 + 1e-6)


def test_a_center_that_takes_long_keeps_its_time_limit() -> None:
    at, to, _, _ = scene(3, sites=300, demand=2000)
    metres = reach.distances(at, to)
    began = time.monotonic()
    found = center(metres, Choice.of(len(at), 12), effort=Effort(1.0, 0.0, PYTHON))
    assert time.monotonic() - began < 6
    assert len(found.sites) <= 12
    assert found.bound <= found.value == pytest.approx(metres[found.sites].min(axis=0).max())


def test_bounds_without_the_exact_solver_are_bounds() -> None:
    at, to, weight, _ = scene(1, sites=40, demand=300)
    metres = reach.distances(at, to)
    proven = median(metres, weight, Choice.of(40, 5), effort=EXACT)
    alone = median(metres, weight, Choice.of(40, 5), effort=Effort(time_limit_s=5))
    assert alone.bound <= proven.value * (1 + 1e-9)
    assert alone.gap_pct < 1
    assert alone.value == pytest.approx(proven.value, rel=0.01)


def test_a_distance_is_inclusive_and_symmetric() -> None:
    at, to = np.array([[0.0, 0.0]]), np.array([[300.0, 400.0], [300.1, 400.0]])
    assert reach.within(at, to, 500).toarray().tolist() == [[1.0, 0.0]]
    assert (reach.within(at, to, 500) != reach.within(to, at, 500).T).nnz == 0
    assert reach.closer_than(reach.distances(at, to), 500).toarray().tolist() == [[1.0, 0.0]]


def test_ways_follow_the_streets() -> None:
    # A street around three sides of a square: 300 m to walk, 100 m as the crow flies.
    street = np.array([[0.0, 0.0], [0.0, 100.0], [100.0, 100.0], [100.0, 0.0]])
    island = np.array([[900.0, 0.0], [900.0, 50.0]])
    network = Network.of_lines([street[:3], street[2:], island])
    found = network.distances(np.array([[0.0, -5.0]]), np.array([[100.0, 0.0], [900.0, 0.0]]))
    assert found.tolist() == [[305.0, np.inf]]
    with pytest.raises(SitingError, match="no line"):
        Network.of_lines([])


class TestInWords:
    def test_more_mandatory_than_sites(self) -> None:
        with pytest.raises(SitingError, match="3 candidates are mandatory, more than the 2 sites"):
            Choice(np.ones(4), np.array([1, 1, 1, 0], bool), np.ones(4, bool), 2).check()

    def test_mandatory_beyond_the_budget(self) -> None:
        with pytest.raises(SitingError, match=r"cost 3.*budget of 2"):
            Choice(np.ones(3), np.ones(3, bool), np.ones(3, bool), None, 2.0).check()

    def test_mandatory_and_forbidden(self) -> None:
        with pytest.raises(SitingError, match=r"mandatory and forbidden.*candidate 2"):
            Choice(np.ones(2), np.array([0, 1], bool), np.array([1, 0], bool)).check()

    def test_mandatory_too_near(self) -> None:
        pairs = too_near(np.array([[0.0, 0], [500, 0], [510, 0]]), 50)
        with pytest.raises(SitingError, match="2 and 3 stand nearer"):
            Choice(np.ones(3), np.ones(3, bool), np.ones(3, bool), pairs=pairs).check()

    def test_nothing_left_to_choose(self) -> None:
        with pytest.raises(SitingError, match="No site may be chosen"):
            Choice(np.ones(2), np.zeros(2, bool), np.zeros(2, bool), 1).check()

    def test_out_of_reach(self) -> None:
        near = reach.within(np.array([[0.0, 0]]), np.array([[10.0, 0], [900, 0]]), 100)
        with pytest.raises(SitingError, match=r"1 demand points \(50.0 %.*at most 50.0 %"):
            set_cover(near, np.ones(2), Choice.of(1))

    def test_too_few_sites_for_a_cover(self) -> None:
        at = np.array([[0.0, 0], [500, 0], [1000, 0]])
        near = reach.within(at, at, 100)
        with pytest.raises(SitingError, match=r"with at most 2 sites: this is proven"):
            set_cover(near, np.ones(3), Choice.of(3, 2), effort=EXACT)


def test_a_cancel_kills_the_solver(tmp_path: Path) -> None:
    random = np.random.default_rng(0)
    at, to = random.uniform(0, 9000, (500, 2)), random.uniform(0, 9000, (6000, 2))
    flag = CancelFlag()
    threading.Timer(0.8, flag.cancel).start()
    n, m = 500, 6000
    from scipy.sparse import bmat, identity

    near = reach.within(at, to, 2000)
    program = exact.Program(
        np.concatenate([np.zeros(n), -random.uniform(1, 2, m)]),
        bmat([[-near.T, identity(m)]]),
        np.full(m, -np.inf),
        np.zeros(m),
        np.zeros(n + m),
        np.ones(n + m),
        np.concatenate([np.ones(n), np.zeros(m)]),
    )
    program = exact.Program(
        program.cost,
        bmat([[program.rows], [np.concatenate([np.ones(n), np.zeros(m)])[None, :]]]),
        np.append(program.low, -np.inf),
        np.append(program.high, 20),
        program.floor,
        program.ceiling,
        program.whole,
    )
    began = time.monotonic()
    with pytest.raises(Cancelled):
        exact.solve(program, PYTHON, 60, 0, Watch(flag))
    assert time.monotonic() - began < 3


def test_a_missing_solver_is_no_failure() -> None:
    at, to, weight, _ = scene(0)
    effort = Effort(2, 0, Path("/nowhere/python"))
    answer = max_cover(reach.within(at, to, 220), weight, Choice.of(12, 4), effort)
    assert answer.value <= answer.bound
