"""The harness of the desktop tests reports what goes wrong in QGIS, and never hangs."""

from __future__ import annotations

from pathlib import Path

import pytest

from smartmetro.tests.desktop.qgis_window import play

SCENARIOS = Path(__file__).parent / "scenarios"


def test_an_exception_in_a_slot_is_reported(tmp_path: Path) -> None:
    result = play(SCENARIOS / "uncaught.py", tmp_path)

    assert result.values == {"went_on": True}
    assert "KeyError: 'absent'" in "".join(result.errors)
    with pytest.raises(AssertionError, match="KeyError"):
        result.assert_clean()


def test_a_dialog_that_nobody_answers_is_named(tmp_path: Path) -> None:
    result = play(SCENARIOS / "dialog.py", tmp_path, timeout_s=3)

    assert "'Nobody answers' is open" in "".join(result.errors)
    result.assert_picture("at_error")
