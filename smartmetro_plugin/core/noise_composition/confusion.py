"""What sensors recognised beside what people heard at the same moments: the confusion table.

Sources: Cohen, A coefficient of agreement for nominal scales (1960), for kappa; Wilson, Probable
inference, the law of succession, and statistical inference (1927), for the intervals of shares.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import NormalDist

import numpy as np
import numpy.typing as npt

_QUANTILE = NormalDist().inv_cdf(0.975)

Share = tuple[float, float, float]


@dataclass(frozen=True)
class Confusion:
    """``counts[i, j]``: how often people heard ``names[i]`` and the sensor recognised ``names[j]``."""

    names: tuple[str, ...]
    counts: npt.NDArray[np.int64]

    @property
    def total(self) -> int:
        """Return how many moments were judged."""
        return int(self.counts.sum())

    @property
    def agreement(self) -> Share | None:
        """Return the share on which both agree, in per cent, with its 95 % interval."""
        return wilson(int(np.trace(self.counts)), self.total)

    @property
    def kappa(self) -> float | None:
        """Return Cohen's kappa: 1 full agreement, 0 that of chance; None where chance is certain."""
        if not self.total:
            return None
        share = self.counts / self.total
        by_chance = float(share.sum(axis=1) @ share.sum(axis=0))
        if by_chance >= 1:
            return None
        return (float(np.trace(share)) - by_chance) / (1 - by_chance)

    def recall(self, number: int) -> Share | None:
        """Return, of the moments at which people heard a category, the share that was recognised."""
        return wilson(int(self.counts[number, number]), int(self.counts[number].sum()))

    def precision(self, number: int) -> Share | None:
        """Return, of the moments recognised as a category, the share at which people heard it."""
        return wilson(int(self.counts[number, number]), int(self.counts[:, number].sum()))


def confusion(pairs: Sequence[tuple[str, str]], order: Sequence[str]) -> Confusion:
    """Return the table of (heard, recognised); categories in the order given, those found alone."""
    found = {name for pair in pairs for name in pair}
    names = tuple(name for name in order if name in found)
    places = {name: n for n, name in enumerate(names)}
    counts = np.zeros((len(names), len(names)), dtype=np.int64)
    for heard, recognised in pairs:
        counts[places[heard], places[recognised]] += 1
    return Confusion(names, counts)


def wilson(hits: int, total: int) -> Share | None:
    """Return a share with its 95 % interval (Wilson's score), in per cent; None of nothing."""
    if not total:
        return None
    share, square = hits / total, _QUANTILE**2
    middle = (share + square / (2 * total)) / (1 + square / total)
    half = math.sqrt(share * (1 - share) / total + square / (4 * total**2))
    half *= _QUANTILE / (1 + square / total)
    return 100 * share, 100 * (middle - half), 100 * (middle + half)
