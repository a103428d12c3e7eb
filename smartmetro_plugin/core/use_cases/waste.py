"""Waste containers: fill level, filling rate, when full, emptyings, hours full."""

from __future__ import annotations

import math
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from ..indicators.clock import Clock
from ..indicators.completeness import ENOUGH_OF_PERIOD, PERIOD_PCT
from ..indicators.daily import by_day, valid_pct
from ..indicators.definition import HOUR_US, Indicator
from ..indicators.samples import AT, KEYS, Samples, to_pandas, usable
from ..indicators.sequence import BEFORE, DURATION, with_neighbours
from ..indicators.table import IndicatorTable, make_table
from ..indicators.texts import AS_THEY_COME, AT_LEAST, NO_VALUE, WHOLE_PERIOD
from ..instants import from_microseconds
from ..messages import QT_TRANSLATE_NOOP
from .declaration import UseCase
from .waste_tour import SPREAD, Filling, Tour, at_tour, ranks, tour_indicators

if TYPE_CHECKING:
    import narwhals as nw
    import pandas as pd

PROPERTY = "fill"
#: A fall of the level by at least this much from one sample to the next is an emptying.
EMPTYING_PCT = 20.0
FULL_PCT = 100.0
#: A slower rise is a level that stands still, to the rounding of sums.
_STILL_PCT_H = 1e-6
#: Beyond this a date is no forecast.
_HORIZON_H = 366 * 24.0

_OWN = QT_TRANSLATE_NOOP("SmartMetro", "SmartMetro’s definition.")
_NO_RATE = QT_TRANSLATE_NOOP(
    "SmartMetro", "The level does not rise, or too few samples since the last emptying."
)

_THREE_SAMPLES = QT_TRANSLATE_NOOP(
    "SmartMetro", "At least three samples since the last emptying, and a level that rises."
)


def indicators(
    emptying_pct: float = EMPTYING_PCT,
    full_pct: float = FULL_PCT,
    least_pct: float = PERIOD_PCT,
) -> tuple[Indicator, ...]:
    """Return the indicators of waste, in the order of their columns."""
    values = {"fall": emptying_pct, "full": full_pct, "least": least_pct}

    def indicator(
        key: str, label: str, unit: str, definition: str, missing: str = NO_VALUE,
        validity: str = AS_THEY_COME, **more: Any,
    ) -> Indicator:  # fmt: skip
        return Indicator(
            key, label, unit, definition, WHOLE_PERIOD, validity, _OWN, missing, PROPERTY,
            values=values, **more,
        )  # fmt: skip

    return (
        indicator(
            "fill_pct",
            QT_TRANSLATE_NOOP("SmartMetro", "Last fill level"),
            "P1",
            QT_TRANSLATE_NOOP("SmartMetro", "The last fill level of the period."),
        ),
        indicator(
            "fill_mean_pct",
            QT_TRANSLATE_NOOP("SmartMetro", "Mean fill level"),
            "P1",
            QT_TRANSLATE_NOOP("SmartMetro", "Mean fill level, each sample for the time it stands."),
            validity=ENOUGH_OF_PERIOD,
            least_pct=least_pct,
        ),
        indicator(
            "fill_rate_pct_d",
            QT_TRANSLATE_NOOP("SmartMetro", "Filling rate by day"),
            "P1",
            QT_TRANSLATE_NOOP(
                "SmartMetro", "Slope of the fill level since the last emptying, by least squares."
            ),
            _NO_RATE,
            _THREE_SAMPLES,
        ),
        indicator(
            "emptyings",
            QT_TRANSLATE_NOOP("SmartMetro", "Emptyings"),
            "C62",
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "Number of falls of at least {fall} points from one sample to the next.",
            ),
            decimals=0,
            validity=AT_LEAST,
        ),
        indicator(
            "overflow_h",
            QT_TRANSLATE_NOOP("SmartMetro", "Hours full"),
            "HUR",
            QT_TRANSLATE_NOOP(
                "SmartMetro", "Hours at {full} % or more, each sample for the time it stands."
            ),
            validity=AT_LEAST,
        ),
        indicator(
            "days_to_full",
            QT_TRANSLATE_NOOP("SmartMetro", "Days until full"),
            "DAY",
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "Days from the last sample until {full} % at the filling rate; 0 when full.",
            ),
            _NO_RATE,
            _THREE_SAMPLES,
        ),
        indicator(
            "full_at",
            QT_TRANSLATE_NOOP("SmartMetro", "Full at"),
            "",
            QT_TRANSLATE_NOOP("SmartMetro", "When {full} % is reached at the filling rate (UTC)."),
            _NO_RATE,
            _THREE_SAMPLES,
            is_instant=True,
        ),
        indicator(
            "full_from",
            QT_TRANSLATE_NOOP("SmartMetro", "Full at the earliest"),
            "",
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "Early end of an interval that holds nine times in ten: from the error of the slope, or from "
                "the spread of the rates between emptyings where that is larger.",
            ),
            _NO_RATE,
            _THREE_SAMPLES,
            is_instant=True,
        ),
        indicator(
            "full_to",
            QT_TRANSLATE_NOOP("SmartMetro", "Full at the latest"),
            "",
            QT_TRANSLATE_NOOP(
                "SmartMetro", "Late end of the same interval; empty when it has no end."
            ),
            _NO_RATE,
            _THREE_SAMPLES,
            is_instant=True,
        ),
    )


