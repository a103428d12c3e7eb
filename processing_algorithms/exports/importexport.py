"""An export read back into a new cache."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
)

from ...smartmetro_plugin.core.exports.reading_back import read_back
from ...smartmetro_plugin.host.translation import tr
from ..base import EXPORTS, Parameters, SmartMetroAlgorithm, cancellation


class ImportExport(SmartMetroAlgorithm):
    """``smartmetro:importexport``."""

    NAME = "importexport"
    GROUP = EXPORTS

    def title(self) -> str:
        return tr("Read an export back")

    def describe(self) -> str:
        return tr(
            "Makes a new cache, with its archive of observations, from a folder written by “Export a use "
            "case” in JSON, GeoPackage or CSV: for a colleague, or after years in a drawer. Nothing of "
            "the export is lost. Open data cannot be read back."
        )

    def keywords(self) -> str:
        return tr("import,export,restore,archive,cache,round trip")

    def define(self) -> None:
        self.add(
            QgsProcessingParameterFile(
                "FOLDER", tr("Folder of the export"), QgsProcessingParameterFile.Behavior.Folder
            ),
            tr("As “Export a use case” wrote it, whole."),
        )
        self.add_use_case()
        self.add(
            QgsProcessingParameterFileDestination(
                "OUTPUT", tr("New cache"), tr("GeoPackages (*.gpkg)")
            ),
            tr("A GeoPackage that does not exist yet; its archive is made beside it."),
        )
        self.addOutput(QgsProcessingOutputNumber("SENSOR_COUNT", tr("Number of sensors")))
        self.addOutput(QgsProcessingOutputNumber("OBSERVATION_COUNT", tr("Number of observations")))

    def compute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Mapping[str, object]:
        path = Path(self.parameterAsFileOutput(parameters, "OUTPUT", context))
        found = read_back(
            Path(self.parameterAsString(parameters, "FOLDER", context)),
            path,
            self.parameterAsEnumString(parameters, "USE_CASE", context),
            cancellation(feedback),
        )
        return {
            "OUTPUT": str(path),
            "SENSOR_COUNT": found.sensors,
            "OBSERVATION_COUNT": found.observations,
        }
