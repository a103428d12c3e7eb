"""Maximum cover: the most demand within reach of a number of sites (Church and ReVelle, 1974)."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import numpy as np

from . import exact
from .answer import Answer, Effort, gap_pct
from .choice import Choice, Flags, Indices, Reals
from .cover_bound import CoverBound, bound
from .cover_search import CoverSearch

#: Shares of the time for the search and for the bound; the exact solver has the rest.
_SEARCH, _BOUND = 0.15, 0.35
#: A curve goes on to this many times the number asked for.
_CURVE_TIMES = 2


def max_cover(reach: Any, weight: Reals, choice: Choice, effort: Effort | None = None) -> Answer:
    """Return the choice that covers the most weight.

    Args:
        reach: sparse ones, shape (sites, demand): which demand each site covers.
        weight: shape (demand,), not negative; zero where existing sites cover already.

    Raises:
        SitingError: the limits contradict each other.
        Cancelled: the user cancelled.
    """
    effort = effort or Effort()
    choice.check()
    reach, weight = _gathered(reach, weight)
    began = time.monotonic()
    end = began + effort.time_limit_s
    search = CoverSearch(reach, weight, choice)

    def report() -> None:
        effort.watch.step(min(0.95, (time.monotonic() - began) / effort.time_limit_s))

    total = float(weight.sum())
    chosen = search.best(began + _SEARCH * effort.time_limit_s, report, goal=total)
    bounded = bound(
        reach,
        weight,
        choice,
        search.value(chosen),
        _until(began + (_SEARCH + _BOUND) * effort.time_limit_s, report),
    )
    chosen = _from_prices(search, choice, bounded, chosen, report)
    value, best = search.value(chosen), min(bounded.value, total)
    best = _rounded(best, weight)
    hit_limit = False
    if gap_pct(value, best) > effort.gap_pct:
        chosen, best, hit_limit = _close(search, bounded, chosen, best, effort, end)
        value, best = search.value(chosen), _rounded(best, weight)
    best = max(best, value)
    sites, gain = _ranked(search, chosen)
    return Answer(
        sites,
        gain,
        value,
        best,
        hit_limit and gap_pct(value, best) > effort.gap_pct,
        curve=_curve(search, choice, bounded, (len(sites), value, best), total),
    )


def _gathered(reach: Any, weight: Reals) -> tuple[Any, Reals]:
    """Join demand that the same sites reach, drop what none reaches or has no weight."""
    from scipy.sparse import csr_matrix

    columns = reach.tocsc()
    columns.sort_indices()
    kept = np.flatnonzero((np.diff(columns.indptr) > 0) & (weight > 0))
    groups: dict[bytes, int] = {}
    member = np.empty(len(kept), dtype=np.int64)
    starts, indices = columns.indptr, columns.indices
    for n, column in enumerate(kept):
        key = indices[starts[column] : starts[column + 1]].tobytes()
        member[n] = groups.setdefault(key, len(groups))
    first = np.unique(member, return_index=True)[1] if len(kept) else np.empty(0, np.int64)
    joined = csr_matrix(columns[:, kept[first]])
    joined_weight = np.bincount(member, weights=weight[kept], minlength=len(groups))
    return joined, joined_weight.astype(np.float64)


def _until(end_s: float, report: Callable[[], None]) -> Callable[[], bool]:
    def go_on() -> bool:
        report()
        return time.monotonic() < end_s

    return go_on


def _from_prices(
    search: CoverSearch,
    choice: Choice,
    bounded: CoverBound,
    chosen: Flags,
    report: Callable[[], None],
) -> Flags:
    """Start once more from the sites that the bound's prices like best."""
    if not choice.is_plain:
        return chosen
    start = choice.must.copy()
    worth = np.where(choice.may & ~start, bounded.worth, -np.inf)
    start[np.argsort(-worth)[: choice.most - int(start.sum())]] = True
    other = search.best(time.monotonic(), report, start)
    return other if search.value(other) > search.value(chosen) else chosen


def _rounded(best: float, weight: Reals) -> float:
    """Whole weights make whole covers."""
    return float(np.floor(best + 1e-6)) if (weight == np.rint(weight)).all() else best


