"""HTTP over real sockets, with servers that misbehave."""

from __future__ import annotations

import gzip
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from smartmetro.smartmetro_plugin.core.cancellation import CancelFlag
from smartmetro.smartmetro_plugin.core.errors import Cancelled, UnreachableError
from smartmetro.smartmetro_plugin.core.platform.requests_transport import RequestsTransport
from smartmetro.smartmetro_plugin.core.platform.transport import (
    NoUseRetryingError,
    Request,
    Response,
)

AUTHORIZATION = {"Authorization": "Bearer of good news"}
Handler = Callable[[socket.socket, str], None]


class Server:
    """Hands each connection, with the head of its request, to a function."""

    def __init__(self, handler: Handler) -> None:
        self._handler = handler
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.closing = threading.Event()
        self.heads: list[str] = []
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            threading.Thread(target=self._one, args=(connection,), daemon=True).start()

    def _one(self, connection: socket.socket) -> None:
        with connection:
            head = b""
            while b"\r\n\r\n" not in head:
                received = connection.recv(4096)
                if not received:
                    return
                head += received
            self.heads.append(head.decode("latin-1"))
            try:
                self._handler(connection, self.heads[-1])
            except OSError:
                return

    def close(self) -> None:
        self.closing.set()
        self._listener.close()


@contextmanager
def serving(handler: Handler) -> Iterator[Server]:
    server = Server(handler)
    try:
        yield server
    finally:
        server.close()


def answering(body: bytes, *headers: str, status: str = "200 OK", announce: bool = True) -> Handler:
    def handler(connection: socket.socket, _head: str) -> None:
        lines = [f"HTTP/1.1 {status}", "Connection: close", *headers]
        if announce:
            lines.append(f"Content-Length: {len(body)}")
        connection.sendall("\r\n".join([*lines, "", ""]).encode("latin-1") + body)

    return handler


def get(url: str, transport: RequestsTransport | None = None, **settings: float) -> Response:
    request = Request(url, headers={"Accept": "application/json"}, **settings)  # type: ignore[arg-type]
    return (transport or RequestsTransport()).send(request, CancelFlag())


def test_an_answer_with_its_repeated_headers() -> None:
    links = ('Link: <a>; rel="next"', 'Link: <b>; rel="prev"')
    with serving(answering(b"[1]", *links)) as server:
        response = get(server.url + "/x?q=1", RequestsTransport(AUTHORIZATION))
    assert (response.status, response.body) == (200, b"[1]")
    assert response.header_values("link") == ['<a>; rel="next"', '<b>; rel="prev"']
    assert "authorization: bearer of good news" in server.heads[0].lower()
    assert server.heads[0].startswith("GET /x?q=1 ")


@pytest.mark.parametrize("status", ["404 Not Found", "500 Oops", "204 No Content"])
def test_any_status_is_an_answer(status: str) -> None:
    with serving(answering(b"", status=status)) as server:
        assert get(server.url).status == int(status[:3])


def test_gzip_and_its_bomb() -> None:
    packed = gzip.compress(b"x" * 30_000_000)
    with serving(answering(packed, "Content-Encoding: gzip")) as server:
        assert len(get(server.url, max_bytes=40_000_000).body) == 30_000_000
        with pytest.raises(NoUseRetryingError, match="larger than 1 MB"):
            get(server.url, max_bytes=1_000_000)


def test_too_large() -> None:
    with (
        serving(answering(b"x" * 3_000_000, announce=False)) as server,
        pytest.raises(NoUseRetryingError),
    ):
        get(server.url, max_bytes=2_000_000)


@pytest.mark.parametrize(
    "handler",
    [
        pytest.param(
            lambda s, _: s.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n[1,2"),
            id="length",
        ),
        pytest.param(
            lambda s, _: s.sendall(
                b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n64\r\n[1,2"
            ),
            id="chunked",
        ),
        pytest.param(
            lambda s, _: s.sendall(
                b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nConnection: close\r\n\r\n"
                + gzip.compress(b"[1,2,3]" * 99)[:-9]
            ),
            id="gzip without length",
        ),
        pytest.param(lambda s, _: s.close(), id="no answer"),
        pytest.param(lambda s, _: s.sendall(b"hello\r\n\r\n"), id="no HTTP"),
    ],
)
def test_a_cut_answer_is_none(handler: Handler) -> None:
    with serving(handler) as server, pytest.raises(UnreachableError) as caught:
        get(server.url)
    assert server.url in caught.value.message.in_english()


def test_a_body_cut_without_length_passes_for_whole() -> None:
    """Nothing in HTTP tells: who reads the body must parse it before believing it."""
    with serving(answering(b"[1,2", announce=False)) as server:
        assert get(server.url).body == b"[1,2"


def test_nobody_there_and_a_time_out() -> None:
    def stall(_connection: socket.socket, _head: str) -> None:
        server.closing.wait(5)

    late = pytest.raises(UnreachableError, match=r"did not answer within 0\.2 s")
    with serving(stall) as server, late:
        get(server.url, timeout_s=0.2)
    with pytest.raises(UnreachableError, match="No answer from"):
        get(server.url)
    with pytest.raises(UnreachableError):
        get("http://nowhere.invalid/")
    with pytest.raises(UnreachableError):
        get("http://[/")


@pytest.mark.parametrize("head", [b"", b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n[1"])
def test_cancelling_a_stalled_answer_ends_it_at_once(head: bytes) -> None:
    def stall(connection: socket.socket, _head: str) -> None:
        connection.sendall(head)
        server.closing.wait(10)

    with serving(stall) as server:
        cancel, transport = CancelFlag(), RequestsTransport()
        threading.Timer(0.2, cancel.cancel).start()
        began = time.monotonic()
        with pytest.raises(Cancelled):
            transport.send(Request(server.url), cancel)
        assert time.monotonic() - began < 0.5
        with pytest.raises(Cancelled):
            transport.send(Request(server.url), cancel)


def redirecting(target: str) -> Handler:
    return answering(b"", f"Location: {target}", status="302 Found")


def test_a_redirect_to_another_host_gets_no_credentials() -> None:
    with serving(answering(b"[]")) as other, serving(redirecting(other.url + "/y")) as first:
        response = get(first.url + "/x", RequestsTransport(AUTHORIZATION))
    assert (response.status, response.url) == (200, other.url + "/y")
    assert "authorization" in first.heads[0].lower()
    assert "authorization" not in other.heads[0].lower()


def test_a_redirect_on_the_same_host_keeps_them_and_ends() -> None:
    def handler(connection: socket.socket, head: str) -> None:
        (redirecting("/y") if head.startswith("GET /x") else answering(b"[]"))(connection, head)

    with serving(handler) as server:
        assert get(server.url + "/x", RequestsTransport(AUTHORIZATION)).body == b"[]"
        assert all("authorization" in head.lower() for head in server.heads)
    with (
        serving(redirecting("/again")) as server,
        pytest.raises(NoUseRetryingError, match="without end"),
    ):
        get(server.url)


def test_messages_show_no_secret() -> None:
    with pytest.raises(UnreachableError) as caught:
        get("http://{}:{}@127.0.0.1:9/x?api_key=abc".format("me", "word"))
    assert "word" not in caught.value.message.in_english()
    assert "abc" not in caught.value.message.in_english()
