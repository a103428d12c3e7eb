"""Agreement of sensors and people: published kappa and intervals, tables, matching by step."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import pandas as pd
import pytest

from smartmetro.smartmetro_plugin.core.errors import ConfigurationError
from smartmetro.smartmetro_plugin.core.noise_composition.confusion import confusion, wilson
from smartmetro.smartmetro_plugin.core.noise_composition.listening import (
    Heard,
    matched,
    read_listening,
)
from smartmetro.smartmetro_plugin.core.noise_composition.report import report
from smartmetro.smartmetro_plugin.core.noise_composition.shares import compose
from smartmetro.smartmetro_plugin.core.reports.document import English
from smartmetro.smartmetro_plugin.core.reports.html import render
from smartmetro.tests.core.indicators.engines import ENGINES, frame, regular

PARIS = ZoneInfo("Europe/Paris")
START = datetime(2026, 6, 30, 22, tzinfo=timezone.utc)


# Newcombe, Two-sided confidence intervals for the single proportion (1998), table I, method 3.
@pytest.mark.parametrize(
    ("hits", "total", "low", "high"),
    [
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_intervals_are_the_published_ones(hits: int, total: int, low: float, high: float) -> None:
    found = wilson(hits, total)
    assert found is not None
    assert found == pytest.approx((100 * hits / total, 100 * low, 100 * high), abs=0.006)
    assert wilson(0, 0) is None


def test_kappa_of_a_table_by_hand() -> None:
    # 20 and 15 on the diagonal, 5 and 10 beside it: observed 0.7, by chance 0.5, kappa 0.4.
    pairs = [("road", "road")] * 20 + [("road", "birds")] * 5
    pairs += [("birds", "road")] * 10 + [("birds", "birds")] * 15
    found = confusion(pairs, ["road", "rail", "birds"])
    assert found.names == ("road", "birds")
    assert found.counts.tolist() == [[20, 5], [10, 15]]
    assert found.kappa == pytest.approx(0.4)
    assert found.agreement is not None and found.agreement[0] == 70
    recall, precision = found.recall(0), found.precision(0)
    assert recall is not None and precision is not None
    assert (recall[0], precision[0]) == pytest.approx((80, 100 * 20 / 30))


def test_agreement_that_chance_makes_certain_has_no_kappa() -> None:
    assert confusion([("road", "road")] * 5, ["road"]).kappa is None
    assert confusion([], ["road"]).kappa is None


@pytest.mark.parametrize("engine", list(ENGINES))
def test_a_judgement_meets_the_step_that_holds_it(engine: str) -> None:
    road = frame(regular("a", START, 4, 15, 30.0), "source_road")
    birds = frame(
        regular("a", START, 4, 15, lambda at: 80.0 if at.minute == 15 else 0.0), "source_birds"
    )
    quiet = frame(regular("q", START, 4, 15, 0.0), "source_road")
    table = ENGINES[engine](pd.concat([road, birds, quiet]))
    at = {
        ("a", 14): "road", ("a", 15): "birds", ("a", 29): "birds", ("a", 30): "road",
        ("a", -1): None, ("a", 60): None, ("q", 5): "none", ("nowhere", 5): None,
    }  # fmt: skip
    heard = [Heard(s, START + timedelta(minutes=m), "road") for s, m in at]
    assert [found for _, found in matched(table, heard)] == list(at.values())


def test_labels_keys_and_local_times_are_read(tmp_path: Path) -> None:
    file = tmp_path / "heard.csv"
    file.write_text(
        "sensor_id;observed_at;heard;listener\n"
        "a;2026-07-01 08:00;Road traffic;L\n"
        "a;2026-07-01T06:05:00Z;source_rail;M\n"
        "a;2026-07-01 08:10;none;\n",
        encoding="utf-8",
    )
    found = read_listening(file, PARIS, English().say)
    assert [(h.source, h.at.hour, h.at.minute) for h in found] == [
        ("road", 6, 0), ("rail", 6, 5), ("none", 6, 10),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("sensor_id,heard\na,road\n", "observed_at"),
        ("sensor_id,observed_at,heard\na,2026-07-01,thunder\n", "thunder"),
        ("sensor_id,observed_at,heard\na,yesterday,road\n", "yesterday"),
    ],
)
def test_what_cannot_be_read_is_told(tmp_path: Path, text: str, told: str) -> None:
    file = tmp_path / "heard.csv"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigurationError) as raised:
        read_listening(file, PARIS, English().say)
    assert told in raised.value.message.in_english()


def test_the_report_tells_shares_and_agreement() -> None:
    table = frame(regular("a", START, 96, 15, 50.0), "source_road")
    made = compose(ENGINES["pandas"](table), "Europe/Paris")
    judged = confusion([("road", "road")] * 8 + [("rail", "road")] * 2, ["road", "rail"])
    page = render(report("Sounds", made, {("metropolis", "a"): "<Quay>"}, judged, 3), English())
    assert "&lt;Quay&gt;" in page and "Road traffic" in page and "Traffic noise" in page
    assert "agree on 80.0 %" in page and "3 judgements" in page