def _close(
    search: CoverSearch,
    bounded: CoverBound,
    chosen: Flags,
    best: float,
    effort: Effort,
    end: float,
) -> tuple[Flags, float, bool]:
    """Let HiGHS find better or prove that there is none; sites that cannot help are left out."""
    left = end - time.monotonic()
    if effort.python is None or left < 0.5:
        return chosen, best, True
    value = search.value(chosen)
    out = bounded.useless(search.choice, value) & ~chosen
    kept = np.flatnonzero(search.choice.may & ~out)
    outcome = exact.solve(
        cover_program(search, kept), effort.python, left, effort.gap_pct / 100, effort.watch
    )
    if outcome is None:
        return chosen, best, True
    # Left-out sites lead to nothing better than what is in hand.
    best = min(best, max(value, -outcome.bound))
    if outcome.x is not None:
        found = np.zeros_like(chosen)
        found[kept[outcome.x[: len(kept)] > 0.5]] = True
        if search.value(found) > value:
            chosen = found
    return chosen, best, not outcome.is_best


def cover_program(search: CoverSearch, kept: Indices) -> exact.Program:
    """Return the cover as a program; variables: the kept sites, then the covered share of each demand."""
    from scipy.sparse import bmat, csr_matrix, identity

    choice, m = search.choice, len(search.weight)
    reach = search.reach[kept]
    links = bmat([[-reach.T, identity(m)]])
    limits, high = limits_of(choice, kept)
    n = len(kept)
    rows = bmat([[links], [bmat([[limits, csr_matrix((limits.shape[0], m))]])]])
    top = np.concatenate([np.zeros(m), high])
    return exact.Program(
        cost=np.concatenate([np.zeros(n), -search.weight]),
        rows=rows,
        low=np.full(len(top), -np.inf),
        high=top,
        floor=np.concatenate([choice.must[kept].astype(float), np.zeros(m)]),
        ceiling=np.ones(n + m),
        whole=np.concatenate([np.ones(n), np.zeros(m)]),
    )


def limits_of(choice: Choice, kept: Indices) -> tuple[Any, Reals]:
    """Return number, budget and spacing as rows (k, len(kept)) and what each is at most."""
    from scipy.sparse import coo_matrix, csr_matrix, vstack

    rows: list[Any] = [csr_matrix(np.ones((1, len(kept))))]
    high = [float(choice.most)]
    if choice.budget is not None:
        rows.append(csr_matrix(choice.cost[kept][None, :]))
        high.append(choice.budget)
    place = np.full(len(choice.cost), -1)
    place[kept] = np.arange(len(kept))
    pairs = place[choice.pairs]
    pairs = pairs[(pairs >= 0).all(axis=1)]
    if len(pairs):
        at = np.repeat(np.arange(len(pairs)), 2)
        ones = np.ones(2 * len(pairs))
        rows.append(coo_matrix((ones, (at, pairs.ravel())), shape=(len(pairs), len(kept))))
        high += [1.0] * len(pairs)
    return vstack(rows).tocsr(), np.array(high)


def _ranked(search: CoverSearch, chosen: Flags) -> tuple[Indices, Reals]:
    """Return the chosen sites, greatest loss first, and what losing each would cost."""
    sites = np.flatnonzero(chosen)
    alone = search.reach[sites] @ (search.weight * (search.count(chosen) == 1))
    order = np.argsort(-alone, kind="stable")
    return sites[order], alone[order]


def _curve(
    search: CoverSearch,
    choice: Choice,
    bounded: CoverBound,
    answer: tuple[int, float, float],
    total: float,
) -> list[tuple[int, float, float]]:
    """Return cover by number of sites: greedy, the answer at its own number, and the bound.

    A greedy start plus the greatest gains left at it bounds every cover too (submodularity).
    """
    if not choice.is_plain:
        return []
    fewest = max(1, int(choice.must.sum()))
    most = min(int(choice.may.sum()), _CURVE_TIMES * max(choice.most, 1))
    chosen = choice.must.copy()
    if not chosen.any():
        chosen[int(np.argmax(np.where(choice.may, search.gains(chosen), -1.0)))] = True
    numbers = np.arange(fewest, most + 1)
    first = np.sort(search.gains(np.zeros_like(chosen)))[::-1].cumsum()
    tops = np.minimum(total, [bounded.with_sites(choice, int(number)) for number in numbers])
    tops = np.minimum(tops, first[numbers - 1])
    values = []
    for _ in numbers:
        value, gains = search.value(chosen), np.where(choice.may, search.gains(chosen), -1.0)
        values.append(value)
        tops = np.minimum(tops, value + np.sort(gains)[::-1].cumsum()[numbers - 1])
        if value >= total * (1 - 1e-12):
            break
        chosen[int(np.argmax(gains))] = True
    points = [(int(n), v, max(float(t), v)) for n, v, t in zip(numbers, values, tops)]
    return [answer if point[0] == answer[0] else point for point in points]
