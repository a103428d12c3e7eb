"""What a connector needs from HTTP; implemented with requests here and with QGIS's network in the host."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from ..cancellation import Cancellation
from ..errors import UnreachableError


class NoUseRetryingError(UnreachableError):
    """No usable answer, and asking again changes nothing: too large, a bad certificate."""


@dataclass(frozen=True)
class Request:
    """One HTTP request. Secrets are added by the transport, never here."""

    url: str
    method: str = "GET"
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes | None = None
    timeout_s: float = 30.0
    max_bytes: int = 256 * 1024 * 1024


@dataclass(frozen=True)
class Response:
    """One whole answer. ``headers`` keeps the repeated ones, in order, names as received."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes
    url: str

    def header(self, name: str) -> str | None:
        """Return the first header of that name, whatever its case."""
        return next(iter(self.header_values(name)), None)

    def header_values(self, name: str) -> list[str]:
        """Return every header of that name, in order."""
        wanted = name.lower()
        return [value for key, value in self.headers if key.lower() == wanted]


class Transport(Protocol):
    """Sends one request, once.

    Any HTTP status is an answer. Raises :class:`~..errors.UnreachableError` when no whole answer
    came (network error, time out, body cut), as :class:`NoUseRetryingError` where repeating cannot
    help (body larger than ``max_bytes``), and :class:`~..errors.Cancelled` as soon as ``cancel``
    says so.
    """

    def send(self, request: Request, cancel: Cancellation) -> Response:
        """Send ``request`` and return the whole answer."""
        ...
