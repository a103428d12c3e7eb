"""The best sites of each zone: exact on small cases, apart, with reserves, comparable, refusals in words."""

from __future__ import annotations

import sys
from itertools import combinations, product
from pathlib import Path

import numpy as np
import pytest

from smartmetro.smartmetro_plugin.core.model import ZoneRole
from smartmetro.smartmetro_plugin.core.siting.errors import SitingError
from smartmetro.smartmetro_plugin.core.siting.placement.answer import Effort
from smartmetro.smartmetro_plugin.core.siting.placement.zones import (
    ZoneCandidates,
    ZoneDemand,
    best_per_zone,
    scaled,
)

ZONES = (
    ZoneDemand("Place", ZoneRole.PROJECT, 2),
    ZoneDemand("Friche", ZoneRole.REFERENCE, 1),
    ZoneDemand("Rue", ZoneRole.CONTROL, 1),
)
EXACT = Effort(10, 0, Path(sys.executable))


def candidates(seed: int, n: int = 21) -> ZoneCandidates:
    random = np.random.default_rng(seed)
    traits = scaled(
        [random.uniform(0, 60, n), random.uniform(0, 1, n)], [["grass", "asphalt", ""] * 7]
    )
    flags = np.zeros(n, bool)
    return ZoneCandidates(
        random.uniform(0, 400, (n, 2)),
        random.uniform(0, 1, n),
        np.repeat([0, 1, 2], n // 3),
        traits,
        flags,
        ~flags,
    )


def judged(c: ZoneCandidates, chosen: list[int]) -> float:
    traits = np.nan_to_num(c.traits)
    means = [traits[[s for s in chosen if c.zone[s] == zone]].mean(axis=0) for zone in range(3)]
    apart = np.abs(means[1] - means[0]).sum() + np.abs(means[2] - means[0]).sum()
    return float(c.score[chosen].sum() - 0.5 * apart)


@pytest.mark.parametrize("seed", range(4))
def test_the_choice_is_the_best_there_is(seed: int) -> None:
    c = candidates(seed)
    zones = [range(0, 7), range(7, 14), range(14, 21)]
    best = -np.inf
    for pair, one, two in product(combinations(zones[0], 2), zones[1], zones[2]):
        chosen = [*pair, one, two]
        away = [np.hypot(*(c.xy[a] - c.xy[b])) for a, b in combinations(chosen, 2)]
        if min(away) >= 60:
            best = max(best, judged(c, chosen))
    answer = best_per_zone(c, ZONES, 60, effort=EXACT)
    assert answer.value == pytest.approx(best)
    assert answer.bound == pytest.approx(best)


def test_reserves_take_a_site_s_place_without_crowding() -> None:
    c = candidates(1)
    answer = best_per_zone(c, ZONES, 60, effort=EXACT)
    used = [*answer.chosen.tolist(), *(r for rs in answer.reserves.values() for r in rs)]
    assert len(used) == len(set(used))
    for site, reserves in answer.reserves.items():
        others = [s for s in answer.chosen if s != site]
        for reserve in reserves:
            assert c.zone[reserve] == c.zone[site]
            assert min(np.hypot(*(c.xy[o] - c.xy[reserve])) for o in others) >= 60


def test_likeness_counts() -> None:
    # A reference on a hill scores a little better; one at the project's altitude is chosen.
    xy = np.array([[0.0, 0], [500, 0], [600, 0]])
    c = ZoneCandidates(
        xy,
        np.array([0.5, 0.8, 0.7]),
        np.array([0, 1, 1]),
        scaled([[10.0, 200.0, 12.0]], []),
        np.zeros(3, bool),
        np.ones(3, bool),
    )
    zones = (ZoneDemand("P", ZoneRole.PROJECT, 1), ZoneDemand("R", ZoneRole.REFERENCE, 1))
    for effort in (EXACT, Effort(2)):
        assert sorted(best_per_zone(c, zones, effort=effort).chosen) == [0, 2]
    assert sorted(best_per_zone(c, zones, likeness=0, effort=EXACT).chosen) == [0, 1]


def test_too_few_candidates_names_the_zone() -> None:
    with pytest.raises(SitingError, match="“Friche” holds 7 usable candidates; 9 sites"):
        best_per_zone(candidates(0), [ZONES[0], ZoneDemand("Friche", ZoneRole.REFERENCE, 9)])


def test_too_crowded_names_the_zone_and_the_spacing() -> None:
    with pytest.raises(SitingError, match="“Place” holds no more than 1 candidates 2000 m apart"):
        best_per_zone(candidates(0), ZONES, 2000, effort=EXACT)
