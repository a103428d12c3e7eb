"""The p-median: sites from which the weighted distances to all demand are least (Hakimi, 1964)."""

from __future__ import annotations

import time

import numpy as np

from . import exact
from .answer import Answer, Effort, gap_pct
from .choice import Choice, Flags, Indices, Reals, Selection
from .max_cover import limits_of

#: Distances up to which the exact solver is asked.
_EXACT_DISTANCES = 150_000
_BLOCK = 128


def median(
    distance: Reals,
    weight: Reals,
    choice: Choice,
    existing: Reals | None = None,
    effort: Effort | None = None,
) -> Answer:
    """Return the sites from which the weighted sum of distances to the nearest one is least.

    Args:
        distance: shape (sites, demand), metres, finite.
        weight: shape (demand,).
        existing: shape (demand,), metres to the nearest site that stands already.

    Raises:
        SitingError: the limits contradict each other.
        Cancelled: the user cancelled.
    """
    effort = effort or Effort()
    choice.check()
    began = time.monotonic()
    end = began + effort.time_limit_s
    search = _MedianSearch(distance, weight, choice, existing)
    chosen = search.best(began + 0.4 * effort.time_limit_s, effort)
    value = search.value(chosen)
    best = search.bound(value, began + 0.8 * effort.time_limit_s, effort)
    hit_limit = False
    if gap_pct(value, best) > effort.gap_pct:
        hit_limit = True
        left = end - time.monotonic()
        if distance.size <= _EXACT_DISTANCES and effort.python is not None and left > 0.5:
            outcome = exact.solve(
                search.program(), effort.python, left, effort.gap_pct / 100, effort.watch
            )
            if outcome is not None:
                best, hit_limit = max(best, outcome.bound), not outcome.is_best
                if outcome.x is not None:
                    found = outcome.x[: len(choice.cost)] > 0.5
                    chosen = found if search.value(found) < value else chosen
                    value = search.value(chosen)
    best = min(best, value)
    sites = np.flatnonzero(chosen)
    losses = search.losses(chosen, sites)
    order = np.argsort(-losses, kind="stable")
    late = hit_limit and gap_pct(value, best) > effort.gap_pct
    return Answer(sites[order], losses[order], value, best, late)


