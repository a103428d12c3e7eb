"""Before and after: what works have changed, the control zone's change taken out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
)

from ...smartmetro_plugin.core.before_after.report import report
from ...smartmetro_plugin.core.before_after.statistics import statistics_of
from ...smartmetro_plugin.core.before_after.study import Place, Study, study
from ...smartmetro_plugin.core.errors import ConfigurationError
from ...smartmetro_plugin.core.messages import QT_TRANSLATE_NOOP, Message
from ...smartmetro_plugin.core.model import ZoneRole
from ...smartmetro_plugin.core.use_cases.declaration import UseCase
from ...smartmetro_plugin.host.translation import say, tr
from ...smartmetro_plugin.layers.stations import Stations
from ..base import Parameters, cancellation
from .heatindicators import add_hour, hour_of
from .quality_algorithm import Column, QualityAlgorithm, SensorId, number, text, whole


class BeforeAfter(QualityAlgorithm):
    """``smartmetro:beforeafter``."""

    NAME = "beforeafter"
    KEEPS_MISSING = False

    def title(self) -> str:
        return tr("Before and after")

    def describe(self) -> str:
        return tr(
            "Tells what a change, for instance works on a square, has done: the change of the project zone "
            "with the change of the control zone taken out, so that a hotter summer does not count as an "
            "effect. Each figure comes with its 95 % interval.\n\n"
            "The sensors’ column zone_role tells project, control and reference zones. Without a control "
            "zone the effect is missing; a reference zone does not stand in for it. The report warns when "
            "the zones already went apart before, or when before and after are not the same months."
        )

    def keywords(self) -> str:
        return tr("before,after,difference in differences,works,effect,control zone,evaluation")

    def define(self) -> None:
        self.add_observations()
        self.add_use_case()
        self.add_sensors()
        self.add_instant(
            "CHANGE_DATE", tr("Date of the change"), tr("When the change began."), optional=False
        )
        self.add_instant(
            "CHANGE_END",
            tr("End of the change"),
            tr(
                "When the works were over; the days between are left out. Left empty: the same moment."
            ),
            optional=True,
        )
        self.add_period()
        add_hour(self)
        self.add_season()
        self.add_time_zone()
        self.add(
            QgsProcessingParameterFeatureSink(
                "OUTPUT", self.title(), QgsProcessing.SourceType.TypeVector
            ),
            tr("One row for each statistic and project zone; an empty zone is the whole project."),
        )
        self.add_report()

    def compute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Mapping[str, object]:
        zone = self.time_zone(parameters, context)
        change = self.instant(parameters, "CHANGE_DATE", zone)
        if change is None:
            raise ConfigurationError(
                QT_TRANSLATE_NOOP("SmartMetro", "Say when the change began: CHANGE_DATE is empty.")
            )
        inputs = self.inputs(parameters, context, feedback)
        hour = hour_of(self.parameterAsString(parameters, "HOUR", context))
        series = self.series(inputs)
        feedback.setProgress(40)
        made = study(
            series,
            _places(inputs.stations),
            inputs.use_case,
            statistics_of(inputs.use_case, hour.hour + hour.minute / 60),
            inputs.zone,
            change,
            self.instant(parameters, "CHANGE_END", zone),
            self.season(parameters, context),
            cancellation(feedback),
        )
        for warning in made.warnings:
            feedback.pushWarning(say(warning))
        declared = inputs.use_case.properties[inputs.use_case.main_property]
        page = report(made, inputs.use_case, declared.symbol, declared.decimals)
        sink = self.write_rows(_columns(), _rows(made, inputs.use_case), parameters, context)
        return {"OUTPUT": sink, **self.write_report(page, inputs.zone, parameters, context)}


def _places(stations: Stations) -> dict[SensorId, Place]:
    roles = {role.value: role for role in ZoneRole}
    return {
        key: Place(
            station.texts["zone"],
            roles.get(station.texts["zone_role"].strip().casefold(), ZoneRole.NONE),
        )
        for key, station in stations.by_key.items()
    }


def _columns() -> list[Column]:
    return [
        text("statistic", tr("Statistic")),
        text("label", tr("Meaning")),
        text("unit", tr("Unit")),
        text("zone", tr("Zone")),
        number("effect", tr("Effect")),
        number("ci_low", tr("95 % from")),
        number("ci_high", tr("95 % to")),
        whole("is_clear", tr("Zero is outside (1) or inside (0) the interval")),
        number("project_before", tr("Project before")),
        number("project_after", tr("Project after")),
        number("project_change", tr("Change of the project")),
        number("control_before", tr("Control before")),
        number("control_after", tr("Control after")),
        number("control_change", tr("Change of the control")),
        whole("project_sensors", tr("Sensors of the project")),
        whole("control_sensors", tr("Sensors of the control")),
        whole("days_before", tr("Days before")),
        whole("days_after", tr("Days after")),
        number("earlier_effect", tr("Already before the change")),
        text("missing_reason", tr("Why values are missing")),
    ]


def _rows(made: Study, use_case: UseCase) -> Iterator[tuple[Mapping[str, Any], None]]:
    for one in made.results:
        values: dict[str, Any] = {
            "statistic": one.statistic.key,
            "label": say(Message(one.statistic.label)),
            "unit": use_case.properties[use_case.main_property].unit,
            "zone": one.zone,
            "missing_reason": say(one.reason) if one.reason else None,
        }
        for role, part in (("project", one.project), ("control", one.control)):
            if part is not None:
                values[f"{role}_before"], values[f"{role}_after"] = part.before, part.after
                values[f"{role}_change"] = part.change
                values[f"{role}_sensors"] = part.sensors
        found = one.effect
        if found is not None:
            values |= {
                "effect": found.effect,
                "ci_low": found.low,
                "ci_high": found.high,
                "is_clear": int(found.is_clear),
                "days_before": found.days_before,
                "days_after": found.days_after,
                "earlier_effect": found.earlier[0] if found.earlier else None,
            }
        yield values, None
