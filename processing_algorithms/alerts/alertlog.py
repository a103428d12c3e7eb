"""The alert log of a period, as a table or a layer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
)

from ...smartmetro_plugin.core.alerts.alert import Alert
from ...smartmetro_plugin.core.alerts.shared_cause import shared_causes
from ...smartmetro_plugin.core.cache.store import Cache
from ...smartmetro_plugin.core.errors import ConfigurationError
from ...smartmetro_plugin.core.messages import QT_TRANSLATE_NOOP
from ...smartmetro_plugin.core.model import Sensor, SensorKey
from ...smartmetro_plugin.host.translation import say, tr
from ...smartmetro_plugin.host.use_cases import use_cases
from ..base import ALERTS, HISTORICAL_IDS, Parameters, SmartMetroAlgorithm
from .alert_rows import (
    INSTANT,
    NUMBER,
    TEXT,
    Columns,
    fields_of,
    is_spreadsheet,
    place_of,
    wall_clock,
    write,
)


class AlertLogExport(SmartMetroAlgorithm):
    """``smartmetro:alertlog``."""

    NAME = "alertlog"
    GROUP = ALERTS

    def title(self) -> str:
        return tr("Alert log")

    def describe(self) -> str:
        return tr(
            "Writes the alerts that were open at some moment of a period: when each one opened, was "
            "last seen and closed, why, and who acknowledged it with which comment.\n\n"
            "The output’s ending chooses the format: .xlsx and .csv for spreadsheets (real dates of "
            "the wall clock, texts that no spreadsheet runs as formulas), .geojson or .gpkg for maps. "
            "Works without network."
        )

    def keywords(self) -> str:
        return tr("alert,log,export,archive,silence,acknowledge,XLSX,CSV,GeoJSON")

    def define(self) -> None:
        self.add_cache()
        self.add_instant(
            "START", tr("Start"), tr("First moment of the period. Empty: the beginning."),
            optional=True,
        )  # fmt: skip
        self.add_instant(
            "END", tr("End"), tr("End of the period, not itself included. Empty: now."),
            optional=True,
        )  # fmt: skip
        self.add_use_cases()
        self.add(
            QgsProcessingParameterBoolean("OPEN_ONLY", tr("Only open alerts"), defaultValue=False),
            tr("Leave out the alerts that have closed."),
        )
        self.add_historical_ids()
        self.add_time_zone()
        self.add(
            QgsProcessingParameterFeatureSink(
                "OUTPUT", tr("Alert log"), QgsProcessing.SourceType.TypeVectorPoint
            ),
            tr("One row per alert, at its sensor’s place."),
        )
        self.addOutput(QgsProcessingOutputNumber("ALERT_COUNT", tr("Number of alerts")))
        self.addOutput(QgsProcessingOutputNumber("OPEN_COUNT", tr("Number of open alerts")))

    def compute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Mapping[str, object]:
        zone = self.time_zone(parameters, context)
        start = self.instant(parameters, "START", zone)
        end = self.instant(parameters, "END", zone)
        if start is not None and end is not None and start >= end:
            raise ConfigurationError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro", "The period is empty: START must be before END. Check both."
                )
            )
        chosen = self.chosen_use_cases(parameters, context)
        with Cache.open(self.cache_path(parameters, context), create=False) as cache:
            alerts = cache.alert_log.during(start, end)
            succession = cache.succession()
            sensors = {
                cached.record.sensor.key: cached.record.sensor
                for cached in cache.records(with_gone=True)
            }
        if not self.parameterAsBool(parameters, HISTORICAL_IDS, context):
            alerts = [
                replace(alert, key=succession.current(alert.key, alert.opened_at))
                for alert in alerts
            ]
        if parameters.get("USE_CASES"):
            alerts = [alert for alert in alerts if alert.use_case in chosen]
        if self.parameterAsBool(parameters, "OPEN_ONLY", context):
            alerts = [alert for alert in alerts if alert.is_open()]
        fields = fields_of(_columns())
        sink, sink_id = self.open_sink(
            parameters, "OUTPUT", context, fields, Qgis.WkbType.Point,
            QgsCoordinateReferenceSystem("EPSG:4326"),
        )  # fmt: skip
        count = write(
            sink, fields, _rows(alerts, sensors, zone),
            for_spreadsheet=is_spreadsheet(parameters.get("OUTPUT")),
        )  # fmt: skip
        open_count = sum(alert.is_open() for alert in alerts)
        feedback.pushInfo(tr("{n} alerts, {open} of them open.").format(n=count, open=open_count))
        return {"OUTPUT": sink_id, "ALERT_COUNT": count, "OPEN_COUNT": open_count}


def _columns() -> Columns:
    return (
        ("alert_uuid", tr("Alert"), TEXT),
        ("connection", tr("Connection"), TEXT),
        ("sensor_id", tr("Sensor id"), TEXT),
        ("name", tr("Name"), TEXT),
        ("use_case", tr("Use case"), TEXT),
        ("commune", tr("Commune"), TEXT),
        ("network", tr("Network"), TEXT),
        ("rule", tr("Rule"), TEXT),
        ("severity", tr("Severity"), TEXT),
        ("property", tr("Property"), TEXT),
        ("value", tr("Value"), NUMBER),
        ("unit", tr("Unit"), TEXT),
        ("reason", tr("Reason"), TEXT),
        ("cause", tr("Shared cause"), TEXT),
        ("opened_at", tr("Opened"), INSTANT),
        ("last_seen_at", tr("Last seen"), INSTANT),
        ("closed_at", tr("Closed"), INSTANT),
        ("duration_h", tr("Duration (h)"), NUMBER),
        ("closing_reason", tr("Why it closed"), TEXT),
        ("acknowledged_at", tr("Acknowledged"), INSTANT),
        ("acknowledged_by", tr("Acknowledged by"), TEXT),
        ("comment", tr("Comment"), TEXT),
        ("source", tr("Source"), TEXT),
        ("time_zone", tr("Time zone"), TEXT),
    )


def _rows(
    alerts: Sequence[Alert], sensors: Mapping[SensorKey, Sensor], zone: str
) -> Iterator[tuple[Mapping[str, object], QgsGeometry]]:
    causes = {
        alert.uuid: say(cause.message, zone)
        for cause in shared_causes(alerts, sensors, use_cases())
        for alert in cause.alerts
    }
    for alert in alerts:
        sensor = sensors.get(alert.key)
        lasted = None if alert.closed_at is None else alert.closed_at - alert.opened_at
        yield (
            {
                "alert_uuid": alert.uuid,
                "connection": alert.key.connection,
                "sensor_id": alert.key.sensor_id,
                "name": sensor.name if sensor else "",
                "use_case": alert.use_case,
                "commune": sensor.commune if sensor else "",
                "network": sensor.network if sensor else "",
                "rule": alert.rule,
                "severity": alert.severity,
                "property": alert.property,
                "value": alert.value,
                "unit": alert.unit,
                "reason": say(alert.reason, zone) if alert.reason else "",
                "cause": causes.get(alert.uuid, ""),
                "opened_at": wall_clock(alert.opened_at, zone),
                "last_seen_at": wall_clock(alert.last_seen_at, zone),
                "closed_at": wall_clock(alert.closed_at, zone),
                "duration_h": None if lasted is None else round(lasted.total_seconds() / 3600, 2),
                "closing_reason": say(alert.closing_reason, zone) if alert.closing_reason else "",
                "acknowledged_at": wall_clock(alert.acknowledged_at, zone),
                "acknowledged_by": alert.acknowledged_by,
                "comment": alert.comment,
                "source": alert.source.value,
                "time_zone": zone,
            },
            place_of(sensor),
        )
