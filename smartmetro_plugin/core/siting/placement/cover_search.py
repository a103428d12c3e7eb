"""Good covers fast: greedy, then exchanges of one site for another, then shaken and mended again.

Greedy alone is within 1 - 1/e of the best cover (Nemhauser, Wolsey and Fisher, 1978); exchanges as
Teitz and Bart (1968), all of them valued at once.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import numpy as np

from .choice import Choice, Flags, Indices, Reals, Selection

_TINY = 1e-9


class CoverSearch:
    """Searches for choices that cover much weight.

    ``reach``: sparse ones, shape (sites, demand). ``weight``: shape (demand,), what is covered
    already has none.
    """

    def __init__(self, reach: Any, weight: Reals, choice: Choice) -> None:
        self.reach = reach.tocsr()
        self.weight = weight
        self.choice = choice

    def count(self, chosen: Flags) -> Reals:
        """Return how many chosen sites reach each demand."""
        counts: Reals = self.reach.T @ chosen.astype(np.float64)
        return counts

    def value(self, chosen: Flags) -> float:
        """Return the covered weight."""
        return float(self.weight[self.count(chosen) > 0].sum())

    def gains(self, chosen: Flags) -> Reals:
        """Return what each site would add, shape (sites,)."""
        found: Reals = self.reach @ (self.weight * (self.count(chosen) == 0))
        return found

    def fill(self, selection: Selection) -> None:
        """Add the most useful site, by cost where a budget limits, until none may or need be added."""
        while True:
            able = selection.addable()
            gains = np.where(able, self.gains(selection.chosen), 0.0)
            worth = gains
            if self.choice.budget is not None:
                worth = gains / np.maximum(self.choice.cost, _TINY)
            best = int(np.argmax(worth))
            if gains[best] <= _TINY:
                return
            selection.chosen[best] = True

    def exchange(self, selection: Selection) -> None:
        """Exchange one site for another as long as it helps, the best exchange first."""
        while True:
            out = selection.removable()
            if not len(out):
                return
            change = self._exchange_values(selection, out)
            change[~selection.exchangeable(out)] = -np.inf
            site, column = np.unravel_index(int(np.argmax(change)), change.shape)
            if change[site, column] <= _TINY * max(1.0, float(self.weight.max(initial=0))):
                return
            selection.chosen[out[column]] = False
            selection.chosen[site] = True
            self.fill(selection)

    def _exchange_values(self, selection: Selection, out: Indices) -> Reals:
        """Return what each exchange changes, shape (sites, len(out))."""
        count = self.count(selection.chosen)
        gains = self.reach @ (self.weight * (count == 0))
        alone = self.weight * (count == 1)
        leaving = self.reach[out]
        losses = leaving @ alone
        # What the newcomer takes over of the weight that only the leaver covers.
        taken = (self.reach @ leaving.multiply(alone).T.tocsr()).toarray()
        values: Reals = gains[:, None] - losses[None, :] + taken
        return values

    def best(
        self,
        until_s: float,
        step: Callable[[], None],
        start: Flags | None = None,
        goal: float = np.inf,
    ) -> Flags:
        """Return the best choice found until the clock (monotonic) shows ``until_s`` or ``goal`` is met.

        The same question gets the same answer when the time suffices to stop improving.
        """
        random = np.random.default_rng(0)
        selection = Selection(self.choice)
        if start is not None:
            selection.chosen = start.copy()
        self.fill(selection)
        self.exchange(selection)
        best, value = selection.chosen.copy(), self.value(selection.chosen)
        idle = 0
        while time.monotonic() < until_s and idle < 60 and value < goal * (1 - 1e-12):
            step()
            selection.chosen = best.copy()
            out = selection.removable()
            if not len(out):
                break
            some = random.choice(out, min(len(out), int(random.integers(2, 6))), replace=False)
            selection.chosen[some] = False
            self._shake(selection, random)
            self.fill(selection)
            self.exchange(selection)
            found = self.value(selection.chosen)
            idle = 0 if found > value * (1 + 1e-12) else idle + 1
            if found > value:
                best, value = selection.chosen.copy(), found
        return best

    def _shake(self, selection: Selection, random: np.random.Generator) -> None:
        """Add one of the more useful sites by chance."""
        able = np.flatnonzero(selection.addable())
        if len(able):
            gains = self.gains(selection.chosen)[able]
            among = able[np.argsort(-gains)[: max(1, len(able) // 10)]]
            selection.chosen[random.choice(among)] = True
