"""The page that says how indicators were computed: the preset's operators and windows are in it."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import narwhals as nw
import numpy as np
import pandas as pd
import pytest

from smartmetro.smartmetro_plugin.core.indicators.account import account
from smartmetro.smartmetro_plugin.core.messages import Message
from smartmetro.smartmetro_plugin.core.reports import html
from smartmetro.smartmetro_plugin.core.reports.document import English
from smartmetro.smartmetro_plugin.core.use_cases import heat

START = datetime(2026, 6, 30, 22, tzinfo=timezone.utc)


def page(preset: int) -> str:
    at = pd.date_range(START, periods=3 * 96, freq="15min")
    frame = pd.DataFrame(
        {
            "sensor_id": "a",
            "observed_at": at,
            "property": "temperature",
            "value": np.full(288, 31.0),
        }
    )
    rules = heat.PRESETS[preset]
    end = START + timedelta(days=3)
    table = heat.compute(nw.from_native(frame), "Europe/Paris", start=START, end=end, rules=rules)
    chosen = [("Rules", Message(rules.name))]
    return html.render(account("Heat", table, "Europe/Paris", START, end, chosen), English())


@pytest.mark.parametrize(
    ("preset", "name", "hot", "tropical", "window"),
    [
        (0, "SmartMetro (proposal)", "maximum is &gt; 30", "minimum is ≥ 20", "civil day"),
        (1, "Météo-France", "maximum is ≥ 30", "minimum is ≥ 20", "from 6 h UTC to 6 h UTC"),
        (2, "ETCCDI", "maximum is &gt; 30", "minimum is &gt; 20", "civil day"),
    ],
)
def test_operators_windows_and_completeness_of_the_preset_are_told(
    preset: int, name: str, hot: str, tropical: str, window: str
) -> None:
    text = page(preset)
    for told in (name, hot, tropical, window, "at least 80", "Europe/Paris"):
        assert told in text
    assert ("from 18 h UTC the day before" in text) == (preset == 1)


def test_what_is_missing_is_counted() -> None:
    row = next(r for r in page(0).split("<tr") if "Mean difference" in r and ">1<" in r)
    assert row.index(">0<") < row.index(">1<")


def test_only_what_the_preset_defines_is_said_to_be_its_own() -> None:
    sources = {i.key: i.source for i in heat.indicators(heat.PRESETS[1])}
    own = {"days_over_30", "days_over_35", "tropical_nights"}
    assert {key for key, source in sources.items() if source == heat.PRESETS[1].source} == own
