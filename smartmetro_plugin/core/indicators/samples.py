"""Samples as the indicators want them, on any engine: one property, usable values, integer instants.

Input: a Narwhals frame of an observation table: ``sensor_id``, ``observed_at`` (UTC), ``property``,
``value``, and where they exist ``connection`` and ``qc_flag``. Output: a lazy frame of
``connection``, ``sensor_id``, ``at_us`` (microseconds since 1970 UTC), ``value``, one row by sensor
and instant.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from ..instants import to_microseconds
from ..use_cases.declaration import UseCase
from .definition import DAY_US

if TYPE_CHECKING:
    import narwhals as nw
    import pandas as pd

#: What tells one series from another.
KEYS = ("connection", "sensor_id")
AT = "at_us"
STEP = "step_us"
#: Texts in ``qc_flag`` that do not speak against a value.
GOOD_FLAGS = ("", "0", "0.0", "ok", "good")
#: Up to here every difference between samples counts for the step, beyond some weeks of them.
_ROWS_FOR_STEPS = 5_000_000
#: No measure is larger. Null, NaN and the infinities fail the comparison, as they must; DuckDB drops
#: it where a file's statistics prove it, and groups five times faster than behind ``is_finite``.
_LARGEST = 1e300
#: Fewer differences than this do not tell a sensor's step when only some weeks are looked at.
_ENOUGH = 20
_WEEK_US = 7 * DAY_US


@dataclass(frozen=True)
class Samples:
    """The usable samples of one property. ``steps``: pandas, ``connection``, ``sensor_id``, ``step_us``.

    ``start_us``, ``end_us``: the period, that of the samples where none was asked for.
    """

    frame: nw.LazyFrame
    start_us: int
    end_us: int
    rows: int
    steps: pd.DataFrame


def select(
    frame: nw.DataFrame[Any] | nw.LazyFrame,
    name: str,
    *,
    start: datetime | None = None,
    end: datetime | None = None,
    valid_min: float | None = None,
    valid_max: float | None = None,
    default_step_s: int = 900,
) -> Samples:
    """Return the usable samples of property ``name`` in ``[start, end)``.

    Unusable: null, not finite, outside the valid range, or flagged by quality control.
    """
    import narwhals as nw

    lazy = _adapted(frame)
    columns = lazy.collect_schema().names()
    lazy = lazy.select(*(c for c in (*KEYS, AT, "property", "value", "qc_flag") if c in columns))
    value = nw.col("value")
    lowest = -_LARGEST if valid_min is None else valid_min
    highest = _LARGEST if valid_max is None else valid_max
    conditions = [nw.col("property") == name, value >= lowest, value <= highest]
    conditions += [nw.col(AT) >= to_microseconds(start)] if start else []
    conditions += [nw.col(AT) < to_microseconds(end)] if end else []
    if "qc_flag" in columns:
        flag = nw.col("qc_flag")
        conditions.append(
            flag.is_null() | flag.cast(nw.String).str.to_lowercase().is_in(list(GOOD_FLAGS))
        )
    connection = nw.col("connection") if "connection" in columns else nw.lit("")
    lazy = lazy.filter(*conditions).select(connection.alias("connection"), "sensor_id", AT, "value")
    extent = to_pandas(
        lazy.select(
            nw.len().alias("rows"), nw.col(AT).min().alias("first"), nw.col(AT).max().alias("last")
        )
    ).iloc[0]
    rows = int(extent["rows"])
    first, last = (int(extent["first"]), int(extent["last"])) if rows else (0, 0)
    steps, has_repeats = _steps(lazy, rows, first, default_step_s * 1_000_000)
    if has_repeats:
        lazy = lazy.group_by(*KEYS, AT).agg(nw.col("value").max())
    longest = int(steps[STEP].max()) if len(steps) else 0
    return Samples(
        lazy,
        to_microseconds(start) if start else first,
        to_microseconds(end) if end else (last + longest if rows else 0),
        rows,
        steps,
    )


def usable(
    frame: nw.DataFrame[Any] | nw.LazyFrame,
    name: str,
    use_case: UseCase | None,
    start: datetime | None = None,
    end: datetime | None = None,
) -> Samples:
    """Return :func:`select` with the valid range and the step that a use case declares."""
    declared = use_case.properties.get(name) if use_case else None
    return select(
        frame,
        name,
        start=start,
        end=end,
        valid_min=declared.valid_min if declared else None,
        valid_max=declared.valid_max if declared else None,
        default_step_s=use_case.step_s if use_case else 900,
    )


def to_pandas(frame: nw.LazyFrame) -> pd.DataFrame:
    """Return a small result as pandas, whichever engine computed it."""
    native: pd.DataFrame = frame.collect(backend="pandas").to_native()
    return native.assign(**{k: native[k].astype(object) for k in KEYS if k in native.columns})


def _steps(
    frame: nw.LazyFrame, rows: int, first_us: int, default_us: int
) -> tuple[pd.DataFrame, bool]:
    """Return each sensor's step, the median difference of consecutive instants, and whether instants
    come twice. ``rows``: how many samples there are, the first of all at ``first_us``.

    A difference needs its neighbour, and sorting 100 million rows costs more than everything else:
    of long histories one week in some is looked at, the rest only of sensors absent from those.
    """
    import narwhals as nw
    import pandas as pd

    share = -(-rows // _ROWS_FOR_STEPS)
    if share > 1:
        since = nw.col(AT) - first_us
        rounds = since / (share * _WEEK_US)
        found = _median_steps(frame.filter(rounds - rounds.floor() < 1 / share))
        found = found[found["differences"] >= _ENOUGH]
        known = set(zip(found["connection"], found["sensor_id"]))
        # Counted, since ``unique`` becomes a window function, which takes half a minute here.
        everyone = to_pandas(frame.group_by(*KEYS).agg(nw.len()))
        keys = zip(everyone["connection"], everyone["sensor_id"])
        missing = sorted({key[1] for key in keys if key not in known})
        if missing:
            rest = _median_steps(frame.filter(nw.col("sensor_id").is_in(missing)))
            found = pd.concat([found, rest], ignore_index=True).drop_duplicates(list(KEYS))
    else:
        found = _median_steps(frame)
    found[STEP] = found[STEP].astype(float).fillna(float(default_us))
    return found[[*KEYS, STEP]], bool((found["repeats"] > 0).any())


def _median_steps(frame: nw.LazyFrame) -> pd.DataFrame:
    import narwhals as nw

    difference = nw.col(AT) - nw.col(AT).shift(1).over(*KEYS, order_by=AT)
    return to_pandas(
        frame.select(*KEYS, AT, difference.alias("difference"))
        .select(
            *KEYS,
            nw.when(nw.col("difference") > 0).then(nw.col("difference")).alias(STEP),
            nw.when(nw.col("difference") == 0)
            .then(nw.lit(1))
            .otherwise(nw.lit(0))
            .alias("repeats"),
        )
        .group_by(*KEYS)
        .agg(
            nw.col(STEP).median(),
            nw.col(STEP).count().alias("differences"),
            nw.col("repeats").sum(),
        )
    )


def _adapted(frame: nw.DataFrame[Any] | nw.LazyFrame) -> nw.LazyFrame:
    """Add ``at_us``: Narwhals has no expression for it on all engines, so this is where they are told apart.

    In pandas, texts become categories: grouping by them is then as fast as by numbers.
    """
    import narwhals as nw

    native = frame.to_native()
    if frame.implementation.is_duckdb():
        return nw.from_native(native.project(f"*, epoch_us(observed_at) AS {AT}")).lazy()
    if frame.implementation.is_pyspark():
        from pyspark.sql import functions

        return nw.from_native(
            native.withColumn(AT, functions.unix_micros(functions.col("observed_at")))
        ).lazy()
    if isinstance(frame, nw.LazyFrame):
        native = frame.collect().to_native()
    instants = native["observed_at"]
    if getattr(instants.dtype, "tz", None) is not None:
        instants = instants.dt.tz_convert(None)
    us = instants.to_numpy().astype("datetime64[us]").astype("int64")
    texts = [
        c
        for c in (*KEYS, "property", "qc_flag")
        if c in native.columns and native[c].dtype == object
    ]
    return nw.from_native(native.assign(**{AT: us}).astype(dict.fromkeys(texts, "category"))).lazy()
