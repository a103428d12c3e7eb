"""Sensors, zones, interventions, alerts and observations of a use case kept up to date in PostGIS."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterProviderConnection,
    QgsProcessingParameterString,
)

from ...smartmetro_plugin.core.cache.store import Cache
from ...smartmetro_plugin.core.cancellation import check
from ...smartmetro_plugin.core.errors import ConfigurationError
from ...smartmetro_plugin.core.exports.cache_tables import read_cache
from ...smartmetro_plugin.core.exports.observations import observation_table, open_observations
from ...smartmetro_plugin.core.exports.postgis_sql import KEYS, make_table, upserts
from ...smartmetro_plugin.core.exports.selection import Selection
from ...smartmetro_plugin.core.exports.table import ExportTable
from ...smartmetro_plugin.core.messages import QT_TRANSLATE_NOOP
from ...smartmetro_plugin.host.postgis import PostgisDatabase
from ...smartmetro_plugin.host.translation import say, tr
from ..base import SHARING, Parameters, SmartMetroAlgorithm, cancellation

DEFAULT_SCHEMA = "smartmetro"


class ExportPostgis(SmartMetroAlgorithm):
    """``smartmetro:exportpostgis``."""

    NAME = "exportpostgis"
    GROUP = SHARING

    def title(self) -> str:
        return tr("Export to PostGIS")

    def describe(self) -> str:
        return tr(
            "Brings sensors with their status and last values, zones, interventions, alerts, former names "
            "and, if wanted, observations of the chosen use cases into a PostGIS database that colleagues "
            "share. New rows are written, known ones renewed, none deleted: run it as often as you like.\n\n"
            "All columns go there, restricted ones too: give rights on the schema accordingly. Secrets "
            "stay in QGIS’s authentication database."
        )

    def keywords(self) -> str:
        return tr("PostGIS,PostgreSQL,database,share,upsert,export,authcfg")

    def define(self) -> None:
        self.add_cache()
        self.add(
            QgsProcessingParameterProviderConnection("DATABASE", tr("Database"), "postgres"),
            tr(
                "A PostgreSQL connection of QGIS, or host=… dbname=… authcfg=… with the id of an "
                "authentication configuration. Passwords are not taken."
            ),
        )
        self.add(
            QgsProcessingParameterString("SCHEMA", tr("Schema"), defaultValue=DEFAULT_SCHEMA),
            tr("Where the tables lie; made when it is missing."),
        )
        self.add_use_cases()
        self.add_instant(
            "START", tr("Start"), tr("First moment of alerts, interventions and observations."),
            optional=True,
        )  # fmt: skip
        self.add_instant("END", tr("End"), tr("End of the period, not included."), optional=True)
        self.add(
            QgsProcessingParameterBoolean(
                "WITH_OBSERVATIONS", tr("Observations too"), defaultValue=False
            ),
            tr("Also bring the archive’s observations of the period."),
        )
        self.add_time_zone()
        self.addOutput(QgsProcessingOutputString("SCHEMA", tr("Schema")))
        self.addOutput(QgsProcessingOutputNumber("ROW_COUNT", tr("Rows written or renewed")))

    def compute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Mapping[str, object]:
        schema = self.parameterAsString(parameters, "SCHEMA", context).strip()
        if not schema:
            raise ConfigurationError(
                QT_TRANSLATE_NOOP("SmartMetro", "SCHEMA is empty: give the name of a schema.")
            )
        named = self.parameterAsConnectionName(parameters, "DATABASE", context)
        database = PostgisDatabase(named)
        database.need_schema(schema)
        cancel = cancellation(feedback)
        total = 0
        for table in self._tables(parameters, context):
            database.rows(make_table(table, schema))
            count = 0
            for rows, sql in upserts(table, schema):
                check(cancel)
                database.rows(sql)
                count += rows
            feedback.pushInfo(tr("{table}: {n} rows").format(table=table.name, n=count))
            total += count
        return {"SCHEMA": schema, "ROW_COUNT": total}

    def _tables(
        self, parameters: Parameters, context: QgsProcessingContext
    ) -> Iterator[ExportTable]:
        """Yield the tables of each use case, one after the other."""
        zone = self.time_zone(parameters, context)
        start, end = (self.instant(parameters, name, zone) for name in ("START", "END"))
        path = self.cache_path(parameters, context)
        has_observations = self.parameterAsBool(parameters, "WITH_OBSERVATIONS", context)
        for use_case in self.chosen_use_cases(parameters, context).values():
            selection = Selection(use_case, zone, start, end)
            with Cache.open(path, create=False) as cache:
                content = read_cache(cache, selection, lambda message: say(message, zone))
            # Only what has a key can be renewed.
            yield from (table for table in content.tables if table.name in KEYS)
            if has_observations and content.sensors:
                yield observation_table(open_observations(None, path, selection, content.sensors))
