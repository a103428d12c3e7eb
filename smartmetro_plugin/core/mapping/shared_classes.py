"""Classes of colour that several maps share, so that before and after can be compared by eye."""

from __future__ import annotations

from collections.abc import Iterable
from math import isfinite

from ..errors import ConfigurationError
from ..messages import QT_TRANSLATE_NOOP
from .levels import MOST_CLASSES, boundaries, round_step

#: A map of one page asks for about as many classes as a reader tells apart at a glance.
_USUAL_CLASSES = 6


def parse_breaks(text: str) -> tuple[float, ...]:
    """Return the bounds written as ``20; 22,5; 25``, rising; empty for an empty text.

    Numbers are apart by semicolons or spaces, decimals have a comma or a point.

    Raises:
        ConfigurationError: not numbers, not rising, fewer than two or more classes than can be read.
    """
    parts = text.replace(";", " ").split()
    if not parts:
        return ()
    try:
        found = tuple(float(part.replace(",", ".")) for part in parts)
    except ValueError:
        found = ()
    rising = all(a < b for a, b in zip(found, found[1:])) and all(isfinite(x) for x in found)
    if not rising or not 2 <= len(found) <= MOST_CLASSES + 1:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "BREAKS: “{text}” cannot be used. Write 2 to {most} rising numbers with semicolons "
                "between them, for instance 20; 22; 24.",
            ),
            text=text[:60],
            most=MOST_CLASSES + 1,
        )
    return found


def classes_of_values(values: Iterable[float]) -> tuple[float, ...]:
    """Return round bounds that hold all of the values.

    Raises:
        ConfigurationError: there are no values.
    """
    finite = [value for value in values if isfinite(value)]
    if not finite:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "There is no value to draw: every value is missing. Choose another field, or another period.",
            )
        )
    low, high = min(finite), max(finite)
    if high == low:
        high = low + (round_step(abs(low) / 100) if low else 1.0)
    bounds = boundaries(low, high, (high - low) / _USUAL_CLASSES)
    step = bounds[1] - bounds[0]
    # Bounds are round within a billionth of a step; a class is left to what lies beyond even so.
    below = (bounds[0] - step,) if low < bounds[0] else ()
    above = (bounds[-1] + step,) if high > bounds[-1] else ()
    return (*below, *bounds, *above)


def breaks_text(bounds: Iterable[float]) -> str:
    """Return bounds as :func:`parse_breaks` reads them."""
    return "; ".join(f"{bound:.12g}" for bound in bounds)


def class_of(value: float, bounds: tuple[float, ...]) -> int | None:
    """Return the class of a value, counted from 0; both ends belong in; None outside."""
    if not bounds[0] <= value <= bounds[-1]:
        return None
    inside = sum(value >= bound for bound in bounds) - 1
    return min(inside, len(bounds) - 2)
