"""Requests to one NGSI-LD broker: tenant and @context by header, questions outside the API."""

from __future__ import annotations

from urllib.parse import quote, urlsplit, urlunsplit

from ...cancellation import Cancellation
from ..connection import Connection
from ..endpoint import SAFE
from ..endpoint import Endpoint as WebEndpoint
from ..smart_data_models.paging import Counting
from ..transport import Response, Transport

#: GS CIM 009, 6.3.13.
COUNTING = Counting({"count": "true"}, "NGSILD-Results-Count")
_CONTEXT_LINK = '<{url}>; rel="http://www.w3.org/ns/json-ld#context"; type="application/ld+json"'


class Endpoint(WebEndpoint):
    """Sends GET requests to a broker as the connection says."""

    def __init__(self, connection: Connection, transport: Transport, cancel: Cancellation) -> None:
        super().__init__(connection, transport, cancel, connection.url)
        if connection.tenant:
            self.headers["NGSILD-Tenant"] = connection.tenant
        if connection.context_url:
            self.headers["Link"] = _CONTEXT_LINK.format(
                url=quote(connection.context_url, SAFE + "?=&#%")
            )

    def ask_root(self, path: str) -> Response:
        """Send a request to a path of the broker's host, outside the API."""
        parts = urlsplit(self.base)
        return self.ask_url(urlunsplit((parts.scheme, parts.netloc, path, "", "")))
