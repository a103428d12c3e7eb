"""QGIS's network as the core's transport, against a server on this machine."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from qgis.core import QgsApplication, QgsAuthMethodConfig, QgsFeedback

from smartmetro.smartmetro_plugin.core.cancellation import CancelFlag
from smartmetro.smartmetro_plugin.core.errors import Cancelled, RefusedError, UnreachableError
from smartmetro.smartmetro_plugin.core.platform.connection import Connection
from smartmetro.smartmetro_plugin.core.platform.transport import NoUseRetryingError, Request
from smartmetro.smartmetro_plugin.host.cancellation import FeedbackCancellation
from smartmetro.smartmetro_plugin.host.open_connection import open_for
from smartmetro.smartmetro_plugin.host.transport import QgisTransport
from smartmetro.smartmetro_plugin.host.use_cases import use_cases
from smartmetro.tests.platform_server import running_platform


class _Handler(BaseHTTPRequestHandler):
    hits = 0

    def do_GET(self) -> None:
        type(self).hits += 1
        kind = self.path.strip("/")
        if kind == "stall":
            self.send_response(200)
            self.send_header("Content-Length", "10")
            self.end_headers()
            self.wfile.write(b"123")
            self.wfile.flush()
            time.sleep(5)
            return
        if kind in ("same", "other", "round"):
            port = self.server.server_port
            target = {"other": f"http://localhost:{port}/x", "round": "/round"}.get(kind, "/x")
            self.send_response(302)
            self.send_header("Location", target)
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        body = f"hit {self.hits}".encode() if kind != "large" else b"x" * 200_000
        self.send_response({"missing": 404, "busy": 503}.get(kind, 200))
        self.send_header("Content-Length", str(len(body) + (50 if kind == "cut" else 0)))
        self.send_header("Cache-Control", "max-age=3600")
        self.send_header("Link", '<a>; rel="next"')
        self.send_header("Link", '<b>; rel="context"')
        self.send_header("X-Seen", self.headers.get("NGSILD-Tenant", ""))
        self.send_header("X-Secret", self.headers.get("Authorization", ""))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture
def base_url() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def _cancellation() -> FeedbackCancellation:
    return FeedbackCancellation(QgsFeedback())


def test_headers_go_out_and_repeated_ones_come_back(base_url: str) -> None:
    request = Request(f"{base_url}/ok", headers={"NGSILD-Tenant": "aix"})
    response = QgisTransport().send(request, _cancellation())
    assert response.status == 200
    assert response.header("x-seen") == "aix"
    links = ", ".join(response.header_values("link"))
    assert "<a>" in links
    assert "<b>" in links


def test_the_same_request_twice_reaches_the_platform_twice(base_url: str) -> None:
    request = Request(f"{base_url}/ok")
    bodies = {QgisTransport().send(request, _cancellation()).body for _ in range(2)}
    assert len(bodies) == 2


@pytest.mark.parametrize(("path", "status"), [("missing", 404), ("busy", 503)])
def test_a_refusal_is_an_answer_with_its_body(base_url: str, path: str, status: int) -> None:
    response = QgisTransport().send(Request(f"{base_url}/{path}"), _cancellation())
    assert response.status == status
    assert response.body.startswith(b"hit")


@pytest.mark.parametrize("path", ["cut", "stall"])
def test_half_an_answer_is_none(base_url: str, path: str) -> None:
    with pytest.raises(UnreachableError):
        QgisTransport().send(Request(f"{base_url}/{path}", timeout_s=1), _cancellation())


def test_too_large_an_answer_is_not_read_to_its_end(base_url: str) -> None:
    with pytest.raises(UnreachableError, match="larger than"):
        QgisTransport().send(Request(f"{base_url}/large", max_bytes=1000), _cancellation())


def test_nobody_there_is_said_in_words() -> None:
    with pytest.raises(UnreachableError, match="No answer from"):
        QgisTransport().send(Request("http://127.0.0.1:9/x", timeout_s=2), _cancellation())


def test_cancel_ends_a_stalled_request_at_once(base_url: str) -> None:
    """As in QGIS: the request waits in a thread, the user cancels from the main one."""
    cancel = _cancellation()
    outcome: list[type[BaseException]] = []

    def send() -> None:
        try:
            QgisTransport().send(Request(f"{base_url}/stall", timeout_s=30), cancel)
        except Cancelled as error:
            outcome.append(type(error))

    thread = threading.Thread(target=send)
    thread.start()
    time.sleep(0.3)
    started = time.monotonic()
    cancel.feedback.cancel()
    thread.join(3)
    assert outcome == [Cancelled]
    assert time.monotonic() - started < 1


def test_cancelled_before_it_starts(base_url: str) -> None:
    flag = CancelFlag()
    flag.cancel()
    with pytest.raises(Cancelled):
        QgisTransport().send(Request(f"{base_url}/ok"), flag)


@pytest.fixture
def authcfg() -> Iterator[str]:
    manager = QgsApplication.authManager()
    manager.setMasterPassword("for this test", True)
    config = QgsAuthMethodConfig("Basic")
    config.setName("test")
    config.setConfig("username", "me")
    config.setConfig("password", "welcome")
    manager.storeAuthenticationConfig(config)
    yield config.id()
    manager.removeAuthenticationConfig(config.id())


@pytest.mark.parametrize(("path", "keeps_secret"), [("same", True), ("other", False)])
def test_a_redirection_keeps_the_tenant_and_gives_secrets_to_no_other_host(
    base_url: str, authcfg: str, path: str, keeps_secret: bool
) -> None:
    request = Request(f"{base_url}/{path}", headers={"NGSILD-Tenant": "aix"})
    response = QgisTransport(authcfg).send(request, _cancellation())
    assert response.status == 200
    assert response.header("X-Seen") == "aix"
    assert bool(response.header("X-Secret")) is keeps_secret


@pytest.fixture
def portal_key() -> Iterator[tuple[str, str]]:
    """An entry of the method “API Header” as the guide tells to make it, and its key."""
    manager = QgsApplication.authManager()
    manager.setMasterPassword("for this test", True)
    key = "0123456789abcdef"
    config = QgsAuthMethodConfig("APIHeader")
    config.setName("portal")
    config.setConfig("Authorization", f"Apikey {key}")
    manager.storeAuthenticationConfig(config)
    yield config.id(), key
    manager.removeAuthenticationConfig(config.id())


def test_a_portals_key_goes_from_qgis_into_the_header_alone(portal_key: tuple[str, str]) -> None:
    authcfg, key = portal_key
    with running_platform(rate=0, history_days=1, bearer=key) as platform:
        url = f"{platform.url}/explore/dataset/mesures-noise"
        connection = Connection("portal", "opendatasoft", url, authcfg=authcfg)
        report = open_for(connection, use_cases(), _cancellation()).report()
        assert report.software == "Opendatasoft"
        assert all(key not in request["query"] for request in platform.requests)
        with pytest.raises(RefusedError):
            open_for(replace(connection, authcfg=""), use_cases(), _cancellation()).report()


def test_a_redirection_without_end_is_said(base_url: str) -> None:
    with pytest.raises(UnreachableError):
        QgisTransport().send(Request(f"{base_url}/round"), _cancellation())


def test_an_unknown_authentication_is_named_and_not_tried_again(base_url: str) -> None:
    with pytest.raises(NoUseRetryingError, match="no usable entry “zzzzzzz”"):
        QgisTransport("zzzzzzz").send(Request(f"{base_url}/x"), _cancellation())
