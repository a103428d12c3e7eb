"""From what is drawn to a map ready for a sheet: outlines, inset, sources, logos."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qgis.core import QgsMapLayer, QgsRectangle

from ...host.paths import RESOURCES
from ...host.print_settings import logos
from .atlas import Zone, outlines
from .drawn_layer import Drawn
from .page import Map, Paper

#: How much more than the page the inset shows: around zones, and where only stations tell the place.
_AROUND_ZONES, _AROUND_STATIONS = 1.15, 3.0


def template_of(paper: Paper) -> Path:
    """Return the layout that ships for a paper."""
    return RESOURCES / "layouts" / f"{paper.value}.qpt"


def assemble(
    drawn: Drawn,
    bounds: Sequence[float],
    zones: Sequence[Zone],
    background: Sequence[QgsMapLayer],
    said: Sequence[str],
    template: Path,
    around: QgsRectangle | None = None,
) -> Map:
    """Return the map of all pages. ``said``: sources, before what the background says of itself.

    ``around``: what the pages show, where it is not all of ``drawn``.
    """
    layers = drawn.layers(bounds)
    legend = list(layers)
    inset = [_unlabelled(one) for one in layers] if drawn.raster is None else []
    if zones:
        layers.insert(0, outlines(zones, drawn.crs))
        inset.insert(0, outlines(zones, drawn.crs, named=False))
    wide = QgsRectangle(drawn.extent if around is None else around)
    for zone in zones:
        wide.combineExtentWith(zone.extent)
    wide.scale(_AROUND_ZONES if zones else _AROUND_STATIONS)
    sources = [*said, *(_rights(one) for one in background)]
    return Map(
        drawn.crs,
        layers,
        legend,
        background,
        wide,
        inset,
        " · ".join(dict.fromkeys(text.strip() for text in sources if text.strip())),
        template,
        logos(),
    )


def _rights(layer: QgsMapLayer) -> str:
    return " ".join([*layer.metadata().rights(), layer.serverProperties().attribution()])


def _unlabelled(layer: QgsMapLayer) -> QgsMapLayer:
    """Return a copy without labels: the inset is too small for them."""
    copy: QgsMapLayer = layer.clone()
    copy.setLabelsEnabled(False)
    return copy
