"""The local platform itself: what the other tests and the demo rely on."""

from __future__ import annotations

import csv
import gzip
import http.client
import json
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from smartmetro.tests.platform_server import PERSONALITIES, Platform, running_platform
from smartmetro.tests.platform_server.bulk import containers
from smartmetro.tests.platform_server.clock import parse_iso
from smartmetro.tests.platform_server.sample import AS_OF, write_sample

ROOT = Path(__file__).resolve().parents[2]
DAY = timedelta(days=1)


@pytest.fixture(scope="module")
def shared() -> Iterator[Platform]:
    with running_platform(rate=0) as platform:
        yield platform


@pytest.fixture
def platform(shared: Platform) -> Iterator[Platform]:
    shared.clear_faults()
    shared.behave("plain")
    yield shared
    shared.clear_faults()
    shared.behave("plain")


def get(url: str, **headers: str) -> tuple[int, http.client.HTTPMessage, Any]:
    """Status, headers and parsed body, of errors too."""
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    request = urllib.request.Request(url, headers=sent)
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return answer.status, answer.headers, json.loads(answer.read())
    except urllib.error.HTTPError as error:
        return error.code, error.headers, json.loads(error.read())


def rel(headers: http.client.HTTPMessage, wanted: str) -> str | None:
    for link in headers.get_all("Link") or []:
        for target, name in re.findall(r'<([^>]*)>; ?rel="([^"]*)"', link):
            if name == wanted:
                return str(target)
    return None


def test_the_network_is_what_the_documents_say(platform: Platform) -> None:
    network = platform.network
    assert Counter(s.use_case for s in network.sensors if s.channels) == {
        "heat": 65,
        "waste": 60,
        "lighting": 26,
        "mobility": 24,
        "water": 16,
        "noise": 12,
    }
    assert len({s.entity_id for s in network.sensors}) == len(network.sensors) == 207
    assert len({s.insee for s in network.sensors}) >= 30
    assert all(4.8 < s.lon < 5.8 and 43.1 < s.lat < 43.8 for s in network.sensors)


def test_everything_says_that_it_is_simulated(platform: Platform) -> None:
    url = f"{platform.base_url}/entities?type=*&local=true&limit=1000&options=keyValues"
    _, _, entities = get(url)
    assert len(entities) == 207
    assert {e["source"] for e in entities} == {"simulation"}
    assert {e["provider"] for e in entities} == {"SmartMetro simulation"}


def test_pages_follow_next_to_the_announced_count(platform: Platform) -> None:
    url: str | None = "/ngsi-ld/v1/entities?type=WasteContainer,WeatherObserved&count=true&limit=50"
    ids: list[str] = []
    while url:
        status, headers, page = get(platform.url + url)
        assert status == 200
        assert headers["NGSILD-Results-Count"] == "121"
        ids += [entity["id"] for entity in page]
        url = rel(headers, "next")
    assert len(ids) == len(set(ids)) == 121


def test_an_entity_is_normalized_with_units_and_instants(platform: Platform) -> None:
    entity_id = "urn:ngsi-ld:WeatherObserved:simulation:13117-01"
    _, headers, entity = get(f"{platform.base_url}/entities/{quote(entity_id, safe='')}")
    assert entity["temperature"]["unitCode"] == "CEL"
    age_s = parse_iso("2026-09-01T08:00:00Z") - parse_iso(entity["temperature"]["observedAt"])
    assert 0 <= age_s <= 3600
    assert 0 < entity["relativeHumidity"]["value"] < 1
    assert entity["location"]["type"] == "GeoProperty"
    assert entity["dateInstalled"]["value"]["@type"] == "DateTime"
    assert headers["Date"] == "Tue, 01 Sep 2026 08:00:00 GMT"


def test_shapes_and_attributes_that_clients_stumble_on(platform: Platform) -> None:
    _, _, page = get(
        f"{platform.base_url}/entities?type=TrafficFlowObserved,WeatherObserved&limit=1000"
    )
    shapes = Counter(e["location"]["value"]["type"] if "location" in e else None for e in page)
    assert shapes == {"Point": 63, "LineString": 2, "Polygon": 1, None: 1}
    twice = [e for e in page if isinstance(e.get("temperature"), list)]
    assert [part.get("datasetId") for part in twice[0]["temperature"]] == [
        None,
        "urn:ngsi-ld:dataset:raw",
    ]


