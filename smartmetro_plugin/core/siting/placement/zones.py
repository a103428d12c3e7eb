"""The best sites of each zone: so many for each role, apart from each other, with reserves, and with
roles that stand in comparable places.

A dozen thermometers are no coverage problem. What counts is that reference and control stand as the
project does: altitude, ground, view of the sky, distance to the sea. The sum of the sites' scores,
less how far the roles' means lie apart, is greatest; solved exactly where a solver is at hand.
"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ...messages import QT_TRANSLATE_NOOP, Message
from ...model import ZoneRole
from ..errors import SitingError
from . import exact
from .answer import Effort
from .choice import Flags, Indices, Reals, too_near

RESERVES = 2


@dataclass(frozen=True)
class ZoneCandidates:
    """Candidates with the zone each one lies in.

    ``xy``: metres, (n, 2). ``score``: (n,), 0 to 1. ``zone``: (n,), index of the zone, -1 outside.
    ``traits``: (n, k), what makes places comparable, each column scaled to its spread; nan unknown.
    """

    xy: Reals
    score: Reals
    zone: Indices
    traits: Reals
    must: Flags
    may: Flags


@dataclass(frozen=True)
class ZoneDemand:
    """A zone: its name, role and how many sites it shall have."""

    name: str
    role: ZoneRole
    count: int


@dataclass(frozen=True)
class ZoneAnswer:
    """``chosen``: candidates. ``reserves``: for each of them the candidates to turn to, in order.

    ``value``, ``bound``: score less dissimilarity. ``notes``: what could not be had.
    """

    chosen: Indices
    reserves: Mapping[int, tuple[int, ...]]
    value: float
    bound: float
    notes: tuple[Message, ...] = ()


def scaled(columns: Sequence[Sequence[float] | Reals], kinds: Sequence[Sequence[str]]) -> Reals:
    """Return traits on one scale: numbers by their spread, words as shares. Shape (n, k).

    Args:
        columns: numbers, each of length n, nan where unknown.
        kinds: words (soil type), each of length n, empty where unknown.
    """
    made = []
    for column in columns:
        values = np.asarray(column, dtype=np.float64)
        known = np.isfinite(values)
        spread = float(values[known].std()) if known.any() else 0.0
        if spread > 0:
            made.append((values - values[known].mean()) / spread)
    for words in kinds:
        named = np.asarray(words, dtype=object)
        made += [
            np.where(named == "", np.nan, (named == word).astype(np.float64))
            for word in sorted({w for w in words if w})
        ]
    n = len(columns[0]) if len(columns) else (len(kinds[0]) if len(kinds) else 0)
    return np.stack(made, axis=1) if made else np.zeros((n, 0))


def best_per_zone(
    candidates: ZoneCandidates,
    zones: Sequence[ZoneDemand],
    spacing_m: float = 0.0,
    likeness: float = 0.5,
    effort: Effort | None = None,
) -> ZoneAnswer:
    """Return the best sites of each zone.

    Args:
        likeness: what one standard deviation between the means of two roles costs, in scores.

    Raises:
        SitingError: a zone has too few candidates, or too few that stand apart.
        Cancelled: the user cancelled.
    """
    effort = effort or Effort()
    problem = _ZoneProblem(candidates, zones, spacing_m, likeness)
    problem.check()
    chosen = problem.search(time.monotonic() + 0.3 * effort.time_limit_s, effort)
    value, best = problem.value(chosen) if chosen is not None else -np.inf, np.inf
    if effort.python is not None:
        outcome = exact.solve(
            problem.program(), effort.python, effort.time_limit_s, 0, effort.watch
        )
        if outcome is not None and outcome.is_infeasible:
            raise problem.too_crowded()
        if outcome is not None:
            best = -outcome.bound
            if outcome.x is not None:
                found = np.flatnonzero(outcome.x[: problem.n] > 0.5)
                if problem.value(found) > value:
                    chosen, value = found, problem.value(found)
    if chosen is None:
        raise problem.too_crowded()
    reserves, short = problem.reserves(chosen)
    notes: tuple[Message, ...] = ()
    if short:
        notes = (
            Message(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "{n} sites have fewer than two reserves: their zones hold no more candidates far "
                    "enough from the others.",
                ),
                {"n": short},
            ),
        )
    return ZoneAnswer(chosen, reserves, value, max(best, value), notes)


class _ZoneProblem:
    def __init__(
        self,
        candidates: ZoneCandidates,
        zones: Sequence[ZoneDemand],
        spacing_m: float,
        likeness: float,
    ) -> None:
        self.candidates, self.zones = candidates, zones
        self.spacing_m, self.likeness = spacing_m, likeness
        self.n = len(candidates.xy)
        self.usable = candidates.may & (candidates.zone >= 0)
        self.pairs = too_near(candidates.xy, spacing_m)
        # Unknown traits count as average: they say nothing.
        self.traits = np.nan_to_num(candidates.traits)
        roles = np.array([zone.role.value for zone in zones] + [""], dtype=object)
        self.role = roles[candidates.zone]
        self.compared = self._compared()

    def _compared(self) -> list[tuple[str, int, int]]:
        """Return the roles to compare with the project's, with how many sites each has."""
        totals: dict[str, int] = {}
        for zone in self.zones:
            totals[zone.role.value] = totals.get(zone.role.value, 0) + zone.count
        base = totals.get(ZoneRole.PROJECT.value, 0)
        others = (ZoneRole.REFERENCE.value, ZoneRole.CONTROL.value)
        return [(role, totals[role], base) for role in others if base and totals.get(role)]

    def check(self) -> None:
        """Raise when a zone has fewer candidates than wanted, or more mandatory ones."""
        for number, zone in enumerate(self.zones):
            inside = self.usable & (self.candidates.zone == number)
            if int(inside.sum()) < zone.count:
                raise SitingError(
                    QT_TRANSLATE_NOOP(
                        "SmartMetro",
                        "Zone “{zone}” holds {n} usable candidates; {count} sites are asked for there: add "
                        "candidates, allow forbidden ones, or ask for fewer sites.",
                    ),
                    zone=zone.name,
                    n=int(inside.sum()),
                    count=zone.count,
                )
            must = int((inside & self.candidates.must).sum())
            if must > zone.count:
                raise SitingError(
                    QT_TRANSLATE_NOOP(
                        "SmartMetro",
                        "Zone “{zone}” holds {must} mandatory candidates, more than the {count} sites asked "
                        "for there: free some of them or ask for more sites.",
                    ),
                    zone=zone.name,
                    must=must,
                    count=zone.count,
                )

    def too_crowded(self) -> SitingError:
        """Return which zone cannot hold its sites so far apart; each one is looked at alone."""
        for number, zone in enumerate(self.zones):
            inside = np.flatnonzero(self.usable & (self.candidates.zone == number))
            held = self._apart(inside)
            if held < zone.count:
                return SitingError(
                    QT_TRANSLATE_NOOP(
                        "SmartMetro",
                        "Zone “{zone}” holds no more than {held} candidates {spacing} m apart; {count} sites "
                        "are asked for there: lower the spacing, add candidates, or ask for fewer sites.",
                    ),
                    zone=zone.name,
                    held=held,
                    spacing=self.spacing_m,
                    count=zone.count,
                )
        return SitingError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "The zones cannot all have their sites {spacing} m apart: candidates of neighbouring zones "
                "stand in each other’s way. Lower the spacing.",
            ),
            spacing=self.spacing_m,
        )

    def _apart(self, inside: Indices) -> int:
        """Return how many of the candidates stand apart, greedily."""
        kept: list[int] = []
        for site in inside:
            if not kept or self._gap(site, np.array(kept)) >= self.spacing_m:
                kept.append(int(site))
        return len(kept)

    def _gap(self, site: int, others: Indices) -> float:
        """Return the distance to the nearest of the others, metres."""
        away = self.candidates.xy[others] - self.candidates.xy[site]
        return float(np.hypot(*away.T).min())

    def value(self, chosen: Indices) -> float:
        """Return the scores less the distances between the roles' means."""
        total = float(self.candidates.score[chosen].sum())
        base = self.traits[chosen][self.role[chosen] == ZoneRole.PROJECT.value]
        for role, _, _ in self.compared:
            own = self.traits[chosen][self.role[chosen] == role]
            total -= self.likeness * float(np.abs(own.mean(axis=0) - base.mean(axis=0)).sum())
        return total

    def search(self, until_s: float, effort: Effort) -> Indices | None:
        """Return a good choice: best scores first, then exchanges inside zones; None when none fits."""
        order = np.argsort(-self.candidates.score, kind="stable")
        order = np.concatenate(
            [order[self.candidates.must[order]], order[~self.candidates.must[order]]]
        )
        taken: list[int] = []
        for number, zone in enumerate(self.zones):
            inside = [int(s) for s in order if self.usable[s] and self.candidates.zone[s] == number]
            wanted = zone.count
            for site in inside:
                if wanted and (not taken or self._gap(site, np.array(taken)) >= self.spacing_m):
                    taken.append(site)
                    wanted -= 1
            if wanted:
                return None
        chosen = np.array(taken, dtype=np.int64)
        improved = True
        while improved and time.monotonic() < until_s:
            improved = False
            for place in range(len(chosen)):
                effort.watch.step(0.1)
                improved |= self._improve(chosen, place)
        return chosen

    def _improve(self, chosen: Indices, place: int) -> bool:
        """Put a better candidate of the same zone at ``place``; return whether there was one."""
        site = chosen[place]
        if self.candidates.must[site]:
            return False
        others = np.delete(chosen, place)
        value, best = self.value(chosen), site
        for other in np.flatnonzero(
            self.usable & (self.candidates.zone == self.candidates.zone[site])
        ):
            if other in chosen or (len(others) and self._gap(other, others) < self.spacing_m):
                continue
            chosen[place] = other
            found = self.value(chosen)
            if found > value + 1e-12:
                value, best = found, other
        chosen[place] = best
        return bool(best != site)

    def reserves(self, chosen: Indices) -> tuple[dict[int, tuple[int, ...]], int]:
        """Return for each chosen site the candidates that would take its place best, each once, and
        how many sites lack some."""
        free = self.usable.copy()
        free[chosen] = False
        found: dict[int, list[int]] = {int(site): [] for site in chosen}
        for _ in range(RESERVES):
            for place, site in enumerate(chosen):
                others = np.delete(chosen, place)
                best, value = -1, -np.inf
                same = free & (self.candidates.zone == self.candidates.zone[site])
                for other in np.flatnonzero(same):
                    if len(others) and self._gap(other, others) < self.spacing_m:
                        continue
                    worth = self.value(np.append(others, other))
                    if worth > value:
                        best, value = int(other), worth
                if best >= 0:
                    found[int(site)].append(best)
                    free[best] = False
        short = sum(len(reserve) < RESERVES for reserve in found.values())
        return {site: tuple(reserve) for site, reserve in found.items()}, short

    def program(self) -> exact.Program:
        """Variables: the candidates, then how far each role's mean lies from the project's, by trait."""
        from scipy.sparse import csr_matrix, hstack, lil_matrix, vstack

        traits = self.traits.shape[1]
        gaps = traits * len(self.compared)
        rows = [
            csr_matrix(np.stack([self.candidates.zone == k for k in range(len(self.zones))]) * 1.0)
        ]
        low = [float(zone.count) for zone in self.zones]
        high = list(low)
        if len(self.pairs):
            rivals = lil_matrix((len(self.pairs), self.n))
            for row, pair in enumerate(self.pairs):
                rivals[row, pair] = 1
            rows.append(rivals.tocsr())
            low += [-np.inf] * len(self.pairs)
            high += [1.0] * len(self.pairs)
        top = hstack([vstack(rows), csr_matrix((len(low), gaps))])
        below: list[Reals] = []
        for number, (role, count, base) in enumerate(self.compared):
            own = (self.role == role) / count - (self.role == ZoneRole.PROJECT.value) / base
            for trait in range(traits):
                gap = np.zeros(gaps)
                gap[number * traits + trait] = -1
                apart = own * self.traits[:, trait]
                below += [np.concatenate([apart, gap]), np.concatenate([-apart, gap])]
        if below:
            top = vstack([top, csr_matrix(np.stack(below))])
            low += [-np.inf] * len(below)
            high += [0.0] * len(below)
        return exact.Program(
            cost=np.concatenate([-self.candidates.score, np.full(gaps, self.likeness)]),
            rows=top,
            low=np.array(low),
            high=np.array(high),
            floor=np.concatenate([(self.candidates.must & self.usable) * 1.0, np.zeros(gaps)]),
            ceiling=np.concatenate([self.usable * 1.0, np.full(gaps, np.inf)]),
            whole=np.concatenate([np.ones(self.n), np.zeros(gaps)]),
        )
