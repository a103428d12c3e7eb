"""What the radio really received of the sensors installed, and a remedy for each weak one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
from qgis.core import (
    QgsCoordinateTransform,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
)

from ...smartmetro_plugin.cartography.radio_style import style_radio_verdicts
from ...smartmetro_plugin.core.errors import ConfigurationError
from ...smartmetro_plugin.core.instants import to_microseconds
from ...smartmetro_plugin.core.messages import QT_TRANSLATE_NOOP
from ...smartmetro_plugin.core.quality.series import Series
from ...smartmetro_plugin.core.siting.radio.placement_class import placement_of
from ...smartmetro_plugin.core.siting.radio.reception import (
    Basis,
    by_window,
    data_share,
    frame_share,
)
from ...smartmetro_plugin.core.siting.radio.review import Finding, Heard, Listening, Remedy, review
from ...smartmetro_plugin.core.siting.radio.review_report import (
    FIELD_TEST,
    remedy_text,
    review_report,
)
from ...smartmetro_plugin.core.use_cases.declaration import UseCase
from ...smartmetro_plugin.host.report_wording import HostWording
from ...smartmetro_plugin.host.translation import say, tr
from ...smartmetro_plugin.layers.stations import Station, Stations
from ...smartmetro_plugin.layers.working_crs import working_crs
from ..base import SITING, Parameters
from ..dressing import Dressing
from ..indicators.indicator_algorithm import Inputs
from ..indicators.quality_algorithm import Column, QualityAlgorithm, SensorId, number, text, whole
from .review_series import RADIO, level, of_sensor

_HOUR_US = 3_600_000_000


class CoverageReview(QualityAlgorithm):
    """``smartmetro:coveragereview``."""

    NAME = "coveragereview"
    GROUP = SITING
    USE_CASE = "waste"

    def title(self) -> str:
        return tr("Review of the radio coverage")

    def describe(self) -> str:
        return tr(
            "What was really received of the sensors installed: it needs no gateway’s position, which "
            "operators do not tell. Shares by network, placement and material, week by week; which "
            "sensors are marginal or silent; a remedy for each (other network, other place for the antenna, "
            "repeater, relocate) and the field test to do, lid closed.\n\n"
            "Frame counters, RSSI, SNR and spreading factor are taken from the observations (properties "
            "frame_counter, rssi, snr, spreading_factor) where they are there, else from the sensors’ "
            "columns (reception_pct, rssi_dbm, snr_db, spreading_factor), else from the data that came."
        )

    def keywords(self) -> str:
        return tr("LoRa,reception,RSSI,SNR,frame counter,coverage,container,remedy,field test")

    def reads_properties(self, use_case: UseCase) -> Sequence[str]:
        return (*use_case.properties, *(p for p in RADIO if p not in use_case.properties))

    def define(self) -> None:
        self.add_observations()
        self.add_use_case()
        self.add_sensors()
        self.add_period()
        self.add_time_zone()
        self.add(
            QgsProcessingParameterFeatureSink(
                "OUTPUT", self.title(), QgsProcessing.SourceType.TypeVectorPoint
            ),
            tr("The sensors: how each is received, by how much, what to try first."),
        )
        self.add_report()

    def compute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Mapping[str, object]:
        inputs = self.inputs(parameters, context, feedback)
        series = of_sensor(self.series(inputs))
        feedback.setProgress(50)
        start_us, end_us = _period(inputs, series)
        sensors = [
            _listening(key, inputs, series.get(key, {}), place, start_us, end_us)
            for key, place in _places(inputs.stations, series, context).items()
        ]
        findings = review(sensors, end_us)
        feedback.setProgress(80)
        rows = _rows(findings, inputs.stations)
        output = self.write_rows(_columns(), rows, parameters, context, crs=inputs.stations.crs)
        Dressing.when_loaded(context, output, style_radio_verdicts)
        page = review_report(findings, HostWording(inputs.zone))
        return {"OUTPUT": output, **self.write_report(page, inputs.zone, parameters, context)}


def _period(inputs: Inputs, series: Mapping[SensorId, Mapping[str, Series]]) -> tuple[int, int]:
    """Return START and END, where they are not given those of the data.

    Raises:
        ConfigurationError: there are neither observations nor a period.
    """
    all_of = [one for by_property in series.values() for one in by_property.values()]
    if not all_of and (inputs.start is None or inputs.end is None):
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "There are no observations to tell the period from. Give START and END, or other "
                "observations.",
            )
        )
    first = min((int(s.at_us[0]) for s in all_of), default=0)
    last = max((int(s.at_us[-1]) + _HOUR_US for s in all_of), default=0)
    return (
        first if inputs.start is None else to_microseconds(inputs.start),
        last if inputs.end is None else to_microseconds(inputs.end),
    )


def _places(
    stations: Stations, series: Mapping[SensorId, object], context: QgsProcessingContext
) -> dict[SensorId, tuple[float, float]]:
    """Return each sensor's place in metres, nan where it has none."""
    located = [s.geometry for s in stations.by_key.values() if not s.geometry.isNull()]
    found = {key: (float("nan"), float("nan")) for key in sorted({*series, *stations.by_key})}
    if not located:
        return found
    centre = located[0].centroid().asPoint()
    metres = working_crs((), stations.crs, centre)
    transform = QgsCoordinateTransform(stations.crs, metres, context.transformContext())
    for key, station in stations.by_key.items():
        if not station.geometry.isNull():
            point = transform.transform(station.geometry.centroid().asPoint())
            found[key] = (point.x(), point.y())
    return found


