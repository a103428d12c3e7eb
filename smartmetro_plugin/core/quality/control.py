"""All checks over a network: first each series by itself, then the sensors beside one another.

What the first checks doubt takes no part in the second, so that a broken sensor does not speak
against its neighbours.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from ..cancellation import Cancellation, check
from ..use_cases.declaration import UseCase
from .beside_others import Beside, check_beside_others
from .duplicate import duplicates, frozen_clock
from .flags import Flag, Flags, Mask, count
from .flat_line import flat_lines
from .gap import Gap, expected_count, gaps, median_step_us
from .maintenance import Window, inside_windows
from .network import Site
from .series import Instants, Series, Values
from .settings import PropertySettings
from .spike import spikes
from .value_range import out_of_range

_HOUR_US = 3_600_000_000
#: A spike is no wider in time than this many steps beyond its samples.
_SPIKE_STEPS = 2.5
#: Equal values on both sides of a longer hole are no flat line.
_FLAT_STEPS = 4
SensorId = tuple[str, str]


@dataclass(frozen=True)
class Checked:
    """A series with what was found: ``flags`` has the shape of its values.

    ``start_us``, ``end_us``: the period its gaps were looked for in.
    """

    series: Series
    flags: Flags
    step_us: int
    gaps: tuple[Gap, ...]
    start_us: int
    end_us: int
    beside: Beside = field(default_factory=Beside)

    @property
    def counts(self) -> dict[Flag, int]:
        """Return how many values each check doubts."""
        return count(self.flags)

    @property
    def rows(self) -> int:
        """Return how many rows the table has."""
        return int(self.flags.size)

    @property
    def good(self) -> int:
        """Return how many values no check doubts."""
        return int(np.count_nonzero(self.flags == 0))

    @property
    def good_pct(self) -> float:
        """Return the share of the rows that remains, per cent."""
        return 100.0 * self.good / self.rows if self.rows else 0.0

    @property
    def received_pct(self) -> float:
        """Return the share of the expected samples that is there, per cent, at most 100."""
        expected = expected_count(self.step_us, self.start_us, self.end_us)
        missing = sum(gap.missing for gap in self.gaps)
        return 100.0 * max(0, expected - missing) / expected if expected else 0.0


@dataclass(frozen=True)
class Network:
    """What is known about the sensors: where they stand, when somebody worked on them, and when the
    sun can strike them (empty: not known). Keys are (connection, sensor id)."""

    sites: Mapping[SensorId, Site] = field(default_factory=dict)
    maintenance: Mapping[SensorId, Sequence[Window]] = field(default_factory=dict)
    sun: Mapping[SensorId, Sequence[Window]] = field(default_factory=dict)


def control(
    series: Sequence[Series],
    network: Network,
    use_case: UseCase,
    settings: Mapping[str, PropertySettings],
    cancel: Cancellation,
    *,
    start_us: int | None = None,
    end_us: int | None = None,
    now_us: int | None = None,
) -> list[Checked]:
    """Return every series with its flags, in the order given.

    ``start_us``, ``end_us``: the period in which data were expected (without: from each sensor's first
    to its last value). ``now_us``: later times cannot be.

    Raises:
        Cancelled: the user stopped.
    """
    checked = []
    for one in series:
        check(cancel)
        checked.append(_by_itself(one, network, use_case, settings, (start_us, end_us), now_us))
    for name in sorted({c.series.key.property for c in checked}):
        chosen = settings.get(name, PropertySettings())
        places = [i for i, c in enumerate(checked) if c.series.key.property == name]
        mine = [checked[i] for i in places]
        found = check_beside_others(
            [c.series for c in mine],
            [c.flags for c in mine],
            [c.step_us for c in mine],
            [network.sites.get(c.series.key[:2], Site()) for c in mine],
            [network.sun.get(c.series.key[:2]) for c in mine],
            chosen,
            cancel,
        )
        for place, beside, flags in zip(places, *found):
            before = checked[place]
            checked[place] = replace(before, flags=before.flags | flags, beside=beside)
    return checked


def _by_itself(
    series: Series,
    network: Network,
    use_case: UseCase,
    settings: Mapping[str, PropertySettings],
    period: tuple[int | None, int | None],
    now_us: int | None,
) -> Checked:
    at_us, value = series.at_us, series.value
    declared = use_case.properties.get(series.key.property)
    chosen = settings.get(series.key.property, PropertySettings())
    step_us = median_step_us(at_us, use_case.step_s * 1_000_000)
    flags = np.zeros(at_us.size, dtype=np.uint16)
    _raise(flags, Flag.MISSING, np.isnan(value))
    lowest, highest = (declared.valid_min, declared.valid_max) if declared else (None, None)
    _raise(
        flags,
        Flag.RANGE,
        out_of_range(value, lowest, highest) | (series.flagged & np.isfinite(value)),
    )
    _raise(flags, Flag.DUPLICATE, duplicates(at_us, value))
    _raise(flags, Flag.CLOCK, frozen_clock(at_us, value))
    if now_us is not None:
        _raise(flags, Flag.CLOCK, at_us > now_us)
    _raise(
        flags, Flag.MAINTENANCE, inside_windows(at_us, network.maintenance.get(series.key[:2], ()))
    )
    usable = flags == 0
    _raise_at(flags, usable, Flag.SPIKE, _spikes(at_us[usable], value[usable], step_us, chosen))
    _raise_at(flags, usable, Flag.FLAT, _flat(at_us[usable], value[usable], step_us, chosen))
    start_us = period[0] if period[0] is not None else int(at_us[0])
    end_us = period[1] if period[1] is not None else int(at_us[-1]) + step_us
    delivered = at_us[np.isfinite(value)]
    found = tuple(gaps(delivered, step_us, start_us, end_us))
    return Checked(series, flags, step_us, found, start_us, end_us)


def _spikes(at_us: Instants, value: Values, step_us: int, chosen: PropertySettings) -> Mask:
    if chosen.spike is None:
        return np.zeros(at_us.size, dtype=bool)
    most = int((chosen.spike.samples + _SPIKE_STEPS) * max(step_us, 1))
    return spikes(at_us, value, chosen.spike.height, chosen.spike.samples, most)


def _flat(at_us: Instants, value: Values, step_us: int, chosen: PropertySettings) -> Mask:
    flat = chosen.flat
    if flat is None:
        return np.zeros(at_us.size, dtype=bool)
    return flat_lines(
        at_us,
        value,
        int(flat.hours * _HOUR_US),
        flat.values,
        _FLAT_STEPS * step_us,
        normal_below=flat.normal_below,
        normal_above=flat.normal_above,
    )


def _raise(flags: Flags, flag: Flag, doubted: Mask) -> None:
    flags[doubted] |= np.uint16(flag)


def _raise_at(flags: Flags, usable: Mask, flag: Flag, doubted: Mask) -> None:
    flags[np.flatnonzero(usable)[doubted]] |= np.uint16(flag)
