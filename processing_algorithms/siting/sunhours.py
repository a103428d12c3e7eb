"""Hours of direct sun over a period."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from qgis.core import QgsProcessingContext, QgsProcessingFeedback

from ...smartmetro_plugin.cartography.siting_style import style_hours
from ...smartmetro_plugin.core.messages import QT_TRANSLATE_NOOP, Message
from ...smartmetro_plugin.core.siting.scene_files import Store
from ...smartmetro_plugin.core.siting.sun_hours import sun_hours
from ...smartmetro_plugin.host.translation import tr
from ..base import Parameters
from .siting_algorithm import watch
from .sun_period import SunPeriodAlgorithm
from .sun_raster import hand_over


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
        with Store(2 * memory_mb / 3) as store:
            scene, grid = self.scene(parameters, context, store, trees, whole.part(0, 0.1))
            track = self.track(parameters, context, grid)
            hours = sun_hours(
                scene,
                track,
                grid.convergence_deg,
                trees,
                memory_mb=memory_mb / 3,
                room=store.room,
                watch=whole.part(0.1, 1),
            )
            possible_h = float(track.hours.sum())
            facts = self.period_facts(parameters, context)
            facts |= {"POSSIBLE_HOURS": round(possible_h, 2)}
            title = Message(QT_TRANSLATE_NOOP("SmartMetro", "Hours of sun"))
            style = partial(style_hours, possible_h=max(possible_h, 1e-3))
            result = (hours, grid)
            hand_over(self, parameters, context, output, result, title, facts, trees, style)
        return {"OUTPUT": output}
