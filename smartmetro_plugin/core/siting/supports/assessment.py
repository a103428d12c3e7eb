"""Supports against a rule set: every rule's finding, and what they come to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ..progress import NOBODY, Watch
from .checks import CHECKS
from .finding import Finding, Verdict
from .rule_set import RuleSet
from .support import Reals, Supports
from .surroundings import Surroundings


@dataclass(frozen=True)
class Assessment:
    """Of all supports, shape (supports,).

    ``findings``: by the rule's key. ``verdict``: FAILS when a blocking rule fails; else TO_CHECK
    when a rule fails or something is not known; OK when every rule is met. ``score``: 0 to 100, the
    share of the rules' weights that are met; what is not known counts as not met.
    """

    findings: Mapping[str, Finding]
    verdict: npt.NDArray[np.int8]
    score: Reals
    failed: npt.NDArray[np.int64]
    to_check: npt.NDArray[np.int64]


def assess(
    supports: Supports, around: Surroundings, rules: RuleSet, *, watch: Watch = NOBODY
) -> Assessment:
    """Hold supports against rules.

    Raises:
        Cancelled: the user has cancelled.
    """
    findings: dict[str, Finding] = {}
    n = len(supports)
    blocked = np.zeros(n, dtype=bool)
    failed, to_check = np.zeros(n, dtype=np.int64), np.zeros(n, dtype=np.int64)
    met, whole = np.zeros(n), np.zeros(n)
    for done, rule in enumerate(rules.rules):
        found = CHECKS[rule.kind](supports, around, rule)
        findings[rule.key] = found
        fails, unknown = found.verdict == Verdict.FAILS, found.verdict == Verdict.TO_CHECK
        failed += fails
        to_check += unknown
        if rule.is_blocking:
            blocked |= fails
        concerned = found.verdict != Verdict.NOT_CONCERNED
        met += rule.weight * (found.verdict == Verdict.OK)
        whole += rule.weight * concerned
        watch.step((done + 1) / len(rules.rules))
    verdict = np.where((failed > 0) | (to_check > 0), Verdict.TO_CHECK, Verdict.OK)
    verdict = np.where(blocked, Verdict.FAILS, verdict).astype(np.int8)
    score = np.round(100 * met / np.where(whole > 0, whole, 1), 1)
    return Assessment(findings, verdict, score, failed, to_check)
