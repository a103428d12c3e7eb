"""An alert as the log tells it, and the events that make it up."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum
from uuid import UUID, uuid5

from ..cache.instants import to_text
from ..messages import Message
from ..model import SensorKey

_NAMESPACE = UUID("5f3b8a52-0c0e-5ab8-9d0e-8f6a4c1f7a10")


class Event(str, Enum):
    """What can happen to an alert."""

    OPENED = "opened"
    SEEN = "seen"
    CLOSED = "closed"
    ACKNOWLEDGED = "acknowledged"


class Source(str, Enum):
    """Who raised an alert."""

    RULES = "rules"
    PLATFORM_MAIL = "platform_mail"


@dataclass(frozen=True)
class Alert:
    """One alert, from its opening to its end. ``closed_at`` None: it is open.

    ``key`` has empty parts where a mail did not say which sensor it is about.
    """

    uuid: str
    key: SensorKey
    use_case: str
    rule: str
    property: str
    severity: str
    opened_at: datetime
    last_seen_at: datetime
    closed_at: datetime | None = None
    value: float | None = None
    unit: str = ""
    reason: Message | None = None
    closing_reason: Message | None = None
    acknowledged_at: datetime | None = None
    acknowledged_by: str = ""
    comment: str = ""
    source: Source = Source.RULES

    def is_open(self) -> bool:
        """Return whether it has not ended."""
        return self.closed_at is None

    def closed(self, at: datetime, reason: Message | None = None) -> Alert:
        """Return the alert ended at ``at``, which is never before its opening."""
        return replace(self, closed_at=max(at, self.opened_at), closing_reason=reason)


def alert_uuid(*parts: str) -> str:
    """Return the id of the alert that these parts make, the same at each replay."""
    return str(uuid5(_NAMESPACE, "\n".join(parts)))


def event_uuid(alert: str, event: Event, at: datetime | None = None) -> str:
    """Return the id of an event; an alert opens, closes and is last seen once."""
    return str(uuid5(UUID(alert), event.value if at is None else f"{event.value} {to_text(at)}"))
