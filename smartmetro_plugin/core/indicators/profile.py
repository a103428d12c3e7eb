"""The 24 hours of each sensor: what it measures on average by hour or half-hour of the local day."""

from __future__ import annotations

import math
from datetime import datetime
from enum import Enum
from typing import TYPE_CHECKING, Any

import numpy as np

from ..use_cases.declaration import UseCase
from .clock import Clock
from .daily import COMPLETE_PCT, Season, in_season
from .definition import DAY_US, units_in
from .samples import AT, KEYS, STEP, Samples, to_pandas
from .sequence import counted_in, stands_at_step_end, step_of

if TYPE_CHECKING:
    import narwhals as nw
    import pandas as pd

SLOT = "slot"
#: A mean hour needs half of its samples, less than a percentile or a sum of a whole period does.
SLOT_PCT = 50.0


class Mean(Enum):
    """How the samples of a slot become its value."""

    ARITHMETIC = "arithmetic"
    #: Of sound levels.
    ENERGETIC = "energetic"
    #: Counts and increments: sum of a slot, mean over the days that have it.
    SUM_BY_DAY = "sum_by_day"


#: What is not a plain mean, by property.
MEANS = {
    **dict.fromkeys(("laeq", "la95eq"), Mean.ENERGETIC),
    **dict.fromkeys(("count", "energy"), Mean.SUM_BY_DAY),
}


def profile(
    frame: nw.DataFrame[Any] | nw.LazyFrame,
    name: str,
    zone: str,
    *,
    use_case: UseCase | None = None,
    start: datetime | None = None,
    end: datetime | None = None,
    season: Season | None = None,
    minutes: int = 60,
    least_pct: float = SLOT_PCT,
) -> pd.DataFrame:
    """Return one row by sensor and slot of the local day.

    ``slot`` (from 0), ``value``, ``low`` and ``high`` (least and greatest sample, NaN for sums),
    ``samples``, ``valid_pct`` (share of the samples expected in that slot). A slot with less than
    ``least_pct`` of them has no value; of sums, a slot of one day counts when it is complete itself, since a
    part of it is no sum. Counts and increments lie in the slot in which they were counted, also where they
    stand at its end.

    Raises:
        ConfigurationError: no such zone.
    """
    import narwhals as nw

    mean = MEANS.get(name, Mean.ARITHMETIC)
    at_step_end = mean is Mean.SUM_BY_DAY and stands_at_step_end(frame, name, use_case)
    whole = counted_in(frame, name, use_case, start, end, at_step_end)
    clock = Clock(zone, whole.start_us, whole.end_us)
    samples = in_season(whole, clock, season)
    local = samples.frame.with_columns(clock.local(nw, nw.col(AT)).alias("local_us"))
    value = nw.col("value")
    energetic = (value * (math.log(10) / 10)).exp() if mean is Mean.ENERGETIC else value
    local_day = units_in(nw, nw.col("local_us"), DAY_US)
    day = local_day.alias("day")
    slot = units_in(nw, nw.col("local_us") - local_day * DAY_US, minutes * 60_000_000).alias(SLOT)
    reduced = local.select(*KEYS, day, slot, "value", energetic.alias("mean"))
    if mean is Mean.SUM_BY_DAY:
        reduced = reduced.group_by(*KEYS, "day", SLOT).agg(
            nw.col("mean").sum(), nw.len().alias("n")
        )
        expected = nw.lit(minutes * 60_000_000) / step_of(nw, samples)
        reduced = reduced.filter((nw.col("n") >= expected * (COMPLETE_PCT / 100)) | (expected < 1))
        table = to_pandas(
            reduced.group_by(*KEYS, SLOT).agg(
                nw.col("mean").mean(), nw.col("n").sum().alias("samples")
            )
        ).assign(low=np.nan, high=np.nan)
    else:
        table = to_pandas(
            reduced.group_by(*KEYS, SLOT).agg(
                nw.col("mean").mean(),
                nw.col("value").min().alias("low"),
                nw.col("value").max().alias("high"),
                nw.len().alias("samples"),
            )
        )
    if mean is Mean.ENERGETIC:
        table["mean"] = 10 * np.log10(table["mean"].to_numpy(float))
    table = table.rename(columns={"mean": "value"}).merge(samples.steps, on=list(KEYS))
    expected = _days(samples, clock, season) * minutes * 60e6 / table[STEP]
    table["valid_pct"] = (100 * table["samples"] / expected).clip(upper=100)
    enough = table["valid_pct"] >= least_pct
    for column in ("value", "low", "high"):
        table[column] = table[column].where(enough)
    columns = [*KEYS, SLOT, "value", "low", "high", "samples", "valid_pct"]
    return table[columns].sort_values([*KEYS, SLOT], ignore_index=True)


def _days(samples: Samples, clock: Clock, season: Season | None) -> float:
    """Return how many days the period, in its season, lasts."""
    if season is None:
        return (samples.end_us - samples.start_us) / DAY_US
    return float(season.holds(clock.days_in(samples.start_us, samples.end_us)).sum())
