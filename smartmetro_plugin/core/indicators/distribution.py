"""Percentiles on any engine: samples are counted by class of value, the classes are few."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from .samples import KEYS, Samples, to_pandas

if TYPE_CHECKING:
    import narwhals as nw
    import pandas as pd

#: The width of a class: finer than what sensors resolve (0.1 dB, 1 mm), so percentiles are theirs.
CLASS_WIDTH = 0.001


def by_class(
    samples: Samples, weight: nw.Expr | None = None, width: float = CLASS_WIDTH
) -> pd.DataFrame:
    """Return ``connection``, ``sensor_id``, ``value`` (of the class), ``count``, ``weight`` if given."""
    import narwhals as nw

    number = (nw.col("value") / width + 0.5).floor()
    sums: list[Any] = [nw.len().alias("count")]
    columns = [number.alias("class")]
    if weight is not None:
        columns.append(weight.alias("weight"))
        sums.append(nw.col("weight").sum())
    table = to_pandas(samples.frame.select(*KEYS, *columns).group_by(*KEYS, "class").agg(*sums))
    table["value"] = table.pop("class").astype(float) * width
    return table.sort_values([*KEYS, "value"], ignore_index=True)


def percentiles(classes: pd.DataFrame, shares: Sequence[float]) -> pd.DataFrame:
    """Return one row by sensor: ``connection``, ``sensor_id``, and a column by share (0 to 1).

    Linear between the two nearest samples (Hyndman and Fan, 1996, type 7).
    """
    import pandas as pd

    rows = []
    for key, group in classes.groupby(list(KEYS)):
        value, count = group["value"].to_numpy(float), group["count"].to_numpy(np.int64)
        rows.append([*key, *_quantiles(value, count, np.asarray(shares, dtype=float))])
    return pd.DataFrame(rows, columns=[*KEYS, *shares])


def _quantiles(
    value: npt.NDArray[np.float64], count: npt.NDArray[np.int64], shares: npt.NDArray[np.float64]
) -> npt.NDArray[np.float64]:
    """Return the quantiles of sorted values that come ``count`` times each; same shape as ``shares``."""
    until = np.cumsum(count)
    position = shares * (until[-1] - 1)
    below = value[np.searchsorted(until, np.floor(position), side="right")]
    above = value[np.searchsorted(until, np.ceil(position), side="right")]
    return below + (above - below) * (position - np.floor(position))
