"""When a rule would have fired over the archive."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...smartmetro_plugin.core.alerts.backtest import read_history, would_fire
from ...smartmetro_plugin.core.alerts.rule import BATTERY, RuleBook
from ...smartmetro_plugin.core.alerts.rule_file import load_rules
from ...smartmetro_plugin.core.cache.store import Cache
from ...smartmetro_plugin.core.errors import ConfigurationError
from ...smartmetro_plugin.core.identity.history import open_history
from ...smartmetro_plugin.core.instants import time_zone
from ...smartmetro_plugin.core.messages import QT_TRANSLATE_NOOP
from ...smartmetro_plugin.core.model import interventions_by_sensor
from ...smartmetro_plugin.host.alert_rules import alert_rules
from ...smartmetro_plugin.host.translation import say, tr
from ...smartmetro_plugin.host.use_cases import use_cases
from ..base import ALERTS, Parameters, SmartMetroAlgorithm, cancellation
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

_LONGEST = timedelta(days=365)


class BackTestAlerts(SmartMetroAlgorithm):
    """``smartmetro:backtestalerts``."""

    NAME = "backtestalerts"
    GROUP = ALERTS

    def title(self) -> str:
        return tr("Try alert rules on the past")

    def describe(self) -> str:
        return tr(
            "Runs alert rules over the archive and lists the alerts that they would have raised, so "
            "that a threshold is chosen by looking. Nothing is written into the alert log.\n\n"
            "LEVEL tries another level than the rule’s own. Rules on batteries are left out: their "
            "history is not kept."
        )

    def keywords(self) -> str:
        return tr("alert,threshold,back-test,rule,simulation,history")

    def define(self) -> None:
        self.add_cache()
        self.add(
            QgsProcessingParameterString("RULE", tr("Rule"), optional=True),
            tr("The name of one rule, for instance waste_full. Left empty: all rules."),
        )
        self.add(
            QgsProcessingParameterNumber(
                "LEVEL", tr("Level to try"), QgsProcessingParameterNumber.Type.Double, optional=True
            ),
            tr("In the property’s unit. Left empty: the rule’s own level."),
        )
        self.add_use_cases()
        self.add_instant(
            "START", tr("Start"), tr("First moment of the period. Empty: a year before its end."),
            optional=True,
        )  # fmt: skip
        self.add_instant(
            "END", tr("End"), tr("End of the period, not itself included. Empty: now."),
            optional=True,
        )  # fmt: skip
        self.add(
            QgsProcessingParameterFile(
                "RULES", tr("File of rules"), extension="json", optional=True
            ),
            tr("Left empty: the rules of your QGIS profile."),
            advanced=True,
        )
        self.add_time_zone()
        self.add(
            QgsProcessingParameterFeatureSink(
                "OUTPUT",
                tr("Alerts that would have been"),
                QgsProcessing.SourceType.TypeVectorPoint,
            ),
            tr("One row per alert that a rule would have raised."),
        )
        self.addOutput(QgsProcessingOutputNumber("ALERT_COUNT", tr("Number of alerts")))

    def compute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Mapping[str, object]:
        zone = self.time_zone(parameters, context)
        end = self.instant(parameters, "END", zone) or datetime.now(timezone.utc)
        start = self.instant(parameters, "START", zone) or end - _LONGEST
        book = self._book(parameters, context)
        path = self.cache_path(parameters, context)
        archive, cancel = open_history(path), cancellation(feedback)
        fields = fields_of(_columns())
        rows = []
        with Cache.open(path, create=False) as cache:
            maintenance = interventions_by_sensor(cache.maintenance())
            for number, rule in enumerate(book.rules):
                records = [
                    c
                    for c in cache.records(use_case=rule.use_case, with_gone=True)
                    if book.watched(rule, c.record.sensor.key.sensor_id)
                ]
                sensors = {c.record.sensor.key: c.record.sensor for c in records}
                history = read_history(archive, rule, records, start, end, cancel)
                declared = use_cases()[rule.use_case]
                found = would_fire(rule, declared, history, maintenance, time_zone(zone))
                feedback.pushInfo(
                    tr("{rule}: {n} alerts, {sensors} sensors.").format(
                        rule=rule.id, n=len(found), sensors=len({alert.key for alert in found})
                    )
                )
                for alert in found:
                    sensor = sensors[alert.key]
                    values = {
                        "rule": rule.id,
                        "connection": alert.key.connection,
                        "sensor_id": alert.key.sensor_id,
                        "name": sensor.name,
                        "use_case": rule.use_case,
                        "severity": rule.severity.value,
                        "value": alert.value,
                        "reason": say(alert.reason, zone),
                        "opened_at": wall_clock(alert.opened_at, zone),
                        "closed_at": wall_clock(alert.closed_at, zone),
                    }
                    rows.append((values, place_of(sensor)))
                feedback.setProgress(100 * (number + 1) / len(book.rules))
        sink, sink_id = self.open_sink(
            parameters, "OUTPUT", context, fields, Qgis.WkbType.Point,
            QgsCoordinateReferenceSystem("EPSG:4326"),
        )  # fmt: skip
        count = write(sink, fields, rows, for_spreadsheet=is_spreadsheet(parameters.get("OUTPUT")))
        return {"OUTPUT": sink_id, "ALERT_COUNT": count}

    def _book(self, parameters: Parameters, context: QgsProcessingContext) -> RuleBook:
        file = self.parameterAsString(parameters, "RULES", context)
        book = load_rules(Path(file), use_cases()) if file else alert_rules()
        wanted = self.parameterAsString(parameters, "RULE", context).strip()
        chosen = self.chosen_use_cases(parameters, context)
        rules = [
            rule
            for rule in book.rules
            if rule.use_case in chosen and rule.property != BATTERY and wanted in ("", rule.id)
        ]
        if not rules:
            raise ConfigurationError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro", "There is no such rule: {rule}. Those known are: {known}."
                ),
                rule=wanted or "-",
                known=", ".join(rule.id for rule in book.rules),
            )
        if parameters.get("LEVEL") is not None:
            level = self.parameterAsDouble(parameters, "LEVEL", context)
            return RuleBook(tuple(replace(rule, level=level) for rule in rules))
        return RuleBook(tuple(rules))


def _columns() -> Columns:
    return (
        ("rule", tr("Rule"), TEXT),
        ("connection", tr("Connection"), TEXT),
        ("sensor_id", tr("Sensor id"), TEXT),
        ("name", tr("Name"), TEXT),
        ("use_case", tr("Use case"), TEXT),
        ("severity", tr("Severity"), TEXT),
        ("value", tr("Value"), NUMBER),
        ("reason", tr("Reason"), TEXT),
        ("opened_at", tr("Opened"), INSTANT),
        ("closed_at", tr("Closed"), INSTANT),
    )
