"""A platform running in this process, for tests: `with running_platform() as platform: …`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from threading import Thread
from typing import Any

from .clock import Clock, parse_iso
from .faults import Fault
from .network import build_network
from .personality import PERSONALITIES, Personality
from .sensor import Network
from .server import Server, Service
from .store import Entity, Store

DEFAULT_NOW = "2026-09-01T08:00:00Z"
"""Tests see the summer of 2026, whatever the day they run."""


class Platform:
    """Handle on a running platform."""

    def __init__(self, service: Service, host: str = "127.0.0.1", port: int = 0) -> None:
        self.service = service
        self._host, self._port = host, port
        self._server: Server | None = None
        self._thread: Thread | None = None

    # -- where ---------------------------------------------------------------------------

    @property
    def port(self) -> int:
        return self._port

    @property
    def url(self) -> str:
        """Root of the server, without a slash at the end."""
        return f"http://{self._host}:{self._port}"

    @property
    def base_url(self) -> str:
        """Root of the NGSI-LD API."""
        return f"{self.url}/ngsi-ld/v1"

    # -- on and off ----------------------------------------------------------------------

    def start(self) -> None:
        """Listen; after a stop, on the same port as before."""
        self.service.closing.clear()
        self._server = Server((self._host, self._port), self.service)
        self._port = self._server.server_address[1]
        self._thread = Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Stop listening: the next connection is refused. Stalled answers end at once."""
        if self._server is None or self._thread is None:
            return
        self.service.closing.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()
        self._server = self._thread = None

    # -- what happens there --------------------------------------------------------------

    @property
    def store(self) -> Store:
        return self.service.store

    @property
    def network(self) -> Network:
        return self.service.store.network

    @property
    def requests(self) -> list[dict[str, Any]]:
        """Requests received: path, query, headers (names in lower case), status."""
        return self.service.log

    def fault(self, kind: str, **settings: Any) -> None:
        """Arm a fault, see faults.KINDS and faults.Fault."""
        self.service.arm(Fault(kind, **settings))

    def clear_faults(self) -> None:
        self.service.faults.clear()

    def behave(self, personality: str | Personality | None = None, **changes: Any) -> None:
        """Take a personality, and change some of its settings."""
        if isinstance(personality, str):
            personality = PERSONALITIES[personality]
        self.service.personality = replace(personality or self.service.personality, **changes)

    def advance(self, seconds: float) -> None:
        self.store.clock.advance(seconds)

    def move_values(self, portion: float = 1.0) -> list[str]:
        return self.store.move_values(portion)

    def deliver_late(self, days: float = 1.0) -> int:
        return self.store.deliver_late(days)

    def put(self, entities: Iterable[Entity], tenant: str = "") -> None:
        self.store.put(entities, tenant)

    def remove(self, entity_ids: Iterable[str], tenant: str = "") -> None:
        self.store.remove(entity_ids, tenant)


def make_service(
    now: float | None,
    *,
    personality: str | Personality = "plain",
    rate: float = 1.0,
    bearer: str | None = None,
    history_days: float = 92.0,
    empty: bool = False,
) -> Service:
    """A service whose network is anchored at `now` (UTC seconds, None is the real time)."""
    clock = Clock(now, rate)
    network = build_network(clock.now())
    if empty:
        network = replace(network, sensors=(), interventions=())
    chosen = PERSONALITIES[personality] if isinstance(personality, str) else personality
    return Service(Store(network, clock, history_days), chosen, bearer=bearer)


@contextmanager
def running_platform(
    personality: str | Personality = "plain",
    *,
    now: str | None = DEFAULT_NOW,
    rate: float = 1.0,
    bearer: str | None = None,
    history_days: float = 92.0,
    empty: bool = False,
    **changes: Any,
) -> Iterator[Platform]:
    """A platform on a free port of 127.0.0.1, stopped at the end.

    now: the platform's time at the start (ISO 8601 with offset), None for the real time.
    rate: speed of its clock; 0 freezes it.
    empty: without the simulated network, for `platform.put(…)`.
    changes: settings of the personality, for instance max_limit=100.
    """
    service = make_service(
        None if now is None else parse_iso(now),
        personality=personality,
        rate=rate,
        bearer=bearer,
        history_days=history_days,
        empty=empty,
    )
    service.personality = replace(service.personality, **changes)
    platform = Platform(service)
    platform.start()
    try:
        yield platform
    finally:
        platform.stop()
