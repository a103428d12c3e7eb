"""Samples beside the one before and the one after, how long each stands for, and from when."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

import numpy as np

from ..use_cases.declaration import UseCase
from .samples import AT, KEYS, STEP, Samples, to_pandas, usable

if TYPE_CHECKING:
    import narwhals as nw

BEFORE = "value_before"
SINCE = "since_us"
DURATION = "duration_us"
_INSTANT = timedelta(microseconds=1)


def with_neighbours(samples: Samples) -> Samples:
    """Add ``value_before``, ``since_us`` (time since the sample before) and ``duration_us``.

    A sample stands until the next one, but for no longer than its sensor's step and the period: what
    was not measured is not made up. The first sample has neither ``value_before`` nor ``since_us``.
    """
    import narwhals as nw

    def neighbour(column: str, places: int) -> nw.Expr:
        return nw.col(column).shift(places).over(*KEYS, order_by=AT)

    frame = samples.frame.with_columns(
        neighbour("value", 1).alias(BEFORE),
        (nw.col(AT) - neighbour(AT, 1)).alias(SINCE),
        (neighbour(AT, -1) - nw.col(AT)).alias("until_next"),
        step_of(nw, samples).alias(DURATION),
    )
    for limit in (nw.col("until_next"), samples.end_us - nw.col(AT)):
        # A last sample has no next one; comparing with null keeps the step.
        frame = frame.with_columns(
            nw.when(limit < nw.col(DURATION))
            .then(limit)
            .otherwise(nw.col(DURATION))
            .alias(DURATION)
        )
    return replace(samples, frame=frame.drop("until_next"))


def from_step_start(samples: Samples) -> Samples:
    """Return what was counted over a step that ends at its instant, at the instant the step begins."""
    import narwhals as nw

    begun = nw.col(AT) - step_of(nw, samples)
    return replace(samples, frame=samples.frame.with_columns(begun.alias(AT)))


def counted_in(
    frame: nw.DataFrame[Any] | nw.LazyFrame,
    name: str,
    use_case: UseCase | None,
    start: datetime | None,
    end: datetime | None,
    at_step_end: bool,
) -> Samples:
    """Return what was counted in the steps in ``[start, end)``, each at the instant its step begins."""
    if not at_step_end:
        return usable(frame, name, use_case, start, end)
    # What stands at START was counted before it; what stands at END, until then.
    first, last = (None if at is None else at + _INSTANT for at in (start, end))
    samples = from_step_start(usable(frame, name, use_case, first, last))
    step_us = int(samples.steps[STEP].max()) if len(samples.steps) else 0
    return replace(
        samples,
        start_us=samples.start_us - (step_us if start is None else 1),
        end_us=samples.end_us - (step_us if end is None else 1),
    )


def stands_at_step_end(
    frame: nw.DataFrame[Any] | nw.LazyFrame, name: str, use_case: UseCase | None
) -> bool:
    """Return whether values of ``name`` stand at the end of the step that they were counted in.

    They do where the use case declares it, and where they were made from meter readings, which then
    stand beside them in the table (:mod:`..use_cases.increments`); else they are taken to stand at
    its beginning, as in the national schema of counts.
    """
    import narwhals as nw

    declared = use_case.properties.get(name) if use_case else None
    if declared is None or declared.at_step_end:
        return declared is not None
    if not declared.increments_of:
        return False
    readings = frame.lazy().filter(nw.col("property") == declared.increments_of)
    return len(to_pandas(readings.select("property").head(1))) > 0


def step_of(nw: Any, samples: Samples) -> nw.Expr:
    """Return each sensor's step in microseconds, to two per cent, as an expression of its id.

    Sensors of one step share a condition, so that it stays short.
    """
    steps = samples.steps
    if not len(steps):
        return nw.lit(0)
    exact = steps[STEP].to_numpy(float)
    digits = 10.0 ** (np.floor(np.log10(np.maximum(exact, 1))) - 1)
    whole_minutes = np.round(exact / 60e6) * 60e6
    rounded = np.where(whole_minutes == exact, exact, np.round(exact / digits) * digits).astype(int)
    common, *others = sorted(set(rounded.tolist()), key=lambda s: -int((rounded == s).sum()))
    expression = nw.lit(common)
    for step in others:
        ids = steps["sensor_id"].to_numpy()[rounded == step].tolist()
        expression = (
            nw.when(nw.col("sensor_id").is_in(ids)).then(nw.lit(step)).otherwise(expression)
        )
    return expression
