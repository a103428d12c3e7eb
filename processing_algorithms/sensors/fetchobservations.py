"""Read a use case's history into the archive, and into a table."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timezone
from pathlib import Path

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFileDestination,
)

from ...smartmetro_plugin.core.cache.archive import archive_folder, open_archive
from ...smartmetro_plugin.core.cache.store import Cache
from ...smartmetro_plugin.core.errors import ConfigurationError
from ...smartmetro_plugin.core.fetch import FetchSummary, fetch_observations
from ...smartmetro_plugin.core.identity.history import open_history
from ...smartmetro_plugin.core.messages import QT_TRANSLATE_NOOP
from ...smartmetro_plugin.core.observation_table import check_ending, write_table
from ...smartmetro_plugin.host.open_connection import open_for
from ...smartmetro_plugin.host.translation import say, tr
from ...smartmetro_plugin.host.use_cases import use_cases
from ..base import HISTORICAL_IDS, SENSORS, Parameters, SmartMetroAlgorithm, cancellation


class FetchObservations(SmartMetroAlgorithm):
    """``smartmetro:fetchobservations``."""

    NAME = "fetchobservations"
    GROUP = SENSORS

    def title(self) -> str:
        return tr("Fetch observations")

    def describe(self) -> str:
        return tr(
            "Reads the history of a use case from a platform into the archive, then writes the period "
            "as one table (CSV, or Parquet where DuckDB is installed).\n\n"
            "Only what can be new is asked for: what the archive already holds is not read again, except "
            "the last seven days and known gaps, since sensors often send late. Fetching twice adds "
            "nothing twice."
        )

    def keywords(self) -> str:
        return tr("observations,history,time series,archive,download,CSV,Parquet")

    def define(self) -> None:
        self.add_connection()
        self.add_cache()
        self.add_use_case()
        self.add_instant("START", tr("Start"), tr("First moment of the period."), optional=False)
        self.add_instant(
            "END", tr("End"), tr("End of the period, not itself included."), optional=False
        )
        self.add_time_zone()
        self.add_historical_ids()
        self.add(
            QgsProcessingParameterBoolean(
                "EVERYTHING", tr("Read the whole period again"), defaultValue=False
            ),
            tr("Ask for the whole period, even for what the archive already holds."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFileDestination(
                "OUTPUT", tr("Observations"), tr("CSV (*.csv);;Parquet (*.parquet)")
            ),
            tr(
                "One row per value: connection, sensor_id, observed_at (UTC), property, value, unit. What is "
                "made from meter readings (energy) stands at the end of its step, beside the readings."
            ),
        )
        self.addOutput(
            QgsProcessingOutputNumber("OBSERVATION_COUNT", tr("Number of observations written"))
        )

    def compute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Mapping[str, object]:
        connection = self.connection(parameters, context)
        zone = self.time_zone(parameters, context, connection)
        start, end = self._period(parameters, zone)
        declared = use_cases()
        use_case = declared[self.parameterAsEnumString(parameters, "USE_CASE", context)]
        output = Path(self.parameterAsFileOutput(parameters, "OUTPUT", context))
        check_ending(output)
        cancel = cancellation(feedback)
        path = self.cache_path(parameters, context)
        archive = open_archive(archive_folder(path))
        with Cache.open(path) as cache:
            summary = fetch_observations(
                connection,
                open_for(connection, declared, cancel),
                cache,
                archive,
                use_case,
                start,
                end,
                now=datetime.now(timezone.utc),
                cancel=cancel,
                progress=lambda fraction: feedback.setProgress(80 * fraction),
                everything=self.parameterAsBool(parameters, "EVERYTHING", context),
            )
        _tell(summary, feedback)
        historical = self.parameterAsBool(parameters, HISTORICAL_IDS, context)
        series = (archive if historical else open_history(path)).series(
            use_case.key, start, end, connection=connection.name, tenant=connection.tenant
        )
        count = write_table(output, series, cancel)
        return {"OUTPUT": str(output), "OBSERVATION_COUNT": count}

    def _period(self, parameters: Parameters, zone: str) -> tuple[datetime, datetime]:
        start = self.instant(parameters, "START", zone)
        end = self.instant(parameters, "END", zone)
        if start is None or end is None or start >= end:
            raise ConfigurationError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro", "The period is empty: START must be before END. Check both."
                )
            )
        return start, end


def _tell(summary: FetchSummary, feedback: QgsProcessingFeedback) -> None:
    for warning in summary.warnings:
        feedback.pushWarning(say(warning))
    for item in summary.set_aside:
        feedback.pushWarning(
            tr("Set aside: {what}: {reason}").format(what=item.what, reason=say(item.reason))
        )
    feedback.pushInfo(
        tr("{received} received, {added} new, {changed} corrected.").format(
            received=summary.received, added=summary.added, changed=summary.changed
        )
    )
