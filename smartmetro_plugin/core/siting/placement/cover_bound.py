"""How much weight could be covered at best: the Lagrangian bound of maximum cover.

The links "covered only where a site reaches" are given prices; what is left is solved at a glance.
Any prices give a bound; the best prices give that of the linear relaxation (Galvao and ReVelle,
1996). Prices are sought by subgradient steps of Polyak's length.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from .choice import Choice, Flags, Reals


@dataclass(frozen=True)
class CoverBound:
    """``value``: nothing covers more. ``price``: shape (demand,). ``worth``: shape (sites,), what a
    site is worth at these prices. ``base``: the part of the bound that no site earns."""

    value: float
    price: Reals
    worth: Reals
    base: float

    def with_sites(self, choice: Choice, count: int) -> float:
        """Return the bound for another number of sites, at the same prices."""
        return self.base + _best_sum(self.worth, choice, count)

    def useless(self, choice: Choice, value: float) -> Flags:
        """Return sites that no choice better than ``value`` holds, shape (sites,)."""
        if choice.budget is not None:
            return np.zeros(len(self.worth), bool)
        free = choice.may & ~choice.must
        left = choice.most - int(choice.must.sum())
        ranked = np.sort(self.worth[free])[::-1]
        if left <= 0 or left >= len(ranked):
            return np.zeros(len(self.worth), bool)
        last = max(float(ranked[left - 1]), 0.0)
        spare = self.value - value
        return free & (last - self.worth > spare + 1e-9 * max(1.0, abs(value)))


def bound(
    reach: Any,
    weight: Reals,
    choice: Choice,
    value: float,
    step: Callable[[], bool],
    rounds: int = 1500,
) -> CoverBound:
    """Return the best bound found.

    Args:
        value: what is reached already: steps aim at it.
        step: called now and then; tells whether to go on.
    """
    transposed = reach.T.tocsr()
    # A fair start: the price of a demand is its weight over the sites that reach it and are worth it.
    share = np.asarray(reach.sum(axis=0)).ravel()
    price = weight / np.maximum(share * choice.most / max(1, reach.shape[0]), 1.0)
    best: CoverBound | None = None
    length, since = 1.0, 0
    drift = np.zeros_like(price)
    for number in range(rounds):
        worth = reach @ price
        taken = _best_sites(worth, choice)
        base = float(np.maximum(weight - price, 0).sum())
        total = base + _best_sum(worth, choice, choice.most)
        if best is None or total < best.value * (1 - 1e-7):
            best, since = CoverBound(total, price.copy(), worth, base), 0
        else:
            since += 1
        if since >= 20:
            length, since = length / 2, 0
            price = best.price.copy()
        if total - value <= 1e-7 * max(1.0, value) or length < 1e-4:
            break
        if number % 10 == 0 and not step():
            break
        slope = transposed @ taken - (weight > price)
        # A part of the last direction is kept: it crosses valleys instead of bouncing off their sides.
        drift = slope + 0.6 * drift
        norm = float(drift @ drift)
        if norm == 0:
            break
        price = np.clip(price - length * (total - value) / norm * drift, 0, weight)
    assert best is not None
    return best


def _best_sites(worth: Reals, choice: Choice) -> Reals:
    """Return the sites of greatest worth as 0 and 1, fractions at a budget's edge."""
    taken = choice.must.astype(np.float64)
    free = np.flatnonzero(choice.may & ~choice.must & (worth > 0))
    left = choice.most - int(choice.must.sum())
    if choice.budget is None:
        chosen = free[np.argsort(-worth[free], kind="stable")[:left]]
        taken[chosen] = 1
        return taken
    order = free[np.argsort(-worth[free] / np.maximum(choice.cost[free], 1e-9), kind="stable")]
    room = choice.budget - float(choice.cost[choice.must].sum())
    before = np.cumsum(choice.cost[order]) - choice.cost[order]
    taken[order] = np.clip((room - before) / np.maximum(choice.cost[order], 1e-9), 0, 1)
    return taken


def _best_sum(worth: Reals, choice: Choice, count: int) -> float:
    """Return the most that sites can be worth together: the stricter of number and budget."""
    must = float(worth[choice.must].sum())
    free = np.flatnonzero(choice.may & ~choice.must & (worth > 0))
    left = max(0, count - int(choice.must.sum()))
    by_count = float(np.sort(worth[free])[::-1][:left].sum())
    if choice.budget is None:
        return must + by_count
    taken = _best_sites(worth, choice)
    taken[choice.must] = 0
    return must + min(by_count, float(worth @ taken))
