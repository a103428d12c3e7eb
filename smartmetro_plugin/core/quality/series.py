"""A table of observations as one series by sensor and property, sorted by time, nothing left out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    import narwhals as nw

Instants = npt.NDArray[np.int64]
Values = npt.NDArray[np.float64]


class SeriesKey(NamedTuple):
    """What tells one series from another; ``connection`` may be empty."""

    connection: str
    sensor_id: str
    property: str


@dataclass(frozen=True)
class Series:
    """``at_us``: int64, shape (n,), microseconds since 1970 UTC, rising, repetitions allowed.
    ``value``: float64, shape (n,), NaN where missing. ``flagged``: bool, shape (n,), values that the
    table itself says are bad.
    """

    key: SeriesKey
    at_us: Instants
    value: Values
    flagged: npt.NDArray[np.bool_]


def split(frame: nw.LazyFrame) -> list[Series]:
    """Return the series of an observation table, sorted by key.

    Rows of one instant keep their order. An earlier ``qc_flag`` that speaks against a value is kept
    as ``flagged``.
    """
    import pandas as pd

    from ..indicators.samples import GOOD_FLAGS

    table: pd.DataFrame = frame.collect(backend="pandas").to_native()
    if table.empty:
        return []
    codes, names = [], []
    for column in SeriesKey._fields:
        texts = table[column] if column in table.columns else pd.Series("", table.index)
        categories = texts.astype("category").cat
        codes.append(categories.codes.to_numpy().astype(np.int64))
        names.append([str(name) for name in categories.categories])
    at_us = _microseconds(table["observed_at"])
    value = table["value"].to_numpy(dtype=np.float64, na_value=np.nan)
    flagged = np.zeros(len(table), dtype=bool)
    if "qc_flag" in table.columns:
        texts = table["qc_flag"].astype(str).str.casefold().str.strip()
        flagged = ~texts.isin([*GOOD_FLAGS, "nan", "none", "<na>"]).to_numpy()
    group = (codes[0] * len(names[1]) + codes[1]) * len(names[2]) + codes[2]
    order = np.lexsort((at_us, group))
    group, at_us, value, flagged = group[order], at_us[order], value[order], flagged[order]
    edges = [0, *(np.flatnonzero(np.diff(group)) + 1).tolist(), group.size]
    found = []
    for first, last in zip(edges, edges[1:]):
        row = order[first]
        key = SeriesKey(*(names[i][codes[i][row]] if codes[i][row] >= 0 else "" for i in range(3)))
        part = slice(first, last)
        found.append(Series(key, at_us[part], value[part], flagged[part]))
    return sorted(found, key=lambda series: series.key)


def _microseconds(instants: Any) -> Instants:
    if getattr(instants.dtype, "tz", None) is not None:
        instants = instants.dt.tz_convert("UTC").dt.tz_localize(None)
    us: Instants = instants.to_numpy().astype("datetime64[us]").astype(np.int64)
    return us
