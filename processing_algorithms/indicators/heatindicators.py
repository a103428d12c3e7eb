"""The heat study's indicators by sensor."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, time
from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingParameterEnum,
    QgsProcessingParameterString,
)

from ...smartmetro_plugin.core.errors import ConfigurationError
from ...smartmetro_plugin.core.messages import QT_TRANSLATE_NOOP, Message
from ...smartmetro_plugin.core.reports.document import Words
from ...smartmetro_plugin.core.use_cases import heat
from ...smartmetro_plugin.host.translation import say, tr
from ..base import Parameters
from .indicator_algorithm import IndicatorAlgorithm, Inputs

if TYPE_CHECKING:
    from ...smartmetro_plugin.core.indicators.table import IndicatorTable

_HOUR = re.compile(r"(\d{1,2})(?:[:hH](\d{2})?)?", re.ASCII)


class HeatIndicators(IndicatorAlgorithm):
    """``smartmetro:heatindicators``."""

    NAME = "heatindicators"
    USE_CASE = "heat"

    def title(self) -> str:
        return tr("Heat indicators")

    def describe(self) -> str:
        return tr(
            "Gives, for each sensor, the indicators of an urban-heat study: days over 30 and 35 °C, mean "
            "and maximum from 14 to 17 h, tropical nights, mean from 3 to 6 h, mean at one hour, "
            "difference to the reference zone at that hour, heat waves.\n\n"
            "A day counts when at least 80 % of its expected samples are there. What cannot be computed is "
            "left empty, with the reason. The control zone never stands in for the reference zone.\n\n"
            "The report says which operators, windows and completeness were used."
        )

    def keywords(self) -> str:
        return tr("heat,temperature,tropical night,heat wave,urban heat island,ETCCDI,5 h")

    def define_more(self) -> None:
        self.add(
            QgsProcessingParameterEnum(
                "PRESET",
                tr("Rules"),
                options=[say(Message(rules.name)) for rules in heat.PRESETS],
                defaultValue=0,
                optional=True,
            ),
            tr(
                "Operators and windows. SmartMetro: > 30, > 35, nights ≥ 20 °C, local days. Météo-France: "
                "≥ 30, ≥ 35, nights ≥ 20 °C, minima from 18 to 18 h UTC, maxima from 6 to 6 h UTC. "
                "ETCCDI: all strictly greater, local days."
            ),
        )
        add_hour(self)
        self.add_season()
        self.add_least_pct(0)

    def reads_from(self, start: datetime | None) -> datetime | None:
        return None if start is None else start - heat.BEYOND

    def reads_until(self, end: datetime | None) -> datetime | None:
        return None if end is None else end + heat.BEYOND

    def table(
        self, inputs: Inputs, parameters: Parameters, context: QgsProcessingContext
    ) -> IndicatorTable:
        return heat.compute(
            inputs.frame,
            inputs.zone,
            use_case=inputs.use_case,
            start=inputs.start,
            end=inputs.end,
            rules=self._rules(parameters, context),
            hour=hour_of(self.parameterAsString(parameters, "HOUR", context)),
            season=self.season(parameters, context),
            reference=inputs.reference,
        )

    def choices(
        self, parameters: Parameters, context: QgsProcessingContext
    ) -> list[tuple[Words, Words]]:
        hour = hour_of(self.parameterAsString(parameters, "HOUR", context))
        return [
            (
                Message(QT_TRANSLATE_NOOP("SmartMetro", "Rules")),
                Message(self._rules(parameters, context).name),
            ),
            (Message(QT_TRANSLATE_NOOP("SmartMetro", "Hour")), f"{hour:%H:%M}"),
            *super().choices(parameters, context),
            (
                Message(QT_TRANSLATE_NOOP("SmartMetro", "Least share of the period (%)")),
                f"{self.least_pct(parameters, context):g}",
            ),
        ]

    def _rules(self, parameters: Parameters, context: QgsProcessingContext) -> heat.HeatRules:
        given = parameters.get("PRESET") is not None
        preset = heat.PRESETS[self.parameterAsEnum(parameters, "PRESET", context) if given else 0]
        return replace(preset, least_pct=self.least_pct(parameters, context))


def add_hour(algorithm: IndicatorAlgorithm) -> None:
    """Add the parameter HOUR."""
    algorithm.add(
        QgsProcessingParameterString("HOUR", tr("Hour"), defaultValue="05:00", optional=True),
        tr(
            "The local time of the night’s comparison, for instance 05:00 or 05:30: each day’s sample "
            "nearest to it, within half a step, is taken."
        ),
    )


def hour_of(text: str) -> time:
    """Read ``05:00``, ``5h30`` or ``5``; empty is 05:00.

    Raises:
        ConfigurationError: not a time of day.
    """
    match = _HOUR.fullmatch(text.strip() or "05:00")
    hour, minute = (int(match[1]), int(match[2] or 0)) if match else (24, 0)
    if hour > 23 or minute > 59:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro", "“{hour}” is not a time of day. Write for instance 05:30."
            ),
            hour=text[:20],
        )
    return time(hour, minute)
