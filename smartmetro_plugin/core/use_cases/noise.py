"""Noise: energetic means, Lden and its periods, statistical levels, the Harmonica index."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

import numpy as np

from ..errors import ConfigurationError
from ..indicators.clock import Clock
from ..indicators.completeness import ENOUGH_OF_PERIOD, PERIOD_PCT
from ..indicators.daily import (
    COMPLETE_PCT,
    DAY,
    Season,
    by_day,
    by_sensor,
    expected_in,
    in_season,
    valid_pct,
    where_enough,
)
from ..indicators.definition import (
    HOUR_US,
    VALUE,
    Expression,
    How,
    Indicator,
    Reduction,
    during,
    total,
    units_in,
)
from ..indicators.distribution import by_class, percentiles
from ..indicators.samples import AT, KEYS, STEP, Samples, to_pandas, usable
from ..indicators.table import IndicatorTable, make_table
from ..indicators.texts import (
    COMPLETE_DAYS,
    COMPLETE_HOURS_OF_DAYS,
    NO_VALUE,
    TOO_FEW_IN_HOURS,
    WHOLE_PERIOD,
)
from ..messages import QT_TRANSLATE_NOOP
from .declaration import UseCase

if TYPE_CHECKING:
    import narwhals as nw
    import pandas as pd

PROPERTY = "laeq"


@dataclass(frozen=True)
class Periods:
    """When day, evening and night begin, in hours of the local clock."""

    name: str
    day_h: int
    evening_h: int
    night_h: int


#: By index of the parameter PERIODS.
PERIODS: tuple[Periods, ...] = (
    Periods(QT_TRANSLATE_NOOP("SmartMetro", "France (6-18-22 h)"), 6, 18, 22),
    Periods(QT_TRANSLATE_NOOP("SmartMetro", "European default (7-19-23 h)"), 7, 19, 23),
)

_DIRECTIVE = QT_TRANSLATE_NOOP(
    "SmartMetro",
    "Directive 2002/49/EC, annex I; French periods: article R572-2 of the Code de l’environnement and its "
    "decree of 4 April 2006.",
)
_EQUIVALENT = QT_TRANSLATE_NOOP(
    "SmartMetro", "ISO 1996-1: equivalent continuous sound pressure level."
)
_STATISTICAL = QT_TRANSLATE_NOOP("SmartMetro", "ISO 1996-1: percentage exceedance level.")
#: The share of the samples below a level that is exceeded 10, 50 and 90 % of the time.
_SHARES = {"l10_db": 0.9, "l50_db": 0.5, "l90_db": 0.1}
_COMPLETE_HOURS = QT_TRANSLATE_NOOP(
    "SmartMetro",
    "An hour counts when it has {share} % of its expected samples; given when at least {least} % of the "
    "period’s hours count.",
)
_NO_HOUR = QT_TRANSLATE_NOOP(
    "SmartMetro", "No complete hour with both LAeq and LA95eq in the period."
)


def lden(ld_db: float, le_db: float, ln_db: float) -> float:
    """Return Lden from the levels of day (12 h), evening (4 h) and night (8 h); 2002/49/EC, annex I.1."""
    energies = 12 * 10 ** (ld_db / 10), 4 * 10 ** ((le_db + 5) / 10), 8 * 10 ** ((ln_db + 10) / 10)
    return 10 * math.log10(sum(energies) / 24)


def energy(nw: Any) -> nw.Expr:
    """Return the sound energy of a level, relative to that of 0 dB."""
    return (nw.col(VALUE) * (math.log(10) / 10)).exp()


def indicators(
    periods: Periods = PERIODS[0],
    complete_pct: float = COMPLETE_PCT,
    least_pct: float = PERIOD_PCT,
) -> tuple[Indicator, ...]:
    """Return the indicators of noise, in the order of their columns."""
    values: dict[str, Any] = {
        "share": complete_pct, "window": PERIOD_PCT,
        "day": periods.day_h, "evening": periods.evening_h, "night": periods.night_h,
    }  # fmt: skip
    parts = {
        "day": (periods.day_h, periods.evening_h),
        "evening": (periods.evening_h, periods.night_h),
        "night": (periods.night_h, periods.day_h),
    }
    reductions = {
        name: (
            Reduction(f"energy_{name}", How.SUM, during(a * HOUR_US, b * HOUR_US, energy)),
            Reduction(f"n_{name}", How.COUNT, during(a * HOUR_US, b * HOUR_US)),
        )
        for name, (a, b) in parts.items()
    }
    whole = (
        Reduction("energy", How.SUM, energy),
        Reduction("n", How.COUNT, lambda nw: nw.col(VALUE)),
    )

    def indicator(
        key: str,
        label: str,
        definition: str,
        used: Sequence[Reduction],
        result: Expression,
        source: str,
        of: Sequence[str] = (),
    ) -> Indicator:
        """Return an indicator of the parts of the day ``of``, given where each has enough of its samples."""
        expected = [
            expected_in(f"expected_{part}", *(h * HOUR_US for h in parts[part])) for part in of
        ]
        for part in of:
            result = where_enough(f"n_{part}", f"expected_{part}", PERIOD_PCT, result)
        return Indicator(
            key, label, "2N", definition, WHOLE_PERIOD,
            COMPLETE_HOURS_OF_DAYS if of else COMPLETE_DAYS, source, TOO_FEW_IN_HOURS, PROPERTY,
            tuple(used), (*(total(r.name) for r in used), *expected), result,
            values={**values, "name": key},
        )  # fmt: skip

    return (
        indicator(
            "laeq_db",
            QT_TRANSLATE_NOOP("SmartMetro", "LAeq"),
            QT_TRANSLATE_NOOP("SmartMetro", "Energetic mean of the levels."),
            whole, _level("energy", "n"), _EQUIVALENT,
        ),
        indicator(
            "lden_db",
            QT_TRANSLATE_NOOP("SmartMetro", "Lden"),
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "Energetic mean of day, evening + 5 dB and night + 10 dB, weighted by their hours.",
            ),
            [r for pair in reductions.values() for r in pair], _lden, _DIRECTIVE, tuple(parts),
        ),
        indicator(
            "ld_db",
            QT_TRANSLATE_NOOP("SmartMetro", "Level by day"),
            QT_TRANSLATE_NOOP("SmartMetro", "Energetic mean from {day} h to {evening} h."),
            reductions["day"], _level("energy_day", "n_day"), _DIRECTIVE, ("day",),
        ),
        indicator(
            "le_db",
            QT_TRANSLATE_NOOP("SmartMetro", "Level in the evening"),
            QT_TRANSLATE_NOOP("SmartMetro", "Energetic mean from {evening} h to {night} h."),
            reductions["evening"], _level("energy_evening", "n_evening"), _DIRECTIVE, ("evening",),
        ),
        indicator(
            "ln_db",
            QT_TRANSLATE_NOOP("SmartMetro", "Level at night"),
            QT_TRANSLATE_NOOP("SmartMetro", "Energetic mean from {night} h to {day} h."),
            reductions["night"], _level("energy_night", "n_night"), _DIRECTIVE, ("night",),
        ),
        *(_statistical(share, least_pct) for share in (10, 50, 90)),
    )  # fmt: skip


def harmonica_indicators(least_pct: float = PERIOD_PCT) -> tuple[Indicator, ...]:
    """Return the Harmonica index and its two parts."""
    source = QT_TRANSLATE_NOOP("SmartMetro", "LIFE Harmonica project (Bruitparif, Acoucité), 2014.")
    rows = (
        (
            "harmonica",
            QT_TRANSLATE_NOOP("SmartMetro", "Harmonica index"),
            QT_TRANSLATE_NOOP(
                "SmartMetro", "Mean over the hours of BGN + EVT, from 0 (quiet) to 10 and more."
            ),
        ),
        (
            "harmonica_bgn",
            QT_TRANSLATE_NOOP("SmartMetro", "Harmonica: background"),
            QT_TRANSLATE_NOOP("SmartMetro", "BGN = 0.2 (LA95eq − 30), mean over the hours."),
        ),
        (
            "harmonica_evt",
            QT_TRANSLATE_NOOP("SmartMetro", "Harmonica: events"),
            QT_TRANSLATE_NOOP("SmartMetro", "EVT = 0.25 (LAeq − LA95eq), mean over the hours."),
        ),
    )
    return tuple(
        Indicator(
            key, label, "", definition, WHOLE_PERIOD, _COMPLETE_HOURS, source, _NO_HOUR, PROPERTY,
            least_pct=least_pct, values={"least": least_pct, "share": COMPLETE_PCT},
        )
        for key, label, definition in rows
    )  # fmt: skip


def compute(
    frame: nw.DataFrame[Any] | nw.LazyFrame,
    zone: str,
    *,
    use_case: UseCase | None = None,
    start: datetime | None = None,
    end: datetime | None = None,
    periods: Periods = PERIODS[0],
    season: Season | None = None,
    with_harmonica: bool = False,
    least_pct: float = PERIOD_PCT,
) -> IndicatorTable:
    """Return the noise indicators of each sensor of an observation table.

    ``least_pct``: the share of the period's samples that levels exceeded and Harmonica need.

    Raises:
        ConfigurationError: no such zone, or the Harmonica index of data that cannot give it.
    """
    import pandas as pd

    samples = usable(frame, PROPERTY, use_case, start, end)
    clock = Clock(zone, samples.start_us, samples.end_us)
    wanted = indicators(periods, least_pct=least_pct)
    days = by_day(samples, clock, [r for i in wanted for r in i.reductions])
    validity = valid_pct(samples, clock, days, season)
    if season is not None:
        days = days[season.holds(days[DAY].to_numpy(np.int64))]
    rows = by_sensor(days, wanted)
    statistical = percentiles(by_class(in_season(samples, clock, season)), list(_SHARES.values()))
    statistical = statistical.rename(columns={share: name for name, share in _SHARES.items()})
    validity_of = {}
    for name in _SHARES:
        whole = usable(frame, name.replace("_db", ""), use_case, start, end)
        if whole.rows:
            own = in_season(whole, clock, season)
            statistical = _with_own(statistical, own, name)
            share = valid_pct(whole, clock, by_day(own, clock, ()), season)
            validity_of[name] = pd.concat([share, validity]).drop_duplicates(list(KEYS))
    rows = rows.merge(statistical, on=list(KEYS), how="outer")
    if with_harmonica:
        background = usable(frame, "la95eq", use_case, start, end)
        hours = harmonica_by_hour(
            in_season(samples, clock, season), in_season(background, clock, season)
        )
        names = ["harmonica", "harmonica_bgn", "harmonica_evt"]
        rows = rows.merge(
            hours.groupby(list(KEYS), as_index=False)[names].mean(), on=list(KEYS), how="left"
        )
        share = _share_of_hours(hours, samples, clock, season)
        validity_of |= dict.fromkeys(names, share)
        wanted = wanted + harmonica_indicators(least_pct)
    return make_table(wanted, rows, validity, days, COMPLETE_PCT, validity_of)


def hourly(samples: Samples) -> nw.LazyFrame:
    """Return ``connection``, ``sensor_id``, ``hour`` (hours since 1970 UTC), ``laeq_db``, ``samples``.

    Lazy: of a large network the table is large too, and may go to a file without passing here.
    """
    import narwhals as nw

    return (
        samples.frame.select(
            *KEYS, units_in(nw, nw.col(AT), HOUR_US).alias("hour"), energy(nw).alias("energy")
        )
        .group_by(*KEYS, "hour")
        .agg(nw.col("energy").mean(), nw.len().alias("samples"))
        .select(*KEYS, "hour", (nw.col("energy").log(10) * 10).alias("laeq_db"), "samples")
    )


def by_hour(samples: Samples) -> pd.DataFrame:
    """Return :func:`hourly` as pandas."""
    return to_pandas(hourly(samples))


def harmonica_by_hour(levels: Samples, background: Samples) -> pd.DataFrame:
    """Return by hour ``harmonica``, ``harmonica_bgn`` and ``harmonica_evt``.

    The background is LA95eq where sensors send it, else what LAeq,1s gives: the level exceeded 95 % of
    each ten minutes, then their energetic mean over the hour.

    Raises:
        ConfigurationError: neither LA95eq nor LAeq by the second.
    """
    quiet = (
        _complete_hours(by_hour(background), background)
        if background.rows
        else _background_of_seconds(levels)
    )
    quiet = quiet.rename(columns={"laeq_db": "la95eq_db"}).drop(columns="samples", errors="ignore")
    hours = _complete_hours(by_hour(levels), levels).merge(quiet, on=[*KEYS, "hour"])
    hours["harmonica_bgn"] = 0.2 * (hours["la95eq_db"] - 30)
    hours["harmonica_evt"] = 0.25 * (hours["laeq_db"] - hours["la95eq_db"])
    hours["harmonica"] = hours["harmonica_bgn"] + hours["harmonica_evt"]
    return hours


def _complete_hours(hours: pd.DataFrame, samples: Samples) -> pd.DataFrame:
    """Return the hours that have enough of their expected samples."""
    steps = hours[list(KEYS)].merge(samples.steps, on=list(KEYS), how="left")[STEP]
    expected = np.maximum(HOUR_US / steps.to_numpy(float), 1.0)
    return hours[hours["samples"].to_numpy() >= expected * (COMPLETE_PCT / 100)]


def _share_of_hours(
    hours: pd.DataFrame, samples: Samples, clock: Clock, season: Season | None
) -> pd.DataFrame:
    """Return by sensor the share of the hours of the period (and season) that have an index."""
    begin, end = samples.start_us // HOUR_US, -(-samples.end_us // HOUR_US)
    starts = np.arange(begin, end) * HOUR_US
    if season is not None:
        starts = starts[season.holds(clock.local_days(starts))]
    table = hours.groupby(list(KEYS), as_index=False)["harmonica"].count()
    table["valid_pct"] = (100 * table.pop("harmonica") / max(len(starts), 1)).clip(upper=100)
    return table


def _background_of_seconds(levels: Samples) -> pd.DataFrame:
    import narwhals as nw

    step_s = float(levels.steps[STEP].max()) / 1e6 if len(levels.steps) else math.inf
    if step_s > 1:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "The Harmonica index needs LAeq by the second or LA95eq; these sensors give one level every "
                "{step} s, from which the quiet background cannot be known. Ask the supplier for LA95eq, or "
                "leave the index out.",
            ),
            step=None if math.isinf(step_s) else round(step_s),
        )
    # Tenths of a decibel: what sound level meters resolve.
    counts = to_pandas(
        levels.frame.select(
            *KEYS,
            units_in(nw, nw.col(AT), HOUR_US // 6).alias("block"),
            (nw.col(VALUE) * 10 + 0.5).floor().alias("tenths"),
        )
        .group_by(*KEYS, "block", "tenths")
        .agg(nw.len().alias("count"))
    ).sort_values([*KEYS, "block", "tenths"])
    groups = counts.groupby([*KEYS, "block"])["count"]
    exceeded = 1 - groups.cumsum() / groups.transform("sum")
    counts = counts[exceeded <= 0.95].drop_duplicates([*KEYS, "block"])
    counts["hour"] = counts["block"] // 6
    counts["energy"] = 10 ** (counts["tenths"].astype(float) / 100)
    hours: pd.DataFrame = counts.groupby([*KEYS, "hour"], as_index=False)["energy"].mean()
    hours["laeq_db"] = 10 * np.log10(hours.pop("energy"))
    return hours


def _statistical(share: int, least_pct: float) -> Indicator:
    labels = {
        10: QT_TRANSLATE_NOOP("SmartMetro", "L10"),
        50: QT_TRANSLATE_NOOP("SmartMetro", "L50"),
        90: QT_TRANSLATE_NOOP("SmartMetro", "L90"),
    }
    definition = QT_TRANSLATE_NOOP(
        "SmartMetro",
        "Level exceeded {percent} % of the time: mean of the sensor’s own L{percent} where it sends it, else "
        "of its LAeq samples.",
    )
    return Indicator(
        f"l{share}_db", labels[share], "2N", definition, WHOLE_PERIOD, ENOUGH_OF_PERIOD, _STATISTICAL,
        NO_VALUE, f"l{share}", values={"percent": share, "least": least_pct}, least_pct=least_pct,
    )  # fmt: skip


def _with_own(table: pd.DataFrame, own: Samples, name: str) -> pd.DataFrame:
    """Put the mean of a sensor's own statistical levels in the place of what its LAeq gives."""
    import narwhals as nw

    means = to_pandas(own.frame.group_by(*KEYS).agg(nw.col(VALUE).mean()))
    merged: pd.DataFrame = table.merge(means, on=list(KEYS), how="outer")
    merged[name] = merged[VALUE].where(merged[VALUE].notna(), merged[name])
    return merged.drop(columns=VALUE)


def _level(energy_sum: str, count: str) -> Expression:
    return lambda nw: (nw.col(energy_sum) / nw.col(count)).log(10) * 10


def _lden(nw: Any) -> nw.Expr:
    def mean(name: str) -> nw.Expr:
        return nw.col(f"energy_{name}") / nw.col(f"n_{name}")

    weighted = mean("day") * 12 + mean("evening") * (4 * 10**0.5) + mean("night") * (8 * 10)
    return (weighted / 24).log(10) * 10
