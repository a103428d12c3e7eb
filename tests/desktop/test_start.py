"""The plugin starts in a real QGIS window, in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from smartmetro.tests.desktop.qgis_window import play

SCENARIO = Path(__file__).parent / "scenarios" / "start.py"


@pytest.mark.parametrize("language", ["fr", "en"])
def test_plugin_is_there(tmp_path: Path, language: str) -> None:
    result = play(SCENARIO, tmp_path, language=language)

    result.assert_clean()
    result.assert_picture("start")
    assert result.values["plugin"] == "SmartMetroPlugin"
    assert "syncsensors" in result.values["algorithms"]
    assert any("SmartMetro" in title for title in result.values["docks"])
    assert "SmartMetro" in result.values["menus"]
    assert not [message for message in result.messages if "smartmetro" in message.lower()]
