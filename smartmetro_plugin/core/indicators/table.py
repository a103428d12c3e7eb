"""The table of indicators that a use case gives, each missing value with its reason."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..messages import QT_TRANSLATE_NOOP, Message
from .completeness import withhold
from .daily import is_complete
from .definition import Day, Indicator
from .samples import KEYS

if TYPE_CHECKING:
    import pandas as pd

_NO_DAY = QT_TRANSLATE_NOOP(
    "SmartMetro", "No day of the period has {share} % of its expected samples."
)


@dataclass(frozen=True)
class IndicatorTable:
    """One row by sensor.

    ``rows``: ``connection``, ``sensor_id``, one column by indicator, ``days_counted`` where days
    count, ``valid_pct``. ``days``: what they were computed from, by sensor and day; may be empty.
    ``reasons``: by (connection, sensor_id), why values are missing.
    """

    indicators: tuple[Indicator, ...]
    rows: pd.DataFrame
    days: pd.DataFrame
    reasons: Mapping[tuple[str, str], tuple[Message, ...]]


def make_table(
    indicators: Sequence[Indicator],
    rows: pd.DataFrame,
    validity: pd.DataFrame,
    days: pd.DataFrame,
    complete_pct: float | None,
    validity_of: Mapping[str, pd.DataFrame] | None = None,
) -> IndicatorTable:
    """Join indicators and validity, blank what is of too little data, tell for each missing value why.

    ``validity`` has a row for every sensor (``connection``, ``sensor_id``, ``valid_pct``);
    ``validity_of`` is the same for single indicators that are made from another property;
    ``complete_pct`` is None where days need not be complete.
    """
    whole = validity.merge(rows, on=list(KEYS), how="left")
    columns = [*KEYS, *(i.key for i in indicators)]
    if "days_counted" in whole.columns:
        columns.append("days_counted")
        whole["days_counted"] = whole["days_counted"].fillna(0).astype(int)
    whole = whole[[*columns, "valid_pct"]].sort_values(list(KEYS), ignore_index=True)
    withheld = withhold(whole, indicators, validity_of or {})
    complete = _days_by_kind(days)
    reasons: dict[tuple[str, str], tuple[Message, ...]] = {}
    for position, key in enumerate(zip(whole["connection"], whole["sensor_id"])):
        found: list[Message] = []
        for indicator in indicators:
            value = whole[indicator.key].iloc[position]
            if not is_missing(value):
                continue
            # A percentile of the period needs no complete day.
            of_days = indicator.result is not None or indicator.least_pct is None
            needs_days = complete_pct is not None and of_days
            has_day = not needs_days or complete.get(indicator.day, {}).get(key, 0) > 0
            reason = withheld.get(key, {}).get(indicator.key) or (
                indicator.message(indicator.missing)
                if has_day
                else Message(_NO_DAY, {"share": complete_pct})
            )
            if reason not in found:
                found.append(reason)
        if found:
            reasons[key] = tuple(found)
    return IndicatorTable(tuple(indicators), whole, days, reasons)


def is_missing(value: object) -> bool:
    """Return whether a cell holds nothing: None, NaN or NaT."""
    # Only those three differ from themselves.
    return value is None or not bool(value == value)  # noqa: PLR0124


def _days_by_kind(days: pd.DataFrame) -> dict[Day, dict[tuple[str, str], int]]:
    return {
        kind: days.groupby(list(KEYS))[is_complete(kind)].sum().to_dict()
        for kind in Day
        if is_complete(kind) in days.columns
    }
