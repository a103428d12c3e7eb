"""Which periods a fetch asks for, and that late data are never missed."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from smartmetro.smartmetro_plugin.core.fetch import Window, find_gaps, plan_windows
from smartmetro.smartmetro_plugin.core.model import ObservationSeries

T0 = datetime(2026, 7, 1, tzinfo=timezone.utc)


def day(number: float) -> datetime:
    return T0 + timedelta(days=number)


def series(sensor_id: str, hours: list[float]) -> ObservationSeries:
    instants = [int((T0 + timedelta(hours=h)).timestamp() * 1e6) for h in hours]
    return ObservationSeries(
        sensor_id,
        "temperature",
        "CEL",
        np.array(instants, dtype=np.int64),
        np.zeros(len(instants)),
    )


def test_nothing_known_asks_for_everything() -> None:
    assert plan_windows(day(0), day(9), None, None, []) == [Window(day(0), day(9))]


def test_what_is_covered_is_not_asked_again() -> None:
    windows = plan_windows(day(0), day(9), day(2), day(5), [])
    assert windows == [Window(day(0), day(2)), Window(day(5), day(9))]


def test_known_gaps_inside_the_covered_period_are_asked_again() -> None:
    gaps = [Window(day(3), day(4), ("a",)), Window(day(3), day(4), ("b",))]
    windows = plan_windows(day(2), day(9), day(2), day(5), gaps)
    assert windows == [Window(day(5), day(9)), Window(day(3), day(4), ("a", "b"))]


def test_an_empty_period_asks_for_nothing() -> None:
    assert plan_windows(day(3), day(3), None, None, []) == []


def test_a_hole_is_found_whatever_the_order_of_arrival() -> None:
    hours = [0, 0.25, 0.5, 20.1, 20.35]
    for arrival in (hours, hours[::-1]):
        (gap,) = find_gaps([series("a", arrival)], timedelta(hours=1))
        assert gap == Window(T0, T0 + timedelta(hours=21), ("a",))


def test_a_steady_series_has_no_gap() -> None:
    assert not list(find_gaps([series("a", [n / 4 for n in range(96)])], timedelta(hours=1)))


@given(
    st.integers(0, 20),
    st.integers(0, 20),
    st.integers(0, 20),
    st.integers(0, 20),
    st.lists(st.tuples(st.integers(0, 20), st.integers(1, 5)), max_size=4),
)
def test_every_instant_not_covered_or_in_a_gap_is_asked_for(
    start: int, length: int, covered_from: int, covered_length: int, gaps: list[tuple[int, int]]
) -> None:
    end, covered_to = start + length, covered_from + covered_length
    holes = [Window(day(a), day(a + n), ("a",)) for a, n in gaps]
    windows = plan_windows(day(start), day(end), day(covered_from), day(covered_to), holes)
    for number in range(start * 2, end * 2):
        at = day(number / 2)
        asked = any(w.start <= at < w.end for w in windows)
        covered = day(covered_from) <= at < day(covered_to)
        hole = any(h.start <= at < h.end for h in holes)
        assert asked or (covered and not hole)
    assert all(day(start) <= w.start < w.end <= day(end) for w in windows)
