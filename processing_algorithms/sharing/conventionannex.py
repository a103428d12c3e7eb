"""The annexes of the convention with a partner, and the requests that wait for its answer."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timezone
from pathlib import Path

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterString,
)

from ...smartmetro_plugin.cartography.report_pdf import write_pdf
from ...smartmetro_plugin.core.cache.store import Cache
from ...smartmetro_plugin.core.conventions.annex import annexes
from ...smartmetro_plugin.core.conventions.partner_file import PartnerFile, due_terms, read_partner
from ...smartmetro_plugin.core.conventions.request_form import request_form
from ...smartmetro_plugin.core.file_names import safe_file_name
from ...smartmetro_plugin.core.instants import time_zone
from ...smartmetro_plugin.core.platform.connection import DEFAULT_TIME_ZONE
from ...smartmetro_plugin.core.reports import html
from ...smartmetro_plugin.core.reports.document import Report
from ...smartmetro_plugin.core.reports.office import write_docx, write_odt
from ...smartmetro_plugin.host.locale_format import translate
from ...smartmetro_plugin.host.report_wording import HostWording
from ...smartmetro_plugin.host.translation import say, tr
from ...smartmetro_plugin.host.use_cases import use_cases
from ..base import SHARING, Parameters, SmartMetroAlgorithm


class ConventionAnnex(SmartMetroAlgorithm):
    """``smartmetro:conventionannex``."""

    NAME = "conventionannex"
    GROUP = SHARING

    def title(self) -> str:
        return tr("Annexes of a convention")

    def describe(self) -> str:
        return tr(
            "Writes the annexes of the convention with a partner from the register: equipment on the other "
            "party’s supports (host, installing party, constraints), connectivity shared, data exchanged, "
            "contacts, requests for intervention with their answers. ODT and DOCX to go on writing in, PDF "
            "to sign, HTML to read.\n\n"
            "Each request that has no answer yet comes as a letter of its own, to be agreed before any "
            "work. Conventions whose term is near are reminded of. The register is filled in under "
            "SmartMetro > Register and conventions."
        )

    def keywords(self) -> str:
        return tr("convention,annex,partner,commune,host,request,intervention,term,ODT,DOCX,PDF")

    def define(self) -> None:
        self.add_cache()
        self.add(
            QgsProcessingParameterString("PARTNER", tr("Partner")),
            tr("The partner’s name in the register, or its INSEE code, SIRET or uuid."),
        )
        self.add(
            QgsProcessingParameterString("AT", tr("Day"), optional=True),
            tr("The day of the document, as 2026-09-01. Left empty: today."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFolderDestination("OUTPUT", tr("Folder of the annexes")),
            tr("The annexes, and the letters of the requests that have no answer yet."),
        )
        self.addOutput(QgsProcessingOutputNumber("EQUIPMENT_COUNT", tr("Pieces of equipment")))
        self.addOutput(
            QgsProcessingOutputNumber("WAITING_COUNT", tr("Requests that have no answer yet"))
        )
        self.addOutput(QgsProcessingOutputNumber("REMINDER_COUNT", tr("Terms that are near")))
        self.addOutput(QgsProcessingOutputString("REMINDERS", tr("Reminders of terms")))

    def compute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Mapping[str, object]:
        at = self.instant(parameters, "AT", DEFAULT_TIME_ZONE) or datetime.now(timezone.utc)
        today = at.astimezone(time_zone(DEFAULT_TIME_ZONE)).date()
        with Cache.open(self.cache_path(parameters, context), create=False) as cache:
            file = read_partner(cache, self.parameterAsString(parameters, "PARTNER", context))
            reminders = [term.message(today) for term in due_terms(cache, today)]
        folder = Path(self.parameterAsString(parameters, "OUTPUT", context))
        waiting = _write(file, today, folder)
        said = [say(message) for message in reminders]
        for text in said:
            feedback.pushWarning(text)
        return {
            "OUTPUT": str(folder),
            "EQUIPMENT_COUNT": len(file.equipment),
            "WAITING_COUNT": waiting,
            "REMINDER_COUNT": len(said),
            "REMINDERS": "\n".join(said),
        }


def _write(file: PartnerFile, today: date, folder: Path) -> int:
    """Write the annexes and the letters; return how many requests wait for an answer."""
    name = safe_file_name(f"{tr('annexes')} {file.partner['name']}")
    _in_all_formats(annexes(file, today, _use_case_name), folder / name, landscape=True)
    waiting = [row for row in file.requests if not row["answer"]]
    for row in waiting:
        label = f"{tr('request')} {row['asked_on'] or ''} {row['uuid'][:8]}"
        _in_all_formats(request_form(row, file), folder / safe_file_name(label))
    return len(waiting)


def _in_all_formats(report: Report, path: Path, *, landscape: bool = False) -> None:
    wording = HostWording()
    write_odt(report, _ending(path, ".odt"), wording)
    write_docx(report, _ending(path, ".docx"), wording)
    write_pdf(report, _ending(path, ".pdf"), wording, landscape=landscape)
    html.write(report, _ending(path, ".html"), wording)


def _ending(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)


def _use_case_name(key: str) -> str:
    use_case = use_cases().get(key)
    return translate(use_case.label) if use_case else key
