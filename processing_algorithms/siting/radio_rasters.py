"""Rasters of radio as algorithms hand them over: written, styled, saying what made them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from qgis.core import QgsProcessingContext, QgsRasterLayer

from ...smartmetro_plugin.cartography.lineage import keep_lineage, load_from_beside, save_beside
from ...smartmetro_plugin.core.mapping.report import Lineage
from ...smartmetro_plugin.core.messages import QT_TRANSLATE_NOOP, Message
from ...smartmetro_plugin.core.siting.grid import Grid
from ...smartmetro_plugin.core.siting.radio.coverage import Request, Sited
from ...smartmetro_plugin.core.siting.radio.coverage_report import MODELS
from ...smartmetro_plugin.core.siting.radio.prediction import Model
from ...smartmetro_plugin.core.siting.scene import Heights
from ...smartmetro_plugin.host.report_wording import HostWording
from ..dressing import Dressing
from .siting_algorithm import save

_LABELS = {
    "MODEL": QT_TRANSLATE_NOOP("SmartMetro", "Model"),
    "FREQUENCY_MHZ": QT_TRANSLATE_NOOP("SmartMetro", "Frequency (MHz)"),
    "SPREADING_FACTOR": QT_TRANSLATE_NOOP("SmartMetro", "Spreading factor"),
    "RELIABILITY_PCT": QT_TRANSLATE_NOOP("SmartMetro", "Reliability (%)"),
    "PLACEMENT_LOSS_DB": QT_TRANSLATE_NOOP("SmartMetro", "Loss of the placement (dB)"),
    "DEVICE": QT_TRANSLATE_NOOP("SmartMetro", "Sensor (dBm, dBi, m)"),
    "GATEWAYS": QT_TRANSLATE_NOOP("SmartMetro", "Gateways"),
    "CELL_M": QT_TRANSLATE_NOOP("SmartMetro", "Cells (m)"),
}


def facts_of(
    request: Request, model: Model, stations: list[Sited], grid: Grid
) -> dict[str, Message | str]:
    """Return what a coverage was made with."""
    device = request.device
    facts: dict[str, Message | str] = {
        "MODEL": Message(MODELS[model]),
        "FREQUENCY_MHZ": f"{request.prediction.wave.frequency_mhz:g}",
        "RELIABILITY_PCT": f"{100 * request.reliability:g}",
        "PLACEMENT_LOSS_DB": f"{request.placement.median_db:.1f} ± {request.placement.spread_db:.1f}",
        "DEVICE": f"{device.power_dbm:g}, {device.gain_dbi:g}, {device.height_m:g}",
        "GATEWAYS": "; ".join(
            f"{s.station.name} ({s.station.height_m:g} m, {s.station.eirp_dbm:g} dBm EIRP)"
            for s in stations
        ),
        "CELL_M": f"{grid.cell_m:g}",
    }
    if request.spreading_factor:
        facts["SPREADING_FACTOR"] = str(request.spreading_factor)
    return facts


def hand_over(
    context: QgsProcessingContext,
    path: str,
    values: Heights,
    grid: Grid,
    title: Message,
    facts: Mapping[str, Message | str],
    style: Callable[[QgsRasterLayer], None],
) -> None:
    """Write a raster, its style and metadata beside it; QGIS takes them when it loads it."""
    plain = {k: v.in_english() if isinstance(v, Message) else v for k, v in facts.items()}
    save(path, values, grid, plain)
    layer = QgsRasterLayer(path, "", "gdal")
    style(layer)
    lines = [(Message(_LABELS[key]), text) for key, text in facts.items()]
    keep_lineage(layer, Lineage(title, lines), HostWording())
    save_beside(layer)
    Dressing.when_loaded(context, path, load_from_beside)
