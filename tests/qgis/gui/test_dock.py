"""The dock and its parts: cards, list, filters, selection, chart."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsSettings,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QPersistentModelIndex, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QLabel, QPushButton

from smartmetro.smartmetro_plugin.core.live_table import LiveRow
from smartmetro.smartmetro_plugin.core.messages import Message
from smartmetro.smartmetro_plugin.core.model import SensorKey, StatusCode
from smartmetro.smartmetro_plugin.gui import dock as dock_module
from smartmetro.smartmetro_plugin.gui.attention_model import (
    AttentionModel,
    Column,
    SensorFilter,
)
from smartmetro.smartmetro_plugin.gui.attention_view import AttentionView
from smartmetro.smartmetro_plugin.gui.dock import SmartMetroDock
from smartmetro.smartmetro_plugin.gui.plain_text import tool_tip
from smartmetro.smartmetro_plugin.host.connections import ConnectionStore
from smartmetro.smartmetro_plugin.host.sync_service import ConnectionState, Phase
from smartmetro.smartmetro_plugin.layers.project import CONNECTION_MARK
from smartmetro.tests.qgis.gui.support import (
    CONNECTION,
    NOW,
    FakeLive,
    FakeService,
    fill_archive,
    make_rows,
    wait_until,
)


@pytest.fixture
def cache_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "cache.gpkg"
    monkeypatch.setattr(dock_module, "default_cache_path", lambda: path)
    monkeypatch.setattr(dock_module, "_now", lambda: NOW)
    return path


@pytest.fixture
def dock(
    qgis_iface, store: ConnectionStore, service: FakeService, live: FakeLive, cache_path: Path
) -> Iterator[SmartMetroDock]:
    store.save(CONNECTION)
    made = SmartMetroDock(qgis_iface, store, service, live)
    made.connections._clock = lambda: NOW
    made.resize(420, 1000)
    made.show()
    yield made
    made.unload()
    made.deleteLater()


def _line(dock: SmartMetroDock, name: str = CONNECTION.name) -> str:
    card = dock.connections.card(name)
    assert card is not None
    return card._line.text()


# --- connections


def test_card_shows_progress_and_cancels(dock: SmartMetroDock, service: FakeService) -> None:
    card = dock.connections.card(CONNECTION.name)
    assert not card._progress.isVisible()
    service.set_state(ConnectionState(CONNECTION.name, phase=Phase.SYNCING, progress=0.25))
    assert card._progress.isVisible()
    assert card._progress.value() == 25
    QTest.mouseClick(card._cancel, Qt.MouseButton.LeftButton)
    assert ("cancel", CONNECTION.name) in service.asked
    service.set_state(ConnectionState(CONNECTION.name, last_success_at=NOW))
    assert not card._progress.isVisible()


def test_age_grows_on_the_card(dock: SmartMetroDock, service: FakeService) -> None:
    service.set_state(ConnectionState(CONNECTION.name, last_success_at=NOW))
    assert _line(dock) == "Updated 0 s ago"
    dock.connections._clock = lambda: NOW + timedelta(seconds=12)
    dock.connections._tick()
    assert _line(dock) == "Updated 12 s ago"


def test_refresh_by_keyboard(dock: SmartMetroDock, service: FakeService) -> None:
    button = dock.connections.card(CONNECTION.name)._refresh
    assert CONNECTION.name in button.accessibleName()
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert service.asked == [("sync", CONNECTION.name, False)]


def test_without_connection_the_demo_is_one_click_away(
    dock: SmartMetroDock, store: ConnectionStore
) -> None:
    asked: list[bool] = []
    dock.demo_requested.connect(lambda: asked.append(True))
    store.remove(CONNECTION.name)
    assert not dock.attention.isVisible()
    button = next(b for b in dock.findChildren(QPushButton) if "demo" in b.text())
    assert button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked == [True]


def test_unreadable_settings_are_said(dock: SmartMetroDock, store: ConnectionStore) -> None:
    QgsSettings().setValue("SmartMetro/connections", "{broken")
    store.changed.emit()
    assert dock.connections._problems.isVisible()
    assert "connections" in dock.connections._problems.text()


def test_markup_in_a_name_stays_text(dock: SmartMetroDock, store: ConnectionStore) -> None:
    store.save(replace(CONNECTION, name="<b>bold</b>"))
    card = dock.connections.card("<b>bold</b>")
    title = next(x for x in card.findChildren(QLabel) if x.text() == "<b>bold</b>")
    assert title.textFormat() == Qt.TextFormat.PlainText


def test_markup_in_a_platforms_answer_stays_text(
    dock: SmartMetroDock, service: FakeService
) -> None:
    said = Message("refused (<img src='//host/x.png'><b>Bad</b>)", {})
    service.set_state(ConnectionState(CONNECTION.name, error=said))
    card = dock.connections.card(CONNECTION.name)
    for label in (card._line, card._details):
        assert "<b>Bad</b>" in label.text()
        assert label.textFormat() == Qt.TextFormat.PlainText


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Thermomètre < 30 °C\nurn:1", "Thermomètre < 30 °C\nurn:1"),
        ("<img src='//host/x'>\nurn:1", "<p>&lt;img src=&#x27;//host/x&#x27;&gt;<br>urn:1</p>"),
    ],
)
def test_a_tool_tip_shows_markup_as_text(qgis_app, text: str, shown: str) -> None:
    assert tool_tip(text) == shown


# --- list


def _model(rows: dict[SensorKey, LiveRow]) -> AttentionModel:
    model = AttentionModel({})
    model.set_rows(CONNECTION.name, rows.values(), NOW)
    return model


def _listed(model: AttentionModel) -> list[LiveRow]:
    return [model.row_at(model.index(n, 0)) for n in range(model.rowCount())]


def test_worst_first(qgis_app) -> None:
    listed = _listed(_model(make_rows(40)))
    codes = [row.status for row in listed]
    assert codes == [StatusCode.ALERT] * 2 + [StatusCode.SILENT] * 4


@pytest.mark.parametrize(
    ("chosen", "count"),
    [
        (SensorFilter(), 6),
        (SensorFilter(statuses=None), 40),
        (SensorFilter(statuses=None, use_case="heat"), 20),
        (SensorFilter(statuses=None, use_case="heat", commune="Marseille"), 5),
        (SensorFilter(statuses=None, text="WASTE 01"), 11),
        (SensorFilter(statuses=None, text="waste marseille"), 5),
        (SensorFilter(statuses=frozenset({StatusCode.ALERT}), use_case="heat"), 0),
    ],
)
def test_filters(qgis_app, chosen: SensorFilter, count: int) -> None:
    model = _model(make_rows(40))
    model.set_filter(chosen)
    assert model.rowCount() == count


def test_sorting_by_each_column(qgis_app) -> None:
    model = _model(make_rows(40))
    model.set_filter(SensorFilter(statuses=None))
    for column in Column:
        model.sort(column, Qt.SortOrder.AscendingOrder)
        up = [model.data(model.index(n, column)) for n in range(40)]
        model.sort(column, Qt.SortOrder.DescendingOrder)
        down = [model.data(model.index(n, column)) for n in range(40)]
        assert up[0] != down[0]
        assert sorted(up) == sorted(down)


def test_a_frozen_sample_keeps_its_ages_when_another_connection_is_refreshed(qgis_app) -> None:
    rows = make_rows(4)
    model = _model(rows)
    before = [model.index(n, Column.LAST_SEEN).data() for n in range(model.rowCount())]
    other = [
        replace(row, key=row.key._replace(connection="Commune")) for row in make_rows(4).values()
    ]
    model.set_rows("Commune", other, NOW + timedelta(days=83))
    model.set_rows("Commune", (), NOW + timedelta(days=83))
    assert [model.index(n, Column.LAST_SEEN).data() for n in range(model.rowCount())] == before


def test_selection_survives_a_refresh(qgis_app) -> None:
    rows = make_rows(40)
    model = _model(rows)
    kept = QPersistentModelIndex(model.index(3, 0))
    key = model.row_at(model.index(3, 0)).key
    model.set_rows(CONNECTION.name, list(rows.values())[::-1], NOW)
    assert kept.isValid()
    assert model.row_at(model.index(kept.row(), 0)).key == key
    model.set_rows(CONNECTION.name, [row for row in rows.values() if row.key != key], NOW)
    assert not kept.isValid()


def test_fifty_thousand_rows_do_not_freeze_the_list(owned) -> None:
    few = list(make_rows(1_000).values())
    rows = {
        (key := row.key._replace(sensor_id=f"{row.key.sensor_id}-{n}")): replace(row, key=key)
        for n in range(50)
        for row in few
    }
    view = owned(AttentionView({}))
    view.show()
    start = time.perf_counter()
    view.set_rows(CONNECTION.name, rows.values(), NOW)
    loaded = time.perf_counter() - start
    start = time.perf_counter()
    view.model.set_filter(SensorFilter(statuses=None, text="marseille"))
    filtered = time.perf_counter() - start
    assert view.model.rowCount() == 12_500
    start = time.perf_counter()
    view.model.sort(Column.NAME)
    ordered = time.perf_counter() - start
    # A few tenths of a second on two busy cores; a proxy that sorts through Python takes several.
    print(f"50,000 rows: load {loaded:.3f} s, filter {filtered:.3f} s, sort {ordered:.3f} s")
    assert max(loaded, filtered, ordered) < 1.5


def test_typing_filters_and_an_empty_list_says_what_to_do(
    dock: SmartMetroDock, live: FakeLive
) -> None:
    view = dock.attention
    assert "once a connection is shown" in view._empty.text()
    live.put(make_rows(40))
    QTest.keyClicks(view._text, "waste 002")
    wait_until(lambda: view.model.rowCount() == 1)
    QTest.keyClicks(view._text, "nothing")
    wait_until(lambda: view.model.rowCount() == 0)
    assert "Clear one of them" in view._empty.text()
    assert view._empty.isVisible()


def test_all_well_says_so(dock: SmartMetroDock, live: FakeLive) -> None:
    well = {k: row for k, row in make_rows(40).items() if row.status is StatusCode.OK}
    live.put(well)
    assert "No sensor needs attention" in dock.attention._empty.text()


def test_hidden_connection_leaves_the_list(dock: SmartMetroDock, live: FakeLive) -> None:
    live.put(make_rows(40))
    assert dock.attention.model.rowCount() == 6
    live.put({})
    assert dock.attention.model.rowCount() == 0


# --- list and map


@pytest.fixture
def layer(live: FakeLive, dock: SmartMetroDock) -> QgsVectorLayer:
    """A live layer of one connection, as the dock finds it."""
    rows = make_rows(40)
    made = QgsVectorLayer(
        "Point?crs=EPSG:4326&field=connection:string&field=tenant:string&field=sensor_id:string",
        "heat",
        "memory",
    )
    made.setCustomProperty(CONNECTION_MARK, CONNECTION.name)
    features = []
    for key, row in rows.items():
        feature = QgsFeature(made.fields())
        feature.setAttributes(list(key))
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(row.lon, row.lat)))
        features.append(feature)
    made.dataProvider().addFeatures(features)
    QgsProject.instance().addMapLayer(made)
    live.layers[CONNECTION.name] = [made]
    live.put(rows)
    return made


def _selected_ids(layer: QgsVectorLayer) -> set[str]:
    return {feature["sensor_id"] for feature in layer.selectedFeatures()}


def test_a_click_selects_and_zooms(dock: SmartMetroDock, layer: QgsVectorLayer, qgis_iface) -> None:
    canvas = qgis_iface.mapCanvas()
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    canvas.setExtent(QgsRectangle(0, 40, 10, 50))
    view = dock.attention._list
    index = view.model().index(0, Column.NAME)
    row = view.model().row_at(index)
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center()
    )
    assert _selected_ids(layer) == {row.key.sensor_id}
    center = canvas.center()
    assert (center.x(), center.y()) == pytest.approx((row.lon, row.lat), abs=1e-3)
    assert canvas.scale() == pytest.approx(5000, rel=0.01)


def test_selecting_on_the_map_selects_in_the_list(
    dock: SmartMetroDock, layer: QgsVectorLayer
) -> None:
    wanted = dock.attention.model.row_at(dock.attention.model.index(1, 0)).key
    layer.selectByExpression(f"\"sensor_id\" = '{wanted.sensor_id}'")
    assert [row.key for row in dock.attention.chosen_rows()] == [wanted]
    assert [row.key for row in dock.chart._rows] == [wanted]


def test_a_sensor_without_place_does_not_move_the_map(dock: SmartMetroDock, qgis_iface) -> None:
    row = replace(next(iter(make_rows(2).values())), lon=None, lat=None)
    before = qgis_iface.mapCanvas().extent()
    assert not dock.selection.zoom_to([row])
    assert qgis_iface.mapCanvas().extent() == before


def test_a_deleted_layer_is_forgotten(dock: SmartMetroDock, layer: QgsVectorLayer) -> None:
    QgsProject.instance().removeMapLayer(layer.id())
    dock.selection.select([next(iter(make_rows(2)))])
    assert not dock.selection._watched


# --- chart


def test_chart_of_the_selection_from_the_archive(
    dock: SmartMetroDock, live: FakeLive, cache_path: Path
) -> None:
    rows = make_rows(40)
    live.put(rows)
    fill_archive(cache_path, dict(list(rows.items())[:3]))
    dock.chart.show_sensors(list(rows.values())[:3])
    wait_until(lambda: dock.chart._stack.currentWidget() is dock.chart.picture)
    assert [len(panel.series) for panel in dock.chart._data.panels] == [3]
    assert not dock.chart.picture.grab().toImage().isNull()
    assert "heat 000" in dock.chart.picture.accessibleDescription()


def test_chart_without_data_offers_to_fetch(
    dock: SmartMetroDock, live: FakeLive, service: FakeService, cache_path: Path
) -> None:
    rows = make_rows(4)
    live.put(rows)
    row = next(iter(rows.values()))
    dock.chart.show_sensors([row])
    wait_until(dock.chart._fetch.isVisible)
    assert "holds nothing" in dock.chart._message.text()
    QTest.mouseClick(dock.chart._fetch, Qt.MouseButton.LeftButton)
    kind, name, use_case, ids, start, end = service.asked[-1]
    assert (kind, name, use_case, ids) == ("fetch", CONNECTION.name, "heat", (row.key.sensor_id,))
    assert timedelta(days=7) == end - start


def test_unloading_leaves_nothing_connected(
    qgis_iface, store: ConnectionStore, service: FakeService, live: FakeLive, cache_path: Path
) -> None:
    store.save(CONNECTION)
    made = SmartMetroDock(qgis_iface, store, service, live)
    counted = [
        lambda: service.receivers(service.stateChanged),
        lambda: service.receivers(service.synced),
        lambda: live.receivers(live.refreshed),
        lambda: store.receivers(store.changed),
    ]
    assert all(count() > 0 for count in counted)
    made.unload()
    assert [count() for count in counted] == [0, 0, 0, 0]
