"""A slot raises an exception, which QGIS would show and forget."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QTimer

if TYPE_CHECKING:
    from smartmetro.tests.desktop.driver import Driver


def scenario(driver: Driver) -> None:
    QTimer.singleShot(0, lambda: {}["absent"])
    driver.wait(0.2)
    driver.record(went_on=True)
