"""The 24 hours of each sensor, as a table and as a chart."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import (
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QMetaType

from ...smartmetro_plugin.cartography.profile_chart import draw_profile
from ...smartmetro_plugin.core.errors import ConfigurationError
from ...smartmetro_plugin.core.indicators.profile import SLOT, SLOT_PCT, profile
from ...smartmetro_plugin.core.indicators.texts import TOO_FEW
from ...smartmetro_plugin.core.messages import QT_TRANSLATE_NOOP, Message
from ...smartmetro_plugin.core.use_cases.declaration import PropertyDeclaration, UseCase
from ...smartmetro_plugin.host.translation import say, tr
from ...smartmetro_plugin.host.use_cases import use_cases
from ...smartmetro_plugin.layers.stations import TEXT_FIELDS, Stations
from ..base import Parameters
from .indicator_algorithm import IndicatorAlgorithm

if TYPE_CHECKING:
    import pandas as pd

_MINUTES = (60, 30)
_NUMBERS = ("hour", "value", "low", "high", "valid_pct")


class DiurnalProfile(IndicatorAlgorithm):
    """``smartmetro:diurnalprofile``."""

    NAME = "diurnalprofile"
    USE_CASE = "heat"

    def title(self) -> str:
        return tr("24 h profile")

    def describe(self) -> str:
        return tr(
            "Gives, for each sensor, the mean of each hour or half-hour of the local day over the "
            "period, as a table and as a chart (PNG or SVG, by the ending of its name).\n\n"
            "Sound levels are averaged by energy; counts and energies are summed within the hour, "
            "then averaged over the days."
        )

    def keywords(self) -> str:
        return tr("profile,24 h,hour,daily cycle,chart,curve")

    def define(self) -> None:
        self.add_use_case()
        self.add_observations()
        self.add_sensors()
        self.add_period()
        self.add(
            QgsProcessingParameterString("PROPERTY", tr("Property"), optional=True),
            tr(
                "Which measure, for instance temperature. Left empty: the main one of the use case."
            ),
        )
        self.add(
            QgsProcessingParameterEnum(
                "STEP",
                tr("Step"),
                options=[tr("Hour"), tr("Half-hour")],
                defaultValue=0,
                optional=True,
            ),
            tr("The length of each point of the profile."),
        )
        self.add_season()
        self.add_time_zone()
        self.add(
            QgsProcessingParameterFeatureSink(
                "OUTPUT", tr("24 h profile"), QgsProcessing.SourceType.TypeVectorPoint
            ),
            tr(
                "One row by sensor and hour: mean, lowest and highest value, share of valid data. An hour "
                "with less than half of its samples has no value."
            ),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                "CHART",
                tr("Chart"),
                tr("PNG (*.png);;SVG (*.svg)"),
                optional=True,
                createByDefault=False,
            ),
            tr("The profiles as curves, one by sensor."),
        )

    def use_case(self, parameters: Parameters, context: QgsProcessingContext) -> UseCase:
        return use_cases()[self.parameterAsEnumString(parameters, "USE_CASE", context)]

    def reads_until(self, end: datetime | None) -> datetime | None:
        # Where a count stands at the end of its step, the last one stands at END itself.
        return None if end is None else end + timedelta(microseconds=1)

    def compute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Mapping[str, object]:
        inputs = self.inputs(parameters, context, feedback)
        declared = self._property(inputs.use_case, parameters, context)
        minutes = _MINUTES[self.parameterAsEnum(parameters, "STEP", context)]
        feedback.setProgress(30)
        table = profile(
            inputs.frame,
            declared.name,
            inputs.zone,
            use_case=inputs.use_case,
            start=inputs.start,
            end=inputs.end,
            season=self.season(parameters, context),
            minutes=minutes,
        )
        if feedback.isCanceled():
            return {}
        table["hour"] = table[SLOT] * minutes / 60
        results: dict[str, object] = {
            "OUTPUT": self._write(table, inputs.stations, parameters, context)
        }
        chart = self.parameterAsFileOutput(parameters, "CHART", context)
        if chart:
            names = {key: station.texts["name"] for key, station in inputs.stations.by_key.items()}
            label = say(Message(declared.label))
            draw_profile(
                table,
                names,
                f"{label} ({declared.symbol})" if declared.symbol else label,
                Path(chart),
            )
            results["CHART"] = chart
        return results

    def _property(
        self, use_case: UseCase, parameters: Parameters, context: QgsProcessingContext
    ) -> PropertyDeclaration:
        name = self.parameterAsString(parameters, "PROPERTY", context) or use_case.main_property
        if name not in use_case.properties:
            raise ConfigurationError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro", "This use case has no property “{name}”. It has: {known}."
                ),
                name=name[:40],
                known=", ".join(use_case.properties),
            )
        return use_case.properties[name]

    def _write(
        self,
        table: pd.DataFrame,
        stations: Stations,
        parameters: Parameters,
        context: QgsProcessingContext,
    ) -> str:
        fields = QgsFields()
        for name in TEXT_FIELDS:
            fields.append(QgsField(name, QMetaType.Type.QString))
        for name in _NUMBERS:
            fields.append(QgsField(name, QMetaType.Type.Double))
        fields.append(QgsField("samples", QMetaType.Type.Int))
        fields.append(QgsField("missing_reason", QMetaType.Type.QString))
        sink, sink_id = self.parameterAsSink(
            parameters, "OUTPUT", context, fields, QgsWkbTypes.Type.Point, stations.crs
        )
        if sink is None:
            raise QgsProcessingException(
                tr("The output layer cannot be written. Choose another place.")
            )
        for row in table.to_dict("records"):
            key = (row["connection"], row["sensor_id"])
            station = stations.by_key.get(key)
            if station is None and stations.are_chosen:
                continue
            feature = QgsFeature(fields)
            if station is not None:
                feature.setGeometry(station.geometry)
            texts = station.texts if station else {"connection": key[0], "sensor_id": key[1]}
            # NaN is the only value that differs from itself.
            numbers = [None if row[n] != row[n] else float(row[n]) for n in _NUMBERS]
            why = _why(row["valid_pct"]) if numbers[_NUMBERS.index("value")] is None else None
            feature.setAttributes(
                [*(texts.get(n) for n in TEXT_FIELDS), *numbers, int(row["samples"]), why]
            )
            sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert)
        return str(sink_id)


def _why(valid_pct: float) -> str:
    """Return why a slot has no value."""
    return say(Message(TOO_FEW, {"found": round(valid_pct, 1), "least": SLOT_PCT}))
