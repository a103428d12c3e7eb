"""HTTP in front of the API modules: one thread a connection, faults on the way out."""

from __future__ import annotations

import contextlib
import json
import socket
import struct
from collections.abc import Callable
from dataclasses import asdict, dataclass, field, replace
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Lock
from typing import Any, Protocol
from urllib.parse import urlsplit

from . import ngsi_ld, ngsi_v2, opendatasoft, sensorthings
from .answer import Answer
from .clock import iso, parse_iso
from .faults import Fault, FaultBoard
from .personality import PERSONALITIES, Personality
from .query import ProblemError, Request
from .store import Store


class Api(Protocol):
    """A module per API, each a face of the same simulated network."""

    CREDENTIAL_SCHEME: str

    def handles(self, path: str) -> bool: ...
    def answer(self, request: Request, store: Store, personality: Personality) -> Answer: ...
    def error_document(self, problem: ProblemError) -> Any: ...
    def listed(self, document: Any) -> list[Any]: ...


APIS: tuple[Api, ...] = (ngsi_v2, sensorthings, opendatasoft, ngsi_ld)
"""The first one that handles a path answers; the last one speaks for paths of none."""


@dataclass
class Service:
    """What the request threads share: the store, the personality, the faults, the log."""

    store: Store
    personality: Personality
    faults: FaultBoard = field(default_factory=FaultBoard)
    bearer: str | None = None
    """Value that requests must carry in Authorization, None when anybody may read."""
    answering: bool = True
    log: list[dict[str, Any]] = field(default_factory=list)
    closing: Event = field(default_factory=Event)
    lock: Lock = field(default_factory=Lock)

    def arm(self, fault: Fault) -> None:
        if fault.kind == "late_history":
            self.store.withhold(fault.days, fault.share)
        else:
            self.faults.arm(fault)

    def control(self, order: dict[str, Any]) -> dict[str, Any]:
        """Carry out the orders of a control document. Raises ValueError on one unknown."""
        clock = self.store.clock
        actions: dict[str, Callable[[Any], Any]] = {
            "answering": lambda value: setattr(self, "answering", bool(value)),
            "advance_s": clock.advance,
            "rate": clock.run,
            "now": lambda value: clock.set(parse_iso(value)),
            "move_values": self.store.move_values,
            "deliver_late_days": self.store.deliver_late,
            "personality": self._change_personality,
            "remove": self.store.remove,
            "reset_log": lambda _: self.log.clear(),
        }
        unknown = set(order) - set(actions)
        if unknown:
            raise ValueError(
                f"unknown order: {', '.join(sorted(unknown))}, one of {', '.join(actions)}"
            )
        done = {name: actions[name](value) for name, value in order.items()}
        return {
            **self.state(),
            "done": {name: value for name, value in done.items() if value is not None},
        }

    def _change_personality(self, value: str | dict[str, Any]) -> None:
        if isinstance(value, str):
            self.personality = PERSONALITIES[value]
        else:
            self.personality = replace(self.personality, **value)

    def state(self) -> dict[str, Any]:
        return {
            "now": iso(self.store.clock.now()),
            "answering": self.answering,
            "personality": asdict(self.personality),
            "sensors": len(self.store.network.sensors),
            "requests": len(self.log),
            "faults": self.faults.listing(),
        }


