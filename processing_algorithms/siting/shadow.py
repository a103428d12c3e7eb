"""Who stands in the shade at one instant."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback

from ...smartmetro_plugin.cartography.siting_style import style_shade
from ...smartmetro_plugin.core.instants import time_zone, to_microseconds
from ...smartmetro_plugin.core.messages import QT_TRANSLATE_NOOP, Message
from ...smartmetro_plugin.core.siting.scene_files import Store
from ...smartmetro_plugin.core.siting.shade import shade
from ...smartmetro_plugin.core.siting.sun import sun_position
from ...smartmetro_plugin.host.translation import tr
from ..base import Parameters
from .siting_algorithm import SitingAlgorithm, watch
from .sun_raster import hand_over


class Shadow(SitingAlgorithm):
    """``smartmetro:shadow``."""

    NAME = "shadow"

    def title(self) -> str:
        return tr("Shadow at an instant")

    def describe(self) -> str:
        return tr(
            "What is in the sun at one instant: 1 in the sun, 0 in the shade of ground and buildings, "
            "and under trees what their leaves let through.\n\n"
            "The sun stands where it does at the middle of the raster, to a hundredth of a degree, "
            "refraction and the grid’s own north counted. Shadow edges are right within half a cell."
        )

    def keywords(self) -> str:
        return tr("shadow,shade,sun,tree,DSM")

    def define(self) -> None:
        self.add_surface()
        self.add_instant("DATETIME", tr("At"), tr("The instant of interest."), optional=False)
        self.add_time_zone()
        self.add_trees()
        self.add_limits()
        self.add_raster_output(tr("Shadow"), tr("The share of direct sun, 0 to 1."))

    def compute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Mapping[str, object]:
        zone = self.time_zone(parameters, context)
        at = self.instant(parameters, "DATETIME", zone)
        if at is None:
            raise QgsProcessingException(tr("Give the instant of interest."))
        output = self.parameterAsOutputLayer(parameters, "OUTPUT", context)
        trees, whole = self.trees(parameters, context), watch(feedback)
        with Store(self.memory_mb(parameters, context)) as store:
            scene, grid = self.scene(parameters, context, store, trees, whole.part(0, 0.5))
            sun = sun_position(to_microseconds(at), grid.place)
            azimuth, altitude = float(sun.azimuth_deg), float(sun.altitude_deg)
            feedback.pushInfo(
                tr("Sun: azimuth {azimuth}°, altitude {altitude}°.").format(
                    azimuth=round(azimuth, 2), altitude=round(altitude, 2)
                )
            )
            day = at.astimezone(time_zone(zone)).timetuple().tm_yday
            light = shade(
                scene,
                azimuth - grid.convergence_deg,
                altitude,
                transmissivity=float(trees.transmissivity(day)),
                leaf_transmissivity=trees.leaf_transmissivity,
                room=store.room,
                watch=whole.part(0.5, 1),
            )
            facts: dict[str, object] = {
                "AT": at.isoformat(),
                "TIME_ZONE": zone,
                "SUN_AZIMUTH_DEG": round(azimuth, 3),
            }
            facts |= {"SUN_ALTITUDE_DEG": round(altitude, 3)}
            title = Message(QT_TRANSLATE_NOOP("SmartMetro", "Shadow"))
            result = (light, grid)
            hand_over(self, parameters, context, output, result, title, facts, trees, style_shade)
        return {"OUTPUT": output}