@pytest.mark.parametrize("form", ["keyValues", "concise", "concise,sysAttrs"])
def test_other_forms(platform: Platform, form: str) -> None:
    _, _, page = get(f"{platform.base_url}/entities?type=NoiseLevelObserved&limit=1&options={form}")
    level = page[0]["LAeq"]
    if form == "keyValues":
        assert isinstance(level, float)
        assert page[0]["location"]["type"] == "Point"
    else:
        assert set(level) >= {"value", "unitCode", "observedAt"}
        assert "type" not in level
        assert page[0]["sonometerClass"] == "1" or "sysAttrs" in form
    assert ("modifiedAt" in page[0]) == ("sysAttrs" in form)


def test_geojson_and_media_types(platform: Platform) -> None:
    url = f"{platform.base_url}/entities?type=FloodMonitoring"
    _, headers, document = get(url, Accept="application/geo+json")
    assert headers["Content-Type"] == "application/geo+json"
    assert len(document["features"]) == 8
    assert document["features"][0]["geometry"]["type"] == "Point"
    status, _, problem = get(url, Accept="text/csv")
    assert (status, problem["title"]) == (406, "Not Acceptable")


def test_queries_by_instant_and_by_extent(platform: Platform) -> None:
    since = quote("modifiedAt>2026-08-31T08:00:00Z")
    _, _, recent = get(f"{platform.base_url}/entities?type=WasteContainer&q={since}&limit=100")
    _, _, everything = get(f"{platform.base_url}/entities?type=WasteContainer&limit=100")
    assert 50 <= len(recent) < len(everything) == 60
    box = "[[[5.2,43.4],[5.3,43.4],[5.3,43.5],[5.2,43.5],[5.2,43.4]]]"
    url = f"{platform.base_url}/entities?georel=within&geometry=Polygon&coordinates={quote(box)}&limit=100"
    _, _, inside = get(url)
    assert {e["address"]["value"]["addressLocality"] for e in inside} >= {"Vitrolles", "Marignane"}
    points = [e["location"]["value"] for e in inside if e["type"] != "TrafficFlowObserved"]
    assert all(5.2 < point["coordinates"][0] < 5.3 for point in points)


@pytest.mark.parametrize(
    ("path", "status", "kind"),
    [
        ("entities", 400, "BadRequestData"),
        ("entities/urn:ngsi-ld:none:1", 404, "ResourceNotFound"),
        ("entities?type=Device&q=%3D%3D", 400, "BadRequestData"),
        ("temporal/entities?type=Device", 400, "BadRequestData"),
        (
            "temporal/entities?type=Device&timerel=after&timeAt=2026-08-01T00:00:00",
            400,
            "BadRequestData",
        ),
        ("nothing", 404, "InvalidRequest"),
    ],
)
def test_errors_are_problem_details(platform: Platform, path: str, status: int, kind: str) -> None:
    found, _, problem = get(f"{platform.base_url}/{path}")
    assert (found, problem["status"]) == (status, status)
    assert problem["type"].endswith(kind)


def test_tenants(platform: Platform) -> None:
    url = f"{platform.base_url}/types"
    status, _, problem = get(url, NGSILD_Tenant="nope")
    assert (status, problem["title"]) == (404, "NonexistentTenant")
    _, headers, document = get(url, NGSILD_Tenant="examples")
    assert headers["NGSILD-Tenant"] == "examples"
    assert "AirQualityObserved" in document["typeList"]


def series(platform: Platform, query: str) -> tuple[int, http.client.HTTPMessage, list[list[Any]]]:
    url = f"{platform.base_url}/temporal/entities?{query}&options=temporalValues&attrs=temperature"
    status, headers, entities = get(url)
    return status, headers, entities[0]["temperature"]["values"] if entities else []


ONE_SENSOR = "type=WeatherObserved&id=urn:ngsi-ld:WeatherObserved:simulation:13001-01"


def test_a_summer_is_read_through_truncated_answers(platform: Platform) -> None:
    platform.behave(temporal_limit=500)
    query = (
        f"{ONE_SENSOR}&timerel=between&timeAt=2026-07-01T00:00:00Z&endTimeAt=2026-08-01T00:00:00Z"
    )
    status, headers, values = series(platform, query)
    assert status == 206
    assert len(values) == 500
    unit, _, window = headers["Content-Range"].partition(" ")
    assert (unit, window[:20], window[-2:]) == ("date-time", "2026-07-01T00:00:00Z", "/*")
    found = values
    while link := rel(headers, "intervalafter"):
        status, headers, values = series(platform, link.partition("?")[2])
        found = found + values
    instants = [instant for _, instant in found]
    assert status == 200
    assert instants == sorted(set(instants))
    assert 2800 < len(instants) <= 31 * 96


