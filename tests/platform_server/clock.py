"""The platform's own time: real, accelerated, frozen or moved by a test."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from threading import Lock


class Clock:
    """UTC seconds that start at `start` and run `rate` times as fast as real time."""

    def __init__(self, start: float | None = None, rate: float = 1.0) -> None:
        self._lock = Lock()
        self._origin = time.time() if start is None else start
        self._since = time.monotonic()
        self._rate = rate

    def now(self) -> float:
        with self._lock:
            return self._origin + (time.monotonic() - self._since) * self._rate

    def advance(self, seconds: float) -> None:
        with self._lock:
            self._origin += seconds

    def run(self, rate: float) -> None:
        """Change the speed; 0 freezes the clock."""
        now = self.now()
        with self._lock:
            self._origin, self._since, self._rate = now, time.monotonic(), rate

    def set(self, now: float) -> None:
        with self._lock:
            self._origin, self._since = now, time.monotonic()


def iso(t: float, digits: int = 0) -> str:
    """ISO 8601 in UTC with a Z; `digits` decimals of a second (0, 3 or 6)."""
    spec = {0: "seconds", 3: "milliseconds", 6: "microseconds"}[digits]
    return datetime.fromtimestamp(t, UTC).isoformat(timespec=spec).replace("+00:00", "Z")


def parse_iso(text: str) -> float:
    """UTC seconds of an ISO 8601 date-time that carries Z or an offset.

    Raises ValueError otherwise: NGSI-LD times without offset are not accepted.
    """
    moment = datetime.fromisoformat(text.strip().strip('"').replace("Z", "+00:00"))
    if moment.tzinfo is None:
        raise ValueError(f"no offset in {text!r}")
    return moment.timestamp()
