"""Field work brought back from a mission's folder or zip into the cache."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime, timedelta, timezone
from pathlib import Path
from tempfile import TemporaryDirectory

from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterAuthConfig,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...smartmetro_plugin.core.cache.archive import archive_folder, open_archive
from ...smartmetro_plugin.core.cache.field_tables import CROSS_CHECKS
from ...smartmetro_plugin.core.cache.store import Cache
from ...smartmetro_plugin.core.field_work.altitude import ngf_of, raf20
from ...smartmetro_plugin.core.field_work.cross_checking import cross_checked
from ...smartmetro_plugin.core.field_work.day_report import day_report
from ...smartmetro_plugin.core.field_work.importing import ImportReport, Rule, bring_back
from ...smartmetro_plugin.core.field_work.returned import opened
from ...smartmetro_plugin.core.reports.html import write
from ...smartmetro_plugin.field.cloud import download
from ...smartmetro_plugin.field.form_words import form_words
from ...smartmetro_plugin.field.thumbnails import thumbnail
from ...smartmetro_plugin.host.report_wording import HostWording
from ...smartmetro_plugin.host.translation import say, tr
from ...smartmetro_plugin.host.use_cases import use_cases
from ..base import FIELD, Parameters, SmartMetroAlgorithm, cancellation

_RULES = (Rule.ASK, Rule.CREW, Rule.OFFICE, Rule.NEWEST)


class ImportFieldWork(SmartMetroAlgorithm):
    """``smartmetro:importfieldwork``."""

    NAME = "importfieldwork"
    GROUP = FIELD

    def title(self) -> str:
        return tr("Bring field work back")

    def describe(self) -> str:
        return tr(
            "Writes what a crew did in a mission into the cache: surveys, installations, interventions, "
            "removals, cross-checks, photos. All of it, or nothing. Run twice, nothing comes in twice.\n\n"
            "Where the field and the office changed the same thing, the rule decides, or you do in "
            "SmartMetro > Go to the field > Field missions…; what loses is kept. A row deleted in the "
            "field is proposed for deletion, never deleted."
        )

    def keywords(self) -> str:
        return tr("QField,mission,field,import,return,photo,conflict")

    def define(self) -> None:
        self.add(
            QgsProcessingParameterFile(
                "FOLDER",
                tr("Folder of the mission"),
                behavior=QgsProcessingParameterFile.Behavior.Folder,
                optional=True,
            ),
            tr("The folder that came back from the device, as a whole."),
        )
        self.add(
            QgsProcessingParameterFile("ZIP", tr("Or its zip"), extension="zip", optional=True),
            tr("Instead of the folder."),
        )
        self.add(
            QgsProcessingParameterString(
                "CLOUD_PROJECT", tr("Or its project of QFieldCloud"), optional=True
            ),
            tr("Fetched from there, where the package qfieldcloud-sdk is installed."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterAuthConfig(
                "CLOUD_AUTH", tr("Authentication for QFieldCloud"), optional=True
            ),
            tr("A header Authorization with “Token …”, or user and password, in QGIS’s own store."),
            advanced=True,
        )
        self.add_cache()
        self.add(
            QgsProcessingParameterEnum(
                "RULE",
                tr("Who wins a conflict"),
                options=[
                    tr("Nobody: a person decides later"),
                    tr("The crew"),
                    tr("The office"),
                    tr("Who changed it last"),
                ],
                defaultValue=0,
            ),
            tr(
                "For a field that both changed, to different values. The crew or the office also settles "
                "what still waits of this mission."
            ),
        )
        self.add(
            QgsProcessingParameterNumber(
                "CLOCK_CORRECTION",
                tr("Correction of the device’s clock, minutes"),
                type=QgsProcessingParameterNumber.Type.Integer,
                optional=True,
            ),
            tr(
                "Added to all times that the device wrote. Left empty, its clock is checked, and work dated "
                "before the mission left or in the future is refused; 0 takes its times as they are."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFileDestination(
                "REPORT", tr("Report of the day"), "HTML (*.html)", optional=True
            ),
            tr("What was done, by whom, what waits for a decision."),
        )
        for name, text in (
            ("ADDED", tr("New rows")),
            ("UPDATED", tr("Rows changed")),
            ("CONFLICTS", tr("Conflicts")),
            ("WAITING", tr("Decisions that wait")),
            ("PHOTOS", tr("Photos brought back")),
            ("NEW_SENSORS", tr("New sensors")),
            ("REPLACED", tr("Changes of sensor confirmed")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))

    def compute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Mapping[str, object]:
        now = datetime.now(timezone.utc)
        with Cache.open(self.cache_path(parameters, context), create=False) as cache:
            with self._package(parameters, context) as path, opened(path) as returned:
                report = bring_back(
                    cache,
                    returned,
                    by=QgsApplication.userFullName() or QgsApplication.userLoginName(),
                    at=now,
                    rule=_RULES[self.parameterAsEnum(parameters, "RULE", context)],
                    thumbnail=thumbnail,
                    cancel=cancellation(feedback),
                    to_ngf=ngf_of(raf20()),
                    clock_correction=self._clock_correction(parameters, context),
                )
            archive = open_archive(archive_folder(cache.path), cache.succession())
            checks = [row for table, row in report.rows if table is CROSS_CHECKS]
            crossed = list(cross_checked(checks, archive, use_cases()))
            page = day_report(report, now, cache.sensor_names(), form_words(use_cases()), crossed)
        _tell(report, feedback)
        results: dict[str, object] = {
            "ADDED": report.added_count,
            "UPDATED": report.updated,
            "CONFLICTS": report.conflicts,
            "WAITING": report.waiting,
            "PHOTOS": report.photos.kept,
            "NEW_SENSORS": report.new_sensors,
            "REPLACED": report.replaced,
        }
        target = self.parameterAsFileOutput(parameters, "REPORT", context)
        if target:
            write(page, Path(target), HostWording())
            results["REPORT"] = target
        return results

    def _clock_correction(
        self, parameters: Parameters, context: QgsProcessingContext
    ) -> timedelta | None:
        if parameters.get("CLOCK_CORRECTION") is None:
            return None
        return timedelta(minutes=self.parameterAsInt(parameters, "CLOCK_CORRECTION", context))

    @contextmanager
    def _package(self, parameters: Parameters, context: QgsProcessingContext) -> Iterator[Path]:
        """Give the folder or the zip; what QFieldCloud holds is fetched for the time being."""
        for name in ("FOLDER", "ZIP"):
            text = self.parameterAsString(parameters, name, context)
            if text:
                yield Path(text)
                return
        project = self.parameterAsString(parameters, "CLOUD_PROJECT", context).strip()
        if project:
            with TemporaryDirectory(prefix="smartmetro-cloud-") as folder:
                authcfg = self.parameterAsString(parameters, "CLOUD_AUTH", context)
                download(project, Path(folder), authcfg)
                yield Path(folder)
            return
        raise QgsProcessingException(tr("Give the folder of the mission, or its zip."))


def _tell(report: ImportReport, feedback: QgsProcessingFeedback) -> None:
    for warning in report.warnings:
        feedback.pushWarning(say(warning))
    for path in report.photos.missing:
        feedback.pushWarning(tr("Photo missing: {path}").format(path=path))
    if report.waiting:
        feedback.pushWarning(
            tr("{n} decisions wait: SmartMetro > Go to the field > Field missions…").format(
                n=report.waiting
            )
        )
