"""Declarations of use cases: what ships, and what a bad file is told."""

from __future__ import annotations

import copy
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartmetro.smartmetro_plugin.core.errors import ConfigurationError
from smartmetro.smartmetro_plugin.core.noise_composition.sources import PROPERTIES
from smartmetro.smartmetro_plugin.core.use_cases.declaration import Threshold, UseCase
from smartmetro.smartmetro_plugin.core.use_cases.loading import (
    BUILT_IN,
    builtin_folder,
    load_use_case,
    load_use_cases,
)
from smartmetro.smartmetro_plugin.core.use_cases.threshold_files import (
    dump_thresholds,
    load_thresholds,
)

USE_CASES = load_use_cases()

#: The properties and units that observation tables have by contract.
CONTRACT = {
    "heat": {"temperature": "CEL", "relative_humidity": "P1"},
    "noise": {"laeq": "2N", "l10": "2N", "l50": "2N", "l90": "2N", "la95eq": "2N"},
    "waste": {"fill": "P1", "temperature": "CEL"},
    "water": {
        "water_level": "MTR", "flow": "MQS", "water_temperature": "CEL", "ph": "C62",
        "conductivity": "G42", "dissolved_oxygen": "M1", "turbidity": "NTU",
    },
    "mobility": {"count": "C62"},
    "lighting": {"energy": "KWH", "active_power": "KWT", "voltage": "VLT", "current": "AMP"},
}  # fmt: skip


def test_six_use_cases_ship_in_order() -> None:
    assert tuple(USE_CASES) == BUILT_IN
    assert {path.stem for path in builtin_folder().glob("*.json")} == set(BUILT_IN)


@pytest.mark.parametrize("key", BUILT_IN)
def test_properties_and_units_are_the_contracts(key: str) -> None:
    units = {name: p.unit for name, p in USE_CASES[key].properties.items()}
    assert CONTRACT[key].items() <= units.items()


@pytest.mark.parametrize("use_case", USE_CASES.values(), ids=lambda use_case: use_case.key)
def test_every_property_can_be_judged_and_is_fed(use_case: UseCase) -> None:
    fed = {mapping.property for mapping in use_case.attributes}
    for name, declared in use_case.properties.items():
        assert declared.valid_min is not None and declared.valid_max is not None
        assert name in fed or declared.increments_of in fed
    for threshold in use_case.thresholds:
        judged = use_case.properties[threshold.property]
        for level in (threshold.warning, threshold.alert):
            assert level is None or judged.is_plausible(level)


def test_measuring_step_and_upload_period_are_two_things() -> None:
    waste = USE_CASES["waste"]
    assert (waste.step_s, waste.upload_period_s) == (3600, 86400)
    assert all(use_case.step_s <= use_case.upload_period_s for use_case in USE_CASES.values())


@pytest.mark.parametrize(
    ("key", "type_", "attribute", "value", "unit_code", "expected"),
    [
        ("heat", "WeatherObserved", "relativeHumidity", 0.54, None, 54.0),
        ("heat", "WeatherObserved", "relativeHumidity", 54.0, "P1", 54.0),
        ("heat", "WeatherObserved", "temperature", 77.0, "FAH", 25.0),
        ("waste", "WasteContainer", "fillingLevel", 0.4, None, 40.0),
        ("water", "FloodMonitoring", "currentLevel", 198.0, "CMT", 1.98),
        ("water", "WaterQualityObserved", "flow", 36.0, None, 0.01),
        ("water", "WaterObserved", "flow", 12.0, None, 12.0),
        ("water", "WaterQualityObserved", "conductivity", 0.005, None, 50.0),
        ("lighting", "Streetlight", "powerConsumption", 72.0, None, 0.072),
        ("lighting", "StreetlightControlCabinet", "totalActivePower", 4.2, None, 4.2),
    ],
)
def test_attributes_of_smart_data_models_become_properties(
    key: str, type_: str, attribute: str, value: float, unit_code: str | None, expected: float
) -> None:
    use_case = USE_CASES[key]
    mapping = use_case.mapping_of(type_, attribute)
    assert mapping is not None
    unit = use_case.properties[mapping.property].unit
    assert mapping.in_property_unit(value, unit_code, unit) == pytest.approx(expected)


def test_what_a_device_measurement_is_depends_on_its_controlled_property() -> None:
    found = USE_CASES["heat"].mappings_of("DeviceMeasurement", "numValue")
    assert {m.property: m.when for m in found} == {
        "temperature": ("controlledProperty", ("temperature", "airTemperature")),
        "relative_humidity": ("controlledProperty", ("humidity", "relativeHumidity")),
    }


