"""A connection's state in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from smartmetro.smartmetro_plugin.core.messages import Message
from smartmetro.smartmetro_plugin.core.model import SetAside
from smartmetro.smartmetro_plugin.gui.state_words import Level, state_in_words
from smartmetro.smartmetro_plugin.host.sync_service import ConnectionState, Phase
from smartmetro.tests.qgis.gui.support import CONNECTION, NOW

REFUSED = Message("The account has expired. Ask the platform’s administrator for a new one.")


@pytest.mark.parametrize(
    ("state", "level", "line"),
    [
        (ConnectionState("x"), Level.NEVER, "Not updated yet"),
        (ConnectionState("x", phase=Phase.SYNCING), Level.BUSY, "Synchronising…"),
        (
            ConnectionState("x", phase=Phase.SYNCING, progress=0.4),
            Level.BUSY,
            "Synchronising… 40 %",
        ),
        (
            ConnectionState("x", phase=Phase.FETCHING, progress=0.5),
            Level.BUSY,
            "Fetching the history… 50 %",
        ),
        (
            ConnectionState("x", last_success_at=NOW - timedelta(seconds=12), sensor_count=1240),
            Level.FRESH,
            "Updated 12 s ago · 1,240 sensors",
        ),
        (
            ConnectionState("x", last_success_at=NOW - timedelta(hours=5), sensor_count=1),
            Level.STALE,
            "Stale, updated 5 h ago · 1 sensor",
        ),
        (ConnectionState("x", error=REFUSED), Level.ERROR, "Not updated: The account has expired."),
    ],
)
def test_line(qgis_app, state: ConnectionState, level: Level, line: str) -> None:
    words = state_in_words(CONNECTION, state, NOW)
    assert (words.level, words.line) == (level, line)


def test_what_was_set_aside_is_listed_with_its_reason(qgis_app) -> None:
    aside = tuple(SetAside(f"urn:{n}", Message("no number")) for n in range(30))
    state = ConnectionState("x", last_success_at=NOW, set_aside_count=30, set_aside=aside)
    details = state_in_words(CONNECTION, state, NOW).details
    assert "Set aside: urn:0: no number" in details
    assert details.count("Set aside: ") == 5


def test_offline_says_since_when_in_local_time_and_why(qgis_app) -> None:
    state = ConnectionState(
        "x",
        last_success_at=NOW - timedelta(hours=2),
        offline_since=NOW - timedelta(hours=1),
        error=REFUSED,
    )
    words = state_in_words(CONNECTION, state, NOW)
    assert words.level is Level.OFFLINE
    assert "13:00" in words.line  # 11:00 UTC in Paris
    assert "new one." in words.details
    assert "12:00" in words.details  # what is shown was received at 10:00 UTC


def test_a_sample_does_not_grow_stale(qgis_app) -> None:
    sample = replace(CONNECTION, kind="files")
    old = NOW - timedelta(days=400)
    words = state_in_words(sample, ConnectionState("x", last_success_at=old, as_of=old), NOW)
    assert words.level is Level.FRESH
    assert words.line.startswith("Sample frozen on")


def test_a_repeated_notice_is_said_once(qgis_app) -> None:
    notice = Message("Coordinates were exchanged.")
    state = ConnectionState("x", last_success_at=NOW, notices=(notice, notice), set_aside_count=3)
    details = state_in_words(CONNECTION, state, NOW).details
    assert details.count("exchanged") == 1
    assert "set aside: 3" in details
