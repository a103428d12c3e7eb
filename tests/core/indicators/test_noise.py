"""Noise indicators: published Lden, energetic means, statistical levels, Harmonica and its refusal."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import datetime, timedelta, timezone

import narwhals as nw
import numpy as np
import pandas as pd
import pytest

from smartmetro.smartmetro_plugin.core.errors import ConfigurationError
from smartmetro.smartmetro_plugin.core.indicators.definition import HOUR_US
from smartmetro.smartmetro_plugin.core.indicators.samples import usable
from smartmetro.smartmetro_plugin.core.use_cases import noise
from smartmetro.tests.core.indicators.engines import ENGINES, Row, assert_same, frame, regular

PARIS = "Europe/Paris"
MIDNIGHT = datetime(2026, 6, 30, 22, tzinfo=timezone.utc)
Engine = Callable[[pd.DataFrame], nw.LazyFrame]


@pytest.fixture(params=list(ENGINES))
def engine(request: pytest.FixtureRequest) -> Engine:
    return ENGINES[request.param]


def by_period(
    day: float, evening: float, night: float, starts: tuple[int, int, int] = (6, 18, 22)
) -> Callable[[datetime], float]:
    def level(at: datetime) -> float:
        hour = (at + timedelta(hours=2)).hour
        if starts[0] <= hour < starts[1]:
            return day
        return evening if starts[1] <= hour < starts[2] else night

    return level


def test_lden_of_80_65_45_is_the_published_one() -> None:
    # 10 lg((12 x 10^8 + 4 x 10^7 + 8 x 10^5.5) / 24), 2002/49/EC annex I.1
    assert noise.lden(80, 65, 45) == pytest.approx(77.14095579, abs=1e-8)


@pytest.mark.parametrize(("periods", "starts"), [(0, (6, 18, 22)), (1, (7, 19, 23))])
def test_french_and_european_periods(
    engine: Engine, periods: int, starts: tuple[int, int, int]
) -> None:
    rows = regular("a", MIDNIGHT, 96, 15, by_period(80, 65, 45, starts))
    row = noise.compute(
        engine(frame(rows, "laeq")), PARIS, periods=noise.PERIODS[periods]
    ).rows.iloc[0]
    assert row["lden_db"] == pytest.approx(77.14095579, abs=1e-8)
    assert (row["ld_db"], row["le_db"], row["ln_db"]) == pytest.approx((80, 65, 45))


def test_a_level_by_night_of_few_nights_is_missing_and_so_is_lden(engine: Engine) -> None:
    # Silent from 22 h to 2 h: 80 of 96 samples make the day complete, half of its night is there.
    rows = [
        row for row in regular("a", MIDNIGHT, 96, 15, 60.0)
        if 2 <= (row[1] + timedelta(hours=2)).hour < 22
    ]  # fmt: skip
    table = noise.compute(engine(frame(rows, "laeq")), PARIS)
    row = table.rows.iloc[0]
    assert (row["ld_db"], row["le_db"], row["laeq_db"]) == pytest.approx((60, 60, 60))
    assert pd.isna(row["ln_db"]) and pd.isna(row["lden_db"])
    named = [r.values.get("name") for r in table.reasons["metropolis", "a"]]
    assert named == ["lden_db", "ln_db"]


def test_the_mean_is_of_energies(engine: Engine) -> None:
    rows = regular("a", MIDNIGHT, 96, 15, lambda at: 70.0 if at.minute < 30 else 50.0)
    row = noise.compute(engine(frame(rows, "laeq")), PARIS).rows.iloc[0]
    assert row["laeq_db"] == pytest.approx(10 * math.log10((1e7 + 1e5) / 2))


def test_an_incomplete_day_says_nothing(engine: Engine) -> None:
    rows = regular("a", MIDNIGHT, 40, 15, 60.0)
    table = noise.compute(engine(frame(rows, "laeq")), PARIS)
    assert math.isnan(table.rows.iloc[0]["lden_db"])
    assert "80.0 %" in table.reasons["metropolis", "a"][0].in_english()


def test_statistical_levels_are_percentiles_of_laeq(engine: Engine) -> None:
    levels = np.round(np.random.default_rng(3).uniform(40, 80, 96), 1)
    rows: list[Row] = [
        ("a", at, v) for (_, at, _), v in zip(regular("a", MIDNIGHT, 96, 15, 0), levels)
    ]
    row = noise.compute(engine(frame(rows, "laeq")), PARIS).rows.iloc[0]
    expected = np.percentile(levels, [90, 50, 10])
    assert [row["l10_db"], row["l50_db"], row["l90_db"]] == pytest.approx(expected, abs=1e-9)


def test_the_sensors_own_levels_come_first(engine: Engine) -> None:
    table = pd.concat(
        [
            frame(regular("a", MIDNIGHT, 96, 15, 60.0), "laeq"),
            frame(regular("a", MIDNIGHT, 96, 15, 66.0), "l10"),
        ]
    )
    row = noise.compute(engine(table.reset_index(drop=True)), PARIS).rows.iloc[0]
    assert (row["l10_db"], row["l50_db"]) == (66.0, 60.0)


def test_harmonica_from_la95eq(engine: Engine) -> None:
    # Continuous 30 dB(A) is 0 and continuous 80 is 10: the ends of the published scale.
    for level, index in ((30.0, 0.0), (80.0, 10.0)):
        parts = [frame(regular("a", MIDNIGHT, 96, 15, level), name) for name in ("laeq", "la95eq")]
        table = engine(pd.concat(parts, ignore_index=True))
        row = noise.compute(table, PARIS, with_harmonica=True).rows.iloc[0]
        assert (row["harmonica"], row["harmonica_evt"]) == pytest.approx((index, 0.0), abs=1e-9)
    parts = [
        frame(regular("a", MIDNIGHT, 96, 15, v), n) for v, n in ((62.0, "laeq"), (50.0, "la95eq"))
    ]
    row = noise.compute(
        engine(pd.concat(parts, ignore_index=True)), PARIS, with_harmonica=True
    ).rows.iloc[0]
    assert (row["harmonica_bgn"], row["harmonica_evt"], row["harmonica"]) == pytest.approx(
        (4.0, 3.0, 7.0)
    )


def test_harmonica_from_seconds(engine: Engine) -> None:
    # One second in ten is loud: the level exceeded 95 % of the time is the quiet one.
    rows = regular("a", MIDNIGHT, 7200, 1 / 60, lambda at: 70.0 if at.second % 10 == 0 else 40.0)
    samples = usable(engine(frame(rows, "laeq")), "laeq", None)
    nothing = usable(engine(frame(rows, "laeq")), "la95eq", None)
    hours = noise.harmonica_by_hour(samples, nothing)
    assert hours["harmonica_bgn"].tolist() == pytest.approx([2.0, 2.0])
    loud = 10 * math.log10(0.1 * 1e7 + 0.9 * 1e4)
    assert hours["harmonica_evt"].tolist() == pytest.approx([0.25 * (loud - 40)] * 2)


def test_harmonica_of_quarter_hours_is_refused_in_words(engine: Engine) -> None:
    table = engine(frame(regular("a", MIDNIGHT, 96, 15, 60.0), "laeq"))
    with pytest.raises(ConfigurationError, match=r"every 900 s.*Ask the supplier for LA95eq"):
        noise.compute(table, PARIS, with_harmonica=True)


def test_hourly_laeq(engine: Engine) -> None:
    rows = regular("a", MIDNIGHT, 8, 15, lambda at: 70.0 if at.minute < 30 else 50.0)
    hours = noise.by_hour(usable(engine(frame(rows, "laeq")), "laeq", None)).sort_values("hour")
    assert hours["laeq_db"].tolist() == pytest.approx([10 * math.log10((1e7 + 1e5) / 2)] * 2)
    assert hours["hour"].tolist()[0] == int(MIDNIGHT.timestamp() * 1e6) // HOUR_US


def test_engines_agree() -> None:
    rows = regular("a", MIDNIGHT, 300, 15, lambda at: 50 + 20 * math.sin(at.timestamp() / 9000))
    rows += regular("b", MIDNIGHT, 200, 30, lambda at: 60 + 9 * math.sin(at.timestamp() / 7000))
    tables = [noise.compute(make(frame(rows, "laeq")), PARIS).rows for make in ENGINES.values()]
    assert_same(tables[0], tables[1])