def _listening(
    key: SensorId,
    inputs: Inputs,
    series: Mapping[str, Series],
    place: tuple[float, float],
    start_us: int,
    end_us: int,
) -> Listening:
    station = inputs.stations.by_key.get(key, Station({}, QgsGeometry()))
    numbers, columns = station.numbers, station.columns
    step_us = inputs.use_case.step_s * 1_000_000
    frames = series.get("frame_counter")
    data = [s.at_us[np.isfinite(s.value)] for name, s in series.items() if name not in RADIO]
    at_us = max(data, key=len, default=np.empty(0, dtype=np.int64))
    counters = None if frames is None else (frames.at_us, frames.value)
    share, basis = _share(frames, numbers, at_us, step_us, start_us, end_us)
    known = [int(s.at_us[-1]) for s in series.values() if s.at_us.size]
    slow = level(series, "spreading_factor", numbers, "spreading_factor")
    return Listening(
        key[1],
        station.texts.get("name", ""),
        columns.get("network", ""),
        placement_of(columns.get("placement", "")),
        columns.get("material", ""),
        *place,
        share,
        basis,
        level(series, "rssi", numbers, "rssi_dbm"),
        level(series, "snr", numbers, "snr_db"),
        None if slow is None else round(slow),
        max(known) if known else None,
        by_window(at_us, counters, step_us, start_us, end_us) if known else (),
    )


def _share(
    frames: Series | None,
    numbers: Mapping[str, float],
    at_us: np.ndarray,
    step_us: int,
    start_us: int,
    end_us: int,
) -> tuple[float | None, Basis]:
    """Return the share received and what it was counted from, the surest basis first."""
    counted = None if frames is None else frame_share(frames.value)
    if counted is not None:
        return counted, Basis.FRAMES
    if "reception_pct" in numbers:
        return numbers["reception_pct"] / 100, Basis.NETWORK
    if at_us.size:
        since = max(start_us, int(at_us[0]))
        return data_share(at_us, step_us, since, end_us), Basis.DATA
    return None, Basis.NONE


def _columns() -> list[Column]:
    return [
        text("connection", tr("Connection")),
        text("sensor_id", tr("Sensor id")),
        text("name", tr("Name")),
        text("network", tr("Network")),
        text("placement", tr("Placement")),
        text("material", tr("Material")),
        text("radio", tr("Reception")),
        number("reception_pct", tr("Received (%)")),
        text("reception_basis", tr("Counted from")),
        number("rssi_dbm", tr("RSSI (dBm)")),
        number("snr_db", tr("SNR (dB)")),
        whole("spreading_factor", tr("Spreading factor")),
        number("margin_db", tr("Margin (dB)")),
        text("remedy", tr("Remedy, as a code")),
        text("remedy_text", tr("To try first")),
        text("field_test", tr("Field test")),
    ]


def _rows(
    findings: Sequence[Finding], stations: Stations
) -> Iterator[tuple[Mapping[str, Any], QgsGeometry | None]]:
    by_id = {key[1]: (key, station) for key, station in stations.by_key.items()}
    for finding in findings:
        sensor = finding.sensor
        key, station = by_id.get(sensor.sensor_id, (("", sensor.sensor_id), None))
        words = remedy_text(finding)
        weak = finding.heard in (Heard.MARGINAL, Heard.SILENT)
        yield (
            {
                "connection": key[0],
                "sensor_id": sensor.sensor_id,
                "name": sensor.name,
                "network": sensor.network,
                "placement": "" if sensor.placement is None else sensor.placement.key,
                "material": sensor.material,
                "radio": finding.heard.value,
                "reception_pct": None if sensor.share is None else round(100 * sensor.share, 1),
                "reception_basis": sensor.basis.value,
                "rssi_dbm": sensor.rssi_dbm,
                "snr_db": sensor.snr_db,
                "spreading_factor": sensor.spreading_factor,
                "margin_db": sensor.margin_db,
                "remedy": finding.remedy.value,
                "remedy_text": "" if words is None else say(words),
                "field_test": tr(FIELD_TEST) if weak and finding.remedy is not Remedy.NONE else "",
            },
            None if station is None or station.geometry.isNull() else station.geometry,
        )
