"""Set cover: the cheapest sites that serve all demand, or a share of its weight."""

from __future__ import annotations

import time
from typing import Any

import numpy as np

from ...messages import QT_TRANSLATE_NOOP, Message
from ..errors import SitingError
from . import exact
from .answer import Answer, Effort, gap_pct
from .choice import Choice, Flags, Reals, Selection
from .max_cover import limits_of

_TINY = 1e-9


def set_cover(
    reach: Any, weight: Reals, choice: Choice, share: float = 1.0, effort: Effort | None = None
) -> Answer:
    """Return the cheapest choice that covers ``share`` of the weight; ``value`` is its cost.

    Args:
        reach: sparse ones, shape (sites, demand).
        weight: shape (demand,), positive; demand that existing sites cover is left out by the caller.

    Raises:
        SitingError: it cannot be; names the constraint.
        Cancelled: the user cancelled.
    """
    effort = effort or Effort()
    choice.check()
    reach = reach.tocsr()
    needed = share * float(weight.sum())
    _check_reachable(reach, weight, choice, share, needed)
    began = time.monotonic()
    chosen = _search(reach, weight, choice, needed, began + 0.2 * effort.time_limit_s, effort)
    cost = np.inf if chosen is None else float(choice.cost[chosen].sum())
    best = _bound(reach, weight, choice, needed, cost, began + 0.5 * effort.time_limit_s, effort)
    best = _rounded(best, choice)
    hit_limit = False
    if chosen is None or gap_pct(cost, best) > effort.gap_pct:
        left = effort.time_limit_s - (time.monotonic() - began)
        outcome = None
        if effort.python is not None and left > 0.5:
            program = _program(reach, weight, choice, needed)
            outcome = exact.solve(program, effort.python, left, effort.gap_pct / 100, effort.watch)
        if outcome is not None and outcome.is_infeasible:
            raise _limits_forbid(choice, share)
        hit_limit = outcome is None or not outcome.is_best
        if outcome is not None:
            best = _rounded(max(best, outcome.bound), choice)
            if outcome.x is not None:
                found = outcome.x[: len(choice.cost)] > 0.5
                if float(choice.cost[found].sum()) < cost:
                    chosen, cost = found, float(choice.cost[found].sum())
    if chosen is None:
        raise SitingError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "No cover was found in {seconds} s within the number of sites, the budget and the spacing, "
                "and none was proven impossible: allow more time, or loosen one of them.",
            ),
            seconds=effort.time_limit_s,
        )
    return _answer(reach, weight, choice, chosen, min(best, cost), hit_limit, effort)


def _check_reachable(
    reach: Any, weight: Reals, choice: Choice, share: float, needed: float
) -> None:
    reachable = (reach.T @ choice.may.astype(np.float64)) > 0
    most = float(weight[reachable].sum())
    if most < needed - _TINY * max(1.0, needed):
        total = float(weight.sum())
        raise SitingError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "{n} demand points ({pct} % of the weight) are out of reach of every candidate: widen "
                "the radius, add candidates near them, or ask for at most {most_pct} % of the weight.",
            ),
            n=int((~reachable).sum()),
            pct=round(100 * (1 - most / total), 1),
            most_pct=float(np.floor(1000 * most / total) / 10),
        )


def _limits_forbid(choice: Choice, share: float) -> SitingError:
    """Return which limits stand against the cover: those that are set."""
    limits = []
    if choice.count is not None:
        limits.append(
            Message(QT_TRANSLATE_NOOP("SmartMetro", "at most {n} sites"), {"n": choice.count})
        )
    if choice.budget is not None:
        limits.append(
            Message(QT_TRANSLATE_NOOP("SmartMetro", "a budget of {cost}"), {"cost": choice.budget})
        )
    if len(choice.pairs):
        limits.append(Message(QT_TRANSLATE_NOOP("SmartMetro", "the minimum spacing")))
    joined = limits[0] if limits else Message(QT_TRANSLATE_NOOP("SmartMetro", "the candidates"))
    for limit in limits[1:]:
        joined = Message(
            QT_TRANSLATE_NOOP("SmartMetro", "{one} and {other}"), {"one": joined, "other": limit}
        )
    return SitingError(
        QT_TRANSLATE_NOOP(
            "SmartMetro",
            "{pct} % of the demand cannot be covered with {limits}: this is proven. Loosen one of these "
            "limits, widen the radius, or ask for a smaller share.",
        ),
        pct=100 * share,
        limits=joined,
    )


