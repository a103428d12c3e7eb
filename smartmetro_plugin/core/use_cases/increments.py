"""What was used in each step, from the readings of a meter that only counts up."""

from __future__ import annotations

import numpy as np

from ..model import ObservationSeries


def increments(index: ObservationSeries, property_: str) -> ObservationSeries:
    """Return the differences between consecutive meter readings as a series of ``property_``.

    The increment that ends at an instant stands at that instant; the first reading gives none. A
    reading below the one before (meter replaced or reset) starts anew and gives none either. Over
    a gap the increment is what was used since the last reading, at its end.
    """
    usable = np.isfinite(index.value)
    order = np.argsort(index.observed_at_us[usable], kind="stable")
    at_us, value = index.observed_at_us[usable][order], index.value[usable][order]
    last_of_instant = np.append(at_us[1:] != at_us[:-1], True)[: at_us.size]
    at_us, value = at_us[last_of_instant], value[last_of_instant]
    used = np.diff(value)
    counted = used >= 0
    return ObservationSeries(
        index.sensor_id, property_, index.unit, at_us[1:][counted], used[counted]
    )
