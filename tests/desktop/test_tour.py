"""A new user's first minutes in a real QGIS window: demo, selection, chart, refresh, dialogs."""

from __future__ import annotations

from pathlib import Path

import pytest
from smartmetro.tests.desktop.qgis_window import Result, play

SCENARIO = Path(__file__).parent / "scenarios" / "tour.py"
PICTURES = ("demo", "selected", "dock", "menu", "editor", "options")


@pytest.fixture(scope="module", params=["fr", "en"])
def tour(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Result:
    folder = tmp_path_factory.mktemp(f"tour_{request.param}")
    return play(SCENARIO, folder, language=request.param, timeout_s=120)


def test_nothing_goes_wrong(tour: Result) -> None:
    tour.assert_clean()
    for name in PICTURES:
        tour.assert_picture(name)


def test_the_demo_is_on_the_map(tour: Result) -> None:
    # Some sensors have no location: they are listed, and not on the map.
    assert tour.values["sensors"] > 150
    assert tour.values["features"] >= 150
    assert len(tour.values["layers"]) >= 6


def test_a_click_selects_and_a_refresh_keeps_it(tour: Result) -> None:
    assert len(tour.values["chosen"]) == 1
    assert tour.values["selected_after_refresh"] == 1
    assert tour.values["sensors_after_refresh"] == 0


def test_texts_are_in_the_language_of_qgis(tour: Result) -> None:
    english = "Open the demo" in tour.values["menu"]

    assert english == ("English" in tour.values["language"])
