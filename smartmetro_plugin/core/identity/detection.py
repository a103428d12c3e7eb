"""Which new sensor looks like one that has gone: SmartMetro proposes, a person decides.

Each clue has a weight (:data:`WEIGHTS`, chosen by us); the sum must reach :data:`ENOUGH`, and the
place, the device's own number or its values must be among the clues: two sensors may well share a
name.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from difflib import SequenceMatcher

from ..messages import QT_TRANSLATE_NOOP, Message
from ..model import Sensor, SensorKey
from .alias import Alias, AliasKind, AliasState

#: Clues in the order in which people read them.
NUMBER, VALUES, PLACE, NEAR, NAME, ALIKE, FOLLOWS = (
    "number", "values", "place", "near", "name", "alike", "follows",
)  # fmt: skip
WEIGHTS: Mapping[str, int] = {
    NUMBER: 60,
    VALUES: 60,
    PLACE: 35,
    NEAR: 20,
    NAME: 30,
    ALIKE: 20,
    FOLLOWS: 10,
}
ENOUGH = 45
_NEEDED = frozenset({NUMBER, VALUES, PLACE, NEAR})
#: A GNSS of a telephone in a street is within some 10 m.
SAME_PLACE_M, NEAR_M = 15.0, 50.0
FOLLOWS_WITHIN = timedelta(days=7)
#: Where both speak longer than this, they are two devices, unless they say the same.
OVERLAP_ALLOWED = timedelta(hours=24)
_ALIKE_RATIO = 0.8
#: Of one gone sensor, at most this many candidates are shown.
_MOST = 3
_NUMBERS = frozenset({"serialnumber", "deveui", "dev_eui", "deviceid", "imei", "serial", "mac"})
_EARTH_RADIUS_M = 6_371_008.8


@dataclass(frozen=True)
class Life:
    """A sensor with the instants between which it spoke; None where nothing is known."""

    sensor: Sensor
    first_at: datetime | None
    last_at: datetime | None


@dataclass(frozen=True)
class Likeness:
    """Why ``current`` may be what ``former`` became."""

    former: Life
    current: Life
    clues: tuple[str, ...]
    distance_m: float | None

    @property
    def score(self) -> int:
        """Return the sum of the clues' weights."""
        return sum(WEIGHTS[clue] for clue in self.clues)


#: Whether two sensors gave the same values where both have some; None: nothing to compare.
SameValues = Callable[[Sensor, Sensor], "bool | None"]


def likenesses(
    gone: Iterable[Life], present: Iterable[Life], same_values: SameValues
) -> Iterator[Likeness]:
    """Yield the likely successors of each sensor that has gone, best first.

    ``same_values`` is asked only of pairs that share a place, a name or a number.
    """
    index = _Index(present)
    for former in gone:
        found = [like for c in index.near(former) if (like := _compare(former, c, same_values))]
        yield from sorted(found, key=lambda like: (-like.score, like.current.sensor.key))[:_MOST]


class _Index:
    """Sensors by what two of them must share to be compared: a hundred thousand may have arrived."""

    #: Degrees: no cell is narrower than :data:`NEAR_M` up to 70° of latitude.
    _CELL = NEAR_M / 38_000

    def __init__(self, lives: Iterable[Life]) -> None:
        self._lives: dict[tuple[object, ...], list[Life]] = defaultdict(list)
        for life in lives:
            for mark in self._marks(life.sensor):
                self._lives[mark].append(life)

    def near(self, former: Life) -> list[Life]:
        """Return the sensors of the same use case worth a comparison, each once."""
        found: dict[SensorKey, Life] = {}
        for mark in self._marks(former.sensor, reach=1):
            found.update((life.sensor.key, life) for life in self._lives.get(mark, ()))
        return list(found.values())

    def _marks(self, sensor: Sensor, reach: int = 0) -> Iterator[tuple[object, ...]]:
        use_case = sensor.use_case
        for number in _numbers(sensor):
            yield use_case, "number", number
        if sensor.name.strip():
            yield use_case, "name", sensor.name.strip().casefold()
        if sensor.lon is not None and sensor.lat is not None:
            column, row = (math.floor(degrees / self._CELL) for degrees in (sensor.lon, sensor.lat))
            around = range(-reach, reach + 1)
            for dx in around:
                for dy in around:
                    yield use_case, "cell", column + dx, row + dy


def proposal(likeness: Likeness, uuid: str, now: datetime) -> Alias:
    """Return the change of id that a likeness suggests, for a person to decide."""
    former, current = likeness.former, likeness.current
    return Alias(
        uuid=uuid,
        key=current.sensor.key,
        kind=AliasKind.SENSOR_ID,
        former=former.sensor.key.sensor_id,
        current=current.sensor.key.sensor_id,
        changed_at=changed_at(former, current, now),
        state=AliasState.PROPOSED,
        former_key=former.sensor.key,
        reasons=tuple(_words(likeness)),
    )


