"""Public example entities, known to be wrong on purpose, as sensors."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartmetro.smartmetro_plugin.core.model import Extent, OwnThreshold, SensorRecord, ZoneRole
from smartmetro.smartmetro_plugin.core.platform.connection import Connection
from smartmetro.smartmetro_plugin.core.platform.smart_data_models.entities import EntityReader
from smartmetro.smartmetro_plugin.core.use_cases.declaration import UseCase
from smartmetro.smartmetro_plugin.core.use_cases.loading import load_use_cases

from .test_attributes import JSON

USE_CASES = load_use_cases()


def reader(extent: Extent | None = None) -> EntityReader:
    return EntityReader(Connection("c", "ngsi-ld", "http://broker", "t", extent=extent), USE_CASES)


def example(data_folder: Path, type_: str, form: str = "-normalized") -> dict[str, object]:
    path = data_folder / "smart_data_models" / type_ / f"example{form}.jsonld"
    return json.loads(path.read_text(encoding="utf-8"))


def values(record: SensorRecord) -> dict[str, float | None]:
    return {reading.property: reading.value for reading in record.readings}


DECLARED = sorted({type_ for use_case in USE_CASES.values() for type_ in use_case.types})


@pytest.mark.parametrize("type_", DECLARED)
@pytest.mark.parametrize("form", ["-normalized", ""])
def test_every_declared_example_is_read_in_both_forms(
    data_folder: Path, type_: str, form: str
) -> None:
    it = reader()
    entity = example(data_folder, type_, form)
    (record,) = it.read_all([entity])
    assert record.sensor.key == ("c", "t", entity["id"])
    assert record.sensor.type == type_
    assert type_ in USE_CASES[record.sensor.use_case].types
    assert record.sensor.name


def test_forms_agree(data_folder: Path) -> None:
    normalized = reader().read(example(data_folder, "WeatherObserved"))
    simplified = reader().read(example(data_folder, "WeatherObserved", ""))
    assert normalized == simplified
    assert values(normalized) == {"temperature": 3.3, "relative_humidity": 100.0}
    assert normalized.last_seen_at == datetime(2016, 11, 30, 7, tzinfo=timezone.utc)
    assert normalized.sensor.commune == "Valladolid"
    assert normalized.sensor.provider == "TEF"


def test_swapped_location_is_corrected_and_counted_only_with_an_extent(data_folder: Path) -> None:
    entity = example(data_folder, "WaterObserved")  # [43.66481, 7.196545]: latitude first
    blind = reader().read(entity).sensor
    assert (blind.lon, blind.lat) == (43.66481, 7.196545)
    it = reader(Extent(6.5, 43.4, 7.8, 44.4))
    seen = it.read(entity).sensor
    assert (seen.lon, seen.lat) == (7.196545, 43.66481)
    (warning,) = it.locations.warnings()
    assert warning.values == {"count": 1, "example": "urn:ngsi:WaterObserved:MNCA-001"}
    elsewhere = reader(Extent(4.8, 43.1, 5.8, 43.8))
    kept = elsewhere.read(entity).sensor
    assert (kept.lon, kept.lat) == (43.66481, 7.196545)
    assert elsewhere.locations.outside_count == 1


def test_date_observed_that_is_a_relationship_is_read(data_folder: Path) -> None:
    record = reader().read(example(data_folder, "WaterObserved"))
    assert record.last_seen_at == datetime(2020, 3, 17, 8, 45, 0, 209000, tzinfo=timezone.utc)
    assert values(record)["water_level"] == 3.52


def test_own_thresholds_and_no_location(data_folder: Path) -> None:
    record = reader().read(example(data_folder, "FloodMonitoring"))
    assert record.sensor.lon is None
    assert record.sensor.geometry is None
    assert record.sensor.own_thresholds == (OwnThreshold("water_level", 11.0, 26.0),)
    assert values(record)["water_level"] == 1.98
    assert record.last_seen_at == datetime(2020, 9, 16, 8, 0, tzinfo=timezone.utc)


def test_fullness_threshold_is_per_cent_while_the_level_is_a_share(data_folder: Path) -> None:
    entity = {**example(data_folder, "WasteContainer"), "fillingLevel": {"value": 0.4}}
    record = reader().read(entity)
    assert values(record)["fill"] == pytest.approx(40.0)
    assert record.sensor.own_thresholds == (OwnThreshold("fill", None, 80.0),)


def test_a_counting_section_gives_a_point_and_keeps_its_shape(data_folder: Path) -> None:
    sensor = reader().read(example(data_folder, "TrafficFlowObserved")).sensor
    assert sensor.geometry is not None
    assert sensor.geometry.type == "LineString"
    assert sensor.lon == pytest.approx(-4.7353, abs=1e-3)


def test_a_device_measurement_is_what_it_says_it_controls(data_folder: Path) -> None:
    entity = example(data_folder, "DeviceMeasurement")  # humidity, in a unit nobody knows
    it = reader()
    assert values(it.read(entity)) == {}
    (aside,) = it.take_set_aside()
    assert aside.reason.values["unit"] == "UDT0000016"
    entity["unit"] = {"type": "Property", "value": "P1"}
    assert values(it.read(entity)) == {"relative_humidity": 55.2}
    entity["controlledProperty"] = {"type": "Property", "value": ["temperature"]}
    entity["unit"] = {"type": "Property", "value": "FAH"}
    assert values(it.read(entity))["temperature"] == pytest.approx((55.2 - 32) * 5 / 9)


def sensor_of(**attributes: object) -> SensorRecord:
    entity = {"id": "urn:ngsi-ld:WeatherObserved:x", "type": "WeatherObserved", **attributes}
    return reader().read(entity)


def test_unit_codes_convert() -> None:
    kelvin = {"type": "Property", "value": 300.15, "unitCode": "KEL"}
    share = {"type": "Property", "value": 0.6}
    per_cent = {"type": "Property", "value": 60, "unitCode": "P1"}
    assert values(sensor_of(temperature=kelvin, relativeHumidity=share)) == {
        "temperature": pytest.approx(27.0),
        "relative_humidity": pytest.approx(60.0),
    }
    assert values(sensor_of(relativeHumidity=per_cent)) == {"relative_humidity": 60.0}


def test_what_describes_the_sensor() -> None:
    record = sensor_of(
        name="T042",
        address={"addressLocality": "Marseille", "postalCode": "13008", "streetAddress": "1 rue A"},
        zone="Parc",
        zoneRole="Reference",
        owner=["Métropole"],
        dateInstalled={"@type": "DateTime", "@value": "2024-06-30T22:30:00Z"},
        dateRemoved="2026-05-01",
        batteryLevel=0.75,
        rssi=-97,
        snr=7.5,
        receptionRate=0.985,
        elevation={"value": 12.5, "unitCode": "MTR"},
        installationHeight=3.5,
        location={"type": "Point", "coordinates": [5.38, 43.26]},
        deviceState="ok",
        modifiedAt="2026-07-21T05:00:00Z",
    ).sensor
    assert (record.name, record.commune, record.insee) == ("T042", "Marseille", "13208")
    assert (record.zone, record.zone_role, record.owner) == (
        "Parc",
        ZoneRole.REFERENCE,
        "Métropole",
    )
    assert record.commissioned_on == date(2024, 7, 1)  # 00:30 in Paris
    assert record.decommissioned_on == date(2026, 5, 1)
    assert (record.battery_pct, record.rssi_dbm, record.snr_db) == (75.0, -97.0, 7.5)
    assert record.reception_pct == pytest.approx(98.5)
    assert (record.z_m, record.height_m) == (12.5, 3.5)
    assert record.extra == {"deviceState": "ok", "address": "1 rue A"}
    assert record.modified_at == datetime(2026, 7, 21, 5, tzinfo=timezone.utc)


@pytest.mark.parametrize(
    ("battery", "expected"),
    [(1, 100.0), (-1, None), (87, 87.0), ({"value": 0.9, "unitCode": "P1"}, 0.9), ("low", None)],
)
def test_battery(battery: object, expected: float | None) -> None:
    assert sensor_of(batteryLevel=battery).sensor.battery_pct == expected


def test_device_rssi_of_the_old_scale_is_no_power() -> None:
    assert sensor_of(rssi=0.86).sensor.rssi_dbm is None


def test_expanded_and_prefixed_names() -> None:
    base = "https://smartdatamodels.org/dataModel.Weather/"
    entity = {
        "id": "urn:x:1",
        "type": f"{base}WeatherObserved",
        f"{base}temperature": {"type": "Property", "value": 21.5},
        "sdm:relativeHumidity": {"type": "Property", "value": 0.5},
        "https://uri.etsi.org/ngsi-ld/location": {
            "type": "GeoProperty",
            "value": {"type": "Point", "coordinates": [5.4, 43.3]},
        },
    }
    record = reader().read(entity)
    assert values(record) == {"temperature": 21.5, "relative_humidity": 50.0}
    assert (record.sensor.type, record.sensor.lon) == ("WeatherObserved", 5.4)


def test_a_feature_of_geojson() -> None:
    feature = {
        "type": "Feature",
        "id": "urn:x:2",
        "geometry": {"type": "Point", "coordinates": [5.4, 43.3]},
        "properties": {"type": "WeatherObserved", "temperature": {"value": 20}},
    }
    record = reader().read(feature)
    assert (record.sensor.lon, values(record)) == (5.4, {"temperature": 20.0})


@pytest.mark.parametrize(
    ("entity", "words"),
    [
        (None, "without id"),
        ([1], "without id"),
        ({"type": "WeatherObserved"}, "without id"),
        ({"id": 7, "type": "WeatherObserved"}, "without id"),
        ({"id": "urn:x"}, "No use case"),
        ({"id": "urn:x", "type": "Unicorn"}, "“Unicorn”"),
        ({"id": "urn:x", "type": {"a": 1}}, "No use case"),
    ],
)
def test_one_malformed_entity_never_costs_the_others(entity: object, words: str) -> None:
    it = reader()
    good = {"id": "urn:good", "type": "WeatherObserved", "temperature": 20.0}
    records = it.read_all([good, entity, {**good, "id": "urn:better"}])
    assert [record.sensor.key.sensor_id for record in records] == ["urn:good", "urn:better"]
    (aside,) = it.take_set_aside()
    assert words in aside.reason.in_english()
    assert it.take_set_aside() == ()


@pytest.mark.parametrize(
    "location", [{"type": "Point", "coordinates": [0, 0]}, "here", {"type": "Disk"}]
)
def test_a_location_that_cannot_be_placed_is_told_and_the_sensor_kept(location: object) -> None:
    it = reader()
    (record,) = it.read_all([{"id": "urn:x", "type": "WeatherObserved", "location": location}])
    assert record.sensor.lon is None
    (aside,) = it.take_set_aside()
    assert aside.what == "urn:x"


def test_values_that_are_no_measure_are_told() -> None:
    it = reader()
    entity = {
        "id": "urn:x",
        "type": "WeatherObserved",
        "temperature": "hot",
        "relativeHumidity": [0.5, 0.6],
    }
    (record,) = it.read_all([entity])
    assert record.readings == ()
    reasons = [aside.reason.in_english() for aside in it.take_set_aside()]
    assert any("“hot”" in reason for reason in reasons)
    assert any("2 values" in reason for reason in reasons)


def test_a_value_that_was_deleted_is_a_reading_without_value() -> None:
    assert values(sensor_of(temperature={"type": "Property", "value": None})) == {
        "temperature": None
    }


@given(
    st.dictionaries(
        st.sampled_from(
            [
                "id",
                "type",
                "location",
                "address",
                "name",
                "temperature",
                "batteryLevel",
                "dateInstalled",
                "zoneRole",
                "dateObserved",
                "properties",
                "geometry",
            ]
        ),
        JSON,
    )
)
def test_any_entity_is_read_or_set_aside(attributes: Mapping[str, object]) -> None:
    it = reader(Extent(4.8, 43.1, 5.8, 43.8))
    entity = {"id": "urn:x", "type": "WeatherObserved", **attributes}
    records = it.read_all([entity, {**entity, "id": "urn:x", "type": "WeatherObserved"}])
    assert len(records) + len(it.take_set_aside()) >= 2


def test_the_first_declaration_of_a_type_wins(use_cases: Mapping[str, UseCase]) -> None:
    it = EntityReader(Connection("c", "ngsi-ld", "http://b"), use_cases)
    assert it.read({"id": "urn:x", "type": ["Other", "WasteContainer"]}).sensor.use_case == "waste"
