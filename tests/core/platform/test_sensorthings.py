"""SensorThings: pages inside pages, intervals, units, what a thing is, and the faults of servers."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime, timedelta, timezone
from urllib.parse import parse_qsl

import pytest

from smartmetro.smartmetro_plugin.core.cancellation import CancelFlag
from smartmetro.smartmetro_plugin.core.errors import PlatformError, RefusedError, UnreachableError
from smartmetro.smartmetro_plugin.core.model import Extent, SensorRecord
from smartmetro.smartmetro_plugin.core.platform.connection import Connection
from smartmetro.smartmetro_plugin.core.platform.endpoint import Endpoint
from smartmetro.smartmetro_plugin.core.platform.field_mapping.mapping import Measure
from smartmetro.smartmetro_plugin.core.platform.protocol import (
    ObservationPage,
    ObservationQuery,
    SensorPage,
    SensorQuery,
)
from smartmetro.smartmetro_plugin.core.platform.sensorthings import SensorThingsPlatform
from smartmetro.smartmetro_plugin.core.platform.sensorthings.pages import Pages, literal
from smartmetro.smartmetro_plugin.core.platform.sensorthings.things import ThingReader
from smartmetro.smartmetro_plugin.core.platform.sensorthings.units import code_of_unit
from smartmetro.smartmetro_plugin.core.platform.sensorthings.words import mapping_of
from smartmetro.smartmetro_plugin.core.platform.transport import Response
from smartmetro.smartmetro_plugin.core.use_cases.declaration import UseCase
from smartmetro.tests.platform_server import Platform

from .conftest import Connect, FakeTransport, Open

NOW = datetime(2026, 9, 1, 8, 0, tzinfo=timezone.utc)
MARSEILLE = Extent(5.2, 43.2, 5.5, 43.4)
BASE = "http://host/FROST-Server/v1.1"


def address(platform: Platform) -> str:
    return f"{platform.url}/FROST-Server/v1.1"


def by_name(pages: list[SensorPage]) -> dict[str, SensorRecord]:
    return {record.sensor.name: record for page in pages for record in page.records}


def counts(pages: list[ObservationPage]) -> dict[tuple[str, str], int]:
    found: dict[tuple[str, str], int] = {}
    for page in pages:
        for series in page.series:
            key = series.sensor_id, series.property
            found[key] = found.get(key, 0) + len(series.value)
    return found


def test_the_same_values_as_by_ngsi_ld(
    platform: Platform, open_kind: Open, connect: Connect
) -> None:
    """Use cases, values in the property's unit and instants are the same by both doors."""
    by_things = by_name(list(open_kind("sensorthings", address(platform)).sensors(SensorQuery())))
    by_ld = by_name(list(connect(platform.base_url).sensors(SensorQuery())))
    assert by_things.keys() == by_ld.keys()
    for name, record in by_ld.items():
        other = by_things[name]
        assert other.sensor.use_case == record.sensor.use_case
        assert (other.sensor.lon, other.sensor.lat) == (record.sensor.lon, record.sensor.lat)
        values = {r.property: (r.value, r.unit, r.observed_at) for r in record.readings}
        for reading in other.readings:
            value, unit, observed_at = values[reading.property]
            assert reading.value == pytest.approx(value)
            assert (reading.unit, reading.observed_at) == (unit, observed_at)


@pytest.mark.parametrize(
    "links", [{}, {"relative_links": True}, {"link_host": "http://inside:8080"}]
)
def test_pages_at_the_top_and_inside_expansions(
    platform: Platform, open_kind: Open, links: dict[str, object]
) -> None:
    whole = by_name(list(open_kind("sensorthings", address(platform)).sensors(SensorQuery())))
    platform.requests.clear()
    platform.behave(max_limit=40, expand_limit=3, **links)
    cut = by_name(list(open_kind("sensorthings", address(platform)).sensors(SensorQuery())))
    assert cut == whole
    paths = {request["path"].rpartition("/")[2] for request in platform.requests}
    assert paths == {"Things", "Datastreams"}  # never the pages of older observations


def test_a_server_without_selections_is_asked_in_full(platform: Platform, open_kind: Open) -> None:
    whole = by_name(list(open_kind("sensorthings", address(platform)).sensors(SensorQuery())))
    platform.behave(selections=False)
    platform.requests.clear()
    found = by_name(list(open_kind("sensorthings", address(platform)).sensors(SensorQuery())))
    assert found == whole
    assert [r["status"] for r in platform.requests][:2] == [501, 200]


