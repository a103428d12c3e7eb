"""How many gateways a plan needs, by plain range."""

from __future__ import annotations

import numpy as np

from ..placement.answer import Effort
from ..placement.choice import Choice, Reals
from ..placement.reach import within
from ..placement.set_cover import set_cover


def gateways_needed(
    sensors_xy: Reals, existing_xy: Reals, range_m: float, effort: Effort | None = None
) -> tuple[int, int]:
    """Return how many gateways are to be added so that each sensor has one in range, and how many
    sensors have none today.

    Gateways are put at the sensors' own places: a number to budget with, no plan of masts.
    """
    if not len(sensors_xy):
        return 0, 0
    lonely = np.ones(len(sensors_xy), dtype=bool)
    if len(existing_xy):
        covered = np.asarray(within(existing_xy, sensors_xy, range_m).sum(axis=0)).ravel()
        lonely = covered == 0
    left = sensors_xy[lonely]
    if not len(left):
        return 0, 0
    reach = within(left, left, range_m)
    found = set_cover(reach, np.ones(len(left)), Choice.of(len(left)), effort=effort or Effort(5))
    return len(found.sites), int(lonely.sum())
