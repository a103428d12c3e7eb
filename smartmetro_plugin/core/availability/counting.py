"""What was expected of a sensor, received and valid, slot by slot; its outages.

A slot is one measuring step of the sensor (the median of its own, else the use case's), so that
repeated deliveries do not make up for missing ones. Expected are the slots of its time in service.
An outage is a run of empty slots of at least three steps and one hour; it is repaired when data
come back (time to repair, IEC 60050-192, 192-07-21), open when they had not at the end.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from ..model import Maintenance
from ..quality.gap import expected_count, median_step_us, occupied_slots
from ..quality.series import Instants, Series
from ..quality.value_range import out_of_range
from ..use_cases.declaration import UseCase

HOUR_US = 3_600_000_000
_LEAST_STEPS = 3
SensorId = tuple[str, str]


@dataclass(frozen=True)
class Equipment:
    """A sensor as the balance groups it; ``service_*_us``: its time in service, None: no limit."""

    key: SensorId
    name: str = ""
    supplier: str = ""
    network: str = ""
    commune: str = ""
    service_start_us: int | None = None
    service_end_us: int | None = None


@dataclass(frozen=True)
class Outage:
    """Nothing came in ``[start_us, end_us)``. ``cause``: the intervention that met it, if any."""

    key: SensorId
    start_us: int
    end_us: int
    is_open: bool
    cause: Maintenance | None = None

    @property
    def hours(self) -> float:
        """Return how long it lasted, or has lasted."""
        return (self.end_us - self.start_us) / HOUR_US


@dataclass(frozen=True)
class Record:
    """A sensor's slots: when each begins (int64 UTC microseconds, rising), received, valid (bool)."""

    equipment: Equipment
    step_us: int
    at_us: Instants
    received: npt.NDArray[np.bool_]
    valid: npt.NDArray[np.bool_]
    outages: tuple[Outage, ...] = field(default=())


def record(
    equipment: Equipment,
    series: Series | None,
    use_case: UseCase,
    start_us: int,
    end_us: int,
    maintenance: Sequence[Maintenance] = (),
) -> Record:
    """Return what a sensor delivered in ``[start_us, end_us)`` of its time in service.

    ``series``: of its main property, None when nothing ever came. ``maintenance``: its own.
    """
    start_us = max(start_us, equipment.service_start_us or start_us)
    end_us = min(end_us, equipment.service_end_us or end_us)
    declared_us = use_case.step_s * 1_000_000
    at_us = series.at_us if series is not None else np.empty(0, dtype=np.int64)
    step_us = median_step_us(at_us, declared_us)
    count = expected_count(step_us, start_us, end_us) if end_us > start_us else 0
    received, valid = np.zeros(count, dtype=bool), np.zeros(count, dtype=bool)
    if series is not None and count:
        there = np.isfinite(series.value)
        declared = use_case.properties.get(series.key.property)
        limits = (declared.valid_min, declared.valid_max) if declared else (None, None)
        good = there & ~series.flagged & ~out_of_range(series.value, *limits)
        received[occupied_slots(at_us[there], step_us, start_us, end_us)] = True
        valid[occupied_slots(at_us[good], step_us, start_us, end_us)] = True
    slots = start_us + np.arange(count, dtype=np.int64) * step_us
    least = max(_LEAST_STEPS * step_us, HOUR_US)
    outages = tuple(
        Outage(
            equipment.key,
            first,
            min(last, end_us),
            last >= end_us,
            _cause(maintenance, first, last),
        )
        for first, last in _empty_runs(slots, received, step_us)
        if last - first >= least
    )
    return Record(equipment, step_us, slots, received, valid & received, outages)


def _empty_runs(
    slots: Instants, received: npt.NDArray[np.bool_], step_us: int
) -> list[tuple[int, int]]:
    edges = np.flatnonzero(np.diff(np.concatenate(([True], received, [True])).astype(np.int8)))
    return [
        (int(slots[first]), int(slots[last - 1]) + step_us) for first, last in edges.reshape(-1, 2)
    ]


def _cause(maintenance: Sequence[Maintenance], start_us: int, end_us: int) -> Maintenance | None:
    """Return the first intervention that overlaps an outage, or ends it within a step."""
    for one in sorted(maintenance, key=lambda m: m.started_at):
        began = one.started_at.timestamp() * 1e6
        ended = one.ended_at.timestamp() * 1e6 if one.ended_at else np.inf
        if began < end_us and ended > start_us:
            return one
    return None
