"""Where a sensor sits, and what that costs beyond the loss to the street."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from ...messages import QT_TRANSLATE_NOOP
from .building_entry import Building, entry_loss_db, entry_spread_db


class Placement(IntEnum):
    """The classes, numbered as the algorithms number them."""

    HIGH_OUTDOOR = 0
    STREET = 1
    INDOOR = 2
    METAL_CONTAINER = 3
    SEMI_BURIED = 4
    BURIED = 5

    @property
    def key(self) -> str:
        """The word in a sensor layer's column ``placement``."""
        return self.name.lower()


#: Names for the screen.
LABELS: Final = {
    Placement.HIGH_OUTDOOR: QT_TRANSLATE_NOOP("SmartMetro", "Outdoors, high"),
    Placement.STREET: QT_TRANSLATE_NOOP("SmartMetro", "Street level"),
    Placement.INDOOR: QT_TRANSLATE_NOOP("SmartMetro", "Indoors"),
    Placement.METAL_CONTAINER: QT_TRANSLATE_NOOP("SmartMetro", "In a metal container"),
    Placement.SEMI_BURIED: QT_TRANSLATE_NOOP("SmartMetro", "Semi-buried"),
    Placement.BURIED: QT_TRANSLATE_NOOP("SmartMetro", "Buried"),
}
#: Antenna heights above ground, metres: a mast, a post box, a room, under a lid.
HEIGHTS_M: Final = {
    Placement.HIGH_OUTDOOR: 5.0,
    Placement.STREET: 1.5,
    Placement.INDOOR: 1.5,
    Placement.METAL_CONTAINER: 1.3,
    Placement.SEMI_BURIED: 1.0,
    Placement.BURIED: 0.5,
}


@dataclass(frozen=True)
class PlacementLoss:
    """``median_db`` and its standard deviation ``spread_db``; ``low_db`` to ``high_db``: the range to
    try while nothing was measured."""

    median_db: float
    spread_db: float
    low_db: float
    high_db: float


#: No citable figure exists for these: starting points, to be replaced by measured ones.
_UNCITED: Final = {
    Placement.METAL_CONTAINER: PlacementLoss(15.0, 6.0, 8.0, 25.0),
    Placement.SEMI_BURIED: PlacementLoss(18.0, 6.0, 10.0, 28.0),
    Placement.BURIED: PlacementLoss(25.0, 7.0, 15.0, 40.0),
}


def starting_losses(
    frequency_mhz: float, building: Building = Building.TRADITIONAL
) -> Mapping[Placement, PlacementLoss]:
    """Return the losses of all classes before anything was measured; indoors after P.2109."""
    median, spread = (
        entry_loss_db(frequency_mhz, 0.5, building),
        entry_spread_db(frequency_mhz, building),
    )
    outside = PlacementLoss(0.0, 0.0, 0.0, 0.0)
    indoor = PlacementLoss(median, spread, max(median - spread, 0), median + spread)
    return {
        Placement.HIGH_OUTDOOR: outside,
        Placement.STREET: outside,
        Placement.INDOOR: indoor,
        **_UNCITED,
    }


def placement_of(word: str) -> Placement | None:
    """Return the class that a sensor layer's word names, None for an unknown one."""
    cleaned = word.strip().lower().replace("-", "_").replace(" ", "_")
    return next((p for p in Placement if p.key == cleaned), None)
