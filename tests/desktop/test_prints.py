"""Printed maps and the report of a use case, in a real QGIS window."""

from __future__ import annotations

from pathlib import Path

import pytest

from smartmetro.tests.desktop.qgis_window import Result, play

SCENARIO = Path(__file__).parent / "scenarios" / "tour_prints.py"

pytestmark = pytest.mark.desktop


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> Result:
    return play(SCENARIO, tmp_path_factory.mktemp("prints"), language="fr", timeout_s=150)


def test_nothing_goes_wrong(seen: Result) -> None:
    seen.assert_clean()
    seen.assert_picture("printed_maps")


def test_pages_and_report_are_there(seen: Result) -> None:
    assert all(size > 50_000 for size in seen.values["pages"])
    assert seen.values["report"] == "%PDF-"
    assert seen.values["layouts"] == 0, "the user’s project gets no layout"
