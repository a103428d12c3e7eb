"""Noise indicators by sensor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
)

from ...smartmetro_plugin.core.messages import Message
from ...smartmetro_plugin.core.use_cases import noise
from ...smartmetro_plugin.host.translation import say, tr
from ..base import Parameters
from .indicator_algorithm import IndicatorAlgorithm, Inputs

if TYPE_CHECKING:
    from ...smartmetro_plugin.core.indicators.table import IndicatorTable


class NoiseIndicators(IndicatorAlgorithm):
    """``smartmetro:noiseindicators``."""

    NAME = "noiseindicators"
    USE_CASE = "noise"

    def title(self) -> str:
        return tr("Noise indicators")

    def describe(self) -> str:
        return tr(
            "Gives, for each sensor, LAeq, Lden and its three periods as energetic means, the "
            "levels exceeded 10, 50 and 90 % of the time, and the Harmonica index where sensors "
            "send LA95eq or one level a second.\n\n"
            "A day counts when at least 80 % of its expected samples are there."
        )

    def keywords(self) -> str:
        return tr("noise,sound,LAeq,Lden,L10,L90,Harmonica,decibel")

    def define_more(self) -> None:
        self.add(
            QgsProcessingParameterEnum(
                "PERIODS",
                tr("Day, evening and night"),
                options=[say(Message(periods.name)) for periods in noise.PERIODS],
                defaultValue=0,
                optional=True,
            ),
            tr("When day, evening and night begin. France has fixed its own hours."),
        )
        self.add(
            QgsProcessingParameterBoolean("HARMONICA", tr("Harmonica index"), defaultValue=False),
            tr(
                "Also the Harmonica index; refused for sensors that send one level a quarter of an "
                "hour."
            ),
        )
        self.add_least_pct()
        self.add_season()

    def table(
        self, inputs: Inputs, parameters: Parameters, context: QgsProcessingContext
    ) -> IndicatorTable:
        chosen = (
            self.parameterAsEnum(parameters, "PERIODS", context) if parameters.get("PERIODS") else 0
        )
        return noise.compute(
            inputs.frame,
            inputs.zone,
            use_case=inputs.use_case,
            start=inputs.start,
            end=inputs.end,
            periods=noise.PERIODS[chosen],
            season=self.season(parameters, context),
            least_pct=self.least_pct(parameters, context),
            with_harmonica=self.parameterAsBool(parameters, "HARMONICA", context),
        )
