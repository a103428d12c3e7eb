"""Dates, waiting times and ranges of time in headers."""

from __future__ import annotations

from datetime import datetime, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartmetro.smartmetro_plugin.core.platform.headers import content_range, http_date, retry_after

NOON = datetime(2026, 7, 21, 12, tzinfo=timezone.utc)


def test_http_date() -> None:
    assert http_date("Tue, 21 Jul 2026 12:00:00 GMT") == NOON
    assert http_date("Tue, 21 Jul 2026 12:00:00 -0000") == NOON
    assert http_date("yesterday") is None
    assert http_date(None) is None


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("120", 120.0),
        ("Tue, 21 Jul 2026 12:00:30 GMT", 30.0),
        ("Tue, 21 Jul 2026 11:00:00 GMT", 0.0),
        ("-5", 0.0),
        ("soon", None),
        ("inf", None),
        ("", None),
    ],
)
def test_retry_after(text: str, seconds: float | None) -> None:
    assert retry_after(text, NOON) == seconds


@pytest.mark.parametrize(
    "text",
    [
        "date-time 2026-07-21T12:00:00Z-2026-07-22T12:00:00Z/*",
        "date-time 2026-07-21T12:00:00-2026-07-22T12:00:00/1000",
        "DateTime 2026-07-21T14:00:00+02:00-2026-07-22T14:00:00+0200/*",
        "date-time 2026-07-21T12:00:00.000Z-2026-07-22T12:00:00.000000Z/*",
    ],
)
def test_content_range_forms(text: str) -> None:
    assert content_range(text) == (NOON, NOON.replace(day=22))


def test_content_range_backwards_and_of_bytes() -> None:
    assert content_range("date-time 2026-07-22T12:00:00Z-2026-07-21T12:00:00Z/5") == (
        NOON.replace(day=22),
        NOON,
    )
    assert content_range("bytes 0-499/1234") is None
    assert content_range("date-time 2026-13-21T12:00:00Z-2026-07-21T12:00:00Z/5") is None


@given(st.text())
def test_any_text_gives_an_instant_or_nothing(text: str) -> None:
    http_date(text)
    retry_after(text, NOON)
    content_range(text)
