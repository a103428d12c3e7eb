"""Bring the sensors of a platform into the cache."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from datetime import datetime, timezone

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSink,
)

from ...smartmetro_plugin.core.cache.archive import Archive, archive_folder, open_archive
from ...smartmetro_plugin.core.cache.store import Cache
from ...smartmetro_plugin.core.missed_history import read_missed_history
from ...smartmetro_plugin.core.model import Extent
from ...smartmetro_plugin.core.platform.connection import Connection
from ...smartmetro_plugin.core.sync import SyncSummary, sync_connection
from ...smartmetro_plugin.core.use_cases.declaration import UseCase
from ...smartmetro_plugin.host.alert_rules import alert_rules
from ...smartmetro_plugin.host.open_connection import open_for
from ...smartmetro_plugin.host.retention import not_archived
from ...smartmetro_plugin.host.translation import say, tr
from ...smartmetro_plugin.host.use_cases import use_cases
from ...smartmetro_plugin.layers.sensor_sink import write_sensors
from ..base import SENSORS, Parameters, SmartMetroAlgorithm, cancellation

#: Alerts told one by one in the log of the algorithm.
_TOLD = 50


class SyncSensors(SmartMetroAlgorithm):
    """``smartmetro:syncsensors``."""

    NAME = "syncsensors"
    GROUP = SENSORS

    def title(self) -> str:
        return tr("Synchronise sensors")

    def describe(self) -> str:
        return tr(
            "Reads the sensors of a platform, with their last values, into the cache, and gives them "
            "as a layer with their status. Alert rules are replayed over everything since the last time, "
            "with true times, and interventions are checked for data that came back.\n\n"
            "When the platform does not answer, the algorithm says why and the cache stays as it was: "
            "“Sensor status” still shows what is known, with its age."
        )

    def keywords(self) -> str:
        return tr("synchronise,platform,API,NGSI-LD,FIWARE,sensor,IoT,live")

    def define(self) -> None:
        self.add_connection()
        self.add_cache()
        self.add_use_cases()
        self.add(
            QgsProcessingParameterExtent("EXTENT", tr("Only in this extent"), optional=True),
            tr(
                "Ask the platform for the sensors of an extent only, for instance that of the map. "
                "Sensors outside it, or without location, stay in the cache as they are."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean(
                "HISTORY", tr("Read the history too"), defaultValue=False
            ),
            tr(
                "Read into the archive what the platform recorded since the last time, so that the "
                "alert log has no hole where QGIS was closed. For synchronisations that run on their own."
            ),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                "OUTPUT", tr("Sensors"), QgsProcessing.SourceType.TypeVectorPoint
            ),
            tr("The sensors of the connection, with their status and last values."),
        )
        self.addOutput(QgsProcessingOutputNumber("SENSOR_COUNT", tr("Number of sensors")))
        self.addOutput(QgsProcessingOutputNumber("CREATED", tr("Sensors that are new")))
        self.addOutput(QgsProcessingOutputNumber("UPDATED", tr("Sensors that changed")))
        self.addOutput(
            QgsProcessingOutputNumber("REMOVED", tr("Sensors no longer on the platform"))
        )
        self.addOutput(QgsProcessingOutputNumber("ALERTS_OPENED", tr("Alerts that opened")))
        self.addOutput(QgsProcessingOutputNumber("ALERTS_CLOSED", tr("Alerts that closed")))
        self.addOutput(QgsProcessingOutputNumber("ALERTS_OPEN", tr("Alerts that are open")))

    def compute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Mapping[str, object]:
        connection = self.connection(parameters, context)
        declared = self.chosen_use_cases(parameters, context)
        cancel = cancellation(feedback)
        path = self.cache_path(parameters, context)
        archive = open_archive(archive_folder(path))
        with Cache.open(path) as cache:
            for notice in cache.notices:
                feedback.pushWarning(say(notice))
            if self.parameterAsBool(parameters, "HISTORY", context):
                self._read_history(connection, declared, cache, archive, feedback)
            summary = sync_connection(
                connection,
                open_for(connection, use_cases(), cancel),
                cache,
                archive,
                use_cases(),
                now=_now,
                cancel=cancel,
                owner=f"qgis-{uuid.uuid4().hex}",
                progress=lambda fraction: feedback.setProgress(90 * fraction),
                requested=tuple(declared) if parameters.get("USE_CASES") else (),
                not_archived=not_archived(use_cases()),
                extent=self._extent(parameters, context),
                alert_rules=alert_rules(),
            )
            _tell(summary, feedback)
            _tell_alerts(summary, connection, feedback)
            # Only now: a sync that fails leaves no output behind.
            sink_id, count = self._write(parameters, context, cache, connection, declared)
        return {
            "OUTPUT": sink_id,
            "SENSOR_COUNT": count,
            "CREATED": summary.result.created,
            "UPDATED": summary.result.updated,
            "REMOVED": summary.result.removed,
            "ALERTS_OPENED": len(summary.alerts.opened) + len(summary.alerts.passed),
            "ALERTS_CLOSED": len(summary.alerts.closed) + len(summary.alerts.passed),
            "ALERTS_OPEN": summary.alerts.open_count,
        }

    def _read_history(
        self,
        connection: Connection,
        declared: Mapping[str, UseCase],
        cache: Cache,
        archive: Archive,
        feedback: QgsProcessingFeedback,
    ) -> None:
        for missed in read_missed_history(
            connection, open_for(connection, use_cases(), cancellation(feedback)), cache, archive,
            declared, now=_now(), cancel=cancellation(feedback),
            not_archived=not_archived(use_cases()),
        ):  # fmt: skip
            if missed.problem is not None:
                feedback.pushWarning(
                    tr("History of {use_case}: {reason}").format(
                        use_case=missed.use_case, reason=say(missed.problem)
                    )
                )
            else:
                feedback.pushInfo(
                    tr("History of {use_case}: {added} new values.").format(
                        use_case=missed.use_case, added=missed.added
                    )
                )

    def _extent(self, parameters: Parameters, context: QgsProcessingContext) -> Extent | None:
        if parameters.get("EXTENT") in (None, ""):
            return None
        box = self.parameterAsExtent(
            parameters, "EXTENT", context, QgsCoordinateReferenceSystem("EPSG:4326")
        )
        return Extent(box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())

    def _write(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        cache: Cache,
        connection: Connection,
        declared: Mapping[str, UseCase],
    ) -> tuple[str, int]:
        return write_sensors(
            lambda fields, wkb, crs: self.parameterAsSink(
                parameters, "OUTPUT", context, fields, wkb, crs
            ),
            cache,
            declared,
            _now(),
            only=connection,
        )


def _tell(summary: SyncSummary, feedback: QgsProcessingFeedback) -> None:
    for warning in summary.warnings:
        feedback.pushWarning(say(warning))
    for item in summary.set_aside:
        feedback.pushWarning(
            tr("Set aside: {what}: {reason}").format(what=item.what, reason=say(item.reason))
        )
    result = summary.result
    feedback.pushInfo(
        tr("{created} new, {updated} changed, {removed} gone, {unchanged} as before.").format(
            created=result.created,
            updated=result.updated,
            removed=result.removed,
            unchanged=result.unchanged,
        )
    )


def _tell_alerts(
    summary: SyncSummary, connection: Connection, feedback: QgsProcessingFeedback
) -> None:
    """Say what opened, what closed, and after which interventions data came back."""
    zone, alerts = connection.time_zone, summary.alerts
    for alert in (*alerts.opened, *alerts.passed)[:_TOLD]:
        feedback.pushInfo(
            tr("Alert opened: {sensor}: {reason}").format(
                sensor=alert.key.sensor_id, reason=say(alert.reason, zone) if alert.reason else ""
            )
        )
    for item in summary.data_back[:_TOLD]:
        feedback.pushInfo(
            tr("Data came back after the intervention: {sensor}").format(sensor=item.key.sensor_id)
        )
    feedback.pushInfo(
        tr("Alerts: {opened} opened, {closed} closed, {open} open.").format(
            opened=len(alerts.opened) + len(alerts.passed),
            closed=len(alerts.closed) + len(alerts.passed),
            open=alerts.open_count,
        )
    )


def _now() -> datetime:
    return datetime.now(timezone.utc)