def test_histories_equal_those_of_ngsi_ld(
    platform: Platform, open_kind: Open, connect: Connect
) -> None:
    query = ObservationQuery("noise", NOW - timedelta(days=1), NOW)
    platform.behave(max_limit=60)
    things = list(open_kind("sensorthings", address(platform)).observations(query))
    platform.behave("plain")
    broker = list(connect(platform.base_url).observations(query))
    found, expected = counts(things), counts(broker)
    assert sum(found.values()) == sum(expected.values()) > 1000
    assert len(found) == len(expected)


def test_without_data_arrays(platform: Platform, open_kind: Open) -> None:
    query = ObservationQuery("water", NOW - timedelta(hours=8), NOW)
    arrays = counts(list(open_kind("sensorthings", address(platform)).observations(query)))
    platform.behave(data_arrays=False)
    platform.requests.clear()
    objects = counts(list(open_kind("sensorthings", address(platform)).observations(query)))
    assert objects == arrays
    refused = [r for r in platform.requests if r["status"] == 400]
    assert len(refused) == 1  # asked once, then remembered


def test_intervals_are_dated_at_their_end_and_counts_at_their_start(
    platform: Platform, open_kind: Open
) -> None:
    platform.behave(interval_times=True)
    pages = list(open_kind("sensorthings", address(platform)).sensors(SensorQuery()))
    for record in by_name(pages).values():
        step = timedelta(seconds=0)
        for reading in record.readings:
            assert reading.observed_at is not None
            sensor = next(s for s in platform.network.sensors if s.name == record.sensor.name)
            latest = platform.store.latest(sensor, NOW.timestamp())
            assert latest is not None
            step = timedelta(seconds=0 if reading.property == "count" else sensor.step_s)
            start = datetime.fromtimestamp(latest, timezone.utc)
            assert reading.observed_at == start + step


def test_a_period_holds_what_lies_in_it_with_intervals_too(
    platform: Platform, open_kind: Open
) -> None:
    platform.behave(interval_times=True)
    start = NOW - timedelta(hours=30)
    query = ObservationQuery("noise", start, start + timedelta(hours=6))
    for page in open_kind("sensorthings", address(platform)).observations(query):
        for series in page.series:
            assert series.observed_at_us.min() >= start.timestamp() * 1e6
            assert series.observed_at_us.max() < (start + timedelta(hours=6)).timestamp() * 1e6
            assert len(series.value) >= 20  # a quarter of an hour each, less the radio's losses


def test_sensors_and_period_are_asked_for(platform: Platform, open_kind: Open) -> None:
    server = open_kind("sensorthings", address(platform))
    heat = next(iter(by_name(list(server.sensors(SensorQuery(("heat",))))).values()))
    platform.requests.clear()
    query = ObservationQuery(
        "heat", NOW - timedelta(days=1), NOW, (heat.sensor.key.sensor_id,), ("temperature",)
    )
    assert len(counts(list(server.observations(query)))) == 1
    asked = [dict(parse_qsl(r["query"])) for r in platform.requests if "Observations" in r["path"]]
    assert len(asked) == 1
    assert asked[0]["$filter"].startswith("phenomenonTime ge 2026-08-31T07:00:00.000Z and")


def test_an_area_is_asked_for(platform: Platform, open_kind: Open) -> None:
    server = open_kind("sensorthings", address(platform))
    pages = list(server.sensors(SensorQuery(("heat",), extent=MARSEILLE)))
    assert "POLYGON ((5.2 43.2," in dict(parse_qsl(platform.requests[-1]["query"]))["$filter"]
    found = by_name(pages)
    assert found
    assert all(MARSEILLE.contains(r.sensor.lon, r.sensor.lat) for r in found.values())  # type: ignore[arg-type]
    assert not any(page.absence_proves_removal for page in pages)


def test_the_report(platform: Platform, open_kind: Open) -> None:
    report = open_kind("sensorthings", address(platform)).report()
    assert report.software == "SensorThings 1.1 FROST"
    assert report.counts_by_type["WasteContainer"] == 60
    assert report.temporal and not report.incremental
    assert "LAmax" in report.notes[0].in_english()


