"""The connection editor: what can be saved, and what Test says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsRectangle, QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QFileDialog, QFormLayout, QLabel

from smartmetro.smartmetro_plugin.core.cancellation import Cancellation
from smartmetro.smartmetro_plugin.core.errors import Cancelled, UnreachableError
from smartmetro.smartmetro_plugin.core.model import Extent
from smartmetro.smartmetro_plugin.core.platform.protocol import PlatformReport
from smartmetro.smartmetro_plugin.core.use_cases.declaration import Threshold
from smartmetro.smartmetro_plugin.gui import connection_test
from smartmetro.smartmetro_plugin.gui.connection_checks import problem_of
from smartmetro.smartmetro_plugin.gui.connection_editor import ConnectionEditor
from smartmetro.smartmetro_plugin.gui.mapping.mapping_dialog import MappingDialog
from smartmetro.smartmetro_plugin.gui.sources.catalogue_dialog import CatalogueDialog
from smartmetro.smartmetro_plugin.host.connections import ConnectionStore
from smartmetro.smartmetro_plugin.host.use_cases import use_cases
from smartmetro.tests.platform_server import running_platform
from smartmetro.tests.qgis.gui.support import CONNECTION, wait_until, with_user_info


@pytest.fixture
def open_editor(qgis_iface, store: ConnectionStore, owned) -> Callable[..., ConnectionEditor]:
    def make(*args: object, **kwargs: object) -> ConnectionEditor:
        editor = owned(ConnectionEditor(store, qgis_iface.mapCanvas(), *args, **kwargs))
        editor.show()
        return editor

    return make


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({}, None),
        ({"name": ""}, "name"),
        ({"name": "Taken"}, "name"),
        ({"kind": "telex"}, "kind"),
        ({"url": ""}, "url"),
        ({"url": "broker.example"}, "url"),
        ({"url": "ftp://broker.example/"}, "url"),
        ({"url": with_user_info("https://broker.example/", "ann:hunter2")}, "url"),
        ({"url": "https://broker.example/?api_key=123"}, "url"),
        ({"kind": "files", "url": "/no/such/folder"}, "url"),
        ({"context_url": "context.jsonld"}, "context_url"),
        ({"time_zone": "Europe/Marseille"}, "time_zone"),
        ({"time_zone": "../etc/passwd"}, "time_zone"),
        ({"refresh_s": 5}, "refresh_s"),
        ({"refresh_s": 0}, None),
    ],
)
def test_what_can_be_saved(qgis_app, changes: dict[str, object], field: str | None) -> None:
    problem = problem_of(replace(CONNECTION, **changes), {"Taken"})
    assert (problem.field if problem else None) == field
    assert problem is None or problem.text


def test_a_new_connection_is_typed_and_saved(open_editor, store: ConnectionStore) -> None:
    editor = open_editor()
    assert editor._problem.text() == "Give the connection a name."
    assert not editor._save_button().isEnabled()
    QTest.keyClicks(editor._name, "River gauges")
    QTest.keyClicks(editor._url, "https://broker.example/ngsi-ld/v1/")
    QTest.keyClicks(editor._tenant, "amp")
    editor._chosen.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert not editor._problem.isVisible()
    QTest.mouseClick(editor._save_button(), Qt.MouseButton.LeftButton)
    saved = store.get("River gauges")
    assert saved is not None
    assert saved == editor.saved_connection()
    assert saved.url == "https://broker.example/ngsi-ld/v1"
    assert "heat" not in saved.use_cases
    assert "water" in saved.use_cases


def test_editing_keeps_everything_that_was_not_touched(open_editor, store: ConnectionStore) -> None:
    connection = replace(
        CONNECTION,
        context_url="https://broker.example/context.jsonld",
        refresh_s=0,
        extent=Extent(4.9, 43.1, 5.9, 43.8),
        thresholds={"heat": (Threshold("temperature", True, 33.0, 38.5),)},
        id_template="{usage}-{nn}",
        use_cases=("heat", "water"),
    )
    store.save(connection)
    editor = open_editor(connection)
    editor._name.setText("Renamed")
    editor.accept()
    assert store.get(CONNECTION.name) is None
    assert store.get("Renamed") == replace(connection, name="Renamed")


def test_a_copy_leaves_the_original(open_editor, store: ConnectionStore) -> None:
    store.save(CONNECTION)
    editor = open_editor(CONNECTION, copy=True)
    editor.accept()
    assert {c.name for c in store.all()} == {CONNECTION.name, f"Copy of {CONNECTION.name}"}


def test_an_administrators_connection_is_shown_only(
    open_editor, store: ConnectionStore, tmp_path: Path
) -> None:
    path = tmp_path / "managed.json"
    store.save(CONNECTION)
    store.export_file(path)
    store.remove(CONNECTION.name)
    QgsSettings().setValue("SmartMetro/managed_connections_file", str(path))
    editor = open_editor(store.get(CONNECTION.name))
    assert not editor._name.isEnabled()
    assert not editor._save_button().isVisible()
    assert editor._test.isEnabled()


def test_without_use_case_nothing_is_saved(open_editor) -> None:
    editor = open_editor(CONNECTION)
    for row in range(editor._chosen.count()):
        editor._chosen.item(row).setCheckState(Qt.CheckState.Unchecked)
    assert editor._problem.text() == "Choose at least one use case."
    assert editor._chosen.accessibleDescription() == editor._problem.text()


def test_extent_from_the_map(open_editor, qgis_iface) -> None:
    canvas = qgis_iface.mapCanvas()
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:2154"))
    canvas.setExtent(QgsRectangle(880_000, 6_240_000, 920_000, 6_280_000))
    editor = open_editor(CONNECTION)
    editor._extent._take()
    extent = editor._connection().extent
    assert extent.contains(5.37, 43.30)
    editor._extent._edit.setText("5,43")
    assert "west,south,east,north" in editor._problem.text()


def test_folder_kind_asks_for_a_folder(
    open_editor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = open_editor()
    editor._kind.setCurrentIndex(editor._kind.findData("files"))
    assert not editor._auth.isVisible()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *args: str(tmp_path))
    QTest.mouseClick(editor._browse, Qt.MouseButton.LeftButton)
    editor._name.setText("Sample")
    assert editor._save_button().isEnabled()


def test_every_field_is_named_for_the_keyboard_and_screen_readers(open_editor) -> None:
    editor = open_editor()
    for form in editor.findChildren(QFormLayout):
        for row in range(form.rowCount()):
            item = form.itemAt(row, QFormLayout.ItemRole.LabelRole)
            label = item.widget() if item else None
            if isinstance(label, QLabel) and label.text():
                assert "&" in label.text()
                assert label.buddy() is not None


# --- Test


class _Platform:
    def __init__(self, outcome: PlatformReport | Exception | None, cancel: Cancellation) -> None:
        self._outcome = outcome
        self._cancel = cancel

    def report(self) -> PlatformReport:
        if self._outcome is None:  # a platform that never answers
            if self._cancel.wait(30):
                raise Cancelled()
            raise AssertionError("not cancelled")
        if isinstance(self._outcome, Exception):
            raise self._outcome
        return self._outcome


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Callable[[object], None]:
    def set_answer(outcome: object) -> None:
        monkeypatch.setattr(
            connection_test,
            "open_for",
            lambda connection, use_cases, cancel: _Platform(outcome, cancel),
        )

    return set_answer


def _tested(editor: ConnectionEditor) -> str:
    QTest.mouseClick(editor._test, Qt.MouseButton.LeftButton)
    wait_until(lambda: editor._test_task is None)
    return editor._result.toPlainText()


def test_says_broker_types_counts_and_abilities(open_editor, answer) -> None:
    answer(
        PlatformReport(
            "Orion-LD 1.5.1",
            {"WasteContainer": 1234, "WeatherObserved": None, "Foo": 3},
            True,
            True,
        )
    )
    text = _tested(open_editor(CONNECTION))
    assert "Orion-LD 1.5.1" in text
    assert "WasteContainer, 1,234" in text
    assert "Not used here: Foo" in text
    assert "only what changed" in text


def test_says_when_nothing_is_known_there(open_editor, answer) -> None:
    answer(PlatformReport("Scorpio", {}))
    assert "Check the tenant" in _tested(open_editor(CONNECTION))


def test_says_what_is_wrong(open_editor, answer) -> None:
    answer(UnreachableError("No answer from {url}: {reason}", url="https://x", reason="refused"))
    editor = open_editor(CONNECTION)
    assert _tested(editor) == "No answer from https://x: refused"
    assert editor._test.isEnabled()


def test_can_be_stopped(open_editor, answer) -> None:
    answer(None)
    editor = open_editor(CONNECTION)
    QTest.mouseClick(editor._test, Qt.MouseButton.LeftButton)
    assert editor._testing.isVisible()
    assert "top" in editor._test.text()
    QTest.mouseClick(editor._test, Qt.MouseButton.LeftButton)
    wait_until(lambda: editor._test_task is None)
    assert editor._result.toPlainText() == "Test stopped."


def test_closing_stops_the_test(open_editor, answer) -> None:
    answer(None)
    editor = open_editor(CONNECTION)
    QTest.mouseClick(editor._test, Qt.MouseButton.LeftButton)
    task = editor._test_task
    editor.reject()
    assert editor._test_task is None
    wait_until(task.isCanceled)


def _choose_kind(editor: ConnectionEditor, kind: str) -> None:
    editor._kind.setCurrentIndex(editor._kind.findData(kind))


def test_each_kind_asks_for_what_it_needs(open_editor) -> None:
    editor = open_editor()
    seen = {}
    for kind in ("ngsi-ld", "ngsi-v2", "sensorthings", "opendatasoft", "files"):
        _choose_kind(editor, kind)
        fields = {
            "tenant": editor._tenant,
            "path": editor._service_path,
            "context": editor._context,
            "authcfg": editor._auth,
            "mappings": editor._mapping,
            "catalogue": editor._catalogue,
            "folder": editor._browse,
        }
        seen[kind] = {name for name, widget in fields.items() if widget.isVisible()}
        assert not editor._kind.itemIcon(editor._kind.currentIndex()).isNull()
    assert seen == {
        "ngsi-ld": {"tenant", "context", "authcfg"},
        "ngsi-v2": {"tenant", "path", "authcfg"},
        "sensorthings": {"authcfg", "mappings"},
        "opendatasoft": {"authcfg", "mappings", "catalogue"},
        "files": {"mappings", "folder"},
    }


def test_service_and_path_are_saved(open_editor, store: ConnectionStore) -> None:
    editor = open_editor()
    _choose_kind(editor, "ngsi-v2")
    QTest.keyClicks(editor._name, "Orion")
    QTest.keyClicks(editor._url, "https://broker.example/v2")
    QTest.keyClicks(editor._tenant, "amp")
    QTest.keyClicks(editor._service_path, "heat")
    assert "not a service path" in editor._problem.text()
    editor._service_path.setText("/heat")
    editor.accept()
    saved = store.get("Orion")
    assert saved is not None
    assert (saved.kind, saved.tenant, saved.service_path) == ("ngsi-v2", "amp", "/heat")


def test_a_portal_needs_a_data_set(open_editor) -> None:
    editor = open_editor()
    _choose_kind(editor, "opendatasoft")
    QTest.keyClicks(editor._name, "Portal")
    QTest.keyClicks(editor._url, "https://data.example/")
    assert "data set" in editor._problem.text()
    editor._url.setText("https://data.example/explore/dataset/bruit/")
    assert not editor._problem.isVisible()


def test_data_sets_are_chosen_in_the_catalogue(open_editor, store, monkeypatch) -> None:
    """Search, tick, describe: what is saved reads the chosen data set."""
    with running_platform(rate=0, history_days=1) as platform:
        editor = open_editor()
        _choose_kind(editor, "opendatasoft")
        QTest.keyClicks(editor._name, "Portal")
        editor._url.setText(platform.url)

        def choose(dialog: CatalogueDialog) -> int:
            wait_until(lambda: dialog._list.topLevelItemCount() == 18)
            dialog._words.setText("noise")
            dialog.search()
            wait_until(lambda: dialog._list.topLevelItemCount() == 3)
            for row in range(3):
                item = dialog._list.topLevelItem(row)
                if item.text(2) == "mesures-noise":
                    dialog._list.setCurrentItem(item)
                    item.setCheckState(0, Qt.CheckState.Checked)
            assert "laeq" in dialog._fields.text()
            dialog.accept()
            wait_until(lambda: bool(dialog.previews()))
            return 1

        monkeypatch.setattr(CatalogueDialog, "exec", choose)
        monkeypatch.setattr(MappingDialog, "exec", lambda dialog: 1)
        QTest.mouseClick(editor._catalogue, Qt.MouseButton.LeftButton)
        editor.accept()
        saved = store.get("Portal")
        assert [m.source for m in saved.mappings] == ["mesures-noise"]
        assert saved.mappings[0].use_case == "noise"
        editor = open_editor(saved)
        editor._toggle_test()
        wait_until(lambda: editor._test_task is None)
        assert "Opendatasoft" in editor._result.toPlainText()


def test_a_catalogue_that_fails_says_why(owned) -> None:
    with running_platform(rate=0, history_days=1) as platform:
        platform.fault("forbidden", count=None)
        connection = replace(CONNECTION, kind="opendatasoft", url=platform.url)
        dialog = owned(CatalogueDialog(connection, use_cases()))
        wait_until(lambda: "does not allow" in dialog._state.text())
        dialog.accept()
        assert "Tick at least one" in dialog._state.text()
        dialog.reject()
