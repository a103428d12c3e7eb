"""Local time by break points against zoneinfo, around the changes of 2026 in both hemispheres."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartmetro.smartmetro_plugin.core.errors import ConfigurationError
from smartmetro.smartmetro_plugin.core.indicators.local_time import (
    is_second_pass,
    to_local_us,
    zone_breaks,
)
from smartmetro.smartmetro_plugin.core.instants import to_microseconds

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
ZONES = (
    "Europe/Paris", "Indian/Reunion", "America/Santiago", "Australia/Lord_Howe", "Africa/Casablanca",
    "Asia/Kathmandu", "UTC",
)  # fmt: skip


def utc(*instants: datetime) -> np.ndarray:
    return np.array([to_microseconds(i) for i in instants], dtype=np.int64)


def digits(local_us: np.ndarray) -> list[str]:
    return [str(t)[:16] for t in local_us.astype("datetime64[us]")]


@pytest.mark.parametrize(
    ("at", "wall"),
    [
        (datetime(2026, 3, 29, 0, 59, tzinfo=UTC), "2026-03-29T01:59"),
        (datetime(2026, 3, 29, 1, 0, tzinfo=UTC), "2026-03-29T03:00"),
        (datetime(2026, 10, 25, 0, 59, tzinfo=UTC), "2026-10-25T02:59"),
        (datetime(2026, 10, 25, 1, 0, tzinfo=UTC), "2026-10-25T02:00"),
        (datetime(2026, 10, 25, 2, 0, tzinfo=UTC), "2026-10-25T03:00"),
    ],
)
def test_both_changes_of_2026_in_paris(at: datetime, wall: str) -> None:
    assert digits(to_local_us(utc(at), "Europe/Paris")) == [wall]


def test_the_repeated_hour_is_told_apart() -> None:
    start = datetime(2026, 10, 25, 0, 0, tzinfo=UTC)
    quarters = utc(*(start + timedelta(minutes=15 * n) for n in range(12)))
    local = to_local_us(quarters, "Europe/Paris")
    second = is_second_pass(quarters, "Europe/Paris")
    assert second.tolist() == [False] * 4 + [True] * 4 + [False] * 4
    assert digits(local[:4]) == digits(local[4:8])


def test_the_southern_hemisphere_goes_the_other_way() -> None:
    # Chile left summer time on 5 April 2026 at 03:00 UTC and took it up on 6 September at 04:00 UTC.
    breaks = zone_breaks("America/Santiago", 2026, 2026)
    instants = [EPOCH + timedelta(microseconds=int(us)) for us in breaks.at_us]
    assert [i for i in instants if i.year == 2026] == [
        datetime(2026, 4, 5, 3, tzinfo=UTC),
        datetime(2026, 9, 6, 4, tzinfo=UTC),
    ]


@given(
    st.sampled_from(ZONES),
    st.lists(st.datetimes(datetime(1975, 1, 1), datetime(2037, 12, 30)), min_size=1, max_size=30),  # noqa: DTZ001
)
def test_it_is_what_zoneinfo_says(zone: str, naive: list[datetime]) -> None:
    instants = [n.replace(tzinfo=UTC, microsecond=0) for n in naive]
    us = utc(*instants)
    walls = [i.astimezone(ZoneInfo(zone)) for i in instants]
    expected = [(w.replace(tzinfo=UTC) - EPOCH) // timedelta(microseconds=1) for w in walls]
    assert to_local_us(us, zone).tolist() == expected
    assert is_second_pass(us, zone).tolist() == [bool(w.fold) for w in walls]


def test_nothing_in_nothing_out() -> None:
    assert to_local_us(np.array([], dtype=np.int64), "Europe/Paris").size == 0


def test_an_unknown_zone_is_refused() -> None:
    with pytest.raises(ConfigurationError):
        to_local_us(utc(datetime(2026, 1, 1, tzinfo=UTC)), "Europe/Marseille")
