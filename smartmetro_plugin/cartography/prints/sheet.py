"""A layout read from its template and filled page by page, by the ids of its items."""

from __future__ import annotations

from math import floor, log10
from typing import TypeVar

from qgis.core import (
    Qgis,
    QgsBasicNumericFormat,
    QgsLayerTreeLayer,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsPrintLayout,
    QgsProject,
    QgsReadWriteContext,
)
from qgis.PyQt.QtXml import QDomDocument

from ...core.errors import ConfigurationError
from ...core.messages import QT_TRANSLATE_NOOP
from ...host.locale_format import locale, number
from ...host.paths import RESOURCES
from ...host.translation import tr
from .page import Map, Page
from .plain_words import fill_label, literal

_NORTH = RESOURCES / "layouts" / "north.svg"
#: Scales that people know how to read; times a power of ten.
_ROUND_SCALES = (1.0, 1.25, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 7.5, 8.0, 10.0)
_NO_MARKUP = str.maketrans("<>&", "‹›+")
Item = TypeVar("Item", bound=QgsLayoutItem)


class Sheet:
    """A layout in a project of its own; the user's project stays as it is. Main thread only."""

    def __init__(self, drawn: Map) -> None:
        """Read the template and fill what all pages share.

        Raises:
            ConfigurationError: the template is not a layout, or has no item ``map``.
        """
        self._map = drawn
        self.project = QgsProject()
        self.project.setCrs(drawn.crs)
        # A layer that is not in the layout's project has no name in the PDF, and breaks its list of layers.
        everything = [*drawn.layers, *drawn.inset_layers, *drawn.background]
        self.project.addMapLayers(everything, False)
        self.layout = QgsPrintLayout(self.project)
        self._load()
        self._fill_map()
        self._fill_inset()
        self._fill_legend()
        self._fill_logos()
        if label := self._item("sources", QgsLayoutItemLabel):
            fill_label(label, drawn.sources)
            self._size_of_sources = label.textFormat().size()
        self._sizes = {
            name: label.textFormat()
            for name in ("title", "subtitle", "facts")
            if (label := self._item(name, QgsLayoutItemLabel))
        }

    def show(self, page: Page) -> None:
        """Fill what belongs to one page."""
        self.layout.setName(literal(page.title))
        metadata = self.project.metadata()
        # Qt writes the title into an SVG as it is: what is markup there would break the file.
        metadata.setTitle(literal(page.title).translate(_NO_MARKUP))
        metadata.setAbstract(literal(page.subtitle).translate(_NO_MARKUP))
        metadata.setAuthor("SmartMetro")  # not who happened to print it
        self.project.setMetadata(metadata)
        facts = "\n".join(
            tr("{label}: {value}").format(label=label, value=value) for label, value in page.facts
        )
        texts = {"title": page.title, "subtitle": page.subtitle, "facts": facts}
        for name, text in texts.items():
            if label := self._item(name, QgsLayoutItemLabel):
                label.setTextFormat(self._sizes[name])
                fill_label(label, text)
        drawn = self.main_map
        drawn.zoomToExtent(page.extent)
        drawn.setScale(round_scale(drawn.scale()))
        if bar := self._item("scale_bar", QgsLayoutItemScaleBar):
            width_m = drawn.extent().width()
            kilometres = Qgis.DistanceUnit.Kilometers
            bar.applyDefaultSize(kilometres if width_m > 3000 else Qgis.DistanceUnit.Meters)
            figures = QgsBasicNumericFormat()
            figures.setDecimalSeparator(locale().decimalPoint())
            bar.setNumericFormat(figures)
            # A word for the unit, and the scale as a number beside it.
            bar.setUnitLabel(
                "{unit}   1:{scale}".format(
                    unit="km" if width_m > 3000 else "m", scale=number(drawn.scale(), 0)
                )
            )
        if inset := self._item("inset", QgsLayoutItemMap):
            inset.refresh()

    @property
    def main_map(self) -> QgsLayoutItemMap:
        """Return the item with the map."""
        return self._item("map", QgsLayoutItemMap)

    # -- what all pages share ------------------------------------------------------------------

    def _load(self) -> None:
        template = self._map.template
        document = QDomDocument()
        try:
            content = template.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise ConfigurationError(_NOT_A_LAYOUT, path=str(template)) from error
        read = document.setContent(content)
        well_formed = read[0] if isinstance(read, tuple) else bool(read)
        loaded = False
        if well_formed:
            _items, loaded = self.layout.loadFromTemplate(document, QgsReadWriteContext())
        if not loaded or self._item("map", QgsLayoutItemMap) is None:
            raise ConfigurationError(_NOT_A_LAYOUT, path=str(template))
        for page in range(self.layout.pageCollection().pageCount()):
            self.layout.pageCollection().page(page).setId(f"page_{page + 1}")

    def _fill_map(self) -> None:
        drawn = self.main_map
        drawn.setCrs(self._map.crs)
        drawn.setLayers([*self._map.layers, *self._map.background])
        drawn.setKeepLayerSet(True)
        if north := self._item("north", QgsLayoutItemPicture):
            north.setPicturePath(str(_NORTH))
            north.setLinkedMap(drawn)
            north.setNorthMode(QgsLayoutItemPicture.NorthMode.GridNorth)

    def _fill_inset(self) -> None:
        inset = self._item("inset", QgsLayoutItemMap)
        if inset is None:
            return
        inset.setCrs(self._map.crs)
        inset.setLayers([*self._map.inset_layers, *self._map.background])
        inset.setKeepLayerSet(True)
        inset.zoomToExtent(self._map.inset_extent)
        overview = inset.overview()
        overview.setLinkedMap(self.main_map)

    def _fill_legend(self) -> None:
        legend = self._item("legend", QgsLayoutItemLegend)
        if legend is None:
            return
        legend.setAutoUpdateModel(False)
        group = legend.model().rootGroup()
        group.clear()
        for rank, layer in enumerate(self._map.legend_layers):
            node: QgsLayerTreeLayer = group.addLayer(layer)
            # What has no value is one line that says so itself.
            style = QgsLegendStyle.Style.Hidden if rank else QgsLegendStyle.Style.Subgroup
            QgsLegendRenderer.setNodeLegendStyle(node, style)
        legend.setLinkedMap(self.main_map)
        legend.setResizeToContents(False)
        legend.setWrapString("\n")

    def _fill_logos(self) -> None:
        for number_, name in enumerate(("logo_1", "logo_2")):
            picture = self._item(name, QgsLayoutItemPicture)
            if picture is None:
                continue
            if number_ < len(self._map.logos):
                picture.setPicturePath(str(self._map.logos[number_]))
            else:
                self.layout.removeLayoutItem(picture)

    def _item(self, name: str, kind: type[Item]) -> Item | None:
        item = self.layout.itemById(name)
        return item if isinstance(item, kind) else None


_NOT_A_LAYOUT = QT_TRANSLATE_NOOP(
    "SmartMetro",
    "“{path}” is not a print layout with a map whose id is “map”. Choose one of SmartMetro’s, or save "
    "yours anew from QGIS’s layout designer.",
)


def round_scale(scale: float) -> float:
    """Return the next round scale that shows no less."""
    power = 10.0 ** floor(log10(scale))
    return next(f * power for f in _ROUND_SCALES if f * power >= scale * (1 - 1e-9))
