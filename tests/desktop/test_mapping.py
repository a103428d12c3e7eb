"""A folder of suppliers' files in a real QGIS window: described in the editor, then on the map."""

from __future__ import annotations

from pathlib import Path

import pytest

from smartmetro.tests.desktop.qgis_window import Result, play

SCENARIO = Path(__file__).parent / "scenarios" / "tour_mapping.py"

pytestmark = pytest.mark.desktop


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> Result:
    return play(SCENARIO, tmp_path_factory.mktemp("mapping"), language="fr", timeout_s=120)


def test_nothing_goes_wrong(seen: Result) -> None:
    seen.assert_clean()
    for name in ("mapping", "mapping_ready"):
        seen.assert_picture(name)


def test_files_of_three_kinds_become_sensors(seen: Result) -> None:
    assert seen.values["sources"] == [
        "channel.csv", "measure.csv", "observations_tr.json", "site.csv", "thermo_*.csv",
    ]  # fmt: skip
    assert seen.values["sensors"] == [
        "TH-01", "TH-02", "Vélos vers le centre", "Vélos vers le sud", "Y442401001",
    ]  # fmt: skip
