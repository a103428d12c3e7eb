"""Indicators of waste containers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsProcessingContext

from ...smartmetro_plugin.core.use_cases import waste
from ...smartmetro_plugin.host.translation import tr
from ..base import Parameters
from .indicator_algorithm import IndicatorAlgorithm, Inputs

if TYPE_CHECKING:
    from ...smartmetro_plugin.core.indicators.table import IndicatorTable


class WasteIndicators(IndicatorAlgorithm):
    """``smartmetro:wasteindicators``."""

    NAME = "wasteindicators"
    USE_CASE = "waste"

    def title(self) -> str:
        return tr("Waste container indicators")

    def describe(self) -> str:
        return tr(
            "Gives, for each container, its last and mean fill level, the filling rate, how many "
            "times it was emptied, how many hours it was full, and when it will be full, with an "
            "interval.\n\nSort by days_to_full for the candidates of the next tour."
        )

    def keywords(self) -> str:
        return tr("waste,container,fill level,emptying,overflow,tour,collection")

    def define_more(self) -> None:
        self.add_number(
            "EMPTYING_PCT",
            tr("Fall that is an emptying (points)"),
            tr(
                "A fall of the fill level by at least this much between two samples is an emptying."
            ),
            waste.EMPTYING_PCT,
            1,
            100,
        )
        self.add_number(
            "FULL_PCT",
            tr("Full at (%)"),
            tr("From this fill level on a container counts as full."),
            waste.FULL_PCT,
            1,
            100,
        )

    def table(
        self, inputs: Inputs, parameters: Parameters, context: QgsProcessingContext
    ) -> IndicatorTable:
        return waste.compute(
            inputs.frame,
            inputs.zone,
            use_case=inputs.use_case,
            start=inputs.start,
            end=inputs.end,
            emptying_pct=self.parameterAsDouble(parameters, "EMPTYING_PCT", context),
            full_pct=self.parameterAsDouble(parameters, "FULL_PCT", context),
        )
