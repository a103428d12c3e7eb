"""A printed map of one indicator: a page, or an atlas by zone or commune."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsMapLayer,
    QgsPointXY,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterCrs,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMapLayer,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
    QgsRasterLayer,
)

from ...smartmetro_plugin.cartography.background import printed_background
from ...smartmetro_plugin.cartography.lineage import classes_of
from ...smartmetro_plugin.cartography.prints.assembly import assemble, template_of
from ...smartmetro_plugin.cartography.prints.atlas import Zone, by_commune, by_zone, zones_of
from ...smartmetro_plugin.cartography.prints.drawn_layer import Drawn, places_of
from ...smartmetro_plugin.cartography.prints.map_facts import (
    count_facts,
    entry_of,
    history_facts,
    joined_facts,
    label_and_unit,
    range_fact,
    values_in,
)
from ...smartmetro_plugin.cartography.prints.page import Format, Map, Page, Paper
from ...smartmetro_plugin.cartography.prints.sheet import Sheet
from ...smartmetro_plugin.cartography.prints.writing import write_pages
from ...smartmetro_plugin.core.errors import ConfigurationError
from ...smartmetro_plugin.core.mapping.levels import widened
from ...smartmetro_plugin.core.mapping.shared_classes import (
    breaks_text,
    classes_of_values,
    parse_breaks,
)
from ...smartmetro_plugin.core.messages import QT_TRANSLATE_NOOP
from ...smartmetro_plugin.host.translation import say, tr
from ...smartmetro_plugin.layers.working_crs import is_metric, working_crs
from ..base import MAPS, Parameters, SmartMetroAlgorithm

_PAPERS = tuple(Paper)
_FORMATS = tuple(Format)
_ONE_PAGE, _BY_ZONE, _BY_COMMUNE = range(3)
_WGS84 = "EPSG:4326"


class IndicatorMap(SmartMetroAlgorithm):
    """``smartmetro:indicatormap``."""

    NAME = "indicatormap"
    GROUP = MAPS

    def flags(self) -> Qgis.ProcessingAlgorithmFlags:
        """Return the flags: QGIS draws layouts in its main thread only."""
        return super().flags() | Qgis.ProcessingAlgorithmFlag.NoThreading

    def title(self) -> str:
        return tr("Print an indicator")

    def describe(self) -> str:
        return tr(
            "Makes a map to print from one field of a layer, or from a raster: title, legend, scale, north, "
            "inset, sources, and what the figures mean (period, hour, number of stations, method, error). "
            "One page, or an atlas with a page for each zone or commune.\n\n"
            "Colours stay apart for colour-blind readers; values, sizes and hatches keep the map readable in "
            "black and white. PDFs have a geo-reference and layers that can be switched off. For before and "
            "after, give both maps the same classes: BREAKS, or the other layer.\n\n"
            "Logos are chosen in Options > SmartMetro. The layer’s own account (hour, days, method) is "
            "printed where nothing else is given."
        )

    def keywords(self) -> str:
        return tr("print,map,layout,atlas,PDF,paper,A4,A3,legend,commune,before,after")

    def define(self) -> None:
        kinds = QgsProcessing.SourceType
        self.add(
            QgsProcessingParameterMapLayer(
                "LAYER",
                tr("Layer"),
                types=[kinds.TypeVectorAnyGeometry, kinds.TypeRaster],
            ),
            tr("Points, zones or a raster: what an indicator algorithm has made, or any other."),
        )
        self.add(
            QgsProcessingParameterField(
                "FIELD",
                tr("Field"),
                parentLayerParameterName="LAYER",
                type=QgsProcessingParameterField.DataType.Numeric,
                optional=True,
            ),
            tr("The number to draw. Not needed for a raster."),
        )
        self._add_text("TITLE", tr("Title"), tr("Left empty: what the field means."))
        self._add_text("SUBTITLE", tr("Subtitle"), tr("A line below the title."))
        self._add_choice(
            "FORMAT", tr("Format"), [f.value.upper() for f in _FORMATS], tr("The kind of file.")
        )
        self._add_choice(
            "PAPER",
            tr("Paper"),
            [tr("A4 landscape"), tr("A4 portrait"), tr("A3 landscape"), tr("A3 portrait")],
            tr("Size and direction of the page."),
        )
        self._add_choice(
            "ATLAS",
            tr("Pages"),
            [tr("one page"), tr("one for each zone"), tr("one for each commune")],
            tr(
                "An atlas has a file for each page, beside OUTPUT and named after the zone; in PDF, OUTPUT "
                "binds them."
            ),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "ZONES", tr("Zones or communes"), [kinds.TypeVectorPolygon], optional=True
            ),
            tr(
                "Polygons, drawn as outlines and named; the pages of an atlas. Without them an atlas by "
                "commune shows where each commune’s stations stand."
            ),
        )
        self.add(
            QgsProcessingParameterField(
                "ZONE_FIELD",
                tr("Name of the zone"),
                parentLayerParameterName="ZONES",
                optional=True,
            ),
            tr("Left empty: zone, name, nom or commune, whichever there is."),
        )
        self._add_text(
            "BREAKS",
            tr("Bounds of the classes"),
            tr("Rising numbers, for instance 20; 22,5; 25. The same on two maps: they compare."),
        )
        self.add(
            QgsProcessingParameterMapLayer(
                "COMPARED_WITH",
                tr("Same classes as"),
                types=[kinds.TypeVectorAnyGeometry, kinds.TypeRaster],
                optional=True,
            ),
            tr(
                "The layer of the other map, with the same field: the classes hold the values of both."
            ),
        )
        for name, label, example in (
            ("PERIOD", tr("Period"), tr("For instance: 1 June to 31 August 2026.")),
            ("HOUR", tr("Hour"), tr("For instance 05:00.")),
            ("ZONE_OF_TIME", tr("Time zone"), tr("For instance Europe/Paris.")),
            ("METHOD", tr("Method"), tr("How the values were made.")),
            ("ERROR", tr("Error"), tr("How far they may be off, with its unit.")),
            ("UNIT", tr("Unit"), tr("Left empty: the one in the field’s heading.")),
            ("SOURCES", tr("Sources"), tr("Who made the data, and under which licence.")),
        ):
            self._add_text(name, label, example, advanced=name not in ("PERIOD", "SOURCES"))
        self.add(
            QgsProcessingParameterMultipleLayers(
                "BASEMAP", tr("Base map"), kinds.TypeMapLayer, optional=True
            ),
            tr("Layers below the map. Left empty: what the project shows."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterCrs("CRS", tr("Coordinates"), optional=True),
            tr("Left empty: those of the project, when in metres; else Lambert 93 in France."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFile("TEMPLATE", tr("Layout"), extension="qpt", optional=True),
            tr(
                "A layout of your own (.qpt) with items named as in SmartMetro’s. Left empty: SmartMetro’s, "
                "by the paper."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFileDestination(
                "OUTPUT", tr("Map"), "PDF (*.pdf);;PNG (*.png);;SVG (*.svg)"
            ),
            tr("Where to write it; the ending follows FORMAT."),
        )
        self.addOutput(QgsProcessingOutputNumber("PAGE_COUNT", tr("Number of pages")))
        self.addOutput(QgsProcessingOutputString("BREAKS_USED", tr("Bounds of the classes")))
        self.addOutput(QgsProcessingOutputString("FILES", tr("Files")))

    def compute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Mapping[str, object]:
        kind = _FORMATS[self.parameterAsEnum(parameters, "FORMAT", context)]
        path = Path(self.parameterAsFileOutput(parameters, "OUTPUT", context))
        path = path.with_suffix(f".{kind.value}")
        layer = self.parameterAsLayer(parameters, "LAYER", context)
        crs = self._crs(layer, parameters, context)
        drawn = self._drawn("LAYER", layer, crs, parameters, context)
        bounds = self._bounds(layer, drawn, crs, parameters, context, feedback)
        zones = self._zones(crs, parameters, context)
        pages = self._pages(layer, drawn, zones, parameters, context)
        sheet = Sheet(self._map(layer, drawn, bounds, zones, parameters, context))
        written = write_pages(sheet, pages, path, kind, lambda share: self._go_on(share, feedback))
        if not written.georeferenced:
            feedback.pushWarning(
                tr(
                    "This QGIS writes PDFs without geo-reference and layers: its GDAL lacks Poppler."
                )
            )
        feedback.pushInfo(tr("Bounds of the classes: {bounds}").format(bounds=breaks_text(bounds)))
        return {
            "OUTPUT": str(written.whole),
            "PAGE_COUNT": len(written.files),
            "BREAKS_USED": breaks_text(bounds),
            "FILES": ";".join(str(file) for file in written.files),
        }

    # -- parameters ----------------------------------------------------------------------------

    def _add_text(self, name: str, label: str, help_text: str, *, advanced: bool = False) -> None:
        self.add(
            QgsProcessingParameterString(name, label, optional=True), help_text, advanced=advanced
        )

    def _add_choice(self, name: str, label: str, options: list[str], help_text: str) -> None:
        self.add(
            QgsProcessingParameterEnum(name, label, options=options, defaultValue=0), help_text
        )

    @staticmethod
    def _go_on(share: float, feedback: QgsProcessingFeedback) -> bool:
        feedback.setProgress(100 * share)
        return not feedback.isCanceled()

    def _text(self, name: str, parameters: Parameters, context: QgsProcessingContext) -> str:
        return str(self.parameterAsString(parameters, name, context)).strip()

    # -- parts of the work ---------------------------------------------------------------------

    def _crs(
        self, layer: QgsMapLayer | None, parameters: Parameters, context: QgsProcessingContext
    ) -> QgsCoordinateReferenceSystem:
        """Return the CRS of the page.

        Raises:
            ConfigurationError: LAYER is not a layer that can be drawn.
        """
        if layer is None or not layer.isValid():
            raise ConfigurationError(
                QT_TRANSLATE_NOOP("SmartMetro", "LAYER cannot be opened. Choose another layer.")
            )
        chosen = self.parameterAsCrs(parameters, "CRS", context)
        if chosen.isValid():
            return chosen
        project = context.project()
        if project is not None and is_metric(project.crs()):
            return project.crs()
        to_degrees = QgsCoordinateTransform(
            layer.crs(), QgsCoordinateReferenceSystem(_WGS84), context.transformContext()
        )
        extent = layer.extent()
        middle = QgsPointXY(0, 45) if extent.isEmpty() else extent.center()
        return working_crs([], layer.crs(), to_degrees.transform(middle))

    def _drawn(
        self,
        name: str,
        layer: QgsMapLayer,
        crs: QgsCoordinateReferenceSystem,
        parameters: Parameters,
        context: QgsProcessingContext,
    ) -> Drawn:
        """Return what ``layer``, the value of the parameter ``name``, has to show.

        Raises:
            ConfigurationError: FIELD is missing, or not a column of the layer.
        """
        asked_unit = self._text("UNIT", parameters, context)
        if isinstance(layer, QgsRasterLayer):
            # Of every cell: a sample would miss the extremes.
            stats = layer.dataProvider().bandStatistics(1)
            limits = (stats.minimumValue, stats.maximumValue)
            title, unit = label_and_unit("", layer.name())
            return Drawn(title, asked_unit or unit, crs, raster=layer.clone(), raster_range=limits)
        field = self._text("FIELD", parameters, context)
        source = self.parameterAsSource(parameters, name, context)
        index = source.fields().lookupField(field) if source is not None and field else -1
        if index < 0:
            raise ConfigurationError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "{parameter}: the layer “{layer}” has no field “{field}”. Choose one of its numbers.",
                ),
                parameter=name,
                layer=layer.name(),
                field=field,
            )
        column = source.fields().at(index)
        title, unit = label_and_unit(column.name(), column.alias())
        title = title or layer.name() or column.name()
        places = places_of(source, column.name(), crs, context.transformContext())
        values = [place.value for place in places if place.value is not None]
        whole = all(value == round(value) for value in values)
        return Drawn(title, asked_unit or unit, crs, places, decimals=0 if whole else 1)

    def _bounds(
        self,
        layer: QgsMapLayer,
        drawn: Drawn,
        crs: QgsCoordinateReferenceSystem,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> tuple[float, ...]:
        """Return the bounds of the classes: those asked for, the layer's own, or new ones."""
        values = drawn.values
        other = self.parameterAsLayer(parameters, "COMPARED_WITH", context)
        if other is not None:
            values += self._drawn("COMPARED_WITH", other, crs, parameters, context).values
        made = classes_of_values(values)
        bounds = parse_breaks(self._text("BREAKS", parameters, context)) or classes_of(layer)
        if not bounds:
            return made
        low, high = min(values), max(values)
        if low >= bounds[0] and high <= bounds[-1]:
            return bounds
        feedback.pushWarning(
            tr("Some values lie outside the bounds of the classes; classes were added for them.")
        )
        return _held(bounds, low, high)

    def _zones(
        self,
        crs: QgsCoordinateReferenceSystem,
        parameters: Parameters,
        context: QgsProcessingContext,
    ) -> list[Zone]:
        source = self.parameterAsSource(parameters, "ZONES", context)
        if source is None:
            return []
        field = self._text("ZONE_FIELD", parameters, context)
        return zones_of(source, field, crs, context.transformContext())

    def _pages(
        self,
        layer: QgsMapLayer,
        drawn: Drawn,
        zones: Sequence[Zone],
        parameters: Parameters,
        context: QgsProcessingContext,
    ) -> list[Page]:
        title = self._text("TITLE", parameters, context) or drawn.title
        subtitle = self._text("SUBTITLE", parameters, context)
        names = {
            "PERIOD": tr("Period"), "HOUR": tr("Hour"), "ZONE_OF_TIME": tr("Time zone"),
            "METHOD": tr("Method"), "ERROR": tr("Error"),
        }  # fmt: skip
        asked = {label: self._text(name, parameters, context) for name, label in names.items()}
        history = history_facts(layer)
        entry = entry_of(self._text("FIELD", parameters, context))
        if not asked[names["METHOD"]] and entry is not None and not history:
            asked[names["METHOD"]] = say(entry.definition)

        def page(zone: Zone | None) -> Page:
            places = drawn.places if zone is None else zone.places(drawn.places)
            counted = count_facts(places, drawn.are_zones) if drawn.raster is None else []
            shown_values = drawn.values if drawn.raster is not None else values_in(places)
            counted += range_fact(shown_values, drawn.unit, drawn.decimals)
            extent = drawn.extent if zone is None else zone.extent
            shown = title if zone is None else f"{title} – {zone.name}"
            facts = joined_facts(asked, counted, history)
            return Page(shown, subtitle, extent, facts, "" if zone is None else zone.name)

        atlas = self.parameterAsEnum(parameters, "ATLAS", context)
        if atlas == _ONE_PAGE:
            return [page(None)]
        found = by_zone(zones) if zones or atlas == _BY_ZONE else by_commune(drawn.places)
        return [page(zone) for zone in found]

    def _map(
        self,
        layer: QgsMapLayer,
        drawn: Drawn,
        bounds: tuple[float, ...],
        zones: Sequence[Zone],
        parameters: Parameters,
        context: QgsProcessingContext,
    ) -> Map:
        background = printed_background(
            self.parameterAsLayerList(parameters, "BASEMAP", context),
            context.project(),
            layer.source(),
        )
        paper = _PAPERS[self.parameterAsEnum(parameters, "PAPER", context)]
        template = self.parameterAsFile(parameters, "TEMPLATE", context)
        said = [self._text("SOURCES", parameters, context), " ".join(layer.metadata().rights())]
        return assemble(
            drawn,
            bounds,
            zones,
            background,
            said,
            Path(template) if template else template_of(paper),
        )


def _held(bounds: tuple[float, ...], low: float, high: float) -> tuple[float, ...]:
    """Return the bounds with what is needed at their ends to hold all values."""
    steps = {round(b - a, 9) for a, b in zip(bounds, bounds[1:])}
    if len(steps) == 1:
        return widened(bounds, low, high)
    below = (low,) if low < bounds[0] else ()
    above = (high,) if high > bounds[-1] else ()
    return (*below, *bounds, *above)
