"""How placement tells who serves whom: straight, along streets, by radio, by sight."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsRasterLayer,
)

from ...smartmetro_plugin.core.errors import ConfigurationError
from ...smartmetro_plugin.core.messages import QT_TRANSLATE_NOOP
from ...smartmetro_plugin.core.siting.placement import reach
from ...smartmetro_plugin.core.siting.placement.choice import Reals
from ...smartmetro_plugin.core.siting.placement.network import Network
from ...smartmetro_plugin.core.siting.radio.lora import SPREADING_FACTORS
from ...smartmetro_plugin.core.siting.radio.placement_class import Placement
from ...smartmetro_plugin.core.siting.surface import align, open_surface
from ...smartmetro_plugin.core.siting.view.observers import Observer
from ...smartmetro_plugin.core.siting.view.viewshed import sight_table
from ...smartmetro_plugin.host.radio_words import placement_label
from ...smartmetro_plugin.host.translation import tr
from ..base import Parameters
from .placement_inputs import Places, read_lines
from .placement_radio import RadioMargins
from .radio_algorithm import crs_of
from .siting_algorithm import SitingAlgorithm, watch

STRAIGHT, NETWORK, RADIO, SIGHT = range(4)
_DOUBLE = QgsProcessingParameterNumber.Type.Double


@dataclass(frozen=True)
class Served:
    """``reach``: sparse, sites by demand. ``metres``: the distances, when they are all known (sites
    by demand). ``taken``: demand that existing sites serve; ``standing_m``: its distance to them."""

    reach: Any
    metres: Reals | None
    taken: Any
    standing_m: Reals | None


class CoverageAlgorithm(SitingAlgorithm):
    """Base of what asks who serves whom."""

    def add_coverage(self) -> None:
        """Add how demand is covered."""
        self.add(
            QgsProcessingParameterNumber("RADIUS", tr("Radius (m)"), _DOUBLE, 500.0, minValue=0.1),
            tr("A site serves demand up to this distance, the border included."),
        )
        self.add(
            QgsProcessingParameterEnum(
                "COVERAGE_BY",
                tr("Demand is served by"),
                options=[
                    tr("straight distance"),
                    tr("distance along a network"),
                    tr("radio margin"),
                    tr("line of sight"),
                ],
                defaultValue=STRAIGHT,
            ),
            tr("What makes a site serve a demand point."),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "NETWORK",
                tr("Streets or paths"),
                [QgsProcessing.SourceType.TypeVectorLine],
                optional=True,
            ),
            tr("For the distance along a network. Lines join where their vertices meet."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterMultipleLayers(
                "MARGINS",
                tr("Radio margins, one raster for each candidate"),
                QgsProcessing.SourceType.TypeRaster,
                optional=True,
            ),
            tr(
                "As radiocoverage writes them, in the order of the candidates; one raster with a band for "
                "each candidate serves too. Left empty: margins are computed over the surface model, the "
                "candidates taken as gateways with their columns height_m, gain_dbi, cable_loss_db and "
                "power_dbm, up to the radius."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber("LEAST_MARGIN", tr("Least margin (dB)"), _DOUBLE, 0.0),
            tr("Demand is served where the margin is at least this."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterRasterLayer(
                "EXISTING_MARGIN", tr("Margin of existing sites"), optional=True
            ),
            tr("A raster of what the network gives today, in dB."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterRasterLayer("DSM", tr("Surface model"), optional=True),
            tr("For lines of sight and radio margins: heights of ground and buildings."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterRasterLayer("DTM", tr("Terrain model"), optional=True),
            tr("The ground that heights are counted from. Left empty: the surface model."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber("HEIGHT", tr("Height of the sites (m)"), _DOUBLE, 4.0),
            tr("For lines of sight and radio margins: metres above ground."),
            advanced=True,
        )
        self._add_radio()
        self.add(
            QgsProcessingParameterNumber(
                "TARGET_HEIGHT", tr("Height of what is looked at (m)"), _DOUBLE, 1.5
            ),
            tr("For lines of sight: metres above the surface."),
            advanced=True,
        )

    def _add_radio(self) -> None:
        self.add(
            QgsProcessingParameterEnum(
                "PLACEMENT",
                tr("Where the sensors sit"),
                options=[placement_label(placement) for placement in Placement],
                defaultValue=int(Placement.STREET),
            ),
            tr("For radio margins; a column placement of the demand goes before."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                "SPREADING_FACTOR",
                tr("Spreading factor"),
                QgsProcessingParameterNumber.Type.Integer,
                SPREADING_FACTORS[-1],
                minValue=SPREADING_FACTORS[0],
                maxValue=SPREADING_FACTORS[-1],
            ),
            tr("For radio margins, of LoRa at 868 MHz."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                "RELIABILITY", tr("Reliability (%)"), _DOUBLE, 90.0, minValue=50.0, maxValue=99.9
            ),
            tr("For radio margins: the share of places like this one that must be served."),
            advanced=True,
        )

    def served(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        places: tuple[Places, Places, Places | None],
        wants_metres: bool,
    ) -> Served:
        """Return who serves whom; ``places``: candidates, demand, existing sites."""
        candidates, demand, existing = places
        by = self.parameterAsEnum(parameters, "COVERAGE_BY", context)
        if wants_metres and by in (RADIO, SIGHT):
            raise ConfigurationError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "p-median and p-center compare distances: choose the straight distance or the one along "
                    "a network.",
                )
            )
        radius = self.parameterAsDouble(parameters, "RADIUS", context)
        if by == RADIO:
            return self._by_radio(parameters, context, feedback, places)
        if by == SIGHT:
            return self._by_sight(parameters, context, feedback, places, radius)
        metres = standing = None
        if by == NETWORK:
            source = self.parameterAsSource(parameters, "NETWORK", context)
            lines = [] if source is None else read_lines(source, demand.crs, context)
            network = Network.of_lines(lines)
            limit = np.inf if wants_metres else radius
            metres = network.distances(candidates.xy, demand.xy, limit, watch(feedback))
            if existing is not None and len(existing.xy):
                standing = network.distances(existing.xy, demand.xy, limit).min(axis=0)
        else:
            if wants_metres:
                metres = reach.distances(candidates.xy, demand.xy)
            if existing is not None and len(existing.xy):
                standing = _nearest(existing.xy, demand.xy)
        if metres is None:
            reached = reach.within(candidates.xy, demand.xy, radius)
        else:
            reached = reach.closer_than(metres, radius)
        taken = np.zeros(len(demand.xy), bool)
        if standing is not None:
            taken = standing <= radius * (1 + 1e-9)
        return Served(reached, metres, taken, standing)

    def _by_radio(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        places: tuple[Places, Places, Places | None],
    ) -> Served:
        candidates, demand, existing = places
        least = self.parameterAsDouble(parameters, "LEAST_MARGIN", context)
        standing = self.parameterAsRasterLayer(parameters, "EXISTING_MARGIN", context)
        taken = np.zeros(len(demand.xy), bool)
        if standing is not None:
            taken = np.nan_to_num(_sampled(standing, demand)[0], nan=-np.inf) >= least
        layers = self.parameterAsLayerList(parameters, "MARGINS", context)
        if not layers:
            height_m = self.parameterAsDouble(parameters, "HEIGHT", context)
            radio = RadioMargins(parameters, context, feedback, height_m)
            if standing is None and existing is not None and len(existing.xy):
                taken = (radio.table(existing, demand) >= least).any(axis=0)
            return Served(reach.where(radio.table(candidates, demand), least), None, taken, None)
        margins = [row for layer in layers for row in _sampled(layer, demand)]
        if len(margins) != len(candidates.xy):
            raise ConfigurationError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "There are {rasters} margin rasters or bands for {sites} candidates: give one for each, "
                    "in the order of the candidates.",
                ),
                rasters=len(margins),
                sites=len(candidates.xy),
            )
        return Served(reach.where(np.array(margins), least), None, taken, None)

    def _by_sight(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        places: tuple[Places, Places, Places | None],
        radius: float,
    ) -> Served:
        candidates, demand, existing = places
        dsm = self.raster(parameters, "DSM", context)
        if dsm is None:
            raise QgsProcessingException(
                tr("Lines of sight need a surface model: choose one under DSM.")
            )
        surface = open_surface(dsm)
        crs = crs_of(surface.grid)
        terrain = self.raster(parameters, "DTM", context)
        ground = None if terrain is None else align(terrain, surface.grid)
        height = self.parameterAsDouble(parameters, "HEIGHT", context)
        target = self.parameterAsDouble(parameters, "TARGET_HEIGHT", context)

        def seen(sites: Places) -> Any:
            there = sites.within(crs, context)
            observers = [Observer(float(x), float(y), height, radius) for x, y in there.xy]
            x, y = demand.within(crs, context).xy.T
            return sight_table(surface, observers, x, y, target, ground, watch(feedback))

        taken = np.zeros(len(demand.xy), bool)
        if existing is not None and len(existing.xy):
            taken = seen(existing).any(axis=0)
        return Served(reach.where(seen(candidates).astype(float), 0.5), None, taken, None)


def _nearest(existing: Reals, demand: Reals) -> Reals:
    from scipy.spatial import cKDTree

    found: Reals = cKDTree(existing).query(demand)[0]
    return found


def _sampled(layer: QgsRasterLayer, demand: Places) -> list[Reals]:
    """Return the values of each band of a raster at the demand, nan where there is none."""
    from qgis.core import QgsCoordinateTransform, QgsPointXY, QgsProject

    transform = QgsCoordinateTransform(demand.crs, layer.crs(), QgsProject.instance())
    points = [transform.transform(QgsPointXY(float(x), float(y))) for x, y in demand.xy]
    provider = layer.dataProvider()
    bands = []
    for band in range(1, layer.bandCount() + 1):
        values = [provider.sample(point, band) for point in points]
        bands.append(np.array([v if known else np.nan for v, known in values], dtype=np.float64))
    return bands
