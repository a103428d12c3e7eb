"""What a portal wants: formats, style of text and profile, under one name."""

from __future__ import annotations

from dataclasses import dataclass

from ..messages import QT_TRANSLATE_NOOP
from .format_choice import Format
from .formats.delimited import FRENCH, PLAIN, CsvStyle


@dataclass(frozen=True)
class Preset:
    """``formats`` empty: those that are asked for. A preset for a portal exports open data only."""

    label: str
    formats: tuple[Format, ...] = ()
    style: CsvStyle = FRENCH
    is_open: bool = False


PRESETS = (
    Preset(QT_TRANSLATE_NOOP("SmartMetro", "None: the formats chosen, for spreadsheets")),
    # Opendatasoft guesses types from ISO dates and decimal points.
    Preset(
        QT_TRANSLATE_NOOP("SmartMetro", "Open-data portal of the metropolis (Opendatasoft)"),
        (Format.CSV, Format.GEOJSON),
        CsvStyle(";", ".", mark=True, day_first=False),
        is_open=True,
    ),
    Preset(
        QT_TRANSLATE_NOOP("SmartMetro", "Open-data portal of the region (DCAT, ISO 19115)"),
        (Format.CSV, Format.GEOJSON, Format.SHAPEFILE),
        PLAIN,
        is_open=True,
    ),
    Preset(
        QT_TRANSLATE_NOOP("SmartMetro", "For programs: comma, decimal point, ISO dates"),
        style=PLAIN,
    ),
)
