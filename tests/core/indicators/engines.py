"""The same observation table on each engine."""

from __future__ import annotations

import math
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

import narwhals as nw
import pandas as pd

Row = tuple[str, datetime, float]


def frame(rows: Iterable[Row], name: str = "temperature") -> pd.DataFrame:
    """An observation table of one property, from (sensor_id, instant, value)."""
    rows = list(rows)
    return pd.DataFrame(
        {
            "connection": "metropolis",
            "sensor_id": [r[0] for r in rows],
            "observed_at": pd.to_datetime([r[1] for r in rows], utc=True),
            "property": name,
            "value": [float(r[2]) for r in rows],
        }
    )


def on_pandas(table: pd.DataFrame) -> nw.LazyFrame:
    return nw.from_native(table).lazy()


def on_duckdb(table: pd.DataFrame) -> nw.LazyFrame:
    import duckdb

    database = duckdb.connect()
    database.register("observations", table)
    return nw.from_native(database.sql("SELECT * FROM observations")).lazy()


ENGINES = {"pandas": on_pandas, "duckdb": on_duckdb}


def regular(sensor: str, start: datetime, count: int, minutes: float, value: Any) -> list[Row]:
    """Samples every ``minutes``; ``value`` is a number or a function of the instant."""
    instants = [start + timedelta(minutes=minutes * n) for n in range(count)]
    return [(sensor, at, value(at) if callable(value) else value) for at in instants]


def assert_same(first: pd.DataFrame, second: pd.DataFrame) -> None:
    """Assert that two tables of indicators hold the same."""
    assert list(first.columns) == list(second.columns)
    for name in first.columns:
        for a, b in zip(first[name].tolist(), second[name].tolist(), strict=True):
            if isinstance(a, float) and isinstance(b, float):
                assert math.isclose(a, b, rel_tol=1e-9, abs_tol=1e-9) or (
                    math.isnan(a) and math.isnan(b)
                ), (
                    name,
                    a,
                    b,
                )
            else:
                assert a == b or (pd.isna(a) and pd.isna(b)), (name, a, b)
