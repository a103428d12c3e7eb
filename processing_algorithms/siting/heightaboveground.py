"""Heights above ground: surface model minus terrain model."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterRasterLayer,
)

from ...smartmetro_plugin.core.siting.height_above_ground import height_above_ground
from ...smartmetro_plugin.host.translation import say, tr
from ..base import Parameters
from .siting_algorithm import SitingAlgorithm, watch


class HeightAboveGround(SitingAlgorithm):
    """``smartmetro:heightaboveground``."""

    NAME = "heightaboveground"

    def title(self) -> str:
        return tr("Height above ground")

    def describe(self) -> str:
        return tr(
            "Surface model minus terrain model: how high buildings and trees stand.\n\n"
            "The terrain is brought to the surface’s cells when its own differ. Cells without height in "
            "one of them stay without. A warning tells when the two seem to count from different zeros "
            "(the ellipsoid, the sea)."
        )

    def keywords(self) -> str:
        return tr("height,nDSM,DSM,DTM,surface,terrain,LiDAR,canopy")

    def define(self) -> None:
        self.add(
            QgsProcessingParameterRasterLayer("DSM", tr("Surface model")),
            tr("Heights of ground, buildings and trees, in metres."),
        )
        self.add(
            QgsProcessingParameterRasterLayer("DTM", tr("Terrain model")),
            tr("Heights of the bare ground, in metres, counted from the same zero."),
        )
        self.add_raster_output(tr("Height above ground"), tr("Metres above ground."))

    def compute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Mapping[str, object]:
        output = self.parameterAsOutputLayer(parameters, "OUTPUT", context)
        dsm, dtm = (self.raster(parameters, name, context) for name in ("DSM", "DTM"))
        for notice in height_above_ground(dsm or "", dtm or "", output, watch=watch(feedback)):
            feedback.pushWarning(say(notice))
        return {"OUTPUT": output}
