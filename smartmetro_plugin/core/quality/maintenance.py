"""Values measured while somebody worked on the sensor."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from .flags import Mask
from .series import Instants

#: A window, microseconds since 1970 UTC, half open; an end of None is still under way.
Window = tuple[int, "int | None"]


def inside_windows(at_us: Instants, windows: Iterable[Window]) -> Mask:
    """Return which instants (rising) lie in one of the windows; same shape."""
    inside = np.zeros(at_us.size, dtype=bool)
    for start_us, end_us in windows:
        first = np.searchsorted(at_us, start_us, side="left")
        last = at_us.size if end_us is None else np.searchsorted(at_us, end_us, side="left")
        inside[first:last] = True
    return inside
