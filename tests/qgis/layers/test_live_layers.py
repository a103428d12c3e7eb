"""Live layers in a real QGIS project."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsProject,
    QgsVectorLayer,
)

from smartmetro.smartmetro_plugin.core.messages import Message
from smartmetro.smartmetro_plugin.host.sync_service import ConnectionState
from smartmetro.smartmetro_plugin.layers.apply import announce
from smartmetro.smartmetro_plugin.layers.groups import find_group
from smartmetro.smartmetro_plugin.layers.live_layers import LiveLayers

from .conftest import NAME, NOW, Waiter, World, heat, waste

Show = Callable[..., LiveLayers]


def refresh(live: LiveLayers, waiter: Waiter) -> None:
    with waiter.signal(live.refreshed):
        live.refresh(NAME)


def layer_of(live: LiveLayers, use_case: str) -> QgsVectorLayer:
    (layer,) = [
        x for x in live.layers_of(NAME) if x.customProperty("smartmetro/use_case") == use_case
    ]
    return layer


def by_id(layer: QgsVectorLayer) -> dict[str, object]:
    return {f["sensor_id"]: f for f in layer.getFeatures()}


def title() -> str:
    return find_group(QgsProject.instance(), NAME).name()


def map_tip(layer: QgsVectorLayer, sensor_id: str) -> str:
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.setFeature(by_id(layer)[sensor_id])
    return QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context)


def test_one_group_with_one_layer_a_use_case(shown: Show) -> None:
    live = shown([heat("a"), heat("b"), waste("c", 50)])
    group = find_group(QgsProject.instance(), NAME)
    assert sorted(node.layer().id() for node in group.findLayers()) == sorted(
        layer.id() for layer in live.layers_of(NAME)
    )
    assert layer_of(live, "heat").featureCount() == 2
    assert layer_of(live, "waste").featureCount() == 1
    assert len(live.rows(NAME)) == 3


def test_a_refresh_keeps_ids_and_selection(
    shown: Show, world: World, live: LiveLayers, waiter: Waiter
) -> None:
    shown([heat("a"), heat("b"), heat("gone")])
    layer = layer_of(live, "heat")
    ids = {key: feature.id() for key, feature in by_id(layer).items()}
    layer.selectByIds([ids["b"]])
    repaints = []
    layer.repaintRequested.connect(lambda: repaints.append(1))

    world.sync([heat("a"), heat("b", 36.0, lon=5.5), heat("new")])
    refresh(live, waiter)

    features = by_id(layer)
    assert set(features) == {"a", "b", "new"}
    assert features["a"].id() == ids["a"]
    assert features["b"].id() == ids["b"]
    assert features["b"]["temperature"] == 36.0
    assert features["b"]["status"] == "warning"
    assert features["b"].geometry().asPoint().x() == 5.5
    assert layer.selectedFeatureIds() == [ids["b"]]
    assert len(repaints) == 1
    assert not layer.isEditable()
    assert layer.undoStack().count() == 0


def test_a_sensor_that_is_gone_leaves_the_selection(
    shown: Show, world: World, live: LiveLayers, waiter: Waiter
) -> None:
    shown([heat("a"), heat("gone")])
    layer = layer_of(live, "heat")
    layer.selectAll()
    world.sync([heat("a")])
    refresh(live, waiter)
    assert [f["sensor_id"] for f in layer.selectedFeatures()] == ["a"]


def test_a_sensor_without_location_stays_in_the_table(shown: Show) -> None:
    live = shown([heat("a", lon=None)])
    (feature,) = layer_of(live, "heat").getFeatures()
    assert feature.geometry().isNull()
    assert feature["name"] == "Place a"


def test_hostile_names_reach_the_map_tip_as_text(shown: Show) -> None:
    name = "<script>alert(1)</script>[% 6 * 7 %]"
    live = shown([heat("a", name=name)])
    tip = map_tip(layer_of(live, "heat"), "a")
    assert "<script" not in tip
    assert "&lt;script&gt;" in tip
    assert "[% 6 * 7 %]" in tip


def test_the_map_tip_counts_the_age_when_it_is_read(shown: Show, live: LiveLayers) -> None:
    shown([heat("a")])
    as_of = (NOW + timedelta(hours=5)).isoformat()
    state = ConnectionState(NAME, last_success_at=NOW, as_of=NOW + timedelta(hours=5))
    live.show_state(NAME, state)
    layer = layer_of(live, "heat")
    assert QgsExpressionContextUtils.layerScope(layer).variable("smartmetro_as_of") == as_of
    assert "5 h ago" in map_tip(layer, "a")


def test_statuses_follow_time_without_any_sync(
    shown: Show, world: World, live: LiveLayers, waiter: Waiter
) -> None:
    shown([heat("a")])
    world.now = NOW + timedelta(days=3)
    refresh(live, waiter)
    (feature,) = layer_of(live, "heat").getFeatures()
    assert feature["status"] == "silent"
    assert feature["status_reason"]


def test_the_legend_counts_sensors_per_status(
    shown: Show, world: World, live: LiveLayers, waiter: Waiter
) -> None:
    shown([waste("a", 10), waste("b", 99), waste("c", 20)])
    layer = layer_of(live, "waste")
    keys = {item.label(): item.ruleKey() for item in layer.renderer().legendSymbolItems()}

    def counts() -> tuple[int, int]:
        return layer.featureCount(keys["In service"]), layer.featureCount(keys["Alert"])

    waiter.until(lambda: counts() == (2, 1))
    world.sync([waste("a", 99), waste("b", 99), waste("c", 20)])
    refresh(live, waiter)
    waiter.until(lambda: counts() == (1, 2))
    node = QgsProject.instance().layerTreeRoot().findLayer(layer.id())
    assert node.customProperty("showFeatureCount")


def test_a_count_that_began_before_the_edits_does_not_stay(
    shown: Show, live: LiveLayers, waiter: Waiter
) -> None:
    shown([waste("a", 10)])
    layer = layer_of(live, "waste")
    keys = {item.label(): item.ruleKey() for item in layer.renderer().legendSymbolItems()}
    waiter.until(lambda: layer.featureCount(keys["In service"]) == 1)
    layer.setRenderer(layer.renderer().clone())
    assert layer.countSymbolFeatures() is not None, "a count is under way, of what was there before"
    column, fid = layer.fields().lookupField("status"), next(layer.getFeatures()).id()
    layer.dataProvider().changeAttributeValues({fid: {column: "alert"}})
    announce(layer)
    waiter.until(lambda: layer.featureCount(keys["Alert"]) == 1)


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        (ConnectionState(NAME, last_success_at=NOW), NAME),
        (
            ConnectionState(
                NAME,
                last_success_at=NOW,
                error=Message("no network"),
                offline_since=NOW - timedelta(minutes=4),
            ),
            f"{NAME} — offline since 21/07/2026 13:56, data read at 21/07/2026 14:00",
        ),
        (
            ConnectionState(NAME, last_success_at=NOW - timedelta(hours=2)),
            f"{NAME} — data read at 21/07/2026 12:00",
        ),
        (ConnectionState(NAME), f"{NAME} — no data yet"),
    ],
)
def test_the_group_tells_the_state(shown: Show, state: ConnectionState, expected: str) -> None:
    live = shown([heat("a")])
    live.show_state(NAME, state)
    assert title() == expected
    scope = QgsExpressionContextUtils.layerScope(layer_of(live, "heat"))
    assert bool(scope.variable("smartmetro_stale")) == (expected != NAME)


def test_a_users_layer_variable_survives(shown: Show, live: LiveLayers) -> None:
    shown([heat("a")])
    layer = layer_of(live, "heat")
    QgsExpressionContextUtils.setLayerVariable(layer, "mine", "kept")
    live.show_state(NAME, ConnectionState(NAME, last_success_at=NOW))
    live.mark_stale(NAME, NOW)
    scope = QgsExpressionContextUtils.layerScope(layer)
    assert scope.variable("mine") == "kept"
    assert scope.variable("smartmetro_stale")


def test_nothing_asks_about_live_layers(
    shown: Show, world: World, live: LiveLayers, waiter: Waiter
) -> None:
    shown([heat("a")])
    project = QgsProject.instance()
    # What QGIS's main window looks at before it asks about scratch layers.
    assert all(int(x.customProperty("skipMemoryLayersCheck")) == 1 for x in live.layers_of(NAME))
    project.setDirty(False)
    world.sync([heat("a", 36.0), waste("b", 10)])
    refresh(live, waiter)
    live.mark_stale(NAME, NOW)
    assert len(live.layers_of(NAME)) == 2
    assert not project.isDirty()


def test_a_saved_project_is_filled_again_and_stale(
    shown: Show, world: World, live: LiveLayers, waiter: Waiter, tmp_path: Path
) -> None:
    shown([heat("a"), waste("c", 50)])
    live.show_state(NAME, ConnectionState(NAME, last_success_at=NOW))
    project = QgsProject.instance()
    layer_ids = sorted(layer.id() for layer in live.layers_of(NAME))
    path = str(tmp_path / "map.qgz")
    assert project.write(path)
    project.clear()
    assert live.layers_of(NAME) == []

    assert project.read(path)
    with waiter.signal(live.refreshed):
        live.adopt_project()

    assert sorted(layer.id() for layer in live.layers_of(NAME)) == layer_ids
    assert layer_of(live, "heat").featureCount() == 1
    assert title() == f"{NAME} — data read at 21/07/2026 14:00"
    assert not project.isDirty()
    live.show_state(NAME, ConnectionState(NAME, last_success_at=NOW))
    assert title() == NAME


def test_closing_a_project_takes_its_sensors_off_the_lists(shown: Show, live: LiveLayers) -> None:
    shown([heat("a")])
    told: list[tuple[str, int]] = []
    live.refreshed.connect(lambda name: told.append((name, len(live.rows(name)))))
    QgsProject.instance().clear()
    assert told == [(NAME, 0)]


def test_a_project_of_an_unknown_connection_is_told_once_and_filled_when_it_is_there(
    shown: Show, world: World, live: LiveLayers, waiter: Waiter, tmp_path: Path
) -> None:
    shown([heat("a")])
    project, path = QgsProject.instance(), str(tmp_path / "map.qgz")
    assert project.write(path)
    project.clear()
    saved = world.connections.pop(NAME)
    told: list[str] = []
    live.failed.connect(lambda name, message: told.append(f"{name}: {message.in_english()}"))
    assert project.read(path)
    live.adopt_project()
    live.adopt_project()
    (text,) = told
    assert text.startswith(f"{NAME}: this project shows its sensors")
    world.connections[NAME] = saved
    with waiter.signal(live.refreshed):
        live.adopt_project()
    assert layer_of(live, "heat").featureCount() == 1


def test_a_layer_that_the_user_removed_does_not_come_back(
    shown: Show, live: LiveLayers, waiter: Waiter
) -> None:
    shown([heat("a"), waste("c", 50)])
    QgsProject.instance().removeMapLayer(layer_of(live, "waste").id())
    refresh(live, waiter)
    assert [x.customProperty("smartmetro/use_case") for x in live.layers_of(NAME)] == ["heat"]
    assert len(live.rows(NAME)) == 1
    with waiter.signal(live.refreshed):
        live.show(live._connections.get(NAME))
    assert len(live.layers_of(NAME)) == 2


def test_a_layer_removed_and_shown_again_at_once_is_whole(
    shown: Show, world: World, live: LiveLayers, waiter: Waiter
) -> None:
    shown([heat("a"), waste("c", 50)])
    live.refresh(NAME)
    QgsProject.instance().removeMapLayer(layer_of(live, "waste").id())
    live.show(world.connections[NAME])
    waiter.until(lambda: len(live.layers_of(NAME)) == 2)
    waiter.until(lambda: layer_of(live, "waste").featureCount() == 1)


def test_removing_a_layer_while_it_is_filled_does_no_harm(
    world: World, live: LiveLayers, waiter: Waiter
) -> None:
    world.sync([heat(str(n)) for n in range(2000)] + [waste("c", 1)])
    with waiter.signal(live.refreshed):
        live.show(world.connections[NAME])
        waiter.until(lambda: len(live.layers_of(NAME)) == 2)
        QgsProject.instance().removeMapLayer(layer_of(live, "heat").id())
    assert [x.featureCount() for x in live.layers_of(NAME)] == [1]


def test_refreshes_asked_meanwhile_become_one_more(
    shown: Show, world: World, live: LiveLayers, waiter: Waiter
) -> None:
    shown([heat("a")])
    done = []
    live.refreshed.connect(done.append)
    for _ in range(5):
        live.refresh(NAME)
    waiter.until(lambda: len(done) == 2)
    waiter.turn(0.2)
    assert len(done) == 2


def test_hide_takes_everything_away(shown: Show, live: LiveLayers) -> None:
    shown([heat("a")])
    live.hide(NAME)
    assert QgsProject.instance().mapLayers() == {}
    assert find_group(QgsProject.instance(), NAME) is None
    assert live.rows(NAME) == {}


def test_french_numbers_on_labels_and_tips(french: None, shown: Show) -> None:
    live = shown([heat("a", 28.4)])
    (feature,) = layer_of(live, "heat").getFeatures()
    assert feature["label"] == "Place a\n28,4\u00a0°C"
    assert "28,4\u00a0°C" in feature["map_tip"]
    assert "21/07/2026 14:00" in feature["map_tip"]


def test_an_unreadable_cache_is_told(world: World, live: LiveLayers, waiter: Waiter) -> None:
    world.path.write_bytes(b"this is no cache" * 100)
    with waiter.signal(live.failed) as told:
        live.show(world.connections[NAME])
    ((name, message),) = told
    assert name == NAME
    assert isinstance(message, Message)
