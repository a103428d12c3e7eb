"""Playback layers: local digits through both changes of time, large periods, and what is refused."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest
from qgis.core import (
    Qgis,
    QgsDateTimeRange,
    QgsFeatureRequest,
    QgsTemporalNavigationObject,
    QgsVectorLayer,
    QgsVectorLayerTemporalContext,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime

from smartmetro.smartmetro_plugin.core.cache.archive import archive_folder, open_archive
from smartmetro.smartmetro_plugin.core.instants import to_microseconds
from smartmetro.smartmetro_plugin.core.model import ObservationSeries
from smartmetro.smartmetro_plugin.layers import playback
from smartmetro.smartmetro_plugin.layers.playback_style import class_edges

from .conftest import NAME, Waiter, World, heat

DAY = datetime(2026, 10, 24, 22, tzinfo=UTC)  # the start of the 25th in Paris


def archive(world: World, start: datetime, count: int, step_min: int = 30) -> None:
    world.sync([heat("a"), heat("b", lon=None)])
    at = [to_microseconds(start + timedelta(minutes=step_min * n)) for n in range(count)]
    one = ObservationSeries(
        "a", "temperature", "CEL", np.array(at, dtype=np.int64), np.arange(count, dtype=float) % 40
    )
    open_archive(archive_folder(world.path)).append(NAME, "", "heat", [one])


def make(world: World, waiter: Waiter, start: datetime, end: datetime) -> QgsVectorLayer:
    builder = playback.PlaybackBuilder(lambda: world.path)
    with waiter.signal(builder.created) as made:
        builder.create(world.connections[NAME], "heat", start, end)
    return made[0][0]


def shown_at(layer: QgsVectorLayer, day: QDate, hour: int, minute: int) -> list[float]:
    begin = QDateTime(day, QTime(hour, minute), Qt.TimeSpec.UTC)  # as drive() sets the controller
    frame = QgsDateTimeRange(begin, begin.addSecs(900), True, False)
    context = QgsVectorLayerTemporalContext()
    context.setLayer(layer)
    text = layer.temporalProperties().createFilterString(context, frame)
    return [
        f["temperature"] for f in layer.getFeatures(QgsFeatureRequest().setFilterExpression(text))
    ]


def check_the_long_day(layer: QgsVectorLayer) -> None:
    day = QDate(2026, 10, 25)
    assert layer.featureCount() == 50
    assert shown_at(layer, day, 0, 0) == [0.0]
    assert shown_at(layer, day, 2, 0) == [4.0, 6.0]
    assert shown_at(layer, day, 2, 30) == [5.0, 7.0]
    assert shown_at(layer, day, 3, 0) == [8.0]
    assert shown_at(layer, day, 23, 30) == [49.0 - 40]
    (first, *_) = layer.getFeatures()
    assert first["name"] == "Place a"
    assert first["observed_local_at"].toString("yyyy-MM-dd HH:mm") == "2026-10-25 00:00"


def test_the_day_of_25_hours_in_memory(world: World, waiter: Waiter) -> None:
    archive(world, DAY, 100)
    layer = make(world, waiter, DAY, DAY + timedelta(hours=25))
    assert layer.providerType() == "memory"
    assert int(layer.customProperty("skipMemoryLayersCheck")) == 1
    check_the_long_day(layer)


def test_a_large_period_goes_to_a_file_with_the_same_digits(
    world: World, waiter: Waiter, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(playback, "MEMORY_ROWS", 10)
    monkeypatch.setattr(playback, "profile_folder", lambda: tmp_path)
    archive(world, DAY, 100)
    layer = make(world, waiter, DAY, DAY + timedelta(hours=25))
    assert layer.providerType() == "ogr"
    check_the_long_day(layer)
    again = make(world, waiter, DAY, DAY + timedelta(hours=25))
    assert again.source() != layer.source()


def test_the_controller_runs_in_local_time_by_the_step(world: World, waiter: Waiter) -> None:
    archive(world, DAY, 50)
    layer = make(world, waiter, DAY, DAY + timedelta(days=2))
    controller = QgsTemporalNavigationObject()
    playback.drive(controller, layer)
    assert controller.navigationMode() == Qgis.TemporalNavigationMode.Animated
    assert controller.frameDuration().seconds() == 900
    begin = controller.temporalExtents().begin()
    assert begin.toString("yyyy-MM-dd HH:mm") == "2026-10-25 00:00"


def test_the_legend_is_in_the_users_numbers(world: World, waiter: Waiter, french: None) -> None:
    archive(world, DAY, 50)
    layer = make(world, waiter, DAY, DAY + timedelta(days=2))
    labels = [item.label() for item in layer.renderer().legendSymbolItems()]
    assert labels[0].startswith("<")
    assert labels[-1].startswith("≥")
    assert all(label.endswith("\u00a0°C") for label in labels)
    assert "25/10/2026 00:00" in layer.name()


def test_nothing_in_the_period_is_said(world: World, waiter: Waiter) -> None:
    archive(world, DAY, 5)
    builder = playback.PlaybackBuilder(lambda: world.path)
    with waiter.signal(builder.failed) as told:
        builder.create(world.connections[NAME], "heat", DAY - timedelta(days=9), DAY)
    assert "holds no observation" in told[0][0].in_english()


def test_class_edges_are_round_and_cover_what_is_common() -> None:
    edges = class_edges(np.concatenate([np.linspace(17.3, 34.1, 500), [-40, 90, np.nan]]))
    assert edges[0] <= 17.8 and edges[-1] >= 33.5
    assert len(edges) <= 10
    assert np.allclose(np.diff(edges), edges[1] - edges[0])
    assert class_edges(np.full(5, 3.0)) == [2.5, 3.5]
    assert class_edges(np.array([np.nan])) == [0.0, 1.0]
