"""One page for each candidate, to be validated."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

from qgis.core import (
    NULL,
    QgsFeature,
    QgsMapLayer,
    QgsPointXY,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QSize

from ...smartmetro_plugin.cartography.paper import save_drawing
from ...smartmetro_plugin.cartography.site_sheets import SheetBook, SheetPage, write_sheets
from ...smartmetro_plugin.cartography.sun_drawing import draw_months_and_hours
from ...smartmetro_plugin.core.messages import Message
from ...smartmetro_plugin.core.platform.connection import DEFAULT_TIME_ZONE
from ...smartmetro_plugin.core.siting.canopy import CanopyModel
from ...smartmetro_plugin.core.siting.progress import Watch
from ...smartmetro_plugin.core.siting.site import SiteStudy
from ...smartmetro_plugin.core.siting.site_files import SiteRasters, open_study
from ...smartmetro_plugin.core.siting.site_sheet import MOUNTS, VERDICTS, site_sheet
from ...smartmetro_plugin.core.siting.surface import same_crs
from ...smartmetro_plugin.host.locale_format import day, translate
from ...smartmetro_plugin.host.rule_words import rule_words
from ...smartmetro_plugin.host.translation import say, tr
from ...smartmetro_plugin.host.use_cases import use_cases
from ..base import Parameters
from .placement_inputs import Places, crs_for, read_places
from .siting_algorithm import SitingAlgorithm, watch

_PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff")
_USUAL_HEIGHT_M = 3.5
_SUN_SIZE = QSize(330, 330)


class SiteSheetAlgorithm(SitingAlgorithm):
    """``smartmetro:sitesheet``."""

    NAME = "sitesheet"

    def flags(self) -> QgsProcessingAlgorithm.Flag:
        # Layouts and the project's layers belong to the main thread.
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def title(self) -> str:
        return tr("Site sheets")

    def describe(self) -> str:
        return tr(
            "One page for each candidate, as PDF, and one PDF of all: photo, map, verdicts of the rules, sun "
            "over the year, owner, power and radio, and the decision to be signed (validated or refused, by, "
            "on).\n\n"
            "The columns that other SmartMetro tools write are found by their names. A column “photo” holds "
            "the path of a picture, from the layer’s folder or whole."
        )

    def keywords(self) -> str:
        return tr("sheet,PDF,validation,site,signature,candidate,photo")

    def define(self) -> None:
        self.add(
            QgsProcessingParameterFeatureSource(
                "CANDIDATES", tr("Candidates"), [QgsProcessing.SourceType.TypeVectorAnyGeometry]
            ),
            tr("For instance the shortlist of best sites or of the network plan."),
        )
        self.add(
            QgsProcessingParameterString("STUDY", tr("Name of the study"), optional=True),
            tr("Stands at the head of each page."),
        )
        self.add(
            QgsProcessingParameterMultipleLayers(
                "BASEMAP",
                tr("Layers of the map"),
                QgsProcessing.SourceType.TypeMapLayer,
                optional=True,
            ),
            tr("Left empty: what the project shows."),
        )
        for name, label in (
            ("DSM", tr("Surface model: ground and buildings")),
            ("DTM", tr("Terrain model")),
            ("CANOPY", tr("Height of the trees")),
        ):
            self.add(
                QgsProcessingParameterRasterLayer(name, label, optional=True),
                tr("For the picture of the sun over the year; left empty: no picture."),
                advanced=name != "DSM",
            )
        self.add(
            QgsProcessingParameterNumber(
                "HEIGHT",
                tr("Mounting height (m)"),
                QgsProcessingParameterNumber.Type.Double,
                _USUAL_HEIGHT_M,
                minValue=0,
            ),
            tr("Where the columns mount_m and height_m are empty."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFolderDestination("OUTPUT", tr("Folder of the sheets")),
            tr("One PDF for each candidate, and one of all."),
        )
        self.addOutput(QgsProcessingOutputFile("SHEETS", tr("All sheets in one PDF")))
        self.addOutput(QgsProcessingOutputNumber("SHEET_COUNT", tr("Number of sheets")))

    def compute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Mapping[str, object]:
        source = self.parameterAsSource(parameters, "CANDIDATES", context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, "CANDIDATES"))
        places = read_places(source, crs_for(source, context), context)
        if not places.features:
            raise QgsProcessingException(
                tr("CANDIDATES holds no feature with a place: there is nothing to write.")
            )
        folder = Path(self.parameterAsString(parameters, "OUTPUT", context))
        whole = watch(feedback)
        with TemporaryDirectory(prefix="smartmetro_") as scratch:
            sun = self._sun_pictures(parameters, context, feedback, places, Path(scratch))
            today = datetime.now(ZoneInfo(DEFAULT_TIME_ZONE)).date()
            book = SheetBook(
                self.parameterAsString(parameters, "STUDY", context),
                self._pages(parameters, context, places, sun),
                day(today),
                self._layers(parameters, context),
                {key: translate(use_case.label) for key, use_case in use_cases().items()}
                | {code: say(Message(word)) for code, word in VERDICTS.items()}
                | rule_words(),
            )
            paths, together = write_sheets(book, folder, whole.part(0.5, 1).step)
        return {"OUTPUT": str(folder), "SHEETS": str(together), "SHEET_COUNT": len(paths)}

    def _pages(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        places: Places,
        sun: Mapping[int, Path],
    ) -> list[SheetPage]:
        home = self._home(parameters, context)
        pages = []
        for n, (feature, (x, y)) in enumerate(zip(places.features, places.xy)):
            values = {
                name: None if value == NULL else value
                for name, value in feature.attributeMap().items()
            }
            sheet = site_sheet(values, n + 1)
            photo = _picture(sheet.photo, home)
            pages.append(
                SheetPage(sheet, QgsPointXY(float(x), float(y)), places.crs, photo, sun.get(n))
            )
        return pages

    def _home(self, parameters: Parameters, context: QgsProcessingContext) -> Path:
        """Return the folder of the candidates' file: photos are found from there."""
        layer = self.parameterAsVectorLayer(parameters, "CANDIDATES", context)
        path = "" if layer is None else layer.source().partition("|")[0]
        return Path(path).parent if path else Path()

    def _layers(self, parameters: Parameters, context: QgsProcessingContext) -> list[QgsMapLayer]:
        chosen: list[QgsMapLayer] = self.parameterAsLayerList(parameters, "BASEMAP", context)
        project = context.project()
        if chosen or project is None:
            return chosen
        root = project.layerTreeRoot()
        shown = {layer.id() for layer in root.checkedLayers()}
        return [layer for layer in root.layerOrder() if layer.id() in shown]

    def _sun_pictures(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        places: Places,
        folder: Path,
    ) -> dict[int, Path]:
        """Draw the sun of each candidate on the surface; return the pictures by candidate."""
        dsm = self.raster(parameters, "DSM", context)
        if dsm is None:
            return {}
        rasters = SiteRasters(
            dsm, self.raster(parameters, "DTM", context), self.raster(parameters, "CANOPY", context)
        )
        year = datetime.now(ZoneInfo(DEFAULT_TIME_ZONE)).year
        part = watch(feedback).part(0, 0.5)
        opened = open_study(
            rasters, CanopyModel(), year, DEFAULT_TIME_ZONE, watch=part.part(0, 0.5)
        )
        if opened.notice is not None:
            feedback.pushWarning(say(opened.notice))
        try:
            return self._drawn(parameters, context, opened.study, places, folder, part.part(0.5, 1))
        finally:
            opened.close()

    def _drawn(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        study: SiteStudy,
        places: Places,
        folder: Path,
        each: Watch,
    ) -> dict[int, Path]:
        if not same_crs(study.grid.crs_wkt, places.crs.toWkt()):
            raise QgsProcessingException(
                tr(
                    "DSM and CANDIDATES have different coordinate systems: reproject the candidates."
                )
            )
        usual = self.parameterAsDouble(parameters, "HEIGHT", context)
        pictures = {}
        for n, (feature, (x, y)) in enumerate(zip(places.features, places.xy)):
            each.step(n / len(places.features))
            if not study.contains(x, y):
                continue
            sun = study.look(float(x), float(y), _mount_m(feature, usual)).sun
            path = folder / f"sun_{n}.svg"
            draw = partial(
                draw_months_and_hours, hours=sun.hours[0], possible_hours=sun.possible_hours
            )
            save_drawing(path, _SUN_SIZE, draw)
            pictures[n] = path
        return pictures


def _mount_m(feature: QgsFeature, usual_m: float) -> float:
    """Return where the sensor hangs, as the sheet says it."""
    there = [name for name in MOUNTS if feature.fields().indexOf(name) >= 0]
    filled = [feature[name] for name in there if feature[name] not in (None, NULL)]
    return float(filled[0]) if filled else usual_m


def _picture(text: str, home: Path) -> Path | None:
    """Return the picture that a column names, if it is one on this computer."""
    if not text or "://" in text:
        return None
    path = Path(text)
    path = path if path.is_absolute() else home / path
    return path if path.suffix.lower() in _PICTURES and path.is_file() else None
