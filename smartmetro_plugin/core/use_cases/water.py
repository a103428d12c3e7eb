"""Rivers: percentiles of the level, rate of rise, hours above the station's own alert level.

A level is never turned into a colour of Vigicrues: those are forecasts of a public service, not
thresholds of one sensor.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from ..indicators.clock import Clock
from ..indicators.completeness import ENOUGH_OF_PERIOD, PERIOD_PCT
from ..indicators.daily import Season, by_day, in_season, valid_pct
from ..indicators.definition import HOUR_US, Indicator
from ..indicators.distribution import by_class, percentiles
from ..indicators.samples import AT, KEYS, Samples, to_pandas, usable
from ..indicators.sequence import BEFORE, DURATION, SINCE, step_of, with_neighbours
from ..indicators.table import IndicatorTable, make_table
from ..indicators.texts import AS_THEY_COME, AT_LEAST, NO_VALUE, WHOLE_PERIOD
from ..messages import QT_TRANSLATE_NOOP
from .declaration import Threshold, UseCase

if TYPE_CHECKING:
    import narwhals as nw
    import pandas as pd

PROPERTY = "water_level"
_SHARES = {"level_p10_m": 0.1, "level_p50_m": 0.5, "level_p90_m": 0.9}
_OWN = QT_TRANSLATE_NOOP("SmartMetro", "SmartMetro’s definition.")
_TYPE_7 = QT_TRANSLATE_NOOP("SmartMetro", "Hyndman and Fan (1996), type 7, to the millimetre.")


def indicators(least_pct: float = PERIOD_PCT) -> tuple[Indicator, ...]:
    """Return the indicators of water, in the order of their columns."""

    def indicator(
        key: str, label: str, unit: str, definition: str, source: str = _OWN, missing: str = NO_VALUE,
        decimals: int = 2, validity: str = ENOUGH_OF_PERIOD,
    ) -> Indicator:  # fmt: skip
        return Indicator(
            key, label, unit, definition, WHOLE_PERIOD, validity, source, missing, PROPERTY,
            decimals=decimals, least_pct=least_pct if validity is ENOUGH_OF_PERIOD else None,
            values={"least": least_pct},
        )  # fmt: skip

    return (
        indicator(
            "level_m",
            QT_TRANSLATE_NOOP("SmartMetro", "Last water level"),
            "MTR",
            QT_TRANSLATE_NOOP("SmartMetro", "The last level of the period."),
            validity=AS_THEY_COME,
        ),
        indicator(
            "level_p10_m",
            QT_TRANSLATE_NOOP("SmartMetro", "Level, 10th percentile"),
            "MTR",
            QT_TRANSLATE_NOOP("SmartMetro", "Level below which 10 % of the samples lie."),
            _TYPE_7,
        ),
        indicator(
            "level_p50_m",
            QT_TRANSLATE_NOOP("SmartMetro", "Level, median"),
            "MTR",
            QT_TRANSLATE_NOOP("SmartMetro", "Level below which half of the samples lie."),
            _TYPE_7,
        ),
        indicator(
            "level_p90_m",
            QT_TRANSLATE_NOOP("SmartMetro", "Level, 90th percentile"),
            "MTR",
            QT_TRANSLATE_NOOP("SmartMetro", "Level below which 90 % of the samples lie."),
            _TYPE_7,
        ),
        indicator(
            "rise_max_cm_h",
            QT_TRANSLATE_NOOP("SmartMetro", "Fastest rise, in cm by hour"),
            "",
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "Largest rise between two consecutive samples, by the time between them (at least half a "
                "step).",
            ),
            missing=QT_TRANSLATE_NOOP("SmartMetro", "Fewer than two samples in the period."),
            decimals=1,
            validity=AT_LEAST,
        ),
        indicator(
            "over_alert_h",
            QT_TRANSLATE_NOOP("SmartMetro", "Hours above the station’s alert level"),
            "HUR",
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "Hours at or above the alert level that the station itself carries, each sample for the "
                "time it stands.",
            ),
            missing=QT_TRANSLATE_NOOP(
                "SmartMetro",
                "The station carries no alert level. Give the column of SENSORS that holds it.",
            ),
            decimals=1,
            validity=AT_LEAST,
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
    alert_m: Mapping[tuple[str, str], float] | None = None,
    least_pct: float = PERIOD_PCT,
) -> IndicatorTable:
    """Return the indicators of each station of an observation table.

    ``alert_m``: the stations' own alert levels by (connection, sensor_id). ``least_pct``: the share of the
    period's samples that what sums up the period needs. Shares of time within the
    declared limits follow for each quality property that has limits and data (``<property>_ok_pct``).

    Raises:
        ConfigurationError: no such zone.
    """
    import pandas as pd

    whole = usable(frame, PROPERTY, use_case, start, end)
    clock = _clock(frame, whole, zone, use_case, start, end)
    samples = in_season(whole, clock, season)
    days = by_day(whole, clock, ())
    rows = _last_and_rise(samples)
    classes = by_class(samples)
    names = {share: name for name, share in _SHARES.items()}
    rows = rows.merge(
        percentiles(classes, list(names)).rename(columns=names), on=list(KEYS), how="left"
    )
    rows = rows.merge(_hours_over(samples, alert_m or {}), on=list(KEYS), how="left")
    wanted = indicators(least_pct)
    validity = [valid_pct(whole, clock, days, season)]
    of_quality = {}
    for name, limits in _limits(use_case).items():
        all_year = usable(frame, name, use_case, start, end)
        if all_year.rows:
            quality = in_season(all_year, clock, season)
            rows = rows.merge(_share_within(quality, name, limits), on=list(KEYS), how="outer")
            validity.append(valid_pct(all_year, clock, by_day(quality, clock, ()), season))
            wanted = (*wanted, _quality_indicator(name, use_case, least_pct))
            of_quality[wanted[-1].key] = validity[-1]
    # Of a station without levels, the validity of what it measures.
    by_station = pd.concat(validity, ignore_index=True).drop_duplicates(list(KEYS))
    return make_table(wanted, rows, by_station, days.iloc[:0], None, of_quality)


def _clock(
    frame: Any,
    levels: Samples,
    zone: str,
    use_case: UseCase | None,
    start: datetime | None,
    end: datetime | None,
) -> Clock:
    """Return the clock over all that is read: quality may reach further than levels."""
    spans = [(levels.start_us, levels.end_us)] if levels.rows else []
    for name in _limits(use_case):
        samples = usable(frame, name, use_case, start, end)
        spans += [(samples.start_us, samples.end_us)] if samples.rows else []
    return Clock(zone, min((s for s, _ in spans), default=0), max((e for _, e in spans), default=0))


def _last_and_rise(samples: Samples) -> pd.DataFrame:
    import narwhals as nw

    value = nw.col("value")
    frame = with_neighbours(samples).frame.with_columns(
        nw.col(AT).max().over(*KEYS).alias("last_us")
    )
    far_enough = nw.col(SINCE) >= step_of(nw, samples) / 2
    rise = (value - nw.col(BEFORE)) * 100 / (nw.col(SINCE) / HOUR_US)
    table = to_pandas(
        frame.select(
            *KEYS,
            nw.when(far_enough).then(rise).alias("rise_max_cm_h"),
            nw.when(nw.col(AT) == nw.col("last_us")).then(value).alias("level_m"),
        )
        .group_by(*KEYS)
        .agg(nw.col("rise_max_cm_h").max(), nw.col("level_m").max())
    )
    table["rise_max_cm_h"] = table["rise_max_cm_h"].clip(lower=0)
    return table


def _hours_over(samples: Samples, alert_m: Mapping[tuple[str, str], float]) -> pd.DataFrame:
    """Return ``over_alert_h`` of the stations that carry a level: one pass by level, few differ."""
    import narwhals as nw
    import pandas as pd

    frame = with_neighbours(samples).frame
    parts = [pd.DataFrame(columns=[*KEYS, "over_alert_h"])]
    for level in sorted(set(alert_m.values())):
        stations = [key for key, value in alert_m.items() if value == level]
        part = to_pandas(
            frame.filter(nw.col("sensor_id").is_in([s for _, s in stations]))
            .select(
                *KEYS,
                nw.when(nw.col("value") >= level)
                .then(nw.col(DURATION))
                .otherwise(nw.lit(0))
                .alias("over_us"),
            )
            .group_by(*KEYS)
            .agg(nw.col("over_us").sum())
        )
        part = part[pd.MultiIndex.from_frame(part[list(KEYS)]).isin(stations)]
        parts.append(part.assign(over_alert_h=part["over_us"] / HOUR_US)[[*KEYS, "over_alert_h"]])
    filled = [p for p in parts if len(p)]
    return pd.concat(filled, ignore_index=True) if filled else parts[0]


def _limits(use_case: UseCase | None) -> dict[str, list[Threshold]]:
    found: dict[str, list[Threshold]] = {}
    for threshold in use_case.thresholds if use_case else ():
        if threshold.property != PROPERTY and threshold.warning is not None:
            found.setdefault(threshold.property, []).append(threshold)
    return found


def _share_within(samples: Samples, name: str, limits: list[Threshold]) -> pd.DataFrame:
    import narwhals as nw

    value = nw.col("value")
    inside = nw.lit(True)
    for limit in limits:
        inside = inside & ((value < limit.warning) if limit.above else (value > limit.warning))
    column = f"{name}_ok_pct"
    table = to_pandas(
        samples.frame.select(
            *KEYS, nw.when(inside).then(nw.lit(100.0)).otherwise(nw.lit(0.0)).alias(column)
        )
        .group_by(*KEYS)
        .agg(nw.col(column).mean())
    )
    return table[[*KEYS, column]]


def _quality_indicator(name: str, use_case: UseCase | None, least_pct: float) -> Indicator:
    label = use_case.properties[name].label if use_case else name
    return Indicator(
        f"{name}_ok_pct",
        label,
        "P1",
        QT_TRANSLATE_NOOP(
            "SmartMetro", "Share of the samples within the limits that the use case declares."
        ),
        WHOLE_PERIOD,
        ENOUGH_OF_PERIOD,
        _OWN,
        NO_VALUE,
        name,
        least_pct=least_pct,
        values={"least": least_pct},
    )
