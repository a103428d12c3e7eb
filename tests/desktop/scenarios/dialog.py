"""A dialog opens and nobody answers it, as a bug in the plugin might do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtWidgets import QDialog

if TYPE_CHECKING:
    from smartmetro.tests.desktop.driver import Driver


def scenario(driver: Driver) -> None:
    dialog = QDialog(driver.window)
    dialog.setWindowTitle("Nobody answers")
    dialog.exec()
