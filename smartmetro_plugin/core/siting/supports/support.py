"""Supports as columns: what the registers say of lamp posts, façades, poles, trees and cabinets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

import numpy as np
import numpy.typing as npt

Reals = npt.NDArray[np.float64]
Texts = npt.NDArray[np.object_]

SUPPORT_TYPES: Final = (
    "lamp_post",
    "facade",
    "pole",
    "tree",
    "cabinet",
    "shelter",
    "container",
    "other",
)
#: Ways of being fed: the lighting network under tension all day, at night only, a meter of its own…
POWERS: Final = ("lighting_network", "lighting_network_night", "meter", "socket", "none")
#: A fact that is yes, no or not known.
YES, NO, UNKNOWN = 1.0, 0.0, float("nan")


@dataclass(frozen=True)
class Supports:
    """Columns of equal length; unknown is nan in numbers and "" in texts.

    ``xy``: shape (supports, 2), metres. ``type`` is one of :data:`SUPPORT_TYPES`, ``power`` one of
    :data:`POWERS`. ``height_m``: of the support; ``mount_m``: where the sensor shall hang.
    ``crown_base_m``: of a tree. ``is_protected``: a shelter, or out of reach; ``has_vehicle_access``:
    a cherry picker gets there. ``further``: columns that earlier work left (sun, panel, radio).
    """

    xy: Reals
    type: Texts
    height_m: Reals
    mount_m: Reals
    crown_base_m: Reals
    is_protected: Reals
    has_vehicle_access: Reals
    power: Texts
    owner: Texts
    convention: Texts
    further: Mapping[str, npt.NDArray] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.xy)
