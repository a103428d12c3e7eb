"""NGSI-v2: forms, headers, pages, geo-queries, and the faults of brokers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta, timezone

import pytest

from smartmetro.smartmetro_plugin.core.errors import PlatformError, RefusedError, UnreachableError
from smartmetro.smartmetro_plugin.core.model import Extent, SensorRecord
from smartmetro.smartmetro_plugin.core.platform.ngsi_v2.entities import in_common_form
from smartmetro.smartmetro_plugin.core.platform.protocol import (
    ObservationQuery,
    SensorPage,
    SensorQuery,
)
from smartmetro.smartmetro_plugin.core.platform.smart_data_models.entities import EntityReader
from smartmetro.smartmetro_plugin.core.use_cases.declaration import UseCase
from smartmetro.tests.platform_server import Platform

from .conftest import Connect, Open

MARSEILLE = Extent(5.2, 43.2, 5.5, 43.4)


def records(pages: list[SensorPage]) -> dict[str, SensorRecord]:
    return {record.sensor.key.sensor_id: record for page in pages for record in page.records}


def test_the_same_sensors_as_by_ngsi_ld(
    platform: Platform, open_kind: Open, connect: Connect
) -> None:
    """Names, places, units and instants are the same by both doors of one platform."""
    by_v2 = records(list(open_kind("ngsi-v2", f"{platform.url}/v2").sensors(SensorQuery())))
    by_ld = records(list(connect(platform.base_url).sensors(SensorQuery())))
    assert len(by_v2) == len(by_ld) > 200
    for sensor_id, record in by_ld.items():
        other = by_v2[sensor_id]
        assert other.readings == record.readings
        assert (other.sensor.lon, other.sensor.name) == (record.sensor.lon, record.sensor.name)
    asked = [r for r in platform.requests if r["path"] == "/v2/entities"]
    assert "metadata=unitCode" in asked[0]["query"] and "attrs=dateModified" in asked[0]["query"]


def test_key_values_where_the_address_asks_for_them(platform: Platform, open_kind: Open) -> None:
    address = f"{platform.url}/v2?options=keyValues"
    found = records(list(open_kind("ngsi-v2", address).sensors(SensorQuery(("waste",)))))
    options = {r["query"].partition("options=")[2].partition("&")[0] for r in platform.requests}
    assert options == {"count,keyValues"}
    filled = [r for record in found.values() for r in record.readings if r.property == "fill"]
    assert any(reading.value and reading.value > 1 for reading in filled)  # per cent, not 0 to 1


def test_service_and_path_go_as_headers(platform: Platform, open_kind: Open) -> None:
    broker = open_kind("ngsi-v2", f"{platform.url}/v2", service_path="/heat")
    found = records(list(broker.sensors(SensorQuery())))
    assert {record.sensor.use_case for record in found.values()} == {"heat"}
    empty = open_kind("ngsi-v2", f"{platform.url}/v2", tenant="elsewhere")
    assert not records(list(empty.sensors(SensorQuery())))
    assert platform.requests[-1]["headers"]["fiware-service"] == "elsewhere"
    report = empty.report()
    assert "Fiware-Service" in report.notes[0].in_english()


def test_latitude_comes_first_in_geo_queries(platform: Platform, open_kind: Open) -> None:
    broker = open_kind("ngsi-v2", f"{platform.url}/v2")
    pages = list(broker.sensors(SensorQuery(("heat",), extent=MARSEILLE)))
    found = records(pages)
    assert "coords=43.2,5.2;43.2,5.5;" in platform.requests[-1]["query"]
    assert found
    assert all(MARSEILLE.contains(r.sensor.lon, r.sensor.lat) for r in found.values())  # type: ignore[arg-type]
    assert not any(page.absence_proves_removal for page in pages)


def test_the_report_counts_types_in_one_answer(platform: Platform, open_kind: Open) -> None:
    report = open_kind("ngsi-v2", f"{platform.url}/v2").report()
    assert report.software == "Orion 3.10.1"
    assert report.counts_by_type["WasteContainer"] == 60
    assert report.incremental and not report.temporal


@pytest.mark.parametrize(
    ("modified_at", "trusted"), [("works", True), ("silent", False), ("refused", False)]
)
def test_the_filter_by_modification_is_probed(
    platform: Platform, open_kind: Open, modified_at: str, trusted: bool
) -> None:
    platform.behave(modified_at=modified_at)
    assert open_kind("ngsi-v2", f"{platform.url}/v2").supports_incremental() is trusted


def test_only_what_changed_is_asked_for(platform: Platform, open_kind: Open) -> None:
    broker = open_kind("ngsi-v2", f"{platform.url}/v2")
    (first, *_) = list(broker.sensors(SensorQuery(("heat",))))
    assert first.server_date is not None
    changed = records(
        list(broker.sensors(SensorQuery(("heat",), since=first.server_date - timedelta(minutes=5))))
    )
    assert 0 < len(changed) < len(first.records)
    assert all(
        r.sensor.modified_at and r.sensor.modified_at > first.server_date - timedelta(minutes=5)
        for r in changed.values()
    )


@pytest.mark.parametrize("limit", [1000, 20])
def test_pages_to_the_end(platform: Platform, open_kind: Open, limit: int) -> None:
    platform.behave(max_limit=limit)
    pages = list(open_kind("ngsi-v2", f"{platform.url}/v2").sensors(SensorQuery(("waste",))))
    assert len(records(pages)) == pages[0].announced_count


def test_pages_that_repeat_themselves_end(platform: Platform, open_kind: Open) -> None:
    platform.behave(max_limit=20)
    platform.fault("paging_loop", count=None)
    pages = list(open_kind("ngsi-v2", f"{platform.url}/v2").sensors(SensorQuery(("waste",))))
    assert len(records(pages)) == 20
    assert "announced" in pages[-1].warnings[0].in_english()
    assert not pages[-1].absence_proves_removal


@pytest.mark.parametrize(
    ("fault", "settings", "error", "said"),
    [
        ("status", {"status": 500, "count": None}, UnreachableError, "fails at the moment"),
        ("too_many_requests", {"count": None}, UnreachableError, "fewer requests"),
        ("expired_token", {}, RefusedError, "refused the credentials"),
        ("forbidden", {"count": None}, RefusedError, "does not allow"),
        ("truncated_length", {"count": None}, UnreachableError, "cut|IncompleteRead|broken"),
        ("truncated_no_length", {}, PlatformError, "is not the JSON"),
        ("wrong_json", {}, PlatformError, "is not the JSON"),
        ("login_page", {}, PlatformError, "is not the JSON"),
        ("not_json_error", {"status": 404}, PlatformError, "https://host/v2"),
    ],
)
def test_faults_in_words(
    platform: Platform,
    open_kind: Open,
    fault: str,
    settings: dict[str, int],
    error: type[PlatformError],
    said: str,
) -> None:
    platform.fault(fault, **settings)
    broker = open_kind("ngsi-v2", f"{platform.url}/v2")
    with pytest.raises(error, match=said):
        list(broker.sensors(SensorQuery()))


def test_a_body_without_end_is_not_read_to_it(platform: Platform, open_kind: Open) -> None:
    platform.fault("huge_body", megabytes=3)
    broker = open_kind("ngsi-v2", f"{platform.url}/v2", max_bytes=2_000_000)
    with pytest.raises(UnreachableError, match="larger than"):
        list(broker.sensors(SensorQuery()))


def test_one_bad_entity_does_not_spoil_the_others(platform: Platform, open_kind: Open) -> None:
    platform.fault("malformed_entity")
    pages = list(open_kind("ngsi-v2", f"{platform.url}/v2").sensors(SensorQuery(("heat",))))
    assert len(pages[0].set_aside) == 1
    assert len(records(pages)) == pages[0].announced_count


def test_no_history_is_said(platform: Platform, open_kind: Open) -> None:
    at = datetime(2026, 9, 1, tzinfo=timezone.utc)
    broker = open_kind("ngsi-v2", f"{platform.url}/v2")
    with pytest.raises(PlatformError, match="no history"):
        list(broker.observations(ObservationQuery("heat", at, at + timedelta(days=1))))
    assert not broker.resumes_by_modification()


@pytest.mark.parametrize(
    ("type_", "value", "expected"),
    [
        ("geo:point", "43.3, 5.4", {"type": "Point", "coordinates": [5.4, 43.3]}),
        ("geo:line", ["43.3,5.4", "43.4,5.5"], {"type": "LineString"}),
        ("geo:box", ["43.3,5.4", "43.4,5.5"], {"type": "Polygon"}),
        ("geo:polygon", ["43,5", "43,6", "44,6", "43,5"], {"type": "Polygon"}),
        ("geo:json", {"type": "Point", "coordinates": [5, 43]}, {"type": "Point"}),
    ],
)
def test_older_geo_types_write_latitude_first(
    type_: str, value: object, expected: Mapping[str, object]
) -> None:
    attribute = {"type": type_, "value": value, "metadata": {}}
    (entity,) = in_common_form([{"id": "a", "location": attribute}])
    shape = entity["location"]["value"]  # type: ignore[index]
    assert expected.items() <= shape.items()


def test_units_and_instants_are_read_from_metadata(use_cases: Mapping[str, UseCase]) -> None:
    from smartmetro.smartmetro_plugin.core.platform.connection import Connection

    entity = {
        "id": "urn:a",
        "type": "WeatherObserved",
        "dateModified": {"type": "DateTime", "value": "2026-07-21T05:01:00.00Z", "metadata": {}},
        "location": {"type": "geo:point", "value": "43.3, 5.4", "metadata": {}},
        "temperature": {
            "type": "Number",
            "value": 299.15,
            "metadata": {
                "unitCode": {"type": "Text", "value": "KEL"},
                "TimeInstant": {"type": "DateTime", "value": "2026-07-21T05:00:00.00Z"},
            },
        },
    }
    reader = EntityReader(Connection("a", "ngsi-v2", "http://b/v2"), use_cases)
    (record,) = reader.read_all(in_common_form([entity]))
    (reading,) = record.readings
    assert reading.value == pytest.approx(26.0)
    assert reading.observed_at == datetime(2026, 7, 21, 5, tzinfo=timezone.utc)
    assert record.sensor.modified_at == datetime(2026, 7, 21, 5, 1, tzinfo=timezone.utc)
    assert (record.sensor.lon, record.sensor.lat) == (5.4, 43.3)


@pytest.mark.parametrize("junk", [None, 3, [], {"id": "a", "location": {"value": 3}}, {"value": 1}])
def test_anything_may_come(junk: object) -> None:
    assert len(list(in_common_form([junk]))) == 1
