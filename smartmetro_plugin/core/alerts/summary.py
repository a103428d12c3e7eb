"""What a replay changed; apart from it, so that nothing heavy is loaded to speak of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta

from .alert import Alert

#: How far back a connection's first replay looks: enough for what is open, without a flood.
FIRST_LOOK_BACK = timedelta(days=7)


@dataclass
class AlertSummary:
    """What one replay changed: alerts that opened and are still open, that opened and closed
    meanwhile, and that closed."""

    opened: list[Alert] = field(default_factory=list)
    passed: list[Alert] = field(default_factory=list)
    closed: list[Alert] = field(default_factory=list)
    open_count: int = 0
