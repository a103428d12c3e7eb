"""What is found at a site, in words with a verdict each."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...core.model import StatusCode
from ...core.siting.panel import PanelBudget, Verdict
from ...core.siting.site import SiteFindings
from ...host.locale_format import locale, number
from ...host.panel_words import verdict_label
from ...host.translation import tr

#: The states whose shape and colour stand for a panel's verdict.
STATUS_OF_VERDICT = {
    Verdict.OK: StatusCode.OK,
    Verdict.TIGHT: StatusCode.WARNING,
    Verdict.FAILS: StatusCode.ALERT,
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


def _panel(budget: PanelBudget) -> Line:
    worst = int(np.argmin(budget.produced_wh / budget.used_wh))
    text = tr("{verdict}: margin of {margin} % in the worst month ({month})").format(
        verdict=verdict_label(budget.verdict),
        margin=number(round(100 * budget.margin)),
        month=locale().standaloneMonthName(worst + 1),
    )
    if budget.outage_h:
        text += "; " + tr("{hours} h a year without power").format(hours=number(budget.outage_h))
    text += "; " + tr("longest run of days in deficit: {days}").format(
        days=number(budget.longest_deficit_days)
    )
    if budget.clouds_assumed:
        text += ". " + tr("Clouds are assumed: give a PVGIS file.")
    return Line(tr("Panel"), STATUS_OF_VERDICT[budget.verdict], text)
