"""One radio link, its profile and where its decibels go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from qgis.core import (
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsPointXY,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterPoint,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QMetaType

from ...smartmetro_plugin.core.reports.html import write
from ...smartmetro_plugin.core.siting.grid import Grid
from ...smartmetro_plugin.core.siting.radio.land_files import load_land
from ...smartmetro_plugin.core.siting.radio.link import Link, look_at_link
from ...smartmetro_plugin.core.siting.radio.link_report import link_report, verdict
from ...smartmetro_plugin.core.siting.radio.prediction import chosen_model
from ...smartmetro_plugin.host.report_wording import HostWording
from ...smartmetro_plugin.host.translation import say, tr
from ..base import Parameters
from .radio_algorithm import RadioAlgorithm, crs_of
from .siting_algorithm import watch

_REAL = QMetaType.Type.Double


class LinkProfile(RadioAlgorithm):
    """``smartmetro:linkprofile``."""

    NAME = "linkprofile"

    def title(self) -> str:
        return tr("Radio link profile")

    def describe(self) -> str:
        return tr(
            "One link looked at closely: the ground and what stands on it between a gateway and a sensor, "
            "the line of sight, the first Fresnel zone, the main obstacle, and where the decibels go from "
            "the sensor’s antenna to the gateway’s receiver.\n\n"
            "The page says whether the link holds at the wanted reliability, and by how much."
        )

    def keywords(self) -> str:
        return tr("LoRa,link,profile,Fresnel zone,line of sight,diffraction,link budget")

    def define(self) -> None:
        self.add(
            QgsProcessingParameterPoint("FROM", tr("Gateway")), tr("Where its antenna stands.")
        )
        self.add(QgsProcessingParameterPoint("TO", tr("Sensor")), tr("Where the sensor sits."))
        self.add_station_numbers()
        self.add_land(required=True)
        self.add_link()
        self.add(
            QgsProcessingParameterFeatureSink(
                "OUTPUT", tr("Radio link"), QgsProcessing.SourceType.TypeVectorLine
            ),
            tr("A line with the losses (dB), the level and the margin."),
        )
        self.add_html_report()
        self.addOutput(QgsProcessingOutputNumber("MARGIN_DB", tr("Margin (dB)")))

    def compute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Mapping[str, object]:
        dsm = self.raster(parameters, "DSM", context)
        if dsm is None:
            raise QgsProcessingException(self.invalidRasterError(parameters, "DSM"))
        land, grid = load_land(
            dsm,
            self.raster(parameters, "DTM", context),
            self.raster(parameters, "CANOPY", context),
            reach_m=1.0,
            trees_attenuate=self.parameterAsBoolean(parameters, "TREES_ATTENUATE", context),
            watch=watch(feedback),
        )
        ends = [self._end(parameters, name, context, grid) for name in ("FROM", "TO")]
        station = replace(self.usual_station(parameters, context), name=tr("Gateway"))
        length = ends[0].distance(ends[1])
        request = self.request(parameters, context, reach_m=length, latitude_deg=grid.latitude_deg)
        self.check_powers(request, [station], parameters, context)
        start, end = ((_row(p, grid), _column(p, grid)) for p in ends)
        link = look_at_link(land, start, end, station, request)
        feedback.pushInfo(say(verdict(link)))
        model = chosen_model(request.prediction.model, land.has_heights)
        results: dict[str, object] = {
            "OUTPUT": self._write_line(parameters, context, link, ends, grid),
            "MARGIN_DB": link.margin_db,
        }
        path = self.parameterAsFileOutput(parameters, "REPORT", context)
        if path:
            wording = HostWording()
            write(link_report(link, model, wording), Path(path), wording)
            results["REPORT"] = path
        return results

    def _end(
        self, parameters: Parameters, name: str, context: QgsProcessingContext, grid: Grid
    ) -> QgsPointXY:
        point = self.parameterAsPoint(parameters, name, context, crs_of(grid))
        if not grid.cells([point.x()], [point.y()])[2][0]:
            raise QgsProcessingException(
                tr(
                    "{parameter} lies beyond the surface model: choose a model that reaches there, or check "
                    "the point’s coordinate system."
                ).format(parameter=name)
            )
        return point

    def _write_line(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        link: Link,
        ends: list[QgsPointXY],
        grid: Grid,
    ) -> str:
        losses = link.losses
        values = {
            "length_m": link.profile.length_m,
            "free_space_db": losses.free_space_db,
            "diffraction_db": losses.diffraction_db + losses.sphere_db - losses.time_gain_db,
            "clutter_db": losses.clutter_db + losses.empirical_db,
            "placement_db": losses.placement_db,
            "loss_db": losses.total_db,
            "level_dbm": link.level_dbm,
            "margin_db": link.margin_db,
            "served_pct": 100 * link.share,
            "obstacle_m": link.worst_m,
            "fresnel_clear_pct": 100 * link.worst_share,
        }
        fields = QgsFields()
        for name in values:
            fields.append(QgsField(name, _REAL))
        sink, output = self.open_sink(
            parameters, "OUTPUT", context, fields, QgsWkbTypes.Type.LineString, crs_of(grid)
        )
        feature = QgsFeature(fields)
        feature.setGeometry(QgsGeometry.fromPolylineXY(ends))
        feature.setAttributes([round(value, 2) for value in values.values()])
        sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert)
        return output


def _row(point: QgsPointXY, grid: Grid) -> float:
    return (grid.y_max - point.y()) / grid.cell_m - 0.5


def _column(point: QgsPointXY, grid: Grid) -> float:
    return (point.x() - grid.x_min) / grid.cell_m - 0.5
