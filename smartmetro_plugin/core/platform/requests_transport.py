"""HTTP outside QGIS, with requests: one exchange a call, streamed, stopped at once on cancel."""

from __future__ import annotations

import threading
import zlib
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

from ..cancellation import Cancellation, check
from ..errors import Cancelled, UnreachableError
from ..messages import QT_TRANSLATE_NOOP
from .connection import address_of
from .transport import NoUseRetryingError, Request, Response

if TYPE_CHECKING:
    import requests

#: How often a waiting call looks whether it was cancelled.
_LOOK_S = 0.05
_CHUNK_BYTES = 64 * 1024
_MOST_REDIRECTS = 5
_REDIRECTS = frozenset({301, 302, 303, 307, 308})


class RequestsTransport:
    """A :class:`~.transport.Transport` for scripts, notebooks and tests.

    ``headers`` (an Authorization, for instance) go to the host of the request only: a redirect to
    another host, or from https to http, does not get them.
    """

    def __init__(self, headers: Mapping[str, str] | None = None) -> None:
        self._headers = dict(headers or {})
        self._session: requests.Session | None = None

    def send(self, request: Request, cancel: Cancellation) -> Response:
        """Send ``request`` once and return the whole answer, whatever its status.

        The exchange runs in a thread of its own, since a stalled socket cannot be interrupted; a
        cancelled one is abandoned there and ends with its time-out at the latest.

        Raises:
            UnreachableError: no whole answer came.
            Cancelled: the user stopped.
        """
        check(cancel)
        exchange = _Exchange(self._own_session(), request, self._headers)
        worker = threading.Thread(target=exchange.run, name="smartmetro-http", daemon=True)
        worker.start()
        while not exchange.ended.wait(_LOOK_S):
            if cancel.is_cancelled():
                exchange.abandon()
                self._session = None  # the abandoned thread still uses it
                raise Cancelled()
        check(cancel)
        if isinstance(exchange.outcome, Response):
            return exchange.outcome
        raise exchange.outcome

    def _own_session(self) -> requests.Session:
        if self._session is None:
            import requests

            self._session = requests.Session()
            # Without this requests takes passwords from the user's .netrc.
            self._session.auth = _as_it_is
        return self._session


class _Exchange:
    """One request with its redirects, in a thread; ``outcome`` is there once it has ``ended``."""

    def __init__(
        self, session: requests.Session, request: Request, headers: Mapping[str, str]
    ) -> None:
        self.ended = threading.Event()
        self.outcome: Response | Exception = Cancelled()
        self._session = session
        self._request = request
        self._secret_headers = headers
        self._abandoned = threading.Event()

    def abandon(self) -> None:
        """Stop reading; nobody waits for the outcome any more."""
        # Closing the answer here would wait for the read that stalls.
        self._abandoned.set()

    def run(self) -> None:
        """Exchange, and hand over whatever comes of it."""
        import requests
        import urllib3

        try:
            self.outcome = self._exchange()
        except UnreachableError as error:
            self.outcome = error
        except (
            requests.RequestException,
            urllib3.exceptions.HTTPError,
            OSError,
            ValueError,
        ) as error:
            self.outcome = _in_words(error, self._request)
        except Exception as error:  # noqa: BLE001 (raised again in the thread that waits)
            self.outcome = error
        finally:
            self.ended.set()

    def _exchange(self) -> Response:
        url = self._request.url
        for _ in range(_MOST_REDIRECTS + 1):
            answer = self._session.request(
                self._request.method,
                url,
                headers=self._headers_for(url),
                data=self._request.body,
                timeout=self._request.timeout_s,
                stream=True,
                allow_redirects=False,
            )
            try:
                target = answer.headers.get("Location")
                if answer.status_code not in _REDIRECTS or not target:
                    return self._whole(answer, url)
            finally:
                answer.close()
            url = urljoin(url, target)
        raise NoUseRetryingError(
            QT_TRANSLATE_NOOP("SmartMetro", "{url} redirects without end."),
            url=address_of(self._request.url),
        )

    def _headers_for(self, url: str) -> dict[str, str]:
        headers = {"Accept-Encoding": "gzip", **self._request.headers}
        asked, now = urlsplit(self._request.url), urlsplit(url)
        if (now.scheme, now.netloc) == (asked.scheme, asked.netloc):
            headers.update(self._secret_headers)
        return headers

    def _whole(self, answer: Any, url: str) -> Response:
        raw = answer.raw
        decoder = _Decoder(answer.headers.get("Content-Encoding", ""), self._request)
        body = bytearray()
        received = 0
        for chunk in _chunks(raw):
            if self._abandoned.is_set():
                raise Cancelled()
            received += len(chunk)
            decoder.decode_into(body, chunk)
        announced = answer.headers.get("Content-Length", "")
        is_cut = announced.isdigit() and received < int(announced)
        if is_cut or not decoder.is_complete(received):
            raise UnreachableError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro", "The answer of {url} was cut after {received} bytes."
                ),
                url=address_of(self._request.url),
                received=received,
            )
        return Response(answer.status_code, tuple(raw.headers.items()), bytes(body), url)


