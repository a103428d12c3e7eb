"""A connection's platform, reached through QGIS's network."""

from __future__ import annotations

from collections.abc import Mapping

from ..core.cancellation import Cancellation
from ..core.platform.connection import Connection
from ..core.platform.opening import open_platform
from ..core.platform.protocol import Platform
from ..core.platform.retry import RetryingTransport
from ..core.use_cases.declaration import UseCase
from .transport import QgisTransport


def open_for(
    connection: Connection, use_cases: Mapping[str, UseCase], cancel: Cancellation
) -> Platform:
    """Return the connector for ``connection``, with retries and the user's QGIS authentication.

    Raises:
        ConfigurationError: the kind of platform is unknown.
    """
    transport = RetryingTransport(QgisTransport(connection.authcfg))
    return open_platform(connection, transport, use_cases, cancel)
