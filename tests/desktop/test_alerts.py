"""Alerts in a real window: found, listed, acknowledged, an intervention opened, rules tried."""

from __future__ import annotations

from pathlib import Path

from smartmetro.tests.desktop.qgis_window import play

SCENARIO = Path(__file__).parent / "scenarios" / "tour_alerts.py"


def test_alerts_of_the_demo_are_listed_acknowledged_and_tried(tmp_path: Path) -> None:
    result = play(SCENARIO, tmp_path, timeout_s=90)

    result.assert_clean()
    assert result.values["open"] > 5
    assert f"({result.values['open']})" in result.values["tab"]
    assert result.values["unacknowledged"] == result.values["open"] - 1
    assert result.values["would_be"] > 0
    for name in ("alerts", "alert_trial", "intervention", "options_alerts"):
        result.assert_picture(name)
