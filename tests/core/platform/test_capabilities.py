"""What a broker can do, whatever it pretends."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from smartmetro.smartmetro_plugin.core.cancellation import CancelFlag
from smartmetro.smartmetro_plugin.core.errors import UnreachableError
from smartmetro.smartmetro_plugin.core.platform.connection import Connection
from smartmetro.smartmetro_plugin.core.platform.ngsi_ld.capabilities import Capabilities
from smartmetro.smartmetro_plugin.core.platform.ngsi_ld.endpoint import Endpoint
from smartmetro.smartmetro_plugin.core.platform.transport import Response

from .conftest import FakeTransport, json_response

ENTITY = {"id": "urn:1", "type": "WeatherObserved"}
HISTORY = {**ENTITY, "temperature": [{"value": 20, "observedAt": "2026-07-21T05:00:00Z"}]}


def probing(name: str, answer: object) -> tuple[Capabilities, FakeTransport]:
    transport = FakeTransport(answer)  # type: ignore[arg-type]
    connection = Connection("c", "ngsi-ld", f"http://{name}/ngsi-ld/v1")
    return Capabilities(
        Endpoint(connection, transport, CancelFlag()), ["WeatherObserved"]
    ), transport


def page(entities: list[object], count: int | None = None) -> Response:
    counted = () if count is None else (("NGSILD-Results-Count", str(count)),)
    return json_response(entities, 200, *counted)


def filtered(query: Mapping[str, str]) -> str:
    """Return the year that a query filters by, or nothing."""
    return (query.get("q", "").partition(">")[2] or query.get("timeAt", ""))[:4]


def ignoring(_: str, _query: Mapping[str, str]) -> Response:
    return page([ENTITY], 1)


def working(_: str, query: Mapping[str, str]) -> Response:
    return page([] if filtered(query) == "2150" else [ENTITY], 1)


def silent(_: str, query: Mapping[str, str]) -> Response:
    return page([], 0) if query.get("q") else page([ENTITY], 1)


def refusing(_: str, query: Mapping[str, str]) -> Response:
    return json_response({}, 400) if query.get("q") else page([ENTITY], 1)


def forgetful(_: str, query: Mapping[str, str]) -> Response:
    """Knows when some of its entities were modified only."""
    return page([] if filtered(query) == "2150" else [ENTITY], 4 if query.get("q") else 9)


@pytest.mark.parametrize(
    ("answer", "expected"),
    [(working, True), (ignoring, False), (silent, False), (refusing, False), (forgetful, False)],
)
def test_incremental_queries(answer: Callable[..., Response], expected: bool) -> None:
    capabilities, transport = probing(answer.__name__, answer)
    assert capabilities.incremental() is expected
    asked = len(transport.requests)
    assert capabilities.incremental() is expected
    assert len(transport.requests) == asked
    capabilities.forget()
    assert capabilities.incremental() is expected
    assert len(transport.requests) == 2 * asked


def test_an_empty_broker_tells_nothing_and_is_asked_again() -> None:
    capabilities, transport = probing("empty", lambda *_: page([], 0))
    assert not capabilities.incremental()
    assert not capabilities.incremental()
    assert len(transport.requests) == 2


def test_a_broker_that_fails_is_not_judged() -> None:
    capabilities, _ = probing("fails", lambda *_: json_response({}, 503))
    with pytest.raises(UnreachableError):
        capabilities.incremental()
    with pytest.raises(UnreachableError):
        capabilities.temporal()


def historian(*, modified: Response | None, far: Response | None = None) -> object:
    """A broker with a history, and its answers by time of modification: ever, and in the far future."""

    def answer(_: str, query: Mapping[str, str]) -> Response:
        if "timeproperty" not in query:
            return page([HISTORY])
        found = far if filtered(query) == "2150" else modified
        return found or page([])

    return answer


EVERYTHING = page([HISTORY])


@pytest.mark.parametrize(
    ("name", "answer", "available", "resumes"),
    [
        ("t-works", historian(modified=EVERYTHING), True, True),
        ("t-ignores", historian(modified=EVERYTHING, far=EVERYTHING), True, False),
        ("t-silent", historian(modified=None), True, False),
        ("t-refuses", historian(modified=json_response({}, 400)), True, False),
        ("t-none", lambda *_: json_response({}, 404), False, False),
        ("t-forbidden", lambda *_: json_response({}, 403), False, False),
    ],
)
def test_histories(name: str, answer: object, available: bool, resumes: bool) -> None:
    capabilities, _ = probing(name, answer)
    temporal = capabilities.temporal()
    assert (temporal.available, temporal.resumes_by_modification) == (available, resumes)
    assert (temporal.refusal is None) is available


@pytest.mark.parametrize(
    ("path", "document", "expected"),
    [
        ("/ngsi-ld/ex/v1/version", {"Orion-LD version": "1.6.0", "branch": ""}, "Orion-LD 1.6.0"),
        ("/q/info", {"scorpio": {"version": "5.0.5"}}, "Scorpio 5.0.5"),
        ("/actuator/info", {"build": {"name": "Stellio", "version": "2.24.1"}}, "Stellio 2.24.1"),
        ("/ngsi-ld/v1/info/sourceIdentity", {"contextSourceAlias": "metro-broker"}, "metro-broker"),
        ("/nothing", {}, "Jetty"),
    ],
)
def test_the_name_of_the_software(path: str, document: object, expected: str) -> None:
    def answer(asked: str, _query: Mapping[str, str]) -> Response:
        if asked == "/ngsi-ld/ex/v1/version" != path:
            raise UnreachableError("a gateway that lets nothing through")
        return json_response(document) if asked == path else json_response({}, 404)

    capabilities, _ = probing("software" + path.replace("/", "-"), answer)
    assert capabilities.software(json_response([], 200, ("Server", "Jetty"))) == expected
