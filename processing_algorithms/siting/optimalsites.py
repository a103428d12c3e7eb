"""The best of many candidate sites."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np
from qgis.core import (
    QgsFeatureSink,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
)
from qgis.PyQt.QtCore import QMetaType

from ...smartmetro_plugin.cartography.placement_style import style_served, style_sites
from ...smartmetro_plugin.core.errors import ConfigurationError
from ...smartmetro_plugin.core.messages import QT_TRANSLATE_NOOP, Message
from ...smartmetro_plugin.core.reports.html import write
from ...smartmetro_plugin.core.siting.placement.answer import Answer
from ...smartmetro_plugin.core.siting.placement.center import center
from ...smartmetro_plugin.core.siting.placement.choice import Choice, Indices, Reals
from ...smartmetro_plugin.core.siting.placement.max_cover import max_cover
from ...smartmetro_plugin.core.siting.placement.median import finite, median
from ...smartmetro_plugin.core.siting.placement.report import (
    CENTER,
    MAX_COVER,
    MEDIAN,
    PER_ZONE,
    SET_COVER,
    Setting,
    cover_report,
    summary,
)
from ...smartmetro_plugin.core.siting.placement.set_cover import set_cover
from ...smartmetro_plugin.host.report_wording import HostWording
from ...smartmetro_plugin.host.translation import say, tr
from ..base import Parameters
from ..dressing import Dressing
from .placement_algorithm import SITE_FIELDS, Question
from .placement_coverage import Served
from .placement_inputs import Places, read_places
from .siting_algorithm import fields_with, filled
from .zone_sites import ZoneSites

_REAL, _TEXT = QMetaType.Type.Double, QMetaType.Type.QString
_ASSIGNED = {
    "site_id": _TEXT,
    "distance_m": _REAL,
    "weight": _REAL,
    "served": QMetaType.Type.Bool,
}
_EXISTING = "existing"


class OptimalSites(ZoneSites):
    """``smartmetro:optimalsites``."""

    NAME = "optimalsites"

    def title(self) -> str:
        return tr("Best sites")

    def describe(self) -> str:
        return tr(
            "Chooses, among candidate sites, those that serve a demand best: the most demand with so many "
            "sites, all demand with the fewest, the shortest ways, the shortest farthest way, or the best "
            "sites of each zone of a study (project, reference, control), with two reserves each.\n\n"
            "Existing sites are kept and count; candidates may be mandatory or forbidden, have a cost, and "
            "stand a minimum distance apart. The report tells how far from the best the answer can be at "
            "most, what each site adds, and how many sites are worth it. Lines and polygons of demand count "
            "at one point each."
        )

    def keywords(self) -> str:
        return tr("placement,location,coverage,p-median,optimal,sites,gateways,budget")

    # -- the work ----------------------------------------------------------------------------------

    def compute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Mapping[str, object]:
        objective = self.parameterAsEnum(parameters, "OBJECTIVE", context)
        question = self.question(parameters, context, feedback)
        if objective == PER_ZONE:
            return self.per_zone(parameters, context, feedback, question)
        return self._serve(parameters, context, feedback, question, objective)

    def _serve(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        question: Question,
        objective: int,
    ) -> Mapping[str, object]:
        source = self.parameterAsSource(parameters, "DEMAND", context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, "DEMAND"))
        candidates = question.candidates
        demand = read_places(source, candidates.crs, context)
        weight = demand.numbers(self.parameterAsString(parameters, "WEIGHT_FIELD", context), 1.0)
        if not len(weight) or weight.sum() <= 0:
            raise ConfigurationError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "The demand is empty: no feature with a place and a weight above zero.",
                )
            )
        existing = self.existing(parameters, context, candidates)
        served = self.served(
            parameters,
            context,
            feedback,
            (candidates, demand, existing),
            objective in (MEDIAN, CENTER),
        )
        share = self.parameterAsDouble(parameters, "SHARE", context) / 100
        answer, notes = _solve(question, objective, served, weight, share)
        for said in (*summary(answer.value, answer.bound, answer.hit_limit, objective), *notes):
            feedback.pushInfo(say(said))
        setting = Setting(
            objective,
            candidates.names,
            float(weight.sum()),
            float(weight[served.taken].sum()),
            notes,
        )
        results: dict[str, object] = {
            "OBJECTIVE_VALUE": answer.value,
            "BOUND": answer.bound,
            "GAP_PCT": answer.gap_pct,
            "SITE_COUNT": len(answer.sites),
        }
        nearest, metres = _assigned(answer.sites, served, candidates, demand)
        results |= self._write_sites(parameters, context, question, answer, weight, nearest)
        results |= self._write_demand(
            parameters, context, candidates, demand, (weight, nearest, metres, served)
        )
        path = self.parameterAsFileOutput(parameters, "REPORT", context)
        if path:
            wording = HostWording()
            write(cover_report(answer, setting, wording), Path(path), wording)
            results["REPORT"] = path
        return results

    def _write_sites(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        question: Question,
        answer: Answer,
        weight: Reals,
        nearest: Indices,
    ) -> dict[str, object]:
        candidates = question.candidates
        source = self.parameterAsSource(parameters, "CANDIDATES", context)
        fields = fields_with(source.fields(), SITE_FIELDS)
        sink, output = self.open_sink(
            parameters, "OUTPUT", context, fields, source.wkbType(), source.sourceCrs()
        )
        for rank, (site, gain) in enumerate(zip(answer.sites, answer.gain), start=1):
            mine = nearest == site
            values = {
                "site_id": candidates.names[site],
                "rank": rank,
                "choice": "mandatory" if question.choice.must[site] else "chosen",
                "gain": float(gain),
                "gain_pct": 100 * float(gain) / answer.value if answer.value else None,
                "served_weight": float(weight[mine].sum()),
                "served_count": int(mine.sum()),
            }
            sink.addFeature(
                filled(candidates.features[site], fields, values), QgsFeatureSink.Flag.FastInsert
            )
        Dressing.when_loaded(context, output, style_sites)
        return {"OUTPUT": output}

    def _write_demand(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        candidates: Places,
        demand: Places,
        found: tuple[Reals, Indices, Reals, Served],
    ) -> dict[str, object]:
        weight, nearest, metres, served = found
        source = self.parameterAsSource(parameters, "DEMAND", context)
        fields = fields_with(source.fields(), _ASSIGNED)
        sink, output = self.parameterAsSink(
            parameters, "ASSIGNMENT", context, fields, source.wkbType(), source.sourceCrs()
        )
        if sink is None:
            return {}
        for number, feature in enumerate(demand.features):
            site = int(nearest[number])
            named = (
                candidates.names[site]
                if site >= 0
                else (_EXISTING if served.taken[number] else None)
            )
            away = float(metres[number])
            values = {
                "site_id": named,
                "distance_m": away if np.isfinite(away) else None,
                "weight": float(weight[number]),
                "served": named is not None,
            }
            sink.addFeature(filled(feature, fields, values), QgsFeatureSink.Flag.FastInsert)
        Dressing.when_loaded(context, output, style_served)
        return {"ASSIGNMENT": output}


def _solve(
    question: Question, objective: int, served: Served, weight: Reals, share: float
) -> tuple[Answer, tuple[Message, ...]]:
    choice, effort = question.choice, question.effort
    left = np.where(served.taken, 0.0, weight)
    if objective == MAX_COVER:
        return max_cover(served.reach, left, choice, effort), ()
    if objective == SET_COVER:
        return _cover_all(question, served, weight, share)
    assert served.metres is not None
    metres, lost = finite(served.metres)
    notes: tuple[Message, ...] = ()
    if lost:
        notes = (
            Message(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "{n} pairs of site and demand are not joined by the network; they count as ten times the "
                    "longest way.",
                ),
                {"n": lost},
            ),
        )
    standing = served.standing_m
    if standing is not None:
        standing = np.where(np.isfinite(standing), standing, float(metres.max()))
    if objective == MEDIAN:
        return median(metres, weight, choice, standing, effort), notes
    kept = weight > 0
    near = None if standing is None else standing[kept]
    return center(metres[:, kept], choice, near, effort), notes


def _cover_all(
    question: Question, served: Served, weight: Reals, share: float
) -> tuple[Answer, tuple[Message, ...]]:
    """Solve what existing sites leave; the share counts them in."""
    choice = question.choice
    open_ = (~served.taken) & (weight > 0)
    free = Choice(choice.cost, choice.must, choice.may, None, choice.budget, choice.pairs)
    needed = share * float(weight.sum()) - float(weight[served.taken].sum())
    rest = float(weight[open_].sum())
    if needed <= 1e-9 * float(weight.sum()) or not rest:
        note = Message(
            QT_TRANSLATE_NOOP(
                "SmartMetro", "The existing sites serve all of it: no new site is needed."
            )
        )
        return Answer(np.empty(0, np.int64), np.empty(0), 0.0, 0.0), (note,)
    return set_cover(
        served.reach[:, open_], weight[open_], free, needed / rest, question.effort
    ), ()


def _assigned(
    sites: Indices, served: Served, candidates: Places, demand: Places
) -> tuple[Indices, Reals]:
    """Return for each demand its nearest chosen site that serves it (-1: none or an existing one) and
    the distance."""
    n = len(demand.xy)
    nearest, metres = np.full(n, -1, dtype=np.int64), np.full(n, np.inf)
    if served.standing_m is not None:
        metres[served.taken] = served.standing_m[served.taken]
    # p-median and p-center serve everybody, however far.
    everybody = served.metres is not None
    if everybody and served.standing_m is not None:
        metres = served.standing_m.copy()
    for site in sites:
        if served.metres is not None:
            away = served.metres[site].astype(np.float64)
        else:
            away = np.hypot(*(demand.xy - candidates.xy[site]).T)
            mine = np.zeros(n, bool)
            mine[served.reach[site].indices] = True
            away = np.where(mine, away, np.inf)
        nearer = away < metres
        nearest[nearer], metres[nearer] = site, away[nearer]
    return nearest, metres
