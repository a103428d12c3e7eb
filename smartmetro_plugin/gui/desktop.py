"""SmartMetro in QGIS's window: menu, dock, options page, browser entry, live layers, wired together."""

from __future__ import annotations

from datetime import datetime, timezone
from html import escape

from qgis.core import Qgis, QgsApplication, QgsProject
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, Qt
from qgis.PyQt.QtGui import QAction, QIcon
from qgis.PyQt.QtWidgets import QMenu

from ..core.instants import time_zone
from ..core.messages import Message
from ..core.platform.connection import DEFAULT_TIME_ZONE, Connection
from ..host.connections import ConnectionStore
from ..host.folder_watch import FolderWatch
from ..host.paths import RESOURCES, default_cache_path
from ..host.sync_service import SyncService
from ..host.translation import say, tr
from ..layers.live_layers import LiveLayers
from .alerts.desk import AlertDesk
from .browser import SmartMetroBrowserProvider
from .demo import DemoOpening
from .diagnostics import copy_diagnostics
from .dock import SmartMetroDock
from .field.opening import FieldOpening
from .heat_page.opening import HeatPageOpening
from .identity.opening import IdentityOpening
from .menu import Entry, Section, make_menu
from .options_page import SmartMetroOptionsFactory
from .panel_opening import radio_panel, siting_panel, study_panel
from .playback_dialog import PlaybackOpening
from .register.opening import RegisterOpening, view_in_3d
from .siting.area_opening import edit_support_rules, prepare_area


