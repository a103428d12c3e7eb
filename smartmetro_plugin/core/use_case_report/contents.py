"""What a report by use case is made of, computed before anything is written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from ..alerts.alert import Alert
from ..indicators.definition import Indicator
from ..indicators.table import IndicatorTable, is_missing
from ..model import Maintenance
from ..reports.document import Block, Report, Words
from ..use_cases.declaration import UseCase

SensorId = tuple[str, str]
#: What a map of each use case shows where nothing else is asked for.
MAIN_INDICATORS = {
    "heat": "t_mean_hour_c",
    "noise": "lden_db",
    "waste": "fill_mean_pct",
    "water": "level_m",
    "mobility": "tmj",
    "lighting": "energy_kwh",
}


@dataclass(frozen=True)
class Maps:
    """How the maps stand in this form of the document: a picture each, or where to find the pages."""

    blocks: Sequence[Block] = ()
    comparison: Sequence[Block] = ()


@dataclass(frozen=True)
class Contents:
    """The parts. ``names``, ``communes``: of sensors, by (connection, sensor_id).

    ``before``, ``after``: the same indicators on either side of a change; None without one.
    ``account``: how the indicators were computed. None: the use case has no indicators.
    """

    use_case: UseCase
    zone: str
    start: datetime
    end: datetime
    names: Mapping[SensorId, str]
    communes: Mapping[SensorId, str]
    table: IndicatorTable | None
    field: str
    availability: Report
    quality: Report
    alerts: Sequence[Alert]
    maintenance: Sequence[tuple[SensorId, Maintenance]]
    account: Report | None
    before: IndicatorTable | None = None
    after: IndicatorTable | None = None
    change: datetime | None = None
    comment: Words = ""

    def name(self, key: SensorId) -> str:
        """Return what people call a sensor."""
        return self.names.get(key) or key[1]


def indicator_of(table: IndicatorTable, field: str) -> Indicator | None:
    """Return the indicator with this key; None where the table has none."""
    return next((i for i in table.indicators if i.key == field), None)


def values_of(table: IndicatorTable, field: str) -> dict[SensorId, float | None]:
    """Return one indicator by sensor, missing ones as None."""
    if field not in table.rows.columns:
        return {}
    rows = zip(table.rows["connection"], table.rows["sensor_id"], table.rows[field])
    return {(c, s): None if is_missing(value) else float(value) for c, s, value in rows}


def main_field(table: IndicatorTable, use_case: str, asked: str = "") -> str:
    """Return the indicator that maps show: ``asked``, else the usual one, else that with most values."""
    numbers = [i.key for i in table.indicators if not i.is_instant]
    for wanted in (asked, MAIN_INDICATORS.get(use_case, "")):
        if wanted in numbers:
            return wanted
    return max(numbers, key=lambda key: int(table.rows[key].notna().sum()), default="")
