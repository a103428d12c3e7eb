"""What a sensor was before: a name, a place or an id that changed, and who confirmed it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from ..messages import Message
from ..model import SensorKey


class AliasKind(str, Enum):
    """What changed. Only a change of id ties two sensors of the cache together."""

    NAME = "name"
    PLACE = "address"
    SENSOR_ID = "sensor_id"


class AliasState(str, Enum):
    """``SEEN``: the platform itself said so. A person turns ``PROPOSED`` into one of the last two."""

    SEEN = "seen"
    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"


@dataclass(frozen=True)
class Alias:
    """One change in the life of the sensor ``key``.

    For :attr:`AliasKind.SENSOR_ID`, ``former_key`` is the sensor it was before, and what that one
    observed before ``changed_at`` belongs to the history of ``key``. ``reasons`` say why
    SmartMetro proposes it.
    """

    uuid: str
    key: SensorKey
    kind: AliasKind
    former: str
    current: str
    changed_at: datetime
    state: AliasState
    former_key: SensorKey | None = None
    reasons: tuple[Message, ...] = ()
    decided_by: str = ""
    decided_at: datetime | None = None
    comment: str = ""
