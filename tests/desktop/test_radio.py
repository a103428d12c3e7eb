"""The coverage panel in a real window: one gateway, then the two that mend most beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from smartmetro.tests.desktop.qgis_window import Result, play

SCENARIO = Path(__file__).parent / "scenarios" / "tour_radio.py"


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> Result:
    return play(SCENARIO, tmp_path_factory.mktemp("radio"), language="fr", timeout_s=180)


def test_nothing_goes_wrong(seen: Result) -> None:
    seen.assert_clean()
    seen.assert_picture("radio_two_scenarios")


def test_two_gateways_mend_what_one_left_silent(seen: Result) -> None:
    one, three = seen.values["one"], seen.values["three"]
    assert (one["served"], one["silent"]) == (2, 15)
    # A click hits its place to a metre: a tree more or less stands in the way.
    assert three["served"] >= 12
    assert three["silent"] <= 5
    assert three["area_share"] > one["area_share"]
