"""What lies under a printed map: the layers that the user's own map shows."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsMapLayer, QgsProject

from ..layers.backdrop import backdrop_layers

#: What begins the custom properties of our own layers.
_MARKS = "smartmetro/"


def visible_layers(project: QgsProject | None) -> list[QgsMapLayer]:
    """Return the layers that ``project`` shows, topmost first, without those of sensors' states."""
    if project is None:
        return []
    root = project.layerTreeRoot()
    shown = {layer.id() for layer in root.checkedLayers()}
    layers = [layer for layer in root.layerOrder() if layer.id() in shown]
    return [layer for layer in layers if not _is_of_sensors(layer)]


def printed_background(
    chosen: Sequence[QgsMapLayer], project: QgsProject | None, without: str = ""
) -> list[QgsMapLayer]:
    """Return copies of the base map: as chosen, else what ``project`` shows, else the one that ships.

    ``without``: the source of the layer that is drawn above it.
    """
    shown = [one.clone() for one in chosen or visible_layers(project) if one.source() != without]
    return shown or list(backdrop_layers())


def _is_of_sensors(layer: QgsMapLayer) -> bool:
    """Return whether it shows sensors' states or past values: the page has its own stations."""
    return any(key.startswith(_MARKS) for key in layer.customPropertyKeys())
