"""Hours of direct sun over a period."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import QgsProcessingContext, QgsProcessingFeedback

from ...smartmetro_plugin.core.siting.scene_files import Store
from ...smartmetro_plugin.core.siting.sun_hours import sun_hours
from ...smartmetro_plugin.host.translation import tr
from ..base import Parameters
from .siting_algorithm import save, watch
from .sun_period import SunPeriodAlgorithm


class SunHours(SunPeriodAlgorithm):
    """``smartmetro:sunhours``."""

    NAME = "sunhours"

    def title(self) -> str:
        return tr("Hours of sun")

    def describe(self) -> str:
        return tr(
            "How many hours of direct sun the ground and the roofs get over a period, a part of the day "
            "or some months. Light through leaves counts by its share, by date.\n\n"
            "The sun’s positions are gathered into a few thousand directions; the mean of the hours stays "
            "within 0.1 % of the sum over all positions, a cell’s own within 1 % on average."
        )

    def keywords(self) -> str:
        return tr("sun,sunshine,insolation,hours,shade,year")

    def define(self) -> None:
        self.add_surface()
        self.add_sun_period(10)
        self.add_trees()
        self.add_limits()
        self.add_raster_output(tr("Hours of sun"), tr("Hours over the whole period."))

    def compute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Mapping[str, object]:
        output = self.parameterAsOutputLayer(parameters, "OUTPUT", context)
        trees, whole = self.trees(parameters, context), watch(feedback)
        memory_mb = self.memory_mb(parameters, context)
        with Store(memory_mb) as store:
            scene, grid = self.scene(parameters, context, store, trees, whole.part(0, 0.1))
            track = self.track(parameters, context, grid)
            hours = sun_hours(
                scene,
                track,
                grid.convergence_deg,
                trees,
                memory_mb=memory_mb,
                watch=whole.part(0.1, 1),
            )
            facts = {
                "POSSIBLE_HOURS": round(float(track.hours.sum()), 2),
                "TIME_ZONE": self.time_zone(parameters, context),
                "START": parameters["START"],
                "END": parameters["END"],
            }
            save(output, hours, grid, facts)
        return {"OUTPUT": output}
