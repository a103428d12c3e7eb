"""Instants as data files and platforms write them, read into UTC.

A text with ``Z`` or an offset is that instant. A text without is the wall clock of a zone, where
an hour of March does not exist and an hour of October comes twice (RFC 9557 §3.4 and PEP 495 tell
the two apart by ``fold``). One text is read by :func:`parse_instant`, many by
:func:`parse_instants`, by the same rules.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone, tzinfo
from enum import IntEnum
from functools import lru_cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from .errors import ConfigurationError, SmartMetroError
from .messages import QT_TRANSLATE_NOOP, Message, Value

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

#: Outside these years a date is a clock that was never set, or a typing error.
MIN_YEAR, MAX_YEAR = 1900, 2200

EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
_MICROSECOND = timedelta(microseconds=1)
#: ISO 8601 knows ±14 h in practice; XML Schema Datatypes §3.3.7 stops there too.
_MAX_OFFSET = timedelta(hours=14)
_ISO = re.compile(
    r"(?P<year>\d{4})-?(?P<month>\d\d)-?(?P<day>\d\d)"
    r"(?:[Tt ](?P<hour>\d\d):?(?P<minute>\d\d)(?::?(?P<second>\d\d)(?:[.,](?P<fraction>\d{1,12}))?)?"
    r" ?(?P<offset>[Zz]|[+-]\d\d(?::?\d\d)?)?)?",
    re.ASCII,
)


class InstantProblem(IntEnum):
    """What is wrong with a text that should be an instant."""

    NONE = 0
    UNREADABLE = 1
    OUT_OF_RANGE = 2
    NONEXISTENT = 3
    AMBIGUOUS = 4


_EXPLANATIONS = {
    InstantProblem.UNREADABLE: QT_TRANSLATE_NOOP(
        "SmartMetro", "“{text}” is not a date and time such as 2026-07-21T05:00:00+02:00."
    ),
    InstantProblem.OUT_OF_RANGE: QT_TRANSLATE_NOOP(
        "SmartMetro", "“{text}” is no possible date (years {first_year} to {last_year} are read)."
    ),
    InstantProblem.NONEXISTENT: QT_TRANSLATE_NOOP(
        "SmartMetro",
        "“{text}” does not exist in {zone}: clocks go forward there. Give the time with its offset.",
    ),
    InstantProblem.AMBIGUOUS: QT_TRANSLATE_NOOP(
        "SmartMetro",
        "“{text}” happens twice in {zone}: clocks go back there. Give the time with its offset.",
    ),
}


def explain(problem: InstantProblem, text: str, zone: tzinfo) -> Message:
    """Return in words why ``text`` is not an instant."""
    values: dict[str, Value] = {"text": text[:40], "zone": str(zone)}
    values |= {"first_year": MIN_YEAR, "last_year": MAX_YEAR}
    key = _EXPLANATIONS[problem]
    return Message(key, {name: value for name, value in values.items() if "{" + name + "}" in key})


class InvalidInstant(SmartMetroError):
    """A text that is not one instant; ``problem`` says which way."""

    def __init__(self, problem: InstantProblem, text: str, zone: tzinfo) -> None:
        message = explain(problem, text, zone)
        super().__init__(message.key, **message.values)
        self.problem = problem


@lru_cache(maxsize=64)
def time_zone(name: str) -> tzinfo:
    """Return the zone of that IANA name (``Europe/Paris``).

    Raises:
        ConfigurationError: there is no such zone on this machine.
    """
    if name == "UTC":
        return timezone.utc
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "“{name}” is not a time zone known here. Write for instance Europe/Paris.",
            ),
            name=name,
        ) from error


def parse_instant(
    text: str, zone: tzinfo = timezone.utc, *, ambiguous_is_second: bool | None = None
) -> datetime:
    """Read ISO 8601 (``2026-07-21T05:00:00+02:00``, ``2026-07-21 05:00``, ``2026-07-21``) into UTC.

    Without offset the text is the wall clock of ``zone``; a day alone is its local midnight. An
    hour that comes twice is refused unless ``ambiguous_is_second`` says which one it is.

    Raises:
        InvalidInstant: unreadable, impossible, or not one instant in ``zone``.
    """
    match = _ISO.fullmatch(text.strip())
    if match is None:
        raise InvalidInstant(InstantProblem.UNREADABLE, text, zone)
    wall = _wall_clock(match)
    offset = _offset(match["offset"]) if match["offset"] else None
    if wall is None or (offset is not None and abs(offset) > _MAX_OFFSET):
        raise InvalidInstant(InstantProblem.OUT_OF_RANGE, text, zone)
    if offset is not None:
        return (wall - offset).replace(tzinfo=timezone.utc)
    problem = check_wall_clock(wall, zone)
    if problem is InstantProblem.NONEXISTENT or (problem and ambiguous_is_second is None):
        raise InvalidInstant(problem, text, zone)
    return wall.replace(tzinfo=zone, fold=int(bool(ambiguous_is_second))).astimezone(timezone.utc)


def check_wall_clock(wall: datetime, zone: tzinfo) -> InstantProblem:
    """Say whether a naive ``wall`` clock is one instant of ``zone``, none, or two."""
    first = wall.replace(tzinfo=zone, fold=0).utcoffset()
    second = wall.replace(tzinfo=zone, fold=1).utcoffset()
    if first == second or first is None or second is None:
        return InstantProblem.NONE
    return InstantProblem.AMBIGUOUS if second < first else InstantProblem.NONEXISTENT


def _wall_clock(match: re.Match[str]) -> datetime | None:
    hour, minute, second = (int(match[part] or 0) for part in ("hour", "minute", "second"))
    fraction_us = int((match["fraction"] or "")[:6].ljust(6, "0"))
    if minute > 59 or (hour, minute, second, fraction_us) > (24, 0, 0, 0) or second > 60:
        return None
    try:
        day = datetime(int(match["year"]), int(match["month"]), int(match["day"]))  # noqa: DTZ001
    except ValueError:
        return None
    if not MIN_YEAR <= day.year <= MAX_YEAR:
        return None
    # Added, not set: 24:00 is the next day, a leap second the next minute's first.
    return day + timedelta(hours=hour, minutes=minute, seconds=second, microseconds=fraction_us)


def _offset(text: str) -> timedelta:
    if text in "Zz":
        return timedelta(0)
    digits = text[1:].replace(":", "").ljust(4, "0")
    offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return -offset if text[0] == "-" else offset


@dataclass(frozen=True)
class ParsedInstants:
    """What :func:`parse_instants` read.

    ``us``: int64 array, shape (n,), microseconds since 1970-01-01 UTC, 0 where there is a problem
    (an ambiguous one holds the first of the two instants).
    ``problem``: uint8 array, shape (n,), :class:`InstantProblem` values.
    """

    us: npt.NDArray[np.int64]
    problem: npt.NDArray[np.uint8]


def to_microseconds(instant: datetime) -> int:
    """Return microseconds since 1970-01-01 UTC, exactly."""
    return (instant - EPOCH) // _MICROSECOND


def from_microseconds(us: int) -> datetime:
    """Return the UTC instant that lies ``us`` microseconds after 1970-01-01."""
    return EPOCH + timedelta(microseconds=us)


def parse_instants(texts: Sequence[str], zone: tzinfo = timezone.utc) -> ParsedInstants:
    """Read many texts by the rules of :func:`parse_instant`, without raising.

    Texts of one layout (all of a file's, as a rule) are read as columns of digits, about twenty
    times faster than one by one; what is left is read one by one.
    """
    import numpy as np

    from .instant_columns import read_columns

    us, problem, left = read_columns(texts, zone)
    for index in np.flatnonzero(left):
        try:
            us[index] = to_microseconds(parse_instant(texts[index], zone))
        except InvalidInstant as error:
            problem[index] = error.problem
            if error.problem is InstantProblem.AMBIGUOUS:
                us[index] = to_microseconds(
                    parse_instant(texts[index], zone, ambiguous_is_second=False)
                )
    return ParsedInstants(us, problem)
