"""The options page: cache, thresholds, retention."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QFileDialog, QMessageBox

from smartmetro.smartmetro_plugin.core.cache.archive import archive_folder, open_archive
from smartmetro.smartmetro_plugin.core.cache.retention import Retention, RetentionKind
from smartmetro.smartmetro_plugin.core.cache.store import Cache
from smartmetro.smartmetro_plugin.core.model import ObservationSeries
from smartmetro.smartmetro_plugin.core.use_cases.declaration import Threshold
from smartmetro.smartmetro_plugin.gui.options_page import (
    OPTIONS_PAGE,
    SmartMetroOptionsFactory,
    SmartMetroOptionsPage,
)
from smartmetro.smartmetro_plugin.gui.retention_panel import RetentionPanel
from smartmetro.smartmetro_plugin.gui.thresholds_table import Column, ThresholdsTable
from smartmetro.smartmetro_plugin.host import retention
from smartmetro.smartmetro_plugin.host.connections import ConnectionStore
from smartmetro.smartmetro_plugin.host.paths import default_cache_path, profile_folder
from smartmetro.smartmetro_plugin.host.use_cases import use_cases
from smartmetro.tests.qgis.gui.support import CONNECTION, wait_until


@pytest.fixture
def page(store: ConnectionStore, owned) -> SmartMetroOptionsPage:
    store.save(CONNECTION)
    store.save(replace(CONNECTION, name="Other"))
    return owned(SmartMetroOptionsFactory(store).createWidget())


def _row_of(table: ThresholdsTable, use_case: str, property_name: str) -> int:
    return next(
        n
        for n, (key, t) in enumerate(table.model._rows)
        if (key, t.property) == (use_case, property_name)
    )


def _type(table: ThresholdsTable, row: int, column: Column, text: str) -> bool:
    return table.model.setData(table.model.index(row, column), text)


def test_page_is_found_by_its_name(page: SmartMetroOptionsPage) -> None:
    assert page.objectName() == OPTIONS_PAGE


def test_thresholds_are_saved_per_connection(
    page: SmartMetroOptionsPage, store: ConnectionStore
) -> None:
    page._of.setCurrentText(CONNECTION.name)
    row = _row_of(page._table, "heat", "temperature")
    assert _type(page._table, row, Column.WARNING, "33,5") or _type(
        page._table, row, Column.WARNING, "33.5"
    )
    page._of.setCurrentText("Other")
    assert page._table.own() == {}
    page.apply()
    heat = store.get(CONNECTION.name).thresholds["heat"]
    assert heat[0].warning == 33.5
    assert store.get("Other").thresholds == {}


def test_impossible_levels_keep_the_page_open(page: SmartMetroOptionsPage) -> None:
    row = _row_of(page._table, "heat", "temperature")
    _type(page._table, row, Column.WARNING, "60")
    assert not page.isValid()
    assert "alert would come before" in page._table._note.text()


@pytest.mark.parametrize("text", ["warm", "1e999", "nan", "--3"])
def test_what_is_no_number_is_refused(page: SmartMetroOptionsPage, text: str) -> None:
    before = page._table.own()
    assert not _type(page._table, 0, Column.ALERT, text)
    assert page._table.own() == before


def test_an_emptied_level_is_off(page: SmartMetroOptionsPage) -> None:
    row = _row_of(page._table, "heat", "temperature")
    assert _type(page._table, row, Column.ALERT, " ")
    assert page._table.own()["heat"][0].alert is None


def test_thresholds_travel_in_a_file(
    owned, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = str(tmp_path / "thresholds.json")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: (path, ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *args: (path, ""))
    own = {"heat": (Threshold("temperature", True, 30.0, None),)}
    first, second = (owned(ThresholdsTable(use_cases())) for _ in range(2))
    first.set_own(own)
    first._export()
    second._import()
    assert second.own() == own


def test_a_wrong_file_changes_nothing_and_says_why(
    owned, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "wrong.json"
    path.write_text('{"format": "else"}', encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *args: (str(path), ""))
    table = owned(ThresholdsTable(use_cases()))
    table._import()
    assert table.own() == {}
    assert "wrong.json" in table._note.text()


def test_cache_path(page: SmartMetroOptionsPage, tmp_path: Path) -> None:
    page._cache.setFilePath(str(tmp_path / "sensors.txt"))
    assert not page.isValid()
    page._cache.setFilePath("//server/share/cache.gpkg")
    assert not page.isValid()
    assert "network" in page._cache_problem.text()
    page._cache.setFilePath(str(tmp_path / "sensors.gpkg"))
    assert page.isValid()
    page.apply()
    assert default_cache_path() == tmp_path / "sensors.gpkg"
    page._cache.setFilePath("")
    page.apply()
    assert default_cache_path() == profile_folder() / "cache.gpkg"


# --- retention


@pytest.fixture
def panel(store: ConnectionStore, owned, tmp_path: Path) -> RetentionPanel:
    now_us = int(datetime.now(UTC).timestamp() * 1e6)
    times = now_us - np.arange(200, dtype=np.int64) * 86_400_000_000
    archive = open_archive(archive_folder(tmp_path / "cache.gpkg"))
    series = ObservationSeries("urn:1", "temperature", "CEL", times, np.arange(200.0))
    archive.append("Metropolis", "amp", "heat", [series])
    Cache.open(tmp_path / "cache.gpkg").close()
    made = owned(RetentionPanel(use_cases(), lambda: tmp_path / "cache.gpkg"))
    made.show()
    return made


def _count(tmp_path: Path) -> int:
    archive = open_archive(archive_folder(tmp_path / "cache.gpkg"))
    now = datetime.now(UTC) + timedelta(days=1)
    found = archive.series("heat", now - timedelta(days=400), now)
    return sum(len(series.value) for _, series in found)


def _choose(panel: RetentionPanel, kind: RetentionKind, days: int = 0) -> None:
    row = panel._rows["heat"]
    row.kind.setCurrentIndex(row.kind.findData(kind))
    if days:
        row.days.setValue(days)


def test_looking_deletes_nothing_then_deleting_does(
    panel: RetentionPanel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not panel._delete.isEnabled()
    _choose(panel, RetentionKind.HOT, 30)
    QTest.mouseClick(panel._look, Qt.MouseButton.LeftButton)
    wait_until(panel._delete.isEnabled)
    assert "would be deleted: 17" in panel._outcome.text()  # 169 or 170: midnight may pass
    assert _count(tmp_path) == 200
    asked: list[str] = []

    def answer(*args: object) -> QMessageBox.StandardButton:
        asked.append(str(args[2]))
        return (
            QMessageBox.StandardButton.Yes if len(asked) > 1 else QMessageBox.StandardButton.Cancel
        )

    monkeypatch.setattr(QMessageBox, "question", answer)
    QTest.mouseClick(panel._delete, Qt.MouseButton.LeftButton)
    assert _count(tmp_path) == 200
    QTest.mouseClick(panel._delete, Qt.MouseButton.LeftButton)
    wait_until(lambda: "Observations deleted" in panel._outcome.text())
    assert _count(tmp_path) == 30
    assert "cannot be undone" in asked[0]


def test_a_changed_policy_must_be_looked_at_again(panel: RetentionPanel) -> None:
    _choose(panel, RetentionKind.HOT, 30)
    QTest.mouseClick(panel._look, Qt.MouseButton.LeftButton)
    wait_until(panel._delete.isEnabled)
    _choose(panel, RetentionKind.NONE)
    assert not panel._delete.isEnabled()


def test_everything_kept_says_so(panel: RetentionPanel) -> None:
    QTest.mouseClick(panel._look, Qt.MouseButton.LeftButton)
    wait_until(lambda: "Nothing to delete" in panel._outcome.text())


@pytest.mark.parametrize(
    "policy",
    [
        Retention(RetentionKind.NONE),
        Retention(RetentionKind.HOT),
        Retention(RetentionKind.HOT, 30),
        Retention(RetentionKind.ARCHIVE, 3650),
        Retention(RetentionKind.ARCHIVE),
    ],
)
def test_policies_are_kept(owned, panel: RetentionPanel, policy: Retention) -> None:
    _choose(panel, policy.kind, policy.days or 0)
    panel.apply()
    assert retention.policies(use_cases())["heat"] == policy
    again = owned(RetentionPanel(use_cases()))
    assert again.policies()["heat"] == policy
