"""Which sensor became which, so that a history is read as one whatever ids it was kept under.

The archive keeps every observation under the id it came with: a decision can be taken back, and
exports can show the historical id. The succession is applied when the archive is read.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from ..instants import to_microseconds
from ..model import SensorKey
from .alias import Alias, AliasKind, AliasState


@dataclass(frozen=True)
class Heir:
    """The sensor ``key`` takes over what was observed before ``until_us`` (microseconds, UTC)."""

    key: SensorKey
    until_us: int


@dataclass(frozen=True)
class Succession:
    """Former sensors with their heirs; chains are already followed to their end."""

    heirs: Mapping[SensorKey, Heir] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.heirs)

    def current(self, key: SensorKey, at: datetime | None = None) -> SensorKey:
        """Return who ``key`` is today, for something that happened ``at``."""
        heir = self.heirs.get(key)
        if heir is None or (at is not None and to_microseconds(at) >= heir.until_us):
            return key
        return heir.key

    def formers(self) -> Mapping[SensorKey, tuple[SensorKey, ...]]:
        """Return, for each sensor of today, those it was before."""
        found: dict[SensorKey, list[SensorKey]] = defaultdict(list)
        for former, heir in self.heirs.items():
            found[heir.key].append(former)
        return {key: tuple(sorted(formers)) for key, formers in found.items()}


#: Nothing was ever renamed.
NONE = Succession()


def succession_of(aliases: Iterable[Alias]) -> Succession:
    """Return the succession that the confirmed changes of id make.

    A link that would close a circle (rows edited by hand) is left out, the latest one first; of
    two heirs of one sensor the one decided first stays.
    """
    links: dict[SensorKey, Heir] = {}
    confirmed = [
        a
        for a in aliases
        if a.kind is AliasKind.SENSOR_ID and a.state is AliasState.CONFIRMED and a.former_key
    ]
    for alias in sorted(confirmed, key=lambda a: (a.changed_at, a.uuid)):
        former = alias.former_key
        if former is not None and former not in links and _end(links, alias.key) != former:
            links[former] = Heir(alias.key, to_microseconds(alias.changed_at))
    return Succession({former: _followed(links, former) for former in links})


def _end(links: Mapping[SensorKey, Heir], key: SensorKey) -> SensorKey:
    while key in links:
        key = links[key].key
    return key


def _followed(links: Mapping[SensorKey, Heir], former: SensorKey) -> Heir:
    heir = links[former]
    until_us = heir.until_us
    while heir.key in links:
        heir = links[heir.key]
        until_us = min(until_us, heir.until_us)
    return Heir(heir.key, until_us)
