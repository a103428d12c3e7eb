"""Checks of one series by itself, against judges that look at every value in turn."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartmetro.smartmetro_plugin.core.quality.duplicate import duplicates, frozen_clock
from smartmetro.smartmetro_plugin.core.quality.flags import Flag, count, to_texts
from smartmetro.smartmetro_plugin.core.quality.flat_line import flat_lines
from smartmetro.smartmetro_plugin.core.quality.gap import (
    expected_count,
    gaps,
    median_step_us,
    occupied_slots,
)
from smartmetro.smartmetro_plugin.core.quality.maintenance import inside_windows
from smartmetro.smartmetro_plugin.core.quality.spike import spikes
from smartmetro.smartmetro_plugin.core.quality.value_range import out_of_range

levels = st.lists(st.integers(0, 12).map(float), min_size=0, max_size=40)
steps = st.lists(st.integers(1, 4), min_size=40, max_size=40)


def instants(of: list[float], step: list[int]) -> np.ndarray:
    return np.cumsum(np.array(step[: len(of)], dtype=np.int64))


def test_range_is_closed_and_missing_is_not_out_of_it() -> None:
    value = np.array([-30.0, -30.1, 55.0, 55.1, np.nan, np.inf])
    assert out_of_range(value, -30, 55).tolist() == [False, True, False, True, False, True]
    assert out_of_range(value, None, None).tolist() == [False] * 5 + [True]


@given(levels, steps, st.integers(1, 3), st.integers(1, 8))
def test_spikes_are_those_a_patient_judge_finds(
    value: list[float], step: list[int], samples: int, height: int
) -> None:
    at, v = instants(value, step), np.array(value)
    wanted = set()
    for width in range(1, samples + 1):
        for first in range(1, len(value) - width):
            before, after = value[first - 1], value[first + width]
            inside = value[first : first + width]
            up = all(x > before + height and x > after + height for x in inside)
            down = all(x < before - height and x < after - height for x in inside)
            near = at[first + width] - at[first - 1] <= 9
            if (up or down) and abs(after - before) < height and near:
                wanted |= set(range(first, first + width))
    found = spikes(at, v, height, samples, max_span_us=9)
    assert set(np.flatnonzero(found)) == wanted


def test_a_front_that_stays_is_no_spike() -> None:
    value = np.array([30.0, 30, 30, 21, 21, 21])
    assert not spikes(np.arange(6), value, 4, 2, 10).any()


@given(levels, steps, st.integers(0, 10), st.integers(2, 5))
def test_flat_lines_are_those_a_patient_judge_finds(
    value: list[float], step: list[int], least: int, least_values: int
) -> None:
    at = instants(value, step)
    wanted = [False] * len(value)
    for i in range(len(value)):
        for j in range(i + 1, len(value)):
            run = range(i, j + 1)
            same = all(value[k] == value[i] for k in run) and 0 < value[i] < 12
            close = all(at[k + 1] - at[k] <= 3 for k in range(i, j))
            if same and close and at[j] - at[i] >= least and len(run) >= least_values:
                for k in run:
                    wanted[k] = True
    found = flat_lines(
        at, np.array(value), least, least_values, 3, normal_below=0.0, normal_above=12.0
    )
    assert found.tolist() == wanted


def test_a_repetition_is_doubted_once_a_contradiction_wholly() -> None:
    at = np.array([0, 1, 1, 2, 2, 3, 3, 4, 4])
    value = np.array([5, 6, 6, 7, 8, math.nan, 9, math.nan, math.nan])
    assert np.flatnonzero(duplicates(at, value)).tolist() == [2, 3, 4, 5, 8]


def test_a_clock_that_stands_still() -> None:
    at = np.array([0, 10, 10, 10, 10, 20, 20, 20, 30])
    value = np.array([1, 2, 3, 4, 5, 6, 6, 6, 7.0])
    assert np.flatnonzero(frozen_clock(at, value)).tolist() == [1, 2, 3, 4]
    assert not frozen_clock(np.arange(9), value).any()


@given(st.lists(st.booleans(), min_size=1, max_size=60), st.integers(0, 899))
def test_gaps_count_what_was_left_out(kept: list[bool], phase: int) -> None:
    at = np.flatnonzero(kept) * 900 + phase
    end = len(kept) * 900
    found = gaps(at, 900, 0, end)
    assert sum(g.missing for g in found) == len(kept) - sum(kept)
    assert expected_count(900, 0, end) == len(kept)
    for gap in found:
        inside = (at > gap.start_us) & (at < gap.end_us)
        assert not inside.any()


def test_a_late_sample_is_no_gap() -> None:
    at = np.array([0, 900, 1900, 2700])
    assert gaps(at, 900, 0, 3600) == []


@given(st.lists(st.integers(-200, 200), min_size=40, max_size=40), st.integers(0, 899))
def test_jitter_neither_shares_nor_empties_slots(jitter: list[int], phase: int) -> None:
    at = np.arange(40) * 900 + phase + np.array(jitter)
    inside = at[(at >= 0) & (at < 36_000)]
    taken = occupied_slots(np.sort(inside), 900, 0, 36_000)
    assert inside.size - 1 <= taken.size <= inside.size


def test_repetitions_do_not_fill_other_slots() -> None:
    at = np.sort(np.concatenate((np.arange(0, 9000, 900), np.arange(0, 9000, 900) + 1)))
    assert occupied_slots(at, 900, 0, 18_000).tolist() == list(range(10))


def test_step_is_the_median_and_declared_where_too_few_tell_it() -> None:
    at = np.array([0, 0, 9, 19, 29, 39, 49, 59, 69, 79, 600])
    assert median_step_us(at, 900) == 10
    assert median_step_us(at[:4], 900) == 900


def test_maintenance_windows_are_half_open_and_may_be_under_way() -> None:
    at = np.array([0, 10, 20, 30, 40])
    assert np.flatnonzero(inside_windows(at, [(10, 30)])).tolist() == [1, 2]
    assert np.flatnonzero(inside_windows(at, [(35, None)])).tolist() == [4]


def test_flags_become_words() -> None:
    flags = np.array([0, Flag.RANGE, Flag.SPIKE | Flag.BUDDY], dtype=np.uint16)
    assert to_texts(flags) == ["", "range", "spike+buddy"]
    assert count(flags) == {Flag.RANGE: 1, Flag.SPIKE: 1, Flag.BUDDY: 1}


@pytest.mark.parametrize("size", [0, 1])
def test_short_series_are_no_trouble(size: int) -> None:
    at, value = np.arange(size), np.full(size, 20.0)
    assert not spikes(at, value, 4, 2, 10).any()
    assert not flat_lines(at, value, 0, 2, 10).any()
    assert not duplicates(at, value).any() and not frozen_clock(at, value).any()
