"""Coverage as it was measured, which needs no gateway's position: who is heard, who is not, what helps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Final

import numpy as np

from .lora import SNR_LIMIT_DB, SPREADING_FACTORS
from .placement_class import Placement
from .reception import DAY_US, Basis, Window

#: Nothing for so long before the end of the period: silent.
SILENT_AFTER_DAYS: Final = 7
#: Below this share of frames, or this much over the last readable level, a sensor is marginal.
MARGINAL_SHARE: Final = 0.8
MARGINAL_DB: Final = 5.0
#: A level that SF12 is rarely received below in the field, dBm.
FIELD_FLOOR_DBM: Final = -120.0
#: Received so well before it fell silent, a sensor's radio is not what failed.
_WAS_FINE_DB: Final = 10.0
#: How far neighbours are asked, metres, and what share of them decides.
NEIGHBOURS_M: Final = 500.0
_GOOD_SHARE: Final = 0.9


class Heard(str, Enum):
    """How a sensor is received."""

    SERVED = "served"
    MARGINAL = "marginal"
    SILENT = "silent"
    UNKNOWN = "unknown"


class Remedy(str, Enum):
    """What to try first."""

    NONE = ""
    CHECK_DEVICE = "check_device"
    OTHER_NETWORK = "other_network"
    ANTENNA = "antenna"
    REPEATER = "repeater"
    RELOCATE = "relocate"


@dataclass(frozen=True)
class Listening:
    """What is known of one sensor's reception.

    ``x_m``, ``y_m``: its place in metres, nan where it has none. ``share``: of what was expected, and
    ``basis``: counted from what. ``snr_db``, ``rssi_dbm``: medians. ``last_us``: of its last data.
    """

    sensor_id: str
    name: str = ""
    network: str = ""
    placement: Placement | None = None
    material: str = ""
    x_m: float = float("nan")
    y_m: float = float("nan")
    share: float | None = None
    basis: Basis = Basis.NONE
    rssi_dbm: float | None = None
    snr_db: float | None = None
    spreading_factor: int | None = None
    last_us: int | None = None
    weeks: Sequence[Window] = field(default=())

    @property
    def margin_db(self) -> float | None:
        """How far it is above what can be read: by its SNR, else by its level over the field's floor.

        Without a spreading factor the slowest is supposed, the kindest case.
        """
        if self.snr_db is not None:
            step = self.spreading_factor if self.spreading_factor in SPREADING_FACTORS else 12
            return self.snr_db - SNR_LIMIT_DB[int(step)]
        return None if self.rssi_dbm is None else self.rssi_dbm - FIELD_FLOOR_DBM


@dataclass(frozen=True)
class Finding:
    """A sensor, how it is received, and what to try first. ``other_network``: the one to try.
    ``weak_neighbours``: others within :data:`NEIGHBOURS_M` that are not received well."""

    sensor: Listening
    heard: Heard
    remedy: Remedy = Remedy.NONE
    other_network: str = ""
    weak_neighbours: int = 0


def review(sensors: Sequence[Listening], end_us: int) -> list[Finding]:
    """Return a finding for each sensor, in their order. ``end_us``: of the period."""
    heard = [how_heard(sensor, end_us) for sensor in sensors]
    return [_finding(number, sensors, heard) for number in range(len(sensors))]


def how_heard(sensor: Listening, end_us: int) -> Heard:
    """Return how a sensor is received at the end of the period."""
    margin = sensor.margin_db
    if sensor.share == 0 or (
        sensor.last_us is not None and end_us - sensor.last_us > SILENT_AFTER_DAYS * DAY_US
    ):
        return Heard.SILENT
    if sensor.share is None and margin is None:
        return Heard.UNKNOWN
    is_weak = margin is not None and margin < MARGINAL_DB
    if is_weak or (sensor.share is not None and sensor.share < MARGINAL_SHARE):
        return Heard.MARGINAL
    return Heard.SERVED


def _finding(number: int, sensors: Sequence[Listening], heard: Sequence[Heard]) -> Finding:
    sensor = sensors[number]
    near = _near(number, sensors)
    same = [n for n in near if sensors[n].network == sensor.network]
    weak = [n for n in same if heard[n] in (Heard.MARGINAL, Heard.SILENT)]
    if heard[number] not in (Heard.MARGINAL, Heard.SILENT):
        return Finding(sensor, heard[number], weak_neighbours=len(weak))
    margin = sensor.margin_db
    was_fine = margin is not None and margin >= _WAS_FINE_DB
    if heard[number] is Heard.SILENT and was_fine:
        return Finding(sensor, heard[number], Remedy.CHECK_DEVICE, weak_neighbours=len(weak))
    other = _better_network(sensor, [n for n in near if n not in same], sensors, heard)
    if other:
        return Finding(sensor, heard[number], Remedy.OTHER_NETWORK, other, len(weak))
    served = [n for n in same if heard[n] is Heard.SERVED]
    if len(weak) >= 2 and len(weak) > len(served):
        remedy = Remedy.REPEATER
    elif sensor.placement in _ENCLOSED:
        remedy = Remedy.ANTENNA
    else:
        remedy = Remedy.RELOCATE
    return Finding(sensor, heard[number], remedy, weak_neighbours=len(weak))


_ENCLOSED = (
    Placement.METAL_CONTAINER,
    Placement.SEMI_BURIED,
    Placement.BURIED,
    Placement.INDOOR,
)


def _near(number: int, sensors: Sequence[Listening]) -> list[int]:
    here = sensors[number]
    found = []
    for other, one in enumerate(sensors):
        away = np.hypot(one.x_m - here.x_m, one.y_m - here.y_m)
        if other != number and away <= NEIGHBOURS_M:
            found.append(other)
    return found


def _better_network(
    sensor: Listening, others: Sequence[int], sensors: Sequence[Listening], heard: Sequence[Heard]
) -> str:
    """Return a network near by that is received well in the same placement or a harder one."""
    by_network: dict[str, list[bool]] = {}
    for n in others:
        one = sensors[n]
        harder = (one.placement or 0) >= (sensor.placement or 0)
        if one.network and harder and heard[n] is not Heard.UNKNOWN:
            by_network.setdefault(one.network, []).append(heard[n] is Heard.SERVED)
    good = {name: all_ for name, all_ in by_network.items() if np.mean(all_) >= _GOOD_SHARE}
    return max(good, key=lambda name: len(good[name]), default="")
