"""Levels and classes: round, no finer than the error, shared by maps that are compared."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartmetro.smartmetro_plugin.core.mapping.levels import (
    MOST_CLASSES,
    boundaries,
    round_step,
    widened,
)
from smartmetro.smartmetro_plugin.core.mapping.zone_means import zone_means


@given(st.floats(-40, 60), st.floats(0, 60), st.floats(0.001, 10))
def test_classes_hold_the_values_and_are_no_finer_than_the_error(
    low: float, width: float, error: float
) -> None:
    bounds = boundaries(low, low + width, error)
    steps = np.diff(bounds)

    assert bounds[0] <= low + 1e-6
    assert bounds[-1] >= low + width - 1e-6
    assert (steps >= error * (1 - 1e-6)).all()
    assert steps == pytest.approx(steps[0])
    assert 1 <= len(steps) <= MOST_CLASSES


@pytest.mark.parametrize(
    ("least", "step"), [(0.3, 0.5), (0.5, 0.5), (0.51, 1.0), (1.4, 2.0), (2.1, 5.0), (7.0, 10.0)]
)
def test_steps_are_one_two_or_five(least: float, step: float) -> None:
    assert round_step(least) == step


def test_an_earlier_maps_classes_are_kept_and_continued() -> None:
    assert widened((18.0, 18.5, 19.0), 18.2, 18.9) == (18.0, 18.5, 19.0)
    assert widened((18.0, 18.5, 19.0), 17.2, 19.1) == (17.0, 17.5, 18.0, 18.5, 19.0, 19.5)


def test_zone_means_leave_out_stations_of_no_zone() -> None:
    means = zone_means(["B", "A", "B", "", "B"], np.array([1.0, 5.0, 2.0, 99.0, 3.0]))

    assert [(z.zone, z.stations, z.mean, z.least, z.most, z.spread) for z in means] == [
        ("A", 1, 5.0, 5.0, 5.0, None),
        ("B", 3, 2.0, 1.0, 3.0, 1.0),
    ]
