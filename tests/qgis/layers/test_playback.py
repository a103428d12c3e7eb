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
    QgsProject,
    QgsTemporalNavigationObject,
    QgsVectorLayer,
    QgsVectorLayerTemporalContext,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime

from smartmetro.smartmetro_plugin.core.cache.archive import archive_folder, open_archive
from smartmetro.smartmetro_plugin.core.cancellation import CancelFlag
from smartmetro.smartmetro_plugin.core.errors import Cancelled
from smartmetro.smartmetro_plugin.core.instants import to_microseconds
from smartmetro.smartmetro_plugin.core.model import ObservationSeries
from smartmetro.smartmetro_plugin.core.use_cases.loading import load_use_cases
from smartmetro.smartmetro_plugin.layers import playback
from smartmetro.smartmetro_plugin.layers.playback_style import class_edges

from .conftest import NAME, Waiter, World, heat


@pytest.fixture(autouse=True)
def profile(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A profile of the test's own, where playback layers are written."""
    monkeypatch.setattr(playback, "profile_folder", lambda: tmp_path)


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


def test_the_day_of_25_hours(world: World, waiter: Waiter) -> None:
    archive(world, DAY, 100)
    check_the_long_day(make(world, waiter, DAY, DAY + timedelta(hours=25)))


def test_a_project_opened_again_still_has_the_past(
    world: World, waiter: Waiter, tmp_path: Path
) -> None:
    archive(world, DAY, 100)
    layer = make(world, waiter, DAY, DAY + timedelta(hours=25))
    assert layer.providerType() == "ogr"
    project = QgsProject.instance()
    project.addMapLayer(layer)
    path = str(tmp_path / "map.qgz")
    assert project.write(path)
    project.clear()
    assert project.read(path)
    (again,) = project.mapLayers().values()
    assert again.temporalProperties().isActive()
    check_the_long_day(again)


def test_a_second_playback_leaves_the_first_alone(world: World, waiter: Waiter) -> None:
    archive(world, DAY, 100)
    first = make(world, waiter, DAY, DAY + timedelta(hours=25))
    second = make(world, waiter, DAY, DAY + timedelta(hours=2))
    assert first.source() != second.source()
    assert (first.featureCount(), second.featureCount()) == (50, 4)


class StopsAtThe(CancelFlag):
    """Is cancelled from the nth question on."""

    def __init__(self, question: int) -> None:
        super().__init__()
        self._left = question

    def is_cancelled(self) -> bool:
        self._left -= 1
        return self._left <= 0


@pytest.mark.parametrize("question", [1, 2, 3])
def test_cancelled_nothing_is_left(world: World, tmp_path: Path, question: int) -> None:
    archive(world, DAY, 100)
    use_case = load_use_cases()["heat"]
    end, cancel = DAY + timedelta(hours=25), StopsAtThe(question)
    with pytest.raises(Cancelled):
        playback.read_playback(
            world.connections[NAME], use_case, world.path, tmp_path, DAY, end, None, cancel
        )
    assert not list(tmp_path.glob("*heat*.gpkg"))


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
