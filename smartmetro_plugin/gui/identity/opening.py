"""Renamed sensors in QGIS's window: offered after a synchronisation, and in the menu."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from qgis.core import Qgis
from qgis.gui import QgisInterface
from qgis.PyQt.QtWidgets import QPushButton

from ...host.translation import tr
from .identity_dialog import IdentityDialog

_SHOWN_S = 30


class IdentityOpening:
    """Opens the dialog; ``on_change`` is called when something was decided in it."""

    def __init__(
        self, iface: QgisInterface, cache_path: Callable[[], Path], on_change: Callable[[], None]
    ) -> None:
        self._iface = iface
        self._cache_path = cache_path
        self._on_change = on_change

    def start(self) -> None:
        """Show what is known, and let it be decided."""
        dialog = IdentityDialog(self._cache_path(), self._iface.mainWindow())
        dialog.exec()
        changed = dialog.changed
        dialog.deleteLater()
        if changed:
            self._on_change()

    def offer(self, name: str, count: int) -> None:
        """Tell, once, that a synchronisation found sensors that look like some that went."""
        bar = self._iface.messageBar()
        item = bar.createMessage(
            "SmartMetro",
            tr("%n new sensor(s) look like one that went", count) + f" ({name}).",
        )
        button = QPushButton(tr("Decide…"))

        def open_it(_checked: bool = False) -> None:
            bar.popWidget(item)
            self.start()

        button.clicked.connect(open_it)
        item.layout().addWidget(button)
        bar.pushWidget(item, Qgis.MessageLevel.Info, _SHOWN_S)
