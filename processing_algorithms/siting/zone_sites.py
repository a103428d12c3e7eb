"""The best sites of each zone of a study."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from qgis.core import (
    QgsCoordinateTransform,
    QgsFeatureSink,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
)

from ...smartmetro_plugin.cartography.placement_style import style_sites
from ...smartmetro_plugin.core.model import ZoneRole
from ...smartmetro_plugin.core.reports.html import write
from ...smartmetro_plugin.core.siting.placement.report import (
    PER_ZONE,
    Setting,
    summary,
    zone_report,
)
from ...smartmetro_plugin.core.siting.placement.zones import (
    ZoneAnswer,
    ZoneCandidates,
    ZoneDemand,
    best_per_zone,
)
from ...smartmetro_plugin.host.report_wording import HostWording
from ...smartmetro_plugin.host.translation import say, tr
from ..base import Parameters
from ..dressing import Dressing
from .placement_algorithm import SITE_FIELDS, PlacementAlgorithm, Question
from .placement_inputs import Places, zone_of_each
from .siting_algorithm import fields_with, filled
from .zone_columns import candidate_scores, candidate_traits, zone_role


class ZoneSites(PlacementAlgorithm):
    """Base of the choice of sites: the part that goes zone by zone."""

    def per_zone(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        question: Question,
    ) -> Mapping[str, object]:
        zones, zone_of = self._zones(parameters, context, question.candidates)
        candidates, choice = question.candidates, question.choice
        prepared = ZoneCandidates(
            candidates.xy,
            candidate_scores(
                candidates, self.parameterAsString(parameters, "SCORE_FIELD", context)
            ),
            np.array(zone_of, dtype=np.int64),
            candidate_traits(
                candidates, self.parameterAsStrings(parameters, "TRAIT_FIELDS", context)
            ),
            choice.must & (np.array(zone_of) >= 0),
            choice.may,
        )
        likeness = self.parameterAsDouble(parameters, "LIKENESS", context)
        answer = best_per_zone(prepared, zones, question.spacing_m, likeness, question.effort)
        for said in (*summary(answer.value, answer.bound, False, PER_ZONE), *answer.notes):
            feedback.pushInfo(say(said))
        results: dict[str, object] = {
            "OBJECTIVE_VALUE": answer.value,
            "BOUND": answer.bound,
            "GAP_PCT": 100 * abs(answer.bound - answer.value) / max(abs(answer.value), 1e-9),
            "SITE_COUNT": len(answer.chosen),
        }
        results |= self._write_zones(parameters, context, question, answer, zones, zone_of)
        path = self.parameterAsFileOutput(parameters, "REPORT", context)
        if path:
            setting = Setting(PER_ZONE, candidates.names)
            write(zone_report(answer, zones, setting, zone_of), Path(path), HostWording())
            results["REPORT"] = path
        return results

    def _zones(
        self, parameters: Parameters, context: QgsProcessingContext, candidates: Places
    ) -> tuple[list[ZoneDemand], list[int]]:
        source = self.parameterAsSource(parameters, "ZONES", context)
        if source is None:
            raise QgsProcessingException(
                tr("Best per zone needs a layer of zones: choose one under ZONES.")
            )
        counts = {
            ZoneRole.PROJECT: self.parameterAsInt(parameters, "P", context),
            ZoneRole.REFERENCE: self.parameterAsInt(parameters, "N_REFERENCE", context),
            ZoneRole.CONTROL: self.parameterAsInt(parameters, "N_CONTROL", context),
        }
        columns = {field.name().lower(): field.name() for field in source.fields()}
        named = self.parameterAsString(parameters, "ZONE_NAME_FIELD", context) or columns.get(
            "zone", columns.get("name", "")
        )
        role_field = self.parameterAsString(parameters, "ZONE_ROLE_FIELD", context) or columns.get(
            "zone_role", columns.get("role", "")
        )
        transform = QgsCoordinateTransform(
            source.sourceCrs(), candidates.crs, context.transformContext()
        )
        zones, shapes = [], []
        for feature in source.getFeatures():
            if not feature.hasGeometry():
                continue
            shape = QgsGeometry(feature.geometry())
            shape.transform(transform)
            role = zone_role(feature[role_field] if role_field else None)
            name = str(feature[named]) if named else str(feature.id())
            zones.append(ZoneDemand(name, role, counts[role]))
            shapes.append(shape)
        return zones, zone_of_each(candidates, shapes)

    def _write_zones(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        question: Question,
        answer: ZoneAnswer,
        zones: Sequence[ZoneDemand],
        zone_of: Sequence[int],
    ) -> dict[str, object]:
        candidates = question.candidates
        source = self.parameterAsSource(parameters, "CANDIDATES", context)
        fields = fields_with(source.fields(), SITE_FIELDS)
        layout = (fields, source.wkbType(), source.sourceCrs())

        def written(sink: QgsFeatureSink, site: int, rank: int, kind: str, of: str | None) -> None:
            zone = zones[zone_of[site]]
            values = {"site_id": candidates.names[site], "rank": rank, "choice": kind}
            values |= {"zone": zone.name, "zone_role": zone.role.value, "reserve_of": of}
            sink.addFeature(filled(candidates.features[site], fields, values))

        sink, output = self.open_sink(parameters, "OUTPUT", context, *layout)
        for rank, site in enumerate(answer.chosen, start=1):
            kind = "mandatory" if question.choice.must[site] else "chosen"
            written(sink, int(site), rank, kind, None)
        Dressing.when_loaded(context, output, style_sites)
        results: dict[str, object] = {"OUTPUT": output}
        for name in ("RESERVES", "ASSIGNMENT"):
            sink, output = self.parameterAsSink(parameters, name, context, *layout)
            if sink is None:
                continue
            for site, reserves in answer.reserves.items():
                for rank, reserve in enumerate(reserves, start=1):
                    written(sink, reserve, rank, "reserve", candidates.names[site])
            Dressing.when_loaded(context, output, style_sites)
            results[name] = output
        return results
