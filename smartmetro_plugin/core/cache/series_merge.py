"""How observations that arrive in any order join those that are known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from ..model import ObservationSeries

Instants = npt.NDArray[np.int64]
Values = npt.NDArray[np.float64]

#: Values held in memory before they are written: 16 bytes each.
BATCH_VALUES = 4_000_000
#: 1900-01-01 and 2201-01-01 in microseconds since 1970: the years that platforms are read in.
EARLIEST_US = -2_208_988_800_000_000
LATEST_US = 7_289_654_400_000_000


class Run(NamedTuple):
    """Consecutive arrivals of one property of one sensor in one unit, in order of arrival."""

    unit: str
    instants: Instants
    values: Values


#: Runs in order of arrival, by (sensor id, property).
Batch = dict[tuple[str, str], list[Run]]


class Counts(NamedTuple):
    """What became of arrivals."""

    added: int
    changed: int
    unchanged: int


class Merged(NamedTuple):
    """The result of :func:`merge`: sorted, one value an instant, and what became of the arrivals."""

    instants: Instants
    values: Values
    added: int
    changed: int
    unchanged: int


def batches(
    series: Iterable[ObservationSeries], limit: int = BATCH_VALUES
) -> Iterator[tuple[Batch, int]]:
    """Gather series into batches of about ``limit`` values, each with the count of refused instants.

    Raises:
        ValueError: instants and values of different lengths.
    """
    parts: dict[tuple[str, str], list[Run]] = {}
    held = refused = 0
    for one in series:
        instants = np.asarray(one.observed_at_us, dtype=np.int64)
        values = np.asarray(one.value, dtype=np.float64)
        if instants.ndim != 1 or instants.shape != values.shape:
            raise ValueError(f"{one.sensor_id} {one.property}: as many instants as values needed")
        meant = (instants >= EARLIEST_US) & (instants < LATEST_US)
        if not meant.all():
            refused += int(np.count_nonzero(~meant))
            instants, values = instants[meant], values[meant]
        if instants.size == 0:
            continue
        parts.setdefault((one.sensor_id, one.property), []).append(Run(one.unit, instants, values))
        held += instants.size
        if held >= limit:
            yield _joined(parts), refused
            parts, held, refused = {}, 0, 0
    if parts or refused:
        yield _joined(parts), refused


def _joined(parts: Batch) -> Batch:
    """Join consecutive runs of the same unit."""
    batch: Batch = {}
    for key, runs in parts.items():
        joined = batch[key] = []
        start = 0
        for i in range(1, len(runs) + 1):
            if i == len(runs) or runs[i].unit != runs[start].unit:
                same = runs[start:i]
                joined.append(
                    same[0]
                    if len(same) == 1
                    else Run(
                        same[0].unit,
                        np.concatenate([run.instants for run in same]),
                        np.concatenate([run.values for run in same]),
                    )
                )
                start = i
    return batch


def merge(known: tuple[Instants, Values] | None, instants: Instants, values: Values) -> Merged:
    """Join arrivals, in order of arrival, to what is known (sorted, one value an instant).

    Each arrival is compared with what stood at its instant just before it; NaN equals NaN.
    """
    rising = bool(np.all(instants[1:] > instants[:-1]))
    if rising and (known is None or not known[0].size or known[0][-1] < instants[0]):
        if known is None or not known[0].size:
            return Merged(instants, values, instants.size, 0, 0)
        joined = np.concatenate([known[0], instants]), np.concatenate([known[1], values])
        return Merged(*joined, instants.size, 0, 0)
    old = 0 if known is None else known[0].size
    all_t = instants if known is None else np.concatenate([known[0], instants])
    all_v = values if known is None else np.concatenate([known[1], values])
    order = np.argsort(all_t, kind="stable")
    t, v, arrived = all_t[order], all_v[order], order >= old
    repeats = np.zeros(t.size, dtype=bool)
    repeats[1:] = t[1:] == t[:-1]
    equal = np.zeros(t.size, dtype=bool)
    equal[1:] = (v[1:] == v[:-1]) | (np.isnan(v[1:]) & np.isnan(v[:-1]))
    last = np.ones(t.size, dtype=bool)
    last[:-1] = ~repeats[1:]
    return Merged(
        t[last],
        v[last],
        int(np.count_nonzero(arrived & ~repeats)),
        int(np.count_nonzero(arrived & repeats & ~equal)),
        int(np.count_nonzero(arrived & repeats & equal)),
    )


def merge_run(known: dict[str, tuple[Instants, Values]], run: Run) -> tuple[Counts, set[str]]:
    """Join a run to what is known of one property of one sensor by unit; return the units touched.

    The same instant in another unit is the same observation, corrected: it leaves the old unit.
    """
    merged = merge(known.get(run.unit), run.instants, run.values)
    touched = set()
    if merged.added or merged.changed:
        known[run.unit] = (merged.instants, merged.values)
        touched.add(run.unit)
    moved = 0
    for unit in known.keys() - {run.unit}:
        instants, values = known[unit]
        keep = ~np.isin(instants, run.instants)
        taken = int(np.count_nonzero(~keep))
        if taken:
            moved += taken
            known[unit] = (instants[keep], values[keep])
            touched.add(unit)
    return Counts(merged.added - moved, merged.changed + moved, merged.unchanged), touched


def by_month(instants: Instants, values: Values) -> Iterator[tuple[int, Instants, Values]]:
    """Yield (months since 1970-01, instants, values); the order of arrival is kept inside a month."""
    months = instants.view("datetime64[us]").astype("datetime64[M]").astype(np.int64)
    if months[0] == months[-1] and np.all(months == months[0]):
        yield int(months[0]), instants, values
        return
    order = np.argsort(months, kind="stable")
    months, instants, values = months[order], instants[order], values[order]
    edges = [0, *(np.flatnonzero(np.diff(months)) + 1).tolist(), months.size]
    for start, end in zip(edges, edges[1:]):
        yield int(months[start]), instants[start:end], values[start:end]