class _MedianSearch:
    """Distances, and what each choice costs."""

    def __init__(
        self, distance: Reals, weight: Reals, choice: Choice, existing: Reals | None
    ) -> None:
        self.distance = distance
        self.weight = weight
        self.choice = choice
        #: Without any site a demand is farther than everything.
        far = float(distance.max(initial=1.0)) * 2 + 1
        m = distance.shape[1]
        self.existing = np.full(m, far) if existing is None else np.minimum(existing, far)

    def nearest(self, sites: Indices) -> tuple[Reals, Indices, Reals]:
        """Return distance and place in ``sites`` (-1: existing) of the nearest, and the next distance."""
        first, second = self.existing.copy(), np.full(len(self.existing), np.inf)
        place = np.full(len(first), -1)
        for n, site in enumerate(sites):
            row = self.distance[site]
            nearer = row < first
            second = np.where(nearer, first, np.minimum(second, row))
            first = np.where(nearer, row, first)
            place[nearer] = n
        # With one site alone the next one is as far as can be.
        far = self.existing.max() if len(self.existing) else 0.0
        return first, place, np.minimum(second, np.maximum(far, first))

    def value(self, chosen: Flags) -> float:
        """Return the weighted sum of distances."""
        return float(self.weight @ self.nearest(np.flatnonzero(chosen))[0])

    def losses(self, chosen: Flags, sites: Indices) -> Reals:
        """Return what the sum grows by when each of the sites is given up."""
        first, place, second = self.nearest(np.flatnonzero(chosen))
        served = place >= 0
        lost = (self.weight * (second - first))[served]
        return np.bincount(place[served], weights=lost, minlength=len(sites)).astype(np.float64)

    def fill(self, selection: Selection) -> None:
        """Add the site that shortens most until none may be added."""
        while True:
            able = np.flatnonzero(selection.addable())
            if not len(able):
                return
            first = self.nearest(selection.sites)[0]
            gains = np.zeros(len(able))
            for start in range(0, len(able), _BLOCK):
                part = able[start : start + _BLOCK]
                gains[start : start + _BLOCK] = (
                    np.maximum(first - self.distance[part], 0) @ self.weight
                )
            if gains.max() <= 0:
                return
            worth = gains if self.choice.budget is None else gains / self.choice.cost[able]
            selection.chosen[able[int(np.argmax(worth))]] = True

    def exchange(self, selection: Selection, until_s: float, effort: Effort) -> None:
        """Exchange sites as long as it shortens (Teitz and Bart), all exchanges valued at once."""
        while time.monotonic() < until_s:
            effort.watch.step(0.2)
            out, sites = selection.removable(), selection.sites
            if not len(out):
                return
            change = self._exchange_values(sites)[:, np.searchsorted(sites, out)]
            change[~selection.exchangeable(out)] = -np.inf
            site, column = np.unravel_index(int(np.argmax(change)), change.shape)
            if change[site, column] <= 1e-9 * max(1.0, self.value(selection.chosen)):
                return
            selection.chosen[out[column]] = False
            selection.chosen[site] = True
            self.fill(selection)

    def _exchange_values(self, sites: Indices) -> Reals:
        """Return what each exchange shortens, shape (all sites, len(sites))."""
        first, place, second = self.nearest(sites)
        served = place >= 0
        member = np.zeros((len(first), len(sites)))
        member[np.flatnonzero(served), place[served]] = self.weight[served]
        losses = (second - first) @ member
        values = np.empty((len(self.distance), len(sites)))
        for start in range(0, len(self.distance), _BLOCK):
            rows = self.distance[start : start + _BLOCK]
            gains = np.maximum(first - rows, 0) @ self.weight
            kept = np.maximum(second - np.maximum(rows, first), 0) @ member
            values[start : start + _BLOCK] = gains[:, None] - losses[None, :] + kept
        return values

    def best(self, until_s: float, effort: Effort) -> Flags:
        """Return the best choice found until the clock shows ``until_s``."""
        random = np.random.default_rng(0)
        selection = Selection(self.choice)
        self.fill(selection)
        self.exchange(selection, until_s, effort)
        best, value, idle = selection.chosen.copy(), self.value(selection.chosen), 0
        while time.monotonic() < until_s and idle < 20:
            selection.chosen = best.copy()
            out = selection.removable()
            if not len(out):
                break
            some = random.choice(out, min(len(out), int(random.integers(2, 5))), replace=False)
            selection.chosen[some] = False
            able = np.flatnonzero(selection.addable())
            selection.chosen[random.choice(able)] = True
            self.fill(selection)
            self.exchange(selection, until_s, effort)
            found = self.value(selection.chosen)
            idle = 0 if found < value * (1 - 1e-12) else idle + 1
            if found < value:
                best, value = selection.chosen.copy(), found
        return best

    def bound(self, value: float, until_s: float, effort: Effort) -> float:
        """Return a sum that no choice undercuts.

        The demand "each is served once" is given prices (Cornuejols, Fisher and Nemhauser, 1977).
        Budget and spacing are left aside: the bound only gets weaker.
        """
        most, choice = self.choice.most, self.choice
        cost = (self.distance * self.weight).astype(np.float64)
        standing = self.existing * self.weight
        has_existing = float(self.existing.max(initial=0)) <= float(self.distance.max(initial=0))
        price = np.partition(cost, min(1, len(cost) - 1), axis=0)[min(1, len(cost) - 1)]
        best, length, since = -np.inf, 1.0, 0
        for _ in range(600):
            effort.watch.step(0.5)
            if time.monotonic() > until_s:
                break
            saved = np.minimum(cost - price, 0)
            worth = np.where(choice.may, saved.sum(axis=1), 0.0)
            order = np.argsort(worth, kind="stable")
            taken = np.zeros(len(cost), bool)
            taken[choice.must] = True
            left = most - int(choice.must.sum())
            free = order[~taken[order] & choice.may[order]][:left]
            taken[free] = True
            total = float(price.sum() + worth[taken].sum())
            served = (saved[taken] < 0).sum(axis=0).astype(np.float64)
            if has_existing:
                total += float(np.minimum(standing - price, 0).sum())
                served += standing < price
            if total > best:
                best, since = total, 0
            else:
                since += 1
            if since >= 10:
                length, since = length / 2, 0
            slope = 1 - served
            norm = float(slope @ slope)
            if norm == 0 or length < 1e-3 or value - total <= 1e-9 * value:
                break
            price = price + length * (value - total) / norm * slope
        return best

    def program(self) -> exact.Program:
        """Variables: the sites, then the share of each demand that each site (and none) serves."""
        from scipy.sparse import bmat, csr_matrix, hstack, identity, kron

        n, m = self.distance.shape
        limits, high = limits_of(self.choice, np.arange(n))
        shares = n * m
        once = kron(np.ones((1, n)), identity(m))
        open_ = hstack([kron(-identity(n), np.ones((m, 1))), identity(shares)])
        rows = bmat(
            [
                [open_, csr_matrix((shares, m))],
                [hstack([csr_matrix((m, n)), once]), identity(m)],
                [hstack([limits, csr_matrix((limits.shape[0], shares))]), None],
            ]
        )
        return exact.Program(
            cost=np.concatenate(
                [np.zeros(n), (self.distance * self.weight).ravel(), self.existing * self.weight]
            ).astype(np.float64),
            rows=rows,
            low=np.concatenate([np.full(shares, -np.inf), np.ones(m), np.full(len(high), -np.inf)]),
            high=np.concatenate([np.zeros(shares), np.ones(m), high]),
            floor=np.concatenate([self.choice.must.astype(float), np.zeros(shares + m)]),
            ceiling=np.concatenate([self.choice.may.astype(float), np.ones(shares + m)]),
            whole=np.concatenate([np.ones(n), np.zeros(shares + m)]),
        )


def finite(distance: Reals) -> tuple[Reals, int]:
    """Return distances with what no way reaches put far behind the farthest, and how many those are."""
    lost = ~np.isfinite(distance)
    if not lost.any():
        return distance, 0
    far = float(distance[~lost].max(initial=1.0)) * 10
    return np.where(lost, np.float32(far), distance), int(lost.sum())
