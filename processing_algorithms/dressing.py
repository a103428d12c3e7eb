"""Styles a layer when QGIS has loaded it at the end of an algorithm."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from qgis.core import (
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
)


class Dressing(QgsProcessingLayerPostProcessorInterface):
    """Calls ``dress`` with the layer; QGIS does not keep it alive until then."""

    _waiting: ClassVar[list[Dressing]] = []

    def __init__(self, dress: Callable[[QgsMapLayer], None]) -> None:
        super().__init__()
        self._dress = dress

    @classmethod
    def when_loaded(
        cls, context: QgsProcessingContext, layer_id: str, dress: Callable[[QgsMapLayer], None]
    ) -> None:
        """Have ``dress`` called if QGIS is going to load this output."""
        if context.willLoadLayerOnCompletion(layer_id):
            made = cls(dress)
            cls._waiting = [*cls._waiting[-20:], made]
            context.layerToLoadOnCompletionDetails(layer_id).setPostProcessor(made)

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        self._dress(layer)
