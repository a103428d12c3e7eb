"""Where gateways hear sensors, how surely, and at which speed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeatureSink,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProject,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import QMetaType

from ...smartmetro_plugin.cartography.radio_style import (
    style_margin,
    style_radio_verdicts,
    style_servers,
    style_spreading_factors,
)
from ...smartmetro_plugin.core.messages import QT_TRANSLATE_NOOP, Message
from ...smartmetro_plugin.core.reports.html import write
from ...smartmetro_plugin.core.siting.grid import Grid
from ...smartmetro_plugin.core.siting.radio.battery import Battery
from ...smartmetro_plugin.core.siting.radio.coverage import (
    Coverage,
    Sited,
    cover,
    sensor_cover,
    sensor_shares,
)
from ...smartmetro_plugin.core.siting.radio.coverage_report import (
    Account,
    ListedSensor,
    Reporting,
    coverage_report,
)
from ...smartmetro_plugin.core.siting.radio.land_files import flat_land, load_land
from ...smartmetro_plugin.core.siting.radio.lora import Frame
from ...smartmetro_plugin.core.siting.radio.placement_class import Placement
from ...smartmetro_plugin.core.siting.radio.prediction import Land, chosen_model
from ...smartmetro_plugin.core.siting.scene import Heights
from ...smartmetro_plugin.host.report_wording import HostWording
from ...smartmetro_plugin.host.translation import tr
from ..base import Parameters
from ..dressing import Dressing
from .placement_inputs import Places, crs_for, read_places
from .radio_algorithm import RadioAlgorithm, crs_of, name_column, placement_in
from .radio_proposals import RadioProposals
from .radio_rasters import facts_of, hand_over
from .siting_algorithm import fields_with, filled, watch

_DOUBLE = QgsProcessingParameterNumber.Type.Double
_REAL, _TEXT = QMetaType.Type.Double, QMetaType.Type.QString
_SENSOR = {
    "radio": _TEXT,
    "margin_db": _REAL,
    "served_pct": _REAL,
    "gateway": _TEXT,
    "spreading_factor": QMetaType.Type.Int,
}
#: Cells without terrain: so many along the reach.
_FLAT_SAMPLES = 250


class RadioCoverage(RadioAlgorithm):
    """``smartmetro:radiocoverage``."""

    NAME = "radiocoverage"

    def title(self) -> str:
        return tr("Radio coverage")

    def describe(self) -> str:
        return tr(
            "What gateways hear: the margin of the link over the real surface, houses and trees standing in "
            "the way, at the wanted reliability. Which gateway serves best, at which spreading factor, "
            "which sensors will be silent in their containers, how long batteries last.\n\n"
            "The margin is what remains after path, placement and fade margin: above 0 the link holds at "
            "the wanted share of places. In a town where walls reflect, a real level may be 5 to 10 dB off: "
            "calibrate with what was measured, and test with the lid closed before buying.\n\n"
            "An operator’s own coverage polygons need no computing: give them to “Gaps in a coverage”."
        )

    def keywords(self) -> str:
        return tr("LoRa,LoRaWAN,NB-IoT,coverage,gateway,link budget,margin,radio,spreading factor")

    def define(self) -> None:
        self.add_stations()
        self.add_land(required=False)
        self.number(
            "RADIUS", tr("Range (m)"), 5000.0,
            tr("Farther than this from a gateway nothing is computed."), (50, 50_000),
        )  # fmt: skip
        self.add_link()
        self.add(
            QgsProcessingParameterFeatureSource(
                "SENSORS",
                tr("Sensors"),
                [QgsProcessing.SourceType.TypeVectorPoint],
                optional=True,
            ),
            tr(
                "Sensors or containers to be judged one by one. Their column placement (high_outdoor, "
                "street, indoor, metal_container, semi_buried, buried) says where each sits; else the "
                "placement above."
            ),
        )
        self.number(
            "CELL_SIZE", tr("Cells (m)"), None,
            tr(
                "Left empty: as fine as the surface model, or a thousandth of the range where that is "
                "coarser."
            ),
            (0.2, 500), advanced=True,
        )  # fmt: skip
        for name, label, value, low, high in (
            ("STEP_MINUTES", tr("Reporting step (minutes)"), 15.0, 1, 10_080),
            ("PAYLOAD_BYTES", tr("Payload (bytes)"), 12.0, 0, 222),
            ("BATTERY_MAH", tr("Battery (mAh)"), 3600.0, 10, 1e6),
        ):
            help_text = tr("For air time and battery life in the report.")
            self.number(name, label, value, help_text, (low, high), advanced=True)
        self.add_raster_output(
            tr("Radio margin"), tr("dB at the wanted reliability; above 0 the link holds.")
        )
        for name, label, help_text in (
            ("BEST_SERVER", tr("Best gateway"), tr("Its number in the order of the layer.")),
            ("SF_MAP", tr("Spreading factor needed"), tr("The smallest that holds.")),
        ):
            parameter = QgsProcessingParameterRasterDestination(
                name, label, optional=True, createByDefault=name == "BEST_SERVER"
            )
            self.add(parameter, help_text)
        sink = QgsProcessingParameterFeatureSink(
            "OUTPUT_SENSORS",
            tr("Sensors and their margin"),
            QgsProcessing.SourceType.TypeVectorPoint,
            optional=True,
            createByDefault=False,
        )
        self.add(
            sink, tr("Each sensor: served, marginal or silent, margin, gateway, spreading factor.")
        )
        self._define_additions()
        self.add_html_report()
        self.addOutput(QgsProcessingOutputNumber("COVERED_PCT", tr("Area covered (%)")))
        self.addOutput(QgsProcessingOutputNumber("SENSORS_PCT", tr("Sensors heard (%)")))

    def _define_additions(self) -> None:
        self.add(
            QgsProcessingParameterFeatureSource(
                "CANDIDATES",
                tr("Places for new gateways"),
                [QgsProcessing.SourceType.TypeVectorPoint],
                optional=True,
            ),
            tr(
                "Supports that could carry a gateway. With sensors, those are proposed that together make "
                "most of them heard."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                "ADD",
                tr("Gateways to add"),
                QgsProcessingParameterNumber.Type.Integer,
                defaultValue=2,
                minValue=1,
                maxValue=10,
            ),
            tr("How many to propose among those places."),
            advanced=True,
        )
        sink = QgsProcessingParameterFeatureSink(
            "OUTPUT_GATEWAYS",
            tr("Proposed gateways"),
            QgsProcessing.SourceType.TypeVectorPoint,
            optional=True,
            createByDefault=False,
        )
        self.add(sink, tr("In the order of their use, with the sensors heard once each is there."))

    def compute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Mapping[str, object]:
        source = self.parameterAsSource(parameters, "GATEWAYS", context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, "GATEWAYS"))
        whole, reach_m = watch(feedback), self.parameterAsDouble(parameters, "RADIUS", context)
        land, grid = self._land(parameters, context, reach_m, feedback)
        places = read_places(source, crs_of(grid), context)
        if not places.features:
            raise _no_gateway()
        self.tell_assumed_heights(places, parameters, context, feedback)
        stations = self.stations(places, grid, parameters, context)
        request = self.request(parameters, context, reach_m=reach_m, latitude_deg=grid.latitude_deg)
        powers = [sited.station for sited in stations]
        self.check_powers(request, powers, parameters, context)
        model = chosen_model(request.prediction.model, land.has_heights)
        coverage = cover(land, stations, request, whole.part(0.1, 0.95))
        known = ~np.isnan(land.ground.ground_m)
        account = Account(
            request,
            model,
            Placement(self.parameterAsEnum(parameters, "PLACEMENT", context)),
            stations,
            coverage.area_shares(known),
            reporting=self._reporting(parameters, context),
        )
        results = self._rasters(parameters, context, coverage, account, grid)
        listed, written = self._sensors(parameters, context, coverage, stations, grid, feedback)
        results |= written
        if listed:
            shares = sensor_shares([s.cover for s in listed], request)
            account = replace(account, sensors=listed, sensor_shares=shares)
            results["SENSORS_PCT"] = 100 * shares[request.reliability]
        proposals = RadioProposals(self, parameters, context, feedback, request)
        if listed and proposals.are_asked:
            found = proposals.find(places, land, grid, whole.part(0.95, 1))
            account = replace(account, additions=found.listed)
            results |= found.written
        path = self.parameterAsFileOutput(parameters, "REPORT", context)
        if path:
            write(coverage_report(account), Path(path), HostWording())
            results["REPORT"] = path
        return results | {"COVERED_PCT": 100 * account.area_shares[request.reliability]}

    def _land(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        reach_m: float,
        feedback: QgsProcessingFeedback,
    ) -> tuple[Land, Grid]:
        dsm = self.raster(parameters, "DSM", context)
        cell_m = self.optional(parameters, "CELL_SIZE", 0.0, context) or None
        if dsm is None:
            feedback.pushWarning(
                tr("No surface model: Okumura-Hata is computed, as if no house or hill were known.")
            )
            return self._flat_land(parameters, context, reach_m, cell_m)
        dtm = self.raster(parameters, "DTM", context)
        if dtm is None:
            feedback.pushWarning(
                tr(
                    "No terrain model: sensors and gateways stand on what the surface model shows, roofs "
                    "included."
                )
            )
        return load_land(
            dsm,
            dtm,
            self.raster(parameters, "CANOPY", context),
            reach_m=reach_m,
            cell_m=cell_m,
            trees_attenuate=self.parameterAsBoolean(parameters, "TREES_ATTENUATE", context),
            watch=watch(feedback).part(0, 0.1),
        )

    def _flat_land(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        reach_m: float,
        cell_m: float | None,
    ) -> tuple[Land, Grid]:
        source = self.parameterAsSource(parameters, "GATEWAYS", context)
        crs = crs_for(source, context)
        xy = read_places(source, crs, context).xy
        if not len(xy):
            raise _no_gateway()
        grid = _grid(xy, reach_m, cell_m or reach_m / _FLAT_SAMPLES, crs.toWkt())
        return flat_land(grid), grid

    def _reporting(self, parameters: Parameters, context: QgsProcessingContext) -> Reporting:
        def number(name: str) -> float:
            return float(self.parameterAsDouble(parameters, name, context))

        battery = Battery(capacity_mah=number("BATTERY_MAH"))
        return Reporting(Frame(int(number("PAYLOAD_BYTES"))), number("STEP_MINUTES"), battery)

    def _rasters(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        coverage: Coverage,
        account: Account,
        grid: Grid,
    ) -> dict[str, object]:
        stations = list(account.stations)
        facts = facts_of(coverage.request, account.model, stations, grid)
        steps = sorted(coverage.request.levels)
        names = [sited.station.name for sited in stations]
        wanted: dict[
            str, tuple[Callable[[], Heights], Message, Callable[[QgsRasterLayer], None]]
        ] = {
            "OUTPUT": (lambda: coverage.margin_db, _MARGIN, style_margin),
            "BEST_SERVER": (coverage.best_server, _SERVER, partial(style_servers, names=names)),
            "SF_MAP": (
                partial(coverage.spreading_factors, stations),
                _SPREADING,
                partial(style_spreading_factors, steps=steps),
            ),
        }
        results: dict[str, object] = {}
        for name, (values, title, style) in wanted.items():
            path = self.parameterAsOutputLayer(parameters, name, context)
            if path:
                hand_over(context, path, values(), grid, title, facts, style)
                results[name] = path
        return results

    def _sensors(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        coverage: Coverage,
        stations: list[Sited],
        grid: Grid,
        feedback: QgsProcessingFeedback,
    ) -> tuple[list[ListedSensor], dict[str, object]]:
        source = self.parameterAsSource(parameters, "SENSORS", context)
        if source is None:
            return [], {}
        places = read_places(source, crs_of(grid), context, name_column(source.fields()))
        listed = self._judged(parameters, context, coverage, stations, grid, places, feedback)
        fields = fields_with(source.fields(), _SENSOR)
        sink, output = self.parameterAsSink(
            parameters, "OUTPUT_SENSORS", context, fields, source.wkbType(), source.sourceCrs()
        )
        if sink is None:
            return [one for one in listed if one], {}
        for feature, one in zip(places.features, listed):
            values = dict.fromkeys(_SENSOR, NULL) | {"radio": "unknown"}
            if one is not None:
                found = one.cover
                values = {
                    "radio": found.verdict,
                    "margin_db": round(found.margin_db, 1) if found.server else NULL,
                    "served_pct": round(100 * found.share, 1),
                    "gateway": stations[found.server - 1].station.name if found.server else NULL,
                    "spreading_factor": found.spreading_factor or NULL,
                }
            sink.addFeature(filled(feature, fields, values), QgsFeatureSink.Flag.FastInsert)
        Dressing.when_loaded(context, output, style_radio_verdicts)
        return [one for one in listed if one], {"OUTPUT_SENSORS": output}

    def _judged(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        coverage: Coverage,
        stations: list[Sited],
        grid: Grid,
        places: Places,
        feedback: QgsProcessingFeedback,
    ) -> list[ListedSensor | None]:
        """Return each sensor with its cover, None beyond the grid."""
        usual = Placement(self.parameterAsEnum(parameters, "PLACEMENT", context))
        losses = self.placement_losses(parameters, context)
        rows, columns, inside = grid.cells(places.xy[:, 0], places.xy[:, 1])
        if not inside.all():
            feedback.pushWarning(
                tr("{n} sensors lie beyond the surface model: nothing is said of them.").format(
                    n=int((~inside).sum())
                )
            )
        listed: list[ListedSensor | None] = []
        for feature, name, row, column, there in zip(
            places.features, places.names, rows, columns, inside
        ):
            placement = placement_in(feature, usual)
            found = sensor_cover(coverage, stations, int(row), int(column), losses[placement])
            listed.append(ListedSensor(name, placement, found) if there else None)
        return listed


_MARGIN = Message(QT_TRANSLATE_NOOP("SmartMetro", "Radio margin (dB)"))
_SERVER = Message(QT_TRANSLATE_NOOP("SmartMetro", "Best gateway"))
_SPREADING = Message(QT_TRANSLATE_NOOP("SmartMetro", "Spreading factor needed"))


def _no_gateway() -> QgsProcessingException:
    return QgsProcessingException(tr("The layer of gateways is empty: draw at least one point."))


def _grid(xy: np.ndarray, reach_m: float, cell_m: float, crs_wkt: str) -> Grid:
    """Return a grid around the places."""
    west, south = xy.min(axis=0) - reach_m
    east, north = xy.max(axis=0) + reach_m
    crs = QgsCoordinateReferenceSystem.fromWkt(crs_wkt)
    to_earth = QgsCoordinateTransform(
        crs, QgsCoordinateReferenceSystem("EPSG:4326"), QgsProject.instance()
    )
    centre = to_earth.transform((west + east) / 2, (south + north) / 2)
    rows, columns = (int(np.ceil(size / cell_m)) for size in (north - south, east - west))
    return Grid(rows, columns, cell_m, west, north, crs_wkt, centre.y(), centre.x(), 0.0)
