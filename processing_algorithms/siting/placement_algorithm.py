"""What is asked of a placement: layers, limits, zones, outputs."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
)
from qgis.PyQt.QtCore import QMetaType

from ...smartmetro_plugin.core.errors import ConfigurationError
from ...smartmetro_plugin.core.messages import QT_TRANSLATE_NOOP
from ...smartmetro_plugin.core.siting.placement.answer import Effort
from ...smartmetro_plugin.core.siting.placement.choice import Choice, too_near
from ...smartmetro_plugin.core.siting.placement.report import (
    MAX_COVER,
)
from ...smartmetro_plugin.host.packages import python_executable
from ...smartmetro_plugin.host.translation import tr
from ..base import Parameters
from .placement_coverage import CoverageAlgorithm
from .placement_inputs import Places, crs_for, read_places
from .siting_algorithm import watch

_DOUBLE = QgsProcessingParameterNumber.Type.Double
_INTEGER = QgsProcessingParameterNumber.Type.Integer
_REAL, _TEXT, _WHOLE = QMetaType.Type.Double, QMetaType.Type.QString, QMetaType.Type.Int
SITE_FIELDS = {
    "site_id": _TEXT,
    "rank": _WHOLE,
    "choice": _TEXT,
    "gain": _REAL,
    "gain_pct": _REAL,
    "served_weight": _REAL,
    "served_count": _WHOLE,
    "zone": _TEXT,
    "zone_role": _TEXT,
    "reserve_of": _TEXT,
}


@dataclass(frozen=True)
class Question:
    """Everything that was read."""

    candidates: Places
    choice: Choice
    effort: Effort
    spacing_m: float


class PlacementAlgorithm(CoverageAlgorithm):
    """Base of the choice of sites: its parameters, and the reading of them."""

    def define(self) -> None:
        self._add_layers()
        self.add_coverage()
        self._add_limits()
        self._add_zones()
        self._add_outputs()

    def _add_layers(self) -> None:
        self.add(
            QgsProcessingParameterFeatureSource(
                "DEMAND",
                tr("Demand"),
                [QgsProcessing.SourceType.TypeVectorAnyGeometry],
                optional=True,
            ),
            tr(
                "What shall be served: dwellings, containers, streets. Not needed for “best per zone”."
            ),
        )
        self._add_field("WEIGHT_FIELD", tr("Weight"), "DEMAND", tr("Left empty: each counts 1."))
        self.add(
            QgsProcessingParameterFeatureSource(
                "CANDIDATES", tr("Candidates"), [QgsProcessing.SourceType.TypeVectorAnyGeometry]
            ),
            tr("Where a sensor or gateway could stand."),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "EXISTING",
                tr("Existing sites"),
                [QgsProcessing.SourceType.TypeVectorAnyGeometry],
                optional=True,
            ),
            tr("They stay and serve; new sites come on top."),
        )
        self.add(
            QgsProcessingParameterEnum(
                "OBJECTIVE",
                tr("Objective"),
                options=[
                    tr("serve the most demand with P sites"),
                    tr("serve all demand at least cost"),
                    tr("shortest ways on the whole (p-median)"),
                    tr("shortest farthest way (p-center)"),
                    tr("best sites of each zone"),
                ],
                defaultValue=MAX_COVER,
            ),
            tr("What “best” means."),
        )
        self.add(
            QgsProcessingParameterNumber(
                "P", tr("Number of sites"), _INTEGER, 10, minValue=1, maxValue=100_000
            ),
            tr(
                "New sites at most. Best per zone: sites in each project zone (1 to 3 for a heat study). Not "
                "used where all demand is to be served."
            ),
        )

    def _add_field(self, name: str, label: str, layer: str, help_text: str) -> None:
        self.add(
            QgsProcessingParameterField(name, label, None, layer, optional=True),
            help_text,
            advanced=name != "WEIGHT_FIELD",
        )

    def _add_limits(self) -> None:
        self._add_field(
            "ID_FIELD", tr("Name of the candidates"), "CANDIDATES", tr("For the outputs.")
        )
        self._add_field("COST_FIELD", tr("Cost"), "CANDIDATES", tr("Left empty: each costs 1."))
        self._add_field(
            "MUST_FIELD", tr("Mandatory"), "CANDIDATES", tr("Yes, 1 or true: the site is chosen.")
        )
        self._add_field(
            "FORBIDDEN_FIELD",
            tr("Forbidden"),
            "CANDIDATES",
            tr("Yes, 1 or true: the site is never chosen."),
        )
        for name, label, kind, value, help_text in (
            ("BUDGET", tr("Budget"), _DOUBLE, None, tr("The most that new sites may cost.")),
            (
                "SPACING",
                tr("Minimum spacing (m)"),
                _DOUBLE,
                0.0,
                tr("Between chosen sites, existing ones included."),
            ),
            (
                "SHARE",
                tr("Share of the demand to serve (%)"),
                _DOUBLE,
                100.0,
                tr("For “serve all demand”: less than 100 leaves the most expensive rest aside."),
            ),
            (
                "TIME_LIMIT",
                tr("Time limit (s)"),
                _DOUBLE,
                30.0,
                tr("The best answer by then is given."),
            ),
            (
                "GAP",
                tr("Gap that is good enough (%)"),
                _DOUBLE,
                0.1,
                tr("The search ends when the answer is proven so near to the best."),
            ),
        ):
            self.add(
                QgsProcessingParameterNumber(
                    name, label, kind, value, optional=value is None, minValue=0
                ),
                help_text,
                advanced=True,
            )

    def _add_zones(self) -> None:
        self.add(
            QgsProcessingParameterFeatureSource(
                "ZONES", tr("Zones"), [QgsProcessing.SourceType.TypeVectorPolygon], optional=True
            ),
            tr("For “best per zone”: sub-zones of the project, reference and control zones."),
            advanced=True,
        )
        self._add_field(
            "ZONE_NAME_FIELD", tr("Name of the zones"), "ZONES", tr("Left empty: zone or name.")
        )
        self._add_field(
            "ZONE_ROLE_FIELD",
            tr("Role of the zones"),
            "ZONES",
            tr("project, reference or control. Left empty: zone_role, else all are project zones."),
        )
        for name, label in (
            ("N_REFERENCE", tr("Sites in each reference zone")),
            ("N_CONTROL", tr("Sites in each control zone")),
        ):
            self.add(
                QgsProcessingParameterNumber(name, label, _INTEGER, 1, minValue=0),
                tr("1 or 2 for a heat study."),
                advanced=True,
            )
        self._add_field(
            "SCORE_FIELD", tr("Score"), "CANDIDATES", tr("Left empty: score, else all alike.")
        )
        self.add(
            QgsProcessingParameterField(
                "TRAIT_FIELDS",
                tr("What makes places comparable"),
                None,
                "CANDIDATES",
                allowMultiple=True,
                optional=True,
            ),
            tr(
                "Altitude, sky view, distance to the sea, soil… Left empty: the columns of these names. The "
                "means of reference and control shall be near those of the project."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                "LIKENESS", tr("Weight of comparability"), _DOUBLE, 0.5, minValue=0
            ),
            tr("What one standard deviation between roles costs, in points of score (0 to 1)."),
            advanced=True,
        )

    def _add_outputs(self) -> None:
        point, whole = QgsProcessing.SourceType.TypeVectorPoint, QgsProcessing.SourceType.TypeVector
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Best sites"), point),
            tr("The chosen candidates with their rank and what each one adds."),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                "ASSIGNMENT", tr("Who serves whom"), whole, optional=True
            ),
            tr(
                "The demand, each with its site and distance. Best per zone: the reserves of each site."
            ),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                "RESERVES", tr("Reserves"), point, optional=True, createByDefault=False
            ),
            tr("Best per zone: the sites to turn to when one is refused."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                "REPORT", tr("Report"), "HTML (*.html)", optional=True, createByDefault=False
            ),
            tr(
                "The answer, its proof, each site’s gain, and the curve of cover by number of sites."
            ),
        )
        for name, label in (
            ("OBJECTIVE_VALUE", tr("Value of the objective")),
            ("BOUND", tr("No choice is better than")),
            ("GAP_PCT", tr("Gap (%)")),
            ("SITE_COUNT", tr("Number of sites")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, label))

    def question(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Question:
        source = self.parameterAsSource(parameters, "CANDIDATES", context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, "CANDIDATES"))

        def named(name: str) -> str:
            return self.parameterAsString(parameters, name, context)

        candidates = read_places(source, crs_for(source, context), context, named("ID_FIELD"))
        if not candidates.features:
            raise ConfigurationError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro", "The layer of candidates holds no feature with a place."
                )
            )
        spacing = self.parameterAsDouble(parameters, "SPACING", context)
        may = ~candidates.flags(named("FORBIDDEN_FIELD"))
        existing = self.existing(parameters, context, candidates)
        if existing is not None and len(existing.xy) and spacing > 0:
            away = np.hypot(*(candidates.xy[:, None] - existing.xy[None]).transpose(2, 0, 1))
            may &= away.min(axis=1) >= spacing
        budget = parameters.get("BUDGET")
        choice = Choice(
            candidates.numbers(named("COST_FIELD"), 1.0),
            candidates.flags(named("MUST_FIELD")),
            may,
            self.parameterAsInt(parameters, "P", context),
            None if budget in (None, "") else self.parameterAsDouble(parameters, "BUDGET", context),
            too_near(candidates.xy, spacing),
        )
        effort = Effort(
            self.parameterAsDouble(parameters, "TIME_LIMIT", context),
            self.parameterAsDouble(parameters, "GAP", context),
            python_executable(),
            watch(feedback),
        )
        return Question(candidates, choice, effort, spacing)

    def existing(
        self, parameters: Parameters, context: QgsProcessingContext, candidates: Places
    ) -> Places | None:
        source = self.parameterAsSource(parameters, "EXISTING", context)
        return None if source is None else read_places(source, candidates.crs, context)
