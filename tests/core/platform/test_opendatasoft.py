"""Opendatasoft: catalogue, pages and exports, quotas, and streams that break on the way."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from urllib.parse import parse_qsl

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smartmetro.smartmetro_plugin.core.cancellation import CancelFlag
from smartmetro.smartmetro_plugin.core.errors import (
    Cancelled,
    ConfigurationError,
    PlatformError,
    RefusedError,
    UnreachableError,
)
from smartmetro.smartmetro_plugin.core.model import Extent, SensorRecord
from smartmetro.smartmetro_plugin.core.platform.connection import Connection, from_uri
from smartmetro.smartmetro_plugin.core.platform.field_mapping.mapping import (
    FieldMapping,
    FieldRule,
    Measure,
    Role,
)
from smartmetro.smartmetro_plugin.core.platform.opendatasoft import (
    OpendatasoftPlatform,
    client,
    dataset_in,
)
from smartmetro.smartmetro_plugin.core.platform.opendatasoft import portal as portal_module
from smartmetro.smartmetro_plugin.core.platform.protocol import (
    ObservationPage,
    ObservationQuery,
    SensorPage,
    SensorQuery,
)
from smartmetro.smartmetro_plugin.core.platform.retry import RetryingTransport
from smartmetro.smartmetro_plugin.core.platform.transport import Response
from smartmetro.smartmetro_plugin.core.use_cases.declaration import UseCase
from smartmetro.tests.platform_server import Platform, running_platform

from .conftest import Connect, FakeTransport, Open

NOW = datetime(2026, 9, 1, 8, 0, tzinfo=timezone.utc)
MARSEILLE = Extent(5.2, 43.2, 5.5, 43.4)
HEAT = FieldMapping(
    "mesures-heat",
    "heat",
    (
        FieldRule("capteur", Role.SENSOR_ID),
        FieldRule("nom", Role.NAME),
        FieldRule("geo_point", Role.LOCATION),
        FieldRule("date_mesure", Role.TIME),
        FieldRule("temperature", Role.VALUE, Measure("temperature", "CEL")),
        FieldRule("relative_humidity", Role.VALUE, Measure("relative_humidity", "P1")),
    ),
)
WATER = FieldMapping(
    "valeurs-water",
    "water",
    (
        FieldRule("capteur", Role.SENSOR_ID),
        FieldRule("geo_point", Role.LOCATION),
        FieldRule("date_mesure", Role.TIME),
        FieldRule("parametre", Role.PROPERTY),
        FieldRule("valeur", Role.VALUE),
        FieldRule("unite", Role.UNIT),
    ),
)


@pytest.fixture
def portal(platform: Platform, open_kind: Open) -> OpendatasoftPlatform:
    found = open_kind("opendatasoft", platform.url, mappings=(HEAT, WATER))
    assert isinstance(found, OpendatasoftPlatform)
    return found


def records(pages: list[SensorPage]) -> dict[str, SensorRecord]:
    return {record.sensor.key.sensor_id: record for page in pages for record in page.records}


def values(pages: list[ObservationPage]) -> dict[tuple[str, str], dict[int, float]]:
    found: dict[tuple[str, str], dict[int, float]] = {}
    for page in pages:
        for one in page.series:
            known = found.setdefault((one.sensor_id, one.property), {})
            known.update(zip(one.observed_at_us.tolist(), np.round(one.value, 6).tolist()))
    return found


def test_last_values_equal_those_of_ngsi_ld(
    platform: Platform, portal: OpendatasoftPlatform, connect: Connect
) -> None:
    by_portal = records(list(portal.sensors(SensorQuery())))
    by_ld = records(list(connect(platform.base_url).sensors(SensorQuery(("heat", "water")))))
    assert len(by_portal) > 70
    for sensor_id, record in by_portal.items():
        other = by_ld[sensor_id]
        assert record.sensor.lon == pytest.approx(other.sensor.lon, abs=1e-4)
        assert record.sensor.use_case == other.sensor.use_case
        known = {r.property: (r.value, r.unit, r.observed_at) for r in other.readings}
        for reading in record.readings:
            value, unit, at = known[reading.property]
            assert reading.value == pytest.approx(value)
            assert (reading.unit, reading.observed_at) == (unit, at)


@pytest.mark.parametrize("use_case", ["heat", "water"])
def test_histories_equal_those_of_ngsi_ld(
    platform: Platform, portal: OpendatasoftPlatform, connect: Connect, use_case: str
) -> None:
    query = ObservationQuery(use_case, NOW - timedelta(days=1), NOW)
    by_portal = values(list(portal.observations(query)))
    by_ld = values(list(connect(platform.base_url).observations(query)))
    assert by_portal.keys() <= by_ld.keys() and len(by_portal) > 10
    for key, series in by_portal.items():
        assert series == pytest.approx(by_ld[key])


def test_few_records_come_in_pages_and_many_as_an_export(
    platform: Platform, portal: OpendatasoftPlatform
) -> None:
    (first, *_) = records(list(portal.sensors(SensorQuery(("heat",)))))
    platform.requests.clear()
    one = ObservationQuery("heat", NOW - timedelta(days=3), NOW, (first,))
    few = values(list(portal.observations(one)))
    pages = [r for r in platform.requests if r["path"].endswith("/records")]
    offsets = [dict(parse_qsl(r["query"])).get("offset") for r in pages]
    assert offsets == [None, "0", "100", "200"]
    assert sum(map(len, few.values())) > 400
    many = list(portal.observations(replace(one, sensor_ids=())))
    assert platform.requests[-1]["path"].endswith("/exports/jsonl")
    assert values(many).items() >= few.items()


def test_large_periods_are_cut_into_exports(
    platform: Platform, portal: OpendatasoftPlatform, monkeypatch: pytest.MonkeyPatch
) -> None:
    query = ObservationQuery("heat", NOW - timedelta(days=2), NOW)
    whole = values(list(portal.observations(query)))
    platform.requests.clear()
    monkeypatch.setattr(client, "_AN_EXPORT", 3000)
    assert values(list(portal.observations(query))) == whole
    exports = [r for r in platform.requests if "/exports/" in r["path"]]
    assert len(exports) == 4


def test_a_refresh_of_a_large_data_set_reads_what_is_recent(
    platform: Platform, portal: OpendatasoftPlatform, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(client, "_AN_EXPORT", 7000)
    pages = list(portal.sensors(SensorQuery(("heat",))))
    assert "the last 1 days" in pages[0].warnings[0].in_english()
    assert not pages[0].absence_proves_removal
    assert len(records(pages)) > 55


def test_a_data_set_that_was_not_published_since_is_not_read(
    platform: Platform, portal: OpendatasoftPlatform
) -> None:
    assert portal.supports_incremental()
    (page,) = portal.sensors(SensorQuery(("heat",), since=NOW - timedelta(minutes=1)))
    assert page.records and not page.absence_proves_removal
    where = dict(parse_qsl(platform.requests[-1]["query"]))["where"]
    assert where == "(`date_mesure` >= date'2026-08-30T07:59:00.000Z')"
    platform.requests.clear()
    (page,) = portal.sensors(SensorQuery(("heat",), since=NOW + timedelta(minutes=1)))
    assert not page.records and not page.absence_proves_removal
    assert all("records" not in r["path"] for r in platform.requests)


def test_an_area_is_asked_for_by_its_corners(
    platform: Platform, portal: OpendatasoftPlatform
) -> None:
    pages = list(portal.sensors(SensorQuery(("heat",), extent=MARSEILLE)))
    where = dict(parse_qsl(platform.requests[-1]["query"]))["where"]
    assert where == "(in_bbox(`geo_point`, 43.2, 5.2, 43.4, 5.5))"  # latitude first
    found = records(pages)
    assert found
    assert all(MARSEILLE.contains(r.sensor.lon, r.sensor.lat) for r in found.values())  # type: ignore[arg-type]


def test_the_catalogue_is_searched(portal: OpendatasoftPlatform) -> None:
    found = {info.id: info for info in portal.portal.search("noise")}
    assert found.keys() == {"capteurs-noise", "mesures-noise", "valeurs-noise"}
    assert found["mesures-noise"].record_count
    assert found["mesures-noise"].type_of("date_mesure") == "datetime"
    assert len(portal.portal.search()) == 18
    assert portal.portal.search('nothing "like\\this') == []


def test_previews_have_types_and_labels(portal: OpendatasoftPlatform) -> None:
    heat, water = portal.previews()
    assert heat.source == "mesures-heat" and len(heat.rows) == 20
    assert [f.type for f in heat.fields][3:5] == ["geo_point_2d", "datetime"]
    assert "(°C)" in heat.fields[5].label
    assert water.samples("parametre")


@pytest.mark.parametrize("dataset", ["mesures-noise", "mesures-waste", "valeurs-water"])
def test_an_address_of_a_data_set_alone(platform: Platform, open_kind: Open, dataset: str) -> None:
    url = f"{platform.url}/explore/dataset/{dataset}/table/"
    found = records(list(open_kind("opendatasoft", url).sensors(SensorQuery())))
    use_case = dataset.partition("-")[2]
    assert {r.sensor.use_case for r in found.values()} == {use_case}
    assert all(r.readings for r in found.values())


def test_without_a_data_set_one_is_asked_for(platform: Platform, open_kind: Open) -> None:
    with pytest.raises(ConfigurationError, match="Search the catalogue"):
        open_kind("opendatasoft", platform.url).report()


def test_fields_that_tell_nothing_need_a_mapping(platform: Platform, open_kind: Open) -> None:
    portal = open_kind("opendatasoft", f"{platform.url}/explore/dataset/nothing-heat")
    with pytest.raises(PlatformError, match="does not exist"):
        portal.report()


@pytest.mark.parametrize(
    ("fault", "details", "error", "said"),
    [
        ("broken_stream", {"path": "/exports/"}, PlatformError, "being published again"),
        ("truncated_no_length", {"path": "/exports/"}, PlatformError, "broke off|of the"),
        ("wrong_json", {"path": "/exports/"}, PlatformError, "broke off"),
        ("login_page", {"path": "/records"}, PlatformError, "is not the JSON"),
        ("status", {"status": 502, "count": None}, UnreachableError, "fails at the moment"),
        ("expired_token", {}, RefusedError, "refused the credentials"),
        ("forbidden", {}, RefusedError, "does not allow"),
        (
            "too_many_requests",
            {"count": None, "retry_after": 5000.0, "header": False},
            UnreachableError,
            "2026-09-01T09:23:20Z",
        ),
    ],
)
def test_faults_in_words(
    platform: Platform,
    portal: OpendatasoftPlatform,
    fault: str,
    details: dict[str, object],
    error: type[PlatformError],
    said: str,
) -> None:
    platform.fault(fault, **details)
    given: list[ObservationPage] = []
    with pytest.raises(error, match=said):
        given.extend(portal.observations(ObservationQuery("heat", NOW - timedelta(days=1), NOW)))
    assert not given


def test_an_export_cut_between_two_lines_is_noticed(use_cases: Mapping[str, UseCase]) -> None:
    """A body that ends at a line's end is valid to its last byte: only the count tells."""
    row = {"capteur": "a", "date_mesure": "2026-09-01T00:00:00+00:00", "temperature": 20}

    def answer(path: str, query: Mapping[str, str]) -> Response:
        if path.endswith("/jsonl"):
            return Response(200, (), (json.dumps(row) + "\n").encode() * 700, path)
        fields = [{"name": r.field, "type": "text"} for r in HEAT.fields]
        document = {"dataset_id": "mesures-heat", "fields": fields}
        if path.endswith("/records"):
            document = {"total_count": 1000, "results": [row]}
        return Response(200, (), json.dumps(document).encode(), path)

    connection = Connection("c", "opendatasoft", "https://data.host", mappings=(HEAT,))
    portal = OpendatasoftPlatform(connection, FakeTransport(answer), use_cases, CancelFlag())
    with pytest.raises(PlatformError, match="700 records of the 1000"):
        list(portal.observations(ObservationQuery("heat", NOW - timedelta(days=1), NOW)))


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_an_export_cut_anywhere_gives_whole_lines_or_an_error(data: st.DataObject) -> None:
    rows = [{"a": number, "é": "line\\n"} for number in range(5)]
    body = b"".join(json.dumps(row, ensure_ascii=False).encode() + b"\n" for row in rows)
    cut = data.draw(st.integers(0, len(body)))
    try:
        found = portal_module._lines(Response(200, (), body[:cut], "https://data.host"), "d")
    except PlatformError:
        return
    assert found == rows[: len(found)]
    assert len(found) == body[:cut].count(b"}")


