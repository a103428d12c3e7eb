"""Difference in differences: the project zone's change less the control zone's, with its uncertainty.

Card and Krueger 1994, Amer. Econ. Rev. 84: what both zones share (the weather of the years) drops
out. The interval comes from a circular block bootstrap of the daily differences, before and after
apart (Politis and Romano 1992; blocks in proportion to the cube root of the number of days, Hall,
Horowitz and Jing 1995), because one warm spell is not as many independent days; it is seeded, so
that the same data give the same figures.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ..quality.series import Instants, Values
from .statistics import Daily

#: Fewer days on one side, or of a sensor, say nothing.
FEWEST_DAYS = 7
CONFIDENCE = 0.95
_REPLICATES = 2000
#: Days of a block, times the cube root of the number of days: with fewer the interval of days that
#: resemble the day before holds the truth less often (tried at 30, 60 and 150 days).
_BLOCK = 1.5
_SEED = 20_260_601


@dataclass(frozen=True)
class Group:
    """The daily course of a zone: mean over its sensors of what each deviates from its own mean before.

    ``before``, ``after``: means over sensors and days, in the property's unit. Sensors that come and go
    therefore do not move the course by standing in another place.
    """

    days: Instants
    course: Values
    sensors: int
    before: float
    after: float

    @property
    def change(self) -> float:
        """Return after minus before."""
        return self.after - self.before


@dataclass(frozen=True)
class Effect:
    """What remains of the change: ``low`` to ``high`` holds it with 95 % confidence.

    ``earlier``: the same figure between the two halves of the time before, with its interval; where it
    is not zero the zones went apart already without works. None: too few days.
    """

    effect: float
    low: float
    high: float
    days_before: int
    days_after: int
    earlier: tuple[float, float, float] | None = None

    @property
    def is_clear(self) -> bool:
        """Return whether zero lies outside the interval."""
        return self.low > 0 or self.high < 0

    @property
    def diverged_earlier(self) -> bool:
        """Return whether the zones went apart before the works."""
        return self.earlier is not None and (self.earlier[1] > 0 or self.earlier[2] < 0)


def group(sensors: Sequence[Daily], last_before: int, first_after: int) -> Group | None:
    """Return the course of a zone, None when no sensor has seven days both before and after.

    Before are the days up to ``last_before``, after those from ``first_after``; what lies between
    (the works) is left out.
    """
    usable = [
        s
        for s in sensors
        if (s.day <= last_before).sum() >= FEWEST_DAYS
        and (s.day >= first_after).sum() >= FEWEST_DAYS
    ]
    if not usable:
        return None
    first = min(int(s.day[0]) for s in usable)
    size = max(int(s.day[-1]) for s in usable) - first + 1
    values = np.full((len(usable), size), np.nan)
    for row, one in zip(values, usable):
        row[one.day - first] = one.value
    days = first + np.arange(size)
    is_before, is_after = days <= last_before, days >= first_after
    before = np.nanmean(values[:, is_before], axis=1)
    values -= before[:, None]
    count = np.isfinite(values).sum(axis=0)
    there = (count > 0) & (is_before | is_after)
    course = np.nansum(values[:, there], axis=0) / count[there]
    kept = days[there]
    base = float(before.mean() + course[kept <= last_before].mean())
    change = float(course[kept >= first_after].mean() - course[kept <= last_before].mean())
    return Group(kept, course, len(usable), base, base + change)


def effect(project: Group, control: Group, last_before: int, first_after: int) -> Effect | None:
    """Return the change of ``project`` with that of ``control`` taken out, over the days both have.

    None with fewer than seven such days before or after.
    """
    days, mine, theirs = np.intersect1d(
        project.days, control.days, assume_unique=True, return_indices=True
    )
    difference = project.course[mine] - control.course[theirs]
    before, after = difference[days <= last_before], difference[days >= first_after]
    if min(before.size, after.size) < FEWEST_DAYS:
        return None
    value, low, high = _difference(before, after)
    half = before.size // 2
    earlier = _difference(before[:half], before[half:]) if half >= FEWEST_DAYS else None
    return Effect(value, low, high, before.size, after.size, earlier)


def _difference(before: Values, after: Values) -> tuple[float, float, float]:
    """Return the difference of the means, after minus before, and its interval."""
    random = np.random.default_rng(_SEED)
    replicates = block_means(after, random) - block_means(before, random)
    tail = 50 * (1 - CONFIDENCE)
    low, high = np.percentile(replicates, [tail, 100 - tail])
    return float(after.mean() - before.mean()), float(low), float(high)


def block_means(values: Values, random: np.random.Generator) -> npt.NDArray[np.float64]:
    """Return means of resampled ``values``, shape (2000,): circular blocks of consecutive days.

    Blocks of ``length`` of n days scatter too little by the factor 1 - length / n in variance, since they
    are drawn around the mean of the same days (Künsch 1989); the means are spread by as much.
    """
    length = max(1, round(_BLOCK * values.size ** (1 / 3)))
    blocks = -(-values.size // length)
    starts = random.integers(0, values.size, size=(_REPLICATES, blocks, 1))
    places = (starts + np.arange(length)) % values.size
    means: npt.NDArray[np.float64] = values[places.reshape(_REPLICATES, -1)[:, : values.size]].mean(
        axis=1
    )
    mean = values.mean()
    spread: npt.NDArray[np.float64] = mean + (means - mean) / np.sqrt(1 - length / values.size)
    return spread