def test_meter_reading_is_not_taken_for_energy_used() -> None:
    mapping = USE_CASES["lighting"].mapping_of("StreetlightControlCabinet", "energyConsumed")
    assert mapping is not None and mapping.property == "energy_index"
    assert USE_CASES["lighting"].properties["energy"].increments_of == "energy_index"


def test_seventh_use_case_comes_from_a_folder_without_code(repository: Path) -> None:
    found = load_use_cases(repository / "resources" / "use_cases")
    assert tuple(found) == (*BUILT_IN, "air")
    assert found["air"].types == ("AirQualityObserved",)
    assert found["air"].properties["no2"].symbol == "µg/m³"


def test_noise_with_sources_is_the_shipped_one_and_what_the_composition_reads(
    repository: Path,
) -> None:
    path = repository / "resources" / "use_cases" / "noise_with_sources.json"
    whole, shipped = json.loads(path.read_text(encoding="utf-8")), plain("noise")
    for name in PROPERTIES:
        assert whole["properties"].pop(name)["unit"] == "P1"
    whole["attributes"] = [a for a in whole["attributes"] if a["property"] not in PROPERTIES]
    assert whole == shipped


def test_folder_that_does_not_exist_counts_as_empty(tmp_path: Path) -> None:
    assert tuple(load_use_cases(tmp_path / "none")) == BUILT_IN


def test_file_with_a_built_in_key_replaces_it(tmp_path: Path) -> None:
    changed = plain("waste") | {"upload_period_s": 2 * 86400, "label": "Colonnes"}
    write(tmp_path / "ours.json", changed)
    found = load_use_cases(tmp_path)
    assert (found["waste"].upload_period_s, found["waste"].label) == (2 * 86400, "Colonnes")


def test_type_of_another_use_case_is_refused(tmp_path: Path) -> None:
    write(tmp_path / "cold.json", plain("heat") | {"key": "cold"})
    with pytest.raises(ConfigurationError, match=r"cold\.json.*types.*heat"):
        load_use_cases(tmp_path)


