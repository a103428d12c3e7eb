"""From a connection to the connector of its kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ..cancellation import Cancellation
from ..errors import ConfigurationError
from ..messages import QT_TRANSLATE_NOOP
from ..use_cases.declaration import UseCase
from .connection import FILES, NGSI_LD, NGSI_V2, OPENDATASOFT, SENSORTHINGS, Connection
from .protocol import Platform
from .retry import RetryingTransport
from .transport import Transport

Opener = Callable[[Connection, "Transport | None", Mapping[str, UseCase], Cancellation], Platform]


def open_platform(
    connection: Connection,
    transport: Transport | None,
    use_cases: Mapping[str, UseCase],
    cancel: Cancellation,
) -> Platform:
    """Return the connector for ``connection``. Nothing is asked of the platform yet.

    Without a ``transport``, requests is used. Either way passing failures are retried.

    Raises:
        ConfigurationError: the kind is unknown.
    """
    opener = KINDS.get(connection.kind)
    if opener is None:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "“{kind}” is not a kind of platform known here. Choose one of: {known}.",
            ),
            kind=connection.kind,
            known=", ".join(sorted(KINDS)),
        )
    return opener(connection, transport, use_cases, cancel)


def _ngsi_ld(
    connection: Connection,
    transport: Transport | None,
    use_cases: Mapping[str, UseCase],
    cancel: Cancellation,
) -> Platform:
    from .ngsi_ld.client import NgsiLdPlatform

    return NgsiLdPlatform(connection, _retrying(transport), use_cases, cancel)


def _ngsi_v2(
    connection: Connection,
    transport: Transport | None,
    use_cases: Mapping[str, UseCase],
    cancel: Cancellation,
) -> Platform:
    from .ngsi_v2 import NgsiV2Platform

    return NgsiV2Platform(connection, _retrying(transport), use_cases, cancel)


def _sensorthings(
    connection: Connection,
    transport: Transport | None,
    use_cases: Mapping[str, UseCase],
    cancel: Cancellation,
) -> Platform:
    from .sensorthings import SensorThingsPlatform

    return SensorThingsPlatform(connection, _retrying(transport), use_cases, cancel)


def _opendatasoft(
    connection: Connection,
    transport: Transport | None,
    use_cases: Mapping[str, UseCase],
    cancel: Cancellation,
) -> Platform:
    from .opendatasoft import OpendatasoftPlatform

    return OpendatasoftPlatform(connection, _retrying(transport), use_cases, cancel)


def _files(
    connection: Connection,
    transport: Transport | None,
    use_cases: Mapping[str, UseCase],
    cancel: Cancellation,
) -> Platform:
    from .files import FilesPlatform

    return FilesPlatform(connection, use_cases, cancel)


def _retrying(transport: Transport | None) -> RetryingTransport:
    if isinstance(transport, RetryingTransport):
        return transport
    if transport is None:
        from .requests_transport import RequestsTransport

        transport = RequestsTransport()
    return RetryingTransport(transport)


#: How the connector of each kind is made; connectors are imported when one is needed.
KINDS: Mapping[str, Opener] = {
    NGSI_LD: _ngsi_ld,
    NGSI_V2: _ngsi_v2,
    SENSORTHINGS: _sensorthings,
    OPENDATASOFT: _opendatasoft,
    FILES: _files,
}
