"""An area made ready for siting in one run: tiles and BD TOPO in, styled layers out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterCrs,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterVectorLayer,
    QgsRectangle,
    QgsVectorLayer,
)

from ...smartmetro_plugin.cartography.area_style import AREA_STYLES
from ...smartmetro_plugin.core.siting.area.preparing import AreaRequest, PreparedArea, prepare_area
from ...smartmetro_plugin.core.siting.area.roofs import roofs
from ...smartmetro_plugin.core.siting.area.tiles import Tile, TileKind, find_tiles, near
from ...smartmetro_plugin.core.siting.grid import Grid
from ...smartmetro_plugin.core.siting.surface import open_surface
from ...smartmetro_plugin.host.translation import say, tr
from ...smartmetro_plugin.layers.area_vectors import (
    THEMES,
    AreaLayer,
    find_themes,
    read_area_layer,
    with_roofs,
    write_area_layers,
)
from ...smartmetro_plugin.layers.working_crs import is_metric
from ..base import Parameters
from ..dressing import Dressing
from .siting_algorithm import SitingAlgorithm, watch

_LAMBERT_93 = "EPSG:2154"
#: In the order of the legend, the topmost first.
_SHOWN = ("buildings", "streets", "vegetation", "canopy", "height", "dsm_buildings", "dsm", "dtm")


class PrepareArea(SitingAlgorithm):
    """``smartmetro:preparearea``."""

    NAME = "preparearea"

    def title(self) -> str:
        return tr("Prepare an area")

    def describe(self) -> str:
        return tr(
            "From a folder of height tiles and BD TOPO to all that siting needs, in one run: tiles are put "
            "together, cut to the area and brought to one grid; heights above ground are worked out; "
            "trees are split from buildings; styled layers join the project.\n\n"
            "Tiles are told apart by their names: LiDAR HD (MNS, MNT, MNH), RGE ALTI, and those of other "
            "providers that say MNS or DSM, MNT or DTM, MNH. Two of the three are enough. A raster whose "
            "name says nothing is given as surface or terrain model below.\n\n"
            "BD TOPO gives heights to the eave: buildings get roof_m, the ridge above ground where it is "
            "recorded, else what the height model shows in the footprint (its 90th percentile)."
        )

    def keywords(self) -> str:
        return tr("IGN,LiDAR HD,RGE ALTI,BD TOPO,MNS,MNT,MNH,tiles,mosaic,clip,area,prepare")

    def define(self) -> None:
        folder = QgsProcessingParameterFile.Behavior.Folder
        self.add(
            QgsProcessingParameterFile("FOLDER", tr("Folder of height tiles"), folder),
            tr("Searched with all folders below it."),
        )
        self.add(
            QgsProcessingParameterExtent("AREA", tr("Area")),
            tr("Take some hundred metres more than the quarter: shadows come from afar."),
        )
        self.add(
            QgsProcessingParameterFile("BD_TOPO", tr("BD TOPO"), folder, optional=True),
            tr(
                "A folder with BD TOPO (GeoPackage or shapefiles). Left empty: looked for among the tiles."
            ),
        )
        self.add(
            QgsProcessingParameterVectorLayer(
                "BUILDINGS",
                tr("Buildings"),
                [QgsProcessing.SourceType.TypeVectorPolygon],
                optional=True,
            ),
            tr("Other footprints, instead of BD TOPO’s."),
        )
        for name, label in (("DSM", tr("Surface model")), ("DTM", tr("Terrain model"))):
            self.add(
                QgsProcessingParameterRasterLayer(name, label, optional=True),
                tr("A raster whose name does not say what it is."),
                advanced=True,
            )
        self.add(
            QgsProcessingParameterCrs("CRS", tr("Coordinate system"), optional=True),
            tr(
                "In metres: EPSG:2154, a conical zone such as EPSG:3944… Left empty: that of the tiles."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                "CELL_SIZE",
                tr("Cell size (m)"),
                QgsProcessingParameterNumber.Type.Double,
                optional=True,
                minValue=0.1,
            ),
            tr("Left empty: that of the surface model."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFolderDestination("OUTPUT", tr("Prepared area")),
            tr("A folder for the rasters and the GeoPackage of BD TOPO."),
        )
        self.addOutput(QgsProcessingOutputNumber("BUILDING_COUNT", tr("Buildings")))

    def compute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Mapping[str, object]:
        folder = Path(self.parameterAsFile(parameters, "FOLDER", context))
        output = Path(self.parameterAsString(parameters, "OUTPUT", context))
        tiles = find_tiles(folder, self._given(parameters, context))
        crs = self._crs(parameters, context, tiles)
        area = self.parameterAsExtent(parameters, "AREA", context, crs)
        tiles = near(
            tiles,
            _corners(
                self.parameterAsExtent(
                    parameters, "AREA", context, QgsCoordinateReferenceSystem(_LAMBERT_93)
                )
            ),
        )
        vectors = self._vectors(parameters, context, folder, area, crs)
        request = AreaRequest(
            tiles, _corners(area), crs.toWkt(), output, self._cell(parameters, context)
        )
        buildings = vectors.get("buildings")
        shapes = (
            []
            if buildings is None
            else [(bytes(f.geometry().asWkb()), buildings.ridge(f)) for f in buildings.features]
        )

        def footprints(_grid: Grid) -> Sequence[tuple[bytes, float | None]]:
            return shapes

        prepared = prepare_area(request, footprints, watch=watch(feedback))
        for notice in prepared.notices:
            feedback.pushWarning(say(notice))
        if buildings is not None:
            heights = [buildings.heights(feature) for feature in buildings.features]
            chosen = roofs(heights, prepared.footprint_m)
            vectors["buildings"] = with_roofs(buildings, chosen)
        sources = self._write(vectors, prepared, output, crs, context)
        _show(sources, context)
        count = 0 if buildings is None else len(buildings.features)
        return {"OUTPUT": str(output), "BUILDING_COUNT": count}

    def _given(self, parameters: Parameters, context: QgsProcessingContext) -> list[Tile]:
        """Return the rasters that were given by hand."""
        kinds = {"DSM": TileKind.DSM, "DTM": TileKind.DTM}
        paths = {name: self.raster(parameters, name, context) for name in kinds}
        return [Tile(Path(path), kinds[name], "") for name, path in paths.items() if path]

    def _crs(
        self, parameters: Parameters, context: QgsProcessingContext, tiles: Sequence[Tile]
    ) -> QgsCoordinateReferenceSystem:
        crs = self.parameterAsCrs(parameters, "CRS", context)
        if not crs.isValid():
            leading = next((t for t in tiles if t.kind is TileKind.DSM), tiles[0])
            grid = open_surface(str(leading.path), default_crs=leading.crs).grid
            crs = QgsCoordinateReferenceSystem.fromWkt(grid.crs_wkt)
        if not is_metric(crs):
            raise QgsProcessingException(
                tr(
                    "CRS: {crs} is not in metres. Choose EPSG:2154, a conical zone or a UTM zone."
                ).format(crs=crs.userFriendlyIdentifier())
            )
        return crs

    def _cell(self, parameters: Parameters, context: QgsProcessingContext) -> float | None:
        if parameters.get("CELL_SIZE") is None:
            return None
        return float(self.parameterAsDouble(parameters, "CELL_SIZE", context))

    def _vectors(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        folder: Path,
        area: QgsRectangle,
        crs: QgsCoordinateReferenceSystem,
    ) -> dict[str, AreaLayer]:
        """Read what of BD TOPO lies over the area, by the name of its layer."""
        chosen = self.parameterAsFile(parameters, "BD_TOPO", context)
        sources: dict[str, QgsVectorLayer] = {
            THEMES[theme]: QgsVectorLayer(source, theme, "ogr")
            for theme, source in find_themes(Path(chosen) if chosen else folder).items()
        }
        given = self.parameterAsVectorLayer(parameters, "BUILDINGS", context)
        if given is not None:
            sources["buildings"] = given
        to = context.transformContext()
        return {
            name: read_area_layer(layer, name, area, crs, to)
            for name, layer in sources.items()
            if layer.isValid()
        }

    def _write(
        self,
        vectors: Mapping[str, AreaLayer],
        prepared: PreparedArea,
        output: Path,
        crs: QgsCoordinateReferenceSystem,
        context: QgsProcessingContext,
    ) -> dict[str, str]:
        sources = {name: str(path) for name, path in prepared.rasters.items()}
        if vectors:
            path = output / "bd_topo.gpkg"
            written = write_area_layers(
                path, list(vectors.values()), crs, context.transformContext()
            )
            sources |= dict(written)
        return sources


def _show(sources: Mapping[str, str], context: QgsProcessingContext) -> None:
    """Have the layers loaded into the project, styled, in one group."""
    names = {
        "dsm": tr("Surface model (MNS)"),
        "dtm": tr("Terrain model (MNT)"),
        "height": tr("Height above ground (MNH)"),
        "dsm_buildings": tr("Surface model without trees"),
        "canopy": tr("Height of the trees"),
        "buildings": tr("Buildings"),
        "streets": tr("Streets"),
        "vegetation": tr("Vegetation"),
    }
    project = context.project()
    if project is None:
        return
    for order, name in enumerate(reversed(_SHOWN)):
        if name not in sources:
            continue
        details = QgsProcessingContext.LayerDetails(names[name], project, name)
        details.forceName = True
        details.groupName = tr("Prepared area")
        details.layerSortKey = order
        context.addLayerToLoadOnCompletion(sources[name], details)
        Dressing.when_loaded(context, sources[name], AREA_STYLES[name])


def _corners(extent: QgsRectangle) -> tuple[float, float, float, float]:
    return extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum()
