"""Many ISO 8601 texts at once: texts of one layout become columns of digits and are computed together."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta, timezone, tzinfo

import numpy as np
import numpy.typing as npt

from .instants import EPOCH, MAX_YEAR, MIN_YEAR, InstantProblem, check_wall_clock

_Integers = npt.NDArray[np.int64]
_Flags = npt.NDArray[np.bool_]

#: The layouts read as columns, ``0`` for a digit, up to the fraction of a second and the offset.
_HEADS = ("0000-00-00T00:00:00", "0000-00-00 00:00:00", "0000-00-00T00:00", "0000-00-00 00:00")
_OFFSETS = ("", "Z", "+00:00", "-00:00", "+0000", "-0000", "+00", "-00")
_MINUTE_US, _HOUR_US, _DAY_US = 60_000_000, 3_600_000_000, 86_400_000_000
#: Every zone's changes since 1900 that matter here fall on a half hour of its wall clock.
_SLOT_US = 1_800_000_000
_MAX_LENGTH = 40
_MAX_LAYOUTS = 16


def read_columns(
    texts: Sequence[str], zone: tzinfo
) -> tuple[_Integers, npt.NDArray[np.uint8], _Flags]:
    """Read the texts of the common layouts.

    Returns:
        microseconds since 1970 UTC, :class:`InstantProblem` values, and a mask of what was left
        unread; all of shape (n,).
    """
    us = np.zeros(len(texts), dtype=np.int64)
    problem = np.zeros(len(texts), dtype=np.uint8)
    left = np.ones(len(texts), dtype=bool)
    if not len(texts):
        return us, problem, left
    lengths = np.fromiter(map(len, texts), dtype=np.int64, count=len(texts))
    for length in np.unique(lengths):
        if not len(_HEADS[-1]) <= length <= _MAX_LENGTH:
            continue
        rows = np.flatnonzero(lengths == length)
        chosen = texts if rows.size == len(texts) else [texts[row] for row in rows]
        characters = np.array(chosen, dtype=f"U{length}").view(np.uint32).reshape(-1, length)
        _read_one_length(characters, rows, zone, us, problem, left)
    return us, problem, left


def _read_one_length(
    characters: npt.NDArray[np.uint32],
    rows: _Integers,
    zone: tzinfo,
    us: _Integers,
    problem: npt.NDArray[np.uint8],
    left: _Flags,
) -> None:
    digits = characters.astype(np.int64) - ord("0")
    is_digit = (digits >= 0) & (digits <= 9)
    layouts = np.where(is_digit, np.uint32(ord("0")), characters)
    remaining = np.ones(rows.size, dtype=bool)
    for _ in range(_MAX_LAYOUTS):
        if not remaining.any():
            return
        layout = layouts[int(remaining.argmax())]
        same = remaining & (layouts == layout).all(axis=1)
        remaining &= ~same
        parts = _split("".join(map(chr, layout)))
        if parts is None:
            continue
        same_rows = rows[same]
        wall, good = _wall_clock(digits[same], *parts[:2])
        instants, problems = _to_utc(digits[same], wall, parts, zone)
        readable = same_rows[good]
        us[readable], problem[readable], left[readable] = instants[good], problems[good], False


def _split(layout: str) -> tuple[int, int, str] | None:
    """Return the length of the date and time, the number of decimals, and the form of the offset."""
    head = next((h for h in _HEADS if layout.startswith(h)), None)
    if head is None:
        return None
    rest = layout[len(head) :]
    decimals = 0
    if rest[:1] in (".", ",") and head.endswith("00:00:00"):
        decimals = len(rest) - 1 - len(rest[1:].lstrip("0"))
        rest = rest[1 + decimals :]
        if not 0 < decimals <= 12:
            return None
    return (len(head), decimals, rest) if rest in _OFFSETS else None


def _number(digits: _Integers, start: int, stop: int) -> _Integers:
    weights = 10 ** np.arange(stop - start - 1, -1, -1, dtype=np.int64)
    return digits[:, start:stop] @ weights


def _wall_clock(digits: _Integers, head: int, decimals: int) -> tuple[_Integers, _Flags]:
    """Return microseconds of the wall clock since 1970, and which rows are ordinary times.

    The others (24:00, leap seconds, impossible dates) are left to the careful reader.
    """
    year, month, day = _number(digits, 0, 4), _number(digits, 5, 7), _number(digits, 8, 10)
    hour, minute = _number(digits, 11, 13), _number(digits, 14, 16)
    second = _number(digits, 17, 19) if head == len(_HEADS[0]) else np.zeros_like(year)
    good = (year >= MIN_YEAR) & (year <= MAX_YEAR) & (month >= 1) & (month <= 12)
    good &= (day >= 1) & (hour < 24) & (minute < 60) & (second < 60)
    months = (np.where(good, year, 1970) - 1970) * 12 + np.where(good, month, 1) - 1
    first = months.astype("datetime64[M]").astype("datetime64[D]").astype(np.int64)
    next_first = (months + 1).astype("datetime64[M]").astype("datetime64[D]").astype(np.int64)
    good &= day <= next_first - first
    wall = (first + day - 1) * _DAY_US + hour * _HOUR_US + minute * _MINUTE_US + second * 1_000_000
    kept = min(decimals, 6)
    if kept:
        wall += _number(digits, head + 1, head + 1 + kept) * 10 ** (6 - kept)
    return wall, good


def _to_utc(
    digits: _Integers, wall: _Integers, parts: tuple[int, int, str], zone: tzinfo
) -> tuple[_Integers, npt.NDArray[np.uint8]]:
    head, decimals, offset = parts
    none = np.zeros(wall.size, dtype=np.uint8)
    if offset == "":
        return wall_clock_to_utc(wall, zone)
    if offset == "Z":
        return wall, none
    start = head + (decimals + 1 if decimals else 0) + 1
    hours = _number(digits, start, start + 2)
    minutes = _number(digits, len(digits[0]) - 2, len(digits[0])) if len(offset) > 3 else 0 * hours
    shift = hours * _HOUR_US + minutes * _MINUTE_US
    out_of_range = (shift > 14 * _HOUR_US) | (minutes >= 60)
    problems = np.where(out_of_range, np.uint8(InstantProblem.OUT_OF_RANGE), none)
    utc = wall + shift if offset[0] == "-" else wall - shift
    return np.where(out_of_range, 0, utc), problems


def wall_clock_to_utc(wall_us: _Integers, zone: tzinfo) -> tuple[_Integers, npt.NDArray[np.uint8]]:
    """Turn microseconds of a wall clock into microseconds UTC, shape (n,), with their problems.

    An hour that comes twice gives its first instant and is marked AMBIGUOUS; one that does not
    exist gives 0 and is marked NONEXISTENT.
    """
    if zone is timezone.utc or not wall_us.size:
        return wall_us, np.zeros(wall_us.size, dtype=np.uint8)
    slots, where = np.unique(wall_us // _SLOT_US, return_inverse=True)
    offset_us = np.zeros(slots.size, dtype=np.int64)
    problem = np.zeros(slots.size, dtype=np.uint8)
    for index, slot in enumerate(slots.tolist()):
        wall = _naive(slot * _SLOT_US)
        offset = wall.replace(tzinfo=zone).utcoffset() or timedelta(0)
        offset_us[index] = offset // timedelta(microseconds=1)
        problem[index] = check_wall_clock(wall, zone)
    where = where.reshape(-1)
    problems = problem[where]
    utc = np.where(problems == InstantProblem.NONEXISTENT, 0, wall_us - offset_us[where])
    return utc, problems


def _naive(us: int) -> datetime:
    return (EPOCH + timedelta(microseconds=us)).replace(tzinfo=None)
