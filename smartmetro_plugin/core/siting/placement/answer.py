"""An answer of the placement: what was chosen, what it is worth, and how far from the best at most."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ...messages import Message
from ..progress import NOBODY, Watch
from .choice import Indices, Reals


@dataclass(frozen=True)
class Effort:
    """How hard to look. ``gap_pct``: stop when the answer is proven so near to the best.

    ``python``: the interpreter that runs the exact solver beside this process; None: do without.
    """

    time_limit_s: float = 30.0
    gap_pct: float = 0.1
    python: Path | None = None
    watch: Watch = NOBODY


@dataclass(frozen=True)
class Answer:
    """Chosen sites and the proof.

    ``sites``: indices of candidates, the most useful first. ``gain``: shape (len(sites),), what each
    one would cost to lose, in the objective's unit. ``value``: the objective. ``bound``: no choice
    is better. ``hit_limit``: the time ended first. ``curve``: (number of sites, value, bound).
    """

    sites: Indices
    gain: Reals
    value: float
    bound: float
    hit_limit: bool = False
    notes: tuple[Message, ...] = ()
    curve: Sequence[tuple[int, float, float]] = field(default=())

    @property
    def gap_pct(self) -> float:
        """Return how far the value may be from the best, per cent of the value."""
        return gap_pct(self.value, self.bound)

    @property
    def is_proven_best(self) -> bool:
        """Return whether no choice is better."""
        return self.gap_pct < 1e-6


def gap_pct(value: float, bound: float) -> float:
    """Return the distance between value and bound, per cent of the value."""
    if abs(value - bound) <= 1e-9 * max(1.0, abs(bound)):
        return 0.0
    return 100 * abs(value - bound) / abs(value) if value else float("inf")
