"""After a synchronisation: which of the sensors that came may be some that went."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta

import numpy as np

from ..cache.archive import Archive
from ..cache.store import Cache
from ..model import ObservationSeries, Sensor, SensorKey
from .alias import AliasKind
from .detection import Life, likenesses, proposal, unknown_pairs

#: A sensor that went longer ago is not looked for any more.
_MEMORY = timedelta(days=400)
#: The last days of a sensor that went, compared value by value with those of another.
_COMPARED = timedelta(days=30)
_ENOUGH_VALUES, _ENOUGH_EQUAL = 24, 0.95


def propose(cache: Cache, archive: Archive, connection: str, tenant: str, now: datetime) -> int:
    """Look for the successors, in one connection, of sensors that went from any; return how many
    pairs were proposed that nobody was asked about before.

    A successor was first listed after the one it follows. Nothing is decided here.

    Raises:
        CacheError: the cache or the archive cannot be read or written.
    """
    gone, newer = cache.gone_and_newer(connection, tenant, now - _MEMORY)
    if not gone or not newer:
        return 0
    spoken = _spoken(archive, {s.use_case for s in gone})
    found = likenesses(
        _lives(gone, spoken),
        _lives(newer, spoken),
        lambda a, b: _same_values(archive, a, b, spoken),
    )
    known = cache.aliases(AliasKind.SENSOR_ID)
    proposals = [proposal(one, str(uuid.uuid4()), now) for one in unknown_pairs(found, known)]
    cache.add_aliases(proposals)
    return len(proposals)


Spoken = Mapping[SensorKey, tuple[datetime, datetime]]


def _spoken(archive: Archive, use_cases: Iterable[str]) -> Spoken:
    """Return between which instants each sensor spoke."""
    spoken: dict[SensorKey, tuple[datetime, datetime]] = {}
    for use_case in sorted(use_cases):
        for part in archive.coverage(use_case):
            first, last = spoken.get(part.key, (part.first_at, part.last_at))
            spoken[part.key] = (min(first, part.first_at), max(last, part.last_at))
    return spoken


def _lives(sensors: Iterable[Sensor], spoken: Spoken) -> Iterator[Life]:
    for sensor in sensors:
        first_at, last_at = spoken.get(sensor.key, (None, None))
        yield Life(sensor, first_at, last_at)


def _same_values(archive: Archive, one: Sensor, other: Sensor, spoken: Spoken) -> bool | None:
    """Return whether both gave the same values; None where they have too few instants in common,
    or never changed: a flat line looks like any other."""
    if one.key not in spoken or other.key not in spoken:
        return None
    end = min(spoken[one.key][1], spoken[other.key][1])
    found: dict[SensorKey, dict[str, ObservationSeries]] = {one.key: {}, other.key: {}}
    for key, part in archive.series(
        one.use_case,
        end - _COMPARED,
        end + timedelta(seconds=1),
        sensor_ids=[one.key.sensor_id, other.key.sensor_id],
    ):
        if key in found:
            found[key][part.property] = part
    compared = equal = 0
    varied = False
    for name in found[one.key].keys() & found[other.key].keys():
        ours, theirs = found[one.key][name], found[other.key][name]
        _, i, j = np.intersect1d(ours.observed_at_us, theirs.observed_at_us, return_indices=True)
        compared += i.size
        equal += int(np.count_nonzero(ours.value[i] == theirs.value[j]))
        varied = varied or (i.size > 0 and float(np.ptp(ours.value[i])) > 0)
    if compared < _ENOUGH_VALUES or not varied:
        return None
    return equal >= _ENOUGH_EQUAL * compared
