"""The series of radio figures among a sensor's observations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np

from ...smartmetro_plugin.core.quality.series import Series
from ..indicators.quality_algorithm import SensorId

#: Properties of observations that tell of the radio and not of the subject.
RADIO: Final = ("frame_counter", "rssi", "snr", "spreading_factor")


def of_sensor(series: Sequence[Series]) -> dict[SensorId, dict[str, Series]]:
    """Return the series of each sensor by property."""
    found: dict[SensorId, dict[str, Series]] = {}
    for one in series:
        found.setdefault(one.key[:2], {})[one.key.property] = one
    return found


def level(
    series: Mapping[str, Series], name: str, numbers: Mapping[str, float], column: str
) -> float | None:
    """Return the median of a property, else the value of the sensor's column, None for neither."""
    if name in series:
        known = series[name].value[np.isfinite(series[name].value)]
        if known.size:
            return float(np.median(known))
    return numbers.get(column)
