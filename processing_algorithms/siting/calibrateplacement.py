"""Placement losses fitted to the levels of sensors already installed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from qgis.core import (
    NULL,
    QgsFeature,
    QgsFeatureSink,
    QgsFields,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
)
from qgis.PyQt.QtCore import QMetaType

from ...smartmetro_plugin.cartography.radio_style import style_residuals
from ...smartmetro_plugin.core.errors import ConfigurationError
from ...smartmetro_plugin.core.messages import QT_TRANSLATE_NOOP
from ...smartmetro_plugin.core.reports.html import write
from ...smartmetro_plugin.core.siting.radio.calibration import Calibration, Measured, calibrate
from ...smartmetro_plugin.core.siting.radio.calibration_report import calibration_report
from ...smartmetro_plugin.core.siting.radio.coverage import Request, Sited, cover
from ...smartmetro_plugin.core.siting.radio.land_files import load_land
from ...smartmetro_plugin.core.siting.radio.lora import signal_dbm
from ...smartmetro_plugin.core.siting.radio.placement_class import Placement, placement_of
from ...smartmetro_plugin.host.radio_words import placement_label
from ...smartmetro_plugin.host.report_wording import HostWording
from ...smartmetro_plugin.host.translation import tr
from ..base import Parameters
from ..dressing import Dressing
from .placement_inputs import Places, read_places
from .radio_algorithm import RadioAlgorithm, crs_of, name_column
from .siting_algorithm import fields_with, filled, watch

_REAL = QMetaType.Type.Double
_RESULTS = {
    "signal_dbm": _REAL,
    "street_dbm": _REAL,
    "residual_db": _REAL,
    "outlier": QMetaType.Type.Bool,
}


@dataclass(frozen=True)
class _Usable:
    """Sensors with a place, a placement and a level; ``left_out``: those without a level."""

    features: list[QgsFeature]
    names: list[str]
    sensors: list[Measured]
    left_out: int


#: Placements whose loss no standard gives: it is measured.
_CALIBRATED = (
    Placement.INDOOR, Placement.METAL_CONTAINER, Placement.SEMI_BURIED, Placement.BURIED,
)  # fmt: skip


class CalibratePlacement(RadioAlgorithm):
    """``smartmetro:calibrateplacement``."""

    NAME = "calibrateplacement"

    def title(self) -> str:
        return tr("Calibrate placements")

    def describe(self) -> str:
        return tr(
            "What containers really cost: gives the losses of metal, semi-buried and buried placements that "
            "explain the levels of the sensors already installed, each with its 95 % interval, and a map of "
            "residuals. Enter the losses in “Radio coverage”.\n\n"
            "The fit is robust: a sensor with a wrong height or placement does not carry it away. Sensors in "
            "the street show the error of the model itself; without any, the report says that it "
            "cannot be told from the losses. Levels below the noise are corrected with the SNR."
        )

    def keywords(self) -> str:
        return tr("LoRa,RSSI,calibration,container,loss,buried,semi-buried,metal,residual")

    def define(self) -> None:
        self.add(
            QgsProcessingParameterFeatureSource(
                "SENSORS", tr("Sensors"), [QgsProcessing.SourceType.TypeVectorPoint]
            ),
            tr("With the columns placement and rssi_dbm, and snr_db where there is one."),
        )
        self.add_stations()
        self.add_land(required=True)
        self.number(
            "RADIUS", tr("Range (m)"), 5000.0,
            tr("Farther than this from a gateway nothing is computed."), (50, 50_000),
        )  # fmt: skip
        self.add_link()
        self.add(
            QgsProcessingParameterFeatureSink(
                "OUTPUT", tr("Residuals of the levels"), QgsProcessing.SourceType.TypeVectorPoint
            ),
            tr("The sensors used: measured and predicted level, residual (positive: stronger)."),
        )
        self.add_html_report()
        self.addOutput(QgsProcessingOutputNumber("BIAS_DB", tr("Error of the model (dB)")))
        for placement in _CALIBRATED:
            words = tr("Loss found (dB): {placement}").format(placement=placement_label(placement))
            self.addOutput(QgsProcessingOutputNumber(f"LOSS_{placement.name}", words))

    def compute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Mapping[str, object]:
        source = self.parameterAsSource(parameters, "SENSORS", context)
        gateways = self.parameterAsSource(parameters, "GATEWAYS", context)
        dsm = self.raster(parameters, "DSM", context)
        if source is None or gateways is None or dsm is None:
            missing = "SENSORS" if source is None else "GATEWAYS" if gateways is None else "DSM"
            raise QgsProcessingException(self.invalidSourceError(parameters, missing))
        _check_columns([field.name() for field in source.fields()])
        whole, reach_m = watch(feedback), self.parameterAsDouble(parameters, "RADIUS", context)
        land, grid = load_land(
            dsm,
            self.raster(parameters, "DTM", context),
            self.raster(parameters, "CANOPY", context),
            reach_m=reach_m,
            trees_attenuate=self.parameterAsBoolean(parameters, "TREES_ATTENUATE", context),
            watch=whole.part(0, 0.1),
        )
        stations = self.stations(
            read_places(gateways, crs_of(grid), context), grid, parameters, context
        )
        request = self.request(parameters, context, reach_m=reach_m, latitude_deg=grid.latitude_deg)
        coverage = cover(land, stations, request, whole.part(0.1, 0.95))
        places = read_places(source, crs_of(grid), context, name_column(source.fields()))
        rows, columns, inside = grid.cells(places.xy[:, 0], places.xy[:, 1])
        margin_db = np.where(inside, coverage.median_db[rows, columns], np.nan)
        server = np.nan_to_num(coverage.server[rows, columns]).astype(int)
        usable = _usable(places, _street_dbm(margin_db, server, stations, request))
        made = calibrate(usable.sensors)
        fields = fields_with(source.fields(), _RESULTS)
        sink, output = self.open_sink(
            parameters, "OUTPUT", context, fields, source.wkbType(), source.sourceCrs()
        )
        _write(sink, fields, usable, made)
        Dressing.when_loaded(context, output, style_residuals)
        for loss in made.losses.values():
            feedback.pushInfo(
                tr("{placement}: {loss} dB ({low} to {high}), {n} sensors").format(
                    placement=placement_label(loss.placement),
                    loss=round(loss.loss_db, 1),
                    low=round(loss.low_db, 1),
                    high=round(loss.high_db, 1),
                    n=loss.count,
                )
            )
        results: dict[str, object] = {"OUTPUT": output, "BIAS_DB": made.bias_db}
        results |= {f"LOSS_{p.name}": loss.loss_db for p, loss in made.losses.items()}
        path = self.parameterAsFileOutput(parameters, "REPORT", context)
        if path:
            before = dict(self.placement_losses(parameters, context))
            page = calibration_report(made, usable.sensors, usable.names, before, usable.left_out)
            write(page, Path(path), HostWording())
            results["REPORT"] = path
        return results


def _check_columns(names: Sequence[str]) -> None:
    missing = [name for name in ("placement", "rssi_dbm") if name not in names]
    if missing:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "The layer of sensors lacks {missing}: a calibration needs each sensor’s placement and its "
                "measured level. Use a SmartMetro sensor layer, or name the columns so.",
            ),
            missing=", ".join(missing),
        )


def _street_dbm(
    margin_db: np.ndarray, server: np.ndarray, stations: Sequence[Sited], request: Request
) -> np.ndarray:
    """Return the level that the strongest gateway would receive from the street at each sensor."""
    level = np.full(margin_db.shape, np.nan)
    for number, sited in enumerate(stations, start=1):
        station = sited.station
        own = server == number
        bearable = request.bearable_db(station, request.spreading_factor)
        loss = bearable - request.placement.median_db - margin_db[own]
        gain = station.gain_dbi - station.cable_loss_db
        level[own] = request.device.eirp_dbm + gain - loss
    return level


def _usable(places: Places, street_dbm: np.ndarray) -> _Usable:
    """Return the sensors that can be compared.

    Raises:
        ConfigurationError: none can.
    """
    usable = _Usable([], [], [], 0)
    left_out = 0
    for feature, name, street in zip(places.features, places.names, street_dbm):
        rssi = _number(feature, "rssi_dbm")
        placement = placement_of(str(feature["placement"] or ""))
        if rssi is None or placement is None or np.isnan(street):
            left_out += rssi is None
            continue
        level = signal_dbm(rssi, _number(feature, "snr_db"))
        usable.features.append(feature)
        usable.names.append(name)
        usable.sensors.append(Measured(placement, level, float(street)))
    if not usable.sensors:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "No sensor has a level, a known placement (street, metal_container, semi_buried, buried…) "
                "and a place within the gateways’ range: nothing can be calibrated.",
            )
        )
    return _Usable(usable.features, usable.names, usable.sensors, left_out)


def _number(feature: QgsFeature, name: str) -> float | None:
    index = feature.fields().indexOf(name)
    value = feature.attribute(index) if index >= 0 else None
    try:
        return None if value in (None, NULL, "") else float(value)
    except (TypeError, ValueError):
        return None


def _write(sink: QgsFeatureSink, fields: QgsFields, usable: _Usable, made: Calibration) -> None:
    for feature, sensor, residual, outlier in zip(
        usable.features, usable.sensors, made.residuals_db.tolist(), made.outliers.tolist()
    ):
        values = {
            "signal_dbm": round(sensor.signal_dbm, 1),
            "street_dbm": round(sensor.street_dbm, 1),
            "residual_db": round(residual, 1),
            "outlier": outlier,
        }
        sink.addFeature(filled(feature, fields, values), QgsFeatureSink.Flag.FastInsert)