def test_pages_that_repeat_themselves_end(platform: Platform, portal: OpendatasoftPlatform) -> None:
    platform.fault("paging_loop", count=None)
    (first, *_) = records(list(portal.sensors(SensorQuery(("heat",)))))
    query = ObservationQuery("heat", NOW - timedelta(days=3), NOW, (first,))
    assert len(list(portal.observations(query))) < 10


def test_a_quota_given_back_soon_is_waited_for(
    platform: Platform, use_cases: Mapping[str, UseCase]
) -> None:
    from smartmetro.smartmetro_plugin.core.platform.requests_transport import RequestsTransport

    platform.fault("too_many_requests", retry_after=1.0, header=False)
    connection = Connection("c", "opendatasoft", platform.url, mappings=(HEAT,))
    transport = RetryingTransport(RequestsTransport())
    portal = OpendatasoftPlatform(connection, transport, use_cases, CancelFlag())
    assert portal.report().software == "Opendatasoft"
    assert [r["status"] for r in platform.requests][:2] == [429, 200]


def test_waiting_for_a_quota_is_cancelled_at_once(use_cases: Mapping[str, UseCase]) -> None:
    import threading
    import time

    body = json.dumps({"errorcode": 10002, "reset_time": "2026-09-01T08:00:50Z", "error": "x"})
    date = ("Date", "Tue, 01 Sep 2026 08:00:00 GMT")
    transport = FakeTransport(lambda path, query: Response(429, (date,), body.encode(), path))
    cancel = CancelFlag()
    connection = Connection("c", "opendatasoft", "https://data.host", mappings=(HEAT,))
    portal = OpendatasoftPlatform(connection, RetryingTransport(transport), use_cases, cancel)
    threading.Timer(0.2, cancel.cancel).start()
    began = time.monotonic()
    with pytest.raises(Cancelled):
        portal.report()
    assert time.monotonic() - began < 2
    assert len(transport.requests) == 1


