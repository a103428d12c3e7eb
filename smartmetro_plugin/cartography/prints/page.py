"""What one page of a printed map says, before it is drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem, QgsMapLayer, QgsRectangle


class Paper(Enum):
    """The layouts that ship, by the names of their files."""

    A4_LANDSCAPE = "a4_landscape"
    A4_PORTRAIT = "a4_portrait"
    A3_LANDSCAPE = "a3_landscape"
    A3_PORTRAIT = "a3_portrait"


class Format(Enum):
    """The files that are written, by their endings."""

    PDF = "pdf"
    PNG = "png"
    SVG = "svg"


@dataclass(frozen=True)
class Page:
    """A page. ``facts`` are label and value, in the language of QGIS; ``name`` is the zone's, or empty."""

    title: str
    subtitle: str
    extent: QgsRectangle
    facts: Sequence[tuple[str, str]]
    name: str = ""


@dataclass(frozen=True)
class Map:
    """What all pages share: styled layers (topmost first), those of the legend, the inset's, logos.

    The layers are copies of the page's own: its project takes them, and ends them.
    """

    crs: QgsCoordinateReferenceSystem
    layers: Sequence[QgsMapLayer]
    legend_layers: Sequence[QgsMapLayer]
    background: Sequence[QgsMapLayer]
    inset_extent: QgsRectangle
    inset_layers: Sequence[QgsMapLayer]
    sources: str
    template: Path
    logos: Sequence[Path] = ()
