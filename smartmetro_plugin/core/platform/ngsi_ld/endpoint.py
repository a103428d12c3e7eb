"""Requests to one broker: address, headers, tenant, @context, and refusals as errors."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit

from ...cancellation import Cancellation
from ..connection import Connection
from ..transport import Request, Response, Transport
from .problems import error_of

#: Left readable in queries; some brokers do not decode commas between types or attributes.
_SAFE = ",:;/"
_CONTEXT_LINK = '<{url}>; rel="http://www.w3.org/ns/json-ld#context"; type="application/ld+json"'


class Endpoint:
    """Sends GET requests to a broker as the connection says."""

    def __init__(self, connection: Connection, transport: Transport, cancel: Cancellation) -> None:
        self.connection = connection
        self._transport = transport
        self._cancel = cancel
        parts = urlsplit(connection.url)
        self._base = urlunsplit((parts.scheme, parts.netloc, parts.path.rstrip("/"), "", ""))
        self._own_query = dict(parse_qsl(parts.query, keep_blank_values=True))
        self.headers = {"Accept": "application/json"}
        if connection.tenant:
            self.headers["NGSILD-Tenant"] = connection.tenant
        if connection.context_url:
            self.headers["Link"] = _CONTEXT_LINK.format(
                url=quote(connection.context_url, _SAFE + "?=&#%")
            )

    def ask(self, path: str, parameters: Mapping[str, str]) -> Response:
        """Send a request below the broker's address and return the answer, whatever its status."""
        query = urlencode({**self._own_query, **parameters}, quote_via=quote, safe=_SAFE)
        return self.ask_url(f"{self._base}/{path}" + (f"?{query}" if query else ""))

    def ask_root(self, path: str) -> Response:
        """Send a request to a path of the broker's host, outside the API."""
        parts = urlsplit(self._base)
        return self.ask_url(urlunsplit((parts.scheme, parts.netloc, path, "", "")))

    def ask_url(self, url: str) -> Response:
        """Send a request to an address of the broker's host."""
        return self._transport.send(Request(url, headers=self.headers), self._cancel)

    def get(self, path: str, parameters: Mapping[str, str]) -> Response:
        """Send a request and return the answer when it is a success.

        Raises:
            PlatformError: the broker refused or failed, in words.
        """
        response = self.ask(path, parameters)
        if not 200 <= response.status < 300:
            raise error_of(response, self.connection)
        return response
