"""SmartMetro's entry in the browser panel."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from dataclasses import replace

import pytest
from qgis.core import QgsApplication
from qgis.gui import QgsBrowserGuiModel
from qgis.PyQt.QtWidgets import QWidget

from smartmetro.smartmetro_plugin.gui.browser import SmartMetroBrowserProvider
from smartmetro.smartmetro_plugin.gui.connection_actions import ConnectionActions
from smartmetro.smartmetro_plugin.host.connections import ConnectionStore
from smartmetro.tests.qgis.gui.support import CONNECTION, FakeLive, FakeService, wait_until


@pytest.fixture
def model(
    qgis_iface, store: ConnectionStore, service: FakeService, live: FakeLive
) -> Iterator[QgsBrowserGuiModel]:
    store.save(CONNECTION)
    window = QWidget()
    actions = ConnectionActions(qgis_iface, store, service, live, window)
    provider = SmartMetroBrowserProvider(actions)
    registry = QgsApplication.dataItemProviderRegistry()
    registry.addProvider(provider)
    browser = QgsBrowserGuiModel()
    browser.initialize()
    yield browser
    registry.removeProvider(provider)
    gc.collect()
    assert _root(browser) is None
    browser.deleteLater()
    window.deleteLater()


def _root(model: QgsBrowserGuiModel):
    for row in range(model.rowCount()):
        index = model.index(row, 0)
        if model.data(index) == "SmartMetro":
            return index
    return None


def _names(model: QgsBrowserGuiModel) -> list[str]:
    root = _root(model)
    model.fetchMore(root)
    return [model.data(model.index(n, 0, root)) for n in range(model.rowCount(root))]


def test_lists_the_connections_and_follows_them(
    model: QgsBrowserGuiModel, store: ConnectionStore
) -> None:
    gc.collect()
    wait_until(lambda: _names(model) == [CONNECTION.name])
    store.save(replace(CONNECTION, name="Other"))
    wait_until(lambda: _names(model) == [CONNECTION.name, "Other"])
    store.remove(CONNECTION.name)
    wait_until(lambda: _names(model) == ["Other"])
    gc.collect()
    assert _names(model) == ["Other"]


def test_actions_of_a_connection(
    model: QgsBrowserGuiModel, service: FakeService, live: FakeLive
) -> None:
    wait_until(lambda: _names(model) == [CONNECTION.name])
    item = model.dataItem(model.index(0, 0, _root(model)))
    window = QWidget()
    actions = {action.text(): action for action in item.actions(window)}
    assert set(actions) == {"Show on the map", "Refresh now", "Edit…", "Export…", "Remove…"}
    actions["Refresh now"].trigger()
    assert service.asked == [("sync", CONNECTION.name, False)]
    item.handleDoubleClick()
    assert live.asked == [("show", CONNECTION.name)]
    root = model.dataItem(_root(model))
    assert {a.text() for a in root.actions(window)} == {
        "New connection…",
        "Refresh all",
        "Import connections…",
        "Export connections…",
    }
