"""Energy used in each step, from a meter that only counts up."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from smartmetro.smartmetro_plugin.core.model import ObservationSeries
from smartmetro.smartmetro_plugin.core.use_cases.increments import increments

HOUR_US = 3_600_000_000


def index(hours: list[int], values: list[float]) -> ObservationSeries:
    at_us = np.array(hours, dtype=np.int64) * HOUR_US
    return ObservationSeries("m", "energy_index", "KWH", at_us, np.array(values, dtype=np.float64))


def used(hours: list[int], values: list[float]) -> list[tuple[int, float]]:
    series = increments(index(hours, values), "energy")
    assert (series.sensor_id, series.property, series.unit) == ("m", "energy", "KWH")
    return list(
        zip((series.observed_at_us // HOUR_US).tolist(), series.value.tolist(), strict=True)
    )


def test_increment_stands_at_its_end() -> None:
    assert used([0, 1, 2], [100.0, 101.5, 101.5]) == [(1, 1.5), (2, 0.0)]


def test_order_of_arrival_and_doubles_do_not_matter() -> None:
    assert used([2, 0, 1, 1], [104.0, 100.0, 999.0, 101.0]) == [(1, 1.0), (2, 3.0)]


def test_replaced_meter_starts_anew() -> None:
    assert used([0, 1, 2], [100.0, 3.0, 5.0]) == [(2, 2.0)]


def test_missing_reading_gives_one_increment_over_the_gap() -> None:
    assert used([0, 1, 5], [100.0, float("nan"), 110.0]) == [(5, 10.0)]


def test_nothing_comes_of_nothing() -> None:
    assert used([], []) == []
    assert used([3], [1.0]) == []


@given(st.lists(st.integers(0, 1000), min_size=2, max_size=30))
def test_increments_of_a_growing_index_add_up(steps: list[int]) -> None:
    readings = np.cumsum(steps).astype(float).tolist()
    total = sum(value for _, value in used(list(range(len(steps))), readings))
    assert total == readings[-1] - readings[0]
