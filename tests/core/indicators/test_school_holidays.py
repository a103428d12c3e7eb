"""School holidays from the ministry's calendar and from a plain table."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from smartmetro.smartmetro_plugin.core.errors import ConfigurationError
from smartmetro.smartmetro_plugin.core.indicators.school_holidays import read_school_holidays

# Dates of the school year 2024-2025, zone B: arrêté of 7 December 2022 (winter 8 to 24 February 2025,
# All Saints 19 October to 4 November 2024), laid out as data.education.gouv.fr does.
MINISTRY = """description;population;start_date;end_date;location;zones;annee_scolaire
Vacances de la Toussaint;-;2024-10-18T22:00:00+00:00;2024-11-03T23:00:00+00:00;Aix-Marseille;Zone B;2024-2025
Vacances d'Hiver;-;2025-02-07T23:00:00+00:00;2025-02-23T23:00:00+00:00;Aix-Marseille;Zone B;2024-2025
Vacances d'Hiver;-;2025-02-07T23:00:00+00:00;2025-02-23T23:00:00+00:00;Nice;Zone B;2024-2025
Vacances d'Hiver;-;2025-02-14T23:00:00+00:00;2025-03-02T23:00:00+00:00;Paris;Zone C;2024-2025
Rentrée;Enseignants;2024-08-29T22:00:00+00:00;2024-08-30T22:00:00+00:00;Nice;Zone B;2024-2025
"""


def table(folder: Path, text: str) -> Path:
    path = folder / "holidays.csv"
    path.write_text(text, encoding="utf-8-sig")
    return path


def test_the_ministrys_calendar(tmp_path: Path) -> None:
    assert read_school_holidays(table(tmp_path, MINISTRY), "b") == [
        (date(2024, 10, 19), date(2024, 11, 3)),
        (date(2025, 2, 8), date(2025, 2, 23)),
    ]


def test_a_plain_table(tmp_path: Path) -> None:
    text = "zone,first_day,last_day\nB,2026-07-04,2026-08-31\nC,2026-02-21,2026-03-08\n"
    assert read_school_holidays(table(tmp_path, text), "Zone B") == [
        (date(2026, 7, 4), date(2026, 8, 31))
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (MINISTRY.replace("Zone B", "Corse"), "CORSE"),
        ("zone,first_day\nB,2026-07-04\n", "last_day"),
        ("zone,first_day,last_day\nB,4 July,2026-08-31\n", "4 July"),
        ("zone,first_day,last_day\nB,2026-08-31,2026-07-04\n", "2026-08-31"),
    ],
)
def test_what_cannot_be_read_is_told(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(ConfigurationError) as raised:
        read_school_holidays(table(tmp_path, text), "B")
    assert told in str(dict(raised.value.message.values))
