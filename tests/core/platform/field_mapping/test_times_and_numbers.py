"""Dates, decimals and repeated hours as files write them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartmetro.smartmetro_plugin.core.instants import InstantProblem, to_microseconds
from smartmetro.smartmetro_plugin.core.platform.field_mapping.numbers import read_numbers
from smartmetro.smartmetro_plugin.core.platform.field_mapping.times import order_tells, read_times

PARIS = ZoneInfo("Europe/Paris")
FIVE = to_microseconds(datetime(2026, 7, 21, 5, tzinfo=UTC))


@pytest.mark.parametrize(
    "text",
    [
        "2026-07-21T05:00:00Z",
        "2026-07-21T07:00:00+02",
        "2026-07-21T07:00:00+0200",
        "2026-07-21T07:00:00+02:00",
        "2026-07-21 07:00",
        "2026/07/21 07:00",
        "21/07/2026 07:00",
        "21/07/2026 7:00:00",
        "21/07/2026 07h00",
        "21/07/2026 7h",
        "21-07-2026 07:00:00,000",
        "21.07.26 07:00",
        "21/07/2026 05:00 Z",
        "2026072107",
        "202607210700",
        "20260721070000",
        "20260721T0500Z",
    ],
)
def test_ways_to_write_one_instant(text: str) -> None:
    read = read_times([text], PARIS)
    assert (read.us.tolist(), read.problem.tolist()) == ([FIVE], [0])


def test_fifth_of_july_is_never_seventh_of_may() -> None:
    us = read_times(["05/07/2026"], PARIS).us[0]
    assert us == to_microseconds(datetime(2026, 7, 4, 22, tzinfo=UTC))


@pytest.mark.parametrize(
    "text", ["", "hier", "31/02/2026 05:00", "21/13/2026", "99999999", "12:00"]
)
def test_what_is_no_date_is_said_so(text: str) -> None:
    assert read_times([text], PARIS).problem[0] != InstantProblem.NONE


def test_order_that_was_chosen_is_kept_to() -> None:
    assert read_times(["2026-07-21"], PARIS, "day_first").problem[0] == InstantProblem.UNREADABLE
    assert read_times(["21/07/2026"], PARIS, "day_first").problem[0] == InstantProblem.NONE


@given(
    at=st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1)).map(  # noqa: DTZ001
        lambda d: d.replace(microsecond=0)
    ),
    form=st.sampled_from(
        ["%Y-%m-%dT%H:%M:%S", "%d/%m/%Y %H:%M:%S", "%Y%m%d%H%M%S", "%Y/%m/%d %H:%M:%S"]
    ),
)
def test_any_local_time_is_read_as_the_zone_has_it(at: datetime, form: str) -> None:
    read = read_times([at.strftime(form)], PARIS)
    local = at.replace(tzinfo=PARIS)
    exists = local.astimezone(UTC).astimezone(PARIS).replace(tzinfo=None) == at
    twice = local.utcoffset() != local.replace(fold=1).utcoffset()
    if not exists:
        assert read.problem[0] == InstantProblem.NONEXISTENT
    elif twice:
        assert read.problem[0] == InstantProblem.AMBIGUOUS
    else:
        assert read.us[0] == to_microseconds(local)


@pytest.mark.parametrize(
    ("text", "decimal", "value"),
    [
        ("12.5", "", 12.5),
        ("12,5", "", 12.5),
        (" -12,5 ", "", -12.5),
        ("\u22123,2", "", -3.2),
        ("1 234,5", "", 1234.5),
        ("1\u202f234,5", "", 1234.5),
        ("1.234,5", "", 1234.5),
        ("1,234.5", "", 1234.5),
        ("1.234", "", 1.234),
        ("1.234", ",", 1234.0),
        ("1,234", ".", 1234.0),
        ("6,02e23", "", 6.02e23),
        ("", "", None),
        ("NA", "", None),
    ],
)
def test_numbers(text: str, decimal: str, value: float | None) -> None:
    values, readable = read_numbers([text], decimal, ("NA",))
    assert readable[0]
    assert np.isnan(values[0]) if value is None else values[0] == value


@pytest.mark.parametrize(
    ("text", "decimal"),
    [
        ("chaud", ""),
        ("1_000", ""),
        ("inf", ""),
        ("1e999", ""),
        ("12.5", ","),
        ("12,5", "."),
        ("=1+1", ""),
    ],
)
def test_what_is_no_number_is_not_read_as_one(text: str, decimal: str) -> None:
    assert not read_numbers([text], decimal)[1][0]


@given(
    st.lists(st.text(st.sampled_from("0123456789+-,. eEn"), max_size=6), max_size=6),
    st.sampled_from(["", ",", "."]),
)
def test_many_numbers_are_read_as_one_by_one(texts: list[str], decimal: str) -> None:
    values, readable = read_numbers(texts, decimal)
    alone = [read_numbers(["x", text], decimal) for text in texts]
    assert readable.tolist() == [bool(good[1]) for _, good in alone]
    np.testing.assert_array_equal(values, [value[1] for value, _ in alone])


@given(
    value=st.floats(-1e9, 1e9).map(lambda v: round(v, 6)),
    mark=st.sampled_from([",", "."]),
    thousands=st.sampled_from(["", "\u00a0", "\u202f", " "]),
)
def test_any_number_in_either_dialect(value: float, mark: str, thousands: str) -> None:
    text = f"{value:,.6f}".replace(",", "§").replace(".", mark).replace("§", thousands)
    values, readable = read_numbers([text], mark)
    assert readable[0]
    assert values[0] == pytest.approx(value)


@given(
    step=st.sampled_from([1, 5, 10, 15, 20, 30, 60]),
    backwards=st.booleans(),
)
def test_hour_that_comes_twice_is_told_apart_by_order(step: int, backwards: bool) -> None:
    """Every whole series over the change of October, whichever way the file runs."""
    start = datetime(2026, 10, 25, 0, 0, tzinfo=UTC)
    instants = [start + timedelta(minutes=m) for m in range(0, 120, step)]
    local = [i.astimezone(PARIS).replace(tzinfo=None) for i in instants]
    walls = np.array([to_microseconds(w.replace(tzinfo=UTC)) for w in local])
    expected = np.array([i.astimezone(PARIS).fold == 1 for i in instants])
    if backwards:
        walls, expected = walls[::-1], expected[::-1]
    second = order_tells(walls, backwards=backwards)
    assert second is not None
    assert second.tolist() == expected.tolist()


@pytest.mark.parametrize("walls", [[5], [1, 2, 3], [1, 1, 1, 1], [1, 2, 1, 2, 1, 2]])
def test_order_that_tells_nothing_is_not_guessed(walls: list[int]) -> None:
    assert order_tells(np.array(walls)) is None
