"""How far a rule was replayed on a connection, series by series."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from .forecast import PlainTrend

#: One rule on one sensor: what an alert's series is.
SensorId = str


_OF_NO_ARCHIVE = -2


class Place(NamedTuple):
    """Where one sensor's story stands.

    ``anchor_us``: from when it must be read again: the start of the spell under way, else the
    last observation. ``cursor_us``: the last observation judged. ``value_count``: how many the archive
    held then; another number than what came after the cursor tells that some came late: the story
    is then told again from ``begin_us``. ``is_under_way``: a spell has begun and not ended. ``trend``: of a
    forecast, the line up to ``cursor_us`` (see ``forecast.Trends``), so that one new value needs no
    history where it foretells nothing.
    """

    anchor_us: int
    cursor_us: int
    value_count: int
    begin_us: int
    is_under_way: bool
    trend: PlainTrend | None = None

    def distrusted(self) -> Place:
        """Return it as of no archive that there is: the story is told again."""
        return self._replace(value_count=_OF_NO_ARCHIVE)


@dataclass
class ReplayState:
    """The places of one rule. A rule that was edited (another ``fingerprint``) begins anew."""

    fingerprint: str
    begin_us: int
    until_us: int
    places: dict[SensorId, Place] = field(default_factory=dict)

    def to_plain(self) -> dict[str, Any]:
        """Return it as the cache keeps it."""
        return {
            "fingerprint": self.fingerprint,
            "begin": self.begin_us,
            "until": self.until_us,
            "places": self.places,
        }


def replay_state(stored: Mapping[str, Any] | None, fingerprint: str, first_us: int) -> ReplayState:
    """Return the state to go on from; ``first_us``: where a rule begins that was never replayed."""
    if stored is None:
        return ReplayState(fingerprint, first_us, first_us)
    if stored["fingerprint"] != fingerprint:
        # What was decided under the old rule stays decided.
        return ReplayState(fingerprint, stored["until"], stored["until"])
    places = {sensor_id: Place(*place) for sensor_id, place in stored["places"].items()}
    return ReplayState(fingerprint, stored["begin"], stored["until"], places)
