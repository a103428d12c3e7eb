"""Spikes: values that leave their neighbours in time abruptly, and come back.

The form is the spike test of the QARTOD manuals (U.S. IOOS, Manual for Real-Time Quality Control of
Water Level Data, v2.1, 2021, test 7), for spikes of a few samples; a front or a flood that rises and
stays up is not one. Default heights follow the tolerances of change in time of WMO-No. 305 (1993),
VI.21: 4 K in an hour for air temperature.
"""

from __future__ import annotations

import numpy as np

from .flags import Mask
from .series import Instants, Values


def spikes(at_us: Instants, value: Values, height: float, samples: int, max_span_us: int) -> Mask:
    """Return which of the usable values (finite, ``at_us`` strictly rising) are spikes; same shape.

    A spike is one to ``samples`` values that all lie more than ``height`` above, or all below, both
    the value before and the one after, which differ by less than ``height``, and stand no more than
    ``max_span_us`` apart from one another.
    """
    found = np.zeros(value.size, dtype=bool)
    for width in range(1, samples + 1):
        count = value.size - width - 1
        if count < 1:
            break
        before, after = value[:count], value[width + 1 :]
        inside = np.lib.stride_tricks.sliding_window_view(value[1:-1], width)
        above = inside.min(axis=1) - np.maximum(before, after) > height
        below = np.minimum(before, after) - inside.max(axis=1) > height
        near = at_us[width + 1 :] - at_us[:count] <= max_span_us
        hit = (above | below) & (np.abs(after - before) < height) & near
        for offset in range(1, width + 1):
            found[offset : offset + count] |= hit
    return found
