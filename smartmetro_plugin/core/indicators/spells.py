"""Runs of consecutive hot days."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

_Integers = npt.NDArray[np.int64]
_Numbers = npt.NDArray[np.float64]


def in_spell(
    series: _Integers,
    day: _Integers,
    hot: _Numbers,
    hot_c: float,
    warm: _Numbers,
    warm_c: float,
    length: int,
) -> npt.NDArray[np.bool_]:
    """Return which days lie in a spell: ``length`` consecutive days whose mean of ``hot`` is at least
    ``hot_c`` and whose mean of ``warm`` is at least ``warm_c``.

    All arrays of shape (n,), sorted by series, then day; a day that is missing (absent or NaN)
    belongs to no spell and breaks one.
    """
    inside = np.zeros(day.size, dtype=bool)
    last = day.size - length
    if last < 0:
        return inside
    starts = np.arange(last + 1)
    windows = starts[:, None] + np.arange(length)
    follows = (day[starts + length - 1] - day[starts] == length - 1) & (
        series[starts + length - 1] == series[starts]
    )
    with np.errstate(invalid="ignore"):
        reached = (hot[windows].mean(axis=1) >= hot_c) & (warm[windows].mean(axis=1) >= warm_c)
    inside[windows[follows & reached].ravel()] = True
    return inside


def run_lengths(
    series: _Integers, day: _Integers, inside: npt.NDArray[np.bool_]
) -> tuple[npt.NDArray[np.bool_], _Integers]:
    """Return where each run of consecutive days of one series begins, and there its length, else 0."""
    begins = inside.copy()
    joined = inside[1:] & inside[:-1] & (series[1:] == series[:-1]) & (day[1:] - day[:-1] == 1)
    begins[1:] &= ~joined
    lengths = np.zeros(day.size, dtype=np.int64)
    if begins.any():
        number = np.cumsum(begins)[inside] - 1
        lengths[begins] = np.bincount(number)
    return begins, lengths
