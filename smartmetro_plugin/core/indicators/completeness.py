"""The rule of indicators that are not made from complete days: enough of the whole period.

A percentile, a mean or a number of hours over a period says nothing when most of the period was not
measured. It is given from a share of the expected samples on, that of the period and season; the
expected step is the sensor's own. Three quarters are what Directive 2008/50/EC, annex XI, asks of
hourly and eight-hourly values.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from ..messages import QT_TRANSLATE_NOOP, Message
from .definition import Indicator
from .samples import KEYS

if TYPE_CHECKING:
    import pandas as pd

#: The least share of a period's expected samples, in per cent.
PERIOD_PCT = 75.0
ENOUGH_OF_PERIOD = QT_TRANSLATE_NOOP(
    "SmartMetro",
    "Given when at least {least} % of the samples expected in the period (and season) are usable; the "
    "expected step is the sensor’s median step.",
)
_TOO_FEW = QT_TRANSLATE_NOOP(
    "SmartMetro",
    "Only {found} % of the samples expected in the period are usable ({least} % are needed): {indicators}.",
)

Key = tuple[str, str]


def withhold(
    table: pd.DataFrame,
    indicators: Sequence[Indicator],
    validity: Mapping[str, pd.DataFrame],
) -> dict[Key, dict[str, Message]]:
    """Blank in ``table`` the values whose share of samples is too small; tell which, and why.

    ``table``: one row by sensor with ``valid_pct``; changed in place. ``validity``: by indicator, the table
    (``connection``, ``sensor_id``, ``valid_pct``) that decides where ``valid_pct`` is of something else.
    Returns by sensor and indicator the reason.
    """
    keys = list(zip(table["connection"], table["sensor_id"]))
    found: dict[Key, dict[tuple[float, float], list[Indicator]]] = {}
    for indicator in indicators:
        if indicator.least_pct is None:
            continue
        own = validity.get(indicator.key)
        share = table["valid_pct"]
        if own is not None:
            joined = table[list(KEYS)].merge(own, on=list(KEYS), how="left")
            share = joined["valid_pct"].set_axis(table.index)
        withheld = table[indicator.key].notna() & (share < indicator.least_pct)
        table[indicator.key] = table[indicator.key].where(~withheld)
        for key, pct, is_withheld in zip(keys, share, withheld):
            if is_withheld:
                group = found.setdefault(key, {})
                group.setdefault((float(pct), indicator.least_pct), []).append(indicator)
    return {
        key: {
            i.key: _reason(pct, least, alike)
            for (pct, least), alike in groups.items()
            for i in alike
        }
        for key, groups in found.items()
    }


def _reason(found: float, least: float, indicators: Sequence[Indicator]) -> Message:
    names = ", ".join(i.key for i in indicators)
    return Message(_TOO_FEW, {"found": round(found, 1), "least": least, "indicators": names})
