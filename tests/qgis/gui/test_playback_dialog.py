"""The dialog that asks what to play back."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from qgis.PyQt.QtCore import QDate, QDateTime, QTime
from qgis.PyQt.QtWidgets import QDialogButtonBox

from smartmetro.smartmetro_plugin.core.platform.connection import Connection
from smartmetro.smartmetro_plugin.core.use_cases.loading import load_use_cases
from smartmetro.smartmetro_plugin.gui.playback_dialog import PlaybackDialog

PARIS = Connection("Paris time", "files", "/data")
REUNION = Connection("Island time", "files", "/data", time_zone="Indian/Reunion")
LAST = datetime(2026, 8, 31, 21, 30, tzinfo=UTC)


@pytest.fixture
def dialog() -> PlaybackDialog:
    return PlaybackDialog([PARIS, REUNION], load_use_cases(), lambda connection: LAST)


def ok(dialog: PlaybackDialog) -> bool:
    box = dialog.findChild(QDialogButtonBox)
    return box.button(QDialogButtonBox.StandardButton.Ok).isEnabled()


def test_it_proposes_the_last_week_in_the_connections_time(dialog: PlaybackDialog) -> None:
    connection, use_case, start, end, step = dialog.chosen()
    assert (connection, use_case, step) == (PARIS, "heat", None)
    assert start.isoformat() == "2026-08-25T00:00:00+02:00"
    assert end.isoformat() == "2026-09-01T00:00:00+02:00"
    dialog.connection.setCurrentIndex(1)
    assert dialog.chosen()[3].isoformat() == "2026-09-02T00:00:00+04:00"


def test_data_that_reach_midnight_are_of_the_day_before() -> None:
    midnight = datetime(2026, 8, 31, 22, tzinfo=UTC)
    dialog = PlaybackDialog([PARIS], load_use_cases(), lambda connection: midnight)
    assert dialog.chosen()[3].isoformat() == "2026-09-01T00:00:00+02:00"


def test_a_period_must_end_after_it_starts(dialog: PlaybackDialog) -> None:
    assert ok(dialog)
    dialog.end.setDateTime(QDateTime(QDate(2020, 1, 1), QTime(0, 0)))
    assert not ok(dialog)


def test_nothing_to_choose_without_a_connection() -> None:
    assert not ok(PlaybackDialog([], load_use_cases(), lambda connection: LAST))
