"""From what observations say to spells during which a condition held, and when each one opens."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from .blocking import Blocking
from .rule import RuleKind
from .signal import Batch, Instants, Signals


@dataclass(frozen=True)
class Run:
    """A spell of one series. ``opened_us`` None: it raises no alert (too short, held back, unproven).

    ``closed_us`` None: it goes on. ``index``: of the observation at its opening, -1 for silence.
    """

    series: int
    start_us: int
    opened_us: int | None
    last_us: int
    closed_us: int | None
    index: int = -1


def runs(
    batch: Batch,
    said: Signals,
    judged_from_us: Instants,
    lasting_us: int,
    blocking: Sequence[Blocking],
    *,
    kind: RuleKind,
) -> list[Run]:
    """Return the spells in which the condition held.

    ``judged_from_us``, ``blocking``: of each series, shape (count,). Earlier observations are
    context only; at that instant nothing holds.
    """
    keep = batch.at_us >= judged_from_us[batch.series]
    series, at_us, said = batch.series[keep], batch.at_us[keep], said[keep]
    index = np.flatnonzero(keep)
    if not series.size:
        return []
    order = np.arange(series.size)
    first = np.r_[True, series[1:] != series[:-1]]
    told = np.maximum.accumulate(np.where(first | (said != 0), order, 0))
    holds = said[told] > 0
    before = np.r_[False, holds[:-1]] & ~first
    starts = np.flatnonzero(holds & ~before)
    stops = np.searchsorted(np.flatnonzero(~holds | first), starts, side="right")
    ends_at = np.r_[np.flatnonzero(~holds | first), series.size][stops]
    found = []
    for begin, end in zip(starts.tolist(), ends_at.tolist()):
        number = int(series[begin])
        start = int(at_us[begin])
        if kind is RuleKind.FLAT_LINE and index[begin]:  # the value it equals was there before
            start = int(batch.at_us[index[begin] - 1])
        times = at_us[begin:end]
        opening = _opening(times, start + lasting_us, blocking[number].until)
        closed = end < series.size and series[end] == number
        found.append(
            Run(
                series=number,
                start_us=start,
                opened_us=None if opening is None else int(times[opening]),
                last_us=int(times[-1]),
                closed_us=int(at_us[end]) if closed else None,
                index=-1 if opening is None else int(index[begin + opening]),
            )
        )
    return found


def _opening(
    times: Instants, earliest_us: int, held_until: Callable[[int], int | None]
) -> int | None:
    """Return which observation of a spell opens it: the first late enough that nothing holds back."""
    position = int(np.searchsorted(times, earliest_us))
    while position < times.size:
        end = held_until(int(times[position]))
        if end is None:
            return position
        position = int(np.searchsorted(times, end))
    return None


def silences(
    batch: Batch,
    judged_from_us: Instants,
    delay_us: int,
    now_us: int,
    known: Sequence[tuple[int, int]],
    blocking: Sequence[Blocking],
) -> list[Run]:
    """Return the spells without any observation that lasted longer than ``delay_us``.

    A hole between two observations proves silence only inside ``known``, the half-open periods
    whose history was read: elsewhere nobody may have asked. A spell outside them has no opening.
    """
    keep = batch.at_us >= judged_from_us[batch.series]
    series, at_us = batch.series[keep], batch.at_us[keep]
    if not series.size:
        return []
    last = np.r_[series[1:] != series[:-1], True]
    following = np.where(last, now_us, np.r_[at_us[1:], now_us])
    found = []
    for position in np.flatnonzero(following - at_us > delay_us).tolist():
        number, start = int(series[position]), int(at_us[position])
        end = int(following[position])
        is_over = not last[position]
        proven = not is_over or any(a <= start and end <= b for a, b in known)
        opened: int | None = None
        if proven:
            opened = start + delay_us
            held = blocking[number].until(opened)
            opened = opened if held is None else held
            if opened > now_us or (opened >= end and is_over):
                opened = None
        found.append(Run(number, start, opened, opened or start, end if is_over else None))
    return found
