"""Settings: shipped ones fit the use cases, a department's replace them, errors name the field."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from smartmetro.smartmetro_plugin.core.errors import ConfigurationError
from smartmetro.smartmetro_plugin.core.quality.settings import SpikeSettings, load_settings
from smartmetro.smartmetro_plugin.core.use_cases.loading import load_use_cases


def test_shipped_settings_name_properties_that_exist() -> None:
    use_cases = load_use_cases()
    for use_case, properties in load_settings().items():
        assert set(properties) <= set(use_cases[use_case].properties)


def test_a_department_replaces_one_use_case(tmp_path: Path) -> None:
    path = tmp_path / "ours.json"
    spike = {"spike": {"height": 7, "samples": 1}}
    path.write_text(json.dumps({"use_cases": {"heat": {"properties": {"temperature": spike}}}}))
    found = load_settings(path)
    assert found["heat"]["temperature"].spike == SpikeSettings(7, 1)
    assert found["heat"]["temperature"].buddy is None
    assert found["water"] == load_settings()["water"]


@pytest.mark.parametrize(
    ("spike", "problem"),
    [
        ({"height": -1, "samples": 1}, "height"),
        ({"height": 4}, "samples"),
        ({"height": 4, "samples": 1, "hight": 3}, "hight"),
        (4, "spike"),
    ],
)
def test_errors_name_the_field(tmp_path: Path, spike: object, problem: str) -> None:
    path = tmp_path / "wrong.json"
    declared = {"properties": {"temperature": {"spike": spike}}}
    path.write_text(json.dumps({"use_cases": {"heat": declared}}))
    with pytest.raises(ConfigurationError, match=problem):
        load_settings(path)
