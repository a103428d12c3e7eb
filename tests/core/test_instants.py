"""Instants: ISO 8601 as files and platforms write it, one by one and in columns."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartmetro.smartmetro_plugin.core.errors import ConfigurationError
from smartmetro.smartmetro_plugin.core.instants import (
    InstantProblem,
    InvalidInstant,
    from_microseconds,
    parse_instant,
    parse_instants,
    time_zone,
    to_microseconds,
)

PARIS = time_zone("Europe/Paris")

READABLE = [
    ("2026-07-21T05:00:00Z", (2026, 7, 21, 5)),
    ("2026-07-21T05:00:00z", (2026, 7, 21, 5)),
    ("2026-07-21T05:00:00+02:00", (2026, 7, 21, 3)),
    ("2026-07-21T05:00:00+0200", (2026, 7, 21, 3)),
    ("2026-07-21T05:00:00+02", (2026, 7, 21, 3)),
    ("2026-07-21T05:00-05:30", (2026, 7, 21, 10, 30)),
    ("2026-07-21 05:00:00.250Z", (2026, 7, 21, 5, 0, 0, 250_000)),
    ("2026-07-21 05:00:00,25Z", (2026, 7, 21, 5, 0, 0, 250_000)),
    ("2026-07-21T05:00:00.123456789Z", (2026, 7, 21, 5, 0, 0, 123_456)),
    ("20260721T050000Z", (2026, 7, 21, 5)),
    (" 2026-07-21T05:00:00Z ", (2026, 7, 21, 5)),
    # The wall clock of Paris: summer, winter, a day alone.
    ("2026-07-21T05:00:00", (2026, 7, 21, 3)),
    ("2026-07-21 05:00", (2026, 7, 21, 3)),
    ("2026-01-21T05:00", (2026, 1, 21, 4)),
    ("2026-07-21", (2026, 7, 20, 22)),
    ("2026-07-21T24:00", (2026, 7, 21, 22)),
    ("2016-12-31T23:59:60Z", (2017, 1, 1)),
    # The hours around the changes of 2026 are ordinary.
    ("2026-03-29T01:59:59", (2026, 3, 29, 0, 59, 59)),
    ("2026-03-29T03:00:00", (2026, 3, 29, 1)),
    ("2026-10-25T01:59:59", (2026, 10, 24, 23, 59, 59)),
    ("2026-10-25T03:00:00", (2026, 10, 25, 2)),
]
REFUSED = [
    ("", InstantProblem.UNREADABLE),
    ("yesterday", InstantProblem.UNREADABLE),
    ("21/07/2026 05:00", InstantProblem.UNREADABLE),
    ("2026-07-21T05:00:00Zz", InstantProblem.UNREADABLE),
    ("٢٠٢٦-07-21T05:00:00Z", InstantProblem.UNREADABLE),
    ("2026-07-21T05:00:00.Z", InstantProblem.UNREADABLE),
    ("2026-02-30T00:00:00Z", InstantProblem.OUT_OF_RANGE),
    ("2026-07-21T24:01:00Z", InstantProblem.OUT_OF_RANGE),
    ("2026-07-21T05:60:00Z", InstantProblem.OUT_OF_RANGE),
    ("2026-07-21T05:00:00+15:00", InstantProblem.OUT_OF_RANGE),
    ("0001-01-01T00:00:00Z", InstantProblem.OUT_OF_RANGE),
    ("9999-12-31T23:59:59Z", InstantProblem.OUT_OF_RANGE),
    ("2026-03-29T02:30:00", InstantProblem.NONEXISTENT),
    ("2026-10-25T02:30:00", InstantProblem.AMBIGUOUS),
]


@pytest.mark.parametrize(("text", "parts"), READABLE)
def test_readable_text_is_one_instant(text: str, parts: tuple[int, ...]) -> None:
    expected = datetime(*parts, tzinfo=UTC)  # type: ignore[misc,arg-type]
    assert parse_instant(text, PARIS) == expected
    parsed = parse_instants([text], PARIS)
    assert from_microseconds(int(parsed.us[0])) == expected
    assert parsed.problem[0] == InstantProblem.NONE


@pytest.mark.parametrize(("text", "problem"), REFUSED)
def test_refused_text_says_why(text: str, problem: InstantProblem) -> None:
    with pytest.raises(InvalidInstant) as caught:
        parse_instant(text, PARIS)
    assert caught.value.problem is problem
    assert parse_instants([text], PARIS).problem[0] == problem


def test_hour_that_does_not_exist_is_explained() -> None:
    with pytest.raises(InvalidInstant, match=r"2026-03-29T02:30.*Europe/Paris.*go forward"):
        parse_instant("2026-03-29T02:30", PARIS)


def test_hour_that_comes_twice_can_be_chosen() -> None:
    first = parse_instant("2026-10-25T02:30", PARIS, ambiguous_is_second=False)
    second = parse_instant("2026-10-25T02:30", PARIS, ambiguous_is_second=True)
    assert (first.hour, second.hour) == (0, 1)
    assert to_microseconds(first) == parse_instants(["2026-10-25T02:30"], PARIS).us[0]


def test_mixed_layouts_keep_their_order() -> None:
    texts = [text for text, _ in READABLE] + [text for text, _ in REFUSED]
    parsed = parse_instants(texts * 3, PARIS)
    one_by_one = [parse_instants([text], PARIS) for text in texts] * 3
    assert parsed.us.tolist() == [int(one.us[0]) for one in one_by_one]
    assert parsed.problem.tolist() == [int(one.problem[0]) for one in one_by_one]


def test_no_text_gives_empty_arrays() -> None:
    assert parse_instants([], PARIS).us.shape == (0,)


def test_unknown_zone_is_refused_in_words() -> None:
    for name in ("Europe/Marseille", "../etc/passwd", ""):
        with pytest.raises(ConfigurationError, match="Europe/Paris"):
            time_zone(name)


@given(
    st.datetimes(datetime(1900, 1, 2), datetime(2200, 12, 30)),  # noqa: DTZ001
    st.integers(-14 * 60, 14 * 60),
)
def test_what_python_writes_is_read_back(wall: datetime, offset_min: int) -> None:
    instant = wall.replace(tzinfo=timezone(timedelta(minutes=offset_min)))
    assert parse_instant(instant.isoformat()) == instant
    assert from_microseconds(int(parse_instants([instant.isoformat()]).us[0])) == instant


@given(st.datetimes(datetime(1950, 1, 1), datetime(2100, 1, 1)))  # noqa: DTZ001
def test_wall_clock_in_columns_agrees_with_one_by_one(wall: datetime) -> None:
    text = wall.isoformat(timespec="seconds")
    parsed = parse_instants([text], PARIS)
    try:
        assert from_microseconds(int(parsed.us[0])) == parse_instant(text, PARIS)
    except InvalidInstant as error:
        assert parsed.problem[0] == error.problem


@given(st.lists(st.text(max_size=30)))
def test_any_text_is_read_or_told(texts: list[str]) -> None:
    parsed = parse_instants(texts, PARIS)
    assert parsed.us.shape == parsed.problem.shape == (len(texts),)


@given(st.text(alphabet="0123456789-:TZ+., ", min_size=14, max_size=30))
def test_columns_never_accept_what_the_careful_reader_refuses(text: str) -> None:
    parsed = parse_instants([text], PARIS)
    try:
        instant = parse_instant(text, PARIS)
    except InvalidInstant as error:
        assert parsed.problem[0] == error.problem
    else:
        assert from_microseconds(int(parsed.us[0])) == instant