def test_the_key_goes_in_the_header_alone(open_kind: Open) -> None:
    key = "k" * 8
    with running_platform(rate=0, history_days=1, bearer=key) as platform:
        headers = {"Authorization": f"Apikey {key}"}
        portal = open_kind("opendatasoft", platform.url, headers=headers, mappings=(HEAT,))
        portal.report()
        assert all(key not in request["query"] for request in platform.requests)
        with pytest.raises(RefusedError):
            open_kind("opendatasoft", platform.url, mappings=(HEAT,)).report()


def test_a_key_in_the_address_is_refused() -> None:
    with pytest.raises(ConfigurationError, match="holds a secret"):
        from_uri("opendatasoft:https://data.host/?apikey=abc")


@pytest.mark.parametrize(
    ("url", "dataset"),
    [
        ("https://data.host/explore/dataset/bruit/table/?sort=-d", "bruit"),
        ("https://data.host/api/explore/v2.1/catalog/datasets/bruit/records", "bruit"),
        ("https://data.host/explore/embed/dataset/bruit/map", "bruit"),
        ("https://data.host/?dataset=bruit", "bruit"),
        ("https://data.host", ""),
    ],
)
def test_addresses_of_data_sets(url: str, dataset: str) -> None:
    assert dataset_in(url) == dataset
