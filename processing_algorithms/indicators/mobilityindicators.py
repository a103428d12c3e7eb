"""Indicators of bike and pedestrian counts."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)

from ...smartmetro_plugin.core.indicators.school_holidays import read_school_holidays
from ...smartmetro_plugin.core.use_cases import mobility
from ...smartmetro_plugin.host.translation import tr
from ..base import Parameters
from .indicator_algorithm import IndicatorAlgorithm, Inputs

if TYPE_CHECKING:
    from ...smartmetro_plugin.core.indicators.table import IndicatorTable

#: A leap year, so that the same dates one year before are always read.
_YEAR = timedelta(days=366)


class MobilityIndicators(IndicatorAlgorithm):
    """``smartmetro:mobilityindicators``."""

    NAME = "mobilityindicators"
    USE_CASE = "mobility"

    def title(self) -> str:
        return tr("Active mobility indicators")

    def describe(self) -> str:
        return tr(
            "Gives, for each channel of the counters, the average daily traffic (TMJ), that of "
            "working days (TMJO, without weekends and public holidays), the peak hour, the share "
            "of each direction and the change in one year.\n\n"
            "An empty value is no measure; 0 is no passage. A day counts when at least 80 % of its "
            "expected samples are there."
        )

    def keywords(self) -> str:
        return tr("bike,pedestrian,count,TMJ,TMJO,traffic,peak hour,direction")

    def define_more(self) -> None:
        self.add(
            QgsProcessingParameterField(
                "COUNTER_FIELD",
                tr("Column of the counter"),
                parentLayerParameterName="SENSORS",
                optional=True,
            ),
            tr("A text column of the sensors that is the same for all channels of a counter."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean(
                "ALSACE_MOSELLE", tr("Alsace-Moselle"), defaultValue=False
            ),
            tr("Good Friday and 26 December are public holidays too."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFile(
                "SCHOOL_HOLIDAYS", tr("School holidays"), extension="csv", optional=True
            ),
            tr(
                "The calendar that the ministry of education publishes (CSV), or a table with the columns "
                "zone, first_day, last_day (YYYY-MM-DD, both included). It adds the average of working days "
                "in school time."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString(
                "SCHOOL_ZONE", tr("Zone of the school holidays"), defaultValue="B", optional=True
            ),
            tr("Which zone of that table holds here: A, B, C."),
            advanced=True,
        )
        self.add_step_end()
        self.add_season()

    def reads_from(self, start: datetime | None) -> datetime | None:
        return None if start is None else start - _YEAR

    def reads_until(self, end: datetime | None) -> datetime | None:
        # With AT_STEP_END the last step of the period stands at END itself.
        return None if end is None else end + timedelta(microseconds=1)

    def table(
        self, inputs: Inputs, parameters: Parameters, context: QgsProcessingContext
    ) -> IndicatorTable:
        file = self.parameterAsString(parameters, "SCHOOL_HOLIDAYS", context)
        zone = self.parameterAsString(parameters, "SCHOOL_ZONE", context)
        column = self.parameterAsString(parameters, "COUNTER_FIELD", context)
        calendar = mobility.Calendar(
            self.parameterAsBool(parameters, "ALSACE_MOSELLE", context),
            read_school_holidays(Path(file), zone) if file else (),
        )
        stations = inputs.stations.by_key.items()
        counters = {key: s.columns[column] for key, s in stations if s.columns.get(column)}
        return mobility.compute(
            inputs.frame,
            inputs.zone,
            use_case=inputs.use_case,
            start=inputs.start,
            end=inputs.end,
            season=self.season(parameters, context),
            calendar=calendar,
            counters=counters,
            at_step_end=self.at_step_end(parameters, context),
        )
