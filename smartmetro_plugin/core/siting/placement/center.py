"""The p-center: sites from which the farthest demand is nearest (Minieka, 1970: by covers)."""

from __future__ import annotations

import time
from dataclasses import replace

import numpy as np

from .answer import Answer, Effort
from .choice import Choice, Indices, Reals
from .max_cover import max_cover
from .reach import closer_than

#: A single radius may take this part of the time at most.
_LOOKS = 8


def center(
    distance: Reals,
    choice: Choice,
    existing: Reals | None = None,
    effort: Effort | None = None,
) -> Answer:
    """Return the sites from which the greatest distance of any demand to the nearest one is least.

    The radius is halved in on: a radius is enough when so many sites cover everything within it,
    too small when no cover can. ``value`` and ``bound`` in metres.

    Args:
        distance: shape (sites, demand), metres.
        existing: shape (demand,), metres to the nearest site that stands already.

    Raises:
        SitingError: the limits contradict each other.
        Cancelled: the user cancelled.
    """
    effort = effort or Effort()
    choice.check()
    began = time.monotonic()
    standing = np.full(distance.shape[1], np.inf) if existing is None else existing
    nearest = np.minimum(distance[choice.may].min(axis=0), standing)
    # No radius below the farthest demand's nearest site is enough.
    least = float(nearest.max())
    radii = np.unique(np.append(distance[choice.may], standing[np.isfinite(standing)]))
    radii = radii[radii >= least * (1 - 1e-7)]
    radii = radii if len(radii) else np.array([least])
    low, high = 0, len(radii) - 1
    doubtful, bound_at = False, 0
    sites: Indices | None = None
    while low < high or sites is None:
        left = effort.time_limit_s - (time.monotonic() - began)
        if left <= 0:
            doubtful, bound_at = True, bound_at if doubtful else low
            sites = _any(distance, standing, choice, effort) if sites is None else sites
            break
        middle = (low + high) // 2
        brief = replace(effort, time_limit_s=min(left, max(effort.time_limit_s / _LOOKS, 0.5)))
        found, proven = _covers(distance, standing, choice, float(radii[middle]), brief)
        if found is not None:
            sites = found
            # The choice may be better than the radius it was sought with.
            reached = _farthest(distance, standing, found)
            high = min(middle, int(np.searchsorted(radii, reached * (1 - 1e-7))))
        else:
            if low >= high:
                sites = _any(distance, standing, choice, effort)
                break
            if not proven and not doubtful:
                doubtful, bound_at = True, low
            low = middle + 1
    assert sites is not None
    value = _farthest(distance, standing, sites)
    best = float(radii[bound_at]) if doubtful else value
    gain = np.array(
        [_farthest(distance, standing, np.delete(sites, n)) - value for n in range(len(sites))]
    )
    order = np.argsort(-gain, kind="stable")
    return Answer(sites[order], gain[order], value, min(best, value), doubtful and best < value)


def _covers(
    distance: Reals, standing: Reals, choice: Choice, radius_m: float, effort: Effort
) -> tuple[Indices | None, bool]:
    """Return sites that cover all within the radius; else None and whether that is proven."""
    weight = (standing > radius_m).astype(np.float64)
    if not weight.any():
        return np.flatnonzero(choice.must), True
    reach = closer_than(distance, radius_m)
    if (weight[np.asarray(reach[choice.may].sum(axis=0)).ravel() == 0]).any():
        return None, True
    # Half a demand point: short of that, one is missing for certain.
    close = 100 * 0.5 / float(weight.sum())
    answer = max_cover(reach, weight, choice, replace(effort, gap_pct=close))
    if answer.value >= weight.sum() - 0.5:
        return answer.sites, True
    return None, answer.bound < weight.sum() - 0.5


def _any(distance: Reals, standing: Reals, choice: Choice, effort: Effort) -> Indices:
    """Return the sites that cover most at the widest radius: limits keep some demand uncovered."""
    weight = np.ones(distance.shape[1])
    radius = float(distance.max(initial=0))
    brief = replace(effort, time_limit_s=1.0, python=None)
    return max_cover(closer_than(distance, radius), weight, choice, brief).sites


def _farthest(distance: Reals, standing: Reals, sites: Indices) -> float:
    near = standing if not len(sites) else np.minimum(distance[sites].min(axis=0), standing)
    return float(near.max(initial=0))
