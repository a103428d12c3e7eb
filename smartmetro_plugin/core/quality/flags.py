"""What a check says against a value, as bits in memory and as words in ``qc_flag``."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntFlag
from typing import Final

import numpy as np
import numpy.typing as npt

from ..messages import QT_TRANSLATE_NOOP

Flags = npt.NDArray[np.uint16]
Mask = npt.NDArray[np.bool_]
#: Between the names when several checks doubt one value.
SEPARATOR: Final = "+"


class Flag(IntFlag):
    """The checks. A value that none of them doubts has an empty ``qc_flag``."""

    MISSING = 1
    RANGE = 2
    DUPLICATE = 4
    CLOCK = 8
    MAINTENANCE = 16
    SPIKE = 32
    FLAT = 64
    BUDDY = 128
    CORRELATION = 256
    DIRECT_SUN = 512


#: The word of each flag in ``qc_flag``.
NAMES: Final[Mapping[Flag, str]] = {
    Flag.MISSING: "missing",
    Flag.RANGE: "range",
    Flag.DUPLICATE: "duplicate",
    Flag.CLOCK: "clock",
    Flag.MAINTENANCE: "maintenance",
    Flag.SPIKE: "spike",
    Flag.FLAT: "flat",
    Flag.BUDDY: "buddy",
    Flag.CORRELATION: "correlation",
    Flag.DIRECT_SUN: "direct_sun",
}

#: What each flag means, shown to people.
MEANINGS: Final[Mapping[Flag, str]] = {
    Flag.MISSING: QT_TRANSLATE_NOOP("SmartMetro", "No value was delivered."),
    Flag.RANGE: QT_TRANSLATE_NOOP("SmartMetro", "Outside the range declared for the property."),
    Flag.DUPLICATE: QT_TRANSLATE_NOOP(
        "SmartMetro",
        "Another row has the same instant: a repetition, or another value, and then both are doubted.",
    ),
    Flag.CLOCK: QT_TRANSLATE_NOOP(
        "SmartMetro",
        "The times are wrong: the clock stood still, or is shifted against the network.",
    ),
    Flag.MAINTENANCE: QT_TRANSLATE_NOOP("SmartMetro", "Measured during an intervention."),
    Flag.SPIKE: QT_TRANSLATE_NOOP(
        "SmartMetro", "Leaves its neighbours in time abruptly and comes back at once."
    ),
    Flag.FLAT: QT_TRANSLATE_NOOP("SmartMetro", "The same value for too long: the sensor is stuck."),
    Flag.BUDDY: QT_TRANSLATE_NOOP(
        "SmartMetro", "Too far from the neighbouring sensors, altitude taken into account."
    ),
    Flag.CORRELATION: QT_TRANSLATE_NOOP(
        "SmartMetro", "Over the month the sensor does not follow the median of the network."
    ),
    Flag.DIRECT_SUN: QT_TRANSLATE_NOOP(
        "SmartMetro",
        "Warmer than its neighbours at the hours of the day when the sun strikes the sensor.",
    ),
}

#: Short headings of columns.
LABELS: Final[Mapping[Flag, str]] = {
    Flag.MISSING: QT_TRANSLATE_NOOP("SmartMetro", "No value"),
    Flag.RANGE: QT_TRANSLATE_NOOP("SmartMetro", "Range"),
    Flag.DUPLICATE: QT_TRANSLATE_NOOP("SmartMetro", "Duplicate"),
    Flag.CLOCK: QT_TRANSLATE_NOOP("SmartMetro", "Clock"),
    Flag.MAINTENANCE: QT_TRANSLATE_NOOP("SmartMetro", "Intervention"),
    Flag.SPIKE: QT_TRANSLATE_NOOP("SmartMetro", "Spike"),
    Flag.FLAT: QT_TRANSLATE_NOOP("SmartMetro", "Flat line"),
    Flag.BUDDY: QT_TRANSLATE_NOOP("SmartMetro", "Neighbours"),
    Flag.CORRELATION: QT_TRANSLATE_NOOP("SmartMetro", "Correlation"),
    Flag.DIRECT_SUN: QT_TRANSLATE_NOOP("SmartMetro", "Direct sun"),
}


def to_texts(flags: Flags) -> list[str]:
    """Return the text of ``qc_flag`` for each value: names joined by ``+``, empty when good."""
    kinds, places = np.unique(flags, return_inverse=True)
    words = [
        SEPARATOR.join(NAMES[flag] for flag in Flag if int(kind) & flag) for kind in kinds.tolist()
    ]
    return [words[place] for place in places.tolist()]


def count(flags: Flags) -> dict[Flag, int]:
    """Return how many values each check doubts; checks that doubt none are left out."""
    found = {flag: int(np.count_nonzero(flags & flag)) for flag in Flag}
    return {flag: number for flag, number in found.items() if number}
