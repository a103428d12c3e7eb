"""What is found at a site, in words with a verdict each."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...core.messages import Message
from ...core.model import StatusCode
from ...core.siting.panel import PanelBudget, Verdict
from ...core.siting.site import SiteFindings
from ...core.siting.supports.finding import Verdict as RuleVerdict
from ...host.locale_format import locale, number, translate
from ...host.panel_words import verdict_label
from ...host.translation import say, tr
from .site_rules import RuleFindings

#: The states whose shape and colour stand for a panel's verdict.
STATUS_OF_VERDICT = {
    Verdict.OK: StatusCode.OK,
    Verdict.TIGHT: StatusCode.WARNING,
    Verdict.FAILS: StatusCode.ALERT,
}
_STATUS_OF_RULE = {
    RuleVerdict.OK: StatusCode.OK,
    RuleVerdict.TO_CHECK: StatusCode.WARNING,
    RuleVerdict.FAILS: StatusCode.ALERT,
    RuleVerdict.NOT_CONCERNED: None,
}
#: July, whose afternoons tell whether a thermometer measures the air or the sun.
_JULY = 6


@dataclass(frozen=True)
class Line:
    """One thing found: what, its verdict as a state (None: a plain fact), in words."""

    title: str
    status: StatusCode | None
    text: str


def lines_of(findings: SiteFindings) -> list[Line]:
    """Return what there is to say, what needs somebody first."""
    lines = []
    if findings.is_doubtful:
        lines.append(
            Line(
                tr("Place"),
                StatusCode.WARNING,
                tr("In a building, against one, or where no height is known: check on site."),
            )
        )
    if findings.budget is not None:
        lines.append(_panel(findings.budget))
    july = float(findings.sun.hours[0, _JULY].sum()) / 31
    december = float(findings.sun.hours[0, 11].sum()) / 31
    lines.append(
        Line(
            tr("Direct sun"),
            None,
            tr(
                "{hours} h a year, {share} % of an open field; {december} h a day in December, "
                "{july} h in July"
            ).format(
                hours=number(round(findings.sun_h)),
                share=number(round(100 * findings.sun_share)),
                december=number(december, 1),
                july=number(july, 1),
            ),
        )
    )
    lines.append(
        Line(
            tr("Open sky"),
            None,
            tr("{bare} % with bare trees, {leaf} % in leaf").format(
                bare=number(round(100 * findings.sky_share)),
                leaf=number(round(100 * findings.sky_share_in_leaf)),
            ),
        )
    )
    return lines


def warning_of(notice: Message) -> Line:
    """Return what is wrong with the surface as a whole."""
    return Line(tr("Surface model"), StatusCode.WARNING, say(notice))


def lines_of_rules(found: RuleFindings | None) -> list[Line]:
    """Return the score, then what fails, what is to be checked, and what is met."""
    if found is None:
        return []
    score = tr("{score} out of 100").format(score=number(round(found.score)))
    lines = [Line(tr("Rules"), _STATUS_OF_RULE[found.verdict], score)]
    for verdict in (RuleVerdict.FAILS, RuleVerdict.TO_CHECK):
        lines += [
            Line(translate(rule.label), _STATUS_OF_RULE[verdict], say(rule.reason))
            for rule in found.rules
            if rule.verdict == verdict
        ]
    met = [translate(rule.label) for rule in found.rules if rule.verdict == RuleVerdict.OK]
    if met:
        lines.append(Line(tr("Rules met"), _STATUS_OF_RULE[RuleVerdict.OK], ", ".join(met)))
    return lines


def columns_of_rules(found: RuleFindings | None) -> dict[str, object]:
    """Return the columns that a candidate keeps of the rules, named as ``assesssupports`` does."""
    if found is None:
        return {}
    open_rules = [
        rule for rule in found.rules if rule.verdict in (RuleVerdict.FAILS, RuleVerdict.TO_CHECK)
    ]
    columns: dict[str, object] = {
        "siting_verdict": found.verdict.code,
        "score": found.score,
        "reasons": "\n".join(f"{translate(r.label)}: {say(r.reason)}" for r in open_rules),
    }
    for rule in found.rules:
        columns[rule.key] = rule.verdict.code
        columns[f"{rule.key}_value"] = None if np.isnan(rule.value) else round(rule.value, 2)
        columns[f"{rule.key}_reason"] = say(rule.reason)
    return columns


def _panel(budget: PanelBudget) -> Line:
    worst = int(np.argmin(budget.produced_wh / budget.used_wh))
    text = tr("{verdict}: margin of {margin} % in the worst month ({month})").format(
        verdict=verdict_label(budget.verdict),
        margin=number(round(100 * budget.margin)),
        month=locale().standaloneMonthName(worst + 1),
    )
    parts = [text]
    if budget.outage_h:
        parts.append(tr("{hours} h a year without power").format(hours=number(budget.outage_h)))
    deficit = tr("longest run of days in deficit: {days}")
    parts.append(deficit.format(days=number(budget.longest_deficit_days)))
    if budget.clouds_assumed:
        parts.append(tr("Clouds are assumed: give a PVGIS file."))
    return Line(tr("Panel"), STATUS_OF_VERDICT[budget.verdict], " · ".join(parts))