def test_last_values_come_newest_first(platform: Platform) -> None:
    platform.behave(temporal_limit=10)
    before = f"{ONE_SENSOR}&timerel=before&timeAt=2026-08-01T00:00:00Z&lastN=25"
    status, headers, values = series(platform, before)
    assert (status, len(values)) == (206, 10)
    assert headers["Content-Range"].endswith("/25")
    assert values == sorted(values, key=lambda pair: pair[1], reverse=True)
    assert rel(headers, "intervalbefore") is not None


def test_offset_links_answer_200(platform: Platform) -> None:
    platform.behave("interval_links", temporal_limit=50)
    status, headers, values = series(
        platform, f"{ONE_SENSOR}&timerel=after&timeAt=2026-08-31T00:00:00Z"
    )
    assert (status, len(values)) == (200, 50)
    assert "offsetN=50" in (rel(headers, "intervalafter") or "")


def test_aggregates(platform: Platform) -> None:
    window = "timerel=between&timeAt=2026-07-01T00:00:00Z&endTimeAt=2026-07-03T00:00:00Z"
    aggregates = "options=aggregatedValues&aggrMethods=min,max,avg&aggrPeriodDuration=P1D"
    _, _, entities = get(
        f"{platform.base_url}/temporal/entities?{ONE_SENSOR}&{window}&{aggregates}"
    )
    temperature = entities[0]["temperature"]
    assert [bucket[1:] for bucket in temperature["max"]] == [
        ["2026-07-01T00:00:00Z", "2026-07-02T00:00:00Z"],
        ["2026-07-02T00:00:00Z", "2026-07-03T00:00:00Z"],
    ]
    assert temperature["min"][0][0] < temperature["avg"][0][0] < temperature["max"][0][0]


def test_the_dense_quarter_is_warmer_at_night_than_the_reference(platform: Platform) -> None:
    def night_mean(number: str) -> float:
        query = f"type=WeatherObserved&id=urn:ngsi-ld:WeatherObserved:simulation:13001-{number}"
        window = "timerel=between&timeAt=2026-07-01T00:00:00Z&endTimeAt=2026-07-11T00:00:00Z"
        _, _, values = series(platform, f"{query}&{window}")
        at_five = [value for value, instant in values if instant.endswith("T03:00:00Z")]
        return sum(at_five) / len(at_five)

    assert 1.5 < night_mean("01") - night_mean("10") < 5


def test_late_history_comes_newest_first() -> None:
    with running_platform(rate=0) as platform:
        platform.fault("late_history", days=3, share=1.0)
        now = parse_iso("2026-09-01T08:00:00Z")
        since = f"{ONE_SENSOR}&timerel=after&timeAt=2026-08-28T00:00:00Z"

        def instants() -> list[float]:
            return [parse_iso(instant) for _, instant in series(platform, since)[2]]

        assert max(instants()) < now - 3 * 86400
        assert platform.deliver_late(1) > 0
        first = instants()
        assert max(first) == now
        assert not [t for t in first if now - 2.9 * 86400 < t < now - 1.1 * 86400]
        platform.advance(600)
        platform.deliver_late(2)
        modified = f"{ONE_SENSOR}&timerel=after&timeAt=2026-09-01T08:05:00Z&timeproperty=modifiedAt"
        late = [parse_iso(instant) for _, instant in series(platform, modified)[2]]
        assert len(late) > 150
        assert late == sorted(late, reverse=True)


@pytest.mark.parametrize(
    ("personality", "offset", "limit", "expected"),
    [
        ("plain", 99, 2, (200, 0)),
        ("recorded", 99, 2, (200, 1)),
        ("limit_100", 0, 500, (400, None)),
        ("limit_100_forbidden", 0, 500, (403, None)),
    ],
)
def test_offsets_and_limits(
    platform: Platform, personality: str, offset: int, limit: int, expected: tuple[int, int | None]
) -> None:
    platform.behave(personality)
    url = f"{platform.base_url}/entities?type=FloodMonitoring&limit={limit}&offset={offset}"
    status, _, page = get(url)
    assert (status, len(page) if isinstance(page, list) else None) == expected


def test_links_joined_and_absolute(platform: Platform) -> None:
    url = f"{platform.base_url}/entities?type=WasteContainer&limit=5&offset=5"
    platform.behave("joined_links", absolute_links=True)
    _, headers, _ = get(url)
    assert len(headers.get_all("Link") or []) == 1
    assert (rel(headers, "next") or "").startswith(platform.url)


def test_names_that_need_a_context(platform: Platform) -> None:
    platform.behave("expanded")
    url = f"{platform.base_url}/entities?type=https://x.org/a/WasteContainer&limit=1"
    _, _, page = get(url)
    assert page[0]["type"].startswith("https://")
    assert any(name.endswith("/fillingLevel") for name in page[0])


