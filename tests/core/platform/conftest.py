"""A running local platform, the declared use cases, and a transport that answers from a list."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import parse_qsl, urlsplit

import pytest

from smartmetro.smartmetro_plugin.core.cancellation import CancelFlag, Cancellation, check
from smartmetro.smartmetro_plugin.core.platform.connection import Connection
from smartmetro.smartmetro_plugin.core.platform.ngsi_ld import NgsiLdPlatform
from smartmetro.smartmetro_plugin.core.platform.opening import open_platform
from smartmetro.smartmetro_plugin.core.platform.protocol import Platform as AnyPlatform
from smartmetro.smartmetro_plugin.core.platform.requests_transport import RequestsTransport
from smartmetro.smartmetro_plugin.core.platform.retry import RetryingTransport, RetryPolicy
from smartmetro.smartmetro_plugin.core.platform.transport import Request, Response
from smartmetro.smartmetro_plugin.core.use_cases.declaration import UseCase
from smartmetro.smartmetro_plugin.core.use_cases.loading import load_use_cases
from smartmetro.tests.platform_server import Platform, running_platform

#: Retries without the pauses: tests of the pauses themselves are in test_retry.
IMPATIENT = RetryPolicy(attempts=3, base_s=0.01, longest_wait_s=0.0)


@dataclass
class FakeTransport:
    """Answers by a function of path and query parameters; keeps the requests."""

    answer: Callable[[str, Mapping[str, str]], Response]
    requests: list[Request] = field(default_factory=list)

    def send(self, request: Request, cancel: Cancellation) -> Response:
        check(cancel)
        self.requests.append(request)
        parts = urlsplit(request.url)
        return self.answer(parts.path, dict(parse_qsl(parts.query)))

    @property
    def queries(self) -> list[dict[str, str]]:
        return [dict(parse_qsl(urlsplit(request.url).query)) for request in self.requests]


@dataclass
class Limited:
    """A transport that reads no more than ``max_bytes`` of an answer."""

    inner: RequestsTransport
    max_bytes: int | None

    def send(self, request: Request, cancel: Cancellation) -> Response:
        if self.max_bytes is not None:
            request = replace(request, max_bytes=self.max_bytes)
        return self.inner.send(request, cancel)


def json_response(document: object, status: int = 200, *headers: tuple[str, str]) -> Response:
    return Response(
        status, headers, json.dumps(document).encode(), "http://broker/ngsi-ld/v1/entities"
    )


@pytest.fixture(scope="session")
def use_cases() -> Mapping[str, UseCase]:
    return load_use_cases()


@pytest.fixture(scope="package")
def shared_platform() -> Iterator[Platform]:
    with running_platform(rate=0, history_days=5) as platform:
        yield platform


@pytest.fixture
def platform(shared_platform: Platform) -> Iterator[Platform]:
    """The local platform, well-behaved at first; its clock stands still."""
    shared_platform.clear_faults()
    shared_platform.behave("plain")
    shared_platform.requests.clear()
    yield shared_platform
    shared_platform.clear_faults()
    shared_platform.behave("plain")


Connect = Callable[..., NgsiLdPlatform]


@pytest.fixture
def connect(use_cases: Mapping[str, UseCase], request: pytest.FixtureRequest) -> Connect:
    """Return a connector for an address; what the process remembers of brokers is not shared by tests."""

    def make(
        url: str,
        *,
        cancel: CancelFlag | None = None,
        headers: Mapping[str, str] | None = None,
        max_bytes: int | None = None,
        **settings: object,
    ) -> NgsiLdPlatform:
        context = f"http://context.example/{request.node.name}"
        connection = Connection("metro", "ngsi-ld", url, context_url=context, **settings)  # type: ignore[arg-type]
        inner = Limited(RequestsTransport(headers), max_bytes)
        transport = RetryingTransport(inner, IMPATIENT)
        return NgsiLdPlatform(connection, transport, use_cases, cancel or CancelFlag())

    return make


Open = Callable[..., AnyPlatform]


@pytest.fixture
def open_kind(use_cases: Mapping[str, UseCase]) -> Open:
    """Return the connector of a kind for an address, as the plugin opens it, without long pauses."""

    def make(
        kind: str,
        url: str,
        *,
        cancel: CancelFlag | None = None,
        headers: Mapping[str, str] | None = None,
        max_bytes: int | None = None,
        **settings: object,
    ) -> AnyPlatform:
        connection = Connection("metro", kind, url, **settings)  # type: ignore[arg-type]
        inner = Limited(RequestsTransport(headers), max_bytes)
        transport = RetryingTransport(inner, IMPATIENT)
        return open_platform(connection, transport, use_cases, cancel or CancelFlag())

    return make
