"""The 24 h profile of a chart's series: the same panels, over the hours of one local day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from ..core.cancellation import Cancellation, check
from ..core.use_cases.declaration import UseCase
from .chart_data import ChartData, ChartSeries, Panel

if TYPE_CHECKING:
    import pandas as pd

_MINUTE_US = 60_000_000


def to_profile(
    data: ChartData, use_cases: Mapping[str, UseCase], minutes: int, cancel: Cancellation
) -> ChartData:
    """Return the mean of each slot of the local day, as the indicators compute it.

    Instants become microseconds since midnight; a slot that was hardly measured is NaN. Levels are
    left out: those of a use case are of single values, not of means.

    Raises:
        Cancelled: the user stopped.
    """
    panels = []
    for panel in data.panels:
        check(cancel)
        panels.append(_profiled(panel, data.zone, use_cases, minutes))
    return replace(data, panels=tuple(panels), slot_minutes=minutes)


def _profiled(panel: Panel, zone: str, use_cases: Mapping[str, UseCase], minutes: int) -> Panel:
    import narwhals as nw
    import pandas as pd

    from ..core.indicators.profile import SLOT, profile

    if not panel.series:
        return replace(panel, thresholds=())
    name = panel.series[0].property
    declaring = [
        u for u in use_cases.values()
        if name in u.properties and u.key == (panel.use_case or u.key)
    ]  # fmt: skip
    frame = pd.concat([_rows(n, one) for n, one in enumerate(panel.series)], ignore_index=True)
    table = profile(
        nw.from_native(frame), name, zone, use_case=next(iter(declaring), None), minutes=minutes
    )
    series = []
    for number, one in enumerate(panel.series):
        mine = table[table["sensor_id"] == str(number)]
        at_us = mine[SLOT].to_numpy("int64") * minutes * _MINUTE_US
        value = mine["value"].to_numpy(float)
        series.append(replace(one, observed_at_us=at_us, value=value, step_s=float(minutes * 60)))
    return replace(panel, series=tuple(series), thresholds=())


def _rows(number: int, series: ChartSeries) -> pd.DataFrame:
    import pandas as pd

    return pd.DataFrame(
        {
            "sensor_id": str(number),
            "observed_at": pd.to_datetime(series.observed_at_us, unit="us", utc=True),
            "property": series.property,
            "value": series.value,
        }
    )
