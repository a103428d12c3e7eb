"""Numbers, dates, ages and the core's messages as a French and an English reader expects them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from qgis.PyQt.QtCore import QLocale

from smartmetro.smartmetro_plugin.core.messages import Message
from smartmetro.smartmetro_plugin.host import locale_format
from smartmetro.smartmetro_plugin.host.translation import say

NARROW, WIDE = "\u202f", "\u00a0"


@pytest.fixture(params=["fr_FR"])
def french(request: pytest.FixtureRequest) -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.mark.usefixtures("french")
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (lambda: locale_format.measure(28.4, "°C", 1), f"28,4{WIDE}°C"),
        (lambda: locale_format.measure(45, "%", 0), f"45{WIDE}%"),
        (lambda: locale_format.number(50_000), f"50{NARROW}000"),
        (lambda: locale_format.number(1_234_567.5, 1), f"1{NARROW}234{NARROW}567,5"),
        (lambda: locale_format.number(-0.04, 1), "0,0"),
        (lambda: locale_format.number(0.25), "0,25"),
        (lambda: locale_format.day(date(2026, 7, 21)), "21/07/2026"),
        (
            lambda: locale_format.date_time(datetime(2026, 7, 21, 10, 4, tzinfo=UTC)),
            "21/07/2026 12:04",
        ),
    ],
)
def test_french(text, expected: str) -> None:
    assert text() == expected


@pytest.mark.usefixtures("english")
def test_english() -> None:
    assert locale_format.measure(28.4, "°C", 1) == f"28.4{WIDE}°C"
    assert locale_format.measure(45, "%", 0) == "45%"
    assert locale_format.number(50_000) == "50,000"
    assert locale_format.day(date(2026, 7, 21)) == "21/07/2026"


def test_a_year_is_never_cut_to_two_digits() -> None:
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    assert locale_format.day(date(2026, 7, 21)) == "7/21/2026"
    QLocale.setDefault(before)


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize(
    ("span", "expected"),
    [
        (timedelta(seconds=-3), "0 s ago"),
        (timedelta(seconds=12), "12 s ago"),
        (timedelta(seconds=59.9), "59 s ago"),
        (timedelta(minutes=5), "5 min ago"),
        (timedelta(hours=5, minutes=59), "5 h ago"),
        (timedelta(days=83), "83 d ago"),
    ],
)
def test_ages(span: timedelta, expected: str) -> None:
    assert locale_format.age(span) == expected


@pytest.mark.usefixtures("english")
def test_a_clock_time_of_today_has_no_date() -> None:
    now = datetime(2026, 7, 21, 10, tzinfo=UTC)
    earlier = now - timedelta(minutes=4)
    assert locale_format.clock(earlier, now=now) == "11:56"
    assert locale_format.clock(earlier - timedelta(days=1), now=now) == "20/07/2026 11:56"
    # 23:30 UTC is tomorrow already in Paris.
    late = datetime(2026, 7, 21, 23, 30, tzinfo=UTC)
    assert locale_format.clock(late, now=now) == "22/07/2026 01:30"


@pytest.mark.usefixtures("french")
def test_values_of_a_message_are_the_readers() -> None:
    message = Message(
        "{count} / {value} / {seen_at} / {port} / {inner} / {absent}",
        {
            "count": 12_345,
            "value": 28.4,
            "seen_at": "2026-07-21T10:04:00+00:00",
            "port": 1026,
            "inner": Message("{n} x", {"n": 1.5}),
        },
    )
    assert say(message) == f"12{NARROW}345 / 28,4 / 21/07/2026 12:04 / 1026 / 1,5 x / {{absent}}"
    assert "14:04" in say(message, "Indian/Reunion")


def test_braces_in_values_are_text() -> None:
    assert say(Message("{name}", {"name": "{0.__class__} {x}"})) == "{0.__class__} {x}"
    assert say(Message("{seen_at}", {"seen_at": "not a date"})) == "not a date"
