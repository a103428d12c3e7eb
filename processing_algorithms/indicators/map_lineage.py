"""What a heat map was made of, in words: for its report and its layers' metadata."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import TYPE_CHECKING

import numpy as np

from ...smartmetro_plugin.core.indicators.daily import DAY
from ...smartmetro_plugin.core.mapping.choice import Choice
from ...smartmetro_plugin.core.mapping.gridding import Grid
from ...smartmetro_plugin.core.mapping.methods import METHOD_LABELS, WITH_DRIFT
from ...smartmetro_plugin.core.mapping.report import Lineage
from ...smartmetro_plugin.core.mapping.support import support_of
from ...smartmetro_plugin.core.messages import QT_TRANSLATE_NOOP, Message
from ...smartmetro_plugin.core.reports.document import Words
from ...smartmetro_plugin.host.locale_format import day as day_text
from .map_stations import VALUE, MapStations

if TYPE_CHECKING:
    from ...smartmetro_plugin.core.indicators.table import IndicatorTable

_EPOCH = date(1970, 1, 1)


def period_of(table: IndicatorTable) -> tuple[date, date]:
    """Return the first and last local day that the values come from."""
    days = table.days[DAY].to_numpy(np.int64)
    return _EPOCH + timedelta(days=int(days.min())), _EPOCH + timedelta(days=int(days.max()))


def describe_map(
    choice: Choice,
    stations: MapStations,
    table: IndicatorTable,
    hour: time,
    zone: str,
    grid: Grid | None,
) -> Lineage:
    """Return the lineage of a map; ``grid`` is None when only stations are drawn."""
    first, last = period_of(table)
    indicator = next(one for one in table.indicators if one.key == VALUE)
    valid = [pct for pct in stations.valid_pct if pct is not None]
    period = Message(
        QT_TRANSLATE_NOOP("SmartMetro", "{first} to {last}, both included"),
        {"first": day_text(first), "last": day_text(last)},
    )
    lines: list[tuple[Words, Words]] = [
        (
            _label(QT_TRANSLATE_NOOP("SmartMetro", "Indicator")),
            indicator.message(indicator.definition),
        ),
        (_label(QT_TRANSLATE_NOOP("SmartMetro", "Hour")), f"{hour:%H:%M}"),
        (_label(QT_TRANSLATE_NOOP("SmartMetro", "Time zone")), zone),
        (_label(QT_TRANSLATE_NOOP("SmartMetro", "Days")), period),
        (
            _label(QT_TRANSLATE_NOOP("SmartMetro", "Validity")),
            indicator.message(indicator.validity),
        ),
        (
            _label(QT_TRANSLATE_NOOP("SmartMetro", "Stations with a value")),
            str(len(stations.values)),
        ),
        (_label(QT_TRANSLATE_NOOP("SmartMetro", "Places on the map")), str(len(stations.samples))),
        (
            _label(QT_TRANSLATE_NOOP("SmartMetro", "Stations without a value")),
            str(len(stations.silent)),
        ),
        (
            _label(QT_TRANSLATE_NOOP("SmartMetro", "Valid data")),
            Message(
                QT_TRANSLATE_NOOP("SmartMetro", "{pct} % on average"),
                {"pct": round(float(np.mean(valid)), 1) if valid else None},
            ),
        ),
        (_label(QT_TRANSLATE_NOOP("SmartMetro", "Method")), Message(METHOD_LABELS[choice.method])),
    ]
    if choice.fit is not None and grid is not None:
        lines += _of_surface(choice, stations, grid)
    title = Message(
        QT_TRANSLATE_NOOP("SmartMetro", "Mean temperature at {hour}, {first} to {last}"),
        {"hour": spoken(hour), "first": day_text(first), "last": day_text(last)},
    )
    return Lineage(title, lines, stations.notices)


def spoken(hour: time) -> str:
    """Return a time of day as a title says it: 5 h, 5 h 30."""
    return f"{hour.hour}\u00a0h" + (f"\u00a0{hour.minute:02d}" if hour.minute else "")


def _of_surface(choice: Choice, stations: MapStations, grid: Grid) -> list[tuple[Words, Words]]:
    fitted = choice.fit
    if fitted is None:
        return []
    names = stations.samples.covariate_names
    used: Words = ", ".join(names[column] for column in fitted.drift.columns)
    if not used:
        by_position = fitted.method in WITH_DRIFT and fitted.drift.by_position
        used = _label(
            QT_TRANSLATE_NOOP("SmartMetro", "the position")
            if by_position
            else QT_TRANSLATE_NOOP("SmartMetro", "none")
        )
    reach = Message(
        QT_TRANSLATE_NOOP(
            "SmartMetro",
            "within {reach} m of a station, and within the covariates seen by the stations",
        ),
        {"reach": round(support_of(stations.samples).reach_m)},
    )
    size = Message(
        QT_TRANSLATE_NOOP("SmartMetro", "{columns} × {rows} cells of {cell} m"),
        {"columns": grid.columns, "rows": grid.rows, "cell": grid.cell_m},
    )
    crs = stations.crs
    return [
        (_label(QT_TRANSLATE_NOOP("SmartMetro", "Covariates used")), used),
        (_label(QT_TRANSLATE_NOOP("SmartMetro", "Where the map speaks")), reach),
        (_label(QT_TRANSLATE_NOOP("SmartMetro", "Grid")), size),
        (
            _label(QT_TRANSLATE_NOOP("SmartMetro", "Coordinates")),
            f"{crs.authid()} {crs.description()}",
        ),
    ]


def _label(key: str) -> Message:
    return Message(key)
