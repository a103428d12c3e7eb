"""The engine: samples to one row by sensor and day, complete days to one row by sensor.

The first step runs where the samples are (pandas, DuckDB, Spark); its table, sensors times days, is
small and goes on in pandas with the same kind of expressions.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from .clock import Clock
from .definition import (
    DAY_US,
    TIME_OF_DAY,
    Day,
    Expression,
    How,
    Indicator,
    Reduction,
    Term,
    units_in,
)
from .samples import AT, KEYS, STEP, Samples, to_pandas

if TYPE_CHECKING:
    import narwhals as nw
    import pandas as pd

#: A day counts when it has at least this share of its expected samples, in per cent.
COMPLETE_PCT = 80.0
DAY = "day"


def counted(kind: Day) -> str:
    """Return the column that says how many samples a day has."""
    return f"samples_{kind.value}"


def is_complete(kind: Day) -> str:
    """Return the column that says whether a day has enough of them."""
    return f"complete_{kind.value}"


def by_day(
    samples: Samples,
    clock: Clock,
    reductions: Iterable[Reduction],
    complete_pct: float = COMPLETE_PCT,
    around: Samples | None = None,
) -> pd.DataFrame:
    """Return one row by sensor and day: the reductions, and for each kind of day whether it is complete.

    A column whose day is not complete is null: such a day says nothing. ``step_us`` is the sensor's step.
    ``around``: the samples of some hours more on both sides; days that do not begin at local midnight are
    made from them, those that lie in the period.
    """
    wanted = {r.name: r for r in reductions}
    kinds = [
        Day.LOCAL,
        *(k for k in Day if k is not Day.LOCAL and any(r.day is k for r in wanted.values())),
    ]
    table, *others = [
        _marked(
            samples if kind is Day.LOCAL else (around or samples),
            clock,
            kind,
            [r for r in wanted.values() if r.day is kind],
            complete_pct,
        )
        for kind in kinds
    ]
    for part in others:
        day = part[DAY].to_numpy(np.int64)
        inside = clock.day_start_us(day) >= samples.start_us
        inside &= clock.day_start_us(day + 1) <= samples.end_us
        kept = part if around is None else part[inside]
        table = table.merge(kept, on=[*KEYS, DAY], how="outer")
    for kind in kinds:
        table[is_complete(kind)] = table[is_complete(kind)].eq(True)
        table[counted(kind)] = table[counted(kind)].fillna(0).astype(np.int64)
    return table.sort_values([*KEYS, DAY], ignore_index=True)


def _marked(
    samples: Samples, clock: Clock, kind: Day, reductions: Sequence[Reduction], complete_pct: float
) -> pd.DataFrame:
    """Return the reductions of one kind of day, nulled where the day is not complete."""
    part = _reduced(samples, clock, kind, reductions).merge(
        samples.steps, on=list(KEYS), how="left"
    )
    expected = clock.day_length_us(part[DAY].to_numpy(np.int64), kind) / part[STEP]
    complete = part[counted(kind)] >= expected * (complete_pct / 100)
    names = [r.name for r in reductions]
    part[names] = part[names].astype(float).where(complete)
    part[is_complete(kind)] = complete
    return part if kind is Day.LOCAL else part.drop(columns=STEP)


def _reduced(
    samples: Samples, clock: Clock, kind: Day, reductions: Sequence[Reduction]
) -> pd.DataFrame:
    import narwhals as nw

    at = nw.col(AT)
    frame = samples.frame.with_columns(clock.local(nw, at).alias("local_us"))
    local_day = units_in(nw, nw.col("local_us"), DAY_US)
    frame = frame.with_columns(
        (local_day if kind is Day.LOCAL else clock.day(nw, at, kind)).alias(DAY),
        (nw.col("local_us") - local_day * DAY_US).alias(TIME_OF_DAY),
    )
    return to_pandas(
        frame.select(*KEYS, DAY, "value", *(r.of(nw).alias(r.name) for r in reductions))
        .group_by(*KEYS, DAY)
        .agg(
            nw.col("value").count().alias(counted(kind)),
            *(_aggregate(nw.col(r.name), r.how) for r in reductions),
        )
    )


def by_sensor(days: pd.DataFrame, indicators: Sequence[Indicator]) -> pd.DataFrame:
    """Return one row by sensor with a column by indicator; NaN where no complete day carries it.

    Beside them ``days_counted``, the number of complete local days.
    """
    import narwhals as nw

    terms: dict[str, Term] = {t.name: t for i in indicators for t in i.terms}
    frame = nw.from_native(days, eager_only=True)
    kinds = [k for k in Day if is_complete(k) in days.columns]
    rows = (
        frame.with_columns(*(t.of(nw).alias(f"term_{t.name}") for t in terms.values()))
        .with_columns(*(nw.col(is_complete(k)).cast(nw.Int64).alias(is_complete(k)) for k in kinds))
        .group_by(*KEYS)
        .agg(
            *(_aggregate(nw.col(f"term_{t.name}"), t.how).alias(t.name) for t in terms.values()),
            *(nw.col(is_complete(k)).sum() for k in kinds),
        )
    )
    computed = [i for i in indicators if i.result is not None]
    rows = rows.with_columns(
        *(
            nw.when(nw.col(is_complete(i.day)) > 0)
            .then(i.result(nw).cast(nw.Float64))
            .alias(f"result_{i.key}")
            for i in computed
            if i.result is not None
        )
    )
    native: pd.DataFrame = rows.to_native()
    results = native[list(KEYS)].copy()
    for indicator in computed:
        results[indicator.key] = native[f"result_{indicator.key}"].astype(float)
    results["days_counted"] = native[is_complete(Day.LOCAL)]
    return results.replace([np.inf, -np.inf], np.nan).sort_values(list(KEYS), ignore_index=True)


def expected_in(name: str, start_us: int, end_us: int) -> Term:
    """Return how many samples complete local days should have in ``[start, end)``, as :func:`during`."""
    length_us = (end_us - start_us) % DAY_US

    def of(nw: Any) -> nw.Expr:
        return nw.when(nw.col(is_complete(Day.LOCAL))).then(nw.lit(float(length_us)) / nw.col(STEP))

    return Term(name, How.SUM, of)


def where_enough(found: str, expected: str, least_pct: float, result: Expression) -> Expression:
    """Return the result where the term ``found`` reaches a share of the term ``expected``, else null."""

    def of(nw: Any) -> nw.Expr:
        enough = nw.col(found) >= nw.col(expected) * (least_pct / 100)
        return nw.when(enough & (nw.col(found) > 0)).then(result(nw))

    return of


def _aggregate(column: nw.Expr, how: How) -> nw.Expr:
    aggregated: nw.Expr = getattr(column, how.value)()
    return aggregated


@dataclass(frozen=True)
class Season:
    """Days of the year from ``first`` to ``last``, both included, as (month, day); may span New Year."""

    first: tuple[int, int]
    last: tuple[int, int]

    def holds(self, days: np.ndarray) -> np.ndarray:
        """Return which days (numbers since 1970-01-01) belong to it; bool, same shape."""
        dates = np.asarray(days, dtype=np.int64).astype("datetime64[D]")
        months = dates.astype("datetime64[M]")
        month = months.astype(np.int64) % 12 + 1
        place = month * 100 + (dates - months.astype("datetime64[D]")).astype(np.int64) + 1
        first, last = (m * 100 + d for m, d in (self.first, self.last))
        after, before = place >= first, place <= last
        return (after & before) if first <= last else (after | before)


def in_season(samples: Samples, clock: Clock, season: Season | None) -> Samples:
    """Return the samples whose local day lies in the season; steps and period stay."""
    import narwhals as nw

    if season is None:
        return samples
    edges = clock.local_days(np.array([samples.start_us, samples.end_us]))
    days = np.arange(edges[0] - 1, edges[1] + 2)
    held = np.concatenate(([False], season.holds(days), [False]))
    begins = days[np.flatnonzero(held[1:-1] & ~held[:-2])].tolist()
    ends = days[np.flatnonzero(held[1:-1] & ~held[2:])].tolist()
    day = clock.day(nw, nw.col(AT), Day.LOCAL)
    inside = nw.lit(False)
    for begin, end in zip(begins, ends):
        inside = inside | ((day >= begin) & (day <= end))
    return replace(samples, frame=samples.frame.filter(inside))


def valid_pct(
    samples: Samples, clock: Clock, days: pd.DataFrame, season: Season | None = None
) -> pd.DataFrame:
    """Return by sensor the share of the samples expected in the period (and season) that are usable.

    Columns ``connection``, ``sensor_id``, ``valid_pct``.
    """
    all_days = clock.days_in(samples.start_us, samples.end_us)
    if season is not None:
        all_days = all_days[season.holds(all_days)]
        days = days[season.holds(days[DAY].to_numpy())]
    begin = np.maximum(clock.day_start_us(all_days), samples.start_us)
    end = np.minimum(clock.day_start_us(all_days + 1), samples.end_us)
    period_us = float(np.maximum(end - begin, 0).sum())
    found = days.groupby(list(KEYS), as_index=False)[counted(Day.LOCAL)].sum()
    result = samples.steps.merge(found, on=list(KEYS), how="left")
    expected = period_us / result[STEP]
    share = 100 * result[counted(Day.LOCAL)].fillna(0) / expected.where(expected > 0)
    result["valid_pct"] = share.clip(upper=100)
    return result[[*KEYS, "valid_pct"]]