def test_bad_file_does_not_cost_the_others_when_errors_are_listened_to(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("{", encoding="utf-8")
    write(tmp_path / "b.json", plain("heat") | {"label": "Chaleur"})
    errors: list[ConfigurationError] = []
    found = load_use_cases(tmp_path, on_error=errors.append)
    assert found["heat"].label == "Chaleur"
    assert ["a.json" in str(error) for error in errors] == [True]


def plain(key: str) -> dict[str, object]:
    content: dict[str, object] = json.loads((builtin_folder() / f"{key}.json").read_text("utf-8"))
    return content


def write(path: Path, content: object) -> Path:
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("place", "value", "said"),
    [
        (("key",), "Heat!", "field key: small letters"),
        (("key",), None, "field key: "),
        (("label",), {"fr": "Chaleur"}, r"field label\.tr: "),
        (("label",), "{usage}", "field label: a text without braces"),
        (("icon",), "../../etc", "field icon: small letters"),
        (("color",), "red", "field color: a colour such as #2171b5"),
        (("types",), [], "field types: a list of texts"),
        (("types",), [1], "field types: a list of texts"),
        (("main_property",), "fill", "field main_property: this is none of the properties"),
        (("step_s",), 0, "field step_s: a number from 1 to"),
        (("step_s",), True, "field step_s: a number"),
        (("step_s",), "900", "field step_s: a number"),
        (("step_s",), 10**4000, "field step_s: a number"),
        (("upload_period_s",), 60, "field upload_period_s: a number from 900"),
        (("silent_after_periods",), 0, "field silent_after_periods: "),
        (("retention",), "forever", "field retention: one of hot, archive, none"),
        (("battery_low_pct",), 120, "field battery_low_pct: a number from 0 to 100"),
        (("properties",), {}, "field properties: at least one property"),
        (("properties",), [], "field properties: an object"),
        (("properties", "Température"), {}, "properties.Température: small letters"),
        (("properties", "temperature", "unit"), "furlong", "properties.temperature.unit: a UN/CEFACT"),
        (("properties", "temperature", "valid_range"), [55, -30], "valid_range: "),
        (("properties", "temperature", "valid_range"), [1], "valid_range: "),
        (("properties", "temperature", "decimals"), 99, "decimals: a number from 0 to 9"),
        (("properties", "temperature", "increments_of"), "index", "increments_of: this is none"),
        (("attributes",), {}, "field attributes: a list of objects"),
        (("attributes", 0, "property"), "heat", r"attributes\[0\]\.property: this is none"),
        (("attributes", 0, "default_unit"), "MTR", r"attributes\[0\]\.default_unit: it cannot"),
        (("attributes", 0, "when"), {}, r"attributes\[0\]\.when: one attribute"),
        (("attributes", 0, "when"), {"a": "b"}, r"attributes\[0\]\.when\.a: a list of texts"),
        (("thresholds", 0, "direction"), "up", r"thresholds\[0\]\.direction: one of above, below"),
        (("thresholds", 0, "alert"), 30, r"thresholds\[0\]\.alert: the alert level comes before"),
        (("thresholds", 0, "color"), "red", r"thresholds\[0\]\.color: this field is not known"),
        (("own_thresholds",), [{"property": "temperature"}], r"own_thresholds\[0\]\.alert_attr"),
        (("tresholds",), [], "field tresholds: this field is not known; known here are .*thresholds"),
    ],
)  # fmt: skip
def test_error_names_file_field_and_remedy(
    tmp_path: Path, place: tuple[str | int, ...], value: object, said: str
) -> None:
    content = copy.deepcopy(plain("heat"))
    target: object = content
    for step in place[:-1]:
        target = target[step]  # type: ignore[index]
    target[place[-1]] = value  # type: ignore[index]
    with pytest.raises(ConfigurationError, match=rf"ours\.json.*{said}"):
        load_use_case(write(tmp_path / "ours.json", content))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "not a JSON file"),
        (b"[]", "an object"),
        (b"null", "an object"),
        (b'{"key": NaN}', "not a JSON file: NaN"),
        (b'{"key": "a", "key": "b"}', "repeated: key"),
        (b'{"key": ' + b"9" * 5000 + b"}", "not a JSON file"),
        (b"[" * 400_000, "nested too deep"),
        (b" " * 1_100_000, "larger than 1000 kB"),
        ('{"label": "Été"}'.encode("latin-1"), "UTF-8"),
        ('{"key": "heat"}'.encode("utf-16"), "UTF-8"),
        (b"\x00\x01\x02", "not a JSON file"),
    ],
)
def test_hostile_file_is_refused_in_words(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "hostile.json"
    path.write_bytes(content)
    with pytest.raises(ConfigurationError, match=rf"(?s)hostile\.json.*{said}"):
        load_use_case(path)


def test_missing_file_and_folder_in_its_place_are_told(tmp_path: Path) -> None:
    for path in (tmp_path / "none.json", tmp_path):
        with pytest.raises(ConfigurationError, match="cannot be read"):
            load_use_case(path)


def test_bom_of_a_windows_editor_is_accepted(tmp_path: Path) -> None:
    path = tmp_path / "bom.json"
    path.write_bytes(b"\xef\xbb\xbf" + json.dumps(plain("noise")).encode())
    assert load_use_case(path) == USE_CASES["noise"]


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(st.sampled_from(sorted(plain("water"))), JSON_VALUES)
def test_any_value_in_any_field_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, name: str, value: object
) -> None:
    path = tmp_path_factory.mktemp("declared") / "any.json"
    write(path, plain("water") | {name: value})
    try:
        load_use_case(path)
    except ConfigurationError as error:
        assert "any.json" in str(error)


def test_thresholds_go_into_a_file_and_back(tmp_path: Path) -> None:
    thresholds = {
        "heat": (Threshold("temperature", warning=33.5, alert=38.0),),
        "water": (
            Threshold("ph", above=False, warning=None, alert=5.5),
            Threshold("ph", above=True, warning=9.0),
        ),
        "noise": (),
    }
    path = tmp_path / "seuils été.json"
    dump_thresholds(path, thresholds)
    assert load_thresholds(path, USE_CASES) == thresholds


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ({}, "field format: one of smartmetro-thresholds-1"),
        ({"format": "smartmetro-thresholds-1", "use_cases": [{"use_case": "air"}]}, "one of heat"),
        (
            {
                "format": "smartmetro-thresholds-1",
                "use_cases": [{"use_case": "heat", "thresholds": [{"property": "fill"}]}],
            },
            r"use_cases\[0\]\.thresholds\[0\]\.property",
        ),
    ],
)
def test_bad_file_of_thresholds_is_refused(tmp_path: Path, content: object, said: str) -> None:
    with pytest.raises(ConfigurationError, match=rf"t\.json.*{said}"):
        load_thresholds(write(tmp_path / "t.json", content), USE_CASES)


def test_thresholds_that_cannot_be_written_are_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="cannot be written"):
        dump_thresholds(tmp_path / "no folder" / "t.json", {})
