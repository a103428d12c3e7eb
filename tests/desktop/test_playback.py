"""Playing observations back in a real QGIS window, with its temporal controller."""

from __future__ import annotations

from pathlib import Path

import pytest

from smartmetro.tests.desktop.qgis_window import Result, play

SCENARIO = Path(__file__).parent / "scenarios" / "playback.py"

pytestmark = pytest.mark.desktop


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> Result:
    return play(SCENARIO, tmp_path_factory.mktemp("playback"), language="fr", timeout_s=120)


def test_nothing_goes_wrong(seen: Result) -> None:
    seen.assert_clean()
    for name in ("dialog", "playback"):
        seen.assert_picture(name)


def test_the_controller_stands_at_five_local_time(seen: Result) -> None:
    assert seen.values["rows"] > 1000
    # A week by quarters of an hour.
    assert 600 < seen.values["frames"] <= 7 * 96 + 1
    assert seen.values["now"].endswith("05:00")
