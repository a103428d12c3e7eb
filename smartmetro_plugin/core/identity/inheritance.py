"""Reading series under today's ids, whatever ids they were kept under."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Optional

import numpy as np

from ..cache.series_merge import merge
from ..model import ObservationSeries, SensorKey
from .succession import Succession

KeyedSeries = tuple[SensorKey, ObservationSeries]
#: Accepted values by ``connection``, ``tenant``, ``sensor_id``, ``property``; None: all of them.
Filters = Mapping[str, Optional[Sequence[str]]]
#: The rank of a sensor's own values: above those of all its former selves.
_OWN = 2**63


def inherited(
    read: Callable[[Filters], Iterator[KeyedSeries]], filters: Filters, succession: Succession
) -> Iterator[KeyedSeries]:
    """Yield what ``filters`` ask for by today's ids; ``read`` knows the ids as they were kept.

    Series that nobody inherits come first, as they are read; then those made of several. Where a
    sensor and its former self both have a value at one instant, its own stands.
    """
    formers = _formers_of(filters, succession)
    if not formers:
        for key, one in read(filters):
            left = _left_to(key, one, succession)
            if left is not None:
                yield key, left
        return
    waiting: dict[tuple[SensorKey, str, str], list[tuple[int, ObservationSeries]]] = {}
    for key, one in read(widened(filters, succession)):
        heir = succession.heirs.get(key)
        if heir is not None and heir.key in formers:
            part = _part(one, 0, int(np.searchsorted(one.observed_at_us, heir.until_us)))
            if part.value.size:
                waiting.setdefault((heir.key, part.property, part.unit), []).append(
                    (heir.until_us, part)
                )
        left = _left_to(key, one, succession) if accepts(filters, key) else None
        if left is None:
            continue
        if key in formers:
            waiting.setdefault((key, one.property, one.unit), []).append((_OWN, left))
        else:
            yield key, left
    for (key, _, _), parts in sorted(waiting.items()):
        yield key, _joined(key, parts)


def accepts(filters: Filters, key: SensorKey) -> bool:
    """Return whether ``filters`` let a sensor pass."""
    wanted = (filters.get("connection"), filters.get("tenant"), filters.get("sensor_id"))
    return all(values is None or part in values for part, values in zip(key, wanted))


def _formers_of(filters: Filters, succession: Succession) -> dict[SensorKey, tuple[SensorKey, ...]]:
    return {key: formers for key, formers in succession.formers().items() if accepts(filters, key)}


def widened(filters: Filters, succession: Succession) -> Filters:
    """Return filters that also let pass the former selves of the sensors asked for."""
    also = [former for each in _formers_of(filters, succession).values() for former in each]
    wider = dict(filters)
    for place, column in enumerate(("connection", "tenant", "sensor_id")):
        accepted = filters.get(column)
        if accepted is not None:
            wider[column] = list(dict.fromkeys([*accepted, *(key[place] for key in also)]))
    return wider


def _left_to(
    key: SensorKey, one: ObservationSeries, succession: Succession
) -> ObservationSeries | None:
    """Return what still belongs to ``key`` itself: all, or what an heir did not take over."""
    heir = succession.heirs.get(key)
    if heir is None:
        return one
    first = int(np.searchsorted(one.observed_at_us, heir.until_us))
    return _part(one, first, one.value.size) if first < one.value.size else None


def _part(one: ObservationSeries, start: int, end: int) -> ObservationSeries:
    return ObservationSeries(
        one.sensor_id, one.property, one.unit, one.observed_at_us[start:end], one.value[start:end]
    )


def _joined(key: SensorKey, parts: list[tuple[int, ObservationSeries]]) -> ObservationSeries:
    """Return one series of several, each sorted by time; the last in rank stands at its instants."""
    parts = sorted(parts, key=lambda part: part[0])
    instants, values = parts[0][1].observed_at_us, parts[0][1].value
    for _, one in parts[1:]:
        merged = merge((instants, values), one.observed_at_us, one.value)
        instants, values = merged.instants, merged.values
    first = parts[0][1]
    return ObservationSeries(key.sensor_id, first.property, first.unit, instants, values)
