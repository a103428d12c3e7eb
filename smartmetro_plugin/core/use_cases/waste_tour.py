"""Candidates for a tour: which containers will be too full by a date, how surely, in which order.

A container fills along the line of its last samples; how far off that line may be grows with time. The
level at the tour is normal around it: the scatter of the samples, and the error of the rate (the larger
of the regression's and of the spread between emptyings) times the hours until then.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from statistics import NormalDist
from typing import Any

from ..indicators.definition import HOUR_US, Indicator
from ..instants import to_microseconds
from ..messages import QT_TRANSLATE_NOOP

#: Nine times in ten (two-sided normal quantile).
SPREAD = NormalDist().inv_cdf(0.95)
_OWN = QT_TRANSLATE_NOOP("SmartMetro", "SmartMetro’s definition.")
_RATE = QT_TRANSLATE_NOOP(
    "SmartMetro", "A filling rate that is known, or a container that is too full already."
)
_UNKNOWN = QT_TRANSLATE_NOOP(
    "SmartMetro",
    "The filling rate is not known: whether the container needs the tour cannot be told from here.",
)

_NOT_ON_TOUR = QT_TRANSLATE_NOOP("SmartMetro", "Not on the tour.")
_COLUMNS = (
    "tour_fill_pct", "tour_fill_low_pct", "tour_fill_high_pct", "tour_probability_pct", "tour",
)  # fmt: skip


@dataclass(frozen=True)
class Tour:
    """A tour at an instant takes what reaches ``level_pct`` by then with ``probability_pct`` or more."""

    at: datetime
    level_pct: float = 80.0
    probability_pct: float = 50.0


@dataclass(frozen=True)
class Filling:
    """How a container fills: its last level and when, its rate and scatter; NaN: not known.

    ``rate_pct_h`` and ``rate_error_pct_h`` by hour; ``scatter_pct`` of the samples around the line.
    """

    last_pct: float
    last_us: int
    rate_pct_h: float
    rate_error_pct_h: float
    scatter_pct: float


def at_tour(filling: Filling, tour: Tour) -> dict[str, Any]:
    """Return the columns of :func:`tour_indicators` but the rank; None where nothing can be told."""
    hours = max(to_microseconds(tour.at) - filling.last_us, 0) / HOUR_US
    if not filling.rate_pct_h > 0:
        is_full = filling.last_pct >= tour.level_pct
        told = {"tour_probability_pct": 100.0, "tour": 1} if is_full else {}
        return {**dict.fromkeys(_COLUMNS), **told}
    level = filling.last_pct + filling.rate_pct_h * hours
    spread = math.hypot(filling.rate_error_pct_h * hours, filling.scatter_pct if hours else 0.0)
    low, high = level - SPREAD * spread, level + SPREAD * spread
    probability = 100 * _reaches(filling, tour, level, spread)
    return {
        "tour_fill_pct": min(level, 100.0),
        "tour_fill_low_pct": min(max(low, 0.0), 100.0),
        "tour_fill_high_pct": min(max(high, 0.0), 100.0),
        "tour_probability_pct": probability,
        "tour": int(probability >= tour.probability_pct),
    }


def ranks(rows: Sequence[dict[str, Any]]) -> list[int | None]:
    """Return the place of each row among the candidates, 1 for the surest; None: no candidate."""
    order = sorted(
        (n for n, row in enumerate(rows) if row["tour"]),
        key=lambda n: (-rows[n]["tour_probability_pct"], -(rows[n]["tour_fill_pct"] or 100.0), n),
    )
    places = {n: place for place, n in enumerate(order, start=1)}
    return [places.get(n) for n in range(len(rows))]


def _reaches(filling: Filling, tour: Tour, level: float, spread: float) -> float:
    if filling.last_pct >= tour.level_pct:
        return 1.0
    if spread <= 0:
        return float(level >= tour.level_pct)
    return 1 - NormalDist(level, spread).cdf(tour.level_pct)


def tour_indicators(tour: Tour, property_name: str) -> tuple[Indicator, ...]:
    """Return what is told about each container at the tour, in the order of the columns."""
    rows = (
        (
            "tour_fill_pct",
            QT_TRANSLATE_NOOP("SmartMetro", "Fill level at the tour"),
            "P1",
            QT_TRANSLATE_NOOP("SmartMetro", "Level expected at the tour at the filling rate."),
        ),
        (
            "tour_fill_low_pct",
            QT_TRANSLATE_NOOP("SmartMetro", "Fill level at the tour, at least"),
            "P1",
            QT_TRANSLATE_NOOP(
                "SmartMetro", "Lower end of an interval that holds nine times in ten."
            ),
        ),
        (
            "tour_fill_high_pct",
            QT_TRANSLATE_NOOP("SmartMetro", "Fill level at the tour, at most"),
            "P1",
            QT_TRANSLATE_NOOP("SmartMetro", "Upper end of the same interval."),
        ),
        (
            "tour_probability_pct",
            QT_TRANSLATE_NOOP("SmartMetro", "Probability to be too full at the tour"),
            "P1",
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "Probability that {tour_level} % is reached by then; 100 when it is already.",
            ),
        ),
        (
            "tour",
            QT_TRANSLATE_NOOP("SmartMetro", "To be emptied on the tour"),
            "",
            QT_TRANSLATE_NOOP(
                "SmartMetro", "1 when that probability is at least {tour_probability} %, else 0."
            ),
        ),
        (
            "tour_rank",
            QT_TRANSLATE_NOOP("SmartMetro", "Rank on the tour"),
            "",
            QT_TRANSLATE_NOOP(
                "SmartMetro", "Among those to be emptied: 1 for the surest, then the fullest."
            ),
        ),
    )
    period = QT_TRANSLATE_NOOP("SmartMetro", "From the last sample to the tour.")
    values = {"tour_level": tour.level_pct, "tour_probability": tour.probability_pct}
    return tuple(
        Indicator(
            key, label, unit, definition, period, _RATE, _OWN,
            _NOT_ON_TOUR if key == "tour_rank" else _UNKNOWN, property_name,
            decimals=0 if key in ("tour", "tour_rank") else 1, values=values,
        )
        for key, label, unit, definition in rows
    )  # fmt: skip
