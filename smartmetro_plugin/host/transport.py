"""HTTP through QGIS's own network: its proxy, its certificates, its authentication database."""

from __future__ import annotations

from qgis.core import QgsBlockingNetworkRequest, QgsFeedback
from qgis.PyQt.QtCore import QByteArray, QUrl
from qgis.PyQt.QtNetwork import QNetworkReply, QNetworkRequest

from ..core.cancellation import Cancellation
from ..core.errors import Cancelled, UnreachableError
from ..core.messages import QT_TRANSLATE_NOOP
from ..core.platform.connection import address_of
from ..core.platform.transport import NoUseRetryingError, Request, Response
from .cancellation import FeedbackCancellation


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
        if cancel.is_cancelled():
            raise Cancelled()
        # A feedback of its own: too large a body ends this request, not the user's whole work.
        own = QgsFeedback()
        outer = cancel.feedback if isinstance(cancel, FeedbackCancellation) else None
        if outer is not None:
            outer.canceled.connect(own.cancel)
        blocking = QgsBlockingNetworkRequest()
        if self._authcfg:
            blocking.setAuthCfg(self._authcfg)
        received = _Received(request.max_bytes, own)
        blocking.downloadProgress.connect(received.note)
        try:
            self._perform(blocking, request, own)
        finally:
            blocking.downloadProgress.disconnect(received.note)
            if outer is not None:
                outer.canceled.disconnect(own.cancel)
        if cancel.is_cancelled():
            raise Cancelled()
        if received.too_large:
            raise _too_large(request)
        return _answer(blocking, request)

    @staticmethod
    def _perform(
        blocking: QgsBlockingNetworkRequest, request: Request, feedback: QgsFeedback
    ) -> None:
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
        if request.method == "POST":
            blocking.post(network_request, QByteArray(request.body or b""), True, feedback)
        else:
            blocking.get(network_request, True, feedback)


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
