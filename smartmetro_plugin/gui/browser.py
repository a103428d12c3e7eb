"""SmartMetro's entry in the browser panel: the connections, and what can be done with them."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsDataCollectionItem,
    QgsDataItem,
    QgsDataItemProvider,
)
from qgis.PyQt import sip
from qgis.PyQt.QtGui import QAction, QIcon
from qgis.PyQt.QtWidgets import QWidget

from ..core.platform.connection import Connection
from ..host.paths import RESOURCES
from ..host.translation import tr
from .connection_actions import ConnectionActions
from .plain_text import tool_tip
from .sources.kinds import form_of, kind_icon

_ROOT = "smartmetro:"


class SmartMetroBrowserProvider(QgsDataItemProvider):
    """Gives the browser SmartMetro's root. Keep a Python reference: QGIS keeps none."""

    def __init__(self, actions: ConnectionActions) -> None:
        super().__init__()
        self._actions = actions

    def name(self) -> str:
        """Return the provider's id."""
        return "SmartMetro"

    def dataProviderKey(self) -> str:
        """Return no data provider's key: the items are SmartMetro's own."""
        return "smartmetro"

    def capabilities(self) -> int:
        """Return that the items do not come from files."""
        return Qgis.DataItemProviderCapability.NetworkSources

    def createDataItem(self, path: str, parent: QgsDataItem | None) -> QgsDataItem | None:
        """Return the root."""
        if path or parent is not None:
            return None
        root = _RootItem(self._actions)
        # The browser owns and deletes it; without this Python would delete it too.
        sip.transferto(root, None)
        return root


class _RootItem(QgsDataCollectionItem):
    def __init__(self, actions: ConnectionActions) -> None:
        super().__init__(None, "SmartMetro", _ROOT, "smartmetro")
        self._actions = actions
        self.setIcon(QIcon(str(RESOURCES / "icons" / "smartmetro.svg")))
        self.setToolTip(tr("Connected sensors of your platforms"))
        # Fast: the children are listed at once in the main thread, where the settings are read.
        self.setCapabilitiesV2(Qgis.BrowserItemCapability.Fast | Qgis.BrowserItemCapability.Fertile)
        # A slot of the item itself: Qt drops the connection when the browser deletes the item.
        actions.store.changed.connect(self.refresh)

    def createChildren(self) -> list[QgsDataItem]:
        """Return an item a connection."""
        children = []
        for connection in self._actions.store.all():
            item = _ConnectionItem(self, connection, self._actions)
            item.setState(Qgis.BrowserItemState.Populated)
            sip.transferto(item, self)
            children.append(item)
        return children

    def actions(self, parent: QWidget) -> list[QAction]:
        """Return what can be done here."""
        return [
            _action(parent, "/mActionAdd.svg", tr("New connection…"), self._actions.new),
            _action(parent, "/mActionRefresh.svg", tr("Refresh all"), self._actions.refresh_all),
            _action(
                parent, "/mActionFileOpen.svg", tr("Import connections…"), self._actions.import_
            ),
            _action(
                parent, "/mActionFileSave.svg", tr("Export connections…"), self._actions.export
            ),
        ]


class _ConnectionItem(QgsDataItem):
    def __init__(
        self, parent: QgsDataItem, connection: Connection, actions: ConnectionActions
    ) -> None:
        name = connection.name
        super().__init__(Qgis.BrowserItemType.Custom, parent, name, f"{_ROOT}/{name}", "smartmetro")
        self._name = name
        self._actions = actions
        self.setIcon(kind_icon(connection.kind))
        # The browser shows texts that begin with a tag as HTML.
        self.setToolTip(tool_tip(f"{name} – {form_of(connection.kind).label}"))

    def hasChildren(self) -> bool:
        """Return that a connection is a leaf."""
        return False

    def handleDoubleClick(self) -> bool:
        """Show the connection on the map."""
        self._actions.show(self._name)
        return True

    def actions(self, parent: QWidget) -> list[QAction]:
        """Return what can be done with the connection."""
        name, actions = self._name, self._actions
        managed = actions.store.is_managed(name)
        edit = tr("View…") if managed else tr("Edit…")
        offered = [
            _action(
                parent, "/mActionAddLayer.svg", tr("Show on the map"), lambda: actions.show(name)
            ),
            _action(
                parent, "/mActionRefresh.svg", tr("Refresh now"), lambda: actions.refresh(name)
            ),
            _action(parent, "/mActionToggleEditing.svg", edit, lambda: actions.edit(name)),
            _action(parent, "/mActionFileSave.svg", tr("Export…"), lambda: actions.export([name])),
        ]
        if not managed:
            offered.append(
                _action(
                    parent,
                    "/mActionDeleteSelected.svg",
                    tr("Remove…"),
                    lambda: actions.remove(name),
                )
            )
        return offered


def _action(parent: QWidget, icon: str, text: str, slot: Callable[[], None]) -> QAction:
    action = QAction(QgsApplication.getThemeIcon(icon), text, parent)
    action.triggered.connect(lambda _checked=False: slot())
    return action
