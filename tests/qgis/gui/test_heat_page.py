"""What the councillor's page asks: the last summer with data, the last day included, a file in PDF."""

from __future__ import annotations

from datetime import date, datetime, timezone
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import QDate

from smartmetro.smartmetro_plugin.gui.heat_page.dialog import HeatPageDialog, latest_summer


def at(*parts: int) -> datetime:
    """A wall clock; the dialog looks at its date alone."""
    return datetime(*parts, tzinfo=timezone.utc)  # type: ignore[misc]


@pytest.mark.parametrize(
    ("reached", "year"),
    [
        (at(2026, 9, 1), 2026),
        (at(2026, 6, 1, 0, 15), 2026),
        (at(2026, 5, 31, 23, 45), 2025),
        (at(2027, 1, 4), 2026),
    ],
)
def test_the_summer_that_data_have_reached_last(reached: datetime, year: int) -> None:
    assert latest_summer(reached) == (date(year, 6, 1), date(year, 9, 1))


def test_what_is_proposed_is_what_the_algorithm_gets(owned, tmp_path: Path) -> None:
    dialog = owned(HeatPageDialog(at(2026, 9, 20), tmp_path))
    assert dialog.make.isEnabled()
    assert dialog.parameters() == {
        "START": "2026-06-01",
        "END": "2026-09-01",
        "HOUR": "05:00",
        "COUNCIL_PAGE": str(tmp_path / "smartmetro_2026.pdf"),
    }


def test_a_period_that_ends_before_it_begins_or_no_file_cannot_be_made(
    owned, tmp_path: Path
) -> None:
    dialog = owned(HeatPageDialog(at(2026, 9, 20), tmp_path))
    dialog.last.setDate(QDate(2026, 5, 31))
    assert not dialog.make.isEnabled()
    dialog.last.setDate(QDate(2026, 6, 1))
    assert dialog.make.isEnabled()
    dialog.file.setFilePath(" ")
    assert not dialog.make.isEnabled()
    dialog.file.setFilePath(str(tmp_path / "page"))
    assert dialog.parameters()["COUNCIL_PAGE"].endswith("page.pdf")
