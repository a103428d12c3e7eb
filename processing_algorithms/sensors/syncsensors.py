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
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSink,
)

from ...smartmetro_plugin.core.cache.archive import archive_folder, open_archive
from ...smartmetro_plugin.core.cache.store import Cache
from ...smartmetro_plugin.core.model import Extent
from ...smartmetro_plugin.core.platform.connection import Connection
from ...smartmetro_plugin.core.sync import SyncSummary, sync_connection
from ...smartmetro_plugin.core.use_cases.declaration import UseCase
from ...smartmetro_plugin.host.open_connection import open_for
from ...smartmetro_plugin.host.retention import not_archived
from ...smartmetro_plugin.host.translation import say, tr
from ...smartmetro_plugin.host.use_cases import use_cases
from ...smartmetro_plugin.layers.sensor_sink import write_sensors
from ..base import SENSORS, Parameters, SmartMetroAlgorithm, cancellation


class SyncSensors(SmartMetroAlgorithm):
    """``smartmetro:syncsensors``."""

    NAME = "syncsensors"
    GROUP = SENSORS

    def title(self) -> str:
        return tr("Synchronise sensors")

    def describe(self) -> str:
        return tr(
            "Reads the sensors of a platform, with their last values, into the cache, and gives them "
            "as a layer with their status.\n\n"
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
            )
            _tell(summary, feedback)
            # Only now: a sync that fails leaves no output behind.
            sink_id, count = self._write(parameters, context, cache, connection, declared)
        return {
            "OUTPUT": sink_id,
            "SENSOR_COUNT": count,
            "CREATED": summary.result.created,
            "UPDATED": summary.result.updated,
            "REMOVED": summary.result.removed,
        }

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


def _now() -> datetime:
    return datetime.now(timezone.utc)
