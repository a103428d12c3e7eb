"""Heat: hot days, tropical nights, windows of the day, the hour of the map, heat waves.

The study that asked for these indicators fixed no operator, window or completeness: they are rules,
with three presets, and the tables say which were used.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Any

import numpy as np

from ..indicators.at_hour import difference_to_reference, nearest_to
from ..indicators.clock import Clock
from ..indicators.completeness import PERIOD_PCT
from ..indicators.daily import (
    COMPLETE_PCT,
    DAY,
    Season,
    by_day,
    by_sensor,
    expected_in,
    is_complete,
    valid_pct,
    where_enough,
)
from ..indicators.definition import (
    HOUR_US,
    Day,
    Expression,
    How,
    Indicator,
    Reduction,
    Term,
    during,
    ratio,
    total,
    value,
)
from ..indicators.samples import KEYS, Samples, usable
from ..indicators.spells import in_spell, run_lengths
from ..indicators.table import IndicatorTable, make_table
from ..indicators.texts import (
    COMPLETE_DAYS,
    COMPLETE_HOURS_OF_DAYS,
    STUDY,
    TOO_FEW_IN_HOURS,
    WHOLE_PERIOD,
)
from ..messages import QT_TRANSLATE_NOOP
from .declaration import UseCase

if TYPE_CHECKING:
    import narwhals as nw
    import pandas as pd

PROPERTY = "temperature"
#: A day of UTC hours begins before, or ends after, the local day of its date: by less than this.
BEYOND = timedelta(days=1)


@dataclass(frozen=True)
class HeatRules:
    """Operators, windows and completeness. Temperatures in °C.

    ``strictly_hot``: a hot day is ``>`` its threshold, else ``>=``; ``strictly_tropical`` likewise.
    ``complete_pct``: the share of its samples that a day needs to count; ``window_pct``: that of the
    hours of a window, over the days that count; ``least_pct``: that of the whole period, 0 where the
    reader judges the number of days that counted. A heat wave is ``wave_days`` consecutive days whose
    mean maximum reaches ``wave_max_c`` and whose mean minimum reaches ``wave_min_c``.
    """

    name: str
    source: str
    strictly_hot: bool = True
    strictly_tropical: bool = False
    day_of_max: Day = Day.LOCAL
    day_of_min: Day = Day.LOCAL
    complete_pct: float = COMPLETE_PCT
    window_pct: float = PERIOD_PCT
    least_pct: float = 0.0
    wave_days: int = 3
    wave_max_c: float = 35.0
    wave_min_c: float = 24.0


#: By index of the parameter PRESET.
PRESETS: tuple[HeatRules, ...] = (
    HeatRules(QT_TRANSLATE_NOOP("SmartMetro", "SmartMetro (proposal)"), STUDY),
    HeatRules(
        QT_TRANSLATE_NOOP("SmartMetro", "Météo-France"),
        QT_TRANSLATE_NOOP(
            "SmartMetro",
            "Météo-France, climatological data sheets: Tx ≥ 30 °C, Tx ≥ 35 °C, Tn ≥ 20 °C; Tn from 18 h "
            "UTC the day before to 18 h UTC, Tx from 6 h UTC to 6 h UTC the day after.",
        ),
        strictly_hot=False,
        day_of_max=Day.FROM_6_UTC,
        day_of_min=Day.FROM_18_UTC,
    ),
    HeatRules(
        QT_TRANSLATE_NOOP("SmartMetro", "ETCCDI"),
        QT_TRANSLATE_NOOP(
            "SmartMetro",
            "ETCCDI climate change indices: thresholds strictly exceeded (SU, TR), here at 30, 35 and 20 °C.",
        ),
        strictly_tropical=True,
    ),
)


def indicators(rules: HeatRules = PRESETS[0], hour: time = time(5)) -> tuple[Indicator, ...]:
    """Return the indicators of heat under these rules, in the order of their columns."""
    values: dict[str, Any] = {
        "share": rules.complete_pct,
        "window": rules.window_pct,
        "least": rules.least_pct,
        "hot": ">" if rules.strictly_hot else "≥",
        "tropical": ">" if rules.strictly_tropical else "≥",
        "hour": f"{hour:%H:%M}",
        "days": rules.wave_days,
        "wave_max": rules.wave_max_c,
        "wave_min": rules.wave_min_c,
    }
    t_max = Reduction("t_max", How.MAX, value, rules.day_of_max)
    t_min = Reduction("t_min", How.MIN, value, rules.day_of_min)

    def indicator(
        key: str, label: str, definition: str, missing: str = "", **more: Any
    ) -> Indicator:
        common = {
            "unit": "CEL", "period": WHOLE_PERIOD, "validity": COMPLETE_DAYS,
            "source": STUDY, "property": PROPERTY, "values": {**values, "name": key},
            "least_pct": rules.least_pct or None,
        }  # fmt: skip
        common["missing"] = missing
        return Indicator(key=key, label=label, definition=definition, **{**common, **more})

    def hot_days(threshold_c: float) -> dict[str, Any]:
        key = f"days_over_{threshold_c:.0f}"
        exceeded = _exceeds("t_max", threshold_c, rules.strictly_hot)
        return {
            "unit": "DAY", "decimals": 0, "source": rules.source, "day": rules.day_of_max,
            "reductions": (t_max,),
            "terms": (Term(key, How.SUM, exceeded),), "result": _column(key),
        }  # fmt: skip

    def between(
        first: int, last: int, used: Reduction, term: Term, result: Expression
    ) -> dict[str, Any]:
        """Return an indicator of some hours, given where enough of their samples are there."""
        hours = first * HOUR_US, last * HOUR_US
        count, expected = f"n_{first}_{last}", f"expected_{first}_{last}"
        return {
            "validity": COMPLETE_HOURS_OF_DAYS, "missing": TOO_FEW_IN_HOURS,
            "reductions": (used, Reduction(count, How.COUNT, during(*hours))),
            "terms": (term, total(count), expected_in(expected, *hours)),
            "result": where_enough(count, expected, rules.window_pct, result),
        }  # fmt: skip

    def mean_between(first: int, last: int) -> dict[str, Any]:
        name = f"sum_{first}_{last}"
        used = Reduction(name, How.SUM, during(first * HOUR_US, last * HOUR_US))
        return between(first, last, used, total(name), ratio(name, f"n_{first}_{last}"))

    def max_between(first: int, last: int) -> dict[str, Any]:
        name = f"t_max_{first}_{last}"
        used = Reduction(name, How.MAX, during(first * HOUR_US, last * HOUR_US))
        return between(first, last, used, Term(name, How.MAX, _column(name)), _column(name))

    def over_days(column: str, how: How) -> dict[str, Any]:
        name = f"{column}_{how.value}"
        return {"terms": (Term(name, how, _column(column)),), "result": _column(name)}

    no_hour = QT_TRANSLATE_NOOP(
        "SmartMetro", "No sample within half a step of {hour} on a complete day."
    )
    no_reference = QT_TRANSLATE_NOOP(
        "SmartMetro",
        "No day on which both the sensor and a sensor of a reference zone have their value of {hour}. "
        "A control zone does not stand in for the reference.",
    )
    no_extreme = QT_TRANSLATE_NOOP("SmartMetro", "No complete day.")
    wave = {
        "reductions": (t_max, t_min), "unit": "DAY", "decimals": 0,
        "source": QT_TRANSLATE_NOOP(
            "SmartMetro",
            "Heat-wave warning of the départements (Santé publique France and Météo-France): "
            "biometeorological indices, means over three days; 35 °C and 24 °C in Bouches-du-Rhône.",
        ),
    }  # fmt: skip
    return (
        indicator(
            "days_over_30",
            QT_TRANSLATE_NOOP("SmartMetro", "Days over 30 °C"),
            QT_TRANSLATE_NOOP("SmartMetro", "Number of days whose maximum is {hot} 30 °C."),
            no_extreme,
            **hot_days(30),
        ),
        indicator(
            "days_over_35",
            QT_TRANSLATE_NOOP("SmartMetro", "Days over 35 °C"),
            QT_TRANSLATE_NOOP("SmartMetro", "Number of days whose maximum is {hot} 35 °C."),
            no_extreme,
            **hot_days(35),
        ),
        indicator(
            "t_mean_14_17_c",
            QT_TRANSLATE_NOOP("SmartMetro", "Mean, 14 to 17 h"),
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "Mean of the samples from 14 h to 17 h"
                " local time, 17 h not included.",
            ),
            **mean_between(14, 17),
        ),
        indicator(
            "t_max_14_17_c",
            QT_TRANSLATE_NOOP("SmartMetro", "Maximum, 14 to 17 h"),
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "Highest sample from 14 h to 17 h"
                " local time, 17 h not included.",
            ),
            **max_between(14, 17),
        ),
        indicator(
            "tropical_nights",
            QT_TRANSLATE_NOOP("SmartMetro", "Tropical nights"),
            QT_TRANSLATE_NOOP("SmartMetro", "Number of days whose minimum is {tropical} 20 °C."),
            no_extreme,
            unit="DAY",
            decimals=0,
            source=rules.source,
            reductions=(t_min,),
            day=rules.day_of_min,
            terms=(Term("tropical_nights", How.SUM, _exceeds("t_min", 20, rules.strictly_tropical)),),
            result=_column("tropical_nights"),
        ),
        indicator(
            "t_mean_3_6_c",
            QT_TRANSLATE_NOOP("SmartMetro", "Mean, 3 to 6 h"),
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "Mean of the samples from 3 h to 6 h"
                " local time, 6 h not included.",
            ),
            **mean_between(3, 6),
        ),
        indicator(
            "t_mean_hour_c",
            QT_TRANSLATE_NOOP("SmartMetro", "Mean at the hour"),
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "Mean over the days of the sample nearest to {hour} local time, within half a step.",
            ),
            no_hour,
            **over_days("t_hour", How.MEAN),
        ),
        indicator(
            "dt_ref_hour_mean_c",
            QT_TRANSLATE_NOOP("SmartMetro", "Mean difference to the reference at the hour"),
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "Mean over the days of the sample at {hour} minus the mean of the reference sensors "
                "at {hour} of the same day.",
            ),
            no_reference,
            **over_days("dt_ref_hour", How.MEAN),
        ),
        indicator(
            "dt_ref_hour_max_c",
            QT_TRANSLATE_NOOP("SmartMetro", "Largest difference to the reference at the hour"),
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "Largest over the days of the sample at {hour} minus the mean of the reference sensors at "
                "{hour} of the same day.",
            ),
            no_reference,
            **over_days("dt_ref_hour", How.MAX),
        ),
        indicator(
            "heat_waves",
            QT_TRANSLATE_NOOP("SmartMetro", "Heat waves"),
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "Number of spells of at least {days} consecutive days whose mean maximum is "
                "≥ {wave_max} °C and whose mean minimum is ≥ {wave_min} °C.",
            ),
            no_extreme,
            **{**wave, "unit": "C62"},
            terms=(total("wave_begins"),),
            result=_column("wave_begins"),
        ),
        indicator(
            "heat_wave_days",
            QT_TRANSLATE_NOOP("SmartMetro", "Days in heat waves"),
            QT_TRANSLATE_NOOP("SmartMetro", "Number of days that belong to a heat wave."),
            no_extreme,
            **wave,
            terms=(total("wave_days"),),
            result=_column("wave_days"),
        ),
        indicator(
            "heat_wave_longest_d",
            QT_TRANSLATE_NOOP("SmartMetro", "Longest heat wave"),
            QT_TRANSLATE_NOOP("SmartMetro", "Length of the longest heat wave, in days."),
            no_extreme,
            **wave,
            terms=(Term("wave_longest", How.MAX, _column("wave_length")),),
            result=_column("wave_longest"),
        ),
    )  # fmt: skip


def day_table(
    samples: Samples,
    clock: Clock,
    rules: HeatRules = PRESETS[0],
    hour: time = time(5),
    reference: Collection[tuple[str, str]] = (),
    around: Samples | None = None,
) -> pd.DataFrame:
    """Return what the indicators are computed from, one row by sensor and day.

    Beside the reductions: ``t_hour``, ``dt_ref_hour`` (NaN without reference sensors), ``wave_days``,
    ``wave_begins``, ``wave_length``. ``around``: see :func:`by_day`.
    """
    reductions = [r for i in indicators(rules, hour) for r in i.reductions]
    days = by_day(samples, clock, reductions, rules.complete_pct, around)
    time_of_day_us = (hour.hour * 60 + hour.minute) * 60_000_000 + hour.second * 1_000_000
    at_hour = nearest_to(samples, clock, time_of_day_us)[[*KEYS, DAY, "value"]]
    days = days.merge(at_hour.rename(columns={"value": "t_hour"}), on=[*KEYS, DAY], how="left")
    days["t_hour"] = days["t_hour"].astype(float).where(days[is_complete(Day.LOCAL)])
    days["dt_ref_hour"] = difference_to_reference(days, "t_hour", reference)
    series = days.groupby(list(KEYS), sort=False).ngroup().to_numpy(np.int64)
    day = days[DAY].to_numpy(np.int64)
    inside = in_spell(
        series,
        day,
        days["t_max"].to_numpy(float),
        rules.wave_max_c,
        days["t_min"].to_numpy(float),
        rules.wave_min_c,
        rules.wave_days,
    )
    begins, lengths = run_lengths(series, day, inside)
    return days.assign(wave_days=inside, wave_begins=begins, wave_length=lengths)


def compute(
    frame: nw.DataFrame[Any] | nw.LazyFrame,
    zone: str,
    *,
    use_case: UseCase | None = None,
    start: datetime | None = None,
    end: datetime | None = None,
    rules: HeatRules = PRESETS[0],
    hour: time = time(5),
    season: Season | None = None,
    reference: Collection[tuple[str, str]] = (),
) -> IndicatorTable:
    """Return the heat indicators of each sensor of an observation table.

    ``reference``: the (connection, sensor_id) that stand in a reference zone. ``frame`` should reach
    :data:`BEYOND` further than ``start`` and ``end`` where days of UTC are counted.

    Raises:
        ConfigurationError: no such zone.
    """
    samples = usable(frame, PROPERTY, use_case, start, end)
    clock = Clock(zone, samples.start_us, samples.end_us)
    around = None
    if {rules.day_of_min, rules.day_of_max} != {Day.LOCAL} and (start or end):
        wider = start and start - BEYOND, end and end + BEYOND
        around = usable(frame, PROPERTY, use_case, *wider)
    days = day_table(samples, clock, rules, hour, reference, around)
    validity = valid_pct(samples, clock, days, season)
    if season is not None:
        days = days[season.holds(days[DAY].to_numpy(np.int64))]
    wanted = indicators(rules, hour)
    return make_table(wanted, by_sensor(days, wanted), validity, days, rules.complete_pct)


def _exceeds(column: str, threshold: float, strictly: bool) -> Expression:
    if strictly:
        return lambda nw: nw.col(column) > threshold
    return lambda nw: nw.col(column) >= threshold


def _column(name: str) -> Expression:
    return lambda nw: nw.col(name)
