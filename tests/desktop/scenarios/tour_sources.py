"""Other platforms: what the editor asks for by kind, and the catalogue of a portal."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QApplication, QDialog

from smartmetro.smartmetro_plugin.gui.sources.catalogue_dialog import CatalogueDialog

if TYPE_CHECKING:
    from smartmetro.tests.desktop.driver import Driver

_ADDRESSES = {"ngsi-v2": "/v2", "sensorthings": "/FROST-Server/v1.1", "opendatasoft": ""}


def scenario(driver: Driver) -> None:
    desktop = driver.plugin._desktop
    place = urlsplit(os.environ["SMARTMETRO_PLATFORM_ADDRESS"])
    root = f"{place.scheme}://{place.netloc}"

    def fill(editor: Any) -> None:
        for kind, path in _ADDRESSES.items():
            editor._name.setText(kind)
            editor._kind.setCurrentIndex(editor._kind.findData(kind))
            editor._url.setText(root + path)
            if kind == "opendatasoft":
                catalogue(driver, editor)
            driver.click(editor._test)
            driver.wait_until(lambda: editor._test_task is None, "the test to end", 60)
            driver.record(**{kind.replace("-", "_"): editor._result.toPlainText()})
            if kind == "sensorthings":
                driver.grab("connection_sensorthings", editor)

    driver.in_dialog(desktop.dock.new_connection, fill)


def catalogue(driver: Driver, editor: Any) -> None:
    """Search the portal, tick a data set, take its fields as they are guessed."""
    seen: list[QDialog] = []

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QDialog) or dialog is editor or dialog in seen:
            return
        seen.append(dialog)
        if isinstance(dialog, CatalogueDialog):
            look(driver, dialog)
        else:
            dialog.accept()

    timer = QTimer()
    timer.timeout.connect(act)
    timer.start(100)
    driver.click(editor._catalogue)
    driver.wait_until(lambda: len(seen) == 2 and editor._mapping.mappings(), "the mapping", 60)
    timer.stop()


def look(driver: Driver, dialog: CatalogueDialog) -> None:
    driver.wait_until(lambda: dialog._task is None, "the catalogue", 60)
    dialog._words.setText("surchauffe")
    dialog.search()
    driver.wait_until(lambda: dialog._task is None, "what was found", 60)
    items = [dialog._list.topLevelItem(n) for n in range(dialog._list.topLevelItemCount())]
    chosen = next(item for item in items if item.text(2) == "mesures-heat")
    dialog._list.setCurrentItem(chosen)
    chosen.setCheckState(0, chosen.checkState(0).Checked)
    driver.grab("catalogue", dialog)
    dialog.accept()
