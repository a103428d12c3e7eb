"""The table of a playback layer, through both changes of time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import numpy as np
import pytest

from smartmetro.smartmetro_plugin.core.errors import ConfigurationError
from smartmetro.smartmetro_plugin.core.instants import to_microseconds
from smartmetro.smartmetro_plugin.core.model import ObservationSeries, SensorKey
from smartmetro.smartmetro_plugin.core.playback_table import PlaybackTable, playback_table

PARIS = "Europe/Paris"


def series(
    sensor_id: str,
    start: datetime,
    values: list[float],
    property_: str = "temperature",
    step_min: int = 15,
) -> tuple[SensorKey, ObservationSeries]:
    at = [to_microseconds(start + timedelta(minutes=step_min * n)) for n in range(len(values))]
    one = ObservationSeries(
        sensor_id, property_, "CEL", np.array(at, dtype=np.int64), np.array(values)
    )
    return SensorKey("demo", "", sensor_id), one


def clock(table: PlaybackTable) -> list[str]:
    return [str(t)[11:16] for t in table.local_at_us.astype("datetime64[us]")]


def test_properties_of_one_instant_share_a_row() -> None:
    start = datetime(2026, 7, 1, tzinfo=UTC)
    table = playback_table(
        [
            series("a", start, [20.0, 21.0]),
            series("a", start, [50.0], "relative_humidity"),
            series("b", start, [np.nan, 19.0]),
            series("b", start, [1.0], "unknown"),
        ],
        ["temperature", "relative_humidity"],
        PARIS,
    )
    assert [table.keys[i].sensor_id for i in table.sensor] == ["a", "a", "b"]
    assert clock(table) == ["02:00", "02:15", "02:15"]
    np.testing.assert_array_equal(table.values, [[20, 50], [21, np.nan], [19, np.nan]])


def test_the_hour_that_spring_skips_is_empty() -> None:
    table = playback_table(
        [series("a", datetime(2026, 3, 29, 0, 30, tzinfo=UTC), [1.0, 2, 3, 4])],
        ["temperature"],
        PARIS,
    )
    assert clock(table) == ["01:30", "01:45", "03:00", "03:15"]


def test_the_hour_that_autumn_repeats_keeps_both_passes() -> None:
    quarters = [float(n) for n in range(12)]
    one = series("a", datetime(2026, 10, 25, 0, 0, tzinfo=UTC), quarters)
    table = playback_table([one], ["temperature"], PARIS)
    assert len(table) == 12
    assert sorted(clock(table)) == clock(table)
    assert table.second_pass.sum() == 4
    assert table.values[table.second_pass, 0].tolist() == [4, 5, 6, 7]


def test_an_hourly_step_keeps_the_passes_apart_and_a_daily_one_does_not() -> None:
    one = series("a", datetime(2026, 10, 24, 22, 0, tzinfo=UTC), [1.0] * 50, step_min=30)
    hourly = playback_table([one], ["temperature"], PARIS, step_s=3600)
    daily = playback_table([one], ["temperature"], PARIS, step_s=86_400)
    assert len(hourly) == 25
    assert hourly.second_pass.sum() == 1
    assert clock(daily) == ["00:00"]


def test_a_step_gives_the_mean() -> None:
    one = series("a", datetime(2026, 7, 1, tzinfo=UTC), [10.0, 20.0, 30.0, 40.0, 7.0])
    table = playback_table([one], ["temperature"], PARIS, step_s=3600)
    assert table.values[:, 0].tolist() == [25, 7]
    assert clock(table) == ["02:00", "03:00"]


def test_too_long_a_period_is_refused_with_the_remedy() -> None:
    one = series("a", datetime(2026, 7, 1, tzinfo=UTC), [1.0] * 11)
    with pytest.raises(ConfigurationError, match="shorter period, or a longer step"):
        playback_table([one], ["temperature"], PARIS, max_rows=10)
    assert len(playback_table([one], ["temperature"], PARIS, step_s=3600, max_rows=10)) == 3


def test_no_series_no_rows() -> None:
    table = playback_table([], ["temperature"], PARIS)
    assert len(table) == 0
    assert table.values.shape == (0, 1)
