"""A mission packed for QField: project, data, base map and sheet in one folder."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterAuthConfig,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication, QThread

from ...smartmetro_plugin.core.cache.store import Cache
from ...smartmetro_plugin.core.errors import SmartMetroError
from ...smartmetro_plugin.core.field_work.candidates import candidate_of
from ...smartmetro_plugin.core.field_work.mission import Candidate, MissionRequest
from ...smartmetro_plugin.core.field_work.packing import count_sensors
from ...smartmetro_plugin.core.geometry import container, read_geometry
from ...smartmetro_plugin.field.cloud import upload
from ...smartmetro_plugin.field.packaging import Prepared, finish, prepare
from ...smartmetro_plugin.field.preflight import Finding, Level, Plan, examine
from ...smartmetro_plugin.field.transfer import zip_mission
from ...smartmetro_plugin.host.connections import ConnectionStore
from ...smartmetro_plugin.host.translation import LocaleFormatter, say, tr
from ...smartmetro_plugin.host.use_cases import use_cases
from ..base import FIELD, Parameters, SmartMetroAlgorithm

_WGS84 = "EPSG:4326"


@dataclass(frozen=True)
class Finishing:
    """What follows in the main thread once a mission's data are written."""

    cache_path: Path
    zipped: bool
    cloud_project: str
    authcfg: str


