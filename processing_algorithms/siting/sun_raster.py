"""Rasters of sun and shade as algorithms hand them over: written, styled, saying what made them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import PurePath

from qgis.core import QgsProcessingContext, QgsRasterLayer

from ...smartmetro_plugin.cartography.lineage import keep_lineage, load_from_beside, save_beside
from ...smartmetro_plugin.core.mapping.report import Lineage
from ...smartmetro_plugin.core.messages import QT_TRANSLATE_NOOP, Message
from ...smartmetro_plugin.core.siting.canopy import CanopyModel
from ...smartmetro_plugin.core.siting.grid import Grid
from ...smartmetro_plugin.core.siting.scene import Heights
from ...smartmetro_plugin.host.report_wording import HostWording
from ..base import Parameters
from ..dressing import Dressing
from .siting_algorithm import SitingAlgorithm, save

#: What the lines of the metadata are called, by the key in the file itself.
_LABELS = {
    "AT": QT_TRANSLATE_NOOP("SmartMetro", "Instant"),
    "START": QT_TRANSLATE_NOOP("SmartMetro", "Start"),
    "END": QT_TRANSLATE_NOOP("SmartMetro", "End"),
    "STEP_MINUTES": QT_TRANSLATE_NOOP("SmartMetro", "Step (minutes)"),
    "TIME_ZONE": QT_TRANSLATE_NOOP("SmartMetro", "Time zone"),
    "SUN_AZIMUTH_DEG": QT_TRANSLATE_NOOP("SmartMetro", "Azimuth of the sun (degrees)"),
    "SUN_ALTITUDE_DEG": QT_TRANSLATE_NOOP("SmartMetro", "Altitude of the sun (degrees)"),
    "POSSIBLE_HOURS": QT_TRANSLATE_NOOP("SmartMetro", "Hours of sun of an open field"),
    "PART_OF_DAY": QT_TRANSLATE_NOOP("SmartMetro", "Part of the day"),
    "MONTHS": QT_TRANSLATE_NOOP("SmartMetro", "Months"),
    "LIGHT_THROUGH_TREES": QT_TRANSLATE_NOOP("SmartMetro", "Light through trees"),
    "DSM": QT_TRANSLATE_NOOP("SmartMetro", "Surface model"),
    "DTM": QT_TRANSLATE_NOOP("SmartMetro", "Terrain model"),
    "CANOPY": QT_TRANSLATE_NOOP("SmartMetro", "Height of the trees"),
    "CROWN_BASE": QT_TRANSLATE_NOOP("SmartMetro", "Crown bases"),
    "EVERGREEN": QT_TRANSLATE_NOOP("SmartMetro", "Evergreen trees"),
    "TREES": QT_TRANSLATE_NOOP("SmartMetro", "Trees"),
}
_TREES = QT_TRANSLATE_NOOP(
    "SmartMetro",
    "base at {base} of the height; light through leaves {leaf}, bare {bare}, in leaf from day {on} to "
    "{off}; evergreen: {evergreen}; growth {growth} m",
)


def hand_over(
    algorithm: SitingAlgorithm,
    parameters: Parameters,
    context: QgsProcessingContext,
    path: str,
    result: tuple[Heights, Grid],
    title: Message,
    facts: Mapping[str, object],
    trees: CanopyModel,
    style: Callable[[QgsRasterLayer], None],
) -> None:
    """Write ``result``, with style and metadata beside the file; QGIS takes them when it loads it.

    Args:
        facts: by the keys of the file's metadata, in the order in which they are told.
    """
    known: dict[str, object] = dict(facts)
    for name in ("DSM", "DTM", "CANOPY", "CROWN_BASE", "EVERGREEN"):
        source = algorithm.raster(parameters, name, context)
        if source is not None:
            known[name] = PurePath(source.partition("|")[0]).name
    words: dict[str, Message | str] = {key: str(value) for key, value in known.items()}
    if "CANOPY" in known:
        message = _trees(trees)
        words["TREES"] = message
        known["TREES"] = message.key.format(**message.values)
    values, grid = result
    save(path, values, grid, known)
    layer = QgsRasterLayer(path, "", "gdal")
    style(layer)
    lines = [(Message(_LABELS[key]), text) for key, text in words.items()]
    keep_lineage(layer, Lineage(title, lines), HostWording())
    save_beside(layer)
    Dressing.when_loaded(context, path, load_from_beside)


def _trees(trees: CanopyModel) -> Message:
    return Message(
        _TREES,
        {
            "base": trees.base_ratio,
            "leaf": trees.leaf_transmissivity,
            "bare": trees.bare_transmissivity,
            "on": trees.leaf_on_day,
            "off": trees.leaf_off_day,
            "evergreen": trees.evergreen,
            "growth": round(trees.growth_m_per_year * trees.years, 2),
        },
    )
