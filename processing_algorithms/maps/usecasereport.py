"""The report of a use case: one document with maps, indicators, quality, alerts, maintenance."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
    QgsProject,
)
from qgis.PyQt.QtCore import QCoreApplication, QThread

from ...smartmetro_plugin.cartography.report_maps import ReportMaps
from ...smartmetro_plugin.cartography.report_pdf import write_pdf
from ...smartmetro_plugin.core.alerts.alert import Alert
from ...smartmetro_plugin.core.availability.balance import balance
from ...smartmetro_plugin.core.availability.report import report as availability_report
from ...smartmetro_plugin.core.cache.store import Cache
from ...smartmetro_plugin.core.errors import ConfigurationError, SmartMetroError
from ...smartmetro_plugin.core.indicators.account import account
from ...smartmetro_plugin.core.indicators.table import IndicatorTable
from ...smartmetro_plugin.core.instants import from_microseconds, to_microseconds
from ...smartmetro_plugin.core.messages import QT_TRANSLATE_NOOP
from ...smartmetro_plugin.core.model import Maintenance
from ...smartmetro_plugin.core.quality.control import Network
from ...smartmetro_plugin.core.quality.report import report as quality_report
from ...smartmetro_plugin.core.quality.settings import load_settings
from ...smartmetro_plugin.core.reports import html
from ...smartmetro_plugin.core.use_case_report.contents import Contents, main_field
from ...smartmetro_plugin.core.use_case_report.report import report
from ...smartmetro_plugin.host.report_wording import HostWording
from ...smartmetro_plugin.host.translation import say, tr
from ..base import MAPS, Parameters
from ..indicators import ALGORITHMS as INDICATOR_ALGORITHMS
from ..indicators.availability import Availability
from ..indicators.indicator_algorithm import IndicatorAlgorithm, Inputs
from ..indicators.quality_algorithm import QualityAlgorithm, SensorId, names, sites, windows
from ..indicators.qualitycontrol import QualityControl


@dataclass(frozen=True)
class Prepared:
    """What was computed, to be written in the main thread."""

    contents: Contents
    maps: ReportMaps
    page: Path | None
    pdf: Path | None
    project: QgsProject | None


class UseCaseReport(QualityAlgorithm):
    """``smartmetro:usecasereport``."""

    NAME = "usecasereport"
    GROUP = MAPS
    _prepared: Prepared | None = None

    def title(self) -> str:
        return tr("Report of a use case")

    def describe(self) -> str:
        return tr(
            "One document on a use case and a period, for decision makers and for the file: the map, the "
            "indicators of each sensor, availability, quality of the data, alerts, maintenance, and how "
            "everything was computed. With a date of change, two maps with the same classes show before "
            "and after.\n\n"
            "As a web page that screen readers can read (every map and chart has its data as a table), and "
            "as a PDF with the maps as pages of their own."
        )

    def keywords(self) -> str:
        return tr("report,document,HTML,PDF,balance,decision,map,accessibility,RGAA")

    def define(self) -> None:
        self.add_observations()
        self.add_use_case()
        self.add_sensors()
        self.add_maintenance()
        self.add_period()
        self.add(
            QgsProcessingParameterString("FIELD", tr("Indicator of the map"), optional=True),
            tr(
                "For instance tropical_nights or lden_db. Left empty: the usual one of the use case."
            ),
        )
        self.add_instant(
            "CHANGE_DATE",
            tr("Date of a change"),
            tr("Adds two maps with the same classes, before and after. Left empty: none."),
            optional=True,
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "ZONES", tr("Zones"), [QgsProcessing.SourceType.TypeVectorPolygon], optional=True
            ),
            tr("Drawn as outlines on the maps."),
        )
        self.add(
            QgsProcessingParameterString("COMMENT", tr("Remarks"), multiLine=True, optional=True),
            tr("A few sentences that stand first."),
        )
        self.add(
            QgsProcessingParameterString("SOURCES", tr("Sources"), optional=True),
            tr("Who made the data, and under which licence; printed on the maps."),
            advanced=True,
        )
        self.add_time_zone()
        self.add(
            QgsProcessingParameterFileDestination("OUTPUT", tr("Report"), tr("Web pages (*.html)")),
            tr("One file that needs nothing else."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                "PDF", tr("Report as PDF"), "PDF (*.pdf)", optional=True, createByDefault=False
            ),
            tr("The same document on A4 pages, the maps at its end."),
        )

    def compute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Mapping[str, object]:
        inputs = self.inputs(parameters, context, feedback)
        change = self.instant(parameters, "CHANGE_DATE", inputs.zone)
        _check_change(change, inputs)
        contents = self._contents(inputs, change, parameters, context, feedback)
        page = self.parameterAsFileOutput(parameters, "OUTPUT", context)
        pdf = self.parameterAsFileOutput(parameters, "PDF", context)
        self._prepared = Prepared(
            contents,
            ReportMaps.of(
                contents,
                inputs.stations,
                self.parameterAsSource(parameters, "ZONES", context),
                self.parameterAsString(parameters, "SOURCES", context).strip(),
                context.transformContext(),
            ),
            Path(page) if page else None,
            Path(pdf) if pdf else None,
            context.project(),
        )
        feedback.setProgress(90)
        if QThread.currentThread() == QCoreApplication.instance().thread():
            self._finish()
        return {"OUTPUT": page, **({"PDF": pdf} if pdf else {})}

    def postProcessAlgorithm(
        self, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, object]:
        """Draw the maps and write here, in the main thread: QGIS draws layouts nowhere else."""
        try:
            self._finish()
        except SmartMetroError as error:
            raise QgsProcessingException(say(error.message)) from error
        return {}

    def _finish(self) -> None:
        prepared, self._prepared = self._prepared, None
        if prepared is None:
            return
        wording = HostWording(prepared.contents.zone)
        with prepared.maps.drawn(prepared.project) as maps:
            if prepared.page is not None:
                made = report(prepared.contents, maps.as_pictures(), wording)
                html.write(made, prepared.page, wording)
            if prepared.pdf is not None:
                made = report(prepared.contents, maps.as_references(), wording)
                write_pdf(made, prepared.pdf, wording, landscape=True, sheets=maps.sheets())

    # -- parts of the work ---------------------------------------------------------------------

    def _contents(
        self,
        inputs: Inputs,
        change: datetime | None,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Contents:
        use_case, zone = inputs.use_case, inputs.zone
        interventions = self.interventions(inputs, parameters, context)
        records, start_us, end_us = Availability().records(inputs, interventions, feedback)
        settings = load_settings(None).get(use_case.key, {})
        network = Network(sites(inputs.stations, feedback), windows(interventions), {})
        checked = QualityControl().checked(inputs, network, settings, feedback)
        feedback.setProgress(50)
        made = _made_by(use_case.key)
        whole = before = after = None
        if made is not None:
            own = made.inputs(parameters, context, feedback)
            whole = made.table(own, parameters, context)
            if change is not None:
                before = made.table(_part(own, None, change), parameters, context)
                after = made.table(_part(own, change, None), parameters, context)
        feedback.setProgress(80)
        known = names(inputs.stations)
        asked = self.parameterAsString(parameters, "FIELD", context).strip()
        return Contents(
            use_case=use_case,
            zone=zone,
            start=from_microseconds(start_us),
            end=from_microseconds(end_us),
            names=known,
            communes={k: s.texts["commune"] for k, s in inputs.stations.by_key.items()},
            table=whole,
            field=_field(whole, use_case.key, asked),
            availability=availability_report(
                records, balance(records, zone), use_case, zone, end_us
            ),
            quality=quality_report(checked, use_case, settings, known, zone),
            alerts=self._alerts(inputs, parameters, context),
            maintenance=_during(interventions, inputs),
            account=None
            if made is None or whole is None
            else account(
                made.title(),
                whole,
                zone,
                inputs.start,
                inputs.end,
                made.choices(parameters, context),
            ),
            before=before,
            after=after,
            change=change,
            comment=self.parameterAsString(parameters, "COMMENT", context).strip(),
        )

    def _alerts(
        self, inputs: Inputs, parameters: Parameters, context: QgsProcessingContext
    ) -> list[Alert]:
        path = self.cache_path(parameters, context)
        if not path.exists():
            return []
        with Cache.open(path, create=False, read_only=True) as cache:
            found = cache.alert_log.during(inputs.start, inputs.end)
        mine = {key[1] for key in inputs.stations.by_key}
        return [
            alert
            for alert in found
            if alert.use_case == inputs.use_case.key
            and (not inputs.stations.are_chosen or alert.key.sensor_id in mine)
        ]


def _made_by(use_case: str) -> IndicatorAlgorithm | None:
    """Return the algorithm of a use case's indicators with its parameters; None: it has none."""
    wanted = f"{use_case}indicators"
    for algorithm in INDICATOR_ALGORITHMS:
        if wanted == algorithm.NAME:
            made = algorithm()
            made.initAlgorithm()
            return made
    return None


