"""Indicators of rivers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsProcessingContext, QgsProcessingParameterField

from ...smartmetro_plugin.core.use_cases import water
from ...smartmetro_plugin.host.translation import tr
from ...smartmetro_plugin.layers.stations import stations_of_cache
from ..base import Parameters
from .indicator_algorithm import IndicatorAlgorithm, Inputs

if TYPE_CHECKING:
    from ...smartmetro_plugin.core.indicators.table import IndicatorTable


class WaterIndicators(IndicatorAlgorithm):
    """``smartmetro:waterindicators``."""

    NAME = "waterindicators"
    USE_CASE = "water"

    def title(self) -> str:
        return tr("River indicators")

    def describe(self) -> str:
        return tr(
            "Gives, for each station, its last level, percentiles of the level, the fastest rise, the hours "
            "above the station’s own alert level, and for water quality the share of samples within the "
            "limits of the use case.\n\n"
            "Alert levels come from the platform, through the cache, or from a column of the sensor layer. "
            "A level is never turned into a flood-warning colour."
        )

    def keywords(self) -> str:
        return tr("river,water level,flood,rise,percentile,water quality,pH")

    def define_more(self) -> None:
        self.add(
            QgsProcessingParameterField(
                "ALERT_FIELD",
                tr("Column of the alert level (m)"),
                parentLayerParameterName="SENSORS",
                type=QgsProcessingParameterField.DataType.Numeric,
                optional=True,
            ),
            tr(
                "A column of the sensors with each station’s own alert level. Left empty: the platform’s."
            ),
            advanced=True,
        )
        self.add_least_pct()
        self.add_season()

    def table(
        self, inputs: Inputs, parameters: Parameters, context: QgsProcessingContext
    ) -> IndicatorTable:
        return water.compute(
            inputs.frame,
            inputs.zone,
            use_case=inputs.use_case,
            start=inputs.start,
            end=inputs.end,
            season=self.season(parameters, context),
            least_pct=self.least_pct(parameters, context),
            alert_m=self._alert_levels(inputs, parameters, context),
        )

    def _alert_levels(
        self, inputs: Inputs, parameters: Parameters, context: QgsProcessingContext
    ) -> dict[tuple[str, str], float]:
        column = self.parameterAsString(parameters, "ALERT_FIELD", context)
        stations = inputs.stations.by_key
        if column:
            return {key: s.numbers[column] for key, s in stations.items() if column in s.numbers}
        cached = stations_of_cache(self.cache_path(parameters, context), inputs.use_case.key)
        if not inputs.stations.have_connections:
            cached = cached.without_connections()
        known = cached.by_key.items()
        return {key: s.alerts[water.PROPERTY] for key, s in known if water.PROPERTY in s.alerts}
