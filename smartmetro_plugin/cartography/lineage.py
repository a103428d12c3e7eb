"""What a layer was made of, kept with it: QGIS's layer metadata and custom properties."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import Qgis, QgsLayerMetadata, QgsMapLayer, QgsRasterLayer
from qgis.PyQt.QtCore import QDateTime

from ..core.mapping.report import Lineage
from ..core.messages import Message
from ..host.report_wording import HostWording

_CLASSES = "smartmetro/class_bounds"


def keep_lineage(layer: QgsMapLayer, lineage: Lineage, wording: HostWording) -> None:
    """Write title, abstract and history of the layer, in the language of QGIS."""
    metadata = QgsLayerMetadata()
    metadata.setTitle(wording.say(lineage.title))
    metadata.setType("dataset")
    metadata.setLanguage(wording.language)
    metadata.setAbstract("\n".join(wording.say(notice) for notice in lineage.notices))
    metadata.setHistory(history_of(lineage, wording))
    metadata.setCrs(layer.crs())
    metadata.setDateTime(Qgis.MetadataDateType.Created, QDateTime.currentDateTimeUtc())
    layer.setMetadata(metadata)


def keep_classes(layer: QgsMapLayer, bounds: Sequence[float]) -> None:
    """Remember the bounds of the classes, for a later map that is to be compared."""
    layer.setCustomProperty(_CLASSES, ";".join(f"{bound:.12g}" for bound in bounds))


def classes_of(layer: QgsMapLayer) -> tuple[float, ...]:
    """Return the bounds that :func:`keep_classes` wrote; empty when there are none."""
    if not layer.customProperty(_CLASSES):
        load_from_beside(layer)  # Processing opens files without their style
    try:
        found = tuple(float(t) for t in str(layer.customProperty(_CLASSES, "")).split(";") if t)
    except ValueError:
        return ()
    return found if len(found) > 1 and list(found) == sorted(set(found)) else ()


def save_beside(layer: QgsRasterLayer) -> None:
    """Save style and metadata beside the file, where QGIS finds them when it opens the raster."""
    layer.saveDefaultMetadata()
    layer.saveDefaultStyle(QgsMapLayer.StyleCategory.AllStyleCategories)


def load_from_beside(layer: QgsMapLayer) -> None:
    """Take the style and metadata that :func:`save_beside` left, where there are some."""
    layer.loadDefaultStyle()
    layer.loadDefaultMetadata()


def history_of(lineage: Lineage, wording: HostWording) -> list[str]:
    """Return the lines of a lineage in the language of QGIS."""
    return [f"{_said(label, wording)}: {_said(value, wording)}" for label, value in lineage.lines]


def _said(words: Message | str, wording: HostWording) -> str:
    return wording.say(words) if isinstance(words, Message) else words
