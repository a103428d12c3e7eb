"""What is asked again, after which pause, and that cancelling ends it at once."""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence
from datetime import datetime, timezone

import pytest

from smartmetro.smartmetro_plugin.core.cancellation import CancelFlag, Cancellation
from smartmetro.smartmetro_plugin.core.errors import Cancelled, UnreachableError
from smartmetro.smartmetro_plugin.core.platform.retry import RetryingTransport, RetryPolicy
from smartmetro.smartmetro_plugin.core.platform.transport import (
    NoUseRetryingError,
    Request,
    Response,
)

NOW = datetime(2026, 7, 21, 12, tzinfo=timezone.utc)
GET = Request("http://broker/x")


class Scripted:
    """A transport that plays a list of statuses, answers and errors, the last one for ever."""

    def __init__(self, *script: int | Response | Exception) -> None:
        self.script: Sequence[int | Response | Exception] = script
        self.count = 0

    def send(self, request: Request, cancel: Cancellation) -> Response:
        step = self.script[min(self.count, len(self.script) - 1)]
        self.count += 1
        if isinstance(step, Exception):
            raise step
        return Response(step, (), b"", request.url) if isinstance(step, int) else step


class Patient(CancelFlag):
    """Notes the pauses instead of sleeping."""

    def __init__(self) -> None:
        super().__init__()
        self.pauses: list[float] = []

    def wait(self, seconds: float) -> bool:
        self.pauses.append(seconds)
        return self.is_cancelled()


def send(inner: Scripted, request: Request = GET, **policy: float) -> tuple[Response, list[float]]:
    cancel = Patient()
    transport = RetryingTransport(
        inner,
        RetryPolicy(**policy),
        now=lambda: NOW,
        draw=lambda: 1.0,  # type: ignore[arg-type]
    )
    return transport.send(request, cancel), cancel.pauses


NO_ANSWER = UnreachableError("no network")


@pytest.mark.parametrize("passing", [408, 429, 500, 502, 503, 504, 599, NO_ANSWER])
def test_what_passes_is_asked_again(passing: int | Exception) -> None:
    inner = Scripted(passing, passing, 200)
    response, pauses = send(inner)
    assert response.status == 200
    assert inner.count == 3
    assert pauses == [0.5, 1.0]


@pytest.mark.parametrize("final", [200, 206, 301, 400, 401, 403, 404, 406, 422, 501])
def test_what_stays_is_not(final: int) -> None:
    inner = Scripted(final)
    assert send(inner)[0].status == final
    assert inner.count == 1


def test_attempts_end_with_the_last_answer_or_error() -> None:
    inner = Scripted(503)
    assert send(inner)[0].status == 503
    assert inner.count == 4
    with pytest.raises(UnreachableError):
        send(Scripted(NO_ANSWER))


def test_what_repeating_cannot_help_is_not_repeated() -> None:
    inner = Scripted(NoUseRetryingError("too large"))
    with pytest.raises(NoUseRetryingError):
        send(inner)
    assert inner.count == 1


def test_only_reading_is_repeated() -> None:
    inner = Scripted(503)
    send(inner, Request("http://broker/x", method="POST"))
    assert inner.count == 1


@pytest.mark.parametrize(
    ("asked", "waited"), [("7", 7.0), ("Tue, 21 Jul 2026 12:00:09 GMT", 9.0), ("soon", 0.5)]
)
def test_retry_after_is_honoured(asked: str, waited: float) -> None:
    busy = Response(429, (("retry-after", asked),), b"", GET.url)
    response, pauses = send(Scripted(busy, 200))
    assert response.status == 200
    assert pauses == [waited]


def test_a_wait_longer_than_the_limit_is_not_begun() -> None:
    busy = Response(503, (("Retry-After", "3600"),), b"", GET.url)
    response, pauses = send(Scripted(busy, 200))
    assert response.status == 503
    assert pauses == []


def test_pauses_are_jittered_and_bounded() -> None:
    policy = RetryPolicy(base_s=1.0, cap_s=4.0)
    assert [policy.pause_s(n, 1.0) for n in (1, 2, 3, 4, 50)] == [1.0, 2.0, 4.0, 4.0, 4.0]
    assert policy.pause_s(2, 0.0) == 1.0


def test_cancelling_ends_a_pause_at_once() -> None:
    cancel = CancelFlag()
    transport = RetryingTransport(Scripted(503), RetryPolicy(base_s=60.0, cap_s=60.0))
    threading.Timer(0.1, cancel.cancel).start()
    began = time.monotonic()
    with pytest.raises(Cancelled):
        transport.send(GET, cancel)
    assert time.monotonic() - began < 1.0
