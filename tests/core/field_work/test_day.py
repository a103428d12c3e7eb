"""The report of a day: what was done in words, and cross-checks beside what the sensor gave."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest

from smartmetro.forms.definition import word
from smartmetro.smartmetro_plugin.core.cache.archive import archive_folder, open_archive
from smartmetro.smartmetro_plugin.core.cache.field_tables import CROSS_CHECKS
from smartmetro.smartmetro_plugin.core.field_work.cross_checking import Crossed, cross_checked
from smartmetro.smartmetro_plugin.core.field_work.day_report import day_report
from smartmetro.smartmetro_plugin.core.field_work.day_work import last_day
from smartmetro.smartmetro_plugin.core.model import ObservationSeries
from smartmetro.smartmetro_plugin.core.reports.document import Table
from smartmetro.smartmetro_plugin.core.use_cases.loading import load_use_cases
from smartmetro.tests.core.field_work.crew import T0, Crew, Office, point, sensor_key


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = Office(tmp_path)
    yield made
    made.cache.close()


def archived(office: Office, use_case: str, name: str, unit: str, values: list[float]) -> None:
    """Keep a value every quarter of an hour from T0."""
    start = int(T0.timestamp() * 1e6)
    times = start + np.arange(len(values), dtype=np.int64) * 900_000_000
    series = ObservationSeries("s0", name, unit, times, np.array(values))
    open_archive(archive_folder(office.path)).append("metro", "", use_case, [series])


def crossed(office: Office, **values: object) -> list[Crossed]:
    folder, _ = office.pack()
    crew = Crew(folder)
    crew.add("cross_checks", sensor_key=sensor_key(0), method="counting", **values)
    crew.close()
    office.bring_back(folder)
    archive = open_archive(archive_folder(office.path))
    return list(cross_checked(office.rows(CROSS_CHECKS), archive, load_use_cases()))


def clock(at: datetime) -> str:
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")


def test_counts_are_added_up_over_the_time_that_people_counted(office: Office) -> None:
    archived(office, "mobility", "count", "C62", [5, 20, 30, 40, 50])
    (one,) = crossed(
        office, property="count", category="vélos", value=45.0,
        started_at=clock(T0 + timedelta(minutes=15)), ended_at=clock(T0 + timedelta(minutes=45)),
    )  # fmt: skip
    late = load_use_cases()["mobility"].properties["count"].at_step_end
    assert one.measured == (70 if late else 50) and one.sample_count == 2
    assert one.difference_pct == pytest.approx(100 * (one.measured - 45) / 45)


def test_levels_are_averaged_as_energies(office: Office) -> None:
    archived(office, "noise", "laeq", "2N", [60.0, 70.0])
    (one,) = crossed(
        office, property="laeq", value=67.0,
        started_at=clock(T0), ended_at=clock(T0 + timedelta(hours=1)),
    )  # fmt: skip
    # 10 lg((10^6 + 10^7) / 2): ISO 1996-1, equivalent continuous level
    assert one.measured == pytest.approx(67.404, abs=1e-3)


def test_without_data_the_sensor_says_nothing(office: Office) -> None:
    (one,) = crossed(
        office, property="count", value=4.0,
        started_at=clock(T0), ended_at=clock(T0 + timedelta(hours=1)),
    )  # fmt: skip
    assert (one.measured, one.sample_count, one.difference_pct) == (None, 0, None)


def test_the_report_speaks_the_words_of_the_forms(office: Office) -> None:
    folder, _ = office.pack()
    crew = Crew(folder)
    crew.add(
        "maintenance", sensor_key=sensor_key(1), fault="battery", action="battery_changed",
        started_at=clock(T0 + timedelta(hours=4)), done_by="Zoé",
    )  # fmt: skip
    crew.add(
        "surveys", geom=point(5.4, 43.5), candidate="A-12", note="{0.x} {", surveyed_at=clock(T0)
    )
    crew.close()
    report = office.bring_back(folder)
    page = day_report(report, T0, office.cache.sensor_names(), word)
    (day,) = [b for b in page.blocks if isinstance(b, Table) and len(b.columns) == 5]
    rows = [[c if isinstance(c, str) else c.in_english() for c in row] for row in day.rows]  # type: ignore[union-attr]
    assert [row[2:] for row in rows] == [
        ["A-12", "{0.x} {", ""],
        ["Capteur 1", "battery, battery changed", "Zoé"],
    ]


def test_the_last_day_of_work_is_a_local_day(office: Office) -> None:
    assert last_day(office.cache, word, "Europe/Paris") == (None, [])
    folder, _ = office.pack()
    crew = Crew(folder)
    crew.add("surveys", geom=point(5.4, 43.5), surveyed_at="2026-09-01T21:30:00Z", note="le 1er")
    crew.add("surveys", geom=point(5.4, 43.5), surveyed_at="2026-09-01T22:30:00Z", note="le 2")
    crew.close()
    office.bring_back(folder)
    day, work = last_day(office.cache, word, "Europe/Paris")
    assert day == date(2026, 9, 2) and [one.what.in_english() for one in work] == ["le 2"]
    assert work[0].lon_lat == (5.4, 43.5)
