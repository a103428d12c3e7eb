"""What a user does with connections, offered alike by the dock and the browser panel."""

from __future__ import annotations

from html import escape
from pathlib import Path

from qgis.core import Qgis
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, Qt
from qgis.PyQt.QtWidgets import QCheckBox, QFileDialog, QMessageBox, QWidget

from ..core.cache.store import Cache
from ..core.errors import SmartMetroError
from ..core.messages import Message
from ..core.platform.connection import Connection
from ..host.connections import ConnectionStore
from ..host.paths import default_cache_path
from ..host.sync_service import SyncService
from ..host.tasks import BackgroundTask
from ..host.translation import say, tr
from ..layers.live_layers import LiveLayers
from .connection_editor import ConnectionEditor

_FILE_FILTER = "JSON (*.json)"


class ConnectionActions(QObject):
    """New, edit, remove, refresh, show, export, import. ``window`` is the parent of the dialogs."""

    def __init__(
        self,
        iface: QgisInterface,
        store: ConnectionStore,
        service: SyncService,
        live: LiveLayers,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._iface = iface
        self.store = store
        self._service = service
        self._live = live
        self._window = window

    def new(self) -> None:
        """Ask for a new connection; once saved, show and refresh it."""
        self._edit(None)

    def edit(self, name: str) -> None:
        """Open a connection in the editor; an administrator's opens read-only."""
        connection = self.store.get(name)
        if connection is not None:
            self._edit(connection)

    def duplicate(self, name: str) -> None:
        """Open the editor on a copy: how an administrator's connection is adapted."""
        connection = self.store.get(name)
        if connection is not None:
            self._edit(connection, copy=True)

    def remove(self, name: str) -> None:
        """Ask, then forget a connection, and its data when the user says so."""
        connection = self.store.get(name)
        if connection is None or self.store.is_managed(name):
            return
        box, forget = self._removal_question(name)
        answer, forget_data = box.exec(), forget.isChecked()
        box.deleteLater()
        if answer != QMessageBox.StandardButton.Yes:
            return
        self._live.hide(name)
        self._service.forget(name)
        self.store.remove(name)
        if forget_data:
            self._delete_data(connection)

    def refresh(self, name: str) -> None:
        """Synchronise a connection now."""
        self._service.sync(name)

    def refresh_fully(self, name: str) -> None:
        """Synchronise a connection and compare every sensor, so that removed ones show."""
        self._service.sync(name, full=True)

    def refresh_all(self) -> None:
        """Synchronise every connection now."""
        for connection in self.store.all():
            self._service.sync(connection.name)

    def cancel(self, name: str) -> None:
        """Stop what is being done for a connection."""
        self._service.cancel(name)

    def show(self, name: str) -> None:
        """Put a connection's layers on the map."""
        connection = self.store.get(name)
        if connection is not None:
            self._live.show(connection)

    def export(self, names: list[str] | None = None) -> None:
        """Write connections to a file, without secrets."""
        path, _ = QFileDialog.getSaveFileName(
            self._window, tr("Export connections"), "smartmetro_connections.json", _FILE_FILTER
        )
        if not path:
            return
        target = Path(path) if Path(path).suffix else Path(path).with_suffix(".json")
        try:
            self.store.export_file(target, names)
        except OSError as error:
            self._warn(tr("“{path}” cannot be written: {reason}").format(path=target, reason=error))
            return
        self._inform(tr("Connections exported, without secrets, to {path}").format(path=target))

    def import_(self) -> None:
        """Read connections from a colleague's file."""
        path, _ = QFileDialog.getOpenFileName(
            self._window, tr("Import connections"), "", _FILE_FILTER
        )
        if not path:
            return
        try:
            added = self.store.import_file(Path(path))
        except SmartMetroError as error:
            self._warn(say(error.message))
            return
        names = ", ".join(connection.name for connection in added)
        self._inform(
            tr(
                "Connections imported: {names}. Where authentication is needed, choose it in the "
                "editor: secrets do not travel in the file."
            ).format(names=names)
        )

    def _edit(self, connection: Connection | None, copy: bool = False) -> None:
        editor = ConnectionEditor(
            self.store, self._iface.mapCanvas(), connection, copy=copy, parent=self._window
        )
        accepted = editor.exec()
        saved = editor.saved_connection()
        editor.deleteLater()
        if not accepted:
            return
        old_name = connection.name if connection is not None and not copy else ""
        if old_name and old_name != saved.name:
            self._live.hide(old_name)
            self._service.forget(old_name)
        self._live.show(saved)
        # What changed since the last time means nothing of another address: everything is compared.
        self._service.sync(saved.name, full=connection is not None)

    def _removal_question(self, name: str) -> tuple[QMessageBox, QCheckBox]:
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(tr("Remove connection"))
        box.setText(tr("Remove the connection “{name}” and its layers?").format(name=name))
        box.setInformativeText(tr("Nothing is deleted on the platform."))
        box.setStandardButtons(QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(QMessageBox.StandardButton.Cancel)
        forget = QCheckBox(tr("Also delete its sensors from the cache of this computer"), box)
        box.setCheckBox(forget)
        return box, forget

    def _delete_data(self, connection: Connection) -> None:
        path = default_cache_path()

        def work(cancel: object, progress: object) -> None:
            with Cache.open(path) as cache:
                cache.remove_connection(connection.name, connection.tenant)

        BackgroundTask(
            tr("Deleting the data of {name}").format(name=connection.name),
            work,
            on_error=self._say_warning,
        ).start()

    def _say_warning(self, message: Message) -> None:
        self._warn(say(message))

    def _inform(self, text: str) -> None:
        self._iface.messageBar().pushMessage("SmartMetro", escape(text), Qgis.MessageLevel.Success)

    def _warn(self, text: str) -> None:
        self._iface.messageBar().pushMessage("SmartMetro", escape(text), Qgis.MessageLevel.Warning)