class Server(ThreadingHTTPServer):
    daemon_threads = True
    allow_reuse_address = True
    request_queue_size = 64

    def __init__(self, address: tuple[str, int], service: Service) -> None:
        self.service = service
        self._open: set[socket.socket] = set()
        super().__init__(address, Handler)

    def process_request(self, request: Any, client_address: Any) -> None:
        """Remember who is connected: a platform that stops hangs up on everybody."""
        self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        """Forget who has gone."""
        self._open.discard(request)
        super().shutdown_request(request)

    def server_close(self) -> None:
        """Stop listening and cut the connections that are kept alive."""
        super().server_close()
        for connected in list(self._open):
            with contextlib.suppress(OSError):
                connected.shutdown(socket.SHUT_RDWR)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Clients that hang up are part of the tests: nothing is printed."""


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "SmartMetroSimulation/1"
    timeout = 60
    server: Server

    def log_message(self, *_: Any) -> None:
        """Quiet: the log is kept in the service."""

    def date_time_string(self, timestamp: float | None = None) -> str:
        """The Date header tells the platform's own time."""
        return formatdate(
            self.server.service.store.clock.now() if timestamp is None else timestamp, usegmt=True
        )

    # -- control ---------------------------------------------------------------------------

    def do_POST(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        service = self.server.service
        try:
            document = json.loads(self.rfile.read(length) or b"{}")
            if self.path == "/__faults":
                service.arm(Fault.from_json(document))
                self._plain(200, service.faults.listing())
            elif self.path == "/__control":
                self._plain(200, service.control(document))
            else:
                self._plain(405, {"title": "Method Not Allowed", "status": 405})
        except (ValueError, TypeError, KeyError) as error:
            self._plain(400, {"title": "Bad Request", "status": 400, "detail": str(error)})

    def do_DELETE(self) -> None:
        self.server.service.faults.clear()
        self._plain(200, [])

    def do_GET(self) -> None:
        service = self.server.service
        if self.path == "/__control":
            return self._plain(200, service.state())
        if self.path == "/__faults":
            return self._plain(200, service.faults.listing())
        if self.path == "/__requests":
            return self._plain(200, service.log)
        if not service.answering:
            return self._reset()
        return self._answer(service)

    # -- the platform ----------------------------------------------------------------------

    def _answer(self, service: Service) -> None:
        parts = urlsplit(self.path)
        headers = {name.lower(): value for name, value in self.headers.items()}
        request = Request(parts.path, parts.query, headers, headers.get("host", ""))
        entry: dict[str, Any] = {"path": parts.path, "query": parts.query, "headers": headers}
        with service.lock:
            service.log.append(entry)
        strikes = {fault.kind: fault for fault in service.faults.strike(self.path)}
        if "refused_connection" in strikes:
            return self._reset()
        if fault := strikes.get("slow_headers"):
            service.closing.wait(fault.seconds)
        answer = _refusal(strikes, request, service) or _api(request, service, strikes)
        entry["status"] = answer.status
        return self._deliver(answer, _alter(request, answer, strikes), strikes)

    def _deliver(self, answer: Answer, body: bytes, strikes: dict[str, Fault]) -> None:
        short = strikes.keys() & {"truncated_length", "truncated_no_length", "cut"}
        self.send_response(answer.status)
        for name, value in answer.all_headers():
            self.send_header(name, value)
        if "truncated_no_length" in strikes:
            self.send_header("Connection", "close")
        else:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        half = len(body) // 2
        if short:
            self.wfile.write(body[:half])
            self.close_connection = True
            if "cut" in strikes:
                self._reset()
            return
        if fault := strikes.get("slow_body"):
            self.wfile.write(body[:half])
            self.wfile.flush()
            self.server.service.closing.wait(fault.seconds)
            body = body[half:]
        self.wfile.write(body)

    def _plain(self, status: int, document: Any) -> None:
        body = json.dumps(document, ensure_ascii=False).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _reset(self) -> None:
        """Cut the connection with a TCP reset."""
        self.close_connection = True
        with contextlib.suppress(OSError):
            self.wfile.flush()
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            self.connection.close()


def _api_of(path: str) -> Api:
    return next((api for api in APIS if api.handles(path)), APIS[-1])


def _problem(request: Request, problem: ProblemError, *headers: tuple[str, str]) -> Answer:
    document = _api_of(request.path).error_document(problem)
    return Answer(problem.status, document, list(headers))


def _html(status: int, text: str) -> Answer:
    return Answer(
        status, f"<!DOCTYPE html><html><body><h1>{text}</h1></body></html>", media_type="text/html"
    )


def _refusal(strikes: dict[str, Fault], request: Request, service: Service) -> Answer | None:
    """The answer of a missing right, or of a fault that replaces the API's."""
    return _no_right(strikes, request, service) or _failure(strikes, request, service)


def _no_right(strikes: dict[str, Fault], request: Request, service: Service) -> Answer | None:
    wanted, scheme = service.bearer, _api_of(request.path).CREDENTIAL_SCHEME
    if "expired_token" in strikes or (
        wanted is not None and request.headers.get("authorization") != f"{scheme} {wanted}"
    ):
        challenge = f'{scheme} realm="simulation", error="invalid_token"'
        said = ProblemError(401, "Unauthorized", "Unauthorized", "the access right has expired")
        return _problem(request, said, ("WWW-Authenticate", challenge))
    if "forbidden" in strikes:
        detail = "this account may not read this resource"
        return _problem(request, ProblemError(403, "Forbidden", "Forbidden", detail))
    return None


def _failure(strikes: dict[str, Fault], request: Request, service: Service) -> Answer | None:
    if fault := strikes.get("too_many_requests"):
        return _slow_down(fault, request, service)
    if fault := strikes.get("status"):
        detail = "the broker failed (simulated)"
        return _problem(
            request, ProblemError(fault.status, "InternalError", "Internal Error", detail)
        )
    if fault := strikes.get("not_json_error"):
        return _html(fault.status, "Bad Gateway")
    if "login_page" in strikes:
        return _html(200, "Connexion")
    fault = strikes.get("limit_refused")
    if fault and request.whole("limit", 0) > fault.limit:
        kind, status = ("TooManyResults", 403) if fault.status == 403 else ("BadRequestData", 400)
        detail = f"limit must not exceed {fault.limit}"
        return _problem(request, ProblemError(status, kind, "Invalid request", detail))
    return None


def _slow_down(fault: Fault, request: Request, service: Service) -> Answer:
    """429: when to come back stands in a header, or in the body of the API's own error."""
    reset_at = service.store.clock.now() + fault.retry_after
    said = ProblemError(429, "TooManyRequests", "Too Many Requests", "slow down", reset_at)
    if not fault.header:
        return _problem(request, said)
    after = formatdate(reset_at, usegmt=True) if fault.http_date else f"{fault.retry_after:g}"
    return _problem(request, said, ("Retry-After", after))


def _api(request: Request, service: Service, strikes: dict[str, Fault]) -> Answer:
    personality = service.personality
    if "offset_past_end" in strikes:
        personality = replace(personality, past_end="last_entity")
    if "paging_loop" in strikes:
        request = request.without("offset", "$skip")
    api = _api_of(request.path)
    if api.handles(request.path):
        found = api.answer(request, service.store, personality)
        if "duplicate_ids" in strikes:
            _repeat(request, service, personality, found)
        return found
    detail = f"no such resource: {request.path}"
    return _problem(request, ProblemError(404, "InvalidRequest", "Not Found", detail))


def _repeat(request: Request, service: Service, personality: Personality, found: Answer) -> None:
    offset = request.whole("offset", 0)
    if offset and isinstance(found.document, list):
        earlier = replace(request, query=f"{request.query}&limit=3&offset={max(0, offset - 3)}")
        before = _api_of(request.path).answer(earlier, service.store, personality)
        found.document = [*before.document, *found.document]


_STREAM_ERROR = (
    b"\nStreaming interrupted due to the following error: the data set is being published again"
    b" (error_code: InternalError)"
)
"""How Opendatasoft ends an export that fails once it has begun, with status 200 long sent."""
_COUNTS = ("NGSILD-Results-Count", "Fiware-Total-Count")


def _swap(entity: dict[str, Any]) -> None:
    """Exchange longitude and latitude of a point."""
    location = entity.get("location")
    if isinstance(location, dict):
        geometry = location.get("value", location)
        if isinstance(geometry, dict) and geometry.get("type") == "Point":
            swapped = {**geometry, "coordinates": geometry["coordinates"][::-1]}
            entity["location"] = {**location, "value": swapped} if "value" in location else swapped


def _alter(request: Request, answer: Answer, strikes: dict[str, Fault]) -> bytes:
    """The body, after the faults that change what it says."""
    if answer.media_type == "text/html":
        return str(answer.document).encode()
    entities = _api_of(request.path).listed(answer.document)
    if "malformed_entity" in strikes and entities:
        broken: Any = {
            "id": 42,
            "type": None,
            "location": {"type": "GeoProperty", "value": "nowhere"},
            "temperature": [[]],
        }
        entities.insert(len(entities) // 2, broken)
    if "swapped_coordinates" in strikes:
        for entity in entities:
            _swap(entity)
    if fault := strikes.get("wrong_count"):
        answer.headers = [
            (name, str(int(value) + fault.extra) if name in _COUNTS else value)
            for name, value in answer.headers
        ]
    body = answer.body()
    if "broken_stream" in strikes:
        return body[: len(body) // 2] + _STREAM_ERROR
    if "wrong_json" in strikes:
        return b'[{"id": "urn:ngsi-ld:broken", "type": ' + body[:40]
    if fault := strikes.get("huge_body"):
        return body[:1] + b" " * int(fault.megabytes * 1_000_000) + body[1:]
    return body
