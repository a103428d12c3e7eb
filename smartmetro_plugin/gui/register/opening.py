"""The register, reminders of terms and the 3D view in QGIS's window."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from html import escape
from pathlib import Path

from qgis.core import Qgis
from qgis.gui import QgisInterface
from qgis.PyQt.QtWidgets import QPushButton

from ...core.cache.store import Cache
from ...core.conventions.partner_file import due_terms
from ...core.errors import CacheError
from ...host.translation import say, tr
from ...layers.scene_3d import VIEW

_TOLD = 3
_MOST_VIEWS = 20


class RegisterOpening:
    """Opens the register; tells once a session which terms are near."""

    def __init__(self, iface: QgisInterface, cache_path: Callable[[], Path]) -> None:
        self._iface = iface
        self._cache_path = cache_path
        self._has_told = False

    def start(self) -> None:
        """Show the register."""
        from .register_dialog import RegisterDialog

        dialog = RegisterDialog(self._cache_path(), self._iface.mainWindow())
        dialog.exec()
        dialog.deleteLater()

    def remind(self, is_visible: bool = True) -> None:
        """Tell in the message bar which conventions end soon, the first time that the dock is seen."""
        path = self._cache_path()
        if self._has_told or not is_visible or not path.exists():
            return
        try:
            with Cache.open(path, create=False, read_only=True) as cache:
                today = date.today()  # noqa: DTZ011 (the user's own calendar)
                texts = [say(term.message(today)) for term in due_terms(cache, today)]
        except CacheError:
            # Whoever needs this cache is told by the synchronisation; a reminder can wait.
            return
        self._has_told = True
        for text in texts[:_TOLD]:
            self._push(text)

    def _push(self, text: str) -> None:
        bar = self._iface.messageBar()
        item = bar.createMessage("SmartMetro", escape(text))
        button = QPushButton(tr("Register…"))

        def open_it(_checked: bool = False) -> None:
            bar.popWidget(item)
            self.start()

        button.clicked.connect(open_it)
        item.layout().addWidget(button)
        bar.pushWidget(item, Qgis.MessageLevel.Info)


def view_in_3d(iface: QgisInterface) -> None:
    """Ask for sensors and their surface model, then open the 3D view on them."""
    import processing

    if not processing.execAlgorithmDialog("smartmetro:sensors3d"):
        return
    # QGIS makes no second view of the same name.
    names = (VIEW, *(f"{VIEW} {number}" for number in range(2, _MOST_VIEWS)))
    next((made for name in names if (made := iface.createNewMapCanvas3D(name))), None)
