"""Indicators of waste containers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingParameterFeatureSink,
)

from ...smartmetro_plugin.core.errors import ConfigurationError
from ...smartmetro_plugin.core.instants import time_zone
from ...smartmetro_plugin.core.messages import QT_TRANSLATE_NOOP, Message
from ...smartmetro_plugin.core.reports.document import Words, moment
from ...smartmetro_plugin.core.use_cases import waste
from ...smartmetro_plugin.core.use_cases.waste_tour import Tour
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
            "interval.\n\nWith the date of a tour, also which containers it should empty, how surely, and "
            "in which order."
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
        self.add_least_pct()
        self.add_instant(
            "TOUR_AT",
            tr("Date of the tour"),
            tr("When the next tour passes: which containers it should empty, and how surely."),
            optional=True,
        )
        self.add_number(
            "TOUR_LEVEL_PCT",
            tr("Too full at the tour (%)"),
            tr("A container that reaches this level by the tour should be emptied on it."),
            80.0,
            1,
            100,
        )
        self.add_number(
            "TOUR_PROBABILITY_PCT",
            tr("Least probability for the tour (%)"),
            tr(
                "Containers that reach the level with at least this probability are on the tour: lower, "
                "and fewer overflow; higher, and fewer are emptied too early."
            ),
            50.0,
            1,
            100,
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                "TOUR",
                tr("Containers of the tour"),
                QgsProcessing.SourceType.TypeVectorPoint,
                optional=True,
                createByDefault=False,
            ),
            tr("Only the containers that the tour should empty, the surest first."),
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
            least_pct=self.least_pct(parameters, context),
            tour=self._tour(inputs, parameters, context),
        )

    def choices(
        self, parameters: Parameters, context: QgsProcessingContext
    ) -> list[tuple[Words, Words]]:
        zone = self.time_zone(parameters, context)
        at = self.instant(parameters, "TOUR_AT", zone)
        if at is None:
            return []
        title = Message(QT_TRANSLATE_NOOP("SmartMetro", "Date of the tour"))
        return [(title, moment(at.astimezone(time_zone(zone))))]

    def more_outputs(
        self,
        table: IndicatorTable,
        inputs: Inputs,
        parameters: Parameters,
        context: QgsProcessingContext,
    ) -> Mapping[str, object]:
        if parameters.get("TOUR") is None:
            return {}
        if "tour_rank" not in table.rows.columns:
            raise ConfigurationError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "The containers of the tour need its date: give TOUR_AT, or leave TOUR out.",
                )
            )
        chosen = table.rows[table.rows["tour"] == 1].sort_values("tour_rank")
        on_tour = replace(table, rows=chosen)
        sink = self.write_table(
            "TOUR", on_tour, inputs.stations, parameters, context, only_rows=True
        )
        return {"TOUR": sink}

    def _tour(
        self, inputs: Inputs, parameters: Parameters, context: QgsProcessingContext
    ) -> Tour | None:
        at = self.instant(parameters, "TOUR_AT", inputs.zone)
        if at is None:
            return None
        if inputs.end is not None and at < inputs.end:
            raise ConfigurationError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "The tour (TOUR_AT) lies before the end of the period (END): give a later date, or an "
                    "earlier END to see what would have been foretold then.",
                )
            )
        return Tour(
            at,
            self.parameterAsDouble(parameters, "TOUR_LEVEL_PCT", context),
            self.parameterAsDouble(parameters, "TOUR_PROBABILITY_PCT", context),
        )