class Desktop(QObject):
    """Everything SmartMetro adds to the window; :meth:`unload` takes all of it away."""

    def __init__(self, iface: QgisInterface) -> None:
        super().__init__()
        self._iface = iface
        self._actions: list[QAction] = []
        self.store = ConnectionStore(self)
        self.service = SyncService(self.store, default_cache_path, self._is_wanted, self)
        self.live = LiveLayers(iface.mapCanvas(), self.store, default_cache_path, self)
        self.dock = SmartMetroDock(iface, self.store, self.service, self.live, iface.mainWindow())
        self.demo = DemoOpening(iface, self.store, self.service, self.live, self)
        self.playback = PlaybackOpening(iface, self.store, default_cache_path, self._last_instant)
        self.identity = IdentityOpening(iface, default_cache_path, self._identities_changed)
        self.siting = siting_panel(iface)
        self.radio = radio_panel(iface)
        self.studies = study_panel(iface, default_cache_path)
        self.field = FieldOpening(iface, default_cache_path, self._identities_changed)
        self.heat_page = HeatPageOpening(iface, default_cache_path, self._last_local)
        self.alerts = AlertDesk(iface, self.store, self.service, self.dock, default_cache_path)
        self.register = RegisterOpening(iface, default_cache_path)
        self._folders = FolderWatch(self.store, self._files_changed, self)
        self._options = SmartMetroOptionsFactory(self.store)
        self._browser = SmartMetroBrowserProvider(self.dock.actions_of_connections)
        self._menu = self._make_menu()
        self._show()
        self._connect()
        self.live.adopt_project()

    def unload(self) -> None:
        """Leave QGIS as it was before."""
        self._disconnect()
        self._folders.stop()
        self.service.stop()
        self.live.unload()
        self.playback.unload()
        self.alerts.unload()
        self._iface.unregisterOptionsWidgetFactory(self._options)
        QgsApplication.dataItemProviderRegistry().removeProvider(self._browser)
        for action in self._actions:
            self._iface.removeToolBarIcon(action)
        self._iface.pluginMenu().removeAction(self._menu.menuAction())
        self._menu.deleteLater()
        self.siting.unload()
        self.radio.unload()
        self.studies.unload()
        self.heat_page.unload()
        self.field.unload()
        self.dock.unload()
        self._iface.removeDockWidget(self.dock)
        self.dock.deleteLater()
        self.deleteLater()

    def _make_menu(self) -> QMenu:
        toggle = self.dock.toggleViewAction()
        toggle.setText(tr("SmartMetro panel"))
        toggle.setIcon(_icon())
        self._iface.addToolBarIcon(toggle)
        self._actions.append(toggle)
        menu = make_menu(self._iface.mainWindow(), _icon(), toggle, self._sections())
        self._iface.pluginMenu().addMenu(menu)
        return menu

    def _sections(self) -> tuple[Section, ...]:
        """Return the menu's entries, as the work goes."""
        iface = self._iface
        return (
            Section(
                "",
                (
                    Entry("smartmetro_open_demo", tr("Open the demo"), self.demo.start),
                    Entry(
                        "smartmetro_new_connection", tr("New connection…"), self.dock.new_connection
                    ),
                    Entry(
                        "smartmetro_refresh_all", tr("Refresh everything"), self.dock.refresh_all
                    ),
                ),
            ),
            Section("", ()),
            Section(
                tr("Follow the sensors"),
                (
                    Entry(
                        "smartmetro_playback", tr("Play back observations…"), self.playback.start
                    ),
                    Entry("smartmetro_identity", tr("Renamed sensors…"), self.identity.start),
                    Entry(
                        "smartmetro_try_alerts",
                        tr("Try alert rules on the past…"),
                        self.alerts.try_rules,
                    ),
                ),
            ),
            Section(
                tr("Site new sensors"),
                (
                    Entry("smartmetro_study", tr("Siting study"), self.studies.start),
                    Entry("smartmetro_siting", tr("Siting panel"), self.siting.start),
                    Entry("smartmetro_radio", tr("Radio coverage panel"), self.radio.start),
                    Entry("smartmetro_prepare_area", tr("Prepare an area…"), prepare_area),
                    Entry(
                        "smartmetro_rules",
                        tr("Rules for supports…"),
                        lambda: edit_support_rules(iface),
                    ),
                ),
            ),
            Section(
                tr("Go to the field"),
                (Entry("smartmetro_field", tr("Field missions…"), self.field.start),),
            ),
            Section(
                tr("Map and share"),
                (
                    Entry(
                        "smartmetro_heat_page",
                        tr("Heat page for councillors…"),
                        self.heat_page.start,
                    ),
                    Entry(
                        "smartmetro_register", tr("Register and conventions…"), self.register.start
                    ),
                    Entry(
                        "smartmetro_view_3d",
                        tr("3D view of sensors…"),
                        lambda: view_in_3d(iface),
                    ),
                ),
            ),
            Section(
                "",
                (
                    Entry("smartmetro_options", tr("Options…"), self._open_options),
                    Entry("smartmetro_diagnostics", tr("Copy diagnostics"), self._copy_diagnostics),
                ),
            ),
        )

    def _show(self) -> None:
        self._iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
        # QGIS has put the other panels back by now; this one goes where the user had left it.
        self._iface.mainWindow().restoreDockWidget(self.dock)
        self._iface.registerOptionsWidgetFactory(self._options)
        QgsApplication.dataItemProviderRegistry().addProvider(self._browser)

    def _connect(self) -> None:
        self.service.synced.connect(self.live.refresh)
        self.service.stateChanged.connect(self._mark_stale)
        self.service.proposed.connect(self.identity.offer)
        self.live.failed.connect(self._say_failure)
        self.dock.demo_requested.connect(self.demo.start)
        QgsProject.instance().readProject.connect(self._adopt)
        self.store.changed.connect(self._adopt)
        self.dock.visibilityChanged.connect(self.register.remind)
        self.register.remind(self.dock.isVisible())

    def _disconnect(self) -> None:
        self.service.synced.disconnect(self.live.refresh)
        self.service.stateChanged.disconnect(self._mark_stale)
        self.service.proposed.disconnect(self.identity.offer)
        self.live.failed.disconnect(self._say_failure)
        self.dock.demo_requested.disconnect(self.demo.start)
        QgsProject.instance().readProject.disconnect(self._adopt)
        self.store.changed.disconnect(self._adopt)
        self.dock.visibilityChanged.disconnect(self.register.remind)

    def _adopt(self, *_document: object) -> None:
        self.live.adopt_project()

    def _files_changed(self, name: str) -> None:
        if self._is_wanted(name):
            self.service.sync(name)

    def _identities_changed(self) -> None:
        """Draw histories and interventions anew under the ids that were decided."""
        for connection in self.store.all():
            self.live.refresh(connection.name)
        self.dock.chart.refresh()

    def _mark_stale(self, name: str) -> None:
        self.live.show_state(name, self.service.state(name))

    def _say_failure(self, name: str, message: Message) -> None:
        """Tell why the map does not show what the cache should hold."""
        text = escape(f"{name}: {say(message)}")
        self._iface.messageBar().pushMessage("SmartMetro", text, Qgis.MessageLevel.Warning)

    def _last_instant(self, connection: Connection) -> datetime:
        """Return the instant a connection's data reach: a sample is frozen at its own."""
        return self.service.state(connection.name).as_of or datetime.now(timezone.utc)

    def _last_local(self) -> datetime:
        """Return the latest of them, as the wall clock of its connection."""
        found = [(self._last_instant(c), c.time_zone) for c in self.store.all()]
        at, zone = max(found, default=(datetime.now(timezone.utc), DEFAULT_TIME_ZONE))
        return at.astimezone(time_zone(zone))

    def _is_wanted(self, name: str) -> bool:
        """Return whether anybody can see the connection: nobody's is not refreshed."""
        window = self._iface.mainWindow()
        if window.isMinimized():
            return False
        return self.live.is_visible(name) or self.dock.isVisible()

    def _open_options(self) -> None:
        self._iface.showOptionsDialog(self._iface.mainWindow(), "SmartMetroOptions")

    def _copy_diagnostics(self) -> None:
        copy_diagnostics(self._iface, self.store, self.service)


def _icon() -> QIcon:
    return QIcon(str(RESOURCES / "icons" / "smartmetro.svg"))
