"""Indicators of public lighting."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsProcessingContext,
)

from ...smartmetro_plugin.core.use_cases import lighting
from ...smartmetro_plugin.host.translation import tr
from ...smartmetro_plugin.layers.stations import Stations
from ..base import Parameters
from .indicator_algorithm import IndicatorAlgorithm, Inputs

if TYPE_CHECKING:
    from ...smartmetro_plugin.core.indicators.table import IndicatorTable


class LightingIndicators(IndicatorAlgorithm):
    """``smartmetro:lightingindicators``."""

    NAME = "lightingindicators"
    USE_CASE = "lighting"

    def title(self) -> str:
        return tr("Public lighting indicators")

    def describe(self) -> str:
        return tr(
            "Gives, for each cabinet, the energy used, that used between sunrise and sunset, the "
            "hours lit by day, the share of the night that is lit, and the nights with a fault: "
            "lit much less than the usual night. With a dimming plan, the energy that it would "
            "save."
        )

    def keywords(self) -> str:
        return tr("lighting,energy,consumption,street light,fault,dimming,night,sunrise")

    def define_more(self) -> None:
        self.add_least_pct()
        self.add_season()
        self.add_step_end()
        self.add_number(
            "DIMMING_PCT",
            tr("Dimming (%)"),
            tr("By how much a plan would lower the power. Left empty: no plan."),
            None,
            1,
            100,
        )
        self.add_number(
            "DIMMING_FROM",
            tr("Dimming from (h)"),
            tr("Local hour at which dimming begins."),
            23,
            0,
            24,
        )
        self.add_number(
            "DIMMING_TO", tr("Dimming to (h)"), tr("Local hour at which it ends."), 5, 0, 24
        )

    def reads_until(self, end: datetime | None) -> datetime | None:
        # The last increment of the period may stand at END itself.
        return None if end is None else end + timedelta(microseconds=1)

    def table(
        self, inputs: Inputs, parameters: Parameters, context: QgsProcessingContext
    ) -> IndicatorTable:
        dimming = None
        if parameters.get("DIMMING_PCT") is not None:
            hours = [
                self.parameterAsDouble(parameters, name, context)
                for name in ("DIMMING_FROM", "DIMMING_TO")
            ]
            by_pct = self.parameterAsDouble(parameters, "DIMMING_PCT", context)
            dimming = lighting.Dimming(hours[0], hours[1], by_pct)
        return lighting.compute(
            inputs.frame,
            inputs.zone,
            use_case=inputs.use_case,
            start=inputs.start,
            end=inputs.end,
            season=self.season(parameters, context),
            least_pct=self.least_pct(parameters, context),
            location=_middle(inputs.stations, context) or lighting.DEFAULT_LOCATION,
            dimming=dimming,
            at_step_end=self.at_step_end(parameters, context),
        )


def _middle(stations: Stations, context: QgsProcessingContext) -> tuple[float, float] | None:
    """Return longitude and latitude in the middle of the stations."""
    shapes = [s.geometry for s in stations.by_key.values() if not s.geometry.isNull()]
    if not shapes:
        return None
    middle = QgsGeometry.collectGeometry(shapes).boundingBox().center()
    transform = QgsCoordinateTransform(
        stations.crs, QgsCoordinateReferenceSystem("EPSG:4326"), context.transformContext()
    )
    point = transform.transform(middle)
    return point.x(), point.y()
