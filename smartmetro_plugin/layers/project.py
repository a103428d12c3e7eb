"""Live layers in the QGIS project: how they are marked, made, and found again when it is opened.

A memory layer is saved without its features; the marks say which connection and use case fill it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from qgis.core import QgsProject, QgsVectorLayer

from ..core.live_table import fields_of
from ..core.use_cases.declaration import UseCase
from ..host.locale_format import translate
from .fields import hide_technical, qgs_fields
from .status_style import apply_style

CONNECTION_MARK = "smartmetro/connection"
USE_CASE_MARK = "smartmetro/use_case"
#: QGIS's own mark: the layer is not among the scratch layers it asks about when a project closes.
_NO_QUESTION = "skipMemoryLayersCheck"


def make_layer(connection: str, use_case: UseCase) -> QgsVectorLayer:
    """Return a new, empty, marked and styled live layer, not yet in a project."""
    layer = QgsVectorLayer("Point?crs=EPSG:4326", translate(use_case.label), "memory")
    layer.setCustomProperty(CONNECTION_MARK, connection)
    layer.setCustomProperty(USE_CASE_MARK, use_case.key)
    layer.setCustomProperty(_NO_QUESTION, 1)
    give_fields(layer, use_case)
    apply_style(layer, use_case)
    layer.setReadOnly(True)
    return layer


def give_fields(layer: QgsVectorLayer, use_case: UseCase) -> None:
    """Give an empty layer the use case's columns, whatever it has: its declaration may have changed."""
    fields = fields_of(use_case)
    provider = layer.dataProvider()
    if [field.name() for field in provider.fields()] != [field.name for field in fields]:
        provider.deleteAttributes(list(range(provider.fields().count())))
        provider.addAttributes(qgs_fields(fields))
        layer.updateFields()
    hide_technical(layer, fields)


def is_live(layer: object) -> bool:
    """Return whether a map layer is a live layer of SmartMetro."""
    return (
        isinstance(layer, QgsVectorLayer)
        and layer.providerType() == "memory"
        and bool(layer.customProperty(CONNECTION_MARK))
        and bool(layer.customProperty(USE_CASE_MARK))
    )


def live_layers_of(project: QgsProject) -> dict[str, dict[str, QgsVectorLayer]]:
    """Return the project's live layers by connection and use case; of two copies, the first."""
    found: dict[str, dict[str, QgsVectorLayer]] = {}
    for layer in project.mapLayers().values():
        if is_live(layer):
            by_use_case = found.setdefault(str(layer.customProperty(CONNECTION_MARK)), {})
            by_use_case.setdefault(str(layer.customProperty(USE_CASE_MARK)), layer)
    return found


@contextmanager
def still_clean(project: QgsProject) -> Iterator[None]:
    """Keep a project that had nothing to save so: a refresh is no edit of the user's."""
    was_dirty = project.isDirty()
    yield
    if not was_dirty and project.isDirty():
        project.setDirty(False)
