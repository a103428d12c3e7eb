"""Every use case's indicators on Spark, beside pandas: unchanged code, equal numbers."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from typing import Any

import narwhals as nw
import pandas as pd
import pytest
from pyspark.sql import SparkSession

from smartmetro.smartmetro_plugin.core.indicators.profile import profile
from smartmetro.smartmetro_plugin.core.noise_composition.shares import compose
from smartmetro.smartmetro_plugin.core.use_cases import (
    heat,
    lighting,
    mobility,
    noise,
    waste,
    water,
)
from smartmetro.smartmetro_plugin.core.use_cases.waste_tour import Tour
from smartmetro.tests.core.indicators.engines import assert_same, frame, on_pandas, regular

# PySpark's own, of its use of distutils.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

PARIS = "Europe/Paris"
START = datetime(2026, 10, 20, 5, tzinfo=timezone.utc)


def wave(middle: float, height: float, at: datetime) -> float:
    return round(middle + height * math.sin(at.timestamp() / 13751), 2)


def observations(name: str, middle: float, height: float) -> pd.DataFrame:
    """Three sensors over the change of clocks in October, with a hole."""
    rows = regular("a", START, 700, 15, lambda at: wave(middle, height, at))
    rows += regular("b", START, 350, 30, lambda at: wave(middle + height / 3, height, at))
    rows += regular("r", START, 700, 15, lambda at: wave(middle - height / 3, height, at))
    del rows[200:280]
    return frame(rows, name)


CASES: dict[str, tuple[pd.DataFrame, Callable[[nw.LazyFrame], pd.DataFrame]]] = {
    **{
        f"heat {n}": (
            observations("temperature", 25, 9),
            lambda f, n=n: (
                heat.compute(f, PARIS, rules=heat.PRESETS[n], reference=[("metropolis", "r")]).rows
            ),
        )
        for n in range(3)
    },
    "noise": (observations("laeq", 55, 15), lambda f: noise.compute(f, PARIS).rows),
    "waste": (
        observations("fill", 50, 50),
        lambda f: _without_instants(waste.compute(f, PARIS).rows),
    ),
    "water": (
        observations("water_level", 1, 0.5),
        lambda f: water.compute(f, PARIS, alert_m={("metropolis", "a"): 1.2}).rows,
    ),
    "mobility": (observations("count", 20, 20), lambda f: mobility.compute(f, PARIS).rows),
    "lighting": (observations("active_power", 2, 2), lambda f: lighting.compute(f, PARIS).rows),
    "tour": (
        observations("fill", 50, 50),
        lambda f: _without_instants(waste.compute(f, PARIS, tour=Tour(START + timedelta(9))).rows),
    ),
    "composition": (
        pd.concat([observations(name, 50, 50) for name in ("source_road", "source_birds", "laeq")]),
        lambda f: compose(f, PARIS).table,
    ),
    "harmonica": (
        pd.concat([observations("laeq", 60, 9), observations("la95eq", 45, 5)]),
        lambda f: noise.compute(f, PARIS, with_harmonica=True, least_pct=0).rows,
    ),
    "counts by hour": (observations("count", 20, 20), lambda f: profile(f, "count", PARIS)),
    "profile": (observations("temperature", 25, 9), lambda f: profile(f, "temperature", PARIS)),
}  # type: ignore[misc]


def _without_instants(rows: pd.DataFrame) -> pd.DataFrame:
    names = ["full_at", "full_from", "full_to"]
    return rows.assign(**{n: pd.to_datetime(rows[n], utc=True).dt.round("s") for n in names})


@pytest.mark.parametrize("case", list(CASES))
def test_spark_gives_what_pandas_gives(spark: SparkSession, case: str) -> None:
    table, compute = CASES[case]
    native: Any = spark.createDataFrame(table)
    assert_same(compute(on_pandas(table)), compute(nw.from_native(native)))
