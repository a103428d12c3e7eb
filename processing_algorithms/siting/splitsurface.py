"""Trees taken out of a surface model."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
)

from ...smartmetro_plugin.core.siting.split_surface import SplitPaths, split_surface
from ...smartmetro_plugin.core.siting.surface import open_surface
from ...smartmetro_plugin.core.siting.surface_parts import SplitRules
from ...smartmetro_plugin.host.translation import say, tr
from ..base import Parameters
from .footprints import footprints
from .siting_algorithm import SitingAlgorithm, watch


class SplitSurface(SitingAlgorithm):
    """``smartmetro:splitsurface``."""

    NAME = "splitsurface"

    def title(self) -> str:
        return tr("Split a surface model into buildings and trees")

    def describe(self) -> str:
        return tr(
            "Surface models from LiDAR or from photographs hold the trees. Used as they are, a plane "
            "tree is as opaque as a house, in January too. This gives the two rasters that shade, sun "
            "and panels need: ground with buildings, and trees above ground.\n\n"
            "Footprints are built, their roof edges too. Outside them, what is smooth is built as well "
            "(bridges, buildings that the footprints lack), what is uneven is a tree. Cars, benches and "
            "low walls go to the ground; poles, and cranes above the tallest tree, are taken out. A crown "
            "over a roof is told apart where the ridge’s height is known (altitude_maximale_toit in BD "
            "TOPO). Cells without height in one of the rasters stay without."
        )

    def keywords(self) -> str:
        return tr("trees,canopy,buildings,surface,DSM,LiDAR,split,vegetation")

    def define(self) -> None:
        usual = SplitRules()
        self.add(
            QgsProcessingParameterRasterLayer("DSM", tr("Surface model")),
            tr("Heights of ground, buildings and trees, in metres."),
        )
        self.add(
            QgsProcessingParameterRasterLayer("DTM", tr("Terrain model")),
            tr("Heights of the bare ground, in metres, counted from the same zero."),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "BUILDINGS",
                tr("Buildings"),
                [QgsProcessing.SourceType.TypeVectorPolygon],
                optional=True,
            ),
            tr("Footprints, of BD TOPO for instance. Left empty: roofs are known by being smooth."),
        )
        for name, label, value, help_text in (
            (
                "MIN_HEIGHT",
                tr("Lowest tree (m)"),
                usual.min_height_m,
                tr("Lower things belong to the ground: cars, benches, walls."),
            ),
            (
                "ROUGHNESS",
                tr("Unevenness of leaves (m)"),
                usual.roughness_m,
                tr(
                    "From cell to cell. What is smoother outside footprints is built. 0: only footprints "
                    "are built, for models made from photographs, whose crowns are smooth."
                ),
            ),
            (
                "TALLEST_TREE",
                tr("Tallest tree (m)"),
                usual.tallest_tree_m,
                tr("Thin things above it are cranes and masts, and are taken out."),
            ),
        ):
            number = QgsProcessingParameterNumber.Type.Double
            self.add(
                QgsProcessingParameterNumber(name, label, number, defaultValue=value, minValue=0.0),
                help_text,
                advanced=True,
            )
        self.add(
            QgsProcessingParameterRasterDestination(
                "DSM_BUILDINGS", tr("Surface model without trees")
            ),
            tr("Ground and buildings."),
        )
        self.add(
            QgsProcessingParameterRasterDestination("CANOPY", tr("Height of the trees")),
            tr("Metres above ground, 0 where there is no tree."),
        )

    def compute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Mapping[str, object]:
        dsm, dtm = (self.raster(parameters, name, context) or "" for name in ("DSM", "DTM"))
        paths = SplitPaths(
            self.parameterAsOutputLayer(parameters, "DSM_BUILDINGS", context),
            self.parameterAsOutputLayer(parameters, "CANOPY", context),
        )
        source = self.parameterAsSource(parameters, "BUILDINGS", context)
        crs_wkt = open_surface(dsm).grid.crs_wkt
        rules = SplitRules(
            self.parameterAsDouble(parameters, "MIN_HEIGHT", context),
            self.parameterAsDouble(parameters, "ROUGHNESS", context),
            self.parameterAsDouble(parameters, "TALLEST_TREE", context),
        )
        shapes = footprints(source, crs_wkt, context)
        for notice in split_surface(dsm, dtm, shapes, paths, rules, watch=watch(feedback)):
            feedback.pushWarning(say(notice))
        return {"DSM_BUILDINGS": paths.built, "CANOPY": paths.canopy}
