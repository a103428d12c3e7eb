"""A councillor's page in five clicks, in a real QGIS window."""

from __future__ import annotations

from pathlib import Path

import pytest

from smartmetro.tests.desktop.qgis_window import Result, play

SCENARIO = Path(__file__).parent / "scenarios" / "tour_heat_page.py"

pytestmark = pytest.mark.desktop


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> Result:
    return play(SCENARIO, tmp_path_factory.mktemp("heat_page"), language="fr", timeout_s=150)


def test_nothing_goes_wrong(seen: Result) -> None:
    seen.assert_clean()
    for name in ("heat_page_dialog", "profile_chart"):
        seen.assert_picture(name)


def test_the_page_is_there_and_can_be_opened(seen: Result) -> None:
    assert (seen.values["page"], seen.values["can_open"]) == ("%PDF-", True)
    assert seen.values["size"] > 5000
    assert seen.values["chosen"]["START"].endswith("-06-01")
    assert seen.values["chosen"]["END"].endswith("-09-01")
