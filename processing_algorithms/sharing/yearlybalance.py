"""The yearly balance of a use case: what worked, what it took, what became of the equipment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
)

from ...smartmetro_plugin.cartography.report_pdf import write_pdf
from ...smartmetro_plugin.core.availability.balance import balance
from ...smartmetro_plugin.core.availability.counting import Record
from ...smartmetro_plugin.core.availability.year_report import YearContent, year_report
from ...smartmetro_plugin.core.cache.instants import from_text_or_none
from ...smartmetro_plugin.core.cache.schema import TABLES
from ...smartmetro_plugin.core.cache.store import Cache
from ...smartmetro_plugin.core.errors import ConfigurationError
from ...smartmetro_plugin.core.exports.formats.workbook import write_workbook
from ...smartmetro_plugin.core.exports.report_tables import tables_of
from ...smartmetro_plugin.core.file_names import safe_file_name
from ...smartmetro_plugin.core.instants import from_microseconds, time_zone
from ...smartmetro_plugin.core.messages import QT_TRANSLATE_NOOP
from ...smartmetro_plugin.core.reports import html
from ...smartmetro_plugin.core.reports.document import Report
from ...smartmetro_plugin.core.whole_file import whole_file
from ...smartmetro_plugin.host.report_wording import HostWording
from ...smartmetro_plugin.host.translation import tr
from ..base import SHARING, Parameters, cancellation
from ..indicators.availability import Availability
from ..indicators.indicator_algorithm import Inputs

_BY_NAME = {table.name: table for table in TABLES}


class YearlyBalance(Availability):
    """``smartmetro:yearlybalance``."""

    NAME = "yearlybalance"
    GROUP = SHARING

    def title(self) -> str:
        return tr("Yearly balance")

    def describe(self) -> str:
        return tr(
            "Sums up one calendar year of a use case: availability by month and whether the use case works, "
            "quality of what came, alerts, interventions, costs entered in the register, and what was "
            "reused or dismantled. A page to read (HTML), to print (PDF), and its tables (XLSX)."
        )

    def keywords(self) -> str:
        return tr("balance,year,annual,report,costs,reuse,removal,alerts,availability")

    def define(self) -> None:
        self.add_observations()
        self.add_use_case()
        self.add_sensors()
        self.add_maintenance()
        self.add(
            QgsProcessingParameterNumber(
                "YEAR",
                tr("Year"),
                defaultValue=datetime.now(timezone.utc).year - 1,
                minValue=2000,
                maxValue=2100,
            ),
            tr("The calendar year, in local time; one under way is counted up to now."),
        )
        self.add_time_zone()
        self.add(
            QgsProcessingParameterFolderDestination("OUTPUT", tr("Folder of the balance")),
            tr("The balance as HTML, PDF and XLSX."),
        )
        self.addOutput(QgsProcessingOutputFile("REPORT", tr("Report")))
        self.addOutput(QgsProcessingOutputNumber("COST_EUR", tr("Costs entered (€)")))

    def compute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Mapping[str, object]:
        zone = self.time_zone(parameters, context)
        year = self.parameterAsInt(parameters, "YEAR", context)
        first, next_first = (datetime(y, 1, 1, tzinfo=time_zone(zone)) for y in (year, year + 1))
        start = first.astimezone(timezone.utc)
        end = min(next_first.astimezone(timezone.utc), datetime.now(timezone.utc))
        period = {"START": start.isoformat(), "END": end.isoformat()}
        inputs = self.inputs({**parameters, **period}, context, feedback)
        inputs = self._known(inputs, parameters, context)
        interventions = self.interventions(inputs, parameters, context)
        records, _start_us, _end_us = self.records(inputs, interventions, feedback)
        feedback.setProgress(60)
        with Cache.open(self.cache_path(parameters, context), create=False) as cache:
            content = _content(cache, inputs, records, year, (start, end))
        folder = Path(self.parameterAsString(parameters, "OUTPUT", context))
        name = safe_file_name(f"{tr('balance')} {inputs.use_case.key} {year}")
        page = _write(year_report(content, HostWording(zone)), folder / name, zone, feedback)
        cost_eur = sum(row["amount_eur"] or 0.0 for row in content.costs)
        return {"OUTPUT": str(folder), "REPORT": str(page), "COST_EUR": cost_eur}

    def _known(
        self, inputs: Inputs, parameters: Parameters, context: QgsProcessingContext
    ) -> Inputs:
        """Return the inputs bounded by what was fetched, or what a file spans: months that nobody
        fetched are no outage."""
        if self.parameterAsString(parameters, "OBSERVATIONS", context):
            spans = [
                (int(one.at_us[0]), int(one.at_us[-1]) + inputs.use_case.step_s * 1_000_000)
                for one in self.series(inputs)
                if one.at_us.size
            ]
            found = [(from_microseconds(a), from_microseconds(b)) for a, b in spans]
        else:
            with Cache.open(self.cache_path(parameters, context), create=False) as cache:
                states = [
                    cache.fetch_state(connection, tenant, inputs.use_case.key)
                    for connection, tenant in cache.connections()
                ]
            found = [
                (one.fetched_from, one.fetched_until)
                for one in states
                if one is not None and one.fetched_from and one.fetched_until
            ]
        if not found or inputs.start is None or inputs.end is None:
            return inputs
        start = max(inputs.start, min(first for first, _ in found))
        end = min(inputs.end, max(last for _, last in found))
        if start >= end:
            raise ConfigurationError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "No observation of that year was fetched. Run “Fetch observations” over it first, or "
                    "choose another year.",
                )
            )
        return replace(inputs, start=start, end=end)


def _content(
    cache: Cache,
    inputs: Inputs,
    records: list[Record],
    year: int,
    bounds: tuple[datetime, datetime],
) -> YearContent:
    start, end = bounds
    key = inputs.use_case.key
    sensors = {
        sensor.key: sensor.name
        for cached in cache.records(use_case=key, with_gone=True)
        for sensor in [cached.record.sensor]
    }
    names = {one.sensor_id: name for one, name in sensors.items()}
    removals = [
        row
        for row in cache.table_rows(_BY_NAME["removals"])
        if row["sensor_id"] in names
        and (at := from_text_or_none(row["removed_at"])) is not None
        and start <= at < end
    ]
    costs = cache.table_rows(
        _BY_NAME["costs"], "use_case = ? AND substr(spent_on, 1, 4) = ?", (key, str(year))
    )

    def sensor_name(row: Mapping[str, Any]) -> str:
        return names.get(row["sensor_id"] or "", "") or row["sensor_id"] or "–"

    return YearContent(
        year=year,
        use_case=inputs.use_case,
        zone=inputs.zone,
        start=inputs.start or start,
        end=inputs.end or end,
        records=records,
        lines=balance(records, inputs.zone),
        alerts=[a for a in cache.alert_log.during(start, end) if a.use_case == key],
        interventions=[
            m for m in cache.maintenance() if m.key in sensors and start <= m.started_at < end
        ],
        costs=costs,
        removals=removals,
        partners={row["uuid"]: row["name"] for row in cache.table_rows(_BY_NAME["partners"])},
        sensor_name=sensor_name,
    )


def _write(report: Report, path: Path, zone: str, feedback: QgsProcessingFeedback) -> Path:
    wording = HostWording(zone)
    page = path.with_name(path.name + ".html")
    html.write(report, page, wording)
    write_pdf(report, path.with_name(path.name + ".pdf"), wording, landscape=True)
    with whole_file(path.with_name(path.name + ".xlsx")) as partial:
        write_workbook(partial, tables_of(report, wording), cancellation(feedback))
    return page
