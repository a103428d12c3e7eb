"""What may be chosen: costs, mandatory and forbidden sites, how many, for how much, how far apart."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt

from ...messages import QT_TRANSLATE_NOOP
from ..errors import SitingError

Reals = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
Indices = npt.NDArray[np.int64]

_NO_PAIRS: Indices = np.empty((0, 2), dtype=np.int64)


@dataclass(frozen=True)
class Choice:
    """Candidates and the limits on choosing among them.

    ``cost``: shape (n,), any currency. ``must``, ``may``: shape (n,), mandatory sites and those
    that are not forbidden. ``pairs``: shape (k, 2), sites that exclude each other. ``count``: at
    most so many; ``budget``: at most that cost (None: no limit). Existing sites are no candidates:
    they stand in the demand that is left.
    """

    cost: Reals
    must: Flags
    may: Flags
    count: int | None = None
    budget: float | None = None
    pairs: Indices = field(default_factory=lambda: _NO_PAIRS)

    @staticmethod
    def of(n: int, count: int | None = None, budget: float | None = None) -> Choice:
        """Return the free choice among ``n`` candidates of cost 1."""
        return Choice(np.ones(n), np.zeros(n, bool), np.ones(n, bool), count, budget)

    @property
    def most(self) -> int:
        """Return how many may be chosen."""
        available = int(self.may.sum())
        return available if self.count is None else min(self.count, available)

    @property
    def is_plain(self) -> bool:
        """Return whether only the number is limited."""
        return self.budget is None and not len(self.pairs)

    def rivals(self) -> Any:
        """Return which sites exclude which, a symmetric sparse matrix (n, n)."""
        from scipy.sparse import coo_matrix

        one, other = self.pairs.T
        entries = np.ones(2 * len(self.pairs), dtype=np.float32)
        n = len(self.cost)
        at = (np.concatenate([one, other]), np.concatenate([other, one]))
        return coo_matrix((entries, at), shape=(n, n)).tocsr()

    def check(self) -> None:
        """Look whether the mandatory sites alone fit the limits.

        Raises:
            SitingError: they do not; names the constraint.
        """
        both = self.must & ~self.may
        if both.any():
            raise SitingError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "{n} candidates are mandatory and forbidden, or too near to an existing site: "
                    "look at candidate {first}.",
                ),
                n=int(both.sum()),
                first=int(np.flatnonzero(both)[0]) + 1,
            )
        must = int(self.must.sum())
        if self.count is not None and must > self.count:
            raise SitingError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "{must} candidates are mandatory, more than the {count} sites asked for: raise the "
                    "number of sites, or free some of the mandatory ones.",
                ),
                must=must,
                count=self.count,
            )
        cost = float(self.cost[self.must].sum())
        if self.budget is not None and cost > self.budget + 1e-9:
            raise SitingError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "The mandatory sites cost {cost}, more than the budget of {budget}: raise the budget, "
                    "or free some of them.",
                ),
                cost=cost,
                budget=self.budget,
            )
        clash = self.must[self.pairs].all(axis=1)
        if clash.any():
            one, other = self.pairs[clash][0]
            raise SitingError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "The mandatory candidates {one} and {other} stand nearer to each other than the minimum "
                    "spacing: lower it, or free one of them.",
                ),
                one=int(one) + 1,
                other=int(other) + 1,
            )
        if self.most == 0:
            raise SitingError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "No site may be chosen: all candidates are forbidden or too near to existing sites, "
                    "or the number of sites is zero.",
                )
            )


class Selection:
    """A set of chosen sites that obeys a :class:`Choice`, and what may be added or exchanged."""

    def __init__(self, choice: Choice) -> None:
        self.choice = choice
        self.chosen: Flags = choice.must.copy()
        self._rivals = choice.rivals() if len(choice.pairs) else None

    @property
    def sites(self) -> Indices:
        """Return the indices of the chosen sites."""
        return np.flatnonzero(self.chosen)

    @property
    def cost(self) -> float:
        """Return the cost of the chosen sites."""
        return float(self.choice.cost[self.chosen].sum())

    def is_full(self) -> bool:
        """Return whether the number of sites is reached."""
        return self.choice.count is not None and int(self.chosen.sum()) >= self.choice.count

    def addable(self) -> Flags:
        """Return which sites may be added, shape (n,)."""
        if self.is_full():
            return np.zeros_like(self.chosen)
        free = self.choice.may & ~self.chosen
        if self.choice.budget is not None:
            free &= self.choice.cost <= self.choice.budget - self.cost + 1e-9
        if self._rivals is not None:
            free &= self._rivals @ self.chosen.astype(np.float32) == 0
        return free

    def removable(self) -> Indices:
        """Return the sites that may be given up."""
        return np.flatnonzero(self.chosen & ~self.choice.must)

    def exchangeable(self, out: Indices) -> Flags:
        """Return which site may come for which of ``out``, shape (n, len(out))."""
        able = np.repeat((self.choice.may & ~self.chosen)[:, None], len(out), axis=1)
        if self.choice.budget is not None:
            left = self.choice.budget - self.cost + self.choice.cost[out]
            able &= self.choice.cost[:, None] <= left[None, :] + 1e-9
        if self._rivals is not None:
            near = self._rivals @ self.chosen.astype(np.float32)
            able &= near[:, None] - self._rivals[:, out].toarray() == 0
        return able


def too_near(xy: Reals, spacing_m: float) -> Indices:
    """Return the pairs of sites nearer to each other than ``spacing_m``, shape (k, 2)."""
    from scipy.spatial import cKDTree

    if spacing_m <= 0 or len(xy) < 2:
        return _NO_PAIRS
    pairs = cKDTree(xy).query_pairs(spacing_m * (1 - 1e-9), output_type="ndarray")
    return pairs.astype(np.int64).reshape(-1, 2)
