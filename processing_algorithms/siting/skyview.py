"""The sky view factor."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterBoolean,
)

from ...smartmetro_plugin.cartography.siting_style import style_sky
from ...smartmetro_plugin.core.messages import QT_TRANSLATE_NOOP, Message
from ...smartmetro_plugin.core.siting.scene_files import Store
from ...smartmetro_plugin.core.siting.sky_view import sky_view
from ...smartmetro_plugin.host.translation import tr
from ..base import Parameters
from .siting_algorithm import SitingAlgorithm, watch
from .sun_raster import hand_over


class SkyView(SitingAlgorithm):
    """``smartmetro:skyview``."""

    NAME = "skyview"

    def title(self) -> str:
        return tr("Sky view factor")

    def describe(self) -> str:
        return tr(
            "How much of the sky each cell sees, 0 to 1: narrow streets, which see little of it, keep "
            "their heat at night. 384 directions, weighted for a level plane."
        )

    def keywords(self) -> str:
        return tr("sky view factor,SVF,sky,heat island,street canyon")

    def define(self) -> None:
        self.add_surface()
        self.add(
            QgsProcessingParameterBoolean("IN_LEAF", tr("Trees in leaf"), defaultValue=True),
            tr("Summer; otherwise deciduous trees are bare."),
        )
        self.add_trees()
        self.add_limits()
        self.add_raster_output(tr("Sky view factor"), tr("0: no sky, 1: an open field."))

    def compute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Mapping[str, object]:
        output = self.parameterAsOutputLayer(parameters, "OUTPUT", context)
        trees, whole = self.trees(parameters, context), watch(feedback)
        memory_mb = self.memory_mb(parameters, context)
        in_leaf = self.parameterAsBoolean(parameters, "IN_LEAF", context) or trees.evergreen
        passed = trees.leaf_transmissivity if in_leaf else trees.bare_transmissivity
        with Store(2 * memory_mb / 3) as store:
            scene, grid = self.scene(parameters, context, store, trees, whole.part(0, 0.1))
            kept = trees.leaf_transmissivity
            view = sky_view(
                scene,
                passed,
                kept,
                memory_mb=memory_mb / 3,
                room=store.room,
                watch=whole.part(0.1, 1),
            )
            title = Message(QT_TRANSLATE_NOOP("SmartMetro", "Sky view factor"))
            facts = {"LIGHT_THROUGH_TREES": passed}
            result = (view, grid)
            hand_over(self, parameters, context, output, result, title, facts, trees, style_sky)
        return {"OUTPUT": output}
