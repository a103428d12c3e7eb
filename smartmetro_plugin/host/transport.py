"""HTTP through QGIS's own network: its proxy, its certificates, its authentication database."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import urlsplit

from qgis.core import QgsApplication, QgsBlockingNetworkRequest, QgsFeedback
from qgis.PyQt.QtCore import QByteArray, QUrl
from qgis.PyQt.QtNetwork import QNetworkReply, QNetworkRequest

from ..core.cancellation import Cancellation
from ..core.errors import Cancelled, UnreachableError
from ..core.messages import QT_TRANSLATE_NOOP
from ..core.platform.connection import address_of
from ..core.platform.transport import NoUseRetryingError, Request, Response
from .cancellation import FeedbackCancellation

_MOST_REDIRECTS = 5
_REDIRECTED = 302


class QgisTransport:
    """A :class:`~..core.platform.transport.Transport` over QgsBlockingNetworkRequest.

    Works from any thread. ``authcfg`` names the entry of QGIS's authentication database whose
    secrets QGIS itself adds to each request.
    """

    def __init__(self, authcfg: str = "") -> None:
        self._authcfg = authcfg

    def send(self, request: Request, cancel: Cancellation) -> Response:
        """Send ``request`` once and return the whole answer, whatever its status.

        Raises:
            UnreachableError: no whole answer came.
            Cancelled: the user stopped.
        """
        url = request.url
        for _ in range(_MOST_REDIRECTS + 1):
            response = self._exchange(replace(request, url=url), _same_origin(url, request), cancel)
            if response.status != _REDIRECTED:
                return response
            url = response.url
        raise NoUseRetryingError(
            QT_TRANSLATE_NOOP("SmartMetro", "{url} redirects without end."),
            url=address_of(request.url),
        )

    def _exchange(self, request: Request, with_secrets: bool, cancel: Cancellation) -> Response:
        """Send ``request``; where it was redirected, the answer is empty and its ``url`` the target.

        QGIS follows redirections by itself, without our headers (another tenant's data would come)
        but with its ``authcfg``, whatever the host: hence the secrets are put on this one request
        alone, and what a redirection brought is asked for again, properly.
        """
        if cancel.is_cancelled():
            raise Cancelled()
        network_request = self._network_request(request, with_secrets)
        # A feedback of its own: too large a body ends this request, not the user's whole work.
        own = QgsFeedback()
        outer = cancel.feedback if isinstance(cancel, FeedbackCancellation) else None
        if outer is not None:
            outer.canceled.connect(own.cancel)
        blocking = QgsBlockingNetworkRequest()
        received = _Received(request.max_bytes, own)
        blocking.downloadProgress.connect(received.note)
        try:
            if request.method == "POST":
                blocking.post(network_request, QByteArray(request.body or b""), True, own)
            else:
                blocking.get(network_request, True, own)
        finally:
            blocking.downloadProgress.disconnect(received.note)
            if outer is not None:
                outer.canceled.disconnect(own.cancel)
        if cancel.is_cancelled():
            raise Cancelled()
        if received.too_large:
            raise _too_large(request)
        sent, final = network_request.url(), blocking.reply().request().url()
        if final.isEmpty() or final == sent:
            return _answer(blocking, request)
        return Response(_REDIRECTED, (), b"", sent.resolved(final).url())

    def _network_request(self, request: Request, with_secrets: bool) -> QNetworkRequest:
        network_request = QNetworkRequest(QUrl(request.url))
        for name, value in request.headers.items():
            network_request.setRawHeader(
                QByteArray(name.encode("ascii")), QByteArray(value.encode("utf-8"))
            )
        network_request.setTransferTimeout(int(request.timeout_s * 1000))
        # Live data are never taken from the disk cache, and never left in it.
        network_request.setAttribute(
            QNetworkRequest.Attribute.CacheLoadControlAttribute,
            QNetworkRequest.CacheLoadControl.AlwaysNetwork,
        )
        network_request.setAttribute(QNetworkRequest.Attribute.CacheSaveControlAttribute, False)
        if not (self._authcfg and with_secrets):
            return network_request
        manager = QgsApplication.authManager()
        done, with_authentication = manager.updateNetworkRequest(network_request, self._authcfg)
        if not done:
            raise NoUseRetryingError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "QGIS’s authentication has no usable entry “{authcfg}”. "
                    "Choose another one in the connection.",
                ),
                authcfg=self._authcfg,
            )
        return with_authentication


class _Received:
    """Counts the bytes that came and stops the request when there are too many."""

    def __init__(self, max_bytes: int, feedback: QgsFeedback) -> None:
        self._max_bytes = max_bytes
        self._feedback = feedback
        self.too_large = False

    def note(self, received: int, _total: int) -> None:
        if received > self._max_bytes:
            self.too_large = True
            self._feedback.cancel()


def _answer(blocking: QgsBlockingNetworkRequest, request: Request) -> Response:
    reply = blocking.reply()
    status = reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute)
    error = reply.error()
    # With a status of 4xx or 5xx Qt reports an error too; the answer is whole all the same.
    if status is None or (error != QNetworkReply.NetworkError.NoError and int(status) < 400):
        raise _unreachable(request, blocking.errorMessage() or reply.errorString())
    headers = tuple(
        (bytes(name).decode("latin-1"), bytes(reply.rawHeader(name)).decode("latin-1"))
        for name in reply.rawHeaderList()
    )
    body = bytes(reply.content())
    if len(body) > request.max_bytes:
        raise _too_large(request)
    response = Response(int(status), headers, body, request.url)
    announced = response.header("Content-Length")
    encoded = response.header("Content-Encoding")
    if announced and announced.isdigit() and not encoded and len(body) < int(announced):
        raise UnreachableError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "The answer of {url} was cut: {received} bytes of {announced} came.",
            ),
            url=address_of(request.url),
            received=len(body),
            announced=int(announced),
        )
    return response


def _same_origin(url: str, request: Request) -> bool:
    now, asked = urlsplit(url), urlsplit(request.url)
    return (now.scheme, now.netloc) == (asked.scheme, asked.netloc)


def _unreachable(request: Request, reason: str) -> UnreachableError:
    return UnreachableError(
        QT_TRANSLATE_NOOP("SmartMetro", "No answer from {url}: {reason}"),
        url=address_of(request.url),
        reason=reason or "?",
    )


def _too_large(request: Request) -> NoUseRetryingError:
    return NoUseRetryingError(
        QT_TRANSLATE_NOOP(
            "SmartMetro", "The answer of {url} is larger than {limit} MB; it was not read further."
        ),
        url=address_of(request.url),
        limit=request.max_bytes // 1_000_000,
    )