def compute(
    frame: nw.DataFrame[Any] | nw.LazyFrame,
    zone: str,
    *,
    use_case: UseCase | None = None,
    start: datetime | None = None,
    end: datetime | None = None,
    emptying_pct: float = EMPTYING_PCT,
    full_pct: float = FULL_PCT,
    least_pct: float = PERIOD_PCT,
    tour: Tour | None = None,
) -> IndicatorTable:
    """Return the indicators of each container of an observation table.

    ``least_pct``: the share of the period's samples that what sums up the period needs. ``tour``: also which
    containers it should empty.

    Raises:
        ConfigurationError: no such zone.
    """
    samples = usable(frame, PROPERTY, use_case, start, end)
    clock = Clock(zone, samples.start_us, samples.end_us)
    days = by_day(samples, clock, ())
    rows = _by_container(cycles(samples, emptying_pct, full_pct), full_pct, tour)
    wanted = indicators(emptying_pct, full_pct, least_pct)
    return make_table(
        wanted + (tour_indicators(tour, PROPERTY) if tour else ()),
        rows,
        valid_pct(samples, clock, days),
        days.iloc[:0],
        None,
    )


def cycles(
    samples: Samples, emptying_pct: float = EMPTYING_PCT, full_pct: float = FULL_PCT
) -> pd.DataFrame:
    """Return one row by container and cycle, from an emptying to the next, sorted.

    ``cycle`` (from 0), ``n``, ``last_us``, ``last`` (value), ``full_us``, ``value_us``, ``duration_us``, and
    the sums of a regression of the level on hours since the period began.
    """
    import narwhals as nw

    value, hours = nw.col("value"), (nw.col(AT) - samples.start_us) / HOUR_US
    fell = nw.col(BEFORE) - value >= emptying_pct
    frame = with_neighbours(samples).frame.with_columns(
        nw.when(fell).then(nw.lit(1)).otherwise(nw.lit(0)).alias("fell"),
        nw.col(AT).max().over(*KEYS).alias("last_us"),
    )
    frame = frame.with_columns(nw.col("fell").cum_sum().over(*KEYS, order_by=AT).alias("cycle"))
    sums = {
        "full_us": nw.when(value >= full_pct).then(nw.col(DURATION)).otherwise(nw.lit(0)),
        "value_us": value * nw.col(DURATION),
        "duration_us": nw.col(DURATION),
        "last": nw.when(nw.col(AT) == nw.col("last_us")).then(value).otherwise(nw.lit(0.0)),
        "x": hours, "y": value, "xx": hours * hours, "xy": hours * value, "yy": value * value,
    }  # fmt: skip
    table = to_pandas(
        frame.select(*KEYS, "cycle", "last_us", *(e.alias(f"of_{n}") for n, e in sums.items()))
        .group_by(*KEYS, "cycle")
        .agg(
            nw.len().alias("n"),
            nw.col("last_us").max(),
            *(nw.col(f"of_{name}").sum().alias(name) for name in sums),
        )
    )
    return table.sort_values([*KEYS, "cycle"], ignore_index=True)


