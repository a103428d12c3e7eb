"""Shares of a sound environment by source, class of sources and level, over day, evening and night."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import TYPE_CHECKING, Any

import numpy as np

from ..indicators.clock import Clock
from ..indicators.completeness import PERIOD_PCT
from ..indicators.daily import Season, in_season
from ..indicators.definition import DAY_US, HOUR_US, units_in
from ..indicators.samples import AT, KEYS, STEP, Samples, select, to_pandas, usable
from ..use_cases.declaration import UseCase
from ..use_cases.noise import PERIODS, Periods
from .sources import BY_KEY, PREFIX, PROPERTIES, SourceClass

if TYPE_CHECKING:
    import narwhals as nw
    import pandas as pd

#: Width of the classes of levels, in dB; those of the maps of 2002/49/EC, annex IV.
LEVEL_WIDTH_DB = 5
LEVEL_PROPERTY = "laeq"
_ANY = "any_source"


class Kind(str, Enum):
    """What a share is of."""

    CATEGORY = "category"
    CLASS = "class"
    LEVEL = "level"


class Part(str, Enum):
    """The part of the day."""

    WHOLE = "whole"
    DAY = "day"
    EVENING = "evening"
    NIGHT = "night"


_BY_NUMBER = (Part.DAY, Part.EVENING, Part.NIGHT)


@dataclass(frozen=True)
class Composition:
    """``table``: one row by sensor, part of the day, kind and name, columns ``connection``, ``sensor_id``,

    ``part``, ``kind``, ``name`` (key of a source or class, or lowest level of a class in dB), ``time_pct``
    (share of the measured time during which it is heard; sources overlap, so that they may add up to more
    than 100), ``share_pct`` (its part of all that is heard: they add up to 100), ``hours``, ``samples``,
    ``valid_pct`` (share of the samples expected in that part). ``time_pct`` and ``share_pct`` are NaN where
    that is less than ``least_pct``.
    """

    table: pd.DataFrame
    least_pct: float


def compose(
    frame: nw.DataFrame[Any] | nw.LazyFrame,
    zone: str,
    *,
    use_case: UseCase | None = None,
    start: datetime | None = None,
    end: datetime | None = None,
    periods: Periods = PERIODS[0],
    season: Season | None = None,
    least_pct: float = PERIOD_PCT,
) -> Composition:
    """Return the composition that the ``source_`` properties of an observation table tell.

    A category without a value at an instant at which others have one was not heard then.

    Raises:
        ConfigurationError: no such zone.
    """
    import narwhals as nw
    import pandas as pd

    step_s = use_case.step_s if use_case else 900
    lazy = frame.lazy()
    sources = lazy.filter(nw.col("property").is_in(list(PROPERTIES)))
    heard = select(
        sources.with_columns(nw.lit(_ANY).alias("property")), _ANY,
        start=start, end=end, valid_min=0, valid_max=100, default_step_s=step_s,
    )  # fmt: skip
    parts = [_of_levels(lazy, zone, use_case, start, end, periods, season)]
    if heard.rows:
        clock = Clock(zone, heard.start_us, heard.end_us)
        measured = _counted(in_season(heard, clock, season), clock, periods, nw.lit(0.0))
        expected = _expected(heard, clock, periods, season)
        found = []
        for key in BY_KEY:
            one = select(
                sources, PREFIX + key, start=start, end=end, valid_min=0, valid_max=100,
                default_step_s=step_s,
            )  # fmt: skip
            if one.rows:
                counted = _counted(in_season(one, clock, season), clock, periods, nw.col("value"))
                found.append(counted.drop(columns="samples").assign(name=key))
        parts.append(_of_sources(pd.concat(found, ignore_index=True), measured, expected))
    table = pd.concat([p for p in parts if len(p)] or parts[:1], ignore_index=True)
    enough = table["valid_pct"] >= least_pct
    for column in ("time_pct", "share_pct"):
        table[column] = table[column].where(enough)
    order = {part.value: n for n, part in enumerate(Part)}
    table = table.assign(order=table["part"].map(order)).sort_values(
        [*KEYS, "order", "kind", "name"]
    )
    return Composition(table.drop(columns="order").reset_index(drop=True), least_pct)


def _of_sources(sums: pd.DataFrame, measured: pd.DataFrame, expected: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of categories and of classes. A class is heard when one of its sources is, at most

    for the sum of their times and no longer than the time measured.
    """
    import pandas as pd

    classes = sums.assign(name=[BY_KEY[n].source_class.value for n in sums["name"]])
    classes = classes.groupby([*KEYS, "part", "name"], as_index=False)["sum"].sum()
    both = pd.concat(
        [sums.assign(kind=Kind.CATEGORY.value), classes.assign(kind=Kind.CLASS.value)],
        ignore_index=True,
    )
    both = both.merge(measured.drop(columns="sum"), on=[*KEYS, "part"], how="left")
    both = both.merge(expected, on=[*KEYS, "part"], how="left")
    both["time_pct"] = (both["sum"] / both["samples"]).clip(upper=100)
    whole = both.groupby([*KEYS, "part", "kind"])["sum"].transform("sum")
    both["share_pct"] = 100 * both["sum"] / whole.where(whole > 0)
    both["hours"] = both["sum"] / 100 * both[STEP] / HOUR_US
    both["valid_pct"] = (100 * both["samples"] / both["expected"]).clip(upper=100)
    return both[
        [*KEYS, "part", "kind", "name", "time_pct", "share_pct", "hours", "samples", "valid_pct"]
    ]