def _search(
    reach: Any, weight: Reals, choice: Choice, needed: float, until_s: float, effort: Effort
) -> Flags | None:
    """Return the cheapest cover of greedy starts, pruned, shaken and mended; None when none is found."""
    random = np.random.default_rng(0)
    best: Flags | None = None
    cost, idle = np.inf, 0
    while best is None or (time.monotonic() < until_s and idle < 60):
        effort.watch.step(0.1)
        selection = Selection(choice)
        if best is not None:
            out = np.flatnonzero(best & ~choice.must)
            some = random.choice(out, max(1, len(out) // 4), replace=False) if len(out) else out
            selection.chosen = best.copy()
            selection.chosen[some] = False
        made = _mended(reach, weight, selection, needed, random if idle else None)
        found = float(choice.cost[selection.chosen].sum()) if made else np.inf
        idle = 0 if found < cost - _TINY else idle + 1
        if found <= cost and made:
            best, cost = selection.chosen.copy(), found
        if best is None and idle > 20:
            return None
    return best


def _mended(reach: Any, weight: Reals, selection: Selection, needed: float, random: Any) -> bool:
    """Add sites by weight per cost until enough is covered, then drop those not needed."""
    choice = selection.choice
    noise = (
        np.ones(len(choice.cost)) if random is None else random.uniform(0.8, 1, len(choice.cost))
    )
    enough = needed - _TINY * max(1.0, needed)
    while True:
        open_weight = weight * (reach.T @ selection.chosen.astype(np.float64) == 0)
        short = enough - (float(weight.sum()) - float(open_weight.sum()))
        if short <= 0:
            break
        gains = np.minimum(reach @ open_weight, max(short, 0))
        gains = np.where(selection.addable(), gains * noise, 0)
        site = int(np.argmax(gains / np.maximum(choice.cost, _TINY)))
        if gains[site] <= 0:
            return False
        selection.chosen[site] = True
    for site in sorted(selection.removable(), key=lambda s: -choice.cost[s]):
        selection.chosen[site] = False
        count = reach.T @ selection.chosen.astype(np.float64)
        if float(weight[count > 0].sum()) < enough:
            selection.chosen[site] = True
    return True


def _bound(
    reach: Any,
    weight: Reals,
    choice: Choice,
    needed: float,
    cost: float,
    until_s: float,
    effort: Effort,
) -> float:
    """Return a cost that no cover undercuts: prices on the links, subgradient steps."""
    goal = cost if np.isfinite(cost) else float(choice.cost[choice.may].sum())
    most_price = float(choice.cost.max(initial=1.0))
    per_weight = choice.cost / np.maximum(reach @ weight, _TINY)
    cheapest = _cheapest(reach, per_weight)
    price = np.minimum(weight * cheapest, most_price)
    transposed, best, length, since = reach.T.tocsr(), 0.0, 1.0, 0
    for number in range(1000):
        earned = reach @ price
        taken = (choice.must | (choice.may & (earned > choice.cost))).astype(np.float64)
        # The cheapest share of demand that makes up the needed weight.
        order = np.argsort(price / weight)
        before = np.cumsum(weight[order]) - weight[order]
        covered = np.zeros_like(price)
        covered[order] = np.clip((needed - before) / weight[order], 0, 1)
        total = float((choice.cost - earned) @ taken + price @ covered)
        if total > best:
            best, since = total, 0
        else:
            since += 1
        if since >= 20:
            length, since = length / 2, 0
        if number % 10 == 0:
            effort.watch.step(0.2)
            if time.monotonic() > until_s:
                break
        slope = covered - transposed @ taken
        norm = float(slope @ slope)
        if norm == 0 or length < 1e-3 or goal - total <= _TINY * goal:
            break
        price = np.maximum(price + length * (goal - total) / norm * slope, 0)
    return best


def _cheapest(reach: Any, per_weight: Reals) -> Reals:
    """Return for each demand the least of the sites that reach it."""
    entries = reach.tocsc()
    least = np.zeros(reach.shape[1])
    filled = np.flatnonzero(np.diff(entries.indptr))
    if len(filled):
        values = per_weight[entries.indices]
        least[filled] = np.minimum.reduceat(values, entries.indptr[filled])
    return least


def _rounded(best: float, choice: Choice) -> float:
    """Whole costs make whole sums."""
    whole = (choice.cost == np.rint(choice.cost)).all() and np.isfinite(best)
    return float(np.ceil(best - 1e-6)) if whole else best


def _program(reach: Any, weight: Reals, choice: Choice, needed: float) -> exact.Program:
    """Variables: the sites, then the covered share of each demand."""
    from scipy.sparse import bmat, csr_matrix, identity

    n, m = reach.shape
    limits, high = limits_of(choice, np.arange(n))
    rows = bmat(
        [
            [-reach.T, identity(m)],
            [None, csr_matrix(weight[None, :])],
            [limits, csr_matrix((limits.shape[0], m))],
        ]
    )
    low = np.full(m + 1 + len(high), -np.inf)
    low[m] = needed * (1 - 1e-9)
    return exact.Program(
        cost=np.concatenate([choice.cost, np.zeros(m)]),
        rows=rows,
        low=low,
        high=np.concatenate([np.zeros(m), [np.inf], high]),
        floor=np.concatenate([choice.must.astype(float), np.zeros(m)]),
        ceiling=np.concatenate([choice.may.astype(float), np.ones(m)]),
        whole=np.concatenate([np.ones(n), np.zeros(m)]),
    )


def _answer(
    reach: Any,
    weight: Reals,
    choice: Choice,
    chosen: Flags,
    best: float,
    hit_limit: bool,
    effort: Effort,
) -> Answer:
    sites = np.flatnonzero(chosen)
    count = reach.T @ chosen.astype(np.float64)
    alone = reach[sites] @ (weight * (count == 1))
    order = np.argsort(-alone, kind="stable")
    cost = float(choice.cost[chosen].sum())
    late = hit_limit and gap_pct(cost, best) > effort.gap_pct
    return Answer(sites[order], alone[order], cost, best, late)
