"""A tour of SmartMetro with the bundled demo, a picture of each place: for people and for the guide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtGui import QAction
from qgis.PyQt.QtWidgets import QApplication, QDialog

if TYPE_CHECKING:
    from smartmetro.tests.desktop.driver import Driver

DEMO = "SmartMetro – démo"


def scenario(driver: Driver) -> None:
    desktop = driver.plugin._desktop
    dock = desktop.dock
    dock.show()
    dock.raise_()
    driver.window.resizeDocks([dock], [520], _horizontal())
    driver.iface.messageBar().clearWidgets()
    driver.grab("first_start")

    driver.window.findChild(QAction, "smartmetro_open_demo").trigger()
    driver.wait_until(lambda: len(desktop.live.rows(DEMO)) > 100, "the demo on the map", 60)
    driver.wait_until(lambda: not desktop.service.is_busy(), "its observations", 60)
    driver.wait_for_map()
    driver.iface.messageBar().clearWidgets()
    driver.record(sensors=len(desktop.live.rows(DEMO)))
    driver.grab("demo")

    model = dock.attention.model
    driver.record(attention=model.rowCount())
    full = next(
        row
        for row in desktop.live.rows(DEMO).values()
        if row.status.value == "alert" and row.text("use_case") == "waste"
    )
    dock.attention.select([full.key])
    dock._chosen_in_list([full])
    desktop.dock.selection.zoom_to([full])
    driver.wait(1.5)
    driver.wait_until(lambda: not dock.chart._task, "the chart", 30)
    driver.wait_for_map()
    driver.record(
        selected=[f["name"] for la in desktop.live.layers_of(DEMO) for f in la.selectedFeatures()]
    )
    driver.grab("sensor")

    _grab_dialog(driver, "connection_editor", desktop.dock.new_connection)
    _grab_dialog(driver, "options", desktop._open_options)


def _grab_dialog(driver: Driver, name: str, open_it: object) -> None:
    """Open a dialog, take its picture, close it."""

    def look() -> None:
        dialog = QApplication.activeModalWidget() or _last_dialog()
        if dialog is not None:
            driver._save(name, dialog.grab())
            dialog.reject() if isinstance(dialog, QDialog) else dialog.close()

    QTimer.singleShot(2500, look)
    open_it()  # type: ignore[operator]
    driver.wait(3.0)


def _last_dialog() -> QDialog | None:
    dialogs = [
        w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()
    ]
    return dialogs[-1] if dialogs else None


def _horizontal() -> object:
    from qgis.PyQt.QtCore import Qt

    return Qt.Orientation.Horizontal
