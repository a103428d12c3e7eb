"""The state of every cached sensor, now or at a past instant; needs no network."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timezone

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
)

from ...smartmetro_plugin.core.cache.store import Cache
from ...smartmetro_plugin.core.identity.history import open_history
from ...smartmetro_plugin.core.live_table import STATUS_LABELS
from ...smartmetro_plugin.core.messages import Message
from ...smartmetro_plugin.core.model import StatusCode
from ...smartmetro_plugin.core.past_records import records_at
from ...smartmetro_plugin.host.connections import ConnectionStore
from ...smartmetro_plugin.host.translation import say, tr
from ...smartmetro_plugin.layers.sensor_sink import write_sensors
from ..base import SENSORS, Parameters, SmartMetroAlgorithm


class SensorStatus(SmartMetroAlgorithm):
    """``smartmetro:sensorstatus``."""

    NAME = "sensorstatus"
    GROUP = SENSORS

    def title(self) -> str:
        return tr("Sensor status")

    def describe(self) -> str:
        return tr(
            "Gives every sensor of the cache with its status, the reason in words and the age of its "
            "last values, and counts them by status. Works without network.\n\n"
            "With a date, the state at that moment is worked out from the archive of observations and "
            "the interventions of the time."
        )

    def keywords(self) -> str:
        return tr("status,state,alert,silent,battery,offline,age")

    def define(self) -> None:
        self.add_cache()
        self.add_instant(
            "AT",
            tr("At"),
            tr("The moment of interest. Left empty: now."),
            optional=True,
        )
        self.add_use_cases()
        self.add_time_zone()
        self.add(
            QgsProcessingParameterFeatureSink(
                "OUTPUT", tr("Sensor status"), QgsProcessing.SourceType.TypeVectorPoint
            ),
            tr("The sensors with their status, its reason and their last values."),
        )
        self.addOutput(QgsProcessingOutputNumber("SENSOR_COUNT", tr("Number of sensors")))
        for code in StatusCode:
            self.addOutput(
                QgsProcessingOutputNumber(
                    f"{code.name}_COUNT",
                    tr("Sensors: {status}").format(status=say(Message(STATUS_LABELS[code]))),
                )
            )

    def compute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Mapping[str, object]:
        declared = self.chosen_use_cases(parameters, context)
        at = self.instant(parameters, "AT", self.time_zone(parameters, context))
        path = self.cache_path(parameters, context)
        counts = dict.fromkeys(StatusCode, 0)
        archive = open_history(path)
        with Cache.open(path, create=False) as cache:
            for notice in cache.notices:
                feedback.pushWarning(say(notice))
            sink_id, count = write_sensors(
                lambda fields, wkb, crs: self.parameterAsSink(
                    parameters, "OUTPUT", context, fields, wkb, crs
                ),
                cache,
                declared,
                at or datetime.now(timezone.utc),
                connections=ConnectionStore().all(),
                past=None if at is None else lambda records: records_at(records, archive, at),
                counts=counts,
            )
        for code, number in counts.items():
            if number:
                feedback.pushInfo(
                    tr("{status}: {n}").format(status=say(Message(STATUS_LABELS[code])), n=number)
                )
        return {
            "OUTPUT": sink_id,
            "SENSOR_COUNT": count,
            **{f"{code.name}_COUNT": number for code, number in counts.items()},
        }
