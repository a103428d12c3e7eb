"""What an indicator is: words, unit, period, validity rule, source, and how it is computed.

An indicator is computed in two steps. *Reductions* turn samples into one row by sensor and day, on
whatever engine holds the samples; *terms* turn those rows into one value by sensor. Both are
Narwhals expressions, written as functions of the ``narwhals`` module so that nothing heavy is
imported before it is used.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Any

from ..messages import Message, Value

if TYPE_CHECKING:
    import narwhals as nw

#: An expression, as a function of the module ``narwhals``.
Expression = Callable[[Any], "nw.Expr"]

HOUR_US = 3_600_000_000
DAY_US = 24 * HOUR_US

#: Columns of the samples that reductions may use.
VALUE = "value"
#: Microseconds since local midnight, on the wall clock.
TIME_OF_DAY = "time_of_day_us"


class How(str, Enum):
    """How rows become one."""

    SUM = "sum"
    MEAN = "mean"
    MIN = "min"
    MAX = "max"
    COUNT = "count"


class Day(str, Enum):
    """Which 24 hours are a day.

    ``LOCAL``: the civil day of the time zone (23 or 25 hours when clocks change). ``FROM_18_UTC``:
    from 18 h UTC the day before to 18 h UTC, Météo-France's for minima. ``FROM_6_UTC``: from 6 h UTC
    to 6 h UTC the day after, its window for maxima.
    """

    LOCAL = "local"
    FROM_18_UTC = "from_18_utc"
    FROM_6_UTC = "from_6_utc"


@dataclass(frozen=True)
class Reduction:
    """A column of the table by sensor and day: ``how`` of an expression over the day's samples.

    The expression gives null for samples that do not count.
    """

    name: str
    how: How
    of: Expression
    day: Day = Day.LOCAL


@dataclass(frozen=True)
class Term:
    """A column of the table by sensor: ``how`` of an expression over its complete days."""

    name: str
    how: How
    of: Expression


@dataclass(frozen=True)
class Indicator:
    """One indicator: what it says, in translatable words, and how it is computed.

    ``validity`` tells when it is missing, ``missing`` why it is in a given case. ``values`` fill the
    placeholders of the texts. ``unit`` is a UN/CEFACT code. ``day`` is the day whose completeness
    decides. Indicators that are not computed from days have no ``result``; ``least_pct`` is the share of the
    period's samples that such a one needs, None: none. ``is_instant``: the value is a date and time.
    """

    key: str
    label: str
    unit: str
    definition: str
    period: str
    validity: str
    source: str
    missing: str
    property: str
    reductions: tuple[Reduction, ...] = ()
    terms: tuple[Term, ...] = ()
    result: Expression | None = None
    day: Day = Day.LOCAL
    decimals: int = 1
    is_instant: bool = False
    least_pct: float | None = None
    values: Mapping[str, Value] = field(default_factory=dict)

    def message(self, text: str) -> Message:
        """Return one of the indicator's texts with the values that it names."""
        return Message(text, {k: v for k, v in self.values.items() if "{" + k + "}" in text})


def units_in(nw: Any, us: nw.Expr, unit_us: int) -> nw.Expr:
    """Return how many whole units lie in ``us``, of ten minutes or more.

    By floating point, which is exact here (instants of this century, to the microsecond) and which
    DuckDB does in half the time of Narwhals' ``//``, made for every sign and type.
    """
    return (us / unit_us).floor().cast(nw.Int64)


def during(start_us: int, end_us: int, expression: Expression | None = None) -> Expression:
    """Return the expression (by default the value) of samples in ``[start, end)`` of the local day.

    Both in microseconds since midnight; an end before the start lies on the day after.
    """

    def of(nw: Any) -> nw.Expr:
        time, value = nw.col(TIME_OF_DAY), expression(nw) if expression else nw.col(VALUE)
        after, before = time >= start_us, time < end_us
        return nw.when((after & before) if start_us < end_us else (after | before)).then(value)

    return of


def value(nw: Any) -> nw.Expr:
    """Return the sample's value."""
    return nw.col(VALUE)


def ratio(numerator: str, denominator: str) -> Expression:
    """Return one term divided by another."""
    return lambda nw: nw.col(numerator) / nw.col(denominator)


def total(name: str, column: str | None = None) -> Term:
    """Return the sum of a column of the days."""
    return Term(name, How.SUM, lambda nw: nw.col(column or name))
