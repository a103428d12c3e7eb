"""The siting study in a real QGIS window, from zones to sheets."""

from __future__ import annotations

from pathlib import Path

import pytest

from smartmetro.tests.desktop.qgis_window import Result, play

SCENARIO = Path(__file__).parent / "scenarios" / "tour_study.py"

pytestmark = pytest.mark.desktop


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> Result:
    folder = tmp_path_factory.mktemp("study")
    return play(SCENARIO, folder, language="fr", timeout_s=180)


def test_nothing_goes_wrong(seen: Result) -> None:
    seen.assert_clean()
    for name in ("study_zones", "study_shortlist", "study_comparison"):
        seen.assert_picture(name)


def test_from_zones_to_sheets(seen: Result) -> None:
    assert seen.values["chosen"] == 4
    assert seen.values["swapped"] == "chosen"
    # Sites with their reserves, and all of them together.
    assert seen.values["sheets"] >= 5
    # The window draws itself between pages: no step is long.
    assert seen.values["longest_s"] < 2
    assert seen.values["reopened"] == 4
    # From polygon to shortlist: the aim is ten minutes with the sheets; seconds on this quarter.
    assert seen.values["seconds"] < 60