@pytest.mark.parametrize(
    ("fault", "settings", "error", "said"),
    [
        ("status", {"status": 500, "count": None}, UnreachableError, "fails at the moment"),
        ("too_many_requests", {"count": None}, UnreachableError, "fewer requests"),
        ("expired_token", {}, RefusedError, "refused the credentials"),
        ("forbidden", {"count": None}, RefusedError, "does not allow"),
        ("truncated_no_length", {}, PlatformError, "is not the JSON"),
        ("broken_stream", {}, PlatformError, "is not the JSON"),
        ("wrong_json", {}, PlatformError, "is not the JSON"),
        ("login_page", {}, PlatformError, "is not the JSON"),
        ("paging_loop", {"count": None}, PlatformError, "in a circle"),
    ],
)
@pytest.mark.parametrize("of", ["sensors", "observations"])
def test_faults_in_words(
    platform: Platform,
    open_kind: Open,
    fault: str,
    settings: dict[str, int],
    error: type[PlatformError],
    said: str,
    of: str,
) -> None:
    platform.behave(max_limit=50)
    server = open_kind("sensorthings", address(platform), use_cases=("noise",))
    query = ObservationQuery("noise", NOW - timedelta(days=4), NOW)
    if of == "observations":
        next(server.observations(query))  # the streams are known: the fault meets a history
    platform.fault(fault, **settings)
    with pytest.raises(error, match=said):
        list(server.sensors(SensorQuery()) if of == "sensors" else server.observations(query))


def test_a_body_without_end_is_not_read_to_it(platform: Platform, open_kind: Open) -> None:
    platform.fault("huge_body", megabytes=3)
    server = open_kind("sensorthings", address(platform), max_bytes=2_000_000)
    with pytest.raises(UnreachableError, match="larger than"):
        list(server.sensors(SensorQuery()))


# --- things by hand


def streams(*named: tuple[object, str, str, object]) -> list[dict[str, object]]:
    """Data streams of (id, observed property, UCUM, last result)."""
    return [
        {
            "@iot.id": id_,
            "name": f"flux {id_}",
            "unitOfMeasurement": {"name": "", "symbol": unit, "definition": ""},
            "ObservedProperty": {"name": observed, "definition": ""},
            "Observations": [{"phenomenonTime": "2026-09-01T08:00:00Z", "result": result}],
        }
        for id_, observed, unit, result in named
    ]


@pytest.fixture
def reader(use_cases: Mapping[str, UseCase]) -> ThingReader:
    return reader_of(use_cases)


def reader_of(use_cases: Mapping[str, UseCase], **settings: object) -> ThingReader:
    connection = Connection("c", "sensorthings", BASE, **settings)  # type: ignore[arg-type]
    transport = FakeTransport(lambda path, query: Response(404, (), b"{}", path))
    endpoint = Endpoint(connection, transport, CancelFlag(), BASE)
    return ThingReader(connection, use_cases, Pages(endpoint, CancelFlag()))


def test_a_temperature_beside_a_water_level_is_a_rivers(reader: ThingReader) -> None:
    thing = {
        "@iot.id": "st-1",
        "name": "Huveaune",
        "Datastreams": streams((1, "Temperature", "Cel", 18), (2, "Water level", "cm", 132)),
    }
    ((record, found),) = reader.read(thing)
    assert record.sensor.use_case == "water"
    assert {s.property for s in found} >= {"water_level"}
    level = next(r for r in record.readings if r.property == "water_level")
    assert level.value == pytest.approx(1.32)
    assert found[0].address.startswith("Datastreams(")


def test_two_channels_of_a_counter_are_two_sensors(reader: ThingReader) -> None:
    thing = {
        "@iot.id": 7,
        "name": "Compteur vélos",
        "Datastreams": streams((12, "comptage", "1", 3), (9, "comptage", "1", 5)),
    }
    first, second = reader.read(thing)
    assert [r.sensor.key.sensor_id for r, _ in (first, second)] == ["7", "7/12"]
    assert [r.readings[0].value for r, _ in (first, second)] == [5.0, 3.0]
    assert second[0].sensor.name == "flux 12"


def test_a_mapping_says_what_the_words_do_not(use_cases: Mapping[str, UseCase]) -> None:
    words = {"Lufttemperatur": Measure("temperature", "K")}
    reader = reader_of(use_cases, mappings=(mapping_of("heat", words),))
    thing = {"@iot.id": 1, "name": "t", "Datastreams": streams((1, "Lufttemperatur", "?", 300.15))}
    ((record, _),) = reader.read(thing)
    assert record.sensor.use_case == "heat"
    assert record.readings[0].value == pytest.approx(27.0)
    by_name = {"@iot.id": 2, "name": "n", "Datastreams": streams((3, "temperature", "Cel", 20))}
    assert all(r.sensor.use_case != "heat" for r, _ in reader.read(by_name))
    other = {"@iot.id": 3, "name": "n", "Datastreams": streams((4, "LAeq", "dB", 50))}
    ((record, _),) = reader.read(other)
    assert record.sensor.use_case == "noise"


