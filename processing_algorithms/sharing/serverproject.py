"""A project of the use cases that QGIS Server and colleagues without the plugin can open."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from datetime import datetime, timezone
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeatureSink,
    QgsFields,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterProviderConnection,
    QgsProcessingParameterString,
)

from ...smartmetro_plugin.core.cache.store import Cache
from ...smartmetro_plugin.core.exports.postgis_sql import GEOMETRY, text_literal
from ...smartmetro_plugin.core.use_cases.declaration import UseCase
from ...smartmetro_plugin.core.whole_file import whole_file
from ...smartmetro_plugin.host.connections import ConnectionStore
from ...smartmetro_plugin.host.postgis import PostgisDatabase
from ...smartmetro_plugin.host.translation import tr
from ...smartmetro_plugin.layers.sensor_sink import write_sensors
from ...smartmetro_plugin.layers.server_project import (
    Source,
    gpkg_sink,
    gpkg_source,
    write_project,
)
from ..base import SHARING, Parameters, SmartMetroAlgorithm
from .exportpostgis import DEFAULT_SCHEMA

_PROJECT = "smartmetro.qgs"
_DATA = "smartmetro.gpkg"


class ServerProject(SmartMetroAlgorithm):
    """``smartmetro:serverproject``."""

    NAME = "serverproject"
    GROUP = SHARING

    def flags(self) -> QgsProcessingAlgorithm.Flag:
        # Projects and layers belong to the main thread.
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def title(self) -> str:
        return tr("Project for QGIS Server")

    def describe(self) -> str:
        return tr(
            "Writes a folder with a QGIS project, one layer and one map theme by use case, and the "
            "GeoPackage that it reads: the sensors with their status as of now. Open it anywhere, or serve "
            "it by QGIS Server (WMS, WFS). Run it again to renew the data.\n\n"
            "With DATABASE the project reads the tables that “Export to PostGIS” keeps up to date. Owners, "
            "hosts and radio figures are hidden from what the server tells."
        )

    def keywords(self) -> str:
        return tr("server,WMS,WFS,project,map theme,publish,GeoPackage,PostGIS")

    def define(self) -> None:
        self.add_cache()
        self.add_use_cases()
        self.add(
            QgsProcessingParameterString("TITLE", tr("Title"), defaultValue="SmartMetro"),
            tr("How the service is called."),
        )
        self.add(
            QgsProcessingParameterProviderConnection(
                "DATABASE", tr("Database"), "postgres", optional=True
            ),
            tr("A PostgreSQL connection of QGIS. Left empty: a GeoPackage beside the project."),
        )
        self.add(
            QgsProcessingParameterString("SCHEMA", tr("Schema"), defaultValue=DEFAULT_SCHEMA),
            tr("Where the tables of “Export to PostGIS” lie."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFolderDestination("OUTPUT", tr("Folder of the project")),
            tr("The project and its data; the folder can be moved as a whole."),
        )
        self.addOutput(QgsProcessingOutputFile("PROJECT", tr("Project")))
        self.addOutput(QgsProcessingOutputNumber("SENSOR_COUNT", tr("Number of sensors")))

    def compute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Mapping[str, object]:
        chosen = self.chosen_use_cases(parameters, context)
        folder = Path(self.parameterAsString(parameters, "OUTPUT", context))
        folder.mkdir(parents=True, exist_ok=True)
        named = self.parameterAsConnectionName(parameters, "DATABASE", context)
        if named:
            schema = self.parameterAsString(parameters, "SCHEMA", context).strip()
            sources = _of_database(PostgisDatabase(named), schema, chosen)
        else:
            sources = _of_gpkg(self.cache_path(parameters, context), folder / _DATA, chosen)
        title = self.parameterAsString(parameters, "TITLE", context)
        project = folder / _PROJECT
        count = write_project(project, title, list(chosen.values()), sources)
        return {"OUTPUT": str(folder), "PROJECT": str(project), "SENSOR_COUNT": count}


def _of_database(
    database: PostgisDatabase, schema: str, chosen: Mapping[str, UseCase]
) -> dict[str, Source]:
    return {
        key: Source(
            "postgres",
            database.table_uri(schema, "sensors", GEOMETRY, f"use_case = {text_literal(key)}"),
        )
        for key in chosen
    }


def _of_gpkg(cache_path: Path, path: Path, chosen: Mapping[str, UseCase]) -> dict[str, Source]:
    """Write the sensors of each use case with their status as of now; return where they are read."""
    connections = ConnectionStore().all()
    with TemporaryDirectory() as made, Cache.open(cache_path, create=False) as cache:
        fresh = Path(made) / _DATA
        for key, use_case in chosen.items():
            write_sensors(
                partial(_open, fresh, key),
                cache,
                {key: use_case},
                datetime.now(timezone.utc),
                connections=connections,
            )
        # A server that reads the old file goes on with it until the new one is whole.
        with whole_file(path) as partial_file:
            shutil.copyfile(fresh, partial_file)
    return {key: gpkg_source(path, key) for key in chosen}


def _open(
    path: Path,
    table: str,
    fields: QgsFields,
    wkb: Qgis.WkbType,
    crs: QgsCoordinateReferenceSystem,
) -> tuple[QgsFeatureSink, str]:
    return gpkg_sink(path, table, fields, wkb, crs), table
