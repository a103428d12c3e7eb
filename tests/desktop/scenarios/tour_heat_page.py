"""A councillor's page in five clicks, and the 24 h profile in the dock: from the demo's archive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtGui import QAction
from qgis.PyQt.QtWidgets import QDialog, QPushButton

if TYPE_CHECKING:
    from smartmetro.tests.desktop.driver import Driver

DEMO = "SmartMetro – démo"


def scenario(driver: Driver) -> None:
    desktop = driver.plugin._desktop
    driver.find(QAction, "smartmetro_open_demo").trigger()
    driver.wait_until(lambda: len(desktop.live.rows(DEMO)) > 100, "sensors on the map", 60)
    driver.wait_until(lambda: not desktop.service.is_busy(), "the connection to be idle", 60)
    path = driver.folder / "page.pdf"

    # Extensions, SmartMetro, the entry: three clicks; the dialog's button is the fourth.
    def accept(dialog: QDialog) -> None:
        dialog.file.setFilePath("smartmetro_2026.pdf")
        driver.wait(0.2)
        driver.grab("heat_page_dialog", dialog)
        dialog.file.setFilePath(str(path))
        driver.record(chosen=dialog.parameters())
        driver.click(dialog.make)

    driver.in_dialog(driver.find(QAction, "smartmetro_heat_page").trigger, accept)
    # And the fifth opens it.
    button = driver.wait_for(QPushButton, "smartmetro_open_page", 60)
    driver.record(page=path.read_bytes()[:5].decode("latin-1"), size=path.stat().st_size)
    driver.record(can_open=button.isEnabled())
    driver.iface.messageBar().clearWidgets()
    profile(driver)


def profile(driver: Driver) -> None:
    """Chart the 24 h profile of thermometers of three zones."""
    desktop = driver.plugin._desktop
    rows = [r for r in desktop.live.rows(DEMO).values() if r.text("use_case") == "heat"]
    chosen = [
        next(r for r in rows if zone in r.text("name")) for zone in ("place", "friche", "centre")
    ]
    chart = desktop.dock.chart
    chart.show_sensors(chosen)
    chart._period.setCurrentIndex(chart._period.findData("all"))
    chart._kind.setCurrentIndex(chart._kind.findData(60))
    chart._kind.activated.emit(0)
    driver.wait_until(
        lambda: chart._data is not None and chart._data.slot_minutes and chart._task is None,
        "the profile to be drawn", 60,
    )  # fmt: skip
    driver.wait(0.6)
    driver.grab("profile_chart", chart)
