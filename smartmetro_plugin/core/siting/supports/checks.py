"""The rules, one function a kind: from columns and surroundings to a finding for every support."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from ...messages import QT_TRANSLATE_NOOP
from .checks_around import AROUND
from .finding import Finding, Verdict
from .rule_set import Rule
from .support import Reals, Supports
from .surroundings import Surroundings

Check = Callable[[Supports, Surroundings, Rule], Finding]
OK, FAILS, TO_CHECK = Verdict.OK, Verdict.FAILS, Verdict.TO_CHECK


def mounting_height(supports: Supports, _around: Surroundings, rule: Rule) -> Finding:
    """The sensor hangs within the range that its measure asks for."""
    value, low, high = supports.mount_m, rule.numbers["min_m"], rule.numbers["max_m"]
    found = Finding.of(value)
    found.say(
        np.isnan(value),
        TO_CHECK,
        QT_TRANSLATE_NOOP("SmartMetro", "mounting height not known, to check on site"),
    )
    inside = (value >= low) & (value <= high)
    known = np.isfinite(value)
    found.say(
        known & inside,
        OK,
        QT_TRANSLATE_NOOP("SmartMetro", "hangs at {value} m, between {low} and {high} m"),
        low=low,
        high=high,
    )
    return found.say(
        known & ~inside,
        FAILS,
        QT_TRANSLATE_NOOP("SmartMetro", "hangs at {value} m, not between {low} and {high} m"),
        low=low,
        high=high,
    )


def support_height(supports: Supports, _around: Surroundings, rule: Rule) -> Finding:
    """The support reaches up to where the sensor shall hang."""
    value, margin = supports.height_m, rule.numbers["above_mount_m"]
    need = supports.mount_m + margin
    found = Finding.of(value)
    known = np.isfinite(value) & np.isfinite(need)
    found.say(
        ~known,
        TO_CHECK,
        QT_TRANSLATE_NOOP("SmartMetro", "height of the support not known, to measure on site"),
    )
    high_enough = value >= need
    found.say(
        known & high_enough, OK, QT_TRANSLATE_NOOP("SmartMetro", "the support is {value} m high")
    )
    return found.say(
        known & ~high_enough,
        FAILS,
        QT_TRANSLATE_NOOP("SmartMetro", "the support is {value} m high, too low for the sensor"),
    )


def vandalism(supports: Supports, _around: Surroundings, rule: Rule) -> Finding:
    """Out of reach by height; lower only in a protected shelter or where nobody gets."""
    value, low = supports.mount_m, rule.numbers["min_m"]
    found = Finding.of(value)
    found.say(
        np.isnan(value),
        TO_CHECK,
        QT_TRANSLATE_NOOP("SmartMetro", "mounting height not known, to check on site"),
    )
    high, reachable = value >= low, value < low
    found.say(
        high,
        OK,
        QT_TRANSLATE_NOOP("SmartMetro", "hangs at {value} m, at least {low} m"),
        low=low,
    )
    protected = supports.is_protected
    found.say(
        reachable & (protected == 1),
        OK,
        QT_TRANSLATE_NOOP(
            "SmartMetro", "hangs at {value} m, in a protected shelter or an inaccessible place"
        ),
    )
    found.say(
        reachable & (protected == 0),
        FAILS,
        QT_TRANSLATE_NOOP(
            "SmartMetro", "hangs at {value} m, below {low} m, without shelter and within reach"
        ),
        low=low,
    )
    return found.say(
        reachable & np.isnan(protected),
        TO_CHECK,
        QT_TRANSLATE_NOOP(
            "SmartMetro",
            "hangs at {value} m, below {low} m: needs a protected shelter or an inaccessible place, to "
            "check on site",
        ),
        low=low,
    )


def support_type(supports: Supports, _around: Surroundings, rule: Rule) -> Finding:
    """The support is of a kind that serves."""
    kind = supports.type
    found = Finding.of(np.full(len(supports), np.nan))
    known = kind != ""
    allowed = np.isin(kind.astype(str), rule.words)
    found.say(
        ~known,
        TO_CHECK,
        QT_TRANSLATE_NOOP("SmartMetro", "type of support not known, to check on site"),
    )
    found.say(known & allowed, OK, QT_TRANSLATE_NOOP("SmartMetro", "this type of support serves"))
    found.say(
        known & ~allowed,
        FAILS,
        QT_TRANSLATE_NOOP("SmartMetro", "this type of support does not serve here"),
    )
    return found.say(
        known & allowed & (kind == "tree"),
        OK,
        QT_TRANSLATE_NOOP(
            "SmartMetro", "a tree serves with an adjustable collar, loosened as it grows"
        ),
    )


def power(supports: Supports, _around: Surroundings, rule: Rule) -> Finding:
    """There is power at hand, all day."""
    kind = supports.power
    found = Finding.of(np.full(len(supports), np.nan))
    found.say(
        kind == "", TO_CHECK, QT_TRANSLATE_NOOP("SmartMetro", "power not known, to check on site")
    )
    for word, text in _POWER_TEXTS.items():
        accepted = word in rule.words
        found.say(kind == word, OK if accepted else FAILS, text)
    return found


_POWER_TEXTS: Final = {
    "lighting_network": QT_TRANSLATE_NOOP(
        "SmartMetro", "fed by the lighting network; its operator authorises and locks out"
    ),
    "lighting_network_night": QT_TRANSLATE_NOOP(
        "SmartMetro",
        "lighting network under tension at night only: a battery has to bridge the day",
    ),
    "meter": QT_TRANSLATE_NOOP("SmartMetro", "a meter of its own"),
    "socket": QT_TRANSLATE_NOOP("SmartMetro", "a socket at hand"),
    "none": QT_TRANSLATE_NOOP("SmartMetro", "no power at hand"),
}


def agreement(supports: Supports, _around: Surroundings, _rule: Rule) -> Finding:
    """The owner is known and a convention covers the support."""
    found = Finding.of(np.full(len(supports), np.nan))
    covered, owned = supports.convention != "", supports.owner != ""
    found.say(
        ~owned & ~covered,
        TO_CHECK,
        QT_TRANSLATE_NOOP("SmartMetro", "owner not known: identify the owner before anything"),
    )
    found.say(
        owned & ~covered,
        TO_CHECK,
        QT_TRANSLATE_NOOP("SmartMetro", "no convention known with the owner: ask for an agreement"),
    )
    return found.say(
        covered, OK, QT_TRANSLATE_NOOP("SmartMetro", "covered by a convention with the owner")
    )


def column(supports: Supports, _around: Surroundings, rule: Rule) -> Finding:
    """What earlier work left in a column: sun, panel, radio."""
    values = supports.further.get(rule.column)
    texts = rule.words and values is not None
    numbers = np.full(len(supports), np.nan)
    if values is not None and not texts:
        numbers = _numbers(values)
    found = Finding.of(numbers)
    unknown = np.ones(len(supports), dtype=bool)
    good = np.zeros(len(supports), dtype=bool)
    if texts and values is not None:
        words = np.array(["" if value is None else str(value) for value in values], dtype=object)
        unknown, good = words == "", np.isin(words.astype(str), rule.words)
    elif values is not None:
        unknown = np.isnan(numbers)
        good = (numbers >= rule.numbers["min"]) & (numbers <= rule.numbers["max"])
    found.say(
        unknown,
        TO_CHECK,
        QT_TRANSLATE_NOOP("SmartMetro", "column “{column}” without value: not worked out yet"),
        column=rule.column,
    )
    text = QT_TRANSLATE_NOOP("SmartMetro", "{column}: as asked")
    wrong = QT_TRANSLATE_NOOP("SmartMetro", "{column}: not as asked")
    if not rule.words:
        text = QT_TRANSLATE_NOOP("SmartMetro", "{column}: {value}, as asked")
        low, high = rule.numbers["min"], rule.numbers["max"]
        below = QT_TRANSLATE_NOOP("SmartMetro", "{column}: {value}, less than {low}")
        wrong = QT_TRANSLATE_NOOP("SmartMetro", "{column}: {value}, more than {high}")
        found.say(numbers < low, FAILS, below, column=rule.column, low=low)
        found.say(numbers > high, FAILS, wrong, column=rule.column, high=high)
        return found.say(~unknown & good, OK, text, column=rule.column)
    found.say(~unknown & good, OK, text, column=rule.column)
    return found.say(~unknown & ~good, FAILS, wrong, column=rule.column)


def _numbers(values: npt.NDArray[Any]) -> Reals:
    """Return a column as numbers; what is none, such as a word, is not known."""
    if values.dtype != object:
        return values.astype(np.float64)
    found = np.full(len(values), np.nan)
    for n, value in enumerate(values):
        with suppress(TypeError, ValueError):
            found[n] = float(str(value).replace(",", "."))
    return found


CHECKS: Final[Mapping[str, Check]] = {
    "mounting_height": mounting_height,
    "support_height": support_height,
    "vandalism": vandalism,
    "support_type": support_type,
    "power": power,
    "agreement": agreement,
    "column": column,
    **AROUND,
}
