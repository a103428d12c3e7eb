"""Attributes in every form; any JSON is read or is None."""

from __future__ import annotations

from datetime import datetime, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartmetro.smartmetro_plugin.core.platform.smart_data_models.attributes import (
    bare,
    default_instance,
    instance_of,
    instant,
    is_absent,
    number,
    short_name,
    text,
)

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                [
                    "type",
                    "value",
                    "object",
                    "observedAt",
                    "unitCode",
                    "datasetId",
                    "@type",
                    "@value",
                ]
            )
            | st.text(max_size=8),
            inner,
            max_size=5,
        )
    ),
    max_leaves=20,
)


@pytest.mark.parametrize(
    "attribute",
    [
        {"type": "Property", "value": 3.3, "unitCode": "CEL"},
        {"value": 3.3, "unitCode": "CEL"},
        [{"type": "Property", "value": 3.3, "unitCode": "CEL"}],
        [
            {"value": 9.0, "datasetId": "urn:indoor", "unitCode": "FAH"},
            {"value": 3.3, "unitCode": "CEL"},
        ],
    ],
)
def test_normalized_concise_and_several_instances(attribute: object) -> None:
    value, instance = instance_of(attribute)
    assert number(value) == 3.3
    assert instance.get("unitCode") == "CEL"


def test_without_default_instance_the_last_observed_one() -> None:
    first = {"value": 1, "datasetId": "a", "observedAt": "2026-07-21T05:00:00Z"}
    second = {"value": 2, "datasetId": "b", "observedAt": "2026-07-21T06:00:00Z"}
    assert default_instance([second, first]) == second
    assert instance_of([first, second])[0] == 2


@pytest.mark.parametrize(
    ("attribute", "value"),
    [
        (3.3, 3.3),
        ([1, 2, 3], [1, 2, 3]),
        ({"type": "Point", "coordinates": [5, 43]}, {"type": "Point", "coordinates": [5, 43]}),
        ({"addressLocality": "Aix-en-Provence"}, {"addressLocality": "Aix-en-Provence"}),
        ({"type": "Relationship", "object": "urn:x"}, "urn:x"),
        ({"type": "LanguageProperty", "languageMap": {"fr": "Parc"}}, {"fr": "Parc"}),
        ({"type": "VocabProperty", "vocab": "outdoor"}, "outdoor"),
        ({"type": "ListProperty", "valueList": [1, 2]}, [1, 2]),
        ({"dataset": {"@none": 4, "urn:b": 5}}, 4),
        ([{"a": 1}, {"b": 2}], [{"a": 1}, {"b": 2}]),
    ],
)
def test_values_of_other_kinds(attribute: object, value: object) -> None:
    assert instance_of(attribute)[0] == value


def test_names() -> None:
    assert short_name("https://uri.etsi.org/ngsi-ld/default-context/temperature") == "temperature"
    assert short_name("https://schema.org#name") == "name"
    assert short_name("sdm:temperature") == "temperature"
    assert short_name("urn:ngsi-ld:Device:a:042") == "042"
    assert short_name("temperature") == "temperature"
    assert short_name(":") == ":"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("12.5", 12.5),
        ([7], 7.0),
        ([7, 8], None),
        ({"@type": "xsd:double", "@value": "1.5"}, 1.5),
        (True, None),
        ("nan", None),
        (10**400, None),
        (float("inf"), None),
        ("douze", None),
    ],
)
def test_numbers(value: object, expected: float | None) -> None:
    assert number(value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2016-11-30T07:00:00.00Z", datetime(2016, 11, 30, 7, tzinfo=timezone.utc)),
        ("2021-01-11T15:51:02+05:30", datetime(2021, 1, 11, 10, 21, 2, tzinfo=timezone.utc)),
        (
            {"@type": "DateTime", "@value": "2018-08-07T11:10:00"},
            datetime(2018, 8, 7, 11, 10, tzinfo=timezone.utc),
        ),
        (
            "2016-12-28T11:00:00Z/2016-12-28T12:00:00Z",
            datetime(2016, 12, 28, 12, tzinfo=timezone.utc),
        ),
        ("2016-12-28T11:00:00Z/..", datetime(2016, 12, 28, 11, tzinfo=timezone.utc)),
        (
            "2026-07-21T05:00:00.123456Z",
            datetime(2026, 7, 21, 5, 0, 0, 123456, tzinfo=timezone.utc),
        ),
        ("0001-01-01T00:00:00Z", None),
        ("2026-02-30T00:00:00Z", None),
        (1_700_000_000, None),
        ("", None),
    ],
)
def test_instants(value: object, expected: datetime | None) -> None:
    assert instant(value) == expected


def test_texts() -> None:
    assert text({"en": "Park", "fr": " Parc "}) == "Parc"
    assert text(["a", None, "b"]) == "a, b"
    assert text("urn:ngsi-ld:null") == ""
    assert is_absent("urn:ngsi-ld:null")
    assert is_absent(None)
    assert not is_absent(0)


@given(JSON)
def test_any_json_is_read_without_raising(value: object) -> None:
    inner, instance = instance_of(value)
    assert hasattr(instance, "get")
    for part in (value, inner, instance.get("observedAt")):
        found = number(part)
        assert found is None or abs(found) < float("inf")
        at = instant(part)
        assert at is None or at.tzinfo is timezone.utc
        assert isinstance(text(part), str)
        assert isinstance(is_absent(part), bool)
        bare(part)
