"""What a new user does first, by mouse: open the demo, pick a sensor, see its chart, look around."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsApplication, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QLocale
from qgis.PyQt.QtGui import QAction
from qgis.PyQt.QtWidgets import QDialog, QDockWidget, QMenu, QTreeView, QWidget

if TYPE_CHECKING:
    from smartmetro.tests.desktop.driver import Driver


def scenario(driver: Driver) -> None:
    dock = driver.find(QDockWidget, "SmartMetroDock")
    open_demo(driver, dock)
    select_a_sensor(driver, dock)
    refresh(driver, dock)
    show_menu(driver)
    show_dialog(driver, "editor", driver.find(QAction, "smartmetro_new_connection"))
    show_dialog(driver, "options", driver.find(QAction, "smartmetro_options"))


def open_demo(driver: Driver, dock: QWidget) -> None:
    driver.find(QAction, "smartmetro_open_demo").trigger()
    driver.wait_until(lambda: listed(dock), "sensors in the dock", 60)
    driver.wait_for_map()
    driver.record(
        sensors=listed(dock),
        layers=sorted(layer.name() for layer in layers()),
        features=sum(layer.featureCount() for layer in layers()),
    )
    driver.grab("demo")


def select_a_sensor(driver: Driver, dock: Any) -> None:
    sensors = dock.attention.findChild(QTreeView)
    driver.wait_until(lambda: sensors.model().rowCount() > 1, "sensors needing attention")
    first = sensors.visualRect(sensors.model().index(0, 0)).center()
    driver.click(sensors.viewport(), first)
    driver.wait_until(lambda: selected() == 1, "the sensor to be selected on the map")
    driver.wait(1.5)
    driver.wait_for_map()
    driver.record(chosen=len(sensors.selectionModel().selectedRows()))
    driver.grab("selected")


def refresh(driver: Driver, dock: QWidget) -> None:
    driver.find(QAction, "smartmetro_refresh_all").trigger()
    driver.wait(3)
    driver.record(sensors_after_refresh=listed(dock), selected_after_refresh=selected())


def show_menu(driver: Driver) -> None:
    menu = driver.find(QMenu, "SmartMetroMenu")
    language = QLocale(QgsApplication.instance().translation()).language()
    driver.record(menu=driver.actions_of(menu), language=QLocale.languageToString(language))
    menu.popup(driver.window.mapToGlobal(driver.window.rect().center() / 2))
    driver.grab_screen("menu")
    menu.close()


def show_dialog(driver: Driver, name: str, action: QAction) -> None:
    def look(dialog: QDialog) -> None:
        driver.wait(0.5)
        driver.grab(name, dialog)

    driver.in_dialog(action.trigger, look)


def listed(dock: QWidget) -> int:
    """Return how many sensors the dock knows, whatever its filter shows."""
    return sum(1 for _ in dock.attention.model.everything())


def layers() -> list[QgsVectorLayer]:
    """Return the vector layers of the project."""
    everything = QgsProject.instance().mapLayers().values()
    return [layer for layer in everything if isinstance(layer, QgsVectorLayer)]


def selected() -> int:
    """Return how many features are selected on the map."""
    return sum(layer.selectedFeatureCount() for layer in layers())
