"""A use case in one folder."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterString,
)

from ...smartmetro_plugin.core.errors import ConfigurationError
from ...smartmetro_plugin.core.exports.format_choice import FORMATS, Format
from ...smartmetro_plugin.core.exports.presets import PRESETS
from ...smartmetro_plugin.core.exports.producer import LICENCES, Producer, checked_siret
from ...smartmetro_plugin.core.exports.schemas.choice import SCHEMAS
from ...smartmetro_plugin.core.exports.selection import Selection
from ...smartmetro_plugin.core.exports.use_case_export import Wish, export_use_case
from ...smartmetro_plugin.core.geometry import container, read_geometry
from ...smartmetro_plugin.core.messages import QT_TRANSLATE_NOOP, Message
from ...smartmetro_plugin.core.use_cases.declaration import UseCase
from ...smartmetro_plugin.host.translation import say, tr
from ...smartmetro_plugin.host.use_cases import use_cases
from ..base import EXPORTS, Parameters, SmartMetroAlgorithm, cancellation

_WGS84 = "EPSG:4326"


class ExportUseCase(SmartMetroAlgorithm):
    """``smartmetro:exportusecase``."""

    NAME = "exportusecase"
    GROUP = EXPORTS

    def title(self) -> str:
        return tr("Export a use case")

    def describe(self) -> str:
        return tr(
            "Writes all that is known of a use case into one folder: observations, one flat file ready to "
            "open (sensor × instant, and the same with sensors as columns), indicators, sensors, alerts, "
            "interventions, former names, zones, and what the figures mean.\n\n"
            "CSV and XLSX open in a spreadsheet as they are: real dates and hours of the wall clock, "
            "decimal comma, codes as texts, no text run as a formula. GeoPackage alone gives one file.\n\n"
            "“Open data only” leaves out names, contacts, comments, photos and all restricted columns; the "
            "data sheet tells which. The folder appears whole or not at all. Works without network."
        )

    def keywords(self) -> str:
        return tr(
            "export,CSV,XLSX,JSON,Parquet,GeoJSON,Shapefile,KML,GeoPackage,FlatGeobuf,open data,DCAT,"
            "ISO 19115,NGSI-LD,SensorThings,counts,spreadsheet,history"
        )

    def define(self) -> None:
        self.add_cache()
        self.add(
            QgsProcessingParameterFile("OBSERVATIONS", tr("Observations"), optional=True),
            tr(
                "A table in CSV or Parquet, a folder of them, or an archive. Left empty: the archive of "
                "the cache, filled by “Fetch observations”."
            ),
        )
        self.add_use_case()
        self.add(
            QgsProcessingParameterEnum(
                "FORMATS", tr("Formats"), options=[one.value for one in FORMATS],
                allowMultiple=True, defaultValue=[0, 1, 7], optional=True,
            ),
            tr(
                "GeoPackage and XLSX hold all tables in one file; XLSX goes on in a further sheet at its "
                "limit of rows; a Shapefile’s short names come with a table of correspondence. Parquet "
                "needs the package duckdb."
            ),
        )  # fmt: skip
        self.add_instant(
            "START", tr("Start"), tr("First moment of the period. Empty: the beginning."),
            optional=True,
        )  # fmt: skip
        self.add_instant(
            "END", tr("End"), tr("End of the period, not itself included. Empty: now."),
            optional=True,
        )  # fmt: skip
        self._define_area()
        self.add(
            QgsProcessingParameterBoolean("OPEN_DATA", tr("Open data only"), defaultValue=False),
            tr("Leaves out what is restricted: names, contacts, comments, photos, free texts."),
        )
        self._define_details()
        self._define_metadata()
        self.add_time_zone()
        self.add(
            QgsProcessingParameterFolderDestination("OUTPUT", tr("Folder of the export")),
            tr("New, empty, or an earlier export, which is replaced once the new one is whole."),
        )
        self.addOutput(QgsProcessingOutputNumber("OBSERVATION_COUNT", tr("Number of observations")))
        self.addOutput(QgsProcessingOutputNumber("SENSOR_COUNT", tr("Number of sensors")))
        self.addOutput(QgsProcessingOutputNumber("FILE_COUNT", tr("Number of files")))

    def _define_area(self) -> None:
        self.add(
            QgsProcessingParameterFeatureSource(
                "AREA", tr("Area"), [QgsProcessing.SourceType.TypeVectorPolygon], optional=True
            ),
            tr("Only the sensors inside these polygons."),
        )
        self.add(
            QgsProcessingParameterExtent("EXTENT", tr("Extent"), optional=True),
            tr("Only the sensors inside this box; used when no area is given."),
            advanced=True,
        )

    def _define_details(self) -> None:
        self.add(
            QgsProcessingParameterEnum(
                "PRESET", tr("Prepared for"), options=[say(Message(p.label)) for p in PRESETS],
                defaultValue=0, optional=True,
            ),
            tr(
                "A portal chooses its formats by itself and gets open data only, with the metadata that "
                "it harvests."
            ),
        )  # fmt: skip
        self.add(
            QgsProcessingParameterEnum(
                "SCHEMAS", tr("Published models"), options=[one.value for one in SCHEMAS],
                allowMultiple=True, optional=True,
            ),
            tr("Also writes the sensors, counts or observations as these models want them."),
            advanced=True,
        )  # fmt: skip
        self.add(
            QgsProcessingParameterBoolean("INDICATORS", tr("Indicators"), defaultValue=True),
            tr("Computes the indicators of the period by their usual rules."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean("FLAT_FILES", tr("Flat files"), defaultValue=True),
            tr(
                "Writes sensor × instant with properties as columns, and the same with sensors as columns."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean(
                "HISTORICAL_IDS", tr("Ids that values came with"), defaultValue=False
            ),
            tr("Not today’s ids of sensors that were renamed."),
            advanced=True,
        )

        self.add(
            QgsProcessingParameterBoolean("PHOTOS", tr("Photos"), defaultValue=False),
            tr(
                "Copies the photos of interventions too, without what cameras write into them (place, "
                "owner, model). Never in open data."
            ),
            advanced=True,
        )

    def _define_metadata(self) -> None:
        for name, label, help_text in (
            ("TITLE", tr("Title"), tr("Of the data set, in its metadata. Empty: the use case.")),
            ("PRODUCER", tr("Producer"), tr("The organisation that publishes the data.")),
            ("SIRET", tr("SIRET of the producer"), tr("14 digits.")),
            ("CONTACT", tr("Contact"), tr("The mailbox of a service, never of a person.")),
        ):
            self.add(
                QgsProcessingParameterString(name, label, optional=True), help_text, advanced=True
            )
        self.add(
            QgsProcessingParameterEnum(
                "LICENCE", tr("Licence"), options=[say(Message(one.name)) for one in LICENCES],
                defaultValue=0, optional=True,
            ),
            tr("Stands in the metadata."),
            advanced=True,
        )  # fmt: skip

    def compute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Mapping[str, object]:
        folder = Path(self.parameterAsString(parameters, "OUTPUT", context))
        result = export_use_case(
            folder,
            self._wish(parameters, context),
            say,
            cancellation(feedback),
            lambda share: feedback.setProgress(100 * share),
        )
        for notice in result.notices:
            feedback.pushWarning(say(notice))
        for name, count in result.rows.items():
            feedback.pushInfo(tr("{table}: {n} rows").format(table=name, n=count))
        return {
            "OUTPUT": str(folder),
            "OBSERVATION_COUNT": result.observation_count,
            "SENSOR_COUNT": result.sensor_count,
            "FILE_COUNT": len(result.files),
        }

    def _wish(self, parameters: Parameters, context: QgsProcessingContext) -> Wish:
        zone = self.time_zone(parameters, context)
        start, end = (self.instant(parameters, name, zone) for name in ("START", "END"))
        _check_period(start, end)
        preset = PRESETS[self._index(parameters, "PRESET", context)]
        chosen = [FORMATS[i] for i in self.parameterAsEnums(parameters, "FORMATS", context)]
        is_open = preset.is_open or self.parameterAsBool(parameters, "OPEN_DATA", context)
        observations = self.parameterAsString(parameters, "OBSERVATIONS", context)
        return Wish(
            cache=self.cache_path(parameters, context),
            selection=Selection(
                use_case=self._use_case(parameters, context),
                zone=zone,
                start=start,
                end=end,
                contains=self._area(parameters, context),
                is_open=is_open,
                historical_ids=self.parameterAsBool(parameters, "HISTORICAL_IDS", context),
            ),
            formats=preset.formats or tuple(chosen) or (Format.CSV,),
            observations=Path(observations) if observations else None,
            style=preset.style,
            schemas=[SCHEMAS[i] for i in self._chosen(parameters, "SCHEMAS", context)],
            producer=self._producer(parameters, context),
            title=self.parameterAsString(parameters, "TITLE", context).strip(),
            with_indicators=self.parameterAsBool(parameters, "INDICATORS", context),
            with_photos=self.parameterAsBool(parameters, "PHOTOS", context),
            with_flat_files=self.parameterAsBool(parameters, "FLAT_FILES", context),
        )

    def _use_case(self, parameters: Parameters, context: QgsProcessingContext) -> UseCase:
        return use_cases()[self.parameterAsEnumString(parameters, "USE_CASE", context)]

    def _chosen(
        self, parameters: Parameters, name: str, context: QgsProcessingContext
    ) -> list[int]:
        """Return what is chosen of several; QGIS takes the first where nothing is."""
        if parameters.get(name) in (None, "", []):
            return []
        return list(self.parameterAsEnums(parameters, name, context))

    def _index(self, parameters: Parameters, name: str, context: QgsProcessingContext) -> int:
        if parameters.get(name) in (None, ""):
            return 0
        return int(self.parameterAsEnum(parameters, name, context))

    def _producer(self, parameters: Parameters, context: QgsProcessingContext) -> Producer:
        name, siret, contact = (
            self.parameterAsString(parameters, one, context).strip()
            for one in ("PRODUCER", "SIRET", "CONTACT")
        )
        licence = LICENCES[self._index(parameters, "LICENCE", context)]
        return Producer(name, checked_siret(siret), contact, licence)

    def _area(
        self, parameters: Parameters, context: QgsProcessingContext
    ) -> Callable[[float, float], bool] | None:
        """Return whether a place lies in AREA, else in EXTENT; None: there is neither."""
        source = self.parameterAsSource(parameters, "AREA", context)
        wgs84 = QgsCoordinateReferenceSystem(_WGS84)
        if source is not None:
            to_wgs84 = QgsCoordinateTransform(source.sourceCrs(), wgs84, context.transformContext())
            shapes = []
            for feature in source.getFeatures():
                shape = QgsGeometry(feature.geometry())
                shape.transform(to_wgs84)
                shapes.append(shape)
            area = QgsGeometry.unaryUnion(shapes)
            if area.isEmpty():
                raise QgsProcessingException(tr("The area holds no polygon: choose another layer."))
            return container(read_geometry(json.loads(area.asJson(9))))
        if not parameters.get("EXTENT"):
            return None
        box = self.parameterAsExtent(parameters, "EXTENT", context, wgs84)
        if box.isNull():
            return None
        return lambda lon, lat: (
            box.xMinimum() <= lon <= box.xMaximum() and box.yMinimum() <= lat <= box.yMaximum()
        )


def _check_period(start: datetime | None, end: datetime | None) -> None:
    if start is not None and end is not None and start >= end:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro", "The period is empty: START must be before END. Check both."
            )
        )
