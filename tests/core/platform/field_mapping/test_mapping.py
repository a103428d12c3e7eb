"""Mappings: what is refused, what is saved, what is guessed; the ready-made ones."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartmetro.smartmetro_plugin.core.errors import ConfigurationError
from smartmetro.smartmetro_plugin.core.platform import connection_file
from smartmetro.smartmetro_plugin.core.platform.connection import Connection
from smartmetro.smartmetro_plugin.core.platform.field_mapping import plain
from smartmetro.smartmetro_plugin.core.platform.field_mapping.guess import guess
from smartmetro.smartmetro_plugin.core.platform.field_mapping.mapping import (
    Dialect,
    FieldMapping,
    FieldRule,
    Head,
    Measure,
    Role,
    check,
    problem_of,
)
from smartmetro.smartmetro_plugin.core.platform.field_mapping.presets import (
    check_preset,
    fitting,
    read_presets,
)
from smartmetro.smartmetro_plugin.core.platform.field_mapping.preview import (
    DatasetField,
    DatasetPreview,
)
from smartmetro.smartmetro_plugin.core.use_cases.loading import load_use_cases

USE_CASES = load_use_cases()
GOOD = FieldMapping(
    "mesures_*.csv",
    "heat",
    (
        FieldRule("capteur", Role.SENSOR_ID),
        FieldRule("date", Role.TIME),
        FieldRule("temp", Role.VALUE, Measure("temperature", "°C")),
    ),
)


def test_good_mapping_passes() -> None:
    check(GOOD, USE_CASES)


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (replace(GOOD, fields=GOOD.fields[1:]), "sensor’s id"),
        (replace(GOOD, fields=(GOOD.fields[0], GOOD.fields[2])), "no time"),
        (replace(GOOD, fields=(*GOOD.fields, GOOD.fields[0])), "mapped twice"),
        (replace(GOOD, fields=(*GOOD.fields, FieldRule("id2", Role.SENSOR_ID))), "the same thing"),
        (replace(GOOD, fields=(*GOOD.fields, FieldRule("x", Role.LON))), "needs a latitude"),
        (replace(GOOD, fields=(*GOOD.fields[:2], FieldRule("v", Role.VALUE))), "which property"),
        (replace(GOOD, use_case="chaleur"), "no use case “chaleur”"),
        (replace(GOOD, dialect=Dialect(time_zone="Europe/Marseille")), "Europe/Marseille"),
        (replace(GOOD, dialect=Dialect(date_order="month_first")), "not one known here"),
        (replace(GOOD, head=Head(header_line=2, constants_line=2)), "not one known here"),
        (replace(GOOD, words={"T": Measure("temperature", "MTR")}), "not the same quantity"),
    ],
)
def test_mapping_that_cannot_work_is_refused_in_words(wrong: FieldMapping, told: str) -> None:
    problem = problem_of(wrong, USE_CASES)
    assert problem is not None
    assert told in problem.in_english()
    with pytest.raises(ConfigurationError):
        check(wrong, USE_CASES)


def test_saved_with_the_connection_and_read_back() -> None:
    mapping = replace(
        GOOD,
        words={"H": Measure("water_level", "mm")},
        dialect=Dialect("UTC", "compact", ",", -1800, ("mq",)),
        head=Head(3, 1, "Feuil1"),
    )
    text = connection_file.dumps([Connection("f", "files", "/data", mappings=(GOOD, mapping))])
    assert connection_file.loads(text, "here")[0].mappings == (GOOD, mapping)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(
                    ["source", "use_case", "fields", "field", "role", "words", "dialect"]
                ),
                inner,
                max_size=5,
            )
        ),
        max_leaves=12,
    )
)
def test_anything_else_in_its_place_is_refused(value: object) -> None:
    try:
        read = plain.from_plain(value, "here")
    except ConfigurationError:
        return
    assert plain.from_plain(json.loads(json.dumps(plain.to_plain(read))), "here") == read


def preview(**columns: list[str]) -> DatasetPreview:
    rows = tuple(zip(*columns.values(), strict=True))
    return DatasetPreview("f.csv", tuple(DatasetField(name) for name in columns), rows)


def roles(mapping: FieldMapping) -> dict[str, str]:
    return {
        rule.field: rule.measure.property if rule.measure else rule.role.value
        for rule in mapping.fields
    }


def test_guess_of_a_french_wide_table() -> None:
    table = preview(
        **{
            "Identifiant capteur": ["c1", "c2"],
            "Date": ["21/07/2026", "21/07/2026"],
            "Heure": ["05:00", "05:15"],
            "Température (°C)": ["21,5", "21,4"],
            "Humidité relative (%)": ["60", "61"],
            "Commentaire": ["", "ras"],
        }
    )
    mapping = guess(table, USE_CASES)
    assert mapping.use_case == "heat"
    assert roles(mapping) == {
        "Identifiant capteur": "sensor_id",
        "Date": "time",
        "Heure": "time",
        "Température (°C)": "temperature",
        "Humidité relative (%)": "relative_humidity",
        "Commentaire": "ignored",
    }
    assert mapping.fields[3].measure == Measure("temperature", "CEL")
    assert all(rule.is_guess for rule in mapping.fields)
    check(mapping, USE_CASES)


def test_guess_of_an_english_long_table() -> None:
    table = preview(
        device_id=["a", "a"], timestamp=["2026-07-21T05:00:00Z"] * 2,
        parameter=["Temperature", "Humidity"], value=["21.5", "60"], unit=["°C", "%"],
        geo_point_2d=["43.3, 5.4"] * 2,
    )  # fmt: skip
    mapping = guess(table, USE_CASES, "heat")
    assert roles(mapping) == {
        "device_id": "sensor_id", "timestamp": "time", "parameter": "property", "value": "value",
        "unit": "unit", "geo_point_2d": "location",
    }  # fmt: skip
    assert mapping.words == {
        "Temperature": Measure("temperature"), "Humidity": Measure("relative_humidity"),
    }  # fmt: skip


def test_type_that_a_portal_gives_tells_what_the_name_does_not() -> None:
    fields = (
        DatasetField("objet"),
        DatasetField("relevé", "datetime"),
        DatasetField("t", "double"),
    )
    table = DatasetPreview("releves", fields, (("a", "2026-07-21T05:00:00+00:00", "21.5"),))
    assert roles(guess(table, USE_CASES, "heat")) == {
        "objet": "sensor_id", "relevé": "time", "t": "temperature",
    }  # fmt: skip


def test_name_that_its_values_contradict_is_not_believed() -> None:
    mapping = guess(preview(id=["a"], date=["bientôt"], lat=["nord"]), USE_CASES)
    assert roles(mapping) == {"id": "sensor_id", "date": "ignored", "lat": "ignored"}


def test_ready_made_mappings_can_be_used(repository: Path) -> None:
    use_cases = {**USE_CASES, **load_use_cases(repository / "resources" / "use_cases")}
    presets = read_presets(repository / "resources" / "mappings")
    assert {preset.key for preset in presets} == {
        "atmosud", "comptage_mobilites", "enedis_index", "enedis_load_curve", "hubeau_hydrometry",
        "meteo_france_hourly",
    }  # fmt: skip
    for preset in presets:
        check_preset(preset, use_cases)
        assert preset.reference.startswith("https://")


def test_preset_takes_the_mapping_that_fits(repository: Path) -> None:
    presets = {p.key: p for p in read_presets(repository / "resources" / "mappings")}
    channels = preview(channel_id=["c"], site_id=["s"], direction=["N"])
    fitted = fitting(presets["comptage_mobilites"], channels)
    assert fitted is not None
    assert fitted.source == "f.csv"
    assert fitted.name_of(Role.SENSOR_ID) == "channel_id"
    assert fitting(presets["hubeau_hydrometry"], channels) is None
