"""An area prepared and supports assessed in a real window."""

from __future__ import annotations

from pathlib import Path

import pytest

from smartmetro.tests.desktop.qgis_window import play

SCENARIO = Path(__file__).parent / "scenarios" / "tour_supports.py"


@pytest.mark.desktop
def test_layers_come_styled_and_rules_are_shown(tmp_path: Path) -> None:
    seen = play(SCENARIO, tmp_path, language="fr", timeout_s=120)
    seen.assert_clean()
    for name in ("prepared_area", "assessed_supports", "support_rules"):
        seen.assert_picture(name)
    assert len(seen.values["layers"]) >= 7
    assert seen.values["assessed"] == [109]
    assert seen.values["in_a_task"]
