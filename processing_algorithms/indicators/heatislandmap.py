"""The map of mean temperature at one hour of the night, with its uncertainty."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import time
from math import isfinite
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterDistance,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingUtils,
    QgsRasterLayer,
)

from ...smartmetro_plugin.cartography.council_page import CouncilPage, print_page
from ...smartmetro_plugin.cartography.lineage import classes_of
from ...smartmetro_plugin.core.cancellation import check
from ...smartmetro_plugin.core.errors import ConfigurationError, SmartMetroError
from ...smartmetro_plugin.core.mapping.choice import choose
from ...smartmetro_plugin.core.mapping.levels import boundaries, widened
from ...smartmetro_plugin.core.mapping.methods import METHOD_LABELS, Method
from ...smartmetro_plugin.core.mapping.report import (
    SENSOR_ERROR_C,
    MapResult,
    make_report,
    plain_sentence,
)
from ...smartmetro_plugin.core.mapping.scores import mean_rmse
from ...smartmetro_plugin.core.mapping.zone_means import zone_means
from ...smartmetro_plugin.core.messages import QT_TRANSLATE_NOOP, Message
from ...smartmetro_plugin.core.model import ZoneRole
from ...smartmetro_plugin.core.reports import html
from ...smartmetro_plugin.core.use_cases import heat
from ...smartmetro_plugin.host.report_wording import HostWording
from ...smartmetro_plugin.host.translation import say, tr
from ...smartmetro_plugin.layers.map_rasters import Covariates
from ..base import Parameters, cancellation
from .heatindicators import add_hour, hour_of
from .indicator_algorithm import IndicatorAlgorithm
from .map_lineage import describe_map, spoken
from .map_sinks import UNIT, MapSinks
from .map_stations import VALUE, MapStations, locate
from .map_surface import Surface, dress, grid_over, write_surface


class HeatIslandMap(IndicatorAlgorithm):
    """``smartmetro:heatislandmap``."""

    NAME = "heatislandmap"
    USE_CASE = "heat"
    ICON = "use_cases/heat.svg"

    def __init__(self) -> None:
        super().__init__()
        self._page: CouncilPage | None = None

    def title(self) -> str:
        return tr("Heat island map")

    def describe(self) -> str:
        return tr(
            "Maps each station’s mean temperature at one hour of the night, 5 o’clock by default, over the "
            "period.\n\n"
            "Below twenty stations, or when no surface beats the plain mean by 10 % in a leave-one-out test, "
            "the automatic choice draws the stations and the means of the zones, and says so. Otherwise it "
            "takes the surface with the least error. A method that you choose is obeyed.\n\n"
            "Beside the map come its standard deviation, the error at each station and a report: how far "
            "off the map is, beside what the plain mean would have been, the variogram, and what the map was "
            "made of. Places too far from the stations, or unlike them, are left empty."
        )

    def keywords(self) -> str:
        return tr(
            "heat island,map,temperature,5 h,night,kriging,interpolation,uncertainty,covariates"
        )

    # -- parameters ----------------------------------------------------------------------------

    def define(self) -> None:
        self.add_observations()
        self.add_sensors()
        self.add_period()
        add_hour(self)
        self.add_season()
        self.add_time_zone()
        self.add(
            QgsProcessingParameterEnum(
                "METHOD",
                tr("Method"),
                options=[say(Message(METHOD_LABELS[method])) for method in Method],
                defaultValue=int(Method.AUTO),
            ),
            tr("How values between the stations are found. A method chosen here is obeyed."),
        )
        self.add(
            QgsProcessingParameterMultipleLayers(
                "COVARIATES",
                tr("Covariate rasters"),
                QgsProcessing.SourceType.TypeRaster,
                optional=True,
            ),
            tr(
                "What may explain temperature: altitude, distance to the sea, vegetation, sky view, built "
                "density. At most one for every ten stations is used."
            ),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "ZONES", tr("Zones"), [QgsProcessing.SourceType.TypeVectorPolygon], optional=True
            ),
            tr(
                "Polygons with a column zone or name, for the means by zone. Left empty: the zones that the "
                "sensors’ layer names."
            ),
        )
        self.add(
            QgsProcessingParameterExtent("EXTENT", tr("Extent"), optional=True),
            tr("Left empty: around the stations."),
        )
        self.add(
            QgsProcessingParameterDistance(
                "CELL_SIZE", tr("Cell size (m)"), minValue=0.0, optional=True
            ),
            tr("Left empty: a round size that gives some 500 cells along the longest side."),
        )
        self.add(
            QgsProcessingParameterRasterLayer(
                "SAME_CLASSES_AS", tr("Same classes as"), optional=True
            ),
            tr(
                "An earlier map, for instance before the works: this one takes its classes and colours, so "
                "that both can be compared."
            ),
            advanced=True,
        )
        self._define_outputs()

    def _define_outputs(self) -> None:
        self.add(
            QgsProcessingParameterFeatureSink(
                "STATIONS", tr("Stations"), QgsProcessing.SourceType.TypeVectorPoint
            ),
            tr(
                "Each station with its mean and, where a surface was made, what the others predict for it."
            ),
        )
        self.add(
            QgsProcessingParameterRasterDestination(
                "OUTPUT", tr("Mean temperature"), optional=True
            ),
            tr("The map, in °C. Absent when only stations are drawn."),
        )
        self.add(
            QgsProcessingParameterRasterDestination(
                "UNCERTAINTY", tr("Standard deviation of the map"), optional=True
            ),
            tr("How uncertain each cell is, in °C. Absent when only stations are drawn."),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                "ISOLINES",
                tr("Isolines"),
                QgsProcessing.SourceType.TypeVectorLine,
                optional=True,
                createByDefault=False,
            ),
            tr("Lines of equal temperature, no finer than the error of the map."),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                "ZONE_MEANS",
                tr("Zone means"),
                QgsProcessing.SourceType.TypeVectorPolygon,
                optional=True,
                createByDefault=False,
            ),
            tr("The mean of the stations of each zone."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                "REPORT", tr("Report"), tr("Web page") + " (*.html)", optional=True
            ),
            tr("How sure the map is, and what it was made of."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                "COUNCIL_PAGE", tr("One page"), "PDF (*.pdf)", optional=True, createByDefault=False
            ),
            tr("One A4 page: the map and one sentence, for readers who are not specialists."),
        )
        self.addOutput(QgsProcessingOutputNumber("LOO_RMSE", tr("Leave-one-out error (°C)")))
        self.addOutput(QgsProcessingOutputNumber("MEAN_RMSE", tr("Error of the plain mean (°C)")))
        self.addOutput(QgsProcessingOutputNumber("STATION_COUNT", tr("Number of stations")))
        self.addOutput(QgsProcessingOutputString("METHOD_USED", tr("Method used")))

    # -- work ----------------------------------------------------------------------------------

    def compute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Mapping[str, object]:
        cancel = cancellation(feedback)
        asked = Method(self.parameterAsEnum(parameters, "METHOD", context))
        inputs = self.inputs(parameters, context, feedback)
        hour = hour_of(self.parameterAsString(parameters, "HOUR", context))
        table = heat.compute(
            inputs.frame,
            inputs.zone,
            use_case=inputs.use_case,
            start=inputs.start,
            end=inputs.end,
            hour=hour,
            season=self.season(parameters, context),
        )
        check(cancel)
        feedback.setProgress(30)
        rasters = self._rasters(parameters, context) if asked is not Method.STATIONS else []
        box = self.parameterAsExtent(parameters, "EXTENT", context)
        box_crs = QgsCoordinateReferenceSystem()
        if not box.isNull():
            box_crs = self.parameterAsExtentCrs(parameters, "EXTENT", context)
        zones_layer = self.parameterAsSource(parameters, "ZONES", context)
        stations = locate(table, inputs.stations, zones_layer, rasters, box_crs)
        grid = grid_over(
            stations.extent_of(box, box_crs),
            self.parameterAsDouble(parameters, "CELL_SIZE", context),
        )
        covariates = Covariates(rasters, stations.crs, grid)
        stations = stations.with_covariates(covariates)
        choice = choose(asked, stations.samples, cancel)
        for notice in (*stations.notices, *choice.notices):
            feedback.pushWarning(say(notice))
        feedback.setProgress(40)

        surface = None
        if choice.fit is not None:
            paths = self._raster_paths(parameters, context)
            surface = write_surface(
                paths, choice.fit, stations.samples, grid, covariates, stations.crs, feedback
            )
        lineage = describe_map(
            choice, stations, table, hour, inputs.zone, grid if surface else None
        )
        zones = zone_means(stations.zones, stations.values)
        result = MapResult(choice, stations.samples, UNIT, stations.results(choice), zones, lineage)
        # Classes of the stations' own map are no finer than a good sensor's accuracy.
        error = choice.fit.scores.rmse if choice.fit else SENSOR_ERROR_C
        bounds = self._classes(parameters, context, error, stations, surface)
        sinks = MapSinks(self, parameters, context, stations.crs, bounds, lineage)
        outputs = {**sinks.stations(stations, choice), **sinks.zone_means(stations, zones)}
        if surface is not None:
            dress(surface, bounds, sinks)
            outputs |= sinks.isolines(surface.mean)
            outputs |= self._raster_outputs(parameters, context, surface)
        outputs |= self._pages(parameters, context, result, stations, surface, bounds, hour)
        plain = mean_rmse(stations.samples.value)
        return {
            **outputs,
            "LOO_RMSE": choice.tried[0].scores.rmse if choice.tried else None,
            "MEAN_RMSE": plain if isfinite(plain) else None,
            "STATION_COUNT": len(stations.values),
            "METHOD_USED": choice.method.name.lower(),
        }

    def postProcessAlgorithm(
        self, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, object]:
        """Print the page here, in the main thread: QGIS draws layouts nowhere else."""
        if self._page is not None:
            try:
                print_page(self._page, context.project())
            except SmartMetroError as error:
                feedback.reportError(say(error.message), fatalError=False)
        return {}

    # -- parts of the work -----------------------------------------------------------------------

    def _rasters(
        self, parameters: Parameters, context: QgsProcessingContext
    ) -> list[QgsRasterLayer]:
        """Return the covariates.

        Raises:
            ConfigurationError: one of them is not a raster with one band.
        """
        layers = self.parameterAsLayerList(parameters, "COVARIATES", context)
        for layer in layers:
            if not isinstance(layer, QgsRasterLayer) or layer.bandCount() != 1:
                raise ConfigurationError(
                    QT_TRANSLATE_NOOP(
                        "SmartMetro",
                        "The covariate “{name}” is not a raster with one band: extract the band first.",
                    ),
                    name=layer.name(),
                )
        return list(layers)

    def _raster_paths(
        self, parameters: Parameters, context: QgsProcessingContext
    ) -> tuple[Path, Path | None]:
        """Return where the rasters go: a map that is not kept is still needed to draw from."""
        mean = QgsProcessingUtils.generateTempFilename("mean.tif", context)
        if parameters.get("OUTPUT") is not None:
            mean = self.parameterAsOutputLayer(parameters, "OUTPUT", context)
        deviation = None
        if parameters.get("UNCERTAINTY") is not None:
            deviation = Path(self.parameterAsOutputLayer(parameters, "UNCERTAINTY", context))
        return Path(mean), deviation

    def _raster_outputs(
        self, parameters: Parameters, context: QgsProcessingContext, surface: Surface
    ) -> dict[str, object]:
        outputs: dict[str, object] = {}
        if parameters.get("OUTPUT") is not None:
            outputs["OUTPUT"] = str(surface.mean)
        if surface.deviation is not None:
            outputs["UNCERTAINTY"] = str(surface.deviation)
        return outputs

    def _classes(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        error: float,
        stations: MapStations,
        surface: Surface | None,
    ) -> tuple[float, ...]:
        """Return the bounds of the colours, those of an earlier map where one is named.

        Raises:
            ConfigurationError: that map has no classes of ours.
        """
        low, high = float(stations.values.min()), float(stations.values.max())
        if surface is not None:
            low, high = min(low, surface.low), max(high, surface.high)
        earlier = self.parameterAsRasterLayer(parameters, "SAME_CLASSES_AS", context)
        if earlier is None:
            return boundaries(low, high, error)
        shared = classes_of(earlier)
        if not shared:
            raise ConfigurationError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "“{name}” was not made by this tool, or lost its style: its classes are not known.",
                ),
                name=earlier.name(),
            )
        return widened(shared, low, high)

    def _pages(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        result: MapResult,
        stations: MapStations,
        surface: Surface | None,
        bounds: tuple[float, ...],
        hour: time,
    ) -> dict[str, object]:
        """Write the report; prepare the page, which is printed afterwards."""
        wording = HostWording()
        outputs: dict[str, object] = {}
        report = self.parameterAsFileOutput(parameters, "REPORT", context)
        if report:
            html.write(make_report(result, wording), Path(report), wording)
            outputs["REPORT"] = report
        page = self.parameterAsFileOutput(parameters, "COUNCIL_PAGE", context)
        if page:
            self._page = CouncilPage(
                Path(page),
                say(result.lineage.title),
                say(
                    plain_sentence(
                        result,
                        spoken(hour),
                        stations.zones_of(ZoneRole.REFERENCE),
                        stations.zones_of(ZoneRole.PROJECT),
                    )
                ),
                tuple(zip(map(tuple, stations.xy_m.tolist()), stations.values.tolist())),
                stations.crs,
                bounds,
                VALUE,
                UNIT,
                surface.mean if surface else None,
                [(zone.zone, stations.shape_of(zone.zone)) for zone in result.zones],
            )
            outputs["COUNCIL_PAGE"] = page
        return outputs
