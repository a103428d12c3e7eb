"""Candidate supports held against the rules of a use case."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeatureSink,
    QgsFeatureSource,
    QgsMapLayer,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterExpression,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QMetaType

from ...smartmetro_plugin.cartography.siting_style import style_assessment
from ...smartmetro_plugin.core.messages import Message
from ...smartmetro_plugin.core.siting.supports.assessment import Assessment, assess
from ...smartmetro_plugin.core.siting.supports.finding import CODES, Finding, Verdict
from ...smartmetro_plugin.core.siting.supports.heights import heights_at
from ...smartmetro_plugin.core.siting.supports.register import agreements
from ...smartmetro_plugin.core.siting.supports.rule_set import RuleSet
from ...smartmetro_plugin.core.siting.supports.support import Reals
from ...smartmetro_plugin.core.siting.supports.surroundings import Surroundings
from ...smartmetro_plugin.core.siting.surface import open_surface
from ...smartmetro_plugin.host.supports import (
    resolve_rule_set,
    resolve_support_mapping,
    rule_sets,
    support_mappings,
)
from ...smartmetro_plugin.host.translation import say, tr
from ...smartmetro_plugin.layers.support_reading import (
    Mount,
    ReadSupports,
    fitting_mapping,
    read_geometries,
    read_supports,
    read_trees,
    read_zones,
)
from ..base import Parameters
from ..dressing import Dressing
from .placement_inputs import crs_for
from .siting_algorithm import SitingAlgorithm, fields_with, filled, watch

_REAL, _TEXT, _INT = QMetaType.Type.Double, QMetaType.Type.QString, QMetaType.Type.Int
_RESULTS = {
    "siting_verdict": _TEXT,
    "score": _REAL,
    "rules_failed": _INT,
    "rules_to_check": _INT,
    "reasons": _TEXT,
    "ground_m": _REAL,
    "mount_m": _REAL,
}
_LAND_COVER_FIELDS = ("land_cover", "cover", "code_cs", "libelle", "nature")
_RELIEF_RADIUS_M = 50.0


class AssessSupports(SitingAlgorithm):
    """``smartmetro:assesssupports``."""

    NAME = "assesssupports"

    def title(self) -> str:
        return tr("Assess supports")

    def describe(self) -> str:
        return tr(
            "Holds lamp posts, façades, poles, trees or cabinets against the rules of a use case: for each "
            "rule a verdict (ok, fails, to_check), the value looked at and why; a verdict for the whole "
            "and a score, 0 to 100.\n\n"
            "What is not known is to be checked on site and never passes. A support is out when it fails "
            "a blocking rule.\n\n"
            "Rules are JSON files: those that ship, those of your profile (folder support_rules), or any "
            "path. So are field mappings, which say what the columns of a register mean."
        )

    def keywords(self) -> str:
        return tr("support,lamp post,façade,rules,candidate,site,height,vandalism,convention")

    def define(self) -> None:
        self._add_layer("SUPPORTS", tr("Supports"), QgsProcessing.SourceType.TypeVectorAnyGeometry)
        self._add_choice("RULES", tr("Rules"), list(rule_sets()), "heat", _rules_help())
        self._add_choice(
            "MAPPING", tr("Field mapping"), list(support_mappings()), "", _mapping_help()
        )
        self.add(
            QgsProcessingParameterExpression(
                "MOUNT_HEIGHT",
                tr("Mounting height (m)"),
                optional=True,
                parentLayerParameterName="SUPPORTS",
            ),
            tr(
                "Above ground: a number, a field or an expression. Left empty: the register’s, else that of "
                "the rules."
            ),
        )
        polygon = QgsProcessing.SourceType.TypeVectorPolygon
        anything = QgsProcessing.SourceType.TypeVectorAnyGeometry
        self._add_layer("BUILDINGS", tr("Buildings"), polygon, optional=True)
        self._add_layer("TREES", tr("Trees"), anything, optional=True)
        self._add_layer("ZONES", tr("Zones of land cover"), polygon, optional=True)
        self.add(
            QgsProcessingParameterField(
                "LAND_COVER", tr("Land cover field"), None, "ZONES", optional=True
            ),
            tr("Left empty: land_cover, else each zone is a cover of its own."),
            advanced=True,
        )
        self._add_layer(
            "STREETS", tr("Streets"), QgsProcessing.SourceType.TypeVectorLine, optional=True
        )
        for name, label in (("DSM", tr("Surface model")), ("DTM", tr("Terrain model"))):
            self.add(
                QgsProcessingParameterRasterLayer(name, label, optional=True),
                tr(
                    "Metres. With both, what stands over a support is seen; the terrain gives relief."
                ),
            )
        self.add_cache()
        self.add(
            QgsProcessingParameterFeatureSink(
                "OUTPUT", tr("Assessed supports"), QgsProcessing.SourceType.TypeVectorPoint
            ),
            tr("The supports with their verdicts, the best first."),
        )
        for count, described in _COUNTS.items():
            self.addOutput(QgsProcessingOutputNumber(count, described()))

    def compute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Mapping[str, object]:
        source = self.parameterAsSource(parameters, "SUPPORTS", context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, "SUPPORTS"))
        rules = resolve_rule_set(self.parameterAsString(parameters, "RULES", context).strip())
        terrain = self.raster(parameters, "DTM", context)
        crs = self._crs(source, terrain, context)
        read = self._read(parameters, context, source, crs, rules)
        feedback.pushInfo(tr("Field mapping: {name}").format(name=tr(read.mapping.label)))
        around = self._around(parameters, context, read, crs, rules)
        found = assess(read.supports, around, rules, watch=watch(feedback))
        results = dict(_RESULTS)
        for rule in rules.rules:
            results |= {
                rule.key: _TEXT,
                f"{rule.key}_value": _REAL,
                f"{rule.key}_reason": _TEXT,
            }
        fields = fields_with(source.fields(), results)
        sink, output = self.open_sink(
            parameters, "OUTPUT", context, fields, source.wkbType(), source.sourceCrs()
        )
        for n, values in _rows(found, rules, read, around.ground_m):
            feature = filled(read.features[n], fields, values)
            sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert)
        Dressing.when_loaded(context, output, _dress)
        counts = {
            f"{code.upper()}_COUNT": int((found.verdict == v).sum()) for v, code in CODES.items()
        }
        return {"OUTPUT": output, **{name: counts[name] for name in _COUNTS}}

    # -- reading -------------------------------------------------------------------------------

    def _add_layer(
        self, name: str, label: str, kind: QgsProcessing.SourceType, *, optional: bool = False
    ) -> None:
        self.add(
            QgsProcessingParameterFeatureSource(name, label, [kind], optional=optional),
            _LAYER_HELP[name](),
        )

    def _add_choice(
        self, name: str, label: str, known: list[str], default: str, help_text: str
    ) -> None:
        parameter = QgsProcessingParameterString(
            name, label, defaultValue=default or None, optional=not default
        )
        parameter.setMetadata({"widget_wrapper": {"value_hints": known}})
        self.add(parameter, help_text)

    def _crs(
        self, source: QgsFeatureSource, terrain: str | None, context: QgsProcessingContext
    ) -> QgsCoordinateReferenceSystem:
        if terrain is not None:
            return QgsCoordinateReferenceSystem.fromWkt(open_surface(terrain).grid.crs_wkt)
        return crs_for(source, context)

    def _read(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        source: QgsFeatureSource,
        crs: QgsCoordinateReferenceSystem,
        rules: RuleSet,
    ) -> ReadSupports:
        mapping = resolve_support_mapping(self.parameterAsString(parameters, "MAPPING", context))
        mount = Mount(rules.mount_m)
        if self.parameterAsExpression(parameters, "MOUNT_HEIGHT", context):
            features = list(source.getFeatures())
            heights = self.heights_m(parameters, "MOUNT_HEIGHT", context, source, features)
            pairs = zip((f.id() for f in features), heights.tolist())
            mount = Mount(rules.mount_m, dict(pairs))
        return read_supports(
            source,
            crs,
            context.transformContext(),
            mapping or fitting_mapping(source, support_mappings()),
            mount,
            agreements(self.cache_path(parameters, context), datetime.now().astimezone().date()),
            [rule.column for rule in rules.rules if rule.column],
        )

    def _around(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        read: ReadSupports,
        crs: QgsCoordinateReferenceSystem,
        rules: RuleSet,
    ) -> Surroundings:
        to = context.transformContext()
        layers = {
            name: self.parameterAsSource(parameters, name, context)
            for name in ("BUILDINGS", "TREES", "ZONES", "STREETS")
        }
        buildings, trees, zones, streets = layers.values()
        cover = self.parameterAsString(parameters, "LAND_COVER", context)
        if zones is not None and not cover:
            names = {name.lower(): name for name in zones.fields().names()}
            cover = next((names[name] for name in _LAND_COVER_FIELDS if name in names), "")
        ground = relief = above = None
        terrain = self.raster(parameters, "DTM", context)
        if terrain is not None and len(read.supports):
            radius = rules.number("relief", "radius_m") or _RELIEF_RADIUS_M
            dsm = self.raster(parameters, "DSM", context)
            ground, relief, above = heights_at(read.supports.xy, terrain, dsm, radius)
        return Surroundings(
            None if buildings is None else read_geometries(buildings, crs, to)[0],
            None
            if trees is None
            else read_trees(trees, crs, to, fitting_mapping(trees, support_mappings())),
            None if zones is None else read_zones(zones, crs, to, cover),
            None if streets is None else read_geometries(streets, crs, to)[0],
            ground,
            relief,
            above,
        )


def _rows(
    found: Assessment, rules: RuleSet, read: ReadSupports, ground_m: Reals | None
) -> Iterator[tuple[int, dict[str, object]]]:
    """Yield the supports, the best first, with their columns."""
    words: dict[tuple[str, int, float], str] = {}
    for n in np.lexsort((-found.score, found.verdict)).tolist():
        values: dict[str, object] = {
            "siting_verdict": Verdict(int(found.verdict[n])).code,
            "score": float(found.score[n]),
            "rules_failed": int(found.failed[n]),
            "rules_to_check": int(found.to_check[n]),
            "ground_m": None if ground_m is None else _number(ground_m[n]),
            "mount_m": _number(read.supports.mount_m[n]),
        }
        reasons = []
        for rule in rules.rules:
            finding = found.findings[rule.key]
            verdict = Verdict(int(finding.verdict[n]))
            reason = _reason(words, rule.key, finding, n)
            values[rule.key] = verdict.code
            values[f"{rule.key}_value"] = _number(finding.value[n])
            values[f"{rule.key}_reason"] = reason
            if verdict in (Verdict.FAILS, Verdict.TO_CHECK):
                reasons.append(f"{tr(rule.label)}: {reason}")
        values["reasons"] = "\n".join(reasons)
        yield n, values


def _reason(words: dict[tuple[str, int, float], str], key: str, finding: Finding, n: int) -> str:
    """Return why, in words; the same words for the same value are made once."""
    value = finding.value[n]
    shown = -1e9 if np.isnan(value) else round(float(value), 1)
    where = (key, int(finding.reason[n]), shown)
    if where not in words:
        message: Message = finding.message(n)
        words[where] = say(message)
    return words[where]


def _number(value: float) -> float | None:
    return None if np.isnan(value) else round(float(value), 2)


def _dress(layer: QgsMapLayer) -> None:
    if isinstance(layer, QgsVectorLayer):
        style_assessment(layer)


def _rules_help() -> str:
    return tr(
        "The key of a rule set (heat, noise, waste, water, mobility, lighting, panel, or one of your "
        "profile), or the path of a JSON file."
    )


def _mapping_help() -> str:
    return tr(
        "What the columns of the supports mean: a key (eclairage, pcrs, bdtopo, arbres_urbains, "
        "smartmetro, or one of your profile) or the path of a JSON file. Left empty: the one that knows "
        "most of the columns."
    )


_LAYER_HELP = {
    "SUPPORTS": lambda: tr("Lamp posts, façades, poles, trees, cabinets."),
    "BUILDINGS": lambda: tr("Footprints; distances to façades are counted to them."),
    "TREES": lambda: tr("Points with a crown radius, or crowns as polygons."),
    "ZONES": lambda: tr(
        "Areas of one land cover; those that touch and have the same one count as one."
    ),
    "STREETS": lambda: tr("For the reach by vehicle where the register does not say it."),
}
_COUNTS = {
    "OK_COUNT": lambda: tr("Supports that meet every rule"),
    "TO_CHECK_COUNT": lambda: tr("Supports to check on site"),
    "FAILS_COUNT": lambda: tr("Supports that are out"),
}
