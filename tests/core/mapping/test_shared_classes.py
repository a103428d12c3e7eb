"""Classes that two maps share: as written by people, or made to hold the values of both."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartmetro.smartmetro_plugin.core.errors import ConfigurationError
from smartmetro.smartmetro_plugin.core.mapping.shared_classes import (
    breaks_text,
    class_of,
    classes_of_values,
    parse_breaks,
)


@pytest.mark.parametrize("text", ["18;20;22,5", "18; 20 ;22.5", "18 20 22,5", " 18;20;22,5; "])
def test_bounds_are_read_as_people_write_them(text: str) -> None:
    assert parse_breaks(text) == (18.0, 20.0, 22.5)


def test_no_text_is_no_bounds() -> None:
    assert parse_breaks("  ") == ()


@pytest.mark.parametrize(
    "text", ["20", "20;19", "20;20", "a;b", "1;inf", "1;nan;3", "1;2;3;4;5;6;7;8;9;10;11"]
)
def test_bounds_that_cannot_be_used_are_refused(text: str) -> None:
    with pytest.raises(ConfigurationError, match="BREAKS"):
        parse_breaks(text)


@given(st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=30))
def test_new_classes_hold_every_value(values: list[float]) -> None:
    bounds = classes_of_values(values)
    assert 2 <= len(bounds) <= 12
    assert all(class_of(value, bounds) is not None for value in values)


def test_one_value_alone_has_a_class() -> None:
    for value in (0.0, 21.3, -4.0):
        bounds = classes_of_values([value, value])
        assert bounds[0] <= value <= bounds[-1]


def test_nothing_to_draw_is_said() -> None:
    with pytest.raises(ConfigurationError, match="no value"):
        classes_of_values([math.nan])


def test_what_is_told_reads_back() -> None:
    bounds = classes_of_values([18.2, 21.9])
    assert parse_breaks(breaks_text(bounds)) == bounds


def test_the_highest_value_is_in_the_last_class() -> None:
    assert class_of(22.0, (18.0, 20.0, 22.0)) == 1
    assert class_of(20.0, (18.0, 20.0, 22.0)) == 1
    assert class_of(22.1, (18.0, 20.0, 22.0)) is None