def test_an_unknown_unit_is_set_aside_not_guessed(reader: ThingReader) -> None:
    thing = {"@iot.id": 1, "name": "t", "Datastreams": streams((1, "temperature", "furlong", 20))}
    assert reader.read(thing) == []
    (aside,) = reader.take_set_aside()
    assert "furlong" in aside.reason.in_english()


@pytest.mark.parametrize(
    "junk",
    [
        {},
        {"@iot.id": None, "Datastreams": 3},
        {"@iot.id": 1, "Datastreams": [None, 3, {"@iot.id": 1, "ObservedProperty": []}]},
        {"@iot.id": [1], "Locations": [{"location": 3, "encodingType": 4}], "properties": []},
        {"@iot.id": 1, "Datastreams": streams((1, "temperature", "Cel", {"a": 1}))},
    ],
)
def test_anything_may_come(reader: ThingReader, junk: Mapping[str, object]) -> None:
    reader.read(junk)


@pytest.mark.parametrize(
    ("unit", "code"),
    [
        # UCUM by its codes, as OGC 18-088 (8.2.4) asks, and what platforms write instead
        ({"definition": "ucum:Cel"}, "CEL"),
        ({"definition": "http://unitsofmeasure.org/ucum.html#para-30", "symbol": "°C"}, "CEL"),
        (
            {
                "definition": "http://www.qudt.org/qudt/owl/1.0.0/unit/Instances.html#DegreeCelsius",
                "symbol": "degC",
            },
            "CEL",
        ),
        ({"definition": "https://qudt.org/vocab/unit/DEG_C"}, "CEL"),
        ({"definition": "ucum:%25"}, "P1"),
        ({"symbol": "kW.h"}, "KWH"),
        ({"symbol": "mW"}, "C31"),
        ({"symbol": "MW"}, "MAW"),
        ({"definition": "http://www.opengis.net/def/uom/UCUM/m3/s", "symbol": "m3/s"}, "MQS"),
        ({"name": "furlong", "symbol": "fur"}, None),
        ({"name": None, "symbol": None, "definition": None}, ""),
        (None, ""),
        ("Cel", "CEL"),
    ],
)
def test_units(unit: object, code: str | None) -> None:
    assert code_of_unit(unit) == code


@pytest.mark.parametrize(("id_", "written"), [(4, "4"), ("a", "'a'"), ("d'eau", "'d''eau'")])
def test_ids_in_addresses(id_: object, written: str) -> None:
    assert literal(id_) == written


@pytest.mark.parametrize(
    "link",
    [
        "http://evil.example/FROST-Server/v1.1/Things?$skip=2",
        "http://inside:8080/other/v1.1/Things?$skip=2",
        "Things?$skip=2",
        "/FROST-Server/v1.1/Things?$skip=2",
    ],
)
def test_links_never_lead_to_another_host(use_cases: Mapping[str, UseCase], link: str) -> None:
    def answer(path: str, query: Mapping[str, str]) -> Response:
        following = {} if "$skip" in query else {"@iot.nextLink": link}
        return Response(200, (), json.dumps({"value": [], **following}).encode(), path)

    transport = FakeTransport(answer)
    connection = Connection("c", "sensorthings", BASE)
    server = SensorThingsPlatform(connection, transport, use_cases, CancelFlag())
    list(server.sensors(SensorQuery()))
    assert [r.url.partition("?")[0] for r in transport.requests] == [f"{BASE}/Things"] * 2


def test_empty_pages_without_end_are_left(use_cases: Mapping[str, UseCase]) -> None:
    def answer(path: str, query: Mapping[str, str]) -> Response:
        skip = int(query.get("$skip", 0)) + 1
        body = {"value": [], "@iot.nextLink": f"Things?$skip={skip}"}
        return Response(200, (), json.dumps(body).encode(), "http://host/x")

    transport = FakeTransport(answer)
    server = SensorThingsPlatform(
        Connection("c", "sensorthings", BASE), transport, use_cases, CancelFlag()
    )
    with pytest.raises(PlatformError, match="circle"):
        list(server.sensors(SensorQuery()))
    assert len(transport.requests) < 10
