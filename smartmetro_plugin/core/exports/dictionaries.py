"""What the figures mean: variables, indicators, and the data sheet of an export."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ..indicators.dictionary_table import COLUMNS, dictionary_rows
from ..messages import QT_TRANSLATE_NOOP, Message
from ..units import symbol_of
from ..use_cases.declaration import UseCase
from .selection import Say
from .table import Column, ExportTable, Kind, table_of_rows

OPEN = "open"
RESTRICTED = "restricted"

_WORDS: Mapping[str, str] = {
    "connection": QT_TRANSLATE_NOOP("SmartMetro", "The platform, as the connection is called"),
    "tenant": QT_TRANSLATE_NOOP("SmartMetro", "The part of the platform"),
    "sensor_id": QT_TRANSLATE_NOOP("SmartMetro", "The platform’s id, verbatim"),
    "readable_id": QT_TRANSLATE_NOOP("SmartMetro", "An id that people can recognise"),
    "observed_at": QT_TRANSLATE_NOOP("SmartMetro", "Instant of the measure, UTC (ISO 8601)"),
    "observed_local_date": QT_TRANSLATE_NOOP("SmartMetro", "Local day of the measure"),
    "observed_local_time": QT_TRANSLATE_NOOP("SmartMetro", "Local time of the measure"),
    "date": QT_TRANSLATE_NOOP("SmartMetro", "Local day of the measure"),
    "hour": QT_TRANSLATE_NOOP("SmartMetro", "Local time of the measure"),
    "property": QT_TRANSLATE_NOOP("SmartMetro", "What was measured; see the variables"),
    "value": QT_TRANSLATE_NOOP("SmartMetro", "The value, in the unit beside it"),
    "unit": QT_TRANSLATE_NOOP("SmartMetro", "Unit of the value (UN/CEFACT code)"),
    "zone": QT_TRANSLATE_NOOP("SmartMetro", "Zone of the study"),
    "zone_role": QT_TRANSLATE_NOOP("SmartMetro", "Part of the zone: project, reference, control"),
    "commune": QT_TRANSLATE_NOOP("SmartMetro", "Commune"),
    "insee": QT_TRANSLATE_NOOP("SmartMetro", "INSEE code of the commune, a text"),
    "lon": QT_TRANSLATE_NOOP("SmartMetro", "Longitude, degrees (EPSG:4326)"),
    "lat": QT_TRANSLATE_NOOP("SmartMetro", "Latitude, degrees (EPSG:4326)"),
    "x_l93_m": QT_TRANSLATE_NOOP("SmartMetro", "X, metres (Lambert 93, EPSG:2154)"),
    "y_l93_m": QT_TRANSLATE_NOOP("SmartMetro", "Y, metres (Lambert 93, EPSG:2154)"),
    "z_m": QT_TRANSLATE_NOOP("SmartMetro", "Altitude, metres (NGF-IGN69)"),
    "height_m": QT_TRANSLATE_NOOP("SmartMetro", "Height above ground, metres"),
    "valid_pct": QT_TRANSLATE_NOOP("SmartMetro", "Share of the expected data that is usable, %"),
    "address": QT_TRANSLATE_NOOP("SmartMetro", "Address, as the register gives it"),
}


def variable_table(use_case: UseCase, say: Say) -> ExportTable:
    """Return what is measured: name, words, unit and range of each property."""
    columns = (
        Column("property"), Column("label"), Column("unit"), Column("symbol"),
        Column("valid_min", Kind.NUMBER), Column("valid_max", Kind.NUMBER),
        Column("step_s", Kind.INTEGER),
    )  # fmt: skip
    rows = [
        {
            "property": one.name, "label": say(Message(one.label)), "unit": one.unit,
            "symbol": say(Message(one.symbol)) if one.symbol else "",
            "valid_min": one.valid_min, "valid_max": one.valid_max, "step_s": use_case.step_s,
        }
        for one in use_case.properties.values()
    ]  # fmt: skip
    return table_of_rows("variables", columns, rows)


def indicator_dictionary(use_case: UseCase, say: Say) -> ExportTable:
    """Return what each indicator of the use case says, when, and by which source."""
    columns = tuple(Column(name) for name in COLUMNS)
    return table_of_rows("indicator_dictionary", columns, dictionary_rows(say, [use_case.key]))


def data_sheet(
    tables: Sequence[ExportTable],
    left_out: Sequence[tuple[str, Column]],
    use_case: UseCase,
    say: Say,
) -> ExportTable:
    """Return the sheet that says of every column what it holds, and whether it is open or restricted.

    ``left_out``: (table, column) of those that this export does not hold.
    """
    columns = (
        Column("table"), Column("column"), Column("type"), Column("description"), Column("unit"),
        Column("access"), Column("exported", Kind.TRUTH),
    )  # fmt: skip
    known = [(t.name, c, True) for t in tables for c in t.columns]
    known += [(name, c, False) for name, c in left_out]
    return table_of_rows(
        "data_sheet", columns, [_line(*one, use_case=use_case, say=say) for one in known]
    )


def _line(
    table: str, column: Column, exported: bool, *, use_case: UseCase, say: Say
) -> dict[str, Any]:
    declared = use_case.properties.get(column.name)
    words = declared.label if declared else _WORDS.get(column.name, "")
    return {
        "table": table,
        "column": column.name,
        "type": column.kind.value,
        "description": say(Message(words)) if words else "",
        "unit": say(Message(symbol_of(declared.unit))) if declared else "",
        "access": RESTRICTED if column.restricted else OPEN,
        "exported": exported,
    }