def _check_change(change: datetime | None, inputs: Inputs) -> None:
    if change is None:
        return
    early = inputs.start is not None and change <= inputs.start
    if early or (inputs.end is not None and change >= inputs.end):
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "CHANGE_DATE must lie between START and END: there must be days before it and after it.",
            )
        )


def _part(inputs: Inputs, start: datetime | None, end: datetime | None) -> Inputs:
    """Return the observations of one side of a change."""
    import narwhals as nw

    frame = inputs.frame
    if start is not None:
        frame = frame.filter(nw.col("observed_at") >= start)
    if end is not None:
        frame = frame.filter(nw.col("observed_at") < end)
    return replace(inputs, frame=frame, start=start or inputs.start, end=end or inputs.end)


def _field(table: IndicatorTable | None, use_case: str, asked: str) -> str:
    """Return the indicator of the maps.

    Raises:
        ConfigurationError: the one asked for is not among the indicators.
    """
    if table is None:
        return ""
    keys = [indicator.key for indicator in table.indicators if not indicator.is_instant]
    if asked and asked not in keys:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "FIELD: “{field}” is not an indicator of this use case. There are: {known}.",
            ),
            field=asked[:60],
            known=", ".join(keys),
        )
    return main_field(table, use_case, asked)


def _during(
    interventions: Mapping[SensorId, list[Maintenance]], inputs: Inputs
) -> list[tuple[SensorId, Maintenance]]:
    """Return what was under way at some moment of the period, on the sensors that are known."""
    end_us = to_microseconds(inputs.end) if inputs.end else None
    return [
        (key, one)
        for key, items in interventions.items()
        if key in inputs.stations.by_key
        for one in items
        if (end_us is None or to_microseconds(one.started_at) < end_us)
        and (inputs.start is None or one.ended_at is None or one.ended_at > inputs.start)
    ]
