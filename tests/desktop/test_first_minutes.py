"""A new user's first minutes in a real QGIS window: demo, selection, chart, refresh, dialogs."""

from __future__ import annotations

from pathlib import Path

import pytest

from smartmetro.tests.desktop.qgis_window import Result, play

SCENARIO = Path(__file__).parent / "scenarios" / "first_minutes.py"
PICTURES = ("demo", "selected", "menu", "editor", "options")


@pytest.fixture(scope="module", params=["fr", "en"])
def seen(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Result:
    folder = tmp_path_factory.mktemp(f"first_minutes_{request.param}")
    return play(SCENARIO, folder, language=request.param, timeout_s=120)


def test_nothing_goes_wrong(seen: Result) -> None:
    seen.assert_clean()
    for name in PICTURES:
        seen.assert_picture(name)


def test_the_demo_is_on_the_map(seen: Result) -> None:
    # Some sensors have no location: they are listed, and not on the map.
    assert seen.values["sensors"] > 150
    assert seen.values["features"] >= 150
    assert len(seen.values["layers"]) >= 6


def test_a_click_selects_and_a_refresh_keeps_it(seen: Result) -> None:
    assert seen.values["chosen"] == 1
    assert seen.values["selected_after_refresh"] == 1
    assert seen.values["sensors_after_refresh"] == seen.values["sensors"]


def test_texts_are_in_the_language_of_qgis(seen: Result) -> None:
    english = "Open the demo" in seen.values["menu"]

    assert english == ("English" in seen.values["language"])