def _of_levels(
    frame: nw.LazyFrame,
    zone: str,
    use_case: UseCase | None,
    start: datetime | None,
    end: datetime | None,
    periods: Periods,
    season: Season | None,
) -> pd.DataFrame:
    """Return the rows of the classes of levels."""
    import narwhals as nw

    levels = usable(frame, LEVEL_PROPERTY, use_case, start, end)
    clock = Clock(zone, levels.start_us, levels.end_us)
    lowest = (nw.col("value") / LEVEL_WIDTH_DB).floor() * LEVEL_WIDTH_DB
    table = _counted(in_season(levels, clock, season), clock, periods, nw.lit(0.0), lowest)
    table = table.merge(_expected(levels, clock, periods, season), on=[*KEYS, "part"], how="left")
    whole = table.groupby([*KEYS, "part"])["samples"].transform("sum")
    table["share_pct"] = table["time_pct"] = 100 * table["samples"] / whole
    table["hours"] = table["samples"] * table[STEP] / HOUR_US
    table["valid_pct"] = (100 * whole / table["expected"]).clip(upper=100)
    table["name"] = [f"{low:.0f}" for low in table["group"]]
    table["kind"] = Kind.LEVEL.value
    return table[
        [*KEYS, "part", "kind", "name", "time_pct", "share_pct", "hours", "samples", "valid_pct"]
    ]


def _counted(
    samples: Samples,
    clock: Clock,
    periods: Periods,
    value: nw.Expr,
    group: nw.Expr | None = None,
) -> pd.DataFrame:
    """Return ``sum`` and ``samples`` by sensor, part of the day (and ``group``), the whole day included."""
    import narwhals as nw
    import pandas as pd

    local = clock.local(nw, nw.col(AT))
    keys = [*KEYS, "number", *(["group"] if group is not None else [])]
    columns = [] if group is None else [group.alias("group")]
    time = nw.col("local_us") - units_in(nw, nw.col("local_us"), DAY_US) * DAY_US
    day = (time >= periods.day_h * HOUR_US) & (time < periods.evening_h * HOUR_US)
    evening = (time >= periods.evening_h * HOUR_US) & (time < periods.night_h * HOUR_US)
    number = nw.when(day).then(nw.lit(0)).otherwise(
        nw.when(evening).then(nw.lit(1)).otherwise(nw.lit(2))
    )  # fmt: skip
    table = to_pandas(
        samples.frame.select(*KEYS, value.alias("of"), local.alias("local_us"), *columns)
        .with_columns(number.alias("number"))
        .group_by(*keys)
        .agg(nw.col("of").sum().alias("sum"), nw.len().alias("samples"))
    )
    table["part"] = [_BY_NUMBER[n].value for n in table.pop("number").astype(int)]
    whole_keys = [k for k in keys if k != "number"]
    whole = table.groupby(whole_keys, as_index=False)[["sum", "samples"]].sum()
    return pd.concat([table, whole.assign(part=Part.WHOLE.value)], ignore_index=True)


def _expected(
    samples: Samples, clock: Clock, periods: Periods, season: Season | None
) -> pd.DataFrame:
    """Return by sensor and part how many samples its step makes one expect, ``expected``, and the step."""
    import pandas as pd

    days = clock.days_in(samples.start_us, samples.end_us)
    if season is not None:
        days = days[season.holds(days)]
    hours = {
        Part.WHOLE: [(0, 24)],
        Part.DAY: [(periods.day_h, periods.evening_h)],
        Part.EVENING: [(periods.evening_h, periods.night_h)],
        Part.NIGHT: [(0, periods.day_h), (periods.night_h, 24)],
    }
    tables = []
    for part, spans in hours.items():
        us = sum(_length_us(samples, clock, days, first, last) for first, last in spans)
        table = samples.steps.assign(part=part.value)
        tables.append(table.assign(expected=us / table[STEP]))
    return pd.concat(tables, ignore_index=True)


def _length_us(
    samples: Samples, clock: Clock, days: np.ndarray, first_h: int, last_h: int
) -> float:
    """Return how much of the period lies between two local hours of these days."""
    begin = np.maximum(clock.instants(days, first_h * HOUR_US), samples.start_us)
    end = np.minimum(clock.instants(days, last_h * HOUR_US), samples.end_us)
    return float(np.maximum(end - begin, 0).sum())


def names(composition: Composition, kind: Kind) -> Sequence[str]:
    """Return the names of a kind that the table holds, in the order in which they are listed."""
    found = set(composition.table.loc[composition.table["kind"] == kind.value, "name"])
    if kind is Kind.CATEGORY:
        return [key for key in BY_KEY if key in found]
    if kind is Kind.CLASS:
        return [one.value for one in SourceClass if one.value in found]
    return sorted(found, key=int)
