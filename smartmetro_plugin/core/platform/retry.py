"""One retry policy for every transport: what is worth asking again, when, and how to stop at once."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timezone

from ..cancellation import Cancellation, check
from ..errors import Cancelled, UnreachableError
from .headers import http_date, reset_after, retry_after
from .transport import NoUseRetryingError, Request, Response, Transport

_TOO_MANY = 429
_READING_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})


@dataclass(frozen=True)
class RetryPolicy:
    """How often and after which pauses a request is sent again.

    Pauses are drawn from [half, whole] of ``base_s * 2**n``, at most ``cap_s``: a fleet of clients does
    not come back at the same instant. A Retry-After longer than ``longest_wait_s`` is not waited for.
    """

    attempts: int = 4
    base_s: float = 0.5
    cap_s: float = 20.0
    longest_wait_s: float = 60.0

    def pause_s(self, failures: int, fraction: float) -> float:
        """Return the pause after ``failures`` failures (1 or more), ``fraction`` drawn from [0, 1]."""
        whole = min(self.base_s * 2.0 ** (failures - 1), self.cap_s)
        return whole * (0.5 + 0.5 * fraction)


def is_worth_retrying(status: int) -> bool:
    """Return whether the same request may succeed a little later: 408, 429 and 5xx except 501."""
    return status in (408, 429) or (500 <= status <= 599 and status != 501)


class RetryingTransport:
    """A transport that repeats reading requests of ``inner`` where that can help.

    The last answer is returned, and the last network error raised, once attempts are used up.
    Waiting ends at once when the user cancels.
    """

    def __init__(
        self,
        inner: Transport,
        policy: RetryPolicy | None = None,
        *,
        now: Callable[[], datetime] = lambda: datetime.now(timezone.utc),
        draw: Callable[[], float] = random.random,  # jitter, no secret
    ) -> None:
        self._inner = inner
        self._policy = policy or RetryPolicy()
        self._now = now
        self._draw = draw

    def send(self, request: Request, cancel: Cancellation) -> Response:
        """Send ``request``, again where that can help.

        Raises:
            UnreachableError: no whole answer came, in any attempt.
            Cancelled: the user stopped, also during a pause.
        """
        attempts = self._policy.attempts if request.method in _READING_METHODS else 1
        for attempt in range(1, attempts):
            check(cancel)
            try:
                response = self._inner.send(request, cancel)
            except NoUseRetryingError:
                raise
            except UnreachableError:
                pause_s = self._policy.pause_s(attempt, self._draw())
            else:
                asked_s = self._pause_after(response, attempt)
                if asked_s is None or not is_worth_retrying(response.status):
                    return response
                pause_s = asked_s
            if cancel.wait(pause_s):
                raise Cancelled()
        check(cancel)
        return self._inner.send(request, cancel)

    def _pause_after(self, response: Response, attempt: int) -> float | None:
        """Return how long to wait after a refusal, None when the platform asks for too long."""
        own = self._policy.pause_s(attempt, self._draw())
        asked = retry_after(response.header("Retry-After"), self._now())
        if asked is None and response.status == _TOO_MANY:
            # The platform's own clock, where it tells it: ours may be wrong.
            asked = reset_after(response.body, http_date(response.header("Date")) or self._now())
        if asked is None:
            return own
        return max(asked, own * 0.1) if asked <= self._policy.longest_wait_s else None
