"""Public lighting: energy, against the night, burning by day, nights with a fault, dimming."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

import numpy as np

from ..indicators.clock import Clock
from ..indicators.completeness import ENOUGH_OF_PERIOD, PERIOD_PCT
from ..indicators.daily import Season, by_day, in_season, valid_pct
from ..indicators.definition import DAY_US, HOUR_US, Indicator, units_in
from ..indicators.samples import AT, KEYS, Samples, to_pandas, usable
from ..indicators.sequence import (
    DURATION,
    counted_in,
    stands_at_step_end,
    with_neighbours,
)
from ..indicators.sun_expression import is_up
from ..indicators.table import IndicatorTable, make_table
from ..indicators.texts import NO_VALUE, WHOLE_PERIOD
from ..messages import QT_TRANSLATE_NOOP
from .declaration import UseCase

if TYPE_CHECKING:
    import narwhals as nw
    import pandas as pd

#: Lit: above this share of the largest power seen.
LIT_SHARE = 0.1
#: A night is at fault when it was lit for less than this share of the usual night, the median.
FAULT_SHARE = 0.5
#: Where the sun is worked out for sensors without location: Marseille.
DEFAULT_LOCATION = (5.37, 43.30)
_OWN = QT_TRANSLATE_NOOP("SmartMetro", "SmartMetro’s definition.")
_SUN = QT_TRANSLATE_NOOP(
    "SmartMetro",
    "SmartMetro’s definition; sunrise and sunset from Meeus, Astronomical Algorithms, chapter 25.",
)


@dataclass(frozen=True)
class Dimming:
    """A plan: between two local hours the power is lowered by a share."""

    from_h: float
    to_h: float
    by_pct: float


def indicators(
    dimming: Dimming | None = None, least_pct: float = PERIOD_PCT
) -> tuple[Indicator, ...]:
    """Return the indicators of lighting; savings only when a plan is given."""

    def indicator(
        key: str, label: str, unit: str, definition: str, source: str = _OWN, missing: str = NO_VALUE,
        decimals: int = 1,
    ) -> Indicator:  # fmt: skip
        values = {"lit": 100 * LIT_SHARE, "fault": 100 * FAULT_SHARE, "least": least_pct}
        if dimming:
            values |= {"from": dimming.from_h, "to": dimming.to_h, "by": dimming.by_pct}
        return Indicator(
            key, label, unit, definition, WHOLE_PERIOD, ENOUGH_OF_PERIOD, source, missing, "active_power",
            decimals=decimals, values=values, least_pct=least_pct,
        )  # fmt: skip

    no_power = QT_TRANSLATE_NOOP("SmartMetro", "No power nor energy in the period.")
    rows = (
        indicator(
            "energy_kwh",
            QT_TRANSLATE_NOOP("SmartMetro", "Energy"),
            "KWH",
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "Sum of the energy used in each step where the meter gives it, else of power by time.",
            ),
            missing=no_power,
        ),
        indicator(
            "energy_day_kwh",
            QT_TRANSLATE_NOOP("SmartMetro", "Energy used by day"),
            "KWH",
            QT_TRANSLATE_NOOP("SmartMetro", "The part of it used between sunrise and sunset."),
            _SUN,
            no_power,
        ),
        indicator(
            "by_day_h",
            QT_TRANSLATE_NOOP("SmartMetro", "Hours lit by day"),
            "HUR",
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "Hours between sunrise and sunset with more than {lit} % of the largest power seen.",
            ),
            _SUN,
            no_power,
        ),
        indicator(
            "night_lit_pct",
            QT_TRANSLATE_NOOP("SmartMetro", "Share of the night that is lit"),
            "P1",
            QT_TRANSLATE_NOOP(
                "SmartMetro", "Lit hours between sunset and sunrise, by the hours measured then."
            ),
            _SUN,
            no_power,
        ),
        indicator(
            "faults",
            QT_TRANSLATE_NOOP("SmartMetro", "Nights with a fault"),
            "C62",
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "Nights measured for most of their time and lit for less than {fault} % of the median night: "
                "an extinction that is planned every night is no fault.",
            ),
            missing=no_power,
            decimals=0,
        ),
    )
    if dimming is None:
        return rows
    saving = indicator(
        "saving_kwh",
        QT_TRANSLATE_NOOP("SmartMetro", "Energy that dimming would save"),
        "KWH",
        QT_TRANSLATE_NOOP(
            "SmartMetro", "{by} % of the energy used between {from} h and {to} h local time."
        ),
        missing=no_power,
    )
    return (*rows, saving)


def compute(
    frame: nw.DataFrame[Any] | nw.LazyFrame,
    zone: str,
    *,
    use_case: UseCase | None = None,
    start: datetime | None = None,
    end: datetime | None = None,
    season: Season | None = None,
    location: tuple[float, float] = DEFAULT_LOCATION,
    dimming: Dimming | None = None,
    at_step_end: bool | None = None,
    least_pct: float = PERIOD_PCT,
) -> IndicatorTable:
    """Return the indicators of each cabinet of an observation table.

    ``location``: longitude and latitude for sunrise and sunset; across a metropolis they differ by two
    minutes, less than a step. Power is taken where a cabinet gives it, else energy by time.
    ``at_step_end``: an increment of energy stands at the end of its step, as those that
    :mod:`.increments` makes from meter readings do, not at its beginning; None: where the table has the
    readings themselves too. ``least_pct``: the share of the
    period's samples that what sums up the period needs.

    Raises:
        ConfigurationError: no such zone.
    """
    import pandas as pd

    if at_step_end is None:
        at_step_end = stands_at_step_end(frame, "energy", use_case)
    power = usable(frame, "active_power", use_case, start, end)
    energy = counted_in(frame, "energy", use_case, start, end, at_step_end)
    spans = [s for s in (power, energy) if s.rows]
    clock = Clock(
        zone, min((s.start_us for s in spans), default=0), max((s.end_us for s in spans), default=0)
    )
    parts, validity = [], []
    for samples, is_energy in ((power, False), (energy, True)):
        part = _by_night(in_season(samples, clock, season), clock, location, dimming, is_energy)
        parts.append(part.assign(is_energy=is_energy))
        validity.append(valid_pct(samples, clock, by_day(samples, clock, ()), season))
    nights = pd.concat([p for p in parts if len(p)] or parts[:1], ignore_index=True)
    of_light, of_energy = (
        pd.concat(by_choice, ignore_index=True).drop_duplicates(list(KEYS))
        for by_choice in (validity, validity[::-1])
    )
    wanted = indicators(dimming, least_pct)
    rows = pd.DataFrame(
        [{**dict(zip(KEYS, key)), **_cabinet(group)} for key, group in nights.groupby(list(KEYS))],
        columns=[*KEYS, *(i.key for i in wanted)],
    )
    validity_of = {i.key: of_energy if i.unit == "KWH" else of_light for i in wanted}
    return make_table(wanted, rows, of_light, nights.iloc[:0], None, validity_of)


def _by_night(
    samples: Samples,
    clock: Clock,
    location: tuple[float, float],
    dimming: Dimming | None,
    is_energy: bool,
) -> pd.DataFrame:
    """Return by cabinet and night (from noon to noon, local) hours and kWh, in the light and the dark."""
    import narwhals as nw

    value, hours = nw.col("value"), nw.col(DURATION) / HOUR_US
    timed = with_neighbours(samples)
    frame = timed.frame.with_columns(
        (value if is_energy else value * hours).alias("kwh"),
        # An increment of energy over its time is a mean power.
        nw.when(nw.col(DURATION) > 0).then(value / hours if is_energy else value).alias("power"),
        clock.local(nw, nw.col(AT)).alias("local_us"),
        nw.when(is_up(nw, nw.col(AT), *location)).then(nw.lit(1)).otherwise(nw.lit(0)).alias("sun"),
    ).with_columns(nw.col("power").max().over(*KEYS).alias("largest"))
    lit = (nw.col("power") > nw.col("largest") * LIT_SHARE) & (nw.col("power") > 0)
    by_day = nw.col("sun") == 1
    none = nw.lit(0.0)

    def only(condition: nw.Expr, expression: nw.Expr) -> nw.Expr:
        return nw.when(condition).then(expression).otherwise(none)

    sums = {
        "energy_kwh": nw.col("kwh"),
        "energy_day_kwh": only(by_day, nw.col("kwh")),
        "by_day_h": only(by_day & lit, hours),
        "night_h": only(~by_day, hours),
        "night_lit_h": only(~by_day & lit, hours),
        "saving_kwh": _saved(nw, dimming),
    }
    return to_pandas(
        frame.select(
            *KEYS,
            units_in(nw, nw.col("local_us") - 12 * HOUR_US, DAY_US).alias("night"),
            *(expression.alias(f"of_{name}") for name, expression in sums.items()),
        )
        .group_by(*KEYS, "night")
        .agg(*(nw.col(f"of_{name}").sum().alias(name) for name in sums))
    )


def _saved(nw: Any, dimming: Dimming | None) -> nw.Expr:
    if dimming is None:
        return nw.lit(0.0)
    time = nw.col("local_us") - units_in(nw, nw.col("local_us"), DAY_US) * DAY_US
    after, before = time >= int(dimming.from_h * HOUR_US), time < int(dimming.to_h * HOUR_US)
    inside = (after & before) if dimming.from_h < dimming.to_h else (after | before)
    saved: nw.Expr = (
        nw.when(inside).then(nw.col("kwh") * (dimming.by_pct / 100)).otherwise(nw.lit(0.0))
    )
    return saved


def _cabinet(nights: pd.DataFrame) -> Mapping[str, float | int]:
    metered = nights[nights["is_energy"]]
    energy = metered if len(metered) else nights
    powered = nights[~nights["is_energy"]]
    light = powered if len(powered) else nights
    night_h = float(light["night_h"].sum())
    return {
        "energy_kwh": float(energy["energy_kwh"].sum()),
        "energy_day_kwh": float(energy["energy_day_kwh"].sum()),
        "saving_kwh": float(energy["saving_kwh"].sum()),
        "by_day_h": float(light["by_day_h"].sum()),
        "night_lit_pct": 100 * float(light["night_lit_h"].sum()) / night_h
        if night_h
        else float("nan"),
        "faults": _faults(light),
    }


def _faults(nights: pd.DataFrame) -> int:
    """Count the nights lit for much less than usual among those measured for most of their time."""
    measured = nights["night_h"].to_numpy(float)
    lit = nights["night_lit_h"].to_numpy(float)
    whole = measured >= 0.8 * np.median(measured)
    usual = float(np.median(lit[whole])) if whole.any() else 0.0
    return int((whole & (lit < FAULT_SHARE * usual)).sum())
