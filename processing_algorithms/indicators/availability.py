"""Availability: which share of the data came, what lasted how long, does the use case work."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from qgis.core import (
    QgsGeometry,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
)

from ...smartmetro_plugin.core.availability.balance import WORKS_PCT, Line, balance
from ...smartmetro_plugin.core.availability.counting import Equipment, Record, record
from ...smartmetro_plugin.core.availability.report import report
from ...smartmetro_plugin.core.cancellation import check
from ...smartmetro_plugin.core.errors import ConfigurationError
from ...smartmetro_plugin.core.instants import parse_instant, time_zone, to_microseconds
from ...smartmetro_plugin.core.messages import QT_TRANSLATE_NOOP
from ...smartmetro_plugin.core.model import Maintenance
from ...smartmetro_plugin.core.quality.gap import median_step_us
from ...smartmetro_plugin.core.quality.series import Series
from ...smartmetro_plugin.host.translation import tr
from ...smartmetro_plugin.layers.stations import Station, Stations
from ..base import Parameters, cancellation
from .indicator_algorithm import Inputs
from .quality_algorithm import Column, QualityAlgorithm, SensorId, number, text, whole


class Availability(QualityAlgorithm):
    """``smartmetro:availability``."""

    NAME = "availability"

    def title(self) -> str:
        return tr("Availability")

    def describe(self) -> str:
        return tr(
            "Counts which share of the expected data was received and can be used, the outages and the time "
            "to repair, by sensor, supplier, network, commune and month.\n\n"
            "The report begins with a page for Monday morning: the last week, who is silent, what to look "
            "at first. Then it answers for each year whether the use case works. A sensor of the layer "
            "or the cache that never sent anything counts with all that was expected of it."
        )

    def keywords(self) -> str:
        return tr("availability,outage,repair,missing data,supplier,network,service level,balance")

    def define(self) -> None:
        self.add_observations()
        self.add_use_case()
        self.add_sensors()
        self.add_maintenance()
        self.add_period()
        self.add_number(
            "WORKS_PCT",
            tr("Works from (%)"),
            tr("The share of valid data from which a sensor, and the use case, is said to work."),
            WORKS_PCT,
            0,
            100,
        )
        self.add_time_zone()
        self.add(
            QgsProcessingParameterFeatureSink(
                "OUTPUT", self.title(), QgsProcessing.SourceType.TypeVectorPoint
            ),
            tr(
                "One row for each level (all, sensor, supplier, network, commune), name and month; an empty "
                "month is the whole period. Sensors are points."
            ),
        )
        self.add_report()

    def compute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Mapping[str, object]:
        inputs = self.inputs(parameters, context, feedback)
        interventions = self.interventions(inputs, parameters, context)
        feedback.setProgress(40)
        records, _start_us, end_us = self.records(inputs, interventions, feedback)
        lines = balance(records, inputs.zone)
        feedback.setProgress(80)
        sink = self.write_rows(
            _columns(),
            _rows(lines, inputs.stations),
            parameters,
            context,
            crs=inputs.stations.crs,
        )
        works_pct = self.parameterAsDouble(parameters, "WORKS_PCT", context)
        made = report(records, lines, inputs.use_case, inputs.zone, end_us, works_pct)
        return {"OUTPUT": sink, **self.write_report(made, inputs.zone, parameters, context)}

    def records(
        self,
        inputs: Inputs,
        interventions: Mapping[SensorId, Sequence[Maintenance]],
        feedback: QgsProcessingFeedback,
    ) -> tuple[list[Record], int, int]:
        """Return what came from each sensor, and the period that was looked at (microseconds)."""
        series = _main(self.series(inputs), inputs.use_case.main_property)
        start_us, end_us = _period(inputs, list(series.values()))
        cancel = cancellation(feedback)
        made: list[Record] = []
        for key in sorted({*series, *inputs.stations.by_key}):
            check(cancel)
            equipment = _equipment(key, inputs.stations, inputs.zone)
            windows = interventions.get(key, ())
            made.append(
                record(equipment, series.get(key), inputs.use_case, start_us, end_us, windows)
            )
        return made, start_us, end_us


def _main(series: list[Series], main_property: str) -> dict[SensorId, Series]:
    """Return one series by sensor: of the main property, else the one with most values."""
    found: dict[SensorId, Series] = {}
    ranked = sorted(series, key=lambda s: (s.key.property == main_property, s.at_us.size))
    for one in ranked:
        found[one.key[:2]] = one
    return found


def _period(inputs: Inputs, series: list[Series]) -> tuple[int, int]:
    """Return START and END, where they are not given the first instant and one step after the last.

    Raises:
        ConfigurationError: there is neither.
    """
    step_us = inputs.use_case.step_s * 1_000_000
    firsts = [int(s.at_us[0]) for s in series]
    lasts = [int(s.at_us[-1]) + median_step_us(s.at_us, step_us) for s in series]
    if (inputs.start is None or inputs.end is None) and not series:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "There are no observations to tell the period from. Give START and END, or other "
                "observations.",
            )
        )
    start_us = to_microseconds(inputs.start) if inputs.start else min(firsts)
    end_us = to_microseconds(inputs.end) if inputs.end else max(lasts)
    return start_us, end_us


def _equipment(key: SensorId, stations: Stations, zone: str) -> Equipment:
    station = stations.by_key.get(key)
    if station is None:
        return Equipment(key)
    columns = station.columns
    return Equipment(
        key,
        name=station.texts["name"],
        supplier=columns.get("provider") or columns.get("supplier", ""),
        network=columns.get("network", ""),
        commune=station.texts["commune"],
        service_start_us=_midnight(station, "commissioned_on", zone),
        service_end_us=_midnight(station, "decommissioned_on", zone),
    )


def _midnight(station: Station, column: str, zone: str) -> int | None:
    """Return the local midnight that begins a date of the layer; None where there is none."""
    day = station.columns.get(column, "")[:10]
    return to_microseconds(parse_instant(day, time_zone(zone))) if day else None


def _columns() -> list[Column]:
    return [
        text("level", tr("Level")),
        text("name", tr("Name")),
        text("connection", tr("Connection")),
        text("sensor_id", tr("Sensor")),
        text("month", tr("Month")),
        whole("sensors", tr("Sensors")),
        whole("expected", tr("Expected values")),
        whole("received", tr("Received values")),
        whole("valid", tr("Valid values")),
        number("received_pct", tr("Received (%)")),
        number("valid_pct", tr("Valid (%)")),
        whole("outages", tr("Outages")),
        whole("open_outages", tr("Open outages")),
        whole("explained_outages", tr("Outages with an intervention")),
        number("outage_h", tr("Hours of outage")),
        number("mean_repair_h", tr("Mean time to repair (h)")),
        number("median_repair_h", tr("Median time to repair (h)")),
        number("longest_h", tr("Longest outage (h)")),
    ]


def _rows(
    lines: list[Line], stations: Stations
) -> Iterator[tuple[Mapping[str, Any], QgsGeometry | None]]:
    for line in lines:
        values = {**vars(line), "received_pct": line.received_pct, "valid_pct": line.valid_pct}
        values["level"] = line.level.value
        geometry = None
        if line.equipment is not None:
            connection, sensor_id = line.equipment.key
            values |= {"connection": connection, "sensor_id": sensor_id}
            values["name"] = line.equipment.name or sensor_id
            station = stations.by_key.get(line.equipment.key)
            geometry = station.geometry if station else None
        yield values, geometry
