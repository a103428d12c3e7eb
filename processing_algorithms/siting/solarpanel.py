"""Whether a solar panel keeps a sensor alive at a place."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timezone
from pathlib import Path

from qgis.core import (
    QgsFeatureSink,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QMetaType

from ...smartmetro_plugin.cartography.siting_style import style_verdicts
from ...smartmetro_plugin.core.siting.cloudiness import Cloudiness, read_clearness, read_pvgis
from ...smartmetro_plugin.core.siting.irradiance import Plane
from ...smartmetro_plugin.core.siting.panel import (
    PanelBudget,
    PanelSystem,
    make_year,
    panel_budgets,
)
from ...smartmetro_plugin.core.siting.scene_files import Store
from ...smartmetro_plugin.host.panel_words import verdict_label
from ...smartmetro_plugin.host.translation import tr
from ..base import Parameters
from ..dressing import Dressing
from .siting_algorithm import SitingAlgorithm, fields_with, filled, watch

_REAL, _WHOLE = QMetaType.Type.Double, QMetaType.Type.Int
_RESULTS = {
    "verdict": QMetaType.Type.QString,
    "verdict_label": QMetaType.Type.QString,
    "margin_pct": _REAL,
    "deficit_days": _WHOLE,
    "lowest_charge_pct": _REAL,
    "outage_h": _WHOLE,
    "to_check": QMetaType.Type.Bool,
} | {f"balance_wh_{month:02}": _REAL for month in range(1, 13)}


class SolarPanel(SitingAlgorithm):
    """``smartmetro:solarpanel``."""

    NAME = "solarpanel"

    def title(self) -> str:
        return tr("Solar panel budget")

    def describe(self) -> str:
        return tr(
            "Whether a panel and its battery carry a sensor through the year: sun behind the real horizon "
            "and through leaves, light of the part of the sky it sees, clouds, month by month.\n\n"
            "The verdict is ok (sufficient), tight (a margin below 20 % in the worst month) or fails "
            "(insufficient: an outage, or a month that brings less than it uses); verdict_label says it "
            "in words.\n\n"
            "Without a PVGIS file or clearness, 65 % of a clear sky’s light is assumed in every month."
        )

    def keywords(self) -> str:
        return tr("solar,panel,photovoltaic,battery,energy,PVGIS,autonomy")

    def define(self) -> None:
        self.add_points()
        self.add_surface()
        for name, label, value, highest in (
            ("TILT", tr("Tilt (degrees; 0 is level)"), 60.0, 90.0),
            ("AZIMUTH", tr("Azimuth that the panel faces (degrees; 180 is south)"), 180.0, 360.0),
            ("PANEL_W", tr("Peak power of the panel (W)"), 10.0, 10_000.0),
            ("LOAD_W", tr("Mean power of the sensor (W)"), 0.2, 10_000.0),
            ("BATTERY_WH", tr("Battery (Wh)"), 50.0, 1_000_000.0),
        ):
            self.add(
                QgsProcessingParameterNumber(
                    name,
                    label,
                    QgsProcessingParameterNumber.Type.Double,
                    defaultValue=value,
                    minValue=0.0,
                    maxValue=highest,
                ),
                tr("Ask the supplier."),
            )
        self.add(
            QgsProcessingParameterFile("PVGIS", tr("PVGIS file"), optional=True),
            tr("Monthly irradiation on a level plane, or a typical year (JSON or CSV)."),
        )
        self.add(
            QgsProcessingParameterString("CLEARNESS", tr("Clearness by month"), optional=True),
            tr(
                "Instead of a PVGIS file: twelve shares of a clear sky’s light, January first, such as "
                "“0.5 0.55 0.6 …”, or one for all months."
            ),
            advanced=True,
        )
        self.add_time_zone()
        self.add_trees()
        self.add_limits()
        self.add(
            QgsProcessingParameterFeatureSink(
                "OUTPUT", tr("Solar panel budget"), QgsProcessing.SourceType.TypeVectorPoint
            ),
            tr("The points with their verdict and monthly balance (Wh)."),
        )

    def compute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Mapping[str, object]:
        source = self.parameterAsSource(parameters, "POINTS", context)
        trees, whole = self.trees(parameters, context), watch(feedback)
        pvgis = self.parameterAsFile(parameters, "PVGIS", context)
        clearness = self.parameterAsString(parameters, "CLEARNESS", context).strip()
        if pvgis:
            clouds = read_pvgis(Path(pvgis))
        else:
            clouds = read_clearness(clearness) if clearness else Cloudiness()
        if clouds.is_assumed:
            feedback.pushWarning(
                tr(
                    "No irradiation was given: 65 % of a clear sky’s light is assumed in every month."
                )
            )
        system = self._system(parameters, context)
        with Store(self.memory_mb(parameters, context)) as store:
            scene, grid = self.scene(parameters, context, store, trees, whole.part(0, 0.4))
            points = self.place(parameters, context, scene, grid, feedback)
            zone, this_year = self.time_zone(parameters, context), datetime.now(timezone.utc).year
            year = make_year(this_year, grid.place, zone, clouds)
            budgets = panel_budgets(
                scene,
                points.stands,
                year,
                system,
                clouds,
                grid.convergence_deg,
                trees,
                watch=whole.part(0.4, 1),
            )
        fields = fields_with(source.fields(), _RESULTS)
        sink, output = self.open_sink(
            parameters, "OUTPUT", context, fields, source.wkbType(), source.sourceCrs()
        )
        for feature, budget, doubtful in zip(points.features, budgets, points.doubtful):
            values = _values(budget) | {"to_check": doubtful}
            sink.addFeature(filled(feature, fields, values), QgsFeatureSink.Flag.FastInsert)
        Dressing.when_loaded(context, output, style_verdicts)
        return {"OUTPUT": output}

    def _system(self, parameters: Parameters, context: QgsProcessingContext) -> PanelSystem:
        tilt, azimuth, panel_w, load_w, battery_wh = (
            float(self.parameterAsDouble(parameters, name, context))
            for name in ("TILT", "AZIMUTH", "PANEL_W", "LOAD_W", "BATTERY_WH")
        )
        return PanelSystem(Plane(tilt, azimuth), panel_w, load_w, battery_wh)


def _values(budget: PanelBudget) -> dict[str, object]:
    values: dict[str, object] = {
        "verdict": budget.verdict.value,
        "verdict_label": verdict_label(budget.verdict),
        "margin_pct": 100 * budget.margin,
        "deficit_days": budget.longest_deficit_days,
        "lowest_charge_pct": 100 * budget.lowest_charge,
        "outage_h": budget.outage_h,
    }
    balance = budget.balance_wh
    return values | {f"balance_wh_{month + 1:02}": float(balance[month]) for month in range(12)}