def _chunks(raw: Any) -> Iterator[bytes]:
    while chunk := raw.read(_CHUNK_BYTES, decode_content=False):
        yield chunk


class _Decoder:
    """Undoes gzip or deflate without ever holding more than the request allows."""

    def __init__(self, encoding: str, request: Request) -> None:
        self._request = request
        compressed = encoding.strip().lower() in ("gzip", "x-gzip", "deflate")
        self._inflate = zlib.decompressobj(zlib.MAX_WBITS | 32) if compressed else None

    def decode_into(self, body: bytearray, chunk: bytes) -> None:
        """Append what ``chunk`` holds.

        Raises:
            NoUseRetryingError: the body is larger than allowed.
            UnreachableError: it is no valid gzip.
        """
        room = self._request.max_bytes - len(body)
        try:
            body += self._inflate.decompress(chunk, room + 1) if self._inflate else chunk
        except zlib.error as error:
            raise _in_words(error, self._request) from error
        if len(body) > self._request.max_bytes:
            raise NoUseRetryingError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "The answer of {url} is larger than {limit} MB; it was not read further.",
                ),
                url=address_of(self._request.url),
                limit=self._request.max_bytes // 1_000_000,
            )

    def is_complete(self, received: int) -> bool:
        """Return whether a compressed body came to its end."""
        return self._inflate is None or self._inflate.eof or received == 0


def _in_words(error: Exception, request: Request) -> UnreachableError:
    import requests

    kinds: list[tuple[type[Exception], Callable[..., UnreachableError], str]] = [
        (
            requests.exceptions.SSLError,
            NoUseRetryingError,
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "The certificate of {url} cannot be trusted ({reason}). "
                "Ask its administrator, or import the right certificate authority.",
            ),
        ),
        (
            requests.exceptions.Timeout,
            UnreachableError,
            QT_TRANSLATE_NOOP("SmartMetro", "{url} did not answer within {seconds} s."),
        ),
        (
            requests.exceptions.InvalidURL,
            NoUseRetryingError,
            QT_TRANSLATE_NOOP("SmartMetro", "“{url}” is not a web address ({reason})."),
        ),
    ]
    unreachable = QT_TRANSLATE_NOOP("SmartMetro", "No answer from {url}: {reason}")
    known = next((entry for entry in kinds if isinstance(error, entry[0])), None)
    _, make, key = known or (Exception, UnreachableError, unreachable)
    return make(
        key,
        url=address_of(request.url),
        reason=_reason(error),
        seconds=request.timeout_s,
    )


def _reason(error: Exception) -> str:
    """Return the innermost cause of an error: the outer ones only repeat the address."""
    inner: object = error
    for _ in range(6):
        deeper = getattr(inner, "reason", None) or (
            inner.args[0] if isinstance(inner, Exception) and inner.args else None
        )
        if not isinstance(deeper, Exception):
            break
        inner = deeper
    text = str(getattr(inner, "strerror", None) or inner)
    return (text.rpartition(": ")[2] or text)[:150] or type(error).__name__


def _as_it_is(prepared: Any) -> Any:
    return prepared