def test_brokers_without_parts_of_the_api(platform: Platform) -> None:
    window = "timerel=after&timeAt=2026-08-31T00:00:00Z"
    platform.behave("no_temporal")
    assert get(f"{platform.base_url}/temporal/entities?{ONE_SENSOR}&{window}")[0] == 501
    platform.behave("silent_modified")
    since = quote("modifiedAt>2020-01-01T00:00:00Z")
    assert get(f"{platform.base_url}/entities?type=WasteContainer&q={since}")[2] == []
    platform.behave("countless")
    _, headers, _ = get(f"{platform.base_url}/entities?type=WasteContainer&count=true")
    assert "NGSILD-Results-Count" not in headers


@pytest.mark.parametrize(
    ("kind", "settings", "status", "header"),
    [
        ("status", {"status": 503}, 503, None),
        ("too_many_requests", {"retry_after": 3}, 429, ("Retry-After", "3")),
        (
            "too_many_requests",
            {"retry_after": 60, "http_date": True},
            429,
            ("Retry-After", "Tue, 01 Sep 2026 08:01:00 GMT"),
        ),
        (
            "expired_token",
            {},
            401,
            ("WWW-Authenticate", 'Bearer realm="simulation", error="invalid_token"'),
        ),
        ("limit_refused", {"limit": 10, "status": 403}, 403, None),
    ],
)
def test_faults_with_a_status(
    platform: Platform,
    kind: str,
    settings: dict[str, Any],
    status: int,
    header: tuple[str, str] | None,
) -> None:
    platform.fault(kind, **settings)
    url = f"{platform.base_url}/entities?type=WasteContainer&limit=20"
    found, headers, problem = get(url)
    assert (found, problem["status"]) == (status, status)
    if header:
        assert headers[header[0]] == header[1]
    assert get(url)[0] == 200, "the fault strikes once"


@pytest.mark.parametrize(
    ("kind", "error"),
    [
        ("truncated_length", http.client.IncompleteRead),
        ("cut", ConnectionResetError),
        ("refused_connection", ConnectionError),
        ("truncated_no_length", json.JSONDecodeError),
        ("wrong_json", json.JSONDecodeError),
        ("login_page", json.JSONDecodeError),
    ],
)
def test_faults_of_the_body(platform: Platform, kind: str, error: type[Exception]) -> None:
    platform.fault(kind)
    with pytest.raises((error, urllib.error.URLError)) as caught:
        get(f"{platform.base_url}/entities?type=WasteContainer&limit=60")
    reason = getattr(caught.value, "reason", caught.value)
    assert isinstance(reason, error)


def test_faults_inside_a_good_answer(platform: Platform) -> None:
    url = f"{platform.base_url}/entities?type=WasteContainer&count=true&limit=30"
    platform.fault("duplicate_ids", count=None)
    _, _, page = get(url + "&offset=30")
    _, _, first = get(url)
    assert [e["id"] for e in page[:3]] == [e["id"] for e in first[-3:]]
    platform.clear_faults()
    platform.fault("malformed_entity")
    assert 42 in [entity["id"] for entity in get(url)[2]]
    platform.fault("swapped_coordinates")
    assert get(url)[2][0]["location"]["value"]["coordinates"][0] > 43
    platform.fault("wrong_count", extra=7)
    assert get(url)[1]["NGSILD-Results-Count"] == "67"


def test_large_answers(platform: Platform) -> None:
    platform.fault("huge_body", megabytes=3)
    with urllib.request.urlopen(f"{platform.base_url}/types", timeout=10) as answer:
        assert len(answer.read()) > 3_000_000
    with running_platform(empty=True) as own:
        own.put(containers(2500, parse_iso("2026-09-01T08:00:00Z")))
        url = f"{own.base_url}/entities?type=WasteContainer&count=true&limit=1000&offset=2000"
        _, headers, page = get(url)
        assert (headers["NGSILD-Results-Count"], len(page)) == ("2500", 500)


def test_a_fault_waits_for_its_path_and_its_turn(platform: Platform) -> None:
    platform.fault("status", path="/temporal/", after=1)
    entities = f"{platform.base_url}/entities?type=Device"
    window = "timerel=after&timeAt=2026-08-31T00:00:00Z"
    evolution = f"{platform.base_url}/temporal/entities?{ONE_SENSOR}&{window}"
    assert [get(url)[0] for url in (entities, evolution, entities, evolution, evolution)] == [
        200,
        200,
        200,
        500,
        200,
    ]


