"""The report of a use case: every picture has its data, every value its sensor, nothing is evaluated."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone
from html.parser import HTMLParser

import pandas as pd
import pytest

from smartmetro.smartmetro_plugin.core.alerts.alert import Alert
from smartmetro.smartmetro_plugin.core.indicators.table import IndicatorTable
from smartmetro.smartmetro_plugin.core.messages import Message
from smartmetro.smartmetro_plugin.core.model import Maintenance, MaintenanceKind, SensorKey
from smartmetro.smartmetro_plugin.core.reports.document import (
    Column,
    English,
    Figure,
    Heading,
    Paragraph,
    Report,
    Table,
)
from smartmetro.smartmetro_plugin.core.reports.html import render
from smartmetro.smartmetro_plugin.core.reports.sections import section
from smartmetro.smartmetro_plugin.core.use_case_report.contents import (
    Contents,
    Maps,
    main_field,
    values_of,
)
from smartmetro.smartmetro_plugin.core.use_case_report.report import report
from smartmetro.smartmetro_plugin.core.use_cases import noise
from smartmetro.smartmetro_plugin.core.use_cases.loading import load_use_cases

SPRING = datetime(2026, 4, 1, tzinfo=timezone.utc)
HOSTILE = "<img src=x onerror=alert(1)>"
MAP = Figure(b"\x89PNG", "image/png", "Map of levels", "Levels")


def table(values: list[float | None]) -> IndicatorTable:
    indicators = noise.indicators()
    rows = pd.DataFrame({"connection": "", "sensor_id": [f"s{n}" for n in range(len(values))]})
    for indicator in indicators:
        rows[indicator.key] = pd.Series(values, dtype=float)
    rows["valid_pct"] = 90.0
    return IndicatorTable(indicators, rows, pd.DataFrame(), {})


def contents(**more: object) -> Contents:
    ids = [("", f"s{n}") for n in range(4)]
    key = SensorKey("", "", "s1")
    fixed = {
        "use_case": load_use_cases()["noise"],
        "zone": "Europe/Paris",
        "start": SPRING,
        "end": SPRING + timedelta(days=30),
        "names": {("", "s0"): HOSTILE, **{i: f"Sensor {i[1]}" for i in ids[1:]}},
        "communes": dict.fromkeys(ids, "Aubagne"),
        "table": table([61.2, 58.0, 66.5, None]),
        "field": "lden_db",
        "availability": Report("a", [Heading("Month by month"), Paragraph("fine")]),
        "quality": Report("q", []),
        "alerts": [Alert("u", key, "noise", "r", "laeq", "high", SPRING, SPRING)],
        "maintenance": [
            (("", "s1"), Maintenance("m", key, MaintenanceKind.CURATIVE, SPRING, fault=HOSTILE))
        ],
        "account": Report("m", [Heading("Deep", 4)]),
    }
    return Contents(**{**fixed, **more})  # type: ignore[arg-type]


def page(made: Contents, maps: Maps = Maps([MAP])) -> str:  # noqa: B008 (frozen)
    return render(report(made, maps, English()), English())


class Elements(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def of(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.found if name == tag]


def test_titles_go_down_one_level_at_a_time() -> None:
    levels = [int(level) for level in re.findall(r"<h(\d)>", page(contents()))]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(b - a <= 1 or b == 4 for a, b in zip(levels, levels[1:]))


def test_every_picture_says_what_it_shows_and_where_its_data_are() -> None:
    text = page(contents())
    elements = Elements(text)
    assert len(elements.of("img")) == 2
    assert all(image["alt"] for image in elements.of("img"))
    chart = elements.of("img")[1]["alt"] or ""
    assert "58.0 to 66.5" in chart and "“Indicators by sensor”" in chart
    assert "<caption>Indicators by sensor</caption>" in text


def test_captioned_pictures_and_wide_tables_have_a_name() -> None:
    elements = Elements(page(contents()))
    assert all(f["role"] == "figure" and f["aria-label"] for f in elements.of("figure"))
    boxes = [d for d in elements.of("div") if d.get("class") == "table"]
    assert boxes and all(b["role"] == "region" and b["tabindex"] == "0" for b in boxes)
    assert all(th["scope"] in ("col", "row") for th in elements.of("th"))


def test_names_from_data_are_text() -> None:
    text = page(contents())
    assert HOSTILE not in text
    assert text.count("&lt;img src=x") >= 2


def test_figures_in_short() -> None:
    text = page(contents())
    assert "Sensors: 4, in 1 communes." in text
    assert "61.2" in text and "middle value 61.2 (3 sensors)" in text
    assert "Alerts in the period: 1, of which open: 1." in text


def test_before_and_after_stand_side_by_side_with_their_change() -> None:
    made = contents(before=table([60.0, 58.0, 66.0, 50.0]), after=table([57.5, 58.0, None, 51.0]))
    text = page(made, Maps([MAP], [MAP, MAP]))
    assert text.count("<img") == 4
    rows = re.findall(r"<tr><th scope=\"row\">Sensor s2</th>(.*?)</tr>", text)
    assert any("66.0" in row and row.count("missing") >= 2 for row in rows)
    assert "-2.5" in text


def test_a_use_case_without_indicators_still_reports() -> None:
    text = page(contents(table=None, account=None, field=""), Maps())
    assert "no indicators of its own" in text and "<h2>Maintenance</h2>" in text


def test_the_map_shows_the_usual_indicator_where_nothing_is_asked() -> None:
    made = table([1.0, None])
    assert main_field(made, "noise") == "lden_db"
    assert main_field(made, "noise", "ln_db") == "ln_db"
    assert main_field(made, "other") in {i.key for i in made.indicators}
    assert values_of(made, "lden_db") == {("", "s0"): 1.0, ("", "s1"): None}


@pytest.mark.parametrize(("rows", "kept"), [(5, 5), (30, 20)])
def test_long_tables_of_a_part_are_cut_and_say_so(rows: int, kept: int) -> None:
    whole = Report("r", [Table("t", [Column("n")], [[n] for n in range(rows)])])
    blocks = section(Message("Part"), whole, 20)
    assert len(blocks[1].rows) == kept  # type: ignore[union-attr]
    assert (len(blocks) == 3) == (rows > kept)
