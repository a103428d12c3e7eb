"""The past on the map: open the demo, play a week back, stop at five in the morning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtGui import QAction
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QDockWidget

if TYPE_CHECKING:
    from smartmetro.tests.desktop.driver import Driver

FRAMES_OF_FIVE_HOURS = 5 * 4  # the demo's thermometers measure every quarter of an hour


def scenario(driver: Driver) -> None:
    dock = driver.find(QDockWidget, "SmartMetroDock")
    driver.find(QAction, "smartmetro_open_demo").trigger()
    driver.wait_until(lambda: any(dock.attention.model.everything()), "sensors in the dock", 60)
    driver.wait_for_map()

    def accept(dialog: QDialog) -> None:
        driver.grab("dialog", dialog)
        box = dialog.findChild(QDialogButtonBox)
        driver.click(box.button(QDialogButtonBox.StandardButton.Ok))

    driver.in_dialog(driver.find(QAction, "smartmetro_playback").trigger, accept)
    layer = driver.wait_until(playback_layer, "the playback layer", 60)
    controller = driver.iface.mapCanvas().temporalController()
    controller.setCurrentFrameNumber(FRAMES_OF_FIVE_HOURS)
    driver.wait_for_map()
    driver.record(
        rows=layer.featureCount(),
        frames=controller.totalFrameCount(),
        now=driver.iface.mapCanvas().temporalRange().begin().toString("yyyy-MM-dd HH:mm"),
    )
    driver.grab("playback")


def playback_layer() -> QgsVectorLayer | None:
    """Return the project's playback layer, once it is there."""
    layers = QgsProject.instance().mapLayers().values()
    return next((x for x in layers if x.customProperty("smartmetro/playback")), None)