def changed_at(former: Life, current: Life, now: datetime) -> datetime:
    """Return until when the former sensor spoke for the current one.

    The current one's first word, unless the former spoke after it: then just past its last.
    """
    last = None if former.last_at is None else former.last_at + timedelta(seconds=1)
    known = [instant for instant in (last, current.first_at) if instant is not None]
    return max(known, default=now)


def _compare(former: Life, current: Life, same_values: SameValues) -> Likeness | None:
    ours, theirs = former.sensor, current.sensor
    if ours.key == theirs.key:
        return None
    distance_m = distance(ours, theirs)
    clues = [NUMBER] if _numbers(ours) & _numbers(theirs) else []
    if distance_m is not None and distance_m <= NEAR_M:
        clues.append(PLACE if distance_m <= SAME_PLACE_M else NEAR)
    alike = _names(ours.name, theirs.name)
    if alike:
        clues.append(alike)
    if not clues:
        return None
    same = same_values(ours, theirs)
    if same:
        clues.append(VALUES)
    elif _overlap(former, current) > OVERLAP_ALLOWED:
        return None
    if _follows(former, current):
        clues.append(FOLLOWS)
    likeness = Likeness(former, current, tuple(sorted(clues, key=list(WEIGHTS).index)), distance_m)
    return likeness if likeness.score >= ENOUGH and _NEEDED & set(clues) else None


def distance(one: Sensor, other: Sensor) -> float | None:
    """Return the metres between two sensors on a sphere (haversine); None without both places."""
    if None in (one.lon, one.lat, other.lon, other.lat):
        return None
    lon1, lat1, lon2, lat2 = (
        math.radians(degrees)
        for degrees in (one.lon, one.lat, other.lon, other.lat)
        if degrees is not None
    )
    a = (
        math.sin((lat2 - lat1) / 2) ** 2
        + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    )
    return 2 * _EARTH_RADIUS_M * math.asin(math.sqrt(min(1.0, a)))


def _numbers(sensor: Sensor) -> set[str]:
    return {
        value.strip().casefold()
        for name, value in sensor.extra.items()
        if name.casefold() in _NUMBERS and len(value.strip()) >= 4
    }


def _names(one: str, other: str) -> str:
    one, other = one.strip().casefold(), other.strip().casefold()
    if not one or not other:
        return ""
    if one == other:
        return NAME
    return ALIKE if SequenceMatcher(None, one, other).ratio() >= _ALIKE_RATIO else ""


def _overlap(former: Life, current: Life) -> timedelta:
    if former.last_at is None or current.first_at is None:
        return timedelta(0)
    return former.last_at - current.first_at


def _follows(former: Life, current: Life) -> bool:
    if former.last_at is None or current.first_at is None:
        return False
    return abs(current.first_at - former.last_at) <= FOLLOWS_WITHIN


def _words(likeness: Likeness) -> Iterator[Message]:
    texts = {
        NUMBER: QT_TRANSLATE_NOOP("SmartMetro", "same device number"),
        VALUES: QT_TRANSLATE_NOOP("SmartMetro", "same values at the same instants"),
        PLACE: QT_TRANSLATE_NOOP("SmartMetro", "same place ({distance_m} m)"),
        NEAR: QT_TRANSLATE_NOOP("SmartMetro", "close by ({distance_m} m)"),
        NAME: QT_TRANSLATE_NOOP("SmartMetro", "same name"),
        ALIKE: QT_TRANSLATE_NOOP("SmartMetro", "name alike"),
        FOLLOWS: QT_TRANSLATE_NOOP("SmartMetro", "speaks since the other fell silent"),
    }
    for clue in likeness.clues:
        values = {"distance_m": round(likeness.distance_m or 0.0)} if clue in (PLACE, NEAR) else {}
        yield Message(texts[clue], values)


def unknown_pairs(found: Iterable[Likeness], known: Sequence[Alias]) -> Iterator[Likeness]:
    """Yield the likenesses that nobody was asked about yet, of sensors whose fate is not decided."""
    asked = {(alias.former_key, alias.key) for alias in known}
    decided: set[SensorKey | None] = {
        alias.former_key for alias in known if alias.state is AliasState.CONFIRMED
    }
    for likeness in found:
        former, current = likeness.former.sensor.key, likeness.current.sensor.key
        if former not in decided and (former, current) not in asked:
            yield likeness