def _by_container(table: pd.DataFrame, full_pct: float, tour: Tour | None) -> pd.DataFrame:
    import pandas as pd

    rows: list[dict[str, Any]] = []
    for key, group in table.groupby(list(KEYS)):
        filling = _filling(group)
        duration = float(group["duration_us"].sum())
        row: dict[str, Any] = {
            **dict(zip(KEYS, key)),
            "fill_pct": filling.last_pct,
            "fill_mean_pct": float(group["value_us"].sum()) / duration if duration else math.nan,
            "emptyings": int(group["cycle"].max()),
            "overflow_h": float(group["full_us"].sum()) / HOUR_US,
        }
        told = at_tour(filling, tour) if tour else {}
        rows.append({**row, **_forecast(filling, full_pct), **told})
    columns = [*KEYS, *(i.key for i in indicators())]
    if tour:
        columns += [i.key for i in tour_indicators(tour, PROPERTY)]
        for ranked, place in zip(rows, ranks(rows)):
            ranked["tour_rank"] = place
    return pd.DataFrame(rows, columns=columns)


def _filling(group: pd.DataFrame) -> Filling:
    """Return how a container fills, from its cycles in order."""
    lines = [_line(row) for row in group.to_dict("records")]
    slope, error, scatter = lines[-1]
    earlier = [s for s, _, _ in lines[:-1] if s > 0]
    if not slope > 0 and earlier:
        # Just emptied: it fills as it did before.
        slope, error = sum(earlier) / len(earlier), 0.0
    if len(earlier) >= 3:
        mean = sum(earlier) / len(earlier)
        spread = math.sqrt(sum((s - mean) ** 2 for s in earlier) / (len(earlier) - 1))
        error = max(error, spread)
    if math.isnan(scatter):
        known = [s for _, _, s in lines if not math.isnan(s)]
        scatter = sum(known) / len(known) if known else 0.0
    return Filling(float(group["last"].sum()), int(group["last_us"].max()), slope, error, scatter)


def _line(sums: dict[str, Any]) -> tuple[float, float, float]:
    """Return slope (per cent an hour), its standard error and the scatter around the line (per cent).

    NaN for fewer than three samples.
    """
    n, x, y = sums["n"], sums["x"], sums["y"]
    xx, xy, yy = sums["xx"] - x * x / n, sums["xy"] - x * y / n, sums["yy"] - y * y / n
    if n < 3 or xx <= 0:
        return math.nan, math.nan, math.nan
    slope = xy / xx if abs(xy / xx) > _STILL_PCT_H else 0.0
    scatter = math.sqrt(max(yy - slope * xy, 0.0) / (n - 2))
    return slope, scatter / math.sqrt(xx), scatter


def _forecast(filling: Filling, full_pct: float) -> dict[str, Any]:
    slope, error = filling.rate_pct_h, filling.rate_error_pct_h
    missing = {"fill_rate_pct_d": None if math.isnan(slope) else slope * 24, "days_to_full": None}
    instants: dict[str, Any] = dict.fromkeys(("full_at", "full_from", "full_to"))
    left = max(full_pct - filling.last_pct, 0.0)
    if not slope > 0 or left / slope > _HORIZON_H:
        return {**missing, **instants}
    end = from_microseconds(filling.last_us)
    rates = {
        "full_at": slope,
        "full_from": slope + SPREAD * error,
        "full_to": slope - SPREAD * error,
    }
    for name, rate in rates.items():
        if rate > 0 and left / rate <= _HORIZON_H:
            instants[name] = end + timedelta(hours=left / rate)
    return {"fill_rate_pct_d": slope * 24, "days_to_full": left / slope / 24, **instants}
