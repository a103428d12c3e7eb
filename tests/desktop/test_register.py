"""The register and the 3D view, in a real QGIS window."""

from __future__ import annotations

from pathlib import Path

import pytest

from smartmetro.tests.desktop.qgis_window import Result, play

SCENARIO = Path(__file__).parent / "scenarios" / "tour_register.py"

pytestmark = pytest.mark.desktop


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> Result:
    return play(SCENARIO, tmp_path_factory.mktemp("register"), language="fr", timeout_s=150)


def test_the_register_is_filled_in_and_sensors_hang_over_the_surface(seen: Result) -> None:
    seen.assert_clean()
    for name in ("register", "view_3d"):
        seen.assert_picture(name)
    assert seen.values == {"requests": 2, "has_3d": True, "sensors_3d": 109}
