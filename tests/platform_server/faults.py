"""Faults switched on by request: each strikes `count` answers, after letting `after` pass."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, fields, replace
from threading import Lock
from typing import Any

KINDS = {
    "slow_headers": "the status line comes after `seconds`",
    "slow_body": "the body stalls halfway for `seconds`",
    "status": "answers `status`, 500 by default, with problem details",
    "not_json_error": "answers `status` with an HTML page, as a gateway does",
    "too_many_requests": "429, Retry-After `retry_after` seconds, as an HTTP date with http_date;"
    " without `header` only the API's own body may tell when",
    "truncated_length": "Content-Length announces the whole body, half comes, then the end",
    "truncated_no_length": "no Content-Length, half of the body, the end: looks like a success",
    "cut": "the connection is reset in the middle of the body",
    "refused_connection": "the connection is reset before any answer",
    "wrong_json": "200 with a body that is not JSON",
    "login_page": "200 with an HTML login page",
    "broken_stream": "the body breaks off halfway with a message of the failure in it, status 200",
    "paging_loop": "the offset of a page is ignored: every page is the first one",
    "duplicate_ids": "pages after the first repeat three entities of the page before",
    "limit_refused": "a limit above `limit` is refused with `status` (400 or 403)",
    "offset_past_end": "an offset past the end answers the last entity again",
    "expired_token": "401 with WWW-Authenticate",
    "forbidden": "403 with problem details",
    "malformed_entity": "one entity in the middle of the page makes no sense",
    "swapped_coordinates": "latitude and longitude are exchanged",
    "wrong_count": "NGSILD-Results-Count announces `extra` entities more than there are",
    "huge_body": "the body is padded to `megabytes`",
    "late_history": "the last `days` of a `share` of the sensors wait, then come newest first",
}


@dataclass(frozen=True)
class Fault:
    kind: str
    count: int | None = 1
    """Answers to strike; None goes on until cleared."""
    after: int = 0
    path: str = ""
    """Only requests whose path and query contain this."""
    seconds: float = 5.0
    status: int = 500
    retry_after: float = 1.0
    http_date: bool = False
    header: bool = True
    limit: int = 100
    extra: int = 5
    megabytes: float = 64.0
    days: float = 3.0
    share: float = 0.2

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"unknown fault {self.kind!r}, one of {', '.join(sorted(KINDS))}")

    @classmethod
    def from_json(cls, document: dict[str, Any]) -> Fault:
        """Raises ValueError on an unknown kind or setting."""
        unknown = set(document) - {item.name for item in fields(cls)}
        if unknown:
            raise ValueError(f"unknown setting of a fault: {', '.join(sorted(unknown))}")
        return cls(**document)


@dataclass
class FaultBoard:
    """The faults now armed; safe to use from several threads."""

    _armed: list[Fault] = field(default_factory=list)
    _lock: Lock = field(default_factory=Lock)

    def arm(self, fault: Fault) -> None:
        with self._lock:
            self._armed.append(fault)

    def clear(self) -> None:
        with self._lock:
            self._armed.clear()

    def listing(self) -> list[dict[str, Any]]:
        with self._lock:
            return [asdict(fault) for fault in self._armed]

    def strike(self, target: str) -> list[Fault]:
        """The faults that strike this request, each counted down."""
        striking, kept = [], []
        with self._lock:
            for fault in self._armed:
                if fault.path not in target:
                    kept.append(fault)
                elif fault.after > 0:
                    kept.append(replace(fault, after=fault.after - 1))
                else:
                    striking.append(fault)
                    if fault.count is None:
                        kept.append(fault)
                    elif fault.count > 1:
                        kept.append(replace(fault, count=fault.count - 1))
            self._armed[:] = kept
        return striking
