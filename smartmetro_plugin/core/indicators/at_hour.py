"""Each local day's sample at one hour, and its difference to the reference sensors."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

import numpy as np

from .clock import Clock
from .daily import DAY
from .definition import DAY_US, HOUR_US, units_in
from .samples import AT, KEYS, STEP, Samples, to_pandas

if TYPE_CHECKING:
    import pandas as pd

#: Sensors with a longer step are looked for by name, so that few samples leave the engine.
_COARSE_STEP_US = HOUR_US


def nearest_to(samples: Samples, clock: Clock, time_of_day_us: int) -> pd.DataFrame:
    """Return each local day's sample nearest to a wall-clock time, if within half the sensor's step.

    Of two equally near the earlier one. Columns ``connection``, ``sensor_id``, ``day``, ``at_us``,
    ``value``.
    """
    import narwhals as nw

    local = clock.local(nw, nw.col(AT))
    frame = samples.frame.select(*KEYS, AT, "value", local.alias("local_us"))
    day = units_in(nw, nw.col("local_us"), DAY_US)
    frame = frame.select(
        *KEYS,
        AT,
        "value",
        day.alias(DAY),
        (nw.col("local_us") - day * DAY_US - time_of_day_us).abs().alias("distance_us"),
    )
    near = nw.col("distance_us") <= _COARSE_STEP_US // 2
    fine = samples.steps[STEP] <= _COARSE_STEP_US
    if fine.any():
        near = nw.col("distance_us") <= int(samples.steps.loc[fine, STEP].max()) // 2
    coarse = samples.steps.loc[~fine]
    if len(coarse):
        near = near | (
            nw.col("sensor_id").is_in(coarse["sensor_id"].tolist())
            & (nw.col("distance_us") <= int(coarse[STEP].max()) // 2)
        )
    found = to_pandas(frame.filter(near)).merge(samples.steps, on=list(KEYS))
    found = found[found["distance_us"] <= found[STEP] / 2]
    # The numbers alone decide which one stays; sorting by texts too takes longer than all the rest.
    found = found.sort_values(["distance_us", AT])
    columns = [*KEYS, DAY, AT, "value"]
    return found.drop_duplicates([*KEYS, DAY])[columns].reset_index(drop=True)


def difference_to_reference(
    days: pd.DataFrame, column: str, reference: Collection[tuple[str, str]]
) -> np.ndarray:
    """Return, for each row of ``days``, its ``column`` minus the mean of the reference sensors that day.

    float64, shape (rows,); NaN on days without a reference, everywhere when ``reference`` is empty.
    """
    import pandas as pd

    keys = pd.MultiIndex.from_frame(days[list(KEYS)])
    if not len(days) or not reference:
        return np.full(len(days), np.nan)
    is_reference = np.asarray(keys.isin(list(reference)))
    mean = days.loc[is_reference].groupby(DAY)[column].mean()
    difference = days[column].to_numpy(float) - days[DAY].map(mean).to_numpy(float)
    return np.asarray(difference, dtype=float)
