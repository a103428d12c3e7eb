"""The best sites of each zone of a study."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from qgis.core import (
    NULL,
    QgsCoordinateTransform,
    QgsFeatureSink,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
)

from ...smartmetro_plugin.core.model import ZoneRole
from ...smartmetro_plugin.core.reports.html import write
from ...smartmetro_plugin.core.siting.placement.choice import Reals
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
    scaled,
)
from ...smartmetro_plugin.host.report_wording import HostWording
from ...smartmetro_plugin.host.translation import say, tr
from ..base import Parameters
from .placement_algorithm import SITE_FIELDS, PlacementAlgorithm, Question
from .placement_inputs import Places, zone_of_each
from .siting_algorithm import fields_with, filled

#: What makes places comparable, when the candidates have such columns and none is named.
_TRAITS = ("z_m", "altitude_m", "sky_view", "svf", "sea_distance_m", "distance_sea_m")
_SOIL = ("soil", "soil_type", "sol", "land_cover")


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
            self._scores(parameters, context, candidates),
            np.array(zone_of, dtype=np.int64),
            self._traits(parameters, context, candidates),
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
            role = _role(feature[role_field] if role_field else None)
            name = str(feature[named]) if named else str(feature.id())
            zones.append(ZoneDemand(name, role, counts[role]))
            shapes.append(shape)
        return zones, zone_of_each(candidates, shapes)

    def _scores(
        self, parameters: Parameters, context: QgsProcessingContext, candidates: Places
    ) -> Reals:
        chosen = self.parameterAsString(parameters, "SCORE_FIELD", context)
        columns = [f.name() for f in candidates.features[0].fields()]
        name = chosen or ("score" if "score" in columns else "")
        scores = candidates.numbers(name, 0.0)
        most = float(scores.max(initial=0))
        # Scores out of 100 are brought to 0..1, so that comparability weighs the same.
        return scores / 100 if most > 1 else scores

    def _traits(
        self, parameters: Parameters, context: QgsProcessingContext, candidates: Places
    ) -> Reals:
        columns = [f.name() for f in candidates.features[0].fields()]
        chosen = self.parameterAsStrings(parameters, "TRAIT_FIELDS", context) or [
            name for name in columns if name.lower() in (*_TRAITS, *_SOIL)
        ]
        numbers, words = [], []
        for name in chosen:
            values = [feature[name] for feature in candidates.features]
            known = [v for v in values if v not in (None, NULL, "")]
            if all(isinstance(v, (int, float)) for v in known):
                numbers.append(
                    [float("nan") if v in (None, NULL, "") else float(v) for v in values]
                )
            else:
                words.append(["" if v in (None, NULL) else str(v) for v in values])
        made = scaled(numbers, words)
        return made if len(made) else np.zeros((len(candidates.features), 0))

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
        results: dict[str, object] = {"OUTPUT": output}
        for name in ("RESERVES", "ASSIGNMENT"):
            sink, output = self.parameterAsSink(parameters, name, context, *layout)
            if sink is None:
                continue
            for site, reserves in answer.reserves.items():
                for rank, reserve in enumerate(reserves, start=1):
                    written(sink, reserve, rank, "reserve", candidates.names[site])
            results[name] = output
        return results


def _role(value: object) -> ZoneRole:
    words = {
        "projet": "project",
        "référence": "reference",
        "temoin": "control",
        "témoin": "control",
    }
    text = "" if value in (None, NULL) else str(value).strip().lower()
    text = words.get(text, text)
    roles = {role.value: role for role in ZoneRole if role.value}
    return roles.get(text, ZoneRole.PROJECT)
