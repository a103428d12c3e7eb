"""Requests to one web platform: its address, our headers, refusals as errors."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timezone
from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit

from ..cancellation import Cancellation
from .connection import Connection
from .problems import error_of
from .transport import Request, Response, Transport

#: Left readable in queries; some platforms do not decode commas between names.
SAFE = ",:;/"


class Endpoint:
    """Sends GET requests below ``base``; the address's own query parameters go with each of them."""

    def __init__(
        self, connection: Connection, transport: Transport, cancel: Cancellation, base: str
    ) -> None:
        self.connection = connection
        self._transport = transport
        self._cancel = cancel
        parts = urlsplit(base)
        self.base = urlunsplit((parts.scheme, parts.netloc, parts.path.rstrip("/"), "", ""))
        self.own_query = dict(parse_qsl(parts.query, keep_blank_values=True))
        self.headers = {"Accept": "application/json"}

    def url_of(self, path: str, parameters: Mapping[str, str]) -> str:
        """Return the address of a request below the platform's own."""
        query = urlencode({**self.own_query, **parameters}, quote_via=quote, safe=SAFE)
        return f"{self.base}/{path}" + (f"?{query}" if query else "")

    def ask(self, path: str, parameters: Mapping[str, str]) -> Response:
        """Send a request below the platform's address and return the answer, whatever its status."""
        return self.ask_url(self.url_of(path, parameters))

    def ask_url(self, url: str) -> Response:
        """Send a request to an address of the platform's host."""
        return self._transport.send(Request(url, headers=self.headers), self._cancel)

    def get(self, path: str, parameters: Mapping[str, str]) -> Response:
        """Send a request and return the answer when it is a success.

        Raises:
            PlatformError: the platform refused or failed, in words.
        """
        return self.believed(self.ask(path, parameters))

    def believed(self, response: Response) -> Response:
        """Return the answer when it is a success.

        Raises:
            PlatformError: the platform refused or failed, in words.
        """
        if not 200 <= response.status < 300:
            raise error_of(response, self.connection)
        return response


def utc_text(at: datetime) -> str:
    """Return an instant as platforms take it, to the millisecond (RFC 3339; GS CIM 009, 4.6.3)."""
    at = at.astimezone(timezone.utc)
    return at.strftime("%Y-%m-%dT%H:%M:%S.") + f"{at.microsecond // 1000:03d}Z"
