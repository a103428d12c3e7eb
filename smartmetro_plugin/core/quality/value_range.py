"""Values that the property cannot take (WMO-No. 8, vol. V, ch. 1: plausible value check)."""

from __future__ import annotations

import numpy as np

from .flags import Mask
from .series import Values


def out_of_range(value: Values, lowest: float | None, highest: float | None) -> Mask:
    """Return which values lie outside ``[lowest, highest]`` or are infinite; NaN is not. Same shape."""
    outside = np.isinf(value)
    if lowest is not None:
        outside |= value < lowest
    if highest is not None:
        outside |= value > highest
    return outside
