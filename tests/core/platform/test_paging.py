"""Pages of entities from brokers that each do it their way."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timezone
from email.utils import format_datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smartmetro.smartmetro_plugin.core.cancellation import CancelFlag
from smartmetro.smartmetro_plugin.core.errors import Cancelled, PlatformError, RefusedError
from smartmetro.smartmetro_plugin.core.model import Extent
from smartmetro.smartmetro_plugin.core.platform.connection import Connection
from smartmetro.smartmetro_plugin.core.platform.ngsi_ld import NgsiLdPlatform
from smartmetro.smartmetro_plugin.core.platform.ngsi_ld.endpoint import COUNTING, Endpoint
from smartmetro.smartmetro_plugin.core.platform.protocol import SensorPage, SensorQuery
from smartmetro.smartmetro_plugin.core.platform.smart_data_models.entities import id_of
from smartmetro.smartmetro_plugin.core.platform.smart_data_models.paging import Pager
from smartmetro.smartmetro_plugin.core.platform.transport import Response
from smartmetro.smartmetro_plugin.core.use_cases.declaration import UseCase

from .conftest import FakeTransport, json_response

RECORDED = {
    "0": "entities_keyvalues_page1",
    "1": "entities_keyvalues_page2",
    "2": "entities_offset_past_end",
}
CONNECTION = Connection(
    "c", "ngsi-ld", "http://broker/ngsi-ld/v1", "metro", context_url="http://x/c.jsonld"
)


def recorded(folder: Path, name: str) -> Response:
    """Return an answer recorded from a running context broker."""
    head = (
        (folder / "ngsi_ld_recorded" / f"{name}.headers").read_text(encoding="utf-8").splitlines()
    )
    body = (folder / "ngsi_ld_recorded" / f"{name}.json").read_bytes()
    headers = tuple(
        (k, v.strip()) for k, _, v in (line.partition(":") for line in head[1:] if line)
    )
    return Response(int(head[0].split()[1]), headers, body, "http://broker/ngsi-ld/v1/entities")


def ids(transport: FakeTransport, limits: tuple[int, ...] = (2,)) -> tuple[list[str], bool]:
    """Return the ids that paging brings, and whether the last page was short of what was announced."""
    pager = Pager(Endpoint(CONNECTION, transport, CancelFlag()), CancelFlag(), COUNTING, limits)
    pages = list(pager.pages("entities", {"type": "WeatherObserved"}))
    return [id_of(entity) for page in pages for entity in page.entities], pages[-1].is_short


def test_recorded_pages(data_folder: Path) -> None:
    transport = FakeTransport(lambda _, q: recorded(data_folder, RECORDED[q["offset"]]))
    found, is_short = ids(transport, (1,))
    assert [one.split(":")[2] for one in found] == ["NoiseLevelObserved", "WeatherObserved"]
    assert not is_short
    assert len(transport.requests) == 2


def test_recorded_offset_past_the_end(data_folder: Path) -> None:
    """Without the count only the repeated entity tells that the end was passed."""

    def answer(_path: str, query: Mapping[str, str]) -> Response:
        response = recorded(data_folder, RECORDED[query["offset"]])
        kept = tuple(h for h in response.headers if h[0] not in ("NGSILD-Results-Count", "Link"))
        return Response(response.status, kept, response.body, response.url)

    transport = FakeTransport(answer)
    assert len(ids(transport, (1,))[0]) == 2
    assert [query["offset"] for query in transport.queries] == ["0", "1", "2"]


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("entities_concise_sysattrs", 1),
        ("entities_jsonld", 1),
        ("entities_normalized", 2),
        ("entities_keyvalues_page1", 1),
        ("entities_geojson", 3),
    ],
)
def test_recorded_forms_become_sensors(
    data_folder: Path, name: str, count: int, use_cases: Mapping[str, UseCase]
) -> None:
    response = recorded(data_folder, name)
    kept = tuple(h for h in response.headers if h[0] not in ("NGSILD-Results-Count", "Link"))
    whole = Response(response.status, kept, response.body, response.url)
    platform = NgsiLdPlatform(CONNECTION, FakeTransport(lambda *_: whole), use_cases, CancelFlag())
    (page,) = platform.sensors(SensorQuery())
    assert len(page.records) == count
    assert all(record.sensor.lon is not None for record in page.records)
    assert page.server_date == datetime(2026, 11, 22, 14, 0, 16, tzinfo=timezone.utc)
    weather = [r for r in page.records if r.sensor.type == "WeatherObserved"]
    assert {x.property: x.value for r in weather for x in r.readings} in (
        {"temperature": 3.3, "relative_humidity": 100.0},
        {},
    )


@pytest.mark.parametrize(
    ("name", "kind", "words"),
    [
        ("error_400_too_wide", PlatformError, "at least one of 'type'"),
        ("error_404", PlatformError, "Nothing answers at http://broker"),
        ("error_406", PlatformError, "supported response media types"),
        ("error_tenant", RefusedError, "does not know the tenant “metro”"),
        ("temporal_missing_timerel", PlatformError, "missing required URL parameter 'timerel'"),
    ],
)
def test_recorded_errors_in_words(
    data_folder: Path, name: str, kind: type[PlatformError], words: str
) -> None:
    with pytest.raises(kind, match=words):
        ids(FakeTransport(lambda *_: recorded(data_folder, name)))


class Broker:
    """A broker of ``size`` entities with the habits given."""

    def __init__(
        self,
        size: int,
        *,
        count: int | None = -1,
        links: bool = True,
        past_end: str = "empty",
        repeat: int = 0,
        refuses_above: int = 10**9,
        refusal: int = 400,
        path: str = "/ngsi-ld/v1/entities",
    ) -> None:
        self.entities = [{"id": f"urn:{n}", "type": "WeatherObserved"} for n in range(size)]
        self.count = size if count == -1 else count
        self.links, self.past_end, self.repeat = links, past_end, repeat
        self.refuses_above, self.refusal, self.path = refuses_above, refusal, path

    def __call__(self, _path: str, query: Mapping[str, str]) -> Response:
        limit, offset = int(query["limit"]), int(query["offset"])
        if limit > self.refuses_above:
            return json_response({"title": "Bad limit"}, self.refusal)
        chosen = self.entities[max(0, offset - self.repeat) if offset else 0 :][:limit]
        if offset >= len(self.entities):
            chosen = self.entities[-1:] if self.past_end == "last" else []
        headers = [("Date", format_datetime(datetime(2026, 7, 21, 12, tzinfo=timezone.utc)))]
        if self.count is not None:
            headers.append(("NGSILD-Results-Count", str(self.count)))
        if self.links and offset + limit < len(self.entities):
            target = f"{self.path}?limit={limit}&offset={offset + limit}"
            headers.append(("Link", f'<http://context>; rel="up", <{target}>; rel="next"'))
        return json_response(chosen, 200, *headers)


def expected(size: int) -> list[str]:
    return [f"urn:{n}" for n in range(size)]


@settings(max_examples=60, deadline=None)
@given(
    size=st.integers(0, 11),
    counted=st.booleans(),
    links=st.booleans(),
    past_end=st.sampled_from(["empty", "last"]),
    limit=st.integers(1, 5),
)
def test_every_combination_of_habits_gives_every_entity_once(
    size: int, counted: bool, links: bool, past_end: str, limit: int
) -> None:
    transport = FakeTransport(
        Broker(size, count=size if counted else None, links=links, past_end=past_end)
    )
    assert ids(transport, (limit,)) == (expected(size), False)
    assert len(transport.requests) <= size // limit + 2


def test_stops_on_count_without_asking_past_the_end() -> None:
    transport = FakeTransport(Broker(4, links=False))
    assert ids(transport)[0] == expected(4)
    assert len(transport.requests) == 2


def test_duplicates_across_pages_are_dropped() -> None:
    found, _ = ids(FakeTransport(Broker(9, repeat=1, links=False)), (3,))
    assert sorted(set(found)) == sorted(found)
    assert len(found) >= 7


@pytest.mark.parametrize("announced", [7, 3])
def test_a_count_that_differs_is_said(announced: int, use_cases: Mapping[str, UseCase]) -> None:
    transport = FakeTransport(Broker(5, count=announced, links=False))
    platform = NgsiLdPlatform(CONNECTION, transport, use_cases, CancelFlag())
    pages = list(platform.sensors(SensorQuery()))
    assert sum(len(page.records) for page in pages) == 5
    assert pages[-1].warnings[0].values == {"announced": announced, "delivered": 5}
    assert pages[-1].absence_proves_removal is (announced < 5)


@pytest.mark.parametrize("refusal", [400, 403])
def test_a_refused_limit_is_lowered_and_remembered(refusal: int) -> None:
    transport = FakeTransport(Broker(5, refuses_above=3, refusal=refusal))
    assert ids(transport, (100, 10, 2))[0] == expected(5)
    assert [query["limit"] for query in transport.queries] == ["100", "10", "2", "2", "2"]


def test_a_real_refusal_is_an_error_in_the_end() -> None:
    transport = FakeTransport(Broker(5, refuses_above=0, refusal=403))
    with pytest.raises(RefusedError, match="right to read"):
        ids(transport, (100, 10))
    assert len(transport.requests) == 2


@pytest.mark.parametrize(
    "path", ["http://inner-host:1026/ngsi-ld/v1/entities", "/other/entities", ""]
)
def test_next_links_never_lead_to_another_host(path: str) -> None:
    """Behind a proxy brokers name their inner host; credentials must stay with ours."""
    transport = FakeTransport(Broker(5, count=None, path=path))
    assert ids(transport)[0] == expected(5)
    assert all(r.url.startswith("http://broker/ngsi-ld/v1/entities?") for r in transport.requests)
    assert all(query["type"] == "WeatherObserved" for query in transport.queries)


@pytest.mark.parametrize(
    "body", [b"", b"[{", b"<html>", b"7", b'{"a": 1}', b"\xff\xfe", b"[" * 100_000]
)
def test_a_body_that_is_no_list_is_an_error_in_words(body: bytes) -> None:
    transport = FakeTransport(
        lambda *_: Response(200, (), body, "http://broker/ngsi-ld/v1/entities?x=1")
    )
    with pytest.raises(PlatformError, match="http://broker/ngsi-ld/v1/entities"):
        ids(transport)


def test_lone_surrogates_do_not_reach_files() -> None:
    body = b'[{"id": "urn:\\ud800x", "type": "WeatherObserved", "name": "\\ud83d\\ude00"}]'
    transport = FakeTransport(lambda *_: Response(200, (), body, "http://broker"))
    (found,) = ids(transport)[0]
    assert found.encode("utf-8").startswith(b"urn:")


def test_cancelling_stops_between_pages() -> None:
    cancel = CancelFlag()
    transport = FakeTransport(Broker(9))
    pages = Pager(Endpoint(CONNECTION, transport, cancel), cancel, COUNTING, (2,)).pages(
        "entities", {}
    )
    next(pages)
    cancel.cancel()
    with pytest.raises(Cancelled):
        next(pages)
    assert len(transport.requests) == 1


def test_what_is_asked(use_cases: Mapping[str, UseCase]) -> None:
    transport = FakeTransport(Broker(1))
    platform = NgsiLdPlatform(CONNECTION, transport, use_cases, CancelFlag())
    since = datetime(2026, 7, 21, 5, 0, 0, 250000, tzinfo=timezone.utc)
    list(platform.sensors(SensorQuery(("heat",), since, Extent(4.8, 43.1, 5.8, 43.8))))
    first, query = transport.requests[0], transport.queries[0]
    assert first.headers == {
        "Accept": "application/json",
        "NGSILD-Tenant": "metro",
        "Link": '<http://x/c.jsonld>; rel="http://www.w3.org/ns/json-ld#context"; type="application/ld+json"',
    }
    assert query == {
        "type": "WeatherObserved,DeviceMeasurement",
        "count": "true",
        "limit": "1000",
        "offset": "0",
        "q": "modifiedAt>2026-07-21T05:00:00.250Z",
        "georel": "intersects",
        "geometry": "Polygon",
        "coordinates": "[[[4.8,43.1],[5.8,43.1],[5.8,43.8],[4.8,43.8],[4.8,43.1]]]",
    }


def test_types_known_by_full_names_only(use_cases: Mapping[str, UseCase]) -> None:
    full = "https://smartdatamodels.org/dataModel.Weather/WeatherObserved"

    def answer(path: str, query: Mapping[str, str]) -> Response:
        if path.endswith("/types"):
            return json_response({"typeList": [full, "https://other/Unicorn"]})
        found = [{"id": "urn:1", "type": full}] if full in query["type"] else []
        return json_response(found, 200, ("NGSILD-Results-Count", str(len(found))))

    platform = NgsiLdPlatform(CONNECTION, FakeTransport(answer), use_cases, CancelFlag())
    pages: list[SensorPage] = list(platform.sensors(SensorQuery()))
    assert [r.sensor.type for page in pages for r in page.records] == ["WeatherObserved"]


def test_memory_is_flat_in_the_number_of_pages(use_cases: Mapping[str, UseCase]) -> None:
    import tracemalloc

    def peak(size: int) -> int:
        def answer(_path: str, query: Mapping[str, str]) -> Response:
            offset = int(query["offset"])
            page = [
                {"id": f"urn:{n}", "type": "WeatherObserved", "name": "x" * 2000}
                for n in range(offset, min(offset + 100, size))
            ]
            return json_response(page, 200, ("NGSILD-Results-Count", str(size)))

        platform = NgsiLdPlatform(
            CONNECTION, FakeTransport(answer, _Forgetful()), use_cases, CancelFlag()
        )
        platform._pager._limits = [100]
        tracemalloc.start()
        seen = sum(len(page.records) for page in platform.sensors(SensorQuery()))
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert seen == size
        return most

    few, many = peak(300), peak(6000)
    assert many < few * 1.5 + 6000 * 100  # a number per id is all that grows


class _Forgetful(list):  # type: ignore[type-arg]
    def append(self, _: object) -> None:
        """Keep nothing: the transport of this test must not grow either."""
