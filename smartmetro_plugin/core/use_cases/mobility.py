"""Counts of bikes and pedestrians: average daily traffic, working days, peak hour, directions.

An empty value is no measure; 0 is no passage. A channel is a series of its own, known by its id.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from ..indicators.clock import Clock
from ..indicators.completeness import PERIOD_PCT
from ..indicators.daily import (
    COMPLETE_PCT,
    DAY,
    Season,
    by_day,
    by_sensor,
    is_complete,
    valid_pct,
)
from ..indicators.definition import (
    DAY_US,
    HOUR_US,
    Day,
    How,
    Indicator,
    Reduction,
    Term,
    units_in,
    value,
)
from ..indicators.public_holidays import public_holidays
from ..indicators.samples import AT, KEYS, Samples, to_pandas
from ..indicators.sequence import counted_in, stands_at_step_end
from ..indicators.table import IndicatorTable, make_table
from ..indicators.texts import COMPLETE_DAYS, WHOLE_PERIOD
from ..messages import QT_TRANSLATE_NOOP
from .declaration import UseCase

if TYPE_CHECKING:
    import narwhals as nw
    import pandas as pd

PROPERTY = "count"
_EPOCH = date(1970, 1, 1)
_CEREMA = QT_TRANSLATE_NOOP("SmartMetro", "TMJ and TMJO as French traffic counts define them.")
_NO_DAY_OF_KIND = QT_TRANSLATE_NOOP("SmartMetro", "No complete day of that kind in the period.")

_NO_SPLIT = QT_TRANSLATE_NOOP(
    "SmartMetro",
    "No counter is known for the channel, or another of its channels has no complete day.",
)
_NO_OTHER_YEAR = QT_TRANSLATE_NOOP(
    "SmartMetro",
    "START and END are not given, or in one of the two years fewer than {least} % of the days are complete.",
)


@dataclass(frozen=True)
class Calendar:
    """Which days are working days: Monday to Friday without public holidays.

    ``school_holidays``: (first day, last day), both included, of the zone concerned.
    """

    alsace_moselle: bool = False
    school_holidays: Sequence[tuple[date, date]] = ()

    def is_working(self, days: npt.NDArray[np.int64]) -> npt.NDArray[np.bool_]:
        """Return which days (numbers since 1970-01-01) are working days; same shape."""
        # 1 January 1970 was a Thursday.
        weekday = (days + 3) % 7
        years = {(_EPOCH + timedelta(days=int(d))).year for d in np.unique(days)}
        holidays = [
            (day - _EPOCH).days
            for year in years
            for day in public_holidays(year, alsace_moselle=self.alsace_moselle)
        ]
        return (weekday < 5) & ~np.isin(days, holidays)

    def is_school_holiday(self, days: npt.NDArray[np.int64]) -> npt.NDArray[np.bool_]:
        """Return which days lie in school holidays; same shape."""
        inside = np.zeros(days.shape, dtype=bool)
        for first, last in self.school_holidays:
            inside |= (days >= (first - _EPOCH).days) & (days <= (last - _EPOCH).days)
        return inside


def indicators(calendar: Calendar | None = None) -> tuple[Indicator, ...]:
    """Return the indicators of mobility; that of school time only when its holidays are known."""
    daily = Reduction("total", How.SUM, value)

    def mean_of(key: str, label: str, definition: str, only: str | None) -> Indicator:
        def of(nw: Any) -> nw.Expr:
            column: nw.Expr = nw.col("total")
            return column if only is None else nw.when(nw.col(only)).then(column)

        return Indicator(
            key, label, "C62", definition, WHOLE_PERIOD, COMPLETE_DAYS, _CEREMA, _NO_DAY_OF_KIND, PROPERTY,
            (daily,), (Term(key, How.MEAN, of),), lambda nw: nw.col(key), values={"share": COMPLETE_PCT},
        )  # fmt: skip

    def other(
        key: str, label: str, definition: str, decimals: int = 0, unit: str = "",
        missing: str = _NO_DAY_OF_KIND,
    ) -> Indicator:  # fmt: skip
        return Indicator(
            key, label, unit, definition, WHOLE_PERIOD, COMPLETE_DAYS, _CEREMA, missing, PROPERTY,
            decimals=decimals, values={"share": COMPLETE_PCT, "least": PERIOD_PCT},
        )  # fmt: skip

    school = calendar is not None and bool(calendar.school_holidays)
    return (
        mean_of(
            "tmj",
            QT_TRANSLATE_NOOP("SmartMetro", "Average daily traffic (TMJ)"),
            QT_TRANSLATE_NOOP("SmartMetro", "Mean over the complete days of the day’s count."),
            None,
        ),
        mean_of(
            "tmjo",
            QT_TRANSLATE_NOOP("SmartMetro", "Average working-day traffic (TMJO)"),
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "Mean over the complete days from Monday to Friday that are no public holiday.",
            ),
            "is_working",
        ),
        *(
            [
                mean_of(
                    "tmjo_school",
                    QT_TRANSLATE_NOOP("SmartMetro", "Average working-day traffic in school time"),
                    QT_TRANSLATE_NOOP("SmartMetro", "TMJO without the days of school holidays."),
                    "is_school_day",
                )
            ]
            if school
            else []
        ),
        other(
            "peak_hour",
            QT_TRANSLATE_NOOP("SmartMetro", "Peak hour"),
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "Local hour (8 is from 8 to 9 h) with the highest mean count over the complete days; the "
                "earlier of equals.",
            ),
        ),
        other(
            "peak_hour_count",
            QT_TRANSLATE_NOOP("SmartMetro", "Count in the peak hour"),
            QT_TRANSLATE_NOOP("SmartMetro", "Mean count in that hour."),
            1,
            "C62",
        ),
        other(
            "direction_pct",
            QT_TRANSLATE_NOOP("SmartMetro", "Share of the direction"),
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "Share of this channel in the average daily traffic of all channels of its counter.",
            ),
            1,
            "P1",
            _NO_SPLIT,
        ),
        other(
            "tmj_change_pct",
            QT_TRANSLATE_NOOP("SmartMetro", "Change of the TMJ in one year"),
            QT_TRANSLATE_NOOP(
                "SmartMetro", "TMJ of the period against the same dates one year before."
            ),
            1,
            "P1",
            _NO_OTHER_YEAR,
        ),
    )  # fmt: skip


def compute(
    frame: nw.DataFrame[Any] | nw.LazyFrame,
    zone: str,
    *,
    use_case: UseCase | None = None,
    start: datetime | None = None,
    end: datetime | None = None,
    season: Season | None = None,
    calendar: Calendar | None = None,
    counters: Mapping[tuple[str, str], str] | None = None,
    at_step_end: bool | None = None,
) -> IndicatorTable:
    """Return the indicators of each channel of an observation table.

    ``counters``: by (connection, sensor_id), the counter that a channel belongs to. ``frame`` should
    reach one year before ``start`` for the change in one year. ``at_step_end``: a count stands at the end
    of the step it was counted in, not at its beginning; None: as the use case declares.

    Raises:
        ConfigurationError: no such zone.
    """
    if at_step_end is None:
        at_step_end = stands_at_step_end(frame, PROPERTY, use_case)
    samples = counted_in(frame, PROPERTY, use_case, start, end, at_step_end)
    clock = Clock(zone, samples.start_us, samples.end_us)
    wanted = indicators(calendar)
    days = _days(samples, clock, calendar or Calendar())
    validity = valid_pct(samples, clock, days, season)
    if season is not None:
        days = days[season.holds(days[DAY].to_numpy(np.int64))]
    rows = by_sensor(days, [i for i in wanted if i.result is not None])
    rows = rows.merge(_peak(samples, clock, days), on=list(KEYS), how="left")
    rows["direction_pct"] = _share_of_counter(rows, counters or {})
    rows["tmj_change_pct"] = np.nan
    if start is not None and end is not None:
        earlier = _one_year_before(start), _one_year_before(end)
        before = counted_in(frame, PROPERTY, use_case, *earlier, at_step_end)
        if before.rows:
            rows["tmj_change_pct"] = _change(rows, before, zone, season)
    return make_table(wanted, rows, validity, days, COMPLETE_PCT)


def _days(samples: Samples, clock: Clock, calendar: Calendar) -> pd.DataFrame:
    days = by_day(samples, clock, [r for i in indicators() for r in i.reductions])
    number = days[DAY].to_numpy(np.int64)
    working = calendar.is_working(number)
    return days.assign(
        is_working=working, is_school_day=working & ~calendar.is_school_holiday(number)
    )


def _peak(samples: Samples, clock: Clock, days: pd.DataFrame) -> pd.DataFrame:
    """Return ``peak_hour`` and ``peak_hour_count`` over the complete days in ``days``."""
    import narwhals as nw

    local = clock.local(nw, nw.col(AT))
    day = units_in(nw, nw.col("local_us"), DAY_US)
    hours = to_pandas(
        samples.frame.select(*KEYS, "value", local.alias("local_us"))
        .select(
            *KEYS,
            "value",
            day.alias(DAY),
            units_in(nw, nw.col("local_us") - day * DAY_US, HOUR_US).alias("peak_hour"),
        )
        .group_by(*KEYS, DAY, "peak_hour")
        .agg(nw.col("value").sum())
    )
    complete = days.loc[days[is_complete(Day.LOCAL)], [*KEYS, DAY]]
    means = (
        hours.merge(complete, on=[*KEYS, DAY])
        .groupby([*KEYS, "peak_hour"], as_index=False)["value"]
        .mean()
    )
    means = means.sort_values([*KEYS, "value", "peak_hour"], ascending=[True, True, False, True])
    found: pd.DataFrame = means.drop_duplicates(list(KEYS)).rename(
        columns={"value": "peak_hour_count"}
    )
    return found[[*KEYS, "peak_hour", "peak_hour_count"]]


def _share_of_counter(
    rows: pd.DataFrame, counters: Mapping[tuple[str, str], str]
) -> npt.NDArray[np.float64]:
    keys = list(zip(rows["connection"], rows["sensor_id"]))
    # A channel without a value makes the whole unknown: the others' shares would be too large.
    whole: dict[str, float] = {}
    for key, tmj in zip(keys, rows["tmj"]):
        if key in counters:
            whole[counters[key]] = whole.get(counters[key], 0.0) + float(tmj)
    totals = np.array([whole.get(counters.get(key, ""), 0.0) for key in keys])
    share = np.full(len(rows), np.nan)
    np.divide(100 * rows["tmj"].to_numpy(float), totals, out=share, where=totals > 0)
    return share


def _one_year_before(at: datetime) -> datetime:
    try:
        return at.replace(year=at.year - 1)
    except ValueError:
        return at.replace(year=at.year - 1, day=28)


def _change(rows: pd.DataFrame, before: Samples, zone: str, season: Season | None) -> pd.Series:
    """Return the change against the year before, missing where either year has too few complete days."""
    earlier = Clock(zone, before.start_us, before.end_us)
    earlier_days = _days(before, earlier, Calendar())
    if season is not None:
        earlier_days = earlier_days[season.holds(earlier_days[DAY].to_numpy(np.int64))]
    tmj = [i for i in indicators() if i.key == "tmj"]
    known = rows[list(KEYS)].merge(by_sensor(earlier_days, tmj), on=list(KEYS), how="left")
    whole = earlier.days_in(before.start_us, before.end_us)
    # Both years have the same dates: only a 29 February differs.
    need = PERIOD_PCT / 100 * (len(whole) if season is None else int(season.holds(whole).sum()))
    enough = (known["days_counted"].fillna(0) >= need) & (rows["days_counted"] >= need)
    usual = known["tmj"].where(enough & (known["tmj"] > 0))
    return 100 * (rows["tmj"].to_numpy(float) / usual - 1)
