"""A siting study: its zones, its candidates, what was chosen and why, and what the planner changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Union

from ..messages import QT_TRANSLATE_NOOP
from ..model import ZoneRole
from .errors import SitingError

#: What a column of a candidate holds.
Value = Union[str, float, int, bool, None]


class Choice(str, Enum):
    """What became of a candidate."""

    CHOSEN = "chosen"
    RESERVE = "reserve"
    EXCLUDED = "excluded"
    LEFT = "left"


@dataclass(frozen=True)
class StudyZone:
    """A zone as drawn: ``wkt`` in the study's CRS, ``count`` sensors wanted."""

    name: str
    role: ZoneRole
    wkt: str
    count: int


@dataclass(frozen=True)
class Candidate:
    """A support that could carry a sensor. ``values``: its columns (owner, score, verdicts, sun …).

    ``rank``: place among the chosen, or among the reserves of ``reserve_of``. ``by_hand``: the
    planner decided it, not the proposal.
    """

    name: str
    x: float
    y: float
    zone: str
    zone_role: ZoneRole
    values: Mapping[str, Value] = field(default_factory=dict)
    choice: Choice = Choice.LEFT
    rank: int = 0
    reserve_of: str = ""
    reason: str = ""
    by_hand: bool = False


@dataclass(frozen=True)
class Study:
    """A study at one moment; every change gives a new one."""

    name: str
    use_case: str
    crs: str
    zones: tuple[StudyZone, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    settings: Mapping[str, str] = field(default_factory=dict)

    def of(self, choice: Choice) -> list[Candidate]:
        """Return the candidates of a kind, by rank."""
        return sorted((c for c in self.candidates if c.choice == choice), key=lambda c: c.rank)

    def candidate(self, name: str) -> Candidate:
        """Return a candidate by name.

        Raises:
            SitingError: there is none.
        """
        for found in self.candidates:
            if found.name == name:
                return found
        raise SitingError(
            QT_TRANSLATE_NOOP("SmartMetro", "The study has no candidate “{name}”."), name=name
        )

    def reserves(self, name: str) -> list[Candidate]:
        """Return the reserves of a chosen site, the first one to turn to first."""
        return [c for c in self.of(Choice.RESERVE) if c.reserve_of == name]

    def with_proposal(self, candidates: Iterable[Candidate]) -> Study:
        """Return the study with new candidates; what the planner excluded stays excluded."""
        out = {c.name for c in self.candidates if c.choice == Choice.EXCLUDED}
        made = [
            replace(c, choice=Choice.EXCLUDED, rank=0, reserve_of="", by_hand=True)
            if c.name in out
            else c
            for c in candidates
        ]
        return replace(self, candidates=tuple(made))

    def swap(self, chosen: str, other: str) -> Study:
        """Return the study with ``other`` in the place of ``chosen``, which becomes its first reserve.

        Raises:
            SitingError: one is not chosen or the other is, or they lie in different zones.
        """
        leaving, coming = self.candidate(chosen), self.candidate(other)
        if leaving.choice != Choice.CHOSEN or coming.choice == Choice.CHOSEN:
            raise SitingError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "Exchange a chosen site for one that is not chosen: “{one}”, “{other}”.",
                ),
                one=chosen,
                other=other,
            )
        if leaving.zone != coming.zone:
            raise SitingError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "“{one}” stands in zone {zone}, “{other}” does not: exchange sites of one zone.",
                ),
                one=chosen,
                other=other,
                zone=leaving.zone,
            )
        changed = {
            leaving.name: replace(
                leaving, choice=Choice.RESERVE, rank=1, reserve_of=other, by_hand=True
            ),
            coming.name: replace(
                coming, choice=Choice.CHOSEN, rank=leaving.rank, reserve_of="", by_hand=True
            ),
        }
        for number, reserve in enumerate(
            (r for r in self.reserves(chosen) if r.name != other), start=2
        ):
            changed[reserve.name] = replace(reserve, reserve_of=other, rank=number)
        return self._with(changed)

    def exclude(self, name: str) -> Study:
        """Return the study without a candidate; a chosen site's first reserve takes its place.

        Raises:
            SitingError: there is no such candidate, or a chosen one has no reserve left.
        """
        gone = self.candidate(name)
        if gone.choice == Choice.CHOSEN:
            reserves = self.reserves(name)
            if not reserves:
                raise SitingError(
                    QT_TRANSLATE_NOOP(
                        "SmartMetro",
                        "“{name}” has no reserve left in zone {zone}: choose another site there first, or "
                        "survey more supports.",
                    ),
                    name=name,
                    zone=gone.zone,
                )
            return self.swap(name, reserves[0].name).exclude(name)
        out = replace(gone, choice=Choice.EXCLUDED, rank=0, reserve_of="", by_hand=True)
        return self._with({name: out})

    def take_back(self, name: str) -> Study:
        """Return the study with an excluded candidate free again."""
        again = replace(self.candidate(name), choice=Choice.LEFT, by_hand=True)
        return self._with({name: again})

    def _with(self, changed: Mapping[str, Candidate]) -> Study:
        return replace(self, candidates=tuple(changed.get(c.name, c) for c in self.candidates))
