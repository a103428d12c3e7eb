"""Alert mails of a platform into the alert log."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timezone
from pathlib import Path

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterMultipleLayers,
)

from ...smartmetro_plugin.core.alerts.importing import import_alerts
from ...smartmetro_plugin.core.alerts.mail import read_mails
from ...smartmetro_plugin.core.cache.store import Cache
from ...smartmetro_plugin.core.errors import ConfigurationError
from ...smartmetro_plugin.core.instants import time_zone
from ...smartmetro_plugin.core.messages import QT_TRANSLATE_NOOP
from ...smartmetro_plugin.host.translation import say, tr
from ..base import ALERTS, Parameters, SmartMetroAlgorithm


class ImportAlerts(SmartMetroAlgorithm):
    """``smartmetro:importalerts``."""

    NAME = "importalerts"
    GROUP = ALERTS

    def title(self) -> str:
        return tr("Import alert mails")

    def describe(self) -> str:
        return tr(
            "Reads the alert mails that a platform sent (.eml, .mbox) or a table of them (.csv) into "
            "the alert log. A mail is given to the sensor whose id or name it holds; the others are "
            "kept without sensor. Importing the same mails again adds nothing.\n\n"
            "A table needs a column of dates (date, opened_at, horodatage) and one of texts (subject, "
            "message, objet); sensor_id and closed_at are read where they exist."
        )

    def keywords(self) -> str:
        return tr("alert,mail,e-mail,eml,mbox,import,archive")

    def define(self) -> None:
        self.add(
            QgsProcessingParameterMultipleLayers(
                "INPUT", tr("Mails"), QgsProcessing.SourceType.TypeFile
            ),
            tr("Files (.eml, .mbox, .csv), or folders of them."),
        )
        self.add_cache()
        self.add_time_zone()
        self.addOutput(QgsProcessingOutputNumber("ADDED", tr("Alerts added")))
        self.addOutput(QgsProcessingOutputNumber("KNOWN", tr("Alerts known before")))
        self.addOutput(QgsProcessingOutputNumber("SET_ASIDE", tr("Mails set aside")))

    def compute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Mapping[str, object]:
        zone = time_zone(self.time_zone(parameters, context))
        paths = [Path(p) for p in self.parameterAsFileList(parameters, "INPUT", context) if p]
        if not paths:
            raise ConfigurationError(
                QT_TRANSLATE_NOOP("SmartMetro", "No file was given. Choose files of mails.")
            )
        with Cache.open(self.cache_path(parameters, context)) as cache:
            sensors = [cached.record.sensor for cached in cache.records(with_gone=True)]
            reading = read_mails(paths, sensors, zone)
            count = import_alerts(cache, reading.alerts, datetime.now(timezone.utc))
        for item in reading.set_aside:
            feedback.pushWarning(
                tr("Set aside: {what}: {reason}").format(what=item.what, reason=say(item.reason))
            )
        without = sum(not alert.key.connection for alert in reading.alerts)
        feedback.pushInfo(
            tr(
                "{added} alerts added, {known} known before, {without} without a known sensor."
            ).format(added=count.added, known=count.known, without=without)
        )
        return {"ADDED": count.added, "KNOWN": count.known, "SET_ASIDE": len(reading.set_aside)}
