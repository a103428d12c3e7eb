"""A tour of SmartMetro, a picture of each place: for people and for the guide.

First the bundled demo, then the platform at SMARTMETRO_PLATFORM_ADDRESS, whose process
(SMARTMETRO_PLATFORM_PID) is ended to see what is left without it.
"""

from __future__ import annotations

import os
import signal
import socket
from datetime import datetime, timezone
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from qgis.core import Qgis, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QAction
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QDockWidget, QTabWidget, QWidget

if TYPE_CHECKING:
    from smartmetro.tests.desktop.driver import Driver

DEMO = "SmartMetro – démo"
PLATFORM = "Métropole (simulation)"
FIVE_IN_THE_MORNING = 5 * 4  # frames of the demo's thermometers, a quarter of an hour each


def scenario(driver: Driver) -> None:
    desktop = driver.plugin._desktop
    dock = desktop.dock
    dock.show()
    dock.raise_()
    driver.find(QDockWidget, "Browser").hide()
    layers = driver.find(QDockWidget, "Layers")
    driver.window.resizeDocks([layers, dock], [290, 520], Qt.Orientation.Horizontal)
    clear_messages(driver)
    driver.grab("first_start")
    open_demo(driver, desktop)
    look_at_a_sensor(driver, desktop)
    play_back(driver, desktop)
    look_at_options(driver, desktop)
    leave_demo(driver, desktop)
    connect(driver, desktop, os.environ["SMARTMETRO_PLATFORM_ADDRESS"])
    switch_off(driver, os.environ["SMARTMETRO_PLATFORM_ADDRESS"])
    lose_the_platform(driver, desktop)


# --- the demo


def open_demo(driver: Driver, desktop: Any) -> None:
    driver.find(QAction, "smartmetro_open_demo").trigger()
    wait_for_sensors(driver, desktop, DEMO)
    driver.record(
        sensors=len(desktop.live.rows(DEMO)), attention=desktop.dock.attention.model.rowCount()
    )
    tree = QgsProject.instance().layerTreeRoot()
    tree.findLayer(desktop.live.layers_of(DEMO)[0].id()).setExpanded(True)
    driver.grab("demo")


def look_at_a_sensor(driver: Driver, desktop: Any) -> None:
    """Choose a container that is full; look at it on the map and in the chart."""
    dock = desktop.dock
    full = next(
        row
        for row in desktop.live.rows(DEMO).values()
        if row.status.value == "alert" and row.text("use_case") == "waste"
    )
    dock.attention.select([full.key])
    dock._chosen_in_list([full])
    dock.selection.zoom_to([full])
    driver.wait(1.5)
    driver.wait_until(lambda: not dock.chart._task, "the chart", 30)
    driver.wait_for_map()
    layers = desktop.live.layers_of(DEMO)
    driver.record(selected=[f["name"] for layer in layers for f in layer.selectedFeatures()])
    driver.grab("sensor")
    driver.grab("dock", dock)


def play_back(driver: Driver, desktop: Any) -> None:
    """Play the last days back; stop at five in the morning."""

    def accept(dialog: QDialog) -> None:
        driver.grab("playback_dialog", dialog)
        driver.click(dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok))

    driver.in_dialog(driver.find(QAction, "smartmetro_playback").trigger, accept)
    layer = driver.wait_until(_playback_layer, "the playback layer", 60)
    panel = driver.find(QDockWidget, "Temporal Controller")
    panel.show()
    for shown in desktop.live.layers_of(DEMO):
        _set_visible(shown, False)
    driver.iface.mapCanvas().temporalController().setCurrentFrameNumber(FIVE_IN_THE_MORNING)
    desktop.live.zoom_to(DEMO)
    driver.wait_for_map()
    clear_messages(driver)
    driver.grab("playback")
    panel.hide()
    driver.iface.mapCanvas().temporalController().setNavigationMode(
        Qgis.TemporalNavigationMode.Disabled
    )
    QgsProject.instance().removeMapLayer(layer.id())


def look_at_options(driver: Driver, desktop: Any) -> None:
    """Take the pages that show no folder of this computer."""

    def look(dialog: QDialog) -> None:
        dialog.resize(900, 520)
        tabs = dialog.findChild(QWidget, "SmartMetroOptions").findChild(QTabWidget)
        for name, index in (("options_thresholds", 1), ("options_retention", 2)):
            tabs.setCurrentIndex(index)
            driver.wait(0.3)
            driver.grab(name, tabs)

    driver.in_dialog(desktop._open_options, look)


def leave_demo(driver: Driver, desktop: Any) -> None:
    desktop.live.hide(DEMO)
    desktop.store.remove(DEMO)
    desktop.dock.attention.set_rows(DEMO, (), datetime.now(timezone.utc))
    desktop.dock.chart.show_sensors([])
    driver.wait(0.5)


# --- a platform


def connect(driver: Driver, desktop: Any, address: str) -> None:
    """Fill in the editor, test, look at its pages, save."""

    def fill(editor: Any) -> None:
        editor._name.setText(PLATFORM)
        editor._url.setText(address)
        driver.click(editor._test)
        driver.wait_until(lambda: editor._test_task is None, "the end of the test", 30)
        driver.grab("connection_editor", editor)
        editor.findChild(QTabWidget).setCurrentIndex(1)
        driver.grab("connection_data", editor)
        driver.click(
            editor.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Save)
        )

    driver.in_dialog(desktop.dock.new_connection, fill)
    wait_for_sensors(driver, desktop, PLATFORM)
    desktop.live.zoom_to(PLATFORM)
    driver.wait_for_map()
    driver.record(connected=len(desktop.live.rows(PLATFORM)))


def switch_off(driver: Driver, address: str) -> None:
    """End the platform, and wait until nothing answers any more."""
    os.kill(int(os.environ["SMARTMETRO_PLATFORM_PID"]), signal.SIGKILL)
    place = urlsplit(address)

    def is_off() -> bool:
        try:
            socket.create_connection((place.hostname, place.port), timeout=1).close()
        except OSError:
            return True
        return False

    driver.wait_until(is_off, "the platform to be off")


def lose_the_platform(driver: Driver, desktop: Any) -> None:
    """Refresh without the platform: everything is still there, and says how old it is."""
    desktop.dock.actions_of_connections.refresh(PLATFORM)
    driver.wait_until(
        lambda: desktop.service.state(PLATFORM).offline_since, "the platform to be missed", 60
    )
    driver.wait_until(lambda: not desktop.service.is_busy(), "the end of the attempt", 60)
    driver.wait(1)
    driver.wait_for_map()
    driver.record(offline=len(desktop.live.rows(PLATFORM)))
    clear_messages(driver)
    driver.grab("offline")


# --- how


def wait_for_sensors(driver: Driver, desktop: Any, connection: str) -> None:
    driver.wait_until(lambda: len(desktop.live.rows(connection)) > 100, "sensors on the map", 60)
    driver.wait_until(lambda: not desktop.service.is_busy(), "the connection to be idle", 60)
    driver.wait_for_map()
    clear_messages(driver)


def clear_messages(driver: Driver) -> None:
    driver.iface.messageBar().clearWidgets()


def _playback_layer() -> QgsVectorLayer | None:
    layers = QgsProject.instance().mapLayers().values()
    return next((x for x in layers if x.customProperty("smartmetro/playback")), None)


def _set_visible(layer: QgsVectorLayer, visible: bool) -> None:
    QgsProject.instance().layerTreeRoot().findLayer(layer.id()).setItemVisibilityChecked(visible)