def test_slow_answers_and_stop() -> None:
    with running_platform() as platform:
        platform.fault("slow_body", seconds=60)
        with socket.create_connection(("127.0.0.1", platform.port), timeout=5) as client:
            client.sendall(b"GET /ngsi-ld/v1/types HTTP/1.1\r\nHost: x\r\n\r\n")
            assert client.recv(12) == b"HTTP/1.1 200"
            started = time.monotonic()
            platform.stop()
            assert time.monotonic() - started < 5
        with pytest.raises(urllib.error.URLError):
            get(f"{platform.base_url}/types")
        platform.start()
        assert get(f"{platform.base_url}/types")[0] == 200


def test_control_over_http() -> None:
    with running_platform(rate=0) as platform:

        def post(path: str, order: dict[str, Any]) -> Any:
            body = json.dumps(order).encode()
            request = urllib.request.Request(platform.url + path, data=body, method="POST")
            with urllib.request.urlopen(request, timeout=5) as answer:
                return json.loads(answer.read())

        assert post("/__control", {"advance_s": 3600})["now"] == "2026-09-01T09:00:00Z"
        moved = post("/__control", {"move_values": 0.3})["done"]["move_values"]
        assert 20 < len(moved) < 100
        since = quote("modifiedAt>=2026-09-01T09:00:00Z")
        _, headers, _ = get(f"{platform.base_url}/entities?q={since}&count=true&limit=0")
        assert int(headers["NGSILD-Results-Count"]) >= len(moved)
        assert post("/__faults", {"kind": "status", "count": 2})[0]["count"] == 2
        assert get(f"{platform.base_url}/types")[0] == 500
        post("/__control", {"answering": False})
        with pytest.raises((urllib.error.URLError, ConnectionError)):
            get(f"{platform.base_url}/types")
        with pytest.raises(urllib.error.HTTPError, match="400"):
            post("/__faults", {"kind": "earthquake"})


def test_rights_and_own_entities() -> None:
    with running_platform(bearer="the right one", empty=True) as platform:
        url = f"{platform.base_url}/entities?type=Thing"
        assert get(url)[0] == 401
        platform.put([{"id": "urn:ngsi-ld:Thing:1", "type": "Thing"}])
        status, _, page = get(url, Authorization="Bearer the right one")
        assert (status, len(page)) == (200, 1)
        platform.remove(["urn:ngsi-ld:Thing:1"])
        assert get(url, Authorization="Bearer the right one")[2] == []
        assert [request["status"] for request in platform.requests] == [401, 200, 200]


def test_every_personality_answers() -> None:
    for name in PERSONALITIES:
        with running_platform(name) as platform:
            assert get(f"{platform.base_url}/entities?type=FloodMonitoring&limit=2")[0] == 200


def test_the_command_line_announces_its_port(tmp_path: Path) -> None:
    port_file = tmp_path / "port"
    command = [
        sys.executable,
        "tests/platform_server",
        "--port",
        "0",
        "--port-file",
        str(port_file),
    ]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        try:
            deadline = time.monotonic() + 20
            while not port_file.exists() and time.monotonic() < deadline:
                time.sleep(0.05)
            port = port_file.read_text(encoding="ascii").strip()
            assert get(f"http://127.0.0.1:{port}/ngsi-ld/v1/types")[0] == 200
        finally:
            process.terminate()
        assert process.wait(10) == 0


def test_the_bundled_sample_is_the_simulation(tmp_path: Path) -> None:
    write_sample(tmp_path)
    bundled = ROOT / "resources" / "demo"
    for name in ("dataset.json", "sensors.geojson", "zones.geojson", "maintenance.csv"):
        assert (tmp_path / name).read_bytes() == (bundled / name).read_bytes(), name
    packed = [
        gzip.decompress((d / "observations.csv.gz").read_bytes()) for d in (tmp_path, bundled)
    ]
    assert packed[0] == packed[1]
    rows = list(csv.DictReader(packed[1].decode().splitlines()))
    sensors = json.loads((bundled / "sensors.geojson").read_text(encoding="utf-8"))["features"]
    assert len(sensors) == 203
    assert {row["sensor_id"] for row in rows} <= {s["properties"]["sensor_id"] for s in sensors}
    assert "2026-08-31T21:00:00Z" <= max(row["observed_at"] for row in rows) <= AS_OF
    assert sum(path.stat().st_size for path in bundled.iterdir()) < 1_200_000
    oldest = datetime.fromisoformat(min(row["observed_at"] for row in rows).replace("Z", "+00:00"))
    assert datetime.fromisoformat(AS_OF.replace("Z", "+00:00")) - oldest > 90 * DAY
