"""The period over which the sun is followed: parameters that several algorithms share."""

from __future__ import annotations

from datetime import datetime

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
)

from ...smartmetro_plugin.core.siting.grid import Grid
from ...smartmetro_plugin.core.siting.sun_bins import SunTrack, sun_track
from ...smartmetro_plugin.host.translation import tr
from ..base import Parameters
from .siting_algorithm import SitingAlgorithm


class SunPeriodAlgorithm(SitingAlgorithm):
    """Base of the algorithms that follow the sun from START to END."""

    def add_sun_period(self, step_minutes: int) -> None:
        self.add_instant("START", tr("Start"), tr("First instant."), optional=False)
        self.add_instant("END", tr("End"), tr("Not counted any more."), optional=False)
        self.add(
            QgsProcessingParameterNumber(
                "STEP_MINUTES",
                tr("Step (minutes)"),
                QgsProcessingParameterNumber.Type.Double,
                defaultValue=step_minutes,
                minValue=1,
                maxValue=120,
            ),
            tr("How often the sun is looked at."),
            advanced=True,
        )
        for name, label, hour in (
            ("FIRST_HOUR", tr("From (local hour)"), 0),
            ("LAST_HOUR", tr("Until (local hour)"), 24),
        ):
            self.add(
                QgsProcessingParameterNumber(
                    name,
                    label,
                    QgsProcessingParameterNumber.Type.Double,
                    defaultValue=hour,
                    minValue=0,
                    maxValue=24,
                ),
                tr("Only this part of each day counts."),
                advanced=True,
            )
        names = [tr("January"), tr("February"), tr("March"), tr("April"), tr("May"), tr("June")]
        names += [tr("July"), tr("August"), tr("September"), tr("October"), tr("November")]
        self.add(
            QgsProcessingParameterEnum(
                "MONTHS",
                tr("Months"),
                options=[*names, tr("December")],
                allowMultiple=True,
                optional=True,
            ),
            tr("Only these months count. None chosen: all of them."),
            advanced=True,
        )
        self.add_time_zone()

    def track(self, parameters: Parameters, context: QgsProcessingContext, grid: Grid) -> SunTrack:
        """Return the sun over the period."""
        zone = self.time_zone(parameters, context)
        start, end = self._period(parameters, zone)
        if start is None or end is None:
            raise QgsProcessingException(tr("Give the start and the end."))
        months = self._months(parameters, context)
        return sun_track(
            start,
            end,
            grid.place,
            zone,
            step_minutes=self.parameterAsDouble(parameters, "STEP_MINUTES", context),
            day_hours=(
                self.parameterAsDouble(parameters, "FIRST_HOUR", context),
                self.parameterAsDouble(parameters, "LAST_HOUR", context),
            ),
            months=tuple(months),
        )

    def period_facts(
        self, parameters: Parameters, context: QgsProcessingContext
    ) -> dict[str, object]:
        """Return what a result's metadata say of the period."""
        zone = self.time_zone(parameters, context)
        start, end = self._period(parameters, zone)
        hours = [
            self.parameterAsDouble(parameters, name, context)
            for name in ("FIRST_HOUR", "LAST_HOUR")
        ]
        facts: dict[str, object] = {
            "START": start.isoformat() if start else "",
            "END": end.isoformat() if end else "",
            "TIME_ZONE": zone,
            "STEP_MINUTES": self.parameterAsDouble(parameters, "STEP_MINUTES", context),
        }
        if hours != [0, 24]:
            facts["PART_OF_DAY"] = " - ".join(f"{hour:g} h" for hour in hours)
        if months := self._months(parameters, context):
            facts["MONTHS"] = ", ".join(map(str, months))
        return facts

    def _period(self, parameters: Parameters, zone: str) -> tuple[datetime | None, datetime | None]:
        return (self.instant(parameters, "START", zone), self.instant(parameters, "END", zone))

    def _months(self, parameters: Parameters, context: QgsProcessingContext) -> list[int]:
        if parameters.get("MONTHS") in (None, "", []):
            return []
        return [m + 1 for m in self.parameterAsEnums(parameters, "MONTHS", context)]
