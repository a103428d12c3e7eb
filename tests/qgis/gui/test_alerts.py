"""What the window says and writes of alerts and interventions."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from qgis.core import Qgis, QgsProject

from smartmetro.smartmetro_plugin.core.alerts.rule import RuleKind
from smartmetro.smartmetro_plugin.core.alerts.rule_file import load_rules
from smartmetro.smartmetro_plugin.core.alerts.summary import AlertSummary
from smartmetro.smartmetro_plugin.core.cache.store import Cache
from smartmetro.smartmetro_plugin.core.cancellation import CancelFlag
from smartmetro.smartmetro_plugin.core.field_work.photo_store import photo_folder
from smartmetro.smartmetro_plugin.core.model import Maintenance, MaintenanceKind, SensorKey
from smartmetro.smartmetro_plugin.gui.alerts import rules_editor
from smartmetro.smartmetro_plugin.gui.alerts.alert_reading import read_open_alerts
from smartmetro.smartmetro_plugin.gui.alerts.alerts_view import AlertsView
from smartmetro.smartmetro_plugin.gui.alerts.notices import notices
from smartmetro.smartmetro_plugin.gui.alerts.rules_editor import RulesEditor
from smartmetro.smartmetro_plugin.gui.chart_reading import ChartQuery, ChosenSensor, read_chart
from smartmetro.smartmetro_plugin.gui.interventions.dialog import InterventionsDialog
from smartmetro.smartmetro_plugin.layers.alert_layer import find_alert_layer, show_alert_layer
from smartmetro.tests.core.alerts.world import USE_CASES, World, at, rule
from smartmetro.tests.qgis.waiting import Waiter

KEY = SensorKey("metro", "", "a00")


@pytest.fixture
def world(tmp_path: Path) -> World:
    """Five silent sensors of one network, one that is too warm."""
    made = World(tmp_path, [rule(RuleKind.SILENCE, min_duration_s=3600.0), rule(level=30.0)])
    for n in range(5):
        made.observe(f"a{n:02}", [(n, 20)], network="LoRa", name=f"Mast {n}", lon=5.4, lat=43.3)
    made.observe("warm", [(590, 35)], network="5G")
    made.sync(600)
    return made


def test_the_list_groups_what_has_one_cause(world: World, waiter: Waiter) -> None:
    view = AlertsView(lambda: world.path, lambda: USE_CASES, {})
    view.refresh()
    waiter.until(lambda: view._task is None and view.open_alerts.alerts)
    assert [view._tree.topLevelItem(n).childCount() for n in range(2)] == [5, 0]
    view._tree.topLevelItem(0).setSelected(True)
    assert len(view.chosen()) == 5
    assert view.open_alerts.unacknowledged() == 6
    view.unload()


def test_the_bar_tells_one_message_for_one_cause(world: World) -> None:
    found = read_open_alerts(world.path, USE_CASES)
    said = notices(
        AlertSummary(opened=list(found.alerts)), (), found.sensors or {}, USE_CASES, "Europe/Paris"
    )
    assert len(said) == 2
    assert "LoRa" in said[0][0] and "5" in said[0][0]
    assert all(level == Qgis.MessageLevel.Warning for _, level in said)
    assert notices(AlertSummary(open_count=6), (), {}, USE_CASES, "Europe/Paris") == []


def test_the_layer_of_alerts_is_filled_anew_and_not_twice(world: World) -> None:
    project = QgsProject.instance()
    row = ("Mast", "Silent", "today", "alert", "", 5.4, 43.3)
    show_alert_layer(project, [row, row])
    layer = show_alert_layer(project, [row])
    assert layer.featureCount() == 1
    assert [find_alert_layer(project)] == list(project.mapLayers().values())


def test_an_intervention_is_opened_on_several_sensors_then_closed(world: World) -> None:
    told: list[int] = []
    sensors = [(KEY, "Mast 0"), (SensorKey("metro", "", "a01"), "Mast 1")]
    dialog = InterventionsDialog(world.path, sensors, "Europe/Paris", lambda: told.append(1))
    dialog.form.done_by.setText("")
    assert not dialog._save.isEnabled()
    dialog.form.done_by.setText("Night team")
    dialog.form.parts.setText("Battery")
    dialog.form.started.setDateTime(dialog.form.started.dateTime().addSecs(-3600))
    assert dialog.save()
    with Cache.open(world.path) as cache:
        opened = cache.maintenance()
    assert {m.key.sensor_id for m in opened} == {"a00", "a01"}
    assert all(m.ended_at is None and m.parts == "Battery" for m in opened)
    dialog.close_now()
    with Cache.open(world.path) as cache:
        [closed] = [m for m in cache.maintenance() if m.ended_at is not None]
    assert closed.ended_at is not None and closed.ended_at <= datetime.now(UTC)
    assert len(told) == 2


def test_an_intervention_on_a_frozen_sample_begins_when_it_was_frozen(world: World) -> None:
    frozen = at(600)
    dialog = InterventionsDialog(world.path, [(KEY, "Mast 0")], "Europe/Paris", now=lambda: frozen)
    dialog.form.done_by.setText("Night team")
    assert dialog.save()
    with Cache.open(world.path) as cache:
        [opened] = cache.maintenance()
    assert opened.started_at == frozen
    frozen = at(660)
    dialog.close_now()
    with Cache.open(world.path) as cache:
        assert cache.maintenance()[0].ended_at == at(660)


def test_photos_of_an_intervention_are_kept_beside_the_cache(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo = tmp_path / "chantier é.JPG"
    photo.write_bytes(b"not truly a picture")
    dialog = InterventionsDialog(world.path, [(KEY, "Mast 0")], "Europe/Paris")
    dialog.form.done_by.setText("Night team")
    dialog.form._list_photos([str(photo)])
    assert dialog.save()
    photo.unlink()
    with Cache.open(world.path) as cache:
        [kept] = cache.maintenance()
    [path] = kept.photos
    copy = photo_folder(world.path) / path
    assert copy.read_bytes() == b"not truly a picture" and copy.suffix == ".jpg"
    assert dialog.save()  # chosen once, kept once
    with Cache.open(world.path) as cache:
        assert cache.maintenance()[0].photos == (path,)
    warned: list[str] = []
    monkeypatch.setattr(dialog, "_warn", warned.append)
    dialog.form._list_photos([str(photo)])
    assert not dialog.save()
    assert "chantier" in warned[0]


def test_rules_are_edited_and_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "rules.json"
    monkeypatch.setattr(rules_editor, "rules_path", lambda: path)
    editor = RulesEditor(USE_CASES)
    before = editor.book()
    editor.apply()
    assert not path.exists()  # nothing was changed
    editor.list.setCurrentItem(
        editor.list.topLevelItem([r.id for r in before.rules].index("waste_full"))
    )
    editor.form.level.setValue(85)
    editor.form.quiet.setChecked(True)
    editor.duplicate()
    editor.form.sensors.setText("pav-1, pav-2")
    editor.form.sensors.editingFinished.emit()
    editor.apply()
    written = load_rules(path, USE_CASES)
    assert written == editor.book()
    changed = next(r for r in written.rules if r.id == "waste_full")
    assert (changed.level, changed.quiet_hours is not None) == (85, True)
    copy = next(r for r in written.rules if r.sensors)
    assert copy == replace(changed, id=copy.id, sensors=("pav-1", "pav-2"))


def test_interventions_are_bands_of_the_chart(world: World) -> None:
    with Cache.open(world.path) as cache:
        cache.put_maintenance(
            [
                Maintenance("u", KEY, MaintenanceKind.CURATIVE, at(100), at(200)),
                Maintenance("open", KEY, MaintenanceKind.PLANNED, at(400)),
                Maintenance("after", KEY, MaintenanceKind.PLANNED, at(700)),
            ]
        )
    chosen = (ChosenSensor(KEY, "Mast 0", "heat"),)
    query = ChartQuery(chosen, "", at(0), at(600), "Europe/Paris", world.path, {})
    data = read_chart(query, USE_CASES, CancelFlag())
    assert [(band.start, band.end) for band in data.bands] == [
        (at(100), at(200)),
        (at(400), at(600)),
    ]
