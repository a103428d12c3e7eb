"""A candidate held against the rules of a use case, as it is moved."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from ...core.messages import Message
from ...core.siting.site import SiteFindings, SiteStudy
from ...core.siting.supports.assessment import assess
from ...core.siting.supports.finding import Verdict
from ...core.siting.supports.rule_set import RuleSet
from ...core.siting.supports.support import UNKNOWN, Supports
from ...core.siting.supports.surroundings import Surroundings

#: A support so near is the one that the candidate stands on.
_SAME_PLACE_M: Final = 2.0


@dataclass(frozen=True)
class RuleFinding:
    """What one rule says: its key and label (English), verdict, value (nan: none), reason."""

    key: str
    label: str
    verdict: Verdict
    value: float
    reason: Message


@dataclass(frozen=True)
class RuleFindings:
    """What all rules come to; ``score`` 0 to 100."""

    rules: tuple[RuleFinding, ...]
    verdict: Verdict
    score: float


@dataclass(frozen=True)
class SiteRules:
    """Rules, and what stands in the area."""

    rules: RuleSet
    around: Surroundings
    supports: Supports | None

    def hold(
        self, study: SiteStudy, x: float, y: float, height_m: float, findings: SiteFindings
    ) -> RuleFindings:
        """Hold a place against the rules; what is not known is to be checked on site."""
        support = self._support(x, y, height_m, _columns(findings))
        radius_m = self.rules.number("relief", "radius_m") or 50.0
        around = replace(
            self.around,
            ground_m=np.array([findings.ground_m]),
            relief_m=np.array([study.relief_m(x, y, radius_m)]),
            above_m=np.array([study.surface_m(x, y) - findings.ground_m]),
        )
        found = assess(support, around, self.rules)
        return RuleFindings(
            tuple(
                RuleFinding(
                    rule.key,
                    rule.label,
                    Verdict(int(found.findings[rule.key].verdict[0])),
                    float(found.findings[rule.key].value[0]),
                    found.findings[rule.key].message(0),
                )
                for rule in self.rules.rules
            ),
            Verdict(int(found.verdict[0])),
            float(found.score[0]),
        )

    def _support(
        self, x: float, y: float, height_m: float, further: dict[str, np.ndarray]
    ) -> Supports:
        """Return the support that stands there with all that its register says, else an unknown one."""
        mount = np.array([height_m])
        if self.supports is not None and len(self.supports):
            away = np.hypot(*(self.supports.xy - (x, y)).T)
            nearest = int(np.argmin(away))
            if away[nearest] <= _SAME_PLACE_M:
                return _row(self.supports, nearest, mount, further)
        none, unknown = np.array([""], dtype=object), np.array([UNKNOWN])
        return Supports(
            np.array([(x, y)]),
            type=none, height_m=unknown, mount_m=mount, crown_base_m=unknown, is_protected=unknown,
            has_vehicle_access=unknown, power=none, owner=none, convention=none, further=further,
        )  # fmt: skip


def _row(
    supports: Supports, number: int, mount: np.ndarray, further: dict[str, np.ndarray]
) -> Supports:
    one = slice(number, number + 1)
    return Supports(
        supports.xy[one],
        supports.type[one],
        supports.height_m[one],
        mount,
        supports.crown_base_m[one],
        supports.is_protected[one],
        supports.has_vehicle_access[one],
        supports.power[one],
        supports.owner[one],
        supports.convention[one],
        further,
    )


def _columns(findings: SiteFindings) -> dict[str, np.ndarray]:
    """Return what rules on columns look at, as the algorithms write it."""
    columns = {"sun_pct": np.array([100 * findings.sun_share], dtype=object)}
    if findings.budget is not None:
        columns["verdict"] = np.array([findings.budget.verdict.value], dtype=object)
    return columns
