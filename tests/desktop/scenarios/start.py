"""QGIS has started: is the plugin there, with its menu, its dock and its algorithms?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsApplication
from qgis.PyQt.QtWidgets import QDockWidget

if TYPE_CHECKING:
    from smartmetro.tests.desktop.driver import Driver


def scenario(driver: Driver) -> None:
    driver.record(plugin=type(driver.plugin).__name__)
    provider = QgsApplication.processingRegistry().providerById("smartmetro")
    driver.record(algorithms=[a.name() for a in provider.algorithms()] if provider else [])
    driver.record(
        docks=[
            dock.windowTitle()
            for dock in driver.window.findChildren(QDockWidget)
            if type(dock).__module__.startswith("smartmetro.")
        ],
        menus=[a.text().replace("&", "") for a in driver.window.menuBar().actions()]
        + [a.text().replace("&", "") for a in driver.iface.pluginMenu().actions()]
        + [a.text().replace("&", "") for a in driver.iface.webMenu().actions()],
    )
    driver.iface.messageBar().clearWidgets()
    driver.grab("start")