class PackageForQField(SmartMetroAlgorithm):
    """``smartmetro:packageforqfield``."""

    NAME = "packageforqfield"
    GROUP = FIELD
    _prepared: Prepared | None = None
    _finishing: Finishing | None = None

    def title(self) -> str:
        return tr("Pack a mission for QField")

    def describe(self) -> str:
        return tr(
            "Makes a folder that a crew opens in QField, without network: the sensors of an area as they "
            "are now, candidate sites, forms for survey, installation, maintenance, removal and "
            "cross-check, a base map, a PDF sheet.\n\n"
            "Checks first what can go wrong, and says it. The folder must be new or empty: work that has "
            "not come back is never overwritten. Bring it back with “Bring field work back”."
        )

    def keywords(self) -> str:
        return tr("QField,mission,field,survey,installation,maintenance,offline,form")

    def define(self) -> None:
        self.add_cache()
        self.add(
            QgsProcessingParameterFeatureSource(
                "AREA", tr("Area"), [QgsProcessing.SourceType.TypeVectorPolygon], optional=True
            ),
            tr("The polygons where the crew works. Crews are warned when they leave it."),
        )
        self.add(
            QgsProcessingParameterExtent("EXTENT", tr("Area as an extent"), optional=True),
            tr("Instead of polygons."),
        )
        self.add(
            QgsProcessingParameterString("NAME", tr("Name of the mission"), optional=True),
            tr("Left empty: the name of the folder."),
        )
        self.add(
            QgsProcessingParameterString("TEAM", tr("Team"), optional=True),
            tr("Who goes; shown on the sheet and in the list of missions."),
        )
        self.add_use_cases()
        self.add(
            QgsProcessingParameterFeatureSource(
                "CANDIDATES",
                tr("Candidate sites"),
                [QgsProcessing.SourceType.TypeVectorPoint],
                optional=True,
            ),
            tr("The shortlist of a siting study, to be surveyed."),
        )
        self.add(
            QgsProcessingParameterRasterLayer("BASEMAP", tr("Base map"), optional=True),
            tr("An image or a map service; what it shows of the area travels along."),
        )
        self.add(
            QgsProcessingParameterMultipleLayers(
                "REFERENCES",
                tr("Reference layers"),
                QgsProcessing.SourceType.TypeMapLayer,
                optional=True,
            ),
            tr(
                "Results of the siting study, networks, anything that helps on site: what lies in the area "
                "travels along with its looks, for reading."
            ),
        )
        self.add(
            QgsProcessingParameterString("NOTE", tr("Remarks"), multiLine=True, optional=True),
            tr("What the crew should know; printed on the sheet."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean("ZIP", tr("Also as one file"), defaultValue=False),
            tr("Writes the folder as a zip beside it, for a transfer by USB or mail."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString(
                "CLOUD_PROJECT", tr("Project of QFieldCloud"), optional=True
            ),
            tr("Also sends the mission there, where the package qfieldcloud-sdk is installed."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterAuthConfig(
                "CLOUD_AUTH", tr("Authentication for QFieldCloud"), optional=True
            ),
            tr("A header Authorization with “Token …”, or user and password, in QGIS’s own store."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFolderDestination("OUTPUT", tr("Folder of the mission")),
            tr("New or empty. Copy it as a whole to the telephone."),
        )
        self.addOutput(QgsProcessingOutputNumber("SENSOR_COUNT", tr("Number of sensors packed")))
        self.addOutput(QgsProcessingOutputString("MISSION", tr("Id of the mission")))

    def compute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Mapping[str, object]:
        folder = Path(self.parameterAsString(parameters, "OUTPUT", context))
        area = self._area(parameters, context)
        request = MissionRequest(
            name=self.parameterAsString(parameters, "NAME", context).strip() or folder.name,
            area=read_geometry(json.loads(area.asJson(8))),
            packed_at=datetime.now(timezone.utc),
            packed_by=QgsApplication.userFullName() or QgsApplication.userLoginName(),
            team=self.parameterAsString(parameters, "TEAM", context).strip(),
            note=self.parameterAsString(parameters, "NOTE", context).strip(),
            use_cases=tuple(self.chosen_use_cases(parameters, context))
            if parameters.get("USE_CASES")
            else (),
            candidates=self._candidates(parameters, context),
        )
        base_map = self.parameterAsRasterLayer(parameters, "BASEMAP", context)
        references = self.parameterAsLayerList(parameters, "REFERENCES", context)
        cache_path = self.cache_path(parameters, context)
        with Cache.open(cache_path, create=False) as cache:
            plan = Plan(
                folder,
                cache_path,
                area.boundingBox(),
                count_sensors(cache, container(request.area), request.use_cases),
                base_map,
                references,
            )
            _examine(plan, feedback)
            self._prepared = prepare(
                folder,
                cache,
                request,
                use_cases(),
                ConnectionStore().all(),
                LocaleFormatter(),
                area=area.boundingBox(),
                base_map=base_map,
                references=references,
                go_on=lambda share: self._go_on(share, feedback),
            )
        packed = self._prepared.packed
        self._finishing = Finishing(
            cache_path,
            self.parameterAsBool(parameters, "ZIP", context),
            self.parameterAsString(parameters, "CLOUD_PROJECT", context).strip(),
            self.parameterAsString(parameters, "CLOUD_AUTH", context),
        )
        if QThread.currentThread() == QCoreApplication.instance().thread():
            self._finish(feedback)
        feedback.pushInfo(
            tr("Packed: {sensors} sensors, {candidates} candidate sites.").format(
                sensors=len(packed.sensors), candidates=packed.row_counts["candidates"]
            )
        )
        return {
            "OUTPUT": str(folder),
            "SENSOR_COUNT": len(packed.sensors),
            "MISSION": packed.mission_uuid,
        }

    def postProcessAlgorithm(
        self, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, object]:
        """Finish in the main thread what was prepared in another."""
        try:
            self._finish(feedback)
        except SmartMetroError as error:
            raise QgsProcessingException(say(error.message)) from error
        return {}

    def _finish(self, feedback: QgsProcessingFeedback) -> None:
        prepared, self._prepared = self._prepared, None
        if prepared is None or self._finishing is None:
            return
        then = self._finishing
        finish(prepared, then.cache_path, use_cases())
        if then.zipped:
            feedback.pushInfo(tr("One file: {path}").format(path=zip_mission(prepared.folder)))
        if then.cloud_project:
            upload(prepared.folder, then.cloud_project, then.authcfg)
            feedback.pushInfo(
                tr("Sent to QFieldCloud: {project}").format(project=then.cloud_project)
            )

    @staticmethod
    def _go_on(share: float, feedback: QgsProcessingFeedback) -> bool:
        feedback.setProgress(100 * share)
        return not feedback.isCanceled()

    def _area(self, parameters: Parameters, context: QgsProcessingContext) -> QgsGeometry:
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
        else:
            box = self.parameterAsExtent(parameters, "EXTENT", context, wgs84)
            area = QgsGeometry.fromRect(box)
        if area.isEmpty() or area.area() == 0:
            raise QgsProcessingException(
                tr("Give the area of the mission: a layer of polygons, or an extent.")
            )
        return area

    def _candidates(
        self, parameters: Parameters, context: QgsProcessingContext
    ) -> tuple[Candidate, ...]:
        source = self.parameterAsSource(parameters, "CANDIDATES", context)
        if source is None:
            return ()
        to_wgs84 = QgsCoordinateTransform(
            source.sourceCrs(), QgsCoordinateReferenceSystem(_WGS84), context.transformContext()
        )
        return tuple(
            _candidate(feature, number, source, to_wgs84)
            for number, feature in enumerate(source.getFeatures(), start=1)
            if feature.hasGeometry()
        )


def _examine(plan: Plan, feedback: QgsProcessingFeedback) -> None:
    """Say what can go wrong; stop where it must."""
    found = examine(plan)
    for finding in found:
        if finding.level is Level.WARNING:
            feedback.pushWarning(_words(finding))
        elif finding.level is Level.FINE:
            feedback.pushInfo(_words(finding))
    errors = [_words(f) for f in found if f.level is Level.ERROR]
    if errors:
        raise QgsProcessingException("\n".join(errors))


def _words(finding: Finding) -> str:
    return f"{finding.about} {say(finding.message)}".strip()


def _candidate(
    feature: QgsFeature,
    number: int,
    source: QgsProcessingFeatureSource,
    to_wgs84: QgsCoordinateTransform,
) -> Candidate:
    shape = QgsGeometry(feature.geometry())
    shape.transform(to_wgs84)
    point = shape.centroid().asPoint()
    values = {
        field.name(): value
        for field, value in zip(source.fields(), feature.attributes())
        if value is not None and str(value) != "NULL"
    }
    plain = {k: v if isinstance(v, (int, float, str)) else str(v) for k, v in values.items()}
    return candidate_of(number, point.x(), point.y(), plain)
